// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace countersign::test {

/// A real SMTP server on loopback (`smtpserver.py`, aiosmtpd) with its own authority. TLS and AUTH are required unless `Tls::None`.
/// Start it, hand `accountJson()` or the single facts to what is tested, then look at `messages()`.
class SmtpServer final
{
public:
    enum class Tls { StartTls, Implicit, None };
    enum class Certificate { Right, WrongHost, Expired };
    /// Reject: 550 to RCPT. Defer: 451 to RCPT. RejectData: 554 after the message. Slow: takes the message, says so 30 seconds later.
    enum class Behaviour { Accept, Reject, Defer, RejectData, DropAtData, DropAfterData, CloseAfterMessage, Slow };
    struct Settings {
        Tls tls = Tls::StartTls;
        Certificate certificate = Certificate::Right;
        Behaviour behaviour = Behaviour::Accept;
    };
    struct Message {
        QString from;
        QStringList to;
        QByteArray bytes; ///< as they arrived, CRLF line ends
    };

    /// Why no server can run here ("aiosmtpd is not installed …"), for QSKIP; empty where one can.
    [[nodiscard]] static QString unavailable();
    /// Null where it did not come up in 30 seconds; its complaint is on the test's standard error.
    [[nodiscard]] static std::unique_ptr<SmtpServer> start(const Settings &settings);
    [[nodiscard]] static std::unique_ptr<SmtpServer> start() { return start(Settings{}); }
    ~SmtpServer();

    [[nodiscard]] QString host() const { return QStringLiteral("localhost"); }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString user() const { return QStringLiteral("office@example.org"); }
    [[nodiscard]] QString password() const { return QStringLiteral("loopback secret"); }
    [[nodiscard]] QString caFile() const { return m_folder.filePath(QStringLiteral("ca.pem")); }
    [[nodiscard]] QByteArray caPem() const;
    [[nodiscard]] QByteArray otherCaPem() const; ///< an authority that signed nothing here

    /// What `mailAccountFromJson` and `email account set --file` take; office@example.org is the sender.
    [[nodiscard]] QJsonObject accountJson() const;

    [[nodiscard]] std::vector<Message> messages() const; ///< in the order they came
    /// What clients did: "connect", "EHLO", "AUTH", "MAIL", "DATA", "QUIT", "gone"; a command outside TLS ends in "(clear)".
    [[nodiscard]] QStringList events() const;
    [[nodiscard]] QStringList helloNames() const; ///< the names clients gave

private:
    SmtpServer() = default;
    [[nodiscard]] QList<QJsonObject> eventRecords() const;

    Settings m_settings;
    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace countersign::test
