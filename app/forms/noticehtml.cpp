// SPDX-License-Identifier: Apache-2.0
#include "forms/noticedefinition.h"

#include <QCoreApplication>
#include <QFile>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

using Block = NoticeDefinition::Block;

// Pairs with a contrast of 4.5 : 1 and more (WCAG 2.2, 1.4.3), in light and dark.
constexpr const char styleSheet[] = R"(
:root { color-scheme: light dark; --page: #f6f8f9; --card: #ffffff; --text: #1c2430; --muted: #4d5866; --accent: #0b6b70; --soft: #e6f2f2; --on-accent: #ffffff; --line: #c3ccd4; }
@media (prefers-color-scheme: dark) {
  :root { --page: #12181f; --card: #1b232c; --text: #eef2f5; --muted: #b4bfca; --accent: #5cc7c4; --soft: #17343a; --on-accent: #0c1a1d; --line: #3b4753; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 1.125rem/1.6 system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif; overflow-wrap: anywhere; }
header, main, footer { max-width: 46rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 1.25rem; color: var(--muted); font-weight: 600; }
.lead { background: var(--accent); color: var(--on-accent); border-radius: 1rem; padding: 1.75rem; margin: 1rem 0 1.5rem; }
.lead h1 { margin: .5rem 0; font-size: clamp(1.9rem, 6vw, 2.9rem); line-height: 1.12; }
.lead p { margin: 0; font-size: 1.2rem; }
section { margin: 0 0 1.5rem; }
h2 { margin: 0 0 .35rem; font-size: 1.35rem; line-height: 1.3; color: var(--accent); display: flex; gap: .6rem; align-items: center; }
p { margin: 0; }
ul { margin: .25rem 0 0; padding-left: 1.4rem; }
li { margin: .25rem 0; }
li::marker { color: var(--accent); }
svg { width: 1.6em; height: 1.6em; flex: none; }
.lead svg { width: 3rem; height: 3rem; }
.callout, .contact { background: var(--soft); border-left: .3rem solid var(--accent); border-radius: .6rem; padding: 1.1rem 1.25rem; }
.contact { background: var(--card); border: 1px solid var(--line); border-left: .3rem solid var(--accent); }
dl { margin: .75rem 0 0; display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; }
dt { color: var(--muted); }
dd { margin: 0; font-weight: 600; }
a { color: var(--accent); }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
footer { padding-bottom: 2rem; color: var(--muted); font-size: .9rem; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; } dt { margin-top: .4rem; } }
@media print {
  :root { color-scheme: light; --page: #ffffff; --card: #ffffff; --text: #000000; --muted: #333333; --accent: #0b6b70; --soft: #ffffff; --on-accent: #ffffff; --line: #888888; }
  body { font-size: 12pt; } section, .lead { break-inside: avoid; } .lead { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)";

/// Writes one notice; every fact and text passes through `escaped`.
class HtmlWriter final
{
public:
    HtmlWriter(const NoticeDefinition &notice, const FormText &text, const Practice &practice) : m_notice(notice), m_text(text), m_practice(practice) {}

    [[nodiscard]] QByteArray page()
    {
        const QString language = m_text.language.toString().toHtmlEscaped();
        m_html = u"<!DOCTYPE html>\n<html lang=\""_s + language + u"\">\n<head>\n<meta charset=\"utf-8\"/>\n"_s
            + u"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<meta name=\"color-scheme\" content=\"light dark\"/>\n"_s
            + u"<title>"_s + m_text.title.toHtmlEscaped() + practiceSuffix() + u"</title>\n<style>"_s + QString::fromLatin1(styleSheet)
            + u"</style>\n</head>\n<body>\n"_s;
        m_html += u"<header><p>"_s + m_practice.name.toHtmlEscaped() + u"</p></header>\n<main>\n"_s;
        for (const Block &block : m_notice.blocks)
            write(block);
        m_html += u"</main>\n<footer><p>"_s
            + m_text.text(u"notice.footer"_s).toHtmlEscaped().arg(m_notice.id, QString::number(m_notice.version)) + u"</p></footer>\n</body>\n</html>\n"_s;
        return m_html.toUtf8();
    }

private:
    [[nodiscard]] QString practiceSuffix() const
    {
        return m_practice.name.isEmpty() ? QString() : QString(u" – "_s + m_practice.name.toHtmlEscaped());
    }
    [[nodiscard]] QString words(const QString &key) const { return m_text.text(key).toHtmlEscaped(); }
    [[nodiscard]] QString icon(const QString &name) const
    {
        QFile file(u":/forms/notices/icons/"_s + name + u".svg"_s);
        if (name.isEmpty() || !file.open(QIODevice::ReadOnly))
            return {};
        return QString::fromUtf8(file.readAll()).replace("<svg "_L1, "<svg aria-hidden=\"true\" focusable=\"false\" "_L1).simplified();
    }

    void write(const Block &block)
    {
        const QString heading = block.id + u".title"_s;
        if (block.kind == Block::Kind::Lead) {
            m_html += u"<section class=\"lead\" aria-labelledby=\""_s + block.id + u"\">"_s + icon(block.icon) + u"<h1 id=\""_s + block.id + u"\">"_s
                + words(heading) + u"</h1><p>"_s + words(block.id + u".body"_s) + u"</p></section>\n"_s;
            return;
        }
        const QString kind = block.kind == Block::Kind::Callout ? u" class=\"callout\""_s
            : block.kind == Block::Kind::Contact                ? u" class=\"contact\""_s
                                                                : QString();
        m_html += u"<section"_s + kind + u" aria-labelledby=\""_s + block.id + u"\"><h2 id=\""_s + block.id + u"\">"_s + icon(block.icon) + u"<span>"_s
            + words(heading) + u"</span></h2>"_s;
        if (block.kind == Block::Kind::List)
            writeList(block);
        else
            m_html += u"<p>"_s + words(block.id + u".body"_s) + u"</p>"_s;
        if (block.kind == Block::Kind::Contact)
            writeContact(block);
        m_html += u"</section>\n"_s;
    }

    void writeList(const Block &block)
    {
        m_html += u"<ul>"_s;
        for (int i = 1; i <= block.items; ++i)
            m_html += u"<li>"_s + words(block.id + u'.' + QString::number(i)) + u"</li>"_s;
        m_html += u"</ul>"_s;
    }

    void writeContact(const Block &block)
    {
        m_html += u"<dl>"_s;
        const auto fact = [this, &block](QLatin1StringView key, const QString &value, const QString &link) {
            if (value.isEmpty())
                return;
            const QString shown = value.toHtmlEscaped();
            const QString linked = link.isEmpty() ? shown : QString(u"<a href=\""_s + link.toHtmlEscaped() + u"\">"_s + shown + u"</a>"_s);
            m_html += u"<dt>"_s + words(block.id + u'.' + key) + u"</dt><dd>"_s + linked + u"</dd>"_s;
        };
        fact("telephone"_L1, m_practice.telephone, {});
        fact("email"_L1, m_practice.email, {});
        fact("website"_L1, m_practice.website, webLink(m_practice.website));
        fact("portal"_L1, m_practice.portalUrl, webLink(m_practice.portalUrl));
        fact("privacy"_L1, m_practice.privacyContact, {});
        m_html += u"</dl>"_s;
        if (!m_practice.address.isEmpty())
            m_html += u"<address>"_s + m_practice.address.oneLine().toHtmlEscaped() + u"</address>"_s;
    }

    /// Only web addresses become links: nothing typed into a settings field may run as a script.
    [[nodiscard]] static QString webLink(const QString &written)
    {
        const QUrl url = QUrl::fromUserInput(written);
        return url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1) ? QString::fromLatin1(url.toEncoded()) : QString();
    }

    const NoticeDefinition &m_notice;
    const FormText &m_text;
    const Practice &m_practice;
    QString m_html;
};

} // namespace

Result<QByteArray> renderNoticeHtml(const NoticeDefinition &notice, const LanguageTag &language, const Practice &practice)
{
    if (!notice.forWebsite)
        return Error{ErrorCode::BadInput, QCoreApplication::translate("Forms", "The notice “%1” is not made for the website.").arg(notice.id)};
    const FormText *text = notice.textFor(language);
    if (!text)
        return Error{ErrorCode::NotFound, QCoreApplication::translate("Forms", "The notice “%1” has no text in “%2”. Expected one of: %3.")
                                              .arg(notice.id, language.toString(), notice.languages().join(u", "_s))};
    return HtmlWriter(notice, *text, practice).page();
}

} // namespace countersign
