// SPDX-License-Identifier: Apache-2.0
#include "ui/patientview/cardrow.h"

#include "ui/patientview/choicecard.h"

#include <QEvent>
#include <QGridLayout>

#include <algorithm>

namespace countersign {

namespace {

constexpr int gap = 14;
constexpr int narrowestInCharacters = 17; ///< of a card with a short answer

} // namespace

CardRow::CardRow(int columns, QWidget *parent) : QWidget(parent), m_columns(columns), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(gap);
}

void CardRow::add(ChoiceCard *card)
{
    card->setParent(this);
    m_cards.push_back(card);
    m_arranged = 0;
    arrange();
}

int CardRow::fittingColumns() const
{
    int widest = 0;
    for (const ChoiceCard *card : m_cards)
        widest = std::max(widest, std::min(card->sizeHint().width(), card->fontMetrics().averageCharWidth() * narrowestInCharacters * 2));
    if (widest == 0 || !isVisible())
        return m_columns;
    return std::clamp((width() + gap) / (widest + gap), 1, m_columns);
}

void CardRow::arrange()
{
    const int columns = fittingColumns();
    if (columns == m_arranged)
        return;
    m_arranged = columns;
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    for (int column = 0; column < m_columns; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    for (int i = 0; i < int(m_cards.size()); ++i)
        m_grid->addWidget(m_cards[std::size_t(i)], i / columns, i % columns);
    updateGeometry();
}

void CardRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool CardRow::event(QEvent *event)
{
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)
        arrange();
    return handled;
}

} // namespace countersign
