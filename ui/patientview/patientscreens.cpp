// SPDX-License-Identifier: Apache-2.0
#include "ui/screens_patient.h"

#include "ui/paper/documentviewer.h"
#include "ui/paper/paperformdialog.h"
#include "ui/paper/previewdialog.h"
#include "ui/patientview/consentstartdialog.h"
#include "ui/patientview/inkpad.h"
#include "ui/patientview/patientview.h"
#include "ui/verify/revokedialog.h"
#include "ui/verify/verifydialog.h"

#include "desk/chartdocuments.h"
#include "desk/printforms.h"
#include "desk/takeconsent.h"
#include "desk/today.h"
#include "desk/viewchart.h"

#include <QPushButton>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

using Show = std::function<void(const QString &name, QWidget *window)>;

constexpr auto formId = "communication-preferences"_L1;

/// A hand that signs: a few waves with timing, in the middle of a pad.
Ink sampleInk()
{
    Ink ink;
    qint64 time = 0;
    for (int word = 0; word < 2; ++word) {
        InkStroke stroke;
        constexpr int points = 90;
        for (int i = 0; i < points; ++i) {
            const double along = double(i) / points;
            const double height = (word == 0 ? 44.0 : 34.0) * (1 - along * 0.55);
            stroke.push_back({.x = 150 + word * 230 + along * 200 + 16 * std::sin(along * 29),
                .y = 105 + height * std::sin(along * 31 + word) - along * 8,
                .milliseconds = time += 8,
                .pressure = 0.35 + 0.4 * std::abs(std::sin(along * 15))});
        }
        ink.strokes.push_back(stroke);
    }
    return ink;
}

FilledForm answered(FilledForm filled, const FormDefinition &form)
{
    for (const FormQuestion &question : form.questions) {
        if (question.kind != FormQuestion::Kind::Channel)
            continue;
        ChannelAnswer &answer = filled.answer(question.channel);
        answer.consent = question.channel != Channel::Text && question.channel != Channel::Post;
        if (!question.purposes.empty())
            answer.purposes.assign(
                question.purposes.begin(), question.purposes.begin() + std::min<std::ptrdiff_t>(2, std::ssize(question.purposes)));
        if (!question.details.empty())
            answer.detail = question.details.front();
        if (question.asksAddress && answer.address.isEmpty())
            answer.address = question.channel == Channel::Email ? u"patient@example.org"_s
                : question.channel == Channel::Post             ? u"12 Mill Street, Dayton OH"_s
                                                                : u"(555) 555-0142"_s;
    }
    filled.namesPeople = true;
    filled.people = {{.name = u"Rosa Núñez"_s, .relationship = u"sister"_s, .phone = u"(555) 555-0143"_s}};
    filled.untilRevoked = true;
    return filled;
}

struct Collector {
    UiContext &context;
    PatientId patient;
    const Show &show;
    ChartView chart;
    const FormDefinition &form;

    void patientViews(const LanguageTag &language) const;
    void consentStart() const;
    void paperForm() const;
    void preview() const;
    void verification() const;
    void document() const;
    void revocation() const;
    [[nodiscard]] std::optional<FilledForm> begun(const LanguageTag &language) const;
};

std::optional<FilledForm> Collector::begun(const LanguageTag &language) const
{
    auto filled = TakeConsent(context.desk).begin(patient, form.id, language);
    if (!filled)
        return std::nullopt;
    filled->witness = context.session.staff().displayName;
    return *filled;
}

void Collector::patientViews(const LanguageTag &language) const
{
    const auto begunForm = begun(language);
    const auto practice = context.desk.store.settings.practice();
    if (!begunForm || !practice)
        return;
    const QString suffix = u'-' + language.toString();
    PatientView view({.form = form,
                         .filled = answered(*begunForm, form),
                         .practiceName = practice->name,
                         .patientName = chart.patient.name.display(),
                         .staffName = context.session.staff().displayName,
                         .today = context.desk.today()},
        {.file = [](const FilledForm &, const std::function<void(const Result<void> &)> &done) { done({}); }, .staffPassphraseFits = {}},
        context.theme, context.prompt);
    show(u"form-introduction"_s + suffix, &view);
    for (const QString &question : {u"overall"_s, u"email"_s, u"voicemail"_s, u"people"_s, u"term"_s, u"review"_s}) {
        view.goTo(question);
        show(u"form-"_s + question + suffix, &view);
    }
    view.goTo(u"email"_s);
    if (auto *risks = view.findChild<QPushButton *>(u"risksButton"_s))
        risks->click();
    show(u"form-risks"_s + suffix, &view);
    if (auto *close = view.findChild<QPushButton *>(u"closeRisksButton"_s))
        close->click();
    view.goTo(u"signature"_s);
    auto *pad = view.findChild<InkPad *>();
    auto *next = view.findChild<QPushButton *>(u"nextButton"_s);
    if (!pad || !next)
        return;
    next->click();
    show(u"form-signature-open"_s + suffix, &view);
    pad->setInk(sampleInk());
    show(u"form-signature"_s + suffix, &view);
    next->click();
    show(u"form-thanks"_s + suffix, &view);
    StaffExitDialog exit(context.session.staff().displayName, {});
    if (language == LanguageTag::english())
        show(u"staff-exit"_s, &exit);
}

