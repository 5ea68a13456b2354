// SPDX-License-Identifier: Apache-2.0
#include "ui/patientview/consentstartdialog.h"

#include "ui/widgets/field.h"
#include "ui/widgets/parts.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int patientSigns = 0;
constexpr int anotherSigns = -2; ///< a button group keeps -1 for "none"; representatives count from 1

/// The form's words in the program's own language, for names that staff read ("Legal guardian").
const FormText &staffText(const FormDefinition &form)
{
    const auto language = LanguageTag::parse(QLocale().name());
    const FormText *text = language ? form.textFor(*language) : nullptr;
    return text ? *text : form.texts.front();
}

constexpr std::array allAuthorities {Authority::Parent, Authority::LegalGuardian, Authority::HealthCareProxy, Authority::PowerOfAttorney,
    Authority::Executor, Authority::Other};

} // namespace

ConsentStartDialog::ConsentStartDialog(ConsentStartRequest request, const Theme &theme, QWidget *parent)
    : QDialog(parent), m_request(std::move(request)), m_theme(theme), m_language(new QComboBox(this)), m_signers(new QButtonGroup(this)),
      m_newRepresentative(new QWidget(this)), m_name(makeEdit(u"representativeNameEdit"_s)),
      m_relationship(makeEdit(u"representativeRelationshipEdit"_s)), m_authority(new QComboBox(this)),
      m_addToChart(new QCheckBox(tr("Add this representative to the chart"), this)), m_ways(new QButtonGroup(this)),
      m_interpreter(makeEdit(u"interpreterEdit"_s)), m_witness(makeEdit(u"witnessEdit"_s, m_request.staffName)),
      m_begin(makeButton({}, u"beginFormButton"_s, "primary", this))
{
    setObjectName(u"consentStartDialog"_s);
    setWindowTitle(tr("New consent form"));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(24, 20, 24, 18);
    auto *rows = new QVBoxLayout;
    if (theme.textScale() > 110) { // more than a small screen holds
        auto *content = new QWidget;
        content->setLayout(rows);
        rows->setContentsMargins(0, 0, theme.points(10), 0);
        whole->addWidget(makeScrolling(content), 1);
        fitWindow(*this, QSize(theme.points(660), theme.points(620)));
    } else {
        setMinimumWidth(theme.points(620));
        whole->addLayout(rows);
    }
    rows->setSpacing(10);
    rows->addWidget(makeLabel(staffText(m_request.form).title, "title", this));
    rows->addWidget(makeText(tr("For %1").arg(m_request.patient.name.display()), "subtitle", this));
    addLanguage(rows);
    addSigner(rows);
    addNewRepresentative(rows);
    addWay(rows);
    addOthersPresent(rows);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    auto *cancel = makeButton(tr("Cancel"), u"cancelButton"_s, nullptr, this);
    buttons->addWidget(cancel);
    buttons->addWidget(m_begin);
    m_begin->setDefault(true);
    whole->addSpacing(6);
    whole->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_begin, &QPushButton::clicked, this, &ConsentStartDialog::begin);
    connect(m_signers, &QButtonGroup::idToggled, this, &ConsentStartDialog::updateChoices);
    connect(m_ways, &QButtonGroup::idToggled, this, &ConsentStartDialog::updateChoices);
    updateChoices();
    m_language->setFocus();
}

void ConsentStartDialog::addLanguage(QVBoxLayout *to)
{
    m_language->setObjectName(u"formLanguageCombo"_s);
    for (const FormText &text : m_request.form.texts) {
        const QString own = text.language.nativeName();
        const QString ours = text.language.displayName();
        const QString both = own == ours ? own : tr("%1 (%2)", "a language in its own words and in ours").arg(own, ours);
        m_language->addItem(text.reviewedBy.isEmpty() ? tr("%1, not yet reviewed").arg(both) : both, text.language.toString());
    }
    if (const FormText *preferred = m_request.form.textFor(m_request.patient.language))
        m_language->setCurrentIndex(m_language->findData(preferred->language.toString()));
    m_languageField = new Field(tr("Language of the form"), m_language, {}, this);
    to->addWidget(m_languageField);
    connect(m_language, &QComboBox::currentIndexChanged, this, &ConsentStartDialog::showReview);
    showReview();
}

void ConsentStartDialog::showReview()
{
    const FormText &text = m_request.form.texts.at(std::size_t(std::max(0, m_language->currentIndex())));
    const bool isPatientsOwn = text.language.primary() == m_request.patient.language.primary();
    QStringList notes;
    if (!isPatientsOwn)
        notes << tr("The chart says that the patient prefers %1.").arg(m_request.patient.language.displayName());
    notes << reviewNote(text);
    notes.removeAll(QString());
    m_languageField->setHint(notes.join(u' '));
}

void ConsentStartDialog::addSigner(QVBoxLayout *to)
{
    to->addSpacing(2);
    to->addWidget(makeLabel(tr("Who signs?"), "label", this));
    const auto add = [&](int id, const QString &text, const QString &name) {
        auto *button = new QRadioButton(text, this);
        button->setObjectName(name);
        m_signers->addButton(button, id);
        to->addWidget(button);
        return button;
    };
    add(patientSigns, tr("The patient, %1").arg(m_request.patient.name.display()), u"signerPatientRadio"_s)->setChecked(true);
    int number = 0;
    for (const Representative &each : m_request.patient.representatives) {
        const QString authority = staffText(m_request.form).text(u"authority." + toKey(each.authority));
        ++number;
        add(number, tr("%1, %2 (%3)", "a representative: name, relationship (authority)").arg(each.name, each.relationship, authority),
            u"signerRepresentative" + QString::number(number) + u"Radio");
    }
    add(anotherSigns, tr("Another representative"), u"signerOtherRadio"_s);
}

