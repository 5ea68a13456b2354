// SPDX-License-Identifier: Apache-2.0
#include "desk/mediatype.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct MediaType {
    Q_DECLARE_TR_FUNCTIONS(MediaType)
};

/// Mail begins with header lines (RFC 5322 §2.2); two of those that every message carries tell it from other text.
bool looksLikeMail(QByteArrayView bytes)
{
    static constexpr std::array names{
        "from:", "to:", "subject:", "date:", "message-id:", "received:", "mime-version:", "return-path:", "delivered-to:"};
    constexpr qsizetype enough = 16 * 1024;
    int found = 0;
    const QByteArray head = bytes.first(std::min(bytes.size(), enough)).toByteArray().replace('\r', '\n');
    for (const QByteArray &line : head.split('\n')) {
        const QByteArray lower = line.left(32).toLower();
        if (std::ranges::any_of(names, [&](const char *name) { return lower.startsWith(name); }))
            ++found;
    }
    return found >= 2 && !head.contains('\0');
}

} // namespace

QString sniffMediaType(QByteArrayView bytes)
{
    constexpr qsizetype pdfHeaderWithin = 1024; // readers accept a header that far in
    if (bytes.first(std::min(bytes.size(), pdfHeaderWithin)).contains(QByteArrayView("%PDF-")))
        return u"application/pdf"_s;
    if (bytes.startsWith(QByteArrayView("\x89PNG\r\n\x1a\n", 8)))
        return u"image/png"_s;
    if (bytes.startsWith(QByteArrayView("\xff\xd8\xff", 3)))
        return u"image/jpeg"_s;
    if (looksLikeMail(bytes))
        return u"message/rfc822"_s;
    return {};
}

Result<QString> acceptedMediaType(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return Error{ErrorCode::BadInput, MediaType::tr("The file is empty. Scan or save it again and choose it once more.")};
    if (bytes.size() > maximumDocumentBytes)
        return Error{
            ErrorCode::BadInput, MediaType::tr("The file is larger than 50 MB. Scan it at 300 dpi or less, in grey, and choose it again.")};
    QString type = sniffMediaType(bytes);
    if (type.isEmpty())
        return Error{ErrorCode::BadInput,
            MediaType::tr("The file is neither PDF, PNG, JPEG nor an e-mail message. Save it as one of these and choose it again.")};
    return type;
}

} // namespace countersign
