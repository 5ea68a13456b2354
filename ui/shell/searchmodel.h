// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "chart/patientsearch.h"
#include "ui/theme.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace countersign {

/// What the search box found; where it found nothing, one line that offers to add the person.
class SearchModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { IdentityRole = Qt::UserRole + 1, MatchRole, PatientRole };

    using QAbstractListModel::QAbstractListModel;
    void setHits(std::vector<PatientHit> hits);
    void offerToAdd(const QString &name);
    void clear();
    /// The name to add, where that is what the only line offers.
    [[nodiscard]] QString nameToAdd() const { return m_nameToAdd; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<PatientHit> m_hits;
    QString m_nameToAdd;
};

/// Two lines a patient: name, who it is; on the right what matched.
class SearchDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit SearchDelegate(const Theme &theme, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

} // namespace countersign
