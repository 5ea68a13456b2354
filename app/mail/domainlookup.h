// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mail/addresscheck.h"

#include <vector>

namespace countersign {

/// What DNS said to one question, freed of the resolver's own error numbers. Internal to the room, apart from asking so that every case can be tested.
struct DnsAnswer {
    enum class Kind {
        NotAsked,
        Records,     ///< at least one
        NoSuchDomain, ///< NXDOMAIN: the name itself does not exist
        Unclear      ///< no answer, a refusal, or the reply that Qt 6.4 gives both for "no such record" and for a time-out
    };
    Kind kind = Kind::NotAsked;
    QStringList names; ///< of mail servers, by preference; empty for address records
};

/// What the answers to MX, A and AAAA mean together (RFC 5321 §5.1, RFC 7505). Says "does not exist" or "takes no mail" only where DNS said so;
/// all doubt is Unknown.
[[nodiscard]] DomainReport classify(const DnsAnswer &mx, const std::vector<DnsAnswer> &addresses);

} // namespace countersign
