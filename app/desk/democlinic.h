// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk/session.h"

namespace countersign {

inline constexpr char demoUser[] = "demo";
inline constexpr char demoPassphrase[] = "demo-demo-demo";

/// A clinic of synthetic people in several languages, some with forms, verified and failed addresses and documents. Everything in it goes
/// through the same jobs as real work; addresses are example.org's, numbers 555-01xx. The same seed gives the same people.
class DemoClinic final
{
    Q_DECLARE_TR_FUNCTIONS(DemoClinic)
public:
    explicit DemoClinic(Office &office) : m_office(office) { }
    [[nodiscard]] Result<std::unique_ptr<Session>> create(const QString &folder, int patients, quint64 seed, Progress &progress);

private:
    Office &m_office;
};

} // namespace countersign
