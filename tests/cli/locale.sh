#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Languages and charsets, also those the machine does not have.
. "$top_srcdir/tests/cli/transcript.sh"

unset LC_ALL LANGUAGE

# Run with the environment given before `--`.
out() {
	env "$@" "$WIDERSPRUCH" show forum/log-in 2>&1
}

contains "German where LANG's locale is missing" \
	"$(out LANG=de_DE.UTF-8)" "Beim Forum anmelden"
contains "UTF-8 where LANG's locale is missing" \
	"$(out LANG=de_DE.UTF-8)" "für das du widersprichst"
contains "LC_ALL goes before LANG" \
	"$(out LC_ALL=de_DE.UTF-8 LANG=en_US.UTF-8)" "Beim Forum anmelden"
contains "LANGUAGE goes first" \
	"$(out LANGUAGE=de LANG=en_US.UTF-8)" "Beim Forum anmelden"
contains "LANGUAGE is a list" \
	"$(out LANGUAGE=fr:de LANG=en_US.UTF-8)" "Beim Forum anmelden"
contains "a language nobody wrote falls back to English" \
	"$(out LANGUAGE=fr LANG=fr_FR.UTF-8)" "Log in"
contains "LANG=C is English" "$(out LANG=C)" "Log in"
contains "nothing set is English" "$(out LANG=)" "Log in"
contains "--lang in LANG=C, transliterated" \
	"$(LANG=C "$WIDERSPRUCH" --lang de show forum/log-in)" \
	"fuer das du widersprichst"
is "ASCII alone in LANG=C" \
	"$(LANG=C "$WIDERSPRUCH" --lang de show forum | tr -d '\000-\177' | wc -c)" 0
contains "a Latin-1 terminal gets Latin-1" \
	"$(LANG=de_DE.ISO-8859-1 "$WIDERSPRUCH" show forum/log-in |
		iconv -f ISO-8859-1 -t UTF-8)" "für das du widersprichst"
contains "the interface speaks German" \
	"$(LANG=de_DE.UTF-8 "$WIDERSPRUCH" help)" "Befehle"
contains "an error speaks German" \
	"$(LANG=de_DE.UTF-8 "$WIDERSPRUCH" nonsense 2>&1)" "Befehl"

# Easy language: its words where it has them, German elsewhere, and a label.
easy() {
	WIDERSPRUCH_CONTENT=$top_srcdir/content LANG=C.UTF-8 \
		"$WIDERSPRUCH" --lang de@leicht show "$1"
}
contains "easy language is labelled as not checked" \
	"$(easy facebook)" "noch nicht geprüft"
contains "easy language has words of its own" \
	"$(easy facebook/open-form)" "$(sed -n '/^  open-form:/,/do:/s/^ *do: //p' \
		"$top_srcdir/content/de@leicht/facebook.yaml")"
is "easy language has a line for each sentence" \
	"$(easy facebook | grep -c '^Meta trainiert eine KI\.$')" 1
contains "a page that is not there in easy language says so" \
	"$(easy limits)" "Diese Seite gibt es noch nicht in: Leichte Sprache."
is "and is not labelled as not checked" \
	"$(easy limits | grep -c 'noch nicht geprüft')" 0
contains "a page that is there in part says that" \
	"$(easy facebook)" "Nicht alles auf dieser Seite"
contains "an account's page is labelled, too" \
	"$(WIDERSPRUCH_CONTENT=$top_srcdir/content LANG=C.UTF-8 && export LANG \
		WIDERSPRUCH_CONTENT && XDG_DATA_HOME=$test_home/easy &&
		export XDG_DATA_HOME &&
		"$WIDERSPRUCH" add facebook --label E >/dev/null &&
		"$WIDERSPRUCH" --lang de@leicht account E)" "noch nicht geprüft"

# What is typed arrives in the terminal's charset as well.
LANG=de_DE.ISO-8859-1 "$WIDERSPRUCH" add forum \
	--label "$(printf 'Gr\374\337e')" >/dev/null
contains "a Latin-1 terminal's words are kept in UTF-8" \
	"$(LANG=C.UTF-8 "$WIDERSPRUCH" accounts)" "Grüße"
contains "a word that is no UTF-8 is refused" \
	"$(LANG=C.UTF-8 "$WIDERSPRUCH" note Gr "$(printf 'Gr\374\337e')" 2>&1)" \
	"charset"
done_testing
