// SPDX-License-Identifier: Apache-2.0
#include "consent/consentstate.h"

#include <algorithm>
#include <tuple>

namespace countersign {
namespace {

bool isNewer(const ConsentEvent &event, const ConsentEvent &other)
{
    return std::tie(event.at, event.id) > std::tie(other.at, other.id);
}

const ConsentEvent *newestEvent(std::span<const ConsentEvent> events, Channel channel, Purpose purpose, const QDateTime &asOf)
{
    const ConsentEvent *newest = nullptr;
    for (const ConsentEvent &event : events) {
        if (event.channel == channel && event.purpose == purpose && event.at <= asOf && (!newest || isNewer(event, *newest)))
            newest = &event;
    }
    return newest;
}

ConsentAnswer answerOf(const ConsentEvent &event, QDate today)
{
    switch (event.action) {
    case ConsentAction::Granted:
        return event.until && *event.until < today ? ConsentAnswer::Expired : ConsentAnswer::Granted;
    case ConsentAction::Declined:
        return ConsentAnswer::Declined;
    case ConsentAction::Revoked:
        return ConsentAnswer::Revoked;
    }
    Q_UNREACHABLE();
}

/// The answer that stands for a whole channel: a yes to anything, else the newest answer given, else none.
const ConsentInForce *leadingRow(const std::vector<const ConsentInForce *> &rows)
{
    const auto granted = std::find_if(rows.begin(), rows.end(), [](const auto *row) { return row->answer == ConsentAnswer::Granted; });
    if (granted != rows.end())
        return *granted;
    const ConsentInForce *newest = nullptr;
    for (const ConsentInForce *row : rows) {
        if (row->answer != ConsentAnswer::NotAsked && (!newest || row->since > newest->since))
            newest = row;
    }
    return newest;
}

} // namespace

std::vector<ConsentInForce> consentsInForce(std::span<const ConsentEvent> events, const QDateTime &asOf)
{
    const QDate today = asOf.toLocalTime().date();
    std::vector<ConsentInForce> result;
    result.reserve(allChannels.size() * askedPurposes.size());
    for (const Channel channel : allChannels) {
        for (const Purpose purpose : askedPurposes) {
            ConsentInForce row{.channel = channel, .purpose = purpose, .since = {}, .until = {}, .address = {}, .form = {}, .document = {}};
            if (const ConsentEvent *event = newestEvent(events, channel, purpose, asOf)) {
                row.answer = answerOf(*event, today);
                row.since = event->at;
                row.until = event->until;
                row.address = event->address;
                row.detail = event->detail;
                row.form = event->form;
                row.document = event->document;
            }
            result.push_back(std::move(row));
        }
    }
    return result;
}

ConsentInForce consentFor(std::span<const ConsentInForce> inForce, Channel channel, Purpose purpose)
{
    const auto row = std::find_if(inForce.begin(), inForce.end(),
                                  [&](const ConsentInForce &candidate) { return candidate.channel == channel && candidate.purpose == purpose; });
    if (row != inForce.end())
        return *row;
    ConsentInForce notAsked;
    notAsked.channel = channel;
    notAsked.purpose = purpose;
    return notAsked;
}

std::vector<ChannelSummary> summarise(std::span<const ConsentInForce> inForce)
{
    std::vector<ChannelSummary> result;
    result.reserve(allChannels.size());
    for (const Channel channel : allChannels) {
        ChannelSummary summary;
        summary.channel = channel;
        std::vector<const ConsentInForce *> rows;
        for (const ConsentInForce &row : inForce) {
            if (row.channel != channel)
                continue;
            rows.push_back(&row);
            if (row.answer == ConsentAnswer::Granted)
                summary.purposes.push_back(row.purpose);
        }
        summary.everyPurpose = summary.purposes.size() == askedPurposes.size();
        if (const ConsentInForce *leading = leadingRow(rows)) {
            summary.answer = leading->answer;
            summary.address = leading->address;
            summary.detail = leading->detail;
            summary.since = leading->since;
            summary.until = leading->until;
            summary.form = leading->form;
            summary.document = leading->document;
        }
        result.push_back(std::move(summary));
    }
    return result;
}

} // namespace countersign
