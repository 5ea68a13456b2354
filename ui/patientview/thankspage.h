// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/formdefinition.h"
#include "ui/theme.h"

#include <QWidget>

namespace countersign {

/// The last thing a patient sees: it is done, please hand the screen back. Nothing of the answers is left on it.
class ThanksPage final : public QWidget
{
    Q_OBJECT
public:
    ThanksPage(const Theme &theme, const FormText &text, QWidget *parent = nullptr);
};

} // namespace countersign
