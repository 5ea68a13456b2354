// SPDX-License-Identifier: Apache-2.0
#include "desk/viewchart.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

Result<ChartView> ViewChart::open(PatientId patient)
{
    auto chart = refresh(patient);
    if (!chart)
        return chart.error();
    Transaction transaction(m_desk.store.database());
    if (const auto begun = transaction.begun(); !begun)
        return begun.error();
    if (const auto logged = m_desk.log(u"patient.viewed"_s, patient.toString(), patient); !logged)
        return logged.error();
    if (const auto committed = transaction.commit(); !committed)
        return committed.error();
    return chart;
}

Result<ChartView> ViewChart::refresh(PatientId id)
{
    auto patient = m_desk.store.patients.load(id);
    if (!patient)
        return patient.error();
    auto events = m_desk.store.consents.events(id);
    if (!events)
        return events.error();
    auto forms = m_desk.store.consents.filledForms(id);
    if (!forms)
        return forms.error();
    auto documents = m_desk.store.documents.list(id);
    if (!documents)
        return documents.error();
    auto messages = m_desk.store.messages.list(id);
    if (!messages)
        return messages.error();
    auto contacts = contactViews(*patient);
    if (!contacts)
        return contacts.error();

    ChartView chart;
    chart.patient = std::move(*patient);
    chart.contacts = std::move(*contacts);
    chart.consents = consentsInForce(*events, m_desk.now());
    chart.channels = summarise(chart.consents);
    chart.events = std::move(*events);
    std::ranges::reverse(chart.events);
    chart.forms = std::move(*forms);
    chart.documents = std::move(*documents);
    chart.messages = std::move(*messages);
    return chart;
}

Result<std::vector<ContactView>> ViewChart::contactViews(const Patient &patient)
{
    const auto statuses = m_desk.store.verifications.statuses(patient.id);
    if (!statuses)
        return statuses.error();
    std::vector<ContactView> views;
    for (const ContactPoint &contact : patient.contacts) {
        ContactView view{.contact = contact, .verification = {}, .alsoOn = {}};
        const auto status = std::ranges::find(*statuses, contact.id, &std::pair<ContactPointId, VerificationStatus>::first);
        if (status != statuses->end())
            view.verification = status->second;
        auto others = m_desk.store.patients.sharing(contact, patient.id);
        if (!others)
            return others.error();
        view.alsoOn = std::move(*others);
        views.push_back(std::move(view));
    }
    std::ranges::stable_sort(views, {}, [](const ContactView &view) { return view.contact.rank; });
    return views;
}

Result<std::vector<ConsentInForce>> ViewChart::consents(PatientId patient, const QDateTime &asOf)
{
    const auto known = m_desk.store.patients.summary(patient);
    if (!known)
        return known.error();
    const auto events = m_desk.store.consents.events(patient);
    if (!events)
        return events.error();
    return consentsInForce(*events, asOf);
}

} // namespace countersign
