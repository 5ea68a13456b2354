// SPDX-License-Identifier: Apache-2.0
#include "support/smtpserver.h"

#include "support/corpora.h"

#include <QDebug>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace countersign::test {

namespace {

// Debian's own Python, where apt puts aiosmtpd; a Python found first on PATH may be another.
QString python()
{
    const QString system = u"/usr/bin/python3"_s;
    return QFile::exists(system) ? system : QStandardPaths::findExecutable(u"python3"_s);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString word(SmtpServer::Tls tls)
{
    switch (tls) {
    case SmtpServer::Tls::StartTls:
        return u"starttls"_s;
    case SmtpServer::Tls::Implicit:
        return u"implicit"_s;
    case SmtpServer::Tls::None:
        return u"none"_s;
    }
    Q_UNREACHABLE();
}

QString word(SmtpServer::Certificate certificate)
{
    switch (certificate) {
    case SmtpServer::Certificate::Right:
        return u"right"_s;
    case SmtpServer::Certificate::WrongHost:
        return u"wrong-host"_s;
    case SmtpServer::Certificate::Expired:
        return u"expired"_s;
    }
    Q_UNREACHABLE();
}

QString word(SmtpServer::Behaviour behaviour)
{
    switch (behaviour) {
    case SmtpServer::Behaviour::Accept:
        return u"accept"_s;
    case SmtpServer::Behaviour::Reject:
        return u"reject"_s;
    case SmtpServer::Behaviour::Defer:
        return u"defer"_s;
    case SmtpServer::Behaviour::RejectData:
        return u"reject-data"_s;
    case SmtpServer::Behaviour::DropAtData:
        return u"drop-at-data"_s;
    case SmtpServer::Behaviour::DropAfterData:
        return u"drop-after-data"_s;
    case SmtpServer::Behaviour::CloseAfterMessage:
        return u"close-after-message"_s;
    case SmtpServer::Behaviour::Slow:
        return u"slow"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

QString SmtpServer::unavailable()
{
    static const QString reason = [] {
        if (python().isEmpty())
            return u"python3 is not installed: no SMTP server to test with"_s;
        if (QStandardPaths::findExecutable(u"openssl"_s).isEmpty())
            return u"the openssl command is not installed: no certificate for the test server"_s;
        if (QProcess::execute(python(), {u"-c"_s, u"import aiosmtpd.smtp"_s}) != 0)
            return u"aiosmtpd is not installed (apt install python3-aiosmtpd): no SMTP server to test with"_s;
        return QString();
    }();
    return reason;
}

std::unique_ptr<SmtpServer> SmtpServer::start(const Settings &settings)
{
    std::unique_ptr<SmtpServer> server(new SmtpServer);
    server->m_settings = settings;
    QProcess &process = server->m_process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(python(), {sourceFolder() + u"/tests/support/smtpserver.py"_s, u"--folder"_s, server->m_folder.path(), u"--tls"_s,
                             word(settings.tls), u"--certificate"_s, word(settings.certificate), u"--behaviour"_s, word(settings.behaviour),
                             u"--user"_s, server->user(), u"--password"_s, server->password()});
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(30000))
            return nullptr;
    }
    server->m_port = process.readLine().trimmed().toUShort();
    return server->m_port != 0 ? std::move(server) : nullptr;
}

SmtpServer::~SmtpServer()
{
    m_process.closeWriteChannel();
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished(5000);
    }
}

QByteArray SmtpServer::caPem() const
{
    return contentOf(caFile());
}

QByteArray SmtpServer::otherCaPem() const
{
    return contentOf(m_folder.filePath(u"other-ca.pem"_s));
}

QJsonObject SmtpServer::accountJson() const
{
    const QJsonObject smtp{{u"host"_s, host()},
                           {u"port"_s, m_port},
                           {u"security"_s, m_settings.tls == Tls::Implicit ? u"tls"_s : u"starttls"_s},
                           {u"user"_s, user()},
                           {u"password"_s, password()},
                           {u"caFile"_s, caFile()}};
    return {{u"from"_s, u"office@example.org"_s}, {u"fromName"_s, u"Mill Street Family Practice"_s}, {u"smtp"_s, smtp}};
}

std::vector<SmtpServer::Message> SmtpServer::messages() const
{
    std::vector<Message> messages;
    const QDir folder(m_folder.path());
    // The envelope is written last: a message without one is still on its way.
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        const QJsonObject envelope = QJsonDocument::fromJson(contentOf(folder.filePath(name))).object();
        Message message;
        message.from = envelope[u"from"].toString();
        const QJsonArray recipients = envelope[u"to"].toArray();
        for (const QJsonValue &recipient : recipients)
            message.to.append(recipient.toString());
        message.bytes = contentOf(folder.filePath(QString(name).replace(u".json"_s, u".eml"_s)));
        messages.push_back(std::move(message));
    }
    return messages;
}

QList<QJsonObject> SmtpServer::eventRecords() const
{
    QList<QJsonObject> records;
    const QList<QByteArray> lines = contentOf(m_folder.filePath(u"events.jsonl"_s)).split('\n');
    for (const QByteArray &line : lines) {
        if (!line.isEmpty())
            records.append(QJsonDocument::fromJson(line).object());
    }
    return records;
}

QStringList SmtpServer::events() const
{
    QStringList events;
    const QList<QJsonObject> records = eventRecords();
    for (const QJsonObject &record : records) {
        const bool clear = record.contains(u"tls") && !record[u"tls"].toBool();
        events.append(record[u"event"].toString() + (clear ? u" (clear)"_s : QString()));
    }
    return events;
}

QStringList SmtpServer::helloNames() const
{
    QStringList names;
    const QList<QJsonObject> records = eventRecords();
    for (const QJsonObject &record : records) {
        if (record.contains(u"name"))
            names.append(record[u"name"].toString());
    }
    return names;
}

} // namespace countersign::test
