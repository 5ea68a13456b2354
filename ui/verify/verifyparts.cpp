// SPDX-License-Identifier: Apache-2.0
#include "ui/verify/verifyparts.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(VerifyDialog)
};

/// A card is filled into one inner widget, so that it can be emptied whole.
QVBoxLayout *emptied(Card &card, QWidget *&inner)
{
    delete card.findChild<QWidget *>(u"cardContent"_s, Qt::FindDirectChildrenOnly);
    inner = new QWidget(&card);
    inner->setObjectName(u"cardContent"_s);
    auto *rows = new QVBoxLayout(inner);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    card.body()->addWidget(inner, 1);
    return rows;
}

QString domainSentence(const DomainReport &report, const QString &domain)
{
    switch (report.state) {
    case DomainState::AcceptsMail:
        return Words::tr("%1 takes mail (%2).").arg(domain, report.mx.value(0));
    case DomainState::PerhapsMail:
        return Words::tr("%1 names no mail server, but may take mail itself.").arg(domain);
    case DomainState::NoMail:
        return Words::tr("%1 says that it takes no mail.").arg(domain);
    case DomainState::DoesNotExist:
        return Words::tr("There is no such domain as %1.").arg(domain);
    case DomainState::Unknown:
        return Words::tr("%1 could not be asked: there was no answer in time.").arg(domain);
    }
    Q_UNREACHABLE();
}

Tone toneOf(DomainState state)
{
    switch (state) {
    case DomainState::AcceptsMail:
        return Tone::Good;
    case DomainState::PerhapsMail:
    case DomainState::Unknown:
        return Tone::Neutral;
    case DomainState::NoMail:
    case DomainState::DoesNotExist:
        return Tone::Bad;
    }
    Q_UNREACHABLE();
}

QString iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return u"check"_s;
    case Tone::Warning:
        return u"warning"_s;
    case Tone::Bad:
        return u"cross"_s;
    case Tone::Neutral:
        return u"circle"_s;
    }
    Q_UNREACHABLE();
}

/// An icon and a sentence that may break its lines.
QWidget *reasonRow(const Theme &theme, Tone tone, const QString &sentence, const QString &rule, QWidget *parent)
{
    const ColorToken token = tone == Tone::Good ? ColorToken::Good
        : tone == Tone::Bad                     ? ColorToken::Bad
        : tone == Tone::Warning                 ? ColorToken::Warning
                                                : ColorToken::Neutral;
    auto *row = new QWidget(parent);
    auto *columns = new QHBoxLayout(row);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(10);
    columns->addWidget(makeIcon(theme, iconOf(tone), token), 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(makeText(sentence, nullptr, row));
    if (!rule.isEmpty())
        texts->addWidget(makeText(rule, "hint", row));
    columns->addLayout(texts, 1);
    return row;
}

} // namespace

Tone toneOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Allowed:
        return Tone::Good;
    case Verdict::EncryptedOnly:
    case Verdict::NeedsOverride:
        return Tone::Warning;
    case Verdict::Blocked:
        return Tone::Bad;
    }
    Q_UNREACHABLE();
}

