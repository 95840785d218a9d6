#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# On a real terminal: which front end is chosen, and that the terminal is left
# as it is. What is typed stands there once: the terminal echoes it.

. "$top_srcdir/tests/pty/pty.sh"

[ -x "$drive" ] || skip_all 'tests/pty/drive is not built'
escape=$(printf '\033')
# Enter, as a terminal sends it. Lines go in whole: before that the program
# hears nothing of them.
cr=$(printf '\r')

no_codes() {
	! LC_ALL=C tr -d '\r\n' <"$log" |
		LC_ALL=C grep -q "$(printf '[\001-\037\177]')"
}

is_plain() {
	grep -q '^> ' "$log" && no_codes
}

is_screen() {
	grep -qF "${escape}[" "$log"
}

# choose WHAT IS VARIABLE=VALUE... -- OPTION...
choose() {
	chosen=$1
	wanted=$2
	shift 2
	settings=
	while [ "$1" != -- ]; do
		settings="$settings $1"
		shift
	done
	shift
	# shellcheck disable=SC2086
	play 24x80 "start =q$cr" env $settings "$program" "$@"
	ok "$chosen: $wanted" "is_$wanted"
	is "$chosen: ends, modes as before" "$(ended)" 'exit 0, modes same'
}

choose 'nothing asked for' screen TERM=xterm --
choose '--plain' plain TERM=xterm -- --plain
choose '--plain before ACCESSIBLE=0' plain ACCESSIBLE=0 -- --plain
choose 'ACCESSIBLE=1' plain ACCESSIBLE=1 --
choose 'ACCESSIBLE=yes' plain ACCESSIBLE=yes --
choose 'ACCESSIBLE=0' screen ACCESSIBLE=0 --
choose 'ACCESSIBLE=False' screen ACCESSIBLE=False --
choose 'ACCESSIBLE=' screen ACCESSIBLE= --
choose 'TERM=dumb' plain TERM=dumb --
choose 'TERM=dumb, ACCESSIBLE=0' plain TERM=dumb ACCESSIBLE=0 --
choose 'an unknown terminal' plain TERM=no-such-terminal --
contains 'an unknown terminal: says why' "$(cat "$log")" 'no-such-terminal'
choose 'no TERM' plain TERM= --
contains 'no TERM: says why' "$(cat "$log")" 'TERM'

# Into a pipe the overview stays, whatever is set; --plain is obeyed.
said=$(ACCESSIBLE=1 "$program" </dev/null 2>/dev/null)
case $said in
*'> '*) ok 'a pipe: the overview' false ;;
*) contains 'a pipe: the overview' "$said" '[~] Forum Privat' ;;
esac
contains 'a pipe and --plain' "$("$program" --plain </dev/null)" '> '
"$program" --plain --width 7 </dev/null >/dev/null 2>&1
is 'a width that is none' "$?" 2

# A conversation as on a serial line, and typed ahead: echoed by the terminal
# alone, once; the answer begins a line of its own.
play 24x80 "start =4$cr =4\\stick$cr =q$cr" "$program" --plain
is 'a conversation' "$(ended)" 'exit 0, modes same'
is 'echoed once' "$(tr -d '\r' <"$log" | grep -c '4 tick')" 1
ok 'ticked' grep -q '^4. Done: ' "$log"
fresh_data
play 24x80 "start =4${cr}4\\stick${cr}q$cr" "$program" --plain
is 'typed ahead' "$(ended)" 'exit 0, modes same'
ok 'typed ahead: ticked, on a line of its own' grep -q '^4. Done: ' "$log"
fresh_data
play 24x80 'start Ctrl-D' "$program" --plain
is 'Ctrl-D: a clean end' "$(ended)" 'exit 0, modes same'
play 24x80 'start close' "$program" --plain
case $(ended) in
'exit 0' | 'exit 1' | 'signal 1') ok 'the line drops: it ends' true ;;
*) is 'the line drops: it ends' "$(ended)" 'exit 0' ;;
esac
# shellcheck disable=SC2016
play 24x80 'start close' sh -c 'trap "" HUP; exec "$0" --plain' "$program"
case $(ended) in
exit*) ok 'the line drops, SIGHUP ignored: it does not spin' true ;;
*) is 'the line drops, SIGHUP ignored' "$(ended)" 'exit 1' ;;
esac

# Through script(1), as people record a session.
if command -v script >/dev/null 2>&1 &&
	script --version 2>/dev/null | grep -q util-linux; then
	fresh_data
	printf '4\n4 tick\nq\n' |
		TERM=dumb script -qc "$program" "$test_home/typescript" \
			>"$test_home/.out" 2>&1
	ok 'script: ticked' grep -q '^4. Done: ' "$test_home/typescript"
	is 'script: no escape codes' \
		"$(grep -cF "$escape" "$test_home/typescript")" 0
else
	skip 'script' 'script of util-linux is missing'
fi

done_testing
