// SPDX-License-Identifier: Apache-2.0
#include "ui/noticespage.h"

#include "ui/paper/pagesview.h"
#include "ui/paper/paperoutput.h"
#include "ui/paper/previewdialog.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/parts.h"

#include "desk/printforms.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int listWidth = 272;

/// One line of the list: a form or a notice.
struct Sheet {
    QString id;
    bool isForm = false;
    bool forWebsite = false;
    const std::vector<FormText> *texts = nullptr;
    std::vector<Paper> papers;
};

/// Its title in the program's language, else in its first.
QString titleOf(const Sheet &sheet)
{
    const auto language = LanguageTag::parse(QLocale().name());
    for (const FormText &text : *sheet.texts) {
        if (language && text.language.primary() == language->primary())
            return text.title;
    }
    return sheet.texts->front().title;
}

} // namespace

struct NoticesPage::Private {
    Private(NoticesPage *page, UiContext &uiContext);
    void collectSheets();
    [[nodiscard]] bool isLarge() const { return context.theme.textScale() > 140; }
    [[nodiscard]] QWidget *makeSide();
    [[nodiscard]] QWidget *makeToolbar();
    [[nodiscard]] const Sheet *sheet() const;
    [[nodiscard]] const FormText *text() const;
    void choose();
    void layOut();
    void print();
    void savePdf();
    void saveHtml();
    void log(const QString &what);

    NoticesPage *q;
    UiContext &context;
    std::vector<Sheet> sheets;
    PaperDocument document;
    QListWidget *list;
    QComboBox *language;
    QComboBox *paper;
    QLabel *note;
    PagesPanel *pages;
    QPushButton *printButton;
    QPushButton *pdfButton;
    QPushButton *htmlButton;
};

