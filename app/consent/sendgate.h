// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "consent/consentstate.h"

namespace countersign {

/// What the practice itself decided. The default is the strict reading of the two source articles; OCR's own FAQ 2061 allows
/// the exceptions a practice may switch on.
struct OfficePolicy {
    bool encryptOfficeInitiated = true; ///< A9: what the office begins is encrypted, even without PHI in it
    bool allowUnencryptedAfterWarning = false; ///< 78 FR 5634: the patient was warned in writing and still prefers plain e-mail
    bool requireVerifiedAddress = true;

    bool operator==(const OfficePolicy &) const = default;
};

/// Everything the gate looks at. It reads nothing else: no database, no clock.
struct SendQuestion {
    Channel channel = Channel::Email;
    Purpose purpose = Purpose::General;
    Initiator initiatedBy = Initiator::Office;
    Protection protection = Protection::None;
    Sensitivity sensitivity = Sensitivity::NoPhi;
    QString address; ///< where it would go; empty: the patient has none
    VerificationState verification = VerificationState::Unchecked;
    bool declinedToGiveAddress = false;
    std::vector<ConsentInForce> consents;
    OfficePolicy policy;
};

enum class Verdict { Allowed, EncryptedOnly, NeedsOverride, Blocked };

/// One fact that was looked at. `holds` false is why a message may not go.
struct GateReason {
    QString text; ///< a sentence for a receptionist, in the program's language
    QString rule; ///< what it rests on: "45 CFR 164.530(c)", "Office policy", …
    bool holds = false;

    bool operator==(const GateReason &) const = default;
};

struct GateDecision {
    Verdict verdict = Verdict::Blocked;
    QString basis; ///< key of the legal basis, stored with the message: "consent", "patientInitiated", "addressVerification", "none"
    std::vector<GateReason> reasons;

    bool operator==(const GateDecision &) const = default;
};

/// The send gate: may this message go? Unknown is not consent; consent to one channel is none to another; an address bound to an
/// old consent or verification does not count. Pure: the same question always gets the same answer.
[[nodiscard]] GateDecision maySend(const SendQuestion &question);

[[nodiscard]] QString toKey(Verdict verdict);
[[nodiscard]] QString displayName(Verdict verdict);

} // namespace countersign
