// SPDX-License-Identifier: Apache-2.0
#include "ui/deskdriver.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QComboBox>
#include <QLabel>
#include <QRadioButton>
#include <QScrollArea>
#include <QTest>

using namespace Qt::StringLiterals;

namespace countersign::test {

namespace {

constexpr int mostTabs = 200; ///< more than any window has stops
constexpr int mostChoices = 100;

QString focusName()
{
    const QWidget *const focus = QApplication::focusWidget();
    return focus ? QString(QString::fromLatin1(focus->metaObject()->className()) + u' ' + focus->objectName()) : u"nothing"_s;
}

bool complain(const QString &what)
{
    const QWidget *const window = DeskDriver::front();
    qWarning(
        "%s (in front: %s; focus: %s)", qPrintable(what), window ? qPrintable(window->objectName()) : "no window", qPrintable(focusName()));
    return false;
}

bool hasFocus(const QWidget *widget)
{
    const QWidget *const focus = QApplication::focusWidget();
    return focus && (focus == widget || widget->isAncestorOf(focus));
}

/// The arrow that leads from where the focus is.
Qt::Key towards(const QWidget *target)
{
    const QPoint way = target->mapToGlobal(QPoint()) - QApplication::focusWidget()->mapToGlobal(QPoint());
    if (std::abs(way.y()) > target->height() / 2)
        return way.y() > 0 ? Qt::Key_Down : Qt::Key_Up;
    return way.x() > 0 ? Qt::Key_Right : Qt::Key_Left;
}

} // namespace

QWidget *DeskDriver::front()
{
    if (QWidget *const modal = QApplication::activeModalWidget())
        return modal;
    if (QWidget *const active = QApplication::activeWindow())
        return active;
    const QWidgetList windows = QApplication::topLevelWidgets();
    const auto found = std::find_if(windows.begin(), windows.end(), [](const QWidget *each) { return each->isVisible(); });
    return found == windows.end() ? nullptr : *found;
}

void DeskDriver::settle()
{
    constexpr int rounds = 3; // a layout request may ask for another
    for (int i = 0; i < rounds; ++i)
        QTest::qWait(0);
    QWidget *const window = front();
    if (window && !window->isActiveWindow()) {
        window->activateWindow();
        (void)QTest::qWaitForWindowActive(window);
    }
}

QWidget *DeskDriver::need(const QString &name)
{
    settle();
    QWidget *const found = find(name);
    if (!found)
        complain(u"“%1” is not to be seen"_s.arg(name));
    else if (!found->isEnabled())
        complain(u"“%1” is disabled"_s.arg(name));
    return found && found->isEnabled() ? found : nullptr;
}

QString DeskDriver::text(const QString &name)
{
    const QWidget *const found = find(name);
    if (!found)
        return {};
    for (const char *const property : {"text", "plainText", "currentText"}) {
        if (const QVariant value = found->property(property); value.isValid())
            return value.toString();
    }
    QStringList inside;
    for (const QLabel *const label : found->findChildren<QLabel *>())
        inside += label->text();
    return inside.join(u' ').trimmed();
}

bool DeskDriver::says(const QString &words)
{
    const QList<QLabel *> labels = front() ? front()->findChildren<QLabel *>() : QList<QLabel *>();
    // Addresses carry invisible places where their line may break.
    return std::any_of(labels.begin(), labels.end(),
        [&words](const QLabel *label) { return label->isVisible() && label->text().remove(u'\u200B').contains(words); });
}

void DeskDriver::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *const focus = QApplication::focusWidget();
    if (QWidget *const target = focus ? focus : front())
        QTest::keyClick(target, key, modifiers);
}

void DeskDriver::keys(const QString &text)
{
    // Letter by letter as a keyboard driver gives them: QTest::keyClicks knows Latin-1 alone.
    for (const QChar letter : text) {
        if (QWidget *const focus = QApplication::focusWidget())
            QTest::sendKeyEvent(QTest::Click, focus, Qt::Key_unknown, QString(letter), Qt::NoModifier);
    }
}

bool DeskDriver::reach(const QString &name)
{
    const QWidget *const target = need(name);
    if (!target)
        return false;
    for (int i = 0; i < mostTabs; ++i) {
        if (hasFocus(target))
            return true;
        key(Qt::Key_Tab);
    }
    return complain(u"Tab does not come to “%1”"_s.arg(name));
}

bool DeskDriver::press(const QString &name)
{
    if (!reach(name))
        return false;
    key(Qt::Key_Space);
    settle();
    return true;
}

bool DeskDriver::type(const QString &name, const QString &text)
{
    if (!reach(name))
        return false;
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_Delete);
    keys(text);
    key(Qt::Key_Tab); // what checks a field does so when it is left
    return true;
}

bool DeskDriver::choose(const QString &combo, const QVariant &dataOrText)
{
    auto *const box = qobject_cast<QComboBox *>(need(combo));
    if (!box || !reach(combo))
        return false;
    if (box->isEditable())
        return type(combo, dataOrText.toString());
    const auto fits = [&] { return box->currentData() == dataOrText || box->currentText() == dataOrText.toString(); };
    if (fits())
        return true;
    key(Qt::Key_Home);
    for (int i = 0; i < mostChoices && !fits(); ++i)
        key(Qt::Key_Down);
    settle();
    return fits() || complain(u"“%1” has no choice “%2”"_s.arg(combo, dataOrText.toString()));
}

/// Radio buttons are one stop for Tab; the arrows choose among them.
bool DeskDriver::arrowTo(QAbstractButton *radio)
{
    const auto isSibling = [radio](const QWidget *focus) {
        const auto *const other = qobject_cast<const QRadioButton *>(focus);
        return other && (other->group() ? other->group() == radio->group() : other->parentWidget() == radio->parentWidget());
    };
    for (int i = 0; i < mostTabs && !isSibling(QApplication::focusWidget()); ++i)
        key(Qt::Key_Tab);
    for (int i = 0; i < mostChoices && !hasFocus(radio); ++i)
        key(towards(radio));
    if (!radio->isChecked())
        key(Qt::Key_Space);
    settle();
    return radio->isChecked() || complain(u"The arrows do not come to “%1”"_s.arg(radio->objectName()));
}

bool DeskDriver::tick(const QString &name, bool on)
{
    auto *const button = qobject_cast<QAbstractButton *>(need(name));
    if (!button)
        return false;
    if (qobject_cast<QRadioButton *>(button))
        return arrowTo(button);
    if (button->isChecked() != on && !press(name))
        return false;
    return button->isChecked() == on || complain(u"“%1” does not change"_s.arg(name));
}

bool DeskDriver::click(const QString &name)
{
    QWidget *const target = need(name);
    if (!target)
        return false;
    for (QWidget *above = target->parentWidget(); above; above = above->parentWidget()) {
        if (auto *const area = qobject_cast<QScrollArea *>(above))
            area->ensureWidgetVisible(target, 0, 0);
    }
    settle();
    const QPoint middle = target->rect().center();
    QWidget *const window = target->window();
    QWidget *const hit = window->childAt(target->mapTo(window, middle));
    if (hit != target && !target->isAncestorOf(hit))
        return complain(u"“%1” is covered by “%2”"_s.arg(name, hit ? hit->objectName() : u"nothing"_s));
    QTest::mouseClick(target, Qt::LeftButton, {}, middle);
    settle();
    return true;
}

} // namespace countersign::test
