// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "chart/clinicstore.h"
#include "chart/schema.h"
#include "support/fakes.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace countersign::test {

[[nodiscard]] inline QString problem(const Result<void> &result)
{
    return result ? QString() : QString(result.error().message + QLatin1Char(' ') + result.error().detail);
}
template<typename T>
[[nodiscard]] QString problem(const Result<T> &result)
{
    return result ? QString() : QString(result.error().message + QLatin1Char(' ') + result.error().detail);
}

/// Fails the test with the error's own words. The argument is evaluated once.
#define VERIFY_RESULT(result) QCOMPARE(countersign::test::problem(result), QString())

/// A real encrypted clinic file in a temporary folder, with all shelves open on it.
class ClinicFile final
{
public:
    ClinicFile()
    {
        Result<Database> database = open(Database::Mode::Create);
        if (!database || !database->migrate(schemaMigrations()))
            qFatal("The test's clinic file could not be made.");
        store = std::make_unique<ClinicStore>(std::move(*database), clock);
    }

    [[nodiscard]] Result<Database> open(Database::Mode mode = Database::Mode::Open) const
    {
        return Database::open(folder.filePath(QStringLiteral("clinic.db")), key(), mode);
    }
    /// Runs one statement and gives the error's detail, empty where it was taken.
    [[nodiscard]] QString refusal(const QString &sql)
    {
        const Result<void> done = store->database().run(sql);
        return done ? QString() : done.error().detail;
    }
    [[nodiscard]] qint64 number(const QString &sql)
    {
        Result<Statement> query = store->database().prepare(sql);
        if (!query)
            qFatal("%s", qPrintable(query.error().detail));
        const Result<bool> row = query->step();
        return row && *row ? query->integer(0) : -1;
    }
    [[nodiscard]] static SecretBytes key()
    {
        SecretBytes bytes(32);
        std::fill(bytes.bytes().begin(), bytes.bytes().end(), std::byte{0x5a});
        return bytes;
    }

    QTemporaryDir folder;
    FixedClock clock;
    std::unique_ptr<ClinicStore> store;
};

[[nodiscard]] inline Patient person(const QString &family, const QString &given, QDate birthDate = {})
{
    Patient patient;
    patient.name.family = family;
    patient.name.given = given;
    patient.birthDate = birthDate;
    return patient;
}

[[nodiscard]] inline ContactPoint email(const QString &value)
{
    return {.id = {}, .kind = ContactKind::Email, .value = value, .use = ContactUse::Home, .rank = 1};
}

[[nodiscard]] inline ContactPoint phone(const QString &value)
{
    return {.id = {}, .kind = ContactKind::Phone, .value = value, .use = ContactUse::Mobile, .rank = 1};
}

} // namespace countersign::test
