// SPDX-License-Identifier: Apache-2.0
#include "ui/theme.h"

#include <QApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

/// WCAG 2.2, relative luminance and contrast ratio.
double luminance(const QColor &color)
{
    const auto linear = [](double channel) { return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

class TestTheme final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pair_onScreenTogether_isReadable_data();
    void pair_onScreenTogether_isReadable();
    void styleSheet_bothSchemes_leavesNoTokenBehind();
    void icon_everyDrawing_isDrawnInItsColor();
    void textScale_doubled_doublesTheType();
    void scheme_system_followsNothingOfOurs();
};

void TestTheme::pair_onScreenTogether_isReadable_data()
{
    using enum ColorToken;
    QTest::addColumn<ColorToken>("front");
    QTest::addColumn<ColorToken>("back");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<double>("least");
    struct Pair {
        const char *name;
        ColorToken front;
        ColorToken back;
        double least;
    };
    constexpr double words = 4.5; // WCAG 1.4.3
    constexpr double shapes = 3.0; // WCAG 1.4.11
    const std::vector<Pair> pairs{
        {"text on window", Text, Window, words}, {"text on surface", Text, Surface, words}, {"text on sunken", Text, SurfaceSunken, words},
        {"text on selection", Text, AccentSoft, words}, {"text on warning", Text, WarningSoft, words}, {"text on bad", Text, BadSoft, words},
        {"muted on window", TextMuted, Window, words}, {"muted on surface", TextMuted, Surface, words}, {"muted on sunken", TextMuted, SurfaceSunken, words},
        {"muted on selection", TextMuted, AccentSoft, words}, {"primary button", AccentText, Accent, words}, {"primary button, hover", AccentText, AccentStrong, words},
        {"link on surface", AccentStrong, Surface, words}, {"link on window", AccentStrong, Window, words}, {"link on selection", AccentStrong, AccentSoft, words},
        {"link, hover", Accent, Surface, words}, {"link on warning", AccentStrong, WarningSoft, words},
        {"good pill", Good, GoodSoft, words}, {"warning pill", Warning, WarningSoft, words}, {"bad pill", Bad, BadSoft, words},
        {"neutral pill", Neutral, NeutralSoft, words}, {"good on surface", Good, Surface, words}, {"warning on surface", Warning, Surface, words},
        {"bad on surface", Bad, Surface, words}, {"bad on window", Bad, Window, words}, {"badge", Surface, Bad, words}, {"ink", Ink, Surface, words},
        {"input border on surface", BorderStrong, Surface, shapes}, {"input border on window", BorderStrong, Window, shapes},
        {"focus on surface", Focus, Surface, shapes}, {"focus on window", Focus, Window, shapes}, {"focus on primary", Focus, Window, shapes},
        {"accent on surface", Accent, Surface, shapes}, {"accent on sunken", Accent, SurfaceSunken, shapes}, {"accent on selection", Accent, AccentSoft, shapes},
    };
    for (const Pair &pair : pairs) {
        for (const bool dark : {false, true})
            QTest::addRow("%s, %s", pair.name, dark ? "dark" : "light") << pair.front << pair.back << dark << pair.least;
    }
}

void TestTheme::pair_onScreenTogether_isReadable()
{
    QFETCH(ColorToken, front);
    QFETCH(ColorToken, back);
    QFETCH(bool, dark);
    QFETCH(double, least);
    const double ratio = contrast(Theme::color(front, dark), Theme::color(back, dark));
    QVERIFY2(ratio >= least, qPrintable(u"%1, expected at least %2"_s.arg(ratio, 0, 'f', 2).arg(least)));
}

void TestTheme::styleSheet_bothSchemes_leavesNoTokenBehind()
{
    Theme theme;
    for (const auto scheme : {Theme::Scheme::Light, Theme::Scheme::Dark}) {
        theme.setScheme(scheme);
        theme.apply();
        const QString sheet = qApp->styleSheet();
        QVERIFY(sheet.size() > 1000);
        QVERIFY2(!sheet.contains(u'@'), qPrintable(sheet.mid(sheet.indexOf(u'@'), 60)));
        QVERIFY(sheet.contains(theme.color(ColorToken::Accent).name()));
        static const QRegularExpression url(u"url\\(([^)]+)\\)"_s);
        for (auto match = url.globalMatch(sheet); match.hasNext();) {
            const QString path = match.next().captured(1);
            QVERIFY2(QFile::exists(path), qPrintable(path));
        }
    }
}

void TestTheme::icon_everyDrawing_isDrawnInItsColor()
{
    Theme theme;
    theme.setScheme(Theme::Scheme::Light);
    const QColor expected = theme.color(ColorToken::Bad);
    const QStringList files = QDir(u":/icons"_s).entryList({u"*.svg"_s});
    QVERIFY(files.size() > 40);
    for (const QString &file : files) {
        if (file == "countersign.svg"_L1)
            continue; // in its own colours
        const QImage image = theme.icon(file.chopped(4), ColorToken::Bad).pixmap(48, 48).toImage().convertToFormat(QImage::Format_ARGB32);
        int solid = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                if (pixel.alpha() < 250)
                    continue;
                ++solid;
                QVERIFY2(std::abs(pixel.red() - expected.red()) < 4 && std::abs(pixel.green() - expected.green()) < 4, qPrintable(file));
            }
        }
        QVERIFY2(solid > 10, qPrintable(file));
    }
}

void TestTheme::textScale_doubled_doublesTheType()
{
    Theme theme;
    theme.apply();
    const int before = QApplication::font().pixelSize();
    theme.setTextScale(200);
    theme.apply();
    QCOMPARE(QApplication::font().pixelSize(), 2 * before);
    theme.setTextScale(900);
    QCOMPARE(theme.textScale(), 200);
    theme.setTextScale(100);
    theme.apply();
}

void TestTheme::scheme_system_followsNothingOfOurs()
{
    Theme theme;
    theme.setScheme(Theme::Scheme::Dark);
    theme.apply();
    QVERIFY(theme.isDark());
    theme.setScheme(Theme::Scheme::System);
    theme.apply();
    QVERIFY(!theme.isDark()); // our own dark palette is not mistaken for the system's
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
