// SPDX-License-Identifier: Apache-2.0
// The key file is read before anybody has shown a key, so whatever lies there must be refused or understood, never more.
#include "vault/keyfile.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    using namespace countersign;
    const QByteArray json(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Result<KeyFile> file = KeyFile::parse(json);
    if (!file) {
        if (file.error().message.isEmpty())
            std::abort();
        return 0;
    }
    for (const KeySlot &slot : file.value().keySlots) {
        if (!slot.kdf.areSane())
            std::abort();
    }
    const Result<KeyFile> again = KeyFile::parse(file.value().serialise());
    if (again ? !(again.value() == file.value()) : file.value().serialise().size() <= KeyFile::largestFile)
        std::abort();
    return 0;
}
