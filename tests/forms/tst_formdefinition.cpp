// SPDX-License-Identifier: Apache-2.0
#include "samples.h"
#include "support/corpora.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray readAll(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(name));
    return file.readAll();
}

const QString folder = u":/forms/communication-preferences/"_s;

QByteArray structure()
{
    return readAll(folder + u"form.json"_s);
}

QByteArray english()
{
    return readAll(folder + u"en.json"_s);
}

QByteArray replaced(QByteArray bytes, const QByteArray &before, const QByteArray &after)
{
    const qsizetype at = bytes.indexOf(before);
    if (at < 0)
        qFatal("the sample does not hold %s", before.constData());
    return bytes.replace(at, before.size(), after);
}

QByteArray withText(const QByteArray &bytes, const QString &key, const QJsonValue &value)
{
    QJsonObject file = QJsonDocument::fromJson(bytes).object();
    QJsonObject texts = file.value("texts"_L1).toObject();
    if (value.isUndefined())
        texts.remove(key);
    else
        texts.insert(key, value);
    file.insert("texts"_L1, texts);
    return QJsonDocument(file).toJson();
}

QByteArray hashOf(const QByteArray &text)
{
    const auto form = parseFormDefinition(structure(), {text});
    return form ? form->reference(form->texts.front()).textSha256 : QByteArray();
}

} // namespace

class FormDefinitionTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void library_builtIn_hasTheFormInBothLanguages();
    void library_unknownForm_namesTheKnownOnes();
    void library_emptyFolder_isNotFound();
    void languages_ofEveryForm_haveTheSameKeysAsTheStructureShows();
    void spanish_ofEveryText_differsFromEnglish();
    void spanish_unreviewed_saysSo();
    void folders_onDisk_areAllCompiledIn();
    void channels_ofTheForm_areAllAskedOnce();
    void textFor_regionalTag_fallsBackToItsLanguage();
    void text_missingKey_isSeenAtOnce();
    void reference_sameWords_isTheSame();
    void reference_changesWithEveryAgreedText();
    void reference_ignoresChromeAndReviewer();
    void parse_wrong_data();
    void parse_wrong();
    void parse_byteOrderMark_isTaken();
    void parse_twoFilesOfOneLanguage_isRefused();
    void parse_noLanguage_isRefused();
};

void FormDefinitionTest::library_builtIn_hasTheFormInBothLanguages()
{
    const auto library = FormLibrary::load(u":/forms"_s);
    QVERIFY2(library, library ? "" : qPrintable(library.error().message));
    QCOMPARE(library->forms().size(), std::size_t{1});
    const auto form = library->form(u"communication-preferences"_s);
    QVERIFY(form);
    QCOMPARE((*form)->languages(), (QStringList{u"en"_s, u"es"_s}));
    QCOMPARE((*form)->papers, (std::vector{Paper::Letter, Paper::A4}));
}

void FormDefinitionTest::library_unknownForm_namesTheKnownOnes()
{
    const auto library = FormLibrary::load(u":/forms"_s);
    QVERIFY(library);
    const auto form = library->form(u"consent-to-mars"_s);
    QVERIFY(!form);
    QCOMPARE(form.error().code, ErrorCode::NotFound);
    QVERIFY(form.error().message.contains(u"consent-to-mars"_s));
    QVERIFY(form.error().message.contains(u"communication-preferences"_s));
}

void FormDefinitionTest::library_emptyFolder_isNotFound()
{
    const auto library = FormLibrary::load(u":/nowhere"_s);
    QVERIFY(!library);
    QCOMPARE(library.error().code, ErrorCode::NotFound);
    QVERIFY(library.error().message.contains(u":/nowhere"_s));
}

void FormDefinitionTest::languages_ofEveryForm_haveTheSameKeysAsTheStructureShows()
{
    const FormDefinition form = builtInForm();
    QStringList shown = form.agreedKeys() + form.screenKeys();
    QCOMPARE(QSet<QString>(shown.begin(), shown.end()).size(), shown.size());
    shown.sort();
    for (const QString &language : form.languages()) {
        QStringList written = QJsonDocument::fromJson(readAll(folder + language + u".json"_s)).object().value("texts"_L1).toObject().keys();
        written.sort();
        QCOMPARE(written, shown);
    }
}

void FormDefinitionTest::spanish_ofEveryText_differsFromEnglish()
{
    const FormDefinition form = builtInForm();
    const FormText *en = form.textFor(LanguageTag::english());
    const FormText *es = form.textFor(LanguageTag::spanish());
    QVERIFY(en && es);
    const QStringList alike{u"ui.no"_s}; // the same word
    for (auto it = en->texts.begin(); it != en->texts.end(); ++it)
        QVERIFY2(alike.contains(it.key()) || es->text(it.key()) != it.value(), qPrintable(it.key()));
}

