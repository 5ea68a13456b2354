// SPDX-License-Identifier: Apache-2.0
#include "ui/paper/paperformdialog.h"

#include "ui/paper/documentpages.h"
#include "ui/paper/paperanswers.h"
#include "ui/widgets/parts.h"

#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPointer>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr qint64 largestScan = 50LL * 1024 * 1024; ///< as the chart takes it

} // namespace

PaperFormDialog::PaperFormDialog(PaperFormRequest request, const Theme &theme, Prompt &prompt, QWidget *parent)
    : QDialog(parent), m_request(std::move(request)), m_theme(theme), m_prompt(prompt)
{
    setObjectName(u"paperFormDialog"_s);
    setWindowTitle(tr("Record a signed paper form"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_request.filled.method = ConsentMethod::Paper;
    const bool isLarge = theme.textScale() > 140; // one below the other, scrolling
    auto *sides = new QWidget;
    auto *columns = new QBoxLayout(isLarge ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, sides);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(18);
    for (QWidget *const side : {makeScanSide(), makeAnswerSide()}) {
        side->setMinimumHeight(isLarge ? theme.points(300) : 0);
        columns->addWidget(side, 1);
    }
    m_problem = makeText({}, "banner-bad", this);
    m_problem->setObjectName(u"paperProblemLabel"_s);
    m_problem->hide();
    auto *cancel = makeButton(tr("Cancel"), u"cancelButton"_s, nullptr, this);
    m_save = makeButton(tr("Save to the chart"), u"savePaperFormButton"_s, "primary", this);
    cancel->setAutoDefault(false);
    m_save->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(20, 16, 20, 16);
    rows->setSpacing(12);
    rows->addWidget(isLarge ? makeScrolling(sides) : sides, 1);
    rows->addWidget(m_problem);
    rows->addLayout(buttons);
    fitWindow(*this, QSize(1120, 780));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &PaperFormDialog::save);
    m_attach->setFocus();
}

QWidget *PaperFormDialog::makeScanSide()
{
    auto *side = new QWidget(this);
    auto *rows = new QVBoxLayout(side);
    rows->setContentsMargins(0, 0, 0, 0);
    auto *top = new QHBoxLayout;
    m_scanName = makeText(tr("The scan"), "heading", side);
    m_attach = makeButton(tr("Attach the scan…"), u"attachScanButton"_s, nullptr, side);
    setButtonIcon(m_attach, m_theme, u"scan"_s);
    m_attach->setAutoDefault(false);
    top->addWidget(m_scanName, 1);
    top->addWidget(m_attach);
    rows->addLayout(top);
    m_noScan = new QFrame(side);
    setStyleRole(m_noScan, "card");
    auto *empty = new QVBoxLayout(m_noScan);
    empty->addStretch();
    QLabel *hint = makeText(
        tr("Attach the signed paper as PDF, PNG or JPEG.\nIt is kept in the chart, unchanged, beside the answers."), "muted", m_noScan);
    hint->setAlignment(Qt::AlignCenter);
    empty->addWidget(hint);
    empty->addStretch();
    rows->addWidget(m_noScan, 1);
    m_pages = new PagesPanel(m_theme, side);
    m_pages->hide();
    rows->addWidget(m_pages, 1);
    connect(m_attach, &QPushButton::clicked, this, &PaperFormDialog::chooseScan);
    return side;
}

QWidget *PaperFormDialog::makeAnswerSide()
{
    auto *side = new QWidget(this);
    auto *rows = new QVBoxLayout(side);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(makeText(tr("The answers of %1").arg(m_request.patientName), "heading", side));
    rows->addWidget(
        makeText(tr("Copy them exactly as they stand on the paper. What was left blank there cannot be filled in here: ask the patient."),
            "muted", side));
    m_answers = new PaperAnswers(m_request.form, m_request.filled, m_request.today, side);
    setStyleRole(m_answers, "plain");
    auto *scroll = new QScrollArea(side);
    scroll->setObjectName(u"paperAnswersScroll"_s);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_answers);
    rows->addWidget(scroll, 1);
    return side;
}

void PaperFormDialog::chooseScan()
{
    if (const auto path = m_prompt.openFile(this, tr("Attach the scan"), tr("Scans (*.pdf *.png *.jpg *.jpeg)")))
        attach(*path);
}

void PaperFormDialog::attach(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tellProblem(tr("“%1” could not be read: %2.").arg(path, file.errorString()));
    if (file.size() > largestScan)
        return tellProblem(tr("“%1” has more than 50 MB. Scan it again with fewer dots per inch (200 are enough).").arg(path));
    const QByteArray bytes = file.readAll();
    auto pages = pagesFromBytes(bytes);
    if (!pages)
        return tellProblem(pages.error().message);
    m_problem->hide();
    m_scan = Scan {.bytes = bytes, .fileName = QFileInfo(path).fileName()};
    m_scanName->setText(m_scan->fileName);
    m_attach->setText(tr("Attach another…"));
    m_noScan->hide();
    m_pages->show();
    m_pages->setSource(std::move(*pages));
}

void PaperFormDialog::tellProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->show();
}

void PaperFormDialog::save()
{
    m_answers->store(m_request.filled);
    const auto open = openQuestions(m_request.form, m_request.filled, m_request.today);
    if (!open.empty()) {
        tellProblem(open.size() == 1 ? open.front().message
                                     : tr("%1 (%n more question(s) open.)", nullptr, int(open.size()) - 1).arg(open.front().message));
        m_answers->focusQuestion(open.front());
        return;
    }
    if (!m_scan) {
        tellProblem(tr("Attach the scan of the signed paper: without it nobody could show what was signed."));
        m_attach->setFocus();
        return;
    }
    m_save->setEnabled(false);
    m_request.file(m_request.filled, *m_scan, [self = QPointer(this)](const Result<void> &result) {
        if (!self)
            return;
        self->m_save->setEnabled(true);
        if (!result)
            return self->tellProblem(result.error().message);
        Q_EMIT self->filed();
        self->accept();
    });
}

} // namespace countersign
