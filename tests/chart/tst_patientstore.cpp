// SPDX-License-Identifier: Apache-2.0
#include "chart/clinicfile.h"

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

class PatientStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void patient_added_loadsAsStored();
    void chartNumber_empty_isTheNextFree();
    void chartNumber_aboveImportedOnes_data();
    void chartNumber_aboveImportedOnes();
    void chartNumber_inUse_isRefused();
    void chartNumber_keptWhenUpdateLeavesItEmpty();
    void source_known_isFoundAndRefusedTwice();
    void update_changesIdentityAndIndex();
    void update_unknownPatient_isNotFound();
    void update_unknownContact_isNotFound();
    void contact_changed_keepsIdAndOldValue();
    void contact_changed_makesVerificationStale();
    void contact_neverChecked_staysUnchecked();
    void contact_respelled_staysVerified();
    void contact_missing_isRetired();
    void representative_missing_isRetired();
    void sharing_findsOtherChartsByKey();
    void recent_newestChangeFirst();
    void add_rolledBack_leavesNothing();
    void text_hostile_isStoredAsText();
};

static Patient fullPatient()
{
    Patient patient;
    patient.chartNumber = u"MRN-0042"_s;
    patient.name = {.prefix = u"Dr."_s, .given = u"María Elena"_s, .middle = u"Inés"_s, .family = u"Núñez de la Cruz"_s, .suffix = u"Jr."_s};
    patient.preferredName = u"Malena"_s;
    patient.birthDate = QDate(1980, 2, 3);
    patient.language = LanguageTag::spanish();
    patient.needsInterpreter = true;
    patient.declinedEmail = true;
    patient.deceased = true;
    patient.address = {.line1 = u"12 Mill Street"_s, .line2 = u"Apt 4"_s, .city = u"Dayton"_s, .state = u"OH"_s, .postalCode = u"45402"_s, .country = u"US"_s};
    patient.contacts = {phone(u"(555) 555-0142"_s), phone(u"(555) 555-0143 ext. 7"_s), email(u"m.nunez@example.org"_s)};
    patient.contacts[1].rank = 2;
    patient.representatives = {{.id = {}, .name = u"Rosa Núñez"_s, .relationship = u"mother"_s, .authority = Authority::HealthCareProxy,
                                .phone = u"(555) 555-0144"_s, .email = u"rosa@example.org"_s}};
    patient.source = u"synthea"_s;
    patient.sourceId = u"0b1-77"_s;
    return patient;
}

void PatientStoreTest::patient_added_loadsAsStored()
{
    ClinicFile clinic;
    const Result<Patient> added = clinic.store->patients.add(fullPatient());
    VERIFY_RESULT(added);
    QVERIFY(added->id.isValid());
    for (const ContactPoint &contact : added->contacts)
        QVERIFY(contact.id.isValid());
    QVERIFY(added->representatives.front().id.isValid());
    const Result<Patient> loaded = clinic.store->patients.load(added->id);
    VERIFY_RESULT(loaded);
    QCOMPARE(*loaded, *added);
    const Result<PatientSummary> summary = clinic.store->patients.summary(added->id);
    VERIFY_RESULT(summary);
    QCOMPARE(summary->name, added->name);
    QCOMPARE(summary->birthDate, added->birthDate);
    QVERIFY(summary->deceased);
    QCOMPARE(clinic.store->patients.count().valueOr(-1), 1);
    QCOMPARE(clinic.store->patients.byChartNumber(u" mrn-0042 "_s).valueOr({}), std::optional(added->id));
}

void PatientStoreTest::chartNumber_empty_isTheNextFree()
{
    ClinicFile clinic;
    QCOMPARE(clinic.store->patients.add(person(u"A"_s, u"B"_s))->chartNumber, u"100001"_s);
    QCOMPARE(clinic.store->patients.add(person(u"A"_s, u"B"_s))->chartNumber, u"100002"_s);
}

void PatientStoreTest::chartNumber_aboveImportedOnes_data()
{
    QTest::addColumn<QStringList>("taken");
    QTest::addColumn<QString>("next");
    QTest::newRow("next is taken") << QStringList{u"100001"_s} << u"100002"_s;
    QTest::newRow("small numbers do not count") << QStringList{u"7"_s, u"99999"_s} << u"100001"_s;
    QTest::newRow("more digits are higher") << QStringList{u"999999"_s, u"1000000"_s} << u"1000001"_s;
    QTest::newRow("gap") << QStringList{u"100001"_s, u"100009"_s} << u"100010"_s;
    QTest::newRow("words do not count") << QStringList{u"Z-900000"_s, u"o"_s} << u"100001"_s;
    QTest::newRow("leading zeros are another number") << QStringList{u"0100001"_s} << u"100001"_s;
    QTest::newRow("identifiers are not numbers") << QStringList{u"99999999999999999999"_s} << u"100001"_s;
}

