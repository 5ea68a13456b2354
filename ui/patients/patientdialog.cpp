// SPDX-License-Identifier: Apache-2.0
#include "ui/patients/patientdialog.h"

#include "core/datetext.h"
#include "desk/registerpatient.h"
#include "desk/viewchart.h"
#include "ui/patients/contactrows.h"
#include "ui/patients/patientfields.h"
#include "ui/patients/representativerows.h"
#include "ui/widgets/field.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace countersign {

PatientDialog *PatientDialog::forNew(UiContext &context, const QString &typed, QWidget *parent)
{
    Patient patient;
    patient.name = nameFromSearch(typed);
    return new PatientDialog(context, patient, parent);
}

PatientDialog *PatientDialog::forExisting(UiContext &context, PatientId patient, QWidget *parent)
{
    const auto stored = ViewChart(context.desk).open(patient);
    if (!stored) {
        context.prompt.tell(parent, tr("This chart cannot be changed"), stored.error().message);
        return nullptr;
    }
    return new PatientDialog(context, stored->patient, parent);
}

PatientDialog::PatientDialog(UiContext &context, const Patient &patient, QWidget *parent) : QDialog(parent), m_context(context), m_original(patient)
{
    setObjectName(u"patientDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(patient.id.isValid() ? tr("Edit patient") : tr("Add a patient"));
    build();
    watch();
    showBirthDate();
    showDuplicates();
    const QSize room = parent ? parent->window()->size() : QSize(1000, 700);
    resize(QSize(context.theme.points(820), room.height() - 40).boundedTo(room - QSize(40, 30)));
    m_asOpened = this->patient();
    m_family->setFocus();
}

void PatientDialog::build()
{
    auto *const rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto *const page = new ScrollPage(m_context.theme);
    page->content()->addWidget(makeText(windowTitle(), "title"));
    page->content()->addWidget(buildIdentity());
    m_duplicates = new QWidget;
    m_duplicates->setObjectName(u"duplicatesPanel"_s);
    m_duplicateRows = new QVBoxLayout(m_duplicates);
    m_duplicateRows->setContentsMargins(0, 0, 0, 0);
    m_duplicates->hide();
    page->content()->addWidget(m_duplicates);
    page->content()->addWidget(buildReach());
    page->content()->addWidget(buildAddress());
    page->content()->addWidget(buildLanguage());
    page->content()->addWidget(buildPeople());
    page->content()->addStretch();
    rows->addWidget(page, 1);
    rows->addWidget(buildFooter());
}

Field *PatientDialog::addField(QGridLayout *grid, int row, int column, int span, const QString &label, QWidget *editor, const QString &hint)
{
    auto *const field = new Field(label, editor, hint);
    grid->addWidget(field, row, column, 1, span);
    return field;
}

QWidget *PatientDialog::buildIdentity()
{
    const PersonName &name = m_original.name;
    m_family = makeEdit(u"familyNameEdit"_s, name.family);
    m_given = makeEdit(u"givenNameEdit"_s, name.given);
    m_middle = makeEdit(u"middleNameEdit"_s, name.middle);
    m_suffix = makeEdit(u"suffixEdit"_s, name.suffix);
    m_preferred = makeEdit(u"preferredNameEdit"_s, m_original.preferredName);
    m_birthDate = makeEdit(u"birthDateEdit"_s, m_original.birthDate.isValid() ? m_original.birthDate.toString(u"MM/dd/yyyy"_s) : QString());
    m_birthDate->setPlaceholderText(tr("MM/DD/YYYY"));
    m_chartNumber = makeEdit(u"chartNumberEdit"_s, m_original.chartNumber);
    m_deceased = makeCheck(tr("Deceased"), u"deceasedCheck"_s, m_original.deceased);

    auto *const card = new Card(m_context.theme, tr("Who"));
    QGridLayout *const grid = makeFieldGrid(m_context.theme, 12);
    card->body()->addLayout(grid);
    const bool large = m_context.theme.textScale() > 140; // two in a row, else four
    const auto add = [&](int row, int column, int span, int pair, const QString &label, QWidget *editor, const QString &hint = {}) {
        return large ? addField(grid, pair / 2, pair % 2 * 6, 6, label, editor, hint) : addField(grid, row, column, span, label, editor, hint);
    };
    m_familyField = add(0, 0, 4, 0, tr("Family name"), m_family);
    (void)add(0, 4, 3, 1, tr("Given name"), m_given);
    (void)add(0, 7, 3, 2, tr("Middle name"), m_middle);
    (void)add(0, 10, 2, 3, tr("Suffix"), m_suffix);
    m_birthDateField = add(1, 0, 4, 4, tr("Birth date"), m_birthDate);
    (void)add(1, 4, 3, 5, tr("Called"), m_preferred, tr("If it is another name"));
    m_chartNumberField = add(1, 7, 5, 6, tr("Chart number"), m_chartNumber, tr("Leave empty for the next free one."));
    if (m_original.id.isValid()) {
        m_chartNumberField->setHint({});
        card->body()->addWidget(m_deceased);
    } else {
        m_deceased->setParent(card);
        m_deceased->hide();
    }
    return card;
}

QWidget *PatientDialog::buildLanguage()
{
    m_language = makeLanguageCombo(m_original.language);
    m_interpreter = makeCheck(tr("Needs an interpreter"), u"interpreterCheck"_s, m_original.needsInterpreter);
    auto *const card = new Card(m_context.theme, tr("Language"));
    QGridLayout *const grid = makeFieldGrid(m_context.theme, 12);
    card->body()->addLayout(grid);
    m_languageField = addField(grid, 0, 0, 6, tr("Preferred language"), m_language, tr("Forms are offered in this language where there is one."));
    grid->addWidget(m_interpreter, 0, 6, 1, 6, Qt::AlignVCenter);
    return card;
}

QWidget *PatientDialog::buildReach()
{
    auto *const card = new Card(m_context.theme, tr("How to reach them"));
    m_emails = new ContactRows(m_context, ContactKind::Email, m_original);
    m_phones = new ContactRows(m_context, ContactKind::Phone, m_original);
    m_declinedEmail = makeCheck(tr("Declined to give an e-mail address"), u"declinedEmailCheck"_s, m_original.declinedEmail);
    m_declinedProblem = makeText({}, "problem");
    m_declinedProblem->hide();
    card->body()->addWidget(m_emails);
    card->body()->addWidget(m_declinedEmail);
    card->body()->addWidget(m_declinedProblem);
    card->body()->addWidget(makeLine());
    card->body()->addWidget(m_phones);
    return card;
}

QWidget *PatientDialog::buildAddress()
{
    const PostalAddress &address = m_original.address;
    m_line1 = makeEdit(u"streetEdit"_s, address.line1);
    m_line2 = makeEdit(u"street2Edit"_s, address.line2);
    m_city = makeEdit(u"cityEdit"_s, address.city);
    m_state = makeEdit(u"stateEdit"_s, address.state);
    m_postalCode = makeEdit(u"postalCodeEdit"_s, address.postalCode);
    m_country = makeEdit(u"countryEdit"_s, address.country);
    auto *const card = new Card(m_context.theme, tr("Postal address"));
    QGridLayout *const grid = makeFieldGrid(m_context.theme, 12);
    card->body()->addLayout(grid);
    (void)addField(grid, 0, 0, 7, tr("Street"), m_line1);
    (void)addField(grid, 0, 7, 5, tr("Apartment, suite"), m_line2);
    (void)addField(grid, 1, 0, 5, tr("City"), m_city);
    (void)addField(grid, 1, 5, 2, tr("State"), m_state);
    (void)addField(grid, 1, 7, 2, tr("ZIP code"), m_postalCode);
    (void)addField(grid, 1, 9, 3, tr("Country"), m_country);
    return card;
}

QWidget *PatientDialog::buildPeople()
{
    auto *const card = new Card(m_context.theme, tr("Representatives"));
    card->body()->addWidget(makeText(tr("Who may decide for the patient, and by what right (45 CFR 164.502(g))."), "muted"));
    m_people = new RepresentativeRows(m_context.theme, m_original.representatives);
    card->body()->addWidget(m_people);
    return card;
}

QWidget *PatientDialog::buildFooter()
{
    const Theme &theme = m_context.theme;
    auto *const footer = new QFrame;
    footer->setProperty("role", u"footer"_s);
    auto *const rows = new QVBoxLayout(footer);
    rows->setContentsMargins(theme.points(24), theme.points(10), theme.points(24), theme.points(10));
    m_error = makeText({}, "banner-bad");
    m_error->setObjectName(u"patientError"_s);
    m_error->hide();
    rows->addWidget(m_error);
    auto *const row = new QHBoxLayout;
    QPushButton *const cancel = makeButton(tr("Cancel"), u"cancelPatientButton"_s);
    QPushButton *const saveButton = makeButton(m_original.id.isValid() ? tr("Save changes") : tr("Add the patient"), u"savePatientButton"_s, "primary");
    saveButton->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_S));
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(saveButton);
    rows->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &PatientDialog::reject);
    connect(saveButton, &QPushButton::clicked, this, &PatientDialog::save);
    return footer;
}

