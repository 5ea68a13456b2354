// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QApplication>
#include <QVariant>
#include <QWidget>

class QAbstractButton;

namespace countersign::test {

/// Works the program's windows as a person does: only with what can be seen in the window in front, by keyboard, or by pointer where a
/// finger would be used. Every step answers whether it could be done, and says on the test's output what was in the way.
class DeskDriver final
{
public:
    /// The window that takes keys now.
    [[nodiscard]] static QWidget *front();
    /// Lets the program come to rest: what is posted, laid out or to be deleted is done, and the window in front is active.
    static void settle();

    /// A widget of the window in front that is visible; null where there is none.
    template<typename T = QWidget>
    [[nodiscard]] static T *find(const QString &name)
    {
        const QList<T *> all = front() ? front()->findChildren<T *>(name) : QList<T *>();
        const auto found = std::find_if(all.begin(), all.end(), [](const T *each) { return each->isVisible(); });
        return found == all.end() ? nullptr : *found;
    }
    /// The front window, where that is its name.
    [[nodiscard]] static bool isFront(const QString &name) { return front() && front()->objectName() == name; }
    /// What a label, a field or a button of that name says; empty where there is none to be seen.
    [[nodiscard]] static QString text(const QString &name);
    /// Whether some label that can be seen in front contains these words.
    [[nodiscard]] static bool says(const QString &words);

    static void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier); ///< to whatever has the focus
    static void keys(const QString &text);
    [[nodiscard]] static bool reach(const QString &name);                               ///< by Tab alone
    [[nodiscard]] static bool press(const QString &name);                               ///< a button: Tab to it, Space
    [[nodiscard]] static bool type(const QString &name, const QString &text);           ///< replaces what stands there
    [[nodiscard]] static bool choose(const QString &combo, const QVariant &dataOrText); ///< Home, then Down until it fits
    [[nodiscard]] static bool tick(const QString &name, bool on = true);                ///< a check box, or a radio button by its arrows
    /// By pointer, at the middle, scrolled into sight first; false where something else lies above it.
    [[nodiscard]] static bool click(const QString &name);

private:
    [[nodiscard]] static QWidget *need(const QString &name);
    [[nodiscard]] static bool arrowTo(QAbstractButton *radio);
};

} // namespace countersign::test
