// SPDX-License-Identifier: Apache-2.0
#include "forms/page.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QImageReader>
#include <QMutex>
#include <QPainter>
#include <QSvgRenderer>
#include <QTextOption>

#include <cmath>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr double unitsPerPoint = 16; // fine enough that rounding in a font engine is never seen

QString fontFamily()
{
    static const QString family = [] {
        const QString preferred = u"Noto Sans"_s;
        return QFontDatabase::hasFamily(preferred) ? preferred : QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    }();
    return family;
}

QFont fontFor(const TextStyle &style)
{
    QFont font(fontFamily());
    font.setPixelSize(qRound(style.size * unitsPerPoint));
    font.setBold(style.bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    // A ligature is one glyph that text search in a PDF would not find; any letter spacing turns them off.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.05);
    return font;
}

void setFormats(QTextLayout &layout, const QFont &font, qsizetype boldUntil)
{
    if (boldUntil <= 0)
        return;
    QFont bold = font;
    bold.setBold(true);
    QTextLayout::FormatRange range;
    range.start = 0;
    range.length = static_cast<int>(boldUntil);
    range.format.setFont(bold);
    layout.setFormats({range});
}

struct BrokenText {
    std::shared_ptr<const QTextLayout> layout;
    double height = 0;
};

BrokenText breakText(const QString &text, const TextStyle &style, double width, qsizetype boldUntil)
{
    const QFont font = fontFor(style);
    auto layout = std::make_shared<QTextLayout>(text, font);
    QTextOption option(style.alignment);
    option.setUseDesignMetrics(true);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // a long address is broken rather than clipped
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    setFormats(*layout, font, boldUntil);
    const double step = style.size * style.leading * unitsPerPoint;
    double y = 0;
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(width * unitsPerPoint);
        line.setPosition({0, y + (step - line.ascent() - line.descent()) / 2});
        y += step;
    }
    layout->endLayout();
    return {std::move(layout), y / unitsPerPoint};
}

/// A logo as it goes onto paper: decoded once, however many forms are printed.
QImage decodeLogo(const QByteArray &bytes)
{
    static QMutex mutex;
    static QByteArray lastBytes;
    static QImage lastImage;
    const QMutexLocker lock(&mutex);
    if (bytes == lastBytes)
        return lastImage;
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    constexpr int mostPixels = 900; // enough for a sharp print at the size of a letterhead
    const QSize size = reader.size();
    if (size.isValid() && (size.width() > mostPixels || size.height() > mostPixels))
        reader.setScaledSize(size.scaled(mostPixels, mostPixels, Qt::KeepAspectRatio));
    lastImage = reader.read();
    lastBytes = bytes;
    return lastImage;
}

struct ShapePainter {
    QPainter &painter;

    void operator()(const BoxShape &box) const
    {
        painter.setPen(box.stroke.alpha() ? QPen(box.stroke, box.width) : QPen(Qt::NoPen));
        painter.setBrush(box.fill.alpha() ? QBrush(box.fill) : QBrush(Qt::NoBrush));
        if (box.radius > 0)
            painter.drawRoundedRect(box.rect, box.radius, box.radius);
        else
            painter.drawRect(box.rect);
    }
    void operator()(const PathShape &shape) const { painter.strokePath(shape.path, QPen(shape.color, shape.width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin)); }
    void operator()(const ImageShape &shape) const
    {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(shape.rect, shape.image);
    }
    void operator()(const SvgShape &shape) const
    {
        QSvgRenderer renderer(shape.svg);
        renderer.render(&painter, shape.rect);
    }
    void operator()(const InkShape &shape) const
    {
        painter.setPen(paper::ink);
        paintInk(painter, shape.ink, shape.rect);
    }
};

} // namespace

