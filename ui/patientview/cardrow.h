// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <vector>

class QGridLayout;

namespace countersign {

class ChoiceCard;

/// The answers to one question side by side in equal columns, as many as fit: fewer when the window is narrow or the type large.
class CardRow final : public QWidget
{
    Q_OBJECT
public:
    explicit CardRow(int columns, QWidget *parent = nullptr);
    void add(ChoiceCard *card);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void arrange();
    [[nodiscard]] int fittingColumns() const;

    int m_columns;
    int m_arranged = 0;
    QGridLayout *m_grid;
    std::vector<ChoiceCard *> m_cards;
};

} // namespace countersign
