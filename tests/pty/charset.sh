#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Terminals that do not speak UTF-8: transliterated text in the right bytes,
# and keys typed there.

. "$top_srcdir/tests/pty/pty.sh"

[ -x "$drive" ] || skip_all 'tests/pty/drive is not built'

LANGUAGE=de

# The bytes above 0x7f, one a line, in hexadecimal.
high_bytes() {
	od -An -v -tx1 "$log" | tr ' ' '\n' | grep '^[89a-f]' | sort -u
}

LC_ALL=C.UTF-8 play 24x80 'start q'
contains 'UTF-8: as it is' "$(cat "$log")" 'prüfen'
ok 'UTF-8: and it ends' [ "$(ended)" = 'exit 0, modes same' ]

for locale in C POSIX; do
	LC_ALL=$locale play 24x80 'start q'
	contains "$locale: transliterated" "$(cat "$log")" 'pruefen'
	is "$locale: nothing but ASCII" "$(high_bytes)" ''
done

# A locale that the machine lacks: ASCII is what is safe.
LC_ALL=xx_YY.ISO-8859-1 play 24x80 'start q'
contains 'a missing Latin-1 locale: transliterated' "$(cat "$log")" \
	'pruefen'
is 'a missing Latin-1 locale: nothing but ASCII' "$(high_bytes)" ''

# A real one, made here.
LOCPATH=$test_home/locale
mkdir -p "$LOCPATH"
if command -v localedef >/dev/null 2>&1 &&
	localedef -c -i de_DE -f ISO-8859-1 "$LOCPATH/de_DE.ISO-8859-1" \
		>/dev/null 2>&1; then
	export LOCPATH
	LC_ALL=de_DE.ISO-8859-1 play 24x80 'start q'
	ok 'Latin-1: its own bytes' sh -c \
		"LC_ALL=C grep -q \"\$(printf 'pr\374fen')\" '$log'"
	ok 'Latin-1: no bytes of UTF-8' sh -c \
		"! LC_ALL=C grep -q \"\$(printf '\303')\" '$log'"
	umlaut=$(printf '\344')
	LC_ALL=de_DE.ISO-8859-1 play 24x80 "start / =m=$umlaut=n q"
	ok 'Latin-1: an umlaut is typed and shown' sh -c \
		"LC_ALL=C grep -q \"\$(printf 'm=\344=n')\" '$log'"
else
	skip 'Latin-1' 'localedef cannot make a locale here'
fi
unset LOCPATH

LC_ALL=C.UTF-8 play 24x80 'start / =für q'
contains 'UTF-8: an umlaut is typed and shown' "$(cat "$log")" 'für'

done_testing