void PatientStoreTest::chartNumber_aboveImportedOnes()
{
    QFETCH(QStringList, taken);
    QFETCH(QString, next);
    ClinicFile clinic;
    for (const QString &number : taken) {
        Patient patient = person(u"A"_s, u"B"_s);
        patient.chartNumber = number;
        VERIFY_RESULT(clinic.store->patients.add(patient));
    }
    const Result<Patient> added = clinic.store->patients.add(person(u"A"_s, u"B"_s));
    VERIFY_RESULT(added);
    QCOMPARE(added->chartNumber, next);
}

void PatientStoreTest::chartNumber_inUse_isRefused()
{
    ClinicFile clinic;
    Patient patient = person(u"A"_s, u"B"_s);
    patient.chartNumber = u"a7"_s;
    VERIFY_RESULT(clinic.store->patients.add(patient));
    patient.chartNumber = u"A7"_s;
    const Result<Patient> second = clinic.store->patients.add(patient);
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::Refused);
    QVERIFY(second.error().message.contains("A7"_L1));
    QCOMPARE(clinic.store->patients.count().valueOr(-1), 1);

    Result<Patient> other = clinic.store->patients.add(person(u"C"_s, u"D"_s));
    VERIFY_RESULT(other);
    other->chartNumber = u"A7"_s;
    const Result<Patient> updated = clinic.store->patients.update(*other);
    QVERIFY(!updated);
    QCOMPARE(updated.error().code, ErrorCode::Refused);
}

void PatientStoreTest::chartNumber_keptWhenUpdateLeavesItEmpty()
{
    ClinicFile clinic;
    Result<Patient> patient = clinic.store->patients.add(person(u"A"_s, u"B"_s));
    VERIFY_RESULT(patient);
    patient->chartNumber.clear();
    VERIFY_RESULT(clinic.store->patients.update(*patient));
    QCOMPARE(clinic.store->patients.load(patient->id)->chartNumber, u"100001"_s);
}

void PatientStoreTest::source_known_isFoundAndRefusedTwice()
{
    ClinicFile clinic;
    const Result<Patient> added = clinic.store->patients.add(fullPatient());
    VERIFY_RESULT(added);
    QCOMPARE(clinic.store->patients.bySource(u"synthea"_s, u"0b1-77"_s).valueOr({}), std::optional(added->id));
    QCOMPARE(clinic.store->patients.bySource(u"other"_s, u"0b1-77"_s).valueOr(PatientId{9}), std::optional<PatientId>());
    VERIFY_RESULT(clinic.store->patients.add(person(u"No"_s, u"Source"_s)));
    QCOMPARE(clinic.store->patients.bySource({}, {}).valueOr(PatientId{9}), std::optional<PatientId>());
    Patient again = fullPatient();
    again.chartNumber.clear();
    const Result<Patient> second = clinic.store->patients.add(again);
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::Refused);
    QVERIFY(second.error().message.contains("synthea"_L1));
}

void PatientStoreTest::update_changesIdentityAndIndex()
{
    ClinicFile clinic;
    Result<Patient> patient = clinic.store->patients.add(fullPatient());
    VERIFY_RESULT(patient);
    patient->name.family = u"Okonkwo"_s;
    patient->birthDate = QDate(1981, 4, 5);
    patient->deceased = false;
    const Result<Patient> updated = clinic.store->patients.update(*patient);
    VERIFY_RESULT(updated);
    QCOMPARE(*clinic.store->patients.load(patient->id), *updated);
    const QDate today(2026, 11, 21);
    QCOMPARE(clinic.store->search.find(u"nunez"_s, 10, today)->size(), 0U);
    QCOMPARE(clinic.store->search.find(u"cruz"_s, 10, today)->size(), 0U);
    QCOMPARE(clinic.store->search.find(u"okon maria 1981"_s, 10, today)->size(), 1U);
    QCOMPARE(clinic.number(u"SELECT count(*) FROM name_token WHERE words NOT LIKE '%okonkwo%'"_s), 0);
}

void PatientStoreTest::update_unknownPatient_isNotFound()
{
    ClinicFile clinic;
    Patient patient = person(u"A"_s, u"B"_s);
    patient.id = PatientId{77};
    const Result<Patient> updated = clinic.store->patients.update(patient);
    QVERIFY(!updated);
    QCOMPARE(updated.error().code, ErrorCode::NotFound);
    QVERIFY(updated.error().message.contains("p77"_L1));
}

