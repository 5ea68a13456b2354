// SPDX-License-Identifier: Apache-2.0
#include "forms/logo.h"

#include <QBuffer>
#include <QImage>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

QByteArray picture(const char *format)
{
    QImage image(40, 20, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

/// A PNG whose header alone says how large it is.
QByteArray pngThatClaims(quint32 width, quint32 height)
{
    QByteArray png = picture("PNG");
    for (int i = 0; i < 4; ++i) {
        png[16 + i] = char(width >> (24 - 8 * i));
        png[20 + i] = char(height >> (24 - 8 * i));
    }
    return png;
}

QByteArray svg(const QByteArray &inside, const QByteArray &before = {})
{
    return before + "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"20\" height=\"9\">" + inside + "</svg>";
}

} // namespace

class TestLogo final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isPrintableLogo_bytes_areJudged_data();
    void isPrintableLogo_bytes_areJudged();
};

void TestLogo::isPrintableLogo_bytes_areJudged_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("printable");
    const auto row = [](const char *name, const QByteArray &bytes, bool printable) { QTest::newRow(name) << bytes << printable; };
    row("PNG", picture("PNG"), true);
    row("JPEG", picture("JPEG"), true);
    row("SVG", svg("<rect width=\"9\" height=\"9\" fill=\"url(#shade)\"/>", "<?xml version=\"1.0\"?>\n<!-- drawn -->\n"), true);
    row("SVG with a doctype", svg("<g/>", "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">"), true);
    row("SVG that uses its own parts", svg("<defs><path id=\"a\"/></defs><use xlink:href=\"#a\"/>"), true);
    row("SVG with a picture inside", svg("<image xlink:href=\"data:image/png;base64," + picture("PNG").toBase64() + "\"/>"), true);
    row("nothing", {}, false);
    row("text", "hello", false);
    row("BMP", picture("BMP"), false);
    row("PNG cut short", picture("PNG").left(30), false);
    row("PNG of 100,000 by 100,000", pngThatClaims(100000, 100000), false);
    row("SVG cut short", svg("<g>").left(60), false);
    row("XML that is no SVG", "<html><svg/></html>", false);
    row("SVG that opens a file", svg("<image xlink:href=\"/etc/hostname\"/>"), false);
    row("SVG that opens a share", svg("<image href=\"\\\\server\\share\\a.png\"/>"), false);
    row("SVG that asks a server", svg("<use xlink:href=\"https://example.org/a.svg#b\"/>"), false);
    row("SVG that fills from a server", svg("<rect fill=\"url(https://example.org/a.svg#b)\"/>"), false);
    row("SVG with an external entity", svg("&x;", "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"), false);
    row("SVG with entities of entities", svg("&b;", "<!DOCTYPE svg [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>"), false);
    row("SVG of a thousand groups", svg(QByteArray("<g>").repeated(1000) + QByteArray("</g>").repeated(1000)), false);
}

void TestLogo::isPrintableLogo_bytes_areJudged()
{
    QFETCH(const QByteArray, bytes);
    QTEST(isPrintableLogo(bytes), "printable");
}

QTEST_GUILESS_MAIN(TestLogo)
#include "tst_logo.moc"
