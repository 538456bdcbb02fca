#!/usr/bin/env bash
# What a developer does on a fresh Debian 12 machine, each command complete by itself:
#   installer/dev.sh run       build, then the main job on the shipped example: validate, export to out/, open the window
#   installer/dev.sh test      build, then the whole test suite, with every judge required
#   installer/dev.sh sanitize  the tests under AddressSanitizer and UndefinedBehaviorSanitizer
#   installer/dev.sh package   the two Debian packages, in build/release (installer/install_check.sh tries them)
set -euo pipefail
cd "$(dirname "$0")/.."

build_packages=(
    g++ cmake ninja-build pkg-config
    qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n libgl-dev
    libyaml-cpp-dev libgraphviz-dev libmd4c-dev libmd4c-html0-dev zlib1g-dev
    fonts-inter fonts-dejavu-core fonts-noto-cjk
)
package_packages=(dpkg-dev file gzip)
# The tools that judge the exports and the installed files, and what the tests drive the real window with.
judge_packages=(
    graphviz haproxy keepalived nginx-core libnginx-mod-stream bind9 bind9-utils bind9-dnsutils dnsmasq-base nftables
    ansible-core ansible-lint yamllint shellcheck libxml2-utils
    skopeo docker-registry gnupg
    desktop-file-utils appstream shared-mime-info man-db
    etcd-server etcd-client
    python3 python3-yaml python3-jsonschema openssl iproute2 util-linux procps
    xvfb xauth xdotool openbox x11-utils imagemagick pngquant librsvg2-bin poppler-utils
)

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

install_packages() {
    local missing=()
    for package in "$@"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return
    echo "Installing: ${missing[*]}"
    as_root apt-get update -qq
    # Daemons among the judges must not start because they were installed: Debian's scripts ask this file, 101 forbids.
    local policy=/usr/sbin/policy-rc.d
    if [ -e "$policy" ]; then
        policy=
    else
        printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
        as_root chmod 755 "$policy"
    fi
    local code=0
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null || code=$?
    [ -z "$policy" ] || as_root rm "$policy"
    return "$code"
}

# build PRESET [--target NAME...]
build() {
    install_packages "${build_packages[@]}"
    cmake --preset "$1" >/dev/null
    cmake --build --preset "$1" "${@:2}"
}

case "${1:-}" in
run)
    build dev --target quorate quorate-cli
    example=build/dev/example.quorate.yaml
    cli=build/dev/app/cli/quorate-cli
    rm -f "$example"
    "$cli" new typical-ha -o "$example"
    "$cli" validate "$example"
    "$cli" export "$example" -o out
    if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        build/dev/app/gui/quorate "$example"
    else
        echo "No display: the window stays closed. Open it with build/dev/app/gui/quorate $example"
    fi
    ;;
test)
    install_packages "${build_packages[@]}" "${judge_packages[@]}"
    build dev
    QUORATE_REQUIRE_JUDGES=1 ctest --preset dev
    ;;
sanitize)
    install_packages "${build_packages[@]}" "${judge_packages[@]}"
    build asan
    # Qt, fontconfig and Graphviz keep memory until the end of the process; only our own leaks count.
    LSAN_OPTIONS="suppressions=$PWD/tests/support/lsan.supp" QUORATE_REQUIRE_JUDGES=1 ctest --preset asan
    ;;
package)
    install_packages "${package_packages[@]}"
    build release --target quorate quorate-cli installer_files
    rm -f build/release/*.deb
    cpack --preset release
    ls build/release/*.deb
    ;;
*)
    sed -n '2,6s/^# \{0,1\}//p' "$0"
    exit 2
    ;;
esac
