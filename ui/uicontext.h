// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk/session.h"
#include "ui/jobrunner.h"
#include "ui/prompt.h"
#include "ui/theme.h"

namespace countersign {

/// Tells the open windows that a chart was changed, so that they show what is true now.
class ChartNews final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
Q_SIGNALS:
    void patientChanged(countersign::PatientId patient);
    void patientsImported();
    void settingsChanged();
};

/// What every page of a signed-in window needs. Lives as long as the person is signed in.
struct UiContext {
    Office &office;
    Session &session;
    Desk &desk; ///< of the window's thread
    JobRunner &jobs;
    Prompt &prompt;
    Theme &theme;
    ChartNews &news;
};

} // namespace countersign
