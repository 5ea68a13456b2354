// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk/takeconsent.h"
#include "ui/prompt.h"
#include "ui/theme.h"

#include <QDialog>

#include <functional>

class QLabel;
class QPushButton;

namespace countersign {

class PagesPanel;
class PaperAnswers;

/// A paper form to be recorded: begun, with its signer.
struct PaperFormRequest {
    const FormDefinition &form; ///< outlives the dialog
    FilledForm filled;
    QString patientName;
    QDate today;
    std::function<void(const FilledForm &, const Scan &, std::function<void(const Result<void> &)>)> file;
};

/// Records a form that was signed by hand: the scan on the left, the answers as they stand on the paper on the right.
class PaperFormDialog final : public QDialog
{
    Q_OBJECT
public:
    PaperFormDialog(PaperFormRequest request, const Theme &theme, Prompt &prompt, QWidget *parent = nullptr);
    /// Attaches a scan; tells where it cannot be used.
    void attach(const QString &path);

Q_SIGNALS:
    void filed();

private:
    [[nodiscard]] QWidget *makeScanSide();
    [[nodiscard]] QWidget *makeAnswerSide();
    void chooseScan();
    void save();
    void tellProblem(const QString &sentence);

    PaperFormRequest m_request;
    const Theme &m_theme;
    Prompt &m_prompt;
    std::optional<Scan> m_scan;
    PagesPanel *m_pages = nullptr;
    QWidget *m_noScan = nullptr;
    QLabel *m_scanName = nullptr;
    QPushButton *m_attach = nullptr;
    PaperAnswers *m_answers = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace countersign
