// SPDX-License-Identifier: Apache-2.0
#include "vault/keyfile.h"

#include "core/textfolding.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSet>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr qint64 largestExactNumber = 1LL << 53; // beyond it a JSON number loses digits

struct Words {
    Q_DECLARE_TR_FUNCTIONS(KeyFile)
};

Error damaged(const QString &expected)
{
    return {ErrorCode::Damaged,
        Words::tr("The key file clinic.keys is damaged or was changed, so it cannot be used. Put the newest copy back from a backup."),
        expected};
}

/// Reads fields of one object and remembers the first that is not what was expected.
class Fields final
{
public:
    explicit Fields(const QJsonObject &object) : m_object(object) {}

    QString text(QLatin1StringView key, qsizetype longest, qsizetype shortest = 1)
    {
        const QJsonValue value = m_object.value(key);
        const QString found = value.toString();
        const bool isText = value.isString() && QString::fromUtf8(found.toUtf8()) == found; // half a surrogate pair is none
        if (!isText || found.size() < shortest || found.size() > longest)
            expected(key, u"a text of %1 to %2 characters"_s.arg(shortest).arg(longest));
        return found;
    }

    qint64 number(QLatin1StringView key, qint64 least, qint64 most)
    {
        const QJsonValue value = m_object.value(key);
        const qint64 found = value.toInteger(least - 1); // a fraction is not taken for a number
        if (!value.isDouble() || found < least || found > most) {
            expected(key, u"a whole number from %1 to %2"_s.arg(least).arg(most));
            return least;
        }
        return found;
    }

    QByteArray bytes(QLatin1StringView key, qsizetype size)
    {
        const QString encoded = m_object.value(key).toString();
        const auto decoded = QByteArray::fromBase64Encoding(encoded.left(2 * size + 4).toUtf8(), QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded || (*decoded).size() != size || encoded.size() > 2 * size + 4)
            expected(key, u"%1 bytes in base 64"_s.arg(size));
        return *decoded;
    }

    QJsonObject object(QLatin1StringView key)
    {
        if (!m_object.value(key).isObject())
            expected(key, u"an object"_s);
        return m_object.value(key).toObject();
    }

    void constant(QLatin1StringView key, QLatin1StringView value)
    {
        if (m_object.value(key).toString() != value)
            expected(key, u"“%1”"_s.arg(value));
    }

    void expected(QLatin1StringView key, const QString &what)
    {
        if (m_problem.isEmpty())
            m_problem = u"“%1” should be %2"_s.arg(key, what);
    }

    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    QJsonObject m_object;
    QString m_problem;
};

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

Result<KeySlot> slotFrom(const QJsonObject &object)
{
    Fields fields(object);
    KeySlot slot;
    slot.id = static_cast<int>(fields.number("id"_L1, 1, std::numeric_limits<int>::max() - 1));
    const QString kind = fields.text("kind"_L1, 20);
    if (kind != "user"_L1 && kind != "recovery"_L1)
        fields.expected("kind"_L1, u"“user” or “recovery”"_s);
    if (kind == "recovery"_L1) {
        slot.kind = KeySlot::Kind::Recovery;
    } else {
        slot.staff.id.value = fields.number("user"_L1, 1, largestExactNumber - 1);
        slot.staff.name = fields.text("name"_L1, KeyFile::longestName);
        slot.staff.displayName = fields.text("displayName"_L1, KeyFile::longestName, 0);
        const std::optional<Role> role = roleFromKey(fields.text("role"_L1, 20));
        if (!role)
            fields.expected("role"_L1, u"a known role"_s);
        slot.staff.role = role.value_or(Role::Auditor);
        if (foldedUserName(slot.staff.name) != slot.staff.name)
            fields.expected("name"_L1, u"a folded name"_s);
    }

    Fields kdf(fields.object("kdf"_L1));
    kdf.constant("algorithm"_L1, "scrypt"_L1);
    slot.kdf.n = static_cast<quint64>(kdf.number("n"_L1, 1, 1LL << 32U));
    slot.kdf.r = static_cast<quint32>(kdf.number("r"_L1, 1, 1 << 20U));
    slot.kdf.p = static_cast<quint32>(kdf.number("p"_L1, 1, 1 << 20U));
    if (!slot.kdf.areSane())
        kdf.expected("n"_L1, u"a cost this program would choose"_s);
    slot.salt = kdf.bytes("salt"_L1, 16);

    Fields cipher(fields.object("cipher"_L1));
    cipher.constant("algorithm"_L1, "aes-256-gcm"_L1);
    slot.locked.nonce = cipher.bytes("nonce"_L1, crypto::nonceSize);
    slot.locked.ciphertext = cipher.bytes("key"_L1, static_cast<qsizetype>(crypto::keySize));
    slot.locked.tag = cipher.bytes("tag"_L1, crypto::tagSize);

    for (const Fields *part : {&fields, &kdf, &cipher}) {
        if (!part->problem().isEmpty())
            return damaged(part->problem());
    }
    return slot;
}

