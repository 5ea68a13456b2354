// SPDX-License-Identifier: Apache-2.0
#include "vault/database.h"

#include "vault/database_p.h"
#include "vault/sqliteerror.h"
#include "vault/statement_p.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <sqlite3.h>

#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr std::size_t keySize = 32;
constexpr int busyMilliseconds = 5000;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Database)
};

/// SQLCipher's raw key notation, x'<64 hex digits>': no key derivation of its own, and no key in any SQL text.
int giveKey(sqlite3 *db, const SecretBytes &key)
{
    static constexpr char digits[] = "0123456789abcdef";
    std::array<char, 2 * keySize + 3> text{};
    std::size_t at = 0;
    text[at++] = 'x';
    text[at++] = '\'';
    for (const std::byte byte : key.bytes()) {
        text[at++] = digits[std::to_integer<unsigned>(byte) >> 4U];
        text[at++] = digits[std::to_integer<unsigned>(byte) & 15U];
    }
    text[at] = '\'';
    const int code = sqlite3_key_v2(db, "main", text.data(), static_cast<int>(text.size()));
    wipeMemory(text.data(), text.size());
    return code;
}

/// Whether the file says of itself that it is plain SQLite. Read through SQLite's own handle: opening and closing the file
/// a second time in this process would drop the locks that SQLite holds on it.
bool isPlaintext(sqlite3 *db)
{
    sqlite3_file *file = nullptr;
    if (sqlite3_file_control(db, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || !file || !file->pMethods)
        return false;
    std::array<char, 16> start{};
    if (file->pMethods->xRead(file, start.data(), static_cast<int>(start.size()), 0) != SQLITE_OK)
        return false; // shorter than that: an empty file is nobody's
    return QByteArrayView(start.data(), 15) == QByteArrayView("SQLite format 3", 15);
}

Error plaintextError(const QString &path)
{
    return {ErrorCode::Damaged,
        Words::tr("“%1” is not encrypted, so it is not a file of this program. It was not touched. Restore the newest backup.").arg(path)};
}

Result<void> checkPath(const QString &path, Database::Mode mode)
{
    const QFileInfo info(path);
    if (mode == Database::Mode::Create && info.exists())
        return Error{ErrorCode::BadInput, Words::tr("“%1” is already there. Choose another folder.").arg(path)};
    if (mode == Database::Mode::Open && !info.exists())
        return Error{ErrorCode::NotFound, Words::tr("The database “%1” is missing. Restore the newest backup.").arg(path)};
    if (mode == Database::Mode::Open && info.size() == 0) // SQLite would take it for a new database
        return Error{ErrorCode::Damaged, Words::tr("The database “%1” is empty. Restore the newest backup.").arg(path)};
    return {};
}

} // namespace

Database::Private::~Private()
{
    kept.clear();
    sqlite3_close_v2(db); // waits for statements that are still about
}