void PatientDialog::watch()
{
    // A short pause in the typing, so that half a name is not looked up letter by letter.
    m_duplicateTimer.setSingleShot(true);
    m_duplicateTimer.setInterval(150);
    connect(&m_duplicateTimer, &QTimer::timeout, this, &PatientDialog::showDuplicates);
    for (QLineEdit *const edit : {m_family, m_given, m_birthDate})
        connect(edit, &QLineEdit::textChanged, this, [this] { m_duplicateTimer.start(); });
    connect(m_emails, &ContactRows::changed, this, [this] { m_duplicateTimer.start(); });
    connect(m_phones, &ContactRows::changed, this, [this] { m_duplicateTimer.start(); });
    connect(m_birthDate, &QLineEdit::textChanged, this, &PatientDialog::showBirthDate);
    connect(m_declinedEmail, &QCheckBox::toggled, this, [this] { m_declinedProblem->hide(); });
}

Patient PatientDialog::patient() const
{
    Patient patient = m_original;
    patient.name.family = m_family->text().trimmed();
    patient.name.given = m_given->text().trimmed();
    patient.name.middle = m_middle->text().trimmed();
    patient.name.suffix = m_suffix->text().trimmed();
    patient.preferredName = m_preferred->text().trimmed();
    patient.birthDate = parseDate(m_birthDate->text(), m_context.desk.today()).valueOr(QDate());
    patient.chartNumber = m_chartNumber->text().trimmed();
    patient.language = languageOf(m_language);
    patient.needsInterpreter = m_interpreter->isChecked();
    patient.declinedEmail = m_declinedEmail->isChecked();
    patient.deceased = m_deceased->isChecked();
    patient.address = {.line1 = m_line1->text().trimmed(), .line2 = m_line2->text().trimmed(), .city = m_city->text().trimmed(),
                       .state = m_state->text().trimmed(), .postalCode = m_postalCode->text().trimmed(), .country = m_country->text().trimmed()};
    patient.contacts = m_emails->contacts();
    const auto phones = m_phones->contacts();
    patient.contacts.insert(patient.contacts.end(), phones.begin(), phones.end());
    patient.representatives = m_people->people();
    return patient;
}

