#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Each system call of a change is the last one: the program is killed there.
# Old or new, nothing between, nothing lost, and the next run goes on.
# shellcheck source=../lib/tap.sh
. "${top_srcdir:?}/tests/lib/tap.sh"
# shellcheck source=faults.sh
. "${top_srcdir:?}/tests/faults/faults.sh"
need_strace

kill_at() {
	kill_call=${1%:*}
	kill_n=${1#*:}
	shift
	strace -qq -o /dev/null -e "trace=$kill_call" -e \
		"inject=$kill_call:signal=KILL:when=$kill_n" "$@" \
		>/dev/null 2>&1
}

# each DESCRIPTION OLD NEW COMMAND...: what is listed is one of both. A third,
# between them, may be given as BETWEEN.
between=
each() {
	description=$1 old=$2 new=$3
	shift 3
	failed=0 count=0 killed=0
	for point in $(points "$@"); do
		count=$((count + 1))
		begin
		kill_at "$point" "$saver" "$data" "$@"
		[ $? -eq 137 ] && killed=$((killed + 1))
		now=$(listed)
		check "$point: '$now'" \
			[ "$now" = "$old" -o "$now" = "$new" -o \
			"$now" = "${between:-$old}" ]
		# The next run does it, and sweeps up.
		if [ "$now" != "$new" ]; then
			check "$point: cannot be done again" \
				"$saver" "$data" "$@" >/dev/null
			check "$point: '$(listed)' in the end" \
				[ "$(listed)" = "$new" ]
		fi
		check "$point: left over: $(leftovers)" [ -z "$(leftovers)" ]
	done
	ok "$description: $count calls" [ "$count" -gt 10 ]
	is "$description: killed at each" $killed $count
	is "$description: old or new each time" $failed 0
}

begin
each "first save" "" "$id fine new" note "$id" new
begin
"$saver" "$data" note "$id" old >/dev/null
keep_start
each "later save" "$id fine old" "$id fine old new" note "$id" new
each "remove" "$id fine old" "$id removed old" remove "$id"
# The tombstone first: a file beside it is one that came back.
between="$id came-back old"
each "purge" "$id fine old" "" purge "$id"
between=
begin
"$saver" "$data" remove "$id" >/dev/null
keep_start
each "restore" "$id removed old" "$id fine old" restore "$id"

# With something to merge, the file is written in its new place first.
begin
"$saver" "$data" restore "$id" >/dev/null
sed 's/text: old/text: other/; /^  - id:/s/id: .*/id: bbbbbbbb/' \
	"$data/accounts/$id.yaml" >"$data/trash/$id.yaml"
keep_start
each "save of what is in both places" "$id fine old other" \
	"$id fine old other new" note "$id" new
each "remove of what is in both places" "$id fine old other" \
	"$id removed old other" remove "$id"
done_testing
