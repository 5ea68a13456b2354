// SPDX-License-Identifier: Apache-2.0
#include "ui/consentflow.h"

#include "ui/paper/paperformdialog.h"
#include "ui/paper/printform.h"
#include "ui/patientview/consentstartdialog.h"
#include "ui/patientview/patientview.h"

#include "desk/clinicsettings.h"
#include "desk/registerpatient.h"
#include "desk/takeconsent.h"
#include "desk/viewchart.h"

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr auto preferencesForm = "communication-preferences"_L1;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ConsentFlow)
};

/// One way through the flow; its parts are copied into what happens later.
struct Flow {
    UiContext &context;
    QWidget *parent;
    Patient patient;
    const FormDefinition &form;

    void tell(const QString &sentence) const { context.prompt.tell(parent, Words::tr("The form cannot be begun"), sentence); }
    void askHow() const;
    void go(const ConsentStart &start) const;
    void showPatientView(const FilledForm &filled) const;
    void recordPaper(const FilledForm &filled) const;
    void file(
        QObject *owner, const FilledForm &filled, const std::optional<Scan> &scan, std::function<void(const Result<void> &)> done) const;
};

/// Files on a worker: making the PDF and the log's chain must not hold up the window.
void Flow::file(
    QObject *owner, const FilledForm &filled, const std::optional<Scan> &scan, std::function<void(const Result<void> &)> done) const
{
    context.jobs.startAtDesk<TakenConsent>(
        owner, context.session,
        [id = patient.id, filled, scan](Desk &desk, Progress &) { return TakeConsent(desk).take(id, filled, scan); },
        [done = std::move(done)](const Result<TakenConsent> &taken) { done(taken ? Result<void>() : Result<void>(taken.error())); });
}

void Flow::askHow() const
{
    auto *dialog = new ConsentStartDialog(
        {.form = form, .patient = patient, .staffName = context.session.staff().displayName}, context.theme, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, parent, [flow = *this, dialog] { flow.go(dialog->start()); });
    dialog->open();
}

void Flow::go(const ConsentStart &start) const
{
    if (start.newRepresentative) {
        Patient changed = patient;
        changed.representatives.push_back(*start.newRepresentative);
        const auto updated = RegisterPatient(context.desk).update(changed);
        if (!updated)
            return tell(updated.error().message);
        Q_EMIT context.news.patientChanged(patient.id);
    }
    if (start.way == ConsentStart::Way::PrintPaper)
        return printForm(context, parent, PrintFormRequest {.formId = form.id, .language = start.language, .patient = patient.id});
    auto filled = TakeConsent(context.desk).begin(patient.id, form.id, start.language);
    if (!filled)
        return tell(filled.error().message);
    filled->signer = start.signer;
    filled->interpreter = start.interpreter;
    filled->witness = start.witness;
    if (start.way == ConsentStart::Way::OnScreen)
        showPatientView(*filled);
    else
        recordPaper(*filled);
}

void Flow::showPatientView(const FilledForm &filled) const
{
    const auto practice = ClinicSettings(context.desk).practice();
    if (!practice)
        return tell(practice.error().message);
    // Jobs belong to the view, which needs them to be made: their owner is handed over below.
    auto *owner = new QObject(parent);
    PatientViewPorts ports {
        .file = [flow = *this, owner](const FilledForm &finished,
                    std::function<void(const Result<void> &)> done) { flow.file(owner, finished, std::nullopt, std::move(done)); },
        .staffPassphraseFits =
            [&context = context, owner](SecretBytes passphrase, std::function<void(bool)> done) {
                auto secret = std::make_shared<SecretBytes>(std::move(passphrase));
                context.jobs.start<bool>(
                    owner, [&session = context.session, secret](Progress &) { return session.passphraseFits(*secret); }, std::move(done));
            }};
    auto *view = new PatientView({.form = form,
                                     .filled = filled,
                                     .practiceName = practice->name,
                                     .patientName = patient.name.display(),
                                     .staffName = context.session.staff().displayName,
                                     .today = context.desk.today()},
        std::move(ports), context.theme, context.prompt, parent);
    owner->setParent(view);
    view->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(view, &PatientView::filed, parent, [&context = context, id = patient.id] { Q_EMIT context.news.patientChanged(id); });
    view->showFullScreen();
}

void Flow::recordPaper(const FilledForm &filled) const
{
    auto *owner = new QObject(parent);
    auto *dialog = new PaperFormDialog(
        {.form = form,
            .filled = filled,
            .patientName = patient.name.display(),
            .today = context.desk.today(),
            .file = [flow = *this, owner](const FilledForm &finished, const Scan &scan,
                        std::function<void(const Result<void> &)> done) { flow.file(owner, finished, scan, std::move(done)); }},
        context.theme, context.prompt, parent);
    owner->setParent(dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(
        dialog, &PaperFormDialog::filed, parent, [&context = context, id = patient.id] { Q_EMIT context.news.patientChanged(id); });
    dialog->open();
}

} // namespace

void startConsentFlow(UiContext &context, QWidget *parent, PatientId patient)
{
    const auto chart = ViewChart(context.desk).refresh(patient);
    if (!chart)
        return context.prompt.tell(parent, Words::tr("The form cannot be begun"), chart.error().message);
    const auto form = context.office.forms.form(preferencesForm);
    if (!form)
        return context.prompt.tell(parent, Words::tr("The form cannot be begun"), form.error().message);
    Flow {.context = context, .parent = parent, .patient = chart->patient, .form = **form}.askHow();
}

} // namespace countersign
