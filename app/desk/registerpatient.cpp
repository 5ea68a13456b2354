// SPDX-License-Identifier: Apache-2.0
#include "desk/registerpatient.h"

#include "core/emailaddress.h"
#include "core/phonenumber.h"
#include "desk/patientfacts.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int earliestBirthYear = 1880; // nobody alive was born before; an earlier year is a typing error

using Problems = std::vector<FieldProblem>;

void checkIdentity(const Patient &patient, QDate today, Problems &problems)
{
    if (patient.name.family.isEmpty() && patient.name.given.isEmpty())
        problems.push_back({u"name.family"_s, RegisterPatient::tr("Enter the patient's legal name: family name, given name or both.")});
    if (!patient.birthDate.isValid())
        problems.push_back({u"birthDate"_s, RegisterPatient::tr("Enter the birth date, for example 2/3/1980 or 1980-02-03.")});
    else if (patient.birthDate > today)
        problems.push_back({u"birthDate"_s, RegisterPatient::tr("The birth date lies in the future. Check the year.")});
    else if (patient.birthDate.year() < earliestBirthYear)
        problems.push_back({u"birthDate"_s, RegisterPatient::tr("The birth date lies before 1880. Check the year.")});
}

/// No name and no line of an address is longer; a whole page of text in a field is a slip, and no form could be printed with it.
void checkLengths(const Patient &patient, Problems &problems)
{
    constexpr qsizetype longest = 500;
    const PostalAddress &address = patient.address;
    const std::initializer_list<std::pair<QLatin1String, const QString *>> fields{{"chartNumber"_L1, &patient.chartNumber},
        {"name.prefix"_L1, &patient.name.prefix}, {"name.given"_L1, &patient.name.given}, {"name.middle"_L1, &patient.name.middle},
        {"name.family"_L1, &patient.name.family}, {"name.suffix"_L1, &patient.name.suffix},
        {"preferredName"_L1, &patient.preferredName}, {"address.line1"_L1, &address.line1}, {"address.line2"_L1, &address.line2},
        {"address.city"_L1, &address.city}, {"address.state"_L1, &address.state}, {"address.postalCode"_L1, &address.postalCode},
        {"address.country"_L1, &address.country}};
    for (const auto &[field, text] : fields) {
        if (text->size() > longest)
            problems.push_back({field, RegisterPatient::tr("“%1…” is longer than %2 characters. Shorten it.").arg(text->left(20)).arg(longest)});
    }
}

void checkContacts(const Patient &patient, Problems &problems)
{
    QSet<QString> seen;
    for (std::size_t i = 0; i < patient.contacts.size(); ++i) {
        const ContactPoint &contact = patient.contacts[i];
        const QString field = u"contacts.%1.value"_s.arg(i);
        if (contact.kind == ContactKind::Email) {
            if (const auto email = EmailAddress::parse(contact.value); !email)
                problems.push_back({field, email.error().message});
            if (patient.declinedEmail) {
                problems.push_back({u"declinedEmail"_s,
                    RegisterPatient::tr("The chart says that the patient declined to give an e-mail address, but it holds one. Remove the "
                                        "address or take back the “declined”.")});
            }
        } else if (const auto phone = PhoneNumber::parse(contact.value); !phone) {
            problems.push_back({field, phone.error().message});
        }
        const QString key = contactKey(contact);
        if (seen.contains(key))
            problems.push_back({field, RegisterPatient::tr("This address or number is on the chart twice. Remove one of the two.")});
        seen.insert(key);
    }
}

void checkRepresentatives(const Patient &patient, Problems &problems)
{
    for (std::size_t i = 0; i < patient.representatives.size(); ++i) {
        const Representative &person = patient.representatives[i];
        const QString field = u"representatives.%1."_s.arg(i);
        if (person.name.isEmpty())
            problems.push_back({field + u"name"_s, RegisterPatient::tr("Enter the representative's name, or remove the line.")});
        if (person.relationship.isEmpty())
            problems.push_back({field + u"relationship"_s,
                RegisterPatient::tr("Enter how the representative is related to the patient, for example “mother”.")});
        if (!person.phone.isEmpty()) {
            if (const auto phone = PhoneNumber::parse(person.phone); !phone)
                problems.push_back({field + u"phone"_s, phone.error().message});
        }
        if (!person.email.isEmpty()) {
            if (const auto email = EmailAddress::parse(person.email); !email)
                problems.push_back({field + u"email"_s, email.error().message});
        }
    }
}

Error asError(const Problems &problems)
{
    QStringList sentences;
    for (const FieldProblem &problem : problems)
        sentences << problem.message;
    sentences.removeDuplicates();
    return {ErrorCode::BadInput, sentences.join(u' ')};
}

} // namespace

std::vector<FieldProblem> RegisterPatient::problems(const Patient &typed) const
{
    const Patient patient = normalised(typed);
    Problems problems;
    checkIdentity(patient, m_desk.today(), problems);
    checkLengths(patient, problems);
    checkContacts(patient, problems);
    checkRepresentatives(patient, problems);
    if (!patient.chartNumber.isEmpty()) {
        const auto owner = m_desk.store.patients.byChartNumber(patient.chartNumber);
        if (!owner)
            problems.push_back({u"chartNumber"_s, owner.error().message});
        else if (*owner && **owner != patient.id)
            problems.push_back({u"chartNumber"_s,
                tr("Chart number %1 belongs to another patient. Leave the field empty to get the next free one.")
                    .arg(patient.chartNumber)});
    }
    return problems;
}

Result<Patient> RegisterPatient::add(const Patient &typed)
{
    if (const auto allowed = m_desk.requireWriter(); !allowed)
        return allowed.error();
    Patient patient = normalised(typed);
    patient.id = {};
    if (const auto wrong = problems(patient); !wrong.empty())
        return asError(wrong);
    Transaction transaction(m_desk.store.database());
    if (const auto begun = transaction.begun(); !begun)
        return begun.error();
    auto added = m_desk.store.patients.add(patient);
    if (!added)
        return added.error();
    if (const auto logged = m_desk.log(u"patient.added"_s, added->id.toString(), added->id, changesBetween(Patient(), *added)); !logged)
        return logged.error();
    if (const auto committed = transaction.commit(); !committed)
        return committed.error();
    return added;
}

Result<Patient> RegisterPatient::update(const Patient &typed)
{
    if (const auto allowed = m_desk.requireWriter(); !allowed)
        return allowed.error();
    const Patient patient = normalised(typed);
    if (const auto wrong = problems(patient); !wrong.empty())
        return asError(wrong);
    Transaction transaction(m_desk.store.database());
    if (const auto begun = transaction.begun(); !begun)
        return begun.error();
    auto before = m_desk.store.patients.load(patient.id);
    if (!before || *before == patient)
        return before;
    auto after = m_desk.store.patients.update(patient);
    if (!after)
        return after.error();
    if (const auto logged = m_desk.log(u"patient.updated"_s, patient.id.toString(), patient.id, changesBetween(*before, *after)); !logged)
        return logged.error();
    if (const auto committed = transaction.commit(); !committed)
        return committed.error();
    return after;
}

Result<std::vector<PatientSummary>> RegisterPatient::likelyDuplicates(const Patient &patient)
{
    return m_desk.store.patients.likelyDuplicates(normalised(patient));
}

Result<std::vector<PatientSummary>> RegisterPatient::sharing(const ContactPoint &contact, PatientId except)
{
    return m_desk.store.patients.sharing(contact, except);
}

} // namespace countersign
