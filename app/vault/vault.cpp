// SPDX-License-Identifier: Apache-2.0
#include "vault/vault.h"

#include "vault/recoverykey.h"
#include "vault/vault_p.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Vault)
};

Error wrongNameOrPassphrase()
{
    return {ErrorCode::AccessDenied, Words::tr("The name or the passphrase is not right. Check both and try again.")};
}

Error notTogether(const VaultFolder &folder)
{
    return {ErrorCode::Damaged,
        Words::tr("The files clinic.db and clinic.keys in “%1” do not belong together: one of them comes from another clinic or was "
                  "replaced. Put back the two that were saved together.")
            .arg(folder.path())};
}

Result<OpenedFolder> openFolder(const QString &path)
{
    OpenedFolder opened{.folder = VaultFolder(path), .lock = {}, .keys = {}};
    if (const auto present = opened.folder.checkForOpening(); !present)
        return present.error();
    if (const auto disk = opened.folder.checkDisk(); !disk)
        return disk.error();
    auto lock = opened.folder.lock();
    if (!lock)
        return lock.error();
    opened.lock = std::move(*lock);
    Result<KeyFile> keys = KeyFile::read(opened.folder.keys());
    if (!keys)
        return keys.error();
    opened.keys = std::move(*keys);
    return opened;
}

/// As long as a wrong passphrase takes, so that the time does not tell which names exist.
void spendTheSameTime(const KeyFile &keys, const SecretBytes &secret)
{
    const KeySlot &slot = keys.keySlots.front();
    static_cast<void>(crypto::scrypt(secret, slot.salt, slot.kdf));
}

Result<QByteArray> oneBlob(Database &database, QStringView sql, std::optional<qint64> value = {})
{
    Result<Statement> query = database.prepare(sql);
    if (!query)
        return query.error();
    if (value)
        query->bind(1, *value);
    const Result<bool> row = query->step();
    if (!row)
        return row.error();
    return *row ? query->blob(0) : QByteArray();
}

/// That the three belong together and none was put back from an earlier day: key file, database, log.
Result<void> checkTogether(Database &database, const OpenedFolder &opened, const SecretBytes &key)
{
    const Result<QByteArray> id = oneBlob(database, u"SELECT value FROM vault_meta WHERE name = 'database.id'");
    if (!id)
        return id.error();
    if (id.value() != opened.keys.databaseId.toUtf8())
        return notTogether(opened.folder);
    if (!opened.keys.anchorIsProven(key)) {
        return Error{ErrorCode::Damaged,
            Words::tr("What clinic.keys remembers of the log was changed outside this program. "
                      "Put the newest copy of clinic.keys back from a backup.")};
    }
    const AuditHead &anchor = opened.keys.anchor;
    if (anchor.sequence == 0)
        return {};
    const Result<QByteArray> mac = oneBlob(database, u"SELECT mac FROM audit_entry WHERE sequence = ?", anchor.sequence);
    if (!mac)
        return mac.error();
    if (!crypto::equal(mac.value(), anchor.mac)) {
        return Error{ErrorCode::Damaged,
            Words::tr("The database does not hold entry %1 of the log as clinic.keys remembers it: an older or another copy of "
                      "clinic.db was put back. Put back the newest one.")
                .arg(anchor.sequence)};
    }
    return {};
}

Result<void> prepareDatabase(const OpenedFolder &opened, const SecretBytes &key, std::span<const Migration> migrations)
{
    Result<Database> database = Database::open(opened.folder.database(), key, Database::Mode::Open);
    if (!database && database.error().code == ErrorCode::AccessDenied) {
        // The key came out of an authenticated slot, so it is the file that is wrong.
        if (opened.folder.databaseMark() != opened.keys.databaseMark)
            return notTogether(opened.folder);
        return Error{ErrorCode::Damaged,
            Words::tr("The database “%1” is damaged: it does not open with its own key. Restore the newest backup.")
                .arg(opened.folder.database()),
            database.error().detail};
    }
    if (!database)
        return database.error();
    const Result<int> version = database->schemaVersion();
    if (!version)
        return version.error();
    if (*version <= static_cast<int>(migrations.size())) { // a newer one is refused by migrate(), before anything else is judged
        if (const auto together = checkTogether(*database, opened, key); !together)
            return together;
    }
    return database->migrate(migrations);
}

} // namespace

Result<std::unique_ptr<Vault>> Vault::unlock(const QString &folder, const QString &userName, const SecretBytes &passphrase,
    std::span<const Migration> migrations, const Clock &, RandomSource &random)
{
    Result<OpenedFolder> opened = openFolder(folder);
    if (!opened)
        return opened.error();
    const KeySlot *slot = opened->keys.slotOf(userName);
    if (!slot) {
        spendTheSameTime(opened->keys, passphrase);
        return wrongNameOrPassphrase();
    }
    std::optional<SecretBytes> key = slot->unlock(passphrase, opened->keys.databaseId);
    if (!key)
        return wrongNameOrPassphrase();
    Staff staff = slot->staff;
    if (const auto ready = prepareDatabase(*opened, *key, migrations); !ready)
        return ready.error();
    return Private::finish(std::move(*opened), std::move(*key), std::move(staff), false, random);
}

