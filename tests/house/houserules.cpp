// SPDX-License-Identifier: Apache-2.0
#include "houserules.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::test {
namespace {

constexpr qsizetype longestSource = 500;

/// The arrows: which rooms a room may see, itself aside. The two shells, ui and cli, see every room's value types but none of its engines.
const QHash<QString, QStringList> &arrows()
{
    static const QStringList everyRoom{u"core"_s, u"consent"_s, u"vault"_s, u"chart"_s, u"forms"_s, u"mail"_s, u"exchange"_s, u"desk"_s};
    static const QHash<QString, QStringList> rooms{
        {u"core"_s, {}},
        {u"consent"_s, {u"core"_s}},
        {u"vault"_s, {u"core"_s}},
        {u"chart"_s, {u"vault"_s, u"consent"_s, u"core"_s}},
        {u"forms"_s, {u"consent"_s, u"core"_s}},
        {u"mail"_s, {u"consent"_s, u"core"_s}},
        {u"exchange"_s, {u"consent"_s, u"core"_s}},
        {u"desk"_s, everyRoom},
        {u"cli"_s, everyRoom},
        {u"ui"_s, everyRoom},
    };
    return rooms;
}

/// Headers behind which the database lies open.
const QStringList engines{u"vault/database.h"_s, u"vault/statement.h"_s, u"vault/vault.h"_s, u"chart/clinicstore.h"_s, u"chart/schema.h"_s};

struct ThirdParty {
    QRegularExpression header;
    QStringList rooms;
};

const QList<ThirdParty> &thirdParties()
{
    static const QList<ThirdParty> parties{
        {QRegularExpression(u"^sqlite3"_s), {u"vault"_s}},
        {QRegularExpression(u"^openssl/"_s), {u"vault"_s, u"mail"_s}},
        {QRegularExpression(u"^(curl|gmime|glib)(/|\\.h)"_s), {u"mail"_s}},
        {QRegularExpression(u"^(qpdf/|ZXing/)"_s), {u"forms"_s, u"mail"_s}},
        {QRegularExpression(u"^(QtSql|QSql)"_s), {}},
        {QRegularExpression(u"^(QtWidgets|QtPrintSupport)"_s), {u"ui"_s}},
        {QRegularExpression(u"^Q(Application|MainWindow|.*Widget|.*Dialog|MessageBox|Label|.*Button|.*Edit|.*Box|(Box|Grid|Form|Stacked)?Layout|HBoxLayout|VBoxLayout|Menu|MenuBar|ToolBar|StatusBar|Style|"
                            "StyleOption.*|Scroll.*|Stacked.*|Splitter|TableView|TreeView|ListView|HeaderView|Printer|PrinterInfo)$"_s),
         {u"ui"_s}},
    };
    return parties;
}

/// A pattern, the files it is forbidden in, and what to say.
struct Ban {
    QRegularExpression pattern;
    bool (*applies)(const QString &path);
    QString rule;
};

bool isCode(const QString &path)
{
    return path.endsWith(".cpp"_L1) || path.endsWith(".h"_L1);
}

bool isProduct(const QString &path)
{
    return path.startsWith("app/"_L1) || path.startsWith("ui/"_L1);
}

/// The room a file belongs to: "mail" of app/mail/…, "ui"; empty outside the product.
QString roomOf(const QString &path)
{
    if (path.startsWith("app/"_L1))
        return path.section(u'/', 1, 1);
    return path.startsWith("ui/"_L1) ? u"ui"_s : QString();
}

bool mayHoldNoSql(const QString &path)
{
    const QString room = roomOf(path);
    return isCode(path) && !room.isEmpty() && room != "vault"_L1 && room != "chart"_L1;
}

bool mayHoldNoColour(const QString &path)
{
    return isCode(path) && path.startsWith("ui/"_L1) && !path.startsWith("ui/theme."_L1);
}

const QList<Ban> &bans()
{
    const auto product = [](const QString &path) { return isCode(path) && isProduct(path); };
    const auto everywhere = [](const QString &) { return true; };
    static const QList<Ban> list{
        {QRegularExpression(u"\"\\s*(SELECT\\s|INSERT\\s+(OR\\s+\\w+\\s+)?INTO\\s|UPDATE\\s+\\w+\\s+SET\\s|DELETE\\s+FROM\\s|CREATE\\s+(TABLE|INDEX)|PRAGMA\\s)"_s),
         mayHoldNoSql, u"SQL stands outside vault and chart"_s},
        {QRegularExpression(u"(\\.|->)(prepare|cached)\\s*\\(\\s*[u\"]"_s), mayHoldNoSql, u"a statement is prepared outside vault and chart"_s},
        {QRegularExpression(u"\"#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})\"|QColor\\s*\\(\\s*[0-9]|\"rgba?\\("_s), mayHoldNoColour,
         u"a colour stands outside ui/theme.cpp"_s},
        {QRegularExpression(u"\\b(SIGNAL|SLOT)\\s*\\("_s), product, u"a connection is made by a string"_s},
        {QRegularExpression(u"[(,=]\\s*CURLUSESSL_(TRY|NONE)\\b"_s), product, u"TLS is optional: the password could go in clear"_s},
        {QRegularExpression(u"\\bCURLOPT_SSL_VERIFY(PEER|HOST)\\s*,\\s*0"_s), product, u"a certificate goes unchecked"_s},
        {QRegularExpression(u"(?<![\\w.)])/(home|work|Users|root)/[A-Za-z]"_s), everywhere, u"a path of one machine"_s},
    };
    return list;
}

QString includeProblem(const QString &path, const QString &line)
{
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"_s);
    const QRegularExpressionMatch match = include.match(line);
    const QString room = roomOf(path);
    if (!match.hasMatch() || room.isEmpty())
        return {};
    const QString header = match.captured(1);
    const QString from = header.section(u'/', 0, 0);
    const bool shell = room == "ui"_L1 || room == "cli"_L1;
    if (!arrows().contains(room))
        return u"a room that is not in the plan: "_s + room;
    if (arrows().contains(from) && from != room && header.contains(u'/') && !arrows()[room].contains(from))
        return u"no arrow leads from "_s + room + u" to "_s + from;
    if (shell && engines.contains(header))
        return room + u" reaches past the desk to "_s + header;
    for (const ThirdParty &party : thirdParties()) {
        if (party.header.match(header).hasMatch() && !party.rooms.contains(room))
            return header + u" is not for "_s + room;
        const bool isPublic = path.endsWith(".h"_L1) && !path.endsWith("_p.h"_L1) && !shell;
        if (isPublic && room != "ui"_L1 && !header.startsWith(u'Q') && party.header.match(header).hasMatch())
            return header + u" shows in a public header"_s;
    }
    return {};
}

/// USES in a room's CMakeLists.txt draws the same arrows.
QString usesProblem(const QString &path, const QString &text)
{
    static const QRegularExpression uses(u"\\bUSES((?:\\s+[a-z]+)+)"_s);
    const QString room = roomOf(path);
    if (!path.endsWith("CMakeLists.txt"_L1) || !arrows().contains(room))
        return {};
    for (const QRegularExpressionMatch &match : uses.globalMatch(text)) {
        const QStringList used = match.captured(1).simplified().split(u' ');
        for (const QString &other : used) {
            if (!arrows()[room].contains(other))
                return u"no arrow leads from "_s + room + u" to "_s + other;
        }
    }
    return {};
}

/// In the first line, or after the interpreter's or the linter's.
bool isLicensed(const QStringList &lines)
{
    for (const QString &line : lines) {
        if (line.contains(u"SPDX-License-Identifier: Apache-2.0"_s))
            return true;
        if (!line.startsWith("#!"_L1) && !line.startsWith("# shellcheck"_L1))
            return false;
    }
    return false;
}

} // namespace

