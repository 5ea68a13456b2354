// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace countersign {

/// No core dumps, no debugger of another process of the same user: memory that holds keys and charts must not end in a file.
/// Call first in every `main`. What the system does not offer is left out silently.
void hardenProcess();

} // namespace countersign
