#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Commands in quotes are for while_loaded to run.
# shellcheck disable=SC2016
#
# Sessions side by side, and what else may happen to a file between reading it
# and saving it.
# shellcheck source=../lib/tap.sh
. "${top_srcdir:?}/tests/lib/tap.sh"
# shellcheck source=faults.sh
. "${top_srcdir:?}/tests/faults/faults.sh"

file=$data/accounts/$id.yaml
"$saver" "$data" note "$id" old >/dev/null
keep_start

# while_loaded COMMAND: a session reads, the command is run, it saves the note
# "new". Prints what it says of the save.
while_loaded() {
	# What the last one said must not be taken for this one's.
	rm -f "$test_home/go" "$test_home/out"
	mkfifo "$test_home/go"
	SAVER_WAIT=1 "$saver" "$data" note "$id" new <"$test_home/go" \
		>"$test_home/out" 2>&1 &
	exec 9>"$test_home/go"
	until grep -qs loaded "$test_home/out"; do :; done
	eval "$1"
	echo >&9
	exec 9>&-
	wait $!
	sed -n '2{s/:.*//;p;}' "$test_home/out"
}

begin
is "another session saves meanwhile" \
	"$(while_loaded '"$saver" "$data" note "$id" theirs >/dev/null')" saved
is "both notes are kept" "$(listed)" "$id fine old theirs new"

begin
is "the file is edited by hand meanwhile" \
	"$(while_loaded 'sed -i "s/^platform.*/&\nlabel: Hand/" "$file"')" saved
ok "the edit is kept" grep -q 'value: Hand' "$file"
is "the note too" "$(listed)" "$id fine old new"

begin
is "the file is deleted meanwhile" "$(while_loaded 'rm "$file"')" anew
is "all is written anew" "$(listed)" "$id fine old new"

begin
is "it is moved to the trash meanwhile" \
	"$(while_loaded '"$saver" "$data" remove "$id" >/dev/null')" in-trash
is "the note is in the trash" "$(listed)" "$id removed old new"

begin
is "it is purged meanwhile" \
	"$(while_loaded '"$saver" "$data" purge "$id" >/dev/null')" failed
contains "the reason is given" "$(cat "$test_home/out")" "purged"
is "it stays purged" "$(listed)" ""

begin
is "it is broken meanwhile" \
	"$(while_loaded 'echo "broken: [" >"$file"')" failed
is "the broken file is left alone" "$(cat "$file")" "broken: ["

begin
is "all folders are deleted meanwhile" "$(while_loaded 'rm -rf "$data"')" anew
is "and made anew" "$(listed)" "$id fine old new"

# Many writers at once: nobody's note is lost, nobody fails.
begin
pids=
for i in 1 2 3 4 5 6 7 8; do
	"$saver" "$data" note "$id" "n$i" >/dev/null 2>&1 &
	pids="$pids $!"
done
lost=0
for pid in $pids; do
	wait "$pid" || lost=$((lost + 1))
done
is "eight writers at once all save" $lost 0
is "and keep all notes" \
	"$(listed | tr ' ' '\n' | sort | tr '\n' ' ')" \
	"$id fine n1 n2 n3 n4 n5 n6 n7 n8 old "
is "each at an instant of its own" \
	"$(grep -c ' at: ' "$file")" "$(grep ' at: ' "$file" | sort -u | wc -l)"

# Two writers at the very same time: the one waits, held in its fsync.
if command -v strace >/dev/null && strace -qq -o /dev/null true 2>/dev/null
then
	begin
	strace -qq -o /dev/null -e trace=fsync \
		-e inject=fsync:delay_enter=300000 \
		"$saver" "$data" note "$id" slow >/dev/null 2>&1 &
	slow=$!
	until find "$data/accounts" -name '.*' | grep -q .; do
		kill -0 $slow 2>/dev/null || break
	done
	"$saver" "$data" note "$id" fast >/dev/null
	wait $slow
	is "a writer waits for another" "$(listed)" "$id fine old slow fast"
else
	skip "a writer waits for another" "strace may not trace here"
fi
is "nothing is left over" "$(leftovers)" ""

# A file system that knows no locks: on without, as every lock is refused.
if command -v strace >/dev/null && strace -qq -o /dev/null true 2>/dev/null
then
	begin
	strace -qq -o /dev/null -e trace=fcntl -e inject=fcntl:error=ENOLCK \
		"$saver" "$data" note "$id" new >"$test_home/out" 2>/dev/null
	contains "without locks it goes on" "$(cat "$test_home/out")" "saved"
	is "and saves" "$(listed)" "$id fine old new"
else
	skip "without locks it goes on" "strace may not trace here"
fi
done_testing
