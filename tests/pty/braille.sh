#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What a braille line shows: the real BRLTTY, with its virtual driver instead
# of hardware, follows the program on a terminal of the kernel. It needs root,
# such a terminal, and the packages brltty and kbd; tests/README.md says more.

. "$top_srcdir/tests/pty/pty.sh"

braille=${BRAILLE:-$top_builddir/tests/pty/braille}
[ -x "$braille" ] ||
	skip_all 'tests/pty/braille is not built: libvterm is missing'
for tool in brltty chvt fgconsole setsid; do
	command -v $tool >/dev/null 2>&1 || skip_all "$tool is missing"
done
[ "$(id -u)" -eq 0 ] || skip_all 'only root can follow a terminal with BRLTTY'
before=$(fgconsole 2>/dev/null) ||
	skip_all 'the kernel has no terminals here (fgconsole)'
free=$(fgconsole --next-available 2>/dev/null) ||
	skip_all 'no terminal of the kernel is free'
tty=/dev/tty$free
# BRLTTY reads the memory of whichever terminal is in front.
{ [ -c "$tty" ] && [ -c /dev/vcsa ]; } ||
	skip_all "$tty or the terminals' memory (/dev/vcsa) is missing"
pgrep -x brltty >/dev/null 2>&1 && skip_all 'a BRLTTY runs here already'

. "$top_srcdir/tests/pty/walked.sh"

brltty=
# TERM at first; it does not always go then.
clean_up() {
	chvt "$before" 2>/dev/null
	[ -n "$brltty" ] || return 0
	kill -TERM "$brltty" 2>/dev/null
	tries=0
	while kill -0 "$brltty" 2>/dev/null; do
		tries=$((tries + 1))
		[ $tries -lt 60 ] || kill -KILL "$brltty" 2>/dev/null
		[ $tries -lt 80 ] || break
		sleep 0.05
	done
	wait "$brltty" 2>/dev/null
	brltty=
}
at_exit=clean_up

# The terminal exists for BRLTTY once something was written to it.
printf '\033c\033%%G' >"$tty" 2>/dev/null || skip_all "cannot write to $tty"
chvt "$free" 2>/dev/null || skip_all "cannot switch to $tty (chvt)"
socket=$test_home/braille.socket
# In the foreground (n), quiet (q), without its API (N), warnings only (l), no
# configuration (f); braille driver (b) and its device (d), screen driver (x),
# no speech (s), braille table (t). Its complaints are in the log.
brltty -n -q -N -l warning -f /dev/null -b vr -d "server:$socket" -x lx \
	-s no -t de -P "$test_home/brltty.pid" >"$test_home/brltty.log" 2>&1 &
brltty=$!

mkdir -p "$test_home/braille"
TERM=linux LANGUAGE=de "$braille" "$top_srcdir/src/pages/build.c" \
	"$walked" "$test_home/braille" "$tty" "$socket" "$program" \
	--data data/widerspruch </dev/null >"$test_home/out" 2>&1
status=$?
clean_up
if [ $status -eq 77 ]; then
	skip_all "$(tail -n 1 "$test_home/out")"
fi
ok 'on every page the braille line shows the focused row' \
	grep -q '^[0-9]* keys, 0 wrong$' "$test_home/out"
sed 's/^/# /' "$test_home/out"
[ $status -eq 0 ] || sed 's/^/# brltty: /' "$test_home/brltty.log"
is 'the terminal in front is the same as before' "$(fgconsole)" "$before"

done_testing
