// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme.h"

#include <QDialog>

namespace countersign {

/// What this is, under which licence, and whose work is in it.
class AboutDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit AboutDialog(const Theme &theme, QWidget *parent = nullptr);
};

} // namespace countersign
