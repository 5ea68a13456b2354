// SPDX-License-Identifier: Apache-2.0
#include "core/secretbytes.h"

#include <QTest>

#include <type_traits>

using namespace Qt::StringLiterals;
using namespace countersign;

static_assert(!std::is_copy_constructible_v<SecretBytes> && !std::is_copy_assignable_v<SecretBytes>);
static_assert(std::is_nothrow_move_constructible_v<SecretBytes> && std::is_nothrow_move_assignable_v<SecretBytes>);

class TestSecretBytes final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fromText_twoKeyboards_giveTheSameBytes();
    void fromText_callersString_isEmptyAfterwards();
    void wipe_bytes_areOverwritten();
    void move_source_isEmpty();
    void clone_bytes_areEqualAndApart();
    void wipeText_sharedString_leavesTheOther();
};

void TestSecretBytes::fromText_twoKeyboards_giveTheSameBytes()
{
    const SecretBytes composed = SecretBytes::fromText(QString::fromUtf8("contrase\xC3\xB1" "a"));
    const SecretBytes decomposed = SecretBytes::fromText(QString::fromUtf8("contrasen\xCC\x83" "a"));
    QCOMPARE(composed.view(), decomposed.view());
    QCOMPARE(composed.view(), QByteArrayView("contrase\xC3\xB1" "a"));
    QVERIFY(SecretBytes::fromText(QString()).isEmpty());
}

void TestSecretBytes::fromText_callersString_isEmptyAfterwards()
{
    QString text = QString::fromUtf8("a passphrase");
    const SecretBytes secret = SecretBytes::fromText(std::move(text));
    QCOMPARE(secret.view(), QByteArrayView("a passphrase"));
    QVERIFY(text.isEmpty());
}

void TestSecretBytes::wipe_bytes_areOverwritten()
{
    QByteArray memory = "secret";
    wipeMemory(memory.data(), static_cast<std::size_t>(memory.size()));
    QCOMPARE(memory, QByteArray(6, '\0'));

    SecretBytes secret(std::as_bytes(std::span("key", 3)));
    QCOMPARE(secret.size(), std::size_t{3});
    secret.wipe();
    QVERIFY(secret.isEmpty());
    wipeMemory(nullptr, 0);
}

void TestSecretBytes::move_source_isEmpty()
{
    SecretBytes first(std::as_bytes(std::span("key", 3)));
    SecretBytes second(std::move(first));
    QVERIFY(first.isEmpty());
    QCOMPARE(second.view(), QByteArrayView("key"));
    SecretBytes third(8);
    QCOMPARE(third.view(), QByteArrayView("\0\0\0\0\0\0\0\0", 8));
    third = std::move(second);
    QVERIFY(second.isEmpty());
    QCOMPARE(third.view(), QByteArrayView("key"));
}

void TestSecretBytes::clone_bytes_areEqualAndApart()
{
    const SecretBytes secret(std::as_bytes(std::span("key", 3)));
    SecretBytes copy = secret.clone();
    QCOMPARE(copy.view(), secret.view());
    copy.bytes()[0] = std::byte{'x'};
    QCOMPARE(secret.view(), QByteArrayView("key"));
}

void TestSecretBytes::wipeText_sharedString_leavesTheOther()
{
    QString text = QString::fromUtf8("shown elsewhere");
    const QString other = text;
    wipeText(text);
    QVERIFY(text.isEmpty());
    QCOMPARE(other, u"shown elsewhere"_s);
}

QTEST_GUILESS_MAIN(TestSecretBytes)
#include "tst_secretbytes.moc"
