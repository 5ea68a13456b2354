// SPDX-License-Identifier: Apache-2.0
#include "vault/sqliteerror.h"

#include <QCoreApplication>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Meaning {
    ErrorCode code;
    const char *sentence;
};

Meaning meaningOf(int primaryCode)
{
    switch (primaryCode) {
    case SQLITE_FULL:
        return {
            ErrorCode::Storage, QT_TRANSLATE_NOOP("Database", "The disk is full: nothing was changed. Free some space, then try again.")};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {ErrorCode::Storage,
            QT_TRANSLATE_NOOP("Database", "The clinic's file may only be read: nothing was changed. Check who may write in its folder.")};
    case SQLITE_CANTOPEN:
        return {ErrorCode::Storage,
            QT_TRANSLATE_NOOP("Database", "The clinic's file cannot be opened. Check that its folder is there and may be written to.")};
    case SQLITE_IOERR:
    case SQLITE_NOLFS:
    case SQLITE_PROTOCOL:
        return {ErrorCode::Storage,
            QT_TRANSLATE_NOOP("Database", "The disk reported an error: nothing was changed. Check the disk before you go on.")};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::InUse,
            QT_TRANSLATE_NOOP(
                "Database", "Another job is still writing to the clinic's file: nothing was changed. Try again in a moment.")};
    case SQLITE_CONSTRAINT:
        return {ErrorCode::Refused, QT_TRANSLATE_NOOP("Database", "This does not fit what is already stored: nothing was changed.")};
    case SQLITE_TOOBIG:
        return {ErrorCode::BadInput, QT_TRANSLATE_NOOP("Database", "This is too large to be stored: nothing was changed.")};
    case SQLITE_INTERRUPT:
        return {ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Database", "The work was stopped: nothing was changed.")};
    default:
        // SQLITE_NOTADB and SQLITE_CORRUPT, and SQLITE_ERROR too: SQLCipher 3 reports a page that fails its check by that code.
        return {ErrorCode::Damaged,
            QT_TRANSLATE_NOOP("Database",
                "The clinic's file is damaged: what was read is not what was written. "
                "Do not go on working with it; restore the newest backup.")};
    }
}

} // namespace

Error sqliteError(sqlite3 *db, int code, SqliteStage stage)
{
    const int primary = code & 0xff;
    const Meaning meaning = meaningOf(primary);
    QString detail = u"SQLite %1: %2"_s.arg(code).arg(QString::fromUtf8(sqlite3_errstr(code)));
    if (db && (stage == SqliteStage::Prepare || primary == SQLITE_CONSTRAINT))
        detail += u" ("_s + QString::fromUtf8(sqlite3_errmsg(db)) + u')';
    return {meaning.code, QCoreApplication::translate("Database", meaning.sentence), detail};
}

} // namespace countersign
