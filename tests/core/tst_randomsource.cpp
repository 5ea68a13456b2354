// SPDX-License-Identifier: Apache-2.0
#include "core/randomsource.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

class TestRandomSource final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void seeded_sameSeed_repeats();
    void system_bytes_differEveryTime();
    void crockford_characters_canBeReadAloud();
    void below_bound_isNeverReached();
};

void TestRandomSource::seeded_sameSeed_repeats()
{
    SeededRandom one(7);
    SeededRandom same(7);
    SeededRandom other(8);
    const QByteArray bytes = one.bytes(33);
    QCOMPARE(bytes.size(), 33);
    QCOMPARE(same.bytes(33), bytes);
    QVERIFY(other.bytes(33) != bytes);
}

void TestRandomSource::system_bytes_differEveryTime()
{
    SystemRandom random;
    QSet<QByteArray> seen;
    for (int i = 0; i < 1000; ++i)
        seen.insert(random.bytes(16));
    QCOMPARE(seen.size(), 1000);
    QCOMPARE(random.bytes(0).size(), 0);
}

void TestRandomSource::crockford_characters_canBeReadAloud()
{
    SystemRandom random;
    const QString code = random.crockford(4000);
    QCOMPARE(code.size(), 4000);
    const QSet<QChar> used(code.begin(), code.end());
    QCOMPARE(used.size(), 32);
    for (const QChar c : u"ILOUilou"_s)
        QVERIFY(!used.contains(c));
}

void TestRandomSource::below_bound_isNeverReached()
{
    SeededRandom random(1);
    QSet<quint32> seen;
    for (int i = 0; i < 1000; ++i) {
        const quint32 value = random.below(6);
        QVERIFY(value < 6);
        seen.insert(value);
    }
    QCOMPARE(seen.size(), 6);
}

QTEST_GUILESS_MAIN(TestRandomSource)
#include "tst_randomsource.moc"
