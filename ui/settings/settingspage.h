// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/preferences.h"
#include "ui/uicontext.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;

namespace countersign {

class PracticeForm;

/// The practice's facts, its mail account, the lock, and how the window looks on this computer.
class SettingsPage final : public QWidget
{
    Q_OBJECT
public:
    SettingsPage(UiContext &context, Preferences &preferences, QWidget *parent = nullptr);

private:
    [[nodiscard]] QWidget *buildPractice();
    [[nodiscard]] QWidget *buildMail();
    [[nodiscard]] QWidget *buildLock();
    [[nodiscard]] QWidget *buildAppearance();
    void savePractice();
    void saveLock();

    UiContext &m_context;
    Preferences &m_preferences;
    PracticeForm *m_practice = nullptr;
    QLabel *m_practiceNote = nullptr;
    QSpinBox *m_lockMinutes = nullptr;
    QLabel *m_lockNote = nullptr;
};

} // namespace countersign
