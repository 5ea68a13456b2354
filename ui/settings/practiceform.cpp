// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/practiceform.h"

#include "core/emailaddress.h"
#include "core/phonenumber.h"
#include "ui/widgets/field.h"
#include "ui/widgets/parts.h"

#include <QBuffer>
#include <QFile>
#include <QGridLayout>
#include <QImageReader>
#include <QLineEdit>
#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr qint64 largestLogo = 2 * 1024 * 1024;

bool isPicture(const QByteArray &bytes)
{
    if (bytes.contains("<svg"))
        return QSvgRenderer(bytes).isValid();
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    const QByteArray format = reader.format();
    return (format == "png" || format == "jpeg") && reader.canRead() && !reader.read().isNull();
}

QPixmap logoPreview(const QByteArray &bytes, QSize size)
{
    QPixmap canvas(size);
    canvas.fill(Qt::transparent);
    QPainter painter(&canvas);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (QSvgRenderer renderer; bytes.contains("<svg") && renderer.load(bytes)) {
        const QSizeF fitted = QSizeF(renderer.defaultSize()).scaled(size, Qt::KeepAspectRatio);
        renderer.render(&painter, QRectF(QPointF(0, (size.height() - fitted.height()) / 2), fitted));
    } else {
        const QImage image = QImage::fromData(bytes).scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        painter.drawImage(0, (size.height() - image.height()) / 2, image);
    }
    return canvas;
}

} // namespace

PracticeForm::PracticeForm(const Theme &theme, Prompt &prompt, const Practice &practice, bool brief, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_prompt(prompt), m_practice(practice)
{
    buildFields(theme, brief);
    showLogo();
}

void PracticeForm::buildFields(const Theme &theme, bool brief)
{
    m_name = makeEdit(u"practiceNameEdit"_s, m_practice.name);
    m_line1 = makeEdit(u"practiceStreetEdit"_s, m_practice.address.line1);
    m_city = makeEdit(u"practiceCityEdit"_s, m_practice.address.city);
    m_state = makeEdit(u"practiceStateEdit"_s, m_practice.address.state);
    m_postalCode = makeEdit(u"practicePostalCodeEdit"_s, m_practice.address.postalCode);
    m_telephone = makeEdit(u"practiceTelephoneEdit"_s, m_practice.telephone);
    m_email = makeEdit(u"practiceEmailEdit"_s, m_practice.email);
    m_website = makeEdit(u"practiceWebsiteEdit"_s, m_practice.website);
    m_portal = makeEdit(u"practicePortalEdit"_s, m_practice.portalUrl);
    m_privacyContact = makeEdit(u"practicePrivacyContactEdit"_s, m_practice.privacyContact);
    m_nameField = new Field(tr("Name of the practice"), m_name);
    m_telephoneField = new Field(tr("Telephone"), m_telephone, tr("Printed on every form, notice and message."));
    m_emailField = new Field(tr("E-mail"), m_email);

    auto *const grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme.points(14));
    grid->setVerticalSpacing(theme.points(10));
    for (int column = 0; column < 6; ++column)
        grid->setColumnStretch(column, 1);
    grid->addWidget(m_nameField, 0, 0, 1, 6);
    grid->addWidget(new Field(tr("Street"), m_line1), 1, 0, 1, 6);
    grid->addWidget(new Field(tr("City"), m_city), 2, 0, 1, 3);
    grid->addWidget(new Field(tr("State"), m_state), 2, 3, 1, 1);
    grid->addWidget(new Field(tr("ZIP code"), m_postalCode), 2, 4, 1, 2);
    grid->addWidget(m_telephoneField, 3, 0, 1, 3);
    grid->addWidget(m_emailField, 3, 3, 1, 3);
    if (!brief) {
        grid->addWidget(new Field(tr("Website"), m_website), 4, 0, 1, 3);
        grid->addWidget(new Field(tr("Address of the patient portal"), m_portal), 4, 3, 1, 3);
        grid->addWidget(new Field(tr("Who answers questions about privacy"), m_privacyContact, tr("For example: Privacy Officer, (555) 010-0100")), 5, 0, 1, 6);
    } else {
        for (QLineEdit *const edit : {m_website, m_portal, m_privacyContact}) {
            edit->setParent(this);
            edit->hide();
        }
    }
    grid->addWidget(buildLogo(theme), 6, 0, 1, 6);
}

