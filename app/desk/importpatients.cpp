// SPDX-License-Identifier: Apache-2.0
#include "desk/importpatients.h"

#include "core/sha256.h"
#include "core/textfolding.h"
#include "desk/patientfacts.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr std::size_t previewRows = 20;
constexpr qint64 rowsPerProgress = 200;

bool sameName(const PersonName &a, const PersonName &b)
{
    return foldedWords(a.display()) == foldedWords(b.display());
}

/// Text the file gives wins over the chart's; an empty cell says nothing.
void take(QString &known, const QString &given)
{
    if (!given.isEmpty())
        known = given;
}

void addNewContacts(Patient &patient, const std::vector<ContactPoint> &given)
{
    for (const ContactPoint &contact : given) {
        if (contact.kind == ContactKind::Email && patient.declinedEmail)
            continue; // what the patient said at the desk outranks another system's export
        int last = 0;
        bool isKnown = false;
        for (const ContactPoint &known : patient.contacts) {
            isKnown = isKnown || contactKey(known) == contactKey(contact);
            if (known.kind == contact.kind)
                last = std::max(last, known.rank);
        }
        if (isKnown)
            continue;
        patient.contacts.push_back(contact);
        patient.contacts.back().rank = last + 1;
    }
}

/// The chart with what the file knows better. Contacts are added, never removed; language, preferred name and interpreter, once set at the
/// desk, stay.
Patient merged(Patient known, const Patient &given)
{
    take(known.name.prefix, given.name.prefix);
    take(known.name.given, given.name.given);
    take(known.name.middle, given.name.middle);
    take(known.name.family, given.name.family);
    take(known.name.suffix, given.name.suffix);
    if (known.preferredName.isEmpty())
        known.preferredName = given.preferredName;
    known.birthDate = given.birthDate;
    if (known.language == LanguageTag::english())
        known.language = given.language;
    known.deceased = known.deceased || given.deceased;
    if (!given.address.isEmpty())
        known.address = given.address;
    if (known.sourceId.isEmpty()) {
        known.source = given.source;
        known.sourceId = given.sourceId;
    }
    addNewContacts(known, given.contacts);
    return known;
}

} // namespace

Result<ImportPreview> ImportPatients::preview(const QByteArray &data)
{
    auto reader = CsvReader::open(data);
    if (!reader)
        return reader.error();
    ImportPreview preview{.header = reader->header(), .encoding = reader->encoding(), .map = guessColumns(reader->header()), .rows = {}};
    while (preview.rows.size() < previewRows) {
        auto row = reader->next();
        if (!row || !*row)
            break; // a bad row is told when it is imported
        preview.rows.push_back(std::move(**row));
    }
    return preview;
}

Result<std::optional<PatientId>> ImportPatients::find(const Patient &given)
{
    if (!given.sourceId.isEmpty()) {
        auto bySource = m_desk.store.patients.bySource(given.source, given.sourceId);
        if (!bySource || *bySource)
            return bySource;
    }
    if (!given.chartNumber.isEmpty()) {
        auto byNumber = m_desk.store.patients.byChartNumber(given.chartNumber);
        if (!byNumber || *byNumber)
            return byNumber;
    }
    const auto alike = m_desk.store.patients.likelyDuplicates(given);
    if (!alike)
        return alike.error();
    for (const PatientSummary &candidate : *alike) {
        if (candidate.birthDate != given.birthDate || !sameName(candidate.name, given.name))
            continue;
        if (given.sourceId.isEmpty())
            return std::optional(candidate.id);
        const auto known = m_desk.store.patients.load(candidate.id);
        if (!known)
            return known.error();
        // Two ids in one source are two people, however alike.
        if (known->source != given.source || known->sourceId.isEmpty())
            return std::optional(candidate.id);
    }
    return std::optional<PatientId>();
}

