// SPDX-License-Identifier: Apache-2.0
#include "ui/patients/reachcard.h"

#include "core/emailaddress.h"
#include "core/phonenumber.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/words.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

enum Column { ChannelColumn, AnswerColumn, PurposeColumn, AddressColumn, FormColumn };

constexpr int roomForChecks = 940; ///< beside the addresses, at 100 % text

/// May be broken after @ and dots: a long address must not widen the page.
QString breakable(QString address)
{
    if (!address.contains(u'@'))
        return address;
    return address.replace(u'@', u"@\u200B"_s).replace(u'.', u".\u200B"_s);
}

bool sameValue(ContactKind kind, const QString &left, const QString &right)
{
    if (kind == ContactKind::Email) {
        const auto a = EmailAddress::parse(left);
        const auto b = EmailAddress::parse(right);
        return a && b && a->key() == b->key();
    }
    const auto a = PhoneNumber::parse(left);
    const auto b = PhoneNumber::parse(right);
    return a && b && a->key() == b->key();
}

std::optional<ContactKind> kindOf(Channel channel)
{
    switch (channel) {
    case Channel::Email: return ContactKind::Email;
    case Channel::Text:
    case Channel::Phone:
    case Channel::Voicemail: return ContactKind::Phone;
    case Channel::Portal:
    case Channel::Post: return std::nullopt;
    }
    Q_UNREACHABLE();
}

Tone toneOf(VerificationState state)
{
    switch (state) {
    case VerificationState::Verified: return Tone::Good;
    case VerificationState::HardBounce:
    case VerificationState::SoftBounce:
    case VerificationState::Complaint: return Tone::Bad;
    case VerificationState::AutoReplied:
    case VerificationState::Expired:
    case VerificationState::Stale: return Tone::Warning;
    case VerificationState::Unchecked:
    case VerificationState::SyntaxOk:
    case VerificationState::DomainOk:
    case VerificationState::Sent: return Tone::Neutral;
    }
    Q_UNREACHABLE();
}

QString iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Good: return u"check"_s;
    case Tone::Warning: return u"warning"_s;
    case Tone::Bad: return u"cross"_s;
    case Tone::Neutral: return u"circle"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

QWidget *makeAnswerPill(const Theme &theme, const ChannelSummary &summary)
{
    const bool limited = summary.channel == Channel::Voicemail && summary.detail != DetailLevel::Full;
    switch (summary.answer) {
    case ConsentAnswer::Granted:
        return limited ? makePill(theme, u"dot"_s, displayName(summary.detail), Tone::Warning)
                       : makePill(theme, u"check"_s, ReachCard::tr("Allowed"), Tone::Good);
    case ConsentAnswer::Declined: return makePill(theme, u"cross"_s, displayName(summary.answer), Tone::Bad);
    case ConsentAnswer::Revoked: return makePill(theme, u"cross"_s, displayName(summary.answer), Tone::Bad);
    case ConsentAnswer::Expired: return makePill(theme, u"clock"_s, displayName(summary.answer), Tone::Warning);
    case ConsentAnswer::NotAsked: return makePill(theme, u"circle"_s, displayName(summary.answer), Tone::Neutral);
    }
    Q_UNREACHABLE();
}

ReachCard::ReachCard(UiContext &context, const ChartView &chart, QWidget *parent) : QWidget(parent), m_context(context), m_chart(chart)
{
    const Theme &theme = context.theme;
    const QString called = !chart.patient.preferredName.isEmpty() ? chart.patient.preferredName
        : !chart.patient.name.given.isEmpty()                     ? chart.patient.name.given
                                                                  : chart.patient.name.display();
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *const card = new Card(theme, tr("How may we reach %1?").arg(called));
    layout->addWidget(card);
    if (theme.textScale() > 140) {
        for (const ChannelSummary &summary : chart.channels)
            addBlock(card->body(), summary);
        return;
    }
    auto *const grid = m_grid = new QGridLayout;
    grid->setVerticalSpacing(theme.points(7));
    grid->setColumnStretch(PurposeColumn, 3);
    grid->setColumnStretch(AddressColumn, 8);
    card->body()->addLayout(grid);
    addHeader(grid);
    int row = 2;
    for (const ChannelSummary &summary : chart.channels) {
        addRow(grid, row, summary);
        row += 2;
    }
}

void ReachCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool beside = width() >= m_context.theme.points(roomForChecks);
    if (m_grid)
        m_grid->setHorizontalSpacing(m_context.theme.points(beside ? 12 : 7));
    for (const AddressCell &cell : m_addressCells) {
        cell.box->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
        cell.box->setSpacing(beside ? m_context.theme.points(12) : m_context.theme.points(2));
        cell.check->setVisible(beside || !cell.checkIsEmpty);
    }
}

void ReachCard::addHeader(QGridLayout *grid)
{
    const QStringList titles{tr("Channel"), tr("Answer"), tr("For"), {}, tr("Form")};
    for (int column = 0; column < titles.size(); ++column)
        grid->addWidget(makeLabel(titles[column], "column"), 0, column);
    grid->addWidget(addressCell(makeLabel(tr("Address"), "column"), makeLabel(tr("Address check"), "column"), true), 0, AddressColumn);
    grid->addWidget(makeLine(), 1, 0, 1, FormColumn + 1);
}

/// Two columns where there is room, else the check below the address.
QWidget *ReachCard::addressCell(QWidget *address, QWidget *check, bool checkIsEmpty)
{
    auto *const cell = new QWidget;
    auto *const box = new QHBoxLayout(cell);
    box->setContentsMargins(0, 0, 0, 0);
    for (QWidget *const half : {address, check}) {
        QSizePolicy policy = half->sizePolicy();
        policy.setHorizontalPolicy(QSizePolicy::Ignored); // the halves of all rows stand in line
        half->setSizePolicy(policy);
        box->addWidget(half, 1);
    }
    m_addressCells.push_back({.box = box, .check = check, .checkIsEmpty = checkIsEmpty});
    return cell;
}

QWidget *ReachCard::channelOf(const ChannelSummary &summary) const
{
    const Theme &theme = m_context.theme;
    auto *const channel = new QWidget;
    auto *const row = new QHBoxLayout(channel);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.points(8));
    row->addWidget(makeIcon(theme, countersign::iconOf(summary.channel), ColorToken::TextMuted, 17));
    row->addWidget(makeLabel(displayName(summary.channel)));
    row->addStretch();
    return channel;
}

void ReachCard::addRow(QGridLayout *grid, int row, const ChannelSummary &summary)
{
    const ContactView *const contact = contactFor(summary);
    const QString address = addressOf(summary, contact);
    grid->addWidget(channelOf(summary), row, ChannelColumn);
    QWidget *const pill = makeAnswerPill(m_context.theme, summary);
    pill->setObjectName(toKey(summary.channel) + u"Answer"_s);
    grid->addWidget(pill, row, AnswerColumn, Qt::AlignLeft | Qt::AlignVCenter);
    grid->addWidget(makeText(purposesOf(summary)), row, PurposeColumn);
    QLabel *const addressLabel = makeText(breakable(address));
    addressLabel->setAccessibleName(address);
    QWidget *const check = checkOf(summary, contact);
    grid->addWidget(addressCell(addressLabel, check, check->findChild<QWidget *>(u"noCheckLabel"_s)), row, AddressColumn);
    grid->addWidget(formOf(summary), row, FormColumn, Qt::AlignLeft | Qt::AlignVCenter);
    if (summary.channel != m_chart.channels.back().channel)
        grid->addWidget(makeLine(), row + 1, 0, 1, FormColumn + 1);
}

