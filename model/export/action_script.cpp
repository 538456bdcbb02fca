#include "model/export/action_script.h"

namespace quorate {

void beginActionScript(
    ShellWriter &out, const QString &designSlug, const char *purpose, const char *usage, Operands operands)
{
    out.generatedBy(designSlug);
    out.comment(purpose);
    out.code(R"sh(
set -euo pipefail
umask 077

usage() {
    cat <<'END'
)sh");
    out.code(usage);
    out.code("END\n}\n\nrun=no\nlimit=1800");
    if (operands == Operands::Names)
        out.code("chosen=()");
    out.code(R"sh(
while [ $# -gt 0 ]; do
    case $1 in
    --run)
        run=yes
        ;;
    --timeout)
        limit=${2:-}
        [ $# -lt 2 ] || shift
        ;;
    -h | --help)
        usage
        exit 0
        ;;
)sh");
    if (operands == Operands::Names)
        out.code("    [a-z0-9]*)\n        chosen+=(\"$1\")\n        ;;");
    out.code(R"sh(
    *)
        usage >&2
        exit 2
        ;;
    esac
    shift
done
if [[ ! $limit =~ ^[1-9][0-9]{0,5}$ ]]; then
    usage >&2
    exit 2
fi

fail() {
    printf '%s: %s\n' "${0##*/}" "$2" >&2
    exit "$1"
}

need() {
    command -v "$1" >/dev/null || fail 3 "$1 is not installed."
}

# Says a command; with --run runs it, within the time limit.
act() {
    if [ "$run" = yes ]; then
        timeout --foreground --kill-after=10 "$limit" "$@"
    else
        printf 'Would run:'
        printf ' %q' "$@"
        printf '\n'
    fi
}

# The same, three times if need be.
attempt() {
    local pause
    for pause in 2 4 0; do
        act "$@" && return
        sleep "$pause"
    done
    return 1
}
)sh");
}

} // namespace quorate
