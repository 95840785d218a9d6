#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# However it ends, the terminal is as it was and nothing goes on running; and
# on a terminal that will not do, it goes on line by line.

. "$top_srcdir/tests/pty/pty.sh"

[ -x "$drive" ] || skip_all 'tests/pty/drive is not built'

escape=$(printf '\033')

# Does the log end with leaving the second screen?
leaves_screen() {
	tail -c 60 "$log" | grep -qF "${escape}[?1049l"
}

for words in 'q' 'Ctrl-C' 'signal:TERM' 'signal:HUP' 'g signal:INT' \
	'g x Esc Esc q'; do
	play 24x80 "start $words"
	is "$words: ends, modes as before" "$(ended)" 'exit 0, modes same'
	ok "$words: leaves the second screen" leaves_screen
done

play 24x80 'start Down close'
is 'the line drops' "$(ended)" 'exit 0'
# shellcheck disable=SC2016
play 24x80 'start Down close' sh -c 'trap "" HUP; exec "$0"' "$program"
is 'the line drops, SIGHUP ignored: it does not spin' "$(ended)" 'exit 0'

play 24x80 'start Down signal:SEGV'
case $(ended) in
*'modes same') ok 'a fault puts the modes back' true ;;
*) is 'a fault puts the modes back' "$(ended)" 'modes same' ;;
esac
ok 'a fault leaves the second screen' grep -qF "${escape}[?1049l" "$log"

# Without any content that could be read.
WIDERSPRUCH_CONTENT=$test_home/nothing play 24x80 \
	'start ? Esc , Esc g Esc l Esc o 1 Enter q'
is 'without content: every page opens' "$(ended)" 'exit 0, modes same'

# Suspending without a shell that could do it: back at once, nothing lost.
play 24x80 'start Ctrl-Z Down q'
is 'Ctrl-Z where nobody takes over' "$(ended)" 'exit 0, modes same'

# No screen of one's own on a vt100: the last line is left clean.
TERM=vt100 play 24x80 'start q'
is 'vt100: ends, modes as before' "$(ended)" 'exit 0, modes same'
ok 'vt100: the prompt gets a clean line' sh -c \
	"tail -c 40 '$log' | grep -qF '${escape}[K' ||
	 tail -c 40 '$log' | grep -qF '${escape}[J'"

# Not even a cursor: no escape codes at all, line by line; and why, but for
# dumb ones, which are meant so.
for terminal in dumb no-such-terminal ''; do
	TERM=$terminal play 24x80 'start Ctrl-D'
	is "TERM='$terminal': ends, modes as before" "$(ended)" \
		'exit 0, modes same'
	ok "TERM='$terminal': no escape codes" sh -c \
		"! grep -qF '$escape' '$log'"
	contains "TERM='$terminal': line by line instead" "$(cat "$log")" \
		'Begun: Forum Privat'
done
contains 'a terminal without a name: says why' "$(cat "$log")" "TERM"
TERM=no-such-terminal play 24x80 'start Ctrl-D'
contains 'an unknown one is named' "$(cat "$log")" 'no-such-terminal'

done_testing
