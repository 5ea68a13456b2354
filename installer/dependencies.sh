# shellcheck shell=sh
# SPDX-License-Identifier: Apache-2.0
# Sourced by ./run and ./test: finds out what is missing to build Countersign and installs it, asking first when a person is there.
# One list per kind of system; everything else in the project is the same everywhere.

build_packages_debian="g++ cmake ninja-build pkg-config qt6-base-dev qt6-svg-dev qt6-pdf-dev qt6-tools-dev qt6-tools-dev-tools
    qt6-l10n-tools qt6-translations-l10n libgl1-mesa-dev libsqlcipher-dev libssl-dev libcurl4-openssl-dev libgmime-3.0-dev
    fonts-noto-core ca-certificates"
# For the tests: a real SMTP server, and other people's programs that open our PDFs.
test_packages_debian="python3-aiosmtpd openssl poppler-utils qpdf"
packages_homebrew="cmake ninja pkgconf qt sqlcipher openssl@3 curl gmime"

say() { printf '%s\n' "$*" >&2; }

# ask QUESTION: yes when nobody is there to be asked.
ask() {
    if [ ! -t 0 ] || [ -n "${CI:-}" ]; then return 0; fi
    printf '%s [Y/n] ' "$1" >&2
    read -r answer
    case "$answer" in [nN]*) return 1 ;; *) return 0 ;; esac
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif command -v sudo >/dev/null 2>&1; then sudo "$@"
    else say "Installing packages needs the administrator: run this once as root: $*"; return 1; fi
}

install_debian() {
    missing=""
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    say "Countersign needs these packages, which are not installed:$missing"
    ask "Install them now?" || { say "Nothing was installed. Install them yourself, then start again."; return 1; }
    as_root apt-get update -q >&2 || return 1
    # shellcheck disable=SC2086
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing >&2
}

install_homebrew() {
    # shellcheck disable=SC2086
    brew list $packages_homebrew >/dev/null 2>&1 && return 0
    say "Countersign needs from Homebrew: $packages_homebrew"
    ask "Install what is missing now?" || return 1
    # shellcheck disable=SC2086
    brew install $packages_homebrew >&2
}

# install_dependencies [tests]
install_dependencies() {
    if command -v apt-get >/dev/null 2>&1; then
        # shellcheck disable=SC2086
        if [ "${1:-}" = tests ]; then install_debian $build_packages_debian $test_packages_debian
        else install_debian $build_packages_debian; fi
    elif command -v brew >/dev/null 2>&1; then
        install_homebrew && export CMAKE_PREFIX_PATH="$(brew --prefix qt):$(brew --prefix openssl@3):$(brew --prefix curl)"
    else
        say "This system has neither apt nor Homebrew: nothing was installed. Needed are CMake, Ninja, a C++20 compiler, Qt 6.4 or newer"
        say "(base, SVG, PDF, tools), SQLCipher, OpenSSL 3, libcurl and GMime 3. Going on with what is here."
    fi
}

# build PRESET [target …]
build() {
    preset=$1; shift
    log="build/$preset/configure.log"
    mkdir -p "build/$preset"
    if ! cmake --preset "$preset" >"$log" 2>&1; then
        tail -n 25 "$log" >&2
        say "The build could not be set up; the whole story is in $log."
        return 1
    fi
    cmake --build --preset "$preset" ${1:+--target "$@"} >&2
}