void PatientStoreTest::update_unknownContact_isNotFound()
{
    ClinicFile clinic;
    Result<Patient> patient = clinic.store->patients.add(fullPatient());
    VERIFY_RESULT(patient);
    patient->contacts.push_back({.id = ContactPointId{999}, .kind = ContactKind::Phone, .value = u"(555) 555-0199"_s, .use = ContactUse::Home, .rank = 1});
    const Result<Patient> updated = clinic.store->patients.update(*patient);
    QVERIFY(!updated);
    QCOMPARE(updated.error().code, ErrorCode::NotFound);
}

static VerificationStatus verified(const QString &value, const QDateTime &at)
{
    return {.state = VerificationState::Verified, .since = at, .method = VerificationMethod::CodeReadAloud,
            .strength = VerificationStrength::Strong, .value = value, .note = {}};
}

void PatientStoreTest::contact_changed_keepsIdAndOldValue()
{
    ClinicFile clinic;
    Result<Patient> patient = clinic.store->patients.add(fullPatient());
    VERIFY_RESULT(patient);
    patient->contacts[2].value = u"maria@example.org"_s;
    const Result<Patient> updated = clinic.store->patients.update(*patient);
    VERIFY_RESULT(updated);
    QCOMPARE(updated->contacts[2].id, patient->contacts[2].id);
    QCOMPARE(clinic.number(u"SELECT count(*) FROM contact_point_history WHERE value = 'm.nunez@example.org'"_s), 1);
    QVERIFY(clinic.refusal(u"DELETE FROM contact_point_history"_s).contains("never"_L1));
}

void PatientStoreTest::contact_changed_makesVerificationStale()
{
    ClinicFile clinic;
    Result<Patient> patient = clinic.store->patients.add(fullPatient());
    VERIFY_RESULT(patient);
    const ContactPointId contact = patient->contacts[2].id;
    VERIFY_RESULT(clinic.store->verifications.append(contact, verified(u"m.nunez@example.org"_s, clinic.clock.now())));
    clinic.clock.advanceSeconds(60);
    patient->contacts[2].value = u"maria@example.org"_s;
    VERIFY_RESULT(clinic.store->patients.update(*patient));
    const Result<VerificationStatus> status = clinic.store->verifications.status(contact);
    VERIFY_RESULT(status);
    QCOMPARE(status->state, VerificationState::Stale);
    QCOMPARE(status->value, u"m.nunez@example.org"_s);
    QCOMPARE(status->since, clinic.clock.now());
    patient->contacts[2].value = u"third@example.org"_s;
    VERIFY_RESULT(clinic.store->patients.update(*patient));
    QCOMPARE(clinic.number(u"SELECT count(*) FROM verification_state"_s), 2);
}

void PatientStoreTest::contact_neverChecked_staysUnchecked()
{
    ClinicFile clinic;
    Result<Patient> patient = clinic.store->patients.add(fullPatient());
    VERIFY_RESULT(patient);
    patient->contacts[2].value = u"maria@example.org"_s;
    VERIFY_RESULT(clinic.store->patients.update(*patient));
    QCOMPARE(clinic.store->verifications.status(patient->contacts[2].id)->state, VerificationState::Unchecked);
}

void PatientStoreTest::contact_respelled_staysVerified()
{
    ClinicFile clinic;
    Result<Patient> patient = clinic.store->patients.add(fullPatient());
    VERIFY_RESULT(patient);
    const ContactPointId contact = patient->contacts[2].id;
    VERIFY_RESULT(clinic.store->verifications.append(contact, verified(u"m.nunez@example.org"_s, clinic.clock.now())));
    patient->contacts[2].value = u"M.Nunez@example.org"_s;
    VERIFY_RESULT(clinic.store->patients.update(*patient));
    QCOMPARE(clinic.store->verifications.status(contact)->state, VerificationState::Verified);
}

void PatientStoreTest::contact_missing_isRetired()
{
    ClinicFile clinic;
    Result<Patient> patient = clinic.store->patients.add(fullPatient());
    VERIFY_RESULT(patient);
    patient->contacts.erase(patient->contacts.begin());
    patient->contacts.push_back(phone(u"(555) 555-0150"_s));
    const Result<Patient> updated = clinic.store->patients.update(*patient);
    VERIFY_RESULT(updated);
    QCOMPARE(*clinic.store->patients.load(patient->id), *updated);
    QCOMPARE(clinic.number(u"SELECT retired_at FROM contact_point WHERE value = '(555) 555-0142'"_s), clinic.clock.now().toMSecsSinceEpoch());
    const QDate today(2026, 11, 21);
    QCOMPARE(clinic.store->search.find(u"5550142"_s, 10, today)->size(), 0U);
    QCOMPARE(clinic.store->search.find(u"5550150"_s, 10, today)->size(), 1U);
}

