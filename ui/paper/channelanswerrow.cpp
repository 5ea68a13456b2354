// SPDX-License-Identifier: Apache-2.0
#include "ui/paper/channelanswerrow.h"

#include "ui/widgets/field.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/parts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign {

ChannelAnswerRow::ChannelAnswerRow(const FormQuestion &question, const FilledForm &filled, QWidget *parent)
    : QWidget(parent), m_question(question), m_yes(new QRadioButton(tr("Yes"), this)), m_no(new QRadioButton(tr("No"), this)),
      m_afterYes(new QWidget(this))
{
    const QString name = displayName(question.channel);
    m_yes->setObjectName(question.id + u"YesRadio");
    m_no->setObjectName(question.id + u"NoRadio");
    m_yes->setAccessibleName(tr("%1: yes").arg(name));
    m_no->setAccessibleName(tr("%1: no").arg(name));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 6, 0, 6);
    rows->setSpacing(4);
    auto *first = new QHBoxLayout;
    first->addWidget(makeLabel(name, "strong", this), 1);
    first->addWidget(m_yes);
    first->addSpacing(12);
    first->addWidget(m_no);
    rows->addLayout(first);
    const ChannelAnswer *answer = filled.answer(question.channel);
    addAfterYes(answer);
    rows->addWidget(m_afterYes);
    rows->addWidget(makeLine(this));
    m_yes->setChecked(answer && answer->consent == true);
    m_no->setChecked(answer && answer->consent == false);
    m_afterYes->setVisible(m_yes->isChecked());
    connect(m_yes, &QRadioButton::toggled, m_afterYes, &QWidget::setVisible);
}

void ChannelAnswerRow::addAfterYes(const ChannelAnswer *answer)
{
    auto *rows = new QVBoxLayout(m_afterYes);
    rows->setContentsMargins(0, 0, 0, 4);
    rows->setSpacing(6);
    if (!m_question.purposes.empty()) {
        auto *box = new QWidget(m_afterYes);
        auto *flow = new FlowLayout(10, box);
        for (const Purpose purpose : m_question.purposes) {
            auto *check = new QCheckBox(displayName(purpose), box);
            check->setObjectName(m_question.id + u'_' + toKey(purpose) + u"Check");
            check->setChecked(answer && std::find(answer->purposes.begin(), answer->purposes.end(), purpose) != answer->purposes.end());
            flow->addWidget(check);
            m_purposes.emplace_back(purpose, check);
        }
        rows->addWidget(box);
    }
    if (m_question.asksAddress) {
        m_address = makeEdit(m_question.id + u"AddressEdit", answer ? answer->address : QString());
        m_address->setMaxLength(320);
        rows->addWidget(new Field(m_question.channel == Channel::Email ? tr("E-mail address as written on the form")
                : m_question.channel == Channel::Post                  ? tr("Mailing address as written on the form")
                                                                       : tr("Number as written on the form"),
            m_address, {}, m_afterYes));
    }
    if (!m_question.details.empty()) {
        m_detail = new QComboBox(m_afterYes);
        m_detail->setObjectName(m_question.id + u"DetailCombo");
        m_detail->addItem(tr("Choose what was ticked"), QString());
        for (const DetailLevel detail : m_question.details) {
            m_detail->addItem(displayName(detail), toKey(detail));
            if (answer && answer->detail == detail)
                m_detail->setCurrentIndex(m_detail->count() - 1);
        }
        rows->addWidget(new Field(tr("How much a message may say"), m_detail, {}, m_afterYes));
    }
}

void ChannelAnswerRow::store(FilledForm &filled) const
{
    ChannelAnswer answer;
    answer.channel = m_question.channel;
    if (m_yes->isChecked() || m_no->isChecked())
        answer.consent = m_yes->isChecked();
    for (const auto &[purpose, check] : m_purposes) {
        if (check->isChecked())
            answer.purposes.push_back(purpose);
    }
    if (m_address)
        answer.address = m_address->text().trimmed();
    if (m_detail)
        answer.detail = fromKey<DetailLevel>(m_detail->currentData().toString());
    filled.answer(m_question.channel) = answer;
}

void ChannelAnswerRow::focusField(const QString &textKey)
{
    if (textKey == u"open.purpose" && !m_purposes.empty())
        m_purposes.front().second->setFocus();
    else if (textKey.startsWith(u"open.address") && m_address)
        m_address->setFocus();
    else if (textKey == u"open.detail" && m_detail)
        m_detail->setFocus();
    else
        m_yes->setFocus();
}

} // namespace countersign
