// SPDX-License-Identifier: Apache-2.0
#include "cli/options.h"

#include "cli/context.h"
#include "core/datetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::cli {

namespace {

struct Options {
    Q_DECLARE_TR_FUNCTIONS(Options)
};

void set(const Arguments &arguments, const QString &option, QString &value)
{
    if (arguments.has(option))
        value = arguments.value(option).simplified();
}

/// "work:office@example.org" → use and value; without a use the given one.
ContactPoint contactFrom(const QString &typed, ContactKind kind, ContactUse use)
{
    const qsizetype colon = typed.indexOf(u':');
    if (colon > 0) {
        if (const auto named = contactUseFromKey(typed.left(colon).trimmed().toLower()))
            return {.kind = kind, .value = typed.mid(colon + 1).trimmed(), .use = *named, .rank = 1};
    }
    return {.kind = kind, .value = typed.trimmed(), .use = use, .rank = 1};
}

void addContacts(Patient &patient, const QStringList &typed, ContactKind kind, ContactUse use)
{
    int last = 0;
    for (const ContactPoint &known : patient.contacts) {
        if (known.kind == kind)
            last = std::max(last, known.rank);
    }
    for (const QString &text : typed) {
        patient.contacts.push_back(contactFrom(text, kind, use));
        patient.contacts.back().rank = ++last;
    }
}

/// "NAME;RELATIONSHIP;AUTHORITY[;PHONE[;EMAIL]]"
Result<Representative> representativeFrom(const QString &typed)
{
    const QStringList parts = typed.split(u';');
    const auto authority = authorityFromKey(parts.value(2).trimmed());
    if (parts.size() < 3 || parts.size() > 5 || !authority) {
        return Error{ErrorCode::Usage,
            Options::tr("“%1” is no representative. Expected was \"NAME;RELATIONSHIP;AUTHORITY;PHONE;EMAIL\", where AUTHORITY is parent, "
                        "legalGuardian, "
                        "healthCareProxy, powerOfAttorney, executor or other, and PHONE and EMAIL may be left out.")
                .arg(typed)};
    }
    return Representative{.name = parts.at(0).trimmed(),
        .relationship = parts.at(1).trimmed(),
        .authority = *authority,
        .phone = parts.value(3).trimmed(),
        .email = parts.value(4).trimmed()};
}

Result<void> removeContacts(const Arguments &arguments, Patient &patient)
{
    for (const QString &value : arguments.values(u"remove-contact"_s)) {
        const auto removed = std::erase_if(patient.contacts, [&](const ContactPoint &contact) {
            return contact.value.compare(value, Qt::CaseInsensitive) == 0 || contact.id.toString() == value;
        });
        if (removed == 0)
            return Error{ErrorCode::NotFound, Options::tr("The chart holds no address or number “%1”.").arg(value)};
    }
    return {};
}

void setSwitch(const Arguments &arguments, const QString &option, bool &value)
{
    if (arguments.has(option))
        value = true;
    if (arguments.has(u"no-"_s + option))
        value = false;
}

} // namespace

