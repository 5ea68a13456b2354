// SPDX-License-Identifier: Apache-2.0
#include "mail/mailaccount.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MailAccount)
};

constexpr quint16 startTlsPort = 587; // RFC 6409 submission
constexpr quint16 implicitTlsPort = 465; // RFC 8314 §3.3

Error badKey(const QString &message)
{
    return {ErrorCode::BadInput, message};
}

// Typing errors in a hand-written file must not pass in silence: "securty" would otherwise mean the default.
Result<void> refuseUnknownKeys(const QJsonObject &json, const QStringList &known, const QString &prefix)
{
    for (const QString &key : json.keys()) {
        if (!known.contains(key)) {
            return badKey(Words::tr("The mail account has the unknown key “%1”. Known here are: %2.").arg(prefix + key, known.join(u", "_s)));
        }
    }
    return {};
}

Result<QString> text(const QJsonObject &json, const QString &key, const QString &prefix, bool required)
{
    const QJsonValue value = json[key];
    if (value.isUndefined() && !required)
        return QString();
    if (value.isUndefined())
        return badKey(Words::tr("The mail account lacks “%1”. Add it.").arg(prefix + key));
    if (!value.isString() || (required && value.toString().trimmed().isEmpty()))
        return badKey(Words::tr("“%1” of the mail account must be text in quotation marks, and not empty.").arg(prefix + key));
    const QString string = value.toString();
    for (const QChar c : string) {
        if (c.category() == QChar::Other_Control && key != "caPem"_L1)
            return badKey(Words::tr("“%1” of the mail account holds a line break or another control character. Write it on one line.").arg(prefix + key));
    }
    return string;
}

Result<bool> flag(const QJsonObject &json, const QString &key)
{
    const QJsonValue value = json[key];
    if (!value.isUndefined() && !value.isBool())
        return badKey(Words::tr("“%1” of the mail account must be true or false.").arg(key));
    return value.toBool(false);
}

Result<MailAccount::Security> security(const QJsonObject &smtp)
{
    const Result<QString> word = text(smtp, u"security"_s, u"smtp."_s, false);
    if (!word)
        return word.error();
    if (word->isEmpty() || *word == "starttls"_L1)
        return MailAccount::Security::StartTls;
    if (*word == "tls"_L1)
        return MailAccount::Security::ImplicitTls;
    return badKey(Words::tr("“smtp.security” of the mail account is “%1”, but must be “starttls” or “tls”: mail is never sent without encryption.").arg(*word));
}

Result<quint16> port(const QJsonObject &smtp, MailAccount::Security security)
{
    const QJsonValue value = smtp[u"port"];
    if (value.isUndefined())
        return security == MailAccount::Security::StartTls ? startTlsPort : implicitTlsPort;
    const int number = value.toInt(-1);
    if (number < 1 || number > 65535)
        return badKey(Words::tr("“smtp.port” of the mail account must be a whole number from 1 to 65535, such as 587."));
    return static_cast<quint16>(number);
}

// A host name or an address literal's inside: nothing that could change the meaning of the URL it becomes part of.
Result<QString> host(const QJsonObject &smtp)
{
    Result<QString> host = text(smtp, u"host"_s, u"smtp."_s, true);
    if (!host)
        return host;
    const QString trimmed = host->trimmed();
    for (const QChar c : trimmed) {
        if (!c.isLetterOrNumber() && !u"-._:"_s.contains(c))
            return badKey(Words::tr("“smtp.host” of the mail account is “%1”. Give the mail server's name alone, such as smtp.example.org.").arg(trimmed));
    }
    return trimmed;
}

Result<QByteArray> readCaFile(const QString &path)
{
    constexpr qint64 limit = 4 * 1024 * 1024; // a whole system bundle has about 200 KiB
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return badKey(Words::tr("The certificate file “%1”, named by “smtp.caFile” of the mail account, cannot be read: %2.").arg(path, file.errorString()));
    return file.read(limit);
}

Result<QByteArray> authorities(const QJsonObject &smtp, const QString &folder)
{
    const Result<QString> file = text(smtp, u"caFile"_s, u"smtp."_s, false);
    if (!file)
        return file.error();
    const Result<QString> pem = text(smtp, u"caPem"_s, u"smtp."_s, false);
    if (!pem)
        return pem.error();
    if (!file->isEmpty() && !pem->isEmpty())
        return badKey(Words::tr("The mail account has both “smtp.caFile” and “smtp.caPem”. Keep one of them."));
    if (file->isEmpty() && pem->isEmpty())
        return QByteArray();

    Result<QByteArray> bytes = file->isEmpty() ? Result<QByteArray>(pem->toUtf8()) : readCaFile(QDir(folder).filePath(*file));
    if (bytes && QSslCertificate::fromData(*bytes, QSsl::Pem).isEmpty()) {
        const QString place = file->isEmpty() ? u"smtp.caPem"_s : *file;
        return badKey(Words::tr("“%1” holds no certificate. A PEM file is expected, which begins with “-----BEGIN CERTIFICATE-----”.").arg(place));
    }
    return bytes;
}

