// SPDX-License-Identifier: Apache-2.0
#include "cli/chartjson.h"
#include "cli/context.h"
#include "cli/options.h"
#include "desk/takeconsent.h"

#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace countersign::cli {

namespace {

struct ConsentCommands {
    Q_DECLARE_TR_FUNCTIONS(ConsentCommands)
};

Error inFile(const QString &path, const Error &error)
{
    return {error.code, ConsentCommands::tr("%1: %2").arg(path, error.message), error.detail};
}

/// The answers say which form they belong to; without that it is the communication preferences.
Result<FilledForm> readAnswers(Office &office, const QString &path)
{
    const auto bytes = readFile(path, smallFile);
    if (!bytes)
        return bytes.error();
    const QString named = QJsonDocument::fromJson(*bytes).object().value("form"_L1).toString();
    const auto form = office.forms.form(named.isEmpty() ? u"communication-preferences"_s : named);
    if (!form)
        return inFile(path, form.error());
    auto filled = filledFormFromJson(**form, *bytes);
    if (!filled)
        return inFile(path, filled.error());
    return filled;
}

Result<int> take(Context &context, const Arguments &arguments)
{
    const auto office = context.office();
    if (!office)
        return office.error();
    auto filled = readAnswers(**office, arguments.value(u"answers"_s));
    if (!filled)
        return filled.error();
    if (arguments.has(u"ink"_s)) {
        const QString path = arguments.value(u"ink"_s);
        const auto bytes = readFile(path, smallFile);
        if (!bytes)
            return bytes.error();
        auto ink = inkFromJson(*bytes);
        if (!ink)
            return inFile(path, ink.error());
        filled->ink = std::move(*ink);
    }
    std::optional<Scan> scan;
    if (arguments.has(u"scan"_s)) {
        const QString path = arguments.value(u"scan"_s);
        auto bytes = readFile(path, largeFile);
        if (!bytes)
            return bytes.error();
        scan = Scan{.bytes = std::move(*bytes), .fileName = QFileInfo(path).fileName()};
    }
    const auto desk = context.desk();
    if (!desk)
        return desk.error();
    const auto patient = patientOf(**desk, arguments.positional.value(0));
    if (!patient)
        return patient.error();
    const auto taken = TakeConsent(**desk).take(*patient, *filled, scan);
    if (!taken)
        return taken.error();
    QJsonArray events;
    for (const ConsentEventId event : taken->events)
        events.append(event.toString());
    context.answer(QJsonObject{{u"form"_s, taken->form.toString()}, {u"document"_s, taken->document.toString()}, {u"events"_s, events}},
        ConsentCommands::tr("The form is filed as %1, the signed document as %2.").arg(taken->form.toString(), taken->document.toString()));
    return 0;
}

/// A day means its end: everything that happened on it counts.
Result<QDateTime> asOf(const QString &typed, const QDateTime &now)
{
    if (typed.isEmpty())
        return now;
    const QDate day = QDate::fromString(typed, Qt::ISODate);
    if (day.isValid() && typed.size() == 10)
        return QDateTime(day, QTime(23, 59, 59, 999)).toUTC();
    const QDateTime at = QDateTime::fromString(typed, Qt::ISODate);
    if (at.isValid())
        return at.toUTC();
    return Error{ErrorCode::Usage,
        ConsentCommands::tr("--as-of takes a date like 2026-05-12 or a time like 2026-05-12T09:30:00Z, not “%1”.").arg(typed)};
}

Result<int> show(Context &context, const Arguments &arguments)
{
    const auto desk = context.desk();
    if (!desk)
        return desk.error();
    const auto patient = patientOf(**desk, arguments.positional.value(0));
    if (!patient)
        return patient.error();
    const auto at = asOf(arguments.value(u"as-of"_s), (*desk)->now());
    if (!at)
        return at.error();
    const auto consents = ViewChart(**desk).consents(*patient, *at);
    if (!consents)
        return consents.error();
    context.answer(toJson(*consents), consentLines(*consents));
    return 0;
}

Result<int> revoke(Context &context, const Arguments &arguments)
{
    const auto channel = channelOption(arguments.value(u"channel"_s));
    if (!channel)
        return channel.error();
    const auto desk = context.desk();
    if (!desk)
        return desk.error();
    const auto patient = patientOf(**desk, arguments.positional.value(0));
    if (!patient)
        return patient.error();
    const auto revoked = TakeConsent(**desk).revoke(*patient, *channel, arguments.value(u"reason"_s));
    if (!revoked)
        return revoked.error();
    QJsonArray events;
    for (const ConsentEventId event : *revoked)
        events.append(event.toString());
    context.answer(
        QJsonObject{{u"events"_s, events}}, ConsentCommands::tr("Consent to %1 is withdrawn from now on.").arg(displayName(*channel)));
    return 0;
}

} // namespace

std::vector<Command> consentCommands()
{
    return {
        {.name = u"consent take"_s,
            .positional = {u"PATIENT"_s},
            .options = {{u"answers"_s, u"FILE"_s, u"the filled form as JSON; “form schema” describes it"_s, true},
                {u"ink"_s, u"FILE"_s, u"for onScreen: the signature, {\"strokes\": [[[x, y, milliseconds, pressure 0 to 1], …], …]}"_s},
                {u"scan"_s, u"FILE"_s, u"for paper: PDF, PNG or JPEG of the signed form"_s}},
            .summary = u"Files a filled form: consent events, signed document, log, in one step"_s,
            .example = u"consent take p17 --answers answers.json --ink ink.json"_s,
            .paints = true,
            .run = take},
        {.name = u"consent show"_s,
            .positional = {u"PATIENT"_s},
            .options = {{u"as-of"_s, u"DATE"_s, u"what was in force at the end of that day"_s}},
            .summary = u"What is in force, per channel and purpose"_s,
            .example = u"consent show p17 --as-of 2026-05-12 --json"_s,
            .run = show},
        {.name = u"consent revoke"_s,
            .positional = {u"PATIENT"_s},
            .options = {{u"channel"_s, u"CHANNEL"_s, u"portal, email, text, phone, voicemail or post"_s, true},
                {u"reason"_s, u"TEXT"_s, u"if one was given; none need be"_s}},
            .summary = u"Withdraws consent to a channel"_s,
            .example = u"consent revoke p17 --channel text --reason \"asked by telephone\""_s,
            .run = revoke},
    };
}

} // namespace countersign::cli
