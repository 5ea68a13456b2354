// SPDX-License-Identifier: Apache-2.0
#include "samples.h"
#include "support/fakes.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

namespace {

/// What a program says about a file; the file is synthetic.
struct Output {
    int exitCode = -1;
    QByteArray text;
};

Output run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(60'000);
    return {process.exitCode(), process.readAllStandardOutput() + process.readAllStandardError()};
}

bool isInstalled(const QString &program)
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}

/// The words of a PDF in reading order, white space simplified.
QString wordsOf(const QByteArray &pdf)
{
    QTemporaryDir dir;
    QFile file(dir.filePath(u"form.pdf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        qFatal("the temporary file cannot be written");
    file.close();
    return QString::fromUtf8(run(u"pdftotext"_s, {u"-layout"_s, u"-enc"_s, u"UTF-8"_s, file.fileName(), u"-"_s}).text);
}

QSet<QString> wordSet(const QString &text)
{
    static const QRegularExpression space(u"\\s+"_s);
    const QStringList words = text.split(space, Qt::SkipEmptyParts);
    return {words.begin(), words.end()};
}

QByteArray must(const Result<QByteArray> &bytes)
{
    if (!bytes)
        qFatal("%s", qPrintable(bytes.error().message));
    return *bytes;
}

PaperDocument must(const Result<PaperDocument> &document)
{
    if (!document)
        qFatal("%s", qPrintable(document.error().message));
    return *document;
}

QImage painted(const PaperDocument &document, int page, int dpi)
{
    const QSize size = document.pageSize().sizePixels(dpi);
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(dpi / 72.0, dpi / 72.0);
    document.paintPage(painter, page);
    return image;
}

std::vector<NoticeDefinition> builtInNotices()
{
    const auto library = NoticeLibrary::load(u":/forms/notices"_s);
    if (!library)
        qFatal("%s", qPrintable(library.error().message));
    return library->notices();
}

QByteArray redPng()
{
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        qFatal("no PNG can be written");
    return bytes;
}

} // namespace

class PaperDocumentTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void blank_english_fitsOneSheet_data();
    void blank_english_fitsOneSheet();
    void blank_everyLanguage_holdsEveryWord_data();
    void blank_everyLanguage_holdsEveryWord();
    void everyPage_wordsAreInsideTheMargins_data();
    void everyPage_wordsAreInsideTheMargins();
    void signed_form_holdsAnswersRecordAndHash();
    void prefilled_form_holdsTheChartsFacts();
    void signed_declined_saysNotAsked();
    void signed_manyPeopleAndLongNames_losesNothing();
    void practice_withoutAnything_isPrinted();
    void practice_withLogo_data();
    void practice_withLogo();
    void practice_logoThatIsNoPicture_isLeftOut();
    void notice_everyPaper_isOnePageWithEveryWord_data();
    void notice_everyPaper_isOnePageWithEveryWord();
    void pdf_isSound();
    void pdf_metadata_namesNoPatient();
    void pdf_twice_differsInItsDateAlone();
    void pdf_manyDocuments_countsPagesAndProgress();
    void pdf_cancelled_returnsNothing();
    void pdf_ofNothing_isRefused();
    void screen_looksLikeThePdf();
    void layOut_wrongLanguageOrPaper_namesWhatThereIs();
    void paintPage_outOfRange_paintsNothing();

private:
    FormDefinition m_form;
    Practice m_practice = samplePractice();
};

void PaperDocumentTest::initTestCase()
{
    m_form = builtInForm();
}

void PaperDocumentTest::blank_english_fitsOneSheet_data()
{
    QTest::addColumn<Paper>("paper");
    QTest::newRow("letter") << Paper::Letter;
    QTest::newRow("a4") << Paper::A4;
}

void PaperDocumentTest::blank_english_fitsOneSheet()
{
    QFETCH(Paper, paper);
    const PaperDocument document = must(layOutForm(m_form, LanguageTag::english(), {.practice = &m_practice}, paper));
    if (QFontInfo(QFont(u"Noto Sans"_s)).family() != "Noto Sans"_L1)
        QSKIP("Noto Sans is not installed here: another font is wider or narrower.");
    QCOMPARE(document.pageCount(), 2); // both sides of one sheet
    QCOMPARE(document.paper(), paper);
    QCOMPARE(document.title(), u"Communication preferences"_s);
}

void PaperDocumentTest::blank_everyLanguage_holdsEveryWord_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : builtInForm().languages())
        QTest::newRow(qPrintable(language)) << language;
}

