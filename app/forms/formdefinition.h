// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "consent/consentevent.h"
#include "core/languagetag.h"
#include "core/result.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <vector>

namespace countersign {

enum class Paper { Letter, A4, Tabloid };
[[nodiscard]] QString toKey(Paper paper);
[[nodiscard]] std::optional<Paper> paperFromKey(QStringView key);

/// One question of a form: one page on the patient's screen, one block on paper.
struct FormQuestion {
    enum class Kind { Introduction, Channel, DeclineAll, People, Term, Signature };
    Kind kind = Kind::Channel;
    QString id; ///< prefix of its texts: "email" → "email.title", "email.body", "email.yes", "email.no"
    Channel channel = Channel::Email; ///< Kind::Channel only
    std::vector<Purpose> purposes; ///< that may be chosen; empty: none are asked, all are meant
    bool asksAddress = false; ///< e-mail address, number or postal address
    std::vector<DetailLevel> details; ///< levels of detail offered; empty: not asked
    int points = 0; ///< Kind::Introduction: how many texts "<id>.points.1" … there are
    int risks = 0; ///< Kind::Channel: how many texts "<id>.risks.1" … there are for read-all-risks; "<id>.risks" is their heading
};

/// The words of one form in one language, and who stands for them.
struct FormText {
    LanguageTag language;
    QString title;
    QHash<QString, QString> texts;
    QString translatedBy;
    QString reviewedBy; ///< empty: "not yet reviewed by a qualified person", 45 CFR 92.201(c)(3)

    [[nodiscard]] QString text(const QString &key) const; ///< the key itself in angle quotes where missing: seen at once
    [[nodiscard]] bool has(const QString &key) const { return texts.contains(key); }
};

/// A form: its structure once, its words per language. Read from `forms/<id>/form.json` and `forms/<id>/<language>.json`.
struct FormDefinition {
    QString id;
    int version = 1;
    std::vector<FormQuestion> questions;
    std::vector<Paper> papers;
    std::vector<FormText> texts;

    [[nodiscard]] const FormText *textFor(const LanguageTag &language) const; ///< exact, then primary language; null where there is none
    [[nodiscard]] QStringList languages() const;
    /// Form, version, language and the SHA-256 of exactly the words a person is shown: title, every text in the order of the structure.
    [[nodiscard]] FormReference reference(const FormText &text) const;
    /// The bytes under that SHA-256: each text in UTF-8 (NFC), ended by 0x1E. `ui.…` and `open.…` are no part of it: they are how one moves
    /// through a form, not what is agreed to.
    [[nodiscard]] QByteArray canonicalText(const FormText &text) const;
    [[nodiscard]] QStringList agreedKeys() const; ///< keys of the texts that make up what is agreed to, in order
    [[nodiscard]] QStringList screenKeys() const; ///< keys of the patient's screen and of what may still be open
    [[nodiscard]] const FormQuestion *question(FormQuestion::Kind kind) const; ///< the first of its kind; null where the form has none
};

/// "Not legal advice": shown to staff beside every form and notice, never to the patient.
[[nodiscard]] QString wordingNote();
/// Empty when reviewed; else the sentence staff see about a language that nobody qualified has reviewed, 45 CFR 92.201(c)(3).
[[nodiscard]] QString reviewNote(const FormText &text);

/// Reads a definition from its files' bytes (for tests and fuzzing as for the built-in ones). The error names file, place and what was expected.
[[nodiscard]] Result<FormDefinition> parseFormDefinition(const QByteArray &structure, const std::vector<QByteArray> &texts);

/// The forms that come with the program.
class FormLibrary final
{
public:
    [[nodiscard]] static Result<FormLibrary> load(const QString &folder); ///< normally ":/forms"
    [[nodiscard]] const std::vector<FormDefinition> &forms() const { return m_forms; }
    [[nodiscard]] Result<const FormDefinition *> form(const QString &id) const; ///< NotFound, naming the known ones

private:
    std::vector<FormDefinition> m_forms;
};

} // namespace countersign
