// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTranslator>

#include <memory>

namespace countersign {

/// The windows' language: our translation, Qt's own, and the way dates are written.
class Languages final
{
public:
    Languages() = default;
    ~Languages();
    Languages(const Languages &) = delete;
    Languages &operator=(const Languages &) = delete;
    void use(const QString &language); ///< "en" or "es"

private:
    void remove();
    std::unique_ptr<QTranslator> m_own;
    std::unique_ptr<QTranslator> m_qt;
};

} // namespace countersign
