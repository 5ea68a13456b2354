// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/centeredpage.h"

#include "ui/widgets/parts.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign {

CenteredPage::CenteredPage(const Theme &theme, int width, QWidget *parent) : QScrollArea(parent)
{
    setProperty("role", u"page"_s);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    auto *const inner = new QWidget;
    inner->setProperty("role", u"page"_s);
    auto *const rows = new QVBoxLayout(inner);
    rows->setContentsMargins(theme.points(24), theme.points(24), theme.points(24), theme.points(24));
    auto *const columns = new QHBoxLayout;
    auto *const column = new QWidget;
    column->setMaximumWidth(theme.points(width));
    m_content = new QVBoxLayout(column);
    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(theme.points(12));
    columns->addStretch(1);
    columns->addWidget(column, 100);
    columns->addStretch(1);
    rows->addStretch(2);
    rows->addLayout(columns);
    rows->addStretch(3);
    setWidget(inner);
}

void CenteredPage::addBrand(const Theme &theme)
{
    auto *const row = new QHBoxLayout;
    row->setSpacing(theme.points(8));
    row->addWidget(makeIcon(theme, u"logo"_s, ColorToken::Accent, 26));
    row->addWidget(makeLabel(u"Countersign"_s, "brand"));
    row->addStretch();
    m_content->addLayout(row);
    m_content->addSpacing(theme.points(8));
}

} // namespace countersign
