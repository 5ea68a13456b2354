// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/filledform.h"
#include "ui/patientview/staffexitdialog.h"
#include "ui/prompt.h"
#include "ui/theme.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace countersign {

class FormPage;
class KioskFooter;
class KioskHeader;
class RisksPanel;
class StepBar;

/// All that the patient's view knows: one form, one patient's name, nothing else of the chart.
struct PatientViewRequest {
    const FormDefinition &form; ///< outlives the view
    FilledForm filled;          ///< as begun: language, signer, witness, addresses
    QString practiceName;
    QString patientName;
    QString staffName; ///< whose passphrase opens the way out
    QDate today;
};

/// What the view may ask of the program: to file the form and to check a passphrase, both answered later.
struct PatientViewPorts {
    std::function<void(const FilledForm &, std::function<void(const Result<void> &)>)> file;
    PassphraseCheck staffPassphraseFits;
};

/// The patient's own full-screen view of a form: one question a page, large type, in the form's language. It covers the program and blocks
/// it; it is left only with the staff member's passphrase, before or after the form was filed.
class PatientView final : public QWidget
{
    Q_OBJECT
public:
    PatientView(PatientViewRequest request, PatientViewPorts ports, const Theme &theme, Prompt &prompt, QWidget *parent = nullptr);
    ~PatientView() override;

    /// Goes to a question, as "Change" on the review page does; unknown ids stay where they are.
    void goTo(const QString &questionId);
    [[nodiscard]] QString currentQuestion() const;
    [[nodiscard]] const FilledForm &filled() const { return m_request.filled; }
    void setTextPercent(int percent);

Q_SIGNALS:
    void filed();
    void left(bool filed);

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildWindow();
    void applyStyle();
    [[nodiscard]] const FormText &text() const;
    [[nodiscard]] QStringList steps() const; ///< ids of the pages that are asked, in order
    [[nodiscard]] bool isAsked(const FormQuestion &question) const;
    [[nodiscard]] const FormQuestion *question(const QString &id) const;
    void showPage(const QString &id);
    void placePage(QWidget *page);
    void updateChrome();
    void storePage();
    void back();
    void next();
    [[nodiscard]] bool passes(const std::vector<OpenQuestion> &open);
    void fileForm();
    void showThanks();
    void showRisks();
    void hideRisks();
    void setLanguage(const LanguageTag &language);
    void changeTextSize(int direction);
    void askStaffToLeave();
    void leave();
    void resume(); ///< after the staff dialog: the keyboard is back on the page
    [[nodiscard]] int columnWidth() const;

    PatientViewRequest m_request;
    PatientViewPorts m_ports;
    const Theme &m_theme;
    Prompt &m_prompt;
    KioskHeader *m_header = nullptr;
    StepBar *m_stepBar = nullptr;
    QLabel *m_stepLabel = nullptr;
    QWidget *m_stepColumn = nullptr;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_pageColumn = nullptr;
    QVBoxLayout *m_pageLayout = nullptr;
    KioskFooter *m_footer = nullptr;
    FormPage *m_page = nullptr; ///< null on the last page
    QWidget *m_shown = nullptr;
    RisksPanel *m_risks = nullptr;
    int m_textPercent = 100;
    bool m_isFiling = false;
    bool m_isFiled = false;
    bool m_mayClose = false;
};

} // namespace countersign
