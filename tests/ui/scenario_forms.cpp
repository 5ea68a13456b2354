// SPDX-License-Identifier: Apache-2.0
#include "desk/chartdocuments.h"
#include "desk/viewchart.h"
#include "ui/paper/pagesview.h"
#include "ui/patientview/patientview.h"
#include "ui/scenario.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QBuffer>
#include <QComboBox>
#include <QImage>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPdfDocument>
#include <QRadioButton>
#include <QSignalSpy>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace countersign::test {

namespace {

constexpr int slow = 60000;
constexpr int smallestTarget = 48;

PatientView *view()
{
    return DeskDriver::isFront(u"patientView"_s) ? qobject_cast<PatientView *>(DeskDriver::front()) : nullptr;
}

QString page()
{
    return view() ? view()->currentQuestion() : QString();
}

bool next()
{
    return DeskDriver::click(u"nextButton"_s);
}

/// What a finger could miss on the page that is shown.
QStringList tooSmall()
{
    QStringList found;
    for (const QWidget *const widget : view()->findChildren<QWidget *>()) {
        const bool isTarget = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
            || qobject_cast<const QAbstractSpinBox *>(widget);
        const bool isPart = qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()) != nullptr;
        if (isTarget && !isPart && widget->isVisible() && (widget->width() < smallestTarget || widget->height() < smallestTarget))
            found += u"%1: %2 is %3 × %4"_s.arg(page(), widget->objectName()).arg(widget->width()).arg(widget->height());
    }
    return found;
}

/// A signature of two strokes, as a hand draws it.
void sign(QWidget *pad)
{
    for (const int left : {40, 200}) {
        QTest::mousePress(pad, Qt::LeftButton, {}, {left, 90});
        for (int step = 1; step <= 24; ++step)
            QTest::mouseMove(pad, {left + 5 * step, 90 + (step % 4 - 2) * 14}, 2);
        QTest::mouseRelease(pad, Qt::LeftButton, {}, {left + 120, 90});
    }
}

QString allText(QPdfDocument &pdf)
{
    QString text;
    for (int each = 0; each < pdf.pageCount(); ++each)
        text += pdf.getAllText(each).text() + u'\n';
    return text.simplified();
}

