// SPDX-License-Identifier: Apache-2.0
#include "consent/consentstate.h"
#include "core/sha256.h"
#include "desk/takeconsent.h"
#include "desk/viewchart.h"
#include "deskfixture.h"

#include <QBuffer>
#include <QImage>

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

class TakeConsentTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void begin_knownPatient_fillsAddressesAndAnswersNothing();
    void take_completeForm_filesEventsDocumentFormAndLog();
    void take_openQuestion_isRefusedAndWritesNothing_data();
    void take_openQuestion_isRefusedAndWritesNothing();
    void take_severalChannelsOpen_namesEach();
    void take_everythingDeclined_declinesEveryChannel();
    void take_endDate_bindsGrantsOnly();
    void take_newAddress_isAddedToTheChart();
    void take_addressGiven_takesBackDeclinedEmail();
    void take_paperWithScan_keepsTheScanAsDocument_data();
    void take_paperWithScan_keepsTheScanAsDocument();
    void take_paperSignedEarlier_countsFromItsDay();
    void take_paperWithWrongScan_isBadInput();
    void take_telephoneWithoutWitness_isRefused();
    void take_representative_isCheckedAgainstTheChart();
    void take_sameFormTwice_keepsBoth();
    void revoke_grantedChannel_withdrawsEachPurpose();
    void revoke_nothingInForce_isRefused();

private:
    [[nodiscard]] FilledForm filled();
    [[nodiscard]] std::vector<ConsentInForce> inForce();
    [[nodiscard]] ConsentAnswer answer(Channel channel, Purpose purpose) { return consentFor(inForce(), channel, purpose).answer; }
    std::unique_ptr<DeskFixture> m_fixture;
    PatientId m_patient;
};

void TakeConsentTest::init()
{
    m_fixture = std::make_unique<DeskFixture>();
    QVERIFY(m_fixture->open());
    m_patient = m_fixture->store(DeskFixture::maria()).id;
}

FilledForm TakeConsentTest::filled()
{
    const auto begun = TakeConsent(m_fixture->desk()).begin(m_patient, u"communication-preferences"_s, LanguageTag::spanish());
    return DeskFixture::complete(begun.valueOr({}));
}

std::vector<ConsentInForce> TakeConsentTest::inForce()
{
    return ViewChart(m_fixture->desk()).consents(m_patient, m_fixture->clock.now()).valueOr({});
}

void TakeConsentTest::begin_knownPatient_fillsAddressesAndAnswersNothing()
{
    const auto begun = TakeConsent(m_fixture->desk()).begin(m_patient, u"communication-preferences"_s, LanguageTag::spanish());
    COUNTERSIGN_OK(begun);
    QCOMPARE(std::as_const(*begun).answer(Channel::Email)->address, u"maria.nunez@example.org"_s);
    QCOMPARE(std::as_const(*begun).answer(Channel::Text)->address, u"(555) 010-0142"_s);
    QVERIFY(std::as_const(*begun).answer(Channel::Post)->address.startsWith("12 Mill Street"_L1));
    QVERIFY(std::ranges::none_of(begun->channels, [](const ChannelAnswer &a) { return a.consent.has_value(); }));
    QVERIFY(!begun->namesPeople);
    QVERIFY(!begun->untilRevoked);
    COUNTERSIGN_FAILS(TakeConsent(m_fixture->desk()).begin(m_patient, u"no-such-form"_s, LanguageTag::english()), ErrorCode::NotFound);
}

