// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

struct sqlite3;

namespace countersign {

/// What a failed call of SQLite means to a person. SQLite's own text is kept as detail only where it cannot quote a value:
/// the search index repeats what was typed in its messages, so a failing step gives the code and, for constraints, the column.
enum class SqliteStage { Prepare, Step };
[[nodiscard]] Error sqliteError(sqlite3 *db, int code, SqliteStage stage);

} // namespace countersign