QString pdfText(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument pdf(nullptr);
    pdf.load(&buffer);
    return pdf.status() == QPdfDocument::Status::Ready ? allText(pdf) : QString();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// As the door of a shop in the evening: tried, and shut.
bool TestScenario::cannotLeave()
{
    const PatientView *const before = view();
    DeskDriver::key(Qt::Key_Escape);
    DeskDriver::key(Qt::Key_F4, Qt::AltModifier);
    DeskDriver::key(Qt::Key_L, Qt::ControlModifier);
    DeskDriver::key(Qt::Key_K, Qt::ControlModifier);
    view()->close();
    view()->windowHandle()->close(); // as the desktop asks a window to close
    QTest::mouseClick(window().windowHandle(), Qt::LeftButton, {}, {window().width() / 2, 40});
    DeskDriver::settle();
    return before && view() == before && before->isVisible() && window().isVisible() && window().workspace();
}

bool TestScenario::pageRefusesBlank(const QString &asked)
{
    return page() == asked && tooSmall().isEmpty() && next() && page() == asked && !DeskDriver::text(u"problemLabel"_s).isEmpty();
}

bool TestScenario::openForm(const QString &language)
{
    return DeskDriver::press(u"newConsentFormButton"_s) && DeskDriver::isFront(u"consentStartDialog"_s)
        && DeskDriver::find<QComboBox>(u"formLanguageCombo"_s)->currentData().toString() == language;
}

/// Not without an answer, then with these, by finger.
bool TestScenario::answers(const QString &asked, const QStringList &cards)
{
    return pageRefusesBlank(asked) && std::all_of(cards.begin(), cards.end(), DeskDriver::click) && tooSmall().isEmpty() && next();
}

/// A yes says nothing yet: for what, and how much? That is asked next.
bool TestScenario::agrees(const QString &channel, const QStringList &cards)
{
    return pageRefusesBlank(channel) && DeskDriver::click(channel + u"YesChoice") && answers(channel, cards);
}

bool TestScenario::readsTheRisks()
{
    return DeskDriver::click(u"risksButton"_s) && DeskDriver::find(u"risksPanel"_s) && tooSmall().isEmpty()
        && DeskDriver::click(u"closeRisksButton"_s) && !DeskDriver::find(u"risksPanel"_s);
}

bool TestScenario::answerPages()
{
    const bool channels = answers(u"portal"_s, {u"portalNoChoice"_s}) && readsTheRisks()
        && agrees(u"email"_s, {u"email_appointmentsCheck"_s, u"email_formsCheck"_s}) && answers(u"text"_s, {u"textNoChoice"_s})
        && agrees(u"phone"_s, {u"phone_generalCheck"_s}) && agrees(u"voicemail"_s, {u"voicemail_callBackOnlyChoice"_s})
        && answers(u"post"_s, {u"postNoChoice"_s});
    // "Some people" without a name is no answer either, and minds may change.
    const bool people = channels && pageRefusesBlank(u"people"_s) && DeskDriver::click(u"peopleSomeChoice"_s)
        && answers(u"people"_s, {u"peopleNobodyChoice"_s});
    return people && pageRefusesBlank(u"term"_s) && DeskDriver::click(u"termEndDateChoice"_s) && tooSmall().isEmpty()
        && DeskDriver::click(u"termUntilRevokedChoice"_s) && next();
}

void TestScenario::form_inSpanish_isTakenByThePatient()
{
    QVERIFY(openChart(u"izaguirre 1980"_s));
    QVERIFY(openForm(u"es"_s)); // the chart says so
    QVERIFY(DeskDriver::find<QRadioButton>(u"signerPatientRadio"_s)->isChecked());
    QVERIFY(DeskDriver::type(u"interpreterEdit"_s, u"Luz Marín"_s));
    QVERIFY(DeskDriver::press(u"beginFormButton"_s));
    QVERIFY(view());
    QCOMPARE(view()->windowState(), Qt::WindowFullScreen);
    view()->resize(1280, 800); // a front desk's screen; the one without a display is smaller
    DeskDriver::settle();
    QCOMPARE(page(), u"introduction"_s);
    QVERIFY(DeskDriver::says(u"Cómo podemos comunicarnos"_s));
    QCOMPARE(tooSmall(), QStringList());
    QVERIFY(cannotLeave());
    QVERIFY(next());
    QCOMPARE(page(), u"overall"_s);
    QCOMPARE(tooSmall(), QStringList());
    QVERIFY(next());
    const bool answered = answerPages();
    QVERIFY2(answered, qPrintable(u"on the page %1: %2"_s.arg(page(), tooSmall().join(u'\n'))));
    QCOMPARE(page(), u"review"_s);
    QCOMPARE(tooSmall(), QStringList());
    QVERIFY(next());
    QVERIFY(pageRefusesBlank(u"signature"_s)); // no ink, no form
    QVERIFY(cannotLeave());
    sign(DeskDriver::find(u"inkPad"_s));
    QVERIFY(next());
    QTRY_VERIFY_WITH_TIMEOUT(DeskDriver::find(u"thanksPage"_s), slow);
    QVERIFY(cannotLeave()); // the next thing on the screen is a chart
}

void TestScenario::form_finished_isLeftOnlyWithThePassphrase()
{
    DeskDriver::key(Qt::Key_Q, Qt::ControlModifier | Qt::ShiftModifier);
    DeskDriver::settle();
    QVERIFY(DeskDriver::isFront(u"staffExitDialog"_s));
    QVERIFY(DeskDriver::type(u"staffPassphraseEdit"_s, u"lantern orbit"_s));
    QVERIFY(DeskDriver::press(u"leaveButton"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!DeskDriver::text(u"passphraseProblemLabel"_s).isEmpty(), slow);
    QVERIFY(window().findChild<PatientView *>()->isVisible());
    QVERIFY(DeskDriver::type(u"staffPassphraseEdit"_s, people::passphrase));
    QVERIFY(DeskDriver::press(u"leaveButton"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!window().findChild<PatientView *>(), slow);
    DeskDriver::settle();
    QVERIFY(DeskDriver::isFront(u"mainWindow"_s));
}

void TestScenario::chart_afterTheForm_showsWhatIsInForce()
{
    for (const auto &[channel, word] : {std::pair {u"portal"_s, u"Declined"_s}, std::pair {u"email"_s, u"Allowed"_s},
             std::pair {u"text"_s, u"Declined"_s}, std::pair {u"phone"_s, u"Allowed"_s}, std::pair {u"post"_s, u"Declined"_s}}) {
        QCOMPARE(DeskDriver::text(channel + u"Answer"), word);
        QVERIFY(DeskDriver::find(u"form%1Button"_s.arg(channel)));
    }
    QVERIFY(!DeskDriver::text(u"voicemailAnswer"_s).isEmpty());
    const auto chart = ViewChart(desk()).refresh(patientShown());
    QVERIFY(chart && chart->forms.size() == 1);
    QCOMPARE(chart->forms.front().form.language, u"es"_s);
    QCOMPARE(chart->forms.front().interpreter, u"Luz Marín"_s);
    QCOMPARE(chart->forms.front().witness, u"Dana Ortiz"_s);
}

void TestScenario::chart_formButton_opensTheSignedPdf()
{
    const auto chart = ViewChart(desk()).refresh(patientShown());
    QVERIFY(chart);
    QVERIFY(DeskDriver::press(u"formemailButton"_s));
    QVERIFY(DeskDriver::isFront(u"documentViewer"_s));
    const auto *const pages = DeskDriver::front()->findChild<PagesView *>();
    QVERIFY(pages && pages->pageCount() >= 1);
    m_prompt.fileToSave = drawer(u"signed.pdf"_s);
    QVERIFY(DeskDriver::press(u"exportDocumentButton"_s));
    QVERIFY(DeskDriver::press(u"closeButton"_s));
    const QByteArray copy = contentOf(drawer(u"signed.pdf"_s));
    QCOMPARE(copy, ChartDocuments(desk()).open(chart->forms.front().document).valueOr({}));
    const QString text = pdfText(copy);
    for (const QString &words : {people::family, people::practice, u"Preferencias de comunicación"_s, people::mariaEmail})
        QVERIFY2(text.contains(words), qPrintable(words + u" is not in: "_s + text));
}

void TestScenario::revoke_voicemail_endsItAtOnce()
{
    QVERIFY(DeskDriver::press(u"revokevoicemailButton"_s));
    QVERIFY(DeskDriver::isFront(u"revokeDialog"_s));
    QVERIFY(DeskDriver::type(u"revokeReasonEdit"_s, u"The telephone is shared now"_s));
    QVERIFY(DeskDriver::press(u"revokeButton"_s));
    QCOMPARE(DeskDriver::text(u"voicemailAnswer"_s), u"Revoked"_s);
    QCOMPARE(DeskDriver::text(u"emailAnswer"_s), u"Allowed"_s);
}

void TestScenario::idle_duringAForm_leavesNothingOfIt()
{
    QVERIFY(openChart(u"okonkwo"_s));
    QVERIFY(openForm(u"en"_s));
    QVERIFY(DeskDriver::press(u"beginFormButton"_s));
    view()->resize(1280, 800);
    QVERIFY(next() && next());
    QVERIFY(answers(u"portal"_s, {u"portalNoChoice"_s}));
    QVERIFY(!rememberedInWindows(people::needles).isEmpty());
    QSignalSpy locked(&window(), &MainWindow::locked);
    window().idleTimer().start(std::chrono::milliseconds(50)); // the patient went away with the tablet on the chair
    QTRY_COMPARE(locked.size(), 1);
    DeskDriver::settle();
    QCOMPARE(rememberedInWindows(people::needles), QStringList());
    QVERIFY(DeskDriver::isFront(u"mainWindow"_s));
    QVERIFY(signIn(people::passphrase));
    QTRY_VERIFY_WITH_TIMEOUT(window().workspace(), slow);
    DeskDriver::settle();
    QCOMPARE(DeskDriver::text(u"emailAnswer"_s), u"Not asked yet"_s); // half a form is none
}

bool TestScenario::fillPaper()
{
    for (const QString &channel : {u"portal"_s, u"email"_s, u"text"_s, u"voicemail"_s, u"post"_s}) {
        if (!DeskDriver::tick(channel + u"NoRadio"))
            return false;
    }
    return DeskDriver::tick(u"phoneYesRadio"_s) && DeskDriver::tick(u"phone_appointmentsCheck"_s)
        && DeskDriver::tick(u"peopleNobodyRadio"_s) && DeskDriver::tick(u"termUntilRevokedRadio"_s);
}

void TestScenario::paperForm_signedByHand_isRecordedWithItsScan()
{
    QImage scan(850, 1100, QImage::Format_Grayscale8);
    scan.fill(Qt::white);
    QPainter(&scan).drawText(100, 100, u"Beatriz Okonkwo"_s);
    QVERIFY(scan.save(drawer(u"scan.png"_s)));
    QVERIFY(openChart(u"okonkwo"_s));
    QVERIFY(openForm(u"en"_s));
    QVERIFY(DeskDriver::tick(u"wayRecordRadio"_s));
    QVERIFY(DeskDriver::press(u"beginFormButton"_s));
    QVERIFY(DeskDriver::press(u"savePaperFormButton"_s));
    QVERIFY(!DeskDriver::text(u"paperProblemLabel"_s).isEmpty()); // nothing was copied yet
    QVERIFY(fillPaper());
    QVERIFY(DeskDriver::press(u"savePaperFormButton"_s));
    QVERIFY2(DeskDriver::text(u"paperProblemLabel"_s).contains(u"scan"_s), qPrintable(DeskDriver::text(u"paperProblemLabel"_s)));
    m_prompt.fileToOpen = drawer(u"no-scan.png"_s);
    QVERIFY(QFile::copy(u":/forms/communication-preferences/form.json"_s, drawer(u"no-scan.png"_s)));
    QVERIFY(DeskDriver::press(u"attachScanButton"_s));
    QVERIFY(!DeskDriver::text(u"paperProblemLabel"_s).isEmpty());
    m_prompt.fileToOpen = drawer(u"scan.png"_s);
    QVERIFY(DeskDriver::press(u"attachScanButton"_s));
    QVERIFY(DeskDriver::press(u"savePaperFormButton"_s));
    QTRY_VERIFY_WITH_TIMEOUT(DeskDriver::isFront(u"mainWindow"_s), slow);
    DeskDriver::settle();
    QCOMPARE(DeskDriver::text(u"emailAnswer"_s), u"Declined"_s);
    QCOMPARE(DeskDriver::text(u"phoneAnswer"_s), u"Allowed"_s);
    const auto documents = ChartDocuments(desk()).list(patientShown());
    QVERIFY(documents);
    const auto kept = std::find_if(documents->begin(), documents->end(), [](const DocumentRecord &each) { return each.kind == u"scan"; });
    QVERIFY(kept != documents->end());
    QCOMPARE(ChartDocuments(desk()).open(kept->id).valueOr({}), contentOf(drawer(u"scan.png"_s)));
}

void TestScenario::printForm_prefilled_isSavedAsPdf()
{
    QVERIFY(DeskDriver::press(u"printFormButton"_s));
    QVERIFY(DeskDriver::isFront(u"previewDialog"_s));
    QVERIFY(DeskDriver::front()->findChild<PagesView *>()->pageCount() >= 1);
    m_prompt.fileToSave = drawer(u"prefilled.pdf"_s);
    QVERIFY(DeskDriver::press(u"savePdfButton"_s));
    QVERIFY(DeskDriver::press(u"closeButton"_s));
    const QString text = pdfText(contentOf(drawer(u"prefilled.pdf"_s)));
    for (const QString &words : {u"Okonkwo"_s, people::practice, people::beatrizEmail})
        QVERIFY2(text.contains(words), qPrintable(words + u" is not in: "_s + text));
}

void TestScenario::notices_bothLanguages_areSavedWhole()
{
    DeskDriver::key(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(DeskDriver::reach(u"noticesList"_s));
    DeskDriver::key(Qt::Key_Home);
    int pages = 0;
    const int sheets = DeskDriver::find<QListWidget>(u"noticesList"_s)->count();
    for (int row = 0; row < sheets; ++row) {
        QVERIFY(DeskDriver::reach(u"noticesList"_s));
        QCOMPARE(DeskDriver::find<QListWidget>(u"noticesList"_s)->currentRow(), row);
        for (const QString &language : {u"en"_s, u"es"_s}) {
            QVERIFY(DeskDriver::choose(u"noticeLanguageCombo"_s, language));
            m_prompt.fileToSave = drawer(u"notice-%1-%2.pdf"_s.arg(row).arg(language));
            QVERIFY(DeskDriver::press(u"saveNoticePdfButton"_s));
            const QString text = pdfText(contentOf(*m_prompt.fileToSave));
            QVERIFY2(text.contains(people::practice) && text.contains(u"(555) 010-0142"_s), qPrintable(text));
            if (!DeskDriver::find(u"saveNoticeHtmlButton"_s))
                continue;
            m_prompt.fileToSave = drawer(u"notice-%1-%2.html"_s.arg(row).arg(language));
            QVERIFY(DeskDriver::press(u"saveNoticeHtmlButton"_s));
            const QString html = QString::fromUtf8(contentOf(*m_prompt.fileToSave));
            QVERIFY(html.startsWith(u"<!DOCTYPE html>"_s, Qt::CaseInsensitive));
            QVERIFY(html.contains(people::practice.toHtmlEscaped()) && html.contains(u"lang=\"%1\""_s.arg(language)));
            QVERIFY(!html.contains(u"src=\"http"_s) && !html.contains(u"<script"_s)); // self-contained
            ++pages;
        }
        QVERIFY(DeskDriver::reach(u"noticesList"_s));
        DeskDriver::key(Qt::Key_Down);
    }
    QVERIFY(pages >= 4);
}

} // namespace countersign::test
