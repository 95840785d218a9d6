#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# An import that is killed anywhere, and one that fails anywhere, is completed
# by doing it again: the same files as without the fault.
# shellcheck source=../lib/tap.sh
. "${top_srcdir:?}/tests/lib/tap.sh"
# shellcheck source=faults.sh
. "${top_srcdir:?}/tests/faults/faults.sh"
need_strace

cp -R "$top_srcdir/tests/data/content-small" "$test_home/content"
chmod -R u+w "$test_home/content"
rm "$test_home/content/de/broken.yaml"
WIDERSPRUCH_CONTENT=$test_home/content
export WIDERSPRUCH_CONTENT

# put PATH ID MORE ENTRY...
put() {
	put_path=$1 put_id=$2 put_more=$3
	shift 3
	mkdir -p "$(dirname "$put_path")"
	{
		printf 'format: 1\nid: %s\n%sjournal:\n' "$put_id" "$put_more"
		for entry in "$@"; do
			echo "  - {id: e$entry, at: \"2026-01-01T00:00:0${entry}Z\", is: note, text: $entry}"
		done
	} >"$put_path"
}
forum='platform: forum
'
# What comes: a new person, accounts that are new, merged, in the trash, purged.
from=$test_home/from
put "$from/people/a0000001.yaml" a0000001 "" 1
for n in 1 2 3 4; do
	put "$from/accounts/b000000$n.yaml" "b000000$n" "$forum" 1 2
done
"$WIDERSPRUCH" export --data "$from" >"$test_home/all.yaml" || exit 1
put "$data/accounts/b0000001.yaml" b0000001 "$forum" 1 3
put "$data/trash/b0000002.yaml" b0000002 "$forum" 4
mkdir "$data/purged"
printf 'id: b0000003\nday: 2026-11-01\n' >"$data/purged/b0000003.yaml"
keep_start

import() {
	"$@" "$WIDERSPRUCH" --data "$data" import --purged "$test_home/all.yaml" \
		>/dev/null 2>&1
}
whole=$test_home/whole
import
rm -rf "$whole"
cp -a "$data" "$whole"
is "the tombstone is gone" "$(find "$data/purged" -type f)" ""
is "what is in the trash stays there" "$(ls "$data/trash")" b0000002.yaml

# each_fault DESCRIPTION INJECTION STATUS: at the first call, the second, …,
# until the program comes through.
each_fault() {
	failed=0 points=0
	for call in mkdir fsync write renameat unlink fcntl; do
		n=0
		while :; do
			n=$((n + 1))
			begin
			import strace -qq -o "$test_home/trace" -e "trace=$call" \
				-e "inject=$call:$2:when=$n"
			status=$?
			grep -q INJECTED "$test_home/trace" || \
				[ "$status" -eq 137 ] || break
			points=$((points + 1))
			import
			check "$call:$n: not as without the fault" \
				diff -r "$whole" "$data" >&2
			check "$call:$n: left over: $(leftovers)" \
				[ -z "$(leftovers)" ]
		done
	done
	ok "$1: $points points" [ "$points" -gt "$3" ]
	is "$1: completed by doing it again" "$failed" 0
}
each_fault "killed" signal=KILL 30
each_fault "the disk refuses" error=ENOSPC 30
done_testing
