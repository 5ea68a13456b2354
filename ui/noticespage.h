// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/uicontext.h"

#include <QWidget>

namespace countersign {

/// "Forms & notices": every form and office notice with a live preview, language and paper, to print, to save as PDF or as a page for the website.
class NoticesPage final : public QWidget
{
    Q_OBJECT
public:
    explicit NoticesPage(UiContext &context, QWidget *parent = nullptr);
    ~NoticesPage() override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace countersign
