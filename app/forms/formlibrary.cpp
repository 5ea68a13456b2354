// SPDX-License-Identifier: Apache-2.0
#include "forms/formdefinition.h"
#include "forms/formtext.h"
#include "forms/noticedefinition.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

/// Every folder in `folder` that holds `structureName`, parsed; the folder must carry its definition's id.
template<typename Definition>
Result<std::vector<Definition>> loadAll(const QString &folder, const QString &structureName,
                                        Result<Definition> (*parse)(const QByteArray &, const std::vector<QByteArray> &))
{
    std::vector<Definition> definitions;
    const QDir dir(folder);
    const QStringList names = dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : names) {
        const auto files = readDefinition(dir.filePath(name), structureName);
        if (!files)
            return files.error();
        if (files->structure.isNull())
            continue;
        auto definition = parse(files->structure, files->texts);
        if (!definition) {
            Error error = definition.error();
            error.message = dir.filePath(name) + u"/"_s + error.message;
            return error;
        }
        if (definition->id != name)
            return Error{ErrorCode::BadInput,
                         QCoreApplication::translate("Forms", "%1: the id is “%2”. Expected the name of the folder, “%3”.")
                             .arg(dir.filePath(name + u'/' + structureName), definition->id, name)};
        definitions.push_back(*std::move(definition));
    }
    if (definitions.empty())
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("Forms", "There is nothing in %1. Expected at least one folder with a file %2.").arg(folder, structureName)};
    return definitions;
}

template<typename Definition>
Result<const Definition *> find(const std::vector<Definition> &definitions, const QString &id, const char *sentence)
{
    QStringList known;
    for (const Definition &definition : definitions) {
        if (definition.id == id)
            return &definition;
        known << definition.id;
    }
    return Error{ErrorCode::NotFound, QCoreApplication::translate("Forms", sentence).arg(id.left(100), known.join(u", "_s))};
}

} // namespace

Result<FormLibrary> FormLibrary::load(const QString &folder)
{
    auto forms = loadAll<FormDefinition>(folder, u"form.json"_s, parseFormDefinition);
    if (!forms)
        return forms.error();
    FormLibrary library;
    library.m_forms = *std::move(forms);
    return library;
}

Result<const FormDefinition *> FormLibrary::form(const QString &id) const
{
    return find(m_forms, id, QT_TRANSLATE_NOOP("Forms", "There is no form “%1”. Expected one of: %2."));
}

Result<NoticeLibrary> NoticeLibrary::load(const QString &folder)
{
    auto notices = loadAll<NoticeDefinition>(folder, u"notice.json"_s, parseNoticeDefinition);
    if (!notices)
        return notices.error();
    NoticeLibrary library;
    library.m_notices = *std::move(notices);
    return library;
}

Result<const NoticeDefinition *> NoticeLibrary::notice(const QString &id) const
{
    return find(m_notices, id, QT_TRANSLATE_NOOP("Forms", "There is no notice “%1”. Expected one of: %2."));
}

} // namespace countersign
