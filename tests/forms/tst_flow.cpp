// SPDX-License-Identifier: Apache-2.0
#include "forms/flow.h"
#include "forms/rowwriter.h"

#include <QGuiApplication>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

constexpr QSizeF page(200, 120);
constexpr QMarginsF margins(10, 10, 10, 10); // leaves 100 high

/// A row that can be recognised on its page by the width of its box.
Row row(double height, double mark)
{
    Row result;
    result.height = height;
    result.drawing.addBox({.rect = QRectF(0, 0, mark, height)});
    return result;
}

Block block(std::initializer_list<double> heights, double mark, bool keepWithNext = false)
{
    Block result;
    for (const double height : heights)
        result.rows.push_back(row(height, mark));
    result.keepWithNext = keepWithNext;
    return result;
}

/// The marks of a page's boxes from top to bottom.
QList<double> marks(const Drawing &drawing)
{
    QList<double> found;
    for (const Shape &shape : drawing.shapes)
        found.append(std::get<BoxShape>(shape).rect.width());
    return found;
}

double lowest(const Drawing &drawing)
{
    double bottom = 0;
    for (const Shape &shape : drawing.shapes)
        bottom = std::max(bottom, std::get<BoxShape>(shape).rect.bottom());
    return bottom;
}

} // namespace

class FlowTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void block_thatDoesNotFit_movesWhole();
    void heading_keepsWithWhatFollows();
    void block_longerThanAPage_breaksBetweenRows();
    void runningHead_isOnEveryPageButTheFirst();
    void nothing_stillMakesAPage();
    void addText_longWord_isBrokenNotClipped();
    void addText_ligature_isNotFormed();
    void choices_tooManyForALine_wrap();
    void fields_longValue_growsTheLine();
};

void FlowTest::block_thatDoesNotFit_movesWhole()
{
    Flow flow(page, margins);
    flow.add(block({60}, 1));
    flow.add(block({30, 30}, 2));
    const auto pages = flow.finish();
    QCOMPARE(pages.size(), std::size_t{2});
    QCOMPARE(marks(pages[0]), QList<double>{1});
    QCOMPARE(marks(pages[1]), (QList<double>{2, 2}));
}

void FlowTest::heading_keepsWithWhatFollows()
{
    Flow flow(page, margins);
    flow.add(block({60}, 1));
    flow.add(block({10}, 2, true));
    flow.add(block({50}, 3));
    const auto pages = flow.finish();
    QCOMPARE(marks(pages[0]), QList<double>{1});
    QCOMPARE(marks(pages[1]), (QList<double>{2, 3}));
}

void FlowTest::block_longerThanAPage_breaksBetweenRows()
{
    Flow flow(page, margins);
    flow.add(block({20}, 1));
    flow.add(block({40, 40, 40, 40, 40}, 2));
    const auto pages = flow.finish();
    QCOMPARE(pages.size(), std::size_t{3});
    QCOMPARE(marks(pages[0]), (QList<double>{1, 2, 2}));
    QCOMPARE(marks(pages[1]), (QList<double>{2, 2}));
    QCOMPARE(marks(pages[2]), QList<double>{2});
    for (const Drawing &drawing : pages)
        QVERIFY(lowest(drawing) <= page.height() - margins.bottom());
}

void FlowTest::runningHead_isOnEveryPageButTheFirst()
{
    Flow flow(page, margins);
    flow.setRunningHead(row(20, 9));
    flow.add(block({90}, 1));
    flow.add(block({75}, 2));
    flow.add(block({75}, 3));
    const auto pages = flow.finish();
    QCOMPARE(pages.size(), std::size_t{3});
    QCOMPARE(marks(pages[0]), QList<double>{1});
    QCOMPARE(marks(pages[1]), (QList<double>{9, 2}));
    QCOMPARE(marks(pages[2]), (QList<double>{9, 3}));
}

void FlowTest::nothing_stillMakesAPage()
{
    Flow flow(page, margins);
    QCOMPARE(flow.finish().size(), std::size_t{1});
}

void FlowTest::addText_longWord_isBrokenNotClipped()
{
    Drawing drawing;
    const TextStyle style{.size = 10, .leading = 1.3};
    const double height = drawing.addText(QString(200, u'm'), style, 0, 0, 100);
    QVERIFY(height > 13 * 5);
    for (int i = 0; i < drawing.texts.front().layout->lineCount(); ++i)
        QVERIFY(drawing.texts.front().layout->lineAt(i).naturalTextWidth() <= 100 * 16);
    QCOMPARE(drawing.addText({}, style, 0, 0, 100), 0.0);
}

void FlowTest::addText_ligature_isNotFormed()
{
    Drawing drawing;
    drawing.addText(u"ffi fi fl"_s, {.size = 10}, 0, 0, 200);
    int glyphs = 0;
    for (const QGlyphRun &run : drawing.texts.front().layout->glyphRuns())
        glyphs += static_cast<int>(run.glyphIndexes().size());
    QVERIFY(glyphs >= 7); // one for each letter
}

void FlowTest::choices_tooManyForALine_wrap()
{
    const TextStyle style{.size = 10, .leading = 1.3};
    RowWriter one(400);
    one.choices({{.label = u"Appointments"_s}}, style);
    RowWriter many(400);
    many.choices(std::vector<Choice>(12, {.label = u"Appointments"_s}), style);
    QVERIFY(many.y() > one.y() * 2);
    const Row placed = many.take();
    for (const TextItem &item : placed.drawing.texts)
        QVERIFY(item.at.x() + item.layout->lineAt(0).naturalTextWidth() / 16 <= 400);
}

void FlowTest::fields_longValue_growsTheLine()
{
    RowWriter small(300);
    small.field(u"Address"_s, u"12 Mill Street"_s);
    RowWriter large(300);
    large.field(u"Address"_s, u"12 Mill Street, "_s.repeated(20));
    QVERIFY(large.y() > small.y() * 3);
}

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    FlowTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_flow.moc"
