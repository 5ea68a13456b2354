// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

/// Names the translation context of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString shortDate(QDate date)
{
    return QLocale().toString(date, u"d MMM yyyy"_s);
}

QString shortMoment(const QDateTime &at)
{
    const QDateTime local = at.toLocalTime();
    return Words::tr("%1, %2", "a date and a time").arg(shortDate(local.date()), QLocale().toString(local.time(), u"HH:mm"_s));
}

QString when(const QDateTime &at, QDate today)
{
    const QDateTime local = at.toLocalTime();
    const QString time = QLocale().toString(local.time(), u"HH:mm"_s);
    if (local.date() == today)
        return Words::tr("Today %1").arg(time);
    if (local.date() == today.addDays(-1))
        return Words::tr("Yesterday %1").arg(time);
    return shortDate(local.date());
}

int ageOn(QDate birthDate, QDate today)
{
    const int years = today.year() - birthDate.year();
    return birthDate.addYears(years) > today ? years - 1 : years;
}

QString identityLine(const PatientSummary &patient)
{
    return Words::tr("Born %1 · Chart %2").arg(shortDate(patient.birthDate), patient.chartNumber);
}

QString displayName(Authority authority)
{
    switch (authority) {
    case Authority::Parent: return Words::tr("Parent of a minor");
    case Authority::LegalGuardian: return Words::tr("Legal guardian");
    case Authority::HealthCareProxy: return Words::tr("Health care proxy");
    case Authority::PowerOfAttorney: return Words::tr("Power of attorney");
    case Authority::Executor: return Words::tr("Executor of the estate");
    case Authority::Other: return Words::tr("Other authority");
    }
    Q_UNREACHABLE();
}

QString displayName(ContactUse use)
{
    switch (use) {
    case ContactUse::Home: return Words::tr("Home");
    case ContactUse::Mobile: return Words::tr("Mobile");
    case ContactUse::Work: return Words::tr("Work");
    case ContactUse::Other: return Words::tr("Other");
    }
    Q_UNREACHABLE();
}

QString iconOf(Channel channel)
{
    switch (channel) {
    case Channel::Portal: return u"portal"_s;
    case Channel::Email: return u"mail"_s;
    case Channel::Text: return u"text"_s;
    case Channel::Phone: return u"phone"_s;
    case Channel::Voicemail: return u"voicemail"_s;
    case Channel::Post: return u"post"_s;
    }
    Q_UNREACHABLE();
}

QString fileSize(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 0, QLocale::DataSizeTraditionalFormat);
}

} // namespace countersign
