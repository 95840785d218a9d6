#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# One command done to many accounts: it says what, asks, and names what failed.
. "$top_srcdir/tests/cli/transcript.sh"

data=$XDG_DATA_HOME/widerspruch
run add person --name Maria
run add person --name Omar
for label in Eins Zwei; do
	run add forum --label "$label" --person Maria
done
run add bote --label Drei --person Maria
run add forum --label Vier --person Omar

all() { cat "$data"/*/*.yaml | cksum; }
before=$(all)
run done --person Maria log-in --dry-run
run done --person Maria log-in
run done --platform forum log-in --dry-run --json
run done --platform forum log-in --json
run done --platform nothing log-in
run done --person nobody log-in
run done --status decided log-in
run done --status nonsense log-in
run done --platform forum
is "nothing was written so far" "$(all)" "$before"

# The group's name is random; the last line tells it.
group() { sed -n 's/.* --group //p' "$test_home/.out"; }

run done --platform forum log-in --on 2026-11-20 --yes
group=$(group)
is "all of them have the group" \
	"$(grep -l "group: \"\\?$group" "$data"/accounts/*.yaml | wc -l)" 3
run done --platform forum log-in --on 2026-11-20 --yes
run accounts
run undo --group "$group"
run undo --group "$group" --yes
again=$(group)
run accounts --platform forum
run undo --group "$group" --yes
run undo Eins --group "$again" --yes
run undo --group "$again" --yes
run accounts --status in-progress
run skip --person Omar log-in --yes
run untick --person Omar log-in --yes
run milestone --person Omar nonsense --yes
run milestone --person Omar objected --on 2026-10-01 --yes
run milestone --person Omar confirmed --on 2026-10-20 --yes
run again --status confirmed --yes
run note --person Maria Called her --yes
run close --person Omar --why "Moved away" --yes
run reopen --status closed --yes
run account Vier --history

# What cannot be done is named, the rest is done, and the status says so.
printf 'format: 9\nid: b0000009\nplatform: forum\n' \
	>"$data/accounts/b0000009.yaml"
run note --platform forum Hello --yes
run note --platform forum Hello --yes --json
rm "$data/accounts/b0000009.yaml"
run remove --person Maria --dry-run
run remove --person Maria
run remove --person Maria --yes
run accounts
run help again

# One file cannot be written: that one is named, the others are changed.
run restore Eins
run restore Zwei
script=$test_home/.script
if command -v strace >/dev/null &&
	strace -qq -o /dev/null true 2>/dev/null; then
	# The first rename of the second account is the second one.
	ASAN_OPTIONS=detect_leaks=0 strace -f -qq -o /dev/null \
		-e trace=renameat -e inject=renameat:error=EIO:when=2 \
		"$WIDERSPRUCH" note --platform forum Again --yes \
		>"$test_home/.out" 2>"$test_home/.err"
	is "the exit status says that one was not saved" $? 1
	contains "that one is named" "$(cat "$test_home/.err")" "not saved:"
	contains "the others are changed" "$(cat "$test_home/.out")" \
		"2 accounts changed."
	is "and they are" "$(grep -l 'text: Again' "$data"/accounts/*.yaml |
		wc -l)" 2
else
	skip "one file cannot be written" "strace is not there"
fi

# On a terminal it asks.
if script -qec true /dev/null >/dev/null 2>&1; then
	for answer in n y; do
		echo "$answer" | script -qec \
			"ASAN_OPTIONS=detect_leaks=0 '$WIDERSPRUCH' note --person Omar Asked" \
			/dev/null >"$script" 2>&1
		is "$answer: the status" $? "$([ $answer = y ] && echo 0 || echo 1)"
		contains "$answer: it asks" "$(cat "$script")" \
			"Shall this be done to 1 account? [y/n]"
		is "$answer: done or not" \
			"$(cat "$data"/accounts/*.yaml | grep -c 'text: Asked')" \
			"$([ $answer = y ] && echo 1 || echo 0)"
	done
else
	skip "on a terminal it asks" "script is not there"
fi
compare
