// SPDX-License-Identifier: Apache-2.0
#include "desk/audittrail.h"
#include "desk/chartdocuments.h"
#include "desk/viewchart.h"
#include "ui/clinicfixture.h"
#include "ui/consentflow.h"
#include "ui/paper/pagesview.h"
#include "ui/patientview/inkpad.h"
#include "ui/patientview/patientview.h"
#include "ui/verify/verifydialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

/// From the chart to a filed form and back, in the windows a receptionist sees.
class TestConsentFlow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void onScreen_declinedAndSigned_isFiledAndLeftByPassphrase();
    void paper_withScan_isRecorded();
    void paper_withoutScan_isNotRecorded();
    void paper_fileThatIsNoScan_isRefused();
    void newRepresentative_withoutName_isAskedFor();
    void print_saveAsPdf_isLogged();
    void revoke_grantedChannel_stopsIt();
    void revoke_nothingInForce_saysSo();
    void document_signedForm_isShownAsPagesWithoutTheName();
    void verify_noMailAccount_handsOverADraftAndTakesTheCode();
    void verify_mistypedDomain_isCorrectedInOneClick();

private:
    template<typename T>
    [[nodiscard]] T *window(const QString &name) const
    {
        return m_parent->findChild<T *>(name);
    }
    void click(QWidget *in, const QString &name) const
    {
        auto *button = in->findChild<QWidget *>(name);
        QVERIFY2(button, qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    [[nodiscard]] ChartView chart() { return ViewChart(*m_clinic.desk).refresh(m_clinic.patient.id).value(); }
    /// Chooses a way in the start dialog and goes on.
    void start(const QString &way)
    {
        startConsentFlow(*m_clinic.context, m_parent.get(), m_clinic.patient.id);
        auto *dialog = window<QDialog>(u"consentStartDialog"_s);
        QVERIFY(dialog);
        dialog->findChild<QRadioButton *>(way)->setChecked(true);
        click(dialog, u"beginFormButton"_s);
    }
    void fillPaper(QDialog *dialog)
    {
        for (const QString &channel : {u"portal"_s, u"text"_s, u"phone"_s, u"voicemail"_s, u"post"_s})
            dialog->findChild<QRadioButton *>(channel + u"NoRadio")->setChecked(true);
        dialog->findChild<QRadioButton *>(u"emailYesRadio"_s)->setChecked(true);
        dialog->findChild<QCheckBox *>(u"email_appointmentsCheck"_s)->setChecked(true);
        dialog->findChild<QRadioButton *>(u"peopleNobodyRadio"_s)->setChecked(true);
        dialog->findChild<QRadioButton *>(u"termUntilRevokedRadio"_s)->setChecked(true);
    }
    [[nodiscard]] QString scanFile() const
    {
        QImage page(850, 1100, QImage::Format_RGB32);
        page.fill(Qt::white);
        QPainter(&page).drawText(100, 100, u"signed"_s);
        const QString path = m_clinic.folder.filePath(u"scan.png"_s);
        return page.save(path) ? path : QString();
    }

    ClinicFixture m_clinic;
    std::unique_ptr<QWidget> m_parent;
};

void TestConsentFlow::initTestCase()
{
    QVERIFY(m_clinic.isReady());
    m_clinic.theme.apply();
    m_parent = std::make_unique<QWidget>();
    m_parent->resize(900, 600);
    m_parent->show();
}

void TestConsentFlow::cleanup()
{
    for (QWidget *child : m_parent->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
        delete child;
    m_clinic.prompt.asked.clear();
    m_clinic.prompt.told.clear();
}

void TestConsentFlow::onScreen_declinedAndSigned_isFiledAndLeftByPassphrase()
{
    QSignalSpy changed(&m_clinic.news, &ChartNews::patientChanged);
    start(u"wayOnScreenRadio"_s);
    auto *view = window<PatientView>(u"patientView"_s);
    QVERIFY(view && view->isVisible());
    QVERIFY(view->isFullScreen());
    QCOMPARE(view->filled().language, LanguageTag::spanish());
    QCOMPARE(view->filled().answer(Channel::Email)->address, u"maria.nunez@example.org"_s);
    view->goTo(u"overall"_s);
    click(view, u"overallDeclineChoice"_s);
    auto *next = view->findChild<QPushButton *>(u"nextButton"_s);
    for (int i = 0; i < 6 && view->currentQuestion() != u"signature"; ++i) {
        if (view->currentQuestion() == u"people")
            click(view, u"peopleNobodyChoice"_s);
        if (view->currentQuestion() == u"term")
            click(view, u"termUntilRevokedChoice"_s);
        QTest::mouseClick(next, Qt::LeftButton);
    }
    QCOMPARE(view->currentQuestion(), u"signature"_s);
    auto *pad = view->findChild<InkPad *>();
    QTest::mousePress(pad, Qt::LeftButton, {}, {50, 60});
    QTest::mouseMove(pad, {120, 90}, 4);
    QTest::mouseMove(pad, {220, 50}, 4);
    QTest::mouseRelease(pad, Qt::LeftButton, {}, {220, 50});
    QSignalSpy filed(view, &PatientView::filed);
    QTest::mouseClick(next, Qt::LeftButton);
    QVERIFY(filed.wait(30000));
    QCOMPARE(changed.count(), 1);
    const ChartView after = chart();
    QCOMPARE(after.forms.size(), std::size_t(1));
    QCOMPARE(after.forms.front().witness, u"Dana Ortiz"_s);
    QCOMPARE(after.documents.front().kind, u"signedForm"_s);
    for (const ChannelSummary &channel : after.channels)
        QCOMPARE(channel.answer, ConsentAnswer::Declined);

    QSignalSpy left(view, &PatientView::left);
    QTest::keyClick(view, Qt::Key_Q, Qt::ControlModifier | Qt::ShiftModifier);
    auto *exit = view->findChild<QDialog *>(u"staffExitDialog"_s);
    QVERIFY(exit);
    QTest::keyClicks(exit->findChild<QLineEdit *>(u"staffPassphraseEdit"_s), u"staff-passphrase-7"_s);
    click(exit, u"leaveButton"_s);
    QVERIFY(left.wait(30000));
    QVERIFY(m_clinic.prompt.asked.isEmpty());
}

void TestConsentFlow::paper_withScan_isRecorded()
{
    const auto formsBefore = chart().forms.size();
    start(u"wayRecordRadio"_s);
    auto *dialog = window<QDialog>(u"paperFormDialog"_s);
    QVERIFY(dialog);
    m_clinic.prompt.fileToOpen = scanFile();
    click(dialog, u"attachScanButton"_s);
    QCOMPARE(dialog->findChild<PagesView *>()->pageCount(), 1);
    click(dialog, u"savePaperFormButton"_s);
    QVERIFY(!dialog->findChild<QLabel *>(u"paperProblemLabel"_s)->text().isEmpty());
    fillPaper(dialog);
    QSignalSpy finished(dialog, &QDialog::accepted);
    click(dialog, u"savePaperFormButton"_s);
    QVERIFY2(finished.wait(30000), qPrintable(dialog->findChild<QLabel *>(u"paperProblemLabel"_s)->text()));
    const ChartView after = chart();
    QCOMPARE(after.forms.size(), formsBefore + 1);
    QCOMPARE(after.forms.front().method, ConsentMethod::Paper);
    QCOMPARE(after.documents.front().kind, u"scan"_s);
    QCOMPARE(after.documents.front().mediaType, u"image/png"_s);
}

void TestConsentFlow::paper_withoutScan_isNotRecorded()
{
    const auto formsBefore = chart().forms.size();
    start(u"wayRecordRadio"_s);
    auto *dialog = window<QDialog>(u"paperFormDialog"_s);
    fillPaper(dialog);
    click(dialog, u"savePaperFormButton"_s);
    QVERIFY(dialog->isVisible());
    QVERIFY(dialog->findChild<QLabel *>(u"paperProblemLabel"_s)->text().contains(u"scan"));
    QCOMPARE(chart().forms.size(), formsBefore);
}

void TestConsentFlow::paper_fileThatIsNoScan_isRefused()
{
    start(u"wayRecordRadio"_s);
    auto *dialog = window<QDialog>(u"paperFormDialog"_s);
    for (const QByteArray &content : {QByteArray("%PDF-1.7 and then nothing"), QByteArray("hello"), QByteArray()}) {
        const QString path = m_clinic.folder.filePath(u"broken.pdf"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        m_clinic.prompt.fileToOpen = path;
        dialog->findChild<QLabel *>(u"paperProblemLabel"_s)->clear();
        click(dialog, u"attachScanButton"_s);
        QVERIFY(!dialog->findChild<QLabel *>(u"paperProblemLabel"_s)->text().isEmpty());
    }
}

void TestConsentFlow::newRepresentative_withoutName_isAskedFor()
{
    startConsentFlow(*m_clinic.context, m_parent.get(), m_clinic.patient.id);
    auto *dialog = window<QDialog>(u"consentStartDialog"_s);
    dialog->findChild<QRadioButton *>(u"signerOtherRadio"_s)->setChecked(true);
    click(dialog, u"beginFormButton"_s);
    QVERIFY(dialog->isVisible());
    QVERIFY(dialog->findChild<QLineEdit *>(u"representativeNameEdit"_s)->isVisible());
    QVERIFY(!dialog->findChild<QLineEdit *>(u"representativeNameEdit"_s)->accessibleDescription().isEmpty());
    dialog->findChild<QLineEdit *>(u"representativeNameEdit"_s)->setText(u"Rosa Núñez"_s);
    dialog->findChild<QLineEdit *>(u"representativeRelationshipEdit"_s)->setText(u"daughter"_s);
    click(dialog, u"beginFormButton"_s);
    auto *view = window<PatientView>(u"patientView"_s);
    QVERIFY(view);
    QCOMPARE(view->filled().signer.role, SignerRole::Representative);
    QCOMPARE(view->filled().signer.printedName, u"Rosa Núñez"_s);
    QCOMPARE(chart().patient.representatives.size(), std::size_t(1));
    QCOMPARE(chart().patient.representatives.front().relationship, u"daughter"_s);
}

void TestConsentFlow::print_saveAsPdf_isLogged()
{
    const auto before = AuditTrail(*m_clinic.desk).entries(m_clinic.patient.id, {}, 100);
    printForm(*m_clinic.context, m_parent.get(), u"communication-preferences"_s, m_clinic.patient.id);
    auto *dialog = window<QDialog>(u"previewDialog"_s);
    QVERIFY(dialog);
    QVERIFY(dialog->findChild<PagesView *>()->pageCount() >= 1);
    const QString path = m_clinic.folder.filePath(u"form.pdf"_s);
    m_clinic.prompt.fileToSave = path;
    click(dialog, u"savePdfButton"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
    const auto after = AuditTrail(*m_clinic.desk).entries(m_clinic.patient.id, {}, 100);
    QVERIFY(before && after);
    QCOMPARE(after->size(), before->size() + 1);
}

void TestConsentFlow::revoke_grantedChannel_stopsIt()
{
    revokeConsent(*m_clinic.context, m_parent.get(), m_clinic.patient.id, Channel::Email);
    auto *dialog = window<QDialog>(u"revokeDialog"_s);
    QVERIFY2(dialog, qPrintable(m_clinic.prompt.told.join(u' ')));
    QSignalSpy changed(&m_clinic.news, &ChartNews::patientChanged);
    click(dialog, u"revokeButton"_s);
    QCOMPARE(changed.count(), 1);
    const ChartView after = chart();
    const auto email
        = std::find_if(after.channels.begin(), after.channels.end(), [](const auto &each) { return each.channel == Channel::Email; });
    QCOMPARE(email->answer, ConsentAnswer::Revoked);
}

void TestConsentFlow::revoke_nothingInForce_saysSo()
{
    revokeConsent(*m_clinic.context, m_parent.get(), m_clinic.patient.id, Channel::Text);
    QVERIFY(!window<QDialog>(u"revokeDialog"_s));
    QCOMPARE(m_clinic.prompt.told.size(), 1);
}

void TestConsentFlow::document_signedForm_isShownAsPagesWithoutTheName()
{
    const ChartView view = chart();
    const auto signedForm
        = std::find_if(view.documents.begin(), view.documents.end(), [](const auto &each) { return each.kind == u"signedForm"; });
    QVERIFY(signedForm != view.documents.end());
    viewDocument(*m_clinic.context, m_parent.get(), signedForm->id);
    auto *viewer = window<QDialog>(u"documentViewer"_s);
    QVERIFY(viewer && viewer->isVisible());
    QVERIFY(viewer->findChild<PagesView *>()->pageCount() >= 1);
    QVERIFY(!viewer->windowTitle().contains(u"Núñez"));
}

void TestConsentFlow::verify_noMailAccount_handsOverADraftAndTakesTheCode()
{
    // A chart without a declined e-mail: the first patient's is declined and revoked by now.
    Patient other;
    other.name = {.prefix = {}, .given = u"Minh"_s, .middle = {}, .family = u"Tran"_s, .suffix = {}};
    other.birthDate = QDate(1959, 1, 30);
    other.contacts.push_back(
        {.id = {}, .kind = ContactKind::Email, .value = u"minh.tran@example.org"_s, .use = ContactUse::Home, .rank = 1});
    const auto added = RegisterPatient(*m_clinic.desk).add(other);
    QVERIFY(added);
    verifyAddress(*m_clinic.context, m_parent.get(), added->id, added->contacts.front().id);
    auto *dialog = window<QDialog>(u"verifyDialog"_s);
    QVERIFY(dialog);
    QVERIFY(dialog->findChild<QPlainTextEdit *>(u"verifyMessageText"_s)->toPlainText().contains(u"Riverside"));
    QSignalSpy changed(&m_clinic.news, &ChartNews::patientChanged);
    click(dialog, u"sendVerificationButton"_s);
    QVERIFY(changed.wait(30000));
    auto *saveButton = dialog->findChild<QPushButton *>(u"saveDraftButton"_s);
    QVERIFY2(saveButton->isVisible(), qPrintable(dialog->findChild<QLabel *>(u"verifyStateLabel"_s)->text()));
    const QString path = m_clinic.folder.filePath(u"verification.eml"_s);
    m_clinic.prompt.fileToSave = path;
    click(dialog, u"saveDraftButton"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("minh.tran@example.org"));

    auto *code = dialog->findChild<QLineEdit *>(u"verifyCodeEdit"_s);
    QVERIFY(code->isVisible() && code->isEnabled());
    QVERIFY(dialog->findChild<QLabel *>(u"codeCountdownLabel"_s)->text().contains(u"15:00"));
    code->setText(u"00000000"_s);
    click(dialog, u"confirmCodeButton"_s);
    QVERIFY(!code->accessibleDescription().isEmpty());
    const auto attempt = m_clinic.desk->store.verifications.latestAttempt(added->contacts.front().id);
    QVERIFY(attempt && *attempt);
    code->setText((*attempt)->code.toLower());
    click(dialog, u"confirmCodeButton"_s);
    QVERIFY(!code->isVisible());
    const auto status = m_clinic.desk->store.verifications.status(added->contacts.front().id);
    QVERIFY(status);
    QCOMPARE(status->state, VerificationState::Verified);

    // The message is in the chart, and is read there as text.
    viewDocument(*m_clinic.context, m_parent.get(), ChartDocuments(*m_clinic.desk).list(added->id)->front().id);
    auto *viewer = window<QDialog>(u"documentViewer"_s);
    QVERIFY(viewer);
    QVERIFY(viewer->findChild<QPlainTextEdit *>(u"mailText"_s)->toPlainText().contains(u"Riverside"));
}

void TestConsentFlow::verify_mistypedDomain_isCorrectedInOneClick()
{
    Patient other;
    other.name = {.prefix = {}, .given = u"Chidi"_s, .middle = {}, .family = u"Okafor"_s, .suffix = {}};
    other.birthDate = QDate(1991, 7, 9);
    other.contacts.push_back({.id = {}, .kind = ContactKind::Email, .value = u"c.okafor@gmial.com"_s, .use = ContactUse::Home, .rank = 1});
    const auto added = RegisterPatient(*m_clinic.desk).add(other);
    QVERIFY(added);
    verifyAddress(*m_clinic.context, m_parent.get(), added->id, added->contacts.front().id);
    auto *dialog = window<QDialog>(u"verifyDialog"_s);
    auto *use = dialog->findChild<QPushButton *>(u"useSuggestionButton"_s);
    QVERIFY(use);
    QVERIFY(use->text().contains(u"gmail.com"));
    use->click();
    QCoreApplication::processEvents();
    QCOMPARE(dialog->findChild<QLabel *>(u"verifyAddressLabel"_s)->text(), u"c.okafor@gmail.com"_s);
    QVERIFY(!dialog->findChild<QPushButton *>(u"useSuggestionButton"_s));
    const auto stored = ViewChart(*m_clinic.desk).refresh(added->id);
    QCOMPARE(stored->patient.contacts.front().value, u"c.okafor@gmail.com"_s);
}

QTEST_MAIN(TestConsentFlow)
#include "tst_consentflow.moc"
