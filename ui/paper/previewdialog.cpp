// SPDX-License-Identifier: Apache-2.0
#include "ui/paper/previewdialog.h"

#include "ui/consentflow.h"
#include "ui/paper/pagesview.h"
#include "ui/paper/paperoutput.h"
#include "ui/paper/printform.h"
#include "ui/widgets/field.h"
#include "ui/widgets/parts.h"

#include "desk/printforms.h"
#include "desk/viewchart.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign {

void fillLanguages(QComboBox &combo, const std::vector<FormText> &texts, const LanguageTag &chosen)
{
    for (const FormText &text : texts) {
        const QString name = text.language.displayName();
        combo.addItem(text.reviewedBy.isEmpty() ? PreviewDialog::tr("%1, not yet reviewed").arg(name) : name, text.language.toString());
        if (text.language == chosen)
            combo.setCurrentIndex(combo.count() - 1);
    }
}

PreviewDialog::PreviewDialog(UiContext &context, PreviewRequest request, QWidget *parent)
    : QDialog(parent), m_context(context), m_request(std::move(request)), m_language(new QComboBox(this)), m_paper(new QComboBox(this)),
      m_note(makeText({}, "muted", this)), m_pages(new PagesPanel(context.theme, this)),
      m_print(makeButton(tr("Print…"), u"printButton"_s, "primary", this)),
      m_save(makeButton(tr("Save as PDF…"), u"savePdfButton"_s, nullptr, this))
{
    setObjectName(u"previewDialog"_s);
    setWindowTitle(tr("Print: %1").arg(m_request.title));
    m_language->setObjectName(u"previewLanguageCombo"_s);
    m_paper->setObjectName(u"previewPaperCombo"_s);
    fillLanguages(*m_language, m_request.texts, m_request.language);
    for (const Paper paper : m_request.papers)
        m_paper->addItem(displayName(paper), int(paper));
    buildWindow();
    fitWindow(*this, QSize(980, 760));
    connect(m_language, &QComboBox::currentIndexChanged, this, &PreviewDialog::layOut);
    connect(m_paper, &QComboBox::currentIndexChanged, this, &PreviewDialog::layOut);
    connect(m_print, &QPushButton::clicked, this, &PreviewDialog::print);
    connect(m_save, &QPushButton::clicked, this, &PreviewDialog::save);
    layOut();
}

void PreviewDialog::buildWindow()
{
    auto *choices = new QVBoxLayout;
    choices->setSpacing(12);
    choices->addWidget(makeText(m_request.title, "heading", this));
    for (Field *field : {new Field(tr("Language"), m_language, {}, this), new Field(tr("Paper"), m_paper, {}, this)}) {
        field->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
        choices->addWidget(field);
    }
    choices->addWidget(m_note);
    choices->addStretch();
    choices->addWidget(m_print);
    choices->addWidget(m_save);
    auto *close = makeButton(tr("Close"), u"closeButton"_s, nullptr, this);
    choices->addWidget(close);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    setButtonIcon(m_print, m_context.theme, u"print"_s, ColorToken::AccentText);
    setButtonIcon(m_save, m_context.theme, u"save"_s);
    m_print->setDefault(true);
    auto *side = new QWidget(this);
    side->setLayout(choices);
    choices->setContentsMargins(0, 0, 0, 0);
    side->setFixedWidth(m_context.theme.points(240));
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(18, 16, 18, 16);
    columns->setSpacing(18);
    columns->addWidget(m_pages, 1);
    columns->addWidget(side);
}

void PreviewDialog::layOut()
{
    const FormText &text = m_request.texts.at(std::size_t(std::max(0, m_language->currentIndex())));
    m_note->setText(reviewNote(text));
    m_note->setVisible(!m_note->text().isEmpty());
    auto document = m_request.layOut(text.language, static_cast<Paper>(m_paper->currentData().toInt()));
    m_print->setEnabled(document.hasValue());
    m_save->setEnabled(document.hasValue());
    if (!document) {
        m_note->setText(document.error().message);
        m_note->show();
        m_pages->setSource({});
        return;
    }
    m_document = *document;
    m_pages->setSource(pagesOf(m_document));
}

void PreviewDialog::print()
{
    if (printOnPaper(m_context, this, m_document))
        m_request.done(u"printed"_s);
}

void PreviewDialog::save()
{
    if (saveAsPdf(m_context, this, m_document, m_request.fileName + u'-' + m_language->currentData().toString() + u".pdf"))
        m_request.done(u"saved"_s);
}

void printForm(UiContext &context, QWidget *parent, const PrintFormRequest &request)
{
    const auto form = context.office.forms.form(request.formId);
    if (!form)
        return context.prompt.tell(parent, PreviewDialog::tr("The form cannot be printed"), form.error().message);
    const FormText *text = (*form)->textFor(request.language);
    if (!text)
        text = &(*form)->texts.front();
    PreviewRequest preview {.title = text->title,
        .texts = (*form)->texts,
        .papers = (*form)->papers,
        .language = text->language,
        .fileName = request.formId,
        .layOut = [&context, request](const LanguageTag &language,
                      Paper paper) { return PrintForms(context.desk).layOut(request.formId, language, request.patient, paper); },
        .done =
            [&context, request, parent](const QString &what) {
                const auto logged = PrintForms(context.desk).logPrinted(request.formId, request.patient, what);
                if (!logged)
                    context.prompt.tell(parent, PreviewDialog::tr("The log could not be written"), logged.error().message);
                else if (request.patient)
                    Q_EMIT context.news.patientChanged(*request.patient);
            }};
    auto *dialog = new PreviewDialog(context, std::move(preview), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void printForm(UiContext &context, QWidget *parent, const QString &formId, std::optional<PatientId> patient)
{
    PrintFormRequest request {.formId = formId, .language = LanguageTag::english(), .patient = patient};
    if (patient) {
        const auto chart = ViewChart(context.desk).refresh(*patient);
        if (!chart)
            return context.prompt.tell(parent, PreviewDialog::tr("The form cannot be printed"), chart.error().message);
        request.language = chart->patient.language;
    }
    printForm(context, parent, request);
}

} // namespace countersign
