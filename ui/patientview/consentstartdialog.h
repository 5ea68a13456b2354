// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/patient.h"
#include "forms/filledform.h"
#include "ui/theme.h"

#include <QDialog>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace countersign {

class Field;

/// What has to be known before a form is begun.
struct ConsentStartRequest {
    const FormDefinition &form; ///< outlives the dialog
    Patient patient;
    QString staffName;
};

struct ConsentStart {
    enum class Way { OnScreen, PrintPaper, RecordPaper };
    Way way = Way::OnScreen;
    LanguageTag language;
    Signer signer;
    std::optional<Representative> newRepresentative; ///< to be added to the chart
    QString interpreter;
    QString witness;
};

/// Language, signer and method of a form, asked of the receptionist before the patient sees anything.
class ConsentStartDialog final : public QDialog
{
    Q_OBJECT
public:
    ConsentStartDialog(ConsentStartRequest request, const Theme &theme, QWidget *parent = nullptr);
    [[nodiscard]] ConsentStart start() const;

private:
    void addLanguage(QVBoxLayout *to);
    void addSigner(QVBoxLayout *to);
    void addNewRepresentative(QVBoxLayout *to);
    void addWay(QVBoxLayout *to);
    void addOthersPresent(QVBoxLayout *to);
    void showReview();
    void updateChoices();
    void begin();
    [[nodiscard]] ConsentStart::Way way() const;
    [[nodiscard]] Signer signer() const;

    ConsentStartRequest m_request;
    const Theme &m_theme;
    QComboBox *m_language;
    Field *m_languageField = nullptr;
    QButtonGroup *m_signers;
    QWidget *m_newRepresentative;
    QLineEdit *m_name;
    Field *m_nameField = nullptr;
    QLineEdit *m_relationship;
    Field *m_relationshipField = nullptr;
    QComboBox *m_authority;
    QCheckBox *m_addToChart;
    QButtonGroup *m_ways;
    QLineEdit *m_interpreter;
    QLineEdit *m_witness;
    QPushButton *m_begin;
};

} // namespace countersign
