// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace countersign {

/// A file's text, and what it was written in ("UTF-8", "UTF-16", "Windows-1252").
struct DecodedText {
    QString text;
    QString encoding;

    bool operator==(const DecodedText &) const = default;
};

/// Finds the encoding from a byte order mark, else from the bytes: UTF-16 where every other byte of Latin text is 0, UTF-8 where all of it is
/// well formed, Windows-1252 otherwise. BadInput: empty, or no text at all (a spreadsheet, a PDF, NUL bytes), with what to do instead.
[[nodiscard]] Result<DecodedText> decodeText(const QByteArray &data);

} // namespace countersign
