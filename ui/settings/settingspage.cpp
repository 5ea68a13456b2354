// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/settingspage.h"

#include "desk/clinicsettings.h"
#include "ui/settings/mailaccountform.h"
#include "ui/settings/practiceform.h"
#include "ui/widgets/field.h"
#include "ui/widgets/parts.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace countersign {

SettingsPage::SettingsPage(UiContext &context, Preferences &preferences, QWidget *parent)
    : QWidget(parent), m_context(context), m_preferences(preferences)
{
    auto *const page = new ScrollPage(context.theme);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(page);
    page->content()->addWidget(makeText(tr("Settings"), "title"));
    for (QWidget *const card : {buildAppearance(), buildLock(), buildPractice(), buildMail()}) {
        card->setMaximumWidth(context.theme.points(860));
        page->content()->addWidget(card);
    }
    page->content()->addStretch();
}

QWidget *SettingsPage::buildPractice()
{
    auto *const card = new Card(m_context.theme, tr("The practice"));
    const auto stored = ClinicSettings(m_context.desk).practice();
    if (!stored)
        card->body()->addWidget(new Banner(m_context.theme, Tone::Bad, {}, stored.error().message));
    m_practice = new PracticeForm(m_context.theme, m_context.prompt, stored.valueOr({}), false);
    QPushButton *const save = makeButton(tr("Save the practice's facts"), u"savePracticeButton"_s, "primary");
    m_practiceNote = makeText({});
    m_practiceNote->setObjectName(u"practiceNote"_s);
    m_practiceNote->hide();
    card->body()->addWidget(m_practice);
    card->body()->addWidget(m_practiceNote);
    card->body()->addWidget(save, 0, Qt::AlignLeft);
    connect(save, &QPushButton::clicked, this, &SettingsPage::savePractice);
    return card;
}

void SettingsPage::savePractice()
{
    if (!m_practice->check())
        return;
    const auto saved = ClinicSettings(m_context.desk).setPractice(m_practice->practice());
    m_practiceNote->setText(saved ? tr("Saved. Forms and notices printed from now on carry these facts.") : saved.error().message);
    setStyleRole(m_practiceNote, saved ? "banner-info" : "banner-bad");
    m_practiceNote->show();
    if (!saved)
        return;
    for (QLineEdit *const edit : m_practice->findChildren<QLineEdit *>())
        edit->setModified(false);
    Q_EMIT m_context.news.settingsChanged();
}

QWidget *SettingsPage::buildMail()
{
    auto *const card = new Card(m_context.theme, tr("Mail account"));
    card->body()->addWidget(makeText(tr("Verification messages go out through the practice's own account, over an encrypted and checked connection."), "muted"));
    auto *const form = new MailAccountForm(m_context.theme, m_context.jobs, m_context.session, m_context.desk);
    card->body()->addWidget(form);
    connect(form, &MailAccountForm::saved, this, [this] { Q_EMIT m_context.news.settingsChanged(); });
    return card;
}

QWidget *SettingsPage::buildLock()
{
    auto *const card = new Card(m_context.theme, tr("Lock"));
    m_lockMinutes = new QSpinBox;
    m_lockMinutes->setObjectName(u"lockMinutesSpin"_s);
    m_lockMinutes->setRange(1, 60);
    m_lockMinutes->setSuffix(tr(" min"));
    m_lockMinutes->setValue(ClinicSettings(m_context.desk).lockAfterMinutes().valueOr(10));
    m_lockMinutes->setMaximumWidth(m_context.theme.points(160));
    card->body()->addWidget(new Field(tr("Lock the window when nobody has touched it for"), m_lockMinutes, tr("For the whole clinic. Ctrl+L locks at once.")));
    m_lockNote = makeText({});
    m_lockNote->hide();
    card->body()->addWidget(m_lockNote);
    connect(m_lockMinutes, &QSpinBox::editingFinished, this, &SettingsPage::saveLock);
    return card;
}

void SettingsPage::saveLock()
{
    ClinicSettings settings(m_context.desk);
    if (settings.lockAfterMinutes().valueOr(0) == m_lockMinutes->value())
        return;
    const auto saved = settings.setLockAfterMinutes(m_lockMinutes->value());
    m_lockNote->setText(saved ? tr("Saved.") : saved.error().message);
    setStyleRole(m_lockNote, saved ? "hint" : "banner-bad");
    m_lockNote->show();
    if (saved)
        Q_EMIT m_context.news.settingsChanged();
}

QWidget *SettingsPage::buildAppearance()
{
    const auto combo = [](const QString &objectName, const QList<std::pair<QString, QVariant>> &items, const QVariant &current) {
        auto *const box = new QComboBox;
        box->setObjectName(objectName);
        for (const auto &[text, value] : items)
            box->addItem(text, value);
        box->setCurrentIndex(std::max(0, box->findData(current)));
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        return box;
    };
    using Scheme = Theme::Scheme;
    QComboBox *const theme = combo(u"themeCombo"_s,
                                   {{tr("As the system"), static_cast<int>(Scheme::System)}, {tr("Light"), static_cast<int>(Scheme::Light)}, {tr("Dark"), static_cast<int>(Scheme::Dark)}},
                                   static_cast<int>(m_preferences.scheme()));
    QComboBox *const language = combo(u"windowLanguageCombo"_s, {{u"English"_s, u"en"_s}, {u"Español"_s, u"es"_s}}, m_preferences.language());
    QList<std::pair<QString, QVariant>> sizes;
    for (const int percent : {100, 110, 125, 150, 175, 200})
        sizes.append({tr("%1 %").arg(percent), percent});
    QComboBox *const textSize = combo(u"textSizeCombo"_s, sizes, m_preferences.textScale());

    auto *const card = new Card(m_context.theme, tr("On this computer"));
    auto *const grid = new QGridLayout;
    grid->setHorizontalSpacing(m_context.theme.points(14));
    for (int column = 0; column < 3; ++column)
        grid->setColumnStretch(column, 1);
    grid->addWidget(new Field(tr("Language of the windows"), language), 0, 0);
    grid->addWidget(new Field(tr("Light or dark"), theme), 0, 1);
    grid->addWidget(new Field(tr("Size of the text"), textSize), 0, 2);
    card->body()->addLayout(grid);
    // Queued: the change builds this very page anew.
    connect(theme, &QComboBox::activated, this, [this, theme] { m_preferences.setScheme(static_cast<Scheme>(theme->currentData().toInt())); });
    connect(language, &QComboBox::activated, this, [this, language] { m_preferences.setLanguage(language->currentData().toString()); });
    connect(textSize, &QComboBox::activated, this, [this, textSize] { m_preferences.setTextScale(textSize->currentData().toInt()); });
    return card;
}

} // namespace countersign
