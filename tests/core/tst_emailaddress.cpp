// SPDX-License-Identifier: Apache-2.0
#include "core/emailaddress.h"
#include "support/corpora.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

class TestEmailAddress final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parse_goodAddress_isKept_data();
    void parse_goodAddress_isKept();
    void parse_badAddress_saysWhy_data();
    void parse_badAddress_saysWhy();
    void parse_lineBreakOrAngle_neverPasses_data();
    void parse_lineBreakOrAngle_neverPasses();
    void parse_lengthLimits_areThoseOfRfc5321();
    void parse_ownOutput_isUnchanged();
    void parse_anyBytes_neverPassesWhatSmtpForbids();
    void international_domain_hasAsciiForm();
    void international_localPart_needsSmtpUtf8();
    void key_spellingsOfOneMailbox_areEqual();
    void corpus_isemail_agrees();
};

void TestEmailAddress::parse_goodAddress_isKept_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"ann@example.org"_s << u"ann@example.org"_s;
    QTest::newRow("white space around") << u"  ann@example.org\t"_s << u"ann@example.org"_s;
    QTest::newRow("upper-case domain") << u"Ann@EXAMPLE.Org"_s << u"Ann@example.org"_s;
    QTest::newRow("mailto") << u"mailto:ann@example.org?subject=Hello"_s << u"ann@example.org"_s;
    QTest::newRow("display name") << u"Ann Lee <ann@example.org>"_s << u"ann@example.org"_s;
    QTest::newRow("quoted display name") << u"\"Lee, Ann\" <ann@example.org>"_s << u"ann@example.org"_s;
    QTest::newRow("angle brackets alone") << u"<ann@example.org>"_s << u"ann@example.org"_s;
    QTest::newRow("plus and dots") << u"ann.lee+clinic@mail.example.org"_s << u"ann.lee+clinic@mail.example.org"_s;
    QTest::newRow("all atext") << u"!#$%&'*+-/=?^_`{|}~@example.org"_s << u"!#$%&'*+-/=?^_`{|}~@example.org"_s;
    QTest::newRow("quoted local part") << u"\"ann lee\"@example.org"_s << u"\"ann lee\"@example.org"_s;
    QTest::newRow("quoted at sign") << u"\"ann@home\"@example.org"_s << u"\"ann@home\"@example.org"_s;
    QTest::newRow("escaped quote") << u"\"a\\\"b\"@example.org"_s << u"\"a\\\"b\"@example.org"_s;
    QTest::newRow("IPv4 literal") << u"ann@[192.0.2.1]"_s << u"ann@[192.0.2.1]"_s;
    QTest::newRow("IPv6 literal") << u"ann@[IPv6:2001:db8::1]"_s << u"ann@[IPv6:2001:db8::1]"_s;
    QTest::newRow("IPv6 with IPv4 tail") << u"ann@[IPv6:::ffff:192.0.2.1]"_s << u"ann@[IPv6:::ffff:192.0.2.1]"_s;
    QTest::newRow("international domain") << u"ana@Español.example"_s << u"ana@español.example"_s;
    QTest::newRow("A-label becomes Unicode") << u"ana@xn--espaol-zwa.example"_s << u"ana@español.example"_s;
    QTest::newRow("international local part") << u"josé@example.org"_s << u"josé@example.org"_s;
    QTest::newRow("decomposed accent is composed") << u"jose\u0301@example.org"_s << u"josé@example.org"_s;
    QTest::newRow("digits only") << u"123@456.org"_s << u"123@456.org"_s;
    QTest::newRow("A-label that decodes to nothing") << u"ann@xn--a.example"_s << u"ann@xn--a.example"_s;
    QTest::newRow("double hyphen") << u"ann@exa--mple.org"_s << u"ann@exa--mple.org"_s;
}

void TestEmailAddress::parse_goodAddress_isKept()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto address = EmailAddress::parse(text);
    QVERIFY2(address, address ? "" : qPrintable(address.error().message));
    QCOMPARE(address->toString(), expected);
}

