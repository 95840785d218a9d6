#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The program as a person meets it: in a shell on a terminal (tmux), with
# keys, another size, Ctrl-Z and back, and the prompt afterwards.

. "$top_srcdir/tests/pty/pty.sh"

command -v tmux >/dev/null 2>&1 || skip_all 'tmux is missing'
command -v bash >/dev/null 2>&1 || skip_all 'bash is missing'

socket=$test_home/tmux
shells=0
tm() { tmux -S "$socket" -f /dev/null "$@" 2>/dev/null; }
at_exit='tm kill-server'
unset TMUX

screen() { tm capture-pane -p -t 0; }
keys() { tm send-keys -t 0 "$@"; }

# try COMMAND...: until it is true, for twenty seconds at most.
try() {
	tries=0
	until "$@"; do
		tries=$((tries + 1))
		[ "$tries" -lt 400 ] || return 1
		sleep 0.05
	done
}
has_text() { screen | grep -qF -- "$1"; }
lacks_text() { ! has_text "$1"; }
sees() { ok "$1" try has_text "$2"; }

cursor() { tm display -p -t 0 '#{cursor_y},#{cursor_x}'; }
cursor_is() { [ "$(cursor)" = "$1" ]; }
# The row that holds reversed cells, from 0.
focus_row() {
	tm capture-pane -e -p -t 0 |
		awk '/\033\[[0-9;]*7m/ { print NR - 1; exit }'
}
cursor_on_focus() { [ "$(focus_row)" = "$(cursor | cut -d, -f1)" ]; }

new_shell() { # COLUMNS ROWS
	tm kill-server
	# A server that is still on its way out must not be met.
	shells=$((shells + 1))
	socket=$test_home/tmux$shells
	tm new-session -d -x "$1" -y "$2" \
		"PS1='prompt: ' exec bash --norc --noprofile -i"
	tm set-option -g remain-on-exit off
	try has_text 'prompt:'
}
start() {
	keys "$*" Enter
	try has_text 'x actions'
}
run="'$program'"
# The program that the shell is running.
child_of_shell() {
	shell=$(tm list-panes -a -F '#{pane_pid}' | head -n 1)
	ps -o pid= --ppid "$shell" | tr -d ' '
}
is_stopped() { ps -o stat= -p "$1" | grep -q '^T'; }
gone() { ! kill -0 "$1" 2>/dev/null; }

new_shell 80 24
keys "echo before" Enter
try has_text 'before'
start "$run"
sees 'starts' 'Widerspruch - overview'
ok 'its own screen, nothing left of the shell' lacks_text 'before'
ok 'the cursor is on the mark of the focused row' try cursor_is 3,2

missed=
for key in Down Down Tab Up End Home NPage PPage BTab Down x Down Escape g \
	Down Enter End '?' Escape Escape; do
	before=$(screen && cursor)
	keys "$key"
	# An Escape or a move may rightly change nothing but the cursor.
	tries=0
	while [ "$(screen && cursor)" = "$before" ] && [ "$tries" -lt 10 ]; do
		tries=$((tries + 1))
		sleep 0.05
	done
	try cursor_on_focus || missed="$missed $key"
done
is 'after every key the cursor is on the focused row' "$missed" ''

keys o
sees 'o goes home' 'Widerspruch - overview'
tm resize-window -t 0 -x 40 -y 12
sees 'resizes at once' 'Enter open  / search  x actions'
ok 'the cursor stays on the focused row' try cursor_on_focus
tm resize-window -t 0 -x 20 -y 6
sees '20 by 6' 'x actions  ? help'
ok 'the cursor stays on the focused row' try cursor_on_focus
tm resize-window -t 0 -x 20 -y 4
sees 'too small says so' 'Screen is too small'
tm resize-window -t 0 -x 80 -y 24
sees 'and back' 'Maria Muster'

keys C-z
sees 'Ctrl-Z stops it' 'Stopped'
ok 'the shell has its screen back' has_text 'before'
tm resize-window -t 0 -x 60 -y 24
keys 'echo in between' Enter
try has_text 'in between'
keys 'fg' Enter
sees 'fg brings it back' 'Maria Muster'
ok 'redrawn whole' lacks_text 'in between'
sees 'in the size that it is now' 'a add account  x actions'
keys Down
ok 'keys work again' try cursor_on_focus
child=$(child_of_shell)
keys C-z
try has_text 'Stopped'
keys 'clear' Enter
keys 'bg' Enter
try has_text '&'
ok 'in the background it stops again' try is_stopped "$child"
ok 'and leaves the screen to the shell' lacks_text 'Maria Muster'
# bash sends SIGTERM and lets it go on.
keys 'clear; kill %1' Enter
ok 'told to end while it is stopped: it does' try gone "$child"
ok 'and leaves the screen to the shell' lacks_text 'Maria Muster'

# Stopped without having been asked: it could not put anything back.
new_shell 80 24
start "$run"
child=$(child_of_shell)
kill -STOP "$child"
try has_text 'Stopped'
keys 'fg' Enter
ok 'SIGSTOP and fg: redrawn whole' try lacks_text 'Stopped'
keys Down
ok 'keys work again' try cursor_on_focus
keys q
sees 'and it ends' 'prompt:'

new_shell 80 24
start "$run"
keys q
sees 'q leaves to a prompt' 'prompt:'
ok 'the screen is as before' lacks_text 'overview'
keys 'stty -a' Enter
sees 'the terminal echoes again' ' echo '

new_shell 80 24
start "TERM=vt100 $run"
sees 'vt100: starts' 'Widerspruch - overview'
keys Down
ok 'vt100: cursor on the focused row' try cursor_on_focus
keys q
try has_text 'prompt: '
last=$(screen | grep -v '^$' | tail -n 1)
ok 'vt100: the prompt is on a line of its own' try sh -c \
	"[ \"\$(printf '%s' '$last' | sed 's/ *\$//')\" = 'prompt:' ]"

new_shell 80 24
start "$run"
coloured=$(screen)
keys q
try lacks_text 'x actions'
start "NO_COLOR=1 $run"
is 'without colours it says the same' "$(screen)" "$coloured"
ok 'NO_COLOR: no colour at all' sh -c \
	"! tmux -S '$socket' capture-pane -e -p -t 0 | grep -q '\[[0-9;]*3[0-7]m'"
keys q

# The pane goes, and with it the terminal.
new_shell 80 24
start "$run"
child=$(child_of_shell)
ok 'it runs' kill -0 "$child"
tm kill-server
ok 'the pane is killed: it leaves' try gone "$child"

done_testing
