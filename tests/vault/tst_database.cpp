// SPDX-License-Identifier: Apache-2.0
#include "vaulttest.h"

#include <QProcess>
#include <QSet>

#ifdef Q_OS_UNIX
#include <dlfcn.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;

class tst_Database final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_files = std::make_unique<TestDatabase>(); }

    void created_isEncrypted()
    {
        {
            auto database = m_files->create();
            VERIFY_OK(database);
            VERIFY_OK(database->cipherVersion());
            QVERIFY(!database->cipherVersion().value().isEmpty());
            VERIFY_OK(database->run(u"CREATE TABLE patient (name TEXT)"));
            VERIFY_OK(database->run(u"INSERT INTO patient VALUES ('Wilhelmina Featherstone')"));
            // What has not reached the main file yet lies in the log beside it, and that is encrypted too.
            QVERIFY(!contentOf(m_files->path + u"-wal"_s).contains("Featherstone"));
        }
        const QByteArray content = contentOf(m_files->path);
        QVERIFY(content.size() >= 2 * 4096);
        QVERIFY(!content.startsWith("SQLite format 3"));
        QVERIFY(!content.contains("patient"));
        QVERIFY(!content.contains("Featherstone"));
        QVERIFY2(QSet<char>(content.cbegin(), content.cend()).size() == 256, "an encrypted file looks like noise");
    }

    void library_keepsItsSymbolsToItself()
    {
#ifdef Q_OS_LINUX
        if (dlsym(RTLD_DEFAULT, "sqlcipher_register_provider"))
            QSKIP("linked with a shared SQLCipher on this system");
        QVERIFY2(!dlsym(RTLD_DEFAULT, "sqlite3_open_v2"), "another SQLite could answer our calls, or ours another's");
#else
        QSKIP("ELF only");
#endif
    }

    void plainLibraryLoadedFirst_changesNothing()
    {
        const QStringList folders{u"/usr/lib/x86_64-linux-gnu"_s, u"/usr/lib/aarch64-linux-gnu"_s, u"/usr/lib64"_s, u"/usr/lib"_s};
        QString plain;
        for (const QString &folder : folders) {
            if (plain.isEmpty() && QFile::exists(folder + u"/libsqlite3.so.0"_s))
                plain = folder + u"/libsqlite3.so.0"_s;
        }
        if (plain.isEmpty() || qEnvironmentVariableIsSet("LD_PRELOAD"))
            QSKIP("no libsqlite3.so.0 here to load ahead of ours");
        QProcess self;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LD_PRELOAD"_s, plain);
        environment.insert(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s);
        self.setProcessEnvironment(environment);
        self.start(QCoreApplication::applicationFilePath(), {u"created_isEncrypted"_s});
        QVERIFY(self.waitForFinished());
        QVERIFY2(self.exitCode() == 0, self.readAllStandardOutput().constData());
    }

    void connection_worksAsDecided_data()
    {
        QTest::addColumn<QString>("pragma");
        QTest::addColumn<QString>("value");
        QTest::newRow("log ahead of the file") << u"journal_mode"_s << u"wal"_s;
        QTest::newRow("every commit reaches the disk") << u"synchronous"_s << u"2"_s;
        QTest::newRow("references are checked") << u"foreign_keys"_s << u"1"_s;
        QTest::newRow("no temporary files") << u"temp_store"_s << u"2"_s;
        QTest::newRow("page size") << u"page_size"_s << u"4096"_s;
        QTest::newRow("cache of 64 MB") << u"cache_size"_s << u"-65536"_s;
        QTest::newRow("waits for another writer") << u"busy_timeout"_s << u"5000"_s;
        QTest::newRow("cells are checked") << u"cell_size_check"_s << u"1"_s;
    }
    void connection_worksAsDecided()
    {
        QFETCH(QString, pragma);
        QFETCH(QString, value);
        VERIFY_OK(m_files->create());
        auto database = m_files->open();
        VERIFY_OK(database);
        auto query = database->prepare(QString(u"PRAGMA "_s + pragma));
        QVERIFY(*query->step());
        QCOMPARE(query->text(0), value);
    }

    void wrongKey_isDenied()
    {
        VERIFY_OK(m_files->create().value().run(u"CREATE TABLE t (v)"));
        const QByteArray before = contentOf(m_files->path);
        VERIFY_ERROR(m_files->open(2), ErrorCode::AccessDenied);
        QCOMPARE(contentOf(m_files->path), before);
        VERIFY_OK(m_files->open(1));
    }

    void plaintextDatabase_isRefusedUntouched_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("header only") << 100;
        QTest::newRow("two pages") << 8192;
    }
    void plaintextDatabase_isRefusedUntouched()
    {
        QFETCH(int, size);
        QByteArray plain("SQLite format 3\0\x10\x00\x01\x01\x00\x40\x20\x20", 24);
        plain.resize(size, '\0');
        QVERIFY(writeContent(m_files->path, plain));
        const auto opened = m_files->open();
        VERIFY_ERROR(opened, ErrorCode::Damaged);
        QVERIFY(opened.error().message.contains("not encrypted"_L1));
        QCOMPARE(contentOf(m_files->path), plain);
        QVERIFY(!QFile::exists(m_files->path + u"-wal"_s));
    }

    void path_unfit_isRefused()
    {
        VERIFY_ERROR(m_files->open(), ErrorCode::NotFound);
        QVERIFY(!QFile::exists(m_files->path));
        QVERIFY(writeContent(m_files->path, {}));
        VERIFY_ERROR(m_files->open(), ErrorCode::Damaged);
        VERIFY_ERROR(m_files->create(), ErrorCode::BadInput);
        QVERIFY(writeContent(m_files->path, QByteArray("short")));
        VERIFY_ERROR(m_files->open(), ErrorCode::AccessDenied);
        VERIFY_ERROR(Database::open(u"/nonexistent/folder/x.db"_s, sampleKey(), Database::Mode::Create), ErrorCode::Storage);
    }

    void readOnlyFolder_isSaid()
    {
#ifdef Q_OS_UNIX
        VERIFY_OK(m_files->create().value().run(u"CREATE TABLE t (v)"));
        const QByteArray folder = QFile::encodeName(m_files->folder.path());
        ::chmod(folder.constData(), 0555);
        ::chmod(QFile::encodeName(m_files->path).constData(), 0444);
        const bool asRoot = ::geteuid() == 0;
        if (asRoot && ::seteuid(65534) != 0)
            QSKIP("cannot give up the administrator's rights here");
        const auto opened = m_files->open();
        if (asRoot)
            QCOMPARE(::seteuid(0), 0);
        ::chmod(folder.constData(), 0755);
        VERIFY_ERROR(opened, ErrorCode::Storage);
#else
        QSKIP("POSIX permissions only");
#endif
    }

    /// One bit anywhere in a page of rows is noticed: by the page's own check when it is read, or by the structure's.
    void oneBitFlipped_isNoticed()
    {
        fillWithRows();
        const QByteArray whole = contentOf(m_files->path);
        const qsizetype pages = whole.size() / 4096;
        QVERIFY(pages > 10);
        int unnoticed = 0;
        for (qsizetype page = 0; page < pages; ++page) {
            QByteArray damaged = whole;
            const qsizetype at = page * 4096 + (page * 977 + 13) % 4096;
            damaged[at] = static_cast<char>(damaged[at] ^ (1 << (page % 8)));
            QVERIFY(writeContent(m_files->path, damaged));
            if (isFoundWhole())
                ++unnoticed;
        }
        QCOMPARE(unnoticed, 0);
        QVERIFY(writeContent(m_files->path, whole));
        QVERIFY(isFoundWhole());
    }

    /// SQLCipher 3 takes a page of zeros for valid: the structure's check must not.
    void pageOfZeros_isNoticed()
    {
        fillWithRows();
        const QByteArray whole = contentOf(m_files->path);
        for (qsizetype page = 1; page < whole.size() / 4096; ++page) {
            QByteArray damaged = whole;
            damaged.replace(page * 4096, 4096, QByteArray(4096, '\0'));
            QVERIFY(writeContent(m_files->path, damaged));
            QVERIFY2(!isFoundWhole(), qPrintable(u"page %1"_s.arg(page + 1)));
        }
    }

    void truncatedFile_isNoticed()
    {
        fillWithRows();
        const QByteArray whole = contentOf(m_files->path);
        // The last 12 bytes of a page are filling behind its check, so the first cut goes one byte deeper.
        for (const qsizetype size :
            {whole.size() - 13, whole.size() - 4096, whole.size() / 2, qsizetype(5000), qsizetype(4096), qsizetype(17)}) {
            QVERIFY(writeContent(m_files->path, whole.left(size)));
            QVERIFY2(!isFoundWhole(), qPrintable(u"%1 bytes"_s.arg(size)));
        }
    }

    void readingDamagedPage_isDamagedNotAnswered()
    {
        fillWithRows();
        QByteArray content = contentOf(m_files->path);
        const qsizetype lastPage = content.size() - 4096;
        for (qsizetype i = 0; i < 4096; i += 16)
            content[lastPage + i] = static_cast<char>(~content[lastPage + i]);
        QVERIFY(writeContent(m_files->path, content));
        auto database = m_files->open();
        VERIFY_OK(database);
        auto select = database->prepare(u"SELECT id, v FROM t");
        VERIFY_OK(select);
        auto row = select->step();
        while (row && *row)
            row = select->step();
        VERIFY_ERROR(row, ErrorCode::Damaged);
    }

    void migrate_appliesEachStepOnce()
    {
        const std::vector<Migration> steps{
            {1, u"one"_s, "CREATE TABLE a (v); INSERT INTO a VALUES (1);"}, {2, u"two"_s, "INSERT INTO a VALUES (2);"}};
        {
            auto database = m_files->create();
            VERIFY_OK(database->migrate(std::span(steps).first(1)));
            QCOMPARE(database->schemaVersion().value(), 1);
        }
        auto database = m_files->open();
        VERIFY_OK(database->migrate(steps));
        VERIFY_OK(database->migrate(steps));
        QCOMPARE(database->schemaVersion().value(), 2);
        auto sum = database->prepare(u"SELECT count(*), sum(v) FROM a");
        QVERIFY(*sum->step());
        QCOMPARE(sum->integer(0), 2);
        QCOMPARE(sum->integer(1), 3);
    }

    void migrate_failingStep_leavesTheOneBefore()
    {
        const std::vector<Migration> steps{
            {1, u"one"_s, "CREATE TABLE a (v);"}, {2, u"two"_s, "CREATE TABLE b (v); INSERT INTO nowhere VALUES (1);"}};
        auto database = m_files->create();
        QVERIFY(!database->migrate(steps).hasValue());
        QCOMPARE(database->schemaVersion().value(), 1);
        QVERIFY(database->prepare(u"SELECT * FROM a").hasValue());
        QVERIFY(!database->prepare(u"SELECT * FROM b").hasValue());
    }

    void migrate_newerFile_isRefused()
    {
        const std::vector<Migration> steps{{1, u"one"_s, "CREATE TABLE a (v);"}, {2, u"two"_s, "CREATE TABLE b (v);"}};
        auto database = m_files->create();
        VERIFY_OK(database->migrate(steps));
        const auto refused = database->migrate(std::span(steps).first(1));
        VERIFY_ERROR(refused, ErrorCode::BadInput);
        QVERIFY(refused.error().message.contains("newer"_L1));
        QCOMPARE(database->schemaVersion().value(), 2);
    }

    void runScript_hiddenByte_isRefused()
    {
        auto database = m_files->create();
        VERIFY_ERROR(database->runScript(QByteArray("CREATE TABLE a (v);\0CREATE TABLE b (v);", 39)), ErrorCode::BadInput);
        QVERIFY(!database->prepare(u"SELECT * FROM a").hasValue());
    }

    void insert_tellsIdAndRows()
    {
        auto database = m_files->create();
        VERIFY_OK(database->run(u"CREATE TABLE t (id INTEGER PRIMARY KEY)"));
        VERIFY_OK(database->run(u"INSERT INTO t VALUES (7), (9)"));
        QCOMPARE(database->lastInsertId(), 9);
        QCOMPARE(database->changedRows(), 2);
    }

private:
    void fillWithRows()
    {
        auto database = m_files->create();
        VERIFY_OK(database);
        VERIFY_OK(database->run(u"CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT)"));
        Transaction transaction(*database);
        for (int i = 0; i < 600; ++i)
            VERIFY_OK(database->cached("INSERT INTO t (v) VALUES (?)").value()->bind(1, u"row %1 "_s.arg(i).repeated(10)).run());
        VERIFY_OK(transaction.commit());
    }
    bool isFoundWhole()
    {
        auto database = m_files->open();
        if (!database)
            return false;
        const auto problems = database->quickCheck();
        return problems && problems.value().isEmpty();
    }

    std::unique_ptr<TestDatabase> m_files;
};

QTEST_GUILESS_MAIN(tst_Database)
#include "tst_database.moc"
