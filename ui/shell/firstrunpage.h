// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/shellcontext.h"

#include <QWidget>

namespace countersign {

/// The first thing anybody sees: set up, open, or look around.
class FirstRunPage final : public QWidget
{
    Q_OBJECT
public:
    explicit FirstRunPage(const ShellContext &context, QWidget *parent = nullptr);

Q_SIGNALS:
    void createRequested();
    void openRequested();
    void demoRequested();
};

} // namespace countersign
