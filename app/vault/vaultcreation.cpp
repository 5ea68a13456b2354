// SPDX-License-Identifier: Apache-2.0
#include "vault/recoverykey.h"
#include "vault/vault_p.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Vault)
};

} // namespace

Result<void> checkStaffNames(const QString &userName, const QString &displayName)
{
    // What is written must be read back the same: half characters and control characters are not.
    const auto isSound = [](const QString &name) {
        const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
        return name.size() <= KeyFile::longestName && QString::fromUtf8(name.toUtf8()) == name
            && std::none_of(name.cbegin(), name.cend(), isControl);
    };
    const QString folded = foldedUserName(userName);
    if (folded.isEmpty() || foldedUserName(folded) != folded || !isSound(userName) || !isSound(folded)) {
        return Error{ErrorCode::BadInput,
            Words::tr("“%1” cannot be a sign-in name. Choose one of letters and digits, of at most %2 characters.")
                .arg(userName.left(40))
                .arg(KeyFile::longestName)};
    }
    if (!isSound(displayName))
        return Error{ErrorCode::BadInput,
            Words::tr("The displayed name cannot be used. Choose one of letters, of at most %1 characters.").arg(KeyFile::longestName)};
    return {};
}

namespace {

/// A new database under a new key, with its own id. The connection is closed again: only then is all of it in the one file.
Result<void> makeDatabase(const VaultFolder &folder, const SecretBytes &key, const QString &id, std::span<const Migration> migrations)
{
    Result<Database> database = Database::open(folder.database(), key, Database::Mode::Create);
    if (!database)
        return database.error();
    if (const auto done = database->migrate(migrations); !done)
        return done;
    Result<Statement> insert = database->prepare(u"INSERT INTO vault_meta (name, value) VALUES ('database.id', ?)");
    if (!insert)
        return insert.error();
    if (const auto done = insert->bind(1, id.toUtf8()).run(); !done)
        return done;
    QFile::setPermissions(folder.database(), QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

/// Two slots: the first user's, and the recovery key's.
Result<KeyFile> makeKeys(const VaultCreation &creation, const SecretBytes &key, const QString &id, const QByteArray &mark,
    RandomSource &random, const QString &recoveryKey)
{
    KeyFile keys{.databaseId = id, .databaseMark = mark, .keySlots = {}, .anchor = {}, .anchorProof = {}};
    KeySlot first{.id = 1,
        .kind = KeySlot::Kind::User,
        .staff = {.id = UserId{1},
            .name = foldedUserName(creation.userName),
            .displayName = creation.displayName.isEmpty() ? creation.userName.trimmed() : creation.displayName.trimmed(),
            .role = Role::PrivacyOfficer},
        .kdf = creation.kdf,
        .salt = {},
        .locked = {}};
    if (const auto done = first.lockUnder(creation.passphrase, key, id, random); !done)
        return done.error();
    KeySlot recovery{.id = 2, .kind = KeySlot::Kind::Recovery, .staff = {}, .kdf = creation.kdf, .salt = {}, .locked = {}};
    const Result<SecretBytes> secret = parseRecoveryKey(recoveryKey);
    if (!secret)
        return secret.error();
    if (const auto done = recovery.lockUnder(secret.value(), key, id, random); !done)
        return done.error();
    keys.keySlots.push_back(std::move(first));
    keys.keySlots.push_back(std::move(recovery));
    keys.setAnchor({}, key);
    return keys;
}

} // namespace

Result<std::unique_ptr<Vault>> Vault::create(
    VaultCreation creation, std::span<const Migration> migrations, const Clock &, RandomSource &random, QString &recoveryKey)
{
    Q_ASSERT(creation.kdf.areSane());
    OpenedFolder opened{.folder = VaultFolder(creation.folder), .lock = {}, .keys = {}};
    const VaultFolder &folder = opened.folder;
    if (const auto named = checkStaffNames(creation.userName, creation.displayName); !named)
        return named.error();
    if (const auto fit = folder.checkForCreating(); !fit)
        return fit.error();
    if (const auto disk = folder.checkDisk(); !disk)
        return disk.error();
    const bool newFolder = !QDir(folder.path()).exists();
    if (!QDir().mkpath(folder.path()))
        return Error{ErrorCode::Storage, Words::tr("The folder “%1” cannot be made. Check who may write there.").arg(folder.path())};
    if (newFolder)
        QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    auto lock = folder.lock();
    if (!lock)
        return lock.error();
    opened.lock = std::move(*lock);
    if (const auto fit = folder.checkForCreating(); !fit) // again, now that nobody else can be at it
        return fit.error();

    SecretBytes key(crypto::keySize);
    random.fill(key.bytes());
    const QString id = QString::fromLatin1(random.bytes(16).toHex());
    QString newRecoveryKey = makeRecoveryKey(random);
    const auto made = [&]() -> Result<void> {
        if (const auto begun = folder.beginCreation(); !begun)
            return begun;
        if (const auto done = makeDatabase(folder, key, id, migrations); !done)
            return done;
        Result<KeyFile> keys = makeKeys(creation, key, id, folder.databaseMark(), random, newRecoveryKey);
        if (!keys)
            return keys.error();
        folder.synchronise();
        opened.keys = std::move(*keys);
        return opened.keys.write(folder.keys()); // from here on it is a clinic
    }();
    if (!made) {
        folder.undoCreation();
        opened.lock.reset();
        if (newFolder)
            QDir().rmdir(folder.path());
        wipeText(newRecoveryKey);
        return made.error();
    }
    folder.endCreation();
    recoveryKey = std::move(newRecoveryKey);
    Staff staff = opened.keys.keySlots.front().staff;
    return Private::finish(std::move(opened), std::move(key), std::move(staff), false, random);
}

} // namespace countersign
