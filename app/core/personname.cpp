// SPDX-License-Identifier: Apache-2.0
#include "core/personname.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace countersign {
namespace {

QString words(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u' ');
}

} // namespace

QString PersonName::display() const
{
    return words({given, middle, family, suffix});
}

QString PersonName::sorted() const
{
    const QString last = words({family, suffix});
    const QString first = words({given, middle});
    if (last.isEmpty() || first.isEmpty())
        return last + first;
    return last + ", "_L1 + first;
}

} // namespace countersign
