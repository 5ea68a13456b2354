// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QStringList>

#include <optional>

namespace countersign {

/// Reads comma-, semicolon-, tab- or bar-separated text (RFC 4180 and what spreadsheets really write): quotes, line breaks within quotes, CRLF, LF or CR,
/// UTF-8 with and without BOM, UTF-16, Windows-1252. The separator and the encoding are found from the beginning of the data.
/// Streams: a row at a time, so that a file of a million lines needs no more memory than one row and the file's own bytes.
class CsvReader final
{
public:
    /// BadInput: empty, binary, no header, a quote that never closes (with its line).
    [[nodiscard]] static Result<CsvReader> open(QByteArray data);

    [[nodiscard]] const QStringList &header() const { return m_header; }
    [[nodiscard]] QString encoding() const { return m_encoding; }
    /// The next row; none at the end. Shorter rows are filled with empty fields; longer ones are BadInput with their line.
    [[nodiscard]] Result<std::optional<QStringList>> next();
    [[nodiscard]] qint64 line() const { return m_line; } ///< where the last row began, from 1
    [[nodiscard]] qint64 position() const { return m_position; } ///< for progress
    [[nodiscard]] qint64 size() const { return m_text.size(); }

private:
    CsvReader() = default;
    QString m_text;
    QString m_encoding;
    QStringList m_header;
    QChar m_separator;
    qint64 m_line = 1;
    qint64 m_nextLine = 1;
    qint64 m_position = 0;
};

} // namespace countersign
