// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/page.h"

namespace countersign {

/// A strip of the page, as wide as the column, that is never broken.
struct Row {
    Drawing drawing; ///< from (0, 0)
    double height = 0;
};

/// Rows that belong together: kept on one page where they fit on one.
struct Block {
    std::vector<Row> rows;
    double spaceAfter = 0;
    bool keepWithNext = false;
    bool hasBar = false; ///< a coloured bar along its left edge

    [[nodiscard]] double height() const;
};

/// Places blocks one below the other, page after page.
class Flow final
{
public:
    Flow(QSizeF page, QMarginsF margins);
    [[nodiscard]] double width() const { return m_page.width() - m_margins.left() - m_margins.right(); }
    [[nodiscard]] QRectF content() const; ///< the area between the margins
    [[nodiscard]] double left() const { return m_margins.left(); }
    /// Every page after the first begins with this strip.
    void setRunningHead(Row head) { m_head = std::move(head); }
    void add(Block block);
    [[nodiscard]] std::vector<Drawing> finish();

private:
    void newPage();
    void place(const Block &block, std::size_t firstRow, std::size_t rowCount);
    void addBlock(std::size_t index);

    QSizeF m_page;
    QMarginsF m_margins;
    Row m_head;
    std::vector<Block> m_blocks;
    std::vector<Drawing> m_pages;
    double m_y = 0;
};

} // namespace countersign
