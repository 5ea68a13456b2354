// SPDX-License-Identifier: Apache-2.0
#include "desk/formfacts.h"

#include "core/emailaddress.h"
#include "core/phonenumber.h"
#include "core/tidyline.h"
#include "desk/patientfacts.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct FormFacts {
    Q_DECLARE_TR_FUNCTIONS(FormFacts)
};

bool sameName(const QString &a, const QString &b)
{
    return QString::compare(a.simplified(), b.simplified(), Qt::CaseInsensitive) == 0;
}

Result<void> checkMethod(const FilledForm &filled, bool hasScan)
{
    switch (filled.method) {
    case ConsentMethod::OnScreen:
        if (filled.ink.isEmpty())
            return Error{
                ErrorCode::Refused, FormFacts::tr("The form is not signed. A form filled on screen needs the signature drawn on it.")};
        return {};
    case ConsentMethod::Paper:
        if (!hasScan)
            return Error{
                ErrorCode::Refused, FormFacts::tr("The signed paper is missing. Scan it as PDF, PNG or JPEG and attach the scan.")};
        return {};
    case ConsentMethod::Telephone:
        if (filled.witness.trimmed().isEmpty()) {
            return Error{ErrorCode::Refused,
                FormFacts::tr("Answers given by telephone need a witness who listened. Enter the name of the second member of staff.")};
        }
        return {};
    case ConsentMethod::InPerson:
    case ConsentMethod::Message:
        break;
    }
    return Error{ErrorCode::Refused, FormFacts::tr("A form is taken on screen, on paper or by telephone. Choose one of these.")};
}

Result<void> checkSigner(const FilledForm &filled, QDate today)
{
    const Signer &signer = filled.signer;
    if (signer.printedName.trimmed().isEmpty())
        return Error{ErrorCode::Refused, FormFacts::tr("The printed name of the person who signed is missing.")};
    if (!filled.signedOn.isValid() || filled.signedOn > today)
        return Error{ErrorCode::Refused, FormFacts::tr("The date of the signature is missing or lies in the future.")};
    if (signer.role == SignerRole::Patient)
        return {};
    if (signer.relationship.trimmed().isEmpty() || !authorityFromKey(signer.authority)) {
        return Error{ErrorCode::Refused,
            FormFacts::tr("A representative signs with a relationship and an authority, for example “mother” and “parent” "
                          "(45 CFR 164.502(g)). Enter both, or add the representative to the chart.")};
    }
    return {};
}

void addContact(Patient &patient, ContactKind kind, ContactUse use, const QString &value)
{
    const ContactPoint given{.id = {}, .kind = kind, .value = value, .use = use, .rank = 1};
    int last = 0;
    for (const ContactPoint &known : patient.contacts) {
        if (contactKey(known) == contactKey(given))
            return;
        if (known.kind == kind)
            last = std::max(last, known.rank);
    }
    patient.contacts.push_back(given);
    patient.contacts.back().rank = last + 1;
}

void addRepresentative(Patient &patient, const Signer &signer)
{
    if (signer.role != SignerRole::Representative)
        return;
    const auto isSigner = [&](const Representative &known) { return sameName(known.name, signer.printedName); };
    if (std::ranges::any_of(patient.representatives, isSigner))
        return;
    patient.representatives.push_back({.id = {},
        .name = signer.printedName,
        .relationship = signer.relationship,
        .authority = authorityFromKey(signer.authority).value_or(Authority::Other),
        .phone = {},
        .email = {}});
}

bool isGranted(const FilledForm &filled, const ChannelAnswer &answer)
{
    return !filled.declinesAll && answer.consent.value_or(false);
}

std::vector<Purpose> purposesOf(const FormQuestion &question)
{
    if (!question.purposes.empty())
        return question.purposes;
    return {askedPurposes.begin(), askedPurposes.end()};
}

} // namespace

void completeSigner(Signer &signer, const Patient &patient)
{
    signer.printedName = tidyLine(signer.printedName);
    if (signer.role == SignerRole::Patient) {
        signer.relationship.clear();
        signer.authority.clear();
        return;
    }
    for (const Representative &person : patient.representatives) {
        if (!sameName(person.name, signer.printedName))
            continue;
        if (signer.relationship.trimmed().isEmpty())
            signer.relationship = person.relationship;
        if (signer.authority.isEmpty())
            signer.authority = toKey(person.authority);
    }
}

Result<void> normaliseAddresses(FilledForm &filled)
{
    for (ChannelAnswer &answer : filled.channels) {
        if (!isGranted(filled, answer) || answer.address.trimmed().isEmpty())
            continue;
        const auto wrong = [&](const Error &error) {
            return Error{ErrorCode::BadInput, FormFacts::tr("%1: %2").arg(displayName(answer.channel), error.message)};
        };
        if (answer.channel == Channel::Email) {
            const auto email = EmailAddress::parse(answer.address);
            if (!email)
                return wrong(email.error());
            answer.address = email->toString();
        } else if (answer.channel == Channel::Text || answer.channel == Channel::Phone || answer.channel == Channel::Voicemail) {
            const auto phone = PhoneNumber::parse(answer.address);
            if (!phone)
                return wrong(phone.error());
            answer.address = phone->toString();
        } else {
            answer.address = tidyLine(answer.address);
        }
    }
    return {};
}

Result<void> checkSigning(const FilledForm &filled, bool hasScan, QDate today)
{
    if (const auto method = checkMethod(filled, hasScan); !method)
        return method;
    return checkSigner(filled, today);
}

Patient withNewFacts(Patient patient, const FilledForm &filled)
{
    for (const ChannelAnswer &answer : filled.channels) {
        if (!isGranted(filled, answer) || answer.address.isEmpty())
            continue;
        switch (answer.channel) {
        case Channel::Email:
            addContact(patient, ContactKind::Email, ContactUse::Home, answer.address);
            patient.declinedEmail = false;
            break;
        case Channel::Text:
            addContact(patient, ContactKind::Phone, ContactUse::Mobile, answer.address);
            break;
        case Channel::Phone:
        case Channel::Voicemail:
            addContact(patient, ContactKind::Phone, ContactUse::Home, answer.address);
            break;
        case Channel::Post:
            if (patient.address.isEmpty())
                patient.address.line1 = answer.address;
            break;
        case Channel::Portal:
            break;
        }
    }
    addRepresentative(patient, filled.signer);
    return patient;
}

std::vector<ConsentEvent> eventsFrom(const FormDefinition &form, const FilledForm &filled)
{
    std::vector<ConsentEvent> events;
    const bool untilRevoked = filled.untilRevoked.value_or(true);
    for (const FormQuestion &question : form.questions) {
        if (question.kind != FormQuestion::Kind::Channel)
            continue;
        const ChannelAnswer *answer = filled.answer(question.channel);
        const bool granted = answer && isGranted(filled, *answer);
        for (const Purpose purpose : purposesOf(question)) {
            ConsentEvent event{.channel = question.channel,
                .purpose = purpose,
                .method = filled.method,
                .signer = filled.signer,
                .interpreter = filled.interpreter};
            const bool chosen
                = question.purposes.empty() || (answer && std::ranges::find(answer->purposes, purpose) != answer->purposes.end());
            if (granted && chosen) {
                event.action = ConsentAction::Granted;
                event.address = answer->address;
                event.detail = answer->detail.value_or(DetailLevel::Full);
                if (!untilRevoked)
                    event.until = filled.until;
            }
            events.push_back(std::move(event));
        }
    }
    return events;
}

} // namespace countersign
