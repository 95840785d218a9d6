#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# export and import: out of one store, into another, and what is refused.
. "$top_srcdir/tests/cli/transcript.sh"

data=$XDG_DATA_HOME/widerspruch
other=$test_home/other

# put FOLDER PERSON|PLATFORM ID LABEL: a file with one entry besides.
put() {
	mkdir -p "$(dirname "$1")"
	{
		echo "format: 1"
		echo "id: $3"
		[ "$2" = person ] || echo "platform: $2"
		[ "$2" = person ] || echo "person: a0000001"
		if [ "$2" = person ]; then echo "name: $4"; else echo "label: $4"; fi
		echo "shoe_size: 43"
		echo "journal:"
		echo "  - {id: $5, at: \"2026-01-01T00:00:0${6:-1}Z\", is: note, text: $5}"
	} >"$1"
}
put "$data/people/a0000001.yaml" person a0000001 Maria e1
put "$data/people/a0000002.yaml" person a0000002 Omar e2
put "$data/accounts/b0000001.yaml" forum b0000001 Privat e3
put "$data/accounts/b0000002.yaml" bote b0000002 Bote e4
put "$data/trash/b0000003.yaml" forum b0000003 Weg e5

run export
run export nobody
run export Weg
run export Privat --output "$test_home/privat.yaml"
note "the file" sed 1d "$test_home/privat.yaml"
note "its mode: $(stat -c %a "$test_home/privat.yaml")"
run export Privat --output "$test_home/privat.yaml"
run export Privat --output "$test_home/no/such/folder"
run export --person Omar --output "$test_home/omar.yaml" --json
run export --json
run import "$test_home/privat.yaml" --data "$other" --dry-run
ok "a dry run makes nothing" [ ! -e "$other" ]
run import "$test_home/privat.yaml" --data "$other"
run import "$test_home/privat.yaml" --data "$other"
run import "$test_home/omar.yaml" --data "$other" --json
run import "$data/accounts/b0000002.yaml" --data "$other"
run accounts --data "$other"

# All of it, through a pipe, is what it was.
"$WIDERSPRUCH" export >"$test_home/all.yaml"
"$WIDERSPRUCH" export | "$WIDERSPRUCH" import - --data "$test_home/third" \
	>/dev/null
"$WIDERSPRUCH" export --data "$test_home/third" >"$test_home/again.yaml"
ok "an export of what was imported is the same" \
	cmp "$test_home/all.yaml" "$test_home/again.yaml"
is "nothing of the trash came along" \
	"$(find "$test_home/third" -name '*.yaml' -path '*trash*')" ""

# The other one went on; both go together.
put "$other/accounts/b0000001.yaml" forum b0000001 Privat e9 5
"$WIDERSPRUCH" export --data "$other" >"$test_home/back.yaml"
run import "$test_home/back.yaml"

# Purged here, in the trash here.
run purge Privat --yes
run remove Bote
run import "$test_home/all.yaml"
run import "$test_home/all.yaml" --purged
run accounts
run accounts --removed

# Damaged, and of unknown origin.
cat >"$test_home/bad.yaml" <<-END
	format: 1
	people:
	  - {format: 1, id: ../../x}
	  - {format: 1, id: b0000001, name: Not an account}
	  - {format: 1, id: a0000009, name: Neu}
	accounts:
	  - {format: 9, id: b0000008, platform: forum}
	  - {format: 1, id: b0000001, platform: bote}
	  - {format: 1, id: b0000007, platform: forum, journal: [{id: x}]}
	letters: [1]
END
run import "$test_home/bad.yaml" --dry-run
run import "$test_home/bad.yaml"
run import "$test_home/bad.yaml" --json
printf 'format: 1\npeople:\n  - &a {x: "\\e[31m"}\n' >"$test_home/bad.yaml"
run import "$test_home/bad.yaml"
printf 'format: 2\npeople: []\n' >"$test_home/bad.yaml"
run import "$test_home/bad.yaml"
echo '"hello"' >"$test_home/bad.yaml"
run import "$test_home/bad.yaml"
run import "$test_home/nothing.yaml"
run import -

# What no version of today reads, or nobody decided on, is named.
printf 'format: 2\nid: b0000004\nplatform: forum\n' \
	>"$data/accounts/b0000004.yaml"
printf 'journal: [' >"$data/accounts/b0000005.yaml"
put "$data/accounts/b0000006.yaml" forum b0000006 Zurück e6
mkdir -p "$data/purged"
printf 'id: b0000006\nday: 2026-11-01\n' >"$data/purged/b0000006.yaml"
run export --output "$test_home/some.yaml"
run export b0000004
compare
