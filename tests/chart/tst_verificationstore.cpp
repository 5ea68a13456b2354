// SPDX-License-Identifier: Apache-2.0
#include "chart/clinicfile.h"

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

class VerificationStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void status_withoutAny_isUnchecked();
    void status_newestCounts_olderAreKept();
    void statuses_ofAllContactPoints();
    void attempt_readsBack_andCountsTries();
    void attempt_unknown_isNotFound();
    void attempts_sinceATime_areCounted();
    void waiting_newestStateOnly();
    void waiting_keepsLimitAcrossStates();
    void waiting_leavesOutRetiredOnes();
};

static Patient somebody(ClinicFile &clinic)
{
    Patient patient = person(u"Muster"_s, u"Erika"_s);
    patient.contacts = {email(u"erika@example.org"_s), phone(u"(555) 555-0142"_s)};
    return *clinic.store->patients.add(patient);
}

static VerificationStatus status(ClinicFile &clinic, VerificationState state)
{
    clinic.clock.advanceSeconds(1);
    return {.state = state, .since = clinic.clock.now(), .method = VerificationMethod::Reply, .strength = VerificationStrength::Weak,
            .value = u"erika@example.org"_s, .note = u"note"_s};
}

void VerificationStoreTest::status_withoutAny_isUnchecked()
{
    ClinicFile clinic;
    const Result<VerificationStatus> none = clinic.store->verifications.status(ContactPointId{3});
    VERIFY_RESULT(none);
    QVERIFY(*none == VerificationStatus());
}

void VerificationStoreTest::status_newestCounts_olderAreKept()
{
    ClinicFile clinic;
    const ContactPointId contact = somebody(clinic).contacts[0].id;
    VERIFY_RESULT(clinic.store->verifications.append(contact, status(clinic, VerificationState::Sent)));
    const VerificationStatus bounced = status(clinic, VerificationState::HardBounce);
    VERIFY_RESULT(clinic.store->verifications.append(contact, bounced));
    QVERIFY(*clinic.store->verifications.status(contact) == bounced);
    QCOMPARE(clinic.number(u"SELECT count(*) FROM verification_state"_s), 2);
}

void VerificationStoreTest::statuses_ofAllContactPoints()
{
    ClinicFile clinic;
    const Patient patient = somebody(clinic), other = somebody(clinic);
    const VerificationStatus sent = status(clinic, VerificationState::Sent);
    VERIFY_RESULT(clinic.store->verifications.append(patient.contacts[0].id, sent));
    VERIFY_RESULT(clinic.store->verifications.append(other.contacts[0].id, status(clinic, VerificationState::Verified)));
    const auto all = clinic.store->verifications.statuses(patient.id);
    VERIFY_RESULT(all);
    QCOMPARE(all->size(), 1U);
    QCOMPARE(all->front().first, patient.contacts[0].id);
    QVERIFY(all->front().second == sent);
}

static VerificationAttempt attempt(ClinicFile &clinic, const Patient &patient, const QString &token)
{
    return {.id = {}, .contact = patient.contacts[0].id, .patient = patient.id, .value = patient.contacts[0].value, .token = token,
            .code = u"7K2M9QXR"_s, .sentAt = clinic.clock.now(), .tries = 0, .closed = false, .message = {}};
}

void VerificationStoreTest::attempt_readsBack_andCountsTries()
{
    ClinicFile clinic;
    const Patient patient = somebody(clinic);
    QCOMPARE(*clinic.store->verifications.latestAttempt(patient.contacts[0].id), std::nullopt);
    VERIFY_RESULT(clinic.store->verifications.begin(attempt(clinic, patient, u"one"_s)));
    VerificationAttempt newest = attempt(clinic, patient, u"two"_s);
    newest.id = clinic.store->verifications.begin(newest).valueOr({});
    QVERIFY(**clinic.store->verifications.latestAttempt(patient.contacts[0].id) == newest);
    VERIFY_RESULT(clinic.store->verifications.recordTry(newest.id));
    VERIFY_RESULT(clinic.store->verifications.recordTry(newest.id));
    VERIFY_RESULT(clinic.store->verifications.close(newest.id));
    newest.tries = 2;
    newest.closed = true;
    QVERIFY(**clinic.store->verifications.latestAttempt(patient.contacts[0].id) == newest);
}

