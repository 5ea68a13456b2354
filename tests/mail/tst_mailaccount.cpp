// SPDX-License-Identifier: Apache-2.0
#include "mail/mailaccount.h"

#include "support/smtpserver.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

// With single quotes, which C++ leaves in peace.
QJsonObject parsed(QByteArray json)
{
    return QJsonDocument::fromJson(json.replace('\'', '"')).object();
}

const QByteArray small = "{'from': 'office@example.org', 'smtp': {'host': 'smtp.example.org'}}";

} // namespace

class MailAccountTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void account_withOnlyWhatIsNeeded_hasSafeDefaults()
    {
        const Result<MailAccount> account = mailAccountFromJson(parsed(small));
        QVERIFY2(account, account ? "" : qPrintable(account.error().message));
        QCOMPARE(account->from.toString(), u"office@example.org"_s);
        QCOMPARE(account->host, u"smtp.example.org"_s);
        QCOMPARE(account->port, quint16(587));
        QVERIFY(account->security == MailAccount::Security::StartTls);
        QVERIFY(account->user.isEmpty() && account->password.isEmpty() && account->caPem.isEmpty());
        QVERIFY(!account->plusAddressing);
    }

    void port_notGiven_followsSecurity()
    {
        const Result<MailAccount> account = mailAccountFromJson(parsed("{'from': 'o@example.org', 'smtp': {'host': 'h.example.org', 'security': 'tls'}}"));
        QVERIFY(account);
        QCOMPARE(account->port, quint16(465));
    }

    void account_thereAndBack_isTheSame()
    {
        const QJsonObject full = parsed("{'from': 'Office@Example.org', 'fromName': 'Mill Street Family Practice', 'plusAddressing': true, 'smtp': "
                                        "{'host': 'smtp.example.org', 'port': 2525, 'security': 'tls', 'user': 'office', 'password': 'e\u0301 <long>'}}");
        const Result<MailAccount> first = mailAccountFromJson(full);
        QVERIFY2(first, first ? "" : qPrintable(first.error().message));
        const Result<MailAccount> second = mailAccountFromJson(toJson(*first));
        QVERIFY(second);
        QCOMPARE(toJson(*second), toJson(*first));
        QCOMPARE(toJson(first->clone()), toJson(*first));
        QCOMPARE(second->password.view().toByteArray(), QByteArray("e\u0301 <long>")); // not normalised
        QVERIFY(second->plusAddressing);
        QCOMPARE(second->port, quint16(2525));
    }

    void key_wrong_isNamed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("named");
        QTest::newRow("nothing") << QByteArray("{}") << u"from"_s;
        QTest::newRow("no smtp") << QByteArray("{'from': 'o@example.org'}") << u"smtp"_s;
        QTest::newRow("no host") << QByteArray("{'from': 'o@example.org', 'smtp': {}}") << u"smtp.host"_s;
        QTest::newRow("empty host") << QByteArray("{'from': 'o@example.org', 'smtp': {'host': ' '}}") << u"smtp.host"_s;
        QTest::newRow("host is a URL") << QByteArray("{'from': 'o@example.org', 'smtp': {'host': 'smtp://a/b@c'}}") << u"smtp.host"_s;
        QTest::newRow("bad from") << QByteArray("{'from': 'office', 'smtp': {'host': 'h'}}") << u"from"_s;
        QTest::newRow("unknown key") << QByteArray("{'from': 'o@example.org', 'smtp': {'host': 'h'}, 'signature': 1}") << u"signature"_s;
        QTest::newRow("mistyped key") << QByteArray("{'from': 'o@example.org', 'smtp': {'host': 'h', 'securty': 'tls'}}") << u"smtp.securty"_s;
        QTest::newRow("no encryption") << QByteArray("{'from': 'o@example.org', 'smtp': {'host': 'h', 'security': 'none'}}") << u"smtp.security"_s;
        QTest::newRow("port of text") << QByteArray("{'from': 'o@example.org', 'smtp': {'host': 'h', 'port': '587'}}") << u"smtp.port"_s;
        QTest::newRow("port of nothing") << QByteArray("{'from': 'o@example.org', 'smtp': {'host': 'h', 'port': 0}}") << u"smtp.port"_s;
        QTest::newRow("port too high") << QByteArray("{'from': 'o@example.org', 'smtp': {'host': 'h', 'port': 65536}}") << u"smtp.port"_s;
        QTest::newRow("port with a fraction") << QByteArray("{'from': 'o@example.org', 'smtp': {'host': 'h', 'port': 25.5}}") << u"smtp.port"_s;
        QTest::newRow("user alone") << QByteArray("{'from': 'o@example.org', 'smtp': {'host': 'h', 'user': 'u'}}") << u"smtp.password"_s;
        QTest::newRow("user of two lines") << QByteArray("{'from': 'o@example.org', 'smtp': {'host': 'h', 'user': 'u\\r\\nx', 'password': 'p'}}") << u"smtp.user"_s;
        QTest::newRow("name of two lines") << QByteArray("{'from': 'o@example.org', 'fromName': 'a\\nb', 'smtp': {'host': 'h'}}") << u"fromName"_s;
        QTest::newRow("flag of text") << QByteArray("{'from': 'o@example.org', 'plusAddressing': 'yes', 'smtp': {'host': 'h'}}") << u"plusAddressing"_s;
        QTest::newRow("no such file") << QByteArray("{'from': 'o@example.org', 'smtp': {'host': 'h', 'caFile': 'none.pem'}}") << u"none.pem"_s;
        QTest::newRow("no certificate") << QByteArray("{'from': 'o@example.org', 'smtp': {'host': 'h', 'caPem': 'hello'}}") << u"smtp.caPem"_s;
    }
    void key_wrong_isNamed()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, named);
        const Result<MailAccount> account = mailAccountFromJson(parsed(json), QDir::tempPath());
        QVERIFY(!account);
        QCOMPARE(account.error().code, ErrorCode::BadInput);
        QVERIFY2(account.error().message.contains(named), qPrintable(account.error().message));
    }

    void password_inErrors_isNeverShown()
    {
        const Result<MailAccount> account = mailAccountFromJson(parsed("{'from': 'o@example.org', 'smtp': {'host': 'h', 'user': 'u', 'password': 'sec\\nret'}}"));
        QVERIFY(!account);
        QVERIFY(!account.error().message.contains(u"sec"_s) && !account.error().detail.contains(u"sec"_s));
    }

    void caFile_isReadRelativeToFolder_andStoredAsText()
    {
        if (const QString reason = test::SmtpServer::unavailable(); !reason.isEmpty())
            QSKIP(qPrintable(reason));
        const std::unique_ptr<test::SmtpServer> server = test::SmtpServer::start(); // makes an authority
        QVERIFY(server);
        QJsonObject json = server->accountJson();
        QJsonObject smtp = json[u"smtp"].toObject();
        const QFileInfo file(server->caFile());
        smtp[u"caFile"_s] = file.fileName();
        json[u"smtp"_s] = smtp;
        const Result<MailAccount> account = mailAccountFromJson(json, file.path());
        QVERIFY2(account, account ? "" : qPrintable(account.error().message));
        QCOMPARE(account->caPem, server->caPem());
        const QJsonObject stored = toJson(*account)[u"smtp"].toObject();
        QVERIFY(!stored.contains(u"caFile"));
        QCOMPARE(stored[u"caPem"].toString().toUtf8(), server->caPem());
    }
};

QTEST_GUILESS_MAIN(MailAccountTest)
#include "tst_mailaccount.moc"
