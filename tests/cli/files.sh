#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Files that commands write where a person wants them: for that person alone,
# and never over what is there.
. "$top_srcdir/tests/cli/transcript.sh"

"$WIDERSPRUCH" add forum --label Privat --country de >/dev/null
"$WIDERSPRUCH" edit "$("$WIDERSPRUCH" people | cut -d' ' -f1)" \
	--name 'Ömer Q' >/dev/null
umask 002
folder=$test_home/shared
mkdir "$folder"
chmod 2775 "$folder"

# each COMMAND...: what goes for every one of them.
each() {
	is "$1: it is written" "$("$WIDERSPRUCH" "$@" --output "$folder/a" \
		>/dev/null 2>&1; echo $?)" 0
	is "$1: for its owner alone, also where the folder is shared" \
		"$(stat -c %a "$folder/a")" 600
	echo mine >"$folder/a"
	"$WIDERSPRUCH" "$@" --output "$folder/a" >"$test_home/.out" \
		2>"$test_home/.err"
	is "$1: what is there is refused" $? 1
	contains "$1: and named" "$(cat "$test_home/.err")" \
		"There is a file $folder/a already."
	is "$1: and as it was" "$(cat "$folder/a")" mine
	ln -sf nowhere "$folder/a"
	"$WIDERSPRUCH" "$@" --output "$folder/a" >/dev/null 2>&1
	is "$1: a link that leads nowhere is something, too" $? 1
	# shellcheck disable=SC2088 # the program is to expand it
	is "$1: ~ is the home" "$("$WIDERSPRUCH" "$@" --output '~/b' \
		2>/dev/null | grep -c "$HOME/b")" 1
	# shellcheck disable=SC2088
	"$WIDERSPRUCH" "$@" --output '~/c' --json 2>/dev/null >"$test_home/.out"
	is "$1: --json is about what is said" \
		"$(head -c 1 "$test_home/.out")" "{"
	is "$1: and not about what is written" \
		"$(cmp "$HOME/b" "$HOME/c" && echo same)" same
	"$WIDERSPRUCH" "$@" --output '' >/dev/null 2>&1
	is "$1: no name is wrong usage" $? 2
	rm "$folder/a" "$HOME/b" "$HOME/c"
}
each dossier Privat
each dossier Privat --html
each handout 'Ömer Q'
each export

# What is read again is UTF-8, whatever the terminal takes.
LC_ALL=de_DE.ISO-8859-1 "$WIDERSPRUCH" export >"$test_home/latin.yaml"
contains "an export through a pipe is UTF-8" "$(cat "$test_home/latin.yaml")" \
	Ömer
done_testing
