// SPDX-License-Identifier: Apache-2.0
#include "samples.h"

#include <QColor>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

namespace {

std::vector<NoticeDefinition> builtInNotices()
{
    const auto library = NoticeLibrary::load(u":/forms/notices"_s);
    if (!library)
        qFatal("%s", qPrintable(library.error().message));
    return library->notices();
}

QByteArray readAll(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(name));
    return file.readAll();
}

/// WCAG 2.2, relative luminance and contrast ratio.
double luminance(const QColor &color)
{
    const auto part = [](double value) { return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
}
double contrast(const QColor &a, const QColor &b)
{
    const double high = std::max(luminance(a), luminance(b));
    const double low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

QString html(const NoticeDefinition &notice, const LanguageTag &language, const Practice &practice)
{
    const auto bytes = renderNoticeHtml(notice, language, practice);
    return bytes ? QString::fromUtf8(*bytes) : bytes.error().message;
}

} // namespace

class NoticeDefinitionTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void library_builtIn_hasBothNotices();
    void languages_ofEveryNotice_haveTheSameKeys();
    void parse_wrong_data();
    void parse_wrong();
    void html_everyNotice_isSelfContainedAndWellFormed();
    void html_everyText_isThere();
    void html_hostilePractice_isEscaped();
    void html_barePractice_hasNoEmptyFacts();
    void html_everyColourPair_hasContrast();
    void html_unknownLanguage_namesTheKnownOnes();
};

void NoticeDefinitionTest::library_builtIn_hasBothNotices()
{
    const auto library = NoticeLibrary::load(u":/forms/notices"_s);
    QVERIFY2(library, library ? "" : qPrintable(library.error().message));
    QVERIFY(library->notice(u"email-risk"_s));
    QVERIFY(library->notice(u"rights-and-choices"_s));
    const auto missing = library->notice(u"parking"_s);
    QVERIFY(!missing);
    QVERIFY(missing.error().message.contains(u"email-risk, rights-and-choices"_s));
    for (const NoticeDefinition &notice : library->notices()) {
        QCOMPARE(notice.languages(), (QStringList{u"en"_s, u"es"_s}));
        QCOMPARE(notice.papers, (std::vector{Paper::Letter, Paper::A4, Paper::Tabloid}));
    }
}

void NoticeDefinitionTest::languages_ofEveryNotice_haveTheSameKeys()
{
    for (const NoticeDefinition &notice : builtInNotices()) {
        QStringList shown = notice.textKeys();
        shown.sort();
        for (const FormText &text : notice.texts) {
            QStringList written = text.texts.keys();
            written.sort();
            QCOMPARE(written, shown);
        }
        for (const NoticeDefinition::Block &block : notice.blocks)
            QVERIFY2(block.icon.isEmpty() || QFile::exists(u":/forms/notices/icons/"_s + block.icon + u".svg"_s), qPrintable(block.icon));
    }
}

void NoticeDefinitionTest::parse_wrong_data()
{
    QTest::addColumn<QByteArray>("structure");
    QTest::addColumn<QString>("place");
    const QByteArray structure = readAll(u":/forms/notices/email-risk/notice.json"_s);
    const auto with = [&structure](const QByteArray &before, const QByteArray &after) {
        QByteArray bytes = structure;
        Q_ASSERT(bytes.contains(before));
        return bytes.replace(bytes.indexOf(before), before.size(), after);
    };
    QTest::newRow("empty") << QByteArray() << u"notice.json is empty"_s;
    QTest::newRow("truncated") << structure.left(150) << u"notice.json, line"_s;
    QTest::newRow("a form") << with("countersign-notice", "countersign-form") << u"at kind"_s;
    QTest::newRow("block kind") << with("\"lead\"", "\"led\"") << u"at blocks[0].kind"_s;
    QTest::newRow("icon with a path") << with("\"eye\"", "\"../eye\"") << u"at blocks[1].icon"_s;
    QTest::newRow("list without items") << with("\"items\": 5, ", "") << u"at blocks[1].items"_s;
    QTest::newRow("items of a callout") << with("\"id\": \"choice\"", "\"id\": \"choice\", \"items\": 3") << u"at blocks[3].items"_s;
    QTest::newRow("id twice") << with("\"id\": \"choice\"", "\"id\": \"risks\"") << u"at blocks[3].id"_s;
    QTest::newRow("website") << with("true", "\"yes\"") << u"at forWebsite"_s;
    QTest::newRow("an item without words") << with("\"items\": 5", "\"items\": 6") << u"en.json, at texts.risks.6"_s;
}

void NoticeDefinitionTest::parse_wrong()
{
    QFETCH(QByteArray, structure);
    QFETCH(QString, place);
    const auto notice = parseNoticeDefinition(structure, {readAll(u":/forms/notices/email-risk/en.json"_s)});
    QVERIFY(!notice);
    QCOMPARE(notice.error().code, ErrorCode::BadInput);
    QVERIFY2(notice.error().message.contains(place), qPrintable(notice.error().message));
}

