// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/patientview/formpage.h"

namespace countersign {

/// Every answer once more, each with a way back to its question, before anything is signed.
class ReviewPage final : public FormPage
{
    Q_OBJECT
public:
    ReviewPage(const PageContext &context, const FilledForm &filled, QWidget *parent = nullptr);
    void store(FilledForm &) const override { }

    [[nodiscard]] static QString pageId(); ///< it is no question of the form

protected:
    [[nodiscard]] QWidget *fieldFor(const QString &) const override { return nullptr; }

private:
    void addRow(const FormQuestion &question, const QString &name, const QString &answer, bool isYes);
};

} // namespace countersign
