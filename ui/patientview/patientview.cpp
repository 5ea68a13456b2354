// SPDX-License-Identifier: Apache-2.0
#include "ui/patientview/patientview.h"

#include "ui/patientview/formpage.h"
#include "ui/patientview/kioskchrome.h"
#include "ui/patientview/kioskstyle.h"
#include "ui/patientview/reviewpage.h"
#include "ui/patientview/riskspanel.h"
#include "ui/patientview/stepbar.h"
#include "ui/patientview/thankspage.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int sideMargin = 24;
constexpr int columnAtNormalSize = 880;
constexpr std::array textPercents {100, 115, 130, 150, 175};

} // namespace

PatientView::PatientView(PatientViewRequest request, PatientViewPorts ports, const Theme &theme, Prompt &prompt, QWidget *parent)
    : QWidget(parent, Qt::Window), m_request(std::move(request)), m_ports(std::move(ports)), m_theme(theme), m_prompt(prompt)
{
    setObjectName(u"patientView"_s);
    setAttribute(Qt::WA_StyledBackground);
    // Blocks every other window of the program, and with them their shortcuts.
    setWindowModality(Qt::ApplicationModal);
    m_request.filled.method = ConsentMethod::OnScreen;
    buildWindow();
    applyStyle();
    connect(&theme, &Theme::changed, this, &PatientView::applyStyle);
    auto *exit = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Q), this);
    connect(exit, &QShortcut::activated, this, &PatientView::askStaffToLeave);
    showPage(steps().value(0));
}

PatientView::~PatientView() = default;

void PatientView::buildWindow()
{
    m_header = new KioskHeader(m_theme, m_request.form, m_request.practiceName, this);
    m_stepColumn = new QWidget(this);
    m_stepBar = new StepBar(m_theme, m_stepColumn);
    m_stepLabel = kioskLabel({}, "muted", m_stepColumn);
    m_stepLabel->setObjectName(u"stepLabel"_s);
    auto *stepRows = new QVBoxLayout(m_stepColumn);
    stepRows->setContentsMargins(0, 24, 0, 6);
    stepRows->setSpacing(14);
    stepRows->addWidget(m_stepBar);
    stepRows->addWidget(m_stepLabel);

    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(u"pageScroll"_s);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_pageColumn = new QWidget;
    m_pageLayout = new QVBoxLayout(m_pageColumn);
    m_pageLayout->setContentsMargins(0, 0, 0, 8);
    QWidget *host = centred(m_pageColumn, sideMargin, m_scroll);
    host->setObjectName(u"pageHost"_s);
    host->setAttribute(Qt::WA_StyledBackground);
    m_scroll->setWidget(host);
    // A scroll bar takes its room from both sides where there is room, so that the page stays in line with what is above and below it.
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, host, [this, host](int, int last) {
        const int bar = m_scroll->verticalScrollBar()->sizeHint().width();
        const bool hasRoom = width() - 2 * (sideMargin + bar) >= columnWidth();
        host->layout()->setContentsMargins(sideMargin + (last > 0 && hasRoom ? bar : 0), 0, sideMargin, 0);
    });
    m_footer = new KioskFooter(m_theme, this);

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_header);
    rows->addWidget(centred(m_stepColumn, sideMargin, this));
    rows->addWidget(m_scroll, 1);
    rows->addWidget(m_footer);
    connect(m_header, &KioskHeader::languageRequested, this, &PatientView::setLanguage);
    connect(m_header, &KioskHeader::smallerRequested, this, [this] { changeTextSize(-1); });
    connect(m_header, &KioskHeader::largerRequested, this, [this] { changeTextSize(1); });
    connect(m_footer, &KioskFooter::backRequested, this, &PatientView::back);
    connect(m_footer, &KioskFooter::nextRequested, this, &PatientView::next);
    connect(m_footer, &KioskFooter::staffExitRequested, this, &PatientView::askStaffToLeave);
}

void PatientView::applyStyle()
{
    setStyleSheet(kioskStyleSheet(m_theme, m_textPercent));
    for (QWidget *column : {m_stepColumn, m_pageColumn})
        column->setMaximumWidth(columnWidth());
    m_footer->setColumnWidth(columnWidth());
}

int PatientView::columnWidth() const
{
    return columnAtNormalSize * m_textPercent / 100;
}

const FormText &PatientView::text() const
{
    const FormText *found = m_request.form.textFor(m_request.filled.language);
    return found ? *found : m_request.form.texts.front();
}

const FormQuestion *PatientView::question(const QString &id) const
{
    const auto &questions = m_request.form.questions;
    const auto found = std::find_if(questions.begin(), questions.end(), [&id](const FormQuestion &each) { return each.id == id; });
    return found == questions.end() ? nullptr : &*found;
}

