// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace countersign {

class Database;

/// One prepared SQL statement. Values are always bound, never pasted. Empty text is not NULL. Positions start at 1 for binding
/// and at 0 for columns, as in SQLite itself. Errors of binding surface in `step()`.
class Statement final
{
public:
    Statement(Statement &&) noexcept;
    Statement &operator=(Statement &&) noexcept;
    ~Statement();

    Statement &bind(int position, qint64 value);
    Statement &bind(int position, int value) { return bind(position, static_cast<qint64>(value)); }
    Statement &bind(int position, bool value) { return bind(position, static_cast<qint64>(value)); }
    Statement &bind(int position, double value);
    Statement &bind(int position, const QString &value); ///< a null QString too is stored as ''
    Statement &bind(int position, const QByteArray &value); ///< as BLOB; empty is an empty BLOB
    Statement &bindNull(int position);
    template<typename T>
    Statement &bind(int position, const std::optional<T> &value) { return value ? bind(position, *value) : bindNull(position); }
    template<typename Id>
        requires requires(Id id) { { id.value } -> std::convertible_to<qint64>; }
    Statement &bind(int position, Id id) { return bind(position, static_cast<qint64>(id.value)); }

    /// True: a row is there. False: done.
    [[nodiscard]] Result<bool> step();
    /// For statements that return no row; ready to be bound again afterwards.
    [[nodiscard]] Result<void> run();
    void reset(); ///< also clears the bindings

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;

private:
    friend class Database;
    struct Private;
    explicit Statement(std::unique_ptr<Private> prepared);
    std::unique_ptr<Private> d;
};

} // namespace countersign
