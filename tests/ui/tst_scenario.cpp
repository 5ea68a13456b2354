// SPDX-License-Identifier: Apache-2.0
#include "desk/audittrail.h"
#include "ui/scenario.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace countersign::test {

void TestScenario::initTestCase()
{
    // Before the temporary folder changes: what the mail server stores is not on this computer.
    if (const QString why = SmtpServer::unavailable(); !why.isEmpty()) {
        qInfo("%s", qPrintable(why));
    } else {
        m_server = SmtpServer::start();
        QVERIFY(m_server);
    }
    QVERIFY(m_computer.isValid() && m_drawer.isValid());
    for (const auto &[variable, folder] : {std::pair {"HOME", "home"}, std::pair {"XDG_CONFIG_HOME", "home/.config"},
             std::pair {"XDG_DATA_HOME", "home/.local/share"}, std::pair {"XDG_CACHE_HOME", "home/.cache"}, std::pair {"TMPDIR", "tmp"}}) {
        const QString path = m_computer.filePath(QString::fromLatin1(folder));
        QVERIFY(QDir().mkpath(path));
        qputenv(variable, QFile::encodeName(path));
    }
    m_application = std::make_unique<Application>(m_clock, m_random, m_prompt);
    m_application->preferences().setLanguage(u"en"_s);
    const auto opened = m_application->open();
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
    window().start({});
    window().QWidget::show();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
}

void TestScenario::init()
{
    m_meter.setDuring(QString::fromLatin1(QTest::currentTestFunction()));
    if (m_broken)
        QSKIP("An earlier part of the day failed.");
    DeskDriver::settle();
}

void TestScenario::cleanup()
{
    m_broken = m_broken || QTest::currentTestFailed();
    for (const QWidget *const each : QApplication::topLevelWidgets()) {
        for (const QString &needle : people::needles)
            QVERIFY2(!each->windowTitle().contains(needle), "a window's title stands in task bars and must not name a patient");
    }
    QVERIFY2(m_prompt.told.isEmpty(), qPrintable(m_prompt.told.join(u'\n')));
}

void TestScenario::cleanupTestCase()
{
    m_application.reset();
    const auto tell = [](const char *kind, const StallMeter::Stall &stall) {
        constexpr double frame = 16;
        qInfo("%s stall of the event loop: %.1f ms = %.1f frames (processor: %.1f ms = %.1f frames) by %s, in %s", kind, stall.milliseconds,
            stall.milliseconds / frame, stall.processorMilliseconds, stall.processorMilliseconds / frame, qPrintable(stall.what),
            qPrintable(stall.during));
    };
    for (const StallMeter::Stall &stall : m_meter.longest())
        tell("long", stall);
    tell("busiest", m_meter.busiest());
}

void TestScenario::log_wholeDay_isUnbroken()
{
    AuditTrail trail(desk());
    NoProgress progress;
    const auto verified = trail.verify({}, progress);
    QVERIFY(verified);
    QVERIFY2(verified->ok, qPrintable(verified->problem));
    const auto entries = trail.entries({}, {}, 100000);
    QVERIFY(entries);
    QCOMPARE(qint64(entries->size()), verified->entries);
    QSet<QString> actions;
    for (const AuditEntry &entry : *entries)
        actions += entry.action;
    for (const QString &action : {u"patient.added"_s, u"patient.updated"_s, u"patient.viewed"_s, u"consent.taken"_s, u"consent.revoked"_s,
             u"document.viewed"_s, u"form.printed"_s})
        QVERIFY2(actions.contains(action), qPrintable(action));
    QCOMPARE(actions.contains(u"verification.confirmed"_s), m_server != nullptr);
}

void TestScenario::computer_afterwards_knowsNoPatient()
{
    QCOMPARE(filesNaming(m_computer.path(), people::needles), QStringList()); // signed in, with everything open
    window().close();
    m_application.reset();
    QVERIFY(QFile::exists(m_computer.filePath(u"home/.config/Countersign/Countersign.conf"_s)));
    QCOMPARE(filesNaming(m_computer.path(), people::needles), QStringList());
    // And the search would have found them, however they were written.
    QFile note(drawer(u"note.txt"_s));
    QVERIFY(note.open(QIODevice::WriteOnly));
    const QString name = u"IZAGUIRRE"_s;
    note.write(QByteArray(
        reinterpret_cast<const char *>(name.utf16()), name.size() * qsizetype(sizeof(char16_t)))); // NOLINT: the bytes as they lie
    note.close();
    QCOMPARE(filesNaming(m_drawer.path(), people::needles), QStringList {note.fileName()});
}

} // namespace countersign::test

int main(int argc, char **argv)
{
    countersign::test::StallMeter application(argc, argv);
    QCoreApplication::setApplicationName(u"countersign"_s);
    countersign::test::TestScenario scenario(application);
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&scenario, argc, argv);
}
