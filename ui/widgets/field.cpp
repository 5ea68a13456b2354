// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/field.h"

#include "ui/theme.h"
#include "ui/widgets/parts.h"

#include <QLineEdit>
#include <QStyle>
#include <QVBoxLayout>

namespace countersign {

Field::Field(const QString &label, QWidget *editor, const QString &hint, QWidget *parent)
    : QWidget(parent), m_editor(editor), m_note(makeText({}, "hint")), m_hint(hint)
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    if (!label.isEmpty()) {
        QLabel *const caption = makeText(label, "label");
        caption->setBuddy(editor);
        column->addWidget(caption);
        editor->setAccessibleName(label);
    }
    column->addWidget(editor);
    column->addWidget(m_note);
    column->addStretch();
    showNote();
}

void Field::setProblem(const QString &problem)
{
    if (m_problem == problem)
        return;
    m_problem = problem;
    m_editor->setProperty("problem", !problem.isEmpty());
    m_editor->style()->unpolish(m_editor);
    m_editor->style()->polish(m_editor);
    showNote();
}

void Field::setHint(const QString &hint)
{
    m_hint = hint;
    showNote();
}

QString Field::problem() const
{
    return m_problem;
}

void Field::showNote()
{
    m_note->setText(m_problem.isEmpty() ? m_hint : m_problem);
    m_note->setVisible(!m_note->text().isEmpty());
    setStyleRole(m_note, m_problem.isEmpty() ? "hint" : "problem");
    m_editor->setAccessibleDescription(m_note->text());
}

QLineEdit *makeEdit(const QString &objectName, const QString &text)
{
    auto *const edit = new QLineEdit(text);
    edit->setObjectName(objectName);
    return edit;
}

QLineEdit *makeSecretEdit(const QString &objectName)
{
    QLineEdit *const edit = makeEdit(objectName);
    edit->setEchoMode(QLineEdit::Password);
    edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    return edit;
}

} // namespace countersign