Result<ImportLine> ImportPatients::takeRow(const ColumnMap &map, const QStringList &row, qint64 line)
{
    ImportLine outcome{.line = line, .outcome = ImportLine::Outcome::Skipped, .reason = {}};
    const auto given = patientFromRow(map, row, m_desk.today());
    if (!given) {
        outcome.reason = given.error().message;
        return outcome;
    }
    const auto found = find(*given);
    if (!found)
        return found.error();
    if (!*found) {
        const auto added = m_desk.store.patients.add(*given);
        if (!added)
            return added.error();
        outcome.outcome = ImportLine::Outcome::Added;
        if (const auto logged = m_desk.log(u"patient.added"_s, added->id.toString(), added->id, {{u"source"_s, given->source}}); !logged)
            return logged.error();
        return outcome;
    }
    const auto known = m_desk.store.patients.load(**found);
    if (!known)
        return known.error();
    if (known->birthDate != given->birthDate && !sameName(known->name, given->name)) {
        outcome.reason
            = tr("The chart number or id belongs to a patient with another name and another birth date. Correct the file or the chart.");
        return outcome;
    }
    const Patient wanted = merged(*known, *given);
    if (wanted == *known) {
        outcome.outcome = ImportLine::Outcome::Unchanged;
        return outcome;
    }
    const auto after = m_desk.store.patients.update(wanted);
    if (!after)
        return after.error();
    outcome.outcome = ImportLine::Outcome::Updated;
    QJsonObject details = changesBetween(*known, *after);
    details.insert(u"source"_s, given->source);
    if (const auto logged = m_desk.log(u"patient.updated"_s, after->id.toString(), after->id, details); !logged)
        return logged.error();
    return outcome;
}

Result<void> ImportPatients::takeRows(CsvReader &reader, const ColumnMap &map, ImportReport &report, Progress &progress)
{
    for (qint64 rows = 0;; ++rows) {
        if (rows % rowsPerProgress == 0 && !progress.advance(reader.position(), reader.size()))
            return Error{ErrorCode::Cancelled, tr("The import was stopped. Nothing was imported.")};
        const qint64 before = reader.position();
        const auto row = reader.next();
        if (!row) {
            if (reader.hasLostTheRest() || reader.position() == before)
                return row.error();
            report.lines.push_back({.line = reader.line(), .outcome = ImportLine::Outcome::Skipped, .reason = row.error().message});
            continue;
        }
        if (!*row)
            return {};
        const auto line = takeRow(map, **row, reader.line());
        if (!line)
            return line.error();
        switch (line->outcome) {
        case ImportLine::Outcome::Added:
            ++report.added;
            break;
        case ImportLine::Outcome::Updated:
            ++report.updated;
            break;
        case ImportLine::Outcome::Unchanged:
            ++report.unchanged;
            break;
        case ImportLine::Outcome::Skipped:
            break;
        }
        report.lines.push_back(*line);
    }
}

Result<ImportReport> ImportPatients::run(const QByteArray &data, const ColumnMap &map, bool dryRun, Progress &progress)
{
    if (const auto allowed = m_desk.requireWriter(); !allowed)
        return allowed.error();
    if (const auto complete = checkColumns(map); !complete)
        return complete.error();
    auto reader = CsvReader::open(data);
    if (!reader)
        return reader.error();
    Transaction transaction(m_desk.store.database());
    if (const auto begun = transaction.begun(); !begun)
        return begun.error();
    ImportReport report;
    if (const auto taken = takeRows(*reader, map, report, progress); !taken)
        return taken.error();
    if (dryRun)
        return report; // the transaction is rolled back
    const auto skipped = static_cast<qint64>(report.lines.size()) - report.added - report.updated - report.unchanged;
    const auto logged = m_desk.log(u"import.finished"_s, {}, {},
        {{u"source"_s, map.source}, {u"sha256"_s, QString::fromLatin1(sha256(data).toHex())}, {u"added"_s, report.added},
            {u"updated"_s, report.updated}, {u"unchanged"_s, report.unchanged}, {u"skipped"_s, skipped}});
    if (!logged)
        return logged.error();
    if (const auto committed = transaction.commit(); !committed)
        return committed.error();
    m_desk.anchorLog();
    return report;
}

} // namespace countersign