void TakeConsentTest::take_completeForm_filesEventsDocumentFormAndLog()
{
    const auto taken = TakeConsent(m_fixture->desk()).take(m_patient, filled());
    COUNTERSIGN_OK(taken);
    QCOMPARE(answer(Channel::Email, Purpose::Appointments), ConsentAnswer::Granted);
    QCOMPARE(answer(Channel::Email, Purpose::Results), ConsentAnswer::Declined);
    QCOMPARE(answer(Channel::Text, Purpose::Appointments), ConsentAnswer::Declined);
    const auto voicemail = consentFor(inForce(), Channel::Voicemail, Purpose::General);
    QCOMPARE(voicemail.answer, ConsentAnswer::Granted);
    QCOMPARE(voicemail.detail, DetailLevel::CallBackOnly);
    QCOMPARE(voicemail.address, u"(555) 010-0142"_s);

    const auto pdf = m_fixture->desk().store.documents.body(taken->document);
    COUNTERSIGN_OK(pdf);
    QVERIFY(pdf->startsWith("%PDF-"));
    const auto record = m_fixture->desk().store.documents.record(taken->document);
    COUNTERSIGN_OK(record);
    QCOMPARE(record->kind, u"signedForm"_s);
    QVERIFY(!record->title.contains("Núñez"_L1));

    const auto form = m_fixture->desk().store.consents.filledForm(taken->form);
    COUNTERSIGN_OK(form);
    QCOMPARE(form->document, taken->document);
    QVERIFY(!form->ink.isEmpty());
    QCOMPARE(form->form.language, u"es"_s);
    QCOMPARE(form->form.textSha256.size(), 32);
    const auto events = m_fixture->desk().store.consents.events(m_patient);
    COUNTERSIGN_OK(events);
    QCOMPARE(events->size(), taken->events.size());
    for (const ConsentEvent &event : *events) {
        QCOMPARE(event.form, std::optional(form->form));
        QCOMPARE(event.document, std::optional(taken->document));
        QCOMPARE(event.filledForm, std::optional(taken->form));
    }
    const auto entry = m_fixture->logged(u"consent.taken"_s);
    QVERIFY(entry);
    QCOMPARE(entry->about, m_patient.value);
    QCOMPARE(
        QJsonDocument::fromJson(entry->details).object().value("documentSha256"_L1).toString(), QString::fromLatin1(sha256(*pdf).toHex()));
    QCOMPARE(m_fixture->session().vault().anchored().sequence, m_fixture->logLength());
}

void TakeConsentTest::take_openQuestion_isRefusedAndWritesNothing_data()
{
    QTest::addColumn<std::function<void(FilledForm &)>>("spoil");
    using Spoil = std::function<void(FilledForm &)>;
    QTest::newRow("a channel") << Spoil([](FilledForm &f) { f.answer(Channel::Phone).consent.reset(); });
    QTest::newRow("no purpose chosen") << Spoil([](FilledForm &f) { f.answer(Channel::Email).purposes.clear(); });
    QTest::newRow("no address") << Spoil([](FilledForm &f) { f.answer(Channel::Email).address.clear(); });
    QTest::newRow("address that is none") << Spoil([](FilledForm &f) { f.answer(Channel::Email).address = u"maria at home"_s; });
    QTest::newRow("voicemail without detail") << Spoil([](FilledForm &f) { f.answer(Channel::Voicemail).detail.reset(); });
    QTest::newRow("people") << Spoil([](FilledForm &f) { f.namesPeople.reset(); });
    QTest::newRow("end") << Spoil([](FilledForm &f) { f.untilRevoked.reset(); });
    QTest::newRow("end in the past") << Spoil([](FilledForm &f) {
        f.untilRevoked = false;
        f.until = QDate(2020, 1, 1);
    });
    QTest::newRow("no ink") << Spoil([](FilledForm &f) { f.ink = {}; });
    QTest::newRow("no name") << Spoil([](FilledForm &f) { f.signer.printedName = u" "_s; });
    QTest::newRow("signed tomorrow") << Spoil([](FilledForm &f) { f.signedOn = f.signedOn.addDays(2); });
    QTest::newRow("representative without authority")
        << Spoil([](FilledForm &f) { f.signer = {.role = SignerRole::Representative, .printedName = u"Ana"_s}; });
}

void TakeConsentTest::take_openQuestion_isRefusedAndWritesNothing()
{
    QFETCH(const std::function<void(FilledForm &)>, spoil);
    FilledForm form = filled();
    spoil(form);
    const qint64 before = m_fixture->logLength();
    const auto taken = TakeConsent(m_fixture->desk()).take(m_patient, form);
    COUNTERSIGN_FAILS(taken, ErrorCode::Refused);
    QCOMPARE(m_fixture->logLength(), before);
    QVERIFY(m_fixture->desk().store.consents.events(m_patient).valueOr({ConsentEvent()}).empty());
    QVERIFY(m_fixture->desk().store.documents.list(m_patient).valueOr({DocumentRecord()}).empty());
}

void TakeConsentTest::take_severalChannelsOpen_namesEach()
{
    FilledForm form = filled();
    form.answer(Channel::Text).consent.reset();
    form.answer(Channel::Post).consent.reset();
    const auto taken = TakeConsent(m_fixture->desk()).take(m_patient, form);
    COUNTERSIGN_FAILS(taken, ErrorCode::Refused);
    QVERIFY2(taken.error().message.contains("Text message: Neither yes nor no is chosen."_L1), qPrintable(taken.error().message));
    QVERIFY2(taken.error().message.contains("Postal mail: Neither yes nor no is chosen."_L1), qPrintable(taken.error().message));
}

