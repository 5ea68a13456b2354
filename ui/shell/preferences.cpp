// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/preferences.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace countersign {

Preferences::Preferences(const QString &file, QObject *parent)
    : QObject(parent),
      m_settings(file.isEmpty() ? std::make_unique<QSettings>(u"Countersign"_s, u"Countersign"_s)
                                : std::make_unique<QSettings>(file, QSettings::IniFormat))
{
}

QString Preferences::clinicFolder() const
{
    return m_settings->value("clinic/folder"_L1).toString();
}

void Preferences::setClinicFolder(const QString &folder)
{
    m_settings->setValue("clinic/folder"_L1, folder);
}

QByteArray Preferences::windowGeometry() const
{
    return m_settings->value("window/geometry"_L1).toByteArray();
}

void Preferences::setWindowGeometry(const QByteArray &geometry)
{
    m_settings->setValue("window/geometry"_L1, geometry);
}

Theme::Scheme Preferences::scheme() const
{
    const QString scheme = m_settings->value("window/theme"_L1).toString();
    return scheme == "light"_L1 ? Theme::Scheme::Light : scheme == "dark"_L1 ? Theme::Scheme::Dark : Theme::Scheme::System;
}

void Preferences::setScheme(Theme::Scheme scheme)
{
    m_settings->setValue("window/theme"_L1, scheme == Theme::Scheme::Light ? u"light"_s : scheme == Theme::Scheme::Dark ? u"dark"_s : u"system"_s);
    Q_EMIT appearanceChanged();
}

int Preferences::textScale() const
{
    return std::clamp(m_settings->value("window/textScale"_L1, 100).toInt(), 100, 200);
}

void Preferences::setTextScale(int percent)
{
    m_settings->setValue("window/textScale"_L1, percent);
    Q_EMIT appearanceChanged();
}

QString Preferences::language() const
{
    const QString language = m_settings->value("window/language"_L1).toString();
    if (language == "en"_L1 || language == "es"_L1)
        return language;
    return QLocale::system().language() == QLocale::Spanish ? u"es"_s : u"en"_s;
}

void Preferences::setLanguage(const QString &language)
{
    m_settings->setValue("window/language"_L1, language);
    Q_EMIT appearanceChanged();
}

} // namespace countersign
