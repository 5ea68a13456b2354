// SPDX-License-Identifier: Apache-2.0
#include "samples.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

namespace {

/// The rectangle of all pixels that are not white.
QRect inked(const QImage &image)
{
    QRect found;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qGray(image.pixel(x, y)) < 200)
                found |= QRect(x, y, 1, 1);
        }
    }
    return found;
}

QImage drawn(const Ink &ink, const QRectF &target)
{
    QImage image(300, 200, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setPen(Qt::black);
    paintInk(painter, ink, target);
    return image;
}

Ink line(double pressure)
{
    Ink ink;
    ink.strokes = {{{.x = 0, .y = 0, .milliseconds = 0, .pressure = pressure}, {.x = 100, .y = 50, .milliseconds = 40, .pressure = pressure}}};
    return ink;
}

} // namespace

class InkTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void json_roundTrip_keepsEveryPoint();
    void json_wrong_data();
    void json_wrong();
    void json_tooMuch_isRefused();
    void isEmpty_strokesWithoutPoints_isTrue();
    void bounds_ofAllStrokes_areTheirUnion();
    void paint_staysInsideTheTarget();
    void paint_keepsProportions();
    void paint_dot_isSeen();
    void paint_pressure_widensTheStroke();
    void paint_degenerate_doesNotFail();
};

void InkTest::json_roundTrip_keepsEveryPoint()
{
    const Ink ink = sampleInk();
    const auto read = inkFromJson(toJson(ink));
    QVERIFY(read);
    QCOMPARE(*read, ink);
}

void InkTest::json_wrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    QTest::newRow("empty") << QByteArray() << u"empty"_s;
    QTest::newRow("no strokes") << QByteArray("{}") << u"at strokes"_s;
    QTest::newRow("strokes is text") << QByteArray(R"({"strokes": "x"})") << u"at strokes"_s;
    QTest::newRow("stroke is a number") << QByteArray(R"({"strokes": [1]})") << u"at strokes[0]"_s;
    QTest::newRow("three numbers") << QByteArray(R"({"strokes": [[[1,2,3]]]})") << u"at strokes[0][0]"_s;
    QTest::newRow("text in a point") << QByteArray(R"({"strokes": [[[1,2,3,0.5],[1,"2",3,0.5]]]})") << u"at strokes[0][1]"_s;
    QTest::newRow("not finite") << QByteArray(R"({"strokes": [[[1e999,2,3,0.5]]]})") << u"ink file"_s;
    QTest::newRow("too far") << QByteArray(R"({"strokes": [[[1e9,2,3,0.5]]]})") << u"at strokes[0][0]"_s;
    QTest::newRow("pressure") << QByteArray(R"({"strokes": [[[1,2,3,1.5]]]})") << u"at strokes[0][0]"_s;
    QTest::newRow("before the start") << QByteArray(R"({"strokes": [[[1,2,-3,0.5]]]})") << u"at strokes[0][0]"_s;
    QTest::newRow("surplus key") << QByteArray(R"({"strokes": [], "colour": "red"})") << u"at colour"_s;
}

void InkTest::json_wrong()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    const auto ink = inkFromJson(json);
    QVERIFY(!ink);
    QCOMPARE(ink.error().code, ErrorCode::BadInput);
    QVERIFY2(ink.error().message.contains(place), qPrintable(ink.error().message));
}

void InkTest::json_tooMuch_isRefused()
{
    QByteArray strokes;
    for (int i = 0; i < 1001; ++i)
        strokes += "[],";
    strokes.chop(1);
    QVERIFY(!inkFromJson("{\"strokes\": [" + strokes + "]}"));
    QByteArray points;
    for (int i = 0; i < 60'000; ++i)
        points += "[1,2,3,0.5],";
    points.chop(1);
    QVERIFY(inkFromJson("{\"strokes\": [[" + points + "]]}"));
    QVERIFY(!inkFromJson("{\"strokes\": [[" + points + "],[" + points + "]]}"));
}

void InkTest::isEmpty_strokesWithoutPoints_isTrue()
{
    QVERIFY(Ink().isEmpty());
    Ink ink;
    ink.strokes.resize(2);
    QVERIFY(ink.isEmpty());
    QVERIFY(!sampleInk().isEmpty());
}

void InkTest::bounds_ofAllStrokes_areTheirUnion()
{
    Ink ink;
    ink.strokes = {{{.x = -5, .y = 10}}, {}, {{.x = 20, .y = 40}, {.x = 3, .y = -2}}};
    QCOMPARE(ink.bounds(), QRectF(-5, -2, 25, 42));
    QCOMPARE(Ink().bounds(), QRectF());
}

void InkTest::paint_staysInsideTheTarget()
{
    const QRectF target(40, 60, 200, 50);
    const QRect found = inked(drawn(sampleInk(), target));
    QVERIFY(!found.isNull());
    QVERIFY(target.adjusted(-1, -1, 1, 1).contains(found));
}

void InkTest::paint_keepsProportions()
{
    const QRect found = inked(drawn(line(0.5), {0, 0, 300, 200}));
    QVERIFY(found.width() > 250);
    QVERIFY(std::abs(found.width() / 2.0 - found.height()) < 12);
}

void InkTest::paint_dot_isSeen()
{
    Ink ink;
    ink.strokes = {{{.x = 10, .y = 10}}, {{.x = 60, .y = 10}, {.x = 60, .y = 10}}};
    const QImage image = drawn(ink, {0, 0, 300, 200});
    const QRect found = inked(image);
    QVERIFY(found.width() > 100); // both dots
    Ink single;
    single.strokes = {ink.strokes.front()};
    const QRect dot = inked(drawn(single, {0, 0, 300, 200}));
    QVERIFY(!dot.isNull());
    QVERIFY(dot.width() < 60); // not blown up to fill the line
}

void InkTest::paint_pressure_widensTheStroke()
{
    const auto dark = [](const QImage &image) {
        qint64 sum = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                sum += 255 - qGray(image.pixel(x, y));
        return sum;
    };
    QVERIFY(dark(drawn(line(1), {0, 0, 300, 200})) > dark(drawn(line(0), {0, 0, 300, 200})) * 2);
}

void InkTest::paint_degenerate_doesNotFail()
{
    QVERIFY(inked(drawn({}, {0, 0, 300, 200})).isNull());
    QVERIFY(inked(drawn(sampleInk(), {})).isNull());
    Ink vertical;
    vertical.strokes = {{{.x = 5, .y = 0}, {.x = 5, .y = 100}}, {}};
    QVERIFY(inked(drawn(vertical, {0, 0, 300, 200})).height() > 150);
}

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    InkTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_ink.moc"
