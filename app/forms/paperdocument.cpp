// SPDX-License-Identifier: Apache-2.0
#include "forms/paperdocument.h"

#include "forms/page.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int pdfResolution = 1200; // the writer's grid; coordinates are in points

QPageLayout fullPage(const PaperDocument &document)
{
    return {document.pageSize(), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0), QPageLayout::Point};
}

Error writingFailed()
{
    return {ErrorCode::Storage, QCoreApplication::translate("Forms", "The PDF could not be made: the computer is out of memory. Close other programs and try again.")};
}

Error stopped()
{
    return {ErrorCode::Cancelled, QCoreApplication::translate("Forms", "Making the PDF was stopped. Nothing was written.")};
}

} // namespace

PaperDocument::PaperDocument() : d(std::make_shared<const Private>()) {}
PaperDocument::PaperDocument(std::shared_ptr<const Private> data) : d(std::move(data)) {}
PaperDocument::PaperDocument(const PaperDocument &) = default;
PaperDocument &PaperDocument::operator=(const PaperDocument &) = default;
PaperDocument::PaperDocument(PaperDocument &&) noexcept = default;
PaperDocument &PaperDocument::operator=(PaperDocument &&) noexcept = default;
PaperDocument::~PaperDocument() = default;

int PaperDocument::pageCount() const
{
    return static_cast<int>(d->pages.size());
}

Paper PaperDocument::paper() const
{
    return d->paper;
}

QPageSize PaperDocument::pageSize() const
{
    switch (d->paper) {
    case Paper::Letter:
        return QPageSize(QPageSize::Letter);
    case Paper::A4:
        return QPageSize(QPageSize::A4);
    case Paper::Tabloid:
        return QPageSize(QPageSize::Tabloid);
    }
    return {};
}

QString PaperDocument::title() const
{
    return d->title;
}

void PaperDocument::paintPage(QPainter &painter, int page) const
{
    if (page >= 0 && page < pageCount())
        d->pages[static_cast<std::size_t>(page)].paint(painter);
}

Result<QByteArray> renderPdf(std::span<const PaperDocument> documents, Progress &progress)
{
    qint64 total = 0;
    for (const PaperDocument &document : documents)
        total += document.pageCount();
    if (total == 0)
        return Error{ErrorCode::BadInput, QCoreApplication::translate("Forms", "There is nothing to print: no document has a page.")};
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    qint64 done = 0;
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(documents.front().title()); // the form's own: many forms in one file are of one kind
        writer.setCreator(u"Countersign"_s);
        writer.setResolution(pdfResolution);
        QPainter painter;
        for (const PaperDocument &document : documents) {
            for (int page = 0; page < document.pageCount(); ++page) {
                if (!progress.advance(done, total))
                    return stopped();
                writer.setPageLayout(fullPage(document));
                if (done == 0 ? !painter.begin(&writer) : !writer.newPage())
                    return writingFailed();
                painter.resetTransform();
                painter.scale(pdfResolution / 72.0, pdfResolution / 72.0);
                document.paintPage(painter, page);
                ++done;
            }
        }
    }
    if (!progress.advance(total, total))
        return stopped();
    if (!bytes.startsWith("%PDF-"))
        return writingFailed();
    return bytes;
}

Result<QByteArray> renderPdf(const PaperDocument &document)
{
    NoProgress nobody;
    return renderPdf(std::span(&document, 1), nobody);
}

} // namespace countersign
