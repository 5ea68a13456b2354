// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme.h"

#include <QAbstractButton>
#include <QTextLayout>

namespace countersign {

/// A large answer that is clicked anywhere: one of several (radio: arrow keys move and choose) or any of several (check). Space and Enter
/// choose. What stands before the first comma is set in bold, so that "Yes" and "No" are found at a glance. Put the cards of one question
/// into one parent.
class ChoiceCard final : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Kind { Radio, Check };
    ChoiceCard(const Theme &theme, Kind kind, const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] int indicatorSize() const;
    [[nodiscard]] int textLeft() const;
    [[nodiscard]] double layOut(QTextLayout &layout, double width) const; ///< its height
    void paintIndicator(QPainter &painter, const QRectF &area) const;
    bool moveChoice(int key);

    const Theme &m_theme;
    Kind m_kind;
};

} // namespace countersign
