// SPDX-License-Identifier: Apache-2.0
#include "samples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <functional>

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

using Change = std::function<void(FilledForm &)>;
Q_DECLARE_METATYPE(Change)

namespace {

QStringList keysOf(const std::vector<OpenQuestion> &open)
{
    QStringList keys;
    for (const OpenQuestion &question : open)
        keys << question.questionId + u'/' + question.textKey;
    return keys;
}

const QByteArray sampleJson = R"({
    "form": "communication-preferences", "language": "es", "method": "telephone", "declinesAll": false,
    "channels": {
        "portal": {"consent": false},
        "email": {"consent": true, "purposes": ["appointments", "billing"], "address": "a@example.org"},
        "text": {"consent": false}, "phone": {"consent": true, "purposes": ["general"], "address": "(555) 010-0142"},
        "voicemail": {"consent": true, "detail": "callBackOnly", "address": "(555) 010-0142"},
        "post": {"consent": false}},
    "people": [], "until": "revoked",
    "signer": {"role": "representative", "printedName": "Ana Núñez", "relationship": "mother", "authority": "parent"},
    "signedOn": "2026-11-21", "witness": "Kim Lee", "interpreter": ""})";

QByteArray changed(const QByteArray &before, const QByteArray &after)
{
    QByteArray json = sampleJson;
    const qsizetype at = json.indexOf(before);
    if (at < 0)
        qFatal("the sample does not hold %s", before.constData());
    return json.replace(at, before.size(), after);
}

} // namespace

class FilledFormTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void begin_fromChart_fillsAddressesAndAnswersNothing();
    void addressFromChart_declinedEmail_isEmpty();
    void openQuestions_emptyForm_namesEveryQuestionInOrder();
    void openQuestions_completeForm_isEmpty();
    void openQuestions_gap_data();
    void openQuestions_gap();
    void openQuestions_everyTextKey_isInEveryLanguage();
    void openQuestions_declinesAll_needsNoChannelsAndNoTerm();
    void json_roundTrip_keepsEverythingButInk();
    void json_fromScripts_isReadWhole();
    void json_peopleMissing_staysOpen();
    void json_wrong_data();
    void json_wrong();
    void schema_namesEveryChannelAndWhatAYesNeeds();
    void schema_declinesAll_dropsTheChannels();
};

void FilledFormTest::begin_fromChart_fillsAddressesAndAnswersNothing()
{
    const FormDefinition form = builtInForm();
    FilledForm filled = beginForm(form, LanguageTag::spanish(), samplePatient());
    QCOMPARE(filled.formId, u"communication-preferences"_s);
    QCOMPARE(filled.language, LanguageTag::spanish());
    QCOMPARE(filled.signer.printedName, u"María Elena Núñez"_s);
    QCOMPARE(filled.answer(Channel::Email).address, u"maria.nunez@example.org"_s);
    QCOMPARE(filled.answer(Channel::Phone).address, u"(555) 010-0142"_s);
    QCOMPARE(filled.answer(Channel::Text).address, u"(555) 010-0177"_s); // texts go to a mobile number
    QVERIFY(filled.answer(Channel::Post).address.contains(u"77 Oak Lane"_s));
    QCOMPARE(filled.channels.size(), allChannels.size());
    for (const ChannelAnswer &answer : filled.channels)
        QVERIFY(!answer.consent);
    QVERIFY(!filled.namesPeople && !filled.untilRevoked);
}

void FilledFormTest::addressFromChart_declinedEmail_isEmpty()
{
    Patient patient = samplePatient();
    patient.declinedEmail = true;
    QCOMPARE(addressFromChart(Channel::Email, patient), QString());
    QCOMPARE(addressFromChart(Channel::Phone, Patient()), QString());
    QCOMPARE(addressFromChart(Channel::Post, Patient()), QString());
}

void FilledFormTest::openQuestions_emptyForm_namesEveryQuestionInOrder()
{
    const FormDefinition form = builtInForm();
    const auto open = openQuestions(form, FilledForm(), sampleDay);
    QCOMPARE(keysOf(open),
             (QStringList{u"portal/open.answer"_s, u"email/open.answer"_s, u"text/open.answer"_s, u"phone/open.answer"_s, u"voicemail/open.answer"_s,
                          u"post/open.answer"_s, u"people/open.people"_s, u"term/open.term"_s, u"signature/open.signer.name"_s, u"signature/open.ink"_s,
                          u"signature/open.signedOn"_s}));
}

void FilledFormTest::openQuestions_completeForm_isEmpty()
{
    const FormDefinition form = builtInForm();
    QCOMPARE(keysOf(openQuestions(form, completeForm(form), sampleDay)), QStringList());
}