NoticesPage::Private::Private(NoticesPage *page, UiContext &uiContext)
    : q(page), context(uiContext), list(new QListWidget(page)), language(new QComboBox(page)), paper(new QComboBox(page)),
      note(makeText({}, "warning", page)), pages(new PagesPanel(context.theme, page)),
      printButton(makeButton(NoticesPage::tr("Print…"), u"printNoticeButton"_s, "primary", page)),
      pdfButton(makeButton(NoticesPage::tr("Save as PDF…"), u"saveNoticePdfButton"_s, nullptr, page)),
      htmlButton(makeButton(NoticesPage::tr("Save for the website…"), u"saveNoticeHtmlButton"_s, nullptr, page))
{
    collectSheets();
    pages->view()->setFit(PagesView::Fit::Page); // a poster is judged whole
    list->setObjectName(u"noticesList"_s);
    list->setWordWrap(true); // titles are longer in other languages
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setAccessibleName(NoticesPage::tr("Forms and notices"));
    language->setObjectName(u"noticeLanguageCombo"_s);
    paper->setObjectName(u"noticePaperCombo"_s);
    setButtonIcon(printButton, context.theme, u"print"_s, ColorToken::AccentText);
    setButtonIcon(pdfButton, context.theme, u"save"_s);
    setButtonIcon(htmlButton, context.theme, u"globe"_s);
    for (const Sheet &each : sheets) {
        auto *item = new QListWidgetItem(titleOf(each), list);
        item->setIcon(context.theme.icon(each.isForm ? u"forms"_s : u"info"_s, ColorToken::TextMuted));
        item->setToolTip(each.isForm ? NoticesPage::tr("Form for patients") : NoticesPage::tr("Notice for the office"));
    }
    note->setObjectName(u"noticeNoteLabel"_s);

    auto *rows = new QVBoxLayout;
    if (isLarge()) {
        auto *content = new QWidget;
        content->setLayout(rows);
        auto *whole = new QVBoxLayout(page);
        whole->setContentsMargins(0, 0, 0, 0);
        whole->addWidget(makeScrolling(content));
        pages->setMinimumHeight(context.theme.points(320));
    } else {
        page->setLayout(rows);
    }
    rows->setContentsMargins(24, 20, 24, 18);
    rows->setSpacing(12);
    rows->addWidget(makeLabel(NoticesPage::tr("Forms & notices"), "title", page));
    auto *columns = new QBoxLayout(isLarge() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    columns->setSpacing(18);
    columns->addWidget(makeSide());
    auto *right = new QVBoxLayout;
    right->addWidget(makeToolbar());
    right->addWidget(note);
    right->addWidget(pages, 1);
    columns->addLayout(right, 1);
    rows->addLayout(columns, 1);

    connect(list, &QListWidget::currentRowChanged, page, [this] { choose(); });
    connect(language, &QComboBox::currentIndexChanged, page, [this] { layOut(); });
    connect(paper, &QComboBox::currentIndexChanged, page, [this] { layOut(); });
    connect(printButton, &QPushButton::clicked, page, [this] { print(); });
    connect(pdfButton, &QPushButton::clicked, page, [this] { savePdf(); });
    connect(htmlButton, &QPushButton::clicked, page, [this] { saveHtml(); });
    connect(&context.news, &ChartNews::settingsChanged, page, [this] { layOut(); });
    list->setCurrentRow(0);
}

void NoticesPage::Private::collectSheets()
{
    for (const NoticeDefinition &notice : context.office.notices.notices())
        sheets.push_back(
            {.id = notice.id, .isForm = false, .forWebsite = notice.forWebsite, .texts = &notice.texts, .papers = notice.papers});
    for (const FormDefinition &form : context.office.forms.forms())
        sheets.push_back({.id = form.id, .isForm = true, .forWebsite = false, .texts = &form.texts, .papers = form.papers});
}

QWidget *NoticesPage::Private::makeSide()
{
    auto *side = new QWidget(q);
    if (isLarge())
        list->setFixedHeight(list->count() * list->sizeHintForRow(0) + 16);
    else
        side->setFixedWidth(context.theme.points(listWidth));
    auto *rows = new QVBoxLayout(side);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(list, 1);
    if (!isLarge()) {
        for (QPushButton *button : {printButton, pdfButton, htmlButton})
            rows->addWidget(button);
    }
    rows->addWidget(makeText(NoticesPage::tr("This is not legal advice; have your wording reviewed by counsel."), "muted", side));
    return side;
}

QWidget *NoticesPage::Private::makeToolbar()
{
    auto *bar = new QWidget(q);
    auto *columns = new QHBoxLayout(bar);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->addWidget(new Field(NoticesPage::tr("Language"), language, {}, bar), 1);
    columns->addWidget(new Field(NoticesPage::tr("Paper"), paper, {}, bar), 1);
    if (!isLarge())
        return bar; // the buttons stand below the list
    auto *both = new QWidget(q);
    auto *lines = new QVBoxLayout(both);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(bar);
    auto *flow = new FlowLayout(context.theme.points(8));
    for (QPushButton *button : {htmlButton, pdfButton, printButton})
        flow->addWidget(button);
    lines->addLayout(flow);
    return both;
}

const Sheet *NoticesPage::Private::sheet() const
{
    const int row = list->currentRow();
    return row >= 0 && row < int(sheets.size()) ? &sheets[std::size_t(row)] : nullptr;
}

const FormText *NoticesPage::Private::text() const
{
    const int row = language->currentIndex();
    return sheet() && row >= 0 && row < int(sheet()->texts->size()) ? &sheet()->texts->at(std::size_t(row)) : nullptr;
}

void NoticesPage::Private::choose()
{
    if (!sheet())
        return;
    const QVariant languageBefore = language->currentData();
    const QVariant paperBefore = paper->currentData();
    const QSignalBlocker noLanguageNews(language);
    const QSignalBlocker noPaperNews(paper);
    language->clear();
    paper->clear();
    fillLanguages(*language, *sheet()->texts, {});
    for (const Paper each : sheet()->papers)
        paper->addItem(displayName(each), int(each));
    language->setCurrentIndex(std::max(0, language->findData(languageBefore)));
    paper->setCurrentIndex(std::max(0, paper->findData(paperBefore)));
    htmlButton->setVisible(sheet()->forWebsite);
    layOut();
}

void NoticesPage::Private::layOut()
{
    if (!text())
        return;
    note->setText(reviewNote(*text()));
    PrintForms forms(context.desk);
    const auto size = static_cast<Paper>(paper->currentData().toInt());
    auto made = sheet()->isForm ? forms.layOut(sheet()->id, text()->language, std::nullopt, size)
                                : forms.layOutNotice(sheet()->id, text()->language, size);
    printButton->setEnabled(made.hasValue());
    pdfButton->setEnabled(made.hasValue());
    if (made) {
        document = std::move(*made);
        pages->setSource(pagesOf(document));
    } else {
        note->setText(made.error().message);
        pages->setSource({});
    }
    note->setVisible(!note->text().isEmpty());
}

void NoticesPage::Private::log(const QString &what)
{
    if (const auto logged = PrintForms(context.desk).logPrinted(sheet()->id, std::nullopt, what); !logged)
        context.prompt.tell(q, NoticesPage::tr("The log could not be written"), logged.error().message);
}

void NoticesPage::Private::print()
{
    if (printOnPaper(context, q, document))
        log(u"printed"_s);
}

void NoticesPage::Private::savePdf()
{
    if (saveAsPdf(context, q, document, sheet()->id + u'-' + text()->language.toString() + u".pdf"))
        log(u"saved"_s);
}

void NoticesPage::Private::saveHtml()
{
    const auto html = PrintForms(context.desk).noticeHtml(sheet()->id, text()->language);
    if (!html)
        return context.prompt.tell(q, NoticesPage::tr("Not saved"), html.error().message);
    const QString name = sheet()->id + u'-' + text()->language.toString() + u".html";
    if (saveBytes(context, q, NoticesPage::tr("Save for the website"), name, NoticesPage::tr("Web pages (*.html)"), *html))
        log(u"saved"_s);
}

NoticesPage::NoticesPage(UiContext &context, QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(this, context))
{
    setObjectName(u"noticesPage"_s);
}

NoticesPage::~NoticesPage() = default;

} // namespace countersign
