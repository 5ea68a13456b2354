// SPDX-License-Identifier: Apache-2.0
#include "forms/logo.h"

#include <QBuffer>
#include <QImageReader>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {
namespace {

constexpr int deepestSvg = 100; // groups within groups; a drawing program makes a dozen
constexpr qint64 mostPixels = 50'000'000;

bool pointsElsewhere(const QXmlStreamAttribute &attribute)
{
    const QStringView value = attribute.value().trimmed();
    if (attribute.name() == "href"_L1)
        return !value.startsWith(u'#') && !value.startsWith("data:image/"_L1, Qt::CaseInsensitive);
    return value.contains("url("_L1) && !value.contains("url(#"_L1);
}

bool isSelfContainedSvg(const QByteArray &bytes)
{
    QXmlStreamReader xml(bytes);
    int depth = 0;
    bool rooted = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement())
            --depth;
        if (!xml.entityDeclarations().isEmpty() || xml.isEntityReference() || depth > deepestSvg)
            return false;
        if (!xml.isStartElement())
            continue;
        if (++depth == 1)
            rooted = xml.name() == "svg"_L1;
        const auto attributes = xml.attributes();
        if (!rooted || std::any_of(attributes.begin(), attributes.end(), pointsElsewhere))
            return false;
    }
    return rooted && !xml.hasError();
}

bool isReadablePicture(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    const QByteArray format = reader.format();
    if (format != "png" && format != "jpeg")
        return false;
    const QSize size = reader.size();
    return !size.isEmpty() && qint64(size.width()) * size.height() <= mostPixels && !reader.read().isNull();
}

} // namespace

bool isPrintableLogo(const QByteArray &bytes)
{
    return bytes.trimmed().startsWith('<') ? isSelfContainedSvg(bytes) : isReadablePicture(bytes);
}

} // namespace countersign
