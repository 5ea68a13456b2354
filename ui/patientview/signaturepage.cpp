// SPDX-License-Identifier: Apache-2.0
#include "ui/patientview/signaturepage.h"

#include "ui/patientview/inkpad.h"
#include "ui/patientview/kioskstyle.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign {

SignaturePage::SignaturePage(const PageContext &context, const FormQuestion &question, const FilledForm &filled, QWidget *parent)
    : FormPage(context, question.id, parent), m_pad(new InkPad(context.theme, this))
{
    addHeading(word(u"title"), word(u"body"));
    m_pad->setObjectName(u"inkPad"_s);
    m_pad->setAccessibleName(word(u"sign"));
    m_pad->setAccessibleDescription(context.ui(u"sign.here"));
    m_pad->setHint(context.ui(u"sign.here"));
    m_pad->setMinimumHeight(128);
    column()->addWidget(m_pad, 1);

    auto *below = new QHBoxLayout;
    QLabel *other = kioskLabel(context.text.has(u"ui.sign.other"_s) ? context.ui(u"sign.other") : QString(), "small", this);
    auto *clear = new QPushButton(context.ui(u"clear"), this);
    clear->setObjectName(u"clearInkButton"_s);
    clear->setEnabled(false);
    below->addWidget(other, 1);
    below->addWidget(clear);
    column()->addLayout(below);
    addFacts(filled);

    connect(clear, &QPushButton::clicked, m_pad, &InkPad::clear);
    connect(m_pad, &InkPad::inkChanged, this, &FormPage::clearProblem);
    connect(m_pad, &InkPad::inkChanged, clear, [this, clear] { clear->setEnabled(!m_pad->ink().isEmpty()); });
}

QLineEdit *SignaturePage::addField(QWidget *parent, QGridLayout *grid, int column, QStringView part, const QString &text)
{
    QLabel *label = kioskLabel(word(part), "muted", parent);
    auto *edit = new QLineEdit(text, parent);
    edit->setObjectName(u"signature_"_s + part.toString() + u"Edit");
    edit->setAccessibleName(label->text());
    edit->setContextMenuPolicy(Qt::NoContextMenu);
    edit->setMaxLength(200);
    edit->setCursorPosition(0);
    label->setBuddy(edit);
    grid->addWidget(label, 0, column);
    grid->addWidget(edit, 1, column);
    connect(edit, &QLineEdit::textEdited, this, &FormPage::clearProblem);
    return edit;
}

void SignaturePage::addFacts(const FilledForm &filled)
{
    auto *facts = new QWidget(this);
    auto *grid = new QGridLayout(facts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    int place = 0;
    m_printedName = addField(facts, grid, place, u"printedName", filled.signer.printedName);
    grid->setColumnStretch(place++, 3);
    if (filled.signer.role == SignerRole::Representative) {
        m_relationship = addField(facts, grid, place, u"relationship", filled.signer.relationship);
        grid->setColumnStretch(place++, 2);
    }
    const auto addFact = [&](QStringView part, const QString &text) {
        grid->addWidget(kioskLabel(word(part), "muted", facts), 0, place);
        QLabel *value = kioskLabel(text, "body", facts);
        grid->addWidget(value, 1, place);
        grid->setColumnStretch(place++, 2);
    };
    addFact(u"date", context().date(filled.signedOn));
    if (!context().witness.isEmpty())
        addFact(u"witness", context().witness);
    column()->addWidget(facts);
}

void SignaturePage::store(FilledForm &filled) const
{
    filled.ink = m_pad->ink();
    filled.signer.printedName = m_printedName->text().trimmed();
    if (m_relationship)
        filled.signer.relationship = m_relationship->text().trimmed();
}

void SignaturePage::clearInk()
{
    m_pad->clear();
}

QWidget *SignaturePage::fieldFor(const QString &textKey) const
{
    if (textKey == u"open.ink")
        return m_pad;
    if (textKey == u"open.signer.name")
        return m_printedName;
    if (textKey == u"open.signer.relationship" && m_relationship)
        return m_relationship;
    return nullptr;
}

} // namespace countersign
