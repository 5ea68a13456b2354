// SPDX-License-Identifier: Apache-2.0
// The reference of bench_start: the least a Qt program with a table can be.
#include "firstpaint.h"

#include <QTableWidget>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QTableWidget table(20, 5);
    table.resize(1280, 800);
    countersign::bench::EndAtFirstPaint end(table);
    table.show();
    return QApplication::exec();
}
