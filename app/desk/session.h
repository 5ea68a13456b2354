// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "chart/clinicstore.h"
#include "core/clock.h"
#include "core/randomsource.h"
#include "forms/formdefinition.h"
#include "forms/noticedefinition.h"
#include "vault/vault.h"

#include <QCoreApplication>

#include <memory>

namespace countersign {

class Session;

/// What the program has before anybody signs in; `main` makes it once and hands it around.
struct Office {
    const Clock &clock;
    RandomSource &random;
    FormLibrary forms;
    NoticeLibrary notices;

    [[nodiscard]] static Result<std::unique_ptr<Office>> open(const Clock &clock, RandomSource &random);
};

/// A place to work at: one connection, for one thread, of a signed-in person. Every job takes one.
struct Desk {
    Office &office;
    const Session &session;
    ClinicStore store;

    Desk(const Session &owner, Office &office, Database database);
    [[nodiscard]] const Staff &staff() const;
    [[nodiscard]] QDateTime now() const { return office.clock.now(); }
    [[nodiscard]] QDate today() const; ///< in local time
    /// An entry of the log, in the open transaction.
    [[nodiscard]] Result<void> log(
        const QString &action, const QString &subject = {}, PatientId about = {}, const QJsonObject &details = {});
    /// Auditors look, they do not change: AccessDenied with a sentence.
    [[nodiscard]] Result<void> requireWriter() const;
    /// Remembers the log's newest entry in the key file, after a commit that matters. A failure here undoes nothing, so none is reported:
    /// the next anchor covers the same entries.
    void anchorLog();
};

/// What a new clinic begins with.
struct ClinicCreation {
    QString folder;
    Practice practice;
    QString userName;
    QString displayName;
    SecretBytes passphrase;
    KdfParameters kdf;
    bool enforcePassphrase = true; ///< the demo clinic's is known to everybody
};

/// A clinic opened by a person who signed in. Destroying it locks: keys wiped, connections closed, the log's head anchored. All desks must
/// be gone before.
class Session final
{
    Q_DECLARE_TR_FUNCTIONS(Session)
public:
    [[nodiscard]] static Result<std::unique_ptr<Session>> create(Office &office, ClinicCreation creation, QString &recoveryKey);
    /// Slow on purpose (scrypt): call on a worker. Logs the sign-in.
    [[nodiscard]] static Result<std::unique_ptr<Session>> signIn(
        Office &office, const QString &folder, const QString &userName, const SecretBytes &passphrase);
    [[nodiscard]] static Result<std::unique_ptr<Session>> signInWithRecoveryKey(
        Office &office, const QString &folder, const QString &recoveryKey, const QString &reason);
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    /// A desk for the calling thread.
    [[nodiscard]] Result<std::unique_ptr<Desk>> desk() const;
    [[nodiscard]] const Staff &staff() const;
    [[nodiscard]] QString folder() const;
    [[nodiscard]] bool isDemo() const;
    [[nodiscard]] bool passphraseFits(const SecretBytes &passphrase) const; ///< of the person signed in; slow
    [[nodiscard]] Vault &vault() const;

private:
    friend class DemoClinic;
    [[nodiscard]] static Result<std::unique_ptr<Session>> opened(
        Office &office, std::unique_ptr<Vault> vault, const QString &action, const QJsonObject &details);
    Session(Office &office, std::unique_ptr<Vault> vault);
    Office &m_office;
    std::unique_ptr<Vault> m_vault;
    bool m_isDemo = false;
};

} // namespace countersign
