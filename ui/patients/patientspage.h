// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/uicontext.h"

#include <QWidget>

class QLabel;

namespace countersign {

class TableModel;
class TableView;

/// The charts worked on last, and the ways to new ones. Everybody else is a few keystrokes away in the search.
class PatientsPage final : public QWidget
{
    Q_OBJECT
public:
    explicit PatientsPage(UiContext &context, QWidget *parent = nullptr);

Q_SIGNALS:
    void patientRequested(countersign::PatientId patient);
    void addRequested();
    void importRequested();

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] QWidget *buildHeader();
    void load();

    UiContext &m_context;
    QLabel *m_count = nullptr;
    TableModel *m_model = nullptr;
    TableView *m_table = nullptr;
};

} // namespace countersign