void FilledFormTest::openQuestions_gap_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QStringList>("open");
    const auto row = [](const char *name, const Change &change, const QStringList &open) { QTest::newRow(name) << change << open; };
    row("no purpose", [](FilledForm &f) { f.answer(Channel::Email).purposes.clear(); }, {u"email/open.purpose"_s});
    row("purpose nobody offers", [](FilledForm &f) { f.answer(Channel::Email).purposes = {Purpose::AddressVerification}; }, {u"email/open.purpose"_s});
    row("no address", [](FilledForm &f) { f.answer(Channel::Email).address.clear(); }, {u"email/open.address.email"_s});
    row("half an address", [](FilledForm &f) { f.answer(Channel::Email).address = u"maria@"_s; }, {u"email/open.address.email"_s});
    row("short number", [](FilledForm &f) { f.answer(Channel::Phone).address = u"0142"_s; }, {u"phone/open.address.phone"_s});
    row("blank postal address", [](FilledForm &f) { f.answer(Channel::Post).address = u"  "_s; }, {u"post/open.address.post"_s});
    row("no detail", [](FilledForm &f) { f.answer(Channel::Voicemail).detail.reset(); }, {u"voicemail/open.detail"_s});
    row("a no needs nothing more", [](FilledForm &f) { f.answer(Channel::Email) = {.channel = Channel::Email, .consent = false, .purposes = {}, .address = {}, .detail = {}}; }, {});
    row("a blank is no answer", [](FilledForm &f) { f.answer(Channel::Text).consent.reset(); }, {u"text/open.answer"_s});
    row("a channel left out", [](FilledForm &f) { f.channels.pop_back(); }, {u"post/open.answer"_s});
    row("nobody", [](FilledForm &f) { f.namesPeople = false; f.people.clear(); }, {});
    row("somebody, but nobody named", [](FilledForm &f) { f.people.clear(); }, {u"people/open.people"_s});
    row("a person without a name", [](FilledForm &f) { f.people.front().name = u" "_s; }, {u"people/open.people.name"_s});
    row("a person with half a number", [](FilledForm &f) { f.people.front().phone = u"12"_s; }, {u"people/open.people.phone"_s});
    row("a person without a number", [](FilledForm &f) { f.people.front().phone.clear(); }, {});
    row("ends today", [](FilledForm &f) { f.until = sampleDay; }, {});
    row("ended yesterday", [](FilledForm &f) { f.until = sampleDay.addDays(-1); }, {u"term/open.term.date"_s});
    row("ends, but when", [](FilledForm &f) { f.until.reset(); }, {u"term/open.term.date"_s});
    row("until revoked", [](FilledForm &f) { f.untilRevoked = true; f.until.reset(); }, {});
    row("no name", [](FilledForm &f) { f.signer.printedName.clear(); }, {u"signature/open.signer.name"_s});
    row("representative of nothing", [](FilledForm &f) { f.signer.role = SignerRole::Representative; },
        {u"signature/open.signer.relationship"_s, u"signature/open.signer.authority"_s});
    row("representative with an authority nobody knows",
        [](FilledForm &f) { f.signer = {.role = SignerRole::Representative, .printedName = u"Ana"_s, .relationship = u"mother"_s, .authority = u"neighbour"_s}; },
        {u"signature/open.signer.authority"_s});
    row("representative", [](FilledForm &f) { f.signer = {.role = SignerRole::Representative, .printedName = u"Ana"_s, .relationship = u"mother"_s, .authority = u"parent"_s}; }, {});
    row("no ink", [](FilledForm &f) { f.ink = {}; }, {u"signature/open.ink"_s});
    row("ink without a point", [](FilledForm &f) { f.ink.strokes = {{}}; }, {u"signature/open.ink"_s});
    row("paper needs no ink", [](FilledForm &f) { f.ink = {}; f.method = ConsentMethod::Paper; }, {});
    row("telephone needs a witness", [](FilledForm &f) { f.ink = {}; f.method = ConsentMethod::Telephone; }, {u"signature/open.witness"_s});
    row("telephone with a witness", [](FilledForm &f) { f.ink = {}; f.method = ConsentMethod::Telephone; f.witness = u"Kim Lee"_s; }, {});
    row("a method no form has", [](FilledForm &f) { f.method = ConsentMethod::Message; }, {u"signature/open.method"_s});
    row("signed tomorrow", [](FilledForm &f) { f.signedOn = sampleDay.addDays(1); }, {u"signature/open.signedOn.future"_s});
    row("not dated", [](FilledForm &f) { f.signedOn = QDate(); }, {u"signature/open.signedOn"_s});
}

