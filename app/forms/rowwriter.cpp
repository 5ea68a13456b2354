// SPDX-License-Identifier: Apache-2.0
#include "forms/rowwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr TextStyle labelStyle{.size = 8.4, .color = paper::muted};
constexpr TextStyle valueStyle{.size = 10};
constexpr double writingHeight = 18; // of a line that a hand writes on
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
        x += width + style.size * 0.9;
    }
    m_row.height += lineHeight;
}

void RowWriter::fields(const std::vector<Field> &fields)
{
    double shares = 0;
    for (const Field &field : fields)
        shares += field.share;
    const double room = m_width - columnGap * static_cast<double>(fields.size() - 1);
    const bool above = std::any_of(fields.begin(), fields.end(), [room, shares](const Field &field) {
        return textWidth(field.label, labelStyle) > room * field.share / shares * 0.5;
    });
    struct Placed {
        Drawing label;
        Drawing value;
        double labelHeight = 0;
        double valueHeight = 0;
        double labelWidth = 0;
    };
    if (above)
        m_row.height += 2; // apart from what stands above
    std::vector<Placed> placed;
    double height = 0;
    double labels = 0;
    for (const Field &field : fields) {
        const double width = room * field.share / shares;
        Placed &part = placed.emplace_back();
        part.labelWidth = above ? width : textWidth(field.label, labelStyle) + 1;
        part.labelHeight = part.label.addText(field.label, labelStyle, 0, 0, part.labelWidth);
        part.valueHeight = part.value.addText(field.value, valueStyle, 0, 0, above ? width : width - part.labelWidth - 5);
        labels = std::max(labels, above ? part.labelHeight : 0);
        height = std::max({height, writingHeight, part.valueHeight + 4});
    }
    const double base = m_row.height + labels + height - 3 - (above ? 3 : 0);
    double x = 0;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const double width = room * fields[i].share / shares;
        const Placed &part = placed[i];
        const double start = above ? x : x + part.labelWidth + 5;
        m_row.drawing.append(part.label, {x, above ? m_row.height + labels - part.labelHeight : base - part.labelHeight});
        m_row.drawing.append(part.value, {start, base - part.valueHeight - 0.5});
        m_row.drawing.addLine({start, base}, {x + width, base}, paper::line, 0.7);
        x += width + columnGap;
    }
    m_row.height = base + 3;
}

} // namespace countersign
