// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/patient.h"
#include "forms/formdefinition.h"
#include "forms/ink.h"

#include <QDate>
#include <QJsonObject>

namespace countersign {

/// The answer to one channel's question. `consent` empty: not answered yet.
struct ChannelAnswer {
    Channel channel = Channel::Email;
    std::optional<bool> consent;
    std::vector<Purpose> purposes; ///< when consenting; at least one where the form asks
    QString address; ///< when consenting, where the form asks
    std::optional<DetailLevel> detail;

    bool operator==(const ChannelAnswer &) const = default;
};

/// Somebody who may be told, 45 CFR 164.510(b).
struct PersonToTell {
    QString name;
    QString relationship;
    QString phone;

    bool operator==(const PersonToTell &) const = default;
};

/// A form being filled or filled: what the patient's screen, the paper and the command line all produce.
struct FilledForm {
    QString formId;
    LanguageTag language;
    ConsentMethod method = ConsentMethod::OnScreen;
    std::vector<ChannelAnswer> channels;
    bool declinesAll = false; ///< one signed "none of these": declines every channel
    std::optional<bool> namesPeople; ///< "nobody" is an answer; empty: not answered
    std::vector<PersonToTell> people;
    std::optional<bool> untilRevoked; ///< or until `until`; empty: not answered
    std::optional<QDate> until;
    Signer signer;
    QDate signedOn;
    QString witness;
    QString interpreter;
    Ink ink;

    [[nodiscard]] const ChannelAnswer *answer(Channel channel) const; ///< null where there is none
    [[nodiscard]] ChannelAnswer &answer(Channel channel); ///< adds an empty one
    bool operator==(const FilledForm &) const = default;
};

/// A form to begin with: the signer's name, addresses and numbers as the chart has them, nothing answered.
[[nodiscard]] FilledForm beginForm(const FormDefinition &form, const LanguageTag &language, const Patient &patient);
/// What the chart would fill in where a channel asks for an address: the first-ranked e-mail address or number, the postal address.
[[nodiscard]] QString addressFromChart(Channel channel, const Patient &patient);

/// What is still open, question by question. A form with anything in here cannot be filed: a blank is no answer.
struct OpenQuestion {
    QString questionId;
    QString message; ///< a sentence for whoever fills the form, in the program's language
    QString textKey; ///< key of the same sentence in the form's own language: FormText::text(textKey)

    bool operator==(const OpenQuestion &) const = default;
};
/// All open questions, in the form's order; `today` bounds dates (an end date in the past is no answer).
[[nodiscard]] std::vector<OpenQuestion> openQuestions(const FormDefinition &form, const FilledForm &filled, QDate today);
[[nodiscard]] std::vector<OpenQuestion> openQuestions(const FormDefinition &form, const FormQuestion &question, const FilledForm &filled, QDate today);

/// The answers as JSON (without ink), as `form schema` describes them, and back. Unknown keys are BadInput, with their place.
[[nodiscard]] QJsonObject toJson(const FilledForm &filled);
[[nodiscard]] Result<FilledForm> filledFormFromJson(const FormDefinition &form, const QByteArray &json);
/// JSON Schema (2020-12) of the answers, for `form schema FORM`.
[[nodiscard]] QJsonObject answersSchema(const FormDefinition &form);

} // namespace countersign
