// SPDX-License-Identifier: Apache-2.0
#include "mail/mailsender.h"

#include "mail/smtpfailure.h"

#include <QCoreApplication>
#include <QFile>
#include <QUrl>

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstring>
#include <mutex>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SmtpSender)
};

constexpr long stalledAfterSeconds = 60; // less than one byte a second for so long: the line is dead

using Recipients = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>; // curl does not copy this list

void initialiseCurl()
{
    static std::once_flag once;
    std::call_once(once, [] {
        curl_global_init(CURL_GLOBAL_DEFAULT);
#ifdef Q_OS_UNIX
        // With CURLOPT_NOSIGNAL, which threads need, curl leaves this to us; Qt's own sockets do the same.
        std::signal(SIGPIPE, SIG_IGN);
#endif
    });
}

/// One dialogue with the server, as far as it must be known to tell what became of the message.
struct Dialogue {
    enum class Stage { Connecting, SigningIn, Envelope, Handing, HandedOver };
    Stage stage = Stage::Connecting;
    QByteArrayView message = {};
    qsizetype sent = 0;
    int code = 0;
    QByteArray reply = {};
    bool signedIn = false;
    bool leaving = false; ///< QUIT was said: the goodbye is no answer to anything
    bool answeredAfterHandOver = false;
};

// curl asks for the next bytes. Once it has the last of them it sends the final dot unasked: from then on the message may have been taken.
size_t giveBytes(char *buffer, size_t size, size_t count, void *user)
{
    auto &dialogue = *static_cast<Dialogue *>(user);
    const qsizetype left = dialogue.message.size() - dialogue.sent;
    const auto give = std::min(left, static_cast<qsizetype>(size * count));
    std::memcpy(buffer, dialogue.message.data() + dialogue.sent, static_cast<size_t>(give));
    dialogue.sent += give;
    dialogue.stage = give < left ? Dialogue::Stage::Handing : Dialogue::Stage::HandedOver;
    return static_cast<size_t>(give);
}

size_t takeReply(char *buffer, size_t size, size_t count, void *user)
{
    auto &dialogue = *static_cast<Dialogue *>(user);
    const QByteArrayView line = QByteArrayView(buffer, static_cast<qsizetype>(size * count)).trimmed();
    bool isReply = false;
    const int code = line.first(std::min<qsizetype>(3, line.size())).toInt(&isReply);
    if (isReply && code >= 200 && !dialogue.leaving) {
        dialogue.code = code;
        dialogue.reply = line.toByteArray();
        dialogue.answeredAfterHandOver = dialogue.stage == Dialogue::Stage::HandedOver;
    }
    return size * count;
}

// Only the command's name is looked at: what follows AUTH is the password.
int watchCommands(CURL *, curl_infotype type, char *data, size_t size, void *user)
{
    if (type != CURLINFO_HEADER_OUT)
        return 0;
    auto &dialogue = *static_cast<Dialogue *>(user);
    const QByteArrayView line(data, static_cast<qsizetype>(size));
    if (line.startsWith("AUTH ")) {
        dialogue.stage = Dialogue::Stage::SigningIn;
        dialogue.signedIn = true;
    } else if (line.startsWith("MAIL ")) {
        dialogue.stage = Dialogue::Stage::Envelope;
    } else if (line.startsWith("QUIT")) {
        dialogue.leaving = true;
    }
    return 0;
}

// EmailAddress lets none of these pass; but one that did would become a second recipient, so this is checked where it matters.
bool breaksEnvelope(const QString &address)
{
    return address.isEmpty()
        || std::any_of(address.cbegin(), address.cend(), [](QChar c) { return c < u' ' || c == u'\x7f' || c == u'<' || c == u'>'; });
}

// A lone CR or LF is read as a line end by some servers and not by others: a message within the message ("SMTP smuggling").
bool hasLoneLineEnd(QByteArrayView message)
{
    for (qsizetype i = 0; i < message.size(); ++i) {
        if (message[i] == '\0')
            return true;
        const bool pair = message[i] == '\r' && i + 1 < message.size() && message[i + 1] == '\n';
        if (pair)
            ++i;
        else if (message[i] == '\r' || message[i] == '\n')
            return true;
    }
    return false;
}

// A blob takes the place of curl's own bundle, so the system's authorities go in behind the office's own.
QByteArray trustedAuthorities(const QByteArray &extra)
{
    QByteArray all = extra;
    const curl_version_info_data *info = curl_version_info(CURLVERSION_NOW);
    if (info->age >= CURLVERSION_SEVENTH && info->cainfo != nullptr) {
        QFile bundle(QFile::decodeName(info->cainfo));
        if (bundle.open(QIODevice::ReadOnly))
            all += '\n' + bundle.readAll();
    }
    return all;
}

