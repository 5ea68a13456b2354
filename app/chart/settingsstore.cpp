// SPDX-License-Identifier: Apache-2.0
#include "chart/settingsstore.h"

#include "chart/rowreader.h"
#include "core/sha256.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int leastLockMinutes = 1;
constexpr int mostLockMinutes = 60;
constexpr int defaultLockMinutes = 10;

class SettingsText
{
    Q_DECLARE_TR_FUNCTIONS(SettingsStore)
};

Result<std::optional<QByteArray>> readValue(Database &database, const QString &name)
{
    const Result<Statement *> query = database.cached("SELECT value FROM setting WHERE name = ?1");
    if (!query)
        return query.error();
    (*query)->bind(1, name);
    return firstRow<QByteArray>(**query, [](RowReader &row) { return row.blob(); });
}

Result<void> writeValue(Database &database, const QString &name, const QByteArray &value)
{
    const Result<Statement *> query = database.cached("INSERT OR REPLACE INTO setting (name, value) VALUES (?1, ?2)");
    if (!query)
        return query.error();
    return (*query)->bind(1, name).bind(2, value).run();
}

Error damaged(const QString &name)
{
    return {ErrorCode::Damaged,
            SettingsText::tr("The stored setting \"%1\" is damaged: it is not what was written. Enter it again in Settings, or restore a backup.")
                .arg(name)};
}

Result<QJsonObject> readObject(Database &database, const QString &name)
{
    const Result<std::optional<QByteArray>> value = readValue(database, name);
    if (!value)
        return value.error();
    if (!*value)
        return QJsonObject();
    const QJsonDocument document = QJsonDocument::fromJson(**value);
    if (!document.isObject())
        return damaged(name);
    return document.object();
}

Result<void> writeObject(Database &database, const QString &name, const QJsonObject &object)
{
    return writeValue(database, name, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject toJson(const PostalAddress &address)
{
    return {{u"line1"_s, address.line1}, {u"line2"_s, address.line2}, {u"city"_s, address.city},
            {u"state"_s, address.state}, {u"postalCode"_s, address.postalCode}, {u"country"_s, address.country}};
}

PostalAddress addressFromJson(const QJsonObject &json)
{
    return {.line1 = json["line1"_L1].toString(), .line2 = json["line2"_L1].toString(), .city = json["city"_L1].toString(),
            .state = json["state"_L1].toString(), .postalCode = json["postalCode"_L1].toString(),
            .country = json["country"_L1].toString()};
}

} // namespace

SettingsStore::SettingsStore(Database &database) : m_database(database) {}

Result<Practice> SettingsStore::practice()
{
    const Result<QJsonObject> json = readObject(m_database, u"practice"_s);
    if (!json)
        return json.error();
    const Result<std::optional<QByteArray>> logo = readValue(m_database, u"practice.logo"_s);
    if (!logo)
        return logo.error();
    Practice practice{.name = (*json)["name"_L1].toString(), .address = addressFromJson((*json)["address"_L1].toObject()),
                      .telephone = (*json)["telephone"_L1].toString(), .email = (*json)["email"_L1].toString(),
                      .website = (*json)["website"_L1].toString(), .portalUrl = (*json)["portalUrl"_L1].toString(),
                      .privacyContact = (*json)["privacyContact"_L1].toString(), .logo = logo->value_or(QByteArray())};
    // A picture spans overflow pages, where damage can read back without an error.
    if (const QString stored = (*json)["logoSha256"_L1].toString(); QString::fromLatin1(sha256(practice.logo).toHex()) != stored
        && !(practice.logo.isEmpty() && stored.isEmpty()))
        return damaged(SettingsText::tr("logo"));
    return practice;
}

Result<void> SettingsStore::setPractice(const Practice &practice)
{
    Transaction transaction(m_database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return begun.error();
    const QJsonObject json{{u"name"_s, practice.name}, {u"address"_s, toJson(practice.address)},
                           {u"telephone"_s, practice.telephone}, {u"email"_s, practice.email},
                           {u"website"_s, practice.website}, {u"portalUrl"_s, practice.portalUrl},
                           {u"privacyContact"_s, practice.privacyContact},
                           {u"logoSha256"_s, QString::fromLatin1(sha256(practice.logo).toHex())}};
    if (const Result<void> written = writeObject(m_database, u"practice"_s, json); !written)
        return written.error();
    if (const Result<void> written = writeValue(m_database, u"practice.logo"_s, practice.logo); !written)
        return written.error();
    return transaction.commit();
}

Result<OfficePolicy> SettingsStore::policy()
{
    const Result<QJsonObject> json = readObject(m_database, u"policy"_s);
    if (!json)
        return json.error();
    const OfficePolicy strict;
    return OfficePolicy{
        .encryptOfficeInitiated = (*json)["encryptOfficeInitiated"_L1].toBool(strict.encryptOfficeInitiated),
        .allowUnencryptedAfterWarning = (*json)["allowUnencryptedAfterWarning"_L1].toBool(strict.allowUnencryptedAfterWarning),
        .requireVerifiedAddress = (*json)["requireVerifiedAddress"_L1].toBool(strict.requireVerifiedAddress)};
}

Result<void> SettingsStore::setPolicy(const OfficePolicy &policy)
{
    return writeObject(m_database, u"policy"_s,
                       {{u"encryptOfficeInitiated"_s, policy.encryptOfficeInitiated},
                        {u"allowUnencryptedAfterWarning"_s, policy.allowUnencryptedAfterWarning},
                        {u"requireVerifiedAddress"_s, policy.requireVerifiedAddress}});
}

Result<QJsonObject> SettingsStore::mailAccount()
{
    return readObject(m_database, u"mailAccount"_s);
}

Result<void> SettingsStore::setMailAccount(const QJsonObject &account)
{
    return writeObject(m_database, u"mailAccount"_s, account);
}

Result<int> SettingsStore::lockAfterMinutes()
{
    const Result<std::optional<QByteArray>> value = readValue(m_database, u"lockAfterMinutes"_s);
    if (!value)
        return value.error();
    if (!*value)
        return defaultLockMinutes;
    bool ok = false;
    const int minutes = (*value)->toInt(&ok);
    // A damaged number must never mean "does not lock".
    return ok && minutes >= leastLockMinutes && minutes <= mostLockMinutes ? minutes : defaultLockMinutes;
}

Result<void> SettingsStore::setLockAfterMinutes(int minutes)
{
    if (minutes < leastLockMinutes || minutes > mostLockMinutes)
        return Error{ErrorCode::BadInput, SettingsText::tr("The window can lock after %1 to %2 minutes; %3 is outside that range.")
                                              .arg(leastLockMinutes).arg(mostLockMinutes).arg(minutes)};
    return writeValue(m_database, u"lockAfterMinutes"_s, QByteArray::number(minutes));
}

Result<bool> SettingsStore::isDemo()
{
    const Result<std::optional<QByteArray>> value = readValue(m_database, u"demo"_s);
    if (!value)
        return value.error();
    return value->has_value();
}

Result<void> SettingsStore::markDemo()
{
    return writeValue(m_database, u"demo"_s, QByteArray("1"));
}

} // namespace countersign
