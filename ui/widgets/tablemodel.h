// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme.h"

#include <QAbstractTableModel>
#include <QTableView>

#include <vector>

namespace countersign {

/// How a column's words look.
enum class CellStyle { Plain, Strong, Muted, Link };

struct TableColumn {
    QString title;
    CellStyle style = CellStyle::Plain;
    int width = 0; ///< at 100 % text; 0: takes what is left
};

/// One line of a list: its words, and the number of what it stands for.
struct TableRow {
    QStringList cells;
    qint64 id = 0;

    bool operator==(const TableRow &) const = default;
};

/// A list that is given whole and shown as it is.
class TableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { StyleRole = Qt::UserRole + 1, IdRole };

    explicit TableModel(std::vector<TableColumn> columns, QObject *parent = nullptr);
    void setRows(std::vector<TableRow> rows);
    [[nodiscard]] const std::vector<TableRow> &rows() const { return m_rows; }
    [[nodiscard]] const std::vector<TableColumn> &columns() const { return m_columns; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<TableColumn> m_columns;
    std::vector<TableRow> m_rows;
};

/// A quiet table of whole rows: arrows move, Return or a click on a link opens.
class TableView final : public QTableView
{
    Q_OBJECT
public:
    TableView(const Theme &theme, TableModel *model, const QString &objectName, QWidget *parent = nullptr);
    /// As high as its rows, at most `rows` of them: for short lists inside a page.
    void fitRows(int rows);

Q_SIGNALS:
    void opened(qint64 id, int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void open(const QModelIndex &index);
    void layOutColumns();
    const Theme &m_theme;
    TableModel *m_model;
};

} // namespace countersign
