// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/progress.h"
#include "core/secretbytes.h"
#include "vault/statement.h"

#include <span>

namespace countersign {

/// One step of the schema. Numbered from 1 without gaps and append-only: a released step is never edited.
struct Migration {
    int version = 0;
    QString name;
    QByteArray sql;
};

/// One connection to an encrypted SQLite file, for the thread that opened it. Every value in it is encrypted and authenticated page
/// by page (SQLCipher, AES-256-CBC + HMAC, 4096-byte pages, the format 3.4 and 4.x share).
/// Errors: Damaged (a page fails its check, or the file is not ours), AccessDenied (wrong key), Storage (disk full, read-only), InUse.
class Database final
{
public:
    enum class Mode { Create, Open };

    /// `key` is the raw 256-bit key. Refuses a plaintext database, a library without encryption, and a newer schema.
    [[nodiscard]] static Result<Database> open(const QString &path, const SecretBytes &key, Mode mode);

    Database(Database &&) noexcept;
    Database &operator=(Database &&) noexcept;
    ~Database();

    /// Exactly one statement; a second one in the string is refused.
    [[nodiscard]] Result<Statement> prepare(QStringView sql);
    /// Prepared once per connection, handed out reset: for statements in hot paths. `reset()` one whose rows you do not read to the end,
    /// and never ask for the same one again while you still read it.
    [[nodiscard]] Result<Statement *> cached(const char *sql);
    /// One statement without values or rows.
    [[nodiscard]] Result<void> run(QStringView sql);
    /// A schema script of many statements; never with values in it.
    [[nodiscard]] Result<void> runScript(const QByteArray &sql);

    [[nodiscard]] qint64 lastInsertId() const;
    [[nodiscard]] qint64 changedRows() const; ///< by the last statement
    [[nodiscard]] bool inTransaction() const;

    [[nodiscard]] Result<int> schemaVersion();
    /// Applies every step above the file's own version, each in one transaction with its `user_version`. A file newer than the last step is refused.
    [[nodiscard]] Result<void> migrate(std::span<const Migration> steps);
    /// SQLite's own check of structure and pages: empty when whole.
    [[nodiscard]] Result<QStringList> quickCheck();
    [[nodiscard]] Result<QString> cipherVersion();

private:
    friend class Transaction;
    struct Private;
    explicit Database(std::unique_ptr<Private> connection);
    [[nodiscard]] Result<void> setUp();
    std::unique_ptr<Private> d;
};

/// A scope in which all writes happen or none: rolls back unless committed. Nested scopes are savepoints, so that one job may call another.
class Transaction final
{
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// Whether it could begin (the file may be read-only or busy). Check before writing.
    [[nodiscard]] Result<void> begun() const;
    [[nodiscard]] Result<void> commit();

private:
    Database &m_database;
    Result<void> m_begun;
    int m_depth = 0;
    bool m_open = false;
};

} // namespace countersign
