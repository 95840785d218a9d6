# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# What the tests on a terminal share: a small content, some accounts, and the
# program that plays the terminal. Source it first.

. "$top_srcdir/tests/lib/tap.sh"

drive=${DRIVE:-$top_builddir/tests/pty/drive}
program=${WIDERSPRUCH:-$top_builddir/widerspruch}
WIDERSPRUCH_CONTENT=$top_srcdir/tests/data/content-small
TERM=xterm
export TERM
unset ESCDELAY

[ -x "$program" ] || skip_all 'the program is not built'

# The accounts of tests/data, anew.
fresh_data() {
	rm -rf "$XDG_DATA_HOME"
	mkdir -p "$XDG_DATA_HOME"
	cp -R "$top_srcdir/tests/data/store-small" "$XDG_DATA_HOME/widerspruch"
	chmod -R u+rwX "$XDG_DATA_HOME"
}
fresh_data

log=$test_home/.log
DRIVE_LOG=$log
export DRIVE_LOG

# play SIZE WORDS [COMMAND...]: see drive.c; the program unless told otherwise.
# What was interrupted before is not offered, unless $keep_sessions is set.
play() {
	[ -n "${keep_sessions:-}" ] || rm -rf "$XDG_STATE_HOME"
	play_size=$1
	play_words=$2
	shift 2
	[ $# -gt 0 ] || set -- "$program"
	played=$("$drive" "$play_size" "$play_words" "$@" 2>&1)
}

# The bytes of the word with that number, from 1.
bytes_of() {
	printf '%s\n' "$played" | sed -n "${1}s/.* //p"
}

# How it ended, and the modes: "exit 0, modes same".
ended() {
	printf '%s\n' "$played" | grep '^\(exit \|signal \|alive\|modes \)' |
		paste -s -d, - | sed 's/,/, /'
}

at_most() { [ -n "$1" ] && [ "$1" -le "$2" ]; }
at_least() { [ -n "$1" ] && [ "$1" -ge "$2" ]; }
