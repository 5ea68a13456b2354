// SPDX-License-Identifier: Apache-2.0
#include "ui/patients/charttimeline.h"

#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

/// Names the translation context of this file.
struct ChartTimeline {
    Q_DECLARE_TR_FUNCTIONS(ChartTimeline)
};

struct Moment {
    QDateTime at;
    QString what;
    QString text;
    qint64 document = 0;
    QString link;
};

void addRevocations(const ChartView &chart, std::vector<Moment> &moments)
{
    for (const ConsentEvent &event : chart.events) {
        if (event.action != ConsentAction::Revoked)
            continue;
        // One click withdraws several purposes at once; that is one line.
        const bool same = !moments.empty() && moments.back().at == event.at && moments.back().text.startsWith(displayName(event.channel));
        if (same)
            continue;
        const QString channel = displayName(event.channel);
        moments.push_back({event.at, ChartTimeline::tr("Consent revoked"),
                           event.reason.isEmpty() ? channel : ChartTimeline::tr("%1 · Reason: %2").arg(channel, event.reason), 0, {}});
    }
}

void addVerifications(const ChartView &chart, std::vector<Moment> &moments)
{
    for (const ContactView &view : chart.contacts) {
        const VerificationStatus &status = view.verification;
        if (!status.since.isValid() || status.state == VerificationState::Unchecked || status.state == VerificationState::SyntaxOk)
            continue;
        const QString value = status.value.isEmpty() ? view.contact.value : status.value;
        moments.push_back({status.since, status.state == VerificationState::Verified ? ChartTimeline::tr("Address verified") : ChartTimeline::tr("Address check"),
                           status.note.isEmpty() ? ChartTimeline::tr("%1 · %2").arg(value, displayName(status.state))
                                                 : ChartTimeline::tr("%1 · %2: %3").arg(value, displayName(status.state), status.note),
                           0, {}});
    }
}

} // namespace

QString ChartRows::formTitle(const QString &formId) const
{
    const auto form = m_forms.form(formId);
    if (!form)
        return formId;
    const auto language = LanguageTag::parse(QLocale().bcp47Name()).valueOr(LanguageTag::english());
    const FormText *text = (*form)->textFor(language);
    if (!text)
        text = (*form)->textFor(LanguageTag::english());
    return text ? text->title : formId;
}

QString ChartRows::kindOf(const DocumentRecord &document)
{
    if (document.kind == "signedForm"_L1)
        return ChartTimeline::tr("Signed form");
    if (document.kind == "scan"_L1)
        return ChartTimeline::tr("Scanned paper form");
    if (document.kind == "verificationMessage"_L1)
        return ChartTimeline::tr("Verification message");
    if (document.kind == "letter"_L1)
        return ChartTimeline::tr("Letter");
    return ChartTimeline::tr("Document");
}

QString ChartRows::signingLine(const FilledFormRecord &form) const
{
    const QString language = LanguageTag::parse(form.form.language).valueOr(LanguageTag::english()).displayName();
    QStringList parts{ChartTimeline::tr("%1 (%2, version %3)").arg(formTitle(form.form.formId), language).arg(form.form.version), displayName(form.method)};
    parts += form.signer.role == SignerRole::Patient
        ? ChartTimeline::tr("signed by the patient")
        : ChartTimeline::tr("signed by %1 (%2)").arg(form.signer.printedName, form.signer.relationship);
    if (!form.witness.isEmpty())
        parts += ChartTimeline::tr("witness %1").arg(form.witness);
    return parts.join(u" · "_s);
}

