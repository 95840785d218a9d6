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

# What moves have cost on all pages: their number, the mean and the most.
figures() { # NAME KIND
	awk -v kind="$2" '
	/ keys; / {
		for (i = 1; i < NF; i++)
			if ($i == kind) {
				moves += $(i + 1)
				total += $(i + 1) * $(i + 3)
				if ($(i + 1) > 0 && $(i + 5) + 0 > most)
					most = $(i + 5) + 0
			}
	}
	END {
		printf "%d, mean %.1f, most %d", moves,
			moves ? total / moves : 0, most
	}' "$test_home/$1.out"
}

report() { # NAME
	echo "# $1: bytes of moves that only move the focus:" \
		"$(figures "$1" still); beyond what is newly shown, with a" \
		"message: $(figures "$1" said); with scrolling:" \
		"$(figures "$1" scrolled); of a new screen:" \
		"$(figures "$1" jumped)"
}

# Two at a time.
start idle de xterm-256color --idle 5000
start colours de xterm-256color
NO_COLOR=1 start no-color en xterm-256color --size 12x40 --colours no
wait
finish colours 'German, 80x24, 256 colours'
report colours
finish no-color 'English, 40x12, NO_COLOR'
report no-color
finish idle 'five seconds without a key cost nothing on any page'

# Every key is pressed above; here it is every kind of move.
start mono de vt100 --keys no --colours no
start console en linux --keys no --size 12x40
wait
finish mono 'German, 80x24, vt100: the same words without colours'
report mono
finish console 'English, 40x12, linux: the same words in eight colours'
report console

# The choices of the user. With the sign for the focus a move costs 40 bytes.
start mark en xterm-256color --keys no --limit 40 --config 'focus: mark'
# In high contrast each change of the looks names two colours.
start contrast de linux --keys no --size 12x40 --scroll 160 \
	--config 'colours: contrast
ascii: yes
marks: words'
wait
finish mark 'a sign for the focus: a move costs 40 bytes at most'
report mark
finish contrast 'high contrast, ASCII, marks in words'
report contrast
start narrow de tmux-256color --keys no --size 24x120 \
	--config 'width: 40
focus: mark
marks: words'
start plain-ascii en xterm --keys no --size 6x20 --config 'ascii: yes'
wait
finish narrow '40 columns of 120, a sign, marks in words'
report narrow
finish plain-ascii '20x6, ASCII'
report plain-ascii

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
