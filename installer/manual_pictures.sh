#!/usr/bin/env bash
# Makes every picture of the manual and of the README anew, from the real window, in both languages:
#   installer/manual_pictures.sh [build folder]      needs a build (installer/dev.sh), pngquant
set -euo pipefail
cd "$(dirname "$0")/.."
build=${1:-build/dev}
command -v pngquant >/dev/null || { echo "pngquant is missing: apt-get install pngquant" >&2; exit 2; }
cmake --build "$build" --target manual_pictures
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
"$build/tests/app/manual_pictures" "$made"
for picture in "$made"/*/*.png; do
    language=$(basename "$(dirname "$picture")")
    target=resources/manual/pictures/$language/$(basename "$picture")
    mkdir -p "$(dirname "$target")"
    pngquant --force --speed 1 --strip --nofs --output "$target" 256 "$picture"
    # The in-program manual carries them all.
    if [ "$(stat -c %s "$target")" -gt 153600 ]; then
        echo "$target is larger than 150 kB." >&2
        exit 1
    fi
done
cp resources/manual/pictures/en/findings.png resources/screenshots/window.png
