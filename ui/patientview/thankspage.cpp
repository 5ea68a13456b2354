// SPDX-License-Identifier: Apache-2.0
#include "ui/patientview/thankspage.h"

#include "ui/patientview/kioskstyle.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign {

ThanksPage::ThanksPage(const Theme &theme, const FormText &text, QWidget *parent) : QWidget(parent)
{
    setObjectName(u"thanksPage"_s);
    auto *rows = new QVBoxLayout(this);
    rows->setSpacing(18);
    rows->addStretch(2);
    auto *mark = new QLabel(this);
    constexpr int markSize = 88;
    mark->setPixmap(theme.icon(u"check"_s, ColorToken::Good).pixmap(markSize, markSize));
    mark->setAlignment(Qt::AlignCenter);
    rows->addWidget(mark);
    for (const auto &[key, role] : {std::pair {u"ui.thanks.title"_s, "title"}, std::pair {u"ui.thanks.body"_s, "body"}}) {
        QLabel *label = kioskLabel(text.text(key), role, this);
        label->setAlignment(Qt::AlignCenter);
        rows->addWidget(label);
    }
    rows->addStretch(3);
}

} // namespace countersign
