// SPDX-License-Identifier: Apache-2.0
#include "core/tidyline.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

class TestTidyLine final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tidyLine_text_isKeptWithoutWhatMisleads_data();
    void tidyLine_text_isKeptWithoutWhatMisleads();
};

void TestTidyLine::tidyLine_text_isKeptWithoutWhatMisleads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept");
    QTest::newRow("plain") << u"María Elena"_s << u"María Elena"_s;
    QTest::newRow("white space") << u"  Ana\t\r\nMaría\u2028Luz "_s << u"Ana María Luz"_s;
    QTest::newRow("terminal sequence") << u"\u001b[31mRed\u0007"_s << u"[31mRed"_s;
    QTest::newRow("NUL") << QString(u"Ro"_s + QChar(0) + u"sa"_s) << u"Rosa"_s;
    QTest::newRow("direction override") << u"\u202eexe.fdp\u202c"_s << u"exe.fdp"_s;
    QTest::newRow("direction isolate") << u"\u2067abc\u2069"_s << u"abc"_s;
    QTest::newRow("nothing to see") << u"\u200b\u00ad\ufeff\u2060"_s << QString();
    QTest::newRow("Persian joiner stays") << u"علی\u200cرضا"_s << u"علی\u200cرضا"_s;
    QTest::newRow("direction mark stays") << u"\u200fدوד"_s << u"\u200fدوד"_s;
    QTest::newRow("beyond the basic plane") << u"𝒜😀"_s << u"𝒜😀"_s;
}

void TestTidyLine::tidyLine_text_isKeptWithoutWhatMisleads()
{
    QFETCH(const QString, text);
    QTEST(tidyLine(text), "kept");
}

QTEST_GUILESS_MAIN(TestTidyLine)
#include "tst_tidyline.moc"
