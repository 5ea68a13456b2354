// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "chart/clinicstore.h"
#include "chart/schema.h"
#include "core/randomsource.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace countersign::bench {

inline constexpr double frameMilliseconds = 16;

/// A benchmark has nobody to report to: it says what went wrong and stops.
[[noreturn]] inline void giveUp(const Error &error)
{
    std::fprintf(stderr, "%s (%s)\n", qPrintable(error.message), qPrintable(error.detail));
    std::exit(1);
}
template<typename T>
[[nodiscard]] T must(Result<T> result)
{
    if (!result)
        giveUp(result.error());
    return std::move(*result);
}
inline void must(const Result<void> &result)
{
    if (!result)
        giveUp(result.error());
}

[[nodiscard]] inline SecretBytes benchKey()
{
    SecretBytes key(32);
    std::fill(key.bytes().begin(), key.bytes().end(), std::byte{0x42});
    return key;
}

[[nodiscard]] inline double percentile(std::vector<double> values, double part)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(std::ceil(part * static_cast<double>(values.size()))) - 1];
}

/// Synthetic people, the same for one seed: names as unevenly spread as real ones (the commonest family name has one person in ninety, and
/// a long tail of rare ones follows), birth dates of a century, telephone numbers, addresses at example.org.
class People final
{
public:
    explicit People(quint64 seed) : m_random(seed)
    {
        static const char *const families[] = {"Smith", "Johnson", "Williams", "Brown", "Jones", "Garcia", "Miller", "Davis", "Rodriguez",
            "Martinez", "Hernandez", "Lopez", "Gonzalez", "Wilson", "Anderson", "Thomas", "Taylor", "Moore", "Jackson", "Martin", "Lee",
            "Perez", "Thompson", "White", "Harris", "Sanchez", "Clark", "Ramirez", "Lewis", "Robinson", "Nguyen", "Núñez", "O’Brien",
            "de la Cruz", "Müller", "Garcia-Lopez"};
        static const char *const givens[] = {"Maria", "James", "John", "Mary", "Robert", "Jose", "Michael", "Linda", "David", "Elizabeth",
            "William", "Jennifer", "Juan", "Patricia", "Daniel", "Susan", "Luis", "Anna", "Carlos", "Sarah", "María Elena", "Seán", "Zoë"};
        for (const char *name : families)
            m_families += QString::fromUtf8(name);
        for (const char *name : givens)
            m_givens += QString::fromUtf8(name);
        while (m_families.size() < 20000)
            m_families += madeUp(2 + below(2));
        while (m_givens.size() < 3000)
            m_givens += madeUp(2);
    }

    [[nodiscard]] Patient next()
    {
        Patient patient;
        patient.name.family = spread(m_families, 12);
        patient.name.given = spread(m_givens, 8);
        if (below(3) == 0)
            patient.name.middle = spread(m_givens, 8);
        if (below(20) == 0)
            patient.preferredName = spread(m_givens, 8);
        patient.birthDate = QDate(1930, 1, 1).addDays(below(35000));
        patient.address.line1 = QString::number(1 + below(9999)) + QStringLiteral(" Mill Street");
        patient.address.city = QStringLiteral("Dayton");
        patient.address.state = QStringLiteral("OH");
        patient.address.postalCode = QStringLiteral("45402");
        if (below(100) < 92)
            addContact(patient, ContactKind::Phone, phoneNumber());
        if (below(100) < 30)
            addContact(patient, ContactKind::Phone, phoneNumber());
        if (below(100) < 60)
            addContact(patient, ContactKind::Email,
                       QStringLiteral("%1%2@example.org").arg(ascii(patient.name.given + patient.name.family)).arg(below(1000)));
        return patient;
    }
    [[nodiscard]] int below(int bound) { return static_cast<int>(m_random.below(static_cast<quint32>(bound))); }

private:
    [[nodiscard]] QString madeUp(int syllables)
    {
        static const QString starts = QStringLiteral("bcdfghjklmnprstvwz"), vowels = QStringLiteral("aeiou"), ends = QStringLiteral("lmnrst");
        QString name;
        for (int i = 0; i < syllables; ++i)
            name += starts[below(18)] + QString(vowels[below(5)]) + (below(2) ? QString(ends[below(6)]) : QString());
        name[0] = name[0].toUpper();
        return name;
    }
    /// Rank r is drawn with a weight of about 1 / (r + offset).
    [[nodiscard]] const QString &spread(const QStringList &names, double offset)
    {
        const double part = below(1 << 30) / double(1 << 30);
        const double rank = offset * std::pow((double(names.size()) + offset) / offset, part) - offset;
        return names[std::min(static_cast<qsizetype>(rank), names.size() - 1)];
    }
    [[nodiscard]] QString phoneNumber()
    {
        return QStringLiteral("(%1) 555-%2").arg(200 + below(800)).arg(below(10000), 4, 10, QLatin1Char('0'));
    }
    static void addContact(Patient &patient, ContactKind kind, const QString &value)
    {
        patient.contacts.push_back({.id = {}, .kind = kind, .value = value, .use = ContactUse::Home, .rank = 1});
    }
    [[nodiscard]] static QString ascii(const QString &text)
    {
        QString result;
        for (const QChar c : text) {
            if (c.isLetter() && c.unicode() < 128)
                result += c.toLower();
        }
        return result;
    }

    SeededRandom m_random;
    QStringList m_families;
    QStringList m_givens;
};

/// An encrypted clinic file with the whole schema.
[[nodiscard]] inline Database newClinic(const QString &path)
{
    Database database = must(Database::open(path, benchKey(), Database::Mode::Create));
    must(database.migrate(schemaMigrations()));
    return database;
}

} // namespace countersign::bench
