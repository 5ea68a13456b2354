// SPDX-License-Identifier: Apache-2.0
#include "support/corpora.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <map>

using namespace Qt::StringLiterals;
using countersign::test::sourceFolder;

namespace {

struct Entry {
    QStringList translations; // one, or one per plural form
    bool finished = true;
};
using Catalogue = std::map<QString, Entry>; // by "context | source | comment"

Entry readTranslation(QXmlStreamReader &xml)
{
    Entry entry;
    entry.finished = xml.attributes().value("type"_L1).isEmpty();
    QString whole;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isCharacters())
            whole += xml.text();
        else if (xml.isStartElement() && xml.name() == "numerusform"_L1)
            entry.translations += xml.readElementText();
        else if (xml.isEndElement() && xml.name() == "translation"_L1)
            break;
    }
    if (entry.translations.isEmpty())
        entry.translations = {whole};
    return entry;
}

Catalogue readCatalogue(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    Catalogue catalogue;
    QXmlStreamReader xml(&file);
    QString context;
    QString source;
    QString comment;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            comment.clear();
        } else if (xml.name() == "source"_L1) {
            source = xml.readElementText();
        } else if (xml.name() == "comment"_L1) {
            comment = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            const bool vanished = xml.attributes().value("type"_L1) == "vanished"_L1 || xml.attributes().value("type"_L1) == "obsolete"_L1;
            const Entry entry = readTranslation(xml);
            if (!vanished)
                catalogue[context + u" | "_s + source + u" | "_s + comment] = entry;
        }
    }
    return catalogue;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%(?:L?\\d+|n)"_s);
    QStringList found;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        found += it.next().captured();
    found.sort();
    found.removeDuplicates();
    return found;
}

} // namespace

/// The windows speak Spanish completely: every sentence in the sources has a finished translation with the same placeholders.
class TestTranslations final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spanish_everySentence_isTranslated();
    void spanish_everyTranslation_keepsItsPlaceholders();
};

void TestTranslations::spanish_everySentence_isTranslated()
{
    QTemporaryDir folder;
    const QString fresh = folder.filePath(u"fresh.ts"_s);
    QProcess lupdate;
    lupdate.start(QStringLiteral(LUPDATE),
                  {u"-silent"_s, u"-locations"_s, u"none"_s, u"-I"_s, sourceFolder() + u"/app"_s, u"-I"_s, sourceFolder(), sourceFolder() + u"/app"_s,
                   sourceFolder() + u"/ui"_s, u"-ts"_s, fresh});
    QVERIFY2(lupdate.waitForFinished(120'000) && lupdate.exitCode() == 0, lupdate.readAllStandardError().constData());

    const Catalogue wanted = readCatalogue(fresh);
    const Catalogue spanish = readCatalogue(sourceFolder() + u"/translations/countersign_es.ts"_s);
    QVERIFY(wanted.size() > 100);

    QStringList missing;
    for (const auto &[key, entry] : wanted) {
        const auto found = spanish.find(key);
        if (found == spanish.end() || !found->second.finished || found->second.translations.contains(QString()))
            missing += key;
    }
    QVERIFY2(missing.isEmpty(),
             qPrintable(u"%1 of %2 sentences have no finished Spanish; run lupdate and translate:\n"_s.arg(missing.size()).arg(wanted.size())
                        + missing.mid(0, 20).join(u'\n')));
}

void TestTranslations::spanish_everyTranslation_keepsItsPlaceholders()
{
    QStringList wrong;
    for (const auto &[key, entry] : readCatalogue(sourceFolder() + u"/translations/countersign_es.ts"_s)) {
        const QString source = key.section(u" | "_s, 1, -2);
        for (const QString &translation : entry.translations) {
            if (entry.translations.size() == 1 && placeholders(source) != placeholders(translation))
                wrong += key;
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
