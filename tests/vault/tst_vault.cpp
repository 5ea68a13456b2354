// SPDX-License-Identifier: Apache-2.0
#include "vault/keyfile.h"
#include "vault/vault.h"
#include "vaulttest.h"

#include <QProcess>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;

namespace {

const QString anasWords = u"marble otter thimble quorum"_s;

SecretBytes secret(const QString &text)
{
    return SecretBytes::fromText(QString(text));
}

std::vector<Migration> steps()
{
    std::vector<Migration> schema = shippedLogSchema();
    schema.push_back({.version = 2, .name = u"notes"_s, .sql = "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL);"});
    return schema;
}

Result<std::unique_ptr<Vault>> createIn(const QString &folder, QString *recoveryKey = nullptr)
{
    static const FixedClock clock;
    static SystemRandom random;
    QString key;
    auto vault = Vault::create(
        {.folder = folder, .userName = u"Ana"_s, .displayName = u"Ana Núñez"_s, .passphrase = secret(anasWords), .kdf = {.n = 1024}},
        steps(), clock, random, recoveryKey ? *recoveryKey : key);
    return vault;
}

Result<std::unique_ptr<Vault>> unlockIn(const QString &folder, const QString &passphrase = anasWords, const QString &user = u"ana"_s)
{
    static const FixedClock clock;
    static SystemRandom random;
    return Vault::unlock(folder, user, secret(passphrase), steps(), clock, random);
}

/// One job: a note and its entry of the log, together. Tells how many there are.
Result<int> writeNote(Database &database)
{
    const FixedClock clock;
    AuditLog log(database, clock);
    Transaction transaction(database);
    if (const auto begun = transaction.begun(); !begun)
        return begun.error();
    if (const auto done = database.run(u"INSERT INTO note (text) VALUES ('note')"); !done)
        return done.error();
    const auto id = static_cast<int>(database.lastInsertId());
    if (const auto done = log.append(UserId{1}, u"ana"_s, u"note.added"_s); !done)
        return done.error();
    if (const auto done = transaction.commit(); !done)
        return done.error();
    return id;
}

qint64 count(Database &database, QStringView table)
{
    auto query = database.prepare(QString(u"SELECT count(*) FROM " % table));
    return query && query->step() ? query->integer(0) : -1;
}

/// What the killed children do: `--create DIR`, or `--write DIR`, which prints each number once it is committed.
int runAsChild(const QStringList &arguments)
{
    if (arguments[1] == "--create"_L1)
        return createIn(arguments[2]).hasValue() ? 0 : 1;
    const auto vault = unlockIn(arguments[2]);
    auto database = vault.hasValue() ? vault.value()->connect() : Result<Database>(vault.error());
    if (!database)
        return 1;
    for (;;) {
        const auto id = writeNote(*database);
        if (!id)
            return 1;
        std::printf("%d\n", id.value());
        std::fflush(stdout);
        if (id.value() % 7 == 0) {
            const FixedClock clock;
            if (!vault.value()->anchor(AuditLog(*database, clock).head().value()))
                return 1;
        }
    }
}

} // namespace

