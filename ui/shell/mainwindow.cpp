// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/mainwindow.h"

#include "desk/clinicsettings.h"
#include "desk/democlinic.h"
#include "ui/paper/paperformdialog.h"
#include "ui/patientview/patientview.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/busypage.h"
#include "ui/shell/createclinicpage.h"
#include "ui/shell/firstrunpage.h"
#include "ui/shell/signinpage.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDialog>
#include <QLineEdit>
#include <QScreen>
#include <QThread>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int demoPatients = 120;
constexpr quint64 demoSeed = 20261121;

bool hasTypedText(const QWidget *window)
{
    const auto edits = window->findChildren<QLineEdit *>();
    return std::any_of(edits.begin(), edits.end(), [](const QLineEdit *edit) { return edit->isModified() && edit->echoMode() == QLineEdit::Normal; });
}

/// Answers are ticked as often as they are typed.
bool hasEntries(const QWidget *window)
{
    if (const auto *const view = qobject_cast<const PatientView *>(window))
        return !view->currentQuestion().isEmpty(); // empty once the form is filed
    return qobject_cast<const PaperFormDialog *>(window) || hasTypedText(window);
}

} // namespace

/// Everything that ends with a lock. The desk goes before the session, as the session asks.
struct MainWindow::SignedIn {
    std::unique_ptr<Session> session;
    std::unique_ptr<Desk> desk;
    ChartNews news;
    UiContext context;

    SignedIn(const ShellContext &shell, std::unique_ptr<Session> ownSession, std::unique_ptr<Desk> ownDesk)
        : session(std::move(ownSession)), desk(std::move(ownDesk)),
          context{.office = shell.office, .session = *session, .desk = *desk, .jobs = shell.jobs, .prompt = shell.prompt, .theme = shell.theme, .news = news}
    {
    }
};

MainWindow::MainWindow(const ShellContext &context, QWidget *parent)
    : QMainWindow(parent), m_context(context), m_loopLevel(QThread::currentThread()->loopLevel())
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(u"Countersign"_s);
    setMinimumSize(640, 480);
    resize(QSize(1280, 820).boundedTo(screen()->availableSize()));
    if (const QByteArray geometry = context.preferences.windowGeometry(); !geometry.isEmpty())
        restoreGeometry(geometry);
    connect(QApplication::clipboard(), &QClipboard::dataChanged, this,
            [this] { m_clipboardIsOurs = QApplication::clipboard()->ownsClipboard() || QApplication::activeWindow(); });
    connect(&m_idle, &IdleTimer::idle, this, [this] {
        // An import or a message on its way is somebody's work: look again when it is done.
        if (m_context.jobs.isBusy())
            startIdleTimer();
        else
            lock();
    });
}

MainWindow::~MainWindow()
{
    m_idle.stop();
    m_context.jobs.stopAll();
    delete takeCentralWidget();
    delete m_closing;
}

void MainWindow::setPage(QWidget *page)
{
    if (QWidget *const old = takeCentralWidget()) {
        old->hide();
        old->deleteLater();
    }
    setCentralWidget(page);
    page->show(); // now, not with the next layout: the first key may already be on its way
    page->setFocus();
}

void MainWindow::start(const QString &clinicFolder)
{
    const QString folder = clinicFolder.isEmpty() ? m_context.preferences.clinicFolder() : clinicFolder;
    if (!clinicFolder.isEmpty() || (!folder.isEmpty() && Vault::exists(folder)))
        showSignIn(folder, {});
    else
        showFirstRun();
}

void MainWindow::showFirstRun()
{
    auto *const page = new FirstRunPage(m_context);
    connect(page, &FirstRunPage::createRequested, this, &MainWindow::showCreateClinic, Qt::QueuedConnection);
    connect(page, &FirstRunPage::openRequested, this, &MainWindow::openExisting, Qt::QueuedConnection);
    connect(page, &FirstRunPage::demoRequested, this, [this] { startDemo(); }, Qt::QueuedConnection);
    setPage(page);
}

void MainWindow::showCreateClinic()
{
    auto *const page = new CreateClinicPage(m_context, [this](std::unique_ptr<Session> session) { enter(std::move(session)); });
    connect(page, &CreateClinicPage::cancelled, this, &MainWindow::showFirstRun, Qt::QueuedConnection);
    setPage(page);
}

void MainWindow::openExisting()
{
    const auto folder = m_context.prompt.chooseFolder(this, tr("Open an existing clinic"));
    if (!folder)
        return;
    if (Vault::exists(*folder))
        showSignIn(*folder, {});
    else
        m_context.prompt.tell(this, tr("No clinic in this folder"),
                              tr("The folder %1 holds no clinic. A clinic's folder has the files clinic.db and clinic.keys in it; choose that folder.").arg(*folder));
}

void MainWindow::showSignIn(const QString &folder, const QString &lockedUser)
{
    auto *const page = new SignInPage(m_context, folder, lockedUser, [this](std::unique_ptr<Session> session) { enter(std::move(session)); });
    if (isDemoFolder(folder))
        page->setHint(tr("Demo clinic: the user name is “%1”, the passphrase “%2”.").arg(QLatin1StringView(demoUser), QLatin1StringView(demoPassphrase)));
    connect(page, &SignInPage::otherClinicRequested, this, &MainWindow::showFirstRun, Qt::QueuedConnection);
    setPage(page);
}

