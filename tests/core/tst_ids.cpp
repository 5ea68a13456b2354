// SPDX-License-Identifier: Apache-2.0
#include "core/ids.h"

#include <QTest>

#include <type_traits>

using namespace Qt::StringLiterals;
using namespace countersign;

static_assert(!std::is_convertible_v<DocumentId, PatientId>);

class TestIds final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void id_text_comesBack();
    void parse_otherKindOrNonsense_isNothing_data();
    void parse_otherKindOrNonsense_isNothing();
};

void TestIds::id_text_comesBack()
{
    QCOMPARE(PatientId{17}.toString(), u"p17"_s);
    QCOMPARE(PatientId::parse(u"p17"), PatientId{17});
    QCOMPARE(DocumentId::parse(u"d9223372036854775807"), DocumentId{9223372036854775807LL});
    QVERIFY(!PatientId{}.isValid());
    QVERIFY(PatientId{1} < PatientId{2});
}

void TestIds::parse_otherKindOrNonsense_isNothing_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "p", "17", "d17", "p0", "p-1", "p1x", "P17", "p99999999999999999999"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestIds::parse_otherKindOrNonsense_isNothing()
{
    QFETCH(QString, text);
    QVERIFY(!PatientId::parse(text));
}

QTEST_GUILESS_MAIN(TestIds)
#include "tst_ids.moc"