QWidget *PracticeForm::buildLogo(const Theme &theme)
{
    auto *const box = new QWidget;
    auto *const rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(makeLabel(tr("Logo"), "label"));
    auto *const row = new QHBoxLayout;
    row->setSpacing(theme.points(10));
    m_logo = makeLabel({});
    m_logo->setAccessibleName(tr("Logo of the practice"));
    QPushButton *const choose = makeButton(tr("Choose a picture …"), u"chooseLogoButton"_s);
    m_removeLogo = makeButton(tr("Remove"), u"removeLogoButton"_s, "link");
    row->addWidget(m_logo);
    row->addWidget(choose);
    row->addWidget(m_removeLogo);
    row->addStretch();
    rows->addLayout(row);
    m_logoProblem = makeText({}, "problem");
    m_logoProblem->hide();
    rows->addWidget(m_logoProblem);
    connect(choose, &QPushButton::clicked, this, &PracticeForm::chooseLogo);
    connect(m_removeLogo, &QPushButton::clicked, this, [this] {
        m_practice.logo.clear();
        showLogo();
    });
    return box;
}

void PracticeForm::chooseLogo()
{
    const auto path = m_prompt.openFile(this, tr("Logo of the practice"), tr("Pictures (*.png *.jpg *.jpeg *.svg)"));
    if (!path)
        return;
    QFile file(*path);
    QByteArray bytes;
    if (file.open(QIODevice::ReadOnly))
        bytes = file.read(largestLogo + 1);
    QString problem;
    if (bytes.isEmpty())
        problem = tr("The picture could not be read: %1").arg(file.errorString());
    else if (bytes.size() > largestLogo)
        problem = tr("This picture is larger than 2 MB. Choose a smaller one.");
    else if (!isPicture(bytes))
        problem = tr("This is no PNG, JPEG or SVG picture that can be shown.");
    m_logoProblem->setText(problem);
    m_logoProblem->setVisible(!problem.isEmpty());
    if (!problem.isEmpty())
        return;
    m_practice.logo = bytes;
    showLogo();
}

void PracticeForm::showLogo()
{
    const bool has = !m_practice.logo.isEmpty();
    m_logo->setVisible(has);
    m_removeLogo->setVisible(has);
    if (has)
        m_logo->setPixmap(logoPreview(m_practice.logo, QSize(m_theme.points(96), m_theme.points(40))));
}

Practice PracticeForm::practice() const
{
    Practice practice = m_practice;
    practice.name = m_name->text().trimmed();
    practice.address.line1 = m_line1->text().trimmed();
    practice.address.city = m_city->text().trimmed();
    practice.address.state = m_state->text().trimmed();
    practice.address.postalCode = m_postalCode->text().trimmed();
    practice.telephone = m_telephone->text().trimmed();
    if (const auto number = PhoneNumber::parse(practice.telephone))
        practice.telephone = number->toString();
    practice.email = m_email->text().trimmed();
    practice.website = m_website->text().trimmed();
    practice.portalUrl = m_portal->text().trimmed();
    practice.privacyContact = m_privacyContact->text().trimmed();
    return practice;
}

bool PracticeForm::check()
{
    const auto telephone = PhoneNumber::parse(m_telephone->text());
    const auto email = EmailAddress::parse(m_email->text());
    m_nameField->setProblem(m_name->text().trimmed().isEmpty() ? tr("The practice's name stands on every form and notice. Type it here.") : QString());
    m_telephoneField->setProblem(telephone ? QString() : telephone.error().message);
    m_emailField->setProblem(email || m_email->text().trimmed().isEmpty() ? QString() : email.error().message);
    for (Field *const field : {m_nameField, m_telephoneField, m_emailField}) {
        if (!field->problem().isEmpty()) {
            field->editor()->setFocus();
            return false;
        }
    }
    return true;
}

} // namespace countersign
