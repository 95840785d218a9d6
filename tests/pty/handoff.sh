#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Copying from a real terminal: OSC 52 comes only on its key, and only where
# the terminal's description has it; inside tmux and GNU screen by their own
# means. And a browser that wants the terminal gets it.

. "$top_srcdir/tests/pty/pty.sh"

[ -x "$drive" ] || skip_all 'tests/pty/drive is not built'

url=$("$program" link-out form 2>/dev/null)
base64=$(printf '%s' "$url" | base64 | tr -d '\n')
osc=$(printf '\033]52;c;%s\007' "$base64")
start=$(printf '\033]52')
ok 'there is an address' [ -n "$url" ]
unset TMUX STY DISPLAY WAYLAND_DISPLAY BROWSER

has_osc() { grep -qF "$start" "$log"; }
has_no_osc() { ! has_osc; }

# To the account, and there to the step with the form.
there='start Tab Tab Tab Enter Home Tab Tab Enter'

knows_copying() { # TERM
	infocmp -x "$1" 2>/dev/null | grep -q 'Ms='
}

# The words of the screen, without its sequences.
words() {
	sed 's/\x1b\[[0-9;?]*[a-zA-Z]//g; s/\x1b[()][A-Z0-9]//g' "$log" |
		tr -d '\033\r\n'
}

for terminal in xterm xterm-256color; do
	if ! knows_copying $terminal; then
		skip "$terminal: copies" 'its description lacks Ms here'
		continue
	fi
	TERM=$terminal play 24x80 "$there Down x Esc ? Esc q"
	ok "$terminal: nothing is sent without the key" has_no_osc
	TERM=$terminal play 24x80 "$there c q"
	ok "$terminal: the key sends the address" grep -qF "$osc" "$log"
	is "$terminal: once" "$(grep -oaF "$start" "$log" | wc -l)" 1
	contains "$terminal: says what is known" "$(words)" 'nobody can'
done

for terminal in linux vt100 screen; do
	TERM=$terminal play 24x80 "$there c q"
	ok "$terminal: no such sequence" has_no_osc
	contains "$terminal: says how else" "$(words)" 'not known to take'
done

# Into a pipe nothing but the address goes.
is 'into a pipe: the address alone' \
	"$(TERM=xterm "$program" link-out form --copy 2>/dev/null)" "$url"
TERM=xterm play 24x80 'start' "$program" link-out form --copy
ok 'the command copies on a terminal' grep -qF "$osc" "$log"
TERM=linux play 24x80 'start' "$program" link-out form --copy
ok 'and not where the description lacks it' has_no_osc

# GNU screen hands it on to its own terminal.
if command -v screen >/dev/null 2>&1; then
	SCREENDIR=$test_home/.screen
	export SCREENDIR
	mkdir -m 700 "$SCREENDIR"
	TERM=xterm play 24x80 'start' screen -c /dev/null -S handoff \
		"$program" link-out form --copy
	ok 'GNU screen hands it on' grep -qF "$osc" "$log"
else
	skip 'GNU screen hands it on' 'screen is missing'
fi

# tmux is asked itself.
if command -v tmux >/dev/null 2>&1; then
	TMUX_TMPDIR=$test_home
	export TMUX_TMPDIR
	at_exit='tmux -L handoff kill-server 2>/dev/null'
	tmux -L handoff -f /dev/null new-session -d -x 80 -y 24 "$program"
	buffer() { tmux -L handoff show-buffer 2>/dev/null; }
	pane() { tmux -L handoff capture-pane -p; }
	# Until COMMAND prints PART.
	until_shows() { # PART COMMAND
		tries=0
		until "$2" | grep -qF "$1"; do
			tries=$((tries + 1))
			[ $tries -le 200 ] || return 1
			sleep 0.05
		done
	}
	until_shows 'My accounts' pane
	tmux -L handoff send-keys Tab Tab Tab Enter Home Tab Tab Enter
	until_shows 'Copy the address' pane
	is 'tmux: nothing is copied without the key' "$(buffer)" ''
	tmux -L handoff send-keys c
	until_shows 'nobody can' pane
	is "tmux: its buffer holds the address" "$(buffer)" "$url"
	tmux -L handoff send-keys q
else
	skip 'tmux is asked itself' 'tmux is missing'
fi

# A browser in the terminal gets it whole, and the screen comes back.
cat >"$test_home/browser" <<'END'
#!/bin/sh
[ -t 0 ] && [ -t 1 ] && stty -a </dev/tty | grep -q ' icanon' &&
	printf 'THE-BROWSER %s' "$1"
END
chmod +x "$test_home/browser"
BROWSER=$test_home/browser
export BROWSER
play 24x80 "$there b Down q"
contains 'a browser in the terminal gets it' "$(cat "$log")" \
	"THE-BROWSER $url"
contains 'and then the screen is back' "$(words)" 'Handed to the browser'
is 'as it was' "$(ended)" 'exit 0, modes same'
leave=$(printf '\033[?1049l')
ok 'the screen was left for it' \
	sh -c "grep -aoF '$leave' '$log' | [ \$(wc -l) -eq 2 ]"

done_testing
