// SPDX-License-Identifier: Apache-2.0
#include "consent/terms.h"

#include "core/enumtable.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace countersign {
namespace {

/// An enumerator with its key and its name in English; both are written down here and nowhere else.
template<typename Enum>
struct Term {
    Enum value;
    QLatin1StringView key;
    const char *name;
};

constexpr Term<Channel> channels[] = {
    {Channel::Portal, "portal"_L1, QT_TRANSLATE_NOOP("Terms", "Patient portal")},
    {Channel::Email, "email"_L1, QT_TRANSLATE_NOOP("Terms", "E-mail")},
    {Channel::Text, "text"_L1, QT_TRANSLATE_NOOP("Terms", "Text message")},
    {Channel::Phone, "phone"_L1, QT_TRANSLATE_NOOP("Terms", "Telephone")},
    {Channel::Voicemail, "voicemail"_L1, QT_TRANSLATE_NOOP("Terms", "Voicemail")},
    {Channel::Post, "post"_L1, QT_TRANSLATE_NOOP("Terms", "Postal mail")},
};
constexpr Term<Purpose> purposes[] = {
    {Purpose::Appointments, "appointments"_L1, QT_TRANSLATE_NOOP("Terms", "Appointments")},
    {Purpose::Billing, "billing"_L1, QT_TRANSLATE_NOOP("Terms", "Billing")},
    {Purpose::Results, "results"_L1, QT_TRANSLATE_NOOP("Terms", "Test results and clinical matters")},
    {Purpose::Forms, "forms"_L1, QT_TRANSLATE_NOOP("Terms", "Forms")},
    {Purpose::General, "general"_L1, QT_TRANSLATE_NOOP("Terms", "General messages")},
    {Purpose::AddressVerification, "addressVerification"_L1, QT_TRANSLATE_NOOP("Terms", "Checking the address")},
};
constexpr Term<DetailLevel> detailLevels[] = {
    {DetailLevel::CallBackOnly, "callBackOnly"_L1, QT_TRANSLATE_NOOP("Terms", "Name and number to call back only")},
    {DetailLevel::Brief, "brief"_L1, QT_TRANSLATE_NOOP("Terms", "Brief message")},
    {DetailLevel::Full, "full"_L1, QT_TRANSLATE_NOOP("Terms", "Detailed message")},
};
constexpr EnumKey<ConsentAction> actions[] = {
    {ConsentAction::Granted, "granted"_L1},
    {ConsentAction::Declined, "declined"_L1},
    {ConsentAction::Revoked, "revoked"_L1},
};
constexpr Term<ConsentAnswer> answers[] = {
    {ConsentAnswer::Granted, "granted"_L1, QT_TRANSLATE_NOOP("Terms", "Consented")},
    {ConsentAnswer::Declined, "declined"_L1, QT_TRANSLATE_NOOP("Terms", "Declined")},
    {ConsentAnswer::Revoked, "revoked"_L1, QT_TRANSLATE_NOOP("Terms", "Revoked")},
    {ConsentAnswer::Expired, "expired"_L1, QT_TRANSLATE_NOOP("Terms", "Expired")},
    {ConsentAnswer::NotAsked, "notAsked"_L1, QT_TRANSLATE_NOOP("Terms", "Not asked yet")},
};
constexpr Term<ConsentMethod> methods[] = {
    {ConsentMethod::OnScreen, "onScreen"_L1, QT_TRANSLATE_NOOP("Terms", "On screen")},
    {ConsentMethod::Paper, "paper"_L1, QT_TRANSLATE_NOOP("Terms", "On paper")},
    {ConsentMethod::Telephone, "telephone"_L1, QT_TRANSLATE_NOOP("Terms", "By telephone")},
    {ConsentMethod::InPerson, "inPerson"_L1, QT_TRANSLATE_NOOP("Terms", "In person")},
    {ConsentMethod::Message, "message"_L1, QT_TRANSLATE_NOOP("Terms", "By message")},
};
constexpr EnumKey<SignerRole> signerRoles[] = {
    {SignerRole::Patient, "patient"_L1},
    {SignerRole::Representative, "representative"_L1},
};
constexpr EnumKey<Initiator> initiators[] = {
    {Initiator::Office, "office"_L1},
    {Initiator::Patient, "patient"_L1},
};
constexpr EnumKey<Protection> protections[] = {
    {Protection::None, "none"_L1},
    {Protection::Encrypted, "encrypted"_L1},
};
constexpr EnumKey<Sensitivity> sensitivities[] = {
    {Sensitivity::NoPhi, "none"_L1},
    {Sensitivity::Phi, "phi"_L1},
    {Sensitivity::HighlySensitive, "sensitive"_L1},
};
constexpr Term<VerificationState> verificationStates[] = {
    {VerificationState::Unchecked, "unchecked"_L1, QT_TRANSLATE_NOOP("Terms", "Not checked")},
    {VerificationState::SyntaxOk, "syntaxOk"_L1, QT_TRANSLATE_NOOP("Terms", "Well formed, not verified")},
    {VerificationState::DomainOk, "domainOk"_L1, QT_TRANSLATE_NOOP("Terms", "Domain takes mail, not verified")},
    {VerificationState::Sent, "sent"_L1, QT_TRANSLATE_NOOP("Terms", "Verification sent")},
    {VerificationState::Verified, "verified"_L1, QT_TRANSLATE_NOOP("Terms", "Verified")},
    {VerificationState::AutoReplied, "autoReplied"_L1, QT_TRANSLATE_NOOP("Terms", "Automatic reply only, not verified")},
    {VerificationState::SoftBounce, "softBounce"_L1, QT_TRANSLATE_NOOP("Terms", "Returned for now")},
    {VerificationState::HardBounce, "hardBounce"_L1, QT_TRANSLATE_NOOP("Terms", "Returned as undeliverable")},
    {VerificationState::Complaint, "complaint"_L1, QT_TRANSLATE_NOOP("Terms", "Reported as unwanted mail")},
    {VerificationState::Expired, "expired"_L1, QT_TRANSLATE_NOOP("Terms", "Verification expired")},
    {VerificationState::Stale, "stale"_L1, QT_TRANSLATE_NOOP("Terms", "Address changed since it was verified")},
};
constexpr EnumKey<VerificationMethod> verificationMethods[] = {
    {VerificationMethod::None, "none"_L1},
    {VerificationMethod::CodeReadAloud, "code"_L1},
    {VerificationMethod::Reply, "reply"_L1},
};
constexpr EnumKey<VerificationStrength> verificationStrengths[] = {
    {VerificationStrength::None, "none"_L1},
    {VerificationStrength::Weak, "weak"_L1},
    {VerificationStrength::Strong, "strong"_L1},
};

// clang-format off
constexpr const auto &tableOf(Channel) { return channels; }
constexpr const auto &tableOf(Purpose) { return purposes; }
constexpr const auto &tableOf(DetailLevel) { return detailLevels; }
constexpr const auto &tableOf(ConsentAction) { return actions; }
constexpr const auto &tableOf(ConsentAnswer) { return answers; }
constexpr const auto &tableOf(ConsentMethod) { return methods; }
constexpr const auto &tableOf(SignerRole) { return signerRoles; }
constexpr const auto &tableOf(Initiator) { return initiators; }
constexpr const auto &tableOf(Protection) { return protections; }
constexpr const auto &tableOf(Sensitivity) { return sensitivities; }
constexpr const auto &tableOf(VerificationState) { return verificationStates; }
constexpr const auto &tableOf(VerificationMethod) { return verificationMethods; }
constexpr const auto &tableOf(VerificationStrength) { return verificationStrengths; }
// clang-format on

template<typename Enum>
QString nameOf(Enum value)
{
    return QCoreApplication::translate("Terms", rowOf(tableOf(value), value).name);
}

} // namespace

