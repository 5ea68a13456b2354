// SPDX-License-Identifier: Apache-2.0
#include "desk/today.h"

#include "consent/consentstate.h"
#include "core/emailaddress.h"
#include "mail/addresscheck.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr std::size_t maximumItems = 50;
constexpr int countedAddresses = 500; // beyond this the number says "many" anyway
constexpr int recentCharts = 50;
constexpr int expiringWithinDays = 30;
constexpr std::array failedStates{VerificationState::HardBounce, VerificationState::Complaint, VerificationState::SoftBounce};
constexpr std::array waitingStates{VerificationState::Sent, VerificationState::AutoReplied};

QString suggestionFor(const QString &address)
{
    const auto email = EmailAddress::parse(address);
    if (!email)
        return {};
    const auto suggestion = suggestCorrection(*email);
    return suggestion ? suggestion->toString() : QString();
}

} // namespace

Result<TodayView> Today::view()
{
    TodayView view;
    const auto coverage = m_desk.store.consents.coverage();
    if (!coverage)
        return coverage.error();
    view.patients = coverage->patients;
    view.withForm = coverage->withForm;
    const auto failed = addAddresses(view, TodayItem::Kind::AddressFailed, failedStates);
    if (!failed)
        return failed.error();
    view.failed = *failed;
    if (const auto expiring = addForms(view); !expiring)
        return expiring.error();
    const auto waiting = addAddresses(view, TodayItem::Kind::AddressWaiting, waitingStates);
    if (!waiting)
        return waiting.error();
    view.waiting = *waiting;
    std::ranges::stable_sort(view.items, {}, [](const TodayItem &item) { return std::pair(urgency(item.kind), item.lastDay); });
    if (view.items.size() > maximumItems)
        view.items.resize(maximumItems);
    return view;
}

int Today::urgency(TodayItem::Kind kind)
{
    switch (kind) {
    case TodayItem::Kind::AddressFailed:
        return 0;
    case TodayItem::Kind::FormExpiring:
        return 1;
    case TodayItem::Kind::AddressWaiting:
        return 2;
    case TodayItem::Kind::FormMissing:
        return 3;
    }
    Q_UNREACHABLE();
}

Result<qint64> Today::addAddresses(TodayView &view, TodayItem::Kind kind, std::span<const VerificationState> states)
{
    const auto waiting = m_desk.store.verifications.waiting(states, countedAddresses);
    if (!waiting)
        return waiting.error();
    std::size_t shown = 0;
    for (const VerificationStore::Waiting &row : *waiting) {
        if (++shown > maximumItems)
            break;
        const auto patient = m_desk.store.patients.summary(row.patient);
        if (!patient)
            return patient.error();
        view.items.push_back({.kind = kind,
            .patient = *patient,
            .contact = row.contact,
            .address = row.status.value,
            .since = row.status.since,
            .note = row.status.note,
            .lastDay = {},
            .suggestion = kind == TodayItem::Kind::AddressFailed ? suggestionFor(row.status.value) : QString()});
    }
    return static_cast<qint64>(waiting->size());
}

Result<void> Today::addForms(TodayView &view)
{
    const auto recent = m_desk.store.patients.recent(recentCharts);
    if (!recent)
        return recent.error();
    const QDate soon = m_desk.today().addDays(expiringWithinDays);
    for (const PatientSummary &patient : *recent) {
        if (patient.deceased)
            continue;
        const auto events = m_desk.store.consents.events(patient.id);
        if (!events)
            return events.error();
        TodayItem item{.kind = TodayItem::Kind::FormMissing,
            .patient = patient,
            .contact = {},
            .address = {},
            .since = {},
            .note = {},
            .lastDay = {},
            .suggestion = {}};
        if (!events->empty()) {
            std::optional<QDate> ends;
            for (const ConsentInForce &consent : consentsInForce(*events, m_desk.now())) {
                const bool granted = consent.answer == ConsentAnswer::Granted || consent.answer == ConsentAnswer::Expired;
                if (granted && consent.until && *consent.until <= soon && (!ends || *consent.until < *ends))
                    ends = consent.until;
            }
            if (!ends)
                continue;
            item.kind = TodayItem::Kind::FormExpiring;
            item.lastDay = *ends;
            if (*ends < m_desk.today())
                item.since = ends->addDays(1).startOfDay();
        }
        view.items.push_back(std::move(item));
    }
    return {};
}

} // namespace countersign
