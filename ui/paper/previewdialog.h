// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/paperdocument.h"
#include "ui/uicontext.h"

#include <QDialog>

#include <functional>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;

namespace countersign {

class PagesPanel;

/// What can be previewed: one form or notice in its languages and paper sizes.
struct PreviewRequest {
    QString title;
    const std::vector<FormText> &texts; ///< outlives the dialog
    std::vector<Paper> papers;
    LanguageTag language; ///< to begin with
    QString fileName;     ///< suggested, without ending; never a patient's name
    std::function<Result<PaperDocument>(const LanguageTag &, Paper)> layOut;
    std::function<void(const QString &what)> done; ///< "printed" or "saved", for the log
};

/// Paper before it is paper: language and size, the very pages, then the printer or a PDF.
class PreviewDialog final : public QDialog
{
    Q_OBJECT
public:
    PreviewDialog(UiContext &context, PreviewRequest request, QWidget *parent = nullptr);

private:
    void buildWindow();
    void layOut();
    void print();
    void save();

    UiContext &m_context;
    PreviewRequest m_request;
    PaperDocument m_document;
    QComboBox *m_language;
    QComboBox *m_paper;
    QLabel *m_note;
    PagesPanel *m_pages;
    QPushButton *m_print;
    QPushButton *m_save;
};

/// A combo box of the languages of some texts; those nobody qualified has reviewed say so.
void fillLanguages(QComboBox &combo, const std::vector<FormText> &texts, const LanguageTag &chosen);

} // namespace countersign
