// SPDX-License-Identifier: Apache-2.0
#include "ui/paper/paperoutput.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

/// Names the translation context of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(PaperOutput)
};

} // namespace

QString displayName(Paper paper)
{
    switch (paper) {
    case Paper::Letter:
        return Words::tr("Letter (8.5 × 11 in)");
    case Paper::A4:
        return Words::tr("A4 (210 × 297 mm)");
    case Paper::Tabloid:
        return Words::tr("Tabloid poster (11 × 17 in)");
    }
    Q_UNREACHABLE();
}

Result<void> paintOn(QPrinter &printer, const PaperDocument &document)
{
    printer.setDocName(document.title());
    printer.setFullPage(true); // the layout has its own margins
    printer.setPageSize(document.pageSize());
    QPainter painter;
    if (!painter.begin(&printer))
        return Error {ErrorCode::Storage,
            Words::tr("The printer “%1” does not take the document. Check that it is switched on, or save a PDF.")
                .arg(printer.printerName())};
    constexpr double pointsPerInch = 72;
    const int first = printer.fromPage() > 0 ? printer.fromPage() - 1 : 0;
    const int last = printer.toPage() > 0 ? std::min(printer.toPage(), document.pageCount()) : document.pageCount();
    for (int page = first; page < last; ++page) {
        if (page > first && !printer.newPage())
            return Error {ErrorCode::Storage, Words::tr("The printer stopped at page %1. Check its paper and try again.").arg(page + 1)};
        painter.save();
        painter.scale(printer.logicalDpiX() / pointsPerInch, printer.logicalDpiY() / pointsPerInch);
        document.paintPage(painter, page);
        painter.restore();
    }
    return {};
}

bool printOnPaper(UiContext &context, QWidget *parent, const PaperDocument &document)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(document.pageSize());
    printer.setDocName(document.title());
    QPrintDialog dialog(&printer, parent);
    dialog.setObjectName(u"printDialog"_s);
    dialog.setMinMax(1, document.pageCount());
    if (dialog.exec() != QDialog::Accepted)
        return false;
    const auto printed = paintOn(printer, document);
    if (!printed)
        context.prompt.tell(parent, Words::tr("Not printed"), printed.error().message);
    return printed.hasValue();
}

bool saveBytes(
    UiContext &context, QWidget *parent, const QString &title, const QString &suggestedName, const QString &filter, const QByteArray &bytes)
{
    const auto path = context.prompt.saveFile(parent, title, suggestedName, filter);
    if (!path)
        return false;
    QSaveFile file(*path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return true;
    context.prompt.tell(parent, Words::tr("Not saved"),
        Words::tr("“%1” could not be written: %2. Choose another folder and try again.").arg(*path, file.errorString()));
    return false;
}

bool saveAsPdf(UiContext &context, QWidget *parent, const PaperDocument &document, const QString &suggestedName)
{
    const auto pdf = renderPdf(document);
    if (!pdf) {
        context.prompt.tell(parent, Words::tr("Not saved"), pdf.error().message);
        return false;
    }
    return saveBytes(context, parent, Words::tr("Save as PDF"), suggestedName, Words::tr("PDF documents (*.pdf)"), *pdf);
}

} // namespace countersign