/// Whether the forms would miss this answer: after "no to everything" the questions about each way of contact are not put.
bool PatientView::isAsked(const FormQuestion &question) const
{
    FilledForm blank = m_request.filled;
    switch (question.kind) {
    case FormQuestion::Kind::Introduction:
    case FormQuestion::Kind::DeclineAll:
    case FormQuestion::Kind::Signature:
        return true;
    case FormQuestion::Kind::Channel:
        blank.answer(question.channel).consent.reset();
        break;
    case FormQuestion::Kind::People:
        blank.namesPeople.reset();
        break;
    case FormQuestion::Kind::Term:
        blank.untilRevoked.reset();
        blank.until.reset();
        break;
    }
    return !openQuestions(m_request.form, question, blank, m_request.today).empty();
}

QStringList PatientView::steps() const
{
    QStringList ids;
    for (const FormQuestion &question : m_request.form.questions) {
        if (question.kind == FormQuestion::Kind::Signature)
            ids << ReviewPage::pageId();
        if (isAsked(question))
            ids << question.id;
    }
    return ids;
}

QString PatientView::currentQuestion() const
{
    return m_page ? m_page->questionId() : QString();
}

void PatientView::showPage(const QString &id)
{
    const PageContext context {
        .theme = m_theme, .form = m_request.form, .text = text(), .today = m_request.today, .witness = m_request.filled.witness};
    const FormQuestion *asked = question(id);
    FormPage *page
        = asked ? makeFormPage(context, *asked, m_request.filled, m_pageColumn) : new ReviewPage(context, m_request.filled, m_pageColumn);
    m_page = page;
    placePage(page);
    connect(page, &FormPage::risksRequested, this, &PatientView::showRisks);
    connect(page, &FormPage::changeRequested, this, &PatientView::goTo);
    updateChrome();
    page->focusFirst();
}

void PatientView::placePage(QWidget *page)
{
    hideRisks();
    if (m_shown) {
        m_shown->hide();
        m_shown->deleteLater();
    }
    m_shown = page;
    m_pageLayout->addWidget(page);
    page->show();
    m_scroll->verticalScrollBar()->setValue(0);
}

void PatientView::updateChrome()
{
    const QStringList all = steps();
    const qsizetype here = all.indexOf(currentQuestion());
    const FormText &words = text();
    setLayoutDirection(QLocale(words.language.toString()).textDirection());
    setLocale(QLocale(words.language.toString()));
    setWindowTitle(words.title);
    m_header->setText(words);
    m_stepBar->setSteps(int(here) + 1, int(all.size()));
    m_stepLabel->setText(words.text(u"ui.step"_s).arg(here + 1).arg(all.size()) + u" · "_s + m_request.patientName);
    const bool isLast = here + 1 == all.size();
    m_footer->setTexts(words.text(u"ui.back"_s), words.text(isLast ? u"ui.finish"_s : u"ui.next"_s),
        words.text(m_isFiling ? u"ui.filing"_s : u"ui.careNote"_s), words.text(u"ui.staffExit"_s));
    m_footer->setBackVisible(here > 0);
    m_footer->setBusy(m_isFiling);
}

void PatientView::storePage()
{
    if (m_page)
        m_page->store(m_request.filled);
}

void PatientView::goTo(const QString &questionId)
{
    if (m_isFiling || m_isFiled || !steps().contains(questionId))
        return;
    storePage();
    // Whoever goes back may change an answer: a signature stands only under the answers it was given for.
    m_request.filled.ink = {};
    showPage(questionId);
}

void PatientView::back()
{
    storePage();
    const QStringList all = steps();
    const qsizetype here = all.indexOf(currentQuestion());
    if (here > 0)
        goTo(all[here - 1]);
}

bool PatientView::passes(const std::vector<OpenQuestion> &open)
{
    if (open.empty())
        return true;
    if (open.front().questionId != currentQuestion())
        showPage(open.front().questionId);
    m_page->showProblem(open.front());
    // The layout places the sentence first, then it can be scrolled to.
    QTimer::singleShot(0, m_page, [this, page = m_page] {
        if (page == m_page && page->problemWidget())
            m_scroll->ensureWidgetVisible(page->problemWidget(), 0, 40);
    });
    return false;
}

void PatientView::next()
{
    if (m_isFiling || m_isFiled || m_risks)
        return;
    storePage();
    m_page->clearProblem();
    const FormQuestion *asked = question(currentQuestion());
    if (asked && !passes(openQuestions(m_request.form, *asked, m_request.filled, m_request.today)))
        return;
    const QStringList all = steps();
    const qsizetype here = all.indexOf(currentQuestion());
    if (here + 1 < all.size())
        showPage(all[here + 1]);
    else if (passes(openQuestions(m_request.form, m_request.filled, m_request.today)))
        fileForm();
}

