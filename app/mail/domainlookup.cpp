// SPDX-License-Identifier: Apache-2.0
#include "mail/domainlookup.h"

#include <QDnsLookup>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>

namespace countersign {

namespace {

DnsAnswer::Kind kindOf(const QDnsLookup &lookup)
{
    if (!lookup.isFinished())
        return DnsAnswer::Kind::Unclear;
    if (lookup.error() == QDnsLookup::NotFoundError)
        return DnsAnswer::Kind::NoSuchDomain;
    if (lookup.error() != QDnsLookup::NoError)
        return DnsAnswer::Kind::Unclear;
    const bool any = !lookup.mailExchangeRecords().isEmpty() || !lookup.hostAddressRecords().isEmpty();
    return any ? DnsAnswer::Kind::Records : DnsAnswer::Kind::Unclear;
}

DnsAnswer ask(QDnsLookup::Type type, const QString &domain, qint64 milliseconds)
{
    if (milliseconds <= 0)
        return {DnsAnswer::Kind::Unclear, {}};
    QDnsLookup lookup(type, domain);
    QEventLoop loop;
    QObject::connect(&lookup, &QDnsLookup::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(static_cast<int>(milliseconds), &loop, &QEventLoop::quit);
    lookup.lookup();
    if (!lookup.isFinished())
        loop.exec(QEventLoop::ExcludeUserInputEvents);

    DnsAnswer answer{kindOf(lookup), {}};
    const QList<QDnsMailExchangeRecord> records = lookup.mailExchangeRecords(); // Qt has sorted them by preference
    for (const QDnsMailExchangeRecord &record : records)
        answer.names.append(record.exchange());
    if (!lookup.isFinished())
        lookup.abort();
    return answer;
}

bool isRoot(const QString &name)
{
    return name.isEmpty() || name == QChar(u'.');
}

} // namespace

DomainReport classify(const DnsAnswer &mx, const std::vector<DnsAnswer> &addresses)
{
    using Kind = DnsAnswer::Kind;
    switch (mx.kind) {
    case Kind::Records:
        // RFC 7505: a null MX stands alone. Beside real ones it is a mistake of the domain's and means nothing.
        if (std::all_of(mx.names.cbegin(), mx.names.cend(), isRoot))
            return {DomainState::NoMail, {}};
        return {DomainState::AcceptsMail, mx.names};
    case Kind::NoSuchDomain:
        return {DomainState::DoesNotExist, {}};
    case Kind::NotAsked:
    case Kind::Unclear:
        break;
    }
    const auto said = [&addresses](Kind kind) {
        return std::any_of(addresses.cbegin(), addresses.cend(), [kind](const DnsAnswer &answer) { return answer.kind == kind; });
    };
    if (said(Kind::Records))
        return {DomainState::PerhapsMail, {}};
    return {said(Kind::NoSuchDomain) ? DomainState::DoesNotExist : DomainState::Unknown, {}};
}

DomainReport lookUpDomain(const EmailAddress &address, int timeoutMilliseconds)
{
    const QString domain = address.asciiDomain();
    if (domain.isEmpty() || domain.startsWith(u'[')) // an address literal is in nobody's DNS
        return {};
    QElapsedTimer timer;
    timer.start();
    const DnsAnswer mx = ask(QDnsLookup::MX, domain, timeoutMilliseconds);
    if (mx.kind != DnsAnswer::Kind::Unclear)
        return classify(mx, {});
    std::vector<DnsAnswer> addresses;
    for (const QDnsLookup::Type type : {QDnsLookup::A, QDnsLookup::AAAA}) {
        addresses.push_back(ask(type, domain, timeoutMilliseconds - timer.elapsed()));
        if (addresses.back().kind != DnsAnswer::Kind::Unclear)
            break;
    }
    return classify(mx, addresses);
}

} // namespace countersign