void ReachCard::addBlock(QBoxLayout *column, const ChannelSummary &summary)
{
    const ContactView *const contact = contactFor(summary);
    const QString address = addressOf(summary, contact);
    column->addWidget(makeLine());
    column->addWidget(channelOf(summary));
    QWidget *const pill = makeAnswerPill(m_context.theme, summary);
    pill->setObjectName(toKey(summary.channel) + u"Answer"_s);
    column->addWidget(pill, 0, Qt::AlignLeft);
    QLabel *const where = makeText(tr("For: %1\nAddress: %2").arg(purposesOf(summary), breakable(address)));
    where->setAccessibleName(address);
    column->addWidget(where);
    column->addWidget(checkOf(summary, contact));
    column->addWidget(formOf(summary), 0, Qt::AlignLeft);
}

const ContactView *ReachCard::contactFor(const ChannelSummary &summary) const
{
    const auto kind = kindOf(summary.channel);
    if (!kind)
        return nullptr;
    const ContactView *best = nullptr;
    for (const ContactView &view : m_chart.contacts) {
        if (view.contact.kind != *kind)
            continue;
        if (!summary.address.isEmpty() && sameValue(*kind, view.contact.value, summary.address))
            return &view;
        const bool mobile = summary.channel == Channel::Text && view.contact.use == ContactUse::Mobile;
        const bool bestMobile = best && summary.channel == Channel::Text && best->contact.use == ContactUse::Mobile;
        if (!best || (mobile && !bestMobile) || (mobile == bestMobile && view.contact.rank < best->contact.rank))
            best = &view;
    }
    // What the form names and the chart no longer has is not checked by what the chart has instead.
    return summary.address.isEmpty() ? best : nullptr;
}

QString ReachCard::purposesOf(const ChannelSummary &summary) const
{
    if (summary.answer != ConsentAnswer::Granted)
        return u"–"_s;
    QStringList names;
    for (const Purpose purpose : summary.purposes)
        names += displayName(purpose);
    QString text = summary.everyPurpose ? tr("Everything") : names.join(u", "_s);
    if (summary.until)
        text = tr("%1, until %2").arg(text, shortDate(*summary.until));
    return text;
}

QString ReachCard::addressOf(const ChannelSummary &summary, const ContactView *contact) const
{
    if (!summary.address.isEmpty())
        return summary.address;
    if (contact)
        return contact->contact.kind == ContactKind::Phone ? tr("%1 %2").arg(contact->contact.value, displayName(contact->contact.use).toLower())
                                                           : contact->contact.value;
    switch (summary.channel) {
    case Channel::Post: return m_chart.patient.address.isEmpty() ? tr("No postal address") : m_chart.patient.address.oneLine();
    case Channel::Email: return m_chart.patient.declinedEmail ? tr("Declined to give one") : tr("No e-mail address");
    case Channel::Portal: return u"–"_s;
    case Channel::Text:
    case Channel::Phone:
    case Channel::Voicemail: return tr("No number");
    }
    Q_UNREACHABLE();
}

QWidget *ReachCard::checkOf(const ChannelSummary &summary, const ContactView *contact)
{
    const Theme &theme = m_context.theme;
    auto *const cell = new QWidget;
    auto *const rows = new QVBoxLayout(cell);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(2);
    rows->addStretch();
    const bool elsewhere = !contact && kindOf(summary.channel) && !summary.address.isEmpty();
    if (elsewhere)
        rows->addWidget(makeMark(theme, u"warning"_s, tr("No longer in the chart"), Tone::Warning));
    if (summary.channel == Channel::Email)
        addEmailChecks(rows, contact);
    if (contact && !contact->alsoOn.empty()) {
        auto *const shared = makeMark(theme, u"warning"_s, contact->alsoOn.size() == 1 ? tr("Also on 1 other chart") : tr("Also on %1 other charts").arg(contact->alsoOn.size()), Tone::Warning);
        QStringList names;
        for (const PatientSummary &other : contact->alsoOn)
            names += tr("%1, %2").arg(other.name.sorted(), identityLine(other));
        shared->setToolTip(names.join(u'\n'));
        rows->addWidget(shared);
    }
    if (rows->count() == 1) {
        QLabel *const none = makeLabel(u"–"_s, "muted");
        none->setObjectName(u"noCheckLabel"_s);
        rows->addWidget(none);
    }
    rows->addStretch();
    return cell;
}

