// SPDX-License-Identifier: Apache-2.0
#include "vault/auditlog.h"
#include "vaulttest.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;

class tst_AuditLog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_files = std::make_unique<TestDatabase>();
        auto created = m_files->create();
        VERIFY_OK(created);
        m_database = std::make_unique<Database>(std::move(*created));
        VERIFY_OK(m_database->migrate(shippedLogSchema()));
        m_clock.set(QDateTime(QDate(2026, 11, 21), QTime(15, 0), Qt::UTC));
    }
    void cleanup() { m_database.reset(); }

    void entries_comeBackNewestFirst()
    {
        AuditLog log(*m_database, m_clock);
        append(log, u"patient.added"_s, 17, R"({"family":"Núñez"})");
        m_clock.advanceSeconds(60);
        append(log, u"form.printed"_s, 0);
        const auto all = log.entries({});
        VERIFY_OK(all);
        QCOMPARE(all.value().size(), 2U);
        const AuditEntry &first = all.value().back();
        QCOMPARE(first.sequence, 1);
        QCOMPARE(first.at, QDateTime(QDate(2026, 11, 21), QTime(15, 0), Qt::UTC));
        QCOMPARE(first.user, UserId{3});
        QCOMPARE(first.userName, u"ana"_s);
        QCOMPARE(first.action, u"patient.added"_s);
        QCOMPARE(first.about, 17);
        QCOMPARE(first.details, QByteArray(R"({"family":"Núñez"})"));
        QCOMPARE(log.head().value(), (AuditHead{2, all.value().front().mac}));
        QCOMPARE(log.entries({.about = 17, .since = {}}).value().size(), 1U);
        QCOMPARE(log.entries({.about = 0, .since = m_clock.now()}).value().size(), 1U);
        QCOMPARE(log.entries({.about = 0, .since = {}, .limit = 1}).value().front().sequence, 2);
    }

    void append_undoneWithItsTransaction()
    {
        AuditLog log(*m_database, m_clock);
        append(log, u"one"_s);
        {
            Transaction transaction(*m_database);
            VERIFY_OK(log.append(UserId{3}, u"ana"_s, u"two"_s));
        }
        append(log, u"three"_s);
        const auto so = verify();
        QVERIFY(so.ok);
        QCOMPARE(so.entries, 2);
        QCOMPARE(log.entries({}).value().front().action, u"three"_s);
    }

    void twoConnections_keepOneChain()
    {
        auto second = m_files->open();
        AuditLog here(*m_database, m_clock);
        AuditLog there(*second, m_clock);
        for (int i = 0; i < 5; ++i) {
            append(here, u"here"_s);
            Transaction transaction(*second);
            VERIFY_OK(there.append(UserId{4}, u"ben"_s, u"there"_s));
            VERIFY_OK(transaction.commit());
        }
        QVERIFY(verify().ok);
        QCOMPARE(verify().entries, 10);
    }

    void emptyLog_isWhole()
    {
        const auto so = verify();
        QVERIFY(so.ok);
        QCOMPARE(so.entries, 0);
        QCOMPARE(so.head, AuditHead{});
    }

    void sql_changingTheLog_isRefused_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("update") << u"UPDATE audit_entry SET action = 'x' WHERE sequence = 2"_s;
        QTest::newRow("delete") << u"DELETE FROM audit_entry WHERE sequence = 3"_s;
        QTest::newRow("delete all") << u"DELETE FROM audit_entry"_s;
        QTest::newRow("replace")
            << u"REPLACE INTO audit_entry SELECT 2, at, user, user_name, 'x', subject, about, details, mac FROM audit_entry WHERE sequence = 1"_s;
        QTest::newRow("insert before")
            << u"INSERT INTO audit_entry SELECT -1, at, user, user_name, 'x', subject, about, details, mac FROM audit_entry WHERE sequence = 1"_s;
        QTest::newRow("leave a gap")
            << u"INSERT INTO audit_entry SELECT 9, at, user, user_name, 'x', subject, about, details, mac FROM audit_entry WHERE sequence = 1"_s;
        QTest::newRow("new key") << u"UPDATE vault_meta SET value = zeroblob(32)"_s;
        QTest::newRow("no key") << u"DELETE FROM vault_meta"_s;
        QTest::newRow("replace key") << u"REPLACE INTO vault_meta VALUES ('audit.key', zeroblob(32))"_s;
    }
    void sql_changingTheLog_isRefused()
    {
        QFETCH(QString, sql);
        fill();
        const auto refused = m_database->run(sql);
        VERIFY_ERROR(refused, ErrorCode::Refused);
        QVERIFY(verify().ok);
        QCOMPARE(verify().entries, 5);
    }

    /// What somebody with the key and a tool does: the triggers away, the change, nothing else.
    void tampering_namesFirstBadEntry_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<qint64>("firstBad");
        QTest::newRow("action changed") << QByteArray("UPDATE audit_entry SET action = 'x' WHERE sequence = 3") << 3LL;
        QTest::newRow("time changed") << QByteArray("UPDATE audit_entry SET at = at + 1 WHERE sequence = 2") << 2LL;
        QTest::newRow("user changed") << QByteArray("UPDATE audit_entry SET user = 9 WHERE sequence = 4") << 4LL;
        QTest::newRow("patient changed") << QByteArray("UPDATE audit_entry SET about = 9 WHERE sequence = 5") << 5LL;
        QTest::newRow("details emptied") << QByteArray("UPDATE audit_entry SET details = x'' WHERE sequence = 1") << 1LL;
        QTest::newRow("text moved between fields")
            << QByteArray("UPDATE audit_entry SET action = 'act', subject = 'ion' || subject WHERE sequence = 2") << 2LL;
        QTest::newRow("removed") << QByteArray("DELETE FROM audit_entry WHERE sequence = 2") << 2LL;
        QTest::newRow("first removed") << QByteArray("DELETE FROM audit_entry WHERE sequence = 1") << 1LL;
        QTest::newRow("removed and closed up") << QByteArray("DELETE FROM audit_entry WHERE sequence = 2;"
                                                             "UPDATE audit_entry SET sequence = sequence - 1 WHERE sequence > 2")
                                               << 2LL;
        QTest::newRow("put in") << QByteArray("UPDATE audit_entry SET sequence = -sequence - 1 WHERE sequence > 2;"
                                              "UPDATE audit_entry SET sequence = -sequence WHERE sequence < 0;"
                                              "INSERT INTO audit_entry SELECT 3, at, user, user_name, 'x', subject, about, details, mac "
                                              "FROM audit_entry WHERE sequence = 2")
                                << 3LL;
        QTest::newRow("two exchanged") << QByteArray("UPDATE audit_entry SET sequence = 100 WHERE sequence = 2;"
                                                     "UPDATE audit_entry SET sequence = 2 WHERE sequence = 4;"
                                                     "UPDATE audit_entry SET sequence = 4 WHERE sequence = 100")
                                       << 2LL;
        QTest::newRow("end cut off") << QByteArray("DELETE FROM audit_entry WHERE sequence > 3") << 4LL;
        QTest::newRow("all removed") << QByteArray("DELETE FROM audit_entry") << 1LL;
    }
    void tampering_namesFirstBadEntry()
    {
        QFETCH(QByteArray, script);
        QFETCH(qint64, firstBad);
        fill();
        const AuditHead anchor = AuditLog(*m_database, m_clock).head().value();
        VERIFY_OK(m_database->runScript("DROP TRIGGER audit_entry_keep_update; DROP TRIGGER audit_entry_keep_delete;"
                                        "DROP TRIGGER audit_entry_in_order; PRAGMA ignore_check_constraints = ON;"
            + script));
        const auto so = verify(anchor);
        QVERIFY(!so.ok);
        QCOMPARE(so.firstBad, firstBad);
        QVERIFY2(so.problem.contains(u"ntry %1"_s.arg(so.problem.startsWith("The log ends"_L1) ? firstBad - 1 : firstBad)),
            qPrintable(so.problem));
        QVERIFY(so.problem.endsWith(u'.'));
    }

    void rewrittenWithItsKey_showsAgainstTheAnchorOnly()
    {
        fill();
        const AuditHead anchor = AuditLog(*m_database, m_clock).head().value();
        VERIFY_OK(m_database->runScript("DROP TRIGGER audit_entry_keep_delete; DELETE FROM audit_entry"));
        fill(); // the same program, the same key, another time: a chain as good as the first
        m_clock.advanceSeconds(1);
        AuditLog log(*m_database, m_clock);
        append(log, u"later"_s);
        QVERIFY(verify().ok); // as the header says
        const auto so = verify(anchor);
        QVERIFY(!so.ok);
        QCOMPARE(so.firstBad, anchor.sequence);
    }

    void olderDatabasePutBack_showsAgainstTheAnchor()
    {
        fill();
        m_database.reset();
        const QByteArray older = contentOf(m_files->path);
        m_database = std::make_unique<Database>(std::move(*m_files->open()));
        AuditLog log(*m_database, m_clock);
        append(log, u"later"_s);
        const AuditHead anchor = log.head().value();
        QVERIFY(verify(anchor).ok);
        m_database.reset();
        QVERIFY(writeContent(m_files->path, older));
        m_database = std::make_unique<Database>(std::move(*m_files->open()));
        QVERIFY(verify().ok);
        const auto so = verify(anchor);
        QVERIFY(!so.ok);
        QCOMPARE(so.firstBad, 6);
        QVERIFY(so.problem.contains("older copy"_L1));
    }

    void missingKey_isDamaged()
    {
        fill();
        VERIFY_OK(m_database->runScript("DROP TRIGGER vault_meta_keep_delete; DELETE FROM vault_meta"));
        NoProgress progress;
        VERIFY_ERROR(AuditLog(*m_database, m_clock).verify({}, progress), ErrorCode::Damaged);
    }

    void verify_canBeStopped()
    {
        AuditLog log(*m_database, m_clock);
        Transaction transaction(*m_database);
        for (int i = 0; i < 2500; ++i)
            VERIFY_OK(log.append(UserId{3}, u"ana"_s, u"one"_s));
        VERIFY_OK(transaction.commit());
        CancelAfter once(1);
        VERIFY_ERROR(log.verify({}, once), ErrorCode::Cancelled);
        CancelAfter often(100);
        QVERIFY(log.verify({}, often).value().ok);
    }

private:
    void append(AuditLog &log, const QString &action, qint64 about = 0, const QByteArray &details = {})
    {
        Transaction transaction(*m_database);
        VERIFY_OK(log.append(UserId{3}, u"ana"_s, action, u"p%1"_s.arg(about), about, details));
        VERIFY_OK(transaction.commit());
    }
    void fill()
    {
        AuditLog log(*m_database, m_clock);
        for (int i = 1; i <= 5; ++i) {
            m_clock.advanceSeconds(7);
            append(log, u"action"_s, i, R"({"n":1})");
        }
    }
    AuditVerification verify(const AuditHead &anchor = {})
    {
        NoProgress progress;
        return AuditLog(*m_database, m_clock).verify(anchor, progress).value();
    }

    FixedClock m_clock;
    std::unique_ptr<TestDatabase> m_files;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(tst_AuditLog)
#include "tst_auditlog.moc"
