// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/emailaddress.h"
#include "core/secretbytes.h"

#include <QJsonObject>

namespace countersign {

/// The practice's own mail account. TLS is always enforced and the certificate always checked; there is no setting to weaken either.
struct MailAccount {
    enum class Security { StartTls, ImplicitTls };
    QString host;
    quint16 port = 587;
    Security security = Security::StartTls;
    QString user; ///< empty: the server asks for none
    SecretBytes password;
    EmailAddress from;
    QString fromName;
    QByteArray caPem; ///< extra trusted authorities (an office's own server); empty: the system's
    bool plusAddressing = false; ///< the provider delivers office+token@… to office@…

    [[nodiscard]] MailAccount clone() const;
};

/// `{"from": "office@example.org", "fromName": "…", "plusAddressing": false, "smtp": {"host": "…", "port": 587, "security": "starttls" | "tls",
/// "user": "…", "password": "…", "caFile": "ca.pem"}}`. Errors name the key. `caFile` is read relative to `folder`; the stored form holds its text as `caPem`.
[[nodiscard]] Result<MailAccount> mailAccountFromJson(const QJsonObject &json, const QString &folder = {});
[[nodiscard]] QJsonObject toJson(const MailAccount &account);

} // namespace countersign
