// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme.h"

#include <QSettings>

namespace countersign {

/// What this computer remembers between days: where the clinic lies and how the window looks. Nothing of a patient, nothing secret, no user's name.
class Preferences final : public QObject
{
    Q_OBJECT
public:
    /// `file` for tests and pictures; empty: the platform's own place.
    explicit Preferences(const QString &file = {}, QObject *parent = nullptr);

    [[nodiscard]] QString clinicFolder() const;
    void setClinicFolder(const QString &folder);
    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);

    [[nodiscard]] Theme::Scheme scheme() const;
    void setScheme(Theme::Scheme scheme);
    [[nodiscard]] int textScale() const; ///< percent, 100 … 200
    void setTextScale(int percent);
    [[nodiscard]] QString language() const; ///< "en" or "es"; the system's where it is one of these
    void setLanguage(const QString &language);

Q_SIGNALS:
    /// Theme, text size or language: the windows are built anew.
    void appearanceChanged();

private:
    std::unique_ptr<QSettings> m_settings;
};

} // namespace countersign
