// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QStringList>

#include <optional>

namespace countersign {

/// Reads comma-, semicolon-, tab- or bar-separated text (RFC 4180 and what spreadsheets really write): quotes, line breaks within quotes, CRLF, LF or CR,
/// UTF-8 with and without BOM, UTF-16, Windows-1252 (`decodeText`). The separator is found from the beginning of the data, or named by Excel's
/// `sep=;` line. Fields are trimmed, quoted ones excepted; rows that hold nothing are passed over.
/// Streams: a row at a time, so that a file of a million lines needs no more memory than one row and the file's own text.
class CsvReader final
{
public:
    /// The limits that only a broken or hostile file reaches.
    static constexpr qsizetype mostColumns = 2'000;
    static constexpr qsizetype longestField = 1'000'000; ///< characters

    /// BadInput: empty, binary, no header, too many columns, a quote that never closes (with its line).
    [[nodiscard]] static Result<CsvReader> open(QByteArray data);

    [[nodiscard]] const QStringList &header() const { return m_header; }
    [[nodiscard]] QString encoding() const { return m_encoding; }
    /// The next row; none at the end. Shorter rows are filled with empty fields; longer ones, and fields that are too long, are BadInput with
    /// their line, and the row after them can still be read. After a quote that never closes nothing can: BadInput once, then the end.
    [[nodiscard]] Result<std::optional<QStringList>> next();
    [[nodiscard]] qint64 line() const { return m_line; } ///< where the last row began, from 1
    /// After an error of `next()`: true where the rest of the file went into a quote that never closes, so that more than this row is lost.
    [[nodiscard]] bool hasLostTheRest() const { return m_hasLostTheRest; }
    [[nodiscard]] qint64 position() const { return m_position; } ///< for progress
    [[nodiscard]] qint64 size() const { return m_text.size(); }

private:
    struct Record {
        QStringList fields;
        bool tooManyFields = false;
        bool tooLongField = false;
        bool openQuote = false;
    };

    CsvReader() = default;
    [[nodiscard]] Record readRecord(qsizetype mostFields);
    void readQuoted(Record &record, QString &field);
    void readUnquoted(Record &record, QString &field);
    void endLine();
    void skipBlanks();
    [[nodiscard]] bool atFieldEnd() const;
    [[nodiscard]] Result<void> checkRecord(const Record &record) const;

    QString m_text;
    QString m_encoding;
    QStringList m_header;
    QChar m_separator = u',';
    qint64 m_line = 1;
    qint64 m_nextLine = 1;
    qint64 m_position = 0;
    bool m_hasLostTheRest = false;
};

} // namespace countersign