class tst_Vault final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_folder = m_temporary->filePath(u"clinic"_s);
    }

    void created_unlocksWithPassphraseAndRecoveryKey()
    {
        QString recoveryKey;
        {
            const auto vault = createIn(m_folder, &recoveryKey);
            VERIFY_OK(vault);
            QCOMPARE(vault.value()->signedIn(), (Staff{UserId{1}, u"ana"_s, u"Ana Núñez"_s, Role::PrivacyOfficer}));
            auto database = vault.value()->connect();
            VERIFY_OK(database);
            QCOMPARE(writeNote(*database).value(), 1);
        }
        QVERIFY(Vault::exists(m_folder));
        QCOMPARE(QDir(m_folder).entryList(QDir::Files | QDir::Hidden), QStringList({u"clinic.db"_s, u"clinic.keys"_s}));
        QVERIFY(!contentOf(file(u"clinic.db")).startsWith("SQLite"));
        QVERIFY(!contentOf(file(u"clinic.keys")).contains(recoveryKey.toLatin1()));
#ifdef Q_OS_UNIX
        for (const QString &name : {file(u"clinic.db"), file(u"clinic.keys")})
            QVERIFY(!(QFile::permissions(name) & (QFile::ReadGroup | QFile::ReadOther)));
#endif
        {
            const auto vault = unlockIn(m_folder, anasWords, u"ANA "_s);
            VERIFY_OK(vault);
            auto database = vault.value()->connect();
            QCOMPARE(count(*database, u"note"), 1);
            auto second = vault.value()->connect();
            QCOMPARE(writeNote(*second).value(), 2);
            QCOMPARE(count(*database, u"note"), 2);
        }
        const auto vault = recover(QString(recoveryKey).toLower().remove(u'-'));
        VERIFY_OK(vault);
        QCOMPARE(vault.value()->signedIn().role, Role::PrivacyOfficer);
        QCOMPARE(vault.value()->signedIn().id, UserId{});
        auto database = vault.value()->connect();
        QCOMPARE(count(*database, u"note"), 2);
    }

    void wrongNameOrPassphrase_isOneAnswer()
    {
        VERIFY_OK(createIn(m_folder));
        const auto wrongPassphrase = unlockIn(m_folder, u"marble otter thimble"_s);
        VERIFY_ERROR(wrongPassphrase, ErrorCode::AccessDenied);
        const auto wrongName = unlockIn(m_folder, anasWords, u"ben"_s);
        VERIFY_ERROR(wrongName, ErrorCode::AccessDenied);
        QCOMPARE(wrongName.error(), wrongPassphrase.error());
        VERIFY_ERROR(unlockIn(m_folder, u""_s), ErrorCode::AccessDenied);
        VERIFY_OK(unlockIn(m_folder));
    }

    void unknownName_takesAsLongAsAWrongPassphrase()
    {
        {
            const FixedClock clock;
            SystemRandom random;
            QString key;
            VERIFY_OK(Vault::create(
                {.folder = m_folder, .userName = u"ana"_s, .displayName = {}, .passphrase = secret(anasWords), .kdf = {.n = 1U << 15U}},
                steps(), clock, random, key));
        }
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!unlockIn(m_folder, u"wrong"_s).hasValue());
        const qint64 known = timer.restart();
        QVERIFY(!unlockIn(m_folder, u"wrong"_s, u"nobody"_s).hasValue());
        const qint64 unknown = timer.elapsed();
        QVERIFY2(unknown * 4 > known, qPrintable(u"%1 ms and %2 ms"_s.arg(known).arg(unknown)));
    }

    void wrongRecoveryKey_isDenied()
    {
        VERIFY_OK(createIn(m_folder));
        QString otherKey;
        VERIFY_OK(createIn(m_temporary->filePath(u"other"_s), &otherKey));
        VERIFY_ERROR(recover(otherKey), ErrorCode::AccessDenied);
        VERIFY_ERROR(recover(u"not a key"_s), ErrorCode::AccessDenied);
    }

    void lockLeftEmptyByAKilledProgram_isTakenOver()
    {
        VERIFY_OK(createIn(m_folder));
        QFile lock(m_folder + u"/clinic.lock"_s);
        QVERIFY(lock.open(QIODevice::WriteOnly)); // killed after making the file, before writing its name into it
        lock.close();
        VERIFY_OK(unlockIn(m_folder));
    }

    void secondProgram_isToldWhoHasIt()
    {
        const auto vault = createIn(m_folder);
        VERIFY_OK(vault);
        VERIFY_ERROR(unlockIn(m_folder), ErrorCode::InUse);
        QProcess other;
        other.start(QCoreApplication::applicationFilePath(), {u"--write"_s, m_folder});
        QVERIFY(other.waitForFinished());
        QCOMPARE(other.exitCode(), 1);
    }

    void create_unfitFolder_isRefusedUntouched()
    {
        VERIFY_OK(createIn(m_folder));
        const QByteArray keys = contentOf(file(u"clinic.keys"));
        VERIFY_ERROR(createIn(m_folder), ErrorCode::BadInput);
        QCOMPARE(contentOf(file(u"clinic.keys")), keys);
        VERIFY_OK(unlockIn(m_folder));

        const QString used = m_temporary->filePath(u"used"_s);
        QVERIFY(QDir().mkpath(used) && writeContent(used + u"/letter.txt"_s, "x"));
        VERIFY_ERROR(createIn(used), ErrorCode::BadInput);
        QCOMPARE(QDir(used).entryList(QDir::Files | QDir::Hidden), QStringList{u"letter.txt"_s});
        VERIFY_ERROR(createIn(u"/proc/clinic"_s), ErrorCode::Storage);
    }

    void create_unfitName_isRefused()
    {
        const FixedClock clock;
        SystemRandom random;
        QString key;
        for (const QString &name : {u""_s, u"  "_s, QString(300, u'x'), u"a\nb"_s, QString(QChar(0xd800))}) {
            const auto refused = Vault::create(
                {.folder = m_folder, .userName = name, .displayName = {}, .passphrase = secret(anasWords), .kdf = {.n = 1024}}, steps(),
                clock, random, key);
            VERIFY_ERROR(refused, ErrorCode::BadInput);
        }
        QVERIFY(!QFile::exists(m_folder));
    }

    void create_failingSchema_leavesNothing()
    {
        const FixedClock clock;
        SystemRandom random;
        QString key;
        std::vector<Migration> broken = steps();
        broken.push_back({.version = 3, .name = u"broken"_s, .sql = "CREATE TABEL x;"});
        QVERIFY(!Vault::create(
            {.folder = m_folder, .userName = u"ana"_s, .displayName = {}, .passphrase = secret(anasWords), .kdf = {.n = 1024}}, broken,
            clock, random, key)
                     .hasValue());
        QVERIFY(!QFile::exists(m_folder));
        QVERIFY(key.isEmpty());
        VERIFY_OK(createIn(m_folder));
    }

    void missingFile_isSaid()
    {
        VERIFY_ERROR(unlockIn(m_folder), ErrorCode::NotFound);
        VERIFY_OK(createIn(m_folder));
        QVERIFY(QFile::rename(file(u"clinic.keys"), file(u"keys.saved")));
        VERIFY_ERROR(unlockIn(m_folder), ErrorCode::NotFound);
        VERIFY_ERROR(Vault::staff(m_folder), ErrorCode::NotFound);
        VERIFY_ERROR(createIn(m_folder), ErrorCode::BadInput);
        QVERIFY(QFile::rename(file(u"keys.saved"), file(u"clinic.keys")));
        QVERIFY(QFile::rename(file(u"clinic.db"), file(u"db.saved")));
        VERIFY_ERROR(unlockIn(m_folder), ErrorCode::NotFound);
        QVERIFY(!QFile::exists(file(u"clinic.db")));
        QVERIFY(QFile::rename(file(u"db.saved"), file(u"clinic.db")));
        VERIFY_OK(unlockIn(m_folder));
    }

    void swappedFile_isSaid()
    {
        const QString other = m_temporary->filePath(u"other"_s);
        VERIFY_OK(createIn(m_folder));
        VERIFY_OK(createIn(other));
        const QByteArray keys = contentOf(file(u"clinic.keys"));
        QVERIFY(writeContent(file(u"clinic.keys"), contentOf(other + u"/clinic.keys"_s)));
        const auto swapped = unlockIn(m_folder);
        VERIFY_ERROR(swapped, ErrorCode::Damaged);
        QVERIFY(swapped.error().message.contains("do not belong together"_L1));
        QVERIFY(writeContent(file(u"clinic.keys"), keys));
        VERIFY_OK(unlockIn(m_folder));
    }

    void badDatabase_isSaid_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::addColumn<QString>("words");
        QTest::newRow("plaintext") << u"plaintext"_s << u"not encrypted"_s;
        QTest::newRow("empty") << u"empty"_s << u"is empty"_s;
        QTest::newRow("first page") << u"first"_s << u"is damaged"_s;
        QTest::newRow("noise") << u"noise"_s << u"do not belong together"_s;
    }
    void badDatabase_isSaid()
    {
        QFETCH(QString, damage);
        QFETCH(QString, words);
        VERIFY_OK(createIn(m_folder));
        QByteArray content = contentOf(file(u"clinic.db"));
        if (damage == u"plaintext")
            content = QByteArray("SQLite format 3\0", 16).append(QByteArray(8176, '\0'));
        else if (damage == u"empty")
            content.clear();
        else if (damage == u"first")
            content[200] = static_cast<char>(content[200] ^ 4);
        else
            content.fill('n');
        QVERIFY(writeContent(file(u"clinic.db"), content));
        const auto refused = unlockIn(m_folder);
        VERIFY_ERROR(refused, ErrorCode::Damaged);
        QVERIFY2(refused.error().message.contains(words), qPrintable(refused.error().message));
        QCOMPARE(contentOf(file(u"clinic.db")), content);
    }

    void badKeyFile_isSaid()
    {
        VERIFY_OK(createIn(m_folder));
        const QByteArray keys = contentOf(file(u"clinic.keys"));
        QVERIFY(writeContent(file(u"clinic.keys"), keys.left(keys.size() / 2)));
        VERIFY_ERROR(unlockIn(m_folder), ErrorCode::Damaged);
        VERIFY_ERROR(Vault::staff(m_folder), ErrorCode::Damaged);
        QVERIFY(writeContent(file(u"clinic.keys"), QByteArray(keys).replace("\"version\": 1", "\"version\": 2")));
        VERIFY_ERROR(unlockIn(m_folder), ErrorCode::BadInput);
        QVERIFY(writeContent(file(u"clinic.keys"), QByteArray(keys).replace("privacyOfficer", "frontDesk")));
        VERIFY_ERROR(unlockIn(m_folder), ErrorCode::AccessDenied);
        QVERIFY(writeContent(file(u"clinic.keys"), keys));
        VERIFY_OK(unlockIn(m_folder));
    }

    void schema_olderIsBroughtUp_newerIsRefused()
    {
        VERIFY_OK(createIn(m_folder));
        const FixedClock clock;
        SystemRandom random;
        std::vector<Migration> next = steps();
        next.push_back({.version = 3, .name = u"more"_s, .sql = "CREATE TABLE more (v); INSERT INTO more VALUES (1);"});
        {
            const auto vault = Vault::unlock(m_folder, u"ana"_s, secret(anasWords), next, clock, random);
            VERIFY_OK(vault);
            auto database = vault.value()->connect();
            QCOMPARE(database->schemaVersion().value(), 3);
            QCOMPARE(count(*database, u"more"), 1);
        }
        const auto refused = unlockIn(m_folder);
        VERIFY_ERROR(refused, ErrorCode::BadInput);
        QVERIFY(refused.error().message.contains("newer version"_L1));
    }

    void anchor_olderDatabasePutBack_isDamaged()
    {
        QByteArray older;
        {
            const auto vault = createIn(m_folder);
            VERIFY_OK(vault);
            {
                auto database = vault.value()->connect();
                VERIFY_OK(writeNote(*database));
            }
            older = contentOf(file(u"clinic.db"));
            auto database = vault.value()->connect();
            VERIFY_OK(writeNote(*database));
            const FixedClock clock;
            const AuditHead head = AuditLog(*database, clock).head().value();
            VERIFY_OK(vault.value()->anchor(head));
            VERIFY_OK(vault.value()->anchor({.sequence = 1, .mac = QByteArray(32, 'x')})); // older news changes nothing
            QCOMPARE(vault.value()->anchored(), head);
        }
        VERIFY_OK(unlockIn(m_folder));
        QCOMPARE(unlockIn(m_folder).value()->anchored().sequence, 2);
        const QByteArray newest = contentOf(file(u"clinic.db"));
        QVERIFY(writeContent(file(u"clinic.db"), older));
        const auto refused = unlockIn(m_folder);
        VERIFY_ERROR(refused, ErrorCode::Damaged);
        QVERIFY(refused.error().message.contains("older"_L1));
        QVERIFY(writeContent(file(u"clinic.db"), newest));
        VERIFY_OK(unlockIn(m_folder));

        // Making the key file forget is noticed as well.
        KeyFile keys = KeyFile::read(file(u"clinic.keys")).value();
        keys.anchor = {};
        VERIFY_OK(keys.write(file(u"clinic.keys")));
        VERIFY_ERROR(unlockIn(m_folder), ErrorCode::Damaged);
    }

    void addUser_signsInWithTheirOwn()
    {
        {
            const auto vault = createIn(m_folder);
            VERIFY_OK(vault);
            const auto ben = vault.value()->addUser(u"Ben"_s, u"Ben Ito"_s, Role::FrontDesk, secret(u"ben's own words here"_s));
            VERIFY_OK(ben);
            QCOMPARE(ben.value(), (Staff{UserId{2}, u"ben"_s, u"Ben Ito"_s, Role::FrontDesk}));
            VERIFY_ERROR(vault.value()->addUser(u"BEN"_s, {}, Role::Auditor, secret(u"x"_s)), ErrorCode::BadInput);
            VERIFY_ERROR(vault.value()->addUser(u" "_s, {}, Role::Auditor, secret(u"x"_s)), ErrorCode::BadInput);
            QVERIFY(vault.value()->passphraseFits(u"ben"_s, secret(u"ben's own words here"_s)));
            QVERIFY(!vault.value()->passphraseFits(u"ben"_s, secret(anasWords)));
            QVERIFY(!vault.value()->passphraseFits(u"carl"_s, secret(anasWords)));
        }
        const auto people = Vault::staff(m_folder);
        VERIFY_OK(people);
        QCOMPARE(people.value().size(), 2U);
        QCOMPARE(people.value()[1].displayName, u"Ben Ito"_s);
        const auto vault = unlockIn(m_folder, u"ben's own words here"_s, u"ben"_s);
        VERIFY_OK(vault);
        QCOMPARE(vault.value()->signedIn().role, Role::FrontDesk);
        VERIFY_ERROR(vault.value()->addUser(u"carl"_s, {}, Role::PrivacyOfficer, secret(u"x"_s)), ErrorCode::AccessDenied);
        VERIFY_ERROR(vault.value()->changePassphrase(u"ana"_s, secret(anasWords), secret(u"mine now"_s)), ErrorCode::AccessDenied);
    }

    void changePassphrase_replacesTheOldOne()
    {
        QString recoveryKey;
        VERIFY_OK(createIn(m_folder, &recoveryKey));
        {
            const auto vault = unlockIn(m_folder);
            VERIFY_ERROR(vault.value()->changePassphrase(u"ana"_s, secret(u"wrong"_s), secret(u"new words"_s)), ErrorCode::AccessDenied);
            VERIFY_OK(vault.value()->changePassphrase(u"ana"_s, secret(anasWords), secret(u"new words"_s)));
        }
        VERIFY_ERROR(unlockIn(m_folder), ErrorCode::AccessDenied);
        VERIFY_OK(unlockIn(m_folder, u"new words"_s));
        {
            const auto vault = recover(recoveryKey);
            VERIFY_OK(vault);
            VERIFY_ERROR(vault.value()->changePassphrase(u"nobody"_s, {}, secret(u"third words"_s)), ErrorCode::AccessDenied);
            VERIFY_OK(vault.value()->changePassphrase(u"ana"_s, {}, secret(u"third words"_s)));
        }
        VERIFY_OK(unlockIn(m_folder, u"third words"_s));
        VERIFY_ERROR(unlockIn(m_folder, u"new words"_s), ErrorCode::AccessDenied);
    }

    void passphrase_composedOtherwise_isTheSame()
    {
        VERIFY_OK(createIn(m_folder));
        const auto vault = unlockIn(m_folder);
        VERIFY_OK(vault.value()->addUser(u"eva"_s, {}, Role::FrontDesk, secret(u"caf\u00e9 ni\u00f1o"_s)));
        QVERIFY(vault.value()->passphraseFits(u"eva"_s, secret(u"cafe\u0301 nin\u0303o"_s)));
    }

    void readOnlyFolder_isSaid()
    {
#ifdef Q_OS_UNIX
        VERIFY_OK(createIn(m_folder));
        const bool asRoot = ::geteuid() == 0;
        const QByteArray path = QFile::encodeName(m_folder);
        if (asRoot) {
            ::chmod(QFile::encodeName(m_temporary->path()).constData(), 0755);
            for (const QString &name : {file(u"clinic.db"), file(u"clinic.keys")})
                ::chmod(QFile::encodeName(name).constData(), 0444);
        }
        ::chmod(path.constData(), 0555);
        if (asRoot && ::seteuid(65534) != 0)
            QSKIP("cannot give up the administrator's rights here");
        const auto unlocked = unlockIn(m_folder);
        const auto created = createIn(m_folder + u"/new"_s);
        if (asRoot)
            QCOMPARE(::seteuid(0), 0);
        ::chmod(path.constData(), 0755);
        VERIFY_ERROR(unlocked, ErrorCode::Storage);
        VERIFY_ERROR(created, ErrorCode::Storage);
        VERIFY_OK(unlockIn(m_folder));
#else
        QSKIP("POSIX permissions only");
#endif
    }

    /// Killed at any instant: no clinic, and creating it again works; or a whole one.
    void create_killed_leavesNoneOrAWholeOne()
    {
        int none = 0;
        int whole = 0;
        for (int round = 0; round < 40; ++round) {
            const QString folder = m_temporary->filePath(u"killed%1"_s.arg(round));
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {u"--create"_s, folder});
            QVERIFY(child.waitForStarted());
            QElapsedTimer timer; // spread over the whole of it, wherever the machine is slow
            timer.start();
            while (timer.nsecsElapsed() < m_childNanoseconds * round / 32 && child.state() == QProcess::Running)
                child.waitForFinished(1);
            child.kill();
            child.waitForFinished();
            if (Vault::exists(folder)) {
                ++whole;
            } else {
                ++none;
                QVERIFY(!unlockIn(folder).hasValue());
                VERIFY_OK(createIn(folder));
            }
            const auto vault = unlockIn(folder);
            VERIFY_OK(vault);
            auto database = vault.value()->connect();
            QCOMPARE(count(*database, u"note"), 0);
            QVERIFY(database->quickCheck().value().isEmpty());
        }
        qInfo("%d without a clinic, %d with a whole one", none, whole);
        QVERIFY(none > 0);
    }

    /// Killed while writing: everything that was acknowledged is there, nothing is half there, and the log fits.
    void writing_killed_isAsBeforeOrAfter()
    {
        VERIFY_OK(createIn(m_folder));
        for (int round = 0; round < 25; ++round) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {u"--write"_s, m_folder});
            QVERIFY(child.waitForStarted());
            QByteArray said;
            while (said.count('\n') < 1 + round % 6 && child.waitForReadyRead(30000))
                said += child.readAllStandardOutput();
            child.kill();
            child.waitForFinished();
            said += child.readAllStandardOutput();
            const QList<QByteArray> lines = said.left(said.lastIndexOf('\n')).split('\n');
            const int acknowledged = lines.last().toInt();
            QVERIFY2(acknowledged > 0, said.constData());

            const auto vault = unlockIn(m_folder);
            VERIFY_OK(vault);
            auto database = vault.value()->connect();
            const qint64 notes = count(*database, u"note");
            QVERIFY2(notes == acknowledged || notes == acknowledged + 1, qPrintable(u"%1 of %2"_s.arg(notes).arg(acknowledged)));
            QCOMPARE(count(*database, u"audit_entry"), notes);
            const FixedClock clock;
            NoProgress progress;
            const auto so = AuditLog(*database, clock).verify(vault.value()->anchored(), progress);
            QVERIFY2(so.value().ok, qPrintable(so.value().problem));
            QVERIFY(database->quickCheck().value().isEmpty());
        }
    }

    void initTestCase()
    {
        const QTemporaryDir folder;
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(QProcess::execute(QCoreApplication::applicationFilePath(), {u"--create"_s, folder.filePath(u"measured"_s)}), 0);
        m_childNanoseconds = timer.nsecsElapsed();
    }

private:
    [[nodiscard]] QString file(QStringView name) const
    {
        return m_folder + u'/' + name;
    }
    [[nodiscard]] Result<std::unique_ptr<Vault>> recover(const QString &key) const
    {
        static const FixedClock clock;
        static SystemRandom random;
        return Vault::unlockWithRecoveryKey(m_folder, key, steps(), clock, random);
    }

    qint64 m_childNanoseconds = 0;
    QString m_folder;
    std::unique_ptr<QTemporaryDir> m_temporary;
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && (arguments[1] == "--create"_L1 || arguments[1] == "--write"_L1))
        return runAsChild(arguments);
    tst_Vault test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_vault.moc"