void FilledFormTest::openQuestions_gap()
{
    QFETCH(Change, change);
    QFETCH(QStringList, open);
    const FormDefinition form = builtInForm();
    FilledForm filled = completeForm(form);
    change(filled);
    const auto found = openQuestions(form, filled, sampleDay);
    QCOMPARE(keysOf(found), open);
    for (const OpenQuestion &question : found)
        QVERIFY(!question.message.isEmpty());
}

void FilledFormTest::openQuestions_everyTextKey_isInEveryLanguage()
{
    const FormDefinition form = builtInForm();
    FilledForm wrong;
    wrong.method = ConsentMethod::Message;
    for (const FilledForm &filled : {FilledForm(), wrong}) {
        for (const OpenQuestion &question : openQuestions(form, filled, sampleDay)) {
            for (const FormText &text : form.texts)
                QVERIFY2(text.has(question.textKey), qPrintable(question.textKey));
        }
    }
}

void FilledFormTest::openQuestions_declinesAll_needsNoChannelsAndNoTerm()
{
    const FormDefinition form = builtInForm();
    FilledForm filled;
    filled.declinesAll = true;
    filled.namesPeople = false;
    filled.signer.printedName = u"María Núñez"_s;
    filled.ink = sampleInk();
    filled.signedOn = sampleDay;
    QCOMPARE(keysOf(openQuestions(form, filled, sampleDay)), QStringList());
    filled.ink = {};
    QCOMPARE(keysOf(openQuestions(form, filled, sampleDay)), QStringList{u"signature/open.ink"_s}); // a decline is signed too
}

void FilledFormTest::json_roundTrip_keepsEverythingButInk()
{
    const FormDefinition form = builtInForm();
    FilledForm filled = completeForm(form, LanguageTag::spanish());
    filled.signer = {.role = SignerRole::Representative, .printedName = u"Ana Núñez"_s, .relationship = u"mother"_s, .authority = u"parent"_s};
    filled.witness = u"Kim Lee"_s;
    filled.interpreter = u"Ana Ruiz"_s;
    const QByteArray json = QJsonDocument(toJson(filled)).toJson();
    const auto read = filledFormFromJson(form, json);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    filled.ink = {};
    QCOMPARE(*read, filled);
    FilledForm nothing = beginForm(form, LanguageTag::english(), Patient());
    const auto empty = filledFormFromJson(form, QJsonDocument(toJson(nothing)).toJson());
    QVERIFY2(empty, empty ? "" : qPrintable(empty.error().message));
    QCOMPARE(*empty, nothing);
}

void FilledFormTest::json_fromScripts_isReadWhole()
{
    const FormDefinition form = builtInForm();
    const auto read = filledFormFromJson(form, sampleJson);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->language, LanguageTag::spanish());
    QCOMPARE(read->method, ConsentMethod::Telephone);
    QCOMPARE(read->answer(Channel::Email)->purposes, (std::vector{Purpose::Appointments, Purpose::Billing}));
    QCOMPARE(read->answer(Channel::Voicemail)->detail, DetailLevel::CallBackOnly);
    QCOMPARE(read->namesPeople, std::optional(false));
    QCOMPARE(read->untilRevoked, std::optional(true));
    QCOMPARE(read->signer.authority, u"parent"_s);
    QCOMPARE(keysOf(openQuestions(form, *read, sampleDay)), QStringList());
}

void FilledFormTest::json_peopleMissing_staysOpen()
{
    const FormDefinition form = builtInForm();
    const auto read = filledFormFromJson(form, changed("\"people\": [], \"until\": \"revoked\",", ""));
    QVERIFY(read);
    QCOMPARE(keysOf(openQuestions(form, *read, sampleDay)), (QStringList{u"people/open.people"_s, u"term/open.term"_s}));
}

