// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/aboutdialog.h"

#include "ui/widgets/parts.h"
#include "ui/widgets/tablemodel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

std::vector<TableRow> thirdParties()
{
    const auto row = [](const char *name, const QString &use, const char *licence) {
        return TableRow{.cells = {QString::fromLatin1(name), use, QString::fromLatin1(licence)}, .id = 0};
    };
    return {
        row("Qt 6", AboutDialog::tr("Windows, drawing, printing"), "LGPL 3.0"),
        row("SQLCipher", AboutDialog::tr("The encrypted file"), "BSD 3-Clause"),
        row("SQLite", AboutDialog::tr("The database within"), "Public domain"),
        row("OpenSSL 3", AboutDialog::tr("Encryption"), "Apache 2.0"),
        row("libcurl", AboutDialog::tr("Sending mail"), "curl"),
        row("GMime 3", AboutDialog::tr("Writing and reading mail"), "LGPL 2.1"),
        row("Noto Sans", AboutDialog::tr("Type"), "OFL 1.1"),
    };
}

} // namespace

AboutDialog::AboutDialog(const Theme &theme, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"aboutDialog"_s);
    setWindowTitle(tr("About Countersign"));
    auto *const rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    auto *const page = new ScrollPage(theme);
    rows->addWidget(page);
    auto *const head = new QHBoxLayout;
    head->setSpacing(theme.points(14));
    auto *const mark = new QLabel;
    mark->setPixmap(QIcon(u":/icons/countersign.svg"_s).pixmap(theme.points(56), theme.points(56)));
    head->addWidget(mark);
    auto *const words = new QVBoxLayout;
    words->addWidget(makeText(u"Countersign"_s, "title"));
    words->addWidget(makeText(tr("Version %1").arg(QLatin1StringView(COUNTERSIGN_VERSION)), "subtitle"));
    head->addLayout(words, 1);
    page->content()->addLayout(head);
    page->content()->addWidget(makeText(tr("The front desk's safeguards for e-mail and texts: consent forms, notices and verified addresses.")));
    page->content()->addWidget(makeText(tr("This program is no legal advice. Let your counsel check the wording you hand to patients.")));
    page->content()->addWidget(makeText(tr("Licensed under the Apache License, version 2.0. It comes without any warranty."), "muted"));
    page->content()->addWidget(makeText(tr("Others' work in it, with our thanks"), "heading"));
    auto *const model = new TableModel({{tr("Work"), CellStyle::Strong, 120}, {tr("Used for")}, {tr("Licence"), CellStyle::Muted, 130}}, this);
    model->setRows(thirdParties());
    auto *const table = new TableView(theme, model, u"thirdPartiesTable"_s);
    table->setAccessibleName(tr("Third parties and their licences"));
    table->fitRows(8);
    page->content()->addWidget(table);
    QPushButton *const close = makeButton(tr("Close"), u"closeAboutButton"_s, "primary");
    page->content()->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    const QSize room = parent ? parent->window()->size() : QSize(1000, 700);
    resize(QSize(theme.points(560), theme.points(680)).boundedTo(room - QSize(40, 30)));
    close->setFocus();
}

} // namespace countersign
