// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/patientview/formpage.h"

class QPushButton;
class QVBoxLayout;

namespace countersign {

/// All risks of one way of contact, over the page that asks about it; closed by its button or Escape.
class RisksPanel final : public QWidget
{
    Q_OBJECT
public:
    RisksPanel(const PageContext &context, const QString &questionId, int columnWidth, QWidget *parent);
    void focusClose();

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addRisks(QVBoxLayout *to, const PageContext &context, const QString &questionId);
    QPushButton *m_close;
};

} // namespace countersign
