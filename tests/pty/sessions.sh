#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A dropped line loses nothing, and nothing goes on running: on a terminal that
# is closed, killed or hung up, in the middle of a form.

. "$top_srcdir/tests/pty/pty.sh"

[ -x "$drive" ] || skip_all 'tests/pty/drive is not built'
keep_sessions=yes
sessions=$XDG_STATE_HOME/widerspruch/sessions
cr=$(printf '\r')
count() { find "$sessions" -name '*.yaml' 2>/dev/null | wc -l; }

# try COMMAND...: until it is true, for twenty seconds at most.
try() {
	tries=0
	until "$@"; do
		tries=$((tries + 1))
		[ "$tries" -lt 400 ] || return 1
		sleep 0.05
	done
}

# What one of the sessions holds.
holds() { grep -rqF -- "$1" "$sessions"; }

# User and system time of the program played, in hundredths of a second.
cpu_of() {
	printf '%s\n' "$played" | sed -n 's/^cpu //p'
}

# The caret stands before the last letter of what was typed.
form='start Tab Tab n =half\sa\snote Left'
resume='start 1'

check_kept() { # WHAT
	is "$1: one session is left" "$(count)" 1
	ok "$1: with the text" holds 'value: half a note'
	ok "$1: with the caret" holds 'caret: 10'
	ok "$1: next to no time" at_most "$(cpu_of)" 150
	play 24x80 "$resume =X Down q"
	ok "$1: the next start goes on there" holds 'value: half a notXe'
	rm -rf "$XDG_STATE_HOME"
}

play 24x80 "$form close"
is 'the line drops' "$(ended)" 'exit 0'
check_kept 'the line drops'
# shellcheck disable=SC2016
play 24x80 "$form close" sh -c 'trap "" HUP; exec "$0"' "$program"
is 'SIGHUP ignored' "$(ended)" 'exit 0'
check_kept 'SIGHUP ignored'
for signal in HUP TERM; do
	play 24x80 "$form signal:$signal"
	is "SIG$signal" "$(ended)" 'exit 0, modes same'
	check_kept "SIG$signal"
done

# Suspended, and then told to end.
play 24x80 "$form Ctrl-Z signal:TERM"
check_kept 'suspended'

# The terminal's own program is killed.
if command -v tmux >/dev/null 2>&1; then
	socket=$test_home/tmux
	at_exit='tm kill-server'
	tm() { tmux -S "$socket" -f /dev/null "$@" 2>/dev/null; }
	shows() { tm capture-pane -p -t 0 | grep -qF -- "$1"; }
	is_over() { ! kill -0 "$1" 2>/dev/null; }
	unset TMUX
	for way in kill-server 'kill -9'; do
		tm new-session -d -x 80 -y 24 "$program"
		try shows 'My accounts'
		child=$(tm display -p -t 0 '#{pane_pid}')
		server=$(tm display -p '#{pid}')
		tm send-keys -t 0 Tab Tab n
		try shows 'Your note'
		tm send-keys -t 0 -l 'half a note'
		tm send-keys -t 0 Left
		try shows 'half a note'
		case $way in
		kill-server) tm kill-server ;;
		*) kill -9 "$server" ;;
		esac
		ok "tmux, $way: the program ends" try is_over "$child"
		is "tmux, $way: one session is left" "$(count)" 1
		ok "tmux, $way: with the text" holds 'value: half a note'
		rm -rf "$XDG_STATE_HOME"
	done
else
	skip 'the program of the terminal is killed' 'tmux is missing'
fi

# Killed without warning: the field being typed may be lost, no more.
play 24x80 "$form Down signal:KILL"
is 'killed: one session is left' "$(count)" 1
ok 'killed: a field that was left is kept' holds 'value: half a note'
rm -rf "$XDG_STATE_HOME"

# Left as usual: nothing is left.
play 24x80 'start g ? q'
is 'left as usual' "$(count)" 0

# Line by line.
plain="start =3\\sn$cr =1$cr =half\\sa\\snote$cr"
for how in close signal:HUP signal:TERM; do
	play 24x80 "$plain $how" "$program" --plain
	is "plain, $how: ends" "$(ended | sed 's/,.*//')" 'exit 0'
	is "plain, $how: one session is left" "$(count)" 1
	ok "plain, $how: with the text" holds 'value: half a note'
	ok "plain, $how: next to no time" at_most "$(cpu_of)" 150
	play 24x80 "start =1$cr =save$cr =q$cr" "$program" --plain
	is "plain, $how: the next start goes on there" "$(count)" 0
	ok "plain, $how: and saves it" grep -rq 'half a note' "$XDG_DATA_HOME"
	rm -rf "$XDG_STATE_HOME"
	fresh_data
