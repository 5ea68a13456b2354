// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/paperdocument.h"
#include "ui/uicontext.h"

class QPrinter;

namespace countersign {

/// The name a person reads for a paper size.
[[nodiscard]] QString displayName(Paper paper);

/// Paints every page on the printer. BadInput where the printer does not start.
[[nodiscard]] Result<void> paintOn(QPrinter &printer, const PaperDocument &document);

/// Asks for a printer with the platform's dialog and prints; false: the person thought better of it. Trouble is told.
[[nodiscard]] bool printOnPaper(UiContext &context, QWidget *parent, const PaperDocument &document);

/// Asks for a place and writes the file whole or not at all; false: not written. Trouble is told.
[[nodiscard]] bool saveBytes(UiContext &context, QWidget *parent, const QString &title, const QString &suggestedName, const QString &filter,
    const QByteArray &bytes);
[[nodiscard]] bool saveAsPdf(UiContext &context, QWidget *parent, const PaperDocument &document, const QString &suggestedName);

} // namespace countersign
