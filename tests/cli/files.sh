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

# Letters are in the content alone.
WIDERSPRUCH_CONTENT=$top_srcdir/content
XDG_DATA_HOME=$test_home/letters
"$WIDERSPRUCH" add person --name Maria --address 'Weg 1, 12345 Berlin' \
	--residence de-be >/dev/null
"$WIDERSPRUCH" add facebook --label Privat --mail m@example.org \
	--country de >/dev/null
each letter access
each letter access --eml
each letter access --html

# What the editor left and is refused is not lost, and it is said where it is.
cat >"$test_home/editor" <<'END'
#!/bin/sh
echo 'words without a place' >"$1"
END
chmod +x "$test_home/editor"
VISUAL=$test_home/editor "$WIDERSPRUCH" letter access --edit \
	>"$test_home/.out" 2>"$test_home/.err"
is "refused words: the status" $? 2
left=$(find "$test_home" -name letter.txt)
is "refused words: one line" "$(wc -l <"$test_home/.err")" 1
contains "refused words: why" "$(cat "$test_home/.err")" \
	"There is text before the first line"
contains "refused words: where they are" "$(cat "$test_home/.err")" \
	" is still in $left."
is "refused words: there they are" "$(cat "$left")" 'words without a place'

# Who has read enough is told nothing; a full disk is.
"$WIDERSPRUCH" add facebook --label Zwei --country de >/dev/null
for words in "letter access Privat --html" "letter access Privat --eml" \
	"dossier Privat --html" "handout Maria --html" export; do
	# Written to until the reader is gone.
	# shellcheck disable=SC2086
	{
		trap '' PIPE
		while echo more; do :; done 2>/dev/null
		"$WIDERSPRUCH" $words 2>"$test_home/.err"
	} | true
	is "$words: nobody reads it, and nothing is said of that" \
		"$(grep -c "could not be written" "$test_home/.err")" 0
	# shellcheck disable=SC2086
	contains "$words: a full disk is said" \
		"$("$WIDERSPRUCH" $words 2>&1 >/dev/full)" "Is the disk full?"
done
done_testing