Result<void> readSmtp(const QJsonObject &smtp, const QString &folder, MailAccount &account)
{
    static const QStringList known{u"host"_s, u"port"_s, u"security"_s, u"user"_s, u"password"_s, u"caFile"_s, u"caPem"_s};
    if (const Result<void> keys = refuseUnknownKeys(smtp, known, u"smtp."_s); !keys)
        return keys.error();

    const Result<QString> hostName = host(smtp);
    if (!hostName)
        return hostName.error();
    const Result<MailAccount::Security> kind = security(smtp);
    if (!kind)
        return kind.error();
    const Result<quint16> number = port(smtp, *kind);
    if (!number)
        return number.error();
    const Result<QString> user = text(smtp, u"user"_s, u"smtp."_s, false);
    if (!user)
        return user.error();
    Result<QString> password = text(smtp, u"password"_s, u"smtp."_s, false);
    if (!password)
        return password.error();
    if (user->isEmpty() != password->isEmpty())
        return badKey(Words::tr("The mail account has only one of “smtp.user” and “smtp.password”. Give both, or none where the server asks for none."));
    Result<QByteArray> caPem = authorities(smtp, folder);
    if (!caPem)
        return caPem.error();

    account.host = *hostName;
    account.security = *kind;
    account.port = *number;
    account.user = *user;
    // Not SecretBytes::fromText: that normalises, and this password must reach the server as its owner wrote it.
    QByteArray utf8 = password->toUtf8();
    account.password = SecretBytes(std::as_bytes(std::span(utf8.constData(), static_cast<std::size_t>(utf8.size()))));
    wipeMemory(utf8.data(), static_cast<std::size_t>(utf8.size()));
    wipeText(*password);
    account.caPem = *std::move(caPem);
    return {};
}

} // namespace

MailAccount MailAccount::clone() const
{
    return {.host = host,
            .port = port,
            .security = security,
            .user = user,
            .password = password.clone(),
            .from = from,
            .fromName = fromName,
            .caPem = caPem,
            .plusAddressing = plusAddressing};
}

Result<MailAccount> mailAccountFromJson(const QJsonObject &json, const QString &folder)
{
    if (const Result<void> keys = refuseUnknownKeys(json, {u"from"_s, u"fromName"_s, u"plusAddressing"_s, u"smtp"_s}, {}); !keys)
        return keys.error();
    const Result<QString> from = text(json, u"from"_s, {}, true);
    if (!from)
        return from.error();
    const Result<EmailAddress> address = EmailAddress::parse(*from);
    if (!address)
        return badKey(Words::tr("“from” of the mail account is not an e-mail address: %1").arg(address.error().message));
    const Result<QString> fromName = text(json, u"fromName"_s, {}, false);
    if (!fromName)
        return fromName.error();
    const Result<bool> plusAddressing = flag(json, u"plusAddressing"_s);
    if (!plusAddressing)
        return plusAddressing.error();
    if (!json[u"smtp"].isObject())
        return badKey(Words::tr("The mail account lacks “smtp”, an object with at least the “host” of the mail server."));

    MailAccount account;
    account.from = *address;
    account.fromName = fromName->trimmed();
    account.plusAddressing = *plusAddressing;
    if (const Result<void> read = readSmtp(json[u"smtp"].toObject(), folder, account); !read)
        return read.error();
    return account;
}

QJsonObject toJson(const MailAccount &account)
{
    QJsonObject smtp{{u"host"_s, account.host},
                     {u"port"_s, account.port},
                     {u"security"_s, account.security == MailAccount::Security::StartTls ? u"starttls"_s : u"tls"_s}};
    if (!account.user.isEmpty()) {
        smtp[u"user"_s] = account.user;
        smtp[u"password"_s] = QString::fromUtf8(account.password.view());
    }
    if (!account.caPem.isEmpty())
        smtp[u"caPem"_s] = QString::fromUtf8(account.caPem);
    return {{u"from"_s, account.from.toString()}, {u"fromName"_s, account.fromName}, {u"plusAddressing"_s, account.plusAddressing}, {u"smtp"_s, smtp}};
}

} // namespace countersign
