// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/firstrunpage.h"

#include "ui/widgets/centeredpage.h"
#include "ui/widgets/parts.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

/// A wide button with a drawing, what it does and a sentence on it; as high as its words need.
class Tile final : public QPushButton
{
public:
    Tile(const Theme &theme, const QString &objectName, const QString &icon, const QString &title, const QString &text)
    {
        setObjectName(objectName);
        setProperty("role", u"tile"_s);
        setAccessibleName(title);
        setAccessibleDescription(text);
        setAutoDefault(false);
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        auto *const row = new QHBoxLayout(this);
        row->setContentsMargins(theme.points(18), theme.points(14), theme.points(18), theme.points(14));
        row->setSpacing(theme.points(16));
        row->addWidget(makeIcon(theme, icon, ColorToken::Accent, 28));
        auto *const words = new QVBoxLayout;
        words->setSpacing(2);
        words->addWidget(makeText(title, "heading"));
        words->addWidget(makeText(text, "muted"));
        row->addLayout(words, 1);
        for (QLabel *const label : findChildren<QLabel *>())
            label->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    [[nodiscard]] QSize sizeHint() const override { return layout()->totalSizeHint(); }
    [[nodiscard]] QSize minimumSizeHint() const override { return layout()->totalMinimumSize(); }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return layout()->totalHeightForWidth(width); }
};

} // namespace

FirstRunPage::FirstRunPage(const ShellContext &context, QWidget *parent) : QWidget(parent)
{
    const Theme &theme = context.theme;
    auto *const page = new CenteredPage(theme, 560);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(page);

    page->addBrand(theme);
    page->content()->addWidget(makeText(tr("Write to patients only as they wish it."), "title"));
    page->content()->addWidget(makeText(tr("Consent forms, office notices and checked addresses, kept in an encrypted chart on this computer."), "subtitle"));
    page->content()->addSpacing(theme.points(8));
    auto *const create = new Tile(theme, u"createClinicButton"_s, u"building"_s, tr("Set up your clinic"),
                                         tr("Practice, first user and recovery key: about five minutes."));
    auto *const open = new Tile(theme, u"openClinicButton"_s, u"folder"_s, tr("Open an existing clinic"),
                                       tr("Choose the folder in which the clinic lies."));
    auto *const demo = new Tile(theme, u"demoClinicButton"_s, u"eye"_s, tr("Look around the demo clinic"),
                                       tr("Invented people; everything is removed when you close the program."));
    for (QPushButton *const tile : {create, open, demo})
        page->content()->addWidget(tile);
    connect(create, &QPushButton::clicked, this, &FirstRunPage::createRequested);
    connect(open, &QPushButton::clicked, this, &FirstRunPage::openRequested);
    connect(demo, &QPushButton::clicked, this, &FirstRunPage::demoRequested);
    create->setFocus();
}

} // namespace countersign
