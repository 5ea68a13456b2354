// SPDX-License-Identifier: Apache-2.0
#include "mail/smtpfailure.h"

#include <QCoreApplication>

#include <curl/curl.h>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SmtpSender)
};

// OpenSSL's numbers (x509_vfy.h), which curl hands through; named here so that another TLS library under curl still builds.
constexpr long certificateNotLookedAt = 1; // curl compares the host name first
constexpr long certificateNotYetValid = 9;
constexpr long certificateExpired = 10;
constexpr long certificateWrongHost = 62;
constexpr long certificateWrongAddress = 64;

QString certificateSentence(const SmtpFailure &failure)
{
    const bool namesDiffer = failure.verifyResult == 0 || failure.verifyResult == certificateNotLookedAt
        || failure.verifyResult == certificateWrongHost || failure.verifyResult == certificateWrongAddress;
    if (failure.verifyResult == certificateExpired) {
        return Words::tr("The certificate of the mail server “%1” has expired, so nothing was sent. Check this computer's date and time; "
                         "if they are right, ask whoever runs the mail server to renew the certificate.")
            .arg(failure.host);
    }
    if (failure.verifyResult == certificateNotYetValid) {
        return Words::tr("The certificate of the mail server “%1” is not valid yet, so nothing was sent. Check this computer's date and time.")
            .arg(failure.host);
    }
    if (namesDiffer) {
        return Words::tr("The server that answered for “%1” showed a certificate made out to another host name, so nothing was sent. Check the "
                         "mail server's name in the mail account; if it is right, ask whoever runs the server.")
            .arg(failure.host);
    }
    return Words::tr("The certificate of the mail server “%1” comes from an authority that this computer does not trust, so nothing was sent. If "
                     "this is your office's own server, give its authority's certificate in the mail account (“caFile”); otherwise ask whoever "
                     "runs the network or the server.")
        .arg(failure.host);
}

QString tlsSentence(const SmtpFailure &failure)
{
    if (failure.implicitTls) {
        return Words::tr("No encrypted connection to the mail server “%1”, port %2, could be made, so nothing was sent. Port 465 goes with the "
                         "security “tls”, port 587 with “starttls”: check both in the mail account.")
            .arg(failure.host)
            .arg(failure.port);
    }
    return Words::tr("The mail server “%1”, port %2, agreed to encryption (TLS 1.2 or newer) but then failed at it, so nothing was sent. Ask "
                     "whoever runs the mail server.")
        .arg(failure.host)
        .arg(failure.port);
}

QString signInSentence(const SmtpFailure &failure)
{
    if (failure.replyCode >= 500) {
        return Words::tr("The mail server “%1” did not accept the user name or password of the mail account. Check both; many providers want an "
                         "“app password” made for programs.")
            .arg(failure.host);
    }
    return Words::tr("Signing in to the mail server “%1” did not work. Check the user name and password of the mail account, or try again later.")
        .arg(failure.host);
}

QString otherSentence(const SmtpFailure &failure)
{
    if (failure.replyCode >= 400) {
        return Words::tr("The mail server “%1” turned us away: “%2”. Nothing was sent. Ask whoever runs the mail server, or try again later.")
            .arg(failure.host, failure.reply);
    }
    return Words::tr("The connection to the mail server “%1” broke before the message was handed over. Nothing was sent; try again.").arg(failure.host);
}

QString sentence(const SmtpFailure &failure)
{
    switch (failure.curlCode) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
        return Words::tr("The mail server “%1” was not found. Check its name in the mail account, and that this computer is connected to the internet.")
            .arg(failure.host);
    case CURLE_COULDNT_CONNECT:
        return Words::tr("The mail server “%1” does not accept connections on port %2. Check the port in the mail account; a firewall may also be in the way.")
            .arg(failure.host)
            .arg(failure.port);
    case CURLE_OPERATION_TIMEDOUT:
        return Words::tr("The mail server “%1”, port %2, did not answer within %3 seconds, so nothing was sent. Check the port and the security in "
                         "the mail account, or try again later.")
            .arg(failure.host)
            .arg(failure.port)
            .arg(failure.seconds);
    case CURLE_USE_SSL_FAILED:
        return Words::tr("The mail server “%1”, port %2, offers no encryption (STARTTLS), so nothing was sent. Mail is never sent without it: check "
                         "the port and the security in the mail account, or ask whoever runs the server.")
            .arg(failure.host)
            .arg(failure.port);
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_ISSUER_ERROR:
        return certificateSentence(failure);
    case CURLE_SSL_CACERT_BADFILE:
        return Words::tr("The extra authority certificate of the mail account cannot be read. Give a PEM file in “caFile”.");
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CIPHER:
        return tlsSentence(failure);
    case CURLE_LOGIN_DENIED:
    case CURLE_AUTH_ERROR:
        return signInSentence(failure);
    default: // libcurl's own numbers are open-ended
        return otherSentence(failure);
    }
}

} // namespace

Error describe(const SmtpFailure &failure)
{
    QString detail = u"curl %1: %2"_s.arg(failure.curlCode).arg(failure.curlText);
    if (failure.verifyResult != 0)
        detail += u"; certificate check %1"_s.arg(failure.verifyResult);
    if (!failure.reply.isEmpty())
        detail += u"; last reply: "_s + failure.reply;
    return {ErrorCode::Network, sentence(failure), detail};
}

} // namespace countersign
