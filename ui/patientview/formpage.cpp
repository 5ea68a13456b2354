// SPDX-License-Identifier: Apache-2.0
#include "ui/patientview/formpage.h"

#include "ui/patientview/channelpage.h"
#include "ui/patientview/introductionpages.h"
#include "ui/patientview/kioskstyle.h"
#include "ui/patientview/peoplepage.h"
#include "ui/patientview/signaturepage.h"
#include "ui/patientview/termpage.h"

#include <QAccessible>
#include <QAccessibleEvent>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

/// The widget itself, or the first thing inside it that can be worked with.
QWidget *focusTarget(QWidget *field)
{
    if (field->focusPolicy() != Qt::NoFocus)
        return field;
    const QList<QWidget *> children = field->findChildren<QWidget *>();
    const auto found = std::find_if(children.begin(), children.end(),
        [field](const QWidget *child) { return child->focusPolicy() != Qt::NoFocus && child->isVisibleTo(field); });
    return found == children.end() ? nullptr : *found;
}

} // namespace

QString PageContext::date(QDate day) const
{
    const QString format = text.has(u"paper.dateFormat"_s) ? text.text(u"paper.dateFormat"_s) : u"yyyy-MM-dd"_s;
    return QLocale(text.language.toString()).toString(day, format);
}

FormPage::FormPage(PageContext context, QString questionId, QWidget *parent)
    : QWidget(parent), m_context(std::move(context)), m_questionId(std::move(questionId)), m_column(new QVBoxLayout(this)),
      m_problem(kioskLabel({}, "problem", this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(10);
    m_problem->setObjectName(u"problemLabel"_s);
    m_problem->hide();
}

void FormPage::addHeading(const QString &title, const QString &body)
{
    QLabel *heading = kioskLabel(title, "title", this);
    heading->setObjectName(u"questionTitle"_s);
    m_column->addWidget(heading);
    m_lastHeading = heading;
    setAccessibleName(title);
    if (!body.isEmpty())
        addParagraph(body);
}

void FormPage::addParagraph(const QString &text)
{
    QLabel *paragraph = kioskLabel(text, "body", this);
    m_column->addWidget(paragraph);
    m_lastHeading = paragraph;
}

QLabel *FormPage::addSection(const QString &text, QVBoxLayout *to)
{
    QLabel *label = kioskLabel(text, "section", this);
    to->addSpacing(6);
    to->addWidget(label);
    return label;
}

void FormPage::focusFirst()
{
    setFocus(Qt::OtherFocusReason);
}

void FormPage::showProblem(const OpenQuestion &question)
{
    placeProblem(m_context.text.text(question.textKey), fieldFor(question.textKey));
}

void FormPage::showMessage(const QString &sentence)
{
    placeProblem(sentence, nullptr);
}

void FormPage::placeProblem(const QString &sentence, QWidget *field)
{
    m_problem->setText(sentence);
    QWidget *place = field ? field : m_lastHeading;
    auto *layout = place ? qobject_cast<QBoxLayout *>(place->parentWidget()->layout()) : nullptr;
    if (!layout || layout->indexOf(place) < 0)
        m_column->insertWidget(0, m_problem);
    else
        layout->insertWidget(layout->indexOf(place) + (field ? 0 : 1), m_problem);
    m_problem->show();
    if (QWidget *target = field ? focusTarget(field) : nullptr)
        target->setFocus(Qt::TabFocusReason);
    QAccessibleEvent alert(m_problem, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void FormPage::clearProblem()
{
    m_problem->hide();
}

QWidget *FormPage::problemWidget() const
{
    return m_problem->isHidden() ? nullptr : m_problem;
}

FormPage *makeFormPage(const PageContext &context, const FormQuestion &question, const FilledForm &filled, QWidget *parent)
{
    switch (question.kind) {
    case FormQuestion::Kind::Introduction:
        return new IntroductionPage(context, question, parent);
    case FormQuestion::Kind::DeclineAll:
        return new DeclineAllPage(context, question, filled, parent);
    case FormQuestion::Kind::Channel:
        return new ChannelPage(context, question, filled, parent);
    case FormQuestion::Kind::People:
        return new PeoplePage(context, question, filled, parent);
    case FormQuestion::Kind::Term:
        return new TermPage(context, question, filled, parent);
    case FormQuestion::Kind::Signature:
        return new SignaturePage(context, question, filled, parent);
    }
    Q_UNREACHABLE();
}

} // namespace countersign
