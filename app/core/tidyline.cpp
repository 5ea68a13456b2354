// SPDX-License-Identifier: Apache-2.0
#include "core/tidyline.h"

#include <algorithm>

namespace countersign {
namespace {

bool misleads(QChar c)
{
    const char16_t u = c.unicode();
    return (c.category() == QChar::Other_Control && !c.isSpace()) //
        || (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069) // embedding, override and isolation of a direction
        || u == 0x00AD || u == 0x200B || u == 0x2060 || u == 0xFEFF; // soft hyphen, zero-width spaces, byte order mark
}

} // namespace

QString tidyLine(const QString &text)
{
    QString tidy = text;
    tidy.erase(std::remove_if(tidy.begin(), tidy.end(), misleads), tidy.end());
    return tidy.simplified();
}

} // namespace countersign