// clang-format off
QString toKey(Channel value) { return keyOf(channels, value); }
QString toKey(Purpose value) { return keyOf(purposes, value); }
QString toKey(DetailLevel value) { return keyOf(detailLevels, value); }
QString toKey(ConsentAction value) { return keyOf(actions, value); }
QString toKey(ConsentAnswer value) { return keyOf(answers, value); }
QString toKey(ConsentMethod value) { return keyOf(methods, value); }
QString toKey(SignerRole value) { return keyOf(signerRoles, value); }
QString toKey(Initiator value) { return keyOf(initiators, value); }
QString toKey(Protection value) { return keyOf(protections, value); }
QString toKey(Sensitivity value) { return keyOf(sensitivities, value); }
QString toKey(VerificationState value) { return keyOf(verificationStates, value); }
QString toKey(VerificationMethod value) { return keyOf(verificationMethods, value); }
QString toKey(VerificationStrength value) { return keyOf(verificationStrengths, value); }

QString displayName(Channel value) { return nameOf(value); }
QString displayName(Purpose value) { return nameOf(value); }
QString displayName(DetailLevel value) { return nameOf(value); }
QString displayName(ConsentAnswer value) { return nameOf(value); }
QString displayName(ConsentMethod value) { return nameOf(value); }
QString displayName(VerificationState value) { return nameOf(value); }
// clang-format on

template<typename Enum>
std::optional<Enum> fromKey(QStringView key)
{
    return valueOf(tableOf(Enum{}), key);
}

template std::optional<Channel> fromKey<Channel>(QStringView);
template std::optional<Purpose> fromKey<Purpose>(QStringView);
template std::optional<DetailLevel> fromKey<DetailLevel>(QStringView);
template std::optional<ConsentAction> fromKey<ConsentAction>(QStringView);
template std::optional<ConsentAnswer> fromKey<ConsentAnswer>(QStringView);
template std::optional<ConsentMethod> fromKey<ConsentMethod>(QStringView);
template std::optional<SignerRole> fromKey<SignerRole>(QStringView);
template std::optional<Initiator> fromKey<Initiator>(QStringView);
template std::optional<Protection> fromKey<Protection>(QStringView);
template std::optional<Sensitivity> fromKey<Sensitivity>(QStringView);
template std::optional<VerificationState> fromKey<VerificationState>(QStringView);
template std::optional<VerificationMethod> fromKey<VerificationMethod>(QStringView);
template std::optional<VerificationStrength> fromKey<VerificationStrength>(QStringView);

} // namespace countersign
