// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/keyfile.h"
#include "vault/vault.h"
#include "vault/vaultfolder.h"

#include <QMutex>

namespace countersign {

/// A clinic's folder that is ours, with its key file read.
struct OpenedFolder {
    VaultFolder folder;
    std::unique_ptr<QLockFile> lock;
    KeyFile keys;
};

/// Names that can be folded and fit a slot; BadInput otherwise.
[[nodiscard]] Result<void> checkStaffNames(const QString &userName, const QString &displayName);

struct Vault::Private {
    OpenedFolder opened;
    SecretBytes key;
    Staff staff;
    RandomSource &random;
    bool byRecovery = false;
    mutable QMutex mutex; ///< over opened.keys: workers ask too

    [[nodiscard]] static std::unique_ptr<Vault> finish(
        OpenedFolder opened, SecretBytes key, Staff staff, bool byRecovery, RandomSource &random)
    {
        auto made = std::unique_ptr<Private>(new Private{.opened = std::move(opened),
            .key = std::move(key),
            .staff = std::move(staff),
            .random = random,
            .byRecovery = byRecovery,
            .mutex = {}});
        return std::unique_ptr<Vault>(new Vault(std::move(made)));
    }

    [[nodiscard]] Result<void> replaceKeys(KeyFile keys)
    {
        if (const auto written = keys.write(opened.folder.keys()); !written)
            return written;
        opened.folder.synchronise();
        opened.keys = std::move(keys);
        return {};
    }
};

} // namespace countersign
