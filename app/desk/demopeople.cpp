// SPDX-License-Identifier: Apache-2.0
#include "desk/demopeople.h"

#include "core/textfolding.h"

#include <array>
#include <cmath>
#include <numbers>
#include <span>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct GivenName {
    const char16_t *latin;
    const char16_t *preferred; ///< what the person likes to be called, in any script; empty: the same
};

/// Names as families of one language give them; weights make the mix of a U.S. practice.
struct NamePool {
    const char *language;
    quint32 weight;
    std::span<const GivenName> given;
    std::span<const char16_t *const> family;
};

constexpr std::array<GivenName, 16> englishGiven{{{u"Judith", u""}, {u"Aaron", u""}, {u"Denise", u""}, {u"Marcus", u""}, {u"Ellen", u""},
    {u"Howard", u""}, {u"Latoya", u""}, {u"Patrick", u""}, {u"Siobhán", u""}, {u"Terrence", u""}, {u"Zoë", u""}, {u"Walter", u""},
    {u"Imani", u""}, {u"Craig", u""}, {u"Renée", u""}, {u"Darnell", u""}}};
constexpr std::array englishFamily{u"Weiss", u"Hollister", u"O’Brien", u"Washington", u"Kowalski", u"Abernathy", u"Thibodeaux",
    u"Lindqvist", u"Freeman", u"Castellano", u"Ward", u"Petrov", u"Smith-Okoye", u"Blackhorse"};
constexpr std::array<GivenName, 12> spanishGiven{
    {{u"María Elena", u""}, {u"José Luis", u""}, {u"Guadalupe", u""}, {u"Íñigo", u""}, {u"Rocío", u""}, {u"Andrés", u""}, {u"Ximena", u""},
        {u"Ramón", u""}, {u"Belén", u""}, {u"Tomás", u""}, {u"Araceli", u""}, {u"Joaquín", u""}}};
constexpr std::array spanishFamily{
    u"Núñez", u"García Peña", u"Muñoz", u"Ibáñez", u"Quiñones", u"Vélez", u"Ordóñez", u"de la Cruz", u"Zúñiga", u"Ávila"};
constexpr std::array<GivenName, 6> vietnameseGiven{
    {{u"Minh", u""}, {u"Thị Hương", u""}, {u"Đức", u""}, {u"Ngọc Ánh", u""}, {u"Quang", u""}, {u"Thu Trang", u""}}};
constexpr std::array vietnameseFamily{u"Trần", u"Nguyễn", u"Lê", u"Phạm", u"Đặng"};
constexpr std::array<GivenName, 6> chineseGiven{
    {{u"Wei", u"William"}, {u"Xiuying", u"Sue"}, {u"Jing", u"Jenny"}, {u"Haoran", u"Howard"}, {u"Mei", u"May"}, {u"Guoqiang", u"George"}}};
constexpr std::array chineseFamily{u"Chen", u"Huang", u"Zhao", u"Lin", u"Ouyang"};
constexpr std::array<GivenName, 6> arabicGiven{
    {{u"Fatima", u"فاطمة"}, {u"Yusuf", u"يوسف"}, {u"Layla", u"ليلى"}, {u"Omar", u"عمر"}, {u"Huda", u"هدى"}, {u"Karim", u"كريم"}}};
constexpr std::array arabicFamily{u"al-Masri", u"Haddad", u"Khalil", u"Mansour", u"Nasser"};
constexpr std::array<GivenName, 5> creoleGiven{
    {{u"Wislande", u""}, {u"Jean-Robert", u""}, {u"Marie-Ange", u""}, {u"Evens", u""}, {u"Dieunie", u""}}};
constexpr std::array creoleFamily{u"Desrosiers", u"Pierre-Louis", u"Joseph", u"Toussaint"};
constexpr std::array<GivenName, 6> westAfricanGiven{
    {{u"Chidi", u""}, {u"Ngozi", u""}, {u"Adaeze", u""}, {u"Kwame", u""}, {u"Amara", u""}, {u"Tunde", u""}}};
constexpr std::array westAfricanFamily{u"Okafor", u"Abara", u"Mensah", u"Adeyemi", u"Eze"};

const std::array pools{
    NamePool{"en", 34, englishGiven, englishFamily},
    NamePool{"es", 28, spanishGiven, spanishFamily},
    NamePool{"vi", 8, vietnameseGiven, vietnameseFamily},
    NamePool{"zh-Hans", 8, chineseGiven, chineseFamily},
    NamePool{"ar", 8, arabicGiven, arabicFamily},
    NamePool{"ht", 6, creoleGiven, creoleFamily},
    NamePool{"en", 8, westAfricanGiven, westAfricanFamily},
};

