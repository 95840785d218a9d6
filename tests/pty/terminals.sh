#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Terminals of many kinds, with and without colours, in several locales: on
# each the program starts, opens a guide, ticks a step and leaves the terminal
# as it was; and it sends nothing that the terminal's description lacks.

. "$top_srcdir/tests/pty/pty.sh"

known=${KNOWN:-$top_builddir/tests/pty/known}
[ -x "$drive" ] && [ -x "$known" ] ||
	skip_all 'tests/pty/drive and tests/pty/known are not built'

unset TMUX STY DISPLAY WAYLAND_DISPLAY BROWSER
escape=$(printf '\033')

# To an account, tick its first step, home, and through a guide.
trip='start Tab Tab Tab Enter Space o g Enter Down PageDown End Home x Esc q'

done_steps() { cat "$XDG_DATA_HOME"/widerspruch/accounts/* | grep -c 'is: done'; }

# The words of the screen, without its sequences.
words() {
	sed "s/${escape}\\[[0-9;?]*[a-zA-Z]//g; s/${escape}[()][A-Z0-9]//g" "$log" |
		tr -d '\033\r\n\016\017'
}

capability() { # NAME
	tput "$1" 2>/dev/null
}

# Is the last thing said of the cursor, if any, that it is seen?
shows_cursor() {
	hide=$(capability civis)
	show=$(capability cnorm)
	[ -n "$hide" ] && [ -n "$show" ] || return 0
	grep -aoF -e "$hide" -e "$show" "$log" | tail -n 1 | grep -qvF "$hide"
}

# The sequences for a colour of the letters, and for one behind them.
has_colours() { grep -aqE "$escape\\[([0-9;]*;)?(3[0-7]|9[0-7]|38;5;[0-9]+)m" "$log"; }
has_background() { grep -aqE "$escape\\[([0-9;]*;)?(4[0-7]|10[0-7]|48;5;[0-9]+)m" "$log"; }

# All that holds on every terminal: $1 says which.
check_terminal() {
	fresh_data
	steps=$(done_steps)
	play 24x80 "$trip"
	fault=
	[ "$(ended)" = 'exit 0, modes same' ] || fault="$fault, ends: $(ended)"
	words >"$test_home/.words"
	grep -q "$title" "$test_home/.words" || fault="$fault, no home"
	grep -q "$guide" "$test_home/.words" || fault="$fault, no guide"
	[ "$(done_steps)" -eq $((steps + 1)) ] || fault="$fault, no tick"
	shows_cursor || fault="$fault, the cursor is hidden"
	! has_background || fault="$fault, sets a background"
	unknown=$("$known" "$TERM" 24 80 <"$log" 2>&1) ||
		fault="$fault, unknown: $unknown"
	is "$1" "${fault#, }" ''
}

title='Widerspruch - overview'
guide='What it is about'
for terminal in vt100 linux xterm xterm-256color xterm-mono screen \
	screen-256color tmux-256color ansi; do
	TERM=$terminal
	if ! capability cup >/dev/null; then
		skip "$terminal" 'terminfo does not know it'
		continue
	fi
	check_terminal "$terminal"
	case $terminal in
	vt100 | xterm-mono) ! has_colours ;;
	*) has_colours ;;
	esac
	is "$terminal: colours where there are some" $? 0
	NO_COLOR=1
	export NO_COLOR
	check_terminal "$terminal, NO_COLOR"
	unset NO_COLOR
	ok "$terminal, NO_COLOR: none" eval '! has_colours'
done

# Transliterated where the locale has no UTF-8; Latin-1 is in charset.sh.
TERM=xterm-256color
LANGUAGE=de
title='Widerspruch'
guide='Forum'
for locale in C C.UTF-8; do
	LC_ALL=$locale check_terminal "$locale"
done
LANGUAGE=en

# No full screen at all: the same, line by line.
for terminal in dumb no-such-terminal; do
	fresh_data
	steps=$(done_steps)
	TERM=$terminal play 24x80 \
		'start =5\r =#1\stick\r =g\r =1\r =q\r'
	is "$terminal: line by line, and the modes as before" "$(ended)" \
		'exit 0, modes same'
	contains "$terminal: home" "$(cat "$log")" 'Widerspruch, overview.'
	is "$terminal: a step is ticked" "$(done_steps)" $((steps + 1))
	contains "$terminal: a guide" "$(cat "$log")" 'What it is about:'
	ok "$terminal: no escape codes" eval '! grep -qF "$escape" "$log"'
done

# It can fail.
printf 'text\033[5;5Hmore\033[38;2;1;2;3m' >"$log"
is 'a sequence that the description lacks is noticed' \
	"$("$known" vt100 24 80 <"$log")" '\E[38;2;1;2;3'
printf '\033[?25lx' >"$log"
TERM=xterm-256color
ok 'a cursor left hidden is noticed' eval '! shows_cursor'
printf '\033[1;44mx' >"$log"
ok 'a background is noticed' has_background

done_testing
