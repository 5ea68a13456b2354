// SPDX-License-Identifier: Apache-2.0
#include "cli/chartjson.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace countersign::cli {

namespace {

struct ChartText {
    Q_DECLARE_TR_FUNCTIONS(ChartText)
};

QString isoTime(const QDateTime &at)
{
    return at.toUTC().toString(Qt::ISODate);
}

QJsonValue formJson(const std::optional<FormReference> &form)
{
    if (!form)
        return QJsonValue::Null;
    return QJsonObject{{u"id"_s, form->formId}, {u"version"_s, form->version}, {u"language"_s, form->language},
        {u"textSha256"_s, QString::fromLatin1(form->textSha256.toHex())}};
}

template<typename Id>
QJsonValue idJson(const std::optional<Id> &id)
{
    return id ? QJsonValue(id->toString()) : QJsonValue();
}

QJsonObject representativeJson(const Representative &person)
{
    return {{u"name"_s, person.name}, {u"relationship"_s, person.relationship}, {u"authority"_s, toKey(person.authority)},
        {u"phone"_s, person.phone}, {u"email"_s, person.email}};
}

QJsonObject identityJson(const Patient &patient)
{
    QJsonArray representatives;
    for (const Representative &person : patient.representatives)
        representatives.append(representativeJson(person));
    return {{u"id"_s, patient.id.toString()}, {u"chartNumber"_s, patient.chartNumber}, {u"prefix"_s, patient.name.prefix},
        {u"givenName"_s, patient.name.given}, {u"middleName"_s, patient.name.middle}, {u"familyName"_s, patient.name.family},
        {u"suffix"_s, patient.name.suffix}, {u"preferredName"_s, patient.preferredName},
        {u"birthDate"_s, patient.birthDate.toString(Qt::ISODate)}, {u"language"_s, patient.language.toString()},
        {u"needsInterpreter"_s, patient.needsInterpreter}, {u"declinedEmail"_s, patient.declinedEmail}, {u"deceased"_s, patient.deceased},
        {u"address"_s, toJson(patient.address)}, {u"representatives"_s, representatives}, {u"source"_s, patient.source},
        {u"sourceId"_s, patient.sourceId}};
}

} // namespace

QJsonValue timeJson(const QDateTime &at)
{
    return at.isValid() ? QJsonValue(isoTime(at)) : QJsonValue();
}

QJsonObject toJson(const PatientSummary &patient)
{
    return {{u"id"_s, patient.id.toString()}, {u"chartNumber"_s, patient.chartNumber}, {u"familyName"_s, patient.name.family},
        {u"givenName"_s, patient.name.given}, {u"preferredName"_s, patient.preferredName},
        {u"birthDate"_s, patient.birthDate.toString(Qt::ISODate)}, {u"deceased"_s, patient.deceased}};
}

QJsonObject toJson(const PostalAddress &address)
{
    return {{u"line1"_s, address.line1}, {u"line2"_s, address.line2}, {u"city"_s, address.city}, {u"state"_s, address.state},
        {u"postalCode"_s, address.postalCode}, {u"country"_s, address.country}};
}

QJsonObject toJson(const ContactView &view)
{
    QJsonArray others;
    for (const PatientSummary &other : view.alsoOn)
        others.append(other.id.toString());
    const VerificationStatus &known = view.verification;
    return {{u"id"_s, view.contact.id.toString()}, {u"kind"_s, toKey(view.contact.kind)}, {u"value"_s, view.contact.value},
        {u"use"_s, toKey(view.contact.use)}, {u"rank"_s, view.contact.rank}, {u"alsoOn"_s, others},
        {u"verification"_s,
            QJsonObject{{u"state"_s, toKey(known.state)}, {u"since"_s, timeJson(known.since)}, {u"method"_s, toKey(known.method)},
                {u"strength"_s, toKey(known.strength)}, {u"note"_s, known.note}}}};
}

QJsonObject toJson(const ConsentInForce &consent)
{
    return {{u"channel"_s, toKey(consent.channel)}, {u"purpose"_s, toKey(consent.purpose)}, {u"answer"_s, toKey(consent.answer)},
        {u"since"_s, timeJson(consent.since)},
        {u"until"_s, consent.until ? QJsonValue(consent.until->toString(Qt::ISODate)) : QJsonValue()}, {u"address"_s, consent.address},
        {u"detail"_s, toKey(consent.detail)}, {u"form"_s, formJson(consent.form)}, {u"document"_s, idJson(consent.document)}};
}

QJsonArray toJson(const std::vector<ConsentInForce> &consents)
{
    QJsonArray array;
    for (const ConsentInForce &consent : consents)
        array.append(toJson(consent));
    return array;
}

QJsonObject toJson(const DocumentRecord &document)
{
    return {{u"id"_s, document.id.toString()}, {u"patient"_s, document.patient.toString()}, {u"at"_s, timeJson(document.at)},
        {u"kind"_s, document.kind}, {u"title"_s, document.title}, {u"mediaType"_s, document.mediaType}, {u"size"_s, document.size},
        {u"sha256"_s, QString::fromLatin1(document.sha256.toHex())}};
}

