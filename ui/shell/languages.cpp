// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace countersign {

Languages::~Languages()
{
    remove();
}

void Languages::use(const QString &language)
{
    remove();
    QLocale::setDefault(language == "es"_L1 ? QLocale(QLocale::Spanish, QLocale::UnitedStates) : QLocale(QLocale::English, QLocale::UnitedStates));
    // English is the source; its translation holds the plural forms alone.
    m_own = std::make_unique<QTranslator>();
    if (m_own->load(u":/i18n/countersign_"_s + language + u".qm"_s))
        QCoreApplication::installTranslator(m_own.get());
    m_qt = std::make_unique<QTranslator>();
    if (m_qt->load(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(m_qt.get());
}

void Languages::remove()
{
    for (QTranslator *const translator : {m_own.get(), m_qt.get()}) {
        if (translator)
            QCoreApplication::removeTranslator(translator);
    }
}

} // namespace countersign
