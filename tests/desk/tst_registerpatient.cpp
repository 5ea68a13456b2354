// SPDX-License-Identifier: Apache-2.0
#include "desk/registerpatient.h"
#include "deskfixture.h"

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

class RegisterPatientTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void problems_inOneField_nameThatField_data();
    void problems_inOneField_nameThatField();
    void add_validPatient_storesNormalisedAndLogs();
    void add_nameThatSteersATerminal_losesTheSteering();
    void add_invalidPatient_writesNothing();
    void update_changedPatient_logsOldAndNew();
    void update_unchangedPatient_logsNothing();
    void update_otherPatientsChartNumber_isRefused();
    void likelyDuplicates_sameBirthDateAndName_areFound();

private:
    std::unique_ptr<DeskFixture> m_fixture;
};

void RegisterPatientTest::init()
{
    m_fixture = std::make_unique<DeskFixture>();
    QVERIFY(m_fixture->open());
}

void RegisterPatientTest::problems_inOneField_nameThatField_data()
{
    QTest::addColumn<std::function<void(Patient &)>>("spoil");
    QTest::addColumn<QString>("field");
    using Spoil = std::function<void(Patient &)>;
    QTest::newRow("no name") << Spoil([](Patient &p) { p.name = {}; }) << u"name.family"_s;
    QTest::newRow("only spaces") << Spoil([](Patient &p) { p.name = {.given = u"  "_s, .family = u" "_s}; }) << u"name.family"_s;
    QTest::newRow("no birth date") << Spoil([](Patient &p) { p.birthDate = {}; }) << u"birthDate"_s;
    QTest::newRow("born tomorrow") << Spoil([](Patient &p) { p.birthDate = QDate(2026, 11, 23); }) << u"birthDate"_s;
    QTest::newRow("born in 1879") << Spoil([](Patient &p) { p.birthDate = QDate(1879, 12, 31); }) << u"birthDate"_s;
    QTest::newRow("bad e-mail") << Spoil([](Patient &p) { p.contacts[0].value = u"maria@"_s; }) << u"contacts.0.value"_s;
    QTest::newRow("bad telephone") << Spoil([](Patient &p) { p.contacts[1].value = u"12"_s; }) << u"contacts.1.value"_s;
    QTest::newRow("same twice") << Spoil([](Patient &p) {
        p.contacts.push_back(p.contacts[0]);
        p.contacts[2].value = u"MARIA.NUNEZ@Example.org"_s;
    }) << u"contacts.2.value"_s;
    QTest::newRow("declined, yet an address") << Spoil([](Patient &p) { p.declinedEmail = true; }) << u"declinedEmail"_s;
    QTest::newRow("a page for a name") << Spoil([](Patient &p) { p.name.family = QString(501, u'x'); }) << u"name.family"_s;
    QTest::newRow("a page for a street") << Spoil([](Patient &p) { p.address.line1 = QString(501, u'x'); }) << u"address.line1"_s;
    QTest::newRow("a name nobody sees") << Spoil([](Patient &p) { p.name = {.family = QString(QChar(0x200B))}; }) << u"name.family"_s;
    QTest::newRow("nameless representative") << Spoil([](Patient &p) { p.representatives = {{.relationship = u"mother"_s}}; })
                                             << u"representatives.0.name"_s;
    QTest::newRow("representative of no relation")
        << Spoil([](Patient &p) { p.representatives = {{.name = u"Ana"_s}}; }) << u"representatives.0.relationship"_s;
}

void RegisterPatientTest::problems_inOneField_nameThatField()
{
    QFETCH(const std::function<void(Patient &)>, spoil);
    QFETCH(const QString, field);
    RegisterPatient job(m_fixture->desk());
    Patient patient = DeskFixture::maria();
    QCOMPARE(job.problems(patient), std::vector<FieldProblem>());
    spoil(patient);
    const auto problems = job.problems(patient);
    QCOMPARE(problems.size(), std::size_t{1});
    QCOMPARE(problems.front().field, field);
    QVERIFY(problems.front().message.endsWith(u'.'));
}

