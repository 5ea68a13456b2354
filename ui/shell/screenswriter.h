// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/application.h"

#include <QCoreApplication>
#include <QDir>

namespace countersign {

/// Writes a picture of every window, in each theme, language and size, as `window-theme-language-size.png`: for the manual, and to look at what people get.
class ScreensWriter final
{
    Q_DECLARE_TR_FUNCTIONS(ScreensWriter)
public:
    ScreensWriter(Application &application, const QString &folder) : m_application(application), m_folder(folder) {}
    /// Opens a demo clinic and takes the pictures; says how many were written.
    [[nodiscard]] Result<int> run();

private:
    struct Look {
        Theme::Scheme scheme;
        QString language;
        QSize size;
    };
    [[nodiscard]] Result<void> openDemo();
    [[nodiscard]] Result<void> write(const Look &look);
    [[nodiscard]] Result<void> writeBeforeSignIn(const Look &look);
    [[nodiscard]] Result<void> writeWorkspace(const Look &look);
    [[nodiscard]] Result<void> writeDialogs(const Look &look);
    [[nodiscard]] Result<void> writeImport(const Look &look);
    [[nodiscard]] Result<void> save(QWidget &window, const QString &name, const Look &look);
    [[nodiscard]] Result<void> saveDialog(const QString &name, const Look &look);
    [[nodiscard]] PatientId samplePatient(const QString &search);

    Application &m_application;
    QDir m_folder;
    int m_written = 0;
};

} // namespace countersign