/// Reserved for fiction: 555-0100 to 555-0199 in any area.
QString phoneNumber(SeededRandom &random)
{
    static constexpr std::array areas{937, 513, 614, 419, 216, 740};
    constexpr quint32 reserved = 100;
    return u"(%1) 555-01%2"_s.arg(areas.at(random.below(areas.size()))).arg(random.below(reserved), 2, 10, QChar(u'0'));
}

QString emailFor(SeededRandom &random, const PersonName &name, int index)
{
    const QString given = foldedWords(name.given).value(0);
    const QString family = foldedWords(name.family).join(QString());
    switch (random.below(3)) {
    case 0:
        return given % u'.' % family % u"@example.org"_s;
    case 1:
        return given.left(1) % u'.' % family % QString::number(index) % u"@example.org"_s;
    default:
        return family % u'.' % given % u"@mail.example.org"_s;
    }
}

PostalAddress addressFor(SeededRandom &random)
{
    static constexpr std::array streets{
        u"Mill Street", u"Canal Road", u"Harvest Lane", u"Wright Avenue", u"Linden Court", u"Water Street", u"Old Troy Pike"};
    struct Town {
        const char16_t *name;
        int postalCode;
    };
    static constexpr std::array<Town, 4> towns{{{u"Dayton", 45402}, {u"Kettering", 45429}, {u"Xenia", 45385}, {u"Troy", 45373}}};
    const Town &town = towns.at(random.below(towns.size()));
    PostalAddress address;
    address.line1 = QString::number(1 + random.below(420)) % u' ' % QString::fromUtf16(streets.at(random.below(streets.size())));
    if (random.below(4) == 0)
        address.line2 = u"Apt. %1"_s.arg(1 + random.below(30));
    address.city = QString::fromUtf16(town.name);
    address.state = u"OH"_s;
    address.postalCode = QString::number(town.postalCode);
    return address;
}

void addContacts(SeededRandom &random, Patient &patient, int index)
{
    patient.contacts.push_back({.id = {}, .kind = ContactKind::Phone, .value = phoneNumber(random), .use = ContactUse::Mobile, .rank = 1});
    if (random.below(3) == 0)
        patient.contacts.push_back(
            {.id = {}, .kind = ContactKind::Phone, .value = phoneNumber(random), .use = ContactUse::Home, .rank = 2});
    if (random.below(10) == 0)
        patient.declinedEmail = true;
    else if (random.below(12) != 0)
        patient.contacts.push_back(
            {.id = {}, .kind = ContactKind::Email, .value = emailFor(random, patient.name, index), .use = ContactUse::Home, .rank = 1});
}

void addParent(SeededRandom &random, Patient &patient, const NamePool &pool)
{
    patient.representatives.push_back({.id = {},
        .name = QString::fromUtf16(pool.given[random.below(static_cast<quint32>(pool.given.size()))].latin) % u' ' % patient.name.family,
        .relationship = u"parent"_s,
        .authority = Authority::Parent,
        .phone = phoneNumber(random),
        .email = {}});
}

const NamePool &anyPool(SeededRandom &random)
{
    quint32 total = 0;
    for (const NamePool &pool : pools)
        total += pool.weight;
    quint32 at = random.below(total);
    for (const NamePool &pool : pools) {
        if (at < pool.weight)
            return pool;
        at -= pool.weight;
    }
    Q_UNREACHABLE();
}

/// The people whom the product's pictures show.
void makeKnown(Patient &patient, int index)
{
    const auto be = [&patient](const QString &given, const QString &family, QDate birthDate, const char *language, const QString &email) {
        patient.name = {.prefix = {}, .given = given, .middle = {}, .family = family, .suffix = {}};
        patient.preferredName.clear();
        patient.birthDate = birthDate;
        patient.language = LanguageTag::parse(QString::fromLatin1(language)).valueOr(LanguageTag::english());
        patient.needsInterpreter = false;
        patient.declinedEmail = false;
        patient.representatives.clear();
        std::erase_if(patient.contacts, [](const ContactPoint &contact) { return contact.kind == ContactKind::Email; });
        patient.contacts.push_back({.id = {}, .kind = ContactKind::Email, .value = email, .use = ContactUse::Home, .rank = 1});
    };
    switch (index) {
    case 0:
        be(u"María Elena"_s, u"Núñez"_s, {1980, 2, 3}, "es", u"maria.nunez@example.org"_s);
        patient.contacts.front().value = u"(555) 010-0142"_s;
        patient.address
            = {.line1 = u"12 Mill Street"_s, .line2 = {}, .city = u"Dayton"_s, .state = u"OH"_s, .postalCode = u"45402"_s, .country = {}};
        break;
    case 1:
        be(u"Chidi"_s, u"Okafor"_s, {1991, 7, 9}, "en", u"c.okafor@exmaple.org"_s); // mistyped on purpose: its mail comes back
        break;
    case 2:
        be(u"Minh"_s, u"Trần"_s, {1959, 1, 30}, "vi", u"minh.tran@example.org"_s);
        patient.needsInterpreter = true;
        break;
    case 3:
        be(u"Judith"_s, u"Weiss"_s, {1966, 3, 14}, "en", u"j.weiss@example.org"_s);
        break;
    case 4:
        be(u"Ngozi"_s, u"Abara"_s, {2014, 12, 2}, "en", u"abara.family@example.org"_s);
        patient.representatives.push_back({.id = {},
            .name = u"Ifeoma Abara"_s,
            .relationship = u"mother"_s,
            .authority = Authority::Parent,
            .phone = u"(555) 010-0177"_s,
            .email = {}});
        break;
    case 5: // a husband with his wife's telephone
        be(u"Rafael"_s, u"Núñez"_s, {1978, 10, 21}, "es", u"rafael.nunez@example.org"_s);
        patient.contacts.front().value = u"(555) 010-0142"_s;
        break;
    default:
        break;
    }
}

