// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk/importpatients.h"
#include "ui/uicontext.h"

#include <QDialog>

class QComboBox;
class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableView;
class QVBoxLayout;

namespace countersign {

class TableModel;

/// Patients from another system's CSV file: look at it, say which column is what, import, read what became of each line. Nothing is written before
/// "Import", and everything or nothing after it.
class ImportDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit ImportDialog(UiContext &context, QWidget *parent = nullptr);
    /// Reads a file as if it had been chosen.
    void openFile(const QString &path);
    void reject() override;

private:
    enum Step { ChooseStep, MapStep, RunStep, ResultStep };
    [[nodiscard]] QWidget *buildChoose();
    [[nodiscard]] QWidget *buildMap();
    [[nodiscard]] QWidget *buildRun();
    [[nodiscard]] QWidget *buildResult();
    [[nodiscard]] QWidget *buildFooter();
    void showStep(Step step);
    void chooseFile();
    void showPreview(const ImportPreview &preview);
    void addMapping(QGridLayout *grid, int index, const QString &field, const ImportPreview &preview);
    [[nodiscard]] ColumnMap chosenMap() const;
    void run();
    void showReport(const Result<ImportReport> &report);
    void showError(const QString &message);

    UiContext &m_context;
    QByteArray m_data;
    ImportPreview m_preview;
    QMap<QString, QComboBox *> m_combos;
    int m_job = 0;
    QStackedWidget *m_steps = nullptr;
    QLabel *m_fileLabel = nullptr;
    QVBoxLayout *m_mapArea = nullptr;
    QLabel *m_runLabel = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_summary = nullptr;
    TableModel *m_lines = nullptr;
    QLabel *m_error = nullptr;
    QPushButton *m_import = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace countersign