void PaperDocumentTest::blank_everyLanguage_holdsEveryWord()
{
    QFETCH(QString, language);
    if (!isInstalled(u"pdftotext"_s))
        QSKIP("pdftotext (poppler-utils) is not installed here.");
    const FormText &text = *m_form.textFor(*LanguageTag::parse(language));
    const PaperDocument document = must(layOutForm(m_form, text.language, {.practice = &m_practice}, Paper::Letter));
    const QSet<QString> printed = wordSet(wordsOf(must(renderPdf(document))));
    const QStringList keys = m_form.agreedKeys();
    for (const QString &key : keys) {
        const bool ofFilledForms = key.startsWith(u"paper.record"_s) || key.startsWith(u"method."_s) || key == "paper.skipped"_L1;
        const bool pattern = key == "paper.dateFormat"_L1 || key == "paper.footer"_L1 || key == "paper.page"_L1;
        if (ofFilledForms || pattern || key.startsWith(u"channel."_s))
            continue;
        for (const QString &word : wordSet(text.text(key)))
            QVERIFY2(printed.contains(word), qPrintable(key + u": "_s + word));
    }
    QVERIFY(printed.contains(QString::fromLatin1(m_form.reference(text).textSha256.toHex().left(16))));
}

void PaperDocumentTest::everyPage_wordsAreInsideTheMargins_data()
{
    blank_everyLanguage_holdsEveryWord_data();
}

