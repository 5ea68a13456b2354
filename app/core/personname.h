// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace countersign {

/// A legal name in parts. No part but one of family or given name is required: people with a single name exist.
struct PersonName {
    QString prefix;
    QString given;
    QString middle;
    QString family;
    QString suffix;

    [[nodiscard]] QString display() const; ///< "María Elena Núñez"
    [[nodiscard]] QString sorted() const; ///< "Núñez, María Elena"
    bool operator==(const PersonName &) const = default;
};

} // namespace countersign
