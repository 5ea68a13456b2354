// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/ink.h"
#include "forms/paperdocument.h"

#include <QColor>
#include <QImage>
#include <QPainterPath>
#include <QTextLayout>

#include <memory>
#include <variant>
#include <vector>

namespace countersign {

/// The colours of paper: near-black, two greys and one teal, chosen so that they stay apart when printed in grey.
namespace paper {
inline constexpr QColor text{0x1c, 0x24, 0x30};
inline constexpr QColor muted{0x55, 0x5f, 0x6d};
inline constexpr QColor line{0x9a, 0xa5, 0xb1};
inline constexpr QColor accent{0x0b, 0x6b, 0x70};
inline constexpr QColor accentSoft{0xec, 0xf5, 0xf5};
inline constexpr QColor onAccent{0xff, 0xff, 0xff};
inline constexpr QColor ink{0x14, 0x2a, 0x5e};
}

/// How a text is set. Sizes in points; leading as a multiple of the size.
struct TextStyle {
    double size = 10;
    bool bold = false;
    QColor color = paper::text;
    double leading = 1.32;
    Qt::Alignment alignment = Qt::AlignLeft;
};

/// Text that was broken into lines once. Text is laid out in units of 1/16 point with unhinted fonts, so that lines break alike on a screen,
/// a printer and in a PDF.
struct TextItem {
    std::shared_ptr<const QTextLayout> layout;
    QPointF at;
    QColor color;
};

struct BoxShape {
    QRectF rect;
    double radius = 0;
    QColor fill = Qt::transparent;
    QColor stroke = Qt::transparent;
    double width = 0.8;
};
struct PathShape {
    QPainterPath path;
    QColor color;
    double width = 0.8;
};
struct ImageShape {
    QImage image;
    QRectF rect;
};
struct SvgShape {
    QByteArray svg;
    QRectF rect;
};
struct InkShape {
    Ink ink;
    QRectF rect;
};
using Shape = std::variant<BoxShape, PathShape, ImageShape, SvgShape, InkShape>;

/// Something drawn: shapes below, text above. A whole page, or a piece of one that is still to be placed.
struct Drawing {
    std::vector<Shape> shapes;
    std::vector<TextItem> texts;

    /// Sets `text` into `width` with its top at (x, y); returns the height used.
    double addText(const QString &text, const TextStyle &style, double x, double y, double width, qsizetype boldUntil = 0);
    void addBox(const BoxShape &box) { shapes.emplace_back(box); }
    void addLine(QPointF from, QPointF to, const QColor &color, double width = 0.8);
    void addCheckBox(const QRectF &rect, bool ticked);
    /// An icon of the product's family in one colour; nothing where there is none of that name.
    void addIcon(const QString &name, const QRectF &rect, const QColor &color);
    /// The practice's logo at the left of `area`; returns the width used, 0 where it has none that can be read.
    double addLogo(const QByteArray &logo, const QRectF &area);
    void append(const Drawing &other, QPointF offset);
    void paint(QPainter &painter) const;
};

/// Width of a text on one line, in points.
[[nodiscard]] double textWidth(const QString &text, const TextStyle &style);
/// Fonts need a QGuiApplication (its offscreen platform will do) and at least one font on the machine.
[[nodiscard]] Result<void> checkFonts();

struct PaperDocument::Private {
    Paper paper = Paper::Letter;
    QString title;
    std::vector<Drawing> pages;
};

[[nodiscard]] QSizeF sizeInPoints(Paper paper);

} // namespace countersign
