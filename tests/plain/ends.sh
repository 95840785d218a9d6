#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The input ends: anywhere, without a line end, with something unsaved.

. "$top_srcdir/tests/plain/plain.sh"
with_accounts

: >"$test_home/lines"
talk <"$test_home/lines"
is 'nothing typed: a clean end' "$status" 0

# A last line without its end counts.
printf 'w' >"$test_home/lines"
talk <"$test_home/lines"
is 'half a line: a clean end' "$status" 0

printf '3 n\n1\n' >"$test_home/lines"
talk <"$test_home/lines"
is 'asked for a value: nothing is lost' "$status" 0

printf '3 n\n1\nHalf a note\n' >"$test_home/lines"
talk <"$test_home/lines"
is 'a draft: says so' "$status" 1

# A tick that cannot be saved: nothing may be written from here on.
accounts=$XDG_DATA_HOME/widerspruch/accounts
before=$(cat "$accounts"/*.yaml | cksum)
forget_sessions
said=$(
	ulimit -f 0
	printf '3\n4 tick\n' | "$WIDERSPRUCH" --plain 2>&1
	echo "exit $?"
)
is 'nothing was written' "$(cat "$accounts"/*.yaml | cksum)" "$before"
contains 'the row says that it is not saved' "$said" 'not saved'
contains 'so does the end' "$said" 'not everything is saved'
contains 'and the exit status' "$said" 'exit 1'

# Without any content that could be read the pages stand, and one says why.
WIDERSPRUCH_CONTENT=$test_home/nothing talk <<'END'
settings
<
l
<
1
<
g
/
Forum
x
q
END
is 'without content: a clean end' "$status" 0

# Nobody listens any more: it ends, and says so.
if [ -e /dev/full ]; then
	"$WIDERSPRUCH" --plain </dev/null >/dev/full 2>"$test_home/.err"
	is 'the output cannot be written' "$?" 1
	contains 'and it says so' "$(cat "$test_home/.err")" 'output'
else
	skip 'the output cannot be written' 'there is no /dev/full'
fi
"$WIDERSPRUCH" --plain <&- >"$test_home/.out" 2>&1
is 'no input at all: a clean end' "$?" 0

compare
