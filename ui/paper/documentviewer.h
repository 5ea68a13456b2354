// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "chart/documentstore.h"
#include "ui/uicontext.h"

#include <QDialog>

namespace countersign {

/// A document of the chart in a window of its own, from memory: PDF and pictures as pages, mail as plain text. Nothing is fetched from
/// anywhere. The title names the kind and the date, never the patient: it stands in task bars.
class DocumentViewer final : public QDialog
{
    Q_OBJECT
public:
    DocumentViewer(UiContext &context, DocumentRecord record, const QByteArray &bytes, QWidget *parent = nullptr);

private:
    [[nodiscard]] QWidget *makeContent(const QByteArray &bytes);
    [[nodiscard]] QWidget *makeMail(const QByteArray &bytes);
    void exportOut();

    UiContext &m_context;
    DocumentRecord m_record;
};

} // namespace countersign
