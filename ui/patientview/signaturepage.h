// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/patientview/formpage.h"

class QGridLayout;
class QLineEdit;

namespace countersign {

class InkPad;

/// The signature: the words that are signed, the ink, the printed name; date and witness are shown as they will be kept.
class SignaturePage final : public FormPage
{
    Q_OBJECT
public:
    SignaturePage(const PageContext &context, const FormQuestion &question, const FilledForm &filled, QWidget *parent = nullptr);
    void store(FilledForm &filled) const override;
    void clearInk();
    [[nodiscard]] InkPad *pad() const { return m_pad; }

protected:
    [[nodiscard]] QWidget *fieldFor(const QString &textKey) const override;

private:
    void addFacts(const FilledForm &filled);
    QLineEdit *addField(QWidget *parent, QGridLayout *grid, int column, QStringView part, const QString &text);

    InkPad *m_pad;
    QLineEdit *m_printedName = nullptr;
    QLineEdit *m_relationship = nullptr; ///< representative only
};

} // namespace countersign
