// SPDX-License-Identifier: Apache-2.0
#include "mail/domainlookup.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using Kind = DnsAnswer::Kind;

class DomainLookup final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_together_meanOneState_data()
    {
        QTest::addColumn<DnsAnswer>("mx");
        QTest::addColumn<std::vector<DnsAnswer>>("addresses");
        QTest::addColumn<DomainState>("state");
        const DnsAnswer unclear{Kind::Unclear, {}};
        const DnsAnswer none{Kind::NoSuchDomain, {}};
        const DnsAnswer records{Kind::Records, {}};
        using Answers = std::vector<DnsAnswer>;
        QTest::newRow("mx") << DnsAnswer{Kind::Records, {u"mx1.example.org"_s, u"mx2.example.org"_s}} << Answers{} << DomainState::AcceptsMail;
        QTest::newRow("null mx") << DnsAnswer{Kind::Records, {QString()}} << Answers{} << DomainState::NoMail;
        QTest::newRow("null mx as a dot") << DnsAnswer{Kind::Records, {u"."_s}} << Answers{} << DomainState::NoMail;
        QTest::newRow("null mx beside a real one") << DnsAnswer{Kind::Records, {u"."_s, u"mx.example.org"_s}} << Answers{} << DomainState::AcceptsMail;
        QTest::newRow("nxdomain") << none << Answers{} << DomainState::DoesNotExist;
        QTest::newRow("no mx, but an address") << unclear << Answers{records} << DomainState::PerhapsMail;
        QTest::newRow("no mx, IPv6 address only") << unclear << Answers{unclear, records} << DomainState::PerhapsMail;
        QTest::newRow("mx timed out, then nxdomain") << unclear << Answers{none} << DomainState::DoesNotExist;
        QTest::newRow("nothing answered") << unclear << Answers{unclear, unclear} << DomainState::Unknown;
        QTest::newRow("nothing asked") << DnsAnswer{} << Answers{} << DomainState::Unknown;
    }
    void answers_together_meanOneState()
    {
        QFETCH(DnsAnswer, mx);
        QFETCH(std::vector<DnsAnswer>, addresses);
        const DomainReport report = classify(mx, addresses);
        QTEST(report.state, "state");
        QCOMPARE(report.mx, report.state == DomainState::AcceptsMail ? mx.names : QStringList());
    }

    // RFC 6761 §6.4: "invalid" never exists. A machine without DNS cannot know, but must never say that mail is taken.
    void domain_invalid_neverAcceptsMail()
    {
        const Result<EmailAddress> address = EmailAddress::parse(u"ann@countersign-test.invalid");
        QVERIFY(address);
        QElapsedTimer timer;
        timer.start();
        const DomainReport report = lookUpDomain(*address, 2000);
        QVERIFY2(timer.elapsed() < 4000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(report.state == DomainState::DoesNotExist || report.state == DomainState::Unknown);
        QVERIFY(report.mx.isEmpty());
    }
};

QTEST_GUILESS_MAIN(DomainLookup)
#include "tst_domainlookup.moc"
