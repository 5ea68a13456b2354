// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/idletimer.h"

#include <QCoreApplication>
#include <QEvent>

namespace countersign {

IdleTimer::IdleTimer(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdleTimer::idle);
}

void IdleTimer::start(std::chrono::milliseconds limit)
{
    QCoreApplication::instance()->installEventFilter(this);
    m_timer.start(limit);
}

void IdleTimer::stop()
{
    QCoreApplication::instance()->removeEventFilter(this);
    m_timer.stop();
}

bool IdleTimer::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletMove:
    case QEvent::TabletPress:
        if (m_timer.isActive())
            m_timer.start();
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace countersign
