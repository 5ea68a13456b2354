// SPDX-License-Identifier: Apache-2.0
#include "core/languagetag.h"

#include "core/textfolding.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace countersign {
namespace {

/// The languages a U.S. practice meets, with the codes of ISO 639-2 (both forms) that HL7 and registries write.
struct Language {
    const char16_t *tag;
    const char *name; ///< English
    const char16_t *nativeName;
    const char16_t *otherWords; ///< folded, between bars
};

constexpr Language languages[] = {
    {u"en", QT_TRANSLATE_NOOP("LanguageTag", "English"), u"English", u"|eng|ingles|"},
    {u"es", QT_TRANSLATE_NOOP("LanguageTag", "Spanish"), u"español", u"|spa|castellano|castilian|spanish castilian|"},
    {u"zh", QT_TRANSLATE_NOOP("LanguageTag", "Chinese"), u"中文", u"|zho|chi|"},
    {u"cmn", QT_TRANSLATE_NOOP("LanguageTag", "Mandarin"), u"普通话", u"|mandarin chinese|chinese mandarin|"},
    {u"yue", QT_TRANSLATE_NOOP("LanguageTag", "Cantonese"), u"粵語", u"|chinese cantonese|yue chinese|"},
    {u"vi", QT_TRANSLATE_NOOP("LanguageTag", "Vietnamese"), u"Tiếng Việt", u"|vie|"},
    {u"tl", QT_TRANSLATE_NOOP("LanguageTag", "Tagalog"), u"Tagalog", u"|tgl|"},
    {u"fil", QT_TRANSLATE_NOOP("LanguageTag", "Filipino"), u"Filipino", u"|pilipino|"},
    {u"ar", QT_TRANSLATE_NOOP("LanguageTag", "Arabic"), u"العربية", u"|ara|"},
    {u"ko", QT_TRANSLATE_NOOP("LanguageTag", "Korean"), u"한국어", u"|kor|"},
    {u"ru", QT_TRANSLATE_NOOP("LanguageTag", "Russian"), u"русский", u"|rus|"},
    {u"fr", QT_TRANSLATE_NOOP("LanguageTag", "French"), u"français", u"|fra|fre|"},
    {u"ht", QT_TRANSLATE_NOOP("LanguageTag", "Haitian Creole"), u"Kreyòl ayisyen", u"|hat|haitian|creole|kreyol|haitian haitian creole|"},
    {u"pt", QT_TRANSLATE_NOOP("LanguageTag", "Portuguese"), u"português", u"|por|"},
    {u"de", QT_TRANSLATE_NOOP("LanguageTag", "German"), u"Deutsch", u"|deu|ger|"},
    {u"it", QT_TRANSLATE_NOOP("LanguageTag", "Italian"), u"italiano", u"|ita|"},
    {u"pl", QT_TRANSLATE_NOOP("LanguageTag", "Polish"), u"polski", u"|pol|"},
    {u"uk", QT_TRANSLATE_NOOP("LanguageTag", "Ukrainian"), u"українська", u"|ukr|"},
    {u"ja", QT_TRANSLATE_NOOP("LanguageTag", "Japanese"), u"日本語", u"|jpn|"},
    {u"hi", QT_TRANSLATE_NOOP("LanguageTag", "Hindi"), u"हिन्दी", u"|hin|"},
    {u"ur", QT_TRANSLATE_NOOP("LanguageTag", "Urdu"), u"اردو", u"|urd|"},
    {u"pa", QT_TRANSLATE_NOOP("LanguageTag", "Punjabi"), u"ਪੰਜਾਬੀ", u"|pan|panjabi|"},
    {u"gu", QT_TRANSLATE_NOOP("LanguageTag", "Gujarati"), u"ગુજરાતી", u"|guj|"},
    {u"bn", QT_TRANSLATE_NOOP("LanguageTag", "Bengali"), u"বাংলা", u"|ben|bangla|"},
    {u"ne", QT_TRANSLATE_NOOP("LanguageTag", "Nepali"), u"नेपाली", u"|nep|"},
    {u"ta", QT_TRANSLATE_NOOP("LanguageTag", "Tamil"), u"தமிழ்", u"|tam|"},
    {u"te", QT_TRANSLATE_NOOP("LanguageTag", "Telugu"), u"తెలుగు", u"|tel|"},
    {u"fa", QT_TRANSLATE_NOOP("LanguageTag", "Persian"), u"فارسی", u"|fas|per|farsi|"},
    {u"prs", QT_TRANSLATE_NOOP("LanguageTag", "Dari"), u"دری", u"|"},
    {u"ps", QT_TRANSLATE_NOOP("LanguageTag", "Pashto"), u"پښتو", u"|pus|pushto|"},
    {u"ku", QT_TRANSLATE_NOOP("LanguageTag", "Kurdish"), u"kurdî", u"|kur|"},
    {u"he", QT_TRANSLATE_NOOP("LanguageTag", "Hebrew"), u"עברית", u"|heb|iw|"},
    {u"yi", QT_TRANSLATE_NOOP("LanguageTag", "Yiddish"), u"ייִדיש", u"|yid|"},
    {u"am", QT_TRANSLATE_NOOP("LanguageTag", "Amharic"), u"አማርኛ", u"|amh|"},
    {u"ti", QT_TRANSLATE_NOOP("LanguageTag", "Tigrinya"), u"ትግርኛ", u"|tir|"},
    {u"so", QT_TRANSLATE_NOOP("LanguageTag", "Somali"), u"Soomaali", u"|som|"},
    {u"sw", QT_TRANSLATE_NOOP("LanguageTag", "Swahili"), u"Kiswahili", u"|swa|"},
    {u"om", QT_TRANSLATE_NOOP("LanguageTag", "Oromo"), u"Oromoo", u"|orm|"},
    {u"yo", QT_TRANSLATE_NOOP("LanguageTag", "Yoruba"), u"Yorùbá", u"|yor|"},
    {u"ig", QT_TRANSLATE_NOOP("LanguageTag", "Igbo"), u"Igbo", u"|ibo|"},
    {u"hmn", QT_TRANSLATE_NOOP("LanguageTag", "Hmong"), u"Hmoob", u"|"},
    {u"km", QT_TRANSLATE_NOOP("LanguageTag", "Khmer"), u"ខ្មែរ", u"|khm|cambodian|central khmer|"},
    {u"lo", QT_TRANSLATE_NOOP("LanguageTag", "Lao"), u"ລາວ", u"|lao|laotian|"},
    {u"th", QT_TRANSLATE_NOOP("LanguageTag", "Thai"), u"ไทย", u"|tha|"},
    {u"my", QT_TRANSLATE_NOOP("LanguageTag", "Burmese"), u"မြန်မာ", u"|mya|bur|"},
    {u"kar", QT_TRANSLATE_NOOP("LanguageTag", "Karen"), u"Karen", u"|ksw|"},
    {u"hy", QT_TRANSLATE_NOOP("LanguageTag", "Armenian"), u"հայերեն", u"|hye|arm|"},
    {u"el", QT_TRANSLATE_NOOP("LanguageTag", "Greek"), u"Ελληνικά", u"|ell|gre|"},
    {u"sq", QT_TRANSLATE_NOOP("LanguageTag", "Albanian"), u"shqip", u"|sqi|alb|"},
    {u"ro", QT_TRANSLATE_NOOP("LanguageTag", "Romanian"), u"română", u"|ron|rum|"},
    {u"bs", QT_TRANSLATE_NOOP("LanguageTag", "Bosnian"), u"bosanski", u"|bos|"},
    {u"sr", QT_TRANSLATE_NOOP("LanguageTag", "Serbian"), u"српски", u"|srp|scc|"},
    {u"hr", QT_TRANSLATE_NOOP("LanguageTag", "Croatian"), u"hrvatski", u"|hrv|scr|"},
    {u"tr", QT_TRANSLATE_NOOP("LanguageTag", "Turkish"), u"Türkçe", u"|tur|"},
    {u"sm", QT_TRANSLATE_NOOP("LanguageTag", "Samoan"), u"Gagana Sāmoa", u"|smo|"},
    {u"nv", QT_TRANSLATE_NOOP("LanguageTag", "Navajo"), u"Diné bizaad", u"|nav|navaho|"},
    {u"nah", QT_TRANSLATE_NOOP("LanguageTag", "Nahuatl"), u"Nāhuatl", u"|"},
    {u"mix", QT_TRANSLATE_NOOP("LanguageTag", "Mixtec"), u"Tu'un Savi", u"|mixteco|"},
    {u"zap", QT_TRANSLATE_NOOP("LanguageTag", "Zapotec"), u"Diidxazá", u"|zapoteco|"},
    {u"quc", QT_TRANSLATE_NOOP("LanguageTag", "K'iche'"), u"K'iche'", u"|quiche|k iche|"},
    {u"mam", QT_TRANSLATE_NOOP("LanguageTag", "Mam"), u"Mam", u"|"},
    {u"ase", QT_TRANSLATE_NOOP("LanguageTag", "American Sign Language"), u"American Sign Language", u"|asl|sgn us|sgn|sign language|"},
};

const Language *languageOf(QStringView tag)
{
    for (const Language &language : languages) {
        if (QStringView(language.tag) == tag)
            return &language;
    }
    return nullptr;
}

/// The language somebody else's word means: its name in English or its own, or another system's code.
const Language *languageMeant(const QString &folded)
{
    const QString barred = u'|' + folded + u'|';
    for (const Language &language : languages) {
        if (QStringView(language.otherWords).contains(barred) || folded == foldedWords(QString::fromLatin1(language.name)).join(u' ')
            || folded == foldedWords(QStringView(language.nativeName)).join(u' '))
            return &language;
    }
    return nullptr;
}

QString tagOfEnglishName(const QString &folded)
{
    for (int i = QLocale::C + 1; i <= QLocale::LastLanguage; ++i) {
        const auto language = static_cast<QLocale::Language>(i);
        if (foldedWords(QLocale::languageToString(language)).join(u' ') == folded)
            return QLocale::languageToCode(language);
    }
    return {};
}

QString subtag(const QString &part, bool first)
{
    if (first)
        return part.toLower();
    if (part.size() == 4 && part.front().isLetter())
        return part.left(1).toUpper() + part.mid(1).toLower();
    return part.size() == 2 ? part.toUpper() : part.toLower();
}

/// RFC 5646 2.1.1: `es-MX`, `zh-Hans`; the shorter code where a language has two.
QString tagOfCode(const QString &text)
{
    static const QRegularExpression pattern(u"^[A-Za-z]{2,3}([-_][A-Za-z]{4})?([-_]([A-Za-z]{2}|[0-9]{3}))?([-_]([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*$"_s);
    if (!pattern.match(text).hasMatch())
        return {};
    QStringList parts = QString(text).replace(u'_', u'-').split(u'-');
    const QString code = parts.front().toLower();
    if (const Language *language = languageMeant(code))
        parts.front() = QString::fromUtf16(language->tag);
    else if (!languageOf(code)) {
        const QLocale::Language known = QLocale::codeToLanguage(code);
        if (known == QLocale::AnyLanguage)
            return {};
        parts.front() = QLocale::languageToCode(known);
    }
    for (qsizetype i = 0; i < parts.size(); ++i)
        parts[i] = subtag(parts[i], i == 0);
    return parts.join(u'-');
}

} // namespace

