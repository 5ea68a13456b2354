// SPDX-License-Identifier: Apache-2.0
#include "mail/typingslips.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace countersign;

class TypingSlips final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slips_ofOneKind_haveTheirWeight_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("meant");
        QTest::addColumn<int>("tenths");
        QTest::newRow("none") << u"gmail"_s << u"gmail"_s << 0;
        QTest::newRow("nothing at all") << QString() << QString() << 0;
        QTest::newRow("swapped") << u"gamil"_s << u"gmail"_s << 6;
        QTest::newRow("swapped at the front") << u"mgail"_s << u"gmail"_s << 6;
        QTest::newRow("doubled") << u"gmaill"_s << u"gmail"_s << 4;
        QTest::newRow("double letter typed once") << u"yaho"_s << u"yahoo"_s << 4;
        QTest::newRow("neighbouring key") << u"gmaik"_s << u"gmail"_s << 6;
        QTest::newRow("digit that looks alike") << u"yah0o"_s << u"yahoo"_s << 4;
        QTest::newRow("vowel left out") << u"gmal"_s << u"gmail"_s << 7;
        QTest::newRow("consonant left out") << u"gail"_s << u"gmail"_s << 9;
        QTest::newRow("unrelated letter") << u"gmaxl"_s << u"gmail"_s << 10;
        QTest::newRow("wrong first letter costs more") << u"xahoo"_s << u"yahoo"_s << 14;
        QTest::newRow("letters in another order") << u"gimal"_s << u"gmail"_s << 12;
        QTest::newRow("everything missing") << QString() << u"me"_s << 20;
    }
    void slips_ofOneKind_haveTheirWeight()
    {
        QFETCH(QString, typed);
        QFETCH(QString, meant);
        QTEST(slipsBetween(typed, meant), "tenths");
    }
};

QTEST_GUILESS_MAIN(TypingSlips)
#include "tst_typingslips.moc"
