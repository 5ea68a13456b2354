// SPDX-License-Identifier: Apache-2.0
#include "core/datetext.h"

#include "core/textfolding.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace countersign {
namespace {

constexpr qsizetype longestInput = 64;
constexpr int earliestYear = 1800;

/// A number as it was written: its digits count, since "02" and "2" differ in "020380".
struct Number {
    int value = 0;
    qsizetype digits = 0;
};

/// The parts of a written date: three numbers, or a named month and two numbers.
struct Parts {
    std::vector<Number> numbers;
    int month = 0; ///< 0: not named
};

constexpr QLatin1StringView monthNames[12][2] = {
    {"january"_L1, "enero"_L1}, {"february"_L1, "febrero"_L1}, {"march"_L1, "marzo"_L1}, {"april"_L1, "abril"_L1},
    {"may"_L1, "mayo"_L1}, {"june"_L1, "junio"_L1}, {"july"_L1, "julio"_L1}, {"august"_L1, "agosto"_L1},
    {"september"_L1, "septiembre"_L1}, {"october"_L1, "octubre"_L1}, {"november"_L1, "noviembre"_L1}, {"december"_L1, "diciembre"_L1},
};

/// The month a folded word names, by its first three letters at least; 0 for none.
int monthNamed(const QString &word)
{
    if (word.size() < 3)
        return 0;
    for (int i = 0; i < 12; ++i) {
        if (monthNames[i][0].startsWith(word) || monthNames[i][1].startsWith(word))
            return i + 1;
    }
    return word == "sept"_L1 || "setiembre"_L1.startsWith(word) ? 9 : 0;
}

bool isFiller(const QString &word)
{
    static constexpr QLatin1StringView fillers = "|de|del|of|the|st|nd|rd|th|o|el|a|"_L1;
    return fillers.contains(QString(u'|' + word + u'|'));
}

std::optional<Number> numberOf(const QString &digits)
{
    if (digits.size() > 8)
        return std::nullopt;
    return Number{digits.toInt(), digits.size()};
}

/// Cuts a text into numbers and words; nothing where it holds what no date does.
std::optional<Parts> partsOf(QStringView text)
{
    Parts parts;
    const QString folded = foldText(text);
    for (qsizetype i = 0; i < folded.size();) {
        const bool digit = folded[i].isDigit();
        if (!digit && !folded[i].isLetter()) {
            if (!folded[i].isSpace() && !"/.-,"_L1.contains(folded[i]) && folded[i].category() != QChar::Punctuation_Dash)
                return std::nullopt;
            ++i;
            continue;
        }
        const qsizetype start = i;
        while (i < folded.size() && (digit ? folded[i].isDigit() : folded[i].isLetter()))
            ++i;
        const QString word = folded.mid(start, i - start);
        if (digit) {
            const std::optional<Number> number = numberOf(digitsOf(word));
            if (!number || parts.numbers.size() == 3)
                return std::nullopt;
            parts.numbers.push_back(*number);
        } else if (const int month = monthNamed(word); month > 0 && parts.month == 0) {
            parts.month = month;
        } else if (!isFiller(word)) {
            return std::nullopt;
        }
    }
    return parts;
}

/// The date of a two-digit year within the hundred years that end with `today`.
QDate dateInPastCentury(int year, int month, int day, QDate today)
{
    const int century = today.year() / 100 * 100;
    const QDate date(century + year, month, day);
    return date.isValid() && date <= today ? date : QDate(century - 100 + year, month, day);
}

/// Whether "3/2/1980" may also mean the third of February.
enum class DayFirst { Never, AsWell };

/// Every reading of a date, best first, each once.
class Readings final
{
public:
    Readings(QDate today, DayFirst dayFirst) : m_today(today), m_dayFirst(dayFirst) {}

    [[nodiscard]] bool mayBeDayFirst() const { return m_dayFirst == DayFirst::AsWell; }

