#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Help comes from the tables: every command is there and can be asked about.
. "$top_srcdir/tests/cli/transcript.sh"

help=$("$WIDERSPRUCH" help)
contains "help lists the commands" "$help" "Commands:"
is "--help is help" "$("$WIDERSPRUCH" --help)" "$help"
is "help fits 80 columns" "$(printf '%s\n' "$help" | awk 'length > 80' | wc -l)" 0
for command in $(printf '%s\n' "$help" |
	sed -n '/^Commands:/,/^$/s/^  \([a-z][a-z-]*\)  .*/\1/p'); do
	contains "help $command" "$("$WIDERSPRUCH" help "$command")" \
		"widerspruch $command"
done
access=$("$WIDERSPRUCH" help accessibility)
contains "help accessibility" "$access" "ACCESSIBLE=1 widerspruch"
is "it fits 80 columns" "$(printf '%s\n' "$access" | awk 'length > 80' | wc -l)" 0
# What it promises exists.
for option in $(printf '%s\n' "$access" | grep -o -e '--[a-z]*' | sort -u); do
	ok "the option $option of help accessibility" sh -c \
		'"$WIDERSPRUCH" help | grep -q -e " $1" ||
		"$WIDERSPRUCH" help link-out | grep -q -e " $1"' - "$option"
done
ok "help of what does not exist is refused" \
	sh -c '! "$WIDERSPRUCH" help nonsense 2>/dev/null'
contains "--version names the content's day" \
	"$("$WIDERSPRUCH" --version)" "Content last checked on"
done_testing
