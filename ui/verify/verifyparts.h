// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk/verifyaddress.h"
#include "desk/viewchart.h"
#include "ui/widgets/parts.h"

#include <functional>

namespace countersign {

struct AddressActions {
    std::function<void()> useSuggestion;
    std::function<void()> askDomain;
};

/// The cards of the verification dialog, filled anew from what is true now. The heading of a card stays.
void fillAddressCard(
    Card &card, const Theme &theme, const ContactView &contact, const AddressReport &report, const AddressActions &actions);
/// `correctAddress`: what to do about an address that fails; null where it need not be corrected.
void fillGateCard(Card &card, const Theme &theme, const GateDecision &decision, const std::function<void()> &correctAddress);
void fillMessageCard(Card &card, const LanguageTag &language, const Result<Practice> &practice);

/// "May it go?" in words and colour.
[[nodiscard]] Tone toneOf(Verdict verdict);

} // namespace countersign
