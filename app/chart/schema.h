// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/database.h"

#include <vector>

namespace countersign {

/// Every step of the schema, from `resources/schema/NNNN_name.sql`, in order. The log's own tables are step 1.
[[nodiscard]] std::vector<Migration> schemaMigrations();

} // namespace countersign
