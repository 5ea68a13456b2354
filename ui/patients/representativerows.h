// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/patient.h"
#include "ui/theme.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace countersign {

class Field;

/// One person who may decide for the patient.
class RepresentativeRow final : public QWidget
{
    Q_OBJECT
public:
    RepresentativeRow(const Theme &theme, const Representative &person, int number, QWidget *parent = nullptr);
    [[nodiscard]] Representative person() const;
    /// `field`: "name", "relationship", "phone", "email".
    void setProblem(const QString &field, const QString &problem);
    void clearProblems();
    void takeFocus();

Q_SIGNALS:
    void changed();
    void removeRequested();

private:
    Representative m_person;
    QLineEdit *m_name;
    QLineEdit *m_relationship;
    QComboBox *m_authority;
    QLineEdit *m_phone;
    QLineEdit *m_email;
    Field *m_nameField = nullptr;
    Field *m_relationshipField = nullptr;
    Field *m_phoneField = nullptr;
    Field *m_emailField = nullptr;
};

/// All representatives of a patient.
class RepresentativeRows final : public QWidget
{
    Q_OBJECT
public:
    RepresentativeRows(const Theme &theme, const std::vector<Representative> &people, QWidget *parent = nullptr);
    [[nodiscard]] std::vector<Representative> people() const;
    void setProblem(int index, const QString &field, const QString &problem);
    void clearProblems();

Q_SIGNALS:
    void changed();

private:
    RepresentativeRow *addRow(const Representative &person);

    const Theme &m_theme;
    QVBoxLayout *m_list;
    std::vector<RepresentativeRow *> m_rows;
    int m_numbers = 0;
};

} // namespace countersign
