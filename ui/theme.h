// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QIcon>
#include <QObject>

class QApplication;
class QWidget;

namespace countersign {

/// The colours of the product, by what they mean; every style and every painted widget takes them from here.
enum class ColorToken {
    Window, Surface, SurfaceSunken, Border, BorderStrong, Text, TextMuted, Accent, AccentText, AccentSoft, AccentStrong,
    Good, GoodSoft, Warning, WarningSoft, Bad, BadSoft, Neutral, NeutralSoft, Focus, Ink
};

/// Light and dark, text size and icons. One style sheet is made from the tokens (`resources/style/countersign.qss` with `@token` names).
class Theme final : public QObject
{
    Q_OBJECT
public:
    enum class Scheme { System, Light, Dark };

    explicit Theme(QObject *parent = nullptr);
    void setScheme(Scheme scheme);
    [[nodiscard]] bool isDark() const;
    /// 100 … 200 percent.
    void setTextScale(int percent);
    [[nodiscard]] int textScale() const;
    /// Sets palette, font and style sheet of the whole program; call again after a change.
    void apply();

    [[nodiscard]] QColor color(ColorToken token) const;
    [[nodiscard]] static QColor color(ColorToken token, bool dark);
    /// An icon of the product's family (`resources/icons/<name>.svg`), drawn in the given token's colour.
    [[nodiscard]] QIcon icon(const QString &name, ColorToken token = ColorToken::Text) const;
    [[nodiscard]] int points(int base) const; ///< a length that grows with the text

Q_SIGNALS:
    void changed();

private:
    Scheme m_scheme = Scheme::System;
    int m_textScale = 100;
};

/// Style roles that the style sheet knows: "primary", "danger", "link", "title", "subtitle", "heading", "muted", "card", "banner-warning", "banner-demo",
/// "banner-bad", "pill-good", "pill-warning", "pill-bad", "pill-neutral", "nav", "touch" (48 px and more), "touch-primary", "choice".
void setStyleRole(QWidget *widget, const char *role);

} // namespace countersign
