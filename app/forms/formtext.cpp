// SPDX-License-Identifier: Apache-2.0
#include "forms/formtext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr qsizetype longestText = 4000;
constexpr qsizetype mostPapers = 3;

/// Control characters would neither print nor be seen, but change the hash.
bool isPlain(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

Result<QString> shownText(const JsonPlace &place)
{
    auto text = place.text();
    if (!text)
        return text;
    if (text->trimmed().isEmpty() || text->size() > longestText || !isPlain(*text))
        return place.error(QCoreApplication::translate("Forms", "a text of 1 to %1 characters without line breaks").arg(longestText));
    return text->normalized(QString::NormalizationForm_C);
}

Result<void> checkOwner(const JsonPlace &file, const ExpectedTexts &expected)
{
    if (const auto kind = file.at(u"kind"_s).text(); !kind || *kind != expected.kind)
        return file.at(u"kind"_s).error(u"“"_s + expected.kind + u"”"_s);
    if (const auto owner = file.at(expected.ownerKey).text(); !owner || *owner != expected.ownerId)
        return file.at(expected.ownerKey).error(u"“"_s + expected.ownerId + u"”"_s);
    const auto version = file.at(u"version"_s).integer(1, 1'000'000);
    if (!version)
        return version.error();
    if (*version != expected.version)
        return file.at(u"version"_s).error(
            QCoreApplication::translate("Forms", "%1, the version of the structure").arg(expected.version));
    return file.onlyKeys({u"kind"_s, expected.ownerKey, u"version"_s, u"language"_s, u"title"_s, u"translatedBy"_s, u"reviewedBy"_s, u"texts"_s});
}

Result<QHash<QString, QString>> parseKeys(const JsonPlace &texts, const QStringList &keys)
{
    if (const auto object = texts.object(); !object)
        return object.error();
    QHash<QString, QString> read;
    for (const QString &key : keys) {
        auto text = shownText(texts.at(key));
        if (!text)
            return text.error();
        read.insert(key, *std::move(text));
    }
    const QStringList present = texts.keys();
    for (const QString &key : present) {
        if (!read.contains(key))
            return texts.at(key).error(QCoreApplication::translate("Forms", "no text here, because the structure never shows it"));
    }
    return read;
}

Result<FormText> parseText(const QByteArray &bytes, const QString &name, const ExpectedTexts &expected)
{
    auto file = JsonPlace::parse(bytes, name);
    if (!file)
        return file.error();
    const auto written = file->at(u"language"_s).text();
    if (!written)
        return written.error();
    FormText text;
    const auto language = LanguageTag::parse(*written);
    if (!language)
        return file->at(u"language"_s).error(QCoreApplication::translate("Forms", "a language tag such as “en” or “es”"));
    text.language = *language;
    file->setFile(text.language.toString() + u".json"_s);
    if (const auto owner = checkOwner(*file, expected); !owner)
        return owner.error();
    auto title = shownText(file->at(u"title"_s));
    auto translatedBy = file->at(u"translatedBy"_s).text();
    auto reviewedBy = file->at(u"reviewedBy"_s).text();
    auto texts = parseKeys(file->at(u"texts"_s), expected.keys);
    for (const auto *part : {&title, &translatedBy, &reviewedBy}) {
        if (!*part)
            return part->error();
    }
    if (!texts)
        return texts.error();
    text.title = *std::move(title);
    text.translatedBy = *std::move(translatedBy);
    text.reviewedBy = *std::move(reviewedBy);
    text.texts = *std::move(texts);
    return text;
}

} // namespace

Result<std::vector<FormText>> parseTexts(const std::vector<QByteArray> &files, const ExpectedTexts &expected)
{
    std::vector<FormText> texts;
    for (std::size_t i = 0; i < files.size(); ++i) {
        auto text = parseText(files[i], QCoreApplication::translate("Forms", "Language file %1").arg(i + 1), expected);
        if (!text)
            return text.error();
        if (languagesOf(texts).contains(text->language.toString()))
            return Error{ErrorCode::BadInput,
                         QCoreApplication::translate("Forms", "“%1” has two files for the language “%2”. Expected one file per language.")
                             .arg(expected.ownerId, text->language.toString())};
        texts.push_back(*std::move(text));
    }
    if (texts.empty())
        return Error{ErrorCode::BadInput,
                     QCoreApplication::translate("Forms", "“%1” has no words in any language. Expected at least one language file, such as en.json.")
                         .arg(expected.ownerId)};
    return texts;
}

const FormText *findText(const std::vector<FormText> &texts, const LanguageTag &language)
{
    for (const FormText &text : texts) {
        if (text.language == language)
            return &text;
    }
    for (const FormText &text : texts) {
        if (!language.isEmpty() && text.language.primary() == language.primary())
            return &text;
    }
    return nullptr;
}

QStringList languagesOf(const std::vector<FormText> &texts)
{
    QStringList languages;
    for (const FormText &text : texts)
        languages.append(text.language.toString());
    return languages;
}

Result<QString> parseIdentifier(const JsonPlace &place)
{
    auto id = place.text();
    if (!id)
        return id;
    const bool wellFormed = !id->isEmpty() && id->size() <= 64 && std::all_of(id->begin(), id->end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
    if (!wellFormed)
        return place.error(QCoreApplication::translate("Forms", "a name of up to 64 letters, digits and hyphens"));
    return id;
}

Result<std::vector<Paper>> parsePapers(const JsonPlace &place)
{
    const auto items = place.items(mostPapers);
    if (!items)
        return items.error();
    std::vector<Paper> papers;
    for (const JsonPlace &item : *items) {
        const auto key = item.text();
        const auto paper = key ? paperFromKey(*key) : std::nullopt;
        if (!paper || std::find(papers.begin(), papers.end(), *paper) != papers.end())
            return item.error(QCoreApplication::translate("Forms", "one of letter, a4, tabloid, each once"));
        papers.push_back(*paper);
    }
    if (papers.empty())
        return place.error(QCoreApplication::translate("Forms", "at least one of letter, a4, tabloid"));
    return papers;
}

QString oneOf(const QStringList &keys)
{
    return QCoreApplication::translate("Forms", "one of %1").arg(keys.join(u", "_s));
}

Result<DefinitionFiles> readDefinition(const QString &folder, const QString &structureName)
{
    DefinitionFiles files;
    const QDir dir(folder);
    if (!dir.exists(structureName))
        return files;
    const QStringList names = dir.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorCode::Storage,
                         QCoreApplication::translate("Forms", "%1 cannot be read: %2").arg(file.fileName(), file.errorString())};
        if (name == structureName)
            files.structure = file.readAll();
        else
            files.texts.push_back(file.readAll());
    }
    return files;
}

} // namespace countersign
