// SPDX-License-Identifier: Apache-2.0
#include "ui/paper/paperanswers.h"

#include "ui/paper/channelanswerrow.h"
#include "ui/widgets/field.h"
#include "ui/widgets/parts.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr std::size_t mostPeople = 12;

QRadioButton *radio(const QString &text, const QString &name, QButtonGroup *group, QWidget *parent)
{
    auto *button = new QRadioButton(text, parent);
    button->setObjectName(name);
    group->addButton(button);
    return button;
}

QDateEdit *dateEdit(const QString &name, QDate date, QWidget *parent)
{
    auto *edit = new QDateEdit(date, parent);
    edit->setObjectName(name);
    edit->setCalendarPopup(true);
    return edit;
}

} // namespace

PaperAnswers::PaperAnswers(const FormDefinition &form, const FilledForm &filled, QDate today, QWidget *parent)
    : QWidget(parent), m_filled(filled), m_today(today), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 12, 0);
    m_rows->setSpacing(6);
    for (const FormQuestion &question : form.questions)
        addQuestion(question);
    m_rows->addStretch();
    updateEnabled();
}

void PaperAnswers::addQuestion(const FormQuestion &question)
{
    switch (question.kind) {
    case FormQuestion::Kind::Introduction:
        break;
    case FormQuestion::Kind::DeclineAll:
        m_declinesAll = new QCheckBox(tr("The patient said no to everything"), this);
        m_declinesAll->setObjectName(u"declinesAllCheck"_s);
        m_declinesAll->setChecked(m_filled.declinesAll);
        connect(m_declinesAll, &QCheckBox::toggled, this, &PaperAnswers::updateEnabled);
        m_rows->addWidget(m_declinesAll);
        m_rows->addWidget(makeLine(this));
        break;
    case FormQuestion::Kind::Channel: {
        auto *row = new ChannelAnswerRow(question, m_filled, this);
        m_channels.emplace_back(question.id, row);
        m_rows->addWidget(row);
        break;
    }
    case FormQuestion::Kind::People:
        addPeople();
        break;
    case FormQuestion::Kind::Term:
        addTerm();
        break;
    case FormQuestion::Kind::Signature:
        addSignature();
        break;
    }
}

void PaperAnswers::addPeople()
{
    m_rows->addWidget(makeText(tr("People who may be told"), "strong", this));
    auto *group = new QButtonGroup(this);
    auto *choice = new QHBoxLayout;
    m_nobody = radio(tr("Nobody"), u"peopleNobodyRadio"_s, group, this);
    m_some = radio(tr("These people"), u"peopleSomeRadio"_s, group, this);
    choice->addWidget(m_nobody);
    choice->addWidget(m_some);
    choice->addStretch();
    m_rows->addLayout(choice);
    m_people = new QWidget(this);
    auto *rows = new QVBoxLayout(m_people);
    rows->setContentsMargins(0, 0, 0, 0);
    m_personRows = new QVBoxLayout;
    rows->addLayout(m_personRows);
    auto *add = makeButton(tr("Add a person"), u"addPersonButton"_s, "link", m_people);
    add->setAutoDefault(false);
    rows->addWidget(add, 0, Qt::AlignLeading);
    m_rows->addWidget(m_people);
    m_rows->addWidget(makeLine(this));
    addPersonLine({});
    m_people->hide();
    connect(m_some, &QRadioButton::toggled, m_people, &QWidget::setVisible);
    connect(add, &QPushButton::clicked, this, [this] {
        if (m_persons.size() < mostPeople)
            addPersonLine({});
        m_persons.back().name->setFocus();
    });
}

void PaperAnswers::addPersonLine(const PersonToTell &person)
{
    const QString number = QString::number(m_persons.size() + 1);
    PersonLine line {.name = makeEdit(u"person"_s + number + u"NameEdit", person.name),
        .relationship = makeEdit(u"person"_s + number + u"RelationshipEdit", person.relationship),
        .phone = makeEdit(u"person"_s + number + u"PhoneEdit", person.phone)};
    auto *columns = new QHBoxLayout;
    for (const auto &[edit, name] :
        {std::pair {line.name, tr("Name")}, std::pair {line.relationship, tr("Relationship")}, std::pair {line.phone, tr("Telephone")}}) {
        edit->setPlaceholderText(name);
        edit->setAccessibleName(name);
        columns->addWidget(edit);
    }
    m_personRows->addLayout(columns);
    m_persons.push_back(line);
}

