// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/patient.h"
#include "ui/uicontext.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace countersign {

class Card;
class ContactRows;
class Field;
class RepresentativeRows;

/// Adds a patient or changes one. Points out likely duplicates while one types; wrong fields say what is wrong with them, beside them.
class PatientDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `typed`: what was searched for in vain, as a beginning of the name.
    [[nodiscard]] static PatientDialog *forNew(UiContext &context, const QString &typed, QWidget *parent);
    /// Null where the chart cannot be read (said by the prompt).
    [[nodiscard]] static PatientDialog *forExisting(UiContext &context, PatientId patient, QWidget *parent);
    /// As typed so far.
    [[nodiscard]] Patient patient() const;
    void reject() override;

Q_SIGNALS:
    void patientSaved(countersign::PatientId patient);
    /// "That one": a duplicate that was pointed out was chosen instead.
    void existingRequested(countersign::PatientId patient);

private:
    PatientDialog(UiContext &context, const Patient &patient, QWidget *parent);
    void build();
    [[nodiscard]] QWidget *buildIdentity();
    [[nodiscard]] QWidget *buildLanguage();
    [[nodiscard]] QWidget *buildReach();
    [[nodiscard]] QWidget *buildAddress();
    [[nodiscard]] QWidget *buildPeople();
    [[nodiscard]] QWidget *buildFooter();
    [[nodiscard]] Field *addField(QGridLayout *grid, int row, int column, int span, const QString &label, QWidget *editor, const QString &hint = {});
    void watch();
    void showBirthDate();
    void showDuplicates();
    void save();
    [[nodiscard]] bool showProblems(const Patient &patient);
    void showProblem(const QString &field, const QString &message);
    void showError(const QString &message);

    UiContext &m_context;
    Patient m_original;
    Patient m_asOpened; ///< what the fields showed at first
    QTimer m_duplicateTimer;
    QLineEdit *m_family = nullptr;
    QLineEdit *m_given = nullptr;
    QLineEdit *m_middle = nullptr;
    QLineEdit *m_suffix = nullptr;
    QLineEdit *m_preferred = nullptr;
    QLineEdit *m_birthDate = nullptr;
    QLineEdit *m_chartNumber = nullptr;
    QComboBox *m_language = nullptr;
    QCheckBox *m_interpreter = nullptr;
    QCheckBox *m_declinedEmail = nullptr;
    QCheckBox *m_deceased = nullptr;
    QLineEdit *m_line1 = nullptr;
    QLineEdit *m_line2 = nullptr;
    QLineEdit *m_city = nullptr;
    QLineEdit *m_state = nullptr;
    QLineEdit *m_postalCode = nullptr;
    QLineEdit *m_country = nullptr;
    ContactRows *m_emails = nullptr;
    ContactRows *m_phones = nullptr;
    RepresentativeRows *m_people = nullptr;
    Field *m_familyField = nullptr;
    Field *m_birthDateField = nullptr;
    Field *m_chartNumberField = nullptr;
    Field *m_languageField = nullptr;
    QLabel *m_declinedProblem = nullptr;
    QWidget *m_duplicates = nullptr;
    QVBoxLayout *m_duplicateRows = nullptr;
    QLabel *m_error = nullptr;
};

} // namespace countersign