void TestEmailAddress::parse_badAddress_saysWhy_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part"); // of the sentence a receptionist reads
    QTest::newRow("empty") << QString() << u"empty"_s;
    QTest::newRow("blank") << u"   "_s << u"empty"_s;
    QTest::newRow("no at") << u"ann.example.org"_s << u"There is no @ in ann.example.org"_s;
    QTest::newRow("nothing before") << u"@example.org"_s << u"Nothing stands before the @"_s;
    QTest::newRow("nothing after") << u"ann@"_s << u"Nothing stands after the @"_s;
    QTest::newRow("space before at") << u"ann lee@example.org"_s << u"There is a space in ann lee, before the @"_s;
    QTest::newRow("space after at") << u"ann@example .org"_s << u"There is a space in example .org, after the @"_s;
    QTest::newRow("two ats") << u"ann@lee@example.org"_s << u"more than one @"_s;
    QTest::newRow("two addresses") << u"ann@example.org, bob@example.org"_s << u"space"_s;
    QTest::newRow("two addresses, one in brackets") << u"ann@example.org <bob@example.org>"_s << u"two e-mail addresses"_s;
    QTest::newRow("comma for dot") << u"ann@example,org"_s << u"comma"_s;
    QTest::newRow("single label") << u"ann@localhost"_s << u"has no dot"_s;
    QTest::newRow("dot at start") << u".ann@example.org"_s << u"dot"_s;
    QTest::newRow("dot at end") << u"ann.@example.org"_s << u"dot"_s;
    QTest::newRow("two dots") << u"ann..lee@example.org"_s << u"Two dots"_s;
    QTest::newRow("domain dot at end") << u"ann@example.org."_s << u"dot"_s;
    QTest::newRow("domain two dots") << u"ann@example..org"_s << u"side by side"_s;
    QTest::newRow("domain hyphen") << u"ann@-example.org"_s << u"hyphen"_s;
    QTest::newRow("underscore in domain") << u"ann@ex_ample.org"_s << u"_"_s;
    QTest::newRow("open quote") << u"\"ann@example.org"_s << u"quotation mark"_s;
    QTest::newRow("comment") << u"ann(home)@example.org"_s << u"("_s;
    QTest::newRow("bad IPv4") << u"ann@[192.0.2.256]"_s << u"network address"_s;
    QTest::newRow("IPv6 too long") << u"ann@[IPv6:1:2:3:4:5:6:7::8]"_s << u"network address"_s;
    QTest::newRow("zero-width space") << u"ann\u200B@example.org"_s << u"invisible"_s;
    QTest::newRow("right-to-left override") << u"ann\u202E@example.org"_s << u"invisible"_s;
    QTest::newRow("enormous") << QString(2'000'000, u'a') << u"too long"_s;
}

void TestEmailAddress::parse_badAddress_saysWhy()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    const auto address = EmailAddress::parse(text);
    QVERIFY(!address);
    QCOMPARE(address.error().code, ErrorCode::BadInput);
    QVERIFY2(address.error().message.contains(part), qPrintable(address.error().message));
    QVERIFY(address.error().message.endsWith(u'.') || address.error().message.endsWith(u'?'));
}

void TestEmailAddress::parse_lineBreakOrAngle_neverPasses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("CRLF and a second recipient") << u"ann@example.org\r\nRCPT TO:<bob@example.org>"_s;
    QTest::newRow("LF at the end") << u"ann@example.org\n"_s;
    QTest::newRow("CR at the start") << u"\rann@example.org"_s;
    QTest::newRow("NUL") << u"ann\0@example.org"_s;
    QTest::newRow("LF in quotes") << u"\"a\nb\"@example.org"_s;
    QTest::newRow("angle in quotes") << u"\"a<b\"@example.org"_s;
    QTest::newRow("angle in domain") << u"ann@exa>mple.org"_s;
    QTest::newRow("line separator") << u"ann@example.org\u2028"_s;
}

void TestEmailAddress::parse_lineBreakOrAngle_neverPasses()
{
    QFETCH(QString, text);
    QVERIFY(!EmailAddress::parse(text));
}

void TestEmailAddress::parse_lengthLimits_areThoseOfRfc5321()
{
    const auto isValid = [](const QString &text) { return EmailAddress::parse(text).hasValue(); };
    const QString domain = u"@example.org"_s;
    QVERIFY(isValid(QString(64, u'a') + domain));
    QVERIFY(!isValid(QString(65, u'a') + domain));
    QVERIFY(!isValid(QString(33, u'é') + domain)); // 66 octets
    QVERIFY(isValid(u"a@"_s + QString(63, u'b') + u".org"_s));
    QVERIFY(!isValid(u"a@"_s + QString(64, u'b') + u".org"_s));

    const QString label = QString(61, u'b') + u'.';
    const QString most = u"a@"_s + label.repeated(4) + u"abcd"_s; // 2 + 248 + 4
    QCOMPARE(most.size(), 254);
    QVERIFY(isValid(most));
    QVERIFY(!isValid(most + u'e'));
}

