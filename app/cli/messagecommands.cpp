// SPDX-License-Identifier: Apache-2.0
#include "cli/chartjson.h"
#include "cli/context.h"
#include "cli/options.h"
#include "desk/verifyaddress.h"

using namespace Qt::StringLiterals;

namespace countersign::cli {

namespace {

struct MessageCommands {
    Q_DECLARE_TR_FUNCTIONS(MessageCommands)
};

/// The question as far as the command line asks it; the rest comes from the chart.
Result<void> readQuestion(const Arguments &arguments, SendQuestion &question)
{
    const auto initiator = oneOf<Initiator>(
        u"--initiated-by"_s, arguments.value(u"initiated-by"_s), {{u"office"_s, Initiator::Office}, {u"patient"_s, Initiator::Patient}});
    if (!initiator)
        return initiator.error();
    const auto protection = oneOf<Protection>(
        u"--protection"_s, arguments.value(u"protection"_s), {{u"none"_s, Protection::None}, {u"encrypted"_s, Protection::Encrypted}});
    if (!protection)
        return protection.error();
    const auto sensitivity = oneOf<Sensitivity>(u"--phi"_s, arguments.value(u"phi"_s, u"none"_s),
        {{u"none"_s, Sensitivity::NoPhi}, {u"phi"_s, Sensitivity::Phi}, {u"sensitive"_s, Sensitivity::HighlySensitive}});
    if (!sensitivity)
        return sensitivity.error();
    question.initiatedBy = *initiator;
    question.protection = *protection;
    question.sensitivity = *sensitivity;
    return {};
}

QString decisionText(const GateDecision &decision)
{
    QString text = displayName(decision.verdict) % u'\n';
    for (const GateReason &reason : decision.reasons)
        text += (reason.holds ? u"  + "_s : u"  - "_s) % reason.text % u" ("_s % reason.rule % u")\n"_s;
    return text;
}

Result<int> mayBeSent(Context &context, const Arguments &arguments)
{
    const auto channel = channelOption(arguments.value(u"channel"_s));
    if (!channel)
        return channel.error();
    const auto purpose = purposeOption(arguments.value(u"purpose"_s));
    if (!purpose)
        return purpose.error();
    SendQuestion asked;
    if (const auto read = readQuestion(arguments, asked); !read)
        return read.error();
    const auto desk = context.desk();
    if (!desk)
        return desk.error();
    const auto patient = patientOf(**desk, arguments.positional.value(0));
    if (!patient)
        return patient.error();
    std::optional<ContactPointId> contact;
    if (arguments.has(u"address"_s)) {
        const auto found = VerifyAddress(**desk).emailOf(*patient, arguments.value(u"address"_s));
        if (!found)
            return found.error();
        contact = found->id;
    }
    auto question = sendQuestion(**desk, *patient, *channel, *purpose, contact);
    if (!question)
        return question.error();
    question->initiatedBy = asked.initiatedBy;
    question->protection = asked.protection;
    question->sensitivity = asked.sensitivity;
    const GateDecision decision = maySend(*question);
    QJsonObject json = toJson(decision);
    json.insert(u"address"_s, question->address);
    context.answer(json, decisionText(decision));
    return 0; // the question was answered, whatever the answer
}

} // namespace

std::vector<Command> messageCommands()
{
    return {
        {.name = u"message may-send"_s,
            .positional = {u"PATIENT"_s},
            .options = {{u"channel"_s, u"CHANNEL"_s, u"portal, email, text, phone, voicemail or post"_s, true},
                {u"purpose"_s, u"PURPOSE"_s, u"appointments, billing, results, forms or general"_s, true},
                {u"initiated-by"_s, u"WHO"_s, u"office or patient"_s, true}, {u"protection"_s, u"HOW"_s, u"none or encrypted"_s, true},
                {u"phi"_s, u"WHAT"_s, u"none, phi or sensitive (none)"_s},
                {u"address"_s, u"ADDRESS"_s, u"which of the chart's e-mail addresses"_s}},
            .summary = u"Whether a message may go, with reasons and the rules they rest on"_s,
            .example = u"message may-send p17 --channel email --purpose appointments --initiated-by office --protection none --json"_s,
            .run = mayBeSent},
    };
}

} // namespace countersign::cli
