#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Names and words with bytes that command a terminal: nothing of it goes out.
# shellcheck source=transcript.sh
. "${top_srcdir:?}/tests/cli/transcript.sh"

data=$XDG_DATA_HOME/widerspruch
esc=$(printf '\033') bel=$(printf '\007')
# A clear screen, a bell, and a line that pretends to be the program's.
name="a${esc}[2J${bel}
widerspruch: all is well"

# clean DESCRIPTION COMMAND...: both outputs without a control character, and
# no line that pretends.
clean() {
	clean_what=$1
	shift
	"$@" >"$test_home/both" 2>&1
	is "$clean_what: no control characters" \
		"$(tr -d '[:print:]\n\200-\377' <"$test_home/both" | wc -c)" 0
	is "$clean_what: no line of another's" \
		"$(grep -c '^widerspruch: all is well' "$test_home/both")" 0
	contains "$clean_what: the rest of the name is there" \
		"$(cat "$test_home/both")" "a[2J"
}

"$WIDERSPRUCH" add forum --label Privat >/dev/null
cp "$data"/accounts/*.yaml "$data/accounts/$name.yaml"
clean "a file in accounts/" "$WIDERSPRUCH" accounts
clean "the same as a page" "$WIDERSPRUCH"
clean "the same as JSON's errors" "$WIDERSPRUCH" --json accounts
rm "$data/accounts/$name.yaml"

clean "an argument" "$WIDERSPRUCH" "$name"
clean "an account's name" "$WIDERSPRUCH" account "$name"
clean "an option" "$WIDERSPRUCH" "--$name"
clean "a folder for data" "$WIDERSPRUCH" --data "/dev/null/$name" add forum

cp "$test_home/content/de/forum.yaml" "$test_home/content/de/$name.yaml"
clean "lint" "$WIDERSPRUCH" lint "$test_home/content"
clean "content that is read" "$WIDERSPRUCH" guides
mkdir "$test_home/$name"
clean "lint of a folder" "$WIDERSPRUCH" lint "$test_home/$name"
done_testing
