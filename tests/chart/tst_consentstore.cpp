// SPDX-License-Identifier: Apache-2.0
#include "chart/clinicfile.h"

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

class ConsentStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void event_withEverything_readsBack();
    void event_byWordOfMouth_readsBackWithoutForm();
    void events_oldestFirstOfOnePatient();
    void form_readsBackWhole();
    void forms_newestFirstWithoutInk();
    void form_unknown_isNotFound();
    void form_tampered_isDamaged_data();
    void form_tampered_isDamaged();
    void event_unknownWord_isDamaged();
    void coverage_countsChartsWithAForm();
};

static PatientId somebody(ClinicFile &clinic)
{
    return clinic.store->patients.add(person(u"Muster"_s, u"Erika"_s))->id;
}

static FilledFormRecord filledForm(ClinicFile &clinic, PatientId patient)
{
    FilledFormRecord form;
    form.patient = patient;
    form.at = clinic.clock.now();
    form.form = {.formId = u"communication-preferences"_s, .version = 2, .language = u"es"_s, .textSha256 = QByteArray(32, '\x11')};
    form.method = ConsentMethod::Paper;
    form.signer = {.role = SignerRole::Representative, .printedName = u"Rosa Núñez"_s, .relationship = u"mother"_s, .authority = u"parent"_s};
    form.witness = u"W. Itness"_s;
    form.interpreter = u"I. Nterpreter"_s;
    form.answers = "{\"email\":\"" + QByteArray(6000, 'a') + "\"}";
    form.ink = "[" + QByteArray(9000, '1') + "]";
    form.staff = UserId{4};
    return form;
}

void ConsentStoreTest::event_withEverything_readsBack()
{
    ClinicFile clinic;
    const PatientId patient = somebody(clinic);
    DocumentRecord about;
    about.patient = patient;
    about.at = clinic.clock.now();
    const Result<DocumentRecord> document = clinic.store->documents.add(about, "pdf");
    VERIFY_RESULT(document);
    const FilledFormRecord form = filledForm(clinic, patient);
    const Result<FilledFormId> filled = clinic.store->consents.append(form);
    VERIFY_RESULT(filled);
    ConsentEvent event{.id = {}, .patient = patient, .at = clinic.clock.now(), .action = ConsentAction::Granted, .channel = Channel::Voicemail,
                       .purpose = Purpose::Results, .address = u"(555) 555-0142"_s, .detail = DetailLevel::CallBackOnly,
                       .until = QDate(2027, 1, 31), .method = ConsentMethod::Paper, .signer = form.signer, .interpreter = u"I"_s,
                       .reason = u"r"_s, .staff = UserId{4}, .form = form.form, .filledForm = *filled, .document = document->id};
    const Result<ConsentEventId> id = clinic.store->consents.append(event);
    VERIFY_RESULT(id);
    event.id = *id;
    const Result<std::vector<ConsentEvent>> events = clinic.store->consents.events(patient);
    VERIFY_RESULT(events);
    QCOMPARE(events->size(), 1U);
    QVERIFY(events->front() == event);
}

void ConsentStoreTest::event_byWordOfMouth_readsBackWithoutForm()
{
    ClinicFile clinic;
    ConsentEvent event;
    event.patient = somebody(clinic);
    event.at = clinic.clock.now();
    event.action = ConsentAction::Revoked;
    event.method = ConsentMethod::Telephone;
    event.reason = u"says so"_s;
    event.staff = UserId{1};
    event.id = clinic.store->consents.append(event).valueOr({});
    const Result<std::vector<ConsentEvent>> events = clinic.store->consents.events(event.patient);
    VERIFY_RESULT(events);
    QVERIFY(events->front() == event);
    QVERIFY(!events->front().form && !events->front().until && !events->front().document && !events->front().filledForm);
}

void ConsentStoreTest::events_oldestFirstOfOnePatient()
{
    ClinicFile clinic;
    const PatientId patient = somebody(clinic), other = somebody(clinic);
    ConsentEvent event;
    for (const auto &[who, second, reason] : std::initializer_list<std::tuple<PatientId, int, QString>>{
             {patient, 20, u"later"_s}, {patient, 10, u"earlier"_s}, {other, 5, u"other"_s}, {patient, 20, u"last"_s}}) {
        event.patient = who;
        event.at = clinic.clock.now().addSecs(second);
        event.reason = reason;
        VERIFY_RESULT(clinic.store->consents.append(event));
    }
    const Result<std::vector<ConsentEvent>> events = clinic.store->consents.events(patient);
    VERIFY_RESULT(events);
    QCOMPARE(events->size(), 3U);
    QCOMPARE((*events)[0].reason, u"earlier"_s);
    QCOMPARE((*events)[1].reason, u"later"_s);
    QCOMPARE((*events)[2].reason, u"last"_s);
}