void PatientDialog::showBirthDate()
{
    const QDate today = m_context.desk.today();
    const auto date = parseDate(m_birthDate->text(), today);
    m_birthDateField->setProblem({});
    m_birthDateField->setHint(date ? tr("%1, age %2").arg(shortDate(*date)).arg(ageOn(*date, today)) : QString());
}

void PatientDialog::showDuplicates()
{
    const Patient typed = patient();
    clearLayout(m_duplicateRows);
    const bool enough = !typed.name.family.isEmpty() || !typed.name.given.isEmpty();
    auto found = enough ? RegisterPatient(m_context.desk).likelyDuplicates(typed).valueOr({}) : std::vector<PatientSummary>();
    std::erase_if(found, [this](const PatientSummary &each) { return each.id == m_original.id; });
    m_duplicates->setVisible(!found.empty());
    if (found.size() > 3)
        found.resize(3);
    for (const PatientSummary &each : found) {
        auto *const banner = new Banner(m_context.theme, Tone::Warning, tr("Already here?"), tr("%1 · %2").arg(each.name.sorted(), identityLine(each)));
        QPushButton *const open = makeButton(tr("Open that chart"), u"openDuplicateButton"_s, "link");
        banner->addAction(open);
        m_duplicateRows->addWidget(banner);
        connect(open, &QPushButton::clicked, this, [this, id = each.id] {
            Q_EMIT existingRequested(id);
            done(Rejected);
        });
    }
}