void TakeConsentTest::take_everythingDeclined_declinesEveryChannel()
{
    FilledForm form = filled();
    form.declinesAll = true;
    COUNTERSIGN_OK(TakeConsent(m_fixture->desk()).take(m_patient, form));
    for (const ConsentInForce &row : inForce())
        QCOMPARE(row.answer, ConsentAnswer::Declined);
}

void TakeConsentTest::take_endDate_bindsGrantsOnly()
{
    FilledForm form = filled();
    form.untilRevoked = false;
    form.until = QDate(2026, 12, 24);
    COUNTERSIGN_OK(TakeConsent(m_fixture->desk()).take(m_patient, form));
    QCOMPARE(consentFor(inForce(), Channel::Email, Purpose::Appointments).until, std::optional(QDate(2026, 12, 24)));
    m_fixture->clock.set(QDateTime(QDate(2026, 12, 26), QTime(12, 0), Qt::UTC));
    QCOMPARE(answer(Channel::Email, Purpose::Appointments), ConsentAnswer::Expired);
    QCOMPARE(answer(Channel::Text, Purpose::Appointments), ConsentAnswer::Declined);
}

void TakeConsentTest::take_newAddress_isAddedToTheChart()
{
    FilledForm form = filled();
    form.answer(Channel::Email).address = u"Maria.New@Example.ORG"_s;
    COUNTERSIGN_OK(TakeConsent(m_fixture->desk()).take(m_patient, form));
    const auto patient = m_fixture->desk().store.patients.load(m_patient);
    COUNTERSIGN_OK(patient);
    QCOMPARE(patient->contacts.size(), std::size_t{3});
    QCOMPARE(consentFor(inForce(), Channel::Email, Purpose::Appointments).address, patient->contacts.back().value);
    QVERIFY(m_fixture->logged(u"patient.updated"_s));
}

void TakeConsentTest::take_addressGiven_takesBackDeclinedEmail()
{
    Patient patient = DeskFixture::maria();
    patient.name.given = u"Lucía"_s;
    patient.contacts.erase(patient.contacts.begin());
    patient.declinedEmail = true;
    m_patient = m_fixture->store(patient).id;
    FilledForm form = filled();
    form.answer(Channel::Email).address = u"lucia@example.org"_s;
    COUNTERSIGN_OK(TakeConsent(m_fixture->desk()).take(m_patient, form));
    QVERIFY(!m_fixture->desk().store.patients.load(m_patient).valueOr({}).declinedEmail);
}

void TakeConsentTest::take_paperWithScan_keepsTheScanAsDocument_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("mediaType");
    const auto picture = [](const char *format) {
        QImage image(40, 60, QImage::Format_RGB32);
        image.fill(Qt::white);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, format);
        return bytes;
    };
    QTest::newRow("PNG") << picture("PNG") << u"image/png"_s;
    QTest::newRow("JPEG") << picture("JPG") << u"image/jpeg"_s;
    QTest::newRow("PDF") << QByteArray("%PDF-1.4\n%%EOF\n") << u"application/pdf"_s;
}

void TakeConsentTest::take_paperWithScan_keepsTheScanAsDocument()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, mediaType);
    FilledForm form = filled();
    form.method = ConsentMethod::Paper;
    form.ink = {};
    COUNTERSIGN_FAILS(TakeConsent(m_fixture->desk()).take(m_patient, form), ErrorCode::Refused);
    const auto taken = TakeConsent(m_fixture->desk()).take(m_patient, form, Scan{.bytes = bytes});
    COUNTERSIGN_OK(taken);
    const auto record = m_fixture->desk().store.documents.record(taken->document);
    COUNTERSIGN_OK(record);
    QCOMPARE(record->kind, u"scan"_s);
    QCOMPARE(record->mediaType, mediaType);
    QCOMPARE(m_fixture->desk().store.documents.body(taken->document).valueOr({}), bytes);
}

