// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/patient.h"
#include "ui/uicontext.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace countersign {

/// One address or number being typed: says at once what is wrong with it, what was probably meant, and whose else it is.
class ContactRow final : public QWidget
{
    Q_OBJECT
public:
    ContactRow(UiContext &context, const ContactPoint &contact, PatientId patient, int number, QWidget *parent = nullptr);
    [[nodiscard]] ContactPoint contact() const;
    [[nodiscard]] bool isEmpty() const;
    void setProblem(const QString &problem);
    void takeFocus();

Q_SIGNALS:
    void changed();
    void removeRequested();
    void firstRequested();

private:
    void build(int number);
    void check();
    void showNotes(const QString &problem, const QString &suggestion, const QString &shared);
    [[nodiscard]] QString sharedWith() const;

    UiContext &m_context;
    ContactPoint m_contact;
    PatientId m_patient;
    QLineEdit *m_value = nullptr;
    QComboBox *m_use = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_suggestion = nullptr;
    QLabel *m_shared = nullptr;
};

/// All addresses or all numbers of a patient, the one to try first on top.
class ContactRows final : public QWidget
{
    Q_OBJECT
public:
    ContactRows(UiContext &context, ContactKind kind, const Patient &patient, QWidget *parent = nullptr);
    /// Those that are not empty, ranked from 1.
    [[nodiscard]] std::vector<ContactPoint> contacts() const;
    /// Shows what is wrong with the `index`-th of `contacts()`.
    void setProblem(int index, const QString &problem);
    void clearProblems();

Q_SIGNALS:
    void changed();

private:
    ContactRow *addRow(const ContactPoint &contact);
    void moveFirst(ContactRow *row);

    UiContext &m_context;
    ContactKind m_kind;
    PatientId m_patient;
    QVBoxLayout *m_list;
    std::vector<ContactRow *> m_rows;
    int m_numbers = 0;
};

} // namespace countersign
