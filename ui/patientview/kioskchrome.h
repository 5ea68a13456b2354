// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/formdefinition.h"
#include "ui/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace countersign {

class HoldButton;

/// The line on top of the patient's view: whose office this is, which form, the text size and the language.
class KioskHeader final : public QFrame
{
    Q_OBJECT
public:
    KioskHeader(const Theme &theme, const FormDefinition &form, const QString &practiceName, QWidget *parent = nullptr);
    void setText(const FormText &text);
    void setChoosable(bool choosable); ///< language: not on the last page

Q_SIGNALS:
    void smallerRequested();
    void largerRequested();
    void languageRequested(const countersign::LanguageTag &language);

private:
    const Theme &m_theme;
    QLabel *m_title;
    QPushButton *m_smaller;
    QPushButton *m_larger;
    QPushButton *m_language;
};

/// The line at the bottom: back, a word of comfort, next; and in the corner, quietly, the way out for staff.
class KioskFooter final : public QWidget
{
    Q_OBJECT
public:
    explicit KioskFooter(const Theme &theme, QWidget *parent = nullptr);
    void setTexts(const QString &back, const QString &next, const QString &note, const QString &staffExit);
    void setBackVisible(bool visible);
    void setNextVisible(bool visible);
    void setBusy(bool busy);
    void setColumnWidth(int width);
    [[nodiscard]] HoldButton *staffButton() const { return m_staff; }

Q_SIGNALS:
    void backRequested();
    void nextRequested();
    void staffExitRequested();

private:
    QWidget *m_column;
    QPushButton *m_back;
    QLabel *m_note;
    QPushButton *m_next;
    HoldButton *m_staff;
};

/// Puts a widget into the middle of the window; it grows no wider than its maximum width.
[[nodiscard]] QWidget *centred(QWidget *widget, int sideMargin, QWidget *parent);

} // namespace countersign
