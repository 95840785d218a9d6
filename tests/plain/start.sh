#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# From the first start to a ticked step, and what else is often done.

. "$top_srcdir/tests/plain/plain.sh"

talk <<'END'
1
1
1
maria@example.org
Privat

1 tick
2 t
yesterday
2
<
x
u
q
END

# On from there: what was ticked is on the disk. Long pages in portions.
talk <<'END'
.
1
tick 3
history
<
guides
1

3
.
o
w
,
q
END

# A narrow line for braille; addresses stay whole.
talk --width 40 <<'END'
g
1
q
END

with_accounts
talk <<'END'
?
<
/
uber
/
Forum
#2
q
END

compare
