// SPDX-License-Identifier: Apache-2.0
#include "mail/mailreader.h"

#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestMailReader final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void read_encodedHeadersAndBody_areDecoded();
    void read_anyLineEnds_giveTheSame_data();
    void read_anyLineEnds_giveTheSame();
    void read_alternative_prefersPlainText();
    void read_onlyHtml_showsItsSource();
    void read_noMessage_isRefused_data();
    void read_noMessage_isRefused();
};

void TestMailReader::read_encodedHeadersAndBody_areDecoded()
{
    const auto mail = readMail("From: =?utf-8?q?Consultorio_N=C3=BA=C3=B1ez?= <office@example.org>\r\n"
                               "To: maria.nunez@example.org\r\n"
                               "Subject: =?utf-8?B?wr9FcyBlc3RhIHN1IGRpcmVjY2nDs24/?=\r\n"
                               "Date: Sat, 21 Nov 2026 10:00:00 -0500\r\n"
                               "MIME-Version: 1.0\r\n"
                               "Content-Type: text/plain; charset=utf-8\r\n"
                               "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
                               "Hola, Mar=C3=ADa.\r\nSu c=\r\n=C3=B3digo.\r\n");
    QVERIFY(mail);
    QVERIFY(mail->from.contains(u"Consultorio Núñez"));
    QCOMPARE(mail->to, u"maria.nunez@example.org"_s);
    QCOMPARE(mail->subject, u"¿Es esta su dirección?"_s);
    QCOMPARE(mail->date, QDateTime(QDate(2026, 11, 21), QTime(15, 0), Qt::UTC));
    QCOMPARE(mail->text, u"Hola, María.\nSu código.\n"_s);
}

void TestMailReader::read_anyLineEnds_giveTheSame_data()
{
    QTest::addColumn<QByteArray>("lineEnd");
    QTest::newRow("CR LF") << QByteArray("\r\n");
    QTest::newRow("LF") << QByteArray("\n");
    QTest::newRow("CR") << QByteArray("\r");
}

void TestMailReader::read_anyLineEnds_giveTheSame()
{
    QFETCH(QByteArray, lineEnd);
    const auto mail = readMail(QByteArray("From: a@example.org\nSubject: Hello\n\nOne\nTwo\n").replace("\n", lineEnd));
    QVERIFY(mail);
    QCOMPARE(mail->subject, u"Hello"_s);
    QCOMPARE(mail->text, u"One\nTwo\n"_s);
}

void TestMailReader::read_alternative_prefersPlainText()
{
    const auto mail = readMail("From: a@example.org\nSubject: Both\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=x\n\n"
                               "--x\nContent-Type: text/html\n\n<p>Markup</p>\n--x\nContent-Type: text/plain\n\nWords\n--x--\n");
    QVERIFY(mail);
    QCOMPARE(mail->text.trimmed(), u"Words"_s);
}

void TestMailReader::read_onlyHtml_showsItsSource()
{
    const auto mail = readMail(
        "From: a@example.org\nSubject: Markup\nMIME-Version: 1.0\nContent-Type: text/html\n\n<img src=\"https://x.example.org/\">\n");
    QVERIFY(mail);
    QVERIFY(mail->text.contains(u"<img src="));
}

void TestMailReader::read_noMessage_isRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("prose") << QByteArray("Just a letter, without any header at all.\n");
    QTest::newRow("zeros") << QByteArray(4096, '\0');
    QTest::newRow("PDF") << QByteArray("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n");
}

void TestMailReader::read_noMessage_isRefused()
{
    QFETCH(QByteArray, bytes);
    const auto mail = readMail(bytes);
    QVERIFY(!mail);
    QCOMPARE(mail.error().code, ErrorCode::BadInput);
}

QTEST_GUILESS_MAIN(TestMailReader)
#include "tst_mailreader.moc"
