// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

class QBoxLayout;
class QVBoxLayout;

namespace countersign {

/// A label with a style role. Always plain text: what a patient is called must never be read as markup.
[[nodiscard]] QLabel *makeLabel(const QString &text, const char *role = nullptr, QWidget *parent = nullptr);
/// The same, breaking its lines.
[[nodiscard]] QLabel *makeText(const QString &text, const char *role = nullptr, QWidget *parent = nullptr);
/// A button with a name for tests and assistive tools, and a style role.
[[nodiscard]] QPushButton *makeButton(const QString &text, const QString &objectName, const char *role = nullptr, QWidget *parent = nullptr);
/// A drawing before a button's words, with room between the two.
void setButtonIcon(QPushButton *button, const Theme &theme, const QString &name, ColorToken token = ColorToken::Text);
/// A one-pixel line between rows.
[[nodiscard]] QFrame *makeLine(QWidget *parent = nullptr);
/// A drawing of the family beside words; decoration, so assistive tools pass over it.
[[nodiscard]] QLabel *makeIcon(const Theme &theme, const QString &name, ColorToken token, int size = 16);

enum class Tone { Good, Warning, Bad, Neutral };
/// Icon, word and colour together: none of the three alone carries the meaning.
[[nodiscard]] QWidget *makePill(const Theme &theme, const QString &icon, const QString &text, Tone tone);
/// Icon and words without a background.
[[nodiscard]] QWidget *makeMark(const Theme &theme, const QString &icon, const QString &text, Tone tone);

/// White surface with a border and room inside.
class Card final : public QFrame
{
    Q_OBJECT
public:
    explicit Card(const Theme &theme, QWidget *parent = nullptr);
    Card(const Theme &theme, const QString &heading, QWidget *parent = nullptr);
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

private:
    QVBoxLayout *m_body;
};

/// A line across the page that must not be missed.
class Banner final : public QFrame
{
    Q_OBJECT
public:
    Banner(const Theme &theme, Tone tone, const QString &strong, const QString &text, QWidget *parent = nullptr);
    void addAction(QWidget *button);

private:
    QBoxLayout *m_row;
};

/// A page that scrolls when the window is small or the text is large; nothing is ever cut off.
class ScrollPage final : public QScrollArea
{
    Q_OBJECT
public:
    explicit ScrollPage(const Theme &theme, QWidget *parent = nullptr);
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }

private:
    QVBoxLayout *m_content;
};

/// What a small screen or large text cannot hold at once scrolls.
[[nodiscard]] QScrollArea *makeScrolling(QWidget *content);
/// A dialog's size: as wanted, within the window below it or the screen.
void fitWindow(QWidget &window, QSize wanted);

/// Takes everything out of a layout and destroys the widgets.
void clearLayout(QLayout *layout);

} // namespace countersign
