// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/preferences.h"
#include "ui/uicontext.h"

#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace countersign {

class SearchBox;

/// Where a person is in the program. Kept over a lock: a number, never a name.
struct Place {
    enum class Page { Today, Patients, Notices, Settings, Chart };
    Page page = Page::Today;
    std::optional<PatientId> patient;

    bool operator==(const Place &) const = default;
};

/// The window of a person who is signed in: search on top, the ways on the left, a page. Every page is made when it is opened and gone when it is
/// left, so nothing on the screen is older than its opening.
class Workspace final : public QWidget
{
    Q_OBJECT
public:
    Workspace(UiContext &context, Preferences &preferences, QWidget *parent = nullptr);
    [[nodiscard]] const Place &place() const { return m_place; }
    void open(const Place &place);
    void openPatient(PatientId patient);
    void addPatient(const QString &name);
    void editPatient(PatientId patient);
    void importPatients();
    [[nodiscard]] SearchBox *search() const { return m_search; }
    [[nodiscard]] UiContext &context() const { return m_context; }
    [[nodiscard]] Desk &desk() const { return m_context.desk; }
    /// The page that is open.
    [[nodiscard]] QWidget *page() const { return m_page; }

Q_SIGNALS:
    void lockRequested();
    void aboutRequested();

private:
    QWidget *buildTopBar();
    QWidget *buildSidebar();
    [[nodiscard]] bool isLarge() const;
    void addShortcuts();
    [[nodiscard]] QWidget *makePage(const Place &place);

    UiContext &m_context;
    Preferences &m_preferences;
    Place m_place;
    QVBoxLayout *m_pageArea = nullptr;
    QWidget *m_page = nullptr;
    QButtonGroup *m_ways = nullptr;
    SearchBox *m_search = nullptr;
};

} // namespace countersign
