#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What the line left half done is offered at the next start.

. "$top_srcdir/tests/plain/plain.sh"
with_accounts
keep_sessions=yes
sessions=$XDG_STATE_HOME/widerspruch/sessions
count() { find "$sessions" -type f | wc -l; }

# Half a note, and the input ends; then on, and saved.
talk <<'END'
3 n
1
Half a note
END
talk <<'END'
1
save
q
END
is 'saved, and nothing is left' "$(count)" 0

# Kept for later; then two, of which one is deleted.
# The day tells the two apart, and puts the later one first.
WIDERSPRUCH_TODAY=2026-11-21 talk <<'END'
3 e
1
Daheim
END
talk <<'END'
2
g
END
is 'a clean end keeps the other' "$(count)" 1
talk <<'END'
<
4 n
1
Another
END
is 'two' "$(count)" 2
talk <<'END'
1
3
1
3
2
<
q
END
is 'one was deleted' "$(count)" 1
LANGUAGE=de talk --lang de <<'END'
<
q
END

# Damaged ones are named and left alone; the rest goes on.
printf 'format: 1\nvisits: [' >"$sessions/0000000a.yaml"
talk <<'END'
2
q
END
ok 'it is still there' [ -f "$sessions/0000000a.yaml" ]

# A folder that cannot be written: said once.
rm -rf "$XDG_STATE_HOME"
: >"$XDG_STATE_HOME"
talk <<'END'
g
<
?
q
END
rm -f "$XDG_STATE_HOME"

compare
