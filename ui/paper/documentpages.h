// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "ui/paper/pagesview.h"

namespace countersign {

/// Makes pages of a PDF or a picture held in memory; nothing of it touches the disk. BadInput with a sentence for what is neither, is
/// locked or damaged.
[[nodiscard]] Result<PageSource> pagesFromBytes(const QByteArray &bytes);

} // namespace countersign
