// SPDX-License-Identifier: Apache-2.0
#include "ui/lookaround.h"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QMetaEnum>
#include <QMetaProperty>
#include <QSet>
#include <QThread>

#include <ctime>

using namespace Qt::StringLiterals;

namespace countersign::test {

namespace {

constexpr std::size_t stallsKept = 3;

bool holds(QString text, const QStringList &needles)
{
    text.remove(u'\u200B'); // an invisible place where a line may break
    return std::any_of(
        needles.begin(), needles.end(), [&text](const QString &needle) { return text.contains(needle, Qt::CaseInsensitive); });
}

QString nameOf(const QObject *object)
{
    return QString(QString::fromLatin1(object->metaObject()->className()) + u' ' + object->objectName());
}

void lookIntoProperties(const QObject *object, const QStringList &needles, QStringList &found)
{
    const QMetaObject *const meta = object->metaObject();
    for (int i = 0; i < meta->propertyCount(); ++i) {
        const QMetaProperty property = meta->property(i);
        if (property.metaType() == QMetaType::fromType<QString>() && holds(property.read(object).toString(), needles))
            found += nameOf(object) + u'.' + QString::fromLatin1(property.name());
    }
    for (const QByteArray &name : object->dynamicPropertyNames()) {
        if (holds(object->property(name.constData()).toString(), needles))
            found += nameOf(object) + u'.' + QString::fromLatin1(name);
    }
}

void lookIntoModel(const QAbstractItemModel *model, const QStringList &needles, QStringList &found)
{
    constexpr int ownRoles = 6;
    QList<int> roles {
        Qt::DisplayRole, Qt::EditRole, Qt::ToolTipRole, Qt::StatusTipRole, Qt::AccessibleTextRole, Qt::AccessibleDescriptionRole};
    for (int i = 0; i < ownRoles; ++i)
        roles += Qt::UserRole + i;
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            for (const int role : std::as_const(roles)) {
                if (holds(model->data(model->index(row, column), role).toString(), needles))
                    found += u"%1, row %2"_s.arg(nameOf(model)).arg(row);
            }
        }
    }
}

} // namespace

QStringList rememberedInWindows(const QStringList &needles)
{
    QStringList found;
    QSet<const QAbstractItemModel *> models;
    for (const QWidget *const widget : QApplication::allWidgets()) {
        lookIntoProperties(widget, needles, found);
        for (const QAction *const action : widget->actions())
            lookIntoProperties(action, needles, found);
        for (const QAbstractItemModel *const model : widget->findChildren<QAbstractItemModel *>())
            models += model;
        if (const auto *const view = qobject_cast<const QAbstractItemView *>(widget); view && view->model())
            models += view->model();
        if (const auto *const combo = qobject_cast<const QComboBox *>(widget); combo && combo->model())
            models += combo->model();
    }
    for (const QAbstractItemModel *const model : std::as_const(models))
        lookIntoModel(model, needles, found);
    if (holds(QApplication::clipboard()->text(), needles))
        found += u"the clipboard"_s;
    return found;
}

QStringList filesNaming(const QString &folder, const QStringList &needles)
{
    QList<QByteArray> wanted;
    for (const QString &needle : needles) {
        const QString small = needle.toLower();
        wanted << small.toUtf8() << small.toLatin1()
               << QByteArray(reinterpret_cast<const char *>(small.utf16()),
                      small.size() * qsizetype(sizeof(char16_t))); // NOLINT: the bytes as they lie
    }
    QStringList found;
    for (QDirIterator each(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories); each.hasNext();) {
        QFile file(each.next());
        const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll().toLower() : QByteArray();
        const bool inside
            = std::any_of(wanted.begin(), wanted.end(), [&bytes](const QByteArray &needle) { return bytes.contains(needle); });
        if (inside || holds(file.fileName(), needles))
            found += file.fileName();
    }
    return found;
}

bool StallMeter::notify(QObject *receiver, QEvent *event)
{
    if (m_depth > 0 || QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    // Both may be gone afterwards.
    const char *const className = receiver->metaObject()->className();
    const QString objectName = receiver->objectName();
    const QEvent::Type type = event->type();
    const auto processorTime = [] {
        timespec now {};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
    };
    QElapsedTimer clock;
    clock.start();
    const double before = processorTime();
    ++m_depth;
    const bool handled = QApplication::notify(receiver, event);
    --m_depth;
    const double milliseconds = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    const double processor = processorTime() - before;
    if (m_longest.size() < stallsKept || milliseconds > m_longest.back().milliseconds || processor > m_busiest.processorMilliseconds) {
        const char *const typeName = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
        keep({.milliseconds = milliseconds,
            .processorMilliseconds = processor,
            .during = m_during,
            .what = u"%1 to %2 %3"_s.arg(
                typeName ? QString::fromLatin1(typeName) : QString::number(type), QString::fromLatin1(className), objectName)});
    }
    return handled;
}

void StallMeter::keep(Stall stall)
{
    if (stall.processorMilliseconds > m_busiest.processorMilliseconds)
        m_busiest = stall;
    m_longest.push_back(std::move(stall));
    std::ranges::sort(m_longest, std::ranges::greater {}, &Stall::milliseconds);
    if (m_longest.size() > stallsKept)
        m_longest.resize(stallsKept);
}

} // namespace countersign::test
