// SPDX-License-Identifier: Apache-2.0
#include "ui/theme.h"

#include <QApplication>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    countersign::Theme theme;
    theme.apply();
    return 0;
}