void PaperAnswers::addTerm()
{
    m_rows->addWidget(makeText(tr("How long the answers hold"), "strong", this));
    auto *group = new QButtonGroup(this);
    m_untilRevoked = radio(tr("Until revoked"), u"termUntilRevokedRadio"_s, group, this);
    m_untilDate = radio(tr("Until this last day:"), u"termEndDateRadio"_s, group, this);
    m_until = dateEdit(u"termDateEdit"_s, m_today.addYears(1), this);
    m_until->setAccessibleName(tr("Last day"));
    m_until->setEnabled(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_untilRevoked);
    row->addWidget(m_untilDate);
    row->addWidget(m_until);
    row->addStretch();
    m_rows->addLayout(row);
    m_rows->addWidget(makeLine(this));
    connect(m_untilDate, &QRadioButton::toggled, m_until, &QWidget::setEnabled);
}

void PaperAnswers::addSignature()
{
    m_rows->addWidget(makeText(tr("Signature"), "strong", this));
    m_printedName = makeEdit(u"printedNameEdit"_s, m_filled.signer.printedName);
    m_witness = makeEdit(u"paperWitnessEdit"_s, m_filled.witness);
    m_interpreter = makeEdit(u"paperInterpreterEdit"_s, m_filled.interpreter);
    m_signedOn = dateEdit(u"signedOnEdit"_s, m_today, this);
    m_signedOn->setMaximumDate(m_today);
    auto *first = new QHBoxLayout;
    first->addWidget(new Field(tr("Printed name"), m_printedName, {}, this), 2);
    if (m_filled.signer.role == SignerRole::Representative) {
        m_relationship = makeEdit(u"paperRelationshipEdit"_s, m_filled.signer.relationship);
        first->addWidget(new Field(tr("Relationship"), m_relationship, {}, this), 1);
    }
    first->addWidget(new Field(tr("Date beside the signature"), m_signedOn, {}, this), 1);
    m_rows->addLayout(first);
    auto *second = new QHBoxLayout;
    second->addWidget(new Field(tr("Witness"), m_witness, {}, this), 1);
    second->addWidget(new Field(tr("Interpreter (if there was one)"), m_interpreter, {}, this), 1);
    m_rows->addLayout(second);
}

void PaperAnswers::updateEnabled()
{
    const bool asksChannels = !m_declinesAll || !m_declinesAll->isChecked();
    for (const auto &[id, row] : m_channels)
        row->setEnabled(asksChannels);
}

void PaperAnswers::store(FilledForm &filled) const
{
    filled.declinesAll = m_declinesAll && m_declinesAll->isChecked();
    for (const auto &[id, row] : m_channels)
        row->store(filled);
    if (m_some) {
        filled.namesPeople.reset();
        if (m_some->isChecked() || m_nobody->isChecked())
            filled.namesPeople = m_some->isChecked();
        filled.people.clear();
        for (const PersonLine &line : m_persons) {
            const PersonToTell person {.name = line.name->text().trimmed(),
                .relationship = line.relationship->text().trimmed(),
                .phone = line.phone->text().trimmed()};
            if (m_some->isChecked() && person != PersonToTell {})
                filled.people.push_back(person);
        }
    }
    if (m_untilRevoked) {
        filled.untilRevoked.reset();
        if (m_untilRevoked->isChecked() || m_untilDate->isChecked())
            filled.untilRevoked = m_untilRevoked->isChecked();
        filled.until = m_untilDate->isChecked() ? std::optional(m_until->date()) : std::nullopt;
    }
    if (!m_printedName)
        return;
    filled.signer.printedName = m_printedName->text().simplified();
    if (m_relationship)
        filled.signer.relationship = m_relationship->text().simplified();
    filled.signedOn = m_signedOn->date();
    filled.witness = m_witness->text().simplified();
    filled.interpreter = m_interpreter->text().simplified();
}

void PaperAnswers::focusQuestion(const OpenQuestion &open)
{
    const auto channel
        = std::find_if(m_channels.begin(), m_channels.end(), [&open](const auto &each) { return each.first == open.questionId; });
    if (channel != m_channels.end())
        channel->second->focusField(open.textKey);
    else if (open.textKey.startsWith(u"open.people"))
        (m_some->isChecked() ? static_cast<QWidget *>(m_persons.front().name) : m_nobody)->setFocus();
    else if (open.textKey.startsWith(u"open.term"))
        (m_untilDate->isChecked() ? static_cast<QWidget *>(m_until) : m_untilRevoked)->setFocus();
    else if (open.textKey == u"open.witness")
        m_witness->setFocus();
    else if (open.textKey.startsWith(u"open.signedOn"))
        m_signedOn->setFocus();
    else if (m_printedName)
        m_printedName->setFocus();
}

} // namespace countersign
