// SPDX-License-Identifier: Apache-2.0
#include "ui/patientview/termpage.h"

#include "ui/patientview/cardrow.h"
#include "ui/patientview/choicecard.h"
#include "ui/patientview/kioskstyle.h"

#include <QCalendarWidget>
#include <QDateEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign {

TermPage::TermPage(const PageContext &context, const FormQuestion &question, const FilledForm &filled, QWidget *parent)
    : FormPage(context, question.id, parent), m_answers(new CardRow(1, this)),
      m_untilRevoked(new ChoiceCard(context.theme, ChoiceCard::Kind::Radio, word(u"untilRevoked"), m_answers)),
      m_untilDate(new ChoiceCard(context.theme, ChoiceCard::Kind::Radio, word(u"endDate"), m_answers)), m_date(new QDateEdit(this))
{
    addHeading(word(u"title"), word(u"body"));
    m_untilRevoked->setObjectName(u"termUntilRevokedChoice"_s);
    m_untilDate->setObjectName(u"termEndDateChoice"_s);
    m_untilRevoked->setChecked(filled.untilRevoked == true);
    m_untilDate->setChecked(filled.untilRevoked == false);
    m_answers->add(m_untilRevoked);
    m_answers->add(m_untilDate);
    column()->addSpacing(6);
    column()->addWidget(m_answers);

    const QLocale locale(context.text.language.toString());
    m_date->setObjectName(u"termDateEdit"_s);
    m_date->setAccessibleName(word(u"endDate"));
    m_date->setLocale(locale);
    m_date->setDisplayFormat(context.text.has(u"paper.dateFormat"_s) ? context.text.text(u"paper.dateFormat"_s) : u"yyyy-MM-dd"_s);
    m_date->setCalendarPopup(true);
    m_date->calendarWidget()->setLocale(locale);
    m_date->calendarWidget()->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_date->calendarWidget()->setMinimumSize(460, 380);
    m_date->setMinimumDate(context.today);
    m_date->setDate(filled.until.value_or(context.today.addYears(1)));
    m_date->setContextMenuPolicy(Qt::NoContextMenu);
    m_date->setVisible(m_untilDate->isChecked());
    column()->addWidget(m_date, 0, Qt::AlignLeading);
    column()->addStretch();
    connect(m_untilDate, &ChoiceCard::toggled, m_date, &QWidget::setVisible);
    connect(m_untilDate, &ChoiceCard::toggled, this, &FormPage::clearProblem);
    connect(m_untilRevoked, &ChoiceCard::toggled, this, &FormPage::clearProblem);
}

void TermPage::store(FilledForm &filled) const
{
    filled.untilRevoked.reset();
    filled.until.reset();
    if (m_untilRevoked->isChecked() || m_untilDate->isChecked())
        filled.untilRevoked = m_untilRevoked->isChecked();
    if (m_untilDate->isChecked())
        filled.until = m_date->date();
}

QWidget *TermPage::fieldFor(const QString &textKey) const
{
    return textKey == u"open.term.date" && m_untilDate->isChecked() ? static_cast<QWidget *>(m_date) : m_answers;
}

} // namespace countersign
