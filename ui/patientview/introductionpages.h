// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/patientview/formpage.h"

namespace countersign {

class ChoiceCard;

/// What the form is for, before the first question.
class IntroductionPage final : public FormPage
{
    Q_OBJECT
public:
    IntroductionPage(const PageContext &context, const FormQuestion &question, QWidget *parent = nullptr);
    void store(FilledForm &) const override { }

protected:
    [[nodiscard]] QWidget *fieldFor(const QString &) const override { return nullptr; }
};

/// One by one, or no to everything. Nobody is taken to have said no: the cards begin with "one by one".
class DeclineAllPage final : public FormPage
{
    Q_OBJECT
public:
    DeclineAllPage(const PageContext &context, const FormQuestion &question, const FilledForm &filled, QWidget *parent = nullptr);
    void store(FilledForm &filled) const override;

protected:
    [[nodiscard]] QWidget *fieldFor(const QString &textKey) const override;

private:
    ChoiceCard *m_choose;
    ChoiceCard *m_decline;
};

} // namespace countersign
