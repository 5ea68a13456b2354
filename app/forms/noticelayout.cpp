// SPDX-License-Identifier: Apache-2.0
#include "forms/flow.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

using NoticeBlock = NoticeDefinition::Block;

/// A poster at one size of type: everything grows and shrinks with `unit`, and the largest size that fits the page is taken.
class Poster final
{
public:
    Poster(const NoticeDefinition &notice, const FormText &text, const Practice &practice, double width, double unit)
        : m_notice(notice), m_text(text), m_practice(practice), m_width(width), m_unit(unit)
    {
        const auto &blocks = notice.blocks;
        for (std::size_t i = 0; i < blocks.size();) {
            std::size_t end = i + 1;
            const bool pairs = blocks[i].kind == NoticeBlock::Kind::List || blocks[i].kind == NoticeBlock::Kind::Paragraph;
            if (pairs && end < blocks.size() && blocks[end].kind == blocks[i].kind)
                ++end;
            addBand({blocks.data() + i, end - i});
            i = end;
        }
    }

    [[nodiscard]] double height() const
    {
        double sum = 0;
        for (const Row &band : m_bands)
            sum += band.height;
        return sum + gap() * static_cast<double>(m_bands.size() - 1);
    }
    [[nodiscard]] double gap() const { return 11 * m_unit; }
    [[nodiscard]] const std::vector<Row> &bands() const { return m_bands; }

private:
    [[nodiscard]] QString words(const QString &key) const { return m_text.text(key); }
    [[nodiscard]] TextStyle style(double size, bool bold = false, const QColor &color = paper::text, double leading = 1.32) const
    {
        return {.size = size * m_unit, .bold = bold, .color = color, .leading = leading};
    }

    void addBand(std::span<const NoticeBlock> blocks)
    {
        const NoticeBlock &block = blocks.front();
        switch (block.kind) {
        case NoticeBlock::Kind::Lead:
            m_bands.push_back(lead(block));
            break;
        case NoticeBlock::Kind::Callout:
            m_bands.push_back(callout(block));
            break;
        case NoticeBlock::Kind::Contact:
            m_bands.push_back(contact(block));
            break;
        case NoticeBlock::Kind::Paragraph:
        case NoticeBlock::Kind::List:
            m_bands.push_back(cards(blocks));
            break;
        }
    }

    static void frame(Row &row, BoxShape box) { row.drawing.shapes.insert(row.drawing.shapes.begin(), Shape(std::move(box))); }

    Row lead(const NoticeBlock &block) const
    {
        Row row;
        const double padding = 20 * m_unit;
        const double icon = 58 * m_unit;
        row.drawing.addIcon(block.icon, {m_width - padding - icon, padding, icon, icon}, paper::onAccent);
        const double room = m_width - 2 * padding;
        double y = padding * 0.85;
        y += row.drawing.addText(m_practice.name, style(11.5, true, paper::onAccent), padding, y, room - icon - padding);
        y += 5 * m_unit;
        y += row.drawing.addText(words(block.id + u".title"_s), style(36, true, paper::onAccent, 1.14), padding, y, room - icon - padding);
        y = std::max(y + 6 * m_unit, padding + icon + 4 * m_unit);
        y += row.drawing.addText(words(block.id + u".body"_s), style(16, false, paper::onAccent, 1.36), padding, y, room);
        row.height = y + padding;
        frame(row, {.rect = QRectF(0, 0, m_width, row.height), .radius = 12 * m_unit, .fill = paper::accent});
        return row;
    }

    /// Icon and heading side by side; returns where the text below begins.
    double heading(Row &row, const NoticeBlock &block, double x, double y, double width, double size) const
    {
        const double disc = size * 1.9 * m_unit;
        const double textLeft = block.icon.isEmpty() ? 0 : disc + 8 * m_unit;
        Drawing title;
        const double titleHeight = title.addText(words(block.id + u".title"_s), style(size, true, paper::accent, 1.18), 0, 0, width - textLeft);
        const double height = std::max(titleHeight, block.icon.isEmpty() ? 0.0 : disc);
        if (!block.icon.isEmpty()) {
            const double top = y + (height - disc) / 2;
            row.drawing.addBox({.rect = QRectF(x, top, disc, disc), .radius = disc / 2, .fill = paper::accentSoft});
            row.drawing.addIcon(block.icon, QRectF(x, top, disc, disc).adjusted(disc * 0.2, disc * 0.2, -disc * 0.2, -disc * 0.2), paper::accent);
        }
        row.drawing.append(title, {x + textLeft, y + (height - titleHeight) / 2});
        return y + height + 4 * m_unit;
    }