QJsonObject toJson(const KeySlot &slot)
{
    QJsonObject object{{u"id"_s, slot.id}, {u"kind"_s, slot.kind == KeySlot::Kind::User ? u"user"_s : u"recovery"_s}};
    if (slot.kind == KeySlot::Kind::User) {
        object[u"user"_s] = slot.staff.id.value;
        object[u"name"_s] = slot.staff.name;
        object[u"displayName"_s] = slot.staff.displayName;
        object[u"role"_s] = toKey(slot.staff.role);
    }
    object[u"kdf"_s] = QJsonObject{{u"algorithm"_s, u"scrypt"_s}, {u"n"_s, static_cast<qint64>(slot.kdf.n)}, {u"r"_s, qint64{slot.kdf.r}},
        {u"p"_s, qint64{slot.kdf.p}}, {u"salt"_s, base64(slot.salt)}};
    object[u"cipher"_s] = QJsonObject{{u"algorithm"_s, u"aes-256-gcm"_s}, {u"nonce"_s, base64(slot.locked.nonce)},
        {u"key"_s, base64(slot.locked.ciphertext)}, {u"tag"_s, base64(slot.locked.tag)}};
    return object;
}

/// Two slots of one name or number would make it a matter of chance which is meant.
bool areDistinct(const std::vector<KeySlot> &keySlots)
{
    QSet<int> ids;
    QSet<QString> names;
    QSet<qint64> users;
    qsizetype people = 0;
    for (const KeySlot &slot : keySlots) {
        ids.insert(slot.id);
        if (slot.kind == KeySlot::Kind::Recovery)
            continue;
        ++people;
        names.insert(slot.staff.name);
        users.insert(slot.staff.id.value);
    }
    const auto count = static_cast<qsizetype>(keySlots.size());
    return ids.size() == count && names.size() == people && users.size() == people && count - people <= 1;
}

} // namespace

QString foldedUserName(const QString &name)
{
    return foldText(name.trimmed());
}

Result<KeyFile> KeyFile::parse(const QByteArray &json)
{
    if (json.size() > largestFile)
        return damaged(u"at most %1 bytes"_s.arg(largestFile));
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (!document.isObject())
        return damaged(u"JSON: %1 at byte %2"_s.arg(parseError.errorString()).arg(parseError.offset));

    Fields fields(document.object());
    fields.constant("format"_L1, "countersign-keys"_L1);
    const qint64 version = fields.number("version"_L1, 1, largestExactNumber);
    if (!fields.problem().isEmpty())
        return damaged(fields.problem());
    if (version > formatVersion) {
        return Error{ErrorCode::BadInput,
            Words::tr("The key file clinic.keys was written by a newer version of this program (format %1, this program "
                      "knows up to %2). Install the newer version.")
                .arg(version)
                .arg(formatVersion)};
    }

    KeyFile file;
    file.databaseId = fields.text("databaseId"_L1, 64, 16);
    file.databaseMark = fields.bytes("databaseMark"_L1, 16);
    Fields anchor(fields.object("anchor"_L1));
    file.anchor.sequence = anchor.number("sequence"_L1, 0, largestExactNumber - 1);
    file.anchor.mac = anchor.bytes("mac"_L1, file.anchor.sequence > 0 ? 32 : 0);
    file.anchorProof = anchor.bytes("proof"_L1, 32);
    for (const Fields *part : {&fields, &anchor}) {
        if (!part->problem().isEmpty())
            return damaged(part->problem());
    }
    const QJsonArray array = document.object().value("slots"_L1).toArray();
    if (array.isEmpty() || static_cast<std::size_t>(array.size()) > mostSlots)
        return damaged(u"“slots” should be a list of 1 to %1 slots"_s.arg(mostSlots));
    for (const QJsonValue &value : array) {
        Result<KeySlot> slot = slotFrom(value.toObject());
        if (!slot)
            return slot.error();
        file.keySlots.push_back(std::move(*slot));
    }
    if (!areDistinct(file.keySlots))
        return damaged(u"no two slots should be alike"_s);
    return file;
}

