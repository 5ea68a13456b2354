// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/idletimer.h"
#include "ui/shell/shellcontext.h"
#include "ui/shell/workspace.h"
#include "ui/uicontext.h"

#include <QMainWindow>
#include <QTemporaryDir>

namespace countersign {

/// The one window: first run, sign-in, or the workspace of the person who is signed in. Its title never names a patient.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(const ShellContext &context, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Sign-in where a clinic is known, else the first-run page.
    void start(const QString &clinicFolder);
    /// A fresh demo clinic in a temporary folder; `then` once one is signed in.
    void startDemo(const std::function<void()> &then = {});
    void enter(std::unique_ptr<Session> session);
    /// Takes every page, dialog, list and key away, then asks for the passphrase; the same place opens afterwards.
    void lock();
    /// Makes the windows anew after a change of language, theme or text size.
    void rebuild();
    [[nodiscard]] Workspace *workspace() const { return m_workspace; } ///< null unless signed in
    [[nodiscard]] IdleTimer &idleTimer() { return m_idle; } ///< for tests, which do not wait for minutes

    [[nodiscard]] const ShellContext &context() const { return m_context; }
    void showFirstRun();
    void showCreateClinic();
    void showSignIn(const QString &folder, const QString &lockedUser);
    void showAbout();

Q_SIGNALS:
    void locked();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    struct SignedIn;
    void setPage(QWidget *page);
    void openExisting();
    void showWorkspace();
    [[nodiscard]] QString unsavedWindow() const; ///< what a lock would close with entries in it; empty where nothing
    void closeOtherWindows();
    void finishLock();
    void startIdleTimer();
    [[nodiscard]] bool isDemoFolder(const QString &folder) const;

    ShellContext m_context;
    std::unique_ptr<QTemporaryDir> m_demoFolder;
    std::unique_ptr<SignedIn> m_signedIn;
    Workspace *m_workspace = nullptr;
    QWidget *m_closing = nullptr; ///< the workspace that a lock is taking away
    Place m_place; ///< to return to after a lock
    IdleTimer m_idle;
    int m_loopLevel;
    bool m_clipboardIsOurs = false; ///< copied while one of our windows was in front
};

} // namespace countersign
