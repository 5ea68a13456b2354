// SPDX-License-Identifier: Apache-2.0
#include "mail/gmimesetup.h"

#include <gmime/gmime.h>

#include <mutex>

namespace countersign {

void initialiseGMime()
{
    static std::once_flag once;
    std::call_once(once, [] { g_mime_init(); });
}

} // namespace countersign