void ConsentStoreTest::form_readsBackWhole()
{
    ClinicFile clinic;
    FilledFormRecord form = filledForm(clinic, somebody(clinic));
    form.id = clinic.store->consents.append(form).valueOr({});
    const Result<FilledFormRecord> read = clinic.store->consents.filledForm(form.id);
    VERIFY_RESULT(read);
    QVERIFY(*read == form);
}

void ConsentStoreTest::forms_newestFirstWithoutInk()
{
    ClinicFile clinic;
    const PatientId patient = somebody(clinic);
    FilledFormRecord form = filledForm(clinic, patient);
    VERIFY_RESULT(clinic.store->consents.append(form));
    form.at = form.at.addSecs(1);
    form.witness = u"second"_s;
    VERIFY_RESULT(clinic.store->consents.append(form));
    const Result<std::vector<FilledFormRecord>> forms = clinic.store->consents.filledForms(patient);
    VERIFY_RESULT(forms);
    QCOMPARE(forms->size(), 2U);
    QCOMPARE(forms->front().witness, u"second"_s);
    QCOMPARE(forms->front().answers, form.answers);
    QVERIFY(forms->front().ink.isEmpty());
}

void ConsentStoreTest::form_unknown_isNotFound()
{
    ClinicFile clinic;
    const Result<FilledFormRecord> read = clinic.store->consents.filledForm(FilledFormId{8});
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::NotFound);
    QVERIFY(read.error().message.contains("f8"_L1));
}

void ConsentStoreTest::form_tampered_isDamaged_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("answers") << u"UPDATE filled_form SET answers = x'7b7d'"_s;
    QTest::newRow("ink") << u"UPDATE filled_form SET ink = x'5b5d'"_s;
}

void ConsentStoreTest::form_tampered_isDamaged()
{
    QFETCH(QString, sql);
    ClinicFile clinic;
    const Result<FilledFormId> id = clinic.store->consents.append(filledForm(clinic, somebody(clinic)));
    VERIFY_RESULT(id);
    VERIFY_RESULT(clinic.store->database().run(u"DROP TRIGGER filled_form_unchanged"_s));
    VERIFY_RESULT(clinic.store->database().run(sql));
    const Result<FilledFormRecord> read = clinic.store->consents.filledForm(*id);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Damaged);
    QVERIFY(read.error().message.contains(id->toString()));
}

void ConsentStoreTest::event_unknownWord_isDamaged()
{
    ClinicFile clinic;
    ConsentEvent event;
    event.patient = somebody(clinic);
    event.at = clinic.clock.now();
    VERIFY_RESULT(clinic.store->consents.append(event));
    VERIFY_RESULT(clinic.store->database().run(u"DROP TRIGGER consent_event_unchanged"_s));
    VERIFY_RESULT(clinic.store->database().run(u"UPDATE consent_event SET action = 'perhaps'"_s));
    const Result<std::vector<ConsentEvent>> events = clinic.store->consents.events(event.patient);
    QVERIFY(!events); // never read as an answer that nobody gave
    QCOMPARE(events.error().code, ErrorCode::Damaged);
}

void ConsentStoreTest::coverage_countsChartsWithAForm()
{
    ClinicFile clinic;
    const PatientId patient = somebody(clinic);
    (void)somebody(clinic);
    VERIFY_RESULT(clinic.store->consents.append(filledForm(clinic, patient)));
    VERIFY_RESULT(clinic.store->consents.append(filledForm(clinic, patient)));
    const Result<ConsentStore::Coverage> coverage = clinic.store->consents.coverage();
    VERIFY_RESULT(coverage);
    QCOMPARE(coverage->withForm, 1);
    QCOMPARE(coverage->patients, 2);
}

QTEST_GUILESS_MAIN(ConsentStoreTest)
#include "tst_consentstore.moc"
