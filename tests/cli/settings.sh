#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The configuration, as the command line and the choice of a front end have it.
. "$top_srcdir/tests/cli/transcript.sh"

mkdir -p "$XDG_CONFIG_HOME/widerspruch"
config=$XDG_CONFIG_HOME/widerspruch/config.yaml
choose() { printf '%s\n' "$@" >"$config"; }
widest() { LC_ALL=C.UTF-8 wc -L; }

# Flag, environment, configuration, default.
choose 'width: 40'
ok "lines are as wide as was chosen" \
	[ "$("$WIDERSPRUCH" show forum | grep -v https: | widest)" -le 40 ]
ok "a flag goes before it" \
	[ "$("$WIDERSPRUCH" show forum --width 70 | widest)" -gt 40 ]
choose 'language: de'
contains "the language" "$("$WIDERSPRUCH" show forum/log-in)" \
	"für das du widersprichst"
contains "also of help" "$("$WIDERSPRUCH" help)" "Befehle"
contains "a flag goes before it" \
	"$("$WIDERSPRUCH" --lang en show forum/log-in)" "Log in"

choose 'plain: yes'
"$WIDERSPRUCH" </dev/null >"$test_home/.out" 2>&1
ok "a pipe gets the overview all the same" \
	sh -c "! grep -q '^> ' '$test_home/.out'"
if script -qec true /dev/null >/dev/null 2>&1; then
	front() {
		printf 'q\n' | TERM=${TERM_OF:-xterm} script -qec \
			"'$WIDERSPRUCH' $*" /dev/null 2>&1 |
			if grep -q "$(printf '\033')"; then
				echo screen
			else
				echo plain
			fi
	}
	is "plain: yes" "$(front)" plain
	is "ACCESSIBLE=0 goes before it" "$(ACCESSIBLE=0 front)" screen
	choose 'plain: no'
	is "plain: no" "$(front)" screen
	is "ACCESSIBLE=1 goes before it" "$(ACCESSIBLE=1 front)" plain
	is "--plain goes before everything" \
		"$(ACCESSIBLE=0 front --plain)" plain
	is "TERM=dumb comes last" "$(TERM_OF=dumb ACCESSIBLE=0 front)" plain
else
	skip "front ends" "script is missing"
fi

choose 'marks: words'
mkdir -p "$XDG_DATA_HOME"
cp -R "$top_srcdir/tests/data/store-small" "$XDG_DATA_HOME/widerspruch"
chmod -R u+rwX "$XDG_DATA_HOME"
choose 'marks: words'
contains "marks in words" "$("$WIDERSPRUCH")" "open: Bote"
choose 'marks: signs'
contains "and in signs" "$("$WIDERSPRUCH")" "[ ] Bote"

# ASCII, where the terminal speaks UTF-8.
ascii_only() { [ "$(tr -d '\000-\177' | wc -c)" -eq 0 ]; }
choose 'ascii: no'
"$WIDERSPRUCH" --lang de --ascii show forum >"$test_home/.out"
ok "--ascii writes ASCII alone" ascii_only <"$test_home/.out"
contains "transliterated" "$(cat "$test_home/.out")" "nicht geprueft"
choose 'ascii: yes' 'width: 40'
"$WIDERSPRUCH" --lang de show forum >"$test_home/.out"
ok "the configuration does so too" ascii_only <"$test_home/.out"
ok "what gets longer by it is wrapped" \
	[ "$(grep -v https: "$test_home/.out" | widest)" -le 40 ]
"$WIDERSPRUCH" --lang de show forum --json >"$test_home/.json"
ok "JSON is ASCII" ascii_only <"$test_home/.json"
contains "and loses nothing" "$(cat "$test_home/.json")" 'nicht gepr\u00FCft'
"$WIDERSPRUCH" --lang de nonsense 2>"$test_home/.err"
ok "errors are ASCII" ascii_only <"$test_home/.err"
"$WIDERSPRUCH" add person --name Müller >/dev/null 2>&1
contains "what is typed is kept as it is" \
	"$(cat "$XDG_DATA_HOME"/widerspruch/people/*.yaml)" "Müller"

# A web address leads where it led.
cp -R "$WIDERSPRUCH_CONTENT" "$test_home/other"
chmod -R u+rwX "$test_home/other"
sed "s|https://example.org/help|https://example.org/für|" \
	"$WIDERSPRUCH_CONTENT/facts.yaml" >"$test_home/other/facts.yaml"
is "an address is encoded, not transliterated" \
	"$("$WIDERSPRUCH" --content "$test_home/other" link-out help)" \
	"https://example.org/f%C3%BCr"
choose 'ascii: no'
is "and else as it stands" \
	"$("$WIDERSPRUCH" --content "$test_home/other" link-out help)" \
	"https://example.org/für"

# Faults: the place, what, the remedy; the rest counts.
choose 'width: 40' 'marks: wrods' 'keys:' '  copy: q'
"$WIDERSPRUCH" guides >"$test_home/.out" 2>"$test_home/.err"
is "a fault is told by the exit status" "$?" 3
contains "where, and what to write" "$(cat "$test_home/.err")" \
	"config.yaml:2:8: error: \"marks\" takes one of: signs, words."
contains "a clash" "$(cat "$test_home/.err")" \
	"config.yaml:4:9: error: The key q belongs to \"quit\" already."
ok "the rest counts" [ "$(widest <"$test_home/.out")" -le 40 ]
contains "the overview leads to it" "$("$WIDERSPRUCH" 2>&1)" \
	"Your settings have errors"
contains "also without content" "$("$WIDERSPRUCH" help 2>&1)" \
	"config.yaml:2:8"
choose 'language: xx'
contains "a language that is not there" "$("$WIDERSPRUCH" guides 2>&1)" \
	"config.yaml:1:11: error: There is no language \"xx\". Take one of: "
rm "$config"
mkdir "$config"
contains "a folder in its place" "$("$WIDERSPRUCH" guides 2>&1)" \
	"config.yaml is a folder, not a file."
rmdir "$config"
is "no file is no fault" "$("$WIDERSPRUCH" guides 2>&1 >/dev/null)" ""

choose 'width: 40'
for topic in '' accessibility keys show; do
	# shellcheck disable=SC2086
	ok "help $topic fits a narrow line" [ "$("$WIDERSPRUCH" help $topic |
		grep -vE "^(# /|  .*widerspruch |  \[|widerspruch )" | widest)" -le 40 ]
done
rm "$config"

# What help prints can be put into the file.
"$WIDERSPRUCH" help keys >"$test_home/.keys"
contains "keys are listed" "$(cat "$test_home/.keys")" "  help: ['?', Ctrl-G]"
cp "$test_home/.keys" "$config"
"$WIDERSPRUCH" --lang de help keys >"$test_home/.out" 2>"$test_home/.err"
is "and are read again without a fault" "$(cat "$test_home/.err")" ""
is "as the same" "$(grep -v '#' "$test_home/.out")" \
	"$(grep -v '#' "$test_home/.keys")"
choose 'keys:' '  copy: [y, Ctrl-Y]' '  redo: []'
contains "what is bound is shown" "$("$WIDERSPRUCH" help keys)" \
	"  copy: [y, Ctrl-Y]"
contains "and what is not" "$("$WIDERSPRUCH" help keys)" "  redo: []"
contains "help accessibility names it" "$("$WIDERSPRUCH" help accessibility)" \
	"key y sends it"

done_testing
