// SPDX-License-Identifier: Apache-2.0
#include "forms/jsonplace.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cmath>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

QString describe(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Undefined:
        return QCoreApplication::translate("Forms", "nothing");
    case QJsonValue::Null:
        return u"null"_s;
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double:
        return QString::number(value.toDouble());
    case QJsonValue::String: {
        const QString text = value.toString();
        return u"“"_s + (text.size() > 40 ? QString(text.left(40) + u"…"_s) : text) + u"”"_s;
    }
    case QJsonValue::Array:
        return QCoreApplication::translate("Forms", "a list");
    case QJsonValue::Object:
        return QCoreApplication::translate("Forms", "an object");
    }
    return {};
}

Error unreadable(const QString &file, const QByteArray &bytes, const QJsonParseError &problem)
{
    const QByteArray before = bytes.left(problem.offset);
    const qsizetype line = before.count('\n') + 1;
    return {ErrorCode::BadInput,
            QCoreApplication::translate("Forms", "%1, line %2: this is not JSON (%3). Expected one JSON object in UTF-8.")
                .arg(file, QString::number(line), problem.errorString())};
}

} // namespace

Result<JsonPlace> JsonPlace::parse(const QByteArray &bytes, const QString &file, qsizetype maximumBytes)
{
    if (bytes.size() > maximumBytes)
        return Error{ErrorCode::BadInput,
                     QCoreApplication::translate("Forms", "%1 is too large: %2 bytes, at most %3 are read.")
                         .arg(file, QString::number(bytes.size()), QString::number(maximumBytes))};
    if (bytes.trimmed().isEmpty())
        return Error{ErrorCode::BadInput, QCoreApplication::translate("Forms", "%1 is empty. Expected one JSON object in UTF-8.").arg(file)};
    const QByteArray json = bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes;
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return unreadable(file, json, problem);
    JsonPlace place;
    place.m_file = file;
    place.m_value = document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array());
    if (!document.isObject())
        return place.error(QCoreApplication::translate("Forms", "an object"));
    return place;
}

JsonPlace JsonPlace::at(const QString &key) const
{
    JsonPlace place;
    place.m_value = m_value.toObject().value(key);
    place.m_file = m_file;
    place.m_path = m_path.isEmpty() ? key : QString(m_path + u'.' + key);
    return place;
}

Result<QString> JsonPlace::text() const
{
    if (!m_value.isString())
        return error(QCoreApplication::translate("Forms", "a text"));
    return m_value.toString();
}

Result<QString> JsonPlace::textOr(const QString &whenMissing) const
{
    return isMissing() ? Result<QString>(whenMissing) : text();
}

Result<bool> JsonPlace::boolean() const
{
    if (!m_value.isBool())
        return error(QCoreApplication::translate("Forms", "true or false"));
    return m_value.toBool();
}

Result<int> JsonPlace::integer(int lowest, int highest) const
{
    const double number = m_value.toDouble(std::nan(""));
    if (!(number >= lowest && number <= highest) || std::floor(number) != number)
        return error(QCoreApplication::translate("Forms", "a whole number from %1 to %2").arg(lowest).arg(highest));
    return static_cast<int>(number);
}

Result<int> JsonPlace::integerOr(int whenMissing, int lowest, int highest) const
{
    return isMissing() ? Result<int>(whenMissing) : integer(lowest, highest);
}

Result<std::vector<JsonPlace>> JsonPlace::items(qsizetype atMost) const
{
    std::vector<JsonPlace> places;
    if (isMissing())
        return places;
    if (!m_value.isArray())
        return error(QCoreApplication::translate("Forms", "a list"));
    const QJsonArray array = m_value.toArray();
    if (array.size() > atMost)
        return error(QCoreApplication::translate("Forms", "a list of at most %1").arg(atMost));
    for (qsizetype i = 0; i < array.size(); ++i) {
        JsonPlace place;
        place.m_value = array.at(i);
        place.m_file = m_file;
        place.m_path = m_path + u'[' + QString::number(i) + u']';
        places.push_back(std::move(place));
    }
    return places;
}

Result<QJsonArray> JsonPlace::array() const
{
    if (!m_value.isArray())
        return error(QCoreApplication::translate("Forms", "a list"));
    return m_value.toArray();
}

Result<QJsonObject> JsonPlace::object() const
{
    if (!m_value.isObject())
        return error(QCoreApplication::translate("Forms", "an object"));
    return m_value.toObject();
}

Result<void> JsonPlace::onlyKeys(const QStringList &known) const
{
    if (const auto whole = object(); !whole)
        return whole.error();
    const QStringList present = keys();
    for (const QString &key : present) {
        if (!known.contains(key)) {
            const QString where = m_path.isEmpty() ? key : QString(m_path + u'.' + key);
            return Error{ErrorCode::BadInput,
                         QCoreApplication::translate("Forms", "%1, at %2: there is no such key. Expected one of: %3.")
                             .arg(m_file, where.left(200), known.join(u", "_s))};
        }
    }
    return {};
}

Error JsonPlace::error(const QString &expected) const
{
    if (m_path.isEmpty())
        return {ErrorCode::BadInput,
                QCoreApplication::translate("Forms", "%1: expected %2, found %3.").arg(m_file, expected, describe(m_value))};
    return {ErrorCode::BadInput,
            QCoreApplication::translate("Forms", "%1, at %2: expected %3, found %4.").arg(m_file, m_path.left(200), expected, describe(m_value))};
}

} // namespace countersign
