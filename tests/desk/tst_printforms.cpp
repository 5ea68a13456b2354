// SPDX-License-Identifier: Apache-2.0
#include "desk/printforms.h"
#include "deskfixture.h"

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

class PrintFormsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(m_fixture.open()); }
    void layOut_everyForm_comesInEachLanguageAndPaper();
    void layOut_prefilled_neverNamesThePatientInTheTitle();
    void layOut_unknownThings_areToldApart();
    void notices_everyNotice_comesAsPaperAndPage();
    void logPrinted_formAndNotice_areLoggedApart();

private:
    DeskFixture m_fixture;
};

void PrintFormsTest::layOut_everyForm_comesInEachLanguageAndPaper()
{
    QVERIFY(!m_fixture.office().forms.forms().empty());
    for (const FormDefinition &form : m_fixture.office().forms.forms()) {
        QVERIFY(form.languages().contains(u"es"_s));
        for (const QString &language : form.languages()) {
            for (const Paper paper : form.papers) {
                const auto page = PrintForms(m_fixture.desk()).layOut(form.id, *LanguageTag::parse(language), std::nullopt, paper);
                COUNTERSIGN_OK(page);
                QVERIFY(page->pageCount() > 0);
                QCOMPARE(page->paper(), paper);
            }
        }
    }
}

void PrintFormsTest::layOut_prefilled_neverNamesThePatientInTheTitle()
{
    const Patient patient = m_fixture.store(DeskFixture::maria());
    const auto page
        = PrintForms(m_fixture.desk()).layOut(u"communication-preferences"_s, LanguageTag::english(), patient.id, Paper::Letter);
    COUNTERSIGN_OK(page);
    QVERIFY(!page->title().contains("Núñez"_L1));
}

void PrintFormsTest::layOut_unknownThings_areToldApart()
{
    PrintForms forms(m_fixture.desk());
    COUNTERSIGN_FAILS(forms.layOut(u"no-such-form"_s, LanguageTag::english(), std::nullopt, Paper::Letter), ErrorCode::NotFound);
    COUNTERSIGN_FAILS(
        forms.layOut(u"communication-preferences"_s, *LanguageTag::parse(u"fr"), std::nullopt, Paper::Letter), ErrorCode::BadInput);
    COUNTERSIGN_FAILS(
        forms.layOut(u"communication-preferences"_s, LanguageTag::english(), std::nullopt, Paper::Tabloid), ErrorCode::BadInput);
    COUNTERSIGN_FAILS(
        forms.layOut(u"communication-preferences"_s, LanguageTag::english(), PatientId{4711}, Paper::Letter), ErrorCode::NotFound);
}

void PrintFormsTest::notices_everyNotice_comesAsPaperAndPage()
{
    QVERIFY(!m_fixture.office().notices.notices().empty());
    for (const NoticeDefinition &notice : m_fixture.office().notices.notices()) {
        for (const QString &language : notice.languages()) {
            const LanguageTag tag = *LanguageTag::parse(language);
            for (const Paper paper : notice.papers)
                COUNTERSIGN_OK(PrintForms(m_fixture.desk()).layOutNotice(notice.id, tag, paper));
            const auto html = PrintForms(m_fixture.desk()).noticeHtml(notice.id, tag);
            COUNTERSIGN_OK(html);
            QVERIFY(html->contains("Riverside Allergy &amp; Asthma"));
        }
    }
}

void PrintFormsTest::logPrinted_formAndNotice_areLoggedApart()
{
    const Patient patient = m_fixture.store(DeskFixture::maria());
    COUNTERSIGN_OK(PrintForms(m_fixture.desk()).logPrinted(u"communication-preferences"_s, patient.id, u"printed"_s));
    const auto form = m_fixture.logged(u"form.printed"_s);
    QVERIFY(form);
    QCOMPARE(form->about, patient.id.value);
    COUNTERSIGN_OK(PrintForms(m_fixture.desk()).logPrinted(u"email-risk"_s, std::nullopt, u"saved"_s));
    QVERIFY(m_fixture.logged(u"notice.printed"_s));
}

QTEST_MAIN(PrintFormsTest)
#include "tst_printforms.moc"
