// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/patient.h"
#include "forms/formdefinition.h"

namespace countersign {

/// An office notice for the wall, the counter and the website. Read from `forms/notices/<id>/notice.json` and one text per language.
struct NoticeDefinition {
    /// One block of the notice, top to bottom. Text keys are `<id>.title`, `<id>.body`, or `<id>.1`, `<id>.2` … for a list.
    struct Block {
        enum class Kind { Lead, Paragraph, List, Callout, Contact };
        Kind kind = Kind::Paragraph;
        QString id;
        int items = 0; ///< Kind::List
        QString icon; ///< name in the product's icon family, may be empty
    };
    QString id;
    int version = 1;
    std::vector<Block> blocks;
    std::vector<Paper> papers;
    bool forWebsite = false;
    std::vector<FormText> texts;

    [[nodiscard]] const FormText *textFor(const LanguageTag &language) const;
    [[nodiscard]] QStringList languages() const;
    [[nodiscard]] QStringList textKeys() const; ///< every text the blocks show, in order
};

[[nodiscard]] Result<NoticeDefinition> parseNoticeDefinition(const QByteArray &structure, const std::vector<QByteArray> &texts);

class NoticeLibrary final
{
public:
    [[nodiscard]] static Result<NoticeLibrary> load(const QString &folder); ///< normally ":/forms/notices"
    [[nodiscard]] const std::vector<NoticeDefinition> &notices() const { return m_notices; }
    [[nodiscard]] Result<const NoticeDefinition *> notice(const QString &id) const;

private:
    std::vector<NoticeDefinition> m_notices;
};

/// One self-contained, accessible HTML 5 file (WCAG 2.2 AA: language, landmarks, headings, contrast, light and dark, no script, no outside resource).
[[nodiscard]] Result<QByteArray> renderNoticeHtml(const NoticeDefinition &notice, const LanguageTag &language, const Practice &practice);

} // namespace countersign
