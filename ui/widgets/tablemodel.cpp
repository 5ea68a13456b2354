// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/tablemodel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace countersign {

namespace {

/// Gives each cell the look of its column and draws the line below the row; the style sheet cannot tell columns apart.
class CellDelegate final : public QStyledItemDelegate
{
public:
    CellDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto style = index.data(TableModel::StyleRole).value<CellStyle>();
        option->font.setBold(style == CellStyle::Strong);
        option->font.setUnderline(style == CellStyle::Link);
        const ColorToken token = style == CellStyle::Link ? ColorToken::AccentStrong : style == CellStyle::Muted ? ColorToken::TextMuted : ColorToken::Text;
        option->palette.setColor(QPalette::Text, m_theme.color(token));
        option->palette.setColor(QPalette::HighlightedText, m_theme.color(token));
        option->state &= ~QStyle::State_HasFocus; // the whole row shows where one is
    }

private:
    const Theme &m_theme;
};

} // namespace

TableModel::TableModel(std::vector<TableColumn> columns, QObject *parent) : QAbstractTableModel(parent), m_columns(std::move(columns)) {}

void TableModel::setRows(std::vector<TableRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TableRow &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return row.cells.value(index.column());
    case StyleRole: return QVariant::fromValue(m_columns[static_cast<std::size_t>(index.column())].style);
    case IdRole: return row.id;
    default: return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return m_columns[static_cast<std::size_t>(section)].title;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    return {};
}

TableView::TableView(const Theme &theme, TableModel *model, const QString &objectName, QWidget *parent)
    : QTableView(parent), m_theme(theme), m_model(model)
{
    setObjectName(objectName);
    setModel(model);
    setItemDelegate(new CellDelegate(theme, this));
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(theme.points(38));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.data(TableModel::StyleRole).value<CellStyle>() == CellStyle::Link)
            open(index);
    });
    connect(this, &QTableView::doubleClicked, this, &TableView::open);
    layOutColumns();
}

void TableView::fitRows(int rows)
{
    const int shown = std::clamp(m_model->rowCount(), 1, rows);
    setFixedHeight(horizontalHeader()->sizeHint().height() + shown * verticalHeader()->defaultSectionSize() + 2 * frameWidth() + 4);
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        open(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layOutColumns();
}

void TableView::open(const QModelIndex &index)
{
    Q_EMIT opened(index.data(TableModel::IdRole).toLongLong(), index.row());
}

void TableView::layOutColumns()
{
    int left = viewport()->width();
    int flexible = 0;
    for (const TableColumn &column : m_model->columns()) {
        left -= m_theme.points(column.width);
        flexible += column.width == 0 ? 1 : 0;
    }
    const int share = std::max(m_theme.points(140), flexible > 0 ? left / flexible : 0);
    for (int i = 0; i < m_model->columnCount(); ++i) {
        const int width = m_model->columns()[static_cast<std::size_t>(i)].width;
        setColumnWidth(i, width == 0 ? share : m_theme.points(width));
    }
}

} // namespace countersign

