// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/patientview/formpage.h"

class QLineEdit;

namespace countersign {

class CardRow;
class ChoiceCard;

/// One way of reaching the patient: yes or no, and after a yes what for, where, and how much may be said.
class ChannelPage final : public FormPage
{
    Q_OBJECT
public:
    ChannelPage(const PageContext &context, const FormQuestion &question, const FilledForm &filled, QWidget *parent = nullptr);
    void store(FilledForm &filled) const override;

protected:
    [[nodiscard]] QWidget *fieldFor(const QString &textKey) const override;

private:
    void addYesAndNo(const ChannelAnswer *answer);
    void addPurposes(const ChannelAnswer *answer);
    void addAddress(const ChannelAnswer *answer);
    void addDetails(const ChannelAnswer *answer);
    ChoiceCard *addCard(CardRow *row, bool isRadio, const QString &text, const QString &name, bool isChecked);

    FormQuestion m_question;
    CardRow *m_answers = nullptr;
    ChoiceCard *m_yes = nullptr;
    ChoiceCard *m_no = nullptr;
    QWidget *m_afterYes = nullptr;
    CardRow *m_purposeRow = nullptr;
    std::vector<std::pair<Purpose, ChoiceCard *>> m_purposes;
    QLineEdit *m_address = nullptr;
    CardRow *m_detailRow = nullptr;
    std::vector<std::pair<DetailLevel, ChoiceCard *>> m_details;
};

} // namespace countersign
