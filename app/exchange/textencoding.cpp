// SPDX-License-Identifier: Apache-2.0
#include "exchange/textencoding.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {
namespace {

constexpr qsizetype largestFile = 1'000'000'000;

/// Names the translation context of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(TextEncoding)
};

Error bad(const QString &message)
{
    return Error{ErrorCode::BadInput, message};
}

enum class Zeros { None, Even, Odd, Scattered };

/// Where the NUL bytes lie in the beginning of a file: in UTF-16 Latin text, nearly all on one side of each pair and many.
Zeros zerosIn(const QByteArray &data)
{
    static constexpr qsizetype looked = 4096;
    const qsizetype size = std::min(data.size(), looked);
    qsizetype count[2] = {};
    for (qsizetype i = 0; i < size; ++i)
        count[i % 2] += data[i] == '\0' ? 1 : 0;
    if (count[0] + count[1] == 0)
        return data.contains('\0') ? Zeros::Scattered : Zeros::None;
    const qsizetype pairs = size / 2;
    if (count[1] * 2 > pairs && count[0] * 20 < pairs)
        return Zeros::Odd;
    if (count[0] * 2 > pairs && count[1] * 20 < pairs)
        return Zeros::Even;
    return Zeros::Scattered;
}

/// Windows-1252 as the WHATWG Encoding Standard maps it; Latin-1 but for 0x80 to 0x9F.
QString fromWindows1252(QByteArrayView data)
{
    static constexpr char16_t upper[] = u"\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
                                        u"\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";
    QString text = QString::fromLatin1(data);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0)
            c = upper[c.unicode() - 0x80];
    }
    return text;
}

std::optional<QString> wrongKindOfFile(const QByteArray &data)
{
    if (data.startsWith("PK\x03\x04"))
        return Words::tr("This file is a spreadsheet or an archive, not CSV text. Open it in the spreadsheet program and save it as CSV (UTF-8).");
    if (data.startsWith("\xD0\xCF\x11\xE0"))
        return Words::tr("This file is an old spreadsheet or document, not CSV text. Open it in the spreadsheet program and save it as CSV (UTF-8).");
    if (data.startsWith("%PDF-"))
        return Words::tr("This file is a PDF, not CSV text. Export the list as CSV (UTF-8) instead.");
    return std::nullopt;
}

Result<DecodedText> checked(QString text, const QString &encoding)
{
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    if (text.contains(QChar::Null))
        return bad(Words::tr("This file holds NUL characters, so it is no text. Export the list as CSV (UTF-8) instead."));
    if (text.trimmed().isEmpty())
        return bad(Words::tr("This file is empty. A CSV file with column names in its first line was expected."));
    return DecodedText{std::move(text), encoding};
}

Result<DecodedText> fromUtf16(QByteArrayView data, QStringConverter::Encoding encoding)
{
    QStringDecoder decoder(encoding);
    QString text = decoder.decode(data);
    if (decoder.hasError() || !text.isValidUtf16())
        return bad(Words::tr("This file begins like UTF-16 text but is damaged. Export it again as CSV (UTF-8)."));
    return checked(std::move(text), u"UTF-16"_s);
}

} // namespace

Result<DecodedText> decodeText(const QByteArray &data)
{
    if (data.size() > largestFile)
        return bad(Words::tr("This file is larger than 1 GB. Split it and import the parts one after the other."));
    if (const std::optional<QString> message = wrongKindOfFile(data))
        return bad(*message);
    const bool wide = data.startsWith(QByteArrayView("\xFF\xFE\0\0", 4)) || data.startsWith(QByteArrayView("\0\0\xFE\xFF", 4));
    if (wide)
        return bad(Words::tr("This file is written in UTF-32, which no exporting program should do. Export it again as CSV (UTF-8)."));
    if (data.startsWith("\xFF\xFE"))
        return fromUtf16(data, QStringConverter::Utf16LE);
    if (data.startsWith("\xFE\xFF"))
        return fromUtf16(data, QStringConverter::Utf16BE);

    switch (zerosIn(data)) {
    case Zeros::None:
        break;
    case Zeros::Odd:
        return fromUtf16(data, QStringConverter::Utf16LE);
    case Zeros::Even:
        return fromUtf16(data, QStringConverter::Utf16BE);
    case Zeros::Scattered:
        return bad(Words::tr("This file holds NUL bytes, so it is no text. Export the list as CSV (UTF-8) instead."));
    }
    // Stateful on purpose: a file cut off within its last character is still UTF-8.
    QStringDecoder decoder(QStringConverter::Utf8);
    QString text = decoder.decode(data);
    if (!decoder.hasError())
        return checked(std::move(text), u"UTF-8"_s);
    return checked(fromWindows1252(data), u"Windows-1252"_s);
}

} // namespace countersign