void NoticeDefinitionTest::html_everyNotice_isSelfContainedAndWellFormed()
{
    for (const NoticeDefinition &notice : builtInNotices()) {
        for (const FormText &text : notice.texts) {
            const QString page = html(notice, text.language, samplePractice());
            QVERIFY(page.startsWith(u"<!DOCTYPE html>"_s));
            QVERIFY(page.contains(u"<html lang=\""_s + text.language.toString() + u"\">"_s));
            QVERIFY(page.contains(u"<title>"_s + text.title.toHtmlEscaped()));
            QCOMPARE(page.count(u"<h1"_s), 1);
            for (const QString &landmark : {u"<header>"_s, u"<main>"_s, u"<footer>"_s})
                QCOMPARE(page.count(landmark), 1);
            QVERIFY(page.contains(u"prefers-color-scheme: dark"_s) && page.contains(u"@media print"_s));
            for (const QString &outside : {u"<script"_s, u"<link"_s, u"<img"_s, u"<iframe"_s, u"@import"_s, u"url("_s, u" src="_s, u" onload="_s})
                QVERIFY2(!page.contains(outside, Qt::CaseInsensitive), qPrintable(outside));
            QString body = page.mid(page.indexOf(u"<body>"_s)); // every tag closed: it reads as XML
            body.truncate(body.indexOf(u"</html>"_s));
            QXmlStreamReader reader(body);
            QSet<QString> ids;
            while (!reader.atEnd()) {
                reader.readNext();
                const QString id = reader.attributes().value("id"_L1).toString();
                if (reader.isStartElement() && !id.isEmpty()) {
                    QVERIFY2(!ids.contains(id), qPrintable(id));
                    ids.insert(id);
                }
            }
            QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        }
    }
}

void NoticeDefinitionTest::html_everyText_isThere()
{
    for (const NoticeDefinition &notice : builtInNotices()) {
        for (const FormText &text : notice.texts) {
            const QString page = html(notice, text.language, samplePractice());
            for (const QString &key : notice.textKeys()) {
                if (key.startsWith(u"contact."_s) || key == "notice.footer"_L1) // labels of facts that this practice may not have
                    continue;
                QVERIFY2(page.contains(text.text(key).toHtmlEscaped()), qPrintable(key));
            }
            QVERIFY(page.contains(u"Riverside Allergy &amp; Asthma"_s));
            QVERIFY(page.contains(u"(555) 010-0100"_s));
        }
    }
}

void NoticeDefinitionTest::html_hostilePractice_isEscaped()
{
    Practice practice = samplePractice();
    practice.name = u"<script>alert(1)</script>\"' & Sons"_s;
    practice.telephone = u"<b>1</b>"_s;
    practice.website = u"javascript:alert(1)"_s;
    practice.portalUrl = u"https://portal.example.org/\" onclick=\"x"_s;
    practice.privacyContact = u"</dd></dl><img src=x>"_s;
    practice.email = u"a\"@example.org"_s;
    practice.address.line1 = u"<i>12</i>"_s;
    const QString page = html(builtInNotices().front(), LanguageTag::english(), practice);
    for (const QString &live : {u"<script"_s, u"<b>"_s, u"<img"_s, u"<i>"_s, u"href=\"javascript"_s, u"\" onclick"_s})
        QVERIFY2(!page.contains(live, Qt::CaseInsensitive), qPrintable(live));
    QVERIFY(page.contains(u"&lt;script&gt;alert(1)&lt;/script&gt;"_s));
}

void NoticeDefinitionTest::html_barePractice_hasNoEmptyFacts()
{
    Practice practice;
    practice.name = u"Dr. Ada Quill %1 %2"_s;
    const QString page = html(builtInNotices().front(), LanguageTag::english(), practice);
    QVERIFY(page.contains(u"Dr. Ada Quill %1 %2"_s));
    QVERIFY(!page.contains(u"<dt>"_s));
    QVERIFY(!page.contains(u"<address>"_s));
}

void NoticeDefinitionTest::html_everyColourPair_hasContrast()
{
    const QString page = html(builtInNotices().front(), LanguageTag::english(), samplePractice());
    static const QRegularExpression root(u":root \\{([^}]*--page[^}]*)\\}"_s);
    static const QRegularExpression variable(u"--([a-z-]+): (#[0-9a-f]{6})"_s);
    int schemes = 0;
    for (auto it = root.globalMatch(page); it.hasNext(); ++schemes) {
        QHash<QString, QColor> colors;
        for (auto one = variable.globalMatch(it.next().captured(1)); one.hasNext();) {
            const auto match = one.next();
            colors.insert(match.captured(1), QColor(match.captured(2)));
        }
        const QList<std::pair<QString, QString>> pairs{{u"text"_s, u"page"_s},   {u"text"_s, u"card"_s}, {u"text"_s, u"soft"_s},
                                                       {u"muted"_s, u"page"_s},  {u"muted"_s, u"card"_s}, {u"accent"_s, u"page"_s},
                                                       {u"accent"_s, u"soft"_s}, {u"accent"_s, u"card"_s}, {u"on-accent"_s, u"accent"_s}};
        for (const auto &[front, back] : pairs)
            QVERIFY2(contrast(colors.value(front), colors.value(back)) >= 4.5, qPrintable(front + u" on "_s + back));
    }
    QCOMPARE(schemes, 3); // light, dark, print
}

void NoticeDefinitionTest::html_unknownLanguage_namesTheKnownOnes()
{
    const auto page = renderNoticeHtml(builtInNotices().front(), *LanguageTag::parse(u"vi"), samplePractice());
    QVERIFY(!page);
    QCOMPARE(page.error().code, ErrorCode::NotFound);
    QVERIFY(page.error().message.contains(u"en, es"_s));
}

QTEST_GUILESS_MAIN(NoticeDefinitionTest)
#include "tst_noticedefinition.moc"
