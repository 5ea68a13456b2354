// SPDX-License-Identifier: Apache-2.0
#include "support/corpora.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace countersign::test {

QString sourceFolder()
{
    return qEnvironmentVariable("COUNTERSIGN_SOURCE_DIR", QDir::currentPath());
}

QString binaryFolder()
{
    return qEnvironmentVariable("COUNTERSIGN_BIN_DIR", QDir::currentPath());
}

QString corporaFolder()
{
    const QString folder = qEnvironmentVariable("COUNTERSIGN_CORPORA", QDir::cleanPath(sourceFolder() + u"/../shared/data"_s));
    return QDir(folder).exists() ? folder : QString();
}

} // namespace countersign::test
