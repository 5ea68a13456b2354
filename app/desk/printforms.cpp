// SPDX-License-Identifier: Apache-2.0
#include "desk/printforms.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

QStringList keysOf(const std::vector<Paper> &papers)
{
    QStringList keys;
    for (const Paper paper : papers)
        keys << toKey(paper);
    return keys;
}

template<typename Definition>
Result<void> checkOffered(const Definition &definition, const LanguageTag &language, std::optional<Paper> paper)
{
    if (!definition.textFor(language)) {
        return Error{ErrorCode::BadInput,
            PrintForms::tr("“%1” has no text in %2. It comes in: %3.")
                .arg(definition.id, language.toString(), definition.languages().join(u", "_s))};
    }
    if (paper && std::ranges::find(definition.papers, *paper) == definition.papers.end()) {
        return Error{ErrorCode::BadInput,
            PrintForms::tr("“%1” is not laid out for %2 paper. It comes on: %3.")
                .arg(definition.id, toKey(*paper), keysOf(definition.papers).join(u", "_s))};
    }
    return {};
}

} // namespace

Result<PaperDocument> PrintForms::layOut(const QString &formId, const LanguageTag &language, std::optional<PatientId> patient, Paper paper)
{
    const auto form = m_desk.office.forms.form(formId);
    if (!form)
        return form.error();
    if (const auto offered = checkOffered(**form, language, paper); !offered)
        return offered.error();
    const auto practice = m_desk.store.settings.practice();
    if (!practice)
        return practice.error();
    FormContent content{.practice = &*practice};
    std::optional<Patient> loaded;
    if (patient) {
        auto found = m_desk.store.patients.load(*patient);
        if (!found)
            return found.error();
        loaded = std::move(*found);
        content.patient = &*loaded;
    }
    return layOutForm(**form, language, content, paper);
}

Result<PaperDocument> PrintForms::layOutNotice(const QString &noticeId, const LanguageTag &language, Paper paper)
{
    const auto notice = m_desk.office.notices.notice(noticeId);
    if (!notice)
        return notice.error();
    if (const auto offered = checkOffered(**notice, language, paper); !offered)
        return offered.error();
    const auto practice = m_desk.store.settings.practice();
    if (!practice)
        return practice.error();
    return countersign::layOutNotice(**notice, language, *practice, paper);
}

Result<QByteArray> PrintForms::noticeHtml(const QString &noticeId, const LanguageTag &language)
{
    const auto notice = m_desk.office.notices.notice(noticeId);
    if (!notice)
        return notice.error();
    if (const auto offered = checkOffered(**notice, language, {}); !offered)
        return offered.error();
    const auto practice = m_desk.store.settings.practice();
    if (!practice)
        return practice.error();
    return renderNoticeHtml(**notice, language, *practice);
}

Result<void> PrintForms::logPrinted(const QString &id, std::optional<PatientId> patient, const QString &what)
{
    const bool isForm = m_desk.office.forms.form(id).hasValue();
    Transaction transaction(m_desk.store.database());
    if (const auto begun = transaction.begun(); !begun)
        return begun.error();
    const auto logged = m_desk.log(isForm ? u"form.printed"_s : u"notice.printed"_s, patient ? patient->toString() : QString(),
        patient.value_or(PatientId()), {{isForm ? u"form"_s : u"notice"_s, id}, {u"how"_s, what}});
    if (!logged)
        return logged.error();
    return transaction.commit();
}

} // namespace countersign
