// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/randomsource.h"
#include "vault/auditlog.h"
#include "vault/crypto.h"
#include "vault/kdfparameters.h"
#include "vault/staff.h"

#include <vector>

namespace countersign {

/// One way to the database key: the key itself, locked under what one person knows. Everything else in the slot is readable,
/// and bound to the locked key: a slot whose name, role or cost was edited no longer opens.
struct KeySlot {
    enum class Kind { User, Recovery };

    int id = 0;
    Kind kind = Kind::User;
    Staff staff; ///< of a recovery slot: nobody
    KdfParameters kdf;
    QByteArray salt;
    crypto::Sealed locked;

    bool operator==(const KeySlot &) const = default;

    /// Locks `databaseKey` under `secret`, with new salt and nonce.
    [[nodiscard]] Result<void> lockUnder(
        const SecretBytes &secret, const SecretBytes &databaseKey, const QString &databaseId, RandomSource &random);
    /// Empty where the secret is wrong or the slot was edited. Slow on purpose.
    [[nodiscard]] std::optional<SecretBytes> unlock(const SecretBytes &secret, const QString &databaseId) const;
};

/// `clinic.keys`: versioned JSON, read by a program that has no key yet, so everything in it is bounded before it is used.
/// Errors: Damaged (not a key file, or out of bounds), BadInput (written by a newer version), Storage.
struct KeyFile {
    static constexpr int formatVersion = 1;
    static constexpr qint64 largestFile = 1 << 20;
    static constexpr std::size_t mostSlots = 1000;
    static constexpr qsizetype longestName = 200;

    QString databaseId;      ///< 32 hex digits; the same stands inside the database
    QByteArray databaseMark; ///< the database file's first 16 bytes, to tell a swapped file from a damaged one
    std::vector<KeySlot> keySlots;
    AuditHead anchor;       ///< the log's newest entry when this was written
    QByteArray anchorProof; ///< HMAC over the two above, under a key derived from the database key

    bool operator==(const KeyFile &) const = default;

    [[nodiscard]] static Result<KeyFile> parse(const QByteArray &json);
    [[nodiscard]] QByteArray serialise() const;
    [[nodiscard]] static Result<KeyFile> read(const QString &path);
    /// All of it or nothing, readable by its owner only.
    [[nodiscard]] Result<void> write(const QString &path) const;

    [[nodiscard]] const KeySlot *slotOf(const QString &userName) const; ///< compares folded
    [[nodiscard]] const KeySlot *recoverySlot() const;
    [[nodiscard]] int nextSlotId() const;
    [[nodiscard]] UserId nextUserId() const;

    void setAnchor(const AuditHead &head, const SecretBytes &databaseKey);
    [[nodiscard]] bool anchorIsProven(const SecretBytes &databaseKey) const;
};

/// A name as it is compared: without case, accents and surrounding space.
[[nodiscard]] QString foldedUserName(const QString &name);

} // namespace countersign
