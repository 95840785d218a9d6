#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Settings: chosen in words, kept in the file, and in effect at once; and keys
# that were given others.

. "$top_srcdir/tests/plain/plain.sh"

mkdir -p "$XDG_CONFIG_HOME/widerspruch"
config=$XDG_CONFIG_HOME/widerspruch/config.yaml
printf '%s\n' '# mine' 'keys:' '  actions: y' '  quit: z' >"$config"
with_accounts
talk <<'END'
y
settings
4
2
9
2
1
1
q
z
END
is 'the file keeps what else is in it' "$(cat "$config")" '# mine
keys:
  actions: y
  quit: z
marks: words
ascii: yes
language: de'

printf '%s\n' 'marks: [signs]' >"$config"
talk <<'END'
settings
4
2
problems
q
END
is 'what cannot be mended by a line is left as it is' "$(cat "$config")" \
	'marks: [signs]'

compare
