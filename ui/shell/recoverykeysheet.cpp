// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/recoverykeysheet.h"

#include <QCoreApplication>
#include <QDate>
#include <QFontDatabase>
#include <QLocale>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

/// Names the translation context of this file.
struct RecoveryKeySheet {
    Q_DECLARE_TR_FUNCTIONS(RecoveryKeySheet)
};

/// Writes one paragraph and gives back where the next one begins.
qreal writeParagraph(QPainter &painter, const QRectF &area, qreal y, const QString &text, const QFont &font, qreal gap)
{
    painter.setFont(font);
    const QRectF room(area.left(), y, area.width(), area.bottom() - y);
    const QRectF used = painter.boundingRect(room, Qt::TextWordWrap, text);
    painter.drawText(room, Qt::TextWordWrap, text);
    return y + used.height() + gap;
}

void paintSheet(QPrinter &printer, const QString &practiceName, const QString &recoveryKey)
{
    QPainter painter(&printer);
    const QRectF area = printer.pageRect(QPrinter::DevicePixel).translated(-printer.pageRect(QPrinter::DevicePixel).topLeft());
    const qreal line = printer.resolution() / 6.0; // a sixth of an inch
    QFont text = QFont(u"Noto Sans"_s, 11);
    QFont title = QFont(u"Noto Sans"_s, 20, QFont::DemiBold);
    QFont key = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    key.setPointSize(18);
    qreal y = area.top() + 2 * line;
    y = writeParagraph(painter, area, y, RecoveryKeySheet::tr("Recovery key"), title, line);
    y = writeParagraph(painter, area, y, practiceName, text, line * 0.5);
    y = writeParagraph(painter, area, y, RecoveryKeySheet::tr("Printed on %1").arg(QLocale().toString(QDate::currentDate(), QLocale::LongFormat)), text, 2 * line);
    y = writeParagraph(painter, area, y, recoveryKey, key, 2 * line);
    y = writeParagraph(painter, area, y, RecoveryKeySheet::tr("This key opens every chart of the clinic. Keep this sheet locked away, apart from the computer. "
                                            "Whoever holds both can read everything."), text, line);
    writeParagraph(painter, area, y, RecoveryKeySheet::tr("To use it: start Countersign, choose “Use the recovery key”, type the key and the reason. The reason is written into the log."), text, line);
}

} // namespace

bool printRecoveryKey(QWidget *parent, const QString &practiceName, const QString &recoveryKey)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(RecoveryKeySheet::tr("Recovery key"));
    QPrintDialog dialog(&printer, parent);
    dialog.setWindowTitle(RecoveryKeySheet::tr("Print the recovery key"));
    if (dialog.exec() != QDialog::Accepted)
        return false;
    paintSheet(printer, practiceName, recoveryKey);
    return true;
}

} // namespace countersign
