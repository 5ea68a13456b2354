// SPDX-License-Identifier: Apache-2.0
#include "chart/consentstore.h"

#include "chart/rowreader.h"
#include "core/sha256.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

#define COUNTERSIGN_FORM_COLUMNS \
    "id, patient, at, form_id, form_version, form_language, form_sha256, method, signer_role, signer_name, signer_relationship," \
    " signer_authority, witness, interpreter, staff, document, answers, answers_sha256"

/// Names the translation context of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ConsentStore)
};

FormReference formReferenceFromRow(RowReader &row)
{
    return {.formId = row.text(), .version = row.number(), .language = row.text(), .textSha256 = row.blob()};
}

Signer signerFromRow(RowReader &row)
{
    return {.role = row.key<SignerRole>(fromKey<SignerRole>), .printedName = row.text(), .relationship = row.text(),
            .authority = row.text()};
}

ConsentEvent eventFromRow(RowReader &row)
{
    ConsentEvent event;
    event.id = row.id<ConsentEventId>();
    event.patient = row.id<PatientId>();
    event.at = row.time();
    event.action = row.key<ConsentAction>(fromKey<ConsentAction>);
    event.channel = row.key<Channel>(fromKey<Channel>);
    event.purpose = row.key<Purpose>(fromKey<Purpose>);
    event.address = row.text();
    event.detail = row.key<DetailLevel>(fromKey<DetailLevel>);
    if (const QDate until = row.date(); until.isValid())
        event.until = until;
    event.method = row.key<ConsentMethod>(fromKey<ConsentMethod>);
    event.signer = signerFromRow(row);
    event.interpreter = row.text();
    event.reason = row.text();
    event.staff = row.id<UserId>();
    const bool hasForm = !row.isNull();
    FormReference form = formReferenceFromRow(row);
    if (hasForm)
        event.form = std::move(form);
    if (const FilledFormId filled = row.id<FilledFormId>(); filled.isValid())
        event.filledForm = filled;
    if (const DocumentId document = row.id<DocumentId>(); document.isValid())
        event.document = document;
    return event;
}

/// A filled form with what its large values must hash to: they span overflow pages, where damage can read back without an error.
struct StoredForm {
    FilledFormRecord form;
    bool whole = false;
};

StoredForm formFromRow(RowReader &row)
{
    FilledFormRecord form;
    form.id = row.id<FilledFormId>();
    form.patient = row.id<PatientId>();
    form.at = row.time();
    form.form = formReferenceFromRow(row);
    form.method = row.key<ConsentMethod>(fromKey<ConsentMethod>);
    form.signer = signerFromRow(row);
    form.witness = row.text();
    form.interpreter = row.text();
    form.staff = row.id<UserId>();
    form.document = row.id<DocumentId>();
    form.answers = row.blob();
    const bool whole = sha256(form.answers) == row.blob();
    return {.form = std::move(form), .whole = whole};
}

StoredForm formWithInkFromRow(RowReader &row)
{
    StoredForm stored = formFromRow(row);
    stored.form.ink = row.blob();
    stored.whole = stored.whole && sha256(stored.form.ink) == row.blob();
    return stored;
}

/// Positions `from` to `from` + 3.
void bindSigner(Statement &statement, int from, const Signer &signer)
{
    statement.bind(from, toKey(signer.role)).bind(from + 1, signer.printedName).bind(from + 2, signer.relationship)
        .bind(from + 3, signer.authority);
}

/// Positions `from` to `from` + 3.
void bindForm(Statement &statement, int from, const FormReference &form)
{
    statement.bind(from, form.formId).bind(from + 1, form.version).bind(from + 2, form.language).bind(from + 3, form.textSha256);
}

Error damaged(FilledFormId id)
{
    return {ErrorCode::Damaged,
            Words::tr("The filled form %1 is damaged: what is stored is not what was signed, so it is not shown. Restore it from a backup.")
                .arg(id.toString())};
}

} // namespace

ConsentStore::ConsentStore(Database &database) : m_database(database) {}

