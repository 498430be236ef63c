# Sourced by start and test: finds the Swift toolchain and installs missing Debian packages.

swift_version_min="6.2"

say() { printf '%s\n' "$*" >&2; }

# Puts Swift on the PATH, or says how to get it and stops with 69.
need_swift() {
    local folder
    for folder in "" /opt/swift/usr/bin "$HOME/.local/share/swiftly/bin" /usr/local/swift/usr/bin; do
        [ -n "$folder" ] && [ -x "$folder/swift" ] && ! command -v swift >/dev/null && PATH="$folder:$PATH"
    done
    if command -v swift >/dev/null; then
        local version
        version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p' | head -n 1)
        if [ "$(printf '%s\n' "$swift_version_min" "${version:-0}" | sort -V | head -n 1)" = "$swift_version_min" ]; then
            return 0
        fi
        say "Swift ${version:-of unknown version} is too old; $swift_version_min or later is needed (6.3 is what we test)."
    else
        say "Swift is not installed. / 尚未安装 Swift。"
    fi
    say ""
    say "To get Swift 6.3 on Debian 12, run these lines and start again:"
    say "  sudo apt-get install -y curl gnupg ca-certificates"
    say "  curl -fLO https://download.swift.org/swiftly/linux/swiftly-\$(uname -m).tar.gz"
    say "  tar -xzf swiftly-\$(uname -m).tar.gz"
    say "  ./swiftly init --assume-yes --skip-install"
    say "  . \"\$HOME/.local/share/swiftly/env.sh\""
    say "  swiftly install 6.3.1 --use"
    say "Other ways: https://www.swift.org/install/linux/"
    exit 69
}

# Installs the Debian packages named that are missing, saying which.
need_packages() {
    local missing=() package
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "This is not Debian. Please see to it that these packages, or your system's likes, are there: $*"
        return 0
    fi
    for package in "$@"; do
        is_installed "$package" || missing+=("${package%%|*}")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    local root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            say "Missing Debian packages: ${missing[*]}"
            say "Ask whoever runs this machine for: apt-get install -y ${missing[*]}"
            exit 69
        fi
        root=(sudo)
    fi
    say "Installing missing Debian packages: ${missing[*]}"
    local log
    log=$(mktemp)
    if ! { "${root[@]}" apt-get -q update && "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get -q -y --no-install-recommends install "${missing[@]}"; } >"$log" 2>&1; then
        tail -n 20 "$log" >&2
        rm -f "$log"
        say "The packages could not be installed; the lines above say why."
        exit 69
    fi
    rm -f "$log"
}

# A package, or any of several joined by |, is installed.
is_installed() {
    local name
    for name in ${1//|/ }; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ] && return 0
    done
    return 1
}

# What the build links: libcurl, json-c, SQLite, and a C compiler's headers for Swift.
build_packages=(ca-certificates git binutils libc6-dev "libstdc++-12-dev|libstdc++-14-dev" \
    "libcurl4-openssl-dev|libcurl4-gnutls-dev" libjson-c-dev libsqlite3-dev zlib1g-dev)
# What draws charts and printed forms; without them the desk sends SVG and says why.
paper_packages=(librsvg2-bin fonts-noto-cjk)
