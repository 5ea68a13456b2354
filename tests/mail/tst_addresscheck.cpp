// SPDX-License-Identifier: Apache-2.0
#include "mail/addresscheck.h"

#include "support/corpora.h"

#include <QFile>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

QString suggestionFor(const QString &domain)
{
    const std::optional<EmailAddress> suggestion = suggestCorrection(QStringView(QString(u"ann.b@"_s + domain)));
    return suggestion ? suggestion->domain() : QString();
}

QStringList linesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts) : QStringList();
}

} // namespace

class AddressCheck final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void domain_mistyped_isSuggested_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("meant");
        const std::pair<const char16_t *, const char16_t *> cases[] = {
            {u"gmial.com", u"gmail.com"},      {u"gmail.con", u"gmail.com"},       {u"gmail.cmo", u"gmail.com"},     {u"gmail.ocm", u"gmail.com"},
            {u"gmail.comm", u"gmail.com"},     {u"gmail.co", u"gmail.com"},        {u"gmail.org", u"gmail.com"},     {u"gnail.com", u"gmail.com"},
            {u"gmailcom", u"gmail.com"},       {u"gmail,com", u"gmail.com"},       {u"gmail.com.com", u"gmail.com"}, {u"gmail..com", u"gmail.com"},
            {u"www.gmail.com", u"gmail.com"},  {u"gmail.c.om", u"gmail.com"},      {u"gmail.com.", u"gmail.com"},    {u"yahho.com", u"yahoo.com"},
            {u"yaoho.com", u"yahoo.com"},      {u"yahoo.co.ukk", u"yahoo.co.uk"},  {u"yahoo.om", u"yahoo.com"},      {u"hotmial.com", u"hotmail.com"},
            {u"hotmail.fe", {}},               {u"hotnail.co.uk", u"hotmail.co.uk"}, {u"outlok.com", u"outlook.com"}, {u"outloook.com", u"outlook.com"},
            {u"iclould.com", u"icloud.com"},   {u"icloud.co", u"icloud.com"},      {u"comcast.ney", u"comcast.net"}, {u"concast.net", u"comcast.net"},
            {u"comcast.ner", u"comcast.net"},  {u"sbcgloabl.net", u"sbcglobal.net"}, {u"belsouth.net", u"bellsouth.net"}, {u"verizon.nte", u"verizon.net"},
            {u"gmail.co.uk", u"gmail.com"},    {u"gmai.net", u"gmail.com"},        {u"aol.con", u"aol.com"},          {u"a0l.com", u"aol.com"},           {u"msn.cm", u"msn.com"},          {u"protonmial.com", u"protonmail.com"},
            {u"earthlnk.net", u"earthlink.net"}, {u"charter.ent", u"charter.net"}, {u"lvie.com", u"live.com"},       {u"GMIAL.COM", u"gmail.com"},
        };
        for (const auto &[typed, meant] : cases)
            QTest::newRow(qPrintable(QString::fromUtf16(typed))) << QString::fromUtf16(typed) << (meant ? QString::fromUtf16(meant) : QString());
    }
    void domain_mistyped_isSuggested()
    {
        QFETCH(QString, typed);
        QTEST(suggestionFor(typed), "meant");
    }

    void domain_right_isLeftAlone_data()
    {
        QTest::addColumn<QString>("domain");
        const char16_t *const right[] = {u"gmail.com",  u"ymail.com",   u"mail.com",    u"email.com",   u"gmx.de",      u"gmx.com",     u"mail.ru",    u"hotmail.de",
                                         u"hotmail.cl", u"yahoo.com.mx", u"live.ca",    u"love.com",    u"life.com",    u"line.me",     u"verizon.com", u"comcast.com",
                                         u"cox.com",    u"att.com",     u"grail.com",   u"fmail.com",   u"example.org", u"example.com", u"horizon.com", u"harvard.edu",
                                         u"va.gov",     u"me.com",      u"aim.com",     u"all.com",     u"apl.com",     u"cloud.com",   u"overlook.com", u"millstreetfamily.example",
                                         u"bücher.example", u"proton.me", u"pm.me",     u"mac.com",     u"nhs.uk",      u"u.washington.edu", u"x.com",  u"[192.0.2.1]",
                                         // a house's own mail host is no slip for a provider
                                         u"mail.example.org", u"mail.mil", u"mail.harvard.edu", u"email.arizona.edu", u"email.example.org", u"live.unc.edu",
                                         u"outlook.example.org", u"gmail.example.org", u"hotmail.university.edu", u"mail.co.za", u"email.ru", u"yahoo.co.il",
                                         u"earthling.net", u"gotmail.com"};
        for (const char16_t *domain : right)
            QTest::newRow(qPrintable(QString::fromUtf16(domain))) << QString::fromUtf16(domain);
    }
    void domain_right_isLeftAlone()
    {
        QFETCH(QString, domain);
        QCOMPARE(suggestionFor(domain), QString());
    }

    void suggestion_forParsedAddress_keepsLocalPart()
    {
        const Result<EmailAddress> address = EmailAddress::parse(u"Ann.O'Brien+x@gmial.com");
        QVERIFY(address);
        const std::optional<EmailAddress> suggestion = suggestCorrection(*address);
        QVERIFY(suggestion);
        QCOMPARE(suggestion->toString(), u"Ann.O'Brien+x@gmail.com"_s);
    }

    void suggestion_forNoAddress_isNone()
    {
        for (const QStringView text : {u"", u"ann", u"@gmial.com", u"ann@", u"ann b@gmial.com", u"@", u"ann@....", u"ann@\u0000"})
            QVERIFY2(!suggestCorrection(text), qPrintable(text.toString()));
        QVERIFY(!suggestCorrection(QStringView(QString(u"a@"_s + QString(5000, u'g')))));
    }

    void corpus_domainsRight_areNeverCorrected()
    {
        const QString folder = test::corporaFolder();
        if (folder.isEmpty())
            QSKIP("no corpora beside the checkout: mail/addresses/domains-right.txt not tried");
        QStringList wronglyCorrected;
        const QStringList domains = linesOf(folder + u"/mail/addresses/domains-right.txt"_s);
        QVERIFY(domains.size() > 10);
        for (const QString &domain : domains) {
            if (const QString suggestion = suggestionFor(domain.trimmed()); !suggestion.isEmpty())
                wronglyCorrected.append(domain + u" → " + suggestion);
        }
        QCOMPARE(wronglyCorrected.join(u", "_s), QString());
    }

    void corpus_domainTypos_areMostlyCorrected()
    {
        const QString folder = test::corporaFolder();
        if (folder.isEmpty())
            QSKIP("no corpora beside the checkout: mail/addresses/domain-typos.csv not tried");
        const QStringList lines = linesOf(folder + u"/mail/addresses/domain-typos.csv"_s).mid(1);
        QVERIFY(lines.size() > 10);
        int hits = 0;
        QStringList missed;
        for (const QString &line : lines) {
            const QString typed = line.section(u',', 0, 0).trimmed();
            const QString suggestion = suggestionFor(typed);
            if (suggestion == line.section(u',', 1, 1).trimmed())
                ++hits;
            else
                missed.append(suggestion.isEmpty() ? typed : QString(typed + u" → " + suggestion));
        }
        qInfo("%d of %d mistyped domains corrected; not: %s", hits, static_cast<int>(lines.size()), qPrintable(missed.join(u", "_s)));
        QVERIFY(hits * 100 >= lines.size() * 95);
    }

    void domainState_everyKey_isItsOwn()
    {
        QSet<QString> keys;
        for (const DomainState state : {DomainState::Unknown, DomainState::AcceptsMail, DomainState::PerhapsMail, DomainState::NoMail, DomainState::DoesNotExist})
            keys.insert(toKey(state));
        QCOMPARE(keys.size(), 5);
        QCOMPARE(toKey(DomainState::NoMail), u"noMail"_s);
    }
};

QTEST_GUILESS_MAIN(AddressCheck)
#include "tst_addresscheck.moc"
