// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/patientview/formpage.h"

class QDateEdit;

namespace countersign {

class CardRow;
class ChoiceCard;

/// How long the answers hold: until the patient changes their mind, or to a last day.
class TermPage final : public FormPage
{
    Q_OBJECT
public:
    TermPage(const PageContext &context, const FormQuestion &question, const FilledForm &filled, QWidget *parent = nullptr);
    void store(FilledForm &filled) const override;

protected:
    [[nodiscard]] QWidget *fieldFor(const QString &textKey) const override;

private:
    CardRow *m_answers;
    ChoiceCard *m_untilRevoked;
    ChoiceCard *m_untilDate;
    QDateEdit *m_date;
};

} // namespace countersign
