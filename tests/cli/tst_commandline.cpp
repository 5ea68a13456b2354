// SPDX-License-Identifier: Apache-2.0
#include "cli/commandline.h"
#include "cli/context.h"

#include <QProcess>
#include <QTest>

using namespace countersign;
using namespace countersign::cli;
using namespace Qt::StringLiterals;

class CommandLineTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parse_validLine_isTakenApart_data();
    void parse_validLine_isTakenApart();
    void parse_wrongLine_isUsageAndHelps_data();
    void parse_wrongLine_isUsageAndHelps();
    void parse_globalOptions_standAnywhere();
    void parse_repeatedOption_keepsAllValues();
    void parse_wordsAfterTwoDashes_areNoOptions();
    void help_everyCommand_hasSummaryAndExampleThatParses();
    void exitCodes_everyError_hasTheDocumentedOne();
};

void CommandLineTest::parse_validLine_isTakenApart_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("command");
    QTest::addColumn<QStringList>("positional");
    QTest::newRow("two words") << QStringList{u"patient"_s, u"show"_s, u"p17"_s} << u"patient show"_s << QStringList{u"p17"_s};
    QTest::newRow("three words") << QStringList{u"email"_s, u"account"_s, u"set"_s, u"--file"_s, u"a.json"_s} << u"email account set"_s
                                 << QStringList{};
    QTest::newRow("several positional") << QStringList{u"patient"_s, u"find"_s, u"nunez"_s, u"1980"_s} << u"patient find"_s
                                        << QStringList{u"nunez"_s, u"1980"_s};
    QTest::newRow("option between") << QStringList{u"document"_s, u"add"_s, u"--kind"_s, u"letter"_s, u"p1"_s, u"f.pdf"_s}
                                    << u"document add"_s << QStringList{u"p1"_s, u"f.pdf"_s};
    QTest::newRow("value with equals") << QStringList{u"patient"_s, u"import"_s, u"f.csv"_s, u"--map=birthDate=DOB"_s}
                                       << u"patient import"_s << QStringList{u"f.csv"_s};
    QTest::newRow("name like a command") << QStringList{u"--user"_s, u"patient"_s, u"audit"_s, u"list"_s} << u"audit list"_s
                                         << QStringList{};
}

void CommandLineTest::parse_validLine_isTakenApart()
{
    QFETCH(const QStringList, words);
    QFETCH(const QString, command);
    QFETCH(const QStringList, positional);
    const auto invocation = CommandLine(allCommands()).parse(words);
    QVERIFY2(invocation.hasValue(), invocation ? "" : qPrintable(invocation.error().message));
    QCOMPARE(invocation->command->name, command);
    QCOMPARE(invocation->arguments.positional, positional);
}

void CommandLineTest::parse_wrongLine_isUsageAndHelps_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("hint");
    QTest::newRow("nothing") << QStringList{} << u"--help"_s;
    QTest::newRow("mistyped noun") << QStringList{u"patien"_s, u"add"_s} << u"patient add"_s;
    QTest::newRow("mistyped verb") << QStringList{u"patient"_s, u"fnd"_s, u"x"_s} << u"patient find"_s;
    QTest::newRow("noun alone") << QStringList{u"patient"_s} << u"import"_s;
    QTest::newRow("far from anything") << QStringList{u"frobnicate"_s} << u"--help"_s;
    QTest::newRow("mistyped option") << QStringList{u"patient"_s, u"find"_s, u"x"_s, u"--limt"_s, u"3"_s} << u"--limit"_s;
    QTest::newRow("missing positional") << QStringList{u"patient"_s, u"show"_s} << u"PATIENT"_s;
    QTest::newRow("too many words") << QStringList{u"patient"_s, u"show"_s, u"p1"_s, u"p2"_s} << u"p2"_s;
    QTest::newRow("missing required option") << QStringList{u"email"_s, u"confirm"_s, u"p1"_s} << u"--code"_s;
    QTest::newRow("missing value") << QStringList{u"patient"_s, u"find"_s, u"x"_s, u"--limit"_s} << u"--limit N"_s;
    QTest::newRow("option as value") << QStringList{u"patient"_s, u"find"_s, u"x"_s, u"--limit"_s, u"--json"_s} << u"--limit N"_s;
    QTest::newRow("value for a switch") << QStringList{u"patient"_s, u"find"_s, u"x"_s, u"--json=yes"_s} << u"--json"_s;
    QTest::newRow("a passphrase on the command line") << QStringList{u"--passphrase"_s, u"secret"_s, u"clinic"_s, u"info"_s} << u"--help"_s;
}

