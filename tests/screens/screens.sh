#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every script beside this one, played at two sizes and compared with the
# screens on file. UPDATE=1 (make update-screens) writes them anew.
#
# A first line "# data NAME" plays it over tests/data/NAME.

. "$top_srcdir/tests/lib/tap.sh"

screens=${SCREENS:-$top_builddir/tests/screens/screens}
here=$top_srcdir/tests/screens

[ -x "$screens" ] || skip_all 'tests/screens/screens is not built'
screens=$(cd "$(dirname "$screens")" && pwd)/${screens##*/}

# From the top of the sources: what the screens say of files is then the same
# on every machine.
WIDERSPRUCH_CONTENT=tests/data/content-small

# A folder of data as it is in the distribution, but to be written to.
prepare() {
	rm -rf "$XDG_DATA_HOME"
	data=$(sed -n '1s/^# data //p' "$1")
	[ -n "$data" ] || return 0
	mkdir -p "$XDG_DATA_HOME"
	cp -R "$top_srcdir/tests/data/$data" "$XDG_DATA_HOME/widerspruch"
	chmod -R u+rwX "$XDG_DATA_HOME"
}

for script in "$here"/*.keys; do
	name=$(basename "$script" .keys)
	for size in '24 80' '12 40'; do
		rows=${size% *}
		columns=${size#* }
		expected=$here/$name-${columns}x$rows.txt
		prepare "$script"
		actual=$(cd "$top_srcdir" &&
			"$screens" "$rows" "$columns" <"$script" 2>&1) ||
			actual="$actual
exit status $?"
		if [ -n "${UPDATE:-}" ]; then
			printf '%s\n' "$actual" >"$expected"
		fi
		is "$name, ${columns}x$rows" "$actual" "$(cat "$expected")"
	done
done

done_testing
