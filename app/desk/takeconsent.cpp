// SPDX-License-Identifier: Apache-2.0
#include "desk/takeconsent.h"

#include "consent/consentstate.h"
#include "core/tidyline.h"
#include "desk/formfacts.h"
#include "desk/mediatype.h"
#include "desk/patientfacts.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

/// Everything about one filing, made before anything is written.
struct TakeConsent::Filing {
    Patient patient;
    const FormDefinition *form = nullptr;
    const FormText *text = nullptr;
    FilledForm filled;
    QDateTime now;
    QByteArray document;
    QString documentKind;
    QString mediaType;
};

namespace {

/// Six channels ask the same: each sentence says which of them it is about.
Error stillOpen(const FormDefinition &form, const std::vector<OpenQuestion> &open)
{
    QStringList sentences;
    for (const OpenQuestion &gap : open) {
        const auto asked = std::ranges::find(form.questions, gap.questionId, &FormQuestion::id);
        const bool ofChannel = asked != form.questions.end() && asked->kind == FormQuestion::Kind::Channel;
        sentences << (ofChannel ? TakeConsent::tr("%1: %2").arg(displayName(asked->channel), gap.message) : gap.message);
    }
    return {
        ErrorCode::Refused, TakeConsent::tr("The form cannot be filed yet, because a blank is no answer. %1").arg(sentences.join(u' '))};
}

Error notInLanguage(const FormDefinition &form, const LanguageTag &language)
{
    return {ErrorCode::BadInput,
        TakeConsent::tr("“%1” has no text in %2. It comes in: %3.").arg(form.id, language.toString(), form.languages().join(u", "_s))};
}

/// A paper form counts from the day it was signed, so that an answer given since then is not overruled by filing the paper late.
QDateTime answeredAt(const FilledForm &filled, const QDateTime &now)
{
    if (filled.method != ConsentMethod::Paper || filled.signedOn >= now.toLocalTime().date())
        return now;
    constexpr int noon = 12;
    return QDateTime(filled.signedOn, QTime(noon, 0)).toUTC();
}

QJsonObject describe(const FormReference &form, const FilledForm &filled, const std::vector<ConsentEvent> &events)
{
    QStringList granted;
    QStringList declined;
    for (const ConsentEvent &event : events)
        (event.action == ConsentAction::Granted ? granted : declined) << QString(toKey(event.channel) % u'/' % toKey(event.purpose));
    return {{u"form"_s, form.formId}, {u"version"_s, form.version}, {u"language"_s, form.language},
        {u"textSha256"_s, QString::fromLatin1(form.textSha256.toHex())}, {u"method"_s, toKey(filled.method)},
        {u"signer"_s, toKey(filled.signer.role)}, {u"printedName"_s, filled.signer.printedName}, {u"granted"_s, granted.join(u' ')},
        {u"declined"_s, declined.join(u' ')}};
}

} // namespace

Result<FilledForm> TakeConsent::begin(PatientId patientId, const QString &formId, const LanguageTag &language)
{
    const auto form = m_desk.office.forms.form(formId);
    if (!form)
        return form.error();
    const FormText *text = (*form)->textFor(language);
    if (!text)
        return notInLanguage(**form, language);
    const auto patient = m_desk.store.patients.load(patientId);
    if (!patient)
        return patient.error();
    FilledForm filled = beginForm(**form, text->language, *patient);
    filled.signedOn = m_desk.today();
    return filled;
}

Result<TakenConsent> TakeConsent::take(PatientId patientId, const FilledForm &answered, const std::optional<Scan> &scan)
{
    if (const auto allowed = m_desk.requireWriter(); !allowed)
        return allowed.error();
    const auto form = m_desk.office.forms.form(answered.formId);
    if (!form)
        return form.error();
    auto patient = m_desk.store.patients.load(patientId);
    if (!patient)
        return patient.error();
    Filing filing{.patient = std::move(*patient),
        .form = *form,
        .text = (*form)->textFor(answered.language),
        .filled = answered,
        .now = m_desk.now()};
    if (!filing.text)
        return notInLanguage(**form, answered.language);
    completeSigner(filing.filled.signer, filing.patient);
    if (const auto open = openQuestions(*filing.form, filing.filled, m_desk.today()); !open.empty())
        return stillOpen(*filing.form, open);
    if (const auto complete = checkSigning(filing.filled, scan.has_value(), m_desk.today()); !complete)
        return complete.error();
    if (const auto addresses = normaliseAddresses(filing.filled); !addresses)
        return addresses.error();
    if (const auto made = filing.filled.method == ConsentMethod::Paper ? useScan(filing, *scan) : renderSigned(filing); !made)
        return made.error();
    auto taken = file(filing);
    if (taken)
        m_desk.anchorLog();
    return taken;
}

Result<void> TakeConsent::useScan(Filing &filing, const Scan &scan)
{
    const auto type = acceptedMediaType(scan.bytes);
    if (!type)
        return type.error();
    if (*type == "message/rfc822"_L1)
        return Error{ErrorCode::BadInput, tr("The scan is an e-mail message. Attach the scanned page itself as PDF, PNG or JPEG.")};
    filing.document = scan.bytes;
    filing.documentKind = u"scan"_s;
    filing.mediaType = *type;
    return {};
}

