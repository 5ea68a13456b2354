// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace countersign {

/// A row's number, distinct per kind so that a document can never be passed for a patient. 0 means "not stored yet".
/// In text (command line, JSON, log) it carries its kind's letter: `p17`, `d5`.
template<typename Kind>
struct Id {
    qint64 value = 0;

    [[nodiscard]] bool isValid() const { return value > 0; }
    auto operator<=>(const Id &) const = default;

    [[nodiscard]] QString toString() const { return QChar::fromLatin1(Kind::letter) + QString::number(value); }
    [[nodiscard]] static std::optional<Id> parse(QStringView text)
    {
        if (text.size() < 2 || text.front() != QChar::fromLatin1(Kind::letter))
            return std::nullopt;
        bool ok = false;
        const qint64 number = text.mid(1).toLongLong(&ok);
        if (!ok || number <= 0)
            return std::nullopt;
        return Id{number};
    }
};

using PatientId = Id<struct PatientKind>;
using ContactPointId = Id<struct ContactPointKind>;
using RepresentativeId = Id<struct RepresentativeKind>;
using ConsentEventId = Id<struct ConsentEventKind>;
using FilledFormId = Id<struct FilledFormKind>;
using DocumentId = Id<struct DocumentKindTag>;
using MessageId = Id<struct MessageKind>;
using VerificationId = Id<struct VerificationKind>;
using UserId = Id<struct UserKind>;

struct PatientKind { static constexpr char letter = 'p'; };
struct ContactPointKind { static constexpr char letter = 'a'; };
struct RepresentativeKind { static constexpr char letter = 'r'; };
struct ConsentEventKind { static constexpr char letter = 'c'; };
struct FilledFormKind { static constexpr char letter = 'f'; };
struct DocumentKindTag { static constexpr char letter = 'd'; };
struct MessageKind { static constexpr char letter = 'm'; };
struct VerificationKind { static constexpr char letter = 'v'; };
struct UserKind { static constexpr char letter = 'u'; };

} // namespace countersign
