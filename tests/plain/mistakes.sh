#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A mistake gets one line, and the question comes again.

. "$top_srcdir/tests/plain/plain.sh"
with_accounts

printf '99\ntack\n3 tack\nnext\n0\n-\n\033[A\nf\374r\n3 tick\n<\n\n' |
	tr -d '\r' >"$test_home/lines"
talk <"$test_home/lines"

talk <<'END'
a
2
1
1
nobody

maria@example.org
=q
2
2
2100
spring 2025
3
q
END

# A label with control characters does not come in; what is said of it is
# harmless. test_speech has what would come out.
with_accounts
for file in "$XDG_DATA_HOME"/widerspruch/accounts/*.yaml; do
	sed 's/: Privat$/: "\\e]0;x\\a\\x9b31m\\u202eP\\rrivat"/' "$file" \
		>"$test_home/changed" && cp "$test_home/changed" "$file"
done
talk <<'END'
1
q
END

compare
