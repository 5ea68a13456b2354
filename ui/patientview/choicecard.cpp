// SPDX-License-Identifier: Apache-2.0
#include "ui/patientview/choicecard.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace countersign {

namespace {

constexpr int sidePadding = 20;
constexpr int indicatorGap = 14;
constexpr double cornerRadius = 10;
constexpr int smallestHeight = 48; ///< a finger's target

} // namespace

ChoiceCard::ChoiceCard(const Theme &theme, Kind kind, const QString &text, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_kind(kind)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setAutoExclusive(kind == Kind::Radio);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setMinimumHeight(smallestHeight);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

int ChoiceCard::indicatorSize() const
{
    return fontMetrics().height();
}

int ChoiceCard::textLeft() const
{
    return sidePadding + indicatorSize() + indicatorGap;
}

double ChoiceCard::layOut(QTextLayout &layout, double width) const
{
    QTextOption option(layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    option.setWrapMode(QTextOption::WordWrap);
    layout.setTextOption(option);
    const qsizetype comma = text().indexOf(u',');
    // A single word before the comma is the short answer; anything longer would only be loud.
    if (m_kind == Kind::Radio && comma > 0 && !QStringView(text()).left(comma).contains(u' ')) {
        QTextCharFormat bold;
        bold.setFontWeight(QFont::Bold);
        layout.setFormats({QTextLayout::FormatRange {0, int(comma), bold}});
    }
    layout.beginLayout();
    double height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, height));
        height += line.height();
    }
    layout.endLayout();
    return height;
}

int ChoiceCard::heightForWidth(int width) const
{
    QTextLayout layout(text(), font());
    const double textHeight = layOut(layout, std::max(40, width - textLeft() - sidePadding));
    const int padding = fontMetrics().height() * 3 / 4;
    return std::max(smallestHeight, int(std::ceil(textHeight)) + 2 * padding);
}

QSize ChoiceCard::sizeHint() const
{
    const int wanted = textLeft() + fontMetrics().horizontalAdvance(text()) + fontMetrics().averageCharWidth() + sidePadding;
    const int width = std::min(wanted, fontMetrics().averageCharWidth() * 60);
    return {width, heightForWidth(width)};
}

QSize ChoiceCard::minimumSizeHint() const
{
    const int width = textLeft() + fontMetrics().averageCharWidth() * 8 + sidePadding;
    return {width, smallestHeight};
}

bool ChoiceCard::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    return QAbstractButton::event(event);
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double line = hasFocus() ? 3 : 2;
    const QRectF card = QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2);
    const bool marked = isChecked() || isDown();
    const ColorToken edge = hasFocus() ? ColorToken::Focus
        : isChecked()                  ? ColorToken::Accent
        : underMouse()                 ? ColorToken::Text
                                       : ColorToken::BorderStrong;
    painter.setPen(QPen(m_theme.color(edge), line));
    painter.setBrush(m_theme.color(marked ? ColorToken::AccentSoft : ColorToken::Surface));
    painter.drawRoundedRect(card, cornerRadius, cornerRadius);

    const double size = indicatorSize();
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    const double indicatorX = rightToLeft ? width() - sidePadding - size : sidePadding;
    paintIndicator(painter, QRectF(indicatorX, (height() - size) / 2, size, size));

    QTextLayout layout(text(), font());
    const double textWidth = width() - textLeft() - sidePadding;
    const double textHeight = layOut(layout, textWidth);
    painter.setPen(m_theme.color(isEnabled() ? ColorToken::Text : ColorToken::TextMuted));
    layout.draw(&painter, QPointF(rightToLeft ? sidePadding : textLeft(), (height() - textHeight) / 2));
}

void ChoiceCard::paintIndicator(QPainter &painter, const QRectF &area) const
{
    const QColor line = m_theme.color(isChecked() ? ColorToken::Accent : ColorToken::TextMuted);
    painter.setPen(QPen(line, 2));
    painter.setBrush(isChecked() ? line : m_theme.color(ColorToken::Surface));
    if (m_kind == Kind::Radio) {
        painter.drawEllipse(area.adjusted(1, 1, -1, -1));
        if (isChecked()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.color(ColorToken::AccentText));
            painter.drawEllipse(area.center(), area.width() / 6, area.width() / 6);
        }
        return;
    }
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 4, 4);
    if (isChecked()) {
        QPainterPath tick(area.topLeft() + QPointF(area.width() * 0.25, area.height() * 0.52));
        tick.lineTo(area.topLeft() + QPointF(area.width() * 0.43, area.height() * 0.70));
        tick.lineTo(area.topLeft() + QPointF(area.width() * 0.76, area.height() * 0.32));
        painter.strokePath(tick, QPen(m_theme.color(ColorToken::AccentText), area.width() / 9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
}

void ChoiceCard::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (moveChoice(event->key()))
            return;
        break;
    default:
        break;
    }
    QAbstractButton::keyPressEvent(event);
}

/// Radio semantics: an arrow goes to the next answer of the question, and chooses it. Check cards are only walked.
bool ChoiceCard::moveChoice(int key)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const bool forward = key == Qt::Key_Down || key == (mirrored ? Qt::Key_Left : Qt::Key_Right);
    const QList<ChoiceCard *> cards = parentWidget()->findChildren<ChoiceCard *>(Qt::FindDirectChildrenOnly);
    const qsizetype here = cards.indexOf(this);
    const qsizetype next = (here + (forward ? 1 : cards.size() - 1)) % cards.size();
    if (next == here)
        return false;
    cards[next]->setFocus(forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    if (m_kind == Kind::Radio)
        cards[next]->click();
    return true;
}

} // namespace countersign
