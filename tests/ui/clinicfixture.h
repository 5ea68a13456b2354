// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk/registerpatient.h"
#include "support/fakes.h"
#include "ui/fakeprompt.h"
#include "ui/uicontext.h"

#include <QTemporaryDir>
#include <QTest>

namespace countersign::test {

/// A real clinic in a temporary folder with one patient, signed in, and everything a window needs.
class ClinicFixture final
{
public:
    ClinicFixture()
    {
        using namespace Qt::StringLiterals;
        auto opened = Office::open(clock, random);
        if (!opened)
            return;
        office = std::move(*opened);
        Practice practice;
        practice.name = u"Riverside Allergy & Asthma"_s;
        practice.telephone = u"(555) 010-0100"_s;
        practice.email = u"office@example.org"_s;
        QString recoveryKey;
        QString phrase = u"staff-passphrase-7"_s;
        auto made = Session::create(*office,
            {.folder = folder.filePath(u"clinic"_s),
                .practice = practice,
                .userName = u"dana"_s,
                .displayName = u"Dana Ortiz"_s,
                .passphrase = SecretBytes::fromText(std::move(phrase)),
                .kdf = {},
                .enforcePassphrase = false},
            recoveryKey);
        if (!made) {
            qWarning("%s", qPrintable(made.error().message));
            return;
        }
        session = std::move(*made);
        auto own = session->desk();
        if (!own)
            return;
        desk = std::move(*own);
        Patient maria;
        maria.name.given = u"María Elena"_s;
        maria.name.family = u"Núñez"_s;
        maria.birthDate = QDate(1980, 2, 3);
        maria.language = LanguageTag::spanish();
        maria.contacts.push_back(
            {.id = {}, .kind = ContactKind::Email, .value = u"maria.nunez@example.org"_s, .use = ContactUse::Home, .rank = 1});
        const auto added = RegisterPatient(*desk).add(maria);
        if (!added) {
            qWarning("%s", qPrintable(added.error().message));
            return;
        }
        patient = *added;
        context = std::make_unique<UiContext>(UiContext {*office, *session, *desk, jobs, prompt, theme, news});
    }
    ~ClinicFixture() { jobs.stopAll(); }
    ClinicFixture(const ClinicFixture &) = delete;
    ClinicFixture &operator=(const ClinicFixture &) = delete;

    [[nodiscard]] bool isReady() const { return context != nullptr; }

    QTemporaryDir folder;
    FixedClock clock;
    SystemRandom random;
    std::unique_ptr<Office> office;
    std::unique_ptr<Session> session;
    std::unique_ptr<Desk> desk;
    Patient patient;
    FakePrompt prompt;
    Theme theme;
    ChartNews news;
    JobRunner jobs;
    std::unique_ptr<UiContext> context;
};

} // namespace countersign::test
