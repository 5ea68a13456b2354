// SPDX-License-Identifier: Apache-2.0
#include "forms/rowwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr TextStyle labelStyle{.size = 8.4, .color = paper::muted};
constexpr TextStyle valueStyle{.size = 10};
constexpr double writingHeight = 19; // of a line that a hand writes on
constexpr double columnGap = 16;

double boxSize(const TextStyle &style)
{
    return style.size * 0.95;
}

/// One box with its label in `width`; returns the height.
double addChoice(Drawing &drawing, const Choice &choice, const TextStyle &style, double x, double y, double width)
{
    const double box = boxSize(style);
    const double top = y + (style.size * style.leading - box) / 2;
    drawing.addCheckBox({x, top, box, box}, choice.ticked);
    const double indent = box + style.size * 0.5;
    return std::max(style.size * style.leading, drawing.addText(choice.label, style, x + indent, y, width - indent, choice.boldUntil));
}

double choiceWidth(const Choice &choice, const TextStyle &style)
{
    TextStyle widest = style;
    widest.bold = style.bold || choice.boldUntil > 0;
    return boxSize(style) + style.size * 0.5 + textWidth(choice.label, widest) + 1;
}

} // namespace

void RowWriter::text(const QString &text, const TextStyle &style, double indent)
{
    m_row.height += m_row.drawing.addText(text, style, indent, m_row.height, m_width - indent);
}

void RowWriter::bullets(const QStringList &texts, const TextStyle &style)
{
    const double column = (m_width - columnGap) / 2;
    const double indent = style.size;
    const qsizetype half = (texts.size() + 1) / 2;
    double lowest = m_row.height;
    double y = m_row.height;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (i == half)
            y = m_row.height;
        const double x = i < half ? 0 : column + columnGap;
        const double radius = style.size * 0.16;
        const double middle = y + style.size * style.leading / 2;
        m_row.drawing.addBox({.rect = QRectF(x + indent * 0.25, middle - radius, radius * 2, radius * 2), .radius = radius, .fill = paper::accent});
        y += m_row.drawing.addText(texts.at(i), style, x + indent, y, column - indent) + style.size * 0.12;
        lowest = std::max(lowest, y);
    }
    m_row.height = lowest;
}

void RowWriter::choices(const std::vector<Choice> &choices, const TextStyle &style, const QString &label)
{
    double x = 0;
    double lineHeight = style.size * style.leading;
    if (!label.isEmpty()) {
        TextStyle bold = style;
        bold.bold = true;
        const double width = std::min(textWidth(label, bold), m_width);
        lineHeight = m_row.drawing.addText(label, bold, 0, m_row.height, width + 1);
        x = width + style.size;
    }
    for (const Choice &choice : choices) {
        const double width = choiceWidth(choice, style);
        if (x > 0 && x + width > m_width) {
            m_row.height += lineHeight + style.size * 0.15;
            x = 0;
            lineHeight = 0;
        }
        lineHeight = std::max(lineHeight, addChoice(m_row.drawing, choice, style, x, m_row.height, std::min(width, m_width)));
        x += width + style.size * 1.1;
    }
    m_row.height += lineHeight;
}

void RowWriter::choiceList(const std::vector<Choice> &choices, const TextStyle &style)
{
    for (const Choice &choice : choices)
        m_row.height += addChoice(m_row.drawing, choice, style, 0, m_row.height, m_width) + style.size * 0.15;
}

double RowWriter::fieldAt(const Field &field, double x, double width)
{
    Drawing &drawing = m_row.drawing;
    const double labelWidth = std::min(textWidth(field.label, labelStyle), width * 0.6);
    const double start = x + labelWidth + 5;
    Drawing value;
    const double valueHeight = value.addText(field.value, valueStyle, 0, 0, x + width - start);
    const double height = std::max(writingHeight, valueHeight + 5);
    const double base = m_row.height + height - 3;
    drawing.append(value, {start, base - valueHeight - 0.5});
    Drawing label;
    const double labelHeight = label.addText(field.label, labelStyle, 0, 0, labelWidth + 1);
    drawing.append(label, {x, base - labelHeight});
    drawing.addLine({start, base}, {x + width, base}, paper::line, 0.7);
    return std::max(height, labelHeight + 3);
}

void RowWriter::field(const QString &label, const QString &value)
{
    m_row.height += fieldAt({.label = label, .value = value}, 0, m_width);
}

void RowWriter::fields(const std::vector<Field> &fields)
{
    double shares = 0;
    for (const Field &field : fields)
        shares += field.share;
    const double room = m_width - columnGap * static_cast<double>(fields.size() - 1);
    double x = 0;
    double height = 0;
    for (const Field &field : fields) {
        const double width = room * field.share / shares;
        height = std::max(height, fieldAt(field, x, width));
        x += width + columnGap;
    }
    m_row.height += height;
}

} // namespace countersign
