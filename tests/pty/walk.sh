#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every page and every key of the real program on a terminal, over the real
# content: the cursor is on the focused row, a move costs little, nothing goes
# over the wire without a key, and the words are the same with and without
# colours. What the terminal shows is compared with the canvas in memory
# after each key, so two sessions that pass have shown the same.
#
# WALK_SHOW=1 prints what moves cost on each page.

. "$top_srcdir/tests/pty/pty.sh"

walk=${WALK:-$top_builddir/tests/pty/walk}
[ -x "$walk" ] || skip_all 'tests/pty/walk is not built: libvterm is missing'

. "$top_srcdir/tests/pty/walked.sh"

knows_copying() { # TERM
	infocmp -1 -x "$1" 2>/dev/null | grep -q 'Ms='
}

# start NAME LANGUAGE TERM OPTION...: a session in the background.
start() {
	session=$1
	mkdir -p "$test_home/$session"
	copies=no
	! knows_copying "$3" || copies=yes
	language=$2
	terminal=$3
	shift 3
	# An Escape alone need not wait here: nothing splits a sequence.
	LANGUAGE=$language TERM=$terminal ESCDELAY=0 "$walk" \
		--source "$top_srcdir/src/pages/build.c" --data "$walked" \
		--folder "$test_home/$session" --copies $copies "$@" \
		"$program" --data data/widerspruch </dev/null \
		>"$test_home/$session.out" 2>&1 &
}

# finish NAME DESCRIPTION: what it found.
finish() {
	[ -z "${WALK_SHOW:-}" ] || sed "s/^/# $1: /" "$test_home/$1.out"
	if grep -q '^[0-9]* starts, 0 wrong$' "$test_home/$1.out"; then
		ok "$2" true
	else
		ok "$2" false
		sed 's/^/# /' "$test_home/$1.out"
	fi
}

# The most that is found in a column of the figures: still, scrolled, jumped.
most() { # NAME WORD
	sed -n "s/.* $2 [^;,]*,\( mean [^,]*,\)\{0,1\} most *\([0-9]*\).*/\2/p" \
		"$test_home/$1.out" | sort -n | tail -n 1
}

report() { # NAME
	echo "# $1: a move costs at most $(most "$1" still) bytes," \
		"with scrolling $(most "$1" scrolled) and the text," \
		"a new screen $(most "$1" jumped) and the text"
}

start idle de xterm-256color --idle 5000
start colours de xterm-256color
NO_COLOR=1 start no-color en xterm-256color --size 12x40 --colours no
wait
finish colours 'German, 80x24, 256 colours'
report colours
finish no-color 'English, 40x12, NO_COLOR'
report no-color

start mono de vt100 --colours no
start console en linux --size 12x40
wait
finish mono 'German, 80x24, vt100: the same words without colours'
report mono
finish console 'English, 40x12, linux: the same words in eight colours'
report console

finish idle 'five seconds without a key cost nothing on any page'

# It can fail: with a limit that cannot be held, and with a page that nobody
# has found a way to.
start strict en xterm-256color --limit 30 --page home
sed 's/{ "language"/{ "planted", page_language, NULL, NULL, NULL },\n\t&/' \
	"$top_srcdir/src/pages/build.c" >"$test_home/build.c"
start planted en xterm-256color --source "$test_home/build.c" \
	--page home
wait
ok 'a move that costs too much is noticed' \
	grep -q '^WRONG home, Down: costs' "$test_home/strict.out"
ok 'a page without a way to it is noticed' \
	grep -q '^WRONG planted: no way' "$test_home/planted.out"

done_testing
