// SPDX-License-Identifier: Apache-2.0
#include "desk/democlinic.h"

#include "desk/chartdocuments.h"
#include "desk/clinicsettings.h"
#include "desk/demopeople.h"
#include "desk/patientfacts.h"
#include "desk/printforms.h"
#include "desk/registerpatient.h"
#include "desk/takeconsent.h"
#include "desk/verifyaddress.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int historyDays = 380;
constexpr qint64 minute = 60;

/// A clock that the demo's year runs on: set before each job, a little later after each reading.
class StoryClock final : public Clock
{
public:
    explicit StoryClock(QDateTime start) : m_now(std::move(start)) { }
    [[nodiscard]] QDateTime now() const override { return m_now; }
    void set(const QDateTime &now) { m_now = std::max(m_now, now); }

private:
    QDateTime m_now;
};

/// A mail server that answers as real ones do, without being asked: what it answers depends on the address alone.
class StorySender final : public MailSender
{
public:
    [[nodiscard]] Result<SendReceipt> send(const EmailAddress &, const EmailAddress &to, const QByteArray &) override
    {
        if (to.domain() == "exmaple.org"_L1)
            return SendReceipt{
                .outcome = SendReceipt::Outcome::Refused, .code = 550, .reply = u"550 5.1.2 Domain of recipient not found"_s};
        if (to.localPart().startsWith("huang"_L1) || to.localPart().startsWith("w."_L1))
            return SendReceipt{.outcome = SendReceipt::Outcome::Refused, .code = 550, .reply = u"550 5.1.1 No such user here"_s};
        return SendReceipt{.outcome = SendReceipt::Outcome::Accepted, .code = 250, .reply = u"250 2.0.0 Ok: queued"_s};
    }
};

std::unique_ptr<MailSender> storySender(MailAccount)
{
    return std::make_unique<StorySender>();
}

/// The clinic's past year, as jobs in the order of their time.
class DemoStory final
{
public:
    DemoStory(Desk &desk, StoryClock &clock, quint64 seed, QDateTime end)
        : m_desk(desk), m_clock(clock), m_random(seed), m_end(std::move(end))
    {
    }

    void plan(int patients);
    [[nodiscard]] Result<void> tell(Progress &progress);

private:
    struct Event {
        QDateTime at;
        std::function<Result<void>()> job;
    };
    void planPatient(int index);
    void planForm(int index, const QDateTime &at);
    void planMail(int index, const QDateTime &at);
    [[nodiscard]] Result<void> addPatient(int index, Patient patient);
    [[nodiscard]] Result<void> takeForm(int index);
    [[nodiscard]] Result<void> revoke(int index, Channel channel);
    [[nodiscard]] Result<void> sendVerification(int index);
    [[nodiscard]] Result<void> confirmCode(int index);
    [[nodiscard]] Result<void> fileLetter(int index);
    void answer(FilledForm &filled, const Patient &patient, int index);
    [[nodiscard]] Result<std::optional<Scan>> sign(FilledForm &filled, const Patient &patient, int index);

    Desk &m_desk;
    StoryClock &m_clock;
    SeededRandom m_random;
    QDateTime m_end;
    std::vector<Event> m_events;
    std::vector<PatientId> m_ids;
};

void DemoStory::plan(int patients)
{
    m_ids.resize(static_cast<std::size_t>(patients));
    for (int index = 0; index < patients; ++index)
        planPatient(index);
    std::ranges::stable_sort(m_events, {}, &Event::at);
}

void DemoStory::planPatient(int index)
{
    // Registered on a working day's hour; the known few in the last days, so that Today has something to say about them.
    const qint64 daysAgo = index < 6 ? 2 + index : 3 + m_random.below(historyDays - 10);
    const QDateTime registered = m_end.addDays(-daysAgo).addSecs(-minute * m_random.below(8 * 60));
    const Patient patient = demoPatient(m_random, index, m_end.date());
    m_events.push_back({registered, [this, index, patient] { return addPatient(index, patient); }});
    if (index < 6 || m_random.below(10) < 7)
        planForm(index, registered.addSecs(12 * minute));
    if (index < 6 || m_random.below(10) < 7)
        planMail(index, registered.addSecs(25 * minute));
    if (m_random.below(5) == 0)
        m_events.push_back({registered.addSecs(40 * minute), [this, index] { return fileLetter(index); }});
}

void DemoStory::planForm(int index, const QDateTime &at)
{
    m_events.push_back({at, [this, index] { return takeForm(index); }});
    if (m_random.below(9) == 0 && index > 5) {
        const Channel channel = m_random.below(2) == 0 ? Channel::Text : Channel::Email;
        m_events.push_back({std::min(at.addDays(20), m_end.addSecs(-minute)), [this, index, channel] { return revoke(index, channel); }});
    }
}