void PatientDialog::save()
{
    m_error->hide();
    const Patient typed = patient();
    if (showProblems(typed))
        return;
    RegisterPatient registering(m_context.desk);
    const auto saved = typed.id.isValid() ? registering.update(typed) : registering.add(typed);
    if (!saved) {
        showError(saved.error().message);
        return;
    }
    Q_EMIT m_context.news.patientChanged(saved->id);
    Q_EMIT patientSaved(saved->id);
    done(Accepted);
}

bool PatientDialog::showProblems(const Patient &patient)
{
    for (Field *const field : {m_familyField, m_birthDateField, m_chartNumberField, m_languageField})
        field->setProblem({});
    m_emails->clearProblems();
    m_phones->clearProblems();
    m_people->clearProblems();
    m_declinedProblem->hide();
    const auto problems = RegisterPatient(m_context.desk).problems(patient);
    // The first one last, so that the focus ends there.
    for (auto problem = problems.rbegin(); problem != problems.rend(); ++problem)
        showProblem(problem->field, problem->message);
    if (!problems.empty())
        showError(problems.size() == 1 ? tr("Nothing was saved yet: one field above needs another look.")
                                        : tr("Nothing was saved yet: %1 fields above need another look.").arg(problems.size()));
    return !problems.empty();
}

void PatientDialog::showProblem(const QString &field, const QString &message)
{
    const QStringList parts = field.split(u'.');
    const int index = parts.value(1).toInt();
    if (parts.first() == "contacts"_L1) {
        const int emails = static_cast<int>(m_emails->contacts().size());
        if (index < emails)
            m_emails->setProblem(index, message);
        else
            m_phones->setProblem(index - emails, message);
    } else if (parts.first() == "representatives"_L1) {
        m_people->setProblem(index, parts.value(2), message);
    } else if (parts.first() == "declinedEmail"_L1) {
        m_declinedProblem->setText(message);
        m_declinedProblem->show();
        m_declinedEmail->setFocus();
    } else {
        Field *const shown = parts.first() == "birthDate"_L1 ? m_birthDateField
            : parts.first() == "chartNumber"_L1              ? m_chartNumberField
            : parts.first() == "language"_L1                 ? m_languageField
                                                             : m_familyField;
        shown->setProblem(message);
        shown->editor()->setFocus();
    }
}

void PatientDialog::showError(const QString &message)
{
    m_error->setText(message);
    m_error->show();
}

void PatientDialog::reject()
{
    const bool changed = patient() != m_asOpened;
    if (changed && !m_context.prompt.confirm(this, tr("Discard what you typed?"), tr("The changes to this patient have not been saved."), tr("Discard")))
        return;
    QDialog::reject();
}

} // namespace countersign
