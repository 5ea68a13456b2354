// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/busypage.h"

#include "ui/widgets/centeredpage.h"
#include "ui/widgets/parts.h"

#include <QProgressBar>
#include <QVBoxLayout>

namespace countersign {

BusyPage::BusyPage(const Theme &theme, const QString &title, const QString &text, QWidget *parent) : QWidget(parent), m_bar(new QProgressBar)
{
    auto *const page = new CenteredPage(theme, 420);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(page);
    page->addBrand(theme);
    page->content()->addWidget(makeText(title, "title"));
    page->content()->addWidget(makeText(text, "subtitle"));
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(title);
    page->content()->addWidget(m_bar);
}

void BusyPage::setProgress(qint64 done, qint64 total)
{
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    m_bar->setValue(total > 0 ? static_cast<int>(done * 1000 / total) : 0);
}

} // namespace countersign
