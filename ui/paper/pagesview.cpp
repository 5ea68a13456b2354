// SPDX-License-Identifier: Apache-2.0
#include "ui/paper/pagesview.h"

#include "ui/widgets/parts.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPdfDocument>
#include <QScrollBar>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int margin = 18; ///< around and between pages
constexpr double pointsPerInch = 72;
constexpr double screenDotsPerInch = 96;
constexpr double zoomStep = 1.2;
constexpr double smallestScale = 0.15;
constexpr double largestScale = 6;

} // namespace

PageSource pagesOf(const PaperDocument &document)
{
    return {.count = document.pageCount(),
        .size = [document](int) { return document.pageSize().size(QPageSize::Point); },
        .paint = [document](QPainter &painter, int page) { document.paintPage(painter, page); }};
}

PageSource pagesOf(std::shared_ptr<QPdfDocument> document)
{
    return {.count = document->pageCount(),
        .size = [document](int page) { return document->pagePointSize(page); },
        .paint =
            [document](QPainter &painter, int page) {
                const QSizeF size = document->pagePointSize(page);
                const double scale = painter.deviceTransform().m11();
                painter.drawImage(QRectF(QPointF(), size), document->render(page, (size * scale).toSize()));
            }};
}

PageSource pagesOf(const QImage &picture)
{
    return {.count = 1,
        .size = [size = QSizeF(picture.size()) * pointsPerInch / screenDotsPerInch](int) { return size; },
        .paint =
            [picture](QPainter &painter, int) {
                painter.setRenderHint(QPainter::SmoothPixmapTransform);
                painter.drawImage(QRectF(QPointF(), QSizeF(picture.size()) * pointsPerInch / screenDotsPerInch), picture);
            }};
}

