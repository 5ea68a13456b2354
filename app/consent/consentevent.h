// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "consent/terms.h"
#include "core/ids.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>

#include <optional>

namespace countersign {

/// Which text a person was shown: the form, its version and language, and the SHA-256 of exactly those words.
struct FormReference {
    QString formId;
    int version = 0;
    QString language;
    QByteArray textSha256;

    bool operator==(const FormReference &) const = default;
};

/// Who answered.
struct Signer {
    SignerRole role = SignerRole::Patient;
    QString printedName;
    QString relationship; ///< representative only
    QString authority;    ///< representative only: key of `Authority`

    bool operator==(const Signer &) const = default;
};

/// One answer, never changed afterwards: granted, declined or revoked, for one channel and one purpose, bound to one address or
/// number. 45 CFR 164.530(j) keeps it six years. What is in force is derived (`ConsentState`), never stored.
struct ConsentEvent {
    ConsentEventId id;
    PatientId patient;
    QDateTime at; ///< UTC
    ConsentAction action = ConsentAction::Declined;
    Channel channel = Channel::Email;
    Purpose purpose = Purpose::General;
    QString address; ///< the e-mail address, number or postal address as shown; empty where the channel needs none
    DetailLevel detail = DetailLevel::Full;
    std::optional<QDate> until; ///< last day in force; none: until revoked
    ConsentMethod method = ConsentMethod::OnScreen;
    Signer signer;
    QString interpreter;
    QString reason; ///< of a revocation, if one was given
    UserId staff;
    std::optional<FormReference> form; ///< none for a revocation by word of mouth
    std::optional<FilledFormId> filledForm;
    std::optional<DocumentId> document; ///< the signed PDF or scan

    bool operator==(const ConsentEvent &) const = default;
};

} // namespace countersign
