// SPDX-License-Identifier: Apache-2.0
#include "chart/schema.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

// The files lie in a static library: nobody else would name them, and the linker would drop them. (The macro must stand outside a namespace.)
static void keepSchemaFiles()
{
    Q_INIT_RESOURCE(schema);
}

namespace countersign {

std::vector<Migration> schemaMigrations()
{
    keepSchemaFiles();
    std::vector<Migration> steps;
    const QDir folder(u":/schema"_s);
    const QStringList names = folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString &fileName : names) {
        QFile file(folder.filePath(fileName));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        Q_UNUSED(opened)
        const int version = fileName.left(4).toInt();
        Q_ASSERT(version == static_cast<int>(steps.size()) + 1);
        steps.push_back({.version = version, .name = fileName.mid(5).chopped(4), .sql = file.readAll()});
    }
    return steps;
}

} // namespace countersign