double Drawing::addText(const QString &text, const TextStyle &style, double x, double y, double width, qsizetype boldUntil)
{
    if (text.isEmpty())
        return 0;
    BrokenText broken = breakText(text, style, width, boldUntil);
    texts.push_back({std::move(broken.layout), {x, y}, style.color});
    return broken.height;
}

void Drawing::addLine(QPointF from, QPointF to, const QColor &color, double width)
{
    QPainterPath path(from);
    path.lineTo(to);
    shapes.emplace_back(PathShape{path, color, width});
}

void Drawing::addCheckBox(const QRectF &rect, bool ticked)
{
    addBox({.rect = rect, .radius = rect.width() * 0.15, .fill = Qt::white, .stroke = paper::text, .width = 0.9});
    if (!ticked)
        return;
    QPainterPath tick(rect.topLeft() + QPointF(rect.width() * 0.16, rect.height() * 0.52));
    tick.lineTo(rect.topLeft() + QPointF(rect.width() * 0.42, rect.height() * 0.80));
    tick.lineTo(rect.topLeft() + QPointF(rect.width() * 0.90, rect.height() * 0.12));
    shapes.emplace_back(PathShape{tick, paper::ink, rect.width() * 0.18});
}

void Drawing::addIcon(const QString &name, const QRectF &rect, const QColor &color)
{
    QFile file(u":/forms/notices/icons/"_s + name + u".svg"_s);
    if (name.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    shapes.emplace_back(SvgShape{file.readAll().replace("currentColor", color.name().toLatin1()), rect});
}

double Drawing::addLogo(const QByteArray &logo, const QRectF &area)
{
    const bool svg = logo.trimmed().startsWith('<');
    QSizeF size;
    QImage image;
    if (svg) {
        const QSvgRenderer renderer(logo);
        size = renderer.isValid() ? QSizeF(renderer.defaultSize()) : QSizeF();
    } else if (!logo.isEmpty()) {
        image = decodeLogo(logo);
        size = image.size();
    }
    if (size.isEmpty())
        return 0;
    size.scale(area.size(), Qt::KeepAspectRatio);
    const QRectF rect(area.left(), area.top() + (area.height() - size.height()) / 2, size.width(), size.height());
    if (svg)
        shapes.emplace_back(SvgShape{logo, rect});
    else
        shapes.emplace_back(ImageShape{image, rect});
    return size.width();
}

void Drawing::append(const Drawing &other, QPointF offset)
{
    for (Shape shape : other.shapes) {
        std::visit(
            [offset](auto &part) {
                if constexpr (requires { part.path; })
                    part.path.translate(offset);
                else
                    part.rect.translate(offset);
            },
            shape);
        shapes.push_back(std::move(shape));
    }
    for (TextItem item : other.texts) {
        item.at += offset;
        texts.push_back(std::move(item));
    }
}

void Drawing::paint(QPainter &painter) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Shape &shape : shapes)
        std::visit(ShapePainter{painter}, shape);
    painter.scale(1 / unitsPerPoint, 1 / unitsPerPoint);
    for (const TextItem &item : texts) {
        painter.setPen(item.color);
        item.layout->draw(&painter, item.at * unitsPerPoint);
    }
    painter.restore();
}

double textWidth(const QString &text, const TextStyle &style)
{
    QTextLayout layout(text, fontFor(style));
    QTextOption option;
    option.setUseDesignMetrics(true);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    return std::ceil(line.naturalTextWidth()) / unitsPerPoint;
}

Result<void> checkFonts()
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()) || QFontDatabase::families().isEmpty())
        return Error{ErrorCode::Storage,
                     QCoreApplication::translate("Forms", "No font was found on this computer, so nothing can be printed. Please install a font such as Noto Sans.")};
    return {};
}

QSizeF sizeInPoints(Paper paper)
{
    switch (paper) {
    case Paper::Letter:
        return {612, 792};
    case Paper::A4:
        return {595, 842};
    case Paper::Tabloid:
        return {792, 1224};
    }
    return {};
}

} // namespace countersign