QJsonArray toJson(const std::vector<DocumentRecord> &documents)
{
    QJsonArray array;
    for (const DocumentRecord &document : documents)
        array.append(toJson(document));
    return array;
}

QJsonObject toJson(const MessageRecord &message)
{
    return {{u"id"_s, message.id.toString()}, {u"at"_s, timeJson(message.at)}, {u"channel"_s, toKey(message.channel)},
        {u"purpose"_s, toKey(message.purpose)}, {u"initiatedBy"_s, toKey(message.initiatedBy)}, {u"address"_s, message.address},
        {u"subject"_s, message.subject}, {u"messageId"_s, message.messageIdHeader}, {u"status"_s, toKey(message.status)},
        {u"serverReply"_s, message.serverReply}, {u"basis"_s, message.basis},
        {u"reasons"_s, QJsonDocument::fromJson(message.reasons).array()},
        {u"document"_s, message.document.isValid() ? QJsonValue(message.document.toString()) : QJsonValue()}};
}

QJsonObject toJson(const ChartView &chart)
{
    QJsonObject json = identityJson(chart.patient);
    QJsonArray contacts;
    for (const ContactView &contact : chart.contacts)
        contacts.append(toJson(contact));
    QJsonArray messages;
    for (const MessageRecord &message : chart.messages)
        messages.append(toJson(message));
    QJsonArray forms;
    for (const FilledFormRecord &form : chart.forms) {
        forms.append(QJsonObject{{u"id"_s, form.id.toString()}, {u"at"_s, timeJson(form.at)}, {u"form"_s, formJson(form.form)},
            {u"method"_s, toKey(form.method)}, {u"signer"_s, form.signer.printedName}, {u"document"_s, form.document.toString()}});
    }
    json.insert(u"contacts"_s, contacts);
    json.insert(u"consents"_s, toJson(chart.consents));
    json.insert(u"forms"_s, forms);
    json.insert(u"documents"_s, toJson(chart.documents));
    json.insert(u"messages"_s, messages);
    return json;
}

QJsonObject toJson(const GateDecision &decision)
{
    QJsonArray reasons;
    for (const GateReason &reason : decision.reasons)
        reasons.append(QJsonObject{{u"text"_s, reason.text}, {u"rule"_s, reason.rule}, {u"holds"_s, reason.holds}});
    return {{u"verdict"_s, toKey(decision.verdict)}, {u"basis"_s, decision.basis}, {u"reasons"_s, reasons}};
}

QString consentLines(const std::vector<ConsentInForce> &consents)
{
    QString text;
    for (const ConsentInForce &consent : consents) {
        text += displayName(consent.channel).leftJustified(14) % u' ' % displayName(consent.purpose).leftJustified(34) % u' '
            % displayName(consent.answer).leftJustified(12) % u' '
            % (consent.since.isValid() ? isoTime(consent.since).left(10) : u"–"_s).leftJustified(10);
        if (consent.until)
            text += u' ' % ChartText::tr("until %1").arg(consent.until->toString(Qt::ISODate));
        if (!consent.address.isEmpty())
            text += u"  "_s % consent.address;
        if (consent.form)
            text += u"  ("_s % consent.form->formId % u' ' % QString::number(consent.form->version) % u')';
        text += u'\n';
    }
    return text;
}

QString documentLines(const std::vector<DocumentRecord> &documents)
{
    QString text;
    for (const DocumentRecord &document : documents) {
        text += document.id.toString().leftJustified(7) % u' ' % isoTime(document.at).left(10) % u"  "_s % document.kind.leftJustified(20)
            % u' ' % document.mediaType.leftJustified(16) % u' ' % QString::number(document.size).rightJustified(9) % u"  "_s
            % document.title % u'\n';
    }
    return text;
}

QString chartText(const ChartView &chart)
{
    const Patient &patient = chart.patient;
    QString text = patient.name.sorted() % u'\n';
    text += ChartText::tr("Born %1 · chart %2 · %3 · language %4")
                .arg(patient.birthDate.toString(Qt::ISODate), patient.chartNumber, patient.id.toString(), patient.language.toString())
        % u'\n';
    if (patient.declinedEmail)
        text += ChartText::tr("Declined to give an e-mail address.") % u'\n';
    if (!patient.address.isEmpty())
        text += patient.address.oneLine() % u'\n';
    for (const ContactView &view : chart.contacts) {
        text += view.contact.value % u"  ("_s % toKey(view.contact.use) % u") "_s % displayName(view.verification.state);
        if (!view.alsoOn.empty())
            text += u"  "_s % ChartText::tr("also on %n other chart(s)", nullptr, static_cast<int>(view.alsoOn.size()));
        text += u'\n';
    }
    for (const Representative &person : patient.representatives)
        text += person.name % u", "_s % person.relationship % u" ("_s % toKey(person.authority) % u")\n"_s;
    text += u'\n' % consentLines(chart.consents);
    if (!chart.documents.empty())
        text += u'\n' % documentLines(chart.documents);
    for (const MessageRecord &message : chart.messages) {
        text += message.id.toString() % u"  "_s % isoTime(message.at) % u"  "_s % displayName(message.status) % u"  "_s % message.address
            % u"  "_s % message.subject % u'\n';
    }
    return text;
}

} // namespace countersign::cli
