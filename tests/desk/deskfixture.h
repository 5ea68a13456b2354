// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk/session.h"
#include "forms/filledform.h"
#include "support/fakes.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

namespace countersign::test {

/// A real clinic in a temporary folder with one patient, a clock that stands still, and the desk of its privacy officer.
class DeskFixture final
{
public:
    DeskFixture() : m_random(7) { }

    [[nodiscard]] bool open()
    {
        auto opened = Office::open(clock, m_random);
        if (!opened)
            return complain(opened.error());
        m_office = std::move(*opened);
        QString recoveryKey;
        auto made = Session::create(*m_office,
            {.folder = folder(),
                .practice = practice(),
                .userName = QStringLiteral("dana"),
                .displayName = QStringLiteral("Dana Ortiz"),
                .passphrase = passphrase(),
                .kdf = KdfParameters::quick()},
            recoveryKey);
        if (!made)
            return complain(made.error());
        m_session = std::move(*made);
        auto first = m_session->desk();
        if (!first)
            return complain(first.error());
        m_desk = std::move(*first);
        return true;
    }

    void close()
    {
        m_desk.reset();
        m_session.reset();
    }

    [[nodiscard]] Result<void> signIn(const QString &user = QStringLiteral("dana"))
    {
        close();
        auto session = Session::signIn(*m_office, folder(), user, passphrase());
        if (!session)
            return session.error();
        m_session = std::move(*session);
        auto next = m_session->desk();
        if (!next)
            return next.error();
        m_desk = std::move(*next);
        return {};
    }

    [[nodiscard]] static Practice practice()
    {
        Practice practice;
        practice.name = QStringLiteral("Riverside Allergy & Asthma");
        practice.telephone = QStringLiteral("(555) 010-0100");
        practice.email = QStringLiteral("frontdesk@example.org");
        return practice;
    }
    [[nodiscard]] static SecretBytes passphrase() { return SecretBytes::fromText(QStringLiteral("seven green umbrellas at noon")); }

    [[nodiscard]] static Patient maria()
    {
        Patient patient;
        patient.name.given = QStringLiteral("María Elena");
        patient.name.family = QStringLiteral("Núñez");
        patient.birthDate = QDate(1980, 2, 3);
        patient.language = LanguageTag::spanish();
        patient.address.line1 = QStringLiteral("12 Mill Street");
        patient.address.city = QStringLiteral("Dayton");
        patient.contacts = {{.kind = ContactKind::Email, .value = QStringLiteral("maria.nunez@example.org")},
            {.kind = ContactKind::Phone, .value = QStringLiteral("(555) 010-0142"), .use = ContactUse::Mobile}};
        return patient;
    }

    /// Stored by the shelf, without the job that is under test elsewhere.
    Patient store(const Patient &patient)
    {
        Transaction transaction(desk().store.database());
        const auto added = desk().store.patients.add(patient);
        if (!added || !transaction.commit())
            qFatal("the patient could not be stored");
        return *added;
    }

    /// The communication preferences, complete: e-mail for appointments, voicemail call-back only, everything else declined; until revoked;
    /// signed with ink.
    [[nodiscard]] static FilledForm complete(FilledForm filled)
    {
        for (ChannelAnswer &answer : filled.channels) {
            answer.consent = answer.channel == Channel::Email || answer.channel == Channel::Voicemail;
            if (answer.channel == Channel::Email)
                answer.purposes = {Purpose::Appointments};
            if (answer.channel == Channel::Voicemail)
                answer.detail = DetailLevel::CallBackOnly;
        }
        filled.namesPeople = false;
        filled.untilRevoked = true;
        filled.ink.strokes = {{{.x = 0, .y = 0}, {.x = 40, .y = 12, .milliseconds = 30}, {.x = 90, .y = 3, .milliseconds = 70}}};
        return filled;
    }

    /// The newest entry with that action; none where there is none.
    [[nodiscard]] std::optional<AuditEntry> logged(const QString &action)
    {
        const auto entries = desk().store.audit.entries({});
        if (!entries)
            return std::nullopt;
        const auto found = std::ranges::find(*entries, action, &AuditEntry::action);
        return found == entries->end() ? std::nullopt : std::optional(*found);
    }
    [[nodiscard]] qint64 logLength() { return desk().store.audit.head().valueOr({}).sequence; }

    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("clinic")); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] Desk &desk() { return *m_desk; }
    [[nodiscard]] Session &session() { return *m_session; }
    [[nodiscard]] Office &office() { return *m_office; }

    FixedClock clock;

private:
    static bool complain(const Error &error)
    {
        qWarning("%s (%s)", qUtf8Printable(error.message), qUtf8Printable(error.detail));
        return false;
    }
    QTemporaryDir m_folder;
    SeededRandom m_random;
    std::unique_ptr<Office> m_office;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Desk> m_desk;
};

/// A Result that should hold a value: shows the sentence where it does not.
#define COUNTERSIGN_OK(result)                                                                                                             \
    do {                                                                                                                                   \
        const auto &checked = (result);                                                                                                    \
        QVERIFY2(checked.hasValue(), checked.hasValue() ? "" : qPrintable(checked.error().message));                                       \
    } while (false)
/// A Result that should be an error of that kind, with a sentence.
#define COUNTERSIGN_FAILS(result, expected)                                                                                                \
    do {                                                                                                                                   \
        const auto &checked = (result);                                                                                                    \
        QVERIFY2(!checked.hasValue(), "it should have failed");                                                                            \
        QCOMPARE(checked.error().code, expected);                                                                                          \
        QVERIFY2(!checked.error().message.isEmpty(), "an error without a sentence");                                                       \
    } while (false)

} // namespace countersign::test
