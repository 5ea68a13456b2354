// SPDX-License-Identifier: Apache-2.0
#include "desk/patientfacts.h"

#include "core/emailaddress.h"
#include "core/phonenumber.h"
#include "core/tidyline.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

QString asStored(ContactKind kind, const QString &value)
{
    if (kind == ContactKind::Email) {
        const auto email = EmailAddress::parse(value);
        return email ? email->toString() : value.trimmed();
    }
    const auto phone = PhoneNumber::parse(value);
    return phone ? phone->toString() : value.trimmed();
}

QString yesNo(bool value)
{
    return value ? u"yes"_s : u"no"_s;
}

QMap<QString, QString> factsOf(const Patient &patient)
{
    QStringList contacts;
    for (const ContactPoint &contact : patient.contacts)
        contacts << QStringList{toKey(contact.kind), contact.value, toKey(contact.use), QString::number(contact.rank)}.join(u' ');
    QStringList representatives;
    for (const Representative &person : patient.representatives)
        representatives << QStringList{person.name, person.relationship, toKey(person.authority), person.phone, person.email}.join(u", "_s);
    return {
        {u"chartNumber"_s, patient.chartNumber},
        {u"prefix"_s, patient.name.prefix},
        {u"givenName"_s, patient.name.given},
        {u"middleName"_s, patient.name.middle},
        {u"familyName"_s, patient.name.family},
        {u"suffix"_s, patient.name.suffix},
        {u"preferredName"_s, patient.preferredName},
        {u"birthDate"_s, patient.birthDate.toString(Qt::ISODate)},
        {u"language"_s, patient.language.toString()},
        {u"needsInterpreter"_s, yesNo(patient.needsInterpreter)},
        {u"declinedEmail"_s, yesNo(patient.declinedEmail)},
        {u"deceased"_s, yesNo(patient.deceased)},
        {u"address"_s, patient.address.lines().join(u", "_s)},
        {u"contacts"_s, contacts.join(u"; "_s)},
        {u"representatives"_s, representatives.join(u"; "_s)},
    };
}

} // namespace

Patient normalised(Patient patient)
{
    for (QString *text : {&patient.chartNumber, &patient.name.prefix, &patient.name.given, &patient.name.middle, &patient.name.family,
             &patient.name.suffix, &patient.preferredName, &patient.address.line1, &patient.address.line2, &patient.address.city,
             &patient.address.state, &patient.address.postalCode, &patient.address.country})
        *text = tidyLine(*text);
    for (ContactPoint &contact : patient.contacts)
        contact.value = asStored(contact.kind, contact.value);
    for (Representative &person : patient.representatives) {
        person.name = tidyLine(person.name);
        person.relationship = tidyLine(person.relationship);
        person.phone = asStored(ContactKind::Phone, person.phone);
        person.email = asStored(ContactKind::Email, person.email);
    }
    return patient;
}

QString contactKey(const ContactPoint &contact)
{
    if (contact.kind == ContactKind::Email) {
        const auto email = EmailAddress::parse(contact.value);
        return u"email:"_s % (email ? email->key() : contact.value);
    }
    const auto phone = PhoneNumber::parse(contact.value);
    return u"phone:"_s % (phone ? phone->key() : contact.value);
}

QJsonObject changesBetween(const Patient &before, const Patient &after)
{
    const auto oldFacts = factsOf(before);
    const auto newFacts = factsOf(after);
    QJsonObject changes;
    for (auto fact = oldFacts.cbegin(); fact != oldFacts.cend(); ++fact) {
        const QString now = newFacts.value(fact.key());
        if (now == fact.value())
            continue;
        changes.insert(fact.key() % u".old"_s, fact.value());
        changes.insert(fact.key() % u".new"_s, now);
    }
    return changes;
}

const ContactPoint *firstContact(const Patient &patient, ContactKind kind, bool preferMobile)
{
    const auto better = [preferMobile](const ContactPoint &a, const ContactPoint &b) {
        const bool aMobile = preferMobile && a.use == ContactUse::Mobile;
        const bool bMobile = preferMobile && b.use == ContactUse::Mobile;
        return aMobile != bMobile ? aMobile : a.rank < b.rank;
    };
    const ContactPoint *best = nullptr;
    for (const ContactPoint &contact : patient.contacts) {
        if (contact.kind == kind && (!best || better(contact, *best)))
            best = &contact;
    }
    return best;
}

} // namespace countersign
