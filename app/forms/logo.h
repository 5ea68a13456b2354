// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace countersign {

/// Whether some bytes are a logo that can go onto every paper: a PNG or JPEG that can be read whole, or an SVG that is well-formed and complete
/// in itself. One that points to a file or a server is none: drawing it would open what it names, on every computer of the practice.
[[nodiscard]] bool isPrintableLogo(const QByteArray &bytes);

} // namespace countersign
