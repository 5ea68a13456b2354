// SPDX-License-Identifier: Apache-2.0
#include "forms/filledform.h"

#include "core/emailaddress.h"
#include "core/phonenumber.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

/// The sentences of what is missing, in the program's language; the patient reads the form's own text under the same key.
struct OpenSentence {
    const char *key;
    const char *sentence;
};
constexpr std::array openSentences{
    OpenSentence{"open.answer", QT_TRANSLATE_NOOP("Forms", "Neither yes nor no is chosen.")},
    OpenSentence{"open.purpose", QT_TRANSLATE_NOOP("Forms", "No purpose is chosen. At least one is needed with a yes.")},
    OpenSentence{"open.address.email", QT_TRANSLATE_NOOP("Forms", "The e-mail address is missing or not complete. Expected one like name@example.org.")},
    OpenSentence{"open.address.phone", QT_TRANSLATE_NOOP("Forms", "The telephone number is missing or not complete. Expected one with its area code.")},
    OpenSentence{"open.address.post", QT_TRANSLATE_NOOP("Forms", "The mailing address is missing.")},
    OpenSentence{"open.detail", QT_TRANSLATE_NOOP("Forms", "How much a message may say is not chosen.")},
    OpenSentence{"open.people", QT_TRANSLATE_NOOP("Forms", "Nobody is named. Expected at least one person, or the answer “nobody”.")},
    OpenSentence{"open.people.name", QT_TRANSLATE_NOOP("Forms", "A person has no name.")},
    OpenSentence{"open.people.phone", QT_TRANSLATE_NOOP("Forms", "A person's telephone number is not complete. Expected one with its area code, or none.")},
    OpenSentence{"open.term", QT_TRANSLATE_NOOP("Forms", "How long the answers hold is not chosen.")},
    OpenSentence{"open.term.date", QT_TRANSLATE_NOOP("Forms", "The end date is missing or in the past. Expected today or a later day.")},
    OpenSentence{"open.signer.name", QT_TRANSLATE_NOOP("Forms", "The printed name of the person who signs is missing.")},
    OpenSentence{"open.signer.relationship", QT_TRANSLATE_NOOP("Forms", "The representative's relationship to the patient is missing.")},
    OpenSentence{"open.signer.authority", QT_TRANSLATE_NOOP("Forms", "What gives the representative the right to sign is not chosen.")},
    OpenSentence{"open.ink", QT_TRANSLATE_NOOP("Forms", "The signature is missing.")},
    OpenSentence{"open.signedOn", QT_TRANSLATE_NOOP("Forms", "The date of the signature is missing.")},
    OpenSentence{"open.signedOn.future", QT_TRANSLATE_NOOP("Forms", "The date of the signature is in the future.")},
    OpenSentence{"open.witness", QT_TRANSLATE_NOOP("Forms", "The answers were given by telephone, but the staff member who heard them is not named as witness.")},
    OpenSentence{"open.method", QT_TRANSLATE_NOOP("Forms", "How the form was answered is not clear. Expected on screen, on paper or by telephone.")},
};

/// Gathers what is open in one question.
class Gaps final
{
public:
    explicit Gaps(QString questionId) : m_id(std::move(questionId)) {}

    void add(const char *key)
    {
        const auto found = std::find_if(openSentences.begin(), openSentences.end(),
                                        [key](const OpenSentence &sentence) { return qstrcmp(sentence.key, key) == 0; });
        Q_ASSERT(found != openSentences.end());
        m_open.push_back({m_id, QCoreApplication::translate("Forms", found->sentence), QString::fromLatin1(key)});
    }
    void addIf(bool missing, const char *key)
    {
        if (missing)
            add(key);
    }
    [[nodiscard]] std::vector<OpenQuestion> take() { return std::move(m_open); }

private:
    QString m_id;
    std::vector<OpenQuestion> m_open;
};

void checkAddress(Gaps &gaps, const ChannelAnswer &answer)
{
    switch (answer.channel) {
    case Channel::Portal:
        break;
    case Channel::Email:
        gaps.addIf(!EmailAddress::parse(answer.address), "open.address.email");
        break;
    case Channel::Text:
    case Channel::Phone:
    case Channel::Voicemail:
        gaps.addIf(!PhoneNumber::parse(answer.address), "open.address.phone");
        break;
    case Channel::Post:
        gaps.addIf(answer.address.trimmed().isEmpty(), "open.address.post");
        break;
    }
}

void checkChannel(Gaps &gaps, const FormQuestion &question, const FilledForm &filled)
{
    if (filled.declinesAll)
        return;
    const ChannelAnswer *answer = filled.answer(question.channel);
    if (!answer || !answer->consent) {
        gaps.add("open.answer");
        return;
    }
    if (!*answer->consent)
        return;
    const bool offered = std::all_of(answer->purposes.begin(), answer->purposes.end(), [&question](Purpose purpose) {
        return std::find(question.purposes.begin(), question.purposes.end(), purpose) != question.purposes.end();
    });
    gaps.addIf(!question.purposes.empty() && (answer->purposes.empty() || !offered), "open.purpose");
    const bool detailOffered = answer->detail && std::find(question.details.begin(), question.details.end(), *answer->detail) != question.details.end();
    gaps.addIf(!question.details.empty() && !detailOffered, "open.detail");
    if (question.asksAddress)
        checkAddress(gaps, *answer);
}