void FormDefinitionTest::spanish_unreviewed_saysSo()
{
    const FormDefinition form = builtInForm();
    QVERIFY(reviewNote(*form.textFor(LanguageTag::english())).isEmpty());
    QVERIFY(reviewNote(*form.textFor(LanguageTag::spanish())).contains(u"not yet been reviewed"_s));
    QVERIFY(!wordingNote().isEmpty());
}

void FormDefinitionTest::folders_onDisk_areAllCompiledIn()
{
    const QDir source(sourceFolder() + u"/forms"_s);
    if (!source.exists())
        QSKIP("The source folder is not here.");
    for (const QString &name : source.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        for (const QString &file : QDir(source.filePath(name)).entryList({u"*.json"_s}))
            QCOMPARE(readAll(u":/forms/"_s + name + u'/' + file), readAll(source.filePath(name + u'/' + file)));
    }
}

void FormDefinitionTest::channels_ofTheForm_areAllAskedOnce()
{
    const FormDefinition form = builtInForm();
    for (const Channel channel : allChannels) {
        const auto asked = std::count_if(form.questions.begin(), form.questions.end(), [channel](const FormQuestion &question) {
            return question.kind == FormQuestion::Kind::Channel && question.channel == channel;
        });
        QCOMPARE(asked, 1);
    }
    QCOMPARE(form.questions.back().kind, FormQuestion::Kind::Signature);
}

void FormDefinitionTest::textFor_regionalTag_fallsBackToItsLanguage()
{
    const FormDefinition form = builtInForm();
    const FormText *text = form.textFor(*LanguageTag::parse(u"es-MX"));
    QVERIFY(text);
    QCOMPARE(text->language, LanguageTag::spanish());
    QVERIFY(!form.textFor(*LanguageTag::parse(u"vi")));
    QVERIFY(!form.textFor(LanguageTag()));
}

void FormDefinitionTest::text_missingKey_isSeenAtOnce()
{
    QCOMPARE(FormText().text(u"email.title"_s), u"⟨email.title⟩"_s);
}

void FormDefinitionTest::reference_sameWords_isTheSame()
{
    const FormDefinition form = builtInForm();
    const FormReference first = form.reference(form.texts.front());
    QCOMPARE(first.textSha256.size(), 32);
    QCOMPARE(form.reference(form.texts.front()), first);
    QVERIFY(form.reference(form.texts.back()).textSha256 != first.textSha256);
    QCOMPARE(hashOf(QJsonDocument::fromJson(english()).toJson(QJsonDocument::Compact)), first.textSha256); // the order in the file says nothing
}

void FormDefinitionTest::reference_changesWithEveryAgreedText()
{
    const FormDefinition form = builtInForm();
    const FormText &text = form.texts.front();
    QSet<QByteArray> hashes{form.reference(text).textSha256};
    FormText retitled = text;
    retitled.title += u'.';
    hashes.insert(form.reference(retitled).textSha256);
    const QStringList keys = form.agreedKeys();
    for (const QString &key : keys) {
        FormText changed = text;
        changed.texts[key] += u'.';
        hashes.insert(form.reference(changed).textSha256);
    }
    QCOMPARE(hashes.size(), keys.size() + 2);
}

void FormDefinitionTest::reference_ignoresChromeAndReviewer()
{
    const QByteArray before = hashOf(english());
    QCOMPARE(hashOf(withText(english(), u"ui.next"_s, u"Onward"_s)), before);
    QCOMPARE(hashOf(replaced(english(), "\"reviewedBy\": \"Original wording\"", "\"reviewedBy\": \"A. Reader\"")), before);
}

