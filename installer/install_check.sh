#!/usr/bin/env bash
# install_check.sh FOLDER [BASE]: tries the packages of FOLDER (build/release) in a minimal Debian 12 system, as root, by hand:
# they install with apt, a design validates, draws and opens by double click in a real window, and after a purge nothing is left.
# BASE is a system made before by `debootstrap --variant=minbase bookworm BASE`; without it one is made. QUORATE_CHECK_PICTURE=FILE.png
# keeps a picture of the window. Needs debootstrap, xvfb, xdotool, imagemagick.
set -euo pipefail
packages=$(realpath "$1")
base=${2:-}
work=$(mktemp -d)
root=$work/root
display=:97
started=()

finish() {
    for process in "${started[@]}"; do kill "$process" 2>/dev/null || true; done
    umount "$root/proc" "$root/dev" 2>/dev/null || true
    mountpoint -q "$root/proc" || mountpoint -q "$root/dev" || rm -rf "$work"
}
trap finish EXIT
inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
user() { inside runuser -u architect -- env HOME=/home/architect DISPLAY="$display" XDG_RUNTIME_DIR=/home/architect "$@"; }
say() { printf '%s\n' "== $*"; }
fail() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }
# The names of all files, and what the shared tables of the desktop hold.
inventory() { (cd "$root" && find usr etc | sort); }

say "A minimal Debian 12"
if [ -n "$base" ]; then cp -a "$base" "$root"; else debootstrap --variant=minbase bookworm "$root" >/dev/null; fi
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
cp /etc/resolv.conf "$root/etc/resolv.conf"
rm -f "$root/etc/apt/sources.list"
for place in /etc/apt/sources.list /etc/apt/sources.list.d /etc/apt/apt.conf.d; do # the machine's own mirror
    [ ! -e "$place" ] || cp -a "$place" "$root/etc/apt/"
done
inside apt-get update -qq
inside useradd -m architect

# What the packages need comes first, and stays: the difference that counts is that of our two packages.
mkdir "$root/packages"
cp "$packages"/quorate*.deb "$root/packages/"
needed=$(inside sh -c 'apt-get install -s /packages/*.deb' | sed -n 's/^Inst \([^ ]*\) .*/\1/p' | grep -v '^quorate')
# shellcheck disable=SC2086 # a list of names
inside apt-get install -y -qq --no-install-recommends $needed xdg-utils desktop-file-utils libglib2.0-bin libfile-mimeinfo-perl file >"$work/log" 2>&1 ||
    { tail "$work/log"; fail "the packages that are needed do not install"; }
inventory >"$work/before"

say "Install"
inside sh -c 'apt-get install -y -qq --no-install-recommends /packages/*.deb' >"$work/log" 2>&1 || { cat "$work/log"; fail "install"; }
inside dpkg -l quorate quorate-cli | tail -2
inventory >"$work/installed"
inside dpkg --verify quorate quorate-cli

say "Validate, export and draw an example"
example=/usr/share/doc/quorate-cli/examples/typical-ha.quorate.yaml
user quorate-cli validate "$example"
user sh -c "cd && quorate-cli export $example -o out >/dev/null && quorate-cli export $example --verify out"
user sh -c "cd && quorate-cli new compact-non-production -o uat.quorate.yaml && quorate-cli render uat.quorate.yaml -o uat.png && test -s uat.png"

say "Open by double click"
type=$(user gio info -a standard::content-type /home/architect/uat.quorate.yaml | sed -n 's/.*content-type: //p')
[ "$type" = application/vnd.quorate+yaml ] || fail "gio says that a design is $type"
type=$(user xdg-mime query filetype /home/architect/uat.quorate.yaml)
[ "$type" = application/vnd.quorate+yaml ] || fail "xdg-mime says that a design is $type"
[ "$(user xdg-mime query default "$type")" = quorate.desktop ] || fail "the type's program is $(user xdg-mime query default "$type")"
Xvfb "$display" -screen 0 1440x900x24 -ac >/dev/null 2>&1 &
started+=($!)
sleep 2
for opener in "gio open" xdg-open; do
    # shellcheck disable=SC2086 # a command with an argument
    user $opener /home/architect/uat.quorate.yaml >"$work/log" 2>&1 &
    window=
    for _ in $(seq 30); do
        sleep 1
        window=$(DISPLAY=$display xdotool search --name 'uat\.quorate\.yaml' 2>/dev/null | head -1) && [ -n "$window" ] && break
    done
    [ -n "$window" ] || { cat "$work/log"; fail "$opener opens no window with the design"; }
    DISPLAY=$display xdotool getwindowname "$window"
    sleep 3
    [ -z "${QUORATE_CHECK_PICTURE:-}" ] || DISPLAY=$display import -window root "$QUORATE_CHECK_PICTURE"
    process=$(DISPLAY=$display xdotool getwindowpid "$window")
    [ "$(readlink "/proc/$process/exe")" = "$root/usr/bin/quorate" ] || fail "the window is that of process $process, not of quorate"
    kill "$process"
    sleep 2
done

say "Purge"
inside apt-get purge -y -qq quorate quorate-cli >"$work/log" 2>&1 || { cat "$work/log"; fail "purge"; }
inventory >"$work/after"
grep -q quorate "$work/installed" || fail "the list of installed files is empty"
diff "$work/before" "$work/after" || fail "files were left, or taken that are not ours"
left=$(grep -rIl quorate "$root/usr/share/mime" "$root/usr/share/applications" "$root/etc" "$root/var/lib/dpkg/info" 2>/dev/null || true)
[ -z "$left" ] || fail "still spoken of in $left"
say "All well"
