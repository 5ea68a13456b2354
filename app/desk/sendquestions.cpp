// SPDX-License-Identifier: Apache-2.0
#include "core/emailaddress.h"
#include "desk/patientfacts.h"
#include "desk/verifyaddress.h"
#include "forms/filledform.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

/// The contact point that a message would go to: the one consent was given for where the chart still has it, else the first.
const ContactPoint *contactFor(const Patient &patient, Channel channel, const ConsentInForce &consent)
{
    if (channel == Channel::Portal || channel == Channel::Post)
        return nullptr;
    const ContactKind kind = channel == Channel::Email ? ContactKind::Email : ContactKind::Phone;
    const QString consented = contactKey({.id = {}, .kind = kind, .value = consent.address});
    for (const ContactPoint &contact : patient.contacts) {
        if (consent.answer == ConsentAnswer::Granted && contact.kind == kind && contactKey(contact) == consented)
            return &contact;
    }
    return firstContact(patient, kind, channel == Channel::Text);
}

} // namespace

AddressReport checkAddress(const QString &text, bool askDns)
{
    AddressReport report;
    const auto address = EmailAddress::parse(text);
    if (!address) {
        report.reason = address.error().message;
        report.suggestion = suggestCorrection(QStringView(text)); // "ann@gmailcom" is none, but nearly one
        return report;
    }
    report.valid = true;
    report.suggestion = suggestCorrection(*address);
    if (!askDns)
        return report;
    report.domain = lookUpDomain(*address);
    if (report.domain->state == DomainState::NoMail || report.domain->state == DomainState::DoesNotExist) {
        report.valid = false;
        report.reason = report.domain->state == DomainState::NoMail
            ? VerifyAddress::tr("%1 takes no mail: it says so itself (RFC 7505). Ask the patient to spell the address again.")
                  .arg(address->domain())
            : VerifyAddress::tr("There is no domain %1. Ask the patient to spell the address again.").arg(address->domain());
    }
    return report;
}

Result<SendQuestion> sendQuestion(
    Desk &desk, PatientId patientId, Channel channel, Purpose purpose, const std::optional<ContactPointId> &contactId)
{
    const auto patient = desk.store.patients.load(patientId);
    if (!patient)
        return patient.error();
    const auto events = desk.store.consents.events(patientId);
    if (!events)
        return events.error();
    const auto policy = desk.store.settings.policy();
    if (!policy)
        return policy.error();
    SendQuestion question{.channel = channel, .purpose = purpose, .consents = consentsInForce(*events, desk.now()), .policy = *policy};
    question.declinedToGiveAddress = channel == Channel::Email && patient->declinedEmail;
    const ContactPoint *contact = nullptr;
    if (contactId) {
        const auto found = std::ranges::find(patient->contacts, *contactId, &ContactPoint::id);
        if (found == patient->contacts.end())
            return Error{ErrorCode::NotFound, VerifyAddress::tr("The chart has no such address or number any more. Open the chart again.")};
        contact = &*found;
    } else {
        contact = contactFor(*patient, channel, consentFor(question.consents, channel, purpose));
    }
    question.address = contact ? contact->value : addressFromChart(channel, *patient);
    if (contact) {
        const auto status = desk.store.verifications.status(contact->id);
        if (!status)
            return status.error();
        question.verification = status->state;
    }
    return question;
}

} // namespace countersign