void RegisterPatientTest::add_validPatient_storesNormalisedAndLogs()
{
    Patient typed = DeskFixture::maria();
    typed.name.given = u"  María   Elena "_s;
    typed.contacts[1].value = u"555.010.0142"_s;
    const auto added = RegisterPatient(m_fixture->desk()).add(typed);
    COUNTERSIGN_OK(added);
    const auto stored = m_fixture->desk().store.patients.load(added->id);
    COUNTERSIGN_OK(stored);
    QCOMPARE(stored->name.given, u"María Elena"_s);
    QCOMPARE(stored->contacts[1].value, u"(555) 010-0142"_s);
    QVERIFY(!stored->chartNumber.isEmpty());
    const auto entry = m_fixture->logged(u"patient.added"_s);
    QVERIFY(entry);
    QCOMPARE(entry->about, added->id.value);
    QCOMPARE(QJsonDocument::fromJson(entry->details).object().value("familyName.new"_L1).toString(), u"Núñez"_s);
}

void RegisterPatientTest::add_nameThatSteersATerminal_losesTheSteering()
{
    Patient typed = DeskFixture::maria();
    typed.name.given = u"María\u001b[31m \u202eElena\u0007"_s;
    const auto added = RegisterPatient(m_fixture->desk()).add(typed);
    COUNTERSIGN_OK(added);
    QCOMPARE(added->name.given, u"María[31m Elena"_s);
}

void RegisterPatientTest::add_invalidPatient_writesNothing()
{
    const qint64 before = m_fixture->logLength();
    Patient patient = DeskFixture::maria();
    patient.birthDate = {};
    COUNTERSIGN_FAILS(RegisterPatient(m_fixture->desk()).add(patient), ErrorCode::BadInput);
    QCOMPARE(m_fixture->desk().store.patients.count().valueOr(-1), 0);
    QCOMPARE(m_fixture->logLength(), before);
}

void RegisterPatientTest::update_changedPatient_logsOldAndNew()
{
    Patient patient = m_fixture->store(DeskFixture::maria());
    patient.birthDate = QDate(1981, 2, 3);
    COUNTERSIGN_OK(RegisterPatient(m_fixture->desk()).update(patient));
    const auto entry = m_fixture->logged(u"patient.updated"_s);
    QVERIFY(entry);
    const QJsonObject details = QJsonDocument::fromJson(entry->details).object();
    QCOMPARE(details, QJsonObject({{u"birthDate.old"_s, u"1980-02-03"_s}, {u"birthDate.new"_s, u"1981-02-03"_s}}));
}

void RegisterPatientTest::update_unchangedPatient_logsNothing()
{
    const Patient patient = m_fixture->store(DeskFixture::maria());
    const qint64 before = m_fixture->logLength();
    COUNTERSIGN_OK(RegisterPatient(m_fixture->desk()).update(patient));
    QCOMPARE(m_fixture->logLength(), before);
}

void RegisterPatientTest::update_otherPatientsChartNumber_isRefused()
{
    const Patient first = m_fixture->store(DeskFixture::maria());
    Patient other = DeskFixture::maria();
    other.name.given = u"Rafael"_s;
    other = m_fixture->store(other);
    other.chartNumber = first.chartNumber;
    const auto updated = RegisterPatient(m_fixture->desk()).update(other);
    COUNTERSIGN_FAILS(updated, ErrorCode::BadInput);
    QVERIFY(updated.error().message.contains(first.chartNumber));
}

void RegisterPatientTest::likelyDuplicates_sameBirthDateAndName_areFound()
{
    const Patient stored = m_fixture->store(DeskFixture::maria());
    Patient typed;
    typed.name = {.given = u"maria"_s, .family = u"nunez"_s};
    typed.birthDate = QDate(1980, 2, 3);
    const auto alike = RegisterPatient(m_fixture->desk()).likelyDuplicates(typed);
    COUNTERSIGN_OK(alike);
    QCOMPARE(alike->size(), std::size_t{1});
    QCOMPARE(alike->front().id, stored.id);
}

QTEST_GUILESS_MAIN(RegisterPatientTest)
#include "tst_registerpatient.moc"
