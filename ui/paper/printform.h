// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/uicontext.h"

class QWidget;

namespace countersign {

struct PrintFormRequest {
    QString formId;
    LanguageTag language;
    std::optional<PatientId> patient; ///< none: a blank form
};

/// The print preview of a form, beginning with a language.
void printForm(UiContext &context, QWidget *parent, const PrintFormRequest &request);

} // namespace countersign
