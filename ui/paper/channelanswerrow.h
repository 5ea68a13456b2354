// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/filledform.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QRadioButton;

namespace countersign {

/// One channel as it stands on a signed paper form, compact for staff: yes or no, and after a yes what was ticked and written.
class ChannelAnswerRow final : public QWidget
{
    Q_OBJECT
public:
    ChannelAnswerRow(const FormQuestion &question, const FilledForm &filled, QWidget *parent = nullptr);
    void store(FilledForm &filled) const;
    void focusField(const QString &textKey);

private:
    void addAfterYes(const ChannelAnswer *answer);

    FormQuestion m_question;
    QRadioButton *m_yes;
    QRadioButton *m_no;
    QWidget *m_afterYes;
    std::vector<std::pair<Purpose, QCheckBox *>> m_purposes;
    QLineEdit *m_address = nullptr;
    QComboBox *m_detail = nullptr;
};

} // namespace countersign