    double card(Row &row, const NoticeBlock &block, double x, double y, double width) const
    {
        const TextStyle body = style(12.6, false, paper::text, 1.36);
        y = heading(row, block, x, y, width, 15.5);
        if (block.kind != NoticeBlock::Kind::List)
            return y + row.drawing.addText(words(block.id + u".body"_s), body, x, y, width);
        const double indent = 14 * m_unit;
        for (int i = 1; i <= block.items; ++i) {
            const double radius = 2.4 * m_unit;
            row.drawing.addBox({.rect = QRectF(x + 2 * m_unit, y + body.size * body.leading / 2 - radius, radius * 2, radius * 2), .radius = radius, .fill = paper::accent});
            y += row.drawing.addText(words(block.id + u'.' + QString::number(i)), body, x + indent, y, width - indent) + 3.5 * m_unit;
        }
        return y;
    }

    /// One or two blocks side by side on framed cards of one height.
    Row cards(std::span<const NoticeBlock> blocks) const
    {
        Row row;
        const double padding = 13 * m_unit;
        const double width = (m_width - gap() * static_cast<double>(blocks.size() - 1)) / static_cast<double>(blocks.size());
        double bottom = 0;
        for (std::size_t i = 0; i < blocks.size(); ++i)
            bottom = std::max(bottom, card(row, blocks[i], static_cast<double>(i) * (width + gap()) + padding, padding * 0.85, width - 2 * padding));
        row.height = bottom + padding * 0.85;
        for (std::size_t i = 0; i < blocks.size(); ++i)
            frame(row, {.rect = QRectF(static_cast<double>(i) * (width + gap()), 0, width, row.height), .radius = 8 * m_unit, .fill = Qt::white,
                        .stroke = paper::line, .width = 0.9 * m_unit});
        return row;
    }

    Row callout(const NoticeBlock &block) const
    {
        Row row;
        const double padding = 13 * m_unit;
        const double icon = block.icon.isEmpty() ? 0 : 34 * m_unit;
        const double left = padding + 5 * m_unit + (icon > 0 ? icon + 12 * m_unit : 0);
        double y = padding * 0.8;
        y += row.drawing.addText(words(block.id + u".title"_s), style(17, true, paper::accent, 1.2), left, y, m_width - left - padding);
        y += 2 * m_unit;
        y += row.drawing.addText(words(block.id + u".body"_s), style(12.8, false, paper::text, 1.36), left, y, m_width - left - padding);
        row.height = std::max(y, padding * 0.8 + icon) + padding * 0.8;
        row.drawing.addIcon(block.icon, {padding + 5 * m_unit, (row.height - icon) / 2, icon, icon}, paper::accent);
        row.drawing.shapes.insert(row.drawing.shapes.begin(), BoxShape{.rect = QRectF(0, 0, 5 * m_unit, row.height), .fill = paper::accent});
        frame(row, {.rect = QRectF(0, 0, m_width, row.height), .fill = paper::accentSoft});
        return row;
    }

    Row contact(const NoticeBlock &block) const
    {
        Row row;
        const double padding = 13 * m_unit;
        const double column = (m_width - 2 * padding) * 0.48;
        double left = padding * 0.85;
        const double logo = row.drawing.addLogo(m_practice.logo, {padding, left, column, 34 * m_unit});
        if (logo > 0)
            left += 40 * m_unit;
        left += row.drawing.addText(words(block.id + u".title"_s), style(16, true, paper::accent, 1.22), padding, left, column);
        left += 2 * m_unit + row.drawing.addText(words(block.id + u".body"_s), style(12, false, paper::muted), padding, left + 2 * m_unit, column);
        const double x = padding + column * 1.083;
        const double width = m_width - padding - x;
        double right = padding * 0.85;
        right += row.drawing.addText(m_practice.name, style(13.5, true), x, right, width);
        right += row.drawing.addText(m_practice.telephone, style(21, true, paper::accent, 1.25), x, right, width);
        for (const QString &line : m_practice.address.lines())
            right += row.drawing.addText(line, style(10.6), x, right, width);
        right += fact(row, block.id + u".email"_s, m_practice.email, x, right, width);
        right += fact(row, block.id + u".website"_s, m_practice.website, x, right, width);
        right += fact(row, block.id + u".portal"_s, m_practice.portalUrl, x, right, width);
        right += fact(row, block.id + u".privacy"_s, m_practice.privacyContact, x, right, width);
        row.height = std::max(left, right) + padding * 0.85;
        frame(row, {.rect = QRectF(0, 0, m_width, row.height), .radius = 8 * m_unit, .fill = Qt::white, .stroke = paper::accent, .width = 1.4 * m_unit});
        return row;
    }

