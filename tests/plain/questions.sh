#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A guide of questions, from the first answer to what is noted in the end, in
# English and in German; back with the answers kept; and without an account.

. "$top_srcdir/tests/plain/plain.sh"

with_accounts
talk <<'END'
guides
3
2
<
3

<
3
1
next week
20 November 2026
1
1

history
q
END

with_accounts
LANGUAGE=de
talk --width 60 <<'END'
/
gesendet
1
3
4
1
1
gestern
<
q
END

# Nobody's account yet: nothing is noted, or one is added first.
rm -rf "$XDG_DATA_HOME"
LANGUAGE=en
talk <<'END'
2
3
1
<
3
2
<
<
q
END

compare
