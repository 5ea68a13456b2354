// SPDX-License-Identifier: Apache-2.0
#include "ui/patients/charttimeline.h"
#include "ui/patients/patientfields.h"
#include "ui/shell/searchmodel.h"
#include "ui/widgets/tablemodel.h"
#include "ui/widgets/words.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

PatientSummary maria()
{
    return {.id = {7}, .chartNumber = u"100482"_s, .name = {.prefix = {}, .given = u"María Elena"_s, .middle = {}, .family = u"Núñez"_s, .suffix = {}}, .preferredName = {}, .birthDate = QDate(1980, 2, 3), .deceased = false};
}

} // namespace

class TestModels final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void tableModel_filledAndEmptied_keepsTheRules();
    void tableModel_cells_sayTheirStyleAndId();
    void tableView_returnKey_opensTheRow();
    void searchModel_hits_thenNobody_keepsTheRules();
    void searchModel_hit_saysWhoAndWhy();
    void age_onAndBeforeTheBirthday_differs();
    void nameFromSearch_typed_becomesAName_data();
    void nameFromSearch_typed_becomesAName();
    void timeline_mixedEvents_newestFirst();
};

void TestModels::tableModel_filledAndEmptied_keepsTheRules()
{
    TableModel model({{u"A"_s}, {u"B"_s, CellStyle::Link, 50}});
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows({{.cells = {u"1"_s, u"2"_s}, .id = 5}, {.cells = {u"3"_s}, .id = 6}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1, 1).data().toString(), QString()); // a short row is filled
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

void TestModels::tableModel_cells_sayTheirStyleAndId()
{
    TableModel model({{u"A"_s}, {u"B"_s, CellStyle::Link, 50}});
    model.setRows({{.cells = {u"1"_s, u"2"_s}, .id = 5}});
    QCOMPARE(model.index(0, 1).data(TableModel::StyleRole).value<CellStyle>(), CellStyle::Link);
    QCOMPARE(model.index(0, 0).data(TableModel::IdRole).toLongLong(), 5);
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"B"_s);
    QVERIFY(!model.headerData(2, Qt::Horizontal, Qt::DisplayRole).isValid());
}

void TestModels::tableView_returnKey_opensTheRow()
{
    const Theme theme;
    TableModel model({{u"A"_s}});
    model.setRows({{.cells = {u"1"_s}, .id = 5}, {.cells = {u"2"_s}, .id = 9}});
    TableView view(theme, &model, u"table"_s);
    QSignalSpy opened(&view, &TableView::opened);
    view.setCurrentIndex(model.index(0, 0));
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toLongLong(), 9);
}

void TestModels::searchModel_hits_thenNobody_keepsTheRules()
{
    SearchModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setHits({{.patient = maria(), .match = PatientHit::Match::Name, .text = u"Núñez"_s}});
    QCOMPARE(model.rowCount(), 1);
    model.offerToAdd(u"Zoe Nobody"_s);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.nameToAdd(), u"Zoe Nobody"_s);
    QVERIFY(model.index(0).data().toString().contains(u"Zoe Nobody"_s));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(model.nameToAdd().isEmpty());
}

void TestModels::searchModel_hit_saysWhoAndWhy()
{
    SearchModel model;
    model.setHits({{.patient = maria(), .match = PatientHit::Match::Email, .text = u"maria@example.org"_s}});
    const QModelIndex row = model.index(0);
    QCOMPARE(row.data().toString(), u"Núñez, María Elena"_s);
    QCOMPARE(row.data(SearchModel::IdentityRole).toString(), u"Born 3 Feb 1980 · Chart 100482"_s);
    QCOMPARE(row.data(SearchModel::MatchRole).toString(), u"maria@example.org"_s);
    QCOMPARE(row.data(SearchModel::PatientRole).toLongLong(), 7);
}

void TestModels::age_onAndBeforeTheBirthday_differs()
{
    const QDate born(1980, 2, 3);
    QCOMPARE(ageOn(born, QDate(2026, 2, 2)), 45);
    QCOMPARE(ageOn(born, QDate(2026, 2, 3)), 46);
    QCOMPARE(ageOn(QDate(2004, 2, 29), QDate(2025, 2, 28)), 21); // Qt counts a leap day's anniversary on the 28th
}

void TestModels::nameFromSearch_typed_becomesAName_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("family");
    QTest::newRow("in order") << u"zoe nobody"_s << u"Zoe"_s << u"Nobody"_s;
    QTest::newRow("family first") << u"Nobody, Zoe Ann"_s << u"Zoe Ann"_s << u"Nobody"_s;
    QTest::newRow("one word") << u"cher"_s << u""_s << u"Cher"_s;
    QTest::newRow("with a date") << u"zoe nobody 2/3/1980"_s << u"Zoe"_s << u"Nobody"_s;
    QTest::newRow("an address") << u"zoe@example.org"_s << u""_s << u""_s;
    QTest::newRow("digits alone") << u"5550142"_s << u""_s << u""_s;
    QTest::newRow("nothing") << u""_s << u""_s << u""_s;
}

void TestModels::nameFromSearch_typed_becomesAName()
{
    QFETCH(QString, typed);
    const PersonName name = nameFromSearch(typed);
    QTEST(name.given, "given");
    QTEST(name.family, "family");
}

void TestModels::timeline_mixedEvents_newestFirst()
{
    const auto at = [](int day) { return QDateTime(QDate(2026, 5, day), QTime(12, 0), Qt::UTC); };
    ChartView chart;
    chart.documents = {{.id = {1}, .patient = {7}, .at = at(3), .kind = u"other"_s, .title = u"Letter from a clinic"_s, .mediaType = {}, .size = 10, .sha256 = {}, .staff = {}},
                       {.id = {2}, .patient = {7}, .at = at(4), .kind = u"signedForm"_s, .title = u"Form"_s, .mediaType = {}, .size = 10, .sha256 = {}, .staff = {}}};
    FilledFormRecord form;
    form.at = at(4);
    form.form.formId = u"communication-preferences"_s;
    form.form.version = 1;
    form.form.language = u"es"_s;
    form.document = {2};
    chart.forms = {form};
    ConsentEvent revoked;
    revoked.action = ConsentAction::Revoked;
    revoked.at = at(5);
    revoked.channel = Channel::Email;
    chart.events = {revoked, revoked}; // one click, two purposes

    const FormLibrary none = FormLibrary::load(u":/forms"_s).value();
    const auto rows = ChartRows(chart, none, QDate(2026, 11, 21)).timeline();
    QCOMPARE(rows.size(), std::size_t(3));
    QCOMPARE(rows[0].cells[1], u"Consent revoked"_s);
    QCOMPARE(rows[1].cells[1], u"Form signed"_s);
    QCOMPARE(rows[1].id, 2); // the form is one line, not a form and a document
    QCOMPARE(rows[2].cells[2], u"Letter from a clinic"_s);
}

QTEST_MAIN(TestModels)
#include "tst_models.moc"
