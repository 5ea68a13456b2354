// SPDX-License-Identifier: Apache-2.0
#include "core/result.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace countersign;

class TestResult final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void result_value_isThere();
    void result_error_saysWhy();
    void result_moveOnlyValue_canBeTaken();
    void result_void_knowsOnlyItsError();
};

void TestResult::result_value_isThere()
{
    const Result<int> result = 4;
    QVERIFY(result);
    QCOMPARE(*result, 4);
    QCOMPARE(result.valueOr(5), 4);
}

void TestResult::result_error_saysWhy()
{
    const Result<int> result = Error{ErrorCode::Damaged, u"The page is damaged."_s, u"page 7"_s};
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Damaged);
    QCOMPARE(result.error().message, u"The page is damaged."_s);
    QCOMPARE(result.valueOr(5), 5);
}

void TestResult::result_moveOnlyValue_canBeTaken()
{
    Result<std::unique_ptr<int>> result = std::make_unique<int>(4);
    QVERIFY(result);
    const std::unique_ptr<int> taken = *std::move(result);
    QCOMPARE(*taken, 4);
}

void TestResult::result_void_knowsOnlyItsError()
{
    const Result<void> good;
    QVERIFY(good);
    const Result<void> bad = Error{ErrorCode::Refused, u"No."_s};
    QVERIFY(!bad);
    QCOMPARE(bad.error().code, ErrorCode::Refused);
}

QTEST_GUILESS_MAIN(TestResult)
#include "tst_result.moc"
