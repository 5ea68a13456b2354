// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/statement.h"

struct sqlite3_stmt;

namespace countersign {

/// The prepared statement itself, and the first error of a bind, which waits for step().
struct Statement::Private {
    explicit Private(sqlite3_stmt *prepared) : statement(prepared) {}
    ~Private();
    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;

    void remember(int code);

    sqlite3_stmt *statement = nullptr;
    int bindError = 0;
};

} // namespace countersign
