// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace countersign {

/// The words of consent. Every enumerator has a stable key (`toKey`) for files, JSON and the database, and a name for people
/// (`displayName`, in the program's language).

enum class Channel { Portal, Email, Text, Phone, Voicemail, Post };
inline constexpr std::array allChannels{Channel::Portal, Channel::Email, Channel::Text,
                                        Channel::Phone, Channel::Voicemail, Channel::Post};

/// What a message is about. `AddressVerification` is only ever the office's own test message; nobody consents to it apart.
enum class Purpose { Appointments, Billing, Results, Forms, General, AddressVerification };
/// The purposes a patient is asked about.
inline constexpr std::array askedPurposes{Purpose::Appointments, Purpose::Billing, Purpose::Results, Purpose::Forms, Purpose::General};

/// How much may be said: for voicemail above all.
enum class DetailLevel { CallBackOnly, Brief, Full };

enum class ConsentAction { Granted, Declined, Revoked };
/// What is in force. `Expired` is derived from the clock, `NotAsked` from the absence of any event.
enum class ConsentAnswer { Granted, Declined, Revoked, Expired, NotAsked };

/// How the answer was given.
enum class ConsentMethod { OnScreen, Paper, Telephone, InPerson, Message };
enum class SignerRole { Patient, Representative };

/// Who began the exchange that a message belongs to.
enum class Initiator { Office, Patient };
enum class Protection { None, Encrypted };
enum class Sensitivity { NoPhi, Phi, HighlySensitive };

/// What is known of an e-mail address or number, from nothing tried to proof or refusal.
enum class VerificationState {
    Unchecked, SyntaxOk, DomainOk, Sent, Verified, AutoReplied, SoftBounce, HardBounce, Complaint, Expired, Stale
};
enum class VerificationMethod { None, CodeReadAloud, Reply };
enum class VerificationStrength { None, Weak, Strong };

[[nodiscard]] QString toKey(Channel value);
[[nodiscard]] QString toKey(Purpose value);
[[nodiscard]] QString toKey(DetailLevel value);
[[nodiscard]] QString toKey(ConsentAction value);
[[nodiscard]] QString toKey(ConsentAnswer value);
[[nodiscard]] QString toKey(ConsentMethod value);
[[nodiscard]] QString toKey(SignerRole value);
[[nodiscard]] QString toKey(Initiator value);
[[nodiscard]] QString toKey(Protection value);
[[nodiscard]] QString toKey(Sensitivity value);
[[nodiscard]] QString toKey(VerificationState value);
[[nodiscard]] QString toKey(VerificationMethod value);
[[nodiscard]] QString toKey(VerificationStrength value);

/// The enumerator with that key: `fromKey<Channel>(u"email")`. Defined for every enum above.
template<typename Enum>
[[nodiscard]] std::optional<Enum> fromKey(QStringView key);

[[nodiscard]] QString displayName(Channel value);
[[nodiscard]] QString displayName(Purpose value);
[[nodiscard]] QString displayName(DetailLevel value);
[[nodiscard]] QString displayName(ConsentAnswer value);
[[nodiscard]] QString displayName(ConsentMethod value);
[[nodiscard]] QString displayName(VerificationState value);

} // namespace countersign
