// SPDX-License-Identifier: Apache-2.0
#include "houserules.h"

#include "support/corpora.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign::test;

namespace {

const QString licence = u"// SPDX-License-Identifier: Apache-2.0\n"_s;

QStringList sources(const QString &folder)
{
    QStringList paths;
    const QDir root(sourceFolder());
    QDirIterator it(root.filePath(folder), QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = root.relativeFilePath(it.next());
        if (isSource(path))
            paths += path;
    }
    paths.sort();
    return paths;
}

} // namespace

class TestArrows final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tree_everySource_keepsTheRules_data();
    void tree_everySource_keepsTheRules();
    void rules_brokenLine_isFound_data();
    void rules_brokenLine_isFound();
    void rules_goodLine_isLeftAlone_data();
    void rules_goodLine_isLeftAlone();
    void rules_wholeFile_isJudged();
};

void TestArrows::tree_everySource_keepsTheRules_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<int>("atLeast");
    QTest::newRow("app") << u"app"_s << 80;
    QTest::newRow("ui") << u"ui"_s << 10;
    QTest::newRow("tests") << u"tests"_s << 20;
    QTest::newRow("resources") << u"resources"_s << 1;
    QTest::newRow("installer") << u"installer"_s << 1;
}

void TestArrows::tree_everySource_keepsTheRules()
{
    QFETCH(QString, folder);
    QFETCH(int, atLeast);
    const QStringList paths = sources(folder);
    QVERIFY2(paths.size() >= atLeast, "the source tree is not where COUNTERSIGN_SOURCE_DIR says");
    QStringList problems;
    for (const QString &path : paths) {
        QFile file(QDir(sourceFolder()).filePath(path));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
        problems += brokenRules(path, QString::fromUtf8(file.readAll()));
    }
    QVERIFY2(problems.isEmpty(), qPrintable(u'\n' + problems.join(u'\n')));
}

// What is forbidden is put together from pieces here, so that this file itself keeps the rules.
void TestArrows::rules_brokenLine_isFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("part");
    const auto include = [](const char *header) -> QString { return u"#include "_s + QString::fromLatin1(header); };
    QTest::newRow("chart sees mail") << u"app/chart/x.cpp"_s << include("\"mail/mailsender.h\"") << u"no arrow leads from chart to mail"_s;
    QTest::newRow("core sees consent") << u"app/core/x.h"_s << include("\"consent/terms.h\"") << u"no arrow leads from core to consent"_s;
    QTest::newRow("vault sees chart") << u"app/vault/x.cpp"_s << include("\"chart/schema.h\"") << u"no arrow"_s;
    QTest::newRow("forms sees the desk") << u"app/forms/x.cpp"_s << include("\"desk/session.h\"") << u"no arrow"_s;
    QTest::newRow("the desk sees ui") << u"app/desk/x.cpp"_s << include("\"ui/theme.h\"") << u"no arrow"_s;
    QTest::newRow("exchange sees vault, oddly spaced") << u"app/exchange/x.cpp"_s << u"  #  include <vault/database.h>"_s << u"no arrow"_s;
    QTest::newRow("ui sees the database") << u"ui/pages/x.cpp"_s << include("\"vault/database.h\"") << u"past the desk"_s;
    QTest::newRow("cli sees the shelves") << u"app/cli/x.cpp"_s << include("\"chart/clinicstore.h\"") << u"past the desk"_s;
    QTest::newRow("a room nobody planned") << u"app/cellar/x.cpp"_s << include("\"core/ids.h\"") << u"not in the plan"_s;
    QTest::newRow("SQLite in chart") << u"app/chart/x.cpp"_s << include("<sqlite3.h>") << u"not for chart"_s;
    QTest::newRow("OpenSSL at the desk") << u"app/desk/x.cpp"_s << include("<openssl/evp.h>") << u"not for desk"_s;
    QTest::newRow("libcurl in forms") << u"app/forms/x.cpp"_s << include("<curl/curl.h>") << u"not for forms"_s;
    QTest::newRow("GMime in exchange") << u"app/exchange/x.cpp"_s << include("<gmime/gmime.h>") << u"not for exchange"_s;
    QTest::newRow("OpenSSL in a public header") << u"app/vault/x.h"_s << include("<openssl/evp.h>") << u"public header"_s;
    QTest::newRow("QtSql") << u"app/vault/x.cpp"_s << include("<QSqlDatabase>") << u"not for vault"_s;
    QTest::newRow("widget at the desk") << u"app/desk/x.cpp"_s << include("<QWidget>") << u"not for desk"_s;
    QTest::newRow("message box in cli") << u"app/cli/x.cpp"_s << include("<QMessageBox>") << u"not for cli"_s;
    QTest::newRow("printer in forms") << u"app/forms/x.cpp"_s << include("<QtPrintSupport/QPrinter>") << u"not for forms"_s;
    QTest::newRow("SQL at the desk") << u"app/desk/x.cpp"_s << u"run(u\"SELECT id FROM patient\"_s);"_s << u"SQL"_s;
    QTest::newRow("SQL in ui") << u"ui/x.cpp"_s << u"run(\"DELETE FROM patient\");"_s << u"SQL"_s;
    QTest::newRow("prepared at the desk") << u"app/desk/x.cpp"_s << u"database.prepare(u\"x\"_s)"_s << u"prepared"_s;
    QTest::newRow("colour in ui") << u"ui/x.cpp"_s << u"set(u\"#1a2b3c\"_s);"_s << u"colour"_s;
    QTest::newRow("colour by numbers") << u"ui/pages/x.cpp"_s << u"QColor(10, 20, 30)"_s << u"colour"_s;
    QTest::newRow("string connection") << u"ui/x.cpp"_s << u"connect(a, SIGNAL(b()), c, SLOT(d()));"_s << u"string"_s;
    QTest::newRow("optional TLS") << u"app/mail/x.cpp"_s << u"set(CURLUSESSL_"_s + u"TRY);"_s << u"TLS"_s;
    QTest::newRow("unchecked certificate") << u"app/mail/x.cpp"_s << u"set(h, CURLOPT_SSL_VERIFYPEER, 0L);"_s << u"certificate"_s;
    QTest::newRow("machine path") << u"tests/core/x.cpp"_s << u"open(u\"/ho"_s + u"me/ann/x\"_s);"_s << u"machine"_s;
    QTest::newRow("machine path in CMake") << u"installer/CMakeLists.txt"_s << u"set(X /Us"_s + u"ers/ann)"_s << u"machine"_s;
    QTest::newRow("CMake draws a wrong arrow") << u"app/mail/CMakeLists.txt"_s << u"    USES consent core chart"_s << u"no arrow leads from mail to chart"_s;
}

