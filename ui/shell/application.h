// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/randomsource.h"
#include "ui/shell/commandline.h"
#include "ui/shell/languages.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/shellcontext.h"

namespace countersign {

/// Wires the window program together; nothing in it is global. Tests make one with their own clock, prompt and preferences.
class Application final : public QObject
{
    Q_OBJECT
public:
    Application(const Clock &clock, RandomSource &random, Prompt &prompt, const QString &preferencesFile = {});
    ~Application() override;

    /// Reads the forms and makes the window; call once, before anything else.
    [[nodiscard]] Result<void> open();
    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] Preferences &preferences() { return m_preferences; }
    [[nodiscard]] Theme &theme() { return m_theme; }
    [[nodiscard]] JobRunner &jobs() { return m_jobs; }

private:
    void applyAppearance();

    const Clock &m_clock;
    RandomSource &m_random;
    Prompt &m_prompt;
    Preferences m_preferences;
    Theme m_theme;
    Languages m_languages;
    std::unique_ptr<Office> m_office;
    JobRunner m_jobs;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace countersign
