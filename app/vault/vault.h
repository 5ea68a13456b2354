// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/randomsource.h"
#include "core/secretbytes.h"
#include "vault/auditlog.h"
#include "vault/database.h"
#include "vault/kdfparameters.h"
#include "vault/staff.h"

#include <memory>
#include <vector>

namespace countersign {

struct VaultCreation {
    QString folder;
    QString userName;
    QString displayName;
    SecretBytes passphrase;
    KdfParameters kdf;
};

/// A clinic's locked folder: `clinic.db` (encrypted), `clinic.keys` (the database key, wrapped once per user by AES-256-GCM under scrypt,
/// and once under the recovery key) and `clinic.lock`. While a Vault lives it owns the folder: a second program gets InUse with the
/// user and computer that hold it. Knows nothing of patients. The random source handed in must outlive it.
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
    /// Opens with the recovery key (typing errors in case, spaces, O/0 and I/L/1 forgiven). Who signs in so is nobody of the staff:
    /// id 0, with a PrivacyOfficer's rights.
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

    /// People. Only a PrivacyOfficer may add one. How strong a passphrase must be is the caller's rule (`acceptPassphrase`).
    [[nodiscard]] Result<Staff> addUser(const QString &name, const QString &displayName, Role role, const SecretBytes &passphrase);
    /// Their own, or anybody's for a PrivacyOfficer; `current` must fit, and is not asked for only after unlocking with the recovery key.
    [[nodiscard]] Result<void> changePassphrase(const QString &userName, const SecretBytes &current, const SecretBytes &replacement);

private:
    struct Private;
    explicit Vault(std::unique_ptr<Private> opened);
    std::unique_ptr<Private> d;
};

} // namespace countersign