Result<ConsentEventId> ConsentStore::append(const ConsentEvent &event)
{
    const Result<Statement *> query = m_database.cached(
        "INSERT INTO consent_event (patient, at, action, channel, purpose, address, detail, until, method, signer_role, signer_name,"
        " signer_relationship, signer_authority, interpreter, reason, staff, form_id, form_version, form_language, form_sha256, filled_form,"
        " document) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22)");
    if (!query)
        return query.error();
    Statement &insert = **query;
    insert.bind(1, event.patient).bind(2, event.at.toMSecsSinceEpoch()).bind(3, toKey(event.action)).bind(4, toKey(event.channel))
        .bind(5, toKey(event.purpose)).bind(6, event.address).bind(7, toKey(event.detail))
        .bind(8, dayOrNull(event.until.value_or(QDate()))).bind(9, toKey(event.method));
    bindSigner(insert, 10, event.signer);
    insert.bind(14, event.interpreter).bind(15, event.reason).bind(16, orNull(event.staff));
    if (event.form)
        bindForm(insert, 17, *event.form);
    insert.bind(21, orNull(event.filledForm.value_or(FilledFormId()))).bind(22, orNull(event.document.value_or(DocumentId())));
    if (const Result<void> done = insert.run(); !done)
        return done.error();
    return ConsentEventId{m_database.lastInsertId()};
}

Result<std::vector<ConsentEvent>> ConsentStore::events(PatientId patient)
{
    const Result<Statement *> query = m_database.cached(
        "SELECT id, patient, at, action, channel, purpose, address, detail, until, method, signer_role, signer_name, signer_relationship,"
        " signer_authority, interpreter, reason, staff, form_id, form_version, form_language, form_sha256, filled_form, document"
        " FROM consent_event WHERE patient = ?1 ORDER BY at, id");
    if (!query)
        return query.error();
    (*query)->bind(1, patient);
    return allRows<ConsentEvent>(**query, eventFromRow);
}

Result<FilledFormId> ConsentStore::append(const FilledFormRecord &form)
{
    const Result<Statement *> query = m_database.cached(
        "INSERT INTO filled_form (patient, at, form_id, form_version, form_language, form_sha256, method, signer_role, signer_name,"
        " signer_relationship, signer_authority, witness, interpreter, answers, answers_sha256, ink, ink_sha256, staff, document)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)");
    if (!query)
        return query.error();
    Statement &insert = **query;
    insert.bind(1, form.patient).bind(2, form.at.toMSecsSinceEpoch());
    bindForm(insert, 3, form.form);
    insert.bind(7, toKey(form.method));
    bindSigner(insert, 8, form.signer);
    insert.bind(12, form.witness).bind(13, form.interpreter).bind(14, form.answers).bind(15, sha256(form.answers)).bind(16, form.ink)
        .bind(17, sha256(form.ink)).bind(18, orNull(form.staff)).bind(19, orNull(form.document));
    if (const Result<void> done = insert.run(); !done)
        return done.error();
    return FilledFormId{m_database.lastInsertId()};
}

Result<std::vector<FilledFormRecord>> ConsentStore::filledForms(PatientId patient)
{
    const Result<Statement *> query =
        m_database.cached("SELECT " COUNTERSIGN_FORM_COLUMNS " FROM filled_form WHERE patient = ?1 ORDER BY at DESC, id DESC");
    if (!query)
        return query.error();
    (*query)->bind(1, patient);
    Result<std::vector<StoredForm>> stored = allRows<StoredForm>(**query, formFromRow);
    if (!stored)
        return stored.error();
    std::vector<FilledFormRecord> forms;
    forms.reserve(stored->size());
    for (StoredForm &one : *stored) {
        if (!one.whole)
            return damaged(one.form.id);
        forms.push_back(std::move(one.form));
    }
    return forms;
}

Result<FilledFormRecord> ConsentStore::filledForm(FilledFormId id)
{
    const Result<Statement *> query =
        m_database.cached("SELECT " COUNTERSIGN_FORM_COLUMNS ", ink, ink_sha256 FROM filled_form WHERE id = ?1");
    if (!query)
        return query.error();
    (*query)->bind(1, id);
    Result<std::optional<StoredForm>> stored = firstRow<StoredForm>(**query, formWithInkFromRow);
    if (!stored)
        return stored.error();
    if (!*stored)
        return Error{ErrorCode::NotFound, Words::tr("There is no filled form %1 in this clinic. The chart lists its forms.").arg(id.toString())};
    if (!(*stored)->whole)
        return damaged(id);
    return std::move((*stored)->form);
}

Result<ConsentStore::Coverage> ConsentStore::coverage()
{
    const Result<Statement *> query =
        m_database.cached("SELECT (SELECT count(DISTINCT patient) FROM filled_form), (SELECT count(*) FROM patient)");
    if (!query)
        return query.error();
    const Result<std::optional<Coverage>> counted = firstRow<Coverage>(**query, [](RowReader &row) {
        return Coverage{.withForm = row.integer(), .patients = row.integer()};
    });
    if (!counted)
        return counted.error();
    return counted->value_or(Coverage());
}

} // namespace countersign
