// SPDX-License-Identifier: Apache-2.0
#include "vaulttest.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;

class tst_Transaction final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_files = std::make_unique<TestDatabase>();
        auto created = m_files->create();
        VERIFY_OK(created);
        m_database = std::make_unique<Database>(std::move(*created));
        VERIFY_OK(m_database->run(u"CREATE TABLE t (id INTEGER PRIMARY KEY, v BLOB)"));
    }
    void cleanup() { m_database.reset(); }

    void committed_isKept()
    {
        {
            Transaction transaction(*m_database);
            VERIFY_OK(transaction.begun());
            QVERIFY(m_database->inTransaction());
            add(1);
            VERIFY_OK(transaction.commit());
            QVERIFY(!m_database->inTransaction());
        }
        QCOMPARE(ids(), QList<qint64>({1}));
    }

    void notCommitted_isUndone()
    {
        {
            Transaction transaction(*m_database);
            add(1);
        }
        QCOMPARE(ids(), QList<qint64>());
        QVERIFY(!m_database->inTransaction());
    }

    void nestedUndone_outerKept()
    {
        Transaction outer(*m_database);
        add(1);
        {
            Transaction inner(*m_database);
            add(2);
            {
                Transaction innermost(*m_database);
                add(3);
                VERIFY_OK(innermost.commit());
            }
        }
        {
            Transaction inner(*m_database);
            add(4);
            VERIFY_OK(inner.commit());
        }
        VERIFY_OK(outer.commit());
        QCOMPARE(ids(), QList<qint64>({1, 4}));
    }

    void nestedCommitted_outerUndone_nothingKept()
    {
        {
            Transaction outer(*m_database);
            Transaction inner(*m_database);
            add(1);
            VERIFY_OK(inner.commit());
        }
        QCOMPARE(ids(), QList<qint64>());
    }

    void secondWriter_isTold()
    {
        auto other = m_files->open();
        VERIFY_OK(other);
        VERIFY_OK(other->run(u"PRAGMA busy_timeout = 20"));
        Transaction first(*m_database);
        VERIFY_OK(first.begun());
        {
            Transaction second(*other);
            VERIFY_ERROR(second.begun(), ErrorCode::InUse);
            VERIFY_ERROR(second.commit(), ErrorCode::InUse);
        }
        add(1);
        VERIFY_OK(first.commit());
        Transaction third(*other);
        VERIFY_OK(third.begun());
    }

    void reader_seesOnlyWhatWasCommitted()
    {
        auto other = m_files->open();
        VERIFY_OK(other);
        Transaction transaction(*m_database);
        add(1);
        QCOMPARE(ids(*other), QList<qint64>());
        VERIFY_OK(transaction.commit());
        QCOMPARE(ids(*other), QList<qint64>({1}));
    }

    void queryLeftHalfRead_doesNotStopTheNextChange()
    {
        add(1);
        add(2);
        const auto half = m_database->cached("SELECT id FROM t ORDER BY id");
        QVERIFY(*half.value()->step()); // and never read on: this connection now looks at an old state
        auto other = m_files->open();
        VERIFY_OK(other->run(u"INSERT INTO t (id) VALUES (3)"));
        Transaction transaction(*m_database);
        VERIFY_OK(transaction.begun());
        add(4);
        VERIFY_OK(transaction.commit());
        QCOMPARE(ids(), QList<qint64>({1, 2, 3, 4}));
    }

    void diskFull_leavesEverythingAsBefore()
    {
        add(1);
        VERIFY_OK(m_database->run(u"PRAGMA max_page_count = 12"));
        {
            Transaction outer(*m_database);
            add(2);
            Transaction inner(*m_database);
            auto insert = m_database->prepare(u"INSERT INTO t (id, v) VALUES (3, ?)");
            const auto full = insert->bind(1, QByteArray(200000, 'x')).run();
            VERIFY_ERROR(full, ErrorCode::Storage);
            QVERIFY(full.error().message.contains("disk is full"_L1));
        }
        QCOMPARE(ids(), QList<qint64>({1}));
        VERIFY_OK(m_database->run(u"PRAGMA max_page_count = 100000"));
        add(5);
        QCOMPARE(ids(), QList<qint64>({1, 5}));
    }

private:
    void add(int id) { VERIFY_OK(m_database->prepare(u"INSERT INTO t (id) VALUES (?)").value().bind(1, id).run()); }
    QList<qint64> ids() { return ids(*m_database); }
    static QList<qint64> ids(Database &database)
    {
        QList<qint64> found;
        auto select = database.prepare(u"SELECT id FROM t ORDER BY id");
        while (*select->step())
            found << select->integer(0);
        return found;
    }
    std::unique_ptr<TestDatabase> m_files;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(tst_Transaction)
#include "tst_transaction.moc"
