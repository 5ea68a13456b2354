// SPDX-License-Identifier: Apache-2.0
#include "ui/patients/patientfields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

QString capitalised(QString word)
{
    if (!word.isEmpty())
        word[0] = word[0].toUpper();
    return word;
}

} // namespace

PersonName nameFromSearch(const QString &typed)
{
    static const QRegularExpression notName(u"[^\\p{L}\\p{M}' ,.-]"_s);
    QString text = typed;
    if (text.contains(u'@'))
        return {};
    text = text.remove(notName).simplified();
    PersonName name;
    const qsizetype comma = text.indexOf(u',');
    QStringList words = comma >= 0 ? QStringList{text.left(comma).trimmed(), text.mid(comma + 1).trimmed()} : text.split(u' ', Qt::SkipEmptyParts);
    std::ranges::transform(words, words.begin(), capitalised);
    if (comma >= 0) {
        name.family = words.first();
        name.given = words.last();
    } else if (!words.isEmpty()) {
        name.family = words.takeLast();
        name.given = words.join(u' ');
    }
    return name;
}

QComboBox *makeLanguageCombo(const LanguageTag &language)
{
    auto *const combo = new QComboBox;
    combo->setObjectName(u"languageCombo"_s);
    combo->setEditable(true);
    combo->setInsertPolicy(QComboBox::NoInsert);
    for (const auto tag : {"en"_L1, "es"_L1, "zh"_L1, "vi"_L1, "fil"_L1, "ar"_L1, "fr"_L1, "ko"_L1, "ru"_L1, "pt"_L1, "ht"_L1, "hi"_L1, "pl"_L1, "de"_L1, "so"_L1, "fa"_L1, "uk"_L1}) {
        if (const auto each = LanguageTag::parse(QString(tag)))
            combo->addItem(each->displayName(), each->toString());
    }
    const int found = combo->findData(language.toString());
    if (found >= 0) {
        combo->setCurrentIndex(found);
    } else if (!language.isEmpty()) {
        combo->addItem(language.displayName(), language.toString());
        combo->setCurrentIndex(combo->count() - 1);
    } else {
        combo->setCurrentIndex(-1);
    }
    return combo;
}

LanguageTag languageOf(const QComboBox *combo)
{
    const int row = combo->findText(combo->currentText().trimmed(), Qt::MatchFixedString);
    const QString tag = row >= 0 ? combo->itemData(row).toString() : combo->currentText().trimmed();
    return LanguageTag::parse(tag).valueOr(LanguageTag());
}

QCheckBox *makeCheck(const QString &text, const QString &objectName, bool checked)
{
    auto *const check = new QCheckBox(text);
    check->setObjectName(objectName);
    check->setChecked(checked);
    return check;
}

QGridLayout *makeFieldGrid(const Theme &theme, int columns)
{
    auto *const grid = new QGridLayout;
    grid->setHorizontalSpacing(theme.points(12));
    grid->setVerticalSpacing(theme.points(10));
    for (int column = 0; column < columns; ++column)
        grid->setColumnStretch(column, 1);
    return grid;
}

} // namespace countersign
