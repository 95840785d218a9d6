#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Forms and questions: line by line, a field by its number, drafts.

. "$top_srcdir/tests/plain/plain.sh"
with_accounts

# A form from its first line to its last, with Enter alone where nothing
# changes.
talk <<'END'
3 e
1
Daheim


3




q
END

talk <<'END'
3 edit
1

2
-
2
=-
save
2
maria@example.net
3
2
<
4
<
3 n
1
The page was slow.
2
not a day
save
2
20 November 2026
save
2 e
discard
q
1
4 e
8
q
2
END

# Two ways to one form: where it was saved, there is none any more to go back
# to.
talk <<'END'
3
edit
1
Draft
people
1
3
edit
1
Saved
save
<
<
<
q
END
with_accounts

# What is half typed is asked about.
talk <<'END'
3 n
1
Half a note
q
1
<
q
2
END

compare
