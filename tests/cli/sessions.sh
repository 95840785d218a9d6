#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What interrupted sessions left: listed, deleted, purged along with records.

. "$top_srcdir/tests/cli/transcript.sh"

sessions=$XDG_STATE_HOME/widerspruch/sessions
mkdir -p "$XDG_DATA_HOME"
cp -R "$top_srcdir/tests/data/store-small" "$XDG_DATA_HOME/widerspruch"
chmod -R u+rwX "$XDG_DATA_HOME"

run sessions

# A note half typed, line by line, and the input ends.
half_note() { # NUMBER WORDS
	printf '%s n\n1\n%s\n' "$1" "$2" |
		"$WIDERSPRUCH" --plain >/dev/null 2>&1
}
half_note 3 'about Privat'
is 'one file' "$(find "$sessions" -type f | wc -l)" 1
is 'for nobody else: the file' \
	"$(find "$sessions" -type f -perm 600 | wc -l)" 1
is 'for nobody else: the folder' "$(find "$sessions" -prune -perm 700)" \
	"$sessions"
run sessions
contains 'as JSON' "$("$WIDERSPRUCH" sessions --json)" \
	'"target": "session/'
run sessions --delete
run sessions --delete ffffffff

# What is purged goes from what is left, too.
half=$(echo "$sessions"/*)
ok 'the text is there' grep -q 'about Privat' "$half"
run purge 7f3a9c1e --yes
ok 'the text has gone' sh -c "! grep -rq 'about Privat' '$sessions'"
run sessions

# Damaged, of a newer version, of an older one, of another data folder.
printf 'format: 1\nvisits: [' >"$sessions/0000000a.yaml"
printf 'format: 9\nat: 2027-01-01T00:00:00.000000Z\n' \
	>"$sessions/0000000b.yaml"
printf 'format: 0\nvisits:\n  - address: guides\n' >"$sessions/0000000c.yaml"
printf 'format: 1\ndata: /else\nvisits:\n  - address: guides\n' \
	>"$sessions/0000000d.yaml"
: >"$sessions/0000000e.yaml"
run sessions
run sessions --lang de
run sessions --delete 0000000a 0000000e
run sessions
HOME='' XDG_STATE_HOME='' run sessions

# What an editor left, in the folder that --data names: it is listed, deleted by
# name, and goes with its account.
drafts=$test_home/else/drafts
mkdir "$test_home/else"
cp -R "$top_srcdir/tests/data/store-small/." "$test_home/else"
chmod -R u+rwX "$test_home/else"
mkdir -p "$drafts/7f3a9c1e-aaaaaa" "$drafts/7f3a9c1e-bbbbbb"
echo words >"$drafts/7f3a9c1e-aaaaaa/letter.txt"
echo words >"$drafts/7f3a9c1e-aaaaaa/letter.txt~"
echo swap >"$drafts/7f3a9c1e-bbbbbb/.swap"
run --data "$test_home/else" sessions
contains 'on the page' "$("$WIDERSPRUCH" --data "$test_home/else" sessions --json)" \
	'/drafts/7f3a9c1e-aaaaaa/letter.txt'
run --data "$test_home/else" sessions --delete 7f3a9c1e-aaaaaa
ok 'all of it is gone' [ ! -e "$drafts/7f3a9c1e-aaaaaa" ]
run --data "$test_home/else" purge 7f3a9c1e --yes
is 'nothing is left after a purge' "$(ls -A "$drafts")" ''

compare
