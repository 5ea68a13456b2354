// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/statement.h"

#include <QCoreApplication>
#include <QDate>
#include <QDateTime>

#include <optional>
#include <vector>

namespace countersign {

/// Reads one row column by column, from left to right, and remembers whether anything in it was not what we write. Private to this room.
class RowReader final
{
    Q_DECLARE_TR_FUNCTIONS(RowReader)

public:
    explicit RowReader(const Statement &row) : m_row(row) {}

    [[nodiscard]] QString text() { return m_row.text(m_column++); }
    [[nodiscard]] QByteArray blob() { return m_row.blob(m_column++); }
    [[nodiscard]] qint64 integer() { return m_row.integer(m_column++); }
    [[nodiscard]] int number() { return static_cast<int>(integer()); }
    [[nodiscard]] bool flag() { return integer() != 0; }
    [[nodiscard]] QDateTime time() { return QDateTime::fromMSecsSinceEpoch(integer(), Qt::UTC); }
    /// Invalid where the column is NULL.
    [[nodiscard]] QDate date()
    {
        const int column = m_column++;
        return m_row.isNull(column) ? QDate() : QDate::fromJulianDay(m_row.integer(column));
    }
    /// 0 where the column is NULL.
    template<typename IdType>
    [[nodiscard]] IdType id() { return IdType{integer()}; }
    [[nodiscard]] bool isNull() const { return m_row.isNull(m_column); } ///< of the column that would be read next
    void skip(int columns) { m_column += columns; }

    /// An enumeration by its key, `found` being what its fromKey function made of the text.
    template<typename Enum, typename FromKey>
    [[nodiscard]] Enum key(FromKey fromKey)
    {
        const QString text = m_row.text(m_column++);
        const std::optional<Enum> found = fromKey(text);
        if (!found && m_unknownKey.isNull())
            m_unknownKey = text.isNull() ? QLatin1String("").toString() : text;
        return found.value_or(Enum{});
    }

    [[nodiscard]] Result<void> finished() const
    {
        if (m_unknownKey.isNull())
            return {};
        return Error{ErrorCode::Damaged,
                     tr("An entry of the chart holds a word that this version of the program does not know. "
                        "Install the newest version; if the message stays, restore a backup."),
                     m_unknownKey};
    }

private:
    const Statement &m_row;
    int m_column = 0;
    QString m_unknownKey;
};

/// Every row, as `read` makes it from a RowReader. The statement is left reset, so that no cursor stays open.
template<typename Row, typename Read>
[[nodiscard]] Result<std::vector<Row>> allRows(Statement &statement, Read read)
{
    std::vector<Row> rows;
    while (true) {
        const Result<bool> step = statement.step();
        if (!step) {
            statement.reset();
            return step.error();
        }
        if (!*step)
            break;
        RowReader reader(statement);
        rows.push_back(read(reader));
        if (const Result<void> finished = reader.finished(); !finished) {
            statement.reset();
            return finished.error();
        }
    }
    statement.reset();
    return rows;
}

/// The first row or nothing.
template<typename Row, typename Read>
[[nodiscard]] Result<std::optional<Row>> firstRow(Statement &statement, Read read)
{
    std::optional<Row> row;
    const Result<bool> step = statement.step();
    if (step && *step) {
        RowReader reader(statement);
        row.emplace(read(reader));
        if (const Result<void> finished = reader.finished(); !finished) {
            statement.reset();
            return finished.error();
        }
    }
    statement.reset();
    if (!step)
        return step.error();
    return row;
}

/// An id that may be absent: 0 becomes NULL, so that foreign keys hold for the others.
template<typename IdType>
[[nodiscard]] std::optional<qint64> orNull(IdType id)
{
    return id.isValid() ? std::optional<qint64>(id.value) : std::nullopt;
}

/// A day as the database keeps it, NULL where there is none.
[[nodiscard]] inline std::optional<qint64> dayOrNull(QDate date)
{
    return date.isValid() ? std::optional<qint64>(date.toJulianDay()) : std::nullopt;
}

} // namespace countersign
