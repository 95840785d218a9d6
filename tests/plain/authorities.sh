#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# From a person to the authority in charge, which asks for the Land first.
. "$top_srcdir/tests/plain/plain.sh"

with_accounts
talk <<'END'
people
1
1
1
copy
<
<
edit
3
1
3
save
1
q
END

talk --lang de <<'END'
authorities
4
q
END
compare
