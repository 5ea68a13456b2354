// SPDX-License-Identifier: Apache-2.0
#include "core/patient.h"

#include "core/enumtable.h"

using namespace Qt::StringLiterals;

namespace countersign {
namespace {

constexpr EnumKey<ContactKind> contactKinds[] = {
    {ContactKind::Email, "email"_L1},
    {ContactKind::Phone, "phone"_L1},
};
constexpr EnumKey<ContactUse> contactUses[] = {
    {ContactUse::Home, "home"_L1},
    {ContactUse::Mobile, "mobile"_L1},
    {ContactUse::Work, "work"_L1},
    {ContactUse::Other, "other"_L1},
};
constexpr EnumKey<Authority> authorities[] = {
    {Authority::Parent, "parent"_L1},
    {Authority::LegalGuardian, "legalGuardian"_L1},
    {Authority::HealthCareProxy, "healthCareProxy"_L1},
    {Authority::PowerOfAttorney, "powerOfAttorney"_L1},
    {Authority::Executor, "executor"_L1},
    {Authority::Other, "other"_L1},
};

QString joined(QStringList parts, const QString &separator)
{
    parts.removeAll(QString());
    return parts.join(separator);
}

bool isUnitedStates(const QString &country)
{
    const QString upper = country.trimmed().toUpper();
    return upper.isEmpty() || upper == "US"_L1 || upper == "USA"_L1 || upper == "UNITED STATES"_L1;
}

} // namespace

bool PostalAddress::isEmpty() const
{
    return line1.isEmpty() && line2.isEmpty() && city.isEmpty() && state.isEmpty() && postalCode.isEmpty() && country.isEmpty();
}

QString PostalAddress::oneLine() const
{
    const QString place = joined({city, state, postalCode}, u" "_s);
    return joined({line1, line2, place, isUnitedStates(country) ? QString() : country}, u", "_s);
}

QStringList PostalAddress::lines() const
{
    const QString place = joined({city, joined({state, postalCode}, u" "_s)}, u", "_s);
    QStringList result{line1, line2, place, isUnitedStates(country) ? QString() : country};
    result.removeAll(QString());
    return result;
}

QString toKey(ContactKind kind)
{
    return keyOf(contactKinds, kind);
}

QString toKey(ContactUse use)
{
    return keyOf(contactUses, use);
}

QString toKey(Authority authority)
{
    return keyOf(authorities, authority);
}

std::optional<ContactKind> contactKindFromKey(QStringView key)
{
    return valueOf(contactKinds, key);
}

std::optional<ContactUse> contactUseFromKey(QStringView key)
{
    return valueOf(contactUses, key);
}

std::optional<Authority> authorityFromKey(QStringView key)
{
    return valueOf(authorities, key);
}

} // namespace countersign