void DemoStory::planMail(int index, const QDateTime &at)
{
    m_events.push_back({at, [this, index] { return sendVerification(index); }});
    const bool staysOpen = index == 2 || (index > 5 && m_random.below(5) == 0);
    if (!staysOpen)
        m_events.push_back({at.addSecs(6 * minute), [this, index] { return confirmCode(index); }});
}

Result<void> DemoStory::tell(Progress &progress)
{
    qint64 done = 0;
    for (const Event &event : m_events) {
        if (!progress.advance(done++, static_cast<qint64>(m_events.size())))
            return Error{ErrorCode::Cancelled, DemoClinic::tr("The demo clinic was not finished.")};
        m_clock.set(event.at);
        if (const auto told = event.job(); !told)
            return told;
    }
    return {};
}

Result<void> DemoStory::addPatient(int index, Patient patient)
{
    const auto added = RegisterPatient(m_desk).add(patient);
    if (!added)
        return added.error();
    m_ids.at(static_cast<std::size_t>(index)) = added->id;
    return {};
}

void DemoStory::answer(FilledForm &filled, const Patient &patient, int index)
{
    const quint32 mood = m_random.below(100);
    filled.declinesAll = index > 5 && mood < 8;
    for (ChannelAnswer &answer : filled.channels) {
        const bool needsAddress = answer.channel != Channel::Portal;
        const bool wants = m_random.below(100) < (answer.channel == Channel::Text ? 55U : 80U) || index < 6;
        answer.consent
            = wants && !(needsAddress && answer.address.isEmpty()) && !(answer.channel == Channel::Email && patient.declinedEmail);
        if (!*answer.consent) {
            answer.address.clear();
            continue;
        }
        if (mood < 50)
            answer.purposes = {Purpose::Appointments, Purpose::Billing};
        else
            answer.purposes.assign(askedPurposes.begin(), askedPurposes.end());
        if (answer.channel == Channel::Voicemail) {
            answer.purposes.clear();
            answer.detail = mood < 60 ? DetailLevel::CallBackOnly : DetailLevel::Brief;
        }
    }
    filled.namesPeople = !patient.representatives.empty();
    for (const Representative &person : patient.representatives)
        filled.people.push_back({.name = person.name, .relationship = person.relationship, .phone = person.phone});
    const bool ends = index == 3 || (index > 5 && m_random.below(6) == 0);
    filled.untilRevoked = !ends;
    if (ends)
        filled.until = index == 3 ? m_end.date().addDays(9)
                                  : std::max(m_desk.today().addDays(30), m_end.date().addDays(qint64{m_random.below(60)} - 30));
}

Result<std::optional<Scan>> DemoStory::sign(FilledForm &filled, const Patient &patient, int index)
{
    const bool isMinor = patient.birthDate.addYears(18) > m_desk.today() && !patient.representatives.empty();
    if (isMinor) {
        const Representative &person = patient.representatives.front();
        filled.signer = {.role = SignerRole::Representative,
            .printedName = person.name,
            .relationship = person.relationship,
            .authority = toKey(person.authority)};
    }
    filled.witness = u"Dana Ortiz"_s;
    const quint32 way = m_random.below(10);
    if (index > 5 && way == 0) {
        filled.method = ConsentMethod::Paper;
        const auto paper = PrintForms(m_desk).layOut(filled.formId, filled.language, patient.id, Paper::Letter);
        if (!paper)
            return paper.error();
        const auto pdf = renderPdf(*paper);
        if (!pdf)
            return pdf.error();
        return std::optional(Scan{.bytes = *pdf, .fileName = u"scan.pdf"_s});
    }
    if (index > 5 && way == 1)
        filled.method = ConsentMethod::Telephone;
    else
        filled.ink = demoSignature(m_random, filled.signer.printedName);
    return std::optional<Scan>();
}

Result<void> DemoStory::takeForm(int index)
{
    const PatientId id = m_ids.at(static_cast<std::size_t>(index));
    const auto patient = m_desk.store.patients.load(id);
    if (!patient)
        return patient.error();
    TakeConsent consent(m_desk);
    const LanguageTag language = patient->language.primary() == "es"_L1 ? LanguageTag::spanish() : LanguageTag::english();
    auto filled = consent.begin(id, u"communication-preferences"_s, language);
    if (!filled)
        return filled.error();
    if (patient->needsInterpreter && language == LanguageTag::english())
        filled->interpreter = u"Linh Pham (qualified interpreter)"_s;
    answer(*filled, *patient, index);
    const auto scan = sign(*filled, *patient, index);
    if (!scan)
        return scan.error();
    const auto taken = consent.take(id, *filled, *scan);
    if (!taken)
        return taken.error();
    return {};
}

