// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme.h"

#include <QWidget>

class QProgressBar;

namespace countersign {

/// "One moment": while something is made that the whole window waits for.
class BusyPage final : public QWidget
{
    Q_OBJECT
public:
    BusyPage(const Theme &theme, const QString &title, const QString &text, QWidget *parent = nullptr);
    void setProgress(qint64 done, qint64 total);

private:
    QProgressBar *m_bar;
};

} // namespace countersign