void PatientView::fileForm()
{
    m_isFiling = true;
    updateChrome();
    m_page->setEnabled(false);
    m_header->setChoosable(false);
    m_ports.file(m_request.filled, [self = QPointer(this)](const Result<void> &result) {
        if (!self)
            return;
        self->m_isFiling = false;
        if (result) {
            self->showThanks();
            return;
        }
        self->m_page->setEnabled(true);
        self->m_header->setChoosable(true);
        self->updateChrome();
        self->m_page->showMessage(self->text().text(u"ui.notFiled"_s) + u'\n' + result.error().message);
    });
}

void PatientView::showThanks()
{
    m_isFiled = true;
    m_page = nullptr;
    FilledForm nothing; // the answers do not outlive their filing on this screen
    nothing.language = m_request.filled.language;
    m_request.filled = nothing;
    placePage(new ThanksPage(m_theme, text(), m_pageColumn));
    m_stepColumn->hide();
    m_header->setChoosable(false);
    m_footer->setTexts({}, {}, {}, text().text(u"ui.staffExit"_s));
    m_footer->setBackVisible(false);
    m_footer->setNextVisible(false);
    m_footer->setBusy(false);
    Q_EMIT filed();
}

void PatientView::showRisks()
{
    if (m_risks || !m_page)
        return;
    const PageContext context {.theme = m_theme, .form = m_request.form, .text = text(), .today = m_request.today, .witness = {}};
    m_risks = new RisksPanel(context, currentQuestion(), columnWidth(), this);
    m_risks->setGeometry(rect());
    for (QWidget *below : {static_cast<QWidget *>(m_header), static_cast<QWidget *>(m_scroll), static_cast<QWidget *>(m_footer)})
        below->setEnabled(false);
    m_risks->show();
    m_risks->raise();
    m_risks->focusClose();
    connect(m_risks, &RisksPanel::closed, this, &PatientView::hideRisks);
}

void PatientView::hideRisks()
{
    if (!m_risks)
        return;
    m_risks->hide();
    m_risks->deleteLater();
    m_risks = nullptr;
    for (QWidget *below : {static_cast<QWidget *>(m_header), static_cast<QWidget *>(m_scroll), static_cast<QWidget *>(m_footer)})
        below->setEnabled(true);
    if (m_page)
        m_page->focusFirst();
}

void PatientView::setLanguage(const LanguageTag &language)
{
    if (m_isFiling || m_isFiled || !m_page)
        return;
    storePage();
    m_request.filled.language = language;
    m_request.filled.ink = {}; // signed are the words that are shown
    showPage(currentQuestion());
}

void PatientView::changeTextSize(int direction)
{
    const auto *found = std::find(textPercents.begin(), textPercents.end(), m_textPercent);
    const auto index = std::clamp<std::ptrdiff_t>(found - textPercents.begin() + direction, 0, std::ptrdiff_t(textPercents.size()) - 1);
    setTextPercent(textPercents.at(std::size_t(index)));
}

void PatientView::setTextPercent(int percent)
{
    m_textPercent = percent;
    applyStyle();
}

void PatientView::askStaffToLeave()
{
    if (m_isFiling || findChild<StaffExitDialog *>())
        return;
    auto *dialog = new StaffExitDialog(m_request.staffName, m_ports.staffPassphraseFits, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &PatientView::leave, Qt::QueuedConnection);
    connect(dialog, &QDialog::rejected, this, &PatientView::resume, Qt::QueuedConnection);
    dialog->open();
}

void PatientView::leave()
{
    if (!m_isFiled
        && !m_prompt.confirm(this, tr("Discard the form?"), tr("The form is not finished. Its answers are not kept if you leave now."),
            tr("Discard the form")))
        return resume();
    m_mayClose = true;
    close();
    Q_EMIT left(m_isFiled);
}

void PatientView::resume()
{
    activateWindow();
    if (m_page)
        m_page->focusFirst();
}

/// Alt+F4 and the window's own buttons are no way out.
void PatientView::closeEvent(QCloseEvent *event)
{
    event->setAccepted(m_mayClose);
}

void PatientView::keyPressEvent(QKeyEvent *event)
{
    event->accept(); // nothing typed here reaches another window; Escape does nothing
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return;
    if (auto *button = qobject_cast<QPushButton *>(focusWidget()))
        button->click();
    else
        next();
}

void PatientView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_risks)
        m_risks->setGeometry(rect());
}

} // namespace countersign