void fillAddressCard(Card &card, const Theme &theme, const ContactView &contact, const AddressReport &report, const AddressActions &actions)
{
    QWidget *inner = nullptr;
    QVBoxLayout *rows = emptied(card, inner);
    QLabel *address = makeText(contact.contact.value, "strong", inner);
    address->setObjectName(u"verifyAddressLabel"_s);
    address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    rows->addWidget(address);
    if (report.valid)
        rows->addWidget(reasonRow(theme, Tone::Good, Words::tr("The address is written as an e-mail address should be."), {}, inner));
    else
        rows->addWidget(reasonRow(theme, Tone::Bad, report.reason, {}, inner));
    if (report.suggestion) {
        rows->addWidget(reasonRow(theme, Tone::Warning,
            Words::tr("Did you mean %1? Ask the patient before you change it.").arg(report.suggestion->toString()), {}, inner));
        QPushButton *use = makeButton(Words::tr("Use %1").arg(report.suggestion->domain()), u"useSuggestionButton"_s, nullptr, inner);
        use->setAutoDefault(false);
        QObject::connect(use, &QPushButton::clicked, &card, actions.useSuggestion, Qt::QueuedConnection);
        rows->addWidget(use, 0, Qt::AlignLeading);
    }
    if (!contact.alsoOn.empty())
        rows->addWidget(reasonRow(
            theme, Tone::Warning, Words::tr("The same address is on %n other chart(s).", nullptr, int(contact.alsoOn.size())), {}, inner));
    const auto parsed = EmailAddress::parse(contact.contact.value);
    if (report.domain && parsed) {
        rows->addWidget(reasonRow(theme, toneOf(report.domain->state), domainSentence(*report.domain, parsed->domain()), {}, inner));
    } else if (report.valid && parsed) {
        QPushButton *ask = makeButton(Words::tr("Ask whether %1 takes mail").arg(parsed->domain()), u"askDomainButton"_s, "link", inner);
        ask->setAutoDefault(false);
        QObject::connect(ask, &QPushButton::clicked, &card, actions.askDomain, Qt::QueuedConnection);
        rows->addWidget(ask, 0, Qt::AlignLeading);
    }
}

void fillGateCard(Card &card, const Theme &theme, const GateDecision &decision, const std::function<void()> &correctAddress)
{
    QWidget *inner = nullptr;
    QVBoxLayout *rows = emptied(card, inner);
    const Tone tone = toneOf(decision.verdict);
    QWidget *verdict = makePill(theme, iconOf(tone), displayName(decision.verdict), tone);
    verdict->setObjectName(u"gateVerdict"_s);
    rows->addWidget(verdict, 0, Qt::AlignLeading);
    for (const GateReason &reason : decision.reasons)
        rows->addWidget(reasonRow(theme, reason.holds ? Tone::Good : Tone::Bad, reason.text, reason.rule, inner));
    if (!correctAddress)
        return;
    rows->addWidget(makeText(Words::tr("Ask the patient for the address letter by letter and correct it in the chart; then it can be verified here. If it is "
                                       "right as it stands, ask for another address."),
        nullptr, inner));
    QPushButton *correct = makeButton(Words::tr("Correct the address"), u"correctAddressButton"_s, "primary", inner);
    QObject::connect(correct, &QPushButton::clicked, &card, correctAddress, Qt::QueuedConnection);
    rows->addWidget(correct, 0, Qt::AlignLeading);
}

void fillMessageCard(Card &card, const LanguageTag &language, const Result<Practice> &practice)
{
    QWidget *inner = nullptr;
    QVBoxLayout *rows = emptied(card, inner);
    if (!practice) {
        rows->addWidget(makeText(practice.error().message, "bad", inner));
        return;
    }
    const auto words = verificationText(language, *practice, u"••••-••••"_s);
    if (!words) {
        rows->addWidget(makeText(words.error().message, "bad", inner));
        return;
    }
    // Where there are no words in the patient's language, the message goes in English; say so, before it goes.
    const auto english = verificationText(LanguageTag::english(), *practice, u"••••-••••"_s);
    const bool isEnglish = english && english->body == words->body;
    if (isEnglish && language.primary() != LanguageTag::english().primary())
        rows->addWidget(makeText(
            Words::tr("The patient prefers %1, but there is no message in that language: it goes in English.").arg(language.displayName()),
            "warning", inner));
    rows->addWidget(makeText(
        Words::tr("In %1. The code is made when the message is sent.").arg((isEnglish ? LanguageTag::english() : language).displayName()),
        "hint", inner));
    rows->addWidget(makeText(words->subject, "strong", inner));
    auto *body = new QPlainTextEdit(words->body, inner);
    body->setObjectName(u"verifyMessageText"_s);
    body->setAccessibleName(Words::tr("Text of the message"));
    body->setReadOnly(true);
    body->setMinimumHeight(body->fontMetrics().lineSpacing() * 8);
    rows->addWidget(body, 1);
}

} // namespace countersign
