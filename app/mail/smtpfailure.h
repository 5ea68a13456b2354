// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

namespace countersign {

/// Where a mail server is and how it failed, as libcurl told it. Internal to the room: numbers, so that curl.h stays out of headers.
struct SmtpFailure {
    QString host;
    quint16 port = 0;
    bool implicitTls = false;
    int curlCode = 0; ///< CURLcode
    long verifyResult = 0; ///< CURLINFO_SSL_VERIFYRESULT: OpenSSL's X509_V_ERR_… where curl uses OpenSSL
    int replyCode = 0; ///< the server's last reply, 0 for none
    QString reply;
    QString curlText; ///< for the technician
    qint64 seconds = 0; ///< waited before giving up
};

/// What a person is told: what happened, where, what to do. Always Network: AccessDenied is about the clinic's own passphrase.
[[nodiscard]] Error describe(const SmtpFailure &failure);

} // namespace countersign
