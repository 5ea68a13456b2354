// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QPointF>
#include <QRectF>

#include <vector>

class QPainter;

namespace countersign {

/// One point of the pen: position in device-independent pixels of the signing area, milliseconds since the first point of the first stroke,
/// pressure 0 … 1 (0.5 where the device knows none).
struct InkPoint {
    double x = 0;
    double y = 0;
    qint64 milliseconds = 0;
    double pressure = 0.5;

    bool operator==(const InkPoint &) const = default;
};
using InkStroke = std::vector<InkPoint>;

/// A signature as it was written: strokes with timing, redrawn as vectors at any size.
struct Ink {
    std::vector<InkStroke> strokes;

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] QRectF bounds() const;
    bool operator==(const Ink &) const = default;
};

/// Draws the ink into `target`, keeping its proportions, as smooth paths in the painter's pen colour.
void paintInk(QPainter &painter, const Ink &ink, const QRectF &target);

/// `{"strokes": [[[x, y, ms, pressure], …], …]}`. Bounded when read: at most 1,000 strokes and 100,000 points, finite numbers only.
[[nodiscard]] QByteArray toJson(const Ink &ink);
[[nodiscard]] Result<Ink> inkFromJson(const QByteArray &json);

} // namespace countersign
