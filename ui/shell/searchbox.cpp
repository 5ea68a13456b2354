// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/searchbox.h"

#include "desk/findpatients.h"
#include "ui/shell/searchmodel.h"
#include "ui/widgets/parts.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int rowsShown = 8;

} // namespace

SearchBox::SearchBox(UiContext &context, QWidget *overlayParent, QWidget *parent)
    : QWidget(parent), m_context(context), m_edit(new QLineEdit), m_model(new SearchModel(this)), m_results(new QListView(overlayParent))
{
    const Theme &theme = context.theme;
    m_edit->setObjectName(u"searchEdit"_s);
    m_edit->setAccessibleName(tr("Find a patient"));
    m_edit->setPlaceholderText(tr("Find a patient: name, birth date, phone, e-mail, chart no."));
    m_edit->setProperty("role", u"search"_s);
    m_edit->setMinimumHeight(theme.points(34));
    m_edit->installEventFilter(this);
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_edit);
    auto *const inside = new QHBoxLayout(m_edit);
    inside->setContentsMargins(theme.points(10), 0, theme.points(8), 0);
    QLabel *const magnifier = makeIcon(theme, u"search"_s, ColorToken::TextMuted, 16);
    magnifier->setAttribute(Qt::WA_TransparentForMouseEvents);
    inside->addWidget(magnifier, 0, Qt::AlignVCenter);
    inside->addStretch();
    QLabel *const keycap = makeLabel(tr("Ctrl K"), "keycap");
    keycap->setAttribute(Qt::WA_TransparentForMouseEvents);
    inside->addWidget(keycap, 0, Qt::AlignVCenter);
    m_edit->setTextMargins(theme.points(24), 0, theme.points(58), 0);

    m_results->setObjectName(u"searchResults"_s);
    m_results->setAccessibleName(tr("Patients found"));
    m_results->setProperty("role", u"popup"_s);
    m_results->setModel(m_model);
    m_results->setItemDelegate(new SearchDelegate(theme, m_results));
    m_results->setFocusPolicy(Qt::NoFocus);
    m_results->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_results->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_results->setMouseTracking(true);
    m_results->hide();
    connect(m_edit, &QLineEdit::textChanged, this, &SearchBox::search);
    connect(m_results, &QListView::clicked, this, &SearchBox::choose);
}

void SearchBox::activate()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
    search();
}

void SearchBox::setText(const QString &text)
{
    m_edit->setFocus();
    m_edit->setText(text);
    if (!text.isEmpty())
        search();
}

void SearchBox::search()
{
    const QString text = m_edit->text().trimmed();
    FindPatients finder(m_context.desk);
    std::vector<PatientHit> hits;
    if (text.isEmpty()) {
        for (PatientSummary &patient : finder.recent(rowsShown).valueOr({}))
            hits.push_back({.patient = std::move(patient), .match = PatientHit::Match::Name, .text = {}});
    } else if (auto found = finder.find(text)) {
        hits = std::move(found).value();
    }
    if (hits.empty() && !text.isEmpty())
        m_model->offerToAdd(text);
    else
        m_model->setHits(std::move(hits));
    showResults();
}

void SearchBox::showResults()
{
    if (m_model->rowCount() == 0 || QApplication::focusWidget() != m_edit) {
        m_results->hide();
        return;
    }
    m_results->setCurrentIndex(m_model->index(0));
    const int height = std::min(m_model->rowCount(), rowsShown) * m_results->sizeHintForRow(0) + 4;
    QPoint corner = m_edit->mapTo(m_results->parentWidget(), QPoint(0, m_edit->height() + 4));
    const int width = std::max(m_edit->width(), m_context.theme.points(400));
    corner.setX(std::max(8, std::min(corner.x(), m_results->parentWidget()->width() - width - 8))); // large text needs more than the field has
    const QSize room = m_results->parentWidget()->size() - QSize(corner.x(), corner.y()) - QSize(8, 8);
    m_results->setGeometry(QRect(corner, QSize(width, height).boundedTo(room)));
    m_results->scrollToTop();
    m_results->show();
    m_results->raise();
}

void SearchBox::closeResults()
{
    m_results->hide();
    m_model->clear(); // no patient stays behind a closed list
}

void SearchBox::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QString toAdd = m_model->nameToAdd();
    const PatientId patient{index.data(SearchModel::PatientRole).toLongLong()};
    {
        const QSignalBlocker quiet(m_edit);
        m_edit->clear();
    }
    closeResults();
    if (!toAdd.isEmpty())
        Q_EMIT addRequested(toAdd);
    else
        Q_EMIT patientChosen(patient);
}

void SearchBox::move(int step)
{
    const int row = std::clamp(m_results->currentIndex().row() + step, 0, m_model->rowCount() - 1);
    m_results->setCurrentIndex(m_model->index(row));
}

bool SearchBox::handleKey(int key)
{
    if (!m_results->isVisible()) {
        if (key == Qt::Key_Down)
            search();
        return key == Qt::Key_Down;
    }
    switch (key) {
    case Qt::Key_Down: move(1); return true;
    case Qt::Key_Up: move(-1); return true;
    case Qt::Key_PageDown: move(rowsShown); return true;
    case Qt::Key_PageUp: move(-rowsShown); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(m_results->currentIndex()); return true;
    case Qt::Key_Escape: closeResults(); return true;
    default: return false;
    }
}

bool SearchBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit) {
        if (event->type() == QEvent::KeyPress && handleKey(static_cast<QKeyEvent *>(event)->key()))
            return true;
        if (event->type() == QEvent::FocusOut)
            closeResults();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace countersign
