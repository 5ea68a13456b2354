// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace countersign {

/// GMime wants to be initialised once, and not from two threads at a time: everything that uses it calls this first.
void initialiseGMime();

} // namespace countersign
