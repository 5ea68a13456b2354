// SPDX-License-Identifier: Apache-2.0
#include "exchange/csvreader.h"
#include "support/corpora.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

using Rows = QList<QStringList>;

/// All rows of a text; a row that cannot be read stands as one field, "line N".
Rows readAll(const QByteArray &data)
{
    Rows rows;
    auto reader = CsvReader::open(data);
    if (!reader)
        return {{reader.error().message}};
    rows += reader->header();
    while (true) {
        auto row = reader->next();
        if (!row)
            rows += QStringList{u"line "_s + QString::number(reader->line())};
        else if (!*row)
            return rows;
        else
            rows += **row;
    }
}

} // namespace

class TestCsvReader final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void read_dialect_givesTheSameRows_data();
    void read_dialect_givesTheSameRows();
    void read_oddRows_areTakenOrRefused_data();
    void read_oddRows_areTakenOrRefused();
    void open_badFile_saysWhy_data();
    void open_badFile_saysWhy();
    void next_openQuote_namesItsLineOnce();
    void next_enormousField_isRefusedAndTheNextRowRead();
    void next_hostileRow_isRefusedAndTheNextRowRead();
    void line_rows_areCountedAsAnEditorDoes();
    void position_end_isTheSize();
    void read_hundredThousandRows_isLinear();
    void corpus_everyFile_isRead();
};

void TestCsvReader::read_dialect_givesTheSameRows_data()
{
    QTest::addColumn<QByteArray>("data");
    const QByteArray plain = "a,b,c\n1,\"x, \"\"y\"\"\",3\n4,,6\n";
    QTest::newRow("LF") << plain;
    QTest::newRow("CRLF") << QByteArray(plain).replace("\n", "\r\n");
    QTest::newRow("CR") << QByteArray(plain).replace("\n", "\r");
    QTest::newRow("no line end at the end") << plain.chopped(1);
    QTest::newRow("blank lines") << QByteArray(plain).replace("\n", "\n\n");
    QTest::newRow("blank line first") << "\n" + plain;
    QTest::newRow("semicolon") << QByteArray("a;b;c\n1;\"x, \"\"y\"\"\";3\n4;;6\n");
    QTest::newRow("semicolon, unquoted commas") << QByteArray("a;b;c\n1;x, \"y\";3\n4;;6\n");
    QTest::newRow("tab") << QByteArray("a\tb\tc\n1\tx, \"y\"\t3\n4\t\t6\n");
    QTest::newRow("bar") << QByteArray("a|b|c\n1|x, \"y\"|3\n4||6\n");
    QTest::newRow("Excel's sep line") << QByteArray("sep=;\na;b;c\n1;x, \"y\";3\n4;;6\n");
    QTest::newRow("comma and space") << QByteArray("a, b, c\n1, \"x, \"\"y\"\"\", 3\n4, , 6\n");
    QTest::newRow("blank before separators") << QByteArray("a ,b ,c \n1 ,\"x, \"\"y\"\"\" ,3 \n4 , ,6 \n");
    QTest::newRow("everything quoted") << QByteArray("\"a\",\"b\",\"c\"\n\"1\",\"x, \"\"y\"\"\",\"3\"\n\"4\",\"\",\"6\"\n");
    QTest::newRow("separators at the end") << QByteArray("a,b,c\n1,\"x, \"\"y\"\"\",3,,,\n4,,6,\n");
    QTest::newRow("empty rows") << plain + ",,\n,,,,,\n";
    QTest::newRow("UTF-8 with BOM") << "\xEF\xBB\xBF" + plain;
    QTest::newRow("UTF-8 with BOM, quoted header") << QByteArray("\xEF\xBB\xBF\"a\",b,c\n1,\"x, \"\"y\"\"\",3\n4,,6\n");
}

