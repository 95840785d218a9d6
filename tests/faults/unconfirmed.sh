#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A change that is done, but that the disk did not confirm, and a file system
# without locks: every command says so, once, and does its work.
# shellcheck source=../lib/tap.sh
. "${top_srcdir:?}/tests/lib/tap.sh"
# shellcheck source=faults.sh
. "${top_srcdir:?}/tests/faults/faults.sh"
need_strace

data=$XDG_DATA_HOME/widerspruch
"$WIDERSPRUCH" add instagram --label A >"$test_home/out" || exit 1
id=$(sed -n 's/^added: \([0-9a-f]*\).*/\1/p' "$test_home/out")
"$WIDERSPRUCH" remove A >/dev/null
"$WIDERSPRUCH" restore A >/dev/null
mkdir "$data/purged"
cp "$data/accounts/$id.yaml" "$test_home/copy"

# say CALL:ERROR:WHEN WORDS COMMAND...: done, and WORDS on stderr once.
say() {
	say_fault=$1 say_words=$2
	shift 2
	strace -qq -o /dev/null -e "trace=${say_fault%%:*}" \
		-e "inject=${say_fault%%:*}:${say_fault#*:}" \
		"$WIDERSPRUCH" "$@" >"$test_home/out" 2>"$test_home/err"
	is "$1: done all the same" $? 0
	is "$1: said once" "$(grep -c "$say_words" "$test_home/err")" 1
}

silent="did not confirm it"
say fsync:error=EIO "$silent" remove A
ok "remove: it is in the trash" [ -e "$data/trash/$id.yaml" ]
say fsync:error=EIO "$silent" restore A
ok "restore: it is back" [ -e "$data/accounts/$id.yaml" ]
# The file itself must be confirmed, or nothing is done.
say fsync:error=EIO:when=2+ "$silent" purge A --yes
ok "purge: it is gone" [ ! -e "$data/accounts/$id.yaml" ]
cp "$test_home/copy" "$data/accounts/$id.yaml"
say fsync:error=EIO "$silent" keep A
ok "keep: the tombstone is gone" [ ! -e "$data/purged/$id.yaml" ]

locks="knows no locks"
for command in "note A words" "remove A" "restore A" "purge A --yes"; do
	# shellcheck disable=SC2086
	say fcntl:error=ENOLCK "$locks" $command
done
cp "$test_home/copy" "$data/accounts/$id.yaml"
say fcntl:error=ENOLCK "$locks" keep A
done_testing
