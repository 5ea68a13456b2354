// SPDX-License-Identifier: Apache-2.0
#include "ui/patientview/introductionpages.h"

#include "ui/patientview/cardrow.h"
#include "ui/patientview/choicecard.h"
#include "ui/patientview/kioskstyle.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign {

IntroductionPage::IntroductionPage(const PageContext &context, const FormQuestion &question, QWidget *parent)
    : FormPage(context, question.id, parent)
{
    addHeading(word(u"title"), word(u"body"));
    for (int i = 1; context.text.has(question.id + u".points." + QString::number(i)); ++i) {
        auto *row = new QHBoxLayout;
        row->setSpacing(14);
        auto *mark = new QLabel(this);
        mark->setPixmap(context.theme.icon(u"check"_s, ColorToken::Accent).pixmap(22, 22));
        mark->setFixedWidth(26);
        row->addWidget(mark, 0, Qt::AlignTop);
        row->addWidget(kioskLabel(word(QString(u"points." + QString::number(i))), "body", this), 1);
        column()->addLayout(row);
    }
    column()->addStretch();
}

DeclineAllPage::DeclineAllPage(const PageContext &context, const FormQuestion &question, const FilledForm &filled, QWidget *parent)
    : FormPage(context, question.id, parent)
{
    addHeading(word(u"title"), word(u"body"));
    auto *row = new CardRow(1, this);
    m_choose = new ChoiceCard(context.theme, ChoiceCard::Kind::Radio, word(u"choose"), row);
    m_choose->setObjectName(question.id + u"ChooseChoice");
    m_decline = new ChoiceCard(context.theme, ChoiceCard::Kind::Radio, word(u"decline"), row);
    m_decline->setObjectName(question.id + u"DeclineChoice");
    (filled.declinesAll ? m_decline : m_choose)->setChecked(true);
    row->add(m_choose);
    row->add(m_decline);
    column()->addSpacing(6);
    column()->addWidget(row);
    column()->addStretch();
}

void DeclineAllPage::store(FilledForm &filled) const
{
    filled.declinesAll = m_decline->isChecked();
}

QWidget *DeclineAllPage::fieldFor(const QString &) const
{
    return m_choose->parentWidget();
}

} // namespace countersign
