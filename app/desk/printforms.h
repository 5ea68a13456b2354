// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk/session.h"
#include "forms/paperdocument.h"

namespace countersign {

/// Forms for the clipboard: blank, or with a patient's facts filled in. Each printing of a patient's form is in the log.
class PrintForms final
{
    Q_DECLARE_TR_FUNCTIONS(PrintForms)
public:
    explicit PrintForms(Desk &desk) : m_desk(desk) { }
    [[nodiscard]] Result<PaperDocument> layOut(
        const QString &formId, const LanguageTag &language, std::optional<PatientId> patient, Paper paper);
    [[nodiscard]] Result<PaperDocument> layOutNotice(const QString &noticeId, const LanguageTag &language, Paper paper);
    [[nodiscard]] Result<QByteArray> noticeHtml(const QString &noticeId, const LanguageTag &language);
    /// Say what was done with it: "printed" or "saved".
    [[nodiscard]] Result<void> logPrinted(const QString &formId, std::optional<PatientId> patient, const QString &what);

private:
    Desk &m_desk;
};

} // namespace countersign