void PaperDocumentTest::everyPage_wordsAreInsideTheMargins()
{
    QFETCH(QString, language);
    if (!isInstalled(u"pdftotext"_s))
        QSKIP("pdftotext (poppler-utils) is not installed here.");
    const LanguageTag tag = *LanguageTag::parse(language);
    const Patient patient = samplePatient();
    const FilledForm filled = completeForm(m_form, tag);
    const PaperDocument document = must(layOutForm(m_form, tag, {.practice = &m_practice, .patient = &patient, .filled = &filled, .staffName = u"Kim Lee"_s}, Paper::A4));
    QTemporaryDir dir;
    QFile file(dir.filePath(u"form.pdf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(must(renderPdf(document)));
    file.close();
    const QString boxes = QString::fromUtf8(run(u"pdftotext"_s, {u"-bbox"_s, file.fileName(), u"-"_s}).text);
    static const QRegularExpression word(u"<word xMin=\"([\\d.-]+)\" yMin=\"([\\d.-]+)\" xMax=\"([\\d.-]+)\" yMax=\"([\\d.-]+)\">"_s);
    const QSizeF size = document.pageSize().size(QPageSize::Point);
    int words = 0;
    for (auto it = word.globalMatch(boxes); it.hasNext(); ++words) {
        const auto match = it.next();
        QVERIFY(match.captured(1).toDouble() > 30 && match.captured(3).toDouble() < size.width() - 30);
        QVERIFY(match.captured(2).toDouble() > 15 && match.captured(4).toDouble() < size.height() - 8);
    }
    QVERIFY(words > 500);
}

void PaperDocumentTest::signed_form_holdsAnswersRecordAndHash()
{
    if (!isInstalled(u"pdftotext"_s))
        QSKIP("pdftotext (poppler-utils) is not installed here.");
    const Patient patient = samplePatient();
    const FilledForm filled = completeForm(m_form, LanguageTag::spanish());
    const QDateTime at(sampleDay, QTime(15, 4), Qt::UTC);
    const PaperDocument document = must(layOutForm(m_form, LanguageTag::spanish(),
                                                   {.practice = &m_practice, .patient = &patient, .filled = &filled, .staffName = u"Kim Lee"_s, .filedAt = at}, Paper::Letter));
    const QString text = wordsOf(must(renderPdf(document)));
    for (const QString &fact : {u"María Elena Núñez"_s, u"9 de marzo de 1961"_s, u"C-10042"_s, u"maria.nunez@example.org"_s, u"José Núñez"_s, u"21 de noviembre de 2027"_s,
                                u"21 de noviembre de 2026"_s, u"Firmado en pantalla"_s, u"Kim Lee"_s, u"2026-11-21 15:04 UTC"_s, u"Preferencias de comunicación"_s,
                                QString::fromLatin1(m_form.reference(*m_form.textFor(LanguageTag::spanish())).textSha256.toHex())})
        QVERIFY2(text.contains(fact), qPrintable(fact));
    QVERIFY(!text.contains(u"(555) 010-0177"_s)); // texts were declined: their number is no part of the answer
}

void PaperDocumentTest::prefilled_form_holdsTheChartsFacts()
{
    if (!isInstalled(u"pdftotext"_s))
        QSKIP("pdftotext (poppler-utils) is not installed here.");
    const Patient patient = samplePatient();
    const QString text = wordsOf(must(renderPdf(must(layOutForm(m_form, LanguageTag::english(), {.practice = &m_practice, .patient = &patient}, Paper::Letter)))));
    for (const QString &fact : {u"María Elena Núñez"_s, u"March 9, 1961"_s, u"C-10042"_s, u"maria.nunez@example.org"_s, u"(555) 010-0177"_s, u"77 Oak Lane"_s})
        QVERIFY2(text.contains(fact), qPrintable(fact));
    QVERIFY(!text.contains(u"Record of this form"_s));
}

void PaperDocumentTest::signed_declined_saysNotAsked()
{
    if (!isInstalled(u"pdftotext"_s))
        QSKIP("pdftotext (poppler-utils) is not installed here.");
    FilledForm filled = completeForm(m_form);
    filled.declinesAll = true;
    const Patient patient = samplePatient();
    const QString text = wordsOf(must(renderPdf(must(layOutForm(m_form, LanguageTag::english(), {.practice = &m_practice, .patient = &patient, .filled = &filled}, Paper::Letter)))));
    QCOMPARE(text.count(u"Not asked: all ways were declined above."_s), 7); // six channels and the term
}

void PaperDocumentTest::signed_manyPeopleAndLongNames_losesNothing()
{
    if (!isInstalled(u"pdftotext"_s))
        QSKIP("pdftotext (poppler-utils) is not installed here.");
    FilledForm filled = completeForm(m_form);
    filled.people.clear();
    for (int i = 0; i < 50; ++i)
        filled.people.push_back({.name = u"Person%1"_s.arg(i), .relationship = u"cousin"_s, .phone = u"(555) 010-0142"_s});
    filled.answer(Channel::Post).address = u"Apartment 12345678, "_s.repeated(25) + u"LastLine"_s;
    Patient patient = samplePatient();
    patient.name.family = QString(150, u'W');
    Practice practice = m_practice;
    practice.name = u"The Very Long Name of a Practice "_s.repeated(8) + u"Endword"_s;
    const PaperDocument document = must(layOutForm(m_form, LanguageTag::english(), {.practice = &practice, .patient = &patient, .filled = &filled}, Paper::Letter));
    const QString text = wordsOf(must(renderPdf(document)));
    for (int i = 0; i < 50; ++i)
        QVERIFY2(wordSet(text).contains(u"Person%1"_s.arg(i)), qPrintable(QString::number(i)));
    QVERIFY(text.contains(u"LastLine"_s));
    QVERIFY(text.contains(u"Endword"_s));
}

void PaperDocumentTest::practice_withoutAnything_isPrinted()
{
    const Practice nothing;
    QVERIFY(must(layOutForm(m_form, LanguageTag::english(), {.practice = &nothing}, Paper::Letter)).pageCount() >= 2);
    for (const NoticeDefinition &notice : builtInNotices())
        QCOMPARE(must(layOutNotice(notice, LanguageTag::english(), nothing, Paper::Letter)).pageCount(), 1);
}

void PaperDocumentTest::practice_withLogo_data()
{
    QTest::addColumn<QByteArray>("logo");
    QTest::newRow("PNG") << redPng();
    QTest::newRow("SVG") << QByteArray(R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="10" height="10"><rect width="10" height="10" fill="#ff0000"/></svg>)");
}

void PaperDocumentTest::practice_withLogo()
{
    QFETCH(QByteArray, logo);
    const auto redPixels = [](const QImage &image) {
        int count = 0;
        for (int y = 0; y < image.height() / 6; ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += qRed(image.pixel(x, y)) > 240 && qGreen(image.pixel(x, y)) < 30 ? 1 : 0;
        }
        return count;
    };
    Practice practice = m_practice;
    QCOMPARE(redPixels(painted(must(layOutForm(m_form, LanguageTag::english(), {.practice = &practice}, Paper::Letter)), 0, 72)), 0);
    practice.logo = logo;
    QVERIFY(redPixels(painted(must(layOutForm(m_form, LanguageTag::english(), {.practice = &practice}, Paper::Letter)), 0, 72)) > 400);
}

void PaperDocumentTest::practice_logoThatIsNoPicture_isLeftOut()
{
    for (const QByteArray &logo : {QByteArray("GIF89a?"), QByteArray("<svg"), redPng().left(40)}) {
        Practice practice = m_practice;
        practice.logo = logo;
        QVERIFY(must(layOutForm(m_form, LanguageTag::english(), {.practice = &practice}, Paper::Letter)).pageCount() >= 2);
    }
}

void PaperDocumentTest::notice_everyPaper_isOnePageWithEveryWord_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("language");
    QTest::addColumn<Paper>("paper");
    for (const NoticeDefinition &notice : builtInNotices()) {
        for (const QString &language : notice.languages()) {
            for (const Paper paper : notice.papers)
                QTest::addRow("%s %s %s", qPrintable(notice.id), qPrintable(language), qPrintable(toKey(paper))) << notice.id << language << paper;
        }
    }
}

void PaperDocumentTest::notice_everyPaper_isOnePageWithEveryWord()
{
    QFETCH(QString, id);
    QFETCH(QString, language);
    QFETCH(Paper, paper);
    if (!isInstalled(u"pdftotext"_s))
        QSKIP("pdftotext (poppler-utils) is not installed here.");
    const auto library = NoticeLibrary::load(u":/forms/notices"_s);
    const NoticeDefinition &notice = **library->notice(id);
    const LanguageTag tag = *LanguageTag::parse(language);
    const PaperDocument document = must(layOutNotice(notice, tag, m_practice, paper));
    QCOMPARE(document.pageCount(), 1);
    const QString text = wordsOf(must(renderPdf(document)));
    const QSet<QString> printed = wordSet(text);
    for (const QString &key : notice.textKeys()) {
        if (key.startsWith(u"contact."_s) || key == "notice.footer"_L1)
            continue;
        for (const QString &word : wordSet(notice.textFor(tag)->text(key))) // an address may be broken at its slashes
            QVERIFY2(printed.contains(word) || word.contains(u'/'), qPrintable(key + u": "_s + word));
    }
    QVERIFY(text.contains(m_practice.name));
    QVERIFY(text.contains(m_practice.telephone));
}

void PaperDocumentTest::pdf_isSound()
{
    if (!isInstalled(u"qpdf"_s))
        QSKIP("qpdf is not installed here.");
    const Patient patient = samplePatient();
    const FilledForm filled = completeForm(m_form);
    QTemporaryDir dir;
    const auto check = [&dir](const PaperDocument &document) {
        QFile file(dir.filePath(u"form.pdf"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("the temporary file cannot be written");
        file.write(must(renderPdf(document)));
        file.close();
        const Output output = run(u"qpdf"_s, {u"--check"_s, file.fileName()});
        return output.exitCode == 0 && !output.text.contains("WARNING");
    };
    QVERIFY(check(must(layOutForm(m_form, LanguageTag::english(), {.practice = &m_practice, .patient = &patient, .filled = &filled}, Paper::Letter))));
    for (const NoticeDefinition &notice : builtInNotices())
        QVERIFY(check(must(layOutNotice(notice, LanguageTag::spanish(), m_practice, Paper::Tabloid))));
}

void PaperDocumentTest::pdf_metadata_namesNoPatient()
{
    if (!isInstalled(u"pdfinfo"_s))
        QSKIP("pdfinfo (poppler-utils) is not installed here.");
    const Patient patient = samplePatient();
    QTemporaryDir dir;
    QFile file(dir.filePath(u"form.pdf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(must(renderPdf(must(layOutForm(m_form, LanguageTag::spanish(), {.practice = &m_practice, .patient = &patient}, Paper::A4)))));
    file.close();
    const QString info = QString::fromUtf8(run(u"pdfinfo"_s, {file.fileName()}).text);
    QVERIFY2(info.contains(QRegularExpression(u"Title: +Preferencias de comunicación\n"_s)), qPrintable(info));
    QVERIFY(info.contains(QRegularExpression(u"Creator: +Countersign\n"_s)));
    QVERIFY(info.contains(u"(A4)"_s));
    for (const QString &secret : {u"Núñez"_s, u"C-10042"_s, u"maria"_s, u"1961"_s})
        QVERIFY(!info.contains(secret));
}

void PaperDocumentTest::pdf_twice_differsInItsDateAlone()
{
    const PaperDocument document = must(layOutForm(m_form, LanguageTag::english(), {.practice = &m_practice}, Paper::Letter));
    static const QRegularExpression date(u"/CreationDate \\(D:[^)]*\\)"_s);
    const auto undated = [](const QByteArray &pdf) { return QString::fromLatin1(pdf).remove(date); };
    QCOMPARE(undated(must(renderPdf(document))), undated(must(renderPdf(document))));
}

void PaperDocumentTest::pdf_manyDocuments_countsPagesAndProgress()
{
    class Count final : public Progress
    {
    public:
        bool advance(qint64 done, qint64 total) override
        {
            calls << std::pair(done, total);
            return true;
        }
        QList<std::pair<qint64, qint64>> calls;
    };
    const PaperDocument form = must(layOutForm(m_form, LanguageTag::english(), {.practice = &m_practice}, Paper::Letter));
    const PaperDocument notice = must(layOutNotice(builtInNotices().front(), LanguageTag::english(), m_practice, Paper::Tabloid));
    Count progress;
    const std::vector<PaperDocument> documents{form, notice, form};
    const QByteArray pdf = must(renderPdf(documents, progress));
    const qint64 pages = form.pageCount() * 2 + 1;
    QCOMPARE(progress.calls.size(), pages + 1);
    QCOMPARE(progress.calls.last(), std::pair(pages, pages));
    QCOMPARE(QString::fromLatin1(pdf).count(QRegularExpression(u"/Type /Page\\b"_s)), pages);
    QVERIFY(pdf.contains("/MediaBox [0 0 792.000000 1224.000000]") || pdf.contains("1224.0"));
}

void PaperDocumentTest::pdf_cancelled_returnsNothing()
{
    const PaperDocument form = must(layOutForm(m_form, LanguageTag::english(), {.practice = &m_practice}, Paper::Letter));
    for (const qint64 steps : {0, 1}) {
        CancelAfter progress(steps);
        const auto pdf = renderPdf(std::vector{form, form}, progress);
        QVERIFY(!pdf);
        QCOMPARE(pdf.error().code, ErrorCode::Cancelled);
    }
}

void PaperDocumentTest::pdf_ofNothing_isRefused()
{
    NoProgress progress;
    QVERIFY(!renderPdf(std::span<const PaperDocument>(), progress));
    const auto empty = renderPdf(PaperDocument());
    QVERIFY(!empty);
    QCOMPARE(empty.error().code, ErrorCode::BadInput);
}

void PaperDocumentTest::screen_looksLikeThePdf()
{
    if (!isInstalled(u"pdftoppm"_s))
        QSKIP("pdftoppm (poppler-utils) is not installed here.");
    constexpr int dpi = 72;
    const PaperDocument document = must(layOutForm(m_form, LanguageTag::spanish(), {.practice = &m_practice}, Paper::Letter));
    QTemporaryDir dir;
    QFile file(dir.filePath(u"form.pdf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(must(renderPdf(document)));
    file.close();
    QCOMPARE(run(u"pdftoppm"_s, {u"-r"_s, QString::number(dpi), u"-png"_s, u"-f"_s, u"1"_s, u"-singlefile"_s, file.fileName(), dir.filePath(u"page"_s)}).exitCode, 0);
    const auto coarse = [](const QImage &image) { // blurred, so that two renderers' edges do not matter, but a moved line does
        return image.convertToFormat(QImage::Format_Grayscale8).scaled(102, 132, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    };
    const QImage screen = coarse(painted(document, 0, dpi));
    const QImage pdf = coarse(QImage(dir.filePath(u"page.png"_s)));
    QCOMPARE(screen.size(), pdf.size());
    int different = 0;
    int inked = 0;
    for (int y = 0; y < screen.height(); ++y) {
        for (int x = 0; x < screen.width(); ++x) {
            inked += qGray(pdf.pixel(x, y)) < 230 ? 1 : 0;
            different += std::abs(qGray(screen.pixel(x, y)) - qGray(pdf.pixel(x, y))) > 48 ? 1 : 0;
        }
    }
    QVERIFY(inked > 2000);
    QVERIFY2(different < inked / 50, qPrintable(QString::number(different)));
}

void PaperDocumentTest::layOut_wrongLanguageOrPaper_namesWhatThereIs()
{
    const auto language = layOutForm(m_form, *LanguageTag::parse(u"vi"), {.practice = &m_practice}, Paper::Letter);
    QVERIFY(!language);
    QCOMPARE(language.error().code, ErrorCode::NotFound);
    QVERIFY(language.error().message.contains(u"en, es"_s));
    const auto paper = layOutForm(m_form, LanguageTag::english(), {.practice = &m_practice}, Paper::Tabloid);
    QVERIFY(!paper);
    QCOMPARE(paper.error().code, ErrorCode::BadInput);
    QVERIFY(paper.error().message.contains(u"letter, a4"_s));
}

void PaperDocumentTest::paintPage_outOfRange_paintsNothing()
{
    const PaperDocument document = must(layOutForm(m_form, LanguageTag::english(), {.practice = &m_practice}, Paper::Letter));
    QImage white(painted(document, 0, 72).size(), QImage::Format_RGB32);
    white.fill(Qt::white);
    QCOMPARE(painted(document, -1, 72), white);
    QCOMPARE(painted(document, document.pageCount(), 72), white);
    QVERIFY(painted(document, 0, 72) != white);
}

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    PaperDocumentTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_paperdocument.moc"
