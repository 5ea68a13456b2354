// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/flow.h"

namespace countersign {

/// One box to tick with its label.
struct Choice {
    QString label;
    bool ticked = false;
    qsizetype boldUntil = 0; ///< how much of the label is set bold
};

/// Fills one row from top to bottom: text, boxes to tick, lines to write on.
class RowWriter final
{
public:
    explicit RowWriter(double width) : m_width(width) {}

    void text(const QString &text, const TextStyle &style, double indent = 0);
    void gap(double height) { m_row.height += height; }
    /// Texts with bullets in two columns, read down and then across.
    void bullets(const QStringList &texts, const TextStyle &style);
    /// Boxes side by side, wrapped where the line is full. A label longer than the line is broken.
    void choices(const std::vector<Choice> &choices, const TextStyle &style, const QString &label = {});
    /// "Label ________": the value stands on the line; empty, the line is left to write on. Shares are parts of the width.
    struct Field {
        QString label;
        QString value;
        double share = 1;
    };
    void field(const QString &label, const QString &value) { fields({{.label = label, .value = value}}); }
    /// Several fields side by side, on one base line. Where a label would leave too little room, all labels stand above their lines.
    void fields(const std::vector<Field> &fields);
    [[nodiscard]] Drawing &drawing() { return m_row.drawing; }
    [[nodiscard]] double y() const { return m_row.height; }
    [[nodiscard]] double width() const { return m_width; }
    [[nodiscard]] Row take() { return std::move(m_row); }

private:
    Row m_row;
    double m_width;
};

} // namespace countersign
