// SPDX-License-Identifier: Apache-2.0
#include "ui/patientview/inkpad.h"

#include <QPointingDevice>
#include <QSignalSpy>
#include <QTabletEvent>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize padSize(400, 200);

void drawStroke(InkPad &pad, QPoint from, QPoint to)
{
    QTest::mousePress(&pad, Qt::LeftButton, {}, from);
    for (int i = 1; i <= 8; ++i)
        QTest::mouseMove(&pad, from + (to - from) * i / 8, 5);
    QTest::mouseRelease(&pad, Qt::LeftButton, {}, to);
}

void sendTablet(InkPad &pad, QEvent::Type type, QPointF at, double pressure, quint64 timestamp)
{
    QTabletEvent event(type, QPointingDevice::primaryPointingDevice(), at, pad.mapToGlobal(at), pressure, 0, 0, 0, 0, 0, {}, Qt::LeftButton,
        type == QEvent::TabletRelease ? Qt::NoButton : Qt::LeftButton);
    event.setTimestamp(timestamp);
    QCoreApplication::sendEvent(&pad, &event);
}

} // namespace

class TestInkPad final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mouse_twoStrokes_areKeptWithTiming();
    void mouse_otherButton_doesNotWrite();
    void stroke_leavingThePad_staysInside();
    void clear_emptiesAndStartsTimeAnew();
    void resize_afterWriting_keepsInkInItsMeasure();
    void tablet_pressureAndTime_areKept();
    void touch_secondFinger_doesNotWrite();
    void tap_isADot();
    void deleteKey_clears();
    void paint_withInk_changesThePicture();

private:
    Theme m_theme;
};

void TestInkPad::mouse_twoStrokes_areKeptWithTiming()
{
    InkPad pad(m_theme);
    pad.resize(padSize);
    pad.show();
    QSignalSpy changed(&pad, &InkPad::inkChanged);
    drawStroke(pad, {20, 100}, {180, 60});
    drawStroke(pad, {200, 60}, {380, 120});
    const auto &strokes = pad.ink().strokes;
    QCOMPARE(strokes.size(), std::size_t(2));
    QCOMPARE(changed.count(), 2);
    QCOMPARE(strokes[0].size(), std::size_t(9));
    QCOMPARE(strokes[0].front().x, 20.0);
    QCOMPARE(strokes[0].front().y, 100.0);
    QCOMPARE(strokes[0].front().milliseconds, qint64(0));
    QCOMPARE(strokes[1].back().x, 380.0);
    QCOMPARE(strokes[1].back().pressure, 0.5);
    QVERIFY(strokes[0].back().milliseconds > 0);
    QVERIFY(strokes[1].front().milliseconds >= strokes[0].back().milliseconds);
}

void TestInkPad::mouse_otherButton_doesNotWrite()
{
    InkPad pad(m_theme);
    pad.resize(padSize);
    QTest::mouseClick(&pad, Qt::RightButton, {}, {30, 30});
    QVERIFY(pad.ink().isEmpty());
}

void TestInkPad::stroke_leavingThePad_staysInside()
{
    InkPad pad(m_theme);
    pad.resize(padSize);
    pad.show();
    drawStroke(pad, {390, 190}, {600, 500});
    const QRectF bounds = pad.ink().bounds();
    QVERIFY(bounds.right() <= padSize.width());
    QVERIFY(bounds.bottom() <= padSize.height());
}

void TestInkPad::clear_emptiesAndStartsTimeAnew()
{
    InkPad pad(m_theme);
    pad.resize(padSize);
    pad.show();
    drawStroke(pad, {20, 20}, {90, 90});
    pad.clear();
    QVERIFY(pad.ink().strokes.empty());
    drawStroke(pad, {20, 20}, {90, 90});
    QCOMPARE(pad.ink().strokes.front().front().milliseconds, qint64(0));
}

void TestInkPad::resize_afterWriting_keepsInkInItsMeasure()
{
    InkPad pad(m_theme);
    pad.resize(padSize);
    pad.show();
    drawStroke(pad, {20, 100}, {180, 60});
    const Ink before = pad.ink();
    pad.resize(padSize * 2);
    QCOMPARE(pad.ink(), before);
    // A point at the same place of the larger pad has the same coordinates in the ink's own measure.
    drawStroke(pad, {40, 200}, {360, 120});
    QCOMPARE(pad.ink().strokes[1].front().x, 20.0);
    QCOMPARE(pad.ink().strokes[1].front().y, 100.0);
}

void TestInkPad::tablet_pressureAndTime_areKept()
{
    InkPad pad(m_theme);
    pad.resize(padSize);
    pad.show();
    sendTablet(pad, QEvent::TabletPress, {50, 50}, 0.2, 1000);
    sendTablet(pad, QEvent::TabletMove, {70, 60}, 0.9, 1012);
    sendTablet(pad, QEvent::TabletRelease, {70, 60}, 0, 1020);
    QCOMPARE(pad.ink().strokes.size(), std::size_t(1));
    const InkStroke &stroke = pad.ink().strokes.front();
    QCOMPARE(stroke.size(), std::size_t(2));
    QCOMPARE(stroke[0].pressure, 0.2);
    QCOMPARE(stroke[1].pressure, 0.9);
    QCOMPARE(stroke[1].milliseconds, qint64(12));
}

void TestInkPad::touch_secondFinger_doesNotWrite()
{
    InkPad pad(m_theme);
    pad.resize(padSize);
    pad.show();
    const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
    QTest::touchEvent(&pad, screen.get()).press(0, {40, 40});
    QTest::touchEvent(&pad, screen.get()).move(0, {80, 60}).press(1, {300, 150});
    QTest::touchEvent(&pad, screen.get()).move(0, {120, 70}).move(1, {320, 180});
    QTest::touchEvent(&pad, screen.get()).release(0, {120, 70}).release(1, {320, 180});
    QCOMPARE(pad.ink().strokes.size(), std::size_t(1));
    QVERIFY(pad.ink().bounds().right() <= 121);
    QVERIFY(pad.ink().strokes.front().size() >= 3);
}

void TestInkPad::tap_isADot()
{
    InkPad pad(m_theme);
    pad.resize(padSize);
    pad.show();
    QTest::mouseClick(&pad, Qt::LeftButton, {}, {100, 100});
    QCOMPARE(pad.ink().strokes.size(), std::size_t(1));
    QCOMPARE(pad.ink().strokes.front().size(), std::size_t(1));
    QVERIFY(!pad.grab().isNull());
}

void TestInkPad::deleteKey_clears()
{
    InkPad pad(m_theme);
    pad.resize(padSize);
    pad.show();
    drawStroke(pad, {20, 20}, {90, 90});
    QTest::keyClick(&pad, Qt::Key_Delete);
    QVERIFY(pad.ink().strokes.empty());
}

void TestInkPad::paint_withInk_changesThePicture()
{
    InkPad pad(m_theme);
    pad.resize(padSize);
    pad.show();
    const QImage empty = pad.grab().toImage();
    drawStroke(pad, {60, 60}, {300, 60});
    const QImage written = pad.grab().toImage();
    const QPoint onTheStroke = QPoint(180, 60) * written.devicePixelRatio();
    QCOMPARE(written.pixelColor(onTheStroke), m_theme.color(ColorToken::Ink));
    QVERIFY(empty.pixelColor(onTheStroke) != m_theme.color(ColorToken::Ink));
}

QTEST_MAIN(TestInkPad)
#include "tst_inkpad.moc"