InkStroke waveFor(SeededRandom &random, double left, qsizetype letters, qint64 &clock)
{
    constexpr double letterWidth = 22;
    constexpr double baseline = 60;
    constexpr int pointsPerLetter = 9;
    constexpr qint64 millisecondsPerPoint = 11;
    InkStroke stroke;
    double height = 26;
    for (int i = 0; i < letters * pointsPerLetter; ++i) {
        if (i % pointsPerLetter == 0)
            height = (i == 0 ? 34.0 : 8.0 + random.below(16));
        const double turn = 2 * std::numbers::pi * (i % pointsPerLetter) / pointsPerLetter;
        stroke.push_back({.x = left + letterWidth * i / pointsPerLetter + 5 * std::sin(turn),
            .y = baseline - height * (1 - std::cos(turn)) / 2 - 0.06 * i,
            .milliseconds = clock,
            .pressure = 0.45 + 0.3 * std::sin(turn / 2)});
        clock += millisecondsPerPoint;
    }
    return stroke;
}

} // namespace

Patient demoPatient(SeededRandom &random, int index, QDate today)
{
    const NamePool &pool = anyPool(random);
    const GivenName &given = pool.given[random.below(static_cast<quint32>(pool.given.size()))];
    Patient patient;
    patient.name.given = QString::fromUtf16(given.latin);
    patient.name.family = QString::fromUtf16(pool.family[random.below(static_cast<quint32>(pool.family.size()))]);
    patient.preferredName = QString::fromUtf16(given.preferred);
    patient.birthDate = today.addDays(-qint64{365} * (1 + random.below(88)) - random.below(365));
    patient.language = LanguageTag::parse(QString::fromLatin1(pool.language)).valueOr(LanguageTag::english());
    patient.needsInterpreter = patient.language.primary() != "en"_L1 && random.below(2) == 0;
    patient.address = addressFor(random);
    addContacts(random, patient, index);
    if (patient.birthDate.addYears(18) > today)
        addParent(random, patient, pool);
    makeKnown(patient, index);
    return patient;
}

Ink demoSignature(SeededRandom &random, const QString &name)
{
    Ink ink;
    qint64 clock = 0;
    double left = 12;
    for (const QString &word : name.split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype letters = std::min<qsizetype>(word.size(), 6);
        ink.strokes.push_back(waveFor(random, left, letters, clock));
        left = ink.strokes.back().back().x + 26;
        clock += 180;
    }
    // The line under a signature that many people draw.
    InkStroke line;
    for (int i = 0; i <= 20; ++i) {
        line.push_back({.x = 10 + (left - 20) * i / 20, .y = 74 - 0.25 * i, .milliseconds = clock, .pressure = 0.5});
        clock += 9;
    }
    ink.strokes.push_back(std::move(line));
    return ink;
}

Practice demoPractice()
{
    Practice practice;
    practice.name = u"Riverside Allergy & Asthma"_s;
    practice.address = {.line1 = u"200 River Road"_s,
        .line2 = u"Suite 4"_s,
        .city = u"Dayton"_s,
        .state = u"OH"_s,
        .postalCode = u"45402"_s,
        .country = {}};
    practice.telephone = u"(555) 010-0100"_s;
    practice.email = u"frontdesk@riverside.example.org"_s;
    practice.website = u"https://riverside.example.org"_s;
    practice.portalUrl = u"https://portal.riverside.example.org"_s;
    practice.privacyContact = u"Privacy Officer, (555) 010-0101"_s;
    practice.logo = QByteArrayLiteral(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\"><circle cx=\"32\" cy=\"32\" r=\"30\" fill=\"#0b6b70\"/>"
        "<path d=\"M8 40c8-8 16-8 24 0s16 8 24 0\" fill=\"none\" stroke=\"#fff\" stroke-width=\"5\" stroke-linecap=\"round\"/>"
        "<path d=\"M32 34c-9-6-9-16 0-24 9 8 9 18 0 24z\" fill=\"#fff\"/></svg>");
    return practice;
}

} // namespace countersign