Result<void> DemoStory::revoke(int index, Channel channel)
{
    const auto revoked = TakeConsent(m_desk).revoke(m_ids.at(static_cast<std::size_t>(index)), channel, u"asked for it at the desk"_s);
    if (!revoked && revoked.error().code != ErrorCode::Refused)
        return revoked.error();
    return {}; // nothing was granted: nothing to withdraw
}

Result<void> DemoStory::sendVerification(int index)
{
    VerifyAddress verify(m_desk, storySender);
    const PatientId id = m_ids.at(static_cast<std::size_t>(index));
    const auto contact = verify.emailOf(id);
    if (!contact)
        return {}; // no address on this chart
    const auto sent = verify.send(id, contact->id);
    if (!sent && sent.error().code != ErrorCode::Refused)
        return sent.error();
    return {}; // refused by the gate: e-mail was declined
}

Result<void> DemoStory::confirmCode(int index)
{
    VerifyAddress verify(m_desk, storySender);
    const PatientId id = m_ids.at(static_cast<std::size_t>(index));
    const auto contact = verify.emailOf(id);
    if (!contact)
        return {};
    const auto attempt = m_desk.store.verifications.latestAttempt(contact->id);
    if (!attempt)
        return attempt.error();
    if (!*attempt || (*attempt)->closed)
        return {};
    return verify.confirm(id, contact->id, (*attempt)->code);
}

Result<void> DemoStory::fileLetter(int index)
{
    const auto letter = PrintForms(m_desk).layOutNotice(u"rights-and-choices"_s, LanguageTag::english(), Paper::Letter);
    if (!letter)
        return letter.error();
    const auto pdf = renderPdf(*letter);
    if (!pdf)
        return pdf.error();
    const auto added = ChartDocuments(m_desk).add(
        m_ids.at(static_cast<std::size_t>(index)), *pdf, u"letter"_s, u"Your rights and choices, given at registration"_s);
    if (!added)
        return added.error();
    return {};
}

/// The account the story's mail goes out by. It is taken out again: a demo must not try to reach a server.
Result<MailAccount> storyAccount()
{
    return mailAccountFromJson({{u"from"_s, u"frontdesk@riverside.example.org"_s}, {u"fromName"_s, u"Riverside Allergy & Asthma"_s},
        {u"smtp"_s, QJsonObject{{u"host"_s, u"smtp.riverside.example.org"_s}, {u"port"_s, 587}, {u"security"_s, u"starttls"_s}}}});
}

Result<void> markDemo(Desk &desk)
{
    Transaction transaction(desk.store.database());
    if (const auto begun = transaction.begun(); !begun)
        return begun;
    if (const auto marked = desk.store.settings.markDemo(); !marked)
        return marked;
    return transaction.commit();
}

SecretBytes passphrase()
{
    return SecretBytes::fromText(QString::fromLatin1(demoPassphrase));
}

} // namespace

Result<std::unique_ptr<Session>> DemoClinic::create(const QString &folder, int patients, quint64 seed, Progress &progress)
{
    const QDateTime end = m_office.clock.now();
    StoryClock clock(end.addDays(-historyDays));
    Office past{clock, m_office.random, m_office.forms, m_office.notices};
    {
        QString recoveryKey; // nobody needs to recover a demo
        auto session = Session::create(past,
            {.folder = folder,
                .practice = demoPractice(),
                .userName = QString::fromLatin1(demoUser),
                .displayName = u"Dana Ortiz"_s,
                .passphrase = passphrase(),
                .kdf = KdfParameters::quick(),
                .enforcePassphrase = false},
            recoveryKey);
        if (!session)
            return session.error();
        auto desk = (*session)->desk();
        if (!desk)
            return desk.error();
        if (const auto marked = markDemo(**desk); !marked)
            return marked.error();
        ClinicSettings settings(**desk);
        const auto account = storyAccount();
        if (!account)
            return account.error();
        if (const auto set = settings.setMailAccount(*account); !set)
            return set.error();
        DemoStory story(**desk, clock, seed, end);
        story.plan(patients);
        if (const auto told = story.tell(progress); !told)
            return told.error();
        clock.set(end);
        if (const auto removed = settings.removeMailAccount(); !removed)
            return removed.error();
    }
    return Session::signIn(m_office, folder, QString::fromLatin1(demoUser), passphrase());
}

} // namespace countersign