void TakeConsentTest::take_paperSignedEarlier_countsFromItsDay()
{
    // On Friday the patient declined everything on screen; on Saturday the paper of Thursday turns up.
    FilledForm paper = filled();
    paper.method = ConsentMethod::Paper;
    paper.ink = {};
    paper.signedOn = m_fixture->desk().today().addDays(-2);
    m_fixture->clock.advanceSeconds(-24 * 3600);
    FilledForm onScreen = filled();
    onScreen.declinesAll = true;
    COUNTERSIGN_OK(TakeConsent(m_fixture->desk()).take(m_patient, onScreen));
    m_fixture->clock.advanceSeconds(24 * 3600);
    COUNTERSIGN_OK(TakeConsent(m_fixture->desk()).take(m_patient, paper, Scan{.bytes = "%PDF-1.4\n"}));
    QCOMPARE(answer(Channel::Email, Purpose::Appointments), ConsentAnswer::Declined);
}

void TakeConsentTest::take_paperWithWrongScan_isBadInput()
{
    FilledForm form = filled();
    form.method = ConsentMethod::Paper;
    COUNTERSIGN_FAILS(TakeConsent(m_fixture->desk()).take(m_patient, form, Scan{.bytes = "MZ\x90 not a scan"}), ErrorCode::BadInput);
    COUNTERSIGN_FAILS(TakeConsent(m_fixture->desk()).take(m_patient, form, Scan{.bytes = {}}), ErrorCode::BadInput);
}

void TakeConsentTest::take_telephoneWithoutWitness_isRefused()
{
    FilledForm form = filled();
    form.method = ConsentMethod::Telephone;
    form.ink = {};
    COUNTERSIGN_FAILS(TakeConsent(m_fixture->desk()).take(m_patient, form), ErrorCode::Refused);
    form.witness = u"Lee Park"_s;
    COUNTERSIGN_OK(TakeConsent(m_fixture->desk()).take(m_patient, form));
}

void TakeConsentTest::take_representative_isCheckedAgainstTheChart()
{
    FilledForm form = filled();
    form.signer = {.role = SignerRole::Representative,
        .printedName = u"Ana Núñez"_s,
        .relationship = u"madre"_s,
        .authority = toKey(Authority::Parent)};
    COUNTERSIGN_OK(TakeConsent(m_fixture->desk()).take(m_patient, form));
    const auto patient = m_fixture->desk().store.patients.load(m_patient);
    COUNTERSIGN_OK(patient);
    QCOMPARE(patient->representatives.size(), std::size_t{1}); // the form told the chart
    // The next time the chart tells the form.
    form.signer = {.role = SignerRole::Representative, .printedName = u"ana núñez"_s};
    const auto taken = TakeConsent(m_fixture->desk()).take(m_patient, form);
    COUNTERSIGN_OK(taken);
    QCOMPARE(m_fixture->desk().store.consents.filledForm(taken->form).valueOr({}).signer.relationship, u"madre"_s);
}

void TakeConsentTest::take_sameFormTwice_keepsBoth()
{
    COUNTERSIGN_OK(TakeConsent(m_fixture->desk()).take(m_patient, filled()));
    m_fixture->clock.advanceSeconds(60);
    FilledForm second = filled();
    second.declinesAll = true;
    COUNTERSIGN_OK(TakeConsent(m_fixture->desk()).take(m_patient, second));
    QCOMPARE(m_fixture->desk().store.consents.filledForms(m_patient).valueOr({}).size(), std::size_t{2});
    QCOMPARE(answer(Channel::Email, Purpose::Appointments), ConsentAnswer::Declined);
}

void TakeConsentTest::revoke_grantedChannel_withdrawsEachPurpose()
{
    COUNTERSIGN_OK(TakeConsent(m_fixture->desk()).take(m_patient, filled()));
    m_fixture->clock.advanceSeconds(60);
    const auto revoked = TakeConsent(m_fixture->desk()).revoke(m_patient, Channel::Email, u"changed her mind"_s);
    COUNTERSIGN_OK(revoked);
    QCOMPARE(revoked->size(), std::size_t{1});
    QCOMPARE(answer(Channel::Email, Purpose::Appointments), ConsentAnswer::Revoked);
    QCOMPARE(answer(Channel::Voicemail, Purpose::General), ConsentAnswer::Granted);
    QVERIFY(m_fixture->logged(u"consent.revoked"_s));
}

void TakeConsentTest::revoke_nothingInForce_isRefused()
{
    const qint64 before = m_fixture->logLength();
    COUNTERSIGN_FAILS(TakeConsent(m_fixture->desk()).revoke(m_patient, Channel::Text, {}), ErrorCode::Refused);
    QCOMPARE(m_fixture->logLength(), before);
}

QTEST_MAIN(TakeConsentTest)
#include "tst_takeconsent.moc"
