// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/patient.h"
#include "ui/prompt.h"
#include "ui/theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace countersign {

class Field;

/// The practice's own facts: for setting up a clinic and for the settings.
class PracticeForm final : public QWidget
{
    Q_OBJECT
public:
    /// `brief`: only what is needed to begin with.
    PracticeForm(const Theme &theme, Prompt &prompt, const Practice &practice, bool brief, QWidget *parent = nullptr);
    [[nodiscard]] Practice practice() const;
    /// True where everything may stay; else the fields say what is wrong and the first one has the focus.
    [[nodiscard]] bool check();

private:
    void buildFields(const Theme &theme, bool brief);
    QWidget *buildLogo(const Theme &theme);
    void chooseLogo();
    void showLogo();

    const Theme &m_theme;
    Prompt &m_prompt;
    Practice m_practice;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_line1 = nullptr;
    QLineEdit *m_city = nullptr;
    QLineEdit *m_state = nullptr;
    QLineEdit *m_postalCode = nullptr;
    QLineEdit *m_telephone = nullptr;
    QLineEdit *m_email = nullptr;
    QLineEdit *m_website = nullptr;
    QLineEdit *m_portal = nullptr;
    QLineEdit *m_privacyContact = nullptr;
    Field *m_nameField = nullptr;
    Field *m_telephoneField = nullptr;
    Field *m_emailField = nullptr;
    QLabel *m_logo = nullptr;
    QLabel *m_logoProblem = nullptr;
    QPushButton *m_removeLogo = nullptr;
};

} // namespace countersign
