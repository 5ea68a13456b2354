// SPDX-License-Identifier: Apache-2.0
#include "ui/patientview/riskspanel.h"

#include "ui/patientview/kioskchrome.h"
#include "ui/patientview/kioskstyle.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign {

RisksPanel::RisksPanel(const PageContext &context, const QString &questionId, int columnWidth, QWidget *parent)
    : QWidget(parent), m_close(new QPushButton(context.ui(u"risks.close"), this))
{
    setObjectName(u"risksPanel"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(context.word(questionId, u"risks"));

    auto *host = new QWidget(this);
    host->setMaximumWidth(columnWidth);
    auto *texts = new QVBoxLayout(host);
    texts->setContentsMargins(0, 28, 0, 8);
    texts->setSpacing(14);
    texts->addWidget(kioskLabel(context.word(questionId, u"risks"), "title", host));
    addRisks(texts, context, questionId);
    texts->addStretch();

    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"pageScroll"_s);
    scroll->setWidgetResizable(true);
    QWidget *middle = centred(host, 24, scroll);
    middle->setObjectName(u"pageHost"_s);
    middle->setAttribute(Qt::WA_StyledBackground);
    scroll->setWidget(middle);

    m_close->setObjectName(u"closeRisksButton"_s);
    setKioskRole(m_close, "primary");
    auto *bottom = new QWidget(this);
    bottom->setMaximumWidth(columnWidth);
    auto *bottomRow = new QHBoxLayout(bottom);
    bottomRow->setContentsMargins(0, 10, 0, 24);
    bottomRow->addStretch();
    bottomRow->addWidget(m_close);

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(scroll, 1);
    rows->addWidget(centred(bottom, 24, this));
    connect(m_close, &QPushButton::clicked, this, &RisksPanel::closed);
}

void RisksPanel::addRisks(QVBoxLayout *to, const PageContext &context, const QString &questionId)
{
    for (int i = 1; context.text.has(questionId + u".risks." + QString::number(i)); ++i) {
        auto *row = new QHBoxLayout;
        row->setSpacing(14);
        auto *mark = new QLabel(this);
        mark->setPixmap(context.theme.icon(u"warning"_s, ColorToken::Warning).pixmap(24, 24));
        mark->setFixedWidth(28);
        row->addWidget(mark, 0, Qt::AlignTop);
        row->addWidget(kioskLabel(context.word(questionId, QString(u"risks." + QString::number(i))), "body", this), 1);
        to->addLayout(row);
    }
}

void RisksPanel::focusClose()
{
    m_close->setFocus(Qt::OtherFocusReason);
}

void RisksPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace countersign
