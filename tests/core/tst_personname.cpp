// SPDX-License-Identifier: Apache-2.0
#include "core/personname.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

class TestPersonName final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void name_parts_areJoined_data();
    void name_parts_areJoined();
};

void TestPersonName::name_parts_areJoined_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("middle");
    QTest::addColumn<QString>("family");
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QString>("display");
    QTest::addColumn<QString>("sorted");
    const QString no;
    QTest::newRow("whole") << u"Mrs."_s << u"María"_s << u"Elena"_s << u"Núñez"_s << no << u"María Elena Núñez"_s << u"Núñez, María Elena"_s;
    QTest::newRow("suffix") << no << u"John"_s << no << u"Smith"_s << u"Jr."_s << u"John Smith Jr."_s << u"Smith Jr., John"_s;
    QTest::newRow("family only") << no << no << no << u"Sukarno"_s << no << u"Sukarno"_s << u"Sukarno"_s;
    QTest::newRow("given only") << no << u"Suharto"_s << no << no << no << u"Suharto"_s << u"Suharto"_s;
    QTest::newRow("nothing") << no << no << no << no << no << no << no;
}

void TestPersonName::name_parts_areJoined()
{
    QFETCH(QString, prefix);
    QFETCH(QString, given);
    QFETCH(QString, middle);
    QFETCH(QString, family);
    QFETCH(QString, suffix);
    const PersonName name{prefix, given, middle, family, suffix};
    QTEST(name.display(), "display");
    QTEST(name.sorted(), "sorted");
}

QTEST_GUILESS_MAIN(TestPersonName)
#include "tst_personname.moc"
