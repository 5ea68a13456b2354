// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/paperdocument.h"
#include "ui/theme.h"

#include <QAbstractScrollArea>
#include <QHash>
#include <QPixmap>

#include <functional>

class QLabel;
class QPdfDocument;
class QPushButton;

namespace countersign {

/// Pages that can be looked at, whatever they are made of. Sizes are in points; `paint` gets a painter whose unit is the point.
struct PageSource {
    int count = 0;
    std::function<QSizeF(int page)> size;
    std::function<void(QPainter &painter, int page)> paint;
};
[[nodiscard]] PageSource pagesOf(const PaperDocument &document);
[[nodiscard]] PageSource pagesOf(std::shared_ptr<QPdfDocument> document);
[[nodiscard]] PageSource pagesOf(const QImage &picture);

/// Shows pages one below the other on a quiet ground; scrolls, and zooms by Ctrl and the wheel. Painted pages are kept until the zoom
/// changes.
class PagesView final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    enum class Fit { Width, Page, None };

    explicit PagesView(const Theme &theme, QWidget *parent = nullptr);
    void setSource(PageSource source);
    [[nodiscard]] int pageCount() const { return m_source.count; }
    [[nodiscard]] int currentPage() const; ///< from 0: the one in the middle of what is seen
    void setFit(Fit fit);
    [[nodiscard]] Fit fit() const { return m_fit; }
    void zoomBy(double factor);
    [[nodiscard]] int percent() const; ///< 100: as large as on paper, at 96 dots per inch

Q_SIGNALS:
    void viewChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void layOutPages();
    [[nodiscard]] double fittingScale() const;
    [[nodiscard]] const QPixmap &pagePixmap(int page);

    const Theme &m_theme;
    PageSource m_source;
    Fit m_fit = Fit::Width;
    double m_scale = 1; ///< pixels a point
    std::vector<QRect> m_places;
    QSize m_extent;
    QHash<int, QPixmap> m_painted;
};

/// The view with its buttons: page, zoom, whole page.
class PagesPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit PagesPanel(const Theme &theme, QWidget *parent = nullptr);
    void setSource(PageSource source);
    [[nodiscard]] PagesView *view() const { return m_view; }

private:
    void updateWords();
    PagesView *m_view;
    QLabel *m_words;
};

} // namespace countersign
