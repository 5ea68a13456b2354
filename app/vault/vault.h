// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/randomsource.h"
#include "core/secretbytes.h"
#include "vault/auditlog.h"
#include "vault/database.h"

#include <memory>
#include <vector>

namespace countersign {

/// 45 CFR 164.312(a): who may do what.
enum class Role { FrontDesk, PrivacyOfficer, Auditor };
[[nodiscard]] QString toKey(Role role);
[[nodiscard]] QString displayName(Role role);

/// A person who may sign in: one key slot in the key file.
struct Staff {
    UserId id;
    QString name; ///< what they sign in with, folded for comparison
    QString displayName;
    Role role = Role::FrontDesk;

    bool operator==(const Staff &) const = default;
};

/// scrypt, RFC 7914. The default costs about half a second and 128 MiB; a weaker one is for tests and the demo clinic.
struct KdfParameters {
    quint64 n = 1ULL << 17U;
    quint32 r = 8;
    quint32 p = 1;

    [[nodiscard]] static KdfParameters standard() { return {}; }
    [[nodiscard]] static KdfParameters quick() { return {.n = 1ULL << 12U}; }
    bool operator==(const KdfParameters &) const = default;
};

struct VaultCreation {
    QString folder;
    QString userName;
    QString displayName;
    SecretBytes passphrase;
    KdfParameters kdf;
};

/// A clinic's locked folder: `clinic.db` (encrypted), `clinic.keys` (the database key, wrapped once per user by AES-256-GCM under scrypt,
/// and once under the recovery key) and `clinic.lock`. While a Vault lives it owns the folder: a second program gets InUse with the
/// user and computer that hold it. Knows nothing of patients.
class Vault final
{
public:
    /// Makes the folder (or takes an empty one), the keys, the database with all `migrations`, and the first user as PrivacyOfficer.
    /// Killed at any instant, the folder holds no clinic or a whole one. `recoveryKey` receives the key to be shown once, in groups of four
    /// characters; it is kept nowhere.
    [[nodiscard]] static Result<std::unique_ptr<Vault>> create(VaultCreation creation, std::span<const Migration> migrations,
                                                               const Clock &clock, RandomSource &random, QString &recoveryKey);
    /// Opens with a user's passphrase. Wrong name and wrong passphrase are one answer (AccessDenied). Applies new migrations.
    /// Compares the log's head with the anchor in the key file: an older database put back is Damaged.
    [[nodiscard]] static Result<std::unique_ptr<Vault>> unlock(const QString &folder, const QString &userName, const SecretBytes &passphrase,
                                                               std::span<const Migration> migrations, const Clock &clock, RandomSource &random);
    /// Opens with the recovery key (typing errors in case, spaces, O/0 and I/L/1 forgiven).
    [[nodiscard]] static Result<std::unique_ptr<Vault>> unlockWithRecoveryKey(const QString &folder, const QString &recoveryKey,
                                                                              std::span<const Migration> migrations, const Clock &clock,
                                                                              RandomSource &random);
    /// Who may sign in: readable without a key.
    [[nodiscard]] static Result<std::vector<Staff>> staff(const QString &folder);
    /// True where `folder` holds a clinic.
    [[nodiscard]] static bool exists(const QString &folder);

    ~Vault();
    Vault(const Vault &) = delete;
    Vault &operator=(const Vault &) = delete;

    [[nodiscard]] const Staff &signedIn() const;
    [[nodiscard]] QString folder() const;
    /// A connection for the calling thread. Each thread needs its own.
    [[nodiscard]] Result<Database> connect() const;
    /// Whether this is that user's passphrase: to leave the patient's view, and after a lock. Slow on purpose (scrypt): call on a worker.
    [[nodiscard]] bool passphraseFits(const QString &userName, const SecretBytes &passphrase) const;

    /// Remembers the log's newest entry outside the database, in the key file, authenticated with the database key.
    [[nodiscard]] Result<void> anchor(const AuditHead &head);
    [[nodiscard]] AuditHead anchored() const;

    /// People. Only a PrivacyOfficer may; the last one cannot be removed.
    [[nodiscard]] Result<Staff> addUser(const QString &name, const QString &displayName, Role role, const SecretBytes &passphrase);
    [[nodiscard]] Result<void> changePassphrase(const QString &userName, const SecretBytes &current, const SecretBytes &replacement);

private:
    struct Private;
    explicit Vault(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace countersign
