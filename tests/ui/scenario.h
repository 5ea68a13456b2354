// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/smtpserver.h"
#include "ui/deskdriver.h"
#include "ui/fakeprompt.h"
#include "ui/lookaround.h"
#include "ui/shell/application.h"

#include <QTemporaryDir>
#include <QTest>

namespace countersign::test {

/// The first working day in real windows: from an empty computer to a signed form, a printed notice and a verified address, each part going
/// on where the one before ended. The computer's own folders (home, settings, temporary files) are the test's, and are searched for
/// patients afterwards.
class TestScenario final : public QObject
{
    Q_OBJECT
public:
    explicit TestScenario(StallMeter &meter) : m_meter(meter) { }

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    // scenario_clinic.cpp
    void firstRun_byKeys_createsTheClinic();
    void mailAccount_unknownAuthority_isNotTrusted();
    void wizard_lastStep_opensToday();
    void mailAccount_withItsAuthority_takesTheSignIn();
    // scenario_charts.cpp
    void addPatient_nobodyFound_takesEverythingByKeys();
    void addPatient_again_isPointedOut();
    void addPatient_sharedNumber_isSaid();
    void search_anyPart_opensTheChartByKeys_data();
    void search_anyPart_opensTheChartByKeys();
    void edit_secondNumber_standsOnTheChart();
    // scenario_clinic.cpp
    void lock_onAChart_leavesNothingOfThePatient();
    void signIn_wrongPassphrase_isRefusedInWords();
    void idle_nobodyThere_locks();
    // scenario_charts.cpp
    void import_synthea_addsEveryLine();
    void import_again_changesNothing();
    void import_otherColumns_areMappedByHand();
    // scenario_forms.cpp
    void form_inSpanish_isTakenByThePatient();
    void form_finished_isLeftOnlyWithThePassphrase();
    void chart_afterTheForm_showsWhatIsInForce();
    void chart_formButton_opensTheSignedPdf();
    void revoke_voicemail_endsItAtOnce();
    void idle_duringAForm_leavesNothingOfIt();
    void paperForm_signedByHand_isRecordedWithItsScan();
    void printForm_prefilled_isSavedAsPdf();
    void notices_bothLanguages_areSavedWhole();
    // scenario_mail.cpp
    void verify_message_isStoredAsItWasSent();
    void verify_code_isTakenWhenRight();
    void verify_declinedEmail_isRefusedWithTheReason();
    void edit_verifiedAddress_makesItStale();
    // tst_scenario.cpp
    void log_wholeDay_isUnbroken();
    void computer_afterwards_knowsNoPatient();

private:
    [[nodiscard]] MainWindow &window() { return m_application->window(); }
    [[nodiscard]] Desk &desk() { return window().workspace()->desk(); }
    [[nodiscard]] QString drawer(const QString &fileName) const { return m_drawer.filePath(fileName); }
    [[nodiscard]] bool signIn(const QString &passphrase);
    [[nodiscard]] bool openChart(const QString &search); ///< by Ctrl+K, keys and Return
    [[nodiscard]] bool openForm(const QString &language);
    [[nodiscard]] bool runImport(const QString &path);
    [[nodiscard]] bool fillPatient();
    [[nodiscard]] bool fillRepresentative();
    [[nodiscard]] bool pageRefusesBlank(const QString &page);
    [[nodiscard]] bool cannotLeave();
    [[nodiscard]] bool answers(const QString &asked, const QStringList &cards);
    [[nodiscard]] bool agrees(const QString &channel, const QStringList &cards);
    [[nodiscard]] bool readsTheRisks();
    [[nodiscard]] bool answerPages();
    [[nodiscard]] bool fillPaper();
    [[nodiscard]] PatientId patientShown() const;

    StallMeter &m_meter;
    std::unique_ptr<SmtpServer> m_server; ///< null where there can be none
    QTemporaryDir m_computer;             ///< home, settings and temporary files
    QTemporaryDir m_drawer;               ///< what people saved, and what they were given: the only place where names may lie open
    SystemClock m_clock;
    SystemRandom m_random;
    FakePrompt m_prompt;
    std::unique_ptr<Application> m_application;
    QByteArray m_sent;     ///< the verification message as the mail server has it
    bool m_broken = false; ///< what follows makes no sense without it
};

/// The people of the day, all invented. Family names that no word of the program contains.
namespace people {
inline const QString passphrase = QStringLiteral("lantern orbit meadow cobalt");
inline const QString practice = QStringLiteral("Riverside Allergy & Asthma");
inline const QString family = QStringLiteral("Izaguirre Núñez");
inline const QString mariaEmail = QStringLiteral("maria.izaguirre@example.org");
inline const QString beatrizEmail = QStringLiteral("beatriz.okonkwo@example.org");
inline const QStringList needles {QStringLiteral("Izaguirre"), QStringLiteral("Okonkwo"), QStringLiteral("555-0142")};
} // namespace people

} // namespace countersign::test
