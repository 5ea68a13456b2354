// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/database.h"

#include <QHash>

struct sqlite3;

namespace countersign {

/// The connection, its kept statements, and how deep its transactions are nested.
struct Database::Private {
    Private() = default;
    ~Private();
    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;

    /// One fixed statement of our own: no values, no rows wanted.
    [[nodiscard]] Result<void> execute(const QByteArray &sql);
    /// First column of the first row; empty where there is no row.
    [[nodiscard]] Result<std::optional<QString>> firstText(const QByteArray &sql);
    [[nodiscard]] Result<Statement> prepare(const QByteArray &sql);
    /// Ends cached queries that nobody read to their end: they would hold this connection at an old state of the file.
    void resetCached();

    sqlite3 *db = nullptr;
    QString path;
    QHash<QByteArray, std::shared_ptr<Statement>> kept;
    int depth = 0;
};

} // namespace countersign
