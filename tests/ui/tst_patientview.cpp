// SPDX-License-Identifier: Apache-2.0
#include "ui/fakeprompt.h"
#include "ui/patientview/choicecard.h"
#include "ui/patientview/holdbutton.h"
#include "ui/patientview/inkpad.h"
#include "ui/patientview/patientview.h"

#include <QAbstractSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int smallestTarget = 48;
const QDate today(2026, 11, 21);

/// A view with everything it may ask for, answered by the test.
struct Fixture {
    explicit Fixture(const FormDefinition &form, const Theme &theme, const QString &language = u"en"_s)
    {
        FilledForm filled;
        filled.formId = form.id;
        filled.language = *LanguageTag::parse(language);
        filled.signer.printedName = u"María Elena Núñez"_s;
        filled.witness = u"Dana Ortiz"_s;
        filled.signedOn = today;
        for (const FormQuestion &question : form.questions) {
            if (question.kind == FormQuestion::Kind::Channel)
                filled.answer(question.channel).channel = question.channel;
        }
        filled.answer(Channel::Email).address = u"maria.nunez@example.org"_s;
        PatientViewPorts ports {.file =
                                    [this](const FilledForm &finished, const std::function<void(const Result<void> &)> &done) {
                                        filed.push_back(finished);
                                        done(answer);
                                    },
            .staffPassphraseFits
            = [](const SecretBytes &passphrase,
                  const std::function<void(bool)> &done) { done(passphrase.view() == QByteArrayView("staff-passphrase")); }};
        view = std::make_unique<PatientView>(PatientViewRequest {.form = form,
                                                 .filled = filled,
                                                 .practiceName = u"Riverside Allergy & Asthma"_s,
                                                 .patientName = u"María Elena Núñez"_s,
                                                 .staffName = u"Dana Ortiz"_s,
                                                 .today = today},
            std::move(ports), theme, prompt);
        view->resize(1280, 800);
        view->show();
        (void)QTest::qWaitForWindowActive(view.get());
    }

    template<typename T>
    [[nodiscard]] T *find(const QString &name) const
    {
        const QList<T *> all = view->findChildren<T *>(name);
        const auto found = std::find_if(all.begin(), all.end(), [](const T *each) { return each->isVisible(); });
        return found == all.end() ? nullptr : *found;
    }
    void click(const QString &name) const
    {
        auto *widget = find<QWidget>(name);
        QVERIFY2(widget, qPrintable(u"there is no visible "_s + name));
        QTest::mouseClick(widget, Qt::LeftButton);
    }
    void next() const { click(u"nextButton"_s); }
    void sign() const
    {
        auto *pad = find<InkPad>(u"inkPad"_s);
        QVERIFY(pad);
        QTest::mousePress(pad, Qt::LeftButton, {}, {60, 60});
        for (int x = 60; x <= 260; x += 20)
            QTest::mouseMove(pad, {x, 60 + x % 40}, 2);
        QTest::mouseRelease(pad, Qt::LeftButton, {}, {260, 80});
    }
    /// Says no to every channel, from the page it is on to the review.
    void answerEverything() const
    {
        view->goTo(u"portal"_s);
        for (const QString &channel : {u"portal"_s, u"email"_s, u"text"_s, u"phone"_s, u"voicemail"_s, u"post"_s}) {
            click(channel + u"NoChoice");
            next();
        }
        click(u"peopleNobodyChoice"_s);
        next();
        click(u"termUntilRevokedChoice"_s);
        next();
        QCOMPARE(view->currentQuestion(), u"review"_s);
    }
    void tryToLeave(const QString &passphrase) const
    {
        QTest::keyClick(view.get(), Qt::Key_Q, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = view->findChild<QDialog *>(u"staffExitDialog"_s);
        QVERIFY(dialog);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"staffPassphraseEdit"_s), passphrase);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"leaveButton"_s), Qt::LeftButton);
        QCoreApplication::processEvents();
    }
    [[nodiscard]] QString problem() const
    {
        const auto *label = find<QLabel>(u"problemLabel"_s);
        return label ? label->text() : QString();
    }

    FakePrompt prompt;
    Result<void> answer;
    std::vector<FilledForm> filed;
    std::unique_ptr<PatientView> view;
};

