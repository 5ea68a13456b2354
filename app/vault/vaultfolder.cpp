// SPDX-License-Identifier: Apache-2.0
#include "vault/vaultfolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QThread>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(VaultFolder)
};

QStringList filesIn(const QString &folder, const QString &pattern = u"*"_s)
{
    return QDir(folder).entryList({pattern}, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

/// A file of a few bytes could not be made: either there is no room for it, or no right to do it.
Error notWritable(const QString &folder)
{
    constexpr qint64 littleRoom = 64 * 1024;
    const QStorageInfo storage(folder);
    if (storage.isValid() && storage.bytesAvailable() >= 0 && storage.bytesAvailable() < littleRoom) {
        return {ErrorCode::Storage,
            Words::tr("The disk that holds the folder “%1” is full: nothing was changed. Free some space, then try again.").arg(folder)};
    }
    return {ErrorCode::Storage, Words::tr("The folder “%1” cannot be written to. Check who may write in it.").arg(folder)};
}

/// Who holds the lock, as far as the lock file tells: the user from its owner, the computer from its content.
/// A program killed between making the lock file and writing its name into it leaves an empty one, which QLockFile never takes for stale. A living
/// program writes its name at once; should it be slower than we wait, the system's own lock on the file keeps it from being removed.
bool isOrphan(const QLockFile &lock)
{
    constexpr unsigned long patience = 100; // milliseconds
    if (QFileInfo(lock.fileName()).size() > 0)
        return false;
    QThread::msleep(patience);
    const QFileInfo file(lock.fileName());
    return file.exists() && file.size() == 0;
}

Error inUse(const QLockFile &lock)
{
    qint64 process = 0;
    QString computer;
    QString program;
    const bool known = lock.getLockInfo(&process, &computer, &program);
    const QString user = QFileInfo(lock.fileName()).owner();
    const QString detail = u"%1, process %2"_s.arg(program).arg(process);
    if (known && !computer.isEmpty() && !user.isEmpty()) {
        return {ErrorCode::InUse,
            Words::tr("This clinic is already open: user “%1” on the computer “%2” works with it. Close it there first.")
                .arg(user, computer),
            detail};
    }
    if (known && !computer.isEmpty())
        return {
            ErrorCode::InUse, Words::tr("This clinic is already open on the computer “%1”. Close it there first.").arg(computer), detail};
    return {ErrorCode::InUse, Words::tr("This clinic is already open in another program. Close it there first."), detail};
}

} // namespace

VaultFolder::VaultFolder(const QString &path) : m_path(QDir::cleanPath(QFileInfo(path).absoluteFilePath())) {}

QString VaultFolder::file(QStringView name) const
{
    return m_path + u'/' + name;
}

QString VaultFolder::database() const
{
    return file(u"clinic.db");
}

QString VaultFolder::keys() const
{
    return file(u"clinic.keys");
}

bool VaultFolder::holdsClinic() const
{
    return QFileInfo(keys()).isFile() && QFileInfo(database()).isFile();
}

bool VaultFolder::creationWasInterrupted() const
{
    return QFileInfo::exists(file(u"clinic.creating")) && !QFileInfo::exists(keys());
}

Result<void> VaultFolder::checkForOpening() const
{
    const bool hasKeys = QFileInfo(keys()).isFile();
    const bool hasDatabase = QFileInfo(database()).isFile();
    if (hasKeys && hasDatabase)
        return {};
    if (creationWasInterrupted())
        return Error{ErrorCode::NotFound,
            Words::tr("Creating the clinic in “%1” was interrupted, so there is none yet. Create it again.").arg(m_path)};
    if (hasDatabase) {
        return Error{ErrorCode::NotFound,
            Words::tr("The key file “%1” is missing: without it the clinic's data cannot be read by anybody. "
                      "Put it back from a backup.")
                .arg(keys())};
    }
    if (hasKeys)
        return Error{ErrorCode::NotFound, Words::tr("The database “%1” is missing. Restore the newest backup.").arg(database())};
    return Error{
        ErrorCode::NotFound, Words::tr("There is no clinic in “%1”. Choose the folder that holds clinic.db and clinic.keys.").arg(m_path)};
}

Result<void> VaultFolder::checkForCreating() const
{
    const QFileInfo info(m_path);
    if (!info.exists())
        return {};
    if (!info.isDir())
        return Error{ErrorCode::BadInput, Words::tr("“%1” is a file, not a folder. Choose a new or empty folder.").arg(m_path)};
    if (holdsClinic())
        return Error{
            ErrorCode::BadInput, Words::tr("There is already a clinic in “%1”. Sign in to it, or choose another folder.").arg(m_path)};
    const bool ownLeftovers = creationWasInterrupted();
    for (const QString &name : filesIn(m_path)) {
        if (name != "clinic.lock"_L1 && !(ownLeftovers && name.startsWith("clinic."_L1))) {
            return Error{ErrorCode::BadInput,
                Words::tr("The folder “%1” is not empty (it holds “%2”). Choose a new or empty folder for the clinic.").arg(m_path, name)};
        }
    }
    return {};
}

bool VaultFolder::isNetworkFileSystem(QByteArrayView type)
{
    const QByteArray name = type.toByteArray().toLower();
    for (const QByteArrayView prefix : {"nfs", "smb", "cifs", "afp", "9p", "webdav", "davfs", "fuse.davfs", "fuse.sshfs", "fuse.rclone",
             "fuse.gvfsd", "fuse.s3fs", "fuse.glusterfs", "fuse.ceph", "ncp", "coda", "ceph", "gluster", "lustre", "vboxsf", "prl_fs"}) {
        if (name.startsWith(prefix))
            return true;
    }
    return name == "afs" || name == "acfs" || name == "gpfs" || name == "ocfs2" || name == "sshfs" || name == "virtiofs";
}

QByteArray VaultFolder::localFileSystem(const QString &path)
{
    const QStorageInfo storage(path);
    // Windows calls a share by the type of the disk behind it; its device name gives it away.
    if (path.startsWith("//"_L1) || storage.device().startsWith("\\\\") || storage.device().startsWith("//"))
        return storage.fileSystemType().startsWith("fuse") ? storage.fileSystemType() : QByteArray("smb");
    return storage.fileSystemType();
}

Result<void> VaultFolder::checkDisk(const FileSystemOf &fileSystemOf) const
{
    QString existing = m_path;
    while (!QFileInfo::exists(existing) && existing != QFileInfo(existing).path())
        existing = QFileInfo(existing).path();
    const QByteArray type = fileSystemOf(existing);
    if (!isNetworkFileSystem(type))
        return {};
    return Error{ErrorCode::Storage,
        Words::tr("“%1” lies on a network share, where a clinic's file can be damaged. Choose a folder on this computer's own disk.")
            .arg(m_path),
        QString::fromUtf8(type)};
}

Result<std::unique_ptr<QLockFile>> VaultFolder::lock() const
{
    auto lock = std::make_unique<QLockFile>(file(u"clinic.lock"));
    lock->setStaleLockTime(0); // however old, it holds while its program runs
    if (lock->tryLock(0))
        return lock;
    if (lock->error() == QLockFile::LockFailedError && isOrphan(*lock) && lock->removeStaleLockFile() && lock->tryLock(0))
        return lock;
    if (lock->error() == QLockFile::LockFailedError)
        return inUse(*lock);
    return notWritable(m_path);
}

Result<void> VaultFolder::beginCreation() const
{
    QFile marker(file(u"clinic.creating"));
    if (!marker.open(QIODevice::WriteOnly))
        return notWritable(m_path);
    marker.close();
    synchronise();
    for (const QString &name : filesIn(m_path, u"clinic.db*"_s) + filesIn(m_path, u"clinic.keys.*"_s))
        QFile::remove(file(name));
    return {};
}

void VaultFolder::endCreation() const
{
    synchronise(); // first the key file for good, then the mark away
    QFile::remove(file(u"clinic.creating"));
    synchronise();
}

void VaultFolder::undoCreation() const
{
    for (const QString &name : filesIn(m_path, u"clinic.db*"_s) + filesIn(m_path, u"clinic.keys*"_s))
        QFile::remove(file(name));
    QFile::remove(file(u"clinic.creating")); // last: until then a leftover is known as one
}

QByteArray VaultFolder::databaseMark() const
{
    QFile database(this->database());
    if (!database.open(QIODevice::ReadOnly))
        return {};
    return database.read(16);
}

void VaultFolder::synchronise() const
{
#ifdef Q_OS_UNIX
    const int folder = ::open(QFile::encodeName(m_path).constData(), O_RDONLY | O_CLOEXEC);
    if (folder < 0)
        return;
    ::fsync(folder);
    ::close(folder);
#endif
}

} // namespace countersign
