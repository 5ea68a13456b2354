// SPDX-License-Identifier: Apache-2.0
#include "vault/statement.h"

#include "vault/sqliteerror.h"
#include "vault/statement_p.h"

#include <sqlite3.h>

namespace countersign {

Statement::Private::~Private()
{
    sqlite3_finalize(statement);
}

void Statement::Private::remember(int code)
{
    if (bindError == SQLITE_OK)
        bindError = code;
}

Statement::Statement(std::unique_ptr<Private> prepared) : d(std::move(prepared)) {}
Statement::Statement(Statement &&) noexcept = default;
Statement &Statement::operator=(Statement &&) noexcept = default;
Statement::~Statement() = default;

Statement &Statement::bind(int position, qint64 value)
{
    d->remember(sqlite3_bind_int64(d->statement, position, value));
    return *this;
}

Statement &Statement::bind(int position, double value)
{
    d->remember(sqlite3_bind_double(d->statement, position, value));
    return *this;
}

Statement &Statement::bind(int position, const QString &value)
{
    // A null pointer would be stored as NULL; QByteArray never gives one.
    const QByteArray utf8 = value.toUtf8();
    d->remember(sqlite3_bind_text64(
        d->statement, position, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement &Statement::bind(int position, const QByteArray &value)
{
    d->remember(
        sqlite3_bind_blob64(d->statement, position, value.constData(), static_cast<sqlite3_uint64>(value.size()), SQLITE_TRANSIENT));
    return *this;
}

Statement &Statement::bindNull(int position)
{
    d->remember(sqlite3_bind_null(d->statement, position));
    return *this;
}

Result<bool> Statement::step()
{
    int code = d->bindError;
    if (code == SQLITE_OK)
        code = sqlite3_step(d->statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    Error error = sqliteError(sqlite3_db_handle(d->statement), code, SqliteStage::Step);
    sqlite3_reset(d->statement); // a failed statement would keep its locks
    return error;
}

Result<void> Statement::run()
{
    Result<bool> row = step();
    while (row && *row)
        row = step();
    reset();
    if (!row)
        return row.error();
    return {};
}

void Statement::reset()
{
    sqlite3_reset(d->statement);
    sqlite3_clear_bindings(d->statement);
    d->bindError = SQLITE_OK;
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(d->statement, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(d->statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(d->statement, column);
}

QString Statement::text(int column) const
{
    // The pointer first: asking for it may convert the value and so change its length.
    const unsigned char *utf8 = sqlite3_column_text(d->statement, column);
    return QString::fromUtf8(reinterpret_cast<const char *>(utf8), sqlite3_column_bytes(d->statement, column));
}

QByteArray Statement::blob(int column) const
{
    const void *bytes = sqlite3_column_blob(d->statement, column);
    return QByteArray(static_cast<const char *>(bytes), sqlite3_column_bytes(d->statement, column));
}

} // namespace countersign