/// The address of the consent, then the chart's others: a corrected or a second address can be verified before a new form names it.
void ReachCard::addEmailChecks(QBoxLayout *rows, const ContactView *consented)
{
    const auto add = [&](const ContactView &view, const QString &number) {
        const VerificationStatus &check = view.verification;
        const QString word = displayName(check.state);
        const QString since = check.since.isValid() && check.state != VerificationState::Unchecked ? tr("%1, %2").arg(word, shortDate(check.since.toLocalTime().date())) : word;
        const QString text = &view == consented ? since : tr("%1: %2", "an e-mail address and how far it was checked").arg(breakable(view.contact.value), since);
        const Tone tone = toneOf(check.state);
        auto *const mark = makeMark(m_context.theme, iconOf(tone), text, tone);
        mark->setToolTip(check.note);
        mark->setObjectName(u"email%1Check"_s.arg(number));
        rows->addWidget(mark);
        if (check.state == VerificationState::Verified)
            return;
        QPushButton *const verify = makeButton(check.state == VerificationState::Sent ? tr("Enter the code or send again") : tr("Verify address"),
                                               u"verifyEmail%1Button"_s.arg(number), "link");
        verify->setAccessibleDescription(view.contact.value);
        rows->addWidget(verify, 0, Qt::AlignLeft);
        connect(verify, &QPushButton::clicked, this, [this, id = view.contact.id] { Q_EMIT verifyRequested(id); });
    };
    if (consented)
        add(*consented, {});
    int number = 1;
    for (const ContactView &view : m_chart.contacts) {
        if (view.contact.kind == ContactKind::Email && &view != consented)
            add(view, QString::number(++number));
    }
}

QPushButton *ReachCard::formButton(const ChannelSummary &summary)
{
    const QString key = toKey(summary.channel);
    if (summary.answer == ConsentAnswer::NotAsked) {
        QPushButton *const ask = makeButton(tr("Ask now"), u"ask%1Button"_s.arg(key), "link");
        ask->setAccessibleName(tr("Ask now: %1").arg(displayName(summary.channel)));
        connect(ask, &QPushButton::clicked, this, &ReachCard::askRequested);
        return ask;
    }
    const QString date = shortDate(summary.since.toLocalTime().date());
    QPushButton *const open = makeButton(date, u"form%1Button"_s.arg(key), "link");
    open->setAccessibleName(tr("Open the form of %1: %2").arg(date, displayName(summary.channel)));
    open->setEnabled(summary.document.has_value());
    if (summary.document)
        connect(open, &QPushButton::clicked, this, [this, document = *summary.document] { Q_EMIT formRequested(document); });
    return open;
}

QWidget *ReachCard::formOf(const ChannelSummary &summary)
{
    auto *const cell = new QWidget;
    auto *const row = new QHBoxLayout(cell);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_context.theme.points(10));
    row->addWidget(formButton(summary), 0, Qt::AlignLeft);
    if (summary.answer == ConsentAnswer::Granted) {
        QPushButton *const revoke = makeButton(tr("Revoke …"), u"revoke%1Button"_s.arg(toKey(summary.channel)), "link");
        revoke->setAccessibleName(tr("Revoke consent: %1").arg(displayName(summary.channel)));
        row->addWidget(revoke, 0, Qt::AlignLeft);
        connect(revoke, &QPushButton::clicked, this, [this, channelAsked = summary.channel] { Q_EMIT revokeRequested(channelAsked); });
    }
    return cell;
}

} // namespace countersign
