// SPDX-License-Identifier: Apache-2.0
#include "vault/keyfile.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr qsizetype saltSize = 16;

/// All of a slot that can be read, so that none of it can be edited.
QByteArray associatedData(const KeySlot &slot, const QString &databaseId)
{
    crypto::Framed data;
    data.add("countersign key slot").add(qint64{KeyFile::formatVersion}).add(databaseId.toUtf8()).add(qint64{slot.id});
    data.add(slot.kind == KeySlot::Kind::User ? "user" : "recovery");
    data.add(slot.staff.id.value).add(slot.staff.name.toUtf8()).add(slot.staff.displayName.toUtf8()).add(toKey(slot.staff.role).toUtf8());
    data.add("scrypt").add(static_cast<qint64>(slot.kdf.n)).add(qint64{slot.kdf.r}).add(qint64{slot.kdf.p}).add(slot.salt);
    return data.bytes();
}

} // namespace

Result<void> KeySlot::lockUnder(const SecretBytes &secret, const SecretBytes &databaseKey, const QString &databaseId, RandomSource &random)
{
    salt = random.bytes(saltSize);
    const std::optional<SecretBytes> wrappingKey = crypto::scrypt(secret, salt, kdf);
    if (wrappingKey) {
        if (auto sealed = crypto::seal(*wrappingKey, random.bytes(crypto::nonceSize), associatedData(*this, databaseId), databaseKey)) {
            locked = std::move(*sealed);
            return {};
        }
    }
    return Error{ErrorCode::Storage,
        QCoreApplication::translate("KeyFile", "There is not enough memory to lock the key. Close other programs and try again.")};
}

std::optional<SecretBytes> KeySlot::unlock(const SecretBytes &secret, const QString &databaseId) const
{
    const std::optional<SecretBytes> wrappingKey = crypto::scrypt(secret, salt, kdf);
    if (!wrappingKey)
        return std::nullopt;
    return crypto::open(*wrappingKey, locked, associatedData(*this, databaseId));
}

} // namespace countersign
