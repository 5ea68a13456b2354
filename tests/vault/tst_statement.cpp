// SPDX-License-Identifier: Apache-2.0
#include "vaulttest.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;

class tst_Statement final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_files = std::make_unique<TestDatabase>();
        auto created = m_files->create();
        VERIFY_OK(created);
        m_database = std::make_unique<Database>(std::move(*created));
        VERIFY_OK(m_database->run(u"CREATE TABLE t (id INTEGER PRIMARY KEY, v, u TEXT UNIQUE)"));
    }
    void cleanup() { m_database.reset(); }

    void values_comeBackAsTheyWere()
    {
        auto insert = m_database->prepare(u"INSERT INTO t (id, v) VALUES (?, ?)");
        VERIFY_OK(insert);
        VERIFY_OK(insert->bind(1, 1).bind(2, std::numeric_limits<qint64>::min()).run());
        VERIFY_OK(insert->bind(1, 2).bind(2, 0.1).run());
        VERIFY_OK(insert->bind(1, 3).bind(2, u"Núñez 😀 \0 end"_s).run());
        VERIFY_OK(insert->bind(1, 4).bind(2, QByteArray("\0\xff\x01", 3)).run());
        VERIFY_OK(insert->bind(1, 5).bind(2, std::optional<QString>()).run());
        VERIFY_OK(insert->bind(1, 6).bind(2, UserIdLike{77}).run());
        auto select = m_database->prepare(u"SELECT v FROM t ORDER BY id");
        VERIFY_OK(select);
        QVERIFY(*select->step());
        QCOMPARE(select->integer(0), std::numeric_limits<qint64>::min());
        QVERIFY(*select->step());
        QCOMPARE(select->real(0), 0.1);
        QVERIFY(*select->step());
        QCOMPARE(select->text(0), u"Núñez 😀 \0 end"_s);
        QVERIFY(*select->step());
        QCOMPARE(select->blob(0), QByteArray("\0\xff\x01", 3));
        QVERIFY(*select->step());
        QVERIFY(select->isNull(0));
        QVERIFY(*select->step());
        QCOMPARE(select->integer(0), 77);
        QVERIFY(!*select->step());
    }

    void emptyText_isNotNull()
    {
        auto insert = m_database->prepare(u"INSERT INTO t (id, v) VALUES (?, ?)");
        VERIFY_OK(insert->bind(1, 1).bind(2, QString()).run());
        VERIFY_OK(insert->bind(1, 2).bind(2, u""_s).run());
        VERIFY_OK(insert->bind(1, 3).bind(2, QByteArray()).run());
        auto select = m_database->prepare(u"SELECT v, typeof(v) FROM t ORDER BY id");
        for (const QString &type : {u"text"_s, u"text"_s, u"blob"_s}) {
            QVERIFY(*select->step());
            QVERIFY(!select->isNull(0));
            QCOMPARE(select->text(1), type);
            QCOMPARE(select->text(0), QString());
        }
    }

    void run_clearsBindings()
    {
        auto insert = m_database->prepare(u"INSERT INTO t (id, v) VALUES (?, ?)");
        VERIFY_OK(insert->bind(1, 1).bind(2, u"first"_s).run());
        VERIFY_OK(insert->bind(1, 2).run());
        auto select = m_database->prepare(u"SELECT v FROM t WHERE id = 2");
        QVERIFY(*select->step());
        QVERIFY(select->isNull(0));
    }

    void sql_notExactlyOneStatement_isRefused_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("one") << u"SELECT 1"_s << true;
        QTest::newRow("semicolon") << u"SELECT 1;"_s << true;
        QTest::newRow("comment after it") << u"SELECT 1; -- done\n  /* really */"_s << true;
        QTest::newRow("two") << u"SELECT 1; DROP TABLE t"_s << false;
        QTest::newRow("two, the second broken") << u"SELECT 1; DRAP"_s << false;
        QTest::newRow("none") << u""_s << false;
        QTest::newRow("only a comment") << u"-- nothing"_s << false;
        QTest::newRow("broken") << u"SELEC 1"_s << false;
    }
    void sql_notExactlyOneStatement_isRefused()
    {
        QFETCH(QString, sql);
        QFETCH(bool, accepted);
        QCOMPARE(m_database->prepare(sql).hasValue(), accepted);
        VERIFY_OK(m_database->prepare(u"SELECT * FROM t")); // the table is still there
    }

    void bind_wrongPosition_surfacesInStep()
    {
        auto select = m_database->prepare(u"SELECT ?");
        QVERIFY(!select->bind(2, 1).step().hasValue());
        select->reset();
        VERIFY_OK(select->bind(1, 1).step());
    }

    void errors_neverQuoteBoundValues()
    {
        const QString secret = u"Grace \"Hopper"_s;
        auto insert = m_database->prepare(u"INSERT INTO t (u) VALUES (?)");
        VERIFY_OK(insert->bind(1, secret).run());
        const auto twice = insert->bind(1, secret).run();
        VERIFY_ERROR(twice, ErrorCode::Refused);
        QVERIFY(twice.error().detail.contains("t.u"_L1));
        QVERIFY(!QString(twice.error().message + twice.error().detail).contains("Hopper"_L1));

        VERIFY_OK(m_database->run(u"CREATE VIRTUAL TABLE f USING fts4(words)"));
        auto search = m_database->prepare(u"SELECT * FROM f WHERE words MATCH ?");
        VERIFY_OK(search);
        const auto malformed = search->bind(1, secret).step();
        QVERIFY(!malformed.hasValue());
        QVERIFY(!QString(malformed.error().message + malformed.error().detail).contains("Hopper"_L1));
    }

    void cached_sameText_isSameStatementReset()
    {
        VERIFY_OK(m_database->run(u"INSERT INTO t (id) VALUES (1), (2)"));
        const auto first = m_database->cached("SELECT id FROM t ORDER BY id");
        VERIFY_OK(first);
        QVERIFY(*first.value()->step());
        const QByteArray sameWords("SELECT id FROM t ORDER BY id"); // another buffer
        const auto second = m_database->cached(sameWords.constData());
        QCOMPARE(second.value(), first.value());
        QVERIFY(*second.value()->step());
        QCOMPARE(second.value()->integer(0), 1);
        QVERIFY(!m_database->cached("SELECT nothing FROM nowhere").hasValue());
    }

    void statement_outlivingItsDatabase_staysValid()
    {
        auto select = m_database->prepare(u"SELECT 42");
        m_database.reset();
        QVERIFY(*select->step());
        QCOMPARE(select->integer(0), 42);
    }

private:
    struct UserIdLike {
        qint64 value;
    };
    std::unique_ptr<TestDatabase> m_files;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(tst_Statement)
#include "tst_statement.moc"
