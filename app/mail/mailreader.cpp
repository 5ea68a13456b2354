// SPDX-License-Identifier: Apache-2.0
#include "mail/mailreader.h"

#include "mail/gmimesetup.h"

#include <QCoreApplication>

#include <gmime/gmime.h>

#include <memory>

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MailReader)
};

struct Unref {
    void operator()(void *object) const { g_object_unref(object); }
};
template<typename T>
using Owned = std::unique_ptr<T, Unref>;

struct Free {
    void operator()(void *memory) const { g_free(memory); }
};

/// GMime finds no header in a file whose lines end in CR alone.
QByteArray withLineFeeds(QByteArray message)
{
    return message.replace("\r\n", "\n").replace('\r', '\n');
}

QString addresses(InternetAddressList *list)
{
    if (!list)
        return {};
    const std::unique_ptr<char, Free> text(internet_address_list_to_string(list, nullptr, FALSE));
    return QString::fromUtf8(text.get());
}

GMimePart *firstText(GMimeObject *part, const char *subtype)
{
    if (!part)
        return nullptr;
    if (GMIME_IS_MULTIPART(part)) {
        GMimeMultipart *parts = GMIME_MULTIPART(part);
        for (int i = 0; i < g_mime_multipart_get_count(parts); ++i) {
            if (GMimePart *found = firstText(g_mime_multipart_get_part(parts, i), subtype))
                return found;
        }
        return nullptr;
    }
    return GMIME_IS_TEXT_PART(part) && g_mime_content_type_is_type(g_mime_object_get_content_type(part), "text", subtype) ? GMIME_PART(part)
                                                                                                                          : nullptr;
}

QString textOf(GMimePart *part)
{
    const std::unique_ptr<char, Free> text(g_mime_text_part_get_text(GMIME_TEXT_PART(part)));
    return QString::fromUtf8(text.get()).replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
}

} // namespace

Result<ReadableMail> readMail(const QByteArray &message)
{
    initialiseGMime();
    const QByteArray lines = withLineFeeds(message);
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(lines.constData(), std::size_t(lines.size())));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    const Owned<GMimeMessage> parsed(g_mime_parser_construct_message(parser.get(), nullptr));
    if (!parsed || (!g_mime_message_get_subject(parsed.get()) && addresses(g_mime_message_get_from(parsed.get())).isEmpty()))
        return Error {ErrorCode::BadInput, Words::tr("The document is no e-mail message: it has neither a sender nor a subject.")};
    ReadableMail mail {.from = addresses(g_mime_message_get_from(parsed.get())),
        .to = addresses(g_mime_message_get_to(parsed.get())),
        .subject = QString::fromUtf8(g_mime_message_get_subject(parsed.get())),
        .date = {},
        .text = {}};
    if (GDateTime *date = g_mime_message_get_date(parsed.get()))
        mail.date = QDateTime::fromSecsSinceEpoch(g_date_time_to_unix(date), Qt::UTC);
    GMimeObject *body = g_mime_message_get_mime_part(parsed.get());
    if (GMimePart *plain = firstText(body, "plain"))
        mail.text = textOf(plain);
    else if (GMimePart *html = firstText(body, "html"))
        mail.text = textOf(html); // its source: markup is shown, never obeyed
    return mail;
}

} // namespace countersign
