// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk/session.h"

#include <span>

namespace countersign {

/// One line of "Needs you": what a person should settle next.
struct TodayItem {
    enum class Kind { AddressFailed, AddressWaiting, FormMissing, FormExpiring };
    Kind kind = Kind::AddressWaiting;
    PatientSummary patient;
    ContactPointId contact; ///< for addresses
    QString address;
    QDateTime since;    ///< for a form, from when it has been at an end; invalid while it is not
    QString note;       ///< why it failed
    QDate lastDay;      ///< for a form: the last day on which its consent counts
    QString suggestion; ///< corrected address, where one is likely
};

struct TodayView {
    qint64 patients = 0;
    qint64 withForm = 0;
    qint64 waiting = 0;           ///< addresses awaiting an answer
    qint64 failed = 0;            ///< mail returned or refused
    std::vector<TodayItem> items; ///< most urgent first, at most 50
};

class Today final
{
public:
    explicit Today(Desk &desk) : m_desk(desk) { }
    [[nodiscard]] Result<TodayView> view();

private:
    [[nodiscard]] static int urgency(TodayItem::Kind kind);
    [[nodiscard]] Result<qint64> addAddresses(TodayView &view, TodayItem::Kind kind, std::span<const VerificationState> states);
    [[nodiscard]] Result<void> addForms(TodayView &view);
    Desk &m_desk;
};

} // namespace countersign
