// SPDX-License-Identifier: Apache-2.0
// Storing patients, against the very same rows in plain SQLite with the same tables, indexes and triggers. bench_import [patients].
#include "benchclinic.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <array>

using namespace countersign;
using namespace countersign::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr double goal = 1.5;
constexpr int rounds = 3;

/// A row as SQLite takes it: text as UTF-8, ready to be bound.
struct Value {
    QByteArray text;
    qint64 integer = 0;
    enum class Type { Null, Integer, Text } type = Type::Null;
};
using Row = std::vector<Value>;

struct Table {
    const char *select;
    const char *insert;
    int columns;
    int patientColumn;
};
constexpr std::array tables{
    Table{"SELECT id, chart_number, chart_key, prefix, given, middle, family, suffix, preferred, name_words, birth_date, language,"
          " needs_interpreter, declined_email, deceased, line1, line2, city, state, postal_code, country, source, source_id, change_number"
          " FROM patient ORDER BY id",
          "INSERT INTO patient VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,?20,?21,?22,?23,?24)", 24, 0},
    Table{"SELECT token, words, patient, birth_date FROM name_token ORDER BY patient", "INSERT INTO name_token VALUES (?1,?2,?3,?4)", 4, 2},
    Table{"SELECT id, patient, position, kind, value, value_key, digits_reversed, contact_use, rank FROM contact_point ORDER BY id",
          "INSERT INTO contact_point VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,NULL)", 9, 1}};
using Rows = std::array<std::vector<Row>, tables.size()>;

bool isIntegerColumn(const Table &table, int column)
{
    static const std::array<std::vector<int>, tables.size()> integers{{{0, 10, 12, 13, 14, 23}, {2, 3}, {0, 1, 2, 8}}};
    const auto &columns = integers[static_cast<std::size_t>(&table - tables.data())];
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

std::vector<Row> readBack(Database &database, const Table &table)
{
    std::vector<Row> rows;
    Statement query = must(database.prepare(QString::fromLatin1(table.select)));
    while (must(query.step())) {
        Row row(static_cast<std::size_t>(table.columns));
        for (int column = 0; column < table.columns; ++column) {
            Value &value = row[static_cast<std::size_t>(column)];
            if (query.isNull(column))
                continue;
            value.type = isIntegerColumn(table, column) ? Value::Type::Integer : Value::Type::Text;
            if (value.type == Value::Type::Integer)
                value.integer = query.integer(column);
            else
                value.text = query.text(column).toUtf8();
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

double storeEncrypted(const QString &path, const std::vector<Patient> &people, Rows &rows)
{
    const SystemClock clock;
    ClinicStore store(newClinic(path), clock);
    QElapsedTimer timer;
    timer.start();
    {
        Transaction transaction(store.database());
        for (const Patient &patient : people)
            (void)must(store.patients.add(patient));
        must(transaction.commit());
    }
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    for (std::size_t i = 0; i < tables.size(); ++i)
        rows[i] = readBack(store.database(), tables[i]);
    return seconds;
}

void check(sqlite3 *db, int code)
{
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
        giveUp({ErrorCode::Storage, QString::fromUtf8(sqlite3_errmsg(db))});
}

void insert(sqlite3 *db, sqlite3_stmt *statement, const Row &row)
{
    int position = 0;
    for (const Value &value : row) {
        ++position;
        switch (value.type) {
        case Value::Type::Null:
            check(db, sqlite3_bind_null(statement, position));
            break;
        case Value::Type::Integer:
            check(db, sqlite3_bind_int64(statement, position, value.integer));
            break;
        case Value::Type::Text:
            check(db, sqlite3_bind_text64(statement, position, value.text.constData(), static_cast<sqlite3_uint64>(value.text.size()),
                                          SQLITE_STATIC, SQLITE_UTF8));
            break;
        }
    }
    check(db, sqlite3_step(statement));
    check(db, sqlite3_reset(statement));
}

double storePlain(const QString &path, const Rows &rows)
{
    sqlite3 *db = nullptr;
    check(db, sqlite3_open(path.toUtf8().constData(), &db));
    for (const char *pragma : {"PRAGMA page_size = 4096", "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON",
                               "PRAGMA temp_store = MEMORY", "PRAGMA cache_size = -65536"})
        check(db, sqlite3_exec(db, pragma, nullptr, nullptr, nullptr));
    for (const Migration &step : schemaMigrations())
        check(db, sqlite3_exec(db, step.sql.constData(), nullptr, nullptr, nullptr));
    std::array<sqlite3_stmt *, tables.size()> statements{};
    for (std::size_t i = 0; i < tables.size(); ++i)
        check(db, sqlite3_prepare_v2(db, tables[i].insert, -1, &statements[i], nullptr));

    QElapsedTimer timer;
    timer.start();
    check(db, sqlite3_exec(db, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr));
    std::array<std::size_t, tables.size()> next{};
    for (const Row &patient : rows[0]) {
        for (std::size_t i = 0; i < tables.size(); ++i) {
            const auto column = static_cast<std::size_t>(tables[i].patientColumn);
            while (next[i] < rows[i].size() && rows[i][next[i]][column].integer == patient[0].integer)
                insert(db, statements[i], rows[i][next[i]++]);
        }
    }
    check(db, sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr));
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    for (sqlite3_stmt *statement : statements)
        sqlite3_finalize(statement);
    sqlite3_close(db);
    return seconds;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const int count = app.arguments().size() > 1 ? app.arguments().at(1).toInt() : 100'000;
    People generator(1);
    std::vector<Patient> people;
    for (int i = 0; i < count; ++i)
        people.push_back(generator.next());
    // The best of a few rounds, each pair in one run: what else the machine does must not decide.
    double encrypted = 1e9, plain = 1e9;
    for (int round = 0; round < rounds; ++round) {
        const QTemporaryDir folder;
        Rows rows;
        encrypted = std::min(encrypted, storeEncrypted(folder.filePath(u"clinic.db"_s), people, rows));
        plain = std::min(plain, storePlain(folder.filePath(u"plain.db"_s), rows));
    }
    std::printf("store %d patients: encrypted chart %.2f s, the same rows in plain SQLite %.2f s: ratio %.2f, goal <= %.1f: %s\n", count, encrypted,
                plain, encrypted / plain, goal, encrypted / plain <= goal ? "met" : "MISSED");
    return 0;
}
