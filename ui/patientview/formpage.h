// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/filledform.h"
#include "ui/theme.h"

#include <QWidget>

#include <memory>

class QLabel;
class QVBoxLayout;

namespace countersign {

/// What the pages of one form in one language are made from. The definition and the texts outlive the pages.
struct PageContext {
    const Theme &theme;
    const FormDefinition &form;
    const FormText &text;
    QDate today;
    QString witness; ///< as shown on the signature page

    [[nodiscard]] QString word(QStringView id, QStringView part) const { return text.text(id + u'.' + part); }
    [[nodiscard]] QString ui(QStringView part) const { return word(u"ui", part); }
    [[nodiscard]] QString date(QDate day) const; ///< as the form's language writes it
};

/// One question on the patient's screen: its title, its words and its answers. A page puts its answers into the form and can say, at the
/// very place, what is still open; which answers are complete is for the forms to judge, not for a page.
class FormPage : public QWidget
{
    Q_OBJECT
public:
    FormPage(PageContext context, QString questionId, QWidget *parent = nullptr);

    [[nodiscard]] QString questionId() const { return m_questionId; }
    virtual void store(FilledForm &filled) const = 0;
    /// Where the keyboard begins. Not an answer: a ring around "Yes" would look like advice.
    virtual void focusFirst();
    /// The sentence of an open question, above the field it is about, which gets the focus.
    void showProblem(const OpenQuestion &question);
    void showMessage(const QString &sentence); ///< a trouble that is not the patient's
    void clearProblem();
    [[nodiscard]] QWidget *problemWidget() const; ///< to scroll to; null while nothing is wrong

Q_SIGNALS:
    void risksRequested();
    void changeRequested(const QString &questionId); ///< review page: back to that question

protected:
    [[nodiscard]] const PageContext &context() const { return m_context; }
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    [[nodiscard]] QString word(QStringView part) const { return m_context.word(m_questionId, part); }
    void addHeading(const QString &title, const QString &body);
    void addParagraph(const QString &text);
    QLabel *addSection(const QString &text, QVBoxLayout *to);
    /// The field or row of answers that a problem is about; null: the top of the page.
    [[nodiscard]] virtual QWidget *fieldFor(const QString &textKey) const = 0;

private:
    void placeProblem(const QString &sentence, QWidget *field);

    PageContext m_context;
    QString m_questionId;
    QVBoxLayout *m_column;
    QLabel *m_problem;
    QWidget *m_lastHeading = nullptr;
};

/// The page for a question of the form.
[[nodiscard]] FormPage *makeFormPage(const PageContext &context, const FormQuestion &question, const FilledForm &filled, QWidget *parent);

} // namespace countersign