    double fact(Row &row, const QString &key, const QString &value, double x, double y, double width) const
    {
        if (value.isEmpty())
            return 0;
        return row.drawing.addText(words(key) + u": "_s + value, style(10.6), x, y, width, words(key).size() + 1);
    }

    const NoticeDefinition &m_notice;
    const FormText &m_text;
    const Practice &m_practice;
    double m_width;
    double m_unit;
    std::vector<Row> m_bands;
};

/// The largest size of type at which everything stands on the page.
double fittingUnit(const NoticeDefinition &notice, const FormText &text, const Practice &practice, QSizeF room, double largest)
{
    double low = 0.2;
    double high = largest;
    if (Poster(notice, text, practice, room.width(), high).height() <= room.height())
        return high;
    for (int step = 0; step < 9; ++step) {
        const double middle = (low + high) / 2;
        (Poster(notice, text, practice, room.width(), middle).height() <= room.height() ? low : high) = middle;
    }
    return low;
}

Drawing placeBands(const Poster &poster, const QRectF &room)
{
    Drawing page;
    const std::vector<Row> &bands = poster.bands();
    const double spare = std::max(0.0, room.height() - poster.height());
    const double gap = poster.gap() + (bands.size() > 1 ? std::min(spare / static_cast<double>(bands.size() - 1), poster.gap() * 1.5) : 0);
    double y = room.top();
    for (std::size_t i = 0; i < bands.size(); ++i) {
        if (i > 0 && i + 1 == bands.size()) // the practice's own words stand at the foot of the page
            y = std::max(y, room.bottom() - bands[i].height);
        page.append(bands[i].drawing, {room.left(), y});
        y += bands[i].height + gap;
    }
    return page;
}

} // namespace

Result<PaperDocument> layOutNotice(const NoticeDefinition &notice, const LanguageTag &language, const Practice &practice, Paper paper)
{
    if (const auto fonts = checkFonts(); !fonts)
        return fonts.error();
    const FormText *text = notice.textFor(language);
    if (!text)
        return Error{ErrorCode::NotFound, QCoreApplication::translate("Forms", "The notice “%1” has no text in “%2”. Expected one of: %3.")
                                              .arg(notice.id, language.toString(), notice.languages().join(u", "_s))};
    if (std::find(notice.papers.begin(), notice.papers.end(), paper) == notice.papers.end())
        return Error{ErrorCode::BadInput, QCoreApplication::translate("Forms", "The notice “%1” is not made for the paper “%2”.").arg(notice.id, toKey(paper))};
    const QSizeF size = sizeInPoints(paper);
    const double scale = size.width() / sizeInPoints(Paper::Letter).width();
    const double margin = 32 * scale;
    const QRectF room(margin, margin * 0.9, size.width() - 2 * margin, size.height() - margin * 2.1);
    const double unit = fittingUnit(notice, *text, practice, room.size(), 1.35 * scale);
    const Poster poster(notice, *text, practice, room.width(), unit);
    auto document = std::make_shared<PaperDocument::Private>();
    document->paper = paper;
    document->title = text->title;
    Drawing page = placeBands(poster, room);
    page.addText(text->text(u"notice.footer"_s).arg(notice.id, QString::number(notice.version)), {.size = 7.4 * scale, .color = paper::muted}, margin,
                 size.height() - margin * 0.95, room.width());
    document->pages.push_back(std::move(page));
    return PaperDocument(std::move(document));
}

} // namespace countersign