void TestArrows::rules_brokenLine_isFound()
{
    QFETCH(QString, path);
    QFETCH(QString, line);
    QFETCH(QString, part);
    const QStringList problems = brokenRules(path, licence + u"#pragma once\n"_s + line + u'\n');
    QCOMPARE(problems.size(), 1);
    QVERIFY2(problems.front().contains(part), qPrintable(problems.front()));
    QVERIFY(problems.front().startsWith(path));
}

void TestArrows::rules_goodLine_isLeftAlone_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");
    QTest::newRow("chart sees vault") << u"app/chart/x.cpp"_s << u"#include \"vault/database.h\""_s;
    QTest::newRow("a room sees itself") << u"app/mail/x.cpp"_s << u"#include \"mail/mailsender.h\""_s;
    QTest::newRow("the desk sees all") << u"app/desk/x.cpp"_s << u"#include \"chart/clinicstore.h\""_s;
    QTest::newRow("ui sees a value type") << u"ui/x.cpp"_s << u"#include \"chart/patientsearch.h\""_s;
    QTest::newRow("SQLite in vault") << u"app/vault/x.cpp"_s << u"#include <sqlite3.h>"_s;
    QTest::newRow("SQLite in vault's private header") << u"app/vault/x_p.h"_s << u"#include <sqlite3.h>"_s;
    QTest::newRow("OpenSSL in mail") << u"app/mail/x.cpp"_s << u"#include <openssl/cms.h>"_s;
    QTest::newRow("painter in forms") << u"app/forms/x.cpp"_s << u"#include <QPainter>"_s;
    QTest::newRow("widget in ui") << u"ui/x.h"_s << u"#include <QWidget>"_s;
    QTest::newRow("SQL in chart") << u"app/chart/x.cpp"_s << u"prepare(u\"SELECT id FROM patient\"_s)"_s;
    QTest::newRow("a sentence that begins like SQL") << u"ui/x.cpp"_s << u"tr(\"Update the address\")"_s;
    QTest::newRow("a function called prepare") << u"app/mail/x.cpp"_s << u"d->prepare()"_s;
    QTest::newRow("colour in the theme") << u"ui/theme.cpp"_s << u"{u\"#1a2b3c\"_s}"_s;
    QTest::newRow("number sign in a sentence") << u"ui/x.cpp"_s << u"tr(\"Chart #123456 is open\")"_s;
    QTest::newRow("required TLS") << u"app/mail/x.cpp"_s << u"set(CURLUSESSL_ALL);"_s;
    QTest::newRow("web address") << u"app/core/x.cpp"_s << u"// https://example.org/ho"_s + u"me/x"_s;
    QTest::newRow("CMake draws the arrows there are") << u"app/mail/CMakeLists.txt"_s << u"    USES consent core\n    LIBS curl"_s;
}

void TestArrows::rules_goodLine_isLeftAlone()
{
    QFETCH(QString, path);
    QFETCH(QString, line);
    const QStringList problems = brokenRules(path, licence + u"#pragma once\n"_s + line + u'\n');
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void TestArrows::rules_wholeFile_isJudged()
{
    QCOMPARE(brokenRules(u"app/core/x.cpp"_s, u"#include <QString>\n"_s).size(), 1);
    QCOMPARE(brokenRules(u"app/core/x.h"_s, licence).size(), 1);
    QVERIFY(brokenRules(u"tests/x.py"_s, u"#!/usr/bin/python3\n# SPDX-License-Identifier: Apache-2.0\n"_s).isEmpty());
    QVERIFY(brokenRules(u"app/core/x.cpp"_s, licence + u"\n"_s.repeated(499)).isEmpty());
    QCOMPARE(brokenRules(u"app/core/x.cpp"_s, licence + u"\n"_s.repeated(500)).size(), 1);
    QVERIFY(isSource(u"app/core/x.cpp"_s) && isSource(u"app/core/CMakeLists.txt"_s) && !isSource(u"resources/icon.svg"_s));
}

QTEST_GUILESS_MAIN(TestArrows)
#include "tst_arrows.moc"
