// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/formdefinition.h"
#include "forms/jsonplace.h"

namespace countersign {

/// What a file of texts must be: of this kind, for this form or notice and version, with exactly these keys.
struct ExpectedTexts {
    QString kind;
    QString ownerKey; ///< "form" or "notice"
    QString ownerId;
    int version = 1;
    QStringList keys;
};

/// Reads the languages of a form or notice; at least one, each language once.
[[nodiscard]] Result<std::vector<FormText>> parseTexts(const std::vector<QByteArray> &files, const ExpectedTexts &expected);

/// The text of a language: exact, then by primary language; null where there is none.
[[nodiscard]] const FormText *findText(const std::vector<FormText> &texts, const LanguageTag &language);
[[nodiscard]] QStringList languagesOf(const std::vector<FormText> &texts);

/// Papers of a definition, `id` and `version` have the same form in both kinds of definition.
[[nodiscard]] Result<QString> parseIdentifier(const JsonPlace &place);
[[nodiscard]] Result<std::vector<Paper>> parsePapers(const JsonPlace &place);
/// "a, b, c" for messages.
[[nodiscard]] QString oneOf(const QStringList &keys);

/// One folder of a library: its structure and its languages.
struct DefinitionFiles {
    QByteArray structure;
    std::vector<QByteArray> texts;
};
/// The files of `folder`; empty structure where there is no `structureName` in it.
[[nodiscard]] Result<DefinitionFiles> readDefinition(const QString &folder, const QString &structureName);

} // namespace countersign