void TestCsvReader::read_dialect_givesTheSameRows()
{
    QFETCH(QByteArray, data);
    const Rows expected{{u"a"_s, u"b"_s, u"c"_s}, {u"1"_s, u"x, \"y\""_s, u"3"_s}, {u"4"_s, QString(), u"6"_s}};
    QCOMPARE(readAll(data), expected);
}

void TestCsvReader::read_oddRows_areTakenOrRefused_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<Rows>("rows");
    const QStringList header{u"a"_s, u"b"_s};
    QTest::newRow("header only") << QByteArray("a,b") << Rows{header};
    QTest::newRow("one column") << QByteArray("a\n1\n2\n") << Rows{{u"a"_s}, {u"1"_s}, {u"2"_s}};
    QTest::newRow("short row is filled") << QByteArray("a,b\n1\n") << Rows{header, {u"1"_s, QString()}};
    QTest::newRow("long row is refused, the next is read") << QByteArray("a,b\n1,2,3\n4,5\n") << Rows{header, {u"line 2"_s}, {u"4"_s, u"5"_s}};
    QTest::newRow("line break in quotes") << QByteArray("a,b\n\"1\r\n2\",3\n") << Rows{header, {u"1\r\n2"_s, u"3"_s}};
    QTest::newRow("quote within a field") << QByteArray("a,b\n5\" tall,x\n") << Rows{header, {u"5\" tall"_s, u"x"_s}};
    QTest::newRow("text after a closing quote") << QByteArray("a,b\n\"x\"y,2\n") << Rows{header, {u"xy"_s, u"2"_s}};
    QTest::newRow("blanks in quotes stay") << QByteArray("a,b\n\" x \",2\n") << Rows{header, {u" x "_s, u"2"_s}};
    QTest::newRow("empty quotes") << QByteArray("a,b\n\"\",2\n") << Rows{header, {QString(), u"2"_s}};
    QTest::newRow("Windows-1252") << QByteArray("a,b\nN\xFA\xF1" "ez,2\n") << Rows{header, {u"Núñez"_s, u"2"_s}};
}

void TestCsvReader::read_oddRows_areTakenOrRefused()
{
    QFETCH(QByteArray, data);
    QFETCH(Rows, rows);
    QCOMPARE(readAll(data), rows);
}

void TestCsvReader::open_badFile_saysWhy_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("part");
    QTest::newRow("empty") << QByteArray() << u"empty"_s;
    QTest::newRow("separators only") << QByteArray(",,,\n,,\n") << u"no column names"_s;
    QTest::newRow("binary") << QByteArray("\x7F" "ELF\0\0\1\2\3", 9) << u"NUL"_s;
    QTest::newRow("quote in the header never closes") << QByteArray("a,\"b\n1,2\n") << u"line 1"_s;
    QTest::newRow("hundred thousand columns") << QByteArray("x,").repeated(100'000) << u"columns"_s;
    QTest::newRow("one enormous line") << QByteArray(5'000'000, 'x') << u"longer than"_s;
}

void TestCsvReader::open_badFile_saysWhy()
{
    QFETCH(QByteArray, data);
    QFETCH(QString, part);
    const auto reader = CsvReader::open(data);
    QVERIFY(!reader);
    QCOMPARE(reader.error().code, ErrorCode::BadInput);
    QVERIFY2(reader.error().message.contains(part), qPrintable(reader.error().message));
}

void TestCsvReader::next_openQuote_namesItsLineOnce()
{
    auto reader = CsvReader::open("a,b\n1,2\n\n3,\"4\n5,6\n7,8\n");
    QVERIFY(reader);
    QVERIFY(*reader->next());
    const auto open = reader->next();
    QVERIFY(!open);
    QVERIFY2(open.error().message.contains("line 4"_L1), qPrintable(open.error().message));
    const auto end = reader->next();
    QVERIFY(end && !*end);
}

