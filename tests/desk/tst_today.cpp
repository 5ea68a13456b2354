// SPDX-License-Identifier: Apache-2.0
#include "desk/takeconsent.h"
#include "desk/today.h"
#include "deskfixture.h"

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

class TodayTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void view_emptyClinic_isQuiet();
    void view_patientWithoutForm_isListed();
    void view_failedAddress_comesFirstWithSuggestion();
    void view_waitingAddress_isCounted();
    void view_formEndingSoon_isListedWithItsDay();
    void view_formEnded_isListedSinceTheDayAfter();

private:
    void setState(const Patient &patient, VerificationState state, const QString &note = {});
    [[nodiscard]] TodayView view() { return Today(m_fixture->desk()).view().valueOr({.patients = -1}); }
    std::unique_ptr<DeskFixture> m_fixture;
};

void TodayTest::init()
{
    m_fixture = std::make_unique<DeskFixture>();
    QVERIFY(m_fixture->open());
}

void TodayTest::setState(const Patient &patient, VerificationState state, const QString &note)
{
    const ContactPoint &contact = patient.contacts.front();
    COUNTERSIGN_OK(m_fixture->desk().store.verifications.append(
        contact.id, {.state = state, .since = m_fixture->clock.now(), .value = contact.value, .note = note}));
}

void TodayTest::view_emptyClinic_isQuiet()
{
    QCOMPARE(view().patients, 0);
    QVERIFY(view().items.empty());
}

void TodayTest::view_patientWithoutForm_isListed()
{
    const Patient patient = m_fixture->store(DeskFixture::maria());
    QCOMPARE(view().patients, 1);
    QCOMPARE(view().withForm, 0);
    QCOMPARE(view().items.size(), std::size_t{1});
    QCOMPARE(view().items.front().kind, TodayItem::Kind::FormMissing);
    QCOMPARE(view().items.front().patient.id, patient.id);
}

void TodayTest::view_failedAddress_comesFirstWithSuggestion()
{
    m_fixture->store(DeskFixture::maria());
    Patient mistyped = DeskFixture::maria();
    mistyped.name.given = u"Chidi"_s;
    mistyped.contacts.front().value = u"chidi@gmial.com"_s;
    mistyped = m_fixture->store(mistyped);
    setState(mistyped, VerificationState::HardBounce, u"550 5.1.2 no such host"_s);
    const TodayView shown = view();
    QCOMPARE(shown.failed, 1);
    QCOMPARE(shown.waiting, 0);
    const TodayItem first = shown.items.front();
    QCOMPARE(first.kind, TodayItem::Kind::AddressFailed);
    QCOMPARE(first.address, u"chidi@gmial.com"_s);
    QCOMPARE(first.suggestion, u"chidi@gmail.com"_s);
    QCOMPARE(first.note, u"550 5.1.2 no such host"_s);
    QCOMPARE(first.contact, mistyped.contacts.front().id);
}

void TodayTest::view_waitingAddress_isCounted()
{
    const Patient patient = m_fixture->store(DeskFixture::maria());
    setState(patient, VerificationState::Sent);
    QCOMPARE(view().waiting, 1);
    QCOMPARE(view().items.front().kind, TodayItem::Kind::AddressWaiting);
    setState(patient, VerificationState::Verified);
    QCOMPARE(view().waiting, 0);
}

void TodayTest::view_formEndingSoon_isListedWithItsDay()
{
    const Patient patient = m_fixture->store(DeskFixture::maria());
    TakeConsent consent(m_fixture->desk());
    FilledForm form = DeskFixture::complete(consent.begin(patient.id, u"communication-preferences"_s, LanguageTag::english()).valueOr({}));
    form.untilRevoked = false;
    form.until = m_fixture->desk().today().addDays(9);
    COUNTERSIGN_OK(consent.take(patient.id, form));
    QCOMPARE(view().withForm, 1);
    QCOMPARE(view().items.size(), std::size_t{1});
    QCOMPARE(view().items.front().kind, TodayItem::Kind::FormExpiring);
    QCOMPARE(view().items.front().lastDay, m_fixture->desk().today().addDays(9));
    QVERIFY(!view().items.front().since.isValid());
}

void TodayTest::view_formEnded_isListedSinceTheDayAfter()
{
    const Patient patient = m_fixture->store(DeskFixture::maria());
    TakeConsent consent(m_fixture->desk());
    FilledForm form = DeskFixture::complete(consent.begin(patient.id, u"communication-preferences"_s, LanguageTag::english()).valueOr({}));
    form.untilRevoked = false;
    form.until = m_fixture->desk().today().addDays(9);
    COUNTERSIGN_OK(consent.take(patient.id, form));
    m_fixture->clock.advanceSeconds(qint64{12} * 24 * 60 * 60);
    const TodayItem item = view().items.front();
    QCOMPARE(item.kind, TodayItem::Kind::FormExpiring);
    QCOMPARE(item.lastDay, *form.until);
    QCOMPARE(item.since.date(), form.until->addDays(1));
}

QTEST_MAIN(TodayTest)
#include "tst_today.moc"