void ConsentStartDialog::addNewRepresentative(QVBoxLayout *to)
{
    m_authority->setObjectName(u"representativeAuthorityCombo"_s);
    for (const Authority authority : allAuthorities)
        m_authority->addItem(staffText(m_request.form).text(u"authority." + toKey(authority)), toKey(authority));
    m_addToChart->setObjectName(u"addRepresentativeCheck"_s);
    m_addToChart->setChecked(true);
    m_nameField = new Field(tr("Name"), m_name, {}, this);
    m_relationshipField = new Field(tr("Relationship to the patient"), m_relationship, {}, this);
    auto *rows = new QVBoxLayout(m_newRepresentative);
    rows->setContentsMargins(26, 0, 0, 0);
    auto *fields = new QHBoxLayout;
    fields->addWidget(m_nameField, 3);
    fields->addWidget(m_relationshipField, 2);
    fields->addWidget(new Field(tr("Authority"), m_authority, {}, this), 2);
    rows->addLayout(fields);
    rows->addWidget(m_addToChart);
    to->addWidget(m_newRepresentative);
}

void ConsentStartDialog::addWay(QVBoxLayout *to)
{
    to->addSpacing(2);
    to->addWidget(makeLabel(tr("How?"), "label", this));
    const auto add = [&](ConsentStart::Way way, const QString &text, const QString &name) {
        auto *button = new QRadioButton(text, this);
        button->setObjectName(name);
        m_ways->addButton(button, int(way));
        to->addWidget(button);
    };
    add(ConsentStart::Way::OnScreen, tr("On this screen: the patient fills and signs it now"), u"wayOnScreenRadio"_s);
    add(ConsentStart::Way::PrintPaper, tr("On paper: print it with the patient’s facts filled in"), u"wayPrintRadio"_s);
    add(ConsentStart::Way::RecordPaper, tr("Record a paper form that is already signed, with its scan"), u"wayRecordRadio"_s);
    m_ways->button(int(ConsentStart::Way::OnScreen))->setChecked(true);
}

void ConsentStartDialog::addOthersPresent(QVBoxLayout *to)
{
    auto *fields = new QHBoxLayout;
    fields->setSpacing(12);
    fields->addWidget(new Field(tr("Interpreter (if there is one)"), m_interpreter,
                          m_request.patient.needsInterpreter ? tr("The chart says that an interpreter is needed.") : QString(), this),
        1);
    fields->addWidget(new Field(tr("Witness"), m_witness, {}, this), 1);
    to->addSpacing(2);
    to->addLayout(fields);
}

ConsentStart::Way ConsentStartDialog::way() const
{
    return static_cast<ConsentStart::Way>(m_ways->checkedId());
}

void ConsentStartDialog::updateChoices()
{
    m_newRepresentative->setVisible(m_signers->checkedId() == anotherSigns);
    switch (way()) {
    case ConsentStart::Way::OnScreen:
        m_begin->setText(tr("Hand over the screen"));
        break;
    case ConsentStart::Way::PrintPaper:
        m_begin->setText(tr("Preview and print"));
        break;
    case ConsentStart::Way::RecordPaper:
        m_begin->setText(tr("Enter the answers"));
        break;
    }
}

Signer ConsentStartDialog::signer() const
{
    const int chosen = m_signers->checkedId();
    if (chosen == patientSigns)
        return {.role = SignerRole::Patient, .printedName = m_request.patient.name.display(), .relationship = {}, .authority = {}};
    if (chosen == anotherSigns)
        return {.role = SignerRole::Representative,
            .printedName = m_name->text().simplified(),
            .relationship = m_relationship->text().simplified(),
            .authority = m_authority->currentData().toString()};
    const Representative &known = m_request.patient.representatives.at(std::size_t(chosen - 1));
    return {.role = SignerRole::Representative,
        .printedName = known.name,
        .relationship = known.relationship,
        .authority = toKey(known.authority)};
}

void ConsentStartDialog::begin()
{
    m_nameField->setProblem({});
    m_relationshipField->setProblem({});
    const bool asksSigner = m_signers->checkedId() == anotherSigns && way() != ConsentStart::Way::PrintPaper;
    if (asksSigner) {
        // The forms know what a signer needs; the dialog only says it early.
        FilledForm filled;
        filled.signer = signer();
        for (const OpenQuestion &open : openQuestions(m_request.form, filled, QDate::currentDate())) {
            if (open.textKey == u"open.signer.name")
                m_nameField->setProblem(open.message);
            else if (open.textKey == u"open.signer.relationship")
                m_relationshipField->setProblem(open.message);
        }
        if (!m_nameField->problem().isEmpty())
            return m_name->setFocus();
        if (!m_relationshipField->problem().isEmpty())
            return m_relationship->setFocus();
    }
    accept();
}

ConsentStart ConsentStartDialog::start() const
{
    ConsentStart chosen {.way = way(),
        .language = m_request.form.texts.at(std::size_t(std::max(0, m_language->currentIndex()))).language,
        .signer = signer(),
        .newRepresentative = std::nullopt,
        .interpreter = m_interpreter->text().simplified(),
        .witness = m_witness->text().simplified()};
    if (m_signers->checkedId() == anotherSigns && m_addToChart->isChecked() && !chosen.signer.printedName.isEmpty())
        chosen.newRepresentative = Representative {.id = {},
            .name = chosen.signer.printedName,
            .relationship = chosen.signer.relationship,
            .authority = authorityFromKey(chosen.signer.authority).value_or(Authority::Other),
            .phone = {},
            .email = {}};
    return chosen;
}

} // namespace countersign
