// SPDX-License-Identifier: Apache-2.0
#include "vault/vaultfolder.h"
#include "vaulttest.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;

class tst_VaultFolder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void disk_networkShare_isRefused_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<bool>("refused");
        for (const char *type :
            {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "9p", "fuse.sshfs", "fuse.rclone", "webdav", "davfs", "NFS", "ceph", "afs"})
            QTest::newRow(type) << QByteArray(type) << true;
        for (const char *type : {"ext4", "xfs", "btrfs", "zfs", "overlay", "tmpfs", "apfs", "hfs", "NTFS", "exfat", "fuseblk", "f2fs", ""})
            QTest::newRow(*type ? type : "unknown") << QByteArray(type) << false;
    }
    void disk_networkShare_isRefused()
    {
        QFETCH(QByteArray, type);
        QFETCH(bool, refused);
        const QTemporaryDir temporary;
        QString asked;
        const VaultFolder folder(temporary.filePath(u"not/yet/there"_s));
        const auto verdict = folder.checkDisk([&](const QString &path) {
            asked = path;
            return type;
        });
        QCOMPARE(asked, QFileInfo(temporary.path()).absoluteFilePath()); // the nearest folder that exists
        QCOMPARE(!verdict.hasValue(), refused);
        if (refused) {
            VERIFY_ERROR(verdict, ErrorCode::Storage);
            QVERIFY(verdict.error().message.contains("network share"_L1));
        }
    }

    void opening_saysWhichFileIsMissing()
    {
        const QTemporaryDir temporary;
        const VaultFolder folder(temporary.path());
        VERIFY_ERROR(folder.checkForOpening(), ErrorCode::NotFound);
        QVERIFY(folder.checkForOpening().error().message.contains("There is no clinic"_L1));
        QVERIFY(writeContent(folder.database(), "x"));
        VERIFY_ERROR(folder.checkForOpening(), ErrorCode::NotFound);
        QVERIFY(folder.checkForOpening().error().message.contains("key file"_L1));
        QVERIFY(!folder.holdsClinic());
        QVERIFY(writeContent(folder.keys(), "x"));
        VERIFY_OK(folder.checkForOpening());
        QVERIFY(folder.holdsClinic());
        QVERIFY(QFile::remove(folder.database()));
        QVERIFY(folder.checkForOpening().error().message.contains("database"_L1));
    }

    void creating_wantsAnEmptyFolder()
    {
        const QTemporaryDir temporary;
        VERIFY_OK(VaultFolder(temporary.filePath(u"new"_s)).checkForCreating());
        VERIFY_OK(VaultFolder(temporary.path()).checkForCreating());
        const QString other = temporary.filePath(u"letter.txt"_s);
        QVERIFY(writeContent(other, "x"));
        VERIFY_ERROR(VaultFolder(temporary.path()).checkForCreating(), ErrorCode::BadInput);
        VERIFY_ERROR(VaultFolder(other).checkForCreating(), ErrorCode::BadInput);
        QVERIFY(QFile::remove(other));
        QVERIFY(writeContent(temporary.filePath(u".hidden"_s), "x"));
        VERIFY_ERROR(VaultFolder(temporary.path()).checkForCreating(), ErrorCode::BadInput);
    }

    void interruptedCreation_mayBeginAgain_onlyWithItsMark()
    {
        const QTemporaryDir temporary;
        const VaultFolder folder(temporary.path());
        VERIFY_OK(folder.beginCreation());
        QVERIFY(writeContent(folder.database(), "half"));
        QVERIFY(folder.checkForOpening().error().message.contains("interrupted"_L1));
        VERIFY_OK(folder.checkForCreating());
        VERIFY_OK(folder.beginCreation());
        QVERIFY(!QFile::exists(folder.database()));

        // A database without key file and without the mark is somebody's data.
        QVERIFY(writeContent(folder.database(), "precious"));
        folder.endCreation();
        VERIFY_ERROR(folder.checkForCreating(), ErrorCode::BadInput);
        QCOMPARE(contentOf(folder.database()), QByteArray("precious"));

        // With a key file it is a clinic, mark or not.
        QVERIFY(writeContent(temporary.filePath(u"clinic.creating"_s), {}));
        QVERIFY(writeContent(folder.keys(), "x"));
        VERIFY_ERROR(folder.checkForCreating(), ErrorCode::BadInput);
        VERIFY_OK(folder.checkForOpening());
    }

    void lock_heldElsewhere_namesWho()
    {
        const QTemporaryDir temporary;
        const VaultFolder folder(temporary.path());
        auto held = folder.lock();
        VERIFY_OK(held);
        const auto second = folder.lock();
        VERIFY_ERROR(second, ErrorCode::InUse);
        QVERIFY2(second.error().message.contains(QSysInfo::machineHostName()), qPrintable(second.error().message));
        const QString owner = QFileInfo(temporary.filePath(u"clinic.lock"_s)).owner();
        QVERIFY(owner.isEmpty() || second.error().message.contains(owner));
        held.value().reset();
        VERIFY_OK(folder.lock());
    }

    void lock_ofAProgramThatDied_isTakenOver()
    {
        const QTemporaryDir temporary;
        const VaultFolder folder(temporary.path());
        { // as QLockFile writes it, by a process number that cannot be running
            auto held = folder.lock();
            VERIFY_OK(held);
            QList<QByteArray> lines = contentOf(temporary.filePath(u"clinic.lock"_s)).split('\n');
            lines[0] = "999999999";
            held.value().reset();
            QVERIFY(writeContent(temporary.filePath(u"clinic.lock"_s), lines.join('\n')));
        }
        VERIFY_OK(folder.lock());
    }
};

QTEST_GUILESS_MAIN(tst_VaultFolder)
#include "tst_vaultfolder.moc"