Result<void> Database::Private::execute(const QByteArray &sql)
{
    const int code = sqlite3_exec(db, sql.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return sqliteError(db, code, SqliteStage::Step);
    return {};
}

Result<Statement> Database::Private::prepare(const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    const char *tail = nullptr;
    const int code = sqlite3_prepare_v2(db, sql.constData(), static_cast<int>(sql.size()) + 1, &statement, &tail);
    if (code != SQLITE_OK)
        return sqliteError(db, code, SqliteStage::Prepare);
    Statement result(std::make_unique<Statement::Private>(statement));
    sqlite3_stmt *second = nullptr;
    const int tailCode = sqlite3_prepare_v2(db, tail, -1, &second, nullptr); // a comment gives OK and no statement
    sqlite3_finalize(second);
    if (!statement || second || tailCode != SQLITE_OK)
        return Error{ErrorCode::BadInput,
            Words::tr("The program asked for something the database does not do: exactly one statement was expected.")};
    return result;
}

Result<std::optional<QString>> Database::Private::firstText(const QByteArray &sql)
{
    Result<Statement> statement = prepare(sql);
    if (!statement)
        return statement.error();
    const Result<bool> row = statement->step();
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<QString>();
    return std::optional(statement->text(0));
}

void Database::Private::resetCached()
{
    for (const auto &statement : std::as_const(kept))
        statement->reset();
}

Database::Database(std::unique_ptr<Private> connection) : d(std::move(connection)) {}
Database::Database(Database &&) noexcept = default;
Database &Database::operator=(Database &&) noexcept = default;
Database::~Database() = default;

Result<Database> Database::open(const QString &path, const SecretBytes &key, Mode mode)
{
    Q_ASSERT(key.size() == keySize);
    if (const auto fit = checkPath(path, mode); !fit)
        return fit.error();

    auto d = std::make_unique<Private>();
    d->path = path;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (mode == Mode::Create ? SQLITE_OPEN_CREATE : 0);
    if (const int code = sqlite3_open_v2(path.toUtf8().constData(), &d->db, flags, nullptr); code != SQLITE_OK)
        return sqliteError(d->db, code, SqliteStage::Prepare);
    sqlite3_extended_result_codes(d->db, 1);
    sqlite3_busy_timeout(d->db, busyMilliseconds);
    if (isPlaintext(d->db))
        return plaintextError(path);
    if (sqlite3_db_readonly(d->db, "main") == 1)
        return sqliteError(nullptr, SQLITE_READONLY, SqliteStage::Step);

    if (const int code = giveKey(d->db, key); code != SQLITE_OK)
        return sqliteError(d->db, code, SqliteStage::Step);
    Database database(std::move(d));
    if (const auto ready = database.setUp(); !ready)
        return ready.error();
    if (isPlaintext(database.d->db))
        return plaintextError(path);
    return database;
}

/// The format that SQLCipher 3 and 4 share, then how this connection works. The order matters.
Result<void> Database::setUp()
{
    // Before anything is written: a plain SQLite library would take the key without a word and encrypt nothing.
    const Result<QString> cipher = cipherVersion();
    if (!cipher)
        return cipher.error();
    for (const char *pragma : {"PRAGMA cipher_compatibility = 3", "PRAGMA cipher_page_size = 4096"}) {
        if (const auto done = d->execute(pragma); !done)
            return done;
    }
    if (const auto first = d->firstText("SELECT count(*) FROM sqlite_master"); !first) {
        if ((sqlite3_errcode(d->db) & 0xff) != SQLITE_NOTADB)
            return first.error();
        return Error{ErrorCode::AccessDenied,
            Words::tr("The key does not open the database “%1”, or its first page is damaged.").arg(d->path), first.error().detail};
    }
    const auto journal = d->firstText("PRAGMA journal_mode = WAL");
    if (!journal)
        return journal.error();
    if (journal->value_or(QString()) != "wal"_L1)
        return Error{ErrorCode::Storage,
            Words::tr("The disk under “%1” cannot keep the clinic safe: choose a folder on this computer's own disk.").arg(d->path)};
    for (const char *pragma : {"PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON", "PRAGMA temp_store = MEMORY",
             "PRAGMA cache_size = -65536", "PRAGMA cell_size_check = ON"}) {
        if (const auto done = d->execute(pragma); !done)
            return done;
    }
    return {};
}

Result<Statement> Database::prepare(QStringView sql)
{
    return d->prepare(sql.toUtf8());
}

Result<Statement *> Database::cached(const char *sql)
{
    const QByteArray text = QByteArray::fromRawData(sql, static_cast<qsizetype>(std::strlen(sql))); // no copy where it is kept already
    if (const auto found = d->kept.constFind(text); found != d->kept.cend()) {
        (*found)->reset();
        return found->get();
    }
    Result<Statement> statement = d->prepare(text);
    if (!statement)
        return statement.error();
    return d->kept.insert(QByteArray(sql), std::make_shared<Statement>(std::move(*statement)))->get();
}

Result<void> Database::run(QStringView sql)
{
    Result<Statement> statement = prepare(sql);
    if (!statement)
        return statement.error();
    return statement->run();
}

Result<void> Database::runScript(const QByteArray &sql)
{
    if (sql.contains('\0')) // SQLite would stop there and say nothing
        return Error{ErrorCode::BadInput, Words::tr("A script for the database holds a byte that cannot be in one.")};
    return d->execute(sql);
}

qint64 Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(d->db);
}

qint64 Database::changedRows() const
{
    return sqlite3_changes(d->db);
}

bool Database::inTransaction() const
{
    return !sqlite3_get_autocommit(d->db);
}

Result<int> Database::schemaVersion()
{
    const auto version = d->firstText("PRAGMA user_version");
    if (!version)
        return version.error();
    return version->value_or(QString()).toInt();
}

Result<void> Database::migrate(std::span<const Migration> steps)
{
    const Result<int> current = schemaVersion();
    if (!current)
        return current.error();
    const int newest = static_cast<int>(steps.size());
    if (*current > newest) {
        return Error{ErrorCode::BadInput,
            Words::tr(
                "This clinic was last used with a newer version of this program (its file is of version %1, this program knows up to %2). "
                "Install the newer version. Nothing was changed.")
                .arg(*current)
                .arg(newest)};
    }
    for (const Migration &step : steps.subspan(static_cast<std::size_t>(*current))) {
        Q_ASSERT(step.version == 1 + static_cast<int>(&step - steps.data())); // numbered from 1 without gaps
        Transaction transaction(*this);
        if (const auto begun = transaction.begun(); !begun)
            return begun;
        if (const auto done = runScript(step.sql); !done)
            return done;
        if (const auto done = d->execute("PRAGMA user_version = " + QByteArray::number(step.version)); !done)
            return done;
        if (const auto done = transaction.commit(); !done)
            return done;
    }
    return {};
}

Result<QStringList> Database::quickCheck()
{
    Result<Statement> check = prepare(u"PRAGMA quick_check");
    QStringList problems;
    Result<bool> row = false;
    if (check) {
        for (row = check->step(); row && *row; row = check->step())
            problems << check->text(0);
    }
    const std::optional<Error> failure = !check ? std::optional(check.error()) : !row ? std::optional(row.error()) : std::nullopt;
    if (failure && failure->code != ErrorCode::Damaged)
        return *failure;
    if (failure) // a file too badly damaged to be checked to the end is damaged all the same
        problems << failure->message;
    if (problems == QStringList{u"ok"_s})
        problems.clear();
    return problems;
}

Result<QString> Database::cipherVersion()
{
    const auto version = d->firstText("PRAGMA cipher_version");
    if (!version)
        return version.error();
    if (!*version || (*version)->isEmpty()) {
        return Error{ErrorCode::Storage,
            Words::tr("This copy of the program was built without encryption, so it opens no clinic. Install it again.")};
    }
    return **version;
}

} // namespace countersign
