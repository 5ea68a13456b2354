// SPDX-License-Identifier: Apache-2.0
#include "mail/messagebuilder.h"

#include "mail/gmimesetup.h"

#include <QCoreApplication>

#include <gmime/gmime.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MessageBuilder)
};

struct Unref {
    void operator()(void *object) const { g_object_unref(object); }
};
template<typename T>
using Owned = std::unique_ptr<T, Unref>;

constexpr qsizetype longestReadableLine = 78; // RFC 5322 §2.1.1

Error bad(const QString &message)
{
    return {ErrorCode::BadInput, message};
}

// Line separators count too: some programs break lines at them.
bool staysOnOneLine(const QString &text)
{
    return std::none_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
    });
}

// RFC 5322 `id-left "@" id-right`, the plain form that every server leaves alone.
bool isMessageId(const QString &id)
{
    const qsizetype at = id.indexOf(u'@');
    return at > 0 && at == id.lastIndexOf(u'@') && at + 1 < id.size() && std::all_of(id.cbegin(), id.cend(), [](QChar c) {
               return c.unicode() > 0x20 && c.unicode() < 0x7f && !u"<>()[],;:\\\""_s.contains(c);
           });
}

Result<void> check(const OutgoingMail &mail)
{
    if (mail.from.isEmpty() || mail.to.isEmpty())
        return bad(Words::tr("The message has no sender or no recipient."));
    if (!staysOnOneLine(mail.fromName))
        return bad(Words::tr("The sender's name “%1” holds a line break or another control character. Write it on one line.").arg(mail.fromName.simplified()));
    if (!staysOnOneLine(mail.subject))
        return bad(Words::tr("The subject “%1” holds a line break or another control character. Write it on one line.").arg(mail.subject.simplified()));
    if (!isMessageId(mail.messageId))
        return bad(Words::tr("“%1” is not fit to be a Message-ID: letters and digits, “@” and a domain are expected.").arg(mail.messageId.simplified()));
    if (!mail.date.isValid())
        return bad(Words::tr("The message has no valid date."));
    if (mail.body.contains(QChar::Null))
        return bad(Words::tr("The text of the message holds a NUL character. Remove it."));
    return {};
}

// Lines end in LF inside; the serialiser writes CRLF.
QByteArray canonicalBody(const QString &body)
{
    QString text = body;
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    if (!text.endsWith(u'\n'))
        text += u'\n';
    return text.toUtf8();
}

// Readable as it stands where it can be, quoted-printable for a Latin text, base64 where most bytes would need a code.
GMimeContentEncoding encodingFor(const QByteArray &text)
{
    const auto beyondAscii = std::count_if(text.cbegin(), text.cend(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    const QList<QByteArray> lines = text.split('\n');
    const bool shortLines = std::all_of(lines.cbegin(), lines.cend(), [](const QByteArray &line) { return line.size() <= longestReadableLine; });
    const bool mangled = text.startsWith("From ") || text.contains("\nFrom "); // mail stores put ">" before it
    if (beyondAscii == 0 && shortLines && !mangled)
        return GMIME_CONTENT_ENCODING_7BIT;
    return beyondAscii * 3 > text.size() ? GMIME_CONTENT_ENCODING_BASE64 : GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE;
}

Owned<GMimeTextPart> textPart(const OutgoingMail &mail)
{
    const QByteArray text = canonicalBody(mail.body);
    Owned<GMimeTextPart> part(g_mime_text_part_new_with_subtype("plain"));
    // As bytes: set_text would choose the smallest charset that fits, and UTF-8 is what every reader handles best.
    Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(text.constData(), static_cast<size_t>(text.size())));
    Owned<GMimeDataWrapper> content(g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT));
    g_mime_part_set_content(GMIME_PART(part.get()), content.get());
    g_mime_text_part_set_charset(part.get(), "utf-8");
    g_mime_part_set_content_encoding(GMIME_PART(part.get()), encodingFor(text));
    return part;
}

void addMailbox(GMimeMessage *message, GMimeAddressType type, const QString &name, const EmailAddress &address)
{
    const QByteArray utf8Name = name.toUtf8();
    g_mime_message_add_mailbox(message, type, name.isEmpty() ? nullptr : utf8Name.constData(), address.toSmtp().toUtf8().constData());
}

void setHeader(GMimeMessage *message, const char *name, const QString &value)
{
    g_mime_object_set_header(GMIME_OBJECT(message), name, value.toUtf8().constData(), "utf-8");
}

QByteArray serialised(GMimeMessage *message)
{
    const std::unique_ptr<GMimeFormatOptions, decltype(&g_mime_format_options_free)> options(g_mime_format_options_new(), g_mime_format_options_free);
    g_mime_format_options_set_newline_format(options.get(), GMIME_NEWLINE_FORMAT_DOS);
    Owned<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_object_write_to_stream(GMIME_OBJECT(message), options.get(), stream.get());
    const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return QByteArray(reinterpret_cast<const char *>(bytes->data), static_cast<qsizetype>(bytes->len));
}

} // namespace

Result<QByteArray> buildMessage(const OutgoingMail &mail)
{
    if (const Result<void> checked = check(mail); !checked)
        return checked.error();
    initialiseGMime();

    Owned<GMimeMessage> message(g_mime_message_new(TRUE));
    addMailbox(message.get(), GMIME_ADDRESS_TYPE_FROM, mail.fromName, mail.from);
    addMailbox(message.get(), GMIME_ADDRESS_TYPE_TO, {}, mail.to);
    if (mail.replyTo)
        addMailbox(message.get(), GMIME_ADDRESS_TYPE_REPLY_TO, {}, *mail.replyTo);
    g_mime_message_set_subject(message.get(), mail.subject.toUtf8().constData(), "utf-8");
    // In UTC: the office's own time zone tells nobody anything, and stored messages compare.
    const std::unique_ptr<GDateTime, decltype(&g_date_time_unref)> date(g_date_time_new_from_unix_utc(mail.date.toSecsSinceEpoch()), g_date_time_unref);
    g_mime_message_set_date(message.get(), date.get());
    g_mime_message_set_message_id(message.get(), mail.messageId.toLatin1().constData());
    if (!mail.language.isEmpty())
        setHeader(message.get(), "Content-Language", mail.language.toString());
    if (mail.autoGenerated) {
        setHeader(message.get(), "Auto-Submitted", u"auto-generated"_s);
        setHeader(message.get(), "X-Auto-Response-Suppress", u"OOF, AutoReply"_s);
    }
    const Owned<GMimeTextPart> part = textPart(mail);
    g_mime_message_set_mime_part(message.get(), GMIME_OBJECT(part.get()));
    return serialised(message.get());
}

} // namespace countersign
