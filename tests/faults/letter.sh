#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Keeping a letter (or, for proof.sh, the copy of a proof): each system call
# fails once, and is the last one once. It is there whole or not at all, and the
# next try keeps it.
# shellcheck source=../lib/tap.sh
. "${top_srcdir:?}/tests/lib/tap.sh"
# shellcheck source=faults.sh
. "${top_srcdir:?}/tests/faults/faults.sh"
need_strace

text='Guten Tag, dies ist ein Brief.'
kind=${kind:-letter}
name=${name:-brief.txt}
file=$data/${kind}s/$id/$name

inject() { # POINT WHAT COMMAND...
	inject_call=${1%:*}
	inject_n=${1#*:}
	inject_what=$2
	shift 2
	strace -qq -o /dev/null -e "trace=$inject_call" -e \
		"inject=$inject_call:$inject_what:when=$inject_n" "$@"
}

there() { [ ! -e "$file" ] || cat "$file"; }
whole_or_not() { [ -z "$(there)" ] || [ "$(there)" = "$text" ]; }
# But for the temporary file of a writer that was killed.
left() {
	find "$data/${kind}s" -type f ! -name "$name" 2>/dev/null
}

mkdir -p "$data"
"$saver" "$data" note "$id" old >/dev/null
keep_start

try_point() { # POINT WHAT
	begin
	inject "$1" "$2" "$saver" "$data" "$kind" "$id" "$text" \
		>"$test_home/out" 2>"$test_home/err"
	said=$(sed 's/:.*//' "$test_home/out" | tail -n 1)
	check "$1 $2: half of it: $(there)" whole_or_not
	case $said in
	saved | unconfirmed)
		check "$1 $2: said $said, but it is not there" \
			[ "$(there)" = "$text" ]
		;;
	failed)
		check "$1 $2: no reason given" grep -q '^failed: .' \
			"$test_home/out"
		check "$1 $2: left over: $(left)" [ -z "$(left)" ]
		;;
	loaded | '') [ "$2" = signal=KILL ] || check "$1 $2: died" false ;;
	*) check "$1 $2: said '$said'" false ;;
	esac
	check "$1 $2: cannot be kept in the end" \
		"$saver" "$data" "$kind" "$id" "$text" >/dev/null
	check "$1 $2: '$(there)' in the end" [ "$(there)" = "$text" ]
	check "$1 $2: the account was touched" \
		cmp -s "$data/accounts/$id.yaml" "$start/accounts/$id.yaml"
	check "$1 $2: it is not private" \
		[ "$(stat -c %a "$file" "$(dirname "$file")" | paste -s -)" = \
		"$(printf '600\t700')" ]
}

all=$(points "$kind" "$id" "$text")
ok 'there are calls to fail' [ "$(printf '%s\n' "$all" | wc -l)" -gt 10 ]
for what in error=EIO error=ENOSPC signal=KILL; do
	failed=0
	for point in $all; do
		# A lock that fails with these is no lock that is held.
		case $point in
		fcntl:* | newfstatat:* | read:*) [ "$what" = signal=KILL ] ||
			continue ;;
		esac
		try_point "$point" $what
	done
	is "$what at each" $failed 0
done

# Another text under the name is refused, and the first one stays.
begin
"$saver" "$data" "$kind" "$id" "$text" >/dev/null
ok 'another one does not take its place' \
	sh -c '! "$0" "$1" "$3" "$2" other >/dev/null' "$saver" "$data" "$id" \
	"$kind"
is 'it stays' "$(there)" "$text"
begin
SAVER_SHORT=3 "$saver" "$data" "$kind" "$id" "$text" >/dev/null
is 'short writes make a whole one' "$(there)" "$text"
"$saver" "$data" purge "$id" >/dev/null
ok 'purging takes it along' [ ! -e "$(dirname "$file")" ]

done_testing
