// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme.h"

#include <QScrollArea>

class QVBoxLayout;

namespace countersign {

/// One column in the middle of the window, for the pages before the sign-in. Scrolls where the window is too small.
class CenteredPage final : public QScrollArea
{
    Q_OBJECT
public:
    CenteredPage(const Theme &theme, int width, QWidget *parent = nullptr);
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    /// The product's mark and name on top.
    void addBrand(const Theme &theme);

private:
    QVBoxLayout *m_content;
};

} // namespace countersign