Result<LanguageTag> LanguageTag::parse(QStringView input)
{
    static constexpr qsizetype longestInput = 64;
    const QStringView text = input.trimmed();
    LanguageTag result;
    if (!text.isEmpty() && text.size() <= longestInput) {
        const QString folded = foldedWords(text).join(u' ');
        if (const Language *language = folded.isEmpty() ? nullptr : languageMeant(folded))
            result.m_tag = QString::fromUtf16(language->tag);
        if (result.isEmpty())
            result.m_tag = tagOfCode(text.toString());
        if (result.isEmpty() && !folded.isEmpty())
            result.m_tag = tagOfEnglishName(folded);
    }
    if (result.isEmpty())
        return Error{ErrorCode::BadInput,
                     QCoreApplication::translate("LanguageTag", "The language is not known. Write its English name or its code, like Spanish or es.")};
    return result;
}

LanguageTag LanguageTag::english()
{
    LanguageTag result;
    result.m_tag = u"en"_s;
    return result;
}

LanguageTag LanguageTag::spanish()
{
    LanguageTag result;
    result.m_tag = u"es"_s;
    return result;
}

QString LanguageTag::primary() const
{
    return m_tag.section(u'-', 0, 0);
}

QString LanguageTag::nativeName() const
{
    if (const Language *language = languageOf(primary()))
        return QString::fromUtf16(language->nativeName);
    const QString name = QLocale(m_tag).nativeLanguageName();
    return name.isEmpty() ? m_tag : name;
}

QString LanguageTag::displayName() const
{
    if (const Language *language = languageOf(primary()))
        return QCoreApplication::translate("LanguageTag", language->name);
    const QLocale::Language known = QLocale::codeToLanguage(primary());
    return known == QLocale::AnyLanguage ? m_tag : QLocale::languageToString(known);
}

} // namespace countersign
