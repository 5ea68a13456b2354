// SPDX-License-Identifier: Apache-2.0
#include "ui/verify/revokedialog.h"

#include "ui/consentflow.h"
#include "ui/widgets/field.h"
#include "ui/widgets/parts.h"

#include "desk/takeconsent.h"
#include "desk/viewchart.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

QString whatStops(const ChannelSummary &channel)
{
    QStringList purposes;
    for (const Purpose purpose : channel.purposes)
        purposes << displayName(purpose);
    const QString what = channel.everyPurpose || purposes.isEmpty() ? RevokeDialog::tr("everything") : purposes.join(u", "_s);
    if (channel.address.isEmpty())
        return RevokeDialog::tr("%1 stops at once, for: %2.").arg(displayName(channel.channel), what);
    return RevokeDialog::tr("%1 to %2 stops at once, for: %3.").arg(displayName(channel.channel), channel.address, what);
}

} // namespace

RevokeDialog::RevokeDialog(const ChannelSummary &channel, const Theme &theme, QWidget *parent)
    : QDialog(parent), m_reason(makeEdit(u"revokeReasonEdit"_s))
{
    setObjectName(u"revokeDialog"_s);
    setWindowTitle(tr("Withdraw consent"));
    setMinimumWidth(theme.points(500));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(24, 20, 24, 18);
    rows->setSpacing(12);
    rows->addWidget(makeText(tr("%1: withdraw consent?").arg(displayName(channel.channel)), "heading", this));
    rows->addWidget(makeText(whatStops(channel), "banner-warning", this));
    rows->addWidget(
        makeText(tr("What was sent before stays in the chart, and so does the signed form. To allow it again, a new form is signed."),
            "muted", this));
    m_reason->setMaxLength(500);
    rows->addWidget(
        new Field(tr("Reason, if the patient gave one"), m_reason, tr("The patient need not say why. Do not ask for it."), this));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    auto *cancel = makeButton(tr("Cancel"), u"cancelButton"_s, nullptr, this);
    auto *revoke = makeButton(tr("Withdraw consent"), u"revokeButton"_s, "danger", this);
    buttons->addWidget(cancel);
    buttons->addWidget(revoke);
    rows->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(revoke, &QPushButton::clicked, this, &QDialog::accept);
    revoke->setDefault(true);
    m_reason->setFocus();
}

QString RevokeDialog::reason() const
{
    return m_reason->text().simplified();
}

void revokeConsent(UiContext &context, QWidget *parent, PatientId patient, Channel channel)
{
    const auto chart = ViewChart(context.desk).refresh(patient);
    if (!chart)
        return context.prompt.tell(parent, RevokeDialog::tr("Consent was not withdrawn"), chart.error().message);
    const auto found = std::find_if(
        chart->channels.begin(), chart->channels.end(), [channel](const ChannelSummary &each) { return each.channel == channel; });
    if (found == chart->channels.end() || found->answer != ConsentAnswer::Granted)
        return context.prompt.tell(parent, RevokeDialog::tr("Nothing to withdraw"),
            RevokeDialog::tr("No consent is in force for this way of contact (%1), so there is nothing to withdraw.")
                .arg(displayName(channel)));
    auto *dialog = new RevokeDialog(*found, context.theme, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, parent, [&context, parent, dialog, patient, channel] {
        const auto revoked = TakeConsent(context.desk).revoke(patient, channel, dialog->reason());
        if (!revoked)
            return context.prompt.tell(parent, RevokeDialog::tr("Consent was not withdrawn"), revoked.error().message);
        Q_EMIT context.news.patientChanged(patient);
    });
    dialog->open();
}

} // namespace countersign