/// Everything on a page that a finger may aim at.
QList<QWidget *> targets(const QWidget &view)
{
    QList<QWidget *> found;
    for (QWidget *widget : view.findChildren<QWidget *>()) {
        const bool isPart = qobject_cast<QAbstractSpinBox *>(widget->parentWidget()) != nullptr;
        const bool isTarget
            = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget) || qobject_cast<QAbstractSpinBox *>(widget);
        if (isTarget && !isPart && widget->isVisible())
            found << widget;
    }
    return found;
}

} // namespace

class TestPatientView final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void walk_everyQuestionAnswered_filesWhatWasChosen();
    void walk_afterFiling_leavesNoAnswerBehind();
    void next_openQuestion_saysSoInTheFormsLanguage_data();
    void next_openQuestion_saysSoInTheFormsLanguage();
    void next_consentWithoutPurpose_asksAtThePurposes();
    void finish_withoutInk_asksForASignature();
    void declineAll_chosen_skipsTheChannels();
    void targets_everyPage_areLargeEnough_data();
    void targets_everyPage_areLargeEnough();
    void cards_largestText_areNeverTooSmallForTheirWords();
    void cards_arrowsAndSpace_choose();
    void enter_onThePage_goesOn();
    void risks_opened_coverThePageAndClose();
    void language_changed_keepsAnswersButNotInk();
    void back_fromTheSignature_dropsTheInk();
    void change_onReview_goesToThatQuestion();
    void close_byTheWindowSystem_isIgnored();
    void staffExit_wrongPassphrase_stays();
    void staffExit_rightPassphrase_leavesOnlyAfterConfirming();
    void staffExit_afterFiling_needsPassphraseButNoConfirmation();
    void staffButton_tappedOrHeld_opensOnlyWhenHeld();
    void filing_refused_saysWhyAndKeepsTheForm();

private:
    [[nodiscard]] const FormDefinition &form() const { return **m_forms->form(u"communication-preferences"_s); }
    std::optional<FormLibrary> m_forms;
    Theme m_theme;
};

void TestPatientView::initTestCase()
{
    auto forms = FormLibrary::load(u":/forms"_s);
    QVERIFY2(forms, forms ? "" : qPrintable(forms.error().message));
    m_forms = std::move(*forms);
    m_theme.setScheme(Theme::Scheme::Light);
    m_theme.apply();
}

void TestPatientView::walk_everyQuestionAnswered_filesWhatWasChosen()
{
    Fixture f(form(), m_theme);
    QSignalSpy filed(f.view.get(), &PatientView::filed);
    QCOMPARE(f.view->currentQuestion(), u"introduction"_s);
    f.next();
    QCOMPARE(f.view->currentQuestion(), u"overall"_s);
    f.next();
    f.click(u"portalNoChoice"_s);
    f.next();
    f.click(u"emailYesChoice"_s);
    f.click(u"email_appointmentsCheck"_s);
    f.click(u"email_billingCheck"_s);
    f.next();
    f.click(u"textNoChoice"_s);
    f.next();
    f.click(u"phoneNoChoice"_s);
    f.next();
    f.click(u"voicemailYesChoice"_s);
    f.find<QLineEdit>(u"voicemailAddressEdit"_s)->setText(u"(555) 555-0142"_s);
    f.click(u"voicemail_callBackOnlyChoice"_s);
    f.next();
    f.click(u"postNoChoice"_s);
    f.next();
    f.click(u"peopleSomeChoice"_s);
    QTest::keyClicks(f.find<QLineEdit>(u"person1_nameEdit"_s), u"Rosa Nunez"_s);
    f.next();
    f.click(u"termUntilRevokedChoice"_s);
    f.next();
    QCOMPARE(f.view->currentQuestion(), u"review"_s);
    f.next();
    f.sign();
    f.next();
    QCOMPARE(filed.count(), 1);
    QCOMPARE(f.filed.size(), std::size_t(1));
    const FilledForm &form = f.filed.front();
    QCOMPARE(form.answer(Channel::Portal)->consent, std::optional(false));
    QCOMPARE(form.answer(Channel::Email)->consent, std::optional(true));
    QCOMPARE(form.answer(Channel::Email)->purposes, (std::vector {Purpose::Appointments, Purpose::Billing}));
    QCOMPARE(form.answer(Channel::Email)->address, u"maria.nunez@example.org"_s);
    QCOMPARE(form.answer(Channel::Voicemail)->detail, std::optional(DetailLevel::CallBackOnly));
    QCOMPARE(form.people.size(), std::size_t(1));
    QCOMPARE(form.untilRevoked, std::optional(true));
    QCOMPARE(form.method, ConsentMethod::OnScreen);
    QVERIFY(!form.ink.isEmpty());
    QVERIFY(openQuestions(this->form(), form, today).empty());
}

