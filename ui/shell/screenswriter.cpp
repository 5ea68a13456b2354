// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/screenswriter.h"

#include "desk/democlinic.h"
#include "desk/findpatients.h"
#include "ui/patients/importdialog.h"
#include "ui/screens_patient.h"
#include "ui/shell/createclinicpage.h"
#include "ui/shell/searchbox.h"

#include <QApplication>
#include <QDialog>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QThread>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

QString themeName(Theme::Scheme scheme)
{
    return scheme == Theme::Scheme::Dark ? u"dark"_s : u"light"_s;
}

/// Lets layouts, queued calls and deferred deletions happen.
void settle()
{
    for (int i = 0; i < 4; ++i) {
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QApplication::processEvents();
    }
}

} // namespace

Result<int> ScreensWriter::run()
{
    if (!m_folder.mkpath(u"."_s))
        return Error{ErrorCode::Storage, tr("The folder %1 cannot be made. Choose one that may be written to.").arg(m_folder.path())};
    if (const auto opened = openDemo(); !opened)
        return opened.error();
    for (const auto scheme : {Theme::Scheme::Light, Theme::Scheme::Dark}) {
        for (const QString &language : {u"en"_s, u"es"_s}) {
            for (const QSize size : {QSize(1280, 800), QSize(1024, 700)}) {
                if (const auto written = write({.scheme = scheme, .language = language, .size = size}); !written)
                    return written.error();
            }
        }
    }
    return m_written;
}

Result<void> ScreensWriter::openDemo()
{
    MainWindow &window = m_application.window();
    QEventLoop loop;
    window.startDemo([&loop] { loop.quit(); });
    window.show();
    QObject::connect(&m_application.jobs(), &JobRunner::busyChanged, &loop, [&loop](bool busy) {
        if (!busy)
            QTimer::singleShot(0, &loop, &QEventLoop::quit);
    });
    loop.exec();
    if (!window.workspace())
        return Error{ErrorCode::Storage, tr("The demo clinic could not be made, so there is nothing to take pictures of.")};
    return {};
}

Result<void> ScreensWriter::write(const Look &look)
{
    m_application.preferences().setScheme(look.scheme);
    m_application.preferences().setLanguage(look.language);
    m_application.window().resize(look.size);
    settle();
    if (const auto written = writeWorkspace(look); !written)
        return written;
    if (const auto written = writeDialogs(look); !written)
        return written;
    return writeBeforeSignIn(look);
}

Result<void> ScreensWriter::writeWorkspace(const Look &look)
{
    Workspace &workspace = *m_application.window().workspace();
    const PatientId patient = samplePatient(u"nunez maria"_s);
    const std::vector<std::pair<QString, Place>> places{
        {u"today"_s, {.page = Place::Page::Today, .patient = {}}},       {u"patients"_s, {.page = Place::Page::Patients, .patient = {}}},
        {u"notices"_s, {.page = Place::Page::Notices, .patient = {}}},   {u"settings"_s, {.page = Place::Page::Settings, .patient = {}}},
        {u"chart"_s, {.page = Place::Page::Chart, .patient = patient}},
    };
    for (const auto &[name, place] : places) {
        workspace.open(place);
        if (const auto saved = save(m_application.window(), name, look); !saved)
            return saved;
    }
    m_application.window().activateWindow();
    settle();
    workspace.search()->setText(u"nunez"_s);
    if (const auto saved = save(m_application.window(), u"search"_s, look); !saved)
        return saved;
    workspace.search()->setText({});
    workspace.setFocus();
    return {};
}

Result<void> ScreensWriter::writeDialogs(const Look &look)
{
    Workspace &workspace = *m_application.window().workspace();
    const PatientId patient = samplePatient(u"nunez maria"_s);
    workspace.editPatient(patient);
    if (const auto saved = saveDialog(u"patient"_s, look); !saved)
        return saved;
    if (const auto saved = writeImport(look); !saved)
        return saved;
    m_application.window().showAbout();
    if (const auto saved = saveDialog(u"about"_s, look); !saved)
        return saved;
    Result<void> all;
    collectPatientScreens(workspace.context(), patient, [&](const QString &name, QWidget *shown) {
        if (!qobject_cast<QDialog *>(shown))
            shown->resize(look.size); // a view of its own fills the screen
        shown->show();
        if (const auto saved = save(*shown, name, look); !saved)
            all = saved;
    });
    return all;
}

Result<void> ScreensWriter::writeImport(const Look &look)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"patients.csv"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{ErrorCode::Storage, tr("%1 cannot be written. Is the disk full, or the folder read-only?").arg(path)};
    file.write("Last Name,First Name,DOB,Email,Mobile,Street,City,State,Zip\n"
               "Ferrante,Luca,1977-08-14,luca.ferrante@example.org,(555) 555-0142,3 Elm Street,Dayton,OH,45402\n"
               "Okoye,Adaeze,1990-01-30,,(555) 555-0177,19 Oak Lane,Dayton,OH,45404\n");
    file.close();
    auto *const dialog = new ImportDialog(m_application.window().workspace()->context(), &m_application.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    dialog->openFile(path);
    while (m_application.jobs().isBusy())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return saveDialog(u"import"_s, look);
}

Result<void> ScreensWriter::writeBeforeSignIn(const Look &look)
{
    // A window of its own: the signed-in one stays as it is.
    MainWindow window(m_application.window().context());
    window.resize(look.size);
    window.show();
    window.showFirstRun();
    if (const auto saved = save(window, u"first-run"_s, look); !saved)
        return saved;
    window.showSignIn(u"C:/Clinic"_s, {});
    if (const auto saved = save(window, u"sign-in"_s, look); !saved)
        return saved;
    window.showSignIn({}, u"dana"_s);
    if (const auto saved = save(window, u"locked"_s, look); !saved)
        return saved;
    window.showCreateClinic();
    auto *const page = qobject_cast<CreateClinicPage *>(window.centralWidget());
    const std::array steps{std::pair(CreateClinicPage::PracticeStep, u"create-practice"_s), std::pair(CreateClinicPage::UserStep, u"create-user"_s),
                           std::pair(CreateClinicPage::RecoveryStep, u"create-recovery-key"_s)};
    for (const auto &[step, name] : steps) {
        page->showSample(step);
        if (const auto saved = save(window, name, look); !saved)
            return saved;
    }
    return {};
}

Result<void> ScreensWriter::save(QWidget &window, const QString &name, const Look &look)
{
    settle();
    const QString file = m_folder.filePath(
        u"%1-%2-%3-%4x%5.png"_s.arg(name, themeName(look.scheme), look.language).arg(look.size.width()).arg(look.size.height()));
    if (!window.grab().save(file))
        return Error{ErrorCode::Storage, tr("%1 cannot be written. Is the disk full, or the folder read-only?").arg(file)};
    ++m_written;
    return {};
}

Result<void> ScreensWriter::saveDialog(const QString &name, const Look &look)
{
    settle();
    QWidget *const dialog = QApplication::activeModalWidget();
    if (!dialog)
        return {};
    auto saved = save(*dialog, name, look);
    if (auto *const open = qobject_cast<QDialog *>(dialog))
        open->done(QDialog::Rejected);
    settle();
    return saved;
}

PatientId ScreensWriter::samplePatient(const QString &search)
{
    FindPatients finder(m_application.window().workspace()->desk());
    if (const auto found = finder.find(search, 1).valueOr({}); !found.empty())
        return found.front().patient.id;
    const auto recent = finder.recent(1).valueOr({});
    return recent.empty() ? PatientId{} : recent.front().id;
}

} // namespace countersign
