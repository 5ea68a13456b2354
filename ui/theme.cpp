// SPDX-License-Identifier: Apache-2.0
#include "ui/theme.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleFactory>
#include <QSvgRenderer>
#include <QWidget>

#include <array>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct TokenColors {
    ColorToken token;
    QLatin1StringView name; // as the style sheet writes it, after the @
    QRgb light;
    QRgb dark;
};

// The one place with colours. tests/ui/tst_theme.cpp measures every pair that meets on the screen.
constexpr std::array tokenColors{
    TokenColors{ColorToken::Window, "window"_L1, 0xfff4f6f8, 0xff12171d},
    TokenColors{ColorToken::Surface, "surface"_L1, 0xffffffff, 0xff1a2129},
    TokenColors{ColorToken::SurfaceSunken, "surfaceSunken"_L1, 0xffeef1f4, 0xff232c35},
    TokenColors{ColorToken::Border, "border"_L1, 0xffdadfe4, 0xff303b46},
    TokenColors{ColorToken::BorderStrong, "borderStrong"_L1, 0xff7f8995, 0xff74828f},
    TokenColors{ColorToken::Text, "text"_L1, 0xff1a2230, 0xffe8edf2},
    TokenColors{ColorToken::TextMuted, "textMuted"_L1, 0xff525d6b, 0xffa8b4c0},
    TokenColors{ColorToken::Accent, "accent"_L1, 0xff0b6e73, 0xff4fc3bd},
    TokenColors{ColorToken::AccentText, "accentText"_L1, 0xffffffff, 0xff06282a},
    TokenColors{ColorToken::AccentSoft, "accentSoft"_L1, 0xffe2f1f0, 0xff17383a},
    TokenColors{ColorToken::AccentStrong, "accentStrong"_L1, 0xff07575c, 0xff7fdad5},
    TokenColors{ColorToken::Good, "good"_L1, 0xff14633a, 0xff86dba8},
    TokenColors{ColorToken::GoodSoft, "goodSoft"_L1, 0xffe1f2e7, 0xff17372a},
    TokenColors{ColorToken::Warning, "warning"_L1, 0xff764900, 0xfff3c76a},
    TokenColors{ColorToken::WarningSoft, "warningSoft"_L1, 0xfffff4d8, 0xff3b2f12},
    TokenColors{ColorToken::Bad, "bad"_L1, 0xffa01c1c, 0xffffa49b},
    TokenColors{ColorToken::BadSoft, "badSoft"_L1, 0xfffbe5e3, 0xff47201f},
    TokenColors{ColorToken::Neutral, "neutral"_L1, 0xff465160, 0xffbcc7d2},
    TokenColors{ColorToken::NeutralSoft, "neutralSoft"_L1, 0xffe9edf2, 0xff2b3540},
    TokenColors{ColorToken::Focus, "focus"_L1, 0xff1b5fd0, 0xff8ab8ff},
    TokenColors{ColorToken::Ink, "ink"_L1, 0xff16255c, 0xffe8edf2},
};

const TokenColors &entry(ColorToken token)
{
    return tokenColors.at(static_cast<std::size_t>(token));
}

QByteArray iconSource(const QString &name)
{
    QFile file(u":/icons/"_s + name + u".svg"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Draws a drawing of the family at any size and screen density, in one colour.
class LineIconEngine final : public QIconEngine
{
public:
    LineIconEngine(QByteArray source, QColor color) : m_source(std::move(source)), m_color(color) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QSvgRenderer renderer(QByteArray(m_source).replace("currentColor", m_color.name().toLatin1()));
        painter->save();
        painter->setOpacity(painter->opacity() * (mode == QIcon::Disabled ? 0.45 : 1.0));
        // Square and at the beginning: an icon size wider than high leaves room before the words of a button.
        const int side = std::min(rect.width(), rect.height());
        renderer.render(painter, QRectF(rect.left(), rect.top() + (rect.height() - side) / 2.0, side, side));
        painter->restore();
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, picture.rect(), mode, state);
        return picture;
    }
    [[nodiscard]] QIconEngine *clone() const override { return new LineIconEngine(*this); }

private:
    QByteArray m_source;
    QColor m_color;
};

