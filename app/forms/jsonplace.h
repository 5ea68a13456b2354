// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

#include <vector>

namespace countersign {

/// A value of a JSON file that knows where it stands, so that every complaint names the file, the place and what was expected.
class JsonPlace final
{
public:
    /// The whole file: one object, UTF-8 with or without a byte order mark, at most `maximumBytes`.
    [[nodiscard]] static Result<JsonPlace> parse(const QByteArray &bytes, const QString &file, qsizetype maximumBytes = 4 * 1024 * 1024);

    [[nodiscard]] bool isMissing() const { return m_value.isUndefined(); }
    [[nodiscard]] JsonPlace at(const QString &key) const;
    [[nodiscard]] QStringList keys() const { return m_value.toObject().keys(); }
    void setFile(const QString &file) { m_file = file; }

    [[nodiscard]] Result<QString> text() const;
    [[nodiscard]] Result<QString> textOr(const QString &whenMissing) const;
    [[nodiscard]] Result<bool> boolean() const;
    [[nodiscard]] Result<int> integer(int lowest, int highest) const;
    [[nodiscard]] Result<int> integerOr(int whenMissing, int lowest, int highest) const;
    [[nodiscard]] Result<std::vector<JsonPlace>> items(qsizetype atMost) const; ///< a missing array is an empty one
    [[nodiscard]] Result<QJsonArray> array() const;
    [[nodiscard]] Result<QJsonObject> object() const;
    /// Refuses keys that nobody reads: a mistyped key must not be lost in silence.
    [[nodiscard]] Result<void> onlyKeys(const QStringList &known) const;
    /// "form.json, at questions[2].channel: expected …, found …"
    [[nodiscard]] Error error(const QString &expected) const;

private:
    QJsonValue m_value;
    QString m_file;
    QString m_path;
};

} // namespace countersign
