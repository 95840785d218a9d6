#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A letter on a terminal: own words through an editor that gets the terminal
# and gives it back, on the full screen and line by line; and the mail that was
# written, as neomutt shows it.

. "$top_srcdir/tests/pty/pty.sh"
WIDERSPRUCH_CONTENT=$top_srcdir/content

command -v tmux >/dev/null 2>&1 || skip_all 'tmux is missing'

socket=$test_home/tmux
servers=0
# A server that is still on its way out must not be met.
new_terminal() { # COLUMNS ROWS COMMAND
	tm kill-server
	servers=$((servers + 1))
	socket=$test_home/tmux$servers
	tm new-session -d -x "$1" -y "$2" "$3"
}
tm() { tmux -S "$socket" -f /dev/null "$@" 2>/dev/null; }
at_exit='tm kill-server'
unset TMUX VISUAL DISPLAY

screen() { tm capture-pane -p -t 0; }
keys() { tm send-keys -t 0 "$@"; }
try() {
	tries=0
	until "$@"; do
		tries=$((tries + 1))
		[ "$tries" -lt 400 ] || return 1
		sleep 0.05
	done
}
has_text() { screen | grep -qF -- "$1"; }
sees() { ok "$1" try has_text "$2"; }

row_text() { screen | sed -n "$(($(tm display -p -t 0 '#{cursor_y}') + 1))p"; }
# Tab by Tab until the cursor is on a row that holds TEXT.
at_row() { row_text | grep -qF -- "$1"; }
moved() { [ "$(tm display -p -t 0 '#{cursor_y}'; row_text)" != "$before" ]; }
focus_on() { # TEXT
	for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
		at_row "$1" && return
		before=$(
			tm display -p -t 0 '#{cursor_y}'
			row_text
		)
		keys Tab
		try moved || return 1
	done
	return 1
}

rm -rf "$XDG_DATA_HOME"
cd "$test_home" || exit 1
"$program" add person --name 'Jörg Müller' --residence de-be >/dev/null
"$program" add facebook --mail joerg@example.org --country de >/dev/null
"$program" milestone facebook objected --on 2026-10-01 >/dev/null

# An editor that says what it was given and how the terminal is, and writes.
cat >"$test_home/editor" <<'END'
#!/bin/sh
[ "$1" = --wait ] || exit 1
{
	stat -c %a "$2"
	stat -c %a "$(dirname "$2")"
	stty -a </dev/tty | grep -c ' icanon'
} >"$HOME/seen"
cp "$2" "$2~"
sed -i 's/^#: grounds$/&\nMeine Kinder sind zu sehen.\n\nUnd ich auch./' "$2"
END
chmod +x "$test_home/editor"
cp "$test_home/editor" "$test_home/my editor"
# The quotes are for the program to read.
# shellcheck disable=SC2089,SC2090
{
	EDITOR="'$test_home/my editor' --wait"
	export EDITOR
}

new_terminal 80 40 "exec '$program'"
try has_text 'x actions'
focus_on 'joerg@example.org' && keys Enter
try has_text 'What happened' || try has_text 'Status:'
focus_on 'Letters' && keys Enter
sees 'the letters are listed' 'These fit now'
focus_on 'Objection on your own grounds' && keys Enter
sees 'what is missing is said' 'Still missing'
focus_on 'Write in your editor' && keys Enter
sees "the editor's words are taken over" 'Taken over from the editor.'
is 'its file was private, and the terminal its own' \
	"$(paste -s -d ' ' "$test_home/seen")" '600 700 1'
is 'nothing of it is left' \
	"$(find "$XDG_DATA_HOME" "$test_home" -name 'letter*' -o -name '.letter*' |
		grep -v '/letters')" ''
keys Home
sees 'in the field ¶ parts the paragraphs' 'zu sehen. ¶ Und ich auch.'
focus_on 'See the letter' && keys Enter
sees 'the letter holds them' 'Und ich auch.'
focus_on 'mail program' && keys Enter
sees 'and it is written' 'Written to '
keys Home
mail=$test_home/letter-objection-facebook-2026-11-22.eml
ok 'to a file' [ -s "$mail" ]
focus_on 'mail program' && keys Enter
sees 'never over another one' 'There is a file'
# An editor that ends with an error changes nothing, and says so.
EDITOR=false
export EDITOR
"$program" letter objection --edit >/dev/null 2>"$test_home/said"
is 'an editor that fails is refused' "$?" 1
contains 'and named' "$(cat "$test_home/said")" 'The editor false'
is 'nothing of it is left' "$(ls -A "$XDG_DATA_HOME/widerspruch/drafts")" ''
# One that fails after it wrote: the words stay, and it is said where.
EDITOR="sh -c 'echo more >>\"\$1\"; exit 1' sh"
"$program" letter objection --edit >/dev/null 2>"$test_home/said"
kept=$(find "$XDG_DATA_HOME/widerspruch/drafts" -name letter.txt)
contains 'what it wrote stays' "$(cat "$test_home/said")" "$kept"
contains 'and is listed' "$("$program" sessions)" "$kept"
# Words that are refused stay, too, and those of a letter that lacks something.
EDITOR="sh -c 'echo \"#: nothing\" >>\"\$1\"' sh"
"$program" letter objection --edit >/dev/null 2>"$test_home/said"
contains 'words of a letter that lacks something stay' \
	"$(cat "$test_home/said")" 'What you wrote is still in /'
