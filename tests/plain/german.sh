#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The same in German: what is said, and what may be typed.

. "$top_srcdir/tests/plain/plain.sh"
LANGUAGE=de

talk <<'END'
1
1
1
maria@example.org
Privat

1 abhaken
2 t
gestern
99
3 ändern
1
Daheim
Speichern
?
<
x
rückgängig
.
q
END

compare
