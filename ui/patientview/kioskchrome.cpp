// SPDX-License-Identifier: Apache-2.0
#include "ui/patientview/kioskchrome.h"

#include "ui/patientview/holdbutton.h"
#include "ui/patientview/kioskstyle.h"
#include "ui/widgets/parts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int edgeMargin = 24;

QString capitalised(QString name)
{
    if (!name.isEmpty())
        name[0] = name.at(0).toUpper();
    return name;
}

QPushButton *headerButton(const QString &text, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    setKioskRole(button, "header-button");
    return button;
}

} // namespace

QWidget *centred(QWidget *widget, int sideMargin, QWidget *parent)
{
    auto *strip = new QWidget(parent);
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(sideMargin, 0, sideMargin, 0);
    row->addStretch(1);
    row->addWidget(widget, 1000);
    row->addStretch(1);
    return strip;
}

KioskHeader::KioskHeader(const Theme &theme, const FormDefinition &form, const QString &practiceName, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_title(kioskLabel({}, "small", this)),
      m_smaller(headerButton(u"A−"_s, u"textSmallerButton"_s, this)), m_larger(headerButton(u"A+"_s, u"textLargerButton"_s, this)),
      m_language(headerButton({}, u"languageButton"_s, this))
{
    setKioskRole(this, "header");
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(edgeMargin, 6, edgeMargin, 6);
    row->setSpacing(14);
    QLabel *practice = kioskLabel(practiceName, "practice", this);
    practice->setWordWrap(false);
    m_title->setWordWrap(false);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(practice);
    row->addSpacing(4);
    row->addWidget(m_title, 1);
    row->addWidget(m_smaller);
    row->addWidget(m_larger);
    row->addWidget(m_language);

    auto *menu = new QMenu(m_language);
    menu->setObjectName(u"languageMenu"_s);
    for (const FormText &text : form.texts) {
        QAction *action = menu->addAction(capitalised(text.language.nativeName()));
        action->setObjectName(u"language_" + text.language.toString() + u"Action");
        connect(action, &QAction::triggered, this, [this, language = text.language] { Q_EMIT languageRequested(language); });
    }
    m_language->setMenu(menu);
    m_language->setVisible(form.texts.size() > 1);
    connect(m_smaller, &QPushButton::clicked, this, &KioskHeader::smallerRequested);
    connect(m_larger, &QPushButton::clicked, this, &KioskHeader::largerRequested);
}

void KioskHeader::setText(const FormText &text)
{
    m_title->setText(text.title);
    m_language->setText(capitalised(text.language.nativeName()) + u" ▾"_s);
    m_language->setAccessibleName(text.text(u"ui.language"_s) + u": "_s + text.language.nativeName());
    setButtonIcon(m_language, m_theme, u"globe"_s);
    m_smaller->setAccessibleName(text.text(u"ui.textSmaller"_s));
    m_larger->setAccessibleName(text.text(u"ui.textLarger"_s));
}

void KioskHeader::setChoosable(bool choosable)
{
    m_language->setEnabled(choosable);
}

KioskFooter::KioskFooter(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_column(new QWidget(this)), m_back(new QPushButton(m_column)), m_note(kioskLabel({}, "small", m_column)),
      m_next(new QPushButton(m_column)), m_staff(new HoldButton(theme, {}, this))
{
    m_back->setObjectName(u"backButton"_s);
    m_next->setObjectName(u"nextButton"_s);
    setKioskRole(m_next, "primary");
    m_note->setObjectName(u"careNoteLabel"_s);
    m_note->setAlignment(Qt::AlignCenter);
    m_staff->setObjectName(u"staffExitButton"_s);
    auto *row = new QHBoxLayout(m_column);
    row->setContentsMargins(0, 10, 0, 10);
    row->setSpacing(16);
    row->addWidget(m_back);
    row->addWidget(m_note, 1);
    row->addWidget(m_next);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 2);
    rows->setSpacing(0);
    rows->addWidget(centred(m_column, edgeMargin, this));
    auto *corner = new QHBoxLayout;
    corner->setContentsMargins(edgeMargin, 0, edgeMargin, 0);
    corner->addWidget(m_staff);
    corner->addStretch();
    rows->addLayout(corner);
    connect(m_back, &QPushButton::clicked, this, &KioskFooter::backRequested);
    connect(m_next, &QPushButton::clicked, this, &KioskFooter::nextRequested);
    connect(m_staff, &HoldButton::held, this, &KioskFooter::staffExitRequested);
}

void KioskFooter::setTexts(const QString &back, const QString &next, const QString &note, const QString &staffExit)
{
    m_back->setText(u"‹ "_s + back);
    m_next->setText(next + u" ›"_s);
    m_back->setAccessibleName(back);
    m_next->setAccessibleName(next);
    m_note->setText(note);
    m_staff->setText(staffExit);
    m_staff->setAccessibleName(staffExit);
    m_staff->updateGeometry();
}

void KioskFooter::setBackVisible(bool visible)
{
    m_back->setVisible(visible);
}

void KioskFooter::setNextVisible(bool visible)
{
    m_next->setVisible(visible);
}

void KioskFooter::setBusy(bool busy)
{
    m_back->setEnabled(!busy);
    m_next->setEnabled(!busy);
    m_staff->setEnabled(!busy);
}

void KioskFooter::setColumnWidth(int width)
{
    m_column->setMaximumWidth(width);
}

} // namespace countersign