void checkPeople(Gaps &gaps, const FilledForm &filled)
{
    if (!filled.namesPeople || (*filled.namesPeople && filled.people.empty())) {
        gaps.add("open.people");
        return;
    }
    if (!*filled.namesPeople)
        return;
    const auto &people = filled.people;
    gaps.addIf(std::any_of(people.begin(), people.end(), [](const PersonToTell &person) { return person.name.trimmed().isEmpty(); }), "open.people.name");
    gaps.addIf(std::any_of(people.begin(), people.end(),
                           [](const PersonToTell &person) { return !person.phone.trimmed().isEmpty() && !PhoneNumber::parse(person.phone); }),
               "open.people.phone");
}

void checkTerm(Gaps &gaps, const FilledForm &filled, QDate today)
{
    if (filled.declinesAll) // nothing is granted that could end
        return;
    if (!filled.untilRevoked)
        gaps.add("open.term");
    else if (!*filled.untilRevoked)
        gaps.addIf(!filled.until || !filled.until->isValid() || *filled.until < today, "open.term.date");
}

void checkSignature(Gaps &gaps, const FilledForm &filled, QDate today)
{
    const Signer &signer = filled.signer;
    gaps.addIf(signer.printedName.trimmed().isEmpty(), "open.signer.name");
    if (signer.role == SignerRole::Representative) {
        gaps.addIf(signer.relationship.trimmed().isEmpty(), "open.signer.relationship");
        gaps.addIf(!authorityFromKey(signer.authority), "open.signer.authority");
    }
    switch (filled.method) {
    case ConsentMethod::OnScreen:
        gaps.addIf(filled.ink.isEmpty(), "open.ink");
        break;
    case ConsentMethod::Paper: // the ink is on the paper: whoever files it checks for the scan
        break;
    case ConsentMethod::Telephone:
        gaps.addIf(filled.witness.trimmed().isEmpty(), "open.witness");
        break;
    case ConsentMethod::InPerson:
    case ConsentMethod::Message:
        gaps.add("open.method");
        break;
    }
    if (!filled.signedOn.isValid())
        gaps.add("open.signedOn");
    else
        gaps.addIf(filled.signedOn > today, "open.signedOn.future");
}

QString firstContact(const Patient &patient, ContactKind kind, bool mobileFirst)
{
    const ContactPoint *best = nullptr;
    const auto order = [mobileFirst](const ContactPoint &point) {
        return std::pair(mobileFirst && point.use != ContactUse::Mobile, point.rank);
    };
    for (const ContactPoint &point : patient.contacts) {
        if (point.kind == kind && (!best || order(point) < order(*best)))
            best = &point;
    }
    return best ? best->value : QString();
}

} // namespace

const ChannelAnswer *FilledForm::answer(Channel channel) const
{
    const auto found = std::find_if(channels.begin(), channels.end(), [channel](const ChannelAnswer &answer) { return answer.channel == channel; });
    return found != channels.end() ? &*found : nullptr;
}

ChannelAnswer &FilledForm::answer(Channel channel)
{
    const auto found = std::find_if(channels.begin(), channels.end(), [channel](const ChannelAnswer &answer) { return answer.channel == channel; });
    if (found != channels.end())
        return *found;
    ChannelAnswer added;
    added.channel = channel;
    return channels.emplace_back(std::move(added));
}

QString addressFromChart(Channel channel, const Patient &patient)
{
    switch (channel) {
    case Channel::Portal:
        return {};
    case Channel::Email:
        return patient.declinedEmail ? QString() : firstContact(patient, ContactKind::Email, false);
    case Channel::Text:
        return firstContact(patient, ContactKind::Phone, true);
    case Channel::Phone:
    case Channel::Voicemail:
        return firstContact(patient, ContactKind::Phone, false);
    case Channel::Post:
        return patient.address.isEmpty() ? QString() : patient.address.oneLine();
    }
    return {};
}

FilledForm beginForm(const FormDefinition &form, const LanguageTag &language, const Patient &patient)
{
    FilledForm filled;
    filled.formId = form.id;
    filled.language = language;
    filled.signer.printedName = patient.name.display();
    for (const FormQuestion &question : form.questions) {
        if (question.kind != FormQuestion::Kind::Channel)
            continue;
        ChannelAnswer &answer = filled.answer(question.channel);
        if (question.asksAddress)
            answer.address = addressFromChart(question.channel, patient);
    }
    return filled;
}

std::vector<OpenQuestion> openQuestions(const FormDefinition &, const FormQuestion &question, const FilledForm &filled, QDate today)
{
    Gaps gaps(question.id);
    switch (question.kind) {
    case FormQuestion::Kind::Introduction:
    case FormQuestion::Kind::DeclineAll: // not declining everything is to go on
        break;
    case FormQuestion::Kind::Channel:
        checkChannel(gaps, question, filled);
        break;
    case FormQuestion::Kind::People:
        checkPeople(gaps, filled);
        break;
    case FormQuestion::Kind::Term:
        checkTerm(gaps, filled, today);
        break;
    case FormQuestion::Kind::Signature:
        checkSignature(gaps, filled, today);
        break;
    }
    return gaps.take();
}

std::vector<OpenQuestion> openQuestions(const FormDefinition &form, const FilledForm &filled, QDate today)
{
    std::vector<OpenQuestion> open;
    for (const FormQuestion &question : form.questions) {
        auto more = openQuestions(form, question, filled, today);
        open.insert(open.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    return open;
}

} // namespace countersign
