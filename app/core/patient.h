// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ids.h"
#include "core/languagetag.h"
#include "core/personname.h"

#include <QByteArray>
#include <QDate>
#include <QStringList>

#include <optional>
#include <vector>

namespace countersign {

enum class ContactKind { Email, Phone };
enum class ContactUse { Home, Mobile, Work, Other };

/// One e-mail address or telephone number. `value` is what `EmailAddress::toString()` / `PhoneNumber::toString()` gave.
/// Rank 1 is tried first, as in FHIR `ContactPoint.rank`.
struct ContactPoint {
    ContactPointId id;
    ContactKind kind = ContactKind::Phone;
    QString value;
    ContactUse use = ContactUse::Home;
    int rank = 1;

    bool operator==(const ContactPoint &) const = default;
};

struct PostalAddress {
    QString line1;
    QString line2;
    QString city;
    QString state;
    QString postalCode;
    QString country;

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] QString oneLine() const; ///< "12 Mill Street, Dayton OH 45402"
    [[nodiscard]] QStringList lines() const;
    bool operator==(const PostalAddress &) const = default;
};

/// What gives a representative the right to decide for the patient, 45 CFR 164.502(g).
enum class Authority { Parent, LegalGuardian, HealthCareProxy, PowerOfAttorney, Executor, Other };

struct Representative {
    RepresentativeId id;
    QString name;
    QString relationship; ///< in the family's words: "mother"
    Authority authority = Authority::Parent;
    QString phone;
    QString email;

    bool operator==(const Representative &) const = default;
};

/// Who a chart is about: identity and how to reach them. Consent is not here: it is derived from events.
struct Patient {
    PatientId id;
    QString chartNumber; ///< empty when adding: the store gives the next free one
    PersonName name;
    QString preferredName;
    QDate birthDate;
    LanguageTag language = LanguageTag::english();
    bool needsInterpreter = false;
    bool declinedEmail = false; ///< "declined to give an e-mail address" is an answer; no address alone is not
    bool deceased = false;
    PostalAddress address;
    std::vector<ContactPoint> contacts;
    std::vector<Representative> representatives;
    QString source; ///< where an import knew this person from, e.g. "synthea"
    QString sourceId; ///< that system's own id: importing again finds the chart by (source, sourceId)

    bool operator==(const Patient &) const = default;
};

/// The practice's own facts, printed on every form, notice and message.
struct Practice {
    QString name;
    PostalAddress address;
    QString telephone;
    QString email;
    QString website;
    QString portalUrl;
    QString privacyContact; ///< who answers privacy questions, e.g. "Privacy Officer, (555) 010-0100"
    QByteArray logo; ///< PNG, JPEG or SVG bytes; empty for none

    bool operator==(const Practice &) const = default;
};

[[nodiscard]] QString toKey(ContactKind kind);
[[nodiscard]] QString toKey(ContactUse use);
[[nodiscard]] QString toKey(Authority authority);
[[nodiscard]] std::optional<ContactKind> contactKindFromKey(QStringView key);
[[nodiscard]] std::optional<ContactUse> contactUseFromKey(QStringView key);
[[nodiscard]] std::optional<Authority> authorityFromKey(QStringView key);

} // namespace countersign
