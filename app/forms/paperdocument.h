// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/patient.h"
#include "core/progress.h"
#include "forms/filledform.h"
#include "forms/noticedefinition.h"

#include <QPageSize>

#include <memory>
#include <span>

class QPainter;

namespace countersign {

/// A laid-out document: pages that can be painted on a screen, a printer or a PDF alike, and look the same on each.
/// Units are points (1/72 inch). Cheap to copy.
class PaperDocument final
{
public:
    PaperDocument();
    PaperDocument(const PaperDocument &);
    PaperDocument &operator=(const PaperDocument &);
    PaperDocument(PaperDocument &&) noexcept;
    PaperDocument &operator=(PaperDocument &&) noexcept;
    ~PaperDocument();

    [[nodiscard]] int pageCount() const;
    [[nodiscard]] Paper paper() const;
    [[nodiscard]] QPageSize pageSize() const;
    [[nodiscard]] QString title() const; ///< of the form or notice; never a patient's name
    /// Paints one page; the painter's logical unit must be the point (scale it first).
    void paintPage(QPainter &painter, int page) const;

    struct Private;
    explicit PaperDocument(std::shared_ptr<const Private> d);

private:
    std::shared_ptr<const Private> d;
};

/// What goes onto a form: nothing (blank), a patient's facts (prefilled), or a patient and answers (signed).
struct FormContent {
    const Practice *practice = nullptr; ///< required
    const Patient *patient = nullptr;
    const FilledForm *filled = nullptr;
    QString staffName = {}; ///< who took the form; printed on a signed one
    QDateTime filedAt = {};
};

[[nodiscard]] Result<PaperDocument> layOutForm(const FormDefinition &form, const LanguageTag &language, const FormContent &content, Paper paper);
[[nodiscard]] Result<PaperDocument> layOutNotice(const NoticeDefinition &notice, const LanguageTag &language, const Practice &practice, Paper paper);

/// PDF bytes of one document or of many in one file, made in memory. Nothing of a patient in the file's metadata. Deterministic but for its date.
[[nodiscard]] Result<QByteArray> renderPdf(std::span<const PaperDocument> documents, Progress &progress);
[[nodiscard]] Result<QByteArray> renderPdf(const PaperDocument &document);

} // namespace countersign