EDITOR="sh -c 'printf \"#: grounds\\n\\007\" >\"\$1\"' sh"
"$program" letter objection --edit >/dev/null 2>"$test_home/said"
contains 'refused words stay' "$(cat "$test_home/said")" \
	'shown. What you wrote is still in /'
rm -rf "$XDG_DATA_HOME/widerspruch/drafts"
EDITOR='/nonexistent/editor'
"$program" letter objection --edit >/dev/null 2>"$test_home/said"
contains 'one that is not there too' "$(cat "$test_home/said")" \
	'There is no editor here'
# No shell reads the variable.
EDITOR="touch $test_home/touched; true"
"$program" letter objection --edit >/dev/null 2>&1
ok 'no shell reads $EDITOR' [ ! -e "$test_home/touched" ]

# Line by line.
EDITOR="$test_home/editor --wait"
export EDITOR
number_of() { screen | sed -n "s/^\([0-9]*\)\. .*$1.*/\1/p" | tail -n 1; }
choose() { # TEXT
	try has_text "$1" && keys "$(number_of "$1")" Enter
}
rm -f "$test_home/seen"
# What the terminal before left would be offered first.
rm -rf "$XDG_STATE_HOME"
new_terminal 100 120 "exec '$program' --plain"
choose 'joerg@example.org'
choose 'Letters'
choose 'Objection on your own grounds'
choose 'Write in your editor'
sees 'plain mode lends the terminal too' 'Taken over from the editor'
ok 'and the editor ran' [ -s "$test_home/seen" ]

# What a mail program makes of it.
if ! command -v neomutt >/dev/null 2>&1; then
	skip 'neomutt opens the mail' 'neomutt is missing'
	done_testing
fi
"$program" --lang de letter objection --words - --eml \
	>"$test_home/german.eml" <<'END'
Meine Kinder: 👩‍👧, Ännchen & Öle.
END

# show FILE: the message as neomutt shows it, in $shown.
cat >"$test_home/take" <<'END'
#!/bin/sh
cat >"$HOME/shown.part" && mv "$HOME/shown.part" "$HOME/shown"
END
chmod +x "$test_home/take"
is_whole() { [ -e "$test_home/shown" ]; }
show() {
	rm -rf "$test_home/box" "$test_home/shown"
	mkdir -p "$test_home/box/cur" "$test_home/box/new" "$test_home/box/tmp"
	cp "$1" "$test_home/box/cur/1:2,S"
	cat >"$test_home/rc" <<-END
		set header_cache=""
		set wait_key=no
		set pipe_decode=yes
		set quit=yes
		push "<tag-pattern>~A<enter><tag-prefix><pipe-message>$test_home/take<enter><quit>"
	END
	new_terminal 100 40 \
		"exec neomutt -n -F '$test_home/rc' -f '$test_home/box'"
	try is_whole
	shown=$(cat "$test_home/shown")
}
show "$mail"
contains 'neomutt shows the sender' "$shown" \
	'From: Jörg Müller <joerg@example.org>'
contains 'the subject' "$shown" 'Subject: Objection under Article 21(1) GDPR'
contains 'the words' "$shown" 'Und ich auch.'
show "$test_home/german.eml"
contains 'the German one too' "$shown" \
	'Subject: Widerspruch nach Artikel 21 Absatz 1 DSGVO'
contains 'in its characters' "$shown" '👩‍👧, Ännchen & Öle.'
ok 'and no line end is seen' sh -c '! grep -q "$(printf "\r")" "$1"' sh \
	"$test_home/shown"

# And opens it as a draft: it asks whom it goes to.
new_terminal 100 40 \
	"exec env EDITOR=true neomutt -n -F /dev/null -H '$mail'"
sees 'as a draft it asks for the receiver' 'To:'

done_testing