QByteArray serverUrl(const MailAccount &account)
{
    const QString scheme = account.security == MailAccount::Security::ImplicitTls ? u"smtps"_s : u"smtp"_s;
    const QString ace = account.host.contains(u':') ? u'[' + account.host + u']' : QString::fromLatin1(QUrl::toAce(account.host));
    // The path is the name we give in EHLO. Without it curl gives this computer's own, which then stands in every message.
    const QString hello = account.from.isEmpty() ? u"localhost"_s : account.from.asciiDomain();
    return QString(scheme + u"://" + ace + u':' + QString::number(account.port) + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(hello))).toLatin1();
}

} // namespace

struct SmtpSender::Private {
    MailAccount account;
    SmtpTimeouts timeouts;
    QByteArray authorities;
    CURL *curl = nullptr;
    Dialogue dialogue;
    std::array<char, CURL_ERROR_SIZE> curlText = {};

    Private(MailAccount mailAccount, SmtpTimeouts smtpTimeouts) : account(std::move(mailAccount)), timeouts(smtpTimeouts)
    {
        initialiseCurl();
        curl = curl_easy_init();
    }
    ~Private() { close(); }
    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;

    void close()
    {
        if (curl != nullptr)
            curl_easy_cleanup(curl); // says QUIT
        curl = nullptr;
    }

    // A server that did not answer in time may do so later, and its answer would be taken for the next message's; and curl would
    // wait two minutes for the answer to QUIT. So such a connection is cut, not closed.
    void cut()
    {
        constexpr int bothWays = 2; // SHUT_RDWR, SD_BOTH
        curl_socket_t socket = CURL_SOCKET_BAD;
        if (curl_easy_getinfo(curl, CURLINFO_ACTIVESOCKET, &socket) == CURLE_OK && socket != CURL_SOCKET_BAD)
            ::shutdown(socket, bothWays);
        close();
    }

    [[nodiscard]] Result<void> prepare();
    void setSecurity();
    void setCredentials();
    void address(const QByteArray &from, const Recipients &recipients, qsizetype size);
    [[nodiscard]] CURLcode perform(QByteArrayView message);
    [[nodiscard]] Error failure(CURLcode code);
    [[nodiscard]] Result<SendReceipt> outcome(CURLcode code);
};

// The settings survive on the handle together with the open connection; setting them again for each message is cheap.
Result<void> SmtpSender::Private::prepare()
{
    if (curl == nullptr)
        curl = curl_easy_init();
    if (curl == nullptr || account.host.isEmpty()) {
        return Error{ErrorCode::BadInput, Words::tr("The mail account names no mail server. Set up the mail account first.")};
    }
    curl_easy_reset(curl); // keeps connections
    curl_easy_setopt(curl, CURLOPT_URL, serverUrl(account).constData());
#if LIBCURL_VERSION_NUM >= 0x075500
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
#else
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS, CURLPROTO_SMTP | CURLPROTO_SMTPS);
#endif
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, static_cast<long>(timeouts.connect.count()));
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, static_cast<long>(timeouts.total.count()));
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, stalledAfterSeconds);
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, curlText.data());
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, takeReply);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, &dialogue);
    curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, watchCommands);
    curl_easy_setopt(curl, CURLOPT_DEBUGDATA, &dialogue);
    curl_easy_setopt(curl, CURLOPT_VERBOSE, 1L); // to watchCommands, never to a terminal
    setSecurity();
    setCredentials();
    return {};
}

void SmtpSender::Private::setSecurity()
{
    curl_easy_setopt(curl, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL)); // CURLUSESSL_TRY would send the password in clear
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    curl_easy_setopt(curl, CURLOPT_SSL_OPTIONS, static_cast<long>(CURLSSLOPT_NATIVE_CA));
#endif
    if (!account.caPem.isEmpty()) {
        if (authorities.isEmpty())
            authorities = trustedAuthorities(account.caPem);
        curl_blob blob{authorities.data(), static_cast<size_t>(authorities.size()), CURL_BLOB_NOCOPY};
        curl_easy_setopt(curl, CURLOPT_CAINFO_BLOB, &blob);
    }
}

void SmtpSender::Private::setCredentials()
{
    if (account.user.isEmpty())
        return;
    SecretBytes terminated(account.password.size() + 1); // zeroed, so the last byte ends the string
    std::ranges::copy(account.password.bytes(), terminated.bytes().begin());
    terminated.bytes().back() = std::byte{0};
    curl_easy_setopt(curl, CURLOPT_USERNAME, account.user.toUtf8().constData());
    curl_easy_setopt(curl, CURLOPT_PASSWORD, terminated.view().data());
}

void SmtpSender::Private::address(const QByteArray &from, const Recipients &recipients, qsizetype size)
{
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl, CURLOPT_MAIL_FROM, from.constData());
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, giveBytes);
    curl_easy_setopt(curl, CURLOPT_READDATA, &dialogue);
    curl_easy_setopt(curl, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(size));
}

