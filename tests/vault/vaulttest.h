// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/corpora.h"
#include "support/fakes.h"
#include "vault/database.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

/// Fails the test with the error's own words where a Result holds one.
#define VERIFY_OK(result)                                                                                                                          \
    do {                                                                                                                                           \
        const auto &checkedResult = (result);                                                                                                      \
        QVERIFY2(checkedResult.hasValue(),                                                                                                         \
                 checkedResult.hasValue() ? "" : qPrintable(QString(checkedResult.error().message + u" | " + checkedResult.error().detail)));      \
    } while (false)

/// An error of this kind, with a whole sentence for the person.
#define VERIFY_ERROR(result, expectedCode)                                                                                                         \
    do {                                                                                                                                           \
        const auto &checkedResult = (result);                                                                                                      \
        QVERIFY(!checkedResult.hasValue());                                                                                                        \
        QCOMPARE(int(checkedResult.error().code), int(expectedCode));                                                                              \
        QVERIFY(checkedResult.error().message.endsWith(u'.'));                                                                                     \
        QVERIFY(checkedResult.error().message.size() > 25);                                                                                        \
    } while (false)

namespace countersign::test {

/// A key that is no secret.
inline SecretBytes sampleKey(int number = 1)
{
    SecretBytes key(32);
    for (std::size_t i = 0; i < key.size(); ++i)
        key.bytes()[i] = std::byte(i * 7 + std::size_t(number));
    return key;
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool writeContent(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

/// The log's own tables, as shipped.
inline std::vector<Migration> shippedLogSchema()
{
    const QString path = QDir(sourceFolder()).filePath(QStringLiteral("resources/schema/0001_audit.sql"));
    return {Migration{.version = 1, .name = QStringLiteral("audit"), .sql = contentOf(path)}};
}

/// One database in a folder that goes with the test function.
struct TestDatabase {
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("test.db"));

    [[nodiscard]] Result<Database> create() const { return Database::open(path, sampleKey(), Database::Mode::Create); }
    [[nodiscard]] Result<Database> open(int key = 1) const { return Database::open(path, sampleKey(key), Database::Mode::Open); }
};

} // namespace countersign::test
