// SPDX-License-Identifier: Apache-2.0
#include "vault/keyfile.h"
#include "vaulttest.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;

namespace {

SecretBytes secret(const QString &text)
{
    return SecretBytes::fromText(QString(text));
}

KeyFile sampleFile()
{
    SeededRandom random(5);
    KeyFile file{.databaseId = u"00112233445566778899aabbccddeeff"_s,
        .databaseMark = QByteArray(16, 'm'),
        .keySlots = {},
        .anchor = {},
        .anchorProof = {}};
    KeySlot ana{.id = 1,
        .kind = KeySlot::Kind::User,
        .staff = {.id = UserId{1}, .name = u"ana"_s, .displayName = u"Ana Núñez"_s, .role = Role::PrivacyOfficer},
        .kdf = {.n = 1024},
        .salt = {},
        .locked = {}};
    static_cast<void>(ana.lockUnder(secret(u"ana's words"_s), sampleKey(), file.databaseId, random));
    KeySlot recovery{.id = 2, .kind = KeySlot::Kind::Recovery, .staff = {}, .kdf = {.n = 1024}, .salt = {}, .locked = {}};
    static_cast<void>(recovery.lockUnder(secret(u"recovery"_s), sampleKey(), file.databaseId, random));
    file.keySlots = {ana, recovery};
    file.setAnchor({.sequence = 7, .mac = QByteArray(32, 'a')}, sampleKey());
    return file;
}

} // namespace

