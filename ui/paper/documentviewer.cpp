// SPDX-License-Identifier: Apache-2.0
#include "ui/paper/documentviewer.h"

#include "ui/consentflow.h"
#include "ui/paper/documentpages.h"
#include "ui/paper/paperoutput.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/words.h"

#include "desk/chartdocuments.h"
#include "mail/mailreader.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr auto mailType = "message/rfc822"_L1;

QString kindName(const QString &kind)
{
    if (kind == "signedForm"_L1)
        return DocumentViewer::tr("Signed form");
    if (kind == "scan"_L1)
        return DocumentViewer::tr("Scanned form");
    if (kind == "verificationMessage"_L1)
        return DocumentViewer::tr("Verification message");
    if (kind == "letter"_L1)
        return DocumentViewer::tr("Letter");
    return DocumentViewer::tr("Document");
}

QString fileEnding(const QString &mediaType)
{
    if (mediaType == "application/pdf"_L1)
        return u".pdf"_s;
    if (mediaType == "image/png"_L1)
        return u".png"_s;
    if (mediaType == "image/jpeg"_L1)
        return u".jpg"_s;
    return mediaType == mailType ? u".eml"_s : QString();
}

} // namespace

DocumentViewer::DocumentViewer(UiContext &context, DocumentRecord record, const QByteArray &bytes, QWidget *parent)
    : QDialog(parent), m_context(context), m_record(std::move(record))
{
    setObjectName(u"documentViewer"_s);
    const QString day = shortDate(m_record.at.toLocalTime().date());
    setWindowTitle(tr("%1, %2", "kind of a document, date").arg(kindName(m_record.kind), day));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(18, 14, 18, 14);
    rows->setSpacing(10);
    rows->addWidget(makeContent(bytes), 1);

    auto *bottom = new QHBoxLayout;
    QLabel *proof = makeText(
        tr("Kept unchanged since %1 · SHA-256 %2").arg(day, QString::fromLatin1(m_record.sha256.toHex().left(16)) + u'…'), "muted", this);
    proof->setToolTip(QString::fromLatin1(m_record.sha256.toHex()));
    bottom->addWidget(proof, 1);
    auto *save = makeButton(tr("Save a copy…"), u"exportDocumentButton"_s, nullptr, this);
    auto *close = makeButton(tr("Close"), u"closeButton"_s, "primary", this);
    save->setAutoDefault(false);
    close->setDefault(true);
    bottom->addWidget(save);
    bottom->addWidget(close);
    rows->addLayout(bottom);
    connect(save, &QPushButton::clicked, this, &DocumentViewer::exportOut);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    fitWindow(*this, QSize(860, 820));
    close->setFocus();
}

QWidget *DocumentViewer::makeContent(const QByteArray &bytes)
{
    if (m_record.mediaType == mailType)
        return makeMail(bytes);
    auto pages = pagesFromBytes(bytes);
    if (!pages)
        return makeText(pages.error().message, "banner-bad", this);
    auto *panel = new PagesPanel(m_context.theme, this);
    panel->setSource(std::move(*pages));
    return panel;
}

QWidget *DocumentViewer::makeMail(const QByteArray &bytes)
{
    const auto mail = readMail(bytes);
    auto *whole = new QWidget(this);
    auto *rows = new QVBoxLayout(whole);
    rows->setContentsMargins(0, 0, 0, 0);
    if (mail) {
        auto *headers = new QFormLayout;
        headers->setHorizontalSpacing(18);
        const auto add = [&](const QString &name, const QString &value) {
            if (value.isEmpty())
                return;
            QLabel *label = makeText(value, nullptr, whole);
            label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
            headers->addRow(makeLabel(name, "muted", whole), label);
        };
        add(tr("From"), mail->from);
        add(tr("To"), mail->to);
        add(tr("Subject"), mail->subject);
        add(tr("Date"), mail->date.isValid() ? shortMoment(mail->date) : QString());
        rows->addLayout(headers);
    } else {
        rows->addWidget(makeText(tr("%1 Here is its source.").arg(mail.error().message), "banner-warning", whole));
    }
    auto *text = new QPlainTextEdit(mail ? mail->text : QString::fromUtf8(bytes), whole);
    text->setObjectName(u"mailText"_s);
    text->setAccessibleName(tr("Text of the message"));
    text->setReadOnly(true);
    rows->addWidget(text, 1);
    return whole;
}

void DocumentViewer::exportOut()
{
    const auto bytes = ChartDocuments(m_context.desk).exportOut(m_record.id);
    if (!bytes)
        return m_context.prompt.tell(this, tr("Not saved"), bytes.error().message);
    // The suggested name says what it is, not whose: it would stay in lists of recent files.
    const QString name = m_record.kind + u'-' + m_record.at.toLocalTime().date().toString(Qt::ISODate) + fileEnding(m_record.mediaType);
    (void)saveBytes(m_context, this, tr("Save a copy outside the chart"), name, tr("All files (*)"), *bytes);
}

void viewDocument(UiContext &context, QWidget *parent, DocumentId document)
{
    ChartDocuments documents(context.desk);
    const auto record = documents.record(document);
    if (!record)
        return context.prompt.tell(parent, DocumentViewer::tr("The document cannot be shown"), record.error().message);
    const auto bytes = documents.open(document);
    if (!bytes)
        return context.prompt.tell(parent, DocumentViewer::tr("The document cannot be shown"), bytes.error().message);
    auto *viewer = new DocumentViewer(context, *record, *bytes, parent);
    viewer->setAttribute(Qt::WA_DeleteOnClose);
    viewer->show();
}

} // namespace countersign