void FilledFormTest::json_wrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    QTest::newRow("empty") << QByteArray() << u"empty"_s;
    QTest::newRow("truncated") << sampleJson.left(200) << u"not JSON"_s;
    QTest::newRow("a list") << QByteArray("[1]") << u"expected an object"_s;
    QTest::newRow("huge") << QByteArray(2 * 1024 * 1024, ' ') << u"too large"_s;
    QTest::newRow("other form") << changed("communication-preferences", "other") << u"at form"_s;
    QTest::newRow("form is a number") << changed("\"communication-preferences\"", "7") << u"at form"_s;
    QTest::newRow("language it lacks") << changed("\"es\"", "\"vi\"") << u"at language"_s;
    QTest::newRow("no language") << changed("\"language\": \"es\",", "") << u"at language"_s;
    QTest::newRow("method") << changed("\"telephone\"", "\"telegraph\"") << u"at method"_s;
    QTest::newRow("declines is text") << changed("\"declinesAll\": false", "\"declinesAll\": \"no\"") << u"at declinesAll"_s;
    QTest::newRow("unknown key") << changed("\"witness\"", "\"wittness\"") << u"at wittness"_s;
    QTest::newRow("unknown channel") << changed("\"post\"", "\"pigeon\"") << u"at channels.pigeon"_s;
    QTest::newRow("channel is a list") << changed("{\"consent\": false},\n        \"email\"", "[],\n        \"email\"") << u"at channels.portal"_s;
    QTest::newRow("consent is text") << changed("\"consent\": false", "\"consent\": \"no\"") << u"at channels.portal.consent"_s;
    QTest::newRow("mistyped purposes") << changed("\"purposes\"", "\"purpose\"") << u"at channels.email.purpose"_s;
    QTest::newRow("unknown purpose") << changed("\"billing\"", "\"gossip\"") << u"at channels.email.purposes[1]"_s;
    QTest::newRow("purpose twice") << changed("\"billing\"", "\"appointments\"") << u"at channels.email.purposes[1]"_s;
    QTest::newRow("detail") << changed("callBackOnly", "everything") << u"at channels.voicemail.detail"_s;
    QTest::newRow("long address") << changed("a@example.org", QByteArray(600, 'a')) << u"at channels.email.address"_s;
    QTest::newRow("people is text") << changed("\"people\": []", "\"people\": \"nobody\"") << u"at people"_s;
    QTest::newRow("person") << changed("\"people\": []", "\"people\": [{\"name\": \"A\", \"age\": 7}]") << u"at people[0].age"_s;
    QTest::newRow("until") << changed("\"revoked\"", "\"next spring\"") << u"at until"_s;
    QTest::newRow("until no such day") << changed("\"revoked\"", "\"2026-02-30\"") << u"at until"_s;
    QTest::newRow("role") << changed("\"representative\"", "\"friend\"") << u"at signer.role"_s;
    QTest::newRow("authority") << changed("\"parent\"", "\"uncle\"") << u"at signer.authority"_s;
    QTest::newRow("date") << changed("2026-11-21", "11/21/2026") << u"at signedOn"_s;
}

void FilledFormTest::json_wrong()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    const auto read = filledFormFromJson(builtInForm(), json);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::BadInput);
    QVERIFY2(read.error().message.contains(place), qPrintable(read.error().message));
}

void FilledFormTest::schema_namesEveryChannelAndWhatAYesNeeds()
{
    const FormDefinition form = builtInForm();
    const QJsonObject schema = answersSchema(form);
    QCOMPARE(schema.value("$schema"_L1).toString(), u"https://json-schema.org/draft/2020-12/schema"_s);
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    QStringList known = properties.keys();
    QStringList written = toJson(completeForm(form)).keys(); // what we write is what we describe
    known.sort();
    written.sort();
    QCOMPARE(written, known);
    const QJsonObject channels = properties.value("channels"_L1).toObject().value("properties"_L1).toObject();
    QCOMPARE(channels.size(), static_cast<qsizetype>(allChannels.size()));
    const QJsonObject email = channels.value("email"_L1).toObject();
    QCOMPARE(email.value("additionalProperties"_L1), QJsonValue(false));
    QCOMPARE(email.value("then"_L1).toObject().value("required"_L1).toArray(), (QJsonArray{u"purposes"_s, u"address"_s}));
    QVERIFY(channels.value("voicemail"_L1).toObject().value("then"_L1).toObject().value("required"_L1).toArray().contains(u"detail"_s));
    QCOMPARE(properties.value("language"_L1).toObject().value("enum"_L1).toArray(), QJsonArray::fromStringList(form.languages()));
}

void FilledFormTest::schema_declinesAll_dropsTheChannels()
{
    const QJsonObject schema = answersSchema(builtInForm());
    QVERIFY(!schema.value("required"_L1).toArray().contains(u"channels"_s));
    QVERIFY(schema.value("if"_L1).toObject().contains("not"_L1));
    const QJsonObject then = schema.value("then"_L1).toObject();
    QCOMPARE(then.value("required"_L1).toArray(), (QJsonArray{u"until"_s, u"channels"_s}));
    const QJsonObject channels = then.value("properties"_L1).toObject().value("channels"_L1).toObject();
    QCOMPARE(channels.value("required"_L1).toArray().size(), static_cast<qsizetype>(allChannels.size()));
}

QTEST_GUILESS_MAIN(FilledFormTest)
#include "tst_filledform.moc"