void TestCsvReader::next_enormousField_isRefusedAndTheNextRowRead()
{
    for (const QByteArray &quote : {QByteArray(), QByteArray("\"")}) {
        auto reader = CsvReader::open("a,b\n" + quote + QByteArray(1'000'001, 'x') + quote + ",2\n3,4\n");
        QVERIFY(reader);
        const auto huge = reader->next();
        QVERIFY(!huge);
        QVERIFY(huge.error().message.contains("line 2"_L1));
        const auto next = reader->next();
        QVERIFY(next && *next);
        QCOMPARE(**next, (QStringList{u"3"_s, u"4"_s}));
    }
}

void TestCsvReader::next_hostileRow_isRefusedAndTheNextRowRead()
{
    QCOMPARE(readAll("a,b\n" + QByteArray("x,").repeated(1'000'000) + "\n3,4\n"), (Rows{{u"a"_s, u"b"_s}, {u"line 2"_s}, {u"3"_s, u"4"_s}}));
    // Quotes without end, line after line: each row is still looked at once.
    const QByteArray quotes = "a,b\n" + QByteArray("\"\",\"x\n").repeated(200'000);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(readAll(quotes).size() > 1);
    QVERIFY2(timer.elapsed() < 20'000, "reading unclosed quotes takes quadratic time");
}

void TestCsvReader::line_rows_areCountedAsAnEditorDoes()
{
    auto reader = CsvReader::open("\r\na,b\r\n\"1\r\n\n2\",x\r\n\r\n3,4\r\n");
    QVERIFY(reader);
    QVERIFY(*reader->next());
    QCOMPARE(reader->line(), 3);
    QVERIFY(*reader->next());
    QCOMPARE(reader->line(), 7);
}

void TestCsvReader::position_end_isTheSize()
{
    auto reader = CsvReader::open("a,b\n1,2\n3,4\n");
    QVERIFY(reader);
    qint64 last = reader->position();
    while (true) {
        const auto row = reader->next();
        QVERIFY(row);
        if (!*row)
            break;
        QVERIFY(reader->position() > last);
        last = reader->position();
    }
    QCOMPARE(reader->position(), reader->size());
}

void TestCsvReader::read_hundredThousandRows_isLinear()
{
    const auto time = [](int rows) {
        const QByteArray data = "a,b,c,d,e,f,g,h\n" + QByteArray("one,two,\"three, four\",five,,seven,1980-02-03,eight\n").repeated(rows);
        QElapsedTimer timer;
        timer.start();
        if (readAll(data).size() != rows + 1)
            return qint64{-1};
        return timer.nsecsElapsed();
    };
    const qint64 small = time(10'000);
    const qint64 large = time(100'000);
    QVERIFY(small > 0 && large > 0);
    qInfo("10,000 rows: %lld ms, 100,000 rows: %lld ms", static_cast<long long>(small / 1'000'000), static_cast<long long>(large / 1'000'000));
    QVERIFY(large < 40 * small);
}

void TestCsvReader::corpus_everyFile_isRead()
{
    if (test::corporaFolder().isEmpty())
        QSKIP("the CSV corpora are not here");
    int files = 0;
    for (const QString &folder : {u"synthea_csv"_s, u"febrl"_s}) {
        QDirIterator it(test::corporaFolder() + u'/' + folder, {u"*.csv"_s}, QDir::Files);
        while (it.hasNext()) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            auto reader = CsvReader::open(file.readAll());
            QVERIFY2(reader, qPrintable(file.fileName()));
            QVERIFY(reader->header().size() > 1);
            qint64 rows = 0;
            while (true) {
                const auto row = reader->next();
                QVERIFY2(row, row ? "" : qPrintable(row.error().message));
                if (!*row)
                    break;
                QCOMPARE((*row)->size(), reader->header().size());
                ++rows;
            }
            QVERIFY(rows > 10);
            ++files;
        }
    }
    if (files == 0)
        QSKIP("the CSV corpora (synthea_csv, febrl) are not here");
}

QTEST_GUILESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