void TestEmailAddress::parse_ownOutput_isUnchanged()
{
    for (const QString &text : {u"Ann <Ann@EXAMPLE.org>"_s, u"\"a b\"@example.org"_s, u"ana@español.example"_s, u"a@[IPv6:2001:DB8::1]"_s}) {
        const auto once = EmailAddress::parse(text);
        QVERIFY(once);
        const auto twice = EmailAddress::parse(once->toString());
        QVERIFY(twice);
        QCOMPARE(*twice, *once);
        const auto smtp = EmailAddress::parse(once->toSmtp());
        QVERIFY(smtp);
        QCOMPARE(*smtp, *once);
    }
}

/// Whatever is made of a good address by putting one odd character into it, nothing that could break an SMTP command comes out.
void TestEmailAddress::parse_anyBytes_neverPassesWhatSmtpForbids()
{
    const QString base = u"\"a b\"@exa.example.org"_s;
    int passed = 0;
    for (const QString &start : {base, u"ann.lee@example.org"_s}) {
        for (qsizetype at = 0; at <= start.size(); ++at) {
            for (char16_t c = 0; c < 0x180; ++c) {
                const auto address = EmailAddress::parse(QString(start).insert(at, QChar(c)));
                if (!address)
                    continue;
                ++passed;
                const QString smtp = address->toSmtp();
                QVERIFY(std::none_of(smtp.begin(), smtp.end(), [](QChar x) { return x < u' ' || x == u'<' || x == u'>' || x == u'\x7f'; }));
            }
        }
    }
    QVERIFY(passed > 1000);
}

void TestEmailAddress::international_domain_hasAsciiForm()
{
    const auto address = EmailAddress::parse(u"ana@español.example");
    QVERIFY(address);
    QCOMPARE(address->asciiDomain(), u"xn--espaol-zwa.example"_s);
    QCOMPARE(address->toSmtp(), u"ana@xn--espaol-zwa.example"_s);
    QVERIFY(!address->needsSmtpUtf8());
}

void TestEmailAddress::international_localPart_needsSmtpUtf8()
{
    const auto address = EmailAddress::parse(u"josé@example.org");
    QVERIFY(address);
    QVERIFY(address->needsSmtpUtf8());
    QCOMPARE(address->localPart(), u"josé"_s);
}

void TestEmailAddress::key_spellingsOfOneMailbox_areEqual()
{
    QCOMPARE(EmailAddress::parse(u"Ann.Lee@Example.ORG")->key(), EmailAddress::parse(u"ann.lee@example.org")->key());
    QCOMPARE(EmailAddress::parse(u"ana@XN--ESPAOL-ZWA.example")->key(), EmailAddress::parse(u"Ana@Español.example")->key());
    QVERIFY(EmailAddress::parse(u"ann@example.org")->key() != EmailAddress::parse(u"ann@example.com")->key());
    QVERIFY(EmailAddress().isEmpty());
    QCOMPARE(EmailAddress().toString(), QString());
}

/// The isemail cases, each with its diagnosis. Our own choices differ where a header may hold what no person has: a single-label domain is refused;
/// white space around the address is taken off.
void TestEmailAddress::corpus_isemail_agrees()
{
    const QString folder = test::corporaFolder();
    QFile file(folder + u"/mail/addresses/syntax.json"_s);
    if (folder.isEmpty() || !file.open(QIODevice::ReadOnly))
        QSKIP("the address corpus (mail/addresses/syntax.json) is not here");
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).array();
    QVERIFY(cases.size() > 50);
    int agreed = 0;
    QStringList disagreed;
    for (const QJsonValue &value : cases) {
        const QString text = value[u"address"].toString();
        const QString category = value[u"category"].toString();
        const QString diagnosis = value[u"diagnosis"].toString();
        bool expected = category == "ISEMAIL_VALID_CATEGORY"_L1 || category == "ISEMAIL_DNSWARN"_L1 || category == "ISEMAIL_RFC5321"_L1;
        if (diagnosis == "ISEMAIL_RFC5321_TLD"_L1)
            expected = false;
        const bool onlyBlanksAround = category == "ISEMAIL_CFWS"_L1 && text.trimmed() == "test@iana.org"_L1 && !text.contains(u'\n');
        if (onlyBlanksAround)
            expected = true;
        if (bool(EmailAddress::parse(text)) == expected)
            ++agreed;
        else
            disagreed += diagnosis + u": "_s + text;
    }
    qInfo("agreed on %d of %d cases", agreed, static_cast<int>(cases.size()));
    QVERIFY2(disagreed.isEmpty(), qPrintable(disagreed.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestEmailAddress)
#include "tst_emailaddress.moc"
