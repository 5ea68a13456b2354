// SPDX-License-Identifier: Apache-2.0
#include "ui/patientview/channelpage.h"

#include "ui/patientview/cardrow.h"
#include "ui/patientview/choicecard.h"
#include "ui/patientview/kioskstyle.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int answerColumns = 2;
constexpr int purposeColumns = 3;

} // namespace

ChannelPage::ChannelPage(const PageContext &context, const FormQuestion &question, const FilledForm &filled, QWidget *parent)
    : FormPage(context, question.id, parent), m_question(question)
{
    addHeading(word(u"title"), word(u"body"));
    if (context.text.has(question.id + u".risks.1")) {
        auto *risks = new QPushButton(context.ui(u"risks"), this);
        risks->setObjectName(u"risksButton"_s);
        risks->setAccessibleDescription(word(u"risks"));
        risks->setCursor(Qt::PointingHandCursor);
        setKioskRole(risks, "link");
        connect(risks, &QPushButton::clicked, this, &FormPage::risksRequested);
        column()->addWidget(risks, 0, Qt::AlignLeading);
    }
    const ChannelAnswer *answer = filled.answer(question.channel);
    addYesAndNo(answer);

    m_afterYes = new QWidget(this);
    auto *inner = new QVBoxLayout(m_afterYes);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(10);
    addPurposes(answer);
    addAddress(answer);
    addDetails(answer);
    column()->addWidget(m_afterYes);
    column()->addStretch();
    m_afterYes->setVisible(m_yes->isChecked());
    connect(m_yes, &ChoiceCard::toggled, m_afterYes, &QWidget::setVisible);
}

ChoiceCard *ChannelPage::addCard(CardRow *row, bool isRadio, const QString &text, const QString &name, bool isChecked)
{
    auto *card = new ChoiceCard(context().theme, isRadio ? ChoiceCard::Kind::Radio : ChoiceCard::Kind::Check, text, row);
    card->setObjectName(m_question.id + name);
    card->setChecked(isChecked);
    row->add(card);
    connect(card, &ChoiceCard::toggled, this, &FormPage::clearProblem);
    return card;
}

void ChannelPage::addYesAndNo(const ChannelAnswer *answer)
{
    m_answers = new CardRow(answerColumns, this);
    m_yes = addCard(m_answers, true, word(u"yes"), u"YesChoice"_s, answer && answer->consent == true);
    m_no = addCard(m_answers, true, word(u"no"), u"NoChoice"_s, answer && answer->consent == false);
    column()->addWidget(m_answers);
}

void ChannelPage::addPurposes(const ChannelAnswer *answer)
{
    if (m_question.purposes.empty())
        return;
    auto *inner = static_cast<QVBoxLayout *>(m_afterYes->layout());
    addSection(context().word(u"purpose", u"title"), inner);
    m_purposeRow = new CardRow(purposeColumns, m_afterYes);
    for (const Purpose purpose : m_question.purposes) {
        const bool isChosen = answer && std::find(answer->purposes.begin(), answer->purposes.end(), purpose) != answer->purposes.end();
        const QString key = toKey(purpose);
        m_purposes.emplace_back(purpose, addCard(m_purposeRow, false, context().word(u"purpose", key), u'_' + key + u"Check"_s, isChosen));
    }
    inner->addWidget(m_purposeRow);
}

void ChannelPage::addAddress(const ChannelAnswer *answer)
{
    if (!m_question.asksAddress)
        return;
    auto *inner = static_cast<QVBoxLayout *>(m_afterYes->layout());
    QLabel *label = addSection(word(u"address"), inner);
    m_address = new QLineEdit(m_afterYes);
    m_address->setObjectName(m_question.id + u"AddressEdit");
    m_address->setAccessibleName(label->text());
    m_address->setContextMenuPolicy(Qt::NoContextMenu);
    m_address->setMaxLength(320);
    if (m_question.channel == Channel::Email)
        m_address->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoPredictiveText);
    else if (m_question.channel != Channel::Post)
        m_address->setInputMethodHints(Qt::ImhDialableCharactersOnly | Qt::ImhNoPredictiveText);
    if (answer)
        m_address->setText(answer->address);
    m_address->setCursorPosition(0);
    label->setBuddy(m_address);
    connect(m_address, &QLineEdit::textEdited, this, &FormPage::clearProblem);
    inner->addWidget(m_address);
}

void ChannelPage::addDetails(const ChannelAnswer *answer)
{
    if (m_question.details.empty())
        return;
    auto *inner = static_cast<QVBoxLayout *>(m_afterYes->layout());
    addSection(context().word(u"detail", u"title"), inner);
    m_detailRow = new CardRow(1, m_afterYes);
    for (const DetailLevel detail : m_question.details) {
        const QString key = toKey(detail);
        m_details.emplace_back(detail,
            addCard(m_detailRow, true, context().word(u"detail", key), u'_' + key + u"Choice"_s, answer && answer->detail == detail));
    }
    inner->addWidget(m_detailRow);
}

void ChannelPage::store(FilledForm &filled) const
{
    ChannelAnswer &answer = filled.answer(m_question.channel);
    answer.consent.reset();
    if (m_yes->isChecked() || m_no->isChecked())
        answer.consent = m_yes->isChecked();
    answer.purposes.clear();
    for (const auto &[purpose, card] : m_purposes) {
        if (card->isChecked())
            answer.purposes.push_back(purpose);
    }
    if (m_address)
        answer.address = m_address->text().trimmed();
    answer.detail.reset();
    for (const auto &[detail, card] : m_details) {
        if (card->isChecked())
            answer.detail = detail;
    }
}

QWidget *ChannelPage::fieldFor(const QString &textKey) const
{
    if (textKey == u"open.purpose" && m_purposeRow)
        return m_purposeRow;
    if (textKey.startsWith(u"open.address") && m_address)
        return m_address;
    if (textKey == u"open.detail" && m_detailRow)
        return m_detailRow;
    return m_answers;
}

} // namespace countersign
