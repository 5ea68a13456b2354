// SPDX-License-Identifier: Apache-2.0
#include "desk/session.h"

#include "chart/schema.h"
#include "desk/clinicsettings.h"
#include "vault/passphrase.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace countersign {

Result<std::unique_ptr<Office>> Office::open(const Clock &clock, RandomSource &random)
{
    auto forms = FormLibrary::load(u":/forms"_s);
    if (!forms)
        return forms.error();
    auto notices = NoticeLibrary::load(u":/forms/notices"_s);
    if (!notices)
        return notices.error();
    return std::unique_ptr<Office>(new Office{clock, random, std::move(*forms), std::move(*notices)});
}

Desk::Desk(const Session &owner, Office &usedOffice, Database database)
    : office(usedOffice), session(owner), store(std::move(database), usedOffice.clock)
{
}

const Staff &Desk::staff() const
{
    return session.staff();
}

QDate Desk::today() const
{
    return office.clock.now().toLocalTime().date();
}

Result<void> Desk::log(const QString &action, const QString &subject, PatientId about, const QJsonObject &details)
{
    const QByteArray json = details.isEmpty() ? QByteArray() : QJsonDocument(details).toJson(QJsonDocument::Compact);
    return store.audit.append(staff().id, staff().name, action, subject, about.value, json);
}

Result<void> Desk::requireWriter() const
{
    if (staff().role != Role::Auditor)
        return {};
    return Error{ErrorCode::AccessDenied,
        Session::tr("%1 is signed in as an auditor and may read everything but change nothing. Sign in as a member of the front desk or as "
                    "the privacy officer to do this.")
            .arg(staff().displayName)};
}

void Desk::anchorLog()
{
    if (const auto head = store.audit.head())
        static_cast<void>(session.vault().anchor(*head));
}

Session::Session(Office &office, std::unique_ptr<Vault> vault) : m_office(office), m_vault(std::move(vault)) { }

Session::~Session()
{
    // Signing out must work on a full disk too: what cannot be written is left to the next anchor.
    auto lastDesk = desk();
    if (!lastDesk)
        return;
    Transaction transaction((*lastDesk)->store.database());
    if (transaction.begun() && (*lastDesk)->log(u"signedOut"_s, staff().id.toString()) && transaction.commit())
        (*lastDesk)->anchorLog();
}

Result<std::unique_ptr<Session>> Session::opened(
    Office &office, std::unique_ptr<Vault> vault, const QString &action, const QJsonObject &details)
{
    std::unique_ptr<Session> session(new Session(office, std::move(vault)));
    auto desk = session->desk();
    if (!desk)
        return desk.error();
    const auto demo = (*desk)->store.settings.isDemo();
    if (!demo)
        return demo.error();
    session->m_isDemo = *demo;
    Transaction transaction((*desk)->store.database());
    if (const auto begun = transaction.begun(); !begun)
        return begun.error();
    if (const auto logged = (*desk)->log(action, session->staff().id.toString(), {}, details); !logged)
        return logged.error();
    if (const auto committed = transaction.commit(); !committed)
        return committed.error();
    return session;
}

Result<std::unique_ptr<Session>> Session::create(Office &office, ClinicCreation creation, QString &recoveryKey)
{
    if (creation.practice.name.trimmed().isEmpty())
        return Error{
            ErrorCode::BadInput, tr("The practice has no name yet. Its name is printed on every form and notice, so please enter it.")};
    auto practice = ClinicSettings::checked(creation.practice);
    if (!practice)
        return practice.error();
    if (creation.userName.trimmed().isEmpty())
        return Error{ErrorCode::BadInput, tr("The first person has no user name yet. Please enter the name to sign in with.")};
    if (creation.enforcePassphrase) {
        QString passphrase = QString::fromUtf8(creation.passphrase.view());
        const auto accepted = acceptPassphrase(passphrase);
        wipeText(passphrase);
        if (!accepted)
            return accepted.error();
    }
    auto vault = Vault::create(
        {.folder = creation.folder,
            .userName = creation.userName.trimmed(),
            .displayName = creation.displayName.trimmed().isEmpty() ? creation.userName.trimmed() : creation.displayName.trimmed(),
            .passphrase = std::move(creation.passphrase),
            .kdf = creation.kdf},
        schemaMigrations(), office.clock, office.random, recoveryKey);
    if (!vault)
        return vault.error();
    auto session = opened(office, std::move(*vault), u"clinic.created"_s, {{u"practice"_s, practice->name}});
    if (!session)
        return session.error();
    auto desk = (*session)->desk();
    if (!desk)
        return desk.error();
    Transaction transaction((*desk)->store.database());
    if (const auto begun = transaction.begun(); !begun)
        return begun.error();
    if (const auto stored = (*desk)->store.settings.setPractice(*practice); !stored)
        return stored.error();
    if (const auto committed = transaction.commit(); !committed)
        return committed.error();
    (*desk)->anchorLog();
    return std::move(*session);
}

Result<std::unique_ptr<Session>> Session::signIn(
    Office &office, const QString &folder, const QString &userName, const SecretBytes &passphrase)
{
    auto vault = Vault::unlock(folder, userName, passphrase, schemaMigrations(), office.clock, office.random);
    if (!vault)
        return vault.error();
    return opened(office, std::move(*vault), u"signIn.succeeded"_s, {});
}

Result<std::unique_ptr<Session>> Session::signInWithRecoveryKey(
    Office &office, const QString &folder, const QString &recoveryKey, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return Error{ErrorCode::BadInput, tr("Say why the recovery key is used: the reason is kept in the log.")};
    auto vault = Vault::unlockWithRecoveryKey(folder, recoveryKey, schemaMigrations(), office.clock, office.random);
    if (!vault)
        return vault.error();
    return opened(office, std::move(*vault), u"signIn.withRecoveryKey"_s, {{u"reason"_s, reason.trimmed()}});
}

Result<std::unique_ptr<Desk>> Session::desk() const
{
    auto database = m_vault->connect();
    if (!database)
        return database.error();
    return std::make_unique<Desk>(*this, m_office, std::move(*database));
}

const Staff &Session::staff() const
{
    return m_vault->signedIn();
}

QString Session::folder() const
{
    return m_vault->folder();
}

bool Session::isDemo() const
{
    return m_isDemo;
}

bool Session::passphraseFits(const SecretBytes &passphrase) const
{
    return m_vault->passphraseFits(staff().name, passphrase);
}

Vault &Session::vault() const
{
    return *m_vault;
}

} // namespace countersign