PagesView::PagesView(const Theme &theme, QWidget *parent) : QAbstractScrollArea(parent), m_theme(theme)
{
    setObjectName(u"pagesView"_s);
    setAccessibleName(tr("Preview"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    // Always there: a bar that comes and goes would change the width that the page is fitted to.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setMinimumSize(220, 200);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void PagesView::setSource(PageSource source)
{
    m_source = std::move(source);
    m_painted.clear();
    layOutPages();
    verticalScrollBar()->setValue(0);
    viewport()->update();
}

void PagesView::setFit(Fit fit)
{
    m_fit = fit;
    layOutPages();
}

void PagesView::zoomBy(double factor)
{
    m_fit = Fit::None;
    m_scale = std::clamp(m_scale * factor, smallestScale, largestScale);
    layOutPages();
}

int PagesView::percent() const
{
    return int(std::lround(m_scale * pointsPerInch / screenDotsPerInch * 100));
}

int PagesView::currentPage() const
{
    const int middle = verticalScrollBar()->value() + viewport()->height() / 2;
    int page = 0;
    while (page + 1 < int(m_places.size()) && m_places[std::size_t(page) + 1].top() <= middle)
        ++page;
    return page;
}

double PagesView::fittingScale() const
{
    double widest = 1;
    double highest = 1;
    for (int page = 0; page < m_source.count; ++page) {
        const QSizeF size = m_source.size(page);
        widest = std::max(widest, size.width());
        highest = std::max(highest, size.height());
    }
    const double byWidth = (viewport()->width() - 2 * margin) / widest;
    const double byHeight = (viewport()->height() - 2 * margin) / highest;
    return std::clamp(m_fit == Fit::Page ? std::min(byWidth, byHeight) : byWidth, smallestScale, largestScale);
}

void PagesView::layOutPages()
{
    const double before = m_scale;
    if (m_fit != Fit::None)
        m_scale = fittingScale();
    if (!qFuzzyCompare(before, m_scale))
        m_painted.clear();
    m_places.clear();
    int top = margin;
    int widest = 0;
    for (int page = 0; page < m_source.count; ++page) {
        const QSize size = (m_source.size(page) * m_scale).toSize();
        m_places.emplace_back(QPoint(0, top), size);
        widest = std::max(widest, size.width());
        top += size.height() + margin;
    }
    m_extent = {widest + 2 * margin, top};
    for (QRect &place : m_places)
        place.moveLeft(std::max(margin, (std::max(m_extent.width(), viewport()->width()) - place.width()) / 2));
    horizontalScrollBar()->setRange(0, std::max(0, m_extent.width() - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    verticalScrollBar()->setRange(0, std::max(0, m_extent.height() - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(40);
    viewport()->update();
    Q_EMIT viewChanged();
}

const QPixmap &PagesView::pagePixmap(int page)
{
    auto found = m_painted.find(page);
    if (found == m_painted.end()) {
        QPixmap pixmap(m_places[std::size_t(page)].size() * devicePixelRatioF());
        pixmap.setDevicePixelRatio(devicePixelRatioF());
        pixmap.fill(Qt::white); // paper is white, in a dark window too
        QPainter painter(&pixmap);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.scale(m_scale, m_scale);
        m_source.paint(painter, page);
        painter.end();
        found = m_painted.insert(page, pixmap);
    }
    return *found;
}

void PagesView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.color(ColorToken::SurfaceSunken));
    painter.translate(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
    const QRect seen = viewport()->rect().translated(horizontalScrollBar()->value(), verticalScrollBar()->value());
    for (int page = 0; page < m_source.count; ++page) {
        const QRect place = m_places[std::size_t(page)];
        if (!place.intersects(seen))
            continue;
        painter.drawPixmap(place.topLeft(), pagePixmap(page));
        painter.setPen(m_theme.color(ColorToken::BorderStrong));
        painter.drawRect(place.adjusted(-1, -1, 0, 0));
    }
    if (hasFocus()) {
        painter.resetTransform();
        painter.setPen(QPen(m_theme.color(ColorToken::Focus), 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void PagesView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOutPages();
}

void PagesView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    zoomBy(event->angleDelta().y() > 0 ? zoomStep : 1 / zoomStep);
    event->accept();
}

void PagesView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::ZoomIn))
        zoomBy(zoomStep);
    else if (event->matches(QKeySequence::ZoomOut))
        zoomBy(1 / zoomStep);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void PagesView::scrollContentsBy(int, int)
{
    viewport()->update();
    Q_EMIT viewChanged();
}

PagesPanel::PagesPanel(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_view(new PagesView(theme, this)), m_words(makeLabel({}, "muted", this))
{
    m_words->setObjectName(u"pageLabel"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(6);
    buttons->addWidget(m_words, 1);
    const auto add = [&](const QString &icon, const QString &name, const QString &objectName, auto &&action) {
        QPushButton *button = makeButton({}, objectName, "quiet", this);
        button->setIcon(theme.icon(icon));
        button->setToolTip(name);
        button->setAccessibleName(name);
        buttons->addWidget(button);
        connect(button, &QPushButton::clicked, m_view, action);
    };
    add(u"minus"_s, tr("Smaller"), u"zoomOutButton"_s, [this] { m_view->zoomBy(1 / zoomStep); });
    add(u"plus"_s, tr("Larger"), u"zoomInButton"_s, [this] { m_view->zoomBy(zoomStep); });
    for (const auto &[fit, text, objectName] : {std::tuple {PagesView::Fit::Width, tr("Page width"), u"fitWidthButton"_s},
             std::tuple {PagesView::Fit::Page, tr("Whole page"), u"fitPageButton"_s}}) {
        QPushButton *button = makeButton(text, objectName, "quiet", this);
        buttons->addWidget(button);
        connect(button, &QPushButton::clicked, m_view, [this, wanted = fit] { m_view->setFit(wanted); });
    }
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    rows->addLayout(buttons);
    rows->addWidget(m_view, 1);
    connect(m_view, &PagesView::viewChanged, this, &PagesPanel::updateWords);
}

void PagesPanel::setSource(PageSource source)
{
    m_view->setSource(std::move(source));
    updateWords();
}

void PagesPanel::updateWords()
{
    if (m_view->pageCount() == 0)
        m_words->clear();
    else
        m_words->setText(tr("Page %1 of %2 · %3 %").arg(m_view->currentPage() + 1).arg(m_view->pageCount()).arg(m_view->percent()));
}

} // namespace countersign
