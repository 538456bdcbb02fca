# bash completion for quorate-cli. Everything is asked of the program, so that nothing here can go stale: commands and options
# of its help, templates, rules and kinds of output of its lists.

_quorate_cli_values() # COMMAND OPTION: the fixed values of an option, from "[--option a|b|c]" of the usage line
{
    [ "$2" = --lang ] && { echo en zh_CN; return; }
    quorate-cli "$1" --help 2>/dev/null | sed -n "s/^Usage:.*$2 \([a-z]*|[a-z|]*\).*/\1/p" | tr '|' ' '
}

_quorate_cli()
{
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command='' i words=''
    COMPREPLY=()
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
        --lang | --date) i=$((i + 1)) ;;
        -*) ;;
        *) command=${COMP_WORDS[i]} && break ;;
        esac
    done

    case $before in
    -o | --verify)
        if [ "$command" = export ]; then compopt -o dirnames; else compopt -o default; fi
        return
        ;;
    --only) # a list: what stands before the last comma stays
        local head=''
        [[ $word == *,* ]] && head=${word%,*},
        words=$(quorate-cli export --list --format json 2>/dev/null | sed -n 's/^ *"id": "\([^"]*\)".*/\1/p')
        mapfile -t COMPREPLY < <(compgen -P "$head" -W "$words" -- "${word##*,}")
        compopt -o nospace
        return
        ;;
    --date | --scale) return ;;
    --lang | --f* | --theme | --view)
        words=$(_quorate_cli_values "$command" "$before")
        [ -n "$words" ] && mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word") && return
        ;;
    esac

    if [[ $word == -* ]]; then
        # shellcheck disable=SC2086 # without a command there is no argument
        words=$(quorate-cli $command --help 2>/dev/null | grep -oE -- '(^|[^[:alnum:]-])--?[a-z][a-z-]*' | grep -oE -- '--?[a-z-]+')
        words="$words --help"
        [ -z "$command" ] && words="$words --version"
    else
        case $command in
        '') words=$(quorate-cli --help 2>/dev/null | sed -n 's/^  \([a-z]*\)  .*/\1/p') ;;
        new) words=$(quorate-cli new --list --format json 2>/dev/null | sed -n 's/^ *"id": "\([^"]*\)".*/\1/p') ;;
        explain) words=$(quorate-cli explain --all --format json 2>/dev/null | sed -n 's/^ *"id": "\([^"]*\)".*/\1/p') ;;
        *)
            compopt -o filenames
            mapfile -t COMPREPLY < <(compgen -d -- "$word"; compgen -f -X '!*.yaml' -- "$word")
            return
            ;;
        esac
    fi
    mapfile -t COMPREPLY < <(compgen -W "$(sort -u <<<"${words// /$'\n'}")" -- "$word")
}

complete -F _quorate_cli quorate-cli
