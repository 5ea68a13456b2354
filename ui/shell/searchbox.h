// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/uicontext.h"

#include <QWidget>

class QLineEdit;
class QListView;

namespace countersign {

class SearchModel;

/// The search on top of every page, by keyboard alone: type, arrows, Return. An answer comes with every keystroke. The list is a child of the
/// window, not a window of its own, so that typing goes on while it is open.
class SearchBox final : public QWidget
{
    Q_OBJECT
public:
    SearchBox(UiContext &context, QWidget *overlayParent, QWidget *parent = nullptr);
    void activate(); ///< focus, everything selected
    void setText(const QString &text); ///< as if typed

Q_SIGNALS:
    void patientChosen(countersign::PatientId patient);
    void addRequested(const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void showResults();
    void closeResults();
    void choose(const QModelIndex &index);
    void move(int step);
    [[nodiscard]] bool handleKey(int key);

    UiContext &m_context;
    QLineEdit *m_edit;
    SearchModel *m_model;
    QListView *m_results;
};

} // namespace countersign
