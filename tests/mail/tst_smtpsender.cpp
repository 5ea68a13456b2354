// SPDX-License-Identifier: Apache-2.0
#include "mail/mailsender.h"

#include "support/corpora.h"
#include "support/smtpserver.h"

#include <QTcpServer>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using test::SmtpServer;
using Outcome = SendReceipt::Outcome;

namespace {

EmailAddress address(QStringView text)
{
    return EmailAddress::parse(text).valueOr({});
}

MailAccount accountFor(const SmtpServer &server)
{
    Result<MailAccount> account = mailAccountFromJson(server.accountJson());
    return account ? *std::move(account) : MailAccount();
}

// Dots where SMTP stuffs them, bytes beyond ASCII, an empty line at the end.
const QByteArray message = ".first line begins with a dot\r\nSubject: test\r\n\r\n.\r\n..\r\n\xc3\xa9 and a long "
    + QByteArray(900, 'x') + "\r\n.end\r\n\r\n";

const QByteArray plain = "From: <office@example.org>\r\nSubject: test\r\n\r\nHello\r\n";

} // namespace

class SmtpSenderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString reason = SmtpServer::unavailable(); !reason.isEmpty())
            QSKIP(qPrintable(reason));
    }

    void message_overTls_arrivesByteForByte_data()
    {
        QTest::addColumn<int>("tls");
        QTest::newRow("STARTTLS") << static_cast<int>(SmtpServer::Tls::StartTls);
        QTest::newRow("implicit TLS") << static_cast<int>(SmtpServer::Tls::Implicit);
    }
    void message_overTls_arrivesByteForByte()
    {
        QFETCH(int, tls);
        const auto server = SmtpServer::start({.tls = static_cast<SmtpServer::Tls>(tls)});
        QVERIFY(server);
        SmtpSender sender(accountFor(*server));
        const Result<SendReceipt> receipt = sender.send(address(u"office@example.org"), address(u"ann@bücher.example"), message);
        QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().message + receipt.error().detail));
        QCOMPARE(receipt->outcome, Outcome::Accepted);
        QCOMPARE(receipt->code, 250);
        QCOMPARE(receipt->reply, u"250 2.0.0 Queued as 1"_s);

        const std::vector<SmtpServer::Message> received = server->messages();
        QCOMPARE(received.size(), std::size_t(1));
        QCOMPARE(received[0].bytes, message);
        QCOMPARE(received[0].from, u"office@example.org"_s);
        QCOMPARE(received[0].to, QStringList{u"ann@xn--bcher-kva.example"_s});
        const QStringList events = server->events();
        QVERIFY(events.contains(u"AUTH"_s) && events.contains(u"MAIL"_s));
        QVERIFY(events.filter(u"(clear)"_s).isEmpty());
        for (const QString &name : server->helloNames())
            QCOMPARE(name, u"example.org"_s); // never this computer's
    }

    void messages_many_shareOneConnection()
    {
        const auto server = SmtpServer::start();
        QVERIFY(server);
        SmtpSender sender(accountFor(*server));
        for (int i = 0; i < 20; ++i) {
            const Result<SendReceipt> receipt = sender.send(address(u"office@example.org"), address(u"ann@example.org"), plain);
            QVERIFY(receipt && receipt->outcome == Outcome::Accepted);
        }
        QCOMPARE(server->messages().size(), std::size_t(20));
        QCOMPARE(server->events().count(u"connect"_s), 1);
        QCOMPARE(server->events().count(u"AUTH"_s), 1);
    }

    void connection_closedMeanwhile_isOpenedAgain()
    {
        const auto server = SmtpServer::start({.behaviour = SmtpServer::Behaviour::CloseAfterMessage});
        QVERIFY(server);
        SmtpSender sender(accountFor(*server));
        for (int i = 1; i <= 3; ++i) {
            const Result<SendReceipt> receipt = sender.send(address(u"office@example.org"), address(u"ann@example.org"), plain);
            QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().message + receipt.error().detail));
            QCOMPARE(receipt->outcome, Outcome::Accepted);
            QTRY_COMPARE(server->events().count(u"gone"_s), i);
        }
        QCOMPARE(server->messages().size(), std::size_t(3));
        QCOMPARE(server->events().count(u"connect"_s), 3);
    }

    void message_large_arrivesWhole()
    {
        const auto server = SmtpServer::start();
        QVERIFY(server);
        QByteArray large = plain;
        while (large.size() < 8 * 1024 * 1024)
            large += "." + QByteArray(70, 'y') + "\r\n";
        const Result<SendReceipt> receipt = SmtpSender(accountFor(*server)).send(address(u"office@example.org"), address(u"ann@example.org"), large);
        QVERIFY(receipt && receipt->outcome == Outcome::Accepted);
        QCOMPARE(server->messages().size(), std::size_t(1));
        QVERIFY(server->messages()[0].bytes == large);
    }

    void security_notAsWanted_isRefusedBeforeAnythingIsSent_data()
    {
        QTest::addColumn<int>("tls");
        QTest::addColumn<int>("certificate");
        QTest::addColumn<bool>("trusted");
        QTest::addColumn<QString>("says");
        const int startTls = static_cast<int>(SmtpServer::Tls::StartTls);
        const int implicit = static_cast<int>(SmtpServer::Tls::Implicit);
        const int none = static_cast<int>(SmtpServer::Tls::None);
        const int right = static_cast<int>(SmtpServer::Certificate::Right);
        const int wrongHost = static_cast<int>(SmtpServer::Certificate::WrongHost);
        const int expired = static_cast<int>(SmtpServer::Certificate::Expired);
        QTest::newRow("STARTTLS, unknown authority") << startTls << right << false << u"does not trust"_s;
        QTest::newRow("STARTTLS, wrong host") << startTls << wrongHost << true << u"another host name"_s;
        QTest::newRow("STARTTLS, expired") << startTls << expired << true << u"has expired"_s;
        QTest::newRow("implicit, unknown authority") << implicit << right << false << u"does not trust"_s;
        QTest::newRow("implicit, wrong host") << implicit << wrongHost << true << u"another host name"_s;
        QTest::newRow("implicit, expired") << implicit << expired << true << u"has expired"_s;
        QTest::newRow("no STARTTLS offered") << none << right << true << u"offers no encryption"_s;
    }
    void security_notAsWanted_isRefusedBeforeAnythingIsSent()
    {
        QFETCH(int, tls);
        QFETCH(int, certificate);
        QFETCH(bool, trusted);
        QFETCH(QString, says);
        const auto server
            = SmtpServer::start({.tls = static_cast<SmtpServer::Tls>(tls), .certificate = static_cast<SmtpServer::Certificate>(certificate)});
        QVERIFY(server);
        MailAccount account = accountFor(*server);
        if (!trusted)
            account.caPem = server->otherCaPem();
        SmtpSender sender(std::move(account));
        const Result<SendReceipt> receipt = sender.send(address(u"office@example.org"), address(u"ann@example.org"), plain);
        QVERIFY(!receipt);
        QCOMPARE(receipt.error().code, ErrorCode::Network);
        QVERIFY2(receipt.error().message.contains(says), qPrintable(receipt.error().message + u" / " + receipt.error().detail));
        const Result<void> probe = sender.probe();
        QVERIFY(!probe && probe.error().message == receipt.error().message);
        QVERIFY(server->messages().empty());
        const QStringList events = server->events();
        for (const QString &command : {u"AUTH"_s, u"MAIL"_s, u"DATA"_s})
            QVERIFY2(events.filter(command).isEmpty(), qPrintable(events.join(u' ')));
    }

    // The system's own authorities signed nothing of ours: without the extra one there is no trust.
    void authority_notGiven_isNotTrusted()
    {
        const auto server = SmtpServer::start();
        QVERIFY(server);
        MailAccount account = accountFor(*server);
        account.caPem.clear();
        const Result<SendReceipt> receipt = SmtpSender(std::move(account)).send(address(u"office@example.org"), address(u"ann@example.org"), plain);
        QVERIFY(!receipt);
        QVERIFY2(receipt.error().message.contains(u"does not trust"_s), qPrintable(receipt.error().message));
    }

    void password_wrong_isNetworkErrorThatSaysSo()
    {
        const auto server = SmtpServer::start();
        QVERIFY(server);
        MailAccount account = accountFor(*server);
        account.password = SecretBytes::fromText(u"quite wrong"_s);
        SmtpSender sender(std::move(account));
        const Result<SendReceipt> receipt = sender.send(address(u"office@example.org"), address(u"ann@example.org"), plain);
        QVERIFY(!receipt);
        QCOMPARE(receipt.error().code, ErrorCode::Network);
        QVERIFY2(receipt.error().message.contains(u"user name or password"_s), qPrintable(receipt.error().message));
        QVERIFY(!QString(receipt.error().message + receipt.error().detail).contains(u"quite"_s));
        const Result<void> probe = sender.probe();
        QVERIFY(!probe);
        QCOMPARE(probe.error().code, ErrorCode::Network);
        QVERIFY(!server->events().contains(u"MAIL"_s));
    }

    void server_sayingNo_isRefusedWithItsWords_data()
    {
        QTest::addColumn<int>("behaviour");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("reply");
        QTest::newRow("550 to the recipient") << static_cast<int>(SmtpServer::Behaviour::Reject) << 550 << u"550 5.1.1 No such mailbox here"_s;
        QTest::newRow("451 to the recipient") << static_cast<int>(SmtpServer::Behaviour::Defer) << 451 << u"451 4.3.2 Please try again later"_s;
        QTest::newRow("554 to the message") << static_cast<int>(SmtpServer::Behaviour::RejectData) << 554 << u"554 5.7.1 Message looks like spam"_s;
    }
    void server_sayingNo_isRefusedWithItsWords()
    {
        QFETCH(int, behaviour);
        const auto server = SmtpServer::start({.behaviour = static_cast<SmtpServer::Behaviour>(behaviour)});
        QVERIFY(server);
        SmtpSender sender(accountFor(*server));
        for (int again = 0; again < 2; ++again) { // the second time the connection may be an old one
            const Result<SendReceipt> receipt = sender.send(address(u"office@example.org"), address(u"ann@example.org"), plain);
            QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().message + receipt.error().detail));
            QCOMPARE(receipt->outcome, Outcome::Refused);
            QTEST(receipt->code, "code");
            QTEST(receipt->reply, "reply");
        }
        QVERIFY(server->messages().empty());
    }

    void line_brokenAfterHandOver_isUncertain_andNotSentAgain()
    {
        const auto server = SmtpServer::start({.behaviour = SmtpServer::Behaviour::DropAfterData});
        QVERIFY(server);
        const Result<SendReceipt> receipt
            = SmtpSender(accountFor(*server)).send(address(u"office@example.org"), address(u"ann@example.org"), plain);
        QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().message));
        QCOMPARE(receipt->outcome, Outcome::Uncertain);
        QCOMPARE(server->messages().size(), std::size_t(1));
    }

    void server_silentAfterHandOver_isUncertain()
    {
        const auto server = SmtpServer::start({.behaviour = SmtpServer::Behaviour::Slow});
        QVERIFY(server);
        QElapsedTimer timer;
        timer.start();
        SmtpSender sender(accountFor(*server), {.connect = std::chrono::seconds(2), .total = std::chrono::seconds(2)});
        const Result<SendReceipt> receipt = sender.send(address(u"office@example.org"), address(u"ann@example.org"), plain);
        QVERIFY(receipt);
        QCOMPARE(receipt->outcome, Outcome::Uncertain);
        // The late answer to the first message must not be taken for the second's: that one goes over a new connection.
        const Result<SendReceipt> second = sender.send(address(u"office@example.org"), address(u"ann@example.org"), plain);
        QVERIFY(second);
        QCOMPARE(second->outcome, Outcome::Uncertain);
        QCOMPARE(server->events().count(u"connect"_s), 2);
        QVERIFY2(timer.elapsed() < 15000, "cutting the connection must not wait for the server");
    }

    void line_brokenBeforeHandOver_isAnError()
    {
        const auto server = SmtpServer::start({.behaviour = SmtpServer::Behaviour::DropAtData});
        QVERIFY(server);
        const Result<SendReceipt> receipt
            = SmtpSender(accountFor(*server)).send(address(u"office@example.org"), address(u"ann@example.org"), plain);
        QVERIFY(!receipt);
        QCOMPARE(receipt.error().code, ErrorCode::Network);
        QVERIFY2(receipt.error().message.contains(u"before the message was handed over"_s), qPrintable(receipt.error().message));
    }

    void connection_nobodyThere_isSaid()
    {
        QTcpServer placeholder; // takes a free port and gives it back
        QVERIFY(placeholder.listen(QHostAddress::LocalHost));
        const quint16 port = placeholder.serverPort();
        placeholder.close();
        MailAccount account;
        account.host = u"localhost"_s;
        account.port = port;
        const Result<void> probe = SmtpSender(std::move(account)).probe();
        QVERIFY(!probe);
        QCOMPARE(probe.error().code, ErrorCode::Network);
        QVERIFY2(probe.error().message.contains(QString::number(port)), qPrintable(probe.error().message));
    }

    void connection_neverAnswered_timesOut()
    {
        QTcpServer silent; // the system accepts for it, but nobody reads
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        MailAccount account;
        account.host = u"localhost"_s;
        account.port = silent.serverPort();
        SmtpSender sender(std::move(account), {.connect = std::chrono::seconds(1), .total = std::chrono::seconds(2)});
        const Result<void> probe = sender.probe();
        QVERIFY(!probe);
        QVERIFY2(probe.error().message.contains(u"did not answer within 1 seconds"_s), qPrintable(probe.error().message));
    }

    void host_unknown_isSaid()
    {
        MailAccount account;
        account.host = u"no-such-host.invalid"_s;
        const Result<void> probe = SmtpSender(std::move(account)).probe();
        QVERIFY(!probe);
        QCOMPARE(probe.error().code, ErrorCode::Network);
        QVERIFY2(probe.error().message.contains(u"no-such-host.invalid"_s), qPrintable(probe.error().message));
    }

    void probe_ofGoodAccount_signsInAndSendsNothing()
    {
        const auto server = SmtpServer::start();
        QVERIFY(server);
        SmtpSender sender(accountFor(*server));
        const Result<void> probe = sender.probe();
        QVERIFY2(probe, probe ? "" : qPrintable(probe.error().message + probe.error().detail));
        QTRY_VERIFY(server->events().contains(u"QUIT"_s));
        QVERIFY(server->events().contains(u"AUTH"_s));
        QVERIFY(!server->events().contains(u"MAIL"_s));
        const Result<SendReceipt> receipt = sender.send(address(u"office@example.org"), address(u"ann@example.org"), plain);
        QVERIFY(receipt && receipt->outcome == Outcome::Accepted);
    }

    void input_thatBreaksTheDialogue_isRefused()
    {
        const auto server = SmtpServer::start();
        QVERIFY(server);
        SmtpSender sender(accountFor(*server));
        const EmailAddress ann = address(u"ann@example.org");
        QVERIFY(!EmailAddress::parse(u"ann@example.org>\r\nRCPT TO:<eve@example.org"));
        for (const QByteArray &bytes : {QByteArray(), QByteArray("a: b\n\nbare"), QByteArray("a: b\r\n\r\nx\r.\r\n"), QByteArray("a\0b\r\n", 5)}) {
            const Result<SendReceipt> receipt = sender.send(ann, ann, bytes);
            QVERIFY(!receipt);
            QCOMPARE(receipt.error().code, ErrorCode::BadInput);
        }
        QVERIFY(!sender.send(ann, EmailAddress(), plain));
        QVERIFY(!sender.send(EmailAddress(), ann, plain));
        QVERIFY(server->events().isEmpty());
    }

    void account_empty_isRefused()
    {
        const Result<SendReceipt> receipt = SmtpSender(MailAccount()).send(address(u"a@example.org"), address(u"b@example.org"), plain);
        QVERIFY(!receipt);
        QCOMPARE(receipt.error().code, ErrorCode::BadInput);
    }

    // Measured: CURLUSESSL_TRY sends password and mail in clear where STARTTLS is missing. No source may name it, or switch a check off.
    void source_neverWeakensTls()
    {
        QFile source(QString(test::sourceFolder() + u"/app/mail/smtpsender.cpp"_s));
        QVERIFY(source.open(QIODevice::ReadOnly));
        const QByteArray text = source.readAll();
        QVERIFY(text.contains("static_cast<long>(CURLUSESSL_ALL)"));
        for (const char *forbidden : {"(CURLUSESSL_TRY)", "SSL_VERIFYPEER, 0", "SSL_VERIFYHOST, 0", "SSL_VERIFYHOST, 1"})
            QVERIFY2(!text.contains(forbidden), forbidden);
    }
};

QTEST_GUILESS_MAIN(SmtpSenderTest)
#include "tst_smtpsender.moc"
