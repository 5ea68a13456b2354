// SPDX-License-Identifier: Apache-2.0
#include "desk/audittrail.h"
#include "ui/clinicfixture.h"
#include "ui/noticespage.h"
#include "ui/paper/pagesview.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

class TestNoticesPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void list_holdsEveryNoticeAndForm();
    void preview_paperAndLanguageChosen_changesThePages();
    void savePdf_writesAPdfAndTheLog();
    void saveHtml_writesASelfContainedPage();
    void saveHtml_ofAForm_isNotOffered();
    void save_intoNowhere_isTold();
    void legalNote_isShown();

private:
    template<typename T>
    [[nodiscard]] T *find(const QString &name) const
    {
        return m_page->findChild<T *>(name);
    }
    [[nodiscard]] static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    ClinicFixture m_clinic;
    std::unique_ptr<NoticesPage> m_page;
};

void TestNoticesPage::initTestCase()
{
    QVERIFY(m_clinic.isReady());
    m_clinic.theme.apply();
    m_page = std::make_unique<NoticesPage>(*m_clinic.context);
    m_page->resize(1100, 760);
    m_page->show();
}

void TestNoticesPage::list_holdsEveryNoticeAndForm()
{
    const auto expected = m_clinic.office->notices.notices().size() + m_clinic.office->forms.forms().size();
    QVERIFY(expected >= 3);
    QCOMPARE(find<QListWidget>(u"noticesList"_s)->count(), int(expected));
}

void TestNoticesPage::preview_paperAndLanguageChosen_changesThePages()
{
    auto *view = m_page->findChild<PagesView *>();
    auto *paper = find<QComboBox>(u"noticePaperCombo"_s);
    auto *language = find<QComboBox>(u"noticeLanguageCombo"_s);
    QVERIFY(view->pageCount() >= 1);
    QVERIFY(paper->count() >= 3);
    QCOMPARE(language->count(), 2);
    QStringList words;
    const QImage letter = view->grab().toImage();
    paper->setCurrentIndex(paper->findData(int(Paper::Tabloid)));
    const QImage tabloid = view->grab().toImage();
    QVERIFY(letter != tabloid);
    language->setCurrentIndex(1);
    QVERIFY(view->grab().toImage() != tabloid);
    language->setCurrentIndex(0);
    paper->setCurrentIndex(0);
}

void TestNoticesPage::savePdf_writesAPdfAndTheLog()
{
    const auto before = AuditTrail(*m_clinic.desk).entries({}, {}, 100);
    const QString path = m_clinic.folder.filePath(u"notice.pdf"_s);
    m_clinic.prompt.fileToSave = path;
    QTest::mouseClick(find<QPushButton>(u"saveNoticePdfButton"_s), Qt::LeftButton);
    QVERIFY(contentOf(path).startsWith("%PDF-"));
    const auto after = AuditTrail(*m_clinic.desk).entries({}, {}, 100);
    QVERIFY(before && after);
    QCOMPARE(after->size(), before->size() + 1);
}

void TestNoticesPage::saveHtml_writesASelfContainedPage()
{
    const QString path = m_clinic.folder.filePath(u"notice.html"_s);
    m_clinic.prompt.fileToSave = path;
    find<QListWidget>(u"noticesList"_s)->setCurrentRow(0);
    QTest::mouseClick(find<QPushButton>(u"saveNoticeHtmlButton"_s), Qt::LeftButton);
    const QByteArray html = contentOf(path);
    QVERIFY(html.startsWith("<!DOCTYPE html>") || html.startsWith("<!doctype html>"));
    QVERIFY(html.contains("Riverside Allergy"));
    QVERIFY(!html.contains("<script"));
}

void TestNoticesPage::saveHtml_ofAForm_isNotOffered()
{
    auto *list = find<QListWidget>(u"noticesList"_s);
    list->setCurrentRow(list->count() - 1);
    QVERIFY(!find<QPushButton>(u"saveNoticeHtmlButton"_s)->isVisible());
    QVERIFY(m_page->findChild<PagesView *>()->pageCount() >= 1);
    list->setCurrentRow(0);
    QVERIFY(find<QPushButton>(u"saveNoticeHtmlButton"_s)->isVisible());
}

void TestNoticesPage::save_intoNowhere_isTold()
{
    m_clinic.prompt.told.clear();
    m_clinic.prompt.fileToSave = m_clinic.folder.filePath(u"no/such/folder/notice.pdf"_s);
    QTest::mouseClick(find<QPushButton>(u"saveNoticePdfButton"_s), Qt::LeftButton);
    QCOMPARE(m_clinic.prompt.told.size(), 1);
    QVERIFY(m_clinic.prompt.told.front().contains(u"notice.pdf"));
}

void TestNoticesPage::legalNote_isShown()
{
    const auto labels = m_page->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
        [](const QLabel *label) { return label->isVisible() && label->text().contains(u"not legal advice"); }));
}

QTEST_MAIN(TestNoticesPage)
#include "tst_noticespage.moc"
