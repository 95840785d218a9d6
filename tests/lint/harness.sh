#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The harness counts right: what cmocka prints, through tap-cmocka and the
# driver, comes out as what happened.
# shellcheck source=lint.sh
. "$(dirname "$0")/lint.sh"

driver=$top_srcdir/build-aux/tap-driver.sh

# The results of a program that prints OUTPUT and exits with STATUS.
results() # STATUS, OUTPUT
{
	printf '#!/bin/sh\ncat <<\\END\n%s\nEND\nexit %s\n' "$2" "$1" \
		>"$lint_tmp/program"
	chmod +x "$lint_tmp/program"
	AM_TAP_AWK='awk' sh "$driver" --test-name t --log-file "$lint_tmp/t.log" \
		--trs-file "$lint_tmp/t.trs" --color-tests no \
		--enable-hard-errors yes --expect-failure no -- \
		sh "$top_srcdir/tests/tap-cmocka" "$lint_tmp/program" >/dev/null
	sed -n 's/^:test-result: //p' "$lint_tmp/t.trs" | tr '\n' ' ' |
		sed 's/ $//'
}

expect() # NAME, RESULTS, STATUS, OUTPUT
{
	local found

	found=$(results "$3" "$4")
	if [ "$found" = "$2" ]; then
		ok "$1" true
	else
		ok "$1" false
		printf 'expected: %s\nfound:    %s\n' "$2" "$found" | note
	fi
}

[ -f "$driver" ] || skip_all 'the TAP driver is missing'

expect 'passed cases' 'PASS PASS' 0 '1..2
ok 1 - a
ok 2 - b'
expect 'a failed case is one failure' 'PASS FAIL' 1 '1..2
ok 1 - a
not ok 2 - b
# b.c:9: error: Failure!'
expect 'a skipped case is neither passed nor failed' 'PASS SKIP' 0 '1..2
ok 1 - a
not ok 2 # SKIP b'
expect 'several groups are numbered through' 'PASS PASS FAIL' 1 '1..1
ok 1 - a
# ok - one
1..2
ok 1 - b
not ok 2 - c'
expect 'a group whose setup failed' 'FAIL FAIL' 1 '1..2
not ok 0 - g [  FAILED  ] GROUP SETUP'
expect 'a crash counts, and so do the cases behind it' 'PASS FAIL FAIL' 134 \
	'1..3
ok 1 - a'
expect 'a leak found at exit' 'PASS FAIL' 1 '1..1
ok 1 - a'
expect 'a program without cases' 'FAIL' 0 ''
expect 'a program skipped as a whole' 'SKIP' 0 '1..0 # SKIP no terminal'
expect 'what a case prints is no result' 'PASS' 0 '1..1
okay then
not okay
ok 1 - a'

name='the catalogues are laid out for the tests'
if [ -z "${WIDERSPRUCH_LOCALEDIR:-}" ]; then
	skip "$name" 'not run by make check'
else
	check_laid_out()
	{
		local language

		sed 's/#.*//' locale/LINGUAS | tr ' ' '\n' | grep . |
			while read -r language; do
			[ -s "$WIDERSPRUCH_LOCALEDIR/$language/LC_MESSAGES/widerspruch.mo" ] ||
				echo "$language: no catalogue in $WIDERSPRUCH_LOCALEDIR"
			done
	}
	lint "$name" check_laid_out
fi

done_testing
