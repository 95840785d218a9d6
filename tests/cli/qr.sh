#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# QR codes are read again: in both polarities, on the terminal each is for, in
# half blocks and with '#'. And the forms' fit 24 rows.

. "$top_srcdir/tests/lib/tap.sh"

if ! "$WIDERSPRUCH" link-out facebook-form --qr >"$test_home/one" 2>&1; then
	case $(cat "$test_home/one") in
	*libqrencode*) skip_all 'the program was built without libqrencode' ;;
	esac
fi

# The code alone: behind the address and the empty line.
code() { # FACT LOOK
	"$WIDERSPRUCH" link-out "$1" --look "$2" | tail -n +3
}

# read_code LOOK INK PAPER: what a camera reads off such a terminal.
read_code() {
	case $1 in
	*-ascii) ascii=1 ;;
	*) ascii=0 ;;
	esac
	LC_ALL=C awk -v ink="$2" -v paper="$3" -v ascii=$ascii \
		-f "$top_srcdir/tests/lib/qr.awk" >"$test_home/code.pgm"
	zbarimg --quiet --raw -S*.enable=0 -Sqrcode.enable=1 \
		"$test_home/code.pgm" 2>/dev/null
}

# What must come out: never nothing, or nothing would be the same as nothing.
url_of() { # FACT
	"$WIDERSPRUCH" link-out "$1" | grep '^https://' || echo "no $1"
}

decode() { # FACT
	for look in light light-ascii; do
		is "$1, $look: read off a dark terminal" \
			"$(code "$1" $look | read_code $look 255 0)" \
			"$(url_of "$1")"
	done
	for look in dark dark-ascii; do
		is "$1, $look: read off a light terminal" \
			"$(code "$1" $look | read_code $look 0 255)" \
			"$(url_of "$1")"
	done
}

facts=$("$WIDERSPRUCH" facts | grep -B 2 '^  https://' | grep '^[a-z]')
ok 'there are addresses' [ "$(printf '%s\n' "$facts" | wc -l)" -ge 5 ]
if command -v zbarimg >/dev/null 2>&1; then
	for fact in $facts; do
		decode "$fact"
	done
	# Can it fail?
	is 'half a code is not read' \
		"$(code facebook-form light | head -n 9 |
			read_code light 255 0)" ''
else
	skip 'read again' 'zbarimg is missing'
fi

# On a screen of 24 rows 20 are left for it.
between() { # LEAST NUMBER MOST
	[ "$2" -ge "$1" ] && [ "$2" -le "$3" ]
}
forms=0
for fact in $facts; do
	case $fact in
	*-form | *-form-* | *-contact) forms=$((forms + 1)) ;;
	*) continue ;;
	esac
	rows=$(code "$fact" light | wc -l)
	ok "$fact: $rows rows, which fits 24" between 15 "$rows" 20
	columns=$(code "$fact" light-ascii | head -n 1 | tr -d '\n' | wc -c)
	ok "$fact: $columns columns of #, which fits 80" \
		between 58 "$columns" 80
done
ok 'there are forms' [ "$forms" -ge 2 ]

# Four light modules around it: '#' all over on a dark terminal, nothing on a
# light one. A decoder may take inverted codes too, so this tells them apart.
code facebook-form light-ascii >"$test_home/light"
row=$(printf '%74s' '' | tr ' ' '#')
zone=$(printf '%s\n' "$row" "$row" "$row" "$row")
is 'the quiet zone above' "$(head -n 4 "$test_home/light")" "$zone"
is 'and below' "$(tail -n 4 "$test_home/light")" "$zone"
is 'and on both sides' \
	"$(grep -c '^########.\{58\}########$' "$test_home/light")" 37
code facebook-form dark-ascii >"$test_home/dark"
is 'dark on light is its negative' "$(tr '# ' ' #' <"$test_home/dark")" \
	"$(cat "$test_home/light")"

done_testing
