// SPDX-License-Identifier: Apache-2.0
#include "forms/ink.h"

#include "forms/jsonplace.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr qsizetype mostStrokes = 1000;
constexpr qsizetype mostPoints = 100'000;
constexpr double furthest = 1e6; // no signing area is larger; keeps sums finite
constexpr double nominalWidth = 2.2; // of a stroke at pressure 0.5, in the pixels of the signing area

double widthAt(double pressure)
{
    return nominalWidth * (0.5 + std::clamp(pressure, 0.0, 1.0));
}

/// A Catmull-Rom spline through the points, as one cubic from `i` to `i + 1`.
QPainterPath segment(const InkStroke &stroke, std::size_t i)
{
    const auto at = [&stroke](std::size_t n) { return QPointF(stroke[n].x, stroke[n].y); };
    const QPointF from = at(i);
    const QPointF to = at(i + 1);
    const QPointF before = i > 0 ? at(i - 1) : from;
    const QPointF after = i + 2 < stroke.size() ? at(i + 2) : to;
    QPainterPath path(from);
    path.cubicTo(from + (to - before) / 6, to - (after - from) / 6, to);
    return path;
}

/// One path as long as the width stays nearly the same: fewer joints, smaller files.
void paintStroke(QPainter &painter, const InkStroke &stroke, QPen pen)
{
    if (stroke.empty())
        return;
    const bool dot = std::all_of(stroke.begin(), stroke.end(), [&stroke](const InkPoint &point) {
        return std::abs(point.x - stroke.front().x) < 0.01 && std::abs(point.y - stroke.front().y) < 0.01;
    });
    if (dot) {
        const double radius = widthAt(stroke.front().pressure) * 0.7;
        painter.setPen(Qt::NoPen);
        painter.setBrush(pen.color());
        painter.drawEllipse(QPointF(stroke.front().x, stroke.front().y), radius, radius);
        painter.setBrush(Qt::NoBrush);
        return;
    }
    QPainterPath path;
    double width = widthAt(stroke.front().pressure);
    for (std::size_t i = 0; i + 1 < stroke.size(); ++i) {
        const double next = widthAt((stroke[i].pressure + stroke[i + 1].pressure) / 2);
        if (std::abs(next - width) > 0.15 && !path.isEmpty()) {
            pen.setWidthF(width);
            painter.strokePath(path, pen);
            path = QPainterPath();
        }
        if (path.isEmpty())
            width = next;
        path.connectPath(segment(stroke, i));
    }
    pen.setWidthF(width);
    painter.strokePath(path, pen);
}

Result<InkPoint> parsePoint(const JsonPlace &place)
{
    const Error wrong = place.error(QCoreApplication::translate("Forms", "a point [x, y, milliseconds, pressure], pressure from 0 to 1"));
    const auto numbers = place.array();
    if (!numbers || numbers->size() != 4)
        return wrong;
    std::array<double, 4> values{};
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] = numbers->at(static_cast<qsizetype>(i)).toDouble(std::nan(""));
        if (!std::isfinite(values[i]))
            return wrong;
    }
    const auto [x, y, milliseconds, pressure] = values;
    constexpr double longestSigning = 86'400'000; // a day
    if (std::abs(x) > furthest || std::abs(y) > furthest || milliseconds < 0 || milliseconds > longestSigning || pressure < 0 || pressure > 1)
        return wrong;
    return InkPoint{.x = x, .y = y, .milliseconds = static_cast<qint64>(milliseconds), .pressure = pressure};
}

} // namespace

bool Ink::isEmpty() const
{
    return std::all_of(strokes.begin(), strokes.end(), [](const InkStroke &stroke) { return stroke.empty(); });
}

QRectF Ink::bounds() const
{
    bool any = false;
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    for (const InkStroke &stroke : strokes) {
        for (const InkPoint &point : stroke) {
            left = any ? std::min(left, point.x) : point.x;
            top = any ? std::min(top, point.y) : point.y;
            right = any ? std::max(right, point.x) : point.x;
            bottom = any ? std::max(bottom, point.y) : point.y;
            any = true;
        }
    }
    return {left, top, right - left, bottom - top};
}

void paintInk(QPainter &painter, const Ink &ink, const QRectF &target)
{
    if (ink.isEmpty() || target.isEmpty())
        return;
    // Room for the width of the pen, and a least size so that a lone dot is not blown up to fill the line.
    constexpr double leastSize = 60;
    const QRectF drawn = ink.bounds().adjusted(-nominalWidth, -nominalWidth, nominalWidth, nominalWidth);
    const double scale = std::min(target.width() / std::max(drawn.width(), leastSize), target.height() / std::max(drawn.height(), leastSize / 2));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(target.left() + (target.width() - drawn.width() * scale) / 2, target.top() + (target.height() - drawn.height() * scale) / 2);
    painter.scale(scale, scale);
    painter.translate(-drawn.topLeft());
    const QPen pen(painter.pen().color(), nominalWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    for (const InkStroke &stroke : ink.strokes)
        paintStroke(painter, stroke, pen);
    painter.restore();
}

QByteArray toJson(const Ink &ink)
{
    QJsonArray strokes;
    for (const InkStroke &stroke : ink.strokes) {
        QJsonArray points;
        for (const InkPoint &point : stroke)
            points.append(QJsonArray{point.x, point.y, point.milliseconds, point.pressure});
        strokes.append(points);
    }
    return QJsonDocument(QJsonObject{{u"strokes"_s, strokes}}).toJson(QJsonDocument::Compact);
}

Result<Ink> inkFromJson(const QByteArray &json)
{
    constexpr qsizetype largestFile = 16 * 1024 * 1024;
    const auto file = JsonPlace::parse(json, QCoreApplication::translate("Forms", "The ink file"), largestFile);
    if (!file)
        return file.error();
    if (const auto keys = file->onlyKeys({u"strokes"_s}); !keys)
        return keys.error();
    const JsonPlace list = file->at(u"strokes"_s);
    if (list.isMissing())
        return list.error(QCoreApplication::translate("Forms", "a list of strokes"));
    const auto strokes = list.items(mostStrokes);
    if (!strokes)
        return strokes.error();
    Ink ink;
    qsizetype left = mostPoints;
    for (const JsonPlace &item : *strokes) {
        const auto points = item.items(left);
        if (!points)
            return points.error();
        left -= static_cast<qsizetype>(points->size());
        InkStroke stroke;
        stroke.reserve(points->size());
        for (const JsonPlace &place : *points) {
            const auto point = parsePoint(place);
            if (!point)
                return point.error();
            stroke.push_back(*point);
        }
        ink.strokes.push_back(std::move(stroke));
    }
    return ink;
}

} // namespace countersign