Result<void> TakeConsent::renderSigned(Filing &filing)
{
    const auto practice = m_desk.store.settings.practice();
    if (!practice)
        return practice.error();
    const std::vector<Paper> &papers = filing.form->papers;
    const bool hasLetter = papers.empty() || std::ranges::find(papers, Paper::Letter) != papers.end();
    const auto layout = layOutForm(*filing.form, filing.text->language,
        {.practice = &*practice,
            .patient = &filing.patient,
            .filled = &filing.filled,
            .staffName = m_desk.staff().displayName,
            .filedAt = filing.now},
        hasLetter ? Paper::Letter : papers.front());
    if (!layout)
        return layout.error();
    auto pdf = renderPdf(*layout);
    if (!pdf)
        return pdf.error();
    filing.document = std::move(*pdf);
    filing.documentKind = u"signedForm"_s;
    filing.mediaType = u"application/pdf"_s;
    return {};
}

Result<void> TakeConsent::learn(const Filing &filing)
{
    // Loaded again inside the transaction: another window may have changed the chart while the form was being filled.
    const auto before = m_desk.store.patients.load(filing.patient.id);
    if (!before)
        return before.error();
    const Patient wanted = withNewFacts(*before, filing.filled);
    if (wanted == *before)
        return {};
    const auto after = m_desk.store.patients.update(wanted);
    if (!after)
        return after.error();
    QJsonObject details = changesBetween(*before, *after);
    details.insert(u"from"_s, QString(u"form "_s % filing.form->id));
    return m_desk.log(u"patient.updated"_s, wanted.id.toString(), wanted.id, details);
}

Result<TakenConsent> TakeConsent::file(const Filing &filing)
{
    const FormReference reference = filing.form->reference(*filing.text);
    Transaction transaction(m_desk.store.database());
    if (const auto begun = transaction.begun(); !begun)
        return begun.error();
    if (const auto learned = learn(filing); !learned)
        return learned.error();
    const auto document = m_desk.store.documents.add({.patient = filing.patient.id,
                                                         .at = filing.now,
                                                         .kind = filing.documentKind,
                                                         .title = filing.text->title,
                                                         .mediaType = filing.mediaType,
                                                         .staff = m_desk.staff().id},
        filing.document);
    if (!document)
        return document.error();
    const auto form = m_desk.store.consents.append(FilledFormRecord{.patient = filing.patient.id,
        .at = filing.now,
        .form = reference,
        .method = filing.filled.method,
        .signer = filing.filled.signer,
        .witness = tidyLine(filing.filled.witness),
        .interpreter = tidyLine(filing.filled.interpreter),
        .answers = QJsonDocument(toJson(filing.filled)).toJson(QJsonDocument::Compact),
        .ink = filing.filled.ink.isEmpty() ? QByteArray() : toJson(filing.filled.ink),
        .staff = m_desk.staff().id,
        .document = document->id});
    if (!form)
        return form.error();
    TakenConsent taken{.form = *form, .document = document->id, .events = {}};
    const std::vector<ConsentEvent> events = eventsFrom(*filing.form, filing.filled);
    for (ConsentEvent event : events) {
        event.patient = filing.patient.id;
        event.at = answeredAt(filing.filled, filing.now);
        event.staff = m_desk.staff().id;
        event.form = reference;
        event.filledForm = *form;
        event.document = document->id;
        const auto id = m_desk.store.consents.append(event);
        if (!id)
            return id.error();
        taken.events.push_back(*id);
    }
    QJsonObject details = describe(reference, filing.filled, events);
    details.insert(u"document"_s, document->id.toString());
    details.insert(u"documentSha256"_s, QString::fromLatin1(document->sha256.toHex()));
    if (const auto logged = m_desk.log(u"consent.taken"_s, form->toString(), filing.patient.id, details); !logged)
        return logged.error();
    if (const auto committed = transaction.commit(); !committed)
        return committed.error();
    return taken;
}

Result<std::vector<ConsentEventId>> TakeConsent::revoke(PatientId patientId, Channel channel, const QString &reason)
{
    if (const auto allowed = m_desk.requireWriter(); !allowed)
        return allowed.error();
    const auto patient = m_desk.store.patients.load(patientId);
    if (!patient)
        return patient.error();
    Transaction transaction(m_desk.store.database());
    if (const auto begun = transaction.begun(); !begun)
        return begun.error();
    const auto events = m_desk.store.consents.events(patientId);
    if (!events)
        return events.error();
    std::vector<ConsentEventId> revoked;
    QStringList purposes;
    for (const ConsentInForce &inForce : consentsInForce(*events, m_desk.now())) {
        if (inForce.channel != channel || inForce.answer != ConsentAnswer::Granted)
            continue;
        const auto id = m_desk.store.consents.append(ConsentEvent{.patient = patientId,
            .at = m_desk.now(),
            .action = ConsentAction::Revoked,
            .channel = channel,
            .purpose = inForce.purpose,
            .address = inForce.address,
            .detail = inForce.detail,
            .method = ConsentMethod::InPerson,
            .signer = {.role = SignerRole::Patient, .printedName = patient->name.display()},
            .reason = tidyLine(reason),
            .staff = m_desk.staff().id});
        if (!id)
            return id.error();
        revoked.push_back(*id);
        purposes << toKey(inForce.purpose);
    }
    if (revoked.empty()) {
        return Error{
            ErrorCode::Refused, tr("There is no consent in force for “%1”, so there is nothing to withdraw.").arg(displayName(channel))};
    }
    const auto logged = m_desk.log(u"consent.revoked"_s, patientId.toString(), patientId,
        {{u"channel"_s, toKey(channel)}, {u"purposes"_s, purposes.join(u' ')}, {u"reason"_s, tidyLine(reason)}});
    if (!logged)
        return logged.error();
    if (const auto committed = transaction.commit(); !committed)
        return committed.error();
    m_desk.anchorLog();
    return revoked;
}

} // namespace countersign