void TestPatientView::walk_afterFiling_leavesNoAnswerBehind()
{
    Fixture f(form(), m_theme);
    f.answerEverything();
    f.next();
    f.sign();
    f.next();
    QVERIFY(f.find<QWidget>(u"thanksPage"_s));
    QVERIFY(f.view->filled().channels.empty());
    QVERIFY(f.view->filled().signer.printedName.isEmpty());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    for (const QLabel *label : f.view->findChildren<QLabel *>())
        QVERIFY2(!label->isVisible() || !label->text().contains(u"Núñez"), qPrintable(label->text()));
    QVERIFY(!f.find<QPushButton>(u"nextButton"_s));
    QVERIFY(!f.find<QPushButton>(u"backButton"_s));
}

void TestPatientView::next_openQuestion_saysSoInTheFormsLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("Spanish") << u"es"_s;
}

void TestPatientView::next_openQuestion_saysSoInTheFormsLanguage()
{
    QFETCH(QString, language);
    Fixture f(form(), m_theme, language);
    const FormText &text = *form().textFor(*LanguageTag::parse(language));
    for (const auto &[id, key] :
        {std::pair {u"email"_s, u"open.answer"_s}, std::pair {u"people"_s, u"open.people"_s}, std::pair {u"term"_s, u"open.term"_s}}) {
        f.view->goTo(id);
        f.next();
        QCOMPARE(f.view->currentQuestion(), id);
        QCOMPARE(f.problem(), text.text(key));
        QVERIFY(f.view->focusWidget() && qobject_cast<ChoiceCard *>(f.view->focusWidget()));
    }
}

void TestPatientView::next_consentWithoutPurpose_asksAtThePurposes()
{
    Fixture f(form(), m_theme);
    f.view->goTo(u"email"_s);
    f.click(u"emailYesChoice"_s);
    f.next();
    QCOMPARE(f.problem(), form().texts.front().text(u"open.purpose"_s));
    QCOMPARE(f.view->focusWidget(), static_cast<QWidget *>(f.find<ChoiceCard>(u"email_appointmentsCheck"_s)));
    f.click(u"email_appointmentsCheck"_s);
    QVERIFY(f.problem().isEmpty());
    f.find<QLineEdit>(u"emailAddressEdit"_s)->setText(u"maria at example"_s);
    f.next();
    QCOMPARE(f.problem(), form().texts.front().text(u"open.address.email"_s));
    QCOMPARE(f.view->focusWidget(), static_cast<QWidget *>(f.find<QLineEdit>(u"emailAddressEdit"_s)));
}

void TestPatientView::finish_withoutInk_asksForASignature()
{
    Fixture f(form(), m_theme);
    f.answerEverything();
    f.next();
    f.next();
    QCOMPARE(f.problem(), form().texts.front().text(u"open.ink"_s));
    QVERIFY(f.filed.empty());
    f.sign();
    QVERIFY(f.problem().isEmpty());
    f.click(u"clearInkButton"_s);
    f.next();
    QVERIFY(f.filed.empty());
}

