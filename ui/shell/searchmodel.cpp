// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/searchmodel.h"

#include "ui/widgets/words.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

/// What is said on the right; a name that matched is already on the left.
QString matchText(const PatientHit &hit)
{
    switch (hit.match) {
    case PatientHit::Match::Name:
    case PatientHit::Match::BirthDate:
    case PatientHit::Match::ChartNumber: return {};
    case PatientHit::Match::Phone:
    case PatientHit::Match::Email: return hit.text;
    }
    Q_UNREACHABLE();
}

} // namespace

void SearchModel::setHits(std::vector<PatientHit> hits)
{
    beginResetModel();
    m_hits = std::move(hits);
    m_nameToAdd.clear();
    endResetModel();
}

void SearchModel::offerToAdd(const QString &name)
{
    beginResetModel();
    m_hits.clear();
    m_nameToAdd = name;
    endResetModel();
}

void SearchModel::clear()
{
    setHits({});
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_nameToAdd.isEmpty() ? static_cast<int>(m_hits.size()) : 1;
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (!m_nameToAdd.isEmpty()) {
        if (role == Qt::DisplayRole)
            return tr("Add a patient named “%1”").arg(m_nameToAdd);
        return role == IdentityRole ? QVariant(tr("Nobody was found.")) : QVariant();
    }
    const PatientHit &hit = m_hits[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return hit.patient.preferredName.isEmpty() ? hit.patient.name.sorted() : tr("%1 (called %2)").arg(hit.patient.name.sorted(), hit.patient.preferredName);
    case Qt::AccessibleTextRole: return QString(hit.patient.name.sorted() + u", "_s + identityLine(hit.patient));
    case IdentityRole: return hit.patient.deceased ? tr("%1 · Deceased").arg(identityLine(hit.patient)) : identityLine(hit.patient);
    case MatchRole: return matchText(hit);
    case PatientRole: return hit.patient.id.value;
    default: return {};
    }
}

SearchDelegate::SearchDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

void SearchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(option.rect, m_theme.color(selected ? ColorToken::AccentSoft : ColorToken::Surface));
    if (selected)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(m_theme.points(3), option.rect.height())), m_theme.color(ColorToken::Accent));
    const QRect area = option.rect.adjusted(m_theme.points(14), m_theme.points(6), -m_theme.points(14), -m_theme.points(6));
    const QString match = index.data(SearchModel::MatchRole).toString();
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    const int matchWidth = match.isEmpty() ? 0 : std::min(QFontMetrics(option.font).horizontalAdvance(match) + m_theme.points(12), area.width() / 2);
    const QRect words = area.adjusted(0, 0, -matchWidth, 0);
    painter->setFont(bold);
    painter->setPen(m_theme.color(ColorToken::Text));
    painter->drawText(words, Qt::AlignLeft | Qt::AlignTop, QFontMetrics(bold).elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    painter->setFont(option.font);
    painter->setPen(m_theme.color(ColorToken::TextMuted));
    painter->drawText(words, Qt::AlignLeft | Qt::AlignBottom,
                      option.fontMetrics.elidedText(index.data(SearchModel::IdentityRole).toString(), Qt::ElideRight, words.width()));
    painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, option.fontMetrics.elidedText(match, Qt::ElideMiddle, matchWidth));
    painter->restore();
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {m_theme.points(200), 2 * option.fontMetrics.height() + m_theme.points(16)};
}

} // namespace countersign