void CommandLineTest::parse_wrongLine_isUsageAndHelps()
{
    QFETCH(const QStringList, words);
    QFETCH(const QString, hint);
    const auto invocation = CommandLine(allCommands()).parse(words);
    QVERIFY(!invocation);
    QCOMPARE(invocation.error().code, ErrorCode::Usage);
    QVERIFY2(invocation.error().message.contains(hint), qPrintable(invocation.error().message));
    QVERIFY(!invocation.error().message.contains("secret"_L1));
}

void CommandLineTest::parse_globalOptions_standAnywhere()
{
    for (const QStringList &words : {QStringList{u"--json"_s, u"--clinic"_s, u"d"_s, u"patient"_s, u"show"_s, u"p1"_s},
             QStringList{u"patient"_s, u"show"_s, u"p1"_s, u"--clinic"_s, u"d"_s, u"--json"_s},
             QStringList{u"--clinic=d"_s, u"patient"_s, u"show"_s, u"--json"_s, u"p1"_s}}) {
        const auto invocation = CommandLine(allCommands()).parse(words);
        QVERIFY2(invocation.hasValue(), invocation ? "" : qPrintable(invocation.error().message));
        QCOMPARE(invocation->globals.clinic, u"d"_s);
        QVERIFY(invocation->globals.json);
        QCOMPARE(invocation->arguments.positional, QStringList{u"p1"_s});
    }
}

void CommandLineTest::parse_repeatedOption_keepsAllValues()
{
    const auto invocation = CommandLine(allCommands())
                                .parse({u"patient"_s, u"add"_s, u"--birth-date"_s, u"1980-02-03"_s, u"--email"_s, u"a@example.org"_s,
                                    u"--email"_s, u"b@example.org"_s});
    QVERIFY(invocation);
    QCOMPARE(invocation->arguments.values(u"email"_s), QStringList({u"a@example.org"_s, u"b@example.org"_s}));
}

void CommandLineTest::parse_wordsAfterTwoDashes_areNoOptions()
{
    const auto invocation = CommandLine(allCommands()).parse({u"patient"_s, u"find"_s, u"--"_s, u"--limit"_s});
    QVERIFY(invocation);
    QCOMPARE(invocation->arguments.positional, QStringList{u"--limit"_s});
}

void CommandLineTest::help_everyCommand_hasSummaryAndExampleThatParses()
{
    const CommandLine line(allCommands());
    for (const Command &command : allCommands()) {
        auto words = command.name.split(u' ');
        words << u"--help"_s;
        const auto help = line.parse(words);
        QVERIFY2(help.hasValue(), qPrintable(command.name));
        const QString text = line.help(*help);
        QVERIFY(text.contains(command.name));
        QVERIFY2(!command.summary.isEmpty() && !command.example.isEmpty(), qPrintable(command.name));
        const auto example = line.parse(QProcess::splitCommand(command.example));
        QVERIFY2(example.hasValue(), example ? "" : qPrintable(command.example + u": "_s + example.error().message));
        QCOMPARE(example->command->name, command.name);
    }
    QVERIFY(line.help({}).contains("patient import"_L1));
}

void CommandLineTest::exitCodes_everyError_hasTheDocumentedOne()
{
    QCOMPARE(exitCodeFor(ErrorCode::Refused), 1);
    QCOMPARE(exitCodeFor(ErrorCode::Usage), 2);
    QCOMPARE(exitCodeFor(ErrorCode::BadInput), 3);
    QCOMPARE(exitCodeFor(ErrorCode::NotFound), 3);
    QCOMPARE(exitCodeFor(ErrorCode::Storage), 3);
    QCOMPARE(exitCodeFor(ErrorCode::AccessDenied), 4);
    QCOMPARE(exitCodeFor(ErrorCode::Damaged), 5);
    QCOMPARE(exitCodeFor(ErrorCode::Network), 6);
    QCOMPARE(exitCodeFor(ErrorCode::InUse), 7);
    QCOMPARE(exitCodeFor(ErrorCode::Cancelled), 130);
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
