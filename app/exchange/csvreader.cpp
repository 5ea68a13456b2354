// SPDX-License-Identifier: Apache-2.0
#include "exchange/csvreader.h"

#include "exchange/textencoding.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace countersign {
namespace {

constexpr std::array separators{u',', u';', u'\t', u'|'};

/// Names the translation context of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(CsvReader)
};

Error bad(const QString &message)
{
    return Error{ErrorCode::BadInput, message};
}

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r';
}

bool isEmptyRow(const QStringList &fields)
{
    return std::all_of(fields.begin(), fields.end(), [](const QString &field) { return field.isEmpty(); });
}

/// How many times a separator stands outside quotes in each of the first lines.
std::vector<qsizetype> countPerLine(QStringView text, char16_t separator)
{
    static constexpr qsizetype linesLooked = 20;
    static constexpr qsizetype charactersLooked = 65'536;
    std::vector<qsizetype> counts(1, 0);
    bool quoted = false;
    bool lineHasText = false;
    for (const QChar c : text.left(charactersLooked)) {
        if (c == u'"')
            quoted = !quoted;
        if (!quoted && isLineEnd(c)) {
            if (!lineHasText)
                continue;
            if (std::ssize(counts) == linesLooked)
                return counts;
            counts.push_back(0);
            lineHasText = false;
            continue;
        }
        lineHasText = true;
        counts.back() += !quoted && c == separator ? 1 : 0;
    }
    if (!lineHasText && counts.size() > 1)
        counts.pop_back();
    return counts;
}

/// The separator by which most lines have as many fields as the first one; of equals, the one that makes most fields.
QChar guessSeparator(QStringView text)
{
    QChar best = u',';
    std::pair<qsizetype, qsizetype> bestScore{0, 0};
    for (const char16_t separator : separators) {
        const std::vector<qsizetype> counts = countPerLine(text, separator);
        if (counts.front() == 0)
            continue;
        const std::pair<qsizetype, qsizetype> score{std::count(counts.begin(), counts.end(), counts.front()), counts.front()};
        if (score > bestScore) {
            bestScore = score;
            best = separator;
        }
    }
    return best;
}

} // namespace

Result<CsvReader> CsvReader::open(QByteArray data)
{
    Result<DecodedText> decoded = decodeText(data);
    if (!decoded)
        return decoded.error();
    data.clear();
    CsvReader reader;
    reader.m_text = std::move(decoded->text);
    reader.m_encoding = std::move(decoded->encoding);
    if (reader.m_text.startsWith("sep="_L1, Qt::CaseInsensitive) && reader.m_text.size() > 5 && isLineEnd(reader.m_text[5])) {
        reader.m_separator = reader.m_text[4];
        reader.m_position = 5;
        reader.endLine();
    } else {
        reader.m_separator = guessSeparator(reader.m_text);
    }

    while (reader.m_position < reader.m_text.size() && isEmptyRow(reader.m_header)) {
        Record record = reader.readRecord(mostColumns);
        if (record.tooManyFields)
            return bad(Words::tr("The first line has more than %1 columns. Export only the columns that are needed.").arg(mostColumns));
        if (const Result<void> checked = reader.checkRecord(record); !checked)
            return checked.error();
        reader.m_header = std::move(record.fields);
    }
    if (isEmptyRow(reader.m_header))
        return bad(Words::tr("The file has no column names. Names were expected in the first line, like: Last name, First name, Birth date."));
    return reader;
}

Result<std::optional<QStringList>> CsvReader::next()
{
    while (m_position < m_text.size()) {
        Record record = readRecord(m_header.size());
        m_hasLostTheRest = record.openQuote;
        if (const Result<void> checked = checkRecord(record); !checked)
            return checked.error();
        if (isEmptyRow(record.fields) && !record.tooManyFields)
            continue;
        if (record.tooManyFields)
            return bad(Words::tr("Line %1 has more fields than the first line has column names (%2). A separator may stand inside a field that is not in quotes.")
                           .arg(m_line)
                           .arg(m_header.size()));
        while (record.fields.size() < m_header.size())
            record.fields.append(QString());
        return std::optional(std::move(record.fields));
    }
    return std::optional<QStringList>();
}

Result<void> CsvReader::checkRecord(const Record &record) const
{
    if (record.openQuote)
        return bad(Words::tr("A quotation mark opens in the row that begins in line %1 and never closes, so nothing after it can be read. Close it and try again.").arg(m_line));
    if (record.tooLongField)
        return bad(Words::tr("A field in the row that begins in line %1 is longer than %2 characters. A quotation mark may be missing.").arg(m_line).arg(longestField));
    return {};
}

/// Reads one record, keeping `mostFields` of it: empty fields beyond are no harm (spreadsheets leave them), others are.
CsvReader::Record CsvReader::readRecord(qsizetype mostFields)
{
    Record record;
    record.fields.reserve(mostFields < mostColumns ? mostFields : 0);
    m_line = m_nextLine;
    while (true) {
        skipBlanks();
        QString field;
        if (m_position < m_text.size() && m_text[m_position] == u'"')
            readQuoted(record, field);
        else
            readUnquoted(record, field);
        if (record.fields.size() < mostFields)
            record.fields.append(std::move(field));
        else
            record.tooManyFields = record.tooManyFields || !field.isEmpty();
        if (m_position >= m_text.size() || m_text[m_position] != m_separator)
            break;
        ++m_position;
    }
    endLine();
    return record;
}

void CsvReader::readQuoted(Record &record, QString &field)
{
    qsizetype start = ++m_position;
    const auto keep = [&](qsizetype end) {
        record.tooLongField = record.tooLongField || field.size() + (end - start) > longestField;
        if (!record.tooLongField)
            field += QStringView(m_text).mid(start, end - start);
    };
    while (true) {
        if (m_position >= m_text.size()) {
            record.openQuote = true;
            return;
        }
        const QChar c = m_text[m_position];
        if (c == u'"') {
            if (m_position + 1 >= m_text.size() || m_text[m_position + 1] != u'"')
                break;
            keep(++m_position); // the first of the two stays
            start = ++m_position;
            continue;
        }
        if (c == u'\n' || (c == u'\r' && (m_position + 1 >= m_text.size() || m_text[m_position + 1] != u'\n')))
            ++m_nextLine;
        ++m_position;
    }
    keep(m_position++);
    QString rest; // text after the closing quote breaks RFC 4180; it is kept rather than lost
    readUnquoted(record, rest);
    field += rest;
}

void CsvReader::readUnquoted(Record &record, QString &field)
{
    const qsizetype start = m_position;
    while (!atFieldEnd())
        ++m_position;
    if (m_position - start > longestField)
        record.tooLongField = true;
    else
        field = QStringView(m_text).mid(start, m_position - start).trimmed().toString();
}

bool CsvReader::atFieldEnd() const
{
    if (m_position >= m_text.size())
        return true;
    const QChar c = m_text.at(m_position);
    return c == m_separator || isLineEnd(c);
}

void CsvReader::skipBlanks()
{
    while (m_position < m_text.size() && m_text.at(m_position) != m_separator && (m_text.at(m_position) == u' ' || m_text.at(m_position) == u'\t'))
        ++m_position;
}

/// Steps over one line end, if one is here: CRLF, LF or CR.
void CsvReader::endLine()
{
    if (m_position >= m_text.size())
        return;
    if (m_text.at(m_position) == u'\r' && m_position + 1 < m_text.size() && m_text.at(m_position + 1) == u'\n')
        ++m_position;
    ++m_position;
    ++m_nextLine;
}

} // namespace countersign
