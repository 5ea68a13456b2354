// SPDX-License-Identifier: Apache-2.0
#include "desk/audittrail.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int macBytes = 32;

Result<AuditHead> parseAnchor(const QByteArray &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    AuditHead head{
        .sequence = object.value("sequence"_L1).toInteger(), .mac = QByteArray::fromHex(object.value("mac"_L1).toString().toLatin1())};
    if (head.sequence <= 0 || head.mac.size() != macBytes) {
        return Error{ErrorCode::BadInput,
            AuditTrail::tr(
                "This is not an anchor of the log. Expected was a text like {\"sequence\": 12, \"mac\": \"64 hexadecimal digits\"}, "
                "as “audit anchor” writes it.")};
    }
    return head;
}

} // namespace

Result<std::vector<AuditEntry>> AuditTrail::entries(std::optional<PatientId> about, const QDateTime &since, int limit)
{
    return m_desk.store.audit.entries({.about = about ? about->value : 0, .since = since, .limit = limit});
}

Result<AuditVerification> AuditTrail::verify(const QByteArray &anchor, Progress &progress)
{
    AuditHead head = m_desk.session.vault().anchored();
    if (!anchor.isEmpty()) {
        const auto parsed = parseAnchor(anchor);
        if (!parsed)
            return parsed.error();
        head = *parsed;
    }
    return m_desk.store.audit.verify(head, progress);
}

Result<QByteArray> AuditTrail::anchorText()
{
    const auto head = m_desk.store.audit.head();
    if (!head)
        return head.error();
    return QJsonDocument(QJsonObject{{u"sequence"_s, head->sequence}, {u"mac"_s, QString::fromLatin1(head->mac.toHex())}})
        .toJson(QJsonDocument::Indented);
}

} // namespace countersign