void TestPatientView::declineAll_chosen_skipsTheChannels()
{
    Fixture f(form(), m_theme);
    f.view->goTo(u"overall"_s);
    f.click(u"overallDeclineChoice"_s);
    f.next();
    QVERIFY2(!f.find<ChoiceCard>(u"portalYesChoice"_s), qPrintable(f.view->currentQuestion()));
    for (int page = 0; page < 4 && f.view->currentQuestion() != u"review"; ++page) {
        if (f.view->currentQuestion() == u"people")
            f.click(u"peopleNobodyChoice"_s);
        else
            f.click(u"termUntilRevokedChoice"_s);
        f.next();
    }
    QCOMPARE(f.view->currentQuestion(), u"review"_s);
    f.next();
    f.sign();
    f.next();
    QCOMPARE(f.filed.size(), std::size_t(1));
    QVERIFY(f.filed.front().declinesAll);
}

void TestPatientView::targets_everyPage_areLargeEnough_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    for (const QString &language : {u"en"_s, u"es"_s}) {
        for (const QSize size : {QSize(1280, 800), QSize(1024, 700)})
            QTest::addRow("%s %d", qPrintable(language), size.width()) << language << size;
    }
}

void TestPatientView::targets_everyPage_areLargeEnough()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    Fixture f(form(), m_theme, language);
    f.view->resize(size);
    QStringList pages;
    for (const FormQuestion &question : form().questions)
        pages << question.id;
    pages << u"review"_s;
    for (const QString &page : pages) {
        f.view->goTo(page);
        for (const QString &more : {QString(page + u"YesChoice"), u"peopleSomeChoice"_s, u"termEndDateChoice"_s}) {
            if (auto *card = f.find<ChoiceCard>(more))
                card->click();
        }
        for (int i = 0; i < 4; ++i)
            QCoreApplication::processEvents();
        const auto found = targets(*f.view);
        QVERIFY(found.size() >= 5);
        for (const QWidget *widget : found) {
            const QString which = u"%1: %2 is %3 × %4"_s.arg(page, widget->objectName()).arg(widget->width()).arg(widget->height());
            QVERIFY2(widget->width() >= smallestTarget && widget->height() >= smallestTarget, qPrintable(which));
            QVERIFY2(
                !widget->objectName().isEmpty() && (!widget->accessibleName().isEmpty() || !widget->property("text").toString().isEmpty()),
                qPrintable(which));
        }
        QVERIFY2(!f.find<QScrollArea>(u"pageScroll"_s)->widget()->findChildren<QWidget *>().isEmpty(), qPrintable(page));
    }
}

void TestPatientView::cards_largestText_areNeverTooSmallForTheirWords()
{
    Fixture f(form(), m_theme, u"es"_s);
    f.view->resize(1024, 700);
    f.view->setTextPercent(175);
    for (const QString &page : {u"overall"_s, u"email"_s, u"voicemail"_s}) {
        f.view->goTo(page);
        if (auto *yes = f.find<ChoiceCard>(page + u"YesChoice"))
            yes->click();
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        for (const ChoiceCard *card : f.view->findChildren<ChoiceCard *>()) {
            if (card->isVisible())
                QVERIFY2(card->height() >= card->heightForWidth(card->width()), qPrintable(card->objectName()));
        }
    }
}

void TestPatientView::cards_arrowsAndSpace_choose()
{
    Fixture f(form(), m_theme);
    f.view->goTo(u"email"_s);
    auto *yes = f.find<ChoiceCard>(u"emailYesChoice"_s);
    auto *no = f.find<ChoiceCard>(u"emailNoChoice"_s);
    QVERIFY(!yes->isChecked() && !no->isChecked());
    yes->setFocus();
    QTest::keyClick(yes, Qt::Key_Space);
    QVERIFY(yes->isChecked());
    QTest::keyClick(yes, Qt::Key_Right);
    QVERIFY(no->isChecked() && !yes->isChecked());
    QVERIFY(no->hasFocus());
    QTest::keyClick(no, Qt::Key_Left);
    QVERIFY(yes->isChecked());
    auto *purpose = f.find<ChoiceCard>(u"email_billingCheck"_s);
    QTest::keyClick(purpose, Qt::Key_Return);
    QVERIFY(purpose->isChecked());
    QTest::keyClick(purpose, Qt::Key_Space);
    QVERIFY(!purpose->isChecked());
}