void Collector::consentStart() const
{
    ConsentStartDialog dialog({.form = form, .patient = chart.patient, .staffName = context.session.staff().displayName}, context.theme);
    show(u"consent-start"_s, &dialog);
}

void Collector::paperForm() const
{
    const auto filled = begun(chart.patient.language);
    const auto blank = PrintForms(context.desk).layOut(form.id, chart.patient.language, std::nullopt, Paper::Letter);
    if (!filled || !blank)
        return;
    PaperFormDialog dialog({.form = form,
                               .filled = answered(*filled, form),
                               .patientName = chart.patient.name.display(),
                               .today = context.desk.today(),
                               .file = {}},
        context.theme, context.prompt);
    // A blank sheet stands in for a scan: it holds nothing of anybody.
    QTemporaryDir folder;
    QFile scan(folder.filePath(u"scan.pdf"_s));
    const auto pdf = renderPdf(*blank);
    if (pdf && scan.open(QIODevice::WriteOnly) && scan.write(*pdf) == pdf->size() && scan.flush())
        dialog.attach(scan.fileName());
    show(u"paper-form"_s, &dialog);
}

void Collector::preview() const
{
    PreviewDialog dialog(context,
        {.title = form.texts.front().title,
            .texts = form.texts,
            .papers = form.papers,
            .language = chart.patient.language,
            .fileName = form.id,
            .layOut = [this](const LanguageTag &language,
                          Paper paper) { return PrintForms(context.desk).layOut(form.id, language, patient, paper); },
            .done = [](const QString &) {}});
    show(u"print-preview"_s, &dialog);
}

void Collector::verification() const
{
    // Whoever of today's list has the most to show: a suggestion, or a code under way.
    const auto today = Today(context.desk).view();
    if (!today)
        return;
    int number = 0;
    for (const TodayItem &item : today->items) {
        if (!item.contact.isValid() || (number > 0 && item.kind != TodayItem::Kind::AddressWaiting && item.suggestion.isEmpty()))
            continue;
        VerifyDialog dialog(context, item.patient.id, item.contact);
        show(number == 0 ? u"verify-address"_s : u"verify-address-2"_s, &dialog);
        if (++number == 2)
            return;
    }
}

void Collector::document() const
{
    if (chart.documents.empty())
        return;
    const DocumentRecord &record = chart.documents.front();
    if (const auto bytes = context.desk.store.documents.body(record.id)) {
        DocumentViewer viewer(context, record, *bytes);
        show(u"document"_s, &viewer);
    }
}

void Collector::revocation() const
{
    const auto found = std::find_if(
        chart.channels.begin(), chart.channels.end(), [](const ChannelSummary &each) { return each.answer == ConsentAnswer::Granted; });
    if (found == chart.channels.end())
        return;
    RevokeDialog dialog(*found, context.theme);
    show(u"revoke"_s, &dialog);
}

} // namespace

void collectPatientScreens(UiContext &context, PatientId patient, const Show &show)
{
    auto chart = ViewChart(context.desk).refresh(patient);
    const auto form = context.office.forms.form(formId);
    if (!chart || !form)
        return;
    const Collector collector {.context = context, .patient = patient, .show = show, .chart = std::move(*chart), .form = **form};
    for (const FormText &text : (*form)->texts)
        collector.patientViews(text.language);
    collector.consentStart();
    collector.paperForm();
    collector.preview();
    collector.verification();
    collector.document();
    collector.revocation();
}

} // namespace countersign
