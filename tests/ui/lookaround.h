// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QApplication>
#include <QStringList>

#include <vector>

namespace countersign::test {

/// Where any widget, model, action or the clipboard of the running program has one of the needles, shown or hidden; case ignored.
[[nodiscard]] QStringList rememberedInWindows(const QStringList &needles);

/// The files under a folder that hold one of the needles in plain bytes (UTF-8, Latin-1 or UTF-16; ASCII case ignored), or have it in their
/// name.
[[nodiscard]] QStringList filesNaming(const QString &folder, const QStringList &needles);

/// Measures how long each event holds up the window's thread: what a person feels as a stall. The test's own work between events does not
/// count.
class StallMeter final : public QApplication
{
public:
    struct Stall {
        double milliseconds = 0;
        double processorMilliseconds = 0; ///< of this thread: what is left of a stall on a machine with nothing else to do
        QString during;
        QString what;
    };

    StallMeter(int &argc, char **argv) : QApplication(argc, argv) { }
    void setDuring(const QString &during) { m_during = during; }
    [[nodiscard]] const std::vector<Stall> &longest() const { return m_longest; } ///< longest first
    [[nodiscard]] const Stall &busiest() const { return m_busiest; }              ///< most processor time
    bool notify(QObject *receiver, QEvent *event) override;

private:
    void keep(Stall stall);
    std::vector<Stall> m_longest;
    Stall m_busiest;
    QString m_during;
    int m_depth = 0;
};

} // namespace countersign::test
