// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk/viewchart.h"

#include <QJsonArray>
#include <QJsonObject>

namespace countersign::cli {

/// The JSON of cli.md, one function a thing: keys in lowerCamelCase, times in ISO 8601 UTC.
[[nodiscard]] QJsonValue timeJson(const QDateTime &at); ///< null where invalid
[[nodiscard]] QJsonObject toJson(const PatientSummary &patient);
[[nodiscard]] QJsonObject toJson(const PostalAddress &address);
[[nodiscard]] QJsonObject toJson(const ContactView &contact);
[[nodiscard]] QJsonObject toJson(const ConsentInForce &consent);
[[nodiscard]] QJsonArray toJson(const std::vector<ConsentInForce> &consents);
[[nodiscard]] QJsonObject toJson(const DocumentRecord &document);
[[nodiscard]] QJsonArray toJson(const std::vector<DocumentRecord> &documents);
[[nodiscard]] QJsonObject toJson(const MessageRecord &message);
[[nodiscard]] QJsonObject toJson(const ChartView &chart);
[[nodiscard]] QJsonObject toJson(const GateDecision &decision);

/// The same for people.
[[nodiscard]] QString consentLines(const std::vector<ConsentInForce> &consents);
[[nodiscard]] QString documentLines(const std::vector<DocumentRecord> &documents);
[[nodiscard]] QString chartText(const ChartView &chart);

} // namespace countersign::cli