done
# shellcheck disable=SC2016
play 24x80 "$plain close" sh -c 'trap "" HUP; exec "$0" --plain' "$program"
is 'plain, SIGHUP ignored: ends' "$(ended)" 'exit 0'
ok 'plain, SIGHUP ignored: with the text' holds 'value: half a note'
ok 'plain, SIGHUP ignored: next to no time' at_most "$(cpu_of)" 150
rm -rf "$XDG_STATE_HOME"

# Pasted text is text: no letter of it is a command.
paste_on=$(printf '\033[?2004h')
paste_off=$(printf '\033[?2004l')
has() { grep -qF -- "$1" "$log"; }
lacks() { ! grep -qF -- "$1" "$log"; }
ends_with() { tail -c 120 "$log" | grep -qF -- "$1"; }
play 24x80 "start Tab Tab n =\\e[200~one${cr}two\\sq\\e[201~ Down signal:HUP"
ok 'pasted: on one line' holds 'value: one two q'
ok 'pasted: asked for' has "$paste_on"
ok 'pasted: off again' ends_with "$paste_off"
rm -rf "$XDG_STATE_HOME"
play 24x80 'start =\e[200~q\e[201~ q'
is 'pasted outside of a field: no command' "$(ended)" 'exit 0, modes same'
ok 'pasted outside of a field: not even the first letter' \
	at_least "$(bytes_of 3)" 1
ok 'pasted outside of a field: says so' has 'pasted'
for words in 'q' 'Ctrl-Z q'; do
	play 24x80 "start $words"
	ok "$words: pastes are not marked any more" ends_with "$paste_off"
done
# What the sanitizer has to say comes behind.
play 24x80 'start signal:SEGV'
ok 'a fault: pastes are not marked any more' has "$paste_off"
TERM=vt100 play 24x80 'start Tab Tab n q Esc q'
ok 'vt100: no such sequence' lacks '[?2004'
rm -rf "$XDG_STATE_HOME"

# A move of the focus writes nothing.
if command -v strace >/dev/null 2>&1 && strace -o /dev/null true 2>/dev/null
then
	trace=$test_home/.trace
	play 24x80 'start Tab Tab n Down Up Down Up signal:TERM' \
		env ASAN_OPTIONS=detect_leaks=0 \
		strace -f -qq -o "$trace" -e trace=renameat,rename,fsync,unlink \
		"$program"
	# Opening the form once; the hang-up once, for nothing was typed.
	ok 'moves write nothing' at_most "$(grep -c rename "$trace")" 2
	ok 'something was written' at_least "$(grep -c rename "$trace")" 1
	rm -rf "$XDG_STATE_HOME"

	# No room left, or no locks: said once, and it goes on.
	broken() { # CALL ERROR LINES
		# shellcheck disable=SC2059
		printf "$3" | ASAN_OPTIONS=detect_leaks=0 strace -f -qq \
			-o /dev/null -e trace="$1" -e inject="$1:error=$2" \
			"$program" --plain
	}
	said=$(broken renameat ENOSPC 'g\n?\nq\n')
	is 'a full disk: it goes on' "$?" 0
	is 'a full disk: said once' \
		"$(printf '%s\n' "$said" | grep -c 'no room left')" 1
	said=$(broken fcntl ENOLCK '3 n\n1\nhalf\n' 2>/dev/null)
	is 'no locks: kept all the same' "$(count)" 1
	is 'no locks: said once' \
		"$(printf '%s\n' "$said" | grep -c 'knows no locks')" 1
	rm -rf "$XDG_STATE_HOME"
else
	skip 'moves write nothing' 'strace is missing or may not trace'
	skip 'no room left, no locks' 'strace is missing or may not trace'
fi

# Open elsewhere, and suspended there: not offered, and not taken away.
says() { "$program" sessions 2>&1 | grep -qF -- "$1"; }
DRIVE_LOG=$test_home/.other "$drive" 24x80 'start g idle:6000 q' "$program" \
	>/dev/null 2>&1 &
other=$!
ok 'open elsewhere: listed as such' try says '(open, or suspended)'
child=$(ps -o pid= --ppid "$other" | tr -d ' ')
kill -STOP "$child"
ok 'suspended: listed as such' says '(open, or suspended)'
id=$("$program" sessions | sed -n '1s/ .*//p')
"$program" sessions --delete "$id" >/dev/null 2>&1
is 'suspended: not deleted' "$(count)" 1
play 24x80 'start q'
ok 'suspended: not offered' lacks 'Do you want to go on there'
kill -CONT "$child"
wait "$other"
is 'left: nothing is left' "$(count)" 0

done_testing