std::vector<TableRow> ChartRows::timeline() const
{
    std::vector<Moment> moments;
    addRevocations(m_chart, moments);
    addVerifications(m_chart, moments);
    for (const FilledFormRecord &form : m_chart.forms)
        moments.push_back({form.at, ChartTimeline::tr("Form signed"), signingLine(form), form.document.value, ChartTimeline::tr("Open")});
    for (const MessageRecord &message : m_chart.messages) {
        moments.push_back({message.at, message.purpose == Purpose::AddressVerification ? ChartTimeline::tr("Verification sent") : ChartTimeline::tr("Message"),
                           ChartTimeline::tr("To %1 · %2").arg(message.address, displayName(message.status)), message.document.value, ChartTimeline::tr("Open")});
    }
    for (const DocumentRecord &document : m_chart.documents) {
        const bool shownAlready = document.kind == "signedForm"_L1 || document.kind == "scan"_L1 || document.kind == "verificationMessage"_L1;
        if (!shownAlready)
            moments.push_back({document.at, ChartTimeline::tr("Document filed"), document.title, document.id.value, ChartTimeline::tr("Open")});
    }
    std::ranges::stable_sort(moments, std::ranges::greater{}, &Moment::at);
    std::vector<TableRow> rows;
    rows.reserve(moments.size());
    for (const Moment &moment : moments)
        rows.push_back({.cells = {when(moment.at, m_today), moment.what, moment.text, moment.document > 0 ? moment.link : QString()}, .id = moment.document});
    return rows;
}

std::vector<TableRow> ChartRows::documents() const
{
    std::vector<TableRow> rows;
    rows.reserve(m_chart.documents.size());
    for (const DocumentRecord &document : m_chart.documents)
        rows.push_back({.cells = {when(document.at, m_today), kindOf(document), document.title, fileSize(document.size), ChartTimeline::tr("Open")},
                        .id = document.id.value});
    return rows;
}

std::vector<TableRow> ChartRows::forms() const
{
    std::vector<TableRow> rows;
    for (const FilledFormRecord &form : m_chart.forms)
        rows.push_back({.cells = {when(form.at, m_today), formTitle(form.form.formId), signingLine(form), ChartTimeline::tr("Open")}, .id = form.document.value});
    return rows;
}

std::vector<TableRow> ChartRows::people() const
{
    std::vector<TableRow> rows;
    for (const Representative &person : m_chart.patient.representatives)
        rows.push_back({.cells = {person.name, person.relationship, displayName(person.authority), person.phone, person.email}, .id = 0});
    return rows;
}

QString logWords(const QString &action)
{
    static const QHash<QString, const char *> words{
        {u"patient.added"_s, QT_TRANSLATE_NOOP("ChartTimeline", "Patient added")},
        {u"patient.updated"_s, QT_TRANSLATE_NOOP("ChartTimeline", "Patient changed")},
        {u"patient.viewed"_s, QT_TRANSLATE_NOOP("ChartTimeline", "Chart opened")},
        {u"consent.taken"_s, QT_TRANSLATE_NOOP("ChartTimeline", "Consent form filed")},
        {u"consent.revoked"_s, QT_TRANSLATE_NOOP("ChartTimeline", "Consent revoked")},
        {u"document.added"_s, QT_TRANSLATE_NOOP("ChartTimeline", "Document filed")},
        {u"document.viewed"_s, QT_TRANSLATE_NOOP("ChartTimeline", "Document opened")},
        {u"document.exported"_s, QT_TRANSLATE_NOOP("ChartTimeline", "Document taken out")},
        {u"form.printed"_s, QT_TRANSLATE_NOOP("ChartTimeline", "Form printed")},
        {u"verification.prepared"_s, QT_TRANSLATE_NOOP("ChartTimeline", "Verification message prepared")},
        {u"verification.sent"_s, QT_TRANSLATE_NOOP("ChartTimeline", "Verification message sent")},
        {u"verification.refused"_s, QT_TRANSLATE_NOOP("ChartTimeline", "Verification message refused by the server")},
        {u"verification.codeWrong"_s, QT_TRANSLATE_NOOP("ChartTimeline", "Wrong verification code")},
        {u"verification.confirmed"_s, QT_TRANSLATE_NOOP("ChartTimeline", "Address verified")},
    };
    const char *const found = words.value(action, nullptr);
    return found ? ChartTimeline::tr(found) : action;
}

} // namespace countersign
