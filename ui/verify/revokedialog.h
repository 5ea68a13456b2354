// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "consent/consentstate.h"

#include <QDialog>

class QLineEdit;

namespace countersign {

class Theme;

/// Says what stops, and takes a reason if there is one.
class RevokeDialog final : public QDialog
{
    Q_OBJECT
public:
    RevokeDialog(const ChannelSummary &channel, const Theme &theme, QWidget *parent = nullptr);
    [[nodiscard]] QString reason() const;

private:
    QLineEdit *m_reason;
};

} // namespace countersign
