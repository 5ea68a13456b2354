// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QStringList>

#include <vector>

namespace countersign {

/// One reading of what was typed into the search box: all of it must hold. Private to this room.
struct SearchReading {
    QStringList words;       ///< folded beginnings of name words
    QDate bornFrom;          ///< invalid: no birth date asked for; a year is the range of its days
    QDate bornTo;
    QString chartKey;        ///< as chartKey() makes it
    QStringList phoneEnds;   ///< the last digits of a number
    QStringList emailStarts; ///< case folded

    [[nodiscard]] bool asksBirthDate() const { return bornFrom.isValid(); }
    [[nodiscard]] bool asksOneDay() const { return bornFrom.isValid() && bornFrom == bornTo; }
    [[nodiscard]] bool asksContact() const { return !phoneEnds.isEmpty() || !emailStarts.isEmpty(); }
    bool operator==(const SearchReading &) const = default;
};

/// Every reading of `text`, the likeliest first: "19800203" may be a chart number, a birth date or the end of a telephone number.
[[nodiscard]] std::vector<SearchReading> searchReadings(const QString &text, QDate today);

} // namespace countersign
