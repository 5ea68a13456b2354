// SPDX-License-Identifier: Apache-2.0
#include "vault/recoverykey.h"
#include "vaulttest.h"

using namespace Qt::StringLiterals;
using namespace countersign;

class tst_RecoveryKey final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void made_isNineGroupsOfFour()
    {
        SystemRandom random;
        const QString key = makeRecoveryKey(random);
        QVERIFY2(QRegularExpression(u"^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$"_s).match(key).hasMatch(), qPrintable(key));
        QVERIFY(makeRecoveryKey(random) != key);
        QCOMPARE(parseRecoveryKey(key).value().size(), std::size_t(32));
    }

    void typedOtherwise_isTheSame()
    {
        QString key;
        SeededRandom random(1);
        do { // one that shows each forgiven letter
            key = makeRecoveryKey(random);
        } while (!key.contains(u'0') || !key.contains(u'1'));
        const QByteArray meant = parseRecoveryKey(key).value().view().toByteArray();
        for (const QString &typed : {key.toLower(), QString(key).remove(u'-'), QString(key).replace(u'-', u' '),
                 QString(key).replace(u'-', u'–'), QString(key).replace(u'0', u'o'), QString(key).replace(u'1', u'I'),
                 QString(key).replace(u'1', u'l'), QString(u"  "_s + key + u"\n"_s)}) {
            const auto parsed = parseRecoveryKey(typed);
            VERIFY_OK(parsed);
            QCOMPARE(parsed.value().view().toByteArray(), meant);
        }
    }

    void mistyped_isNoticed()
    {
        SeededRandom random(2);
        const QString key = makeRecoveryKey(random).remove(u'-');
        for (qsizetype i = 0; i < key.size(); ++i) {
            QString wrong = key;
            wrong[i] = wrong[i] == u'7' ? u'8' : u'7';
            VERIFY_ERROR(parseRecoveryKey(wrong), ErrorCode::AccessDenied);
            if (i > 0 && key[i] != key[i - 1]) {
                QString swapped = key;
                std::swap(swapped[i], swapped[i - 1]);
                VERIFY_ERROR(parseRecoveryKey(swapped), ErrorCode::AccessDenied);
            }
        }
        for (const QString &wrong : {QString(), u"-"_s, key.left(35), QString(key + u'7'), QString(key).replace(3, 1, u"U"_s),
                 u"ж"_s.repeated(36), u"0"_s.repeated(100000)})
            VERIFY_ERROR(parseRecoveryKey(wrong), ErrorCode::AccessDenied);
    }
};

QTEST_GUILESS_MAIN(tst_RecoveryKey)
#include "tst_recoverykey.moc"
