// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk/viewchart.h"
#include "ui/uicontext.h"

#include <QWidget>

class QBoxLayout;
class QGridLayout;
class QPushButton;

namespace countersign {

/// "How may we reach …?": one line per channel with what is in force now, where to, whether the address was checked, and from which form.
class ReachCard final : public QWidget
{
    Q_OBJECT
public:
    ReachCard(UiContext &context, const ChartView &chart, QWidget *parent = nullptr);

Q_SIGNALS:
    void formRequested(countersign::DocumentId document);
    void askRequested();
    void verifyRequested(countersign::ContactPointId contact);
    void revokeRequested(countersign::Channel channel);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addHeader(QGridLayout *grid);
    void addRow(QGridLayout *grid, int row, const ChannelSummary &summary);
    /// The same facts below each other, for large text.
    void addBlock(QBoxLayout *column, const ChannelSummary &summary);
    [[nodiscard]] QWidget *addressCell(QWidget *address, QWidget *check, bool checkIsEmpty);
    [[nodiscard]] QWidget *channelOf(const ChannelSummary &summary) const;
    [[nodiscard]] const ContactView *contactFor(const ChannelSummary &summary) const;
    [[nodiscard]] QString purposesOf(const ChannelSummary &summary) const;
    [[nodiscard]] QString addressOf(const ChannelSummary &summary, const ContactView *contact) const;
    [[nodiscard]] QWidget *checkOf(const ChannelSummary &summary, const ContactView *contact);
    void addEmailChecks(QBoxLayout *rows, const ContactView *consented);
    [[nodiscard]] QWidget *formOf(const ChannelSummary &summary);
    [[nodiscard]] QPushButton *formButton(const ChannelSummary &summary);

    UiContext &m_context;
    const ChartView &m_chart;
    struct AddressCell {
        QBoxLayout *box = nullptr;
        QWidget *check = nullptr;
        bool checkIsEmpty = false;
    };
    std::vector<AddressCell> m_addressCells;
    QGridLayout *m_grid = nullptr; ///< null for large text
};

/// The answer in a word, with its icon and colour.
[[nodiscard]] QWidget *makeAnswerPill(const Theme &theme, const ChannelSummary &summary);

} // namespace countersign
