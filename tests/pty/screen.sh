#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The program inside GNU screen, which by itself has no second screen to leave
# to: start, leave, stop, another size, and copying through it.

. "$top_srcdir/tests/pty/pty.sh"

command -v screen >/dev/null 2>&1 || skip_all 'screen is missing'
command -v tmux >/dev/null 2>&1 || skip_all 'tmux, to look at it, is missing'
command -v bash >/dev/null 2>&1 || skip_all 'bash is missing'

unset TMUX STY DISPLAY WAYLAND_DISPLAY BROWSER
SCREENDIR=$test_home/.screen
export SCREENDIR
mkdir -m 700 "$SCREENDIR"
tm() { tmux -S "$test_home/tmux" -f /dev/null "$@" 2>/dev/null; }
at_exit='tm kill-server; screen -S host -X quit >/dev/null 2>&1'

shown() { tm capture-pane -p -t 0; }
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
has_text() { shown | grep -qF -- "$1"; }
lacks_text() { ! has_text "$1"; }
last_line() { shown | sed 's/ *$//' | grep -v '^$' | tail -n 1; }
ends_with() { [ "$(last_line)" = "$1" ]; }
# The row of the reversed cells, and the cursor's.
cursor_on_focus() {
	[ "$(tm capture-pane -e -p -t 0 |
		awk '/\033\[[0-9;]*7m/ { print NR - 1; exit }')" = \
		"$(tm display -p -t 0 '#{cursor_y}')" ]
}

# tmux is the terminal around it, and takes what it is sent to copy.
printf 'startup_message off\n' >"$test_home/screenrc"
tm new-session -d -x 80 -y 24 "env -u TMUX PS1='prompt: ' \
	screen -c '$test_home/screenrc' -S host bash --norc --noprofile -i"
tm set-option -s set-clipboard on
ok 'a shell in screen' try has_text 'prompt:'

keys "'$program'" Enter
ok 'starts' try has_text 'x actions'
keys Down Down Tab
ok 'the cursor is on the focused row' try cursor_on_focus
keys q
ok 'leaves to a prompt on a clean line' try ends_with 'prompt:'
last_line | sed 's/^/# /'

keys "clear; '$program'" Enter
try has_text 'x actions'
keys C-z
ok 'stops' try has_text 'Stopped'
ok 'with a prompt on a clean line' try ends_with 'prompt:'
keys fg Enter
ok 'and comes back whole' try has_text 'x actions'
tm resize-window -t 0 -x 40 -y 12
ok 'in another size too' try has_text 'Enter open  / search  x actions'
ok 'with the cursor on the focused row' try cursor_on_focus
tm resize-window -t 0 -x 80 -y 24
try has_text 'a add account'

# Copying: screen hands it on to the terminal around it.
url=$("$program" link-out form 2>/dev/null)
keys Tab Tab Tab Enter
try has_text 'What happened'
keys Home Tab Tab Enter
try has_text 'Copy the address'
is 'nothing is copied without the key' "$(tm show-buffer)" ''
keys c
ok 'the key says that it was sent' try has_text 'nobody can'
buffer_is() { [ "$(tm show-buffer)" = "$1" ]; }
ok 'and the terminal around screen has it' try buffer_is "$url"
keys q
ok 'ends' try ends_with 'prompt:'

done_testing
