// SPDX-License-Identifier: Apache-2.0
#include "exchange/patientcsv.h"

#include "core/datetext.h"
#include "core/emailaddress.h"
#include "core/phonenumber.h"
#include "core/tidyline.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {
namespace {

constexpr int oldestPatient = 150; // years; beyond it a birth date is a slip of the pen

/// Names the translation context of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(PatientCsv)
};

Error bad(const QString &message)
{
    return Error{ErrorCode::BadInput, message};
}

bool isNoText(QChar c)
{
    return c == QChar::ReplacementCharacter || (c.category() == QChar::Other_Control && !c.isSpace());
}

bool hasText(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

/// What people write into a cell that has nothing to say. Never asked of a name: people are called Null and None.
bool saysNothing(const QString &text)
{
    static const QStringList words{u"na"_s, u"n/a"_s, u"none"_s, u"null"_s, u"nil"_s, u"unknown"_s, u"not given"_s, u"no email"_s, u"no e-mail"_s, u"no phone"_s};
    return !hasText(text) || words.contains(text, Qt::CaseInsensitive);
}

bool saysDeclined(const QString &text)
{
    static const QStringList words{u"declined"_s, u"declines"_s, u"refused"_s, u"patient declined"_s, u"declined to give"_s, u"declined email"_s, u"declined e-mail"_s};
    return words.contains(text, Qt::CaseInsensitive);
}

/// Synthea makes its names unlike any real person's by digits at the end: Ignacio928.
QString withoutTrailingDigits(QString name)
{
    while (!name.isEmpty() && name.back().isDigit())
        name.chop(1);
    return name;
}

/// One row being read: the fields of the map, checked one after the other.
class RowReader final
{
public:
    RowReader(const ColumnMap &map, const QStringList &row, QDate today) : m_map(map), m_row(row), m_today(today) {}

    [[nodiscard]] Result<Patient> read();

private:
    [[nodiscard]] QString text(const QString &field) const;
    [[nodiscard]] QString name(const QString &field) const;
    [[nodiscard]] Result<void> checkText() const;
    [[nodiscard]] Result<void> readName(Patient &patient) const;
    void readFullName(PersonName &name) const;
    [[nodiscard]] Result<QDate> readDate(const QString &field) const;
    [[nodiscard]] Result<void> readDates(Patient &patient) const;
    [[nodiscard]] Result<void> readLanguage(Patient &patient) const;
    [[nodiscard]] Result<void> readEmails(Patient &patient) const;
    [[nodiscard]] Result<void> readPhones(Patient &patient) const;
    void readAddress(Patient &patient) const;

    const ColumnMap &m_map;
    const QStringList &m_row;
    const QDate m_today;
};

Result<Patient> RowReader::read()
{
    Patient patient;
    patient.source = m_map.source;
    patient.sourceId = text(u"sourceId"_s);
    patient.chartNumber = text(u"chartNumber"_s);
    const auto steps = {&RowReader::readName, &RowReader::readDates, &RowReader::readLanguage, &RowReader::readEmails, &RowReader::readPhones};
    if (const Result<void> checked = checkText(); !checked)
        return checked.error();
    for (const auto step : steps) {
        if (const Result<void> done = (this->*step)(patient); !done)
            return done.error();
    }
    readAddress(patient);
    return patient;
}

QString RowReader::text(const QString &field) const
{
    const int column = m_map.columns.value(field, -1);
    return column >= 0 && column < m_row.size() ? tidyLine(m_row[column]) : QString();
}

QString RowReader::name(const QString &field) const
{
    const QString value = text(field);
    if (!hasText(value))
        return {};
    return m_map.source == "synthea"_L1 ? withoutTrailingDigits(value) : value;
}

/// No mapped field may hold what no cell of a patient list holds: whole pages, or control characters that would reach a form or a printer.
Result<void> RowReader::checkText() const
{
    static constexpr qsizetype longest = 500;
    for (auto it = m_map.columns.cbegin(); it != m_map.columns.cend(); ++it) {
        const QStringView value = it.value() >= 0 && it.value() < m_row.size() ? QStringView(m_row[it.value()]) : QStringView();
        if (value.size() > longest)
            return bad(Words::tr("%1: the field is longer than %2 characters.").arg(patientFieldName(it.key())).arg(longest));
        if (std::any_of(value.begin(), value.end(), isNoText))
            return bad(Words::tr("%1: the field holds characters that are no text. Export the file as UTF-8.").arg(patientFieldName(it.key())));
    }
    return {};
}

Result<void> RowReader::readName(Patient &patient) const
{
    PersonName &result = patient.name;
    result.prefix = text(u"prefix"_s);
    result.given = name(u"givenName"_s);
    result.middle = name(u"middleName"_s);
    result.family = name(u"familyName"_s);
    result.suffix = text(u"suffix"_s);
    patient.preferredName = name(u"preferredName"_s);
    if (result.given.isEmpty() && result.family.isEmpty())
        readFullName(result);
    if (result.given.isEmpty() && result.family.isEmpty())
        return bad(Words::tr("The name is missing: neither a family name nor a given name stands in this row."));
    return {};
}

/// "Núñez, María Elena" or "María Elena Núñez": without a comma the last word is the family name.
void RowReader::readFullName(PersonName &result) const
{
    const QString full = name(u"fullName"_s);
    const qsizetype comma = full.indexOf(u',');
    const qsizetype space = full.lastIndexOf(u' ');
    if (comma >= 0) {
        result.family = full.left(comma).trimmed();
        result.given = full.mid(comma + 1).trimmed();
    } else {
        result.family = full.mid(space + 1);
        result.given = full.left(std::max<qsizetype>(space, 0));
    }
}

Result<QDate> RowReader::readDate(const QString &field) const
{
    const Result<QDate> date = parseDate(text(field), m_today);
    if (!date)
        return bad(Words::tr("%1: %2").arg(patientFieldName(field), date.error().message));
    if (*date > m_today)
        return bad(Words::tr("%1: the date lies in the future.").arg(patientFieldName(field)));
    if (*date < m_today.addYears(-oldestPatient))
        return bad(Words::tr("%1: the date lies more than %2 years back.").arg(patientFieldName(field)).arg(oldestPatient));
    return *date;
}

Result<void> RowReader::readDates(Patient &patient) const
{
    if (saysNothing(text(u"birthDate"_s)))
        return bad(Words::tr("The birth date is missing."));
    const Result<QDate> birth = readDate(u"birthDate"_s);
    if (!birth)
        return birth.error();
    patient.birthDate = *birth;
    if (saysNothing(text(u"deathDate"_s)))
        return {};
    const Result<QDate> death = readDate(u"deathDate"_s);
    if (!death)
        return death.error();
    if (*death < patient.birthDate)
        return bad(Words::tr("The date of death lies before the birth date."));
    patient.deceased = true;
    return {};
}

Result<void> RowReader::readLanguage(Patient &patient) const
{
    const QString value = text(u"language"_s);
    if (saysNothing(value) || saysDeclined(value))
        return {};
    Result<LanguageTag> language = LanguageTag::parse(value);
    if (!language)
        return bad(Words::tr("%1: %2").arg(patientFieldName(u"language"_s), language.error().message));
    patient.language = *std::move(language);
    return {};
}

Result<void> RowReader::readEmails(Patient &patient) const
{
    static const QRegularExpression between(u"[;,]\\s*"_s);
    int rank = 0;
    for (const QString &field : {u"email"_s, u"email2"_s}) {
        const QString value = text(field);
        if (saysDeclined(value)) {
            patient.declinedEmail = true;
            continue;
        }
        if (saysNothing(value))
            continue;
        const QStringList written = value.split(between, Qt::SkipEmptyParts);
        for (const QString &one : written) {
            const Result<EmailAddress> email = EmailAddress::parse(one);
            if (!email)
                return bad(Words::tr("%1: the field holds no valid e-mail address. Correct it in the file, or leave it empty.").arg(patientFieldName(field)));
            patient.contacts.push_back({.id = {}, .kind = ContactKind::Email, .value = email->toString(), .use = ContactUse::Home, .rank = ++rank});
        }
    }
    patient.declinedEmail = patient.declinedEmail && rank == 0;
    return {};
}

Result<void> RowReader::readPhones(Patient &patient) const
{
    static const std::pair<QString, ContactUse> fields[] = {
        {u"mobilePhone"_s, ContactUse::Mobile}, {u"homePhone"_s, ContactUse::Home}, {u"workPhone"_s, ContactUse::Work}};
    int rank = 0;
    for (const auto &[field, use] : fields) {
        const QString value = text(field);
        if (saysNothing(value) || saysDeclined(value))
            continue;
        const Result<PhoneNumber> phone = PhoneNumber::parse(value);
        if (!phone)
            return bad(Words::tr("%1: %2").arg(patientFieldName(field), phone.error().message));
        patient.contacts.push_back({.id = {}, .kind = ContactKind::Phone, .value = phone->toString(), .use = use, .rank = ++rank});
    }
    return {};
}

void RowReader::readAddress(Patient &patient) const
{
    const QString number = text(u"streetNumber"_s);
    PostalAddress &address = patient.address;
    address.line1 = QString(number + u' ' + text(u"street"_s)).trimmed();
    address.line2 = text(u"street2"_s);
    address.city = text(u"city"_s);
    address.state = text(u"state"_s);
    address.postalCode = text(u"postalCode"_s);
    address.country = text(u"country"_s);
}

} // namespace

Result<Patient> patientFromRow(const ColumnMap &map, const QStringList &row, QDate today)
{
    return RowReader(map, row, today).read();
}

} // namespace countersign
