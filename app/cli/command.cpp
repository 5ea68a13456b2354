// SPDX-License-Identifier: Apache-2.0
#include "cli/command.h"

namespace countersign::cli {

const std::vector<Command> &allCommands()
{
    static const std::vector<Command> commands = [] {
        std::vector<Command> all;
        for (const auto &table : {clinicCommands(), patientCommands(), formCommands(), consentCommands(), emailCommands(),
                 messageCommands(), documentCommands(), auditCommands(), userCommands()})
            all.insert(all.end(), table.begin(), table.end());
        return all;
    }();
    return commands;
}

} // namespace countersign::cli
