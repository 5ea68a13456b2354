// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace countersign::test {

/// What the plan of the house forbids in one file: each line names the place and the rule ("app/mail/x.cpp:3: …"). `path` is relative to the
/// root of the source tree and decides which rules apply. Empty: nothing to object to.
///
/// The rules: includes follow the arrows between rooms; each third party stays in its rooms; SQL only in vault and chart; no widget below ui; no colours
/// outside the theme; no path of one machine; every source begins with the licence line; no string-based connections; TLS is never optional;
/// a source file ends at 500 lines.
[[nodiscard]] QStringList brokenRules(const QString &path, const QString &text);

/// Whether the rules speak of a file at all.
[[nodiscard]] bool isSource(const QString &path);

} // namespace countersign::test
