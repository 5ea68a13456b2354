// SPDX-License-Identifier: Apache-2.0
#include "exchange/textencoding.h"

#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

QByteArray encoded(const QString &text, QStringConverter::Encoding encoding, bool bom)
{
    QStringEncoder encoder(encoding, bom ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder.encode(text);
}

} // namespace

class TestTextEncoding final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void decode_encoding_isFound_data();
    void decode_encoding_isFound();
    void decode_noText_saysWhatToDo_data();
    void decode_noText_saysWhatToDo();
    void decode_cutOffUtf8_isStillUtf8();
    void decode_windows1252_everyByte();
};

void TestTextEncoding::decode_encoding_isFound_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("encoding");
    const QString text = u"Name,City\nNúñez,Peña “Blanca” €\n"_s;
    QTest::newRow("UTF-8") << encoded(text, QStringConverter::Utf8, false) << u"UTF-8"_s;
    QTest::newRow("UTF-8 with BOM") << encoded(text, QStringConverter::Utf8, true) << u"UTF-8"_s;
    QTest::newRow("UTF-16LE with BOM") << encoded(text, QStringConverter::Utf16LE, true) << u"UTF-16"_s;
    QTest::newRow("UTF-16BE with BOM") << encoded(text, QStringConverter::Utf16BE, true) << u"UTF-16"_s;
    QTest::newRow("UTF-16LE") << encoded(text, QStringConverter::Utf16LE, false) << u"UTF-16"_s;
    QTest::newRow("UTF-16BE") << encoded(text, QStringConverter::Utf16BE, false) << u"UTF-16"_s;
    QTest::newRow("Windows-1252") << QByteArray("Name,City\nN\xFA\xF1" "ez,Pe\xF1" "a \x93" "Blanca\x94 \x80\n") << u"Windows-1252"_s;
}

void TestTextEncoding::decode_encoding_isFound()
{
    QFETCH(QByteArray, data);
    QFETCH(QString, encoding);
    const auto decoded = decodeText(data);
    QVERIFY(decoded);
    QCOMPARE(decoded->encoding, encoding);
    QCOMPARE(decoded->text, u"Name,City\nNúñez,Peña “Blanca” €\n"_s);
}

void TestTextEncoding::decode_noText_saysWhatToDo_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("part");
    QTest::newRow("empty") << QByteArray() << u"empty"_s;
    QTest::newRow("blank") << QByteArray(" \r\n\n") << u"empty"_s;
    QTest::newRow("BOM alone") << QByteArray("\xEF\xBB\xBF") << u"empty"_s;
    QTest::newRow("xlsx") << QByteArray("PK\x03\x04rest of an archive") << u"spreadsheet"_s;
    QTest::newRow("xls") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") << u"spreadsheet"_s;
    QTest::newRow("PDF") << QByteArray("%PDF-1.7\n") << u"PDF"_s;
    QTest::newRow("one NUL") << QByteArray("Name,City\nA\0B,C\n", 16) << u"NUL"_s;
    QTest::newRow("NUL far behind") << QByteArray("Name,City\n") + QByteArray(100'000, 'x') + QByteArray(1, '\0') << u"NUL"_s;
    QTest::newRow("zeros") << QByteArray(5000, '\0') << u"NUL"_s;
    QTest::newRow("NUL in UTF-16") << QByteArray("\xFF\xFE" "A\0\0\0B\0", 8) << u"NUL"_s;
    QTest::newRow("UTF-32") << QByteArray("\xFF\xFE\0\0A\0\0\0", 8) << u"UTF-32"_s;
    QTest::newRow("lone surrogate") << QByteArray("\xFF\xFE" "\0\xD8" "A\0", 6) << u"damaged"_s;
}

void TestTextEncoding::decode_noText_saysWhatToDo()
{
    QFETCH(QByteArray, data);
    QFETCH(QString, part);
    const auto decoded = decodeText(data);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().code, ErrorCode::BadInput);
    QVERIFY2(decoded.error().message.contains(part), qPrintable(decoded.error().message));
}

void TestTextEncoding::decode_cutOffUtf8_isStillUtf8()
{
    const auto decoded = decodeText(QByteArray("Name\nN\xC3\xBA\xC3\xB1" "ez\nPe\xC3"));
    QVERIFY(decoded);
    QCOMPARE(decoded->encoding, u"UTF-8"_s);
    QVERIFY(decoded->text.startsWith(u"Name\nNúñez\nPe"_s));
}

void TestTextEncoding::decode_windows1252_everyByte()
{
    QByteArray data("Name\n");
    for (int byte = 0x80; byte < 0x100; ++byte)
        data.append(static_cast<char>(byte));
    const auto decoded = decodeText(data);
    QVERIFY(decoded);
    QCOMPARE(decoded->text.size(), data.size());
    QCOMPARE(decoded->text.at(5), QChar(u'€'));
    QCOMPARE(decoded->text.at(5 + 0x1F), QChar(u'Ÿ'));
    QCOMPARE(decoded->text.back(), QChar(u'ÿ'));
}

QTEST_GUILESS_MAIN(TestTextEncoding)
#include "tst_textencoding.moc"