void FormDefinitionTest::parse_wrong_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    const QByteArray form = structure();
    const QByteArray text = english();
    QTest::newRow("empty") << QByteArray() << text << u"form.json"_s;
    QTest::newRow("white space") << QByteArray(" \n ") << text << u"form.json"_s;
    QTest::newRow("truncated") << form.left(300) << text << u"form.json, line"_s;
    QTest::newRow("a list") << QByteArray("[]") << text << u"form.json"_s;
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE{\0}\0", 6) << text << u"form.json"_s;
    QTest::newRow("huge") << QByteArray(5 * 1024 * 1024, ' ') << text << u"too large"_s;
    QTest::newRow("other kind") << replaced(form, "countersign-form", "countersign-song") << text << u"at kind"_s;
    QTest::newRow("id with a slash") << replaced(form, "\"communication-preferences\"", "\"../etc\"") << text << u"at id"_s;
    QTest::newRow("version 0") << replaced(form, "\"version\": 1", "\"version\": 0") << text << u"at version"_s;
    QTest::newRow("version 1.5") << replaced(form, "\"version\": 1", "\"version\": 1.5") << text << u"at version"_s;
    QTest::newRow("paper") << replaced(form, "\"a4\"", "\"a5\"") << text << u"at papers[1]"_s;
    QTest::newRow("paper twice") << replaced(form, "\"a4\"", "\"letter\"") << text << u"at papers[1]"_s;
    QTest::newRow("question kind") << replaced(form, "\"declineAll\"", "\"declineNone\"") << text << u"at questions[1].kind"_s;
    QTest::newRow("channel") << replaced(form, "\"channel\": \"email\"", "\"channel\": \"fax\"") << text << u"at questions[3].channel"_s;
    QTest::newRow("channel twice") << replaced(form, "\"channel\": \"email\"", "\"channel\": \"portal\"") << text << u"at questions[3].channel"_s;
    QTest::newRow("id twice") << replaced(form, "\"id\": \"email\"", "\"id\": \"portal\"") << text << u"at questions[3].id"_s;
    QTest::newRow("purpose nobody is asked") << replaced(form, "\"billing\"", "\"addressVerification\"") << text << u"at questions[2].purposes[1]"_s;
    QTest::newRow("mistyped key") << replaced(form, "\"asksAddress\"", "\"askAddress\"") << text << u"at questions[3].askAddress"_s;
    QTest::newRow("risks of another question") << replaced(form, "\"points\": 4", "\"risks\": 4") << text << u"at questions[0].risks"_s;
    QTest::newRow("too many risks") << replaced(form, "\"risks\": 8", "\"risks\": 80000") << text << u"at questions[3].risks"_s;
    QTest::newRow("a risk without words") << replaced(form, "\"risks\": 8", "\"risks\": 9") << text << u"en.json, at texts.email.risks.9"_s;
    QTest::newRow("words without a risk") << replaced(form, "\"risks\": 8", "\"risks\": 7") << text << u"en.json, at texts.email.risks.8"_s;
    QTest::newRow("no signature") << replaced(form, ",\n    {\"kind\": \"signature\", \"id\": \"signature\"}", "") << text << u"at questions[9].kind"_s;
    QTest::newRow("text: empty") << form << QByteArray() << u"Language file 1"_s;
    QTest::newRow("text: other form") << form << replaced(text, "communication-preferences", "something") << u"en.json, at form"_s;
    QTest::newRow("text: other version") << form << replaced(text, "\"version\": 1", "\"version\": 2") << u"en.json, at version"_s;
    QTest::newRow("text: no language") << form << replaced(text, "\"en\"", "\"!!\"") << u"at language"_s;
    QTest::newRow("text: missing key") << form << withText(text, u"email.body"_s, QJsonValue::Undefined) << u"en.json, at texts.email.body"_s;
    QTest::newRow("text: blank") << form << withText(text, u"email.body"_s, u"  "_s) << u"en.json, at texts.email.body"_s;
    QTest::newRow("text: number") << form << withText(text, u"email.body"_s, 7) << u"en.json, at texts.email.body"_s;
    QTest::newRow("text: control character") << form << withText(text, u"email.body"_s, u"a\u0007b"_s) << u"en.json, at texts.email.body"_s;
    QTest::newRow("text: too long") << form << withText(text, u"email.body"_s, QString(5000, u'x')) << u"en.json, at texts.email.body"_s;
    QTest::newRow("text: nobody shows it") << form << withText(text, u"email.fine-print"_s, u"x"_s) << u"en.json, at texts.email.fine-print"_s;
    QTest::newRow("text: unknown key") << form << replaced(text, "\"translatedBy\"", "\"translator\": \"x\", \"translatedBy\"") << u"en.json, at translator"_s;
}

void FormDefinitionTest::parse_wrong()
{
    QFETCH(QByteArray, form);
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    const auto parsed = parseFormDefinition(form, {text});
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ErrorCode::BadInput);
    QVERIFY2(parsed.error().message.contains(place), qPrintable(parsed.error().message));
    QVERIFY2(parsed.error().message.size() < 700, qPrintable(parsed.error().message));
}

void FormDefinitionTest::parse_byteOrderMark_isTaken()
{
    QVERIFY(parseFormDefinition("\xEF\xBB\xBF" + structure(), {"\xEF\xBB\xBF" + english()}));
}

void FormDefinitionTest::parse_twoFilesOfOneLanguage_isRefused()
{
    const auto parsed = parseFormDefinition(structure(), {english(), english()});
    QVERIFY(!parsed);
    QVERIFY(parsed.error().message.contains(u"two files for the language “en”"_s));
}

void FormDefinitionTest::parse_noLanguage_isRefused()
{
    const auto parsed = parseFormDefinition(structure(), {});
    QVERIFY(!parsed);
    QVERIFY(parsed.error().message.contains(u"no words"_s));
}

QTEST_GUILESS_MAIN(FormDefinitionTest)
#include "tst_formdefinition.moc"
