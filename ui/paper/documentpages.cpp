// SPDX-License-Identifier: Apache-2.0
#include "ui/paper/documentpages.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QPdfDocument>

#include <memory>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int largestPictureMegabytes = 512; ///< unpacked: a scan at 600 dpi in colour has about 100

/// Names the translation context of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(DocumentPages)
};

/// The document together with the bytes that it reads from.
struct OpenPdf {
    QBuffer buffer;
    QPdfDocument document {nullptr};
};

Result<PageSource> pdfPages(const QByteArray &bytes)
{
    auto open = std::make_shared<OpenPdf>();
    open->buffer.setData(bytes);
    if (!open->buffer.open(QIODevice::ReadOnly))
        return Error {ErrorCode::Damaged, Words::tr("The PDF could not be read from memory.")};
    open->document.load(&open->buffer);
    if (open->document.error() == QPdfDocument::Error::IncorrectPassword)
        return Error {ErrorCode::BadInput, Words::tr("The PDF is locked with a password. Save it without one and try again.")};
    if (open->document.status() != QPdfDocument::Status::Ready || open->document.pageCount() <= 0)
        return Error {ErrorCode::BadInput,
            Words::tr("The PDF is damaged or empty. Scan the pages again, or open the file in another program to check it.")};
    return pagesOf(std::shared_ptr<QPdfDocument>(open, &open->document));
}

Result<PageSource> picturePages(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true); // telephones store a photo lying on its side
    QImageReader::setAllocationLimit(largestPictureMegabytes);
    const QImage picture = reader.read();
    if (picture.isNull())
        return Error {ErrorCode::BadInput,
            Words::tr("The file is no PDF, PNG or JPEG, or it is damaged. Scan the page again in one of these formats.")};
    return pagesOf(picture);
}

} // namespace

Result<PageSource> pagesFromBytes(const QByteArray &bytes)
{
    // The PDF signature may stand a little way into the file (ISO 32000-1, annex H).
    constexpr qsizetype signatureWithin = 1024;
    return bytes.left(signatureWithin).contains("%PDF-") ? pdfPages(bytes) : picturePages(bytes);
}

} // namespace countersign
