// SPDX-License-Identifier: Apache-2.0
#include "ui/patients/representativerows.h"

#include "ui/widgets/field.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/words.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace countersign {

RepresentativeRow::RepresentativeRow(const Theme &theme, const Representative &person, int number, QWidget *parent)
    : QWidget(parent), m_person(person), m_name(makeEdit(u"representative%1NameEdit"_s.arg(number), person.name)),
      m_relationship(makeEdit(u"representative%1RelationshipEdit"_s.arg(number), person.relationship)), m_authority(new QComboBox),
      m_phone(makeEdit(u"representative%1PhoneEdit"_s.arg(number), person.phone)), m_email(makeEdit(u"representative%1EmailEdit"_s.arg(number), person.email))
{
    m_authority->setObjectName(u"representative%1AuthorityCombo"_s.arg(number));
    for (const Authority authority :
         {Authority::Parent, Authority::LegalGuardian, Authority::HealthCareProxy, Authority::PowerOfAttorney, Authority::Executor, Authority::Other})
        m_authority->addItem(displayName(authority), static_cast<int>(authority));
    m_authority->setCurrentIndex(m_authority->findData(static_cast<int>(person.authority)));
    m_nameField = new Field(tr("Name"), m_name);
    m_relationshipField = new Field(tr("Relationship"), m_relationship, tr("For example mother"));
    m_phoneField = new Field(tr("Phone"), m_phone);
    m_emailField = new Field(tr("E-mail"), m_email);
    QPushButton *const remove = makeButton(tr("Remove this person"), u"representative%1RemoveButton"_s.arg(number), "link");

    auto *const grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme.points(12));
    grid->setVerticalSpacing(theme.points(6));
    for (int column = 0; column < 6; ++column)
        grid->setColumnStretch(column, 1);
    grid->addWidget(m_nameField, 0, 0, 1, 3);
    grid->addWidget(m_relationshipField, 0, 3, 1, 3);
    grid->addWidget(new Field(tr("What gives the right to decide"), m_authority), 1, 0, 1, 2);
    grid->addWidget(m_phoneField, 1, 2, 1, 2);
    grid->addWidget(m_emailField, 1, 4, 1, 2);
    grid->addWidget(remove, 2, 0, 1, 6, Qt::AlignLeft);
    for (QLineEdit *const edit : {m_name, m_relationship, m_phone, m_email})
        connect(edit, &QLineEdit::textChanged, this, &RepresentativeRow::changed);
    connect(m_authority, &QComboBox::currentIndexChanged, this, &RepresentativeRow::changed);
    connect(remove, &QPushButton::clicked, this, &RepresentativeRow::removeRequested);
}

Representative RepresentativeRow::person() const
{
    Representative person = m_person;
    person.name = m_name->text().trimmed();
    person.relationship = m_relationship->text().trimmed();
    person.authority = static_cast<Authority>(m_authority->currentData().toInt());
    person.phone = m_phone->text().trimmed();
    person.email = m_email->text().trimmed();
    return person;
}

void RepresentativeRow::setProblem(const QString &field, const QString &problem)
{
    Field *const shown = field == "relationship"_L1 ? m_relationshipField : field == "phone"_L1 ? m_phoneField : field == "email"_L1 ? m_emailField : m_nameField;
    shown->setProblem(problem);
    shown->editor()->setFocus();
}

void RepresentativeRow::clearProblems()
{
    for (Field *const field : {m_nameField, m_relationshipField, m_phoneField, m_emailField})
        field->setProblem({});
}

void RepresentativeRow::takeFocus()
{
    m_name->setFocus();
}

RepresentativeRows::RepresentativeRows(const Theme &theme, const std::vector<Representative> &people, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_list(new QVBoxLayout)
{
    auto *const rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme.points(8));
    m_list->setSpacing(theme.points(12));
    rows->addLayout(m_list);
    QPushButton *const add = makeButton(tr("Add a representative"), u"addRepresentativeButton"_s, "link");
    rows->addWidget(add, 0, Qt::AlignLeft);
    connect(add, &QPushButton::clicked, this, [this] { addRow({})->takeFocus(); });
    for (const Representative &person : people)
        addRow(person);
}

RepresentativeRow *RepresentativeRows::addRow(const Representative &person)
{
    auto *const row = new RepresentativeRow(m_theme, person, ++m_numbers);
    m_list->addWidget(row);
    m_rows.push_back(row);
    connect(row, &RepresentativeRow::changed, this, &RepresentativeRows::changed);
    connect(row, &RepresentativeRow::removeRequested, this, [this, row] {
        std::erase(m_rows, row);
        row->deleteLater();
        Q_EMIT changed();
    });
    return row;
}

std::vector<Representative> RepresentativeRows::people() const
{
    std::vector<Representative> people;
    for (const RepresentativeRow *const row : m_rows)
        people.push_back(row->person());
    return people;
}

void RepresentativeRows::setProblem(int index, const QString &field, const QString &problem)
{
    if (index >= 0 && index < static_cast<int>(m_rows.size()))
        m_rows[static_cast<std::size_t>(index)]->setProblem(field, problem);
}

void RepresentativeRows::clearProblems()
{
    for (RepresentativeRow *const row : m_rows)
        row->clearProblems();
}

} // namespace countersign
