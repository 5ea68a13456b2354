// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/patientview/formpage.h"

class QLineEdit;

namespace countersign {

class CardRow;
class ChoiceCard;

/// Who may be told about the patient's care, 45 CFR 164.510(b): nobody, or these people, a line each.
class PeoplePage final : public FormPage
{
    Q_OBJECT
public:
    PeoplePage(const PageContext &context, const FormQuestion &question, const FilledForm &filled, QWidget *parent = nullptr);
    void store(FilledForm &filled) const override;

protected:
    [[nodiscard]] QWidget *fieldFor(const QString &textKey) const override;

private:
    struct Line {
        QWidget *widget = nullptr;
        QLineEdit *name = nullptr;
        QLineEdit *relationship = nullptr;
        QLineEdit *phone = nullptr;
        [[nodiscard]] bool isBlank() const;
    };
    void addLine(const PersonToTell &person);
    void removeLine(const QWidget *widget);
    void showOrHideLines();
    QLineEdit *addField(QWidget *line, QStringView part, const QString &text, int column);

    CardRow *m_answers;
    ChoiceCard *m_nobody;
    ChoiceCard *m_some;
    QWidget *m_people;
    QVBoxLayout *m_lineColumn;
    std::vector<Line> m_lines;
    int m_lineNumber = 0;
};

} // namespace countersign
