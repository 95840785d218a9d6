#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What goes over the wire: little on a move, nothing when idle, nothing typed
# of a sequence that a slow line has split.

. "$top_srcdir/tests/pty/pty.sh"

[ -x "$drive" ] || skip_all 'tests/pty/drive is not built'

repeat() { # COUNT WORD
	i=0
	while [ "$i" -lt "$1" ]; do
		printf ' %s' "$2"
		i=$((i + 1))
	done
}

# The largest answer to one of the words, from the second on.
most() {
	printf '%s\n' "$played" | sed '1d' |
		awk '$1 ~ /^(Up|Down|Tab|Shift-Tab|Home|End)$/ && $2 > most {
			most = $2 } END { print most + 0 }'
}

# On so tall a screen nothing scrolls.
moves="$(repeat 24 Down) $(repeat 12 Up) $(repeat 6 Tab) Shift-Tab Home End"
for terminal in xterm-256color linux vt100 tmux-256color; do
	if ! TERM=$terminal tput cup 0 0 >/dev/null 2>&1; then
		skip "$terminal: a move" 'terminfo does not know it'
		continue
	fi
	LANGUAGE=de TERM=$terminal play 60x80 "start $moves q"
	ok "$terminal: a move costs $(most) bytes, at most 100" \
		at_most "$(most)" 100
done

# With scrolling: 100 a move, and the text newly shown once.
rest=$("$program" show forum 2>/dev/null | wc -c)
play 12x40 "start g Enter $(repeat 40 Down) q"
total=$(printf '%s\n' "$played" | awk '$1 == "Down" { sum += $2 }
	END { print sum }')
ok 'there was something to scroll' at_least "$total" 1500
ok "scrolling through a guide of $rest bytes costs $total" \
	at_most "$total" $((40 * 100 + rest))

play 24x80 'start idle:5000 Down idle:2000 q'
is 'five seconds without a key cost nothing' "$(bytes_of 2)" 0
is 'and two after one' "$(bytes_of 4)" 0
ok 'a move costs something' at_least "$(bytes_of 3)" 1

# The Escape is taken for the key, then comes the rest of the arrow.
late='=\e idle:150'
play 24x80 "start g $late =[A $late =[ =1;5 =B $late =OB x q"
is 'split behind the Escape: the rest types nothing' "$(bytes_of 5)" 0
is 'and so in pieces' \
	"$(bytes_of 8) $(bytes_of 9) $(bytes_of 10)" '0 0 0'
is 'and so for SS3' "$(bytes_of 13)" 0
ok 'then keys work again' at_least "$(bytes_of 14)" 100
play 24x80 'start Down =\e[ =B q'
ok 'split later on it is still the arrow' at_least "$(bytes_of 4)" 10
play 24x80 'start =\e[99~ =\e[?1;2c =\eOP =\e]0;x\e\ q'
is 'unknown sequences type nothing' "$(bytes_of 2) $(bytes_of 3) \
$(bytes_of 4) $(bytes_of 5)" '0 0 0 0'

# Typed ahead: only where it ends is painted.
play 24x80 "start =$(repeat 15 '\eOB' | tr -d ' ') q"
ok "fifteen moves at once cost $(bytes_of 2), at most 200" \
	at_most "$(bytes_of 2)" 200

# Ctrl-L paints everything, a move never does.
play 24x80 'start Ctrl-L q'
ok 'Ctrl-L paints everything' at_least "$(bytes_of 2)" 300

# The same size again costs nothing; another one paints.
play 24x80 'start signal:WINCH size:12x40 q'
ok 'no other size, no painting' at_most "$(bytes_of 2)" 20
ok 'another size paints' at_least "$(bytes_of 3)" 100

done_testing
