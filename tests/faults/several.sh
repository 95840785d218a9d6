#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A command that saves several records: one that cannot be saved is named, the
# others are saved, and the exit status tells it, whichever one it is.
# shellcheck source=../lib/tap.sh
. "${top_srcdir:?}/tests/lib/tap.sh"
# shellcheck source=faults.sh
. "${top_srcdir:?}/tests/faults/faults.sh"
need_strace

data=$XDG_DATA_HOME/widerspruch
for label in A B C; do
	"$WIDERSPRUCH" add facebook --label "$label" >/dev/null || exit 1
done
keep_start

# each N COUNT COMMAND...: the Nth of COUNT saves fails.
each() {
	each_n=$1 each_count=$2
	shift 2
	begin
	strace -qq -o /dev/null -e trace=renameat \
		-e "inject=renameat:error=EIO:when=$each_n" \
		"$WIDERSPRUCH" "$@" >"$test_home/out" 2>"$test_home/err"
	is "$1, save $each_n fails: the status" $? 1
	is "$1, save $each_n fails: said once" \
		"$(grep -c 'cannot be saved' "$test_home/err")" 1
	is "$1, save $each_n fails: nothing is said to be done" \
		"$(cat "$test_home/out")" ""
	is "$1, save $each_n fails: the others are saved" \
		"$(diff -rq "$start" "$data" | grep -c -v '/.lock')" \
		"$((each_count - 1))"
}
for n in 1 2 3; do
	each "$n" 3 link A B C
done

# The person and the account that is theirs: one at least is told.
rm -rf "$data" "$start"
mkdir -p "$data"
keep_start
for n in 1 2; do
	begin
	strace -qq -o /dev/null -e trace=renameat \
		-e "inject=renameat:error=EIO:when=$n" \
		"$WIDERSPRUCH" add facebook >"$test_home/out" 2>"$test_home/err"
	is "add, save $n fails: the status" $? 1
	contains "add, save $n fails: it is said" "$(cat "$test_home/err")" \
		"cannot be saved"
	is "add, save $n fails: no account is there" \
		"$(find "$data/accounts" -name '*.yaml' 2>/dev/null)" ""
done
done_testing
