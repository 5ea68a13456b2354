// SPDX-License-Identifier: Apache-2.0
#include "desk/chartdocuments.h"

#include "desk/mediatype.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

/// Kinds that only the program's own jobs file: what they claim must be true.
bool isReserved(const QString &kind)
{
    return kind == "signedForm"_L1 || kind == "verificationMessage"_L1;
}

bool isKey(const QString &kind)
{
    const auto isPlain = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9'); };
    return !kind.isEmpty() && kind.size() <= 32 && kind.front().isLower() && std::ranges::all_of(kind, isPlain);
}

} // namespace

Result<DocumentRecord> ChartDocuments::add(PatientId patient, const QByteArray &bytes, const QString &kind, const QString &title)
{
    if (const auto allowed = m_desk.requireWriter(); !allowed)
        return allowed.error();
    if (!isKey(kind) || isReserved(kind)) {
        return Error{ErrorCode::BadInput,
            tr("“%1” is no kind of document that can be added. Use letter, scan, identification, referral or other.").arg(kind)};
    }
    const auto type = acceptedMediaType(bytes);
    if (!type)
        return type.error();
    const auto known = m_desk.store.patients.summary(patient);
    if (!known)
        return known.error();
    Transaction transaction(m_desk.store.database());
    if (const auto begun = transaction.begun(); !begun)
        return begun.error();
    auto record = m_desk.store.documents.add({.patient = patient,
                                                 .at = m_desk.now(),
                                                 .kind = kind,
                                                 .title = title.trimmed().isEmpty() ? kind : title.trimmed(),
                                                 .mediaType = *type,
                                                 .staff = m_desk.staff().id},
        bytes);
    if (!record)
        return record.error();
    const auto logged = m_desk.log(u"document.added"_s, record->id.toString(), patient,
        {{u"kind"_s, kind}, {u"title"_s, record->title}, {u"sha256"_s, QString::fromLatin1(record->sha256.toHex())}});
    if (!logged)
        return logged.error();
    if (const auto committed = transaction.commit(); !committed)
        return committed.error();
    return record;
}

Result<QByteArray> ChartDocuments::takeOut(DocumentId document, const QString &action)
{
    const auto known = record(document);
    if (!known)
        return known.error();
    auto body = m_desk.store.documents.body(document);
    if (!body)
        return body.error();
    Transaction transaction(m_desk.store.database());
    if (const auto begun = transaction.begun(); !begun)
        return begun.error();
    if (const auto logged = m_desk.log(action, document.toString(), known->patient); !logged)
        return logged.error();
    if (const auto committed = transaction.commit(); !committed)
        return committed.error();
    return body;
}

Result<QByteArray> ChartDocuments::open(DocumentId document)
{
    return takeOut(document, u"document.viewed"_s);
}

Result<QByteArray> ChartDocuments::exportOut(DocumentId document)
{
    return takeOut(document, u"document.exported"_s);
}

Result<DocumentRecord> ChartDocuments::record(DocumentId document)
{
    return m_desk.store.documents.record(document);
}

Result<std::vector<DocumentRecord>> ChartDocuments::list(PatientId patient)
{
    return m_desk.store.documents.list(patient);
}

} // namespace countersign