class tst_KeyFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void written_isReadTheSame()
    {
        const KeyFile file = sampleFile();
        const auto parsed = KeyFile::parse(file.serialise());
        VERIFY_OK(parsed);
        QCOMPARE(parsed.value(), file);

        const QTemporaryDir folder;
        const QString path = folder.filePath(u"clinic.keys"_s);
        VERIFY_OK(file.write(path));
        VERIFY_OK(KeyFile::read(path));
        QCOMPARE(KeyFile::read(path).value(), file);
        QCOMPARE(
            QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther), QFile::Permissions());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void slot_opensWithItsSecretOnly()
    {
        const KeyFile file = sampleFile();
        const auto key = file.slotOf(u" ANA "_s)->unlock(secret(u"ana's words"_s), file.databaseId);
        QVERIFY(key.has_value());
        QCOMPARE(key->view().toByteArray(), sampleKey().view().toByteArray());
        QVERIFY(!file.slotOf(u"ana"_s)->unlock(secret(u"ana's word"_s), file.databaseId));
        QVERIFY(!file.slotOf(u"ana"_s)->unlock(secret(u"ana's words"_s), u"another database id"_s));
        QVERIFY(file.recoverySlot()->unlock(secret(u"recovery"_s), file.databaseId));
        QVERIFY(!file.slotOf(u"ben"_s));
        QVERIFY(!file.serialise().contains(sampleKey().view().toByteArray().toBase64()));
        QVERIFY(!file.serialise().contains(sampleKey().view().toByteArray().toHex()));
    }

    /// Whatever can be read in a slot is bound to the key it locks.
    void editedSlot_noLongerOpens_data()
    {
        QTest::addColumn<QString>("field");
        for (const char *field : {"id", "user", "name", "displayName", "role", "n", "r", "p", "salt", "nonce", "ciphertext", "tag", "kind"})
            QTest::newRow(field) << QString::fromLatin1(field);
    }
    void editedSlot_noLongerOpens()
    {
        QFETCH(QString, field);
        KeyFile file = sampleFile();
        KeySlot &slot = file.keySlots.front();
        const auto flip = [](QByteArray &bytes) { bytes[3] = static_cast<char>(bytes[3] ^ 1); };
        if (field == u"id")
            slot.id = 9;
        else if (field == u"user")
            slot.staff.id.value = 9;
        else if (field == u"name")
            slot.staff.name = u"bob"_s;
        else if (field == u"displayName")
            slot.staff.displayName = u"Ana Nunez"_s;
        else if (field == u"role")
            slot.staff.role = Role::FrontDesk;
        else if (field == u"n")
            slot.kdf.n = 2048;
        else if (field == u"r")
            slot.kdf.r = 9;
        else if (field == u"p")
            slot.kdf.p = 2;
        else if (field == u"salt")
            flip(slot.salt);
        else if (field == u"nonce")
            flip(slot.locked.nonce);
        else if (field == u"ciphertext")
            flip(slot.locked.ciphertext);
        else if (field == u"tag")
            flip(slot.locked.tag);
        else
            slot.kind = KeySlot::Kind::Recovery;
        QVERIFY(!(file == sampleFile()));
        QVERIFY(!slot.unlock(secret(u"ana's words"_s), file.databaseId));
    }

    void anchor_isProvenByTheDatabaseKey()
    {
        KeyFile file = sampleFile();
        QVERIFY(file.anchorIsProven(sampleKey()));
        QVERIFY(!file.anchorIsProven(sampleKey(2)));
        file.anchor.sequence = 6;
        QVERIFY(!file.anchorIsProven(sampleKey()));
        file = sampleFile();
        file.databaseMark[0] = 'x';
        QVERIFY(!file.anchorIsProven(sampleKey()));
    }

    void badFile_isRefusedWithASentence_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("code");
        const QByteArray good = sampleFile().serialise();
        const int damaged = int(ErrorCode::Damaged);
        QTest::newRow("empty") << QByteArray() << damaged;
        QTest::newRow("not JSON") << QByteArray("\xff\xfe\0\x01", 4) << damaged;
        QTest::newRow("truncated") << good.left(good.size() / 2) << damaged;
        QTest::newRow("a list") << QByteArray("[]") << damaged;
        QTest::newRow("an empty object") << QByteArray("{}") << damaged;
        QTest::newRow("somebody else's JSON") << QByteArray(R"({"format": "other", "version": 1})") << damaged;
        QTest::newRow("newer") << QByteArray(R"({"format": "countersign-keys", "version": 2})") << int(ErrorCode::BadInput);
        QTest::newRow("version 0") << QByteArray(R"({"format": "countersign-keys", "version": 0})") << damaged;
        QTest::newRow("version 1.5") << QByteArray(R"({"format": "countersign-keys", "version": 1.5})") << damaged;
        QTest::newRow("deeply nested") << QByteArray(100000, '[') << damaged;
        QTest::newRow("huge") << QByteArray(good).append(QByteArray(KeyFile::largestFile, ' ')) << damaged;
        const auto edited = [&](const char *name, QByteArrayView from, QByteArrayView to) {
            QVERIFY2(good.contains(from), name);
            QTest::newRow(name) << QByteArray(good).replace(from, to) << damaged;
        };
        edited("cost too low", "\"n\": 1024", "\"n\": 512");
        edited("cost no power of two", "\"n\": 1024", "\"n\": 1025");
        edited("cost beyond memory", "\"n\": 1024", "\"n\": 1073741824");
        edited("cost beyond patience", "\"n\": 1024", "\"n\": 1048576");
        edited("cost negative", "\"n\": 1024", "\"n\": -1024");
        edited("cost not a number", "\"n\": 1024", "\"n\": \"1024\"");
        edited("cost a monster", "\"n\": 1024", "\"n\": 1e300");
        edited("r of 0", "\"r\": 8", "\"r\": 0");
        edited("p beyond", "\"p\": 1", "\"p\": 1000000");
        edited("p missing", "\"p\": 1", "\"q\": 1");
        edited("other cipher", "aes-256-gcm", "aes-128-ecb");
        edited("other derivation", "\"scrypt\"", "\"none\"");
        edited("unknown role", "privacyOfficer", "owner");
        edited("unknown kind", "\"recovery\"", "\"master\"");
        edited("two of one number", "\"id\": 2", "\"id\": 1");
        edited("negative entry", "\"sequence\": 7", "\"sequence\": -7");
        edited("anchor of the wrong length", "\"sequence\": 7", "\"sequence\": 0");
        edited("salt not base 64", "\"salt\": \"", "\"salt\": \"!!!!");
        edited("tag too long", "\"tag\": \"", "\"tag\": \"AAAA");
        edited("name not folded", "\"name\": \"ana\"", "\"name\": \"Ana\"");
        edited("name empty", "\"name\": \"ana\"", "\"name\": \"\"");
        edited("name endless", "\"name\": \"ana\"", QByteArray("\"name\": \"").append(QByteArray(5000, 'a')).append('"'));
        edited("slots missing", "\"slots\"", "\"holes\"");
        edited("id missing", "databaseId", "databaseID");
        KeyFile crowded = sampleFile();
        crowded.keySlots.resize(KeyFile::mostSlots + 1, crowded.keySlots.front());
        QTest::newRow("too many slots") << QJsonDocument::fromJson(crowded.serialise()).toJson(QJsonDocument::Compact) << damaged;
        KeyFile twice = sampleFile();
        twice.keySlots.push_back(twice.keySlots.front());
        twice.keySlots.back().id = 3;
        QTest::newRow("one person twice") << twice.serialise() << damaged;
    }
    void badFile_isRefusedWithASentence()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, code);
        VERIFY_ERROR(KeyFile::parse(content), ErrorCode(code));
    }

    void anyTruncationOrFlippedByte_neverPassesAsTheSame()
    {
        const KeyFile file = sampleFile();
        const QByteArray good = file.serialise();
        for (qsizetype i = 0; i < good.size(); ++i) {
            QByteArray bad = good;
            bad[i] = static_cast<char>(bad[i] ^ 0x10);
            const auto parsed = KeyFile::parse(bad); // may be read where only spacing or a name changed; must not crash
            if (parsed && parsed.value() == file)
                QVERIFY(bool(QByteArray(" \n0").contains(good[i]))); // nothing but white space may differ unnoticed
            if (i < good.trimmed().size())
                QVERIFY(!KeyFile::parse(good.left(i)).hasValue());
        }
    }

    void unwritable_leavesTheOldFile()
    {
        const QTemporaryDir folder;
        VERIFY_ERROR(sampleFile().write(folder.filePath(u"missing/clinic.keys"_s)), ErrorCode::Storage);
        const QString path = folder.filePath(u"clinic.keys"_s);
        VERIFY_OK(sampleFile().write(path));
        KeyFile unreadable = sampleFile();
        unreadable.keySlots.front().staff.displayName = QString(500, u'x');
        VERIFY_ERROR(unreadable.write(path), ErrorCode::Refused);
        QCOMPARE(KeyFile::read(path).value(), sampleFile());
        VERIFY_ERROR(KeyFile::read(folder.filePath(u"nothing"_s)), ErrorCode::Storage);
    }
};

QTEST_GUILESS_MAIN(tst_KeyFile)
#include "tst_keyfile.moc"
