#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A disk that is full, a limit on the size of files, folders and file systems
# that can only be read, and writes that take less than they are given.
# shellcheck source=../lib/tap.sh
. "${top_srcdir:?}/tests/lib/tap.sh"
# shellcheck source=faults.sh
. "${top_srcdir:?}/tests/faults/faults.sh"

# One session in another mount name space: run this file again inside.
if [ "${1-}" = inside ]; then
	data=$2
	mount -t tmpfs -o size=64k,nr_inodes=16,mode=0700 tmpfs "$data" ||
		exit 77
	"$saver" "$data" note "$id" old >/dev/null || exit 1
	was=$(listed)
	dd if=/dev/zero of="$data/filler" bs=1k 2>/dev/null
	"$saver" "$data" note "$id" new >"$3" && exit 2
	[ "$(listed)" = "$was" ] || exit 3
	rm "$data/filler"
	[ -z "$(leftovers)" ] || exit 4
	# Room, but no inode: neither a file nor a folder can be made.
	i=0
	while touch "$data/i$i"; do i=$((i + 1)); done 2>/dev/null
	"$saver" "$data" note "$id" new >/dev/null && exit 5
	"$saver" "$data" remove "$id" >/dev/null && exit 6
	[ "$(listed)" = "$was" ] || exit 7
	rm "$data"/i*
	"$saver" "$data" note "$id" new >/dev/null || exit 8
	[ "$(listed)" = "$was new" ] || exit 9
	[ -z "$(leftovers)" ] || exit 10
	mount -o remount,ro "$data" || exit 77
	was=$(listed)
	"$saver" "$data" note "$id" more >>"$3" && exit 11
	"$saver" "$data" remove "$id" >/dev/null && exit 12
	[ "$(listed)" = "$was" ] || exit 13
	exit 0
fi

saves() { "$@" >/dev/null; }

in_own_mounts() {
	if [ "$(id -u)" -eq 0 ]; then
		unshare -m "$@"
	else
		unshare -Urm "$@"
	fi
}

mkdir "$test_home/full"
in_own_mounts sh "$0" inside "$test_home/full" "$test_home/said" \
	2>/dev/null
status=$?
if [ $status -eq 77 ] || [ $status -eq 126 ] || [ $status -eq 127 ] ||
	! in_own_mounts true 2>/dev/null; then
	skip "a full disk" "nothing may be mounted here"
	skip "a file system that can only be read" "nothing may be mounted here"
else
	is "a full disk, no inodes, read-only: step that failed" $status 0
	contains "the reason is given" "$(cat "$test_home/said")" \
		"There is no room left on the disk."
	contains "and what can be done" "$(cat "$test_home/said")" \
		"This file system can only be read."
fi

begin
"$saver" "$data" note "$id" old >/dev/null
keep_start

# SIGXFSZ would kill; it is an error instead.
begin
said=$(
	ulimit -f 0
	"$saver" "$data" note "$id" new 2>/dev/null | cat
)
contains "a limit on the size of files" "$said" "failed: "
contains "with a reason" "$said" "ulimit"
is "the old file is whole" "$(listed)" "$id fine old"
is "nothing is left over" "$(leftovers)" ""
ok "without the limit it is saved" saves "$saver" "$data" note "$id" new

for n in 1 7 100; do
	begin
	said=$(SAVER_SHORT=$n "$saver" "$data" note "$id" new)
	is "writes of at most $n bytes: saved" "$(echo "$said" | sed -n '$p')" \
		saved
	is "writes of at most $n bytes: whole" "$(listed)" "$id fine old new"
done

# Root may always write, so somebody else must try.
as_user() {
	if [ "$(id -u)" -eq 0 ]; then
		setpriv --reuid=65534 --regid=65534 --clear-groups "$@"
	else
		"$@"
	fi
}

begin
[ "$(id -u)" -ne 0 ] || chown -R 65534:65534 "$test_home"
if [ "$(as_user "$saver" "$data" list 2>/dev/null)" = "$id fine old" ]; then
	chmod 500 "$data/accounts"
	contains "a folder that may not be written in" \
		"$(as_user "$saver" "$data" note "$id" new)" "failed: "
	is "the file in it is whole" "$(listed)" "$id fine old"
	# Reading alone asks for nothing: no lock, no folder.
	chmod -R a-w "$data"
	is "a folder without a right to write is read" \
		"$(as_user "$saver" "$data" list)" "$id fine old"
	chmod -R u+w "$data"
	ok "once it may, it is saved" \
		saves as_user "$saver" "$data" note "$id" new
else
	skip "a folder that may not be written in" "no other user can be"
fi
done_testing
