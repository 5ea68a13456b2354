// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace countersign {

/// A label above an editor, and below it what is wrong with it or a hint. The label is the editor's buddy and its accessible name.
class Field final : public QWidget
{
    Q_OBJECT
public:
    Field(const QString &label, QWidget *editor, const QString &hint = {}, QWidget *parent = nullptr);
    /// Empty: all right.
    void setProblem(const QString &problem);
    void setHint(const QString &hint);
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QWidget *editor() const { return m_editor; }

private:
    void showNote();
    QWidget *m_editor;
    QLabel *m_note;
    QString m_hint;
    QString m_problem;
};

/// A line edit with a name for tests.
[[nodiscard]] QLineEdit *makeEdit(const QString &objectName, const QString &text = {});
/// The same for a passphrase: hidden, never completed, never copied out.
[[nodiscard]] QLineEdit *makeSecretEdit(const QString &objectName);

} // namespace countersign