Result<std::unique_ptr<Vault>> Vault::unlockWithRecoveryKey(
    const QString &folder, const QString &recoveryKey, std::span<const Migration> migrations, const Clock &, RandomSource &random)
{
    const Result<SecretBytes> secret = parseRecoveryKey(recoveryKey);
    if (!secret)
        return secret.error();
    Result<OpenedFolder> opened = openFolder(folder);
    if (!opened)
        return opened.error();
    const KeySlot *slot = opened->keys.recoverySlot();
    std::optional<SecretBytes> key = slot ? slot->unlock(secret.value(), opened->keys.databaseId) : std::nullopt;
    if (!key)
        return Error{ErrorCode::AccessDenied, Words::tr("This recovery key does not open this clinic: it was printed for another one.")};
    if (const auto ready = prepareDatabase(*opened, *key, migrations); !ready)
        return ready.error();
    Staff staff{.id = {}, .name = u"recovery"_s, .displayName = Words::tr("Recovery key"), .role = Role::PrivacyOfficer};
    return Private::finish(std::move(*opened), std::move(*key), std::move(staff), true, random);
}

Result<std::vector<Staff>> Vault::staff(const QString &folder)
{
    const VaultFolder place(folder);
    if (const auto present = place.checkForOpening(); !present)
        return present.error();
    const Result<KeyFile> keys = KeyFile::read(place.keys());
    if (!keys)
        return keys.error();
    std::vector<Staff> people;
    for (const KeySlot &slot : keys.value().keySlots) {
        if (slot.kind == KeySlot::Kind::User)
            people.push_back(slot.staff);
    }
    return people;
}

bool Vault::exists(const QString &folder)
{
    return VaultFolder(folder).holdsClinic();
}

Vault::Vault(std::unique_ptr<Private> opened) : d(std::move(opened)) {}
Vault::~Vault() = default;

const Staff &Vault::signedIn() const
{
    return d->staff;
}

QString Vault::folder() const
{
    return d->opened.folder.path();
}

Result<Database> Vault::connect() const
{
    return Database::open(d->opened.folder.database(), d->key, Database::Mode::Open);
}

bool Vault::passphraseFits(const QString &userName, const SecretBytes &passphrase) const
{
    KeyFile keys;
    {
        const QMutexLocker locker(&d->mutex);
        keys = d->opened.keys;
    }
    const KeySlot *slot = keys.slotOf(userName);
    if (!slot) {
        spendTheSameTime(keys, passphrase);
        return false;
    }
    return slot->unlock(passphrase, keys.databaseId).has_value();
}

Result<void> Vault::anchor(const AuditHead &head)
{
    const QMutexLocker locker(&d->mutex);
    if (head.sequence <= d->opened.keys.anchor.sequence)
        return {}; // a slower worker's older news
    KeyFile keys = d->opened.keys;
    keys.setAnchor(head, d->key);
    return d->replaceKeys(std::move(keys));
}

AuditHead Vault::anchored() const
{
    const QMutexLocker locker(&d->mutex);
    return d->opened.keys.anchor;
}

Result<Staff> Vault::addUser(const QString &name, const QString &displayName, Role role, const SecretBytes &passphrase)
{
    if (d->staff.role != Role::PrivacyOfficer)
        return Error{ErrorCode::AccessDenied, Words::tr("Only a privacy officer may add people. Ask one to do it.")};
    if (const auto named = checkStaffNames(name, displayName); !named)
        return named.error();
    const QMutexLocker locker(&d->mutex);
    KeyFile keys = d->opened.keys;
    if (keys.slotOf(name))
        return Error{ErrorCode::BadInput, Words::tr("Somebody already signs in as “%1”. Choose another name.").arg(foldedUserName(name))};
    if (keys.keySlots.size() >= KeyFile::mostSlots)
        return Error{ErrorCode::Refused, Words::tr("A clinic holds at most %1 people.").arg(KeyFile::mostSlots - 1)};
    KeySlot slot{.id = keys.nextSlotId(),
        .kind = KeySlot::Kind::User,
        .staff = {.id = keys.nextUserId(),
            .name = foldedUserName(name),
            .displayName = displayName.isEmpty() ? name.trimmed() : displayName.trimmed(),
            .role = role},
        .kdf = keys.keySlots.front().kdf,
        .salt = {},
        .locked = {}};
    if (const auto done = slot.lockUnder(passphrase, d->key, keys.databaseId, d->random); !done)
        return done.error();
    keys.keySlots.push_back(slot);
    if (const auto written = d->replaceKeys(std::move(keys)); !written)
        return written.error();
    return slot.staff;
}

Result<void> Vault::changePassphrase(const QString &userName, const SecretBytes &current, const SecretBytes &replacement)
{
    if (d->staff.role != Role::PrivacyOfficer && foldedUserName(userName) != d->staff.name)
        return Error{ErrorCode::AccessDenied, Words::tr("Only a privacy officer may change another person's passphrase.")};
    if (!d->byRecovery && !passphraseFits(userName, current))
        return wrongNameOrPassphrase();
    const QMutexLocker locker(&d->mutex);
    KeyFile keys = d->opened.keys;
    for (KeySlot &slot : keys.keySlots) {
        if (slot.kind != KeySlot::Kind::User || slot.staff.name != foldedUserName(userName))
            continue;
        if (const auto done = slot.lockUnder(replacement, d->key, keys.databaseId, d->random); !done)
            return done;
        return d->replaceKeys(std::move(keys));
    }
    return wrongNameOrPassphrase();
}

} // namespace countersign