QByteArray KeyFile::serialise() const
{
    QJsonArray array;
    for (const KeySlot &slot : keySlots)
        array.append(toJson(slot));
    const QJsonObject anchorObject{{u"sequence"_s, anchor.sequence}, {u"mac"_s, base64(anchor.mac)}, {u"proof"_s, base64(anchorProof)}};
    return QJsonDocument(QJsonObject{{u"format"_s, u"countersign-keys"_s}, {u"version"_s, formatVersion}, {u"databaseId"_s, databaseId},
                             {u"databaseMark"_s, base64(databaseMark)}, {u"anchor"_s, anchorObject}, {u"slots"_s, array}})
        .toJson();
}

Result<KeyFile> KeyFile::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            ErrorCode::Storage, Words::tr("The key file “%1” cannot be read. Check who may read it.").arg(path), file.errorString()};
    return parse(file.read(largestFile + 1));
}

Result<void> KeyFile::write(const QString &path) const
{
    const QByteArray json = serialise();
    if (!parse(json)) // never replace a good key file by one that would not be read again
        return Error{
            ErrorCode::Refused, Words::tr("The key file has no room for this: nothing was changed. Remove people who no longer sign in.")};
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(json) == json.size() && file.commit();
    if (!written) {
        return Error{ErrorCode::Storage,
            Words::tr("The key file “%1” cannot be written: nothing was changed. Check the free space and who may write there.").arg(path),
            file.errorString()};
    }
    return {};
}

const KeySlot *KeyFile::slotOf(const QString &userName) const
{
    const QString folded = foldedUserName(userName);
    for (const KeySlot &slot : keySlots) {
        if (slot.kind == KeySlot::Kind::User && slot.staff.name == folded)
            return &slot;
    }
    return nullptr;
}

const KeySlot *KeyFile::recoverySlot() const
{
    for (const KeySlot &slot : keySlots) {
        if (slot.kind == KeySlot::Kind::Recovery)
            return &slot;
    }
    return nullptr;
}

int KeyFile::nextSlotId() const
{
    int newest = 0;
    for (const KeySlot &slot : keySlots)
        newest = std::max(newest, slot.id);
    return newest + 1;
}

UserId KeyFile::nextUserId() const
{
    qint64 newest = 0;
    for (const KeySlot &slot : keySlots)
        newest = std::max(newest, slot.staff.id.value);
    return UserId{newest + 1};
}

namespace {

QByteArray proofOf(const KeyFile &file, const SecretBytes &databaseKey)
{
    crypto::Framed message;
    message.add(file.databaseId.toUtf8()).add(file.databaseMark).add(file.anchor.sequence).add(file.anchor.mac);
    return crypto::hmacSha256(crypto::deriveKey(databaseKey, "countersign anchor"), message.bytes());
}

} // namespace

void KeyFile::setAnchor(const AuditHead &head, const SecretBytes &databaseKey)
{
    anchor = head;
    anchorProof = proofOf(*this, databaseKey);
}

bool KeyFile::anchorIsProven(const SecretBytes &databaseKey) const
{
    return crypto::equal(anchorProof, proofOf(*this, databaseKey));
}

} // namespace countersign
