// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/filledform.h"
#include "ui/theme.h"

#include <QWidget>

class QCheckBox;
class QDateEdit;
class QLineEdit;
class QRadioButton;
class QVBoxLayout;

namespace countersign {

class ChannelAnswerRow;

/// All answers of a paper form on one scrolling sheet, in the form's own order, for staff to copy from the paper.
class PaperAnswers final : public QWidget
{
    Q_OBJECT
public:
    PaperAnswers(const FormDefinition &form, const FilledForm &filled, QDate today, QWidget *parent = nullptr);
    void store(FilledForm &filled) const;
    void focusQuestion(const OpenQuestion &open);

private:
    void addQuestion(const FormQuestion &question);
    void addPeople();
    void addPersonLine(const PersonToTell &person);
    void addTerm();
    void addSignature();
    void updateEnabled();

    struct PersonLine {
        QLineEdit *name;
        QLineEdit *relationship;
        QLineEdit *phone;
    };
    FilledForm m_filled; ///< to begin with
    QDate m_today;
    QVBoxLayout *m_rows;
    QCheckBox *m_declinesAll = nullptr;
    std::vector<std::pair<QString, ChannelAnswerRow *>> m_channels;
    QRadioButton *m_nobody = nullptr;
    QRadioButton *m_some = nullptr;
    QWidget *m_people = nullptr;
    QVBoxLayout *m_personRows = nullptr;
    std::vector<PersonLine> m_persons;
    QRadioButton *m_untilRevoked = nullptr;
    QRadioButton *m_untilDate = nullptr;
    QDateEdit *m_until = nullptr;
    QLineEdit *m_printedName = nullptr;
    QLineEdit *m_relationship = nullptr;
    QDateEdit *m_signedOn = nullptr;
    QLineEdit *m_witness = nullptr;
    QLineEdit *m_interpreter = nullptr;
};

} // namespace countersign
