// SPDX-License-Identifier: Apache-2.0
#include "forms/filledform.h"
#include "forms/noticedefinition.h"

#include <QFile>
#include <QJsonDocument>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

void require(bool holds)
{
    if (!holds)
        qFatal("a promise of the form reader is broken");
}

QByteArray readAll(const QString &name)
{
    QFile file(name);
    require(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

template<typename T>
bool holdsOrExplains(const Result<T> &result)
{
    require(result || !result.error().message.isEmpty());
    return result.hasValue();
}

/// A definition that was taken has every word it shows, in every language, and a reference.
void checkForm(const FormDefinition &form)
{
    require(!form.texts.empty() && form.questions.back().kind == FormQuestion::Kind::Signature);
    for (const FormText &text : form.texts) {
        for (const QString &key : form.agreedKeys() + form.screenKeys())
            require(text.has(key));
        require(form.reference(text).textSha256.size() == 32);
    }
    require(!openQuestions(form, FilledForm(), QDate(2026, 11, 21)).empty());
    require(!answersSchema(form).isEmpty());
}

} // namespace

/// The first byte chooses the reader; a zero byte parts a definition's structure from its text.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QByteArray structure = readAll(u":/forms/communication-preferences/form.json"_s);
    static const QByteArray english = readAll(u":/forms/communication-preferences/en.json"_s);
    static const FormDefinition form = *parseFormDefinition(structure, {english});
    if (size == 0)
        return 0;
    const QByteArray input(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    const qsizetype part = input.indexOf('\0');
    switch (data[0] % 6) {
    case 0: // a structure with the built-in words
        if (const auto read = parseFormDefinition(input, {english}); holdsOrExplains(read))
            checkForm(*read);
        break;
    case 1: // words for the built-in structure
        if (const auto read = parseFormDefinition(structure, {input}); holdsOrExplains(read))
            checkForm(*read);
        break;
    case 2: // both
        if (const auto read = parseFormDefinition(input.left(part), {input.mid(part + 1)}); holdsOrExplains(read))
            checkForm(*read);
        break;
    case 3: // a notice
        if (const auto read = parseNoticeDefinition(input.left(part), {input.mid(part + 1)}); holdsOrExplains(read) && read->forWebsite)
            holdsOrExplains(renderNoticeHtml(*read, read->texts.front().language, Practice()));
        break;
    case 4: // answers: what was read is written and read again unchanged
        if (const auto read = filledFormFromJson(form, input); holdsOrExplains(read)) {
            const auto again = filledFormFromJson(form, QJsonDocument(toJson(*read)).toJson());
            require(again && *again == *read);
        }
        break;
    case 5:
        if (const auto read = inkFromJson(input); holdsOrExplains(read)) {
            const auto again = inkFromJson(toJson(*read));
            require(again && *again == *read);
        }
        break;
    }
    return 0;
}
