// SPDX-License-Identifier: Apache-2.0
#include "ui/patientview/kioskstyle.h"

#include <QFile>
#include <QHash>
#include <QLabel>
#include <QRegularExpression>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

QHash<QString, ColorToken> tokens()
{
    return {{u"window"_s, ColorToken::Window}, {u"surface"_s, ColorToken::Surface}, {u"surfaceSunken"_s, ColorToken::SurfaceSunken},
        {u"border"_s, ColorToken::Border}, {u"borderStrong"_s, ColorToken::BorderStrong}, {u"text"_s, ColorToken::Text},
        {u"textMuted"_s, ColorToken::TextMuted}, {u"accent"_s, ColorToken::Accent}, {u"accentText"_s, ColorToken::AccentText},
        {u"accentSoft"_s, ColorToken::AccentSoft}, {u"accentStrong"_s, ColorToken::AccentStrong}, {u"good"_s, ColorToken::Good},
        {u"warning"_s, ColorToken::Warning}, {u"warningSoft"_s, ColorToken::WarningSoft}, {u"bad"_s, ColorToken::Bad},
        {u"badSoft"_s, ColorToken::BadSoft}, {u"focus"_s, ColorToken::Focus}};
}

} // namespace

QString kioskStyleSheet(const Theme &theme, int percent)
{
    QFile file(u":/style/patientview.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString source = QString::fromUtf8(file.readAll());
    static const QRegularExpression placeholder(u"@px\\((\\d+)\\)|@([A-Za-z]+)"_s);
    const QHash<QString, ColorToken> known = tokens();
    QString sheet;
    qsizetype copied = 0;
    for (auto matches = placeholder.globalMatch(source); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        sheet += QStringView(source).mid(copied, match.capturedStart() - copied);
        copied = match.capturedEnd();
        if (match.hasCaptured(2))
            sheet += theme.color(known.value(match.captured(2), ColorToken::Text)).name(QColor::HexRgb);
        else
            sheet += QString::number(match.captured(1).toInt() * percent / 100) + u"px"_s;
    }
    return sheet + QStringView(source).mid(copied);
}

void setKioskRole(QWidget *widget, const char *role)
{
    widget->setProperty("kiosk", QString::fromLatin1(role));
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

QLabel *kioskLabel(const QString &text, const char *role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setKioskRole(label, role);
    return label;
}

} // namespace countersign
