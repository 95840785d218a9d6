#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What a user chooses in the configuration, on a terminal.

. "$top_srcdir/tests/pty/pty.sh"

[ -x "$drive" ] || skip_all 'tests/pty/drive is not built'

mkdir -p "$XDG_CONFIG_HOME/widerspruch"
config=$XDG_CONFIG_HOME/widerspruch/config.yaml

choose() { printf '%s\n' "$@" >"$config"; }
written() { LC_ALL=C grep -qF -- "$(printf "$1")" "$log"; }
lacks() { ! written "$1"; }
is_reversed() { LC_ALL=C grep -qE '\[([0-9]+;)*7m' "$log"; }
is_not_reversed() { ! is_reversed; }

repeat() { # COUNT WORD
	i=0
	while [ "$i" -lt "$1" ]; do
		printf ' %s' "$2"
		i=$((i + 1))
	done
}

# The largest answer to a move, but for the first.
most() {
	printf '%s\n' "$played" | sed '1d' |
		awk '$1 ~ /^(Up|Down|Tab|Shift-Tab|Home|End)$/ && $2 > most {
			most = $2 } END { print most + 0 }'
}

# A sign that moves: two cells and the cursor.
choose 'focus: mark'
# Not over the ends of the page, where a message is said.
moves="$(repeat 14 Down) $(repeat 12 Up) $(repeat 6 Tab) Shift-Tab Home End"
for terminal in xterm-256color linux vt100 tmux-256color; do
	if ! TERM=$terminal tput cup 0 0 >/dev/null 2>&1; then
		skip "$terminal: a move with a sign" 'terminfo does not know it'
		continue
	fi
	TERM=$terminal play 60x80 "start $moves q"
	ok "$terminal: a move with a sign costs $(most) bytes, at most 40" \
		at_most "$(most)" 40
	ok "$terminal: and something" at_least "$(most)" 5
done
ok 'nothing is reversed then' is_not_reversed

# Colours.
TERM=xterm-256color
choose '# nothing'
play 24x80 'start q'
ok 'by itself: reverse video for the focus' is_reversed
ok 'and colours' written '\033[31m'
choose 'colours: none'
play 24x80 'start q'
ok 'none: no colours' sh -c "! LC_ALL=C grep -q '\[[0-9;]*3[0-7]m' '$log'"
choose 'colours: contrast'
play 24x80 'start q'
ok 'contrast: light on black' written '\033[97m\033[40m'
NO_COLOR=1 play 24x80 'start q'
ok 'NO_COLOR goes before it' lacks '\033[40m'
TERM=vt100 play 24x80 'start q'
ok 'no colours where the terminal has none' lacks '\033[40m'

# The cursor.
choose 'cursor: hidden'
play 24x80 'start q'
ok 'hidden' written '\033[?25l'
contains 'and back in the end' "$(tail -c 60 "$log")" "$(printf '\033[?12l\033[?25h')"
choose 'cursor: visible'
play 24x80 'start q'
ok 'visible' lacks '\033[?25l'

# How long an Escape waits. 40 bytes are more than a move on the page.
sum_from() { # WORD: bytes of it and the next
	printf '%s\n' "$played" | sed -n "$1,$(($1 + 1))p" |
		awk '{ sum += $NF } END { print sum + 0 }'
}
choose 'escape_delay: 9000'
play 24x80 'start g =\e idle:400 q'
is 'a long delay waits' "$(sum_from 3)" 0
ESCDELAY=20 play 24x80 'start g =\e idle:400 q'
ok 'ESCDELAY goes before it' at_least "$(sum_from 3)" 40
choose 'escape_delay: 30'
play 24x80 'start g =\e idle:400 q'
ok 'a short one does not' at_least "$(sum_from 3)" 40

# ASCII, on a terminal that speaks UTF-8.
choose 'ascii: yes' 'language: de'
LC_ALL=C.UTF-8 play 24x80 'start / =für q'
contains 'ASCII: transliterated' "$(cat "$log")" 'pruefen'
is 'nothing else' "$(od -An -v -tx1 "$log" | tr ' ' '\n' | grep -c '^[89a-f]')" 0
contains 'what is typed is UTF-8 still' "$(cat "$log")" 'fuer'

# Keys.
choose 'keys:' '  actions: y' '  undo: [u, Ctrl-Z]' '  quit: [Z, Ctrl-C]'
play 24x80 'start y Esc Ctrl-Z q Z'
contains 'the key line shows what is bound' "$(cat "$log")" 'y actions'
ok 'the new key opens the page' at_least "$(bytes_of 2)" 200
contains 'the old one does nothing' "$(cat "$log")" 'The key q does nothing'
is 'Ctrl-Z does not suspend then, and the new key leaves' "$(ended)" \
	'exit 0, modes same'

# A fault is said on the first screen.
choose 'marks: wrods'
play 24x80 'start Down q'
contains 'a fault' "$(cat "$log")" 'config.yaml:1:8'

# A narrow braille line on a wide screen; cursor and screen, seen from outside.
if command -v tmux >/dev/null 2>&1; then
	socket=$test_home/tmux
	tm() { tmux -S "$socket" -f /dev/null "$@" 2>/dev/null; }
	at_exit='tm kill-server'
	unset TMUX
	screen() { tm capture-pane -p -t 0; }
	has_text() { screen | grep -qF -- "$1"; }
	try() {
		tries=0
		until "$@"; do
			tries=$((tries + 1))
			[ "$tries" -lt 400 ] || return 1
			sleep 0.05
		done
	}
	widest() { screen | LC_ALL=C.UTF-8 wc -L; }

	choose 'width: 40' 'cursor: hidden' 'marks: words'
	tm new-session -d -x 200 -y 24 "'$program'"
	ok 'it starts in 40 of 200 columns' try has_text 'x actions'
	ok "the widest line has $(widest) columns" at_most "$(widest)" 40
	ok 'states are words' has_text 'begun: '
	tm send-keys -t 0 Down
	ok 'the cursor is hidden' \
		[ "$(tm display -p -t 0 '#{cursor_flag}')" = 0 ]
	tm send-keys -t 0 Home
	is_on_row() {
		row=$(screen | awk -v text="$1" 'index($0, text) {
			print NR - 1; exit }')
		[ "$(tm display -p -t 0 '#{cursor_y}')" = "$row" ]
	}
	ok 'and where it belongs' try is_on_row 'Please look at this'
else
	skip 'on a wide screen' 'tmux is missing'
fi

done_testing