void PatientStoreTest::representative_missing_isRetired()
{
    ClinicFile clinic;
    Result<Patient> patient = clinic.store->patients.add(fullPatient());
    VERIFY_RESULT(patient);
    patient->representatives = {{.id = {}, .name = u"Luis Núñez"_s, .relationship = u"son"_s, .authority = Authority::PowerOfAttorney, .phone = {}, .email = {}}};
    VERIFY_RESULT(clinic.store->patients.update(*patient));
    const Result<Patient> loaded = clinic.store->patients.load(patient->id);
    VERIFY_RESULT(loaded);
    QCOMPARE(loaded->representatives.size(), 1U);
    QCOMPARE(loaded->representatives[0].name, u"Luis Núñez"_s);
    QCOMPARE(clinic.number(u"SELECT count(*) FROM representative WHERE retired_at IS NOT NULL AND name = 'Rosa Núñez'"_s), 1);
}

void PatientStoreTest::sharing_findsOtherChartsByKey()
{
    ClinicFile clinic;
    const Result<Patient> first = clinic.store->patients.add(fullPatient());
    VERIFY_RESULT(first);
    Patient other = person(u"Núñez"_s, u"Luis"_s);
    other.contacts = {email(u"M.NUNEZ@example.org"_s), phone(u"+1 555 555 0142"_s)};
    const Result<Patient> second = clinic.store->patients.add(other);
    VERIFY_RESULT(second);
    for (const ContactPoint &contact : second->contacts) {
        const Result<std::vector<PatientSummary>> sharing = clinic.store->patients.sharing(contact, second->id);
        VERIFY_RESULT(sharing);
        QCOMPARE(sharing->size(), 1U);
        QCOMPARE(sharing->front().id, first->id);
    }
    QCOMPARE(clinic.store->patients.sharing(email(u"nobody@example.org"_s), {})->size(), 0U);
}

void PatientStoreTest::recent_newestChangeFirst()
{
    ClinicFile clinic;
    Result<Patient> first = clinic.store->patients.add(person(u"First"_s, u"A"_s));
    VERIFY_RESULT(first);
    VERIFY_RESULT(clinic.store->patients.add(person(u"Second"_s, u"B"_s)));
    VERIFY_RESULT(clinic.store->patients.add(person(u"Third"_s, u"C"_s)));
    first->preferredName = u"Al"_s;
    VERIFY_RESULT(clinic.store->patients.update(*first));
    const Result<std::vector<PatientSummary>> recent = clinic.store->patients.recent(2);
    VERIFY_RESULT(recent);
    QCOMPARE(recent->size(), 2U);
    QCOMPARE((*recent)[0].name.family, u"First"_s);
    QCOMPARE((*recent)[1].name.family, u"Third"_s);
}

void PatientStoreTest::add_rolledBack_leavesNothing()
{
    ClinicFile clinic;
    {
        Transaction transaction(clinic.store->database());
        VERIFY_RESULT(transaction.begun());
        VERIFY_RESULT(clinic.store->patients.add(fullPatient()));
    }
    QCOMPARE(clinic.store->patients.count().valueOr(-1), 0);
    QCOMPARE(clinic.number(u"SELECT (SELECT count(*) FROM name_token) + (SELECT count(*) FROM contact_point)"_s), 0);
    QCOMPARE(clinic.store->patients.add(person(u"A"_s, u"B"_s))->chartNumber, u"100001"_s);
}

void PatientStoreTest::text_hostile_isStoredAsText()
{
    ClinicFile clinic;
    Patient patient = person(u"Robert'); DROP TABLE patient;--"_s, u"%_\"\\"_s);
    patient.preferredName = QString(5000, u'x');
    patient.contacts = {email(u"not an address"_s), phone(u"call my mother"_s)};
    const Result<Patient> added = clinic.store->patients.add(patient);
    VERIFY_RESULT(added);
    QCOMPARE(*clinic.store->patients.load(added->id), *added);
    QCOMPARE(clinic.store->search.find(u"robert drop"_s, 10, QDate(2026, 11, 21))->size(), 1U);
}

QTEST_GUILESS_MAIN(PatientStoreTest)
#include "tst_patientstore.moc"
