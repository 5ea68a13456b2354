// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/flow.h"

#include <QLocale>

namespace countersign {

/// What the blocks of one form's paper are made from.
struct FormSheet {
    const FormDefinition &form;
    const FormText &text;
    const FormContent &content;
    double width = 0;

    [[nodiscard]] QString words(const QString &key) const { return text.text(key); }
    [[nodiscard]] QString date(const QDate &date) const; ///< in the form's language; empty for none
};

/// The block of one question: its whole text, and the answers where the form is filled.
[[nodiscard]] Block questionBlock(const FormSheet &sheet, const FormQuestion &question);
/// On a filled form: who, when, how, and the SHA-256 of the text.
[[nodiscard]] Block recordBlock(const FormSheet &sheet);

} // namespace countersign
