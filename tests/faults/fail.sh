#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Each system call of a change fails once. The file is the old or the new one,
# the record says why it is not saved, and the next try saves everything.
# shellcheck source=../lib/tap.sh
. "${top_srcdir:?}/tests/lib/tap.sh"
# shellcheck source=faults.sh
. "${top_srcdir:?}/tests/faults/faults.sh"
need_strace

# What each call is made to fail with.
error_of() {
	case $1 in
	openat | mkdir) echo EACCES ;;
	write | fchmod) echo ENOSPC ;;
	close) echo EDQUOT ;;
	fcntl) echo EDEADLK ;;
	rename*) echo EXDEV ;;
	unlink*) echo EPERM ;;
	*) echo EIO ;;
	esac
}

inject() {
	inject_call=${1%:*}
	inject_n=${1#*:}
	shift
	strace -qq -o /dev/null -e "trace=$inject_call" -e \
		"inject=$inject_call:error=$(error_of "$inject_call"):when=$inject_n" \
		"$@"
}

# The notes of the account, whatever its state.
notes() { listed | sed -n "s/^$id [a-z-]*//p"; }

# What the saver said last, without the reason.
outcome() { tail -n 1 "$test_home/out" | sed 's/:.*//'; }

# With something in $theirs, another session has saved it meanwhile.
theirs=
prepare() {
	begin
	unset SAVER_MEANWHILE
	[ -n "$theirs" ] || return
	cp "$theirs" "$test_home/meanwhile"
	export SAVER_MEANWHILE="$test_home/meanwhile"
}

# One note, with one call failing.
fail_note() {
	point=$1 before=$2
	prepare
	inject "$point" "$saver" "$data" note "$id" new >"$test_home/out" \
		2>"$test_home/err"
	said=$(outcome)
	case $said in
	saved | unconfirmed | anew)
		check "$point: said $said, but holds:$(notes)" \
			[ "$(notes)" = "$before new" ]
		;;
	failed)
		# Old, or new where the reading back alone went wrong.
		check "$point: failed, but holds:$(notes)" \
			[ "$(notes)" = "$before" ]
		check "$point: no reason given" \
			grep -q '^failed: .' "$test_home/out"
		;;
	*) check "$point: said '$said' $(tail -n 3 "$test_home/err")" false ;;
	esac
	check "$point: unreadable" sh -c "! '$saver' '$data' list | grep -q unreadable"

	# The same session tries again.
	prepare
	SAVER_RETRY=1 inject "$point" "$saver" "$data" note "$id" new \
		>/dev/null 2>&1
	check "$point: the second try did not save:$(notes)" \
		[ "$(notes)" = "$before new" ]
	# And the next one finds all in order, and leaves it so.
	unset SAVER_MEANWHILE
	check "$point: the next session cannot save" \
		"$saver" "$data" note "$id" more >/dev/null
	check "$point: the next session lost something:$(notes)" \
		[ "$(notes)" = "$before new more" ]
	check "$point: left over: $(leftovers)" [ -z "$(leftovers)" ]
}

each_note() {
	description=$1 before=$2
	failed=0 count=0
	prepare
	for point in $(points note "$id" new); do
		count=$((count + 1))
		fail_note "$point" "$before"
	done
	ok "$description: $count calls" [ "$count" -gt 10 ]
	is "$description: each fails once" $failed 0
}

# What may be listed after a change that failed half way.
between=

# A change that is no save: done or not, nothing is lost, and it can be done.
fail_move() {
	point=$1 what=$2 from=$3 to=$4
	begin
	inject "$point" "$saver" "$data" "$what" "$id" >"$test_home/out" \
		2>"$test_home/err"
	now=$(listed)
	case $(outcome) in
	done) check "$point: done, but '$now'" [ "$now" = "$to" ] ;;
	failed)
		check "$point: failed, but '$now'" \
			[ "$now" = "$from" -o "$now" = "${between:-$from}" ]
		;;
	*) check "$point: died: $(tail -n 3 "$test_home/err")" false ;;
	esac
	if [ "$now" != "$to" ]; then
		check "$point: cannot be done again" \
			"$saver" "$data" "$what" "$id" >/dev/null
		check "$point: '$(listed)' in the end" [ "$(listed)" = "$to" ]
	fi
	check "$point: left over: $(leftovers)" [ -z "$(leftovers)" ]
}

each_move() {
	description=$1 what=$2 from=$3 to=$4
	failed=0 count=0
	for point in $(points "$what" "$id"); do
		count=$((count + 1))
		fail_move "$point" "$what" "$from" "$to"
	done
	ok "$description: $count calls" [ "$count" -gt 10 ]
	is "$description: each fails once" $failed 0
}

# The first save of all: folders and lock are made.
begin
each_note "first save" ""
begin
"$saver" "$data" note "$id" old >/dev/null
keep_start
each_note "later save" " old"
begin
"$saver" "$data" note "$id" theirs >/dev/null
cp "$data/accounts/$id.yaml" "$test_home/theirs"
theirs=$test_home/theirs
each_note "save after another session's" " old theirs"
theirs=
prepare
# The tombstone first: a file beside it is one that came back.
between="$id came-back old"
each_move "purge" purge "$id fine old" ""
between=
each_move "remove" remove "$id fine old" "$id removed old"
begin
"$saver" "$data" remove "$id" >/dev/null
keep_start
each_move "restore" restore "$id removed old" "$id fine old"
done_testing