std::vector<OptionSpec> operator+(std::vector<OptionSpec> first, const std::vector<OptionSpec> &second)
{
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

std::vector<OptionSpec> addressOptions()
{
    return {
        {u"address"_s, u"TEXT"_s, u"postal address in one line: \"12 Mill Street, Dayton, OH 45402\""_s},
        {u"street"_s, u"TEXT"_s, u"first line of the postal address"_s},
        {u"street2"_s, u"TEXT"_s, u"second line"_s},
        {u"city"_s, u"TEXT"_s, u"town"_s},
        {u"state"_s, u"TEXT"_s, u"state, two letters"_s},
        {u"postal-code"_s, u"TEXT"_s, u"ZIP code"_s},
        {u"country"_s, u"TEXT"_s, u"country, where it is another one"_s},
    };
}

void applyAddress(const Arguments &arguments, PostalAddress &address)
{
    if (arguments.has(u"address"_s)) {
        const QStringList parts = arguments.value(u"address"_s).split(u',', Qt::SkipEmptyParts);
        const auto part = [&](qsizetype at) { return parts.value(at).simplified(); };
        address = {};
        address.line1 = part(0);
        if (parts.size() >= 4)
            address.line2 = part(1);
        if (parts.size() >= 2) {
            const bool hasState = parts.size() >= 3;
            address.city = part(parts.size() - (hasState ? 2 : 1));
            const QString last = hasState ? part(parts.size() - 1) : QString();
            address.state = last.section(u' ', 0, 0);
            address.postalCode = last.section(u' ', 1);
        }
    }
    set(arguments, u"street"_s, address.line1);
    set(arguments, u"street2"_s, address.line2);
    set(arguments, u"city"_s, address.city);
    set(arguments, u"state"_s, address.state);
    set(arguments, u"postal-code"_s, address.postalCode);
    set(arguments, u"country"_s, address.country);
}

std::vector<OptionSpec> practiceOptions()
{
    return std::vector<OptionSpec>{
               {u"telephone"_s, u"NUMBER"_s, u"the practice's telephone, printed on every form and notice"_s},
               {u"email"_s, u"ADDRESS"_s, u"the practice's e-mail address"_s},
               {u"website"_s, u"URL"_s, u"its website"_s},
               {u"portal"_s, u"URL"_s, u"its patient portal"_s},
               {u"privacy-contact"_s, u"TEXT"_s, u"who answers questions about privacy"_s},
               {u"logo"_s, u"FILE"_s, u"PNG, JPEG or SVG, at most 1 MB; \"\" for none"_s},
           }
    + addressOptions();
}

Result<void> applyPractice(const Arguments &arguments, Practice &practice)
{
    set(arguments, u"name"_s, practice.name);
    set(arguments, u"telephone"_s, practice.telephone);
    set(arguments, u"email"_s, practice.email);
    set(arguments, u"website"_s, practice.website);
    set(arguments, u"portal"_s, practice.portalUrl);
    set(arguments, u"privacy-contact"_s, practice.privacyContact);
    applyAddress(arguments, practice.address);
    if (arguments.has(u"logo"_s)) {
        const QString path = arguments.value(u"logo"_s);
        auto logo = path.isEmpty() ? Result<QByteArray>(QByteArray()) : readFile(path, smallFile);
        if (!logo)
            return logo.error();
        practice.logo = std::move(*logo);
    }
    return {};
}

std::vector<OptionSpec> patientOptions(bool isNew)
{
    std::vector<OptionSpec> options{
        {u"family"_s, u"NAME"_s, u"family name"_s},
        {u"given"_s, u"NAME"_s, u"given name"_s},
        {u"middle"_s, u"NAME"_s, u"middle name"_s},
        {u"prefix"_s, u"TEXT"_s, u"before the name: \"Dr.\""_s},
        {u"suffix"_s, u"TEXT"_s, u"after the name: \"Jr.\""_s},
        {u"preferred"_s, u"NAME"_s, u"what the patient likes to be called"_s},
        {u"birth-date"_s, u"YYYY-MM-DD"_s, u"birth date"_s, isNew},
        {u"chart-number"_s, u"NUMBER"_s, u"chart number; the next free one where not given"_s},
        {u"language"_s, u"LANG"_s, u"the patient's language: en, es, zh-Hans …"_s},
        {u"interpreter"_s, {}, u"needs an interpreter"_s},
        {u"declined-email"_s, {}, u"declined to give an e-mail address"_s},
        {u"deceased"_s, {}, u"has died"_s},
        {u"email"_s, u"[USE:]ADDRESS"_s, u"e-mail address; may be given several times (USE: home, work, other)"_s},
        {u"phone"_s, u"[USE:]NUMBER"_s, u"telephone number; may be given several times (USE: home, mobile, work, other)"_s},
        {u"representative"_s, u"TEXT"_s, u"\"NAME;RELATIONSHIP;AUTHORITY;PHONE;EMAIL\"; may be given several times"_s},
    };
    if (!isNew) {
        options = options
            + std::vector<OptionSpec>{
                {u"remove-contact"_s, u"VALUE"_s, u"takes an address or number off the chart"_s},
                {u"no-interpreter"_s, {}, u"needs no interpreter"_s},
                {u"no-declined-email"_s, {}, u"takes back that an address was declined"_s},
                {u"no-deceased"_s, {}, u"is alive"_s},
            };
    }
    return options + addressOptions();
}

Result<void> applyPatient(const Arguments &arguments, Patient &patient, QDate today)
{
    set(arguments, u"family"_s, patient.name.family);
    set(arguments, u"given"_s, patient.name.given);
    set(arguments, u"middle"_s, patient.name.middle);
    set(arguments, u"prefix"_s, patient.name.prefix);
    set(arguments, u"suffix"_s, patient.name.suffix);
    set(arguments, u"preferred"_s, patient.preferredName);
    set(arguments, u"chart-number"_s, patient.chartNumber);
    setSwitch(arguments, u"interpreter"_s, patient.needsInterpreter);
    setSwitch(arguments, u"declined-email"_s, patient.declinedEmail);
    setSwitch(arguments, u"deceased"_s, patient.deceased);
    applyAddress(arguments, patient.address);
    if (arguments.has(u"birth-date"_s)) {
        const auto date = parseDate(arguments.value(u"birth-date"_s), today);
        if (!date)
            return date.error();
        patient.birthDate = *date;
    }
    if (arguments.has(u"language"_s)) {
        const auto language = LanguageTag::parse(arguments.value(u"language"_s));
        if (!language)
            return language.error();
        patient.language = *language;
    }
    if (const auto removed = removeContacts(arguments, patient); !removed)
        return removed;
    addContacts(patient, arguments.values(u"email"_s), ContactKind::Email, ContactUse::Home);
    addContacts(patient, arguments.values(u"phone"_s), ContactKind::Phone, ContactUse::Mobile);
    for (const QString &typed : arguments.values(u"representative"_s)) {
        const auto person = representativeFrom(typed);
        if (!person)
            return person.error();
        patient.representatives.push_back(*person);
    }
    return {};
}

Result<LanguageTag> languageOption(const Arguments &arguments)
{
    return LanguageTag::parse(arguments.value(u"lang"_s, u"en"_s));
}

Result<Paper> paperOption(const Arguments &arguments)
{
    return oneOf<Paper>(u"--paper"_s, arguments.value(u"paper"_s, u"letter"_s),
        {{u"letter"_s, Paper::Letter}, {u"a4"_s, Paper::A4}, {u"tabloid"_s, Paper::Tabloid}});
}

Result<Channel> channelOption(const QString &typed)
{
    std::vector<std::pair<QString, Channel>> known;
    for (const Channel channel : allChannels)
        known.emplace_back(toKey(channel), channel);
    return oneOf<Channel>(u"--channel"_s, typed, known);
}

Result<Purpose> purposeOption(const QString &typed)
{
    std::vector<std::pair<QString, Purpose>> known;
    for (const Purpose purpose : askedPurposes)
        known.emplace_back(toKey(purpose), purpose);
    known.emplace_back(toKey(Purpose::AddressVerification), Purpose::AddressVerification);
    return oneOf<Purpose>(u"--purpose"_s, typed, known);
}

Result<int> numberOption(const Arguments &arguments, const QString &name, int otherwise, int least, int most)
{
    if (!arguments.has(name))
        return otherwise;
    bool isNumber = false;
    const int value = arguments.value(name).toInt(&isNumber);
    if (!isNumber || value < least || value > most)
        return Error{ErrorCode::Usage,
            Options::tr("--%1 takes a number from %2 to %3, not “%4”.").arg(name).arg(least).arg(most).arg(arguments.value(name))};
    return value;
}

} // namespace countersign::cli