QStringList brokenRules(const QString &path, const QString &text)
{
    QStringList problems;
    const QStringList lines = text.split(u'\n');
    if (!isLicensed(lines))
        problems += path + u":1: the licence line is missing"_s;
    if (isCode(path) && isProduct(path) && lines.size() > longestSource + 1)
        problems += path + u": longer than 500 lines: split it"_s;
    if (path.endsWith(".h"_L1) && !text.contains("#pragma once"_L1))
        problems += path + u": a header without #pragma once"_s;
    if (const QString problem = usesProblem(path, text); !problem.isEmpty())
        problems += path + u": "_s + problem;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString place = path + u':' + QString::number(i + 1) + u": "_s;
        if (const QString problem = includeProblem(path, lines[i]); !problem.isEmpty())
            problems += place + problem;
        for (const Ban &ban : bans()) {
            if (ban.applies(path) && ban.pattern.match(lines[i]).hasMatch())
                problems += place + ban.rule;
        }
    }
    return problems;
}

bool isSource(const QString &path)
{
    static const QStringList endings{u".cpp"_s, u".h"_s, u".py"_s, u".sh"_s, u".sql"_s, u".cmake"_s, u"CMakeLists.txt"_s};
    return std::any_of(endings.begin(), endings.end(), [&](const QString &ending) { return path.endsWith(ending); });
}

} // namespace countersign::test