void TestPatientView::enter_onThePage_goesOn()
{
    Fixture f(form(), m_theme);
    QTest::keyClick(f.view->focusWidget(), Qt::Key_Return);
    QCOMPARE(f.view->currentQuestion(), u"overall"_s);
    auto *back = f.find<QPushButton>(u"backButton"_s);
    back->setFocus();
    QTest::keyClick(back, Qt::Key_Return);
    QCOMPARE(f.view->currentQuestion(), u"introduction"_s);
}

void TestPatientView::risks_opened_coverThePageAndClose()
{
    Fixture f(form(), m_theme);
    f.view->goTo(u"email"_s);
    f.click(u"risksButton"_s);
    auto *panel = f.find<QWidget>(u"risksPanel"_s);
    QVERIFY(panel);
    QCOMPARE(panel->geometry(), f.view->rect());
    QStringList shown;
    for (const QLabel *label : panel->findChildren<QLabel *>())
        shown << label->text();
    for (int i = 1; i <= 8; ++i)
        QVERIFY(shown.contains(form().texts.front().text(u"email.risks."_s + QString::number(i))));
    QTest::keyClick(f.view->focusWidget(), Qt::Key_Escape);
    QVERIFY(!f.find<QWidget>(u"risksPanel"_s));
    QCOMPARE(f.view->currentQuestion(), u"email"_s);
}

void TestPatientView::language_changed_keepsAnswersButNotInk()
{
    Fixture f(form(), m_theme);
    f.view->goTo(u"email"_s);
    f.click(u"emailYesChoice"_s);
    f.click(u"email_billingCheck"_s);
    f.view->findChild<QAction *>(u"language_esAction"_s)->trigger();
    QCOMPARE(f.view->currentQuestion(), u"email"_s);
    QVERIFY(f.find<ChoiceCard>(u"emailYesChoice"_s)->isChecked());
    QVERIFY(f.find<ChoiceCard>(u"email_billingCheck"_s)->isChecked());
    const FormText &spanish = *form().textFor(LanguageTag::spanish());
    QCOMPARE(f.find<QLabel>(u"questionTitle"_s)->text(), spanish.text(u"email.title"_s));
    QVERIFY(f.find<QPushButton>(u"nextButton"_s)->text().contains(spanish.text(u"ui.next"_s)));
    QCOMPARE(f.view->filled().language, LanguageTag::spanish());
    f.answerEverything();
    f.next();
    f.sign();
    f.view->findChild<QAction *>(u"language_enAction"_s)->trigger();
    QCOMPARE(f.view->currentQuestion(), u"signature"_s);
    QVERIFY(f.find<InkPad>(u"inkPad"_s)->ink().isEmpty());
}

void TestPatientView::back_fromTheSignature_dropsTheInk()
{
    Fixture f(form(), m_theme);
    f.answerEverything();
    f.next();
    f.sign();
    f.click(u"backButton"_s);
    QVERIFY(f.view->filled().ink.isEmpty());
    f.next();
    QVERIFY(f.find<InkPad>(u"inkPad"_s)->ink().isEmpty());
}

void TestPatientView::change_onReview_goesToThatQuestion()
{
    Fixture f(form(), m_theme);
    f.answerEverything();
    f.click(u"textChangeButton"_s);
    QCOMPARE(f.view->currentQuestion(), u"text"_s);
    QVERIFY(f.find<ChoiceCard>(u"textNoChoice"_s)->isChecked());
}

