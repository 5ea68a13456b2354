// SPDX-License-Identifier: Apache-2.0
#include "consent/terms.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

/// Walks an enum from its first to its last enumerator: every key comes back, none stands twice, and they are what files already hold.
template<typename Enum>
void checkKeys(Enum last, const QStringList &keys)
{
    const int count = static_cast<int>(last) + 1;
    QCOMPARE(keys.size(), count);
    for (int i = 0; i < count; ++i) {
        const auto value = static_cast<Enum>(i);
        QCOMPARE(toKey(value), keys[i]);
        QCOMPARE(fromKey<Enum>(keys[i]), value);
    }
    QVERIFY(!fromKey<Enum>(u""));
    QVERIFY(!fromKey<Enum>(u"nonsense"));
    QVERIFY(!fromKey<Enum>(keys.front().toUpper()));
}

template<typename Enum>
void checkNames(Enum last)
{
    QSet<QString> names;
    for (int i = 0; i <= static_cast<int>(last); ++i)
        names.insert(displayName(static_cast<Enum>(i)));
    QCOMPARE(names.size(), static_cast<int>(last) + 1);
    QVERIFY(!names.contains(QString()));
}

} // namespace

class TestTerms final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keys_everyEnumerator_comesBack();
    void displayName_everyEnumerator_hasItsOwn();
};

void TestTerms::keys_everyEnumerator_comesBack()
{
    checkKeys(Channel::Post, {u"portal"_s, u"email"_s, u"text"_s, u"phone"_s, u"voicemail"_s, u"post"_s});
    checkKeys(Purpose::AddressVerification, {u"appointments"_s, u"billing"_s, u"results"_s, u"forms"_s, u"general"_s, u"addressVerification"_s});
    checkKeys(DetailLevel::Full, {u"callBackOnly"_s, u"brief"_s, u"full"_s});
    checkKeys(ConsentAction::Revoked, {u"granted"_s, u"declined"_s, u"revoked"_s});
    checkKeys(ConsentAnswer::NotAsked, {u"granted"_s, u"declined"_s, u"revoked"_s, u"expired"_s, u"notAsked"_s});
    checkKeys(ConsentMethod::Message, {u"onScreen"_s, u"paper"_s, u"telephone"_s, u"inPerson"_s, u"message"_s});
    checkKeys(SignerRole::Representative, {u"patient"_s, u"representative"_s});
    checkKeys(Initiator::Patient, {u"office"_s, u"patient"_s});
    checkKeys(Protection::Encrypted, {u"none"_s, u"encrypted"_s});
    checkKeys(Sensitivity::HighlySensitive, {u"none"_s, u"phi"_s, u"sensitive"_s});
    checkKeys(VerificationState::Stale, {u"unchecked"_s, u"syntaxOk"_s, u"domainOk"_s, u"sent"_s, u"verified"_s, u"autoReplied"_s, u"softBounce"_s,
                                         u"hardBounce"_s, u"complaint"_s, u"expired"_s, u"stale"_s});
    checkKeys(VerificationMethod::Reply, {u"none"_s, u"code"_s, u"reply"_s});
    checkKeys(VerificationStrength::Strong, {u"none"_s, u"weak"_s, u"strong"_s});
}

void TestTerms::displayName_everyEnumerator_hasItsOwn()
{
    checkNames(Channel::Post);
    checkNames(Purpose::AddressVerification);
    checkNames(DetailLevel::Full);
    checkNames(ConsentAnswer::NotAsked);
    checkNames(ConsentMethod::Message);
    checkNames(VerificationState::Stale);
}

QTEST_GUILESS_MAIN(TestTerms)
#include "tst_terms.moc"
