// SPDX-License-Identifier: Apache-2.0
#include "vault/database_p.h"
#include "vault/sqliteerror.h"

#include <QCoreApplication>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace countersign {

Transaction::Transaction(Database &database) : m_database(database), m_depth(database.d->depth)
{
    Database::Private &d = *m_database.d;
    if (m_depth == 0) {
        m_begun = d.execute("BEGIN IMMEDIATE");
        if (!m_begun && sqlite3_extended_errcode(d.db) == SQLITE_BUSY_SNAPSHOT) {
            d.resetCached();
            m_begun = d.execute("BEGIN IMMEDIATE");
        }
    } else {
        m_begun = d.execute("SAVEPOINT t" + QByteArray::number(m_depth));
    }
    m_open = m_begun.hasValue();
    if (m_open)
        ++d.depth;
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    Database::Private &d = *m_database.d;
    --d.depth;
    if (sqlite3_get_autocommit(d.db))
        return; // SQLite itself has rolled all of it back, as it does on a full disk
    // Nothing useful can be done where rolling back fails: the connection then refuses further work, and the file stays as it was.
    if (m_depth == 0) {
        static_cast<void>(d.execute("ROLLBACK"));
        return;
    }
    const QByteArray name = "t" + QByteArray::number(m_depth);
    static_cast<void>(d.execute("ROLLBACK TO " + name));
    static_cast<void>(d.execute("RELEASE " + name));
}

Result<void> Transaction::begun() const
{
    return m_begun;
}

Result<void> Transaction::commit()
{
    if (!m_begun)
        return m_begun;
    Q_ASSERT(m_open);
    Database::Private &d = *m_database.d;
    Q_ASSERT(d.depth == m_depth + 1); // inner scopes end before outer ones
    if (sqlite3_get_autocommit(d.db)) {
        return Error{ErrorCode::Storage,
            QCoreApplication::translate("Database", "The change could not be stored, so nothing of it was kept. Try again.")};
    }
    if (const auto done = d.execute(m_depth == 0 ? QByteArray("COMMIT") : "RELEASE t" + QByteArray::number(m_depth)); !done)
        return done; // still open: the destructor rolls back
    m_open = false;
    --d.depth;
    return {};
}

} // namespace countersign
