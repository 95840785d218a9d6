#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every page from 1x1 to 200x500, and hundreds of sizes at once while keys are
# typed: nothing crashes, nothing is lost, the cursor stays with the focus.

. "$top_srcdir/tests/pty/pty.sh"

sizes=${SIZES:-$top_builddir/tests/pty/sizes}
[ -x "$sizes" ] || skip_all 'tests/pty/sizes is not built: libvterm is missing'

. "$top_srcdir/tests/pty/walked.sh"

# check DESCRIPTION LANGUAGE HOW [COMMAND...]
check() {
	description=$1
	language=$2
	how=$3
	shift 3
	mkdir -p "$test_home/sizes"
	found=$(LANGUAGE=$language "$sizes" "$how" "$walked" \
		"$test_home/sizes" "$@" 2>&1 </dev/null)
	status=$?
	case $found in
	*' checks, 0 wrong') ok "$description" [ $status -eq 0 ] ;;
	*) ok "$description" false ;;
	esac
	printf '%s\n' "$found" "status $status" | sed 's/^/# /'
}

check 'every page in every size' de memory "$program" --data data/widerspruch
TERM=xterm-256color check 'a storm of sizes and keys' de storm \
	"$program" --data data/widerspruch
TERM=vt100 check 'the same on a vt100' en storm \
	"$program" --data data/widerspruch

done_testing
