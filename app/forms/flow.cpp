// SPDX-License-Identifier: Apache-2.0
#include "forms/flow.h"

#include <numeric>

namespace countersign {

namespace {

constexpr double barGap = 9; // between the bar and the text that it marks
constexpr double barWidth = 2.4;

} // namespace

double Block::height() const
{
    return std::accumulate(rows.begin(), rows.end(), 0.0, [](double sum, const Row &row) { return sum + row.height; });
}

Flow::Flow(QSizeF page, QMarginsF margins) : m_page(page), m_margins(margins) {}

QRectF Flow::content() const
{
    return QRectF(QPointF(0, 0), m_page).marginsRemoved(m_margins);
}

void Flow::add(Block block)
{
    m_blocks.push_back(std::move(block));
}

void Flow::newPage()
{
    const bool first = m_pages.empty();
    Drawing &page = m_pages.emplace_back();
    m_y = m_margins.top();
    if (!first && m_head.height > 0) {
        page.append(m_head.drawing, {m_margins.left(), m_y});
        m_y += m_head.height;
    }
}

void Flow::place(const Block &block, std::size_t firstRow, std::size_t rowCount)
{
    const double top = m_y;
    for (std::size_t i = firstRow; i < firstRow + rowCount; ++i) {
        m_pages.back().append(block.rows[i].drawing, {m_margins.left(), m_y});
        m_y += block.rows[i].height;
    }
    if (block.hasBar)
        m_pages.back().addBox({.rect = QRectF(m_margins.left() - barGap, top + 1, barWidth, m_y - top - 2), .radius = barWidth / 2, .fill = paper::accent});
}

void Flow::addBlock(std::size_t index)
{
    const Block &block = m_blocks[index];
    const double bottom = m_page.height() - m_margins.bottom();
    const double roomOnNewPage = content().height() - m_head.height;
    double needed = block.height();
    for (std::size_t next = index; next + 1 < m_blocks.size() && m_blocks[next].keepWithNext; ++next)
        needed += m_blocks[next].spaceAfter + m_blocks[next + 1].height();
    if (m_y + needed > bottom && needed <= roomOnNewPage) {
        newPage();
        needed = 0;
    }
    if (m_y + block.height() <= bottom) {
        place(block, 0, block.rows.size());
    } else { // longer than any page: broken between its rows
        std::size_t first = 0;
        double height = 0;
        for (std::size_t i = 0; i < block.rows.size(); ++i) {
            if (i > first && m_y + height + block.rows[i].height > bottom) {
                place(block, first, i - first);
                newPage();
                first = i;
                height = 0;
            } else if (i == first && m_y + block.rows[i].height > bottom && block.rows[i].height <= roomOnNewPage) {
                newPage();
            }
            height += block.rows[i].height;
        }
        place(block, first, block.rows.size() - first);
    }
    m_y += block.spaceAfter;
}

std::vector<Drawing> Flow::finish()
{
    newPage();
    for (std::size_t i = 0; i < m_blocks.size(); ++i)
        addBlock(i);
    return std::move(m_pages);
}

} // namespace countersign