void TestPatientView::close_byTheWindowSystem_isIgnored()
{
    Fixture f(form(), m_theme);
    QVERIFY(!f.view->close());
    QVERIFY(f.view->isVisible());
    QTest::keyClick(f.view.get(), Qt::Key_Escape);
    QTest::keyClick(f.view.get(), Qt::Key_F4, Qt::AltModifier);
    QVERIFY(f.view->isVisible());
    QCOMPARE(f.view->windowModality(), Qt::ApplicationModal);
}

void TestPatientView::staffExit_wrongPassphrase_stays()
{
    Fixture f(form(), m_theme);
    f.tryToLeave(u"demo-demo"_s);
    auto *dialog = f.view->findChild<QDialog *>(u"staffExitDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(!dialog->findChild<QLabel *>(u"passphraseProblemLabel"_s)->text().isEmpty());
    QVERIFY(dialog->findChild<QLineEdit *>(u"staffPassphraseEdit"_s)->text().isEmpty());
    QVERIFY(f.view->isVisible());
    QVERIFY(f.prompt.asked.isEmpty());
}

void TestPatientView::staffExit_rightPassphrase_leavesOnlyAfterConfirming()
{
    Fixture f(form(), m_theme);
    QSignalSpy left(f.view.get(), &PatientView::left);
    f.prompt.confirms = false;
    f.tryToLeave(u"staff-passphrase"_s);
    QCOMPARE(f.prompt.asked.size(), 1);
    QVERIFY(f.view->isVisible());
    QCOMPARE(left.count(), 0);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(QTest::qWaitForWindowActive(f.view.get()));
    f.prompt.confirms = true;
    f.tryToLeave(u"staff-passphrase"_s);
    QVERIFY(!f.view->isVisible());
    QCOMPARE(left.count(), 1);
    QCOMPARE(left.first().first().toBool(), false);
}

void TestPatientView::staffExit_afterFiling_needsPassphraseButNoConfirmation()
{
    Fixture f(form(), m_theme);
    QSignalSpy left(f.view.get(), &PatientView::left);
    f.answerEverything();
    f.next();
    f.sign();
    f.next();
    QVERIFY(!f.view->close());
    f.tryToLeave(u"staff-passphrase"_s);
    QVERIFY(f.prompt.asked.isEmpty());
    QCOMPARE(left.count(), 1);
    QCOMPARE(left.first().first().toBool(), true);
    QVERIFY(!f.view->isVisible());
}

void TestPatientView::staffButton_tappedOrHeld_opensOnlyWhenHeld()
{
    Fixture f(form(), m_theme);
    auto *button = f.find<HoldButton>(u"staffExitButton"_s);
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!f.view->findChild<QDialog *>(u"staffExitDialog"_s));
    button->setHoldMilliseconds(30);
    QSignalSpy held(button, &HoldButton::held);
    QTest::mousePress(button, Qt::LeftButton);
    QVERIFY(held.wait(2000));
    QTest::mouseRelease(button, Qt::LeftButton);
    QVERIFY(f.view->findChild<QDialog *>(u"staffExitDialog"_s));
}

void TestPatientView::filing_refused_saysWhyAndKeepsTheForm()
{
    Fixture f(form(), m_theme);
    f.answer = Error {ErrorCode::Storage, u"The disk is full."_s};
    f.answerEverything();
    f.next();
    f.sign();
    f.next();
    QVERIFY(f.problem().contains(u"The disk is full."));
    QVERIFY(f.problem().contains(form().texts.front().text(u"ui.notFiled"_s)));
    QCOMPARE(f.view->currentQuestion(), u"signature"_s);
    QVERIFY(!f.find<InkPad>(u"inkPad"_s)->ink().isEmpty());
    f.answer = {};
    f.next();
    QVERIFY(f.find<QWidget>(u"thanksPage"_s));
    QCOMPARE(f.filed.size(), std::size_t(2));
}

QTEST_MAIN(TestPatientView)
#include "tst_patientview.moc"
