// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/application.h"

namespace countersign {

Application::Application(const Clock &clock, RandomSource &random, Prompt &prompt, const QString &preferencesFile)
    : m_clock(clock), m_random(random), m_prompt(prompt), m_preferences(preferencesFile)
{
}

Application::~Application() = default;

Result<void> Application::open()
{
    applyAppearance();
    auto office = Office::open(m_clock, m_random);
    if (!office)
        return office.error();
    m_office = std::move(office).value();
    m_window = std::make_unique<MainWindow>(
        ShellContext{.office = *m_office, .jobs = m_jobs, .prompt = m_prompt, .theme = m_theme, .preferences = m_preferences});
    // Queued: the settings page that asked for it is built anew, too.
    connect(
        &m_preferences, &Preferences::appearanceChanged, this,
        [this] {
            applyAppearance();
            m_window->rebuild();
        },
        Qt::QueuedConnection);
    return {};
}

void Application::applyAppearance()
{
    m_languages.use(m_preferences.language());
    m_theme.setScheme(m_preferences.scheme());
    m_theme.setTextScale(m_preferences.textScale());
    m_theme.apply();
}

} // namespace countersign
