// SPDX-License-Identifier: Apache-2.0
#include "vault/passphrase.h"
#include "vaulttest.h"

using namespace Qt::StringLiterals;
using namespace countersign;

class tst_Passphrase final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passphrase_isJudgedByGuesses_data()
    {
        QTest::addColumn<QString>("passphrase");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("empty") << u""_s << false;
        QTest::newRow("short, though random") << u"x9$Kq!2vW"_s << false;
        QTest::newRow("one word over and over") << u"demo-demo-demo"_s << false;
        QTest::newRow("two words over and over") << u"tractor lamp tractor lamp"_s << false;
        QTest::newRow("one letter") << u"aaaaaaaaaaaaaaaaaaaa"_s << false;
        QTest::newRow("alphabet") << u"abcdefghijklmnop"_s << false;
        QTest::newRow("digits down") << u"9876543210987654"_s << false;
        QTest::newRow("keyboard row") << u"qwertyuiop1234567890"_s << false;
        QTest::newRow("keyboard columns") << u"1qaz2wsx3edc4rfv"_s << false;
        QTest::newRow("dressed-up word") << u"P@ssw0rd2024!"_s << false;
        QTest::newRow("word twice with years") << u"Welcome2023Welcome2024"_s << false;
        QTest::newRow("name and birth date") << u"Jennifer 02/03/1980"_s << false;
        QTest::newRow("the practice itself") << u"clinicfrontdesk1"_s << false;
        QTest::newRow("season and year") << u"Summer2025Summer"_s << false;
        QTest::newRow("four uncommon words") << u"marble otter thimble quorum"_s << true;
        QTest::newRow("four uncommon words, no spaces") << u"marbleotterthimblequorum"_s << true;
        QTest::newRow("Spanish words") << u"tornillo zorzal candado niebla"_s << true;
        QTest::newRow("not Latin") << u"лопата сугроб фонарь ёжик"_s << true;
        QTest::newRow("three uncommon words") << u"Otter-thimble-quorum"_s << true;
        QTest::newRow("random letters") << u"vkqzpwxmhdjr"_s << true;
        QTest::newRow("random characters") << u"vK8#tq2LpZ!m4x"_s << true;
        QTest::newRow("a sentence of one's own") << u"our kettle hums before the rooster does"_s << true;
    }
    void passphrase_isJudgedByGuesses()
    {
        QFETCH(QString, passphrase);
        QFETCH(bool, accepted);
        const auto verdict = acceptPassphrase(passphrase);
        QVERIFY2(verdict.hasValue() == accepted, qPrintable(QString::number(estimateStrength(passphrase).guessesLog10)));
        if (!accepted) {
            QCOMPARE(verdict.error().code, ErrorCode::Refused);
            QVERIFY(verdict.error().message.endsWith(u'.'));
            QVERIFY(passphrase.size() < 5 || !verdict.error().message.contains(passphrase));
        }
    }

    void advice_namesTheWeakness_data()
    {
        QTest::addColumn<QString>("passphrase");
        QTest::addColumn<QString>("word");
        QTest::newRow("repeat") << u"demo-demo-demo"_s << u"Repeating"_s;
        QTest::newRow("row") << u"zxcvbnm98765"_s << u"Rows"_s;
        QTest::newRow("date") << u"03/02/1980 kkz"_s << u"Dates"_s;
        QTest::newRow("short") << u"otter"_s << u"at least 12"_s;
    }
    void advice_namesTheWeakness()
    {
        QFETCH(QString, passphrase);
        QFETCH(QString, word);
        QVERIFY2(estimateStrength(passphrase).advice.contains(word), qPrintable(estimateStrength(passphrase).advice));
    }

    void longer_isNeverWeaker()
    {
        const QString text = u"Otter!qwerty-2024 marble marble otter"_s;
        double before = -1;
        for (qsizetype i = 0; i <= text.size(); ++i) {
            const PassphraseStrength strength = estimateStrength(QStringView(text).left(i));
            QVERIFY(strength.guessesLog10 + 1.3 >= before); // a last word completed may be cheaper than its parts
            QVERIFY(strength.score >= 0 && strength.score <= 4);
            before = std::max(before, strength.guessesLog10);
        }
        QVERIFY(estimateStrength(u"marble otter thimble quorum").advice.isEmpty());
        QCOMPARE(estimateStrength(u"marble otter thimble quorum").score, 4);
    }

    void hugePassphrase_isJudgedQuickly()
    {
        QElapsedTimer timer;
        timer.start();
        QVERIFY(acceptPassphrase(u"marble otter thimble "_s.repeated(5000)).hasValue());
        QVERIFY(timer.elapsed() < 2000);
    }
};

QTEST_GUILESS_MAIN(tst_Passphrase)
#include "tst_passphrase.moc"