void VerificationStoreTest::attempt_unknown_isNotFound()
{
    ClinicFile clinic;
    QCOMPARE(clinic.store->verifications.recordTry(VerificationId{4}).error().code, ErrorCode::NotFound);
    QCOMPARE(clinic.store->verifications.close(VerificationId{4}).error().code, ErrorCode::NotFound);
}

void VerificationStoreTest::attempts_sinceATime_areCounted()
{
    ClinicFile clinic;
    const Patient patient = somebody(clinic);
    for (const QString &token : {u"a"_s, u"b"_s, u"c"_s}) {
        VERIFY_RESULT(clinic.store->verifications.begin(attempt(clinic, patient, token)));
        clinic.clock.advanceSeconds(60);
    }
    const ContactPointId contact = patient.contacts[0].id;
    QCOMPARE(clinic.store->verifications.attemptsSince(contact, clinic.clock.now().addSecs(-121)).valueOr(-1), 2);
    QCOMPARE(clinic.store->verifications.attemptsSince(contact, clinic.clock.now()).valueOr(-1), 0);
}

void VerificationStoreTest::waiting_newestStateOnly()
{
    ClinicFile clinic;
    const Patient first = somebody(clinic), second = somebody(clinic), third = somebody(clinic);
    auto &verifications = clinic.store->verifications;
    VERIFY_RESULT(verifications.append(first.contacts[0].id, status(clinic, VerificationState::Sent)));
    VERIFY_RESULT(verifications.append(second.contacts[0].id, status(clinic, VerificationState::Sent)));
    VERIFY_RESULT(verifications.append(first.contacts[0].id, status(clinic, VerificationState::Verified)));
    VERIFY_RESULT(verifications.append(third.contacts[0].id, status(clinic, VerificationState::HardBounce)));
    const std::array states{VerificationState::Sent, VerificationState::HardBounce};
    const auto waiting = verifications.waiting(states, 10);
    VERIFY_RESULT(waiting);
    QCOMPARE(waiting->size(), 2U);
    QCOMPARE((*waiting)[0].patient, third.id);
    QCOMPARE((*waiting)[0].status.state, VerificationState::HardBounce);
    QCOMPARE((*waiting)[1].patient, second.id);
    QCOMPARE((*waiting)[1].contact, second.contacts[0].id);
}

void VerificationStoreTest::waiting_keepsLimitAcrossStates()
{
    ClinicFile clinic;
    for (const VerificationState state : {VerificationState::Sent, VerificationState::SoftBounce, VerificationState::Sent})
        VERIFY_RESULT(clinic.store->verifications.append(somebody(clinic).contacts[0].id, status(clinic, state)));
    const std::array states{VerificationState::Sent, VerificationState::SoftBounce};
    const auto waiting = clinic.store->verifications.waiting(states, 2);
    VERIFY_RESULT(waiting);
    QCOMPARE(waiting->size(), 2U);
    QCOMPARE((*waiting)[0].status.state, VerificationState::Sent);
    QCOMPARE((*waiting)[1].status.state, VerificationState::SoftBounce);
}

void VerificationStoreTest::waiting_leavesOutRetiredOnes()
{
    ClinicFile clinic;
    Patient patient = somebody(clinic);
    VERIFY_RESULT(clinic.store->verifications.append(patient.contacts[0].id, status(clinic, VerificationState::Sent)));
    patient.contacts.clear();
    VERIFY_RESULT(clinic.store->patients.update(patient));
    const std::array states{VerificationState::Sent};
    QCOMPARE(clinic.store->verifications.waiting(states, 10)->size(), 0U);
    QCOMPARE(clinic.store->verifications.statuses(patient.id)->size(), 0U);
}

QTEST_GUILESS_MAIN(VerificationStoreTest)
#include "tst_verificationstore.moc"
