# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# TAP for shell tests, and a home of one's own. Source it first:
#
#     . "$top_srcdir/tests/lib/tap.sh"
#
# Every test gets an empty HOME and XDG folders below $test_home, a pinned day
# and a fixed locale, and everything is removed at the end.

tap_count=0
tap_failed=0

test_home=$(mktemp -d "${TMPDIR:-/tmp}/widerspruch-test.XXXXXX") || exit 1
HOME=$test_home
XDG_DATA_HOME=$test_home/data
XDG_STATE_HOME=$test_home/state
XDG_CONFIG_HOME=$test_home/config
XDG_CACHE_HOME=$test_home/cache
WIDERSPRUCH_TODAY=2026-11-22
WIDERSPRUCH_CONTENT=${WIDERSPRUCH_CONTENT:-$top_srcdir/content}
LC_ALL=C.UTF-8
LANGUAGE=en
TZ=UTC
export HOME XDG_DATA_HOME XDG_STATE_HOME XDG_CONFIG_HOME XDG_CACHE_HOME \
	WIDERSPRUCH_TODAY WIDERSPRUCH_CONTENT LC_ALL LANGUAGE TZ
unset NO_COLOR ACCESSIBLE COLUMNS LINES

# Put commands for the end here: at_exit='tmux kill-server'
at_exit=:
tap_clean() {
	eval "$at_exit"
	chmod -R u+rwX "$test_home" 2>/dev/null
	rm -rf "$test_home"
}
trap tap_clean EXIT
trap 'exit 1' HUP INT TERM

# ok DESCRIPTION COMMAND...: passes when the command does.
ok() {
	tap_description=$1
	shift
	tap_count=$((tap_count + 1))
	if "$@"; then
		echo "ok $tap_count - $tap_description"
	else
		tap_failed=$((tap_failed + 1))
		echo "not ok $tap_count - $tap_description"
	fi
}

# is DESCRIPTION ACTUAL EXPECTED: equal strings; shows the difference.
is() {
	tap_count=$((tap_count + 1))
	if [ "$2" = "$3" ]; then
		echo "ok $tap_count - $1"
		return
	fi
	tap_failed=$((tap_failed + 1))
	echo "not ok $tap_count - $1"
	printf '%s\n' "$3" >"$test_home/.expected"
	printf '%s\n' "$2" >"$test_home/.actual"
	diff -u "$test_home/.expected" "$test_home/.actual" | sed 's/^/# /'
}

# contains DESCRIPTION TEXT PART
contains() {
	case $2 in
	*"$3"*) ok "$1" true ;;
	*)
		ok "$1" false
		printf '%s\n' "$2" | sed 's/^/# /'
		echo "# lacks: $3"
		;;
	esac
}

# skip DESCRIPTION REASON: counted as skipped, never as passed.
skip() {
	tap_count=$((tap_count + 1))
	echo "ok $tap_count # SKIP $1: $2"
}

# skip_all REASON: nothing here can run.
skip_all() {
	echo "1..0 # SKIP $1"
	exit 0
}

done_testing() {
	echo "1..$tap_count"
	[ "$tap_failed" -eq 0 ]
	exit
}
