// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme.h"

class QLabel;
class QWidget;

namespace countersign {

/// The patient's view has a look of its own: larger type, larger targets, its own text size. Made from `resources/style/patientview.qss`,
/// where `@name` is a colour token and `@px(18)` a length that grows with `percent` (100: body 18 px, titles 30 px).
[[nodiscard]] QString kioskStyleSheet(const Theme &theme, int percent);

/// What a widget of the view is, for that style sheet: "title", "body", "section", "muted", "problem", "primary", "link", "quiet",
/// "header", "panel".
void setKioskRole(QWidget *widget, const char *role);

/// A wrapping label of the view; its text is never taken for markup.
[[nodiscard]] QLabel *kioskLabel(const QString &text, const char *role, QWidget *parent);

} // namespace countersign