    void add(Number year, Number month, Number day)
    {
        if ((year.digits != 4 && year.digits != 2) || month.digits > 2 || day.digits > 2)
            return;
        const QDate date = year.digits == 2 ? dateInPastCentury(year.value, month.value, day.value, m_today) : QDate(year.value, month.value, day.value);
        if (date.isValid() && date.year() >= earliestYear && std::find(dates.begin(), dates.end(), date) == dates.end())
            dates.push_back(date);
    }
    std::vector<QDate> dates;

private:
    QDate m_today;
    DayFirst m_dayFirst;
};

/// "02031980" and "020380" as three numbers, in the order given by their digit counts.
std::vector<Number> sliced(Number number, qsizetype first, qsizetype second)
{
    const QString digits = QString::number(number.value).rightJustified(number.digits, u'0');
    const qsizetype third = number.digits - first - second;
    return {{digits.left(first).toInt(), first}, {digits.mid(first, second).toInt(), second}, {digits.right(third).toInt(), third}};
}

void readThree(Readings &readings, const std::vector<Number> &n)
{
    if (n[0].digits == 4) {
        readings.add(n[0], n[1], n[2]);
        return;
    }
    readings.add(n[2], n[0], n[1]);
    if (!readings.mayBeDayFirst())
        return;
    readings.add(n[2], n[1], n[0]);
    if (readings.dates.empty())
        readings.add(n[0], n[1], n[2]);
}

void readOne(Readings &readings, Number number)
{
    if (number.digits == 8) {
        const std::vector<Number> iso = sliced(number, 4, 2);
        readings.add(iso[0], iso[1], iso[2]);
        readThree(readings, sliced(number, 2, 2));
    } else if (number.digits == 6) {
        readThree(readings, sliced(number, 2, 2));
    }
}

void readNamed(Readings &readings, const Parts &parts)
{
    const Number month{parts.month, 2};
    const std::vector<Number> &n = parts.numbers;
    readings.add(n[1], month, n[0]);
    if (readings.dates.empty())
        readings.add(n[0], month, n[1]);
}

/// "1980-02-03", by far the commonest in files: read without taking the text apart.
std::optional<QDate> isoDate(QStringView text)
{
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-')
        return std::nullopt;
    int number[10] = {};
    for (qsizetype i = 0; i < 10; ++i) {
        if (i == 4 || i == 7)
            continue;
        if (text[i] < u'0' || text[i] > u'9')
            return std::nullopt;
        number[i] = text[i].unicode() - u'0';
    }
    const int year = number[0] * 1000 + number[1] * 100 + number[2] * 10 + number[3];
    const QDate date(year, number[5] * 10 + number[6], number[8] * 10 + number[9]);
    return date.isValid() && year >= earliestYear ? std::optional(date) : std::nullopt;
}

/// Databases write "1980-02-03T00:00:00Z" or "1980-02-03 00:00:00": the time of day says nothing about a date.
QStringView withoutTime(QStringView text)
{
    if (text.size() > 12 && text[4] == u'-' && (text[10] == u'T' || text[10] == u' ') && text[11].isDigit())
        return text.left(10);
    return text;
}

std::vector<QDate> allReadings(QStringView text, QDate today, DayFirst dayFirst)
{
    Readings readings(today, dayFirst);
    const std::optional<Parts> parts = partsOf(text);
    if (!parts)
        return {};
    const std::size_t count = parts->numbers.size();
    if (parts->month > 0 && count == 2)
        readNamed(readings, *parts);
    else if (parts->month == 0 && count == 3)
        readThree(readings, parts->numbers);
    else if (parts->month == 0 && count == 1)
        readOne(readings, parts->numbers.front());
    return readings.dates;
}

} // namespace

std::vector<QDate> birthDatesMeant(QStringView input, QDate today)
{
    const QStringView text = input.trimmed();
    if (text.size() > longestInput)
        return {};
    std::vector<QDate> dates;
    if (const std::optional<QDate> iso = isoDate(withoutTime(text)))
        dates = {*iso};
    else
        dates = allReadings(text, today, DayFirst::AsWell);
    std::erase_if(dates, [&](QDate date) { return date > today; });
    return dates;
}

Result<QDate> parseDate(QStringView input, QDate today)
{
    const QStringView text = withoutTime(input.trimmed());
    if (const std::optional<QDate> iso = isoDate(text))
        return *iso;
    if (text.size() <= longestInput) {
        // Day before month is never guessed here: in a file, every date up to the 12th would silently become another one.
        const std::vector<QDate> dates = allReadings(text, today, DayFirst::Never);
        if (!dates.empty())
            return dates.front();
    }
    return Error{ErrorCode::BadInput,
                 QCoreApplication::translate("DateText", "This is no date. A date was expected like 1980-02-03 (year, month, day) or 2/3/1980 (month, day, year).")};
}

} // namespace countersign