bool systemIsDark()
{
    const QPalette palette = QApplication::style()->standardPalette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QPalette paletteFor(const Theme &theme)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, ColorToken token) { palette.setColor(role, theme.color(token)); };
    set(QPalette::Window, ColorToken::Window);
    set(QPalette::WindowText, ColorToken::Text);
    set(QPalette::Base, ColorToken::Surface);
    set(QPalette::AlternateBase, ColorToken::SurfaceSunken);
    set(QPalette::Text, ColorToken::Text);
    set(QPalette::Button, ColorToken::Surface);
    set(QPalette::ButtonText, ColorToken::Text);
    set(QPalette::BrightText, ColorToken::Bad);
    set(QPalette::ToolTipBase, ColorToken::Surface);
    set(QPalette::ToolTipText, ColorToken::Text);
    set(QPalette::PlaceholderText, ColorToken::TextMuted);
    set(QPalette::Highlight, ColorToken::Accent);
    set(QPalette::HighlightedText, ColorToken::AccentText);
    set(QPalette::Link, ColorToken::AccentStrong);
    set(QPalette::LinkVisited, ColorToken::AccentStrong);
    set(QPalette::Mid, ColorToken::Border);
    set(QPalette::Dark, ColorToken::BorderStrong);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.color(ColorToken::TextMuted));
    return palette;
}

QString styleSheetFor(const Theme &theme)
{
    QFile file(u":/style/countersign.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString source = QString::fromUtf8(file.readAll());
    static const QRegularExpression pattern(u"@px\\((\\d+)\\)|@([A-Za-z]+)"_s);
    QString result;
    qsizetype position = 0;
    for (auto matches = pattern.globalMatch(source); matches.hasNext();) {
        const auto match = matches.next();
        result += QStringView(source).mid(position, match.capturedStart() - position);
        position = match.capturedEnd();
        const QString name = match.captured(2);
        if (name.isEmpty()) {
            result += QString::number(theme.points(match.captured(1).toInt())) + u"px"_s;
        } else if (name == "mode"_L1) {
            result += theme.isDark() ? u"dark"_s : u"light"_s;
        } else {
            const auto *const found = std::find_if(tokenColors.begin(), tokenColors.end(), [&](const TokenColors &each) { return each.name == name; });
            Q_ASSERT_X(found != tokenColors.end(), "countersign.qss", qPrintable(name));
            result += theme.color(found->token).name();
        }
    }
    return result + QStringView(source).mid(position);
}

} // namespace

Theme::Theme(QObject *parent) : QObject(parent) {}

void Theme::setScheme(Scheme scheme)
{
    m_scheme = scheme;
}

bool Theme::isDark() const
{
    return m_scheme == Scheme::Dark || (m_scheme == Scheme::System && systemIsDark());
}

void Theme::setTextScale(int percent)
{
    m_textScale = std::clamp(percent, 100, 200);
}

int Theme::textScale() const
{
    return m_textScale;
}

void Theme::apply()
{
    // Fusion draws alike on every system, so that what was looked at is what people get.
    if (QApplication::style()->name() != "fusion"_L1)
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QFont font = QApplication::font();
    font.setFamilies({u"Noto Sans"_s, u"Segoe UI"_s, u"Helvetica Neue"_s, u"sans-serif"_s});
    font.setPixelSize(points(14));
    QApplication::setFont(font);
    QApplication::setPalette(paletteFor(*this));
    qApp->setStyleSheet(styleSheetFor(*this));
    Q_EMIT changed();
}

QColor Theme::color(ColorToken token) const
{
    return color(token, isDark());
}

QColor Theme::color(ColorToken token, bool dark)
{
    Q_ASSERT(entry(token).token == token);
    return QColor::fromRgb(dark ? entry(token).dark : entry(token).light);
}

QIcon Theme::icon(const QString &name, ColorToken token) const
{
    const QByteArray source = iconSource(name);
    Q_ASSERT_X(!source.isEmpty(), "Theme::icon", qPrintable(name));
    return QIcon(new LineIconEngine(source, color(token)));
}

int Theme::points(int base) const
{
    return (base * m_textScale + 50) / 100;
}

void setStyleRole(QWidget *widget, const char *role)
{
    widget->setProperty("role", QString::fromLatin1(role));
    // A style sheet matches properties only when a widget is polished.
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

} // namespace countersign