bool MainWindow::isDemoFolder(const QString &folder) const
{
    return m_demoFolder && folder.startsWith(m_demoFolder->path());
}

void MainWindow::startDemo(const std::function<void()> &then)
{
    auto *const page = new BusyPage(m_context.theme, tr("Preparing the demo clinic …"), tr("Inventing people, forms and mail."));
    setPage(page);
    connect(&m_context.jobs, &JobRunner::progressed, page, [page](int, qint64 done, qint64 total) { page->setProgress(done, total); });
    m_demoFolder = std::make_unique<QTemporaryDir>();
    m_context.jobs.start<Result<std::unique_ptr<Session>>>(
        page,
        [office = &m_context.office, folder = m_demoFolder->filePath(u"clinic"_s)](Progress &progress) {
            return DemoClinic(*office).create(folder, demoPatients, demoSeed, progress);
        },
        [this, then](Result<std::unique_ptr<Session>> session) {
            if (!session) {
                showFirstRun();
                m_context.prompt.tell(this, tr("The demo clinic could not be made"), session.error().message);
                return;
            }
            enter(std::move(session).value());
            if (then)
                then();
        });
}

void MainWindow::enter(std::unique_ptr<Session> session)
{
    auto desk = session->desk();
    if (!desk) {
        m_context.prompt.tell(this, tr("The clinic could not be opened"), desk.error().message);
        return;
    }
    if (!isDemoFolder(session->folder()))
        m_context.preferences.setClinicFolder(session->folder());
    m_signedIn = std::make_unique<SignedIn>(m_context, std::move(session), std::move(desk).value());
    connect(&m_signedIn->news, &ChartNews::settingsChanged, this, &MainWindow::startIdleTimer);
    showWorkspace();
    startIdleTimer();
}

void MainWindow::showWorkspace()
{
    m_workspace = new Workspace(m_signedIn->context, m_context.preferences);
    // Queued: both take away the button that was pressed.
    connect(m_workspace, &Workspace::lockRequested, this, &MainWindow::lock, Qt::QueuedConnection);
    connect(m_workspace, &Workspace::aboutRequested, this, &MainWindow::showAbout);
    setPage(m_workspace);
    m_workspace->open(m_place);
}

void MainWindow::startIdleTimer()
{
    const int minutes = ClinicSettings(*m_signedIn->desk).lockAfterMinutes().valueOr(10);
    m_idle.start(std::chrono::minutes(minutes));
}

void MainWindow::rebuild()
{
    if (m_signedIn && m_workspace) {
        m_place = m_workspace->place();
        showWorkspace();
    } else if (qobject_cast<FirstRunPage *>(centralWidget())) {
        showFirstRun();
    }
}

void MainWindow::lock()
{
    if (!m_signedIn || m_closing)
        return;
    m_idle.stop();
    m_place = m_workspace->place();
    const QString folder = m_signedIn->session->folder();
    const QString user = m_signedIn->desk->staff().name;
    const QString unsaved = unsavedWindow();
    m_closing = takeCentralWidget();
    m_closing->hide();
    m_workspace = nullptr;
    showSignIn(folder, user);
    if (auto *const page = qobject_cast<SignInPage *>(centralWidget()); page && !unsaved.isEmpty())
        page->setWarning(tr("The window locked while “%1” was open. What was entered there was not saved; please enter it again.").arg(unsaved));
    closeOtherWindows();
    m_context.jobs.stopAll();
    finishLock();
}

/// Titles name the kind of the window, never a patient.
QString MainWindow::unsavedWindow() const
{
    for (const QWidget *const window : QApplication::topLevelWidgets()) {
        if (window != this && window->isVisible() && window->isWindow() && hasEntries(window))
            return window->windowTitle();
    }
    const auto *const settings = m_workspace->findChild<SettingsPage *>();
    return settings && hasTypedText(settings) ? SettingsPage::tr("Settings") : QString();
}

void MainWindow::closeOtherWindows()
{
    for (QWidget *const window : QApplication::topLevelWidgets()) {
        if (window == this || !window->isVisible())
            continue;
        if (auto *const dialog = qobject_cast<QDialog *>(window))
            dialog->done(QDialog::Rejected); // not reject(): there is nobody to answer "discard?"
        else
            window->hide();
    }
    if (m_clipboardIsOurs)
        QApplication::clipboard()->clear(); // an address that was copied here is a patient's
}

void MainWindow::finishLock()
{
    // A dialog that waits in its own event loop must return before the page below it may go.
    if (QThread::currentThread()->loopLevel() > m_loopLevel + 1) {
        QTimer::singleShot(0, this, &MainWindow::finishLock);
        return;
    }
    delete m_closing;
    m_closing = nullptr;
    m_signedIn.reset();
    Q_EMIT locked();
}

void MainWindow::showAbout()
{
    auto *const about = new AboutDialog(m_context.theme, this);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->open();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_context.preferences.setWindowGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace countersign
