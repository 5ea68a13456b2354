// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace countersign {

inline constexpr qsizetype maximumDocumentBytes = 50 * 1024 * 1024;

/// What some bytes are, told by their beginning, never by a file's name: "application/pdf", "image/png", "image/jpeg", "message/rfc822";
/// empty: none of these.
[[nodiscard]] QString sniffMediaType(QByteArrayView bytes);
/// The type of bytes that may lie in a chart: BadInput where they are empty, more than 50 MB, or of another type.
[[nodiscard]] Result<QString> acceptedMediaType(const QByteArray &bytes);

} // namespace countersign