CURLcode SmtpSender::Private::perform(QByteArrayView message)
{
    dialogue = Dialogue{.message = message};
    curlText.fill('\0');
    return curl_easy_perform(curl);
}

Error SmtpSender::Private::failure(CURLcode code)
{
    long verifyResult = 0;
    curl_easy_getinfo(curl, CURLINFO_SSL_VERIFYRESULT, &verifyResult);
    const bool connecting = dialogue.stage == Dialogue::Stage::Connecting || dialogue.stage == Dialogue::Stage::SigningIn;
    return describe({.host = account.host,
                     .port = account.port,
                     .implicitTls = account.security == MailAccount::Security::ImplicitTls,
                     .curlCode = code,
                     .verifyResult = verifyResult,
                     .replyCode = dialogue.code,
                     .reply = QString::fromUtf8(dialogue.reply),
                     .curlText = QString::fromUtf8(curlText.data()),
                     .seconds = (connecting ? timeouts.connect : timeouts.total).count()});
}

Result<SendReceipt> SmtpSender::Private::outcome(CURLcode code)
{
    using Outcome = SendReceipt::Outcome;
    const QString reply = QString::fromUtf8(dialogue.reply);
    if (dialogue.stage == Dialogue::Stage::HandedOver && !dialogue.answeredAfterHandOver && code != CURLE_OK)
        return SendReceipt{Outcome::Uncertain, 0, {}};
    if (dialogue.stage >= Dialogue::Stage::Envelope && dialogue.code >= 400)
        return SendReceipt{Outcome::Refused, dialogue.code, reply};
    // A line that breaks after the answer (a clumsy QUIT) changes nothing about it.
    if (code == CURLE_OK || dialogue.answeredAfterHandOver)
        return SendReceipt{Outcome::Accepted, dialogue.code, reply};
    return failure(code);
}

SmtpSender::SmtpSender(MailAccount account, SmtpTimeouts timeouts) : d(std::make_unique<Private>(std::move(account), timeouts)) {}

SmtpSender::~SmtpSender() = default;

Result<SendReceipt> SmtpSender::send(const EmailAddress &from, const EmailAddress &to, const QByteArray &message)
{
    const QString sender = from.toSmtp();
    const QString recipient = to.toSmtp();
    if (breaksEnvelope(sender) || breaksEnvelope(recipient)) {
        return Error{ErrorCode::BadInput, Words::tr("The sender's or the recipient's e-mail address is empty or holds characters that no address may hold.")};
    }
    if (message.isEmpty() || hasLoneLineEnd(message)) {
        return Error{ErrorCode::BadInput, Words::tr("The message cannot be sent: it is empty, or its lines do not all end as mail wants it (CR LF).")};
    }

    // An idle connection that the server has meanwhile closed looks like a failure; then, and only then, once more on a new one.
    for (bool again = false;; again = true) {
        if (const Result<void> prepared = d->prepare(); !prepared)
            return prepared.error();
        const Recipients recipients(curl_slist_append(nullptr, recipient.toUtf8().constData()), curl_slist_free_all);
        d->address(sender.toUtf8(), recipients, message.size());
        curl_easy_setopt(d->curl, CURLOPT_FRESH_CONNECT, again ? 1L : 0L);
        const CURLcode code = d->perform(message);

        long newConnections = 1;
        curl_easy_getinfo(d->curl, CURLINFO_NUM_CONNECTS, &newConnections);
        const bool nothingHandedOver = d->dialogue.stage <= Dialogue::Stage::Envelope;
        const bool lineWasDead = code != CURLE_OK && (d->dialogue.code == 0 || d->dialogue.code == 421);
        if (again || newConnections != 0 || !nothingHandedOver || !lineWasDead) {
            Result<SendReceipt> receipt = d->outcome(code);
            if (code != CURLE_OK && (!receipt || receipt->outcome != SendReceipt::Outcome::Refused))
                d->cut();
            return receipt;
        }
    }
}

Result<void> SmtpSender::probe()
{
    d->close(); // a connection that is open already would prove less
    if (const Result<void> prepared = d->prepare(); !prepared)
        return prepared.error();
    curl_easy_setopt(d->curl, CURLOPT_CUSTOMREQUEST, "NOOP");
    curl_easy_setopt(d->curl, CURLOPT_NOBODY, 1L);
    const CURLcode code = d->perform({});
    Result<void> result;
    if (code != CURLE_OK) {
        result = d->failure(code);
        d->cut();
        return result;
    }
    if (!d->account.user.isEmpty() && !d->dialogue.signedIn) {
        result = Error{ErrorCode::Network,
                       Words::tr("The mail server “%1” was reached over an encrypted connection but offers no sign-in on port %2. Check the port in the "
                                 "mail account; most providers use 587 or 465.")
                           .arg(d->account.host)
                           .arg(d->account.port)};
    }
    d->close();
    return result;
}

} // namespace countersign
