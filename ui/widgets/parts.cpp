// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/parts.h"

#include <QBoxLayout>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

ColorToken foreground(Tone tone)
{
    switch (tone) {
    case Tone::Good: return ColorToken::Good;
    case Tone::Warning: return ColorToken::Warning;
    case Tone::Bad: return ColorToken::Bad;
    case Tone::Neutral: return ColorToken::Neutral;
    }
    Q_UNREACHABLE();
}

const char *pillRole(Tone tone)
{
    switch (tone) {
    case Tone::Good: return "pill-good";
    case Tone::Warning: return "pill-warning";
    case Tone::Bad: return "pill-bad";
    case Tone::Neutral: return "pill-neutral";
    }
    Q_UNREACHABLE();
}

const char *markRole(Tone tone)
{
    switch (tone) {
    case Tone::Good: return "good";
    case Tone::Warning: return "warning";
    case Tone::Bad: return "bad";
    case Tone::Neutral: return "muted";
    }
    Q_UNREACHABLE();
}

} // namespace

QLabel *makeLabel(const QString &text, const char *role, QWidget *parent)
{
    auto *const label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    if (role)
        label->setProperty("role", QString::fromLatin1(role));
    return label;
}

QLabel *makeText(const QString &text, const char *role, QWidget *parent)
{
    QLabel *const label = makeLabel(text, role, parent);
    label->setWordWrap(true);
    return label;
}

QPushButton *makeButton(const QString &text, const QString &objectName, const char *role, QWidget *parent)
{
    auto *const button = new QPushButton(text, parent);
    button->setObjectName(objectName);
    // Return presses only what has the focus, unless a dialog names its default.
    button->setAutoDefault(false);
    button->setAccessibleName(QString(text).remove(u'&'));
    if (role)
        button->setProperty("role", QString::fromLatin1(role));
    if (role && QLatin1StringView(role) == "link"_L1)
        button->setCursor(Qt::PointingHandCursor);
    return button;
}

void setButtonIcon(QPushButton *button, const Theme &theme, const QString &name, ColorToken token)
{
    button->setIcon(theme.icon(name, token));
    button->setIconSize(QSize(theme.points(20), theme.points(17)));
}

QFrame *makeLine(QWidget *parent)
{
    auto *const line = new QFrame(parent);
    line->setProperty("role", u"line"_s);
    line->setFixedHeight(1);
    return line;
}

QLabel *makeIcon(const Theme &theme, const QString &name, ColorToken token, int size)
{
    auto *const label = new QLabel;
    const int length = theme.points(size);
    label->setPixmap(theme.icon(name, token).pixmap(length, length));
    label->setFixedSize(length, length);
    return label;
}

QWidget *makePill(const Theme &theme, const QString &icon, const QString &text, Tone tone)
{
    auto *const pill = new QFrame;
    pill->setProperty("role", QString::fromLatin1(pillRole(tone)));
    auto *const row = new QHBoxLayout(pill);
    row->setContentsMargins(theme.points(8), theme.points(2), theme.points(10), theme.points(2));
    row->setSpacing(theme.points(4));
    row->addWidget(makeIcon(theme, icon, foreground(tone), 13));
    row->addWidget(makeLabel(text));
    pill->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Maximum);
    pill->setAccessibleName(text);
    return pill;
}

QWidget *makeMark(const Theme &theme, const QString &icon, const QString &text, Tone tone)
{
    auto *const mark = new QWidget;
    auto *const row = new QHBoxLayout(mark);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.points(5));
    QLabel *const drawing = makeIcon(theme, icon, foreground(tone), 15);
    drawing->setFixedHeight(theme.points(20)); // in the middle of the first line
    row->addWidget(drawing, 0, Qt::AlignTop);
    QLabel *const words = makeText(text, markRole(tone));
    words->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    row->addWidget(words, 1);
    return mark;
}

Card::Card(const Theme &theme, QWidget *parent) : QFrame(parent), m_body(new QVBoxLayout(this))
{
    setProperty("role", u"card"_s);
    const int margin = theme.points(16);
    m_body->setContentsMargins(margin, margin, margin, margin);
    m_body->setSpacing(theme.points(10));
}

Card::Card(const Theme &theme, const QString &heading, QWidget *parent) : Card(theme, parent)
{
    m_body->addWidget(makeText(heading, "heading"));
}

Banner::Banner(const Theme &theme, Tone tone, const QString &strong, const QString &text, QWidget *parent) : QFrame(parent), m_row(new QHBoxLayout(this))
{
    setProperty("role", tone == Tone::Bad ? u"banner-bad"_s : tone == Tone::Warning ? u"banner-warning"_s : u"banner-info"_s);
    m_row->setContentsMargins(theme.points(14), theme.points(9), theme.points(14), theme.points(9));
    m_row->setSpacing(theme.points(8));
    const ColorToken color = tone == Tone::Neutral || tone == Tone::Good ? ColorToken::AccentStrong : foreground(tone);
    m_row->addWidget(makeIcon(theme, tone == Tone::Neutral || tone == Tone::Good ? u"info"_s : u"warning"_s, color, 18), 0, Qt::AlignTop);
    if (!strong.isEmpty())
        m_row->addWidget(makeLabel(strong, tone == Tone::Bad ? "bad" : tone == Tone::Warning ? "warning" : "strong"), 0, Qt::AlignTop);
    m_row->addWidget(makeText(text), 1);
}

void Banner::addAction(QWidget *button)
{
    m_row->addWidget(button, 0, Qt::AlignTop);
}

ScrollPage::ScrollPage(const Theme &theme, QWidget *parent) : QScrollArea(parent)
{
    setProperty("role", u"page"_s);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    auto *const inner = new QWidget;
    inner->setProperty("role", u"page"_s);
    m_content = new QVBoxLayout(inner);
    const int margin = theme.points(24);
    m_content->setContentsMargins(margin, theme.points(20), margin, margin);
    m_content->setSpacing(theme.points(14));
    setWidget(inner);
}

QScrollArea *makeScrolling(QWidget *content)
{
    auto *const area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    content->setProperty("role", u"plain"_s);
    area->setWidget(content);
    return area;
}

void fitWindow(QWidget &window, QSize wanted)
{
    const QSize room = window.parentWidget() ? window.parentWidget()->window()->size() : window.screen()->availableSize();
    window.resize(wanted.boundedTo(room - QSize(40, 30)));
}

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *const item = layout->takeAt(0)) {
        if (QWidget *const widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        if (QLayout *const inner = item->layout())
            clearLayout(inner);
        delete item;
    }
}

} // namespace countersign
