// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QLockFile>

#include <functional>
#include <memory>

namespace countersign {

/// The folder of a clinic as files: where they lie, whether the folder may hold a clinic, and who has it open.
///
/// A clinic is there from the moment `clinic.keys` is, which is written last and in one step; `clinic.creating` marks a folder in which
/// a clinic is just being made, so that what a killed program left behind can be told from a clinic that lost its key file.
class VaultFolder final
{
public:
    /// The name of the file system under a path, e.g. "ext4", "nfs4".
    using FileSystemOf = std::function<QByteArray(const QString &path)>;

    explicit VaultFolder(const QString &path);

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString database() const;
    [[nodiscard]] QString keys() const;
    [[nodiscard]] bool holdsClinic() const;

    /// NotFound, Damaged or nothing: says which of the files is missing.
    [[nodiscard]] Result<void> checkForOpening() const;
    /// Refuses a folder with other things in it. What an interrupted creation left is not counted.
    [[nodiscard]] Result<void> checkForCreating() const;
    /// A database on a network share is damaged sooner or later, because locks there cannot be relied on: Storage.
    [[nodiscard]] Result<void> checkDisk(const FileSystemOf &fileSystemOf = localFileSystem) const;
    [[nodiscard]] static bool isNetworkFileSystem(QByteArrayView type);
    [[nodiscard]] static QByteArray localFileSystem(const QString &path);

    /// Owns the folder until the lock goes. InUse says who has it.
    [[nodiscard]] Result<std::unique_ptr<QLockFile>> lock() const;

    [[nodiscard]] Result<void> beginCreation() const;
    void endCreation() const;
    void undoCreation() const; ///< takes back what a creation wrote
    /// The first 16 bytes of the database: a random salt, its own for every file. Only while no connection is open.
    [[nodiscard]] QByteArray databaseMark() const;
    /// Makes renames and new files in the folder last through a power cut.
    void synchronise() const;

private:
    [[nodiscard]] QString file(QStringView name) const;
    [[nodiscard]] bool creationWasInterrupted() const;
    QString m_path;
};

} // namespace countersign
