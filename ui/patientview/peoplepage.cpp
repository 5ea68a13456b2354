// SPDX-License-Identifier: Apache-2.0
#include "ui/patientview/peoplepage.h"

#include "ui/patientview/cardrow.h"
#include "ui/patientview/choicecard.h"
#include "ui/patientview/kioskstyle.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr std::size_t mostPeople = 12; ///< a paper form has room for no more

} // namespace

bool PeoplePage::Line::isBlank() const
{
    return name->text().trimmed().isEmpty() && relationship->text().trimmed().isEmpty() && phone->text().trimmed().isEmpty();
}

PeoplePage::PeoplePage(const PageContext &context, const FormQuestion &question, const FilledForm &filled, QWidget *parent)
    : FormPage(context, question.id, parent), m_answers(new CardRow(2, this)),
      m_nobody(new ChoiceCard(context.theme, ChoiceCard::Kind::Radio, word(u"nobody"), m_answers)),
      m_some(new ChoiceCard(context.theme, ChoiceCard::Kind::Radio, word(u"some"), m_answers)), m_people(new QWidget(this)),
      m_lineColumn(new QVBoxLayout)
{
    addHeading(word(u"title"), word(u"body"));
    m_nobody->setObjectName(u"peopleNobodyChoice"_s);
    m_some->setObjectName(u"peopleSomeChoice"_s);
    m_nobody->setChecked(filled.namesPeople == false);
    m_some->setChecked(filled.namesPeople == true);
    m_answers->add(m_nobody);
    m_answers->add(m_some);
    column()->addSpacing(6);
    column()->addWidget(m_answers);

    auto *inner = new QVBoxLayout(m_people);
    inner->setContentsMargins(0, 6, 0, 0);
    inner->addLayout(m_lineColumn);
    auto *add = new QPushButton(context.ui(u"people.add"), m_people);
    add->setObjectName(u"addPersonButton"_s);
    inner->addWidget(add, 0, Qt::AlignLeading);
    column()->addWidget(m_people);
    column()->addStretch();

    for (const PersonToTell &person : filled.people)
        addLine(person);
    connect(add, &QPushButton::clicked, this, [this] {
        if (m_lines.size() < mostPeople)
            addLine({});
        m_lines.back().name->setFocus();
    });
    connect(m_some, &ChoiceCard::toggled, this, &PeoplePage::showOrHideLines);
    connect(m_nobody, &ChoiceCard::toggled, this, &PeoplePage::showOrHideLines);
    showOrHideLines();
}

void PeoplePage::showOrHideLines()
{
    clearProblem();
    if (m_some->isChecked() && m_lines.empty())
        addLine({});
    m_people->setVisible(m_some->isChecked());
}

QLineEdit *PeoplePage::addField(QWidget *line, QStringView part, const QString &text, int column)
{
    auto *grid = static_cast<QGridLayout *>(line->layout());
    QLabel *label = kioskLabel(word(part), "muted", line);
    auto *edit = new QLineEdit(text, line);
    edit->setObjectName(u"person" + QString::number(m_lineNumber) + u'_' + part.toString() + u"Edit");
    edit->setAccessibleName(label->text());
    edit->setContextMenuPolicy(Qt::NoContextMenu);
    edit->setMaxLength(120);
    label->setBuddy(edit);
    grid->addWidget(label, 0, column, Qt::AlignBottom);
    grid->addWidget(edit, 1, column);
    connect(edit, &QLineEdit::textEdited, this, &FormPage::clearProblem);
    return edit;
}

void PeoplePage::addLine(const PersonToTell &person)
{
    ++m_lineNumber;
    auto *widget = new QWidget(m_people);
    auto *grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 8);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(4);
    Line line {.widget = widget};
    line.name = addField(widget, u"name", person.name, 0);
    line.relationship = addField(widget, u"relationship", person.relationship, 1);
    line.phone = addField(widget, u"phone", person.phone, 2);
    line.phone->setInputMethodHints(Qt::ImhDialableCharactersOnly);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(2, 2);

    auto *remove = new QPushButton(widget);
    remove->setObjectName(u"removePerson"_s + QString::number(m_lineNumber) + u"Button");
    remove->setIcon(context().theme.icon(u"close"_s));
    remove->setIconSize({22, 22});
    remove->setAccessibleName(context().ui(u"people.remove"));
    remove->setToolTip(context().ui(u"people.remove"));
    setKioskRole(remove, "square");
    grid->addWidget(remove, 1, 3);
    connect(remove, &QPushButton::clicked, this, [this, widget] { removeLine(widget); });
    m_lineColumn->addWidget(widget);
    m_lines.push_back(line);
}

void PeoplePage::removeLine(const QWidget *widget)
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), [widget](const Line &line) { return line.widget == widget; });
    if (found == m_lines.end())
        return;
    found->widget->hide();
    found->widget->deleteLater();
    m_lines.erase(found);
    if (m_lines.empty())
        addLine({});
    m_lines.front().name->setFocus();
}

void PeoplePage::store(FilledForm &filled) const
{
    filled.namesPeople.reset();
    if (m_some->isChecked() || m_nobody->isChecked())
        filled.namesPeople = m_some->isChecked();
    filled.people.clear();
    if (!m_some->isChecked())
        return;
    for (const Line &line : m_lines) {
        if (!line.isBlank())
            filled.people.push_back({.name = line.name->text().trimmed(),
                .relationship = line.relationship->text().trimmed(),
                .phone = line.phone->text().trimmed()});
    }
}

QWidget *PeoplePage::fieldFor(const QString &textKey) const
{
    if (textKey.startsWith(u"open.people") && m_some->isChecked())
        return m_people;
    return m_answers;
}

} // namespace countersign
