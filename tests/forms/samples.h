// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/paperdocument.h"

#include <cmath>

namespace countersign::test {

/// The built-in communication-preferences form.
[[nodiscard]] inline FormDefinition builtInForm()
{
    auto library = FormLibrary::load(QStringLiteral(":/forms"));
    Q_ASSERT(library);
    return **library->form(QStringLiteral("communication-preferences"));
}

[[nodiscard]] inline Practice samplePractice()
{
    Practice practice;
    practice.name = QStringLiteral("Riverside Allergy & Asthma");
    practice.address.line1 = QStringLiteral("12 Mill Street");
    practice.address.city = QStringLiteral("Dayton");
    practice.address.state = QStringLiteral("OH");
    practice.address.postalCode = QStringLiteral("45402");
    practice.telephone = QStringLiteral("(555) 010-0100");
    practice.website = QStringLiteral("https://riverside.example.org");
    practice.privacyContact = QStringLiteral("Privacy Officer, (555) 010-0101");
    return practice;
}

[[nodiscard]] inline Patient samplePatient()
{
    Patient patient;
    patient.name.given = QStringLiteral("María Elena");
    patient.name.family = QStringLiteral("Núñez");
    patient.birthDate = QDate(1961, 3, 9);
    patient.chartNumber = QStringLiteral("C-10042");
    ContactPoint mail;
    mail.kind = ContactKind::Email;
    mail.value = QStringLiteral("maria.nunez@example.org");
    ContactPoint home;
    home.value = QStringLiteral("(555) 010-0142");
    ContactPoint mobile;
    mobile.value = QStringLiteral("(555) 010-0177");
    mobile.use = ContactUse::Mobile;
    mobile.rank = 2;
    patient.contacts = {mail, home, mobile};
    patient.address.line1 = QStringLiteral("77 Oak Lane");
    patient.address.city = QStringLiteral("Dayton");
    patient.address.state = QStringLiteral("OH");
    patient.address.postalCode = QStringLiteral("45403");
    return patient;
}

[[nodiscard]] inline Ink sampleInk()
{
    Ink ink;
    InkStroke stroke;
    for (int i = 0; i < 60; ++i)
        stroke.push_back({.x = i * 4.0, .y = 40 + 22 * std::sin(i * 0.4), .milliseconds = i * 16, .pressure = 0.3 + 0.005 * i});
    ink.strokes = {stroke, {{.x = 120, .y = 5, .milliseconds = 1500}}};
    return ink;
}

/// Everything answered, on screen, by the patient: nothing is open on `sampleDay`.
inline const QDate sampleDay(2026, 11, 21);

[[nodiscard]] inline FilledForm completeForm(const FormDefinition &form, const LanguageTag &language = LanguageTag::english())
{
    FilledForm filled = beginForm(form, language, samplePatient());
    for (ChannelAnswer &answer : filled.channels)
        answer.consent = answer.channel != Channel::Text;
    filled.answer(Channel::Portal).purposes = {Purpose::Appointments, Purpose::Results};
    filled.answer(Channel::Email).purposes = {Purpose::Appointments};
    filled.answer(Channel::Phone).purposes = {Purpose::Billing};
    filled.answer(Channel::Post).purposes = {Purpose::Forms};
    filled.answer(Channel::Voicemail).detail = DetailLevel::CallBackOnly;
    filled.namesPeople = true;
    filled.people = {{.name = QStringLiteral("José Núñez"), .relationship = QStringLiteral("son"), .phone = QStringLiteral("(555) 010-0150")}};
    filled.untilRevoked = false;
    filled.until = QDate(2027, 11, 21);
    filled.signedOn = sampleDay;
    filled.ink = sampleInk();
    return filled;
}

} // namespace countersign::test
