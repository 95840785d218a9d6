#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# --dry-run writes nothing, of whatever command takes it, and tells what would
# come of the command without it: the same status, the same refusal.
. "$top_srcdir/tests/cli/transcript.sh"

data=$XDG_DATA_HOME/widerspruch
"$WIDERSPRUCH" add person --name Maria >/dev/null
"$WIDERSPRUCH" add forum --person Maria --label Privat --country de >/dev/null
"$WIDERSPRUCH" done Privat log-in >/dev/null
"$WIDERSPRUCH" add forum --person Maria --label Zu --country de >/dev/null
"$WIDERSPRUCH" close Zu >/dev/null
"$WIDERSPRUCH" add person --name Omar >/dev/null
"$WIDERSPRUCH" --data "$test_home/other" add forum --label Fern >/dev/null
"$WIDERSPRUCH" --data "$test_home/other" export >"$test_home/all.yaml"
cp -a "$data" "$test_home/start"

all() { (cd "$data" && find . ! -name .lock -printf '%p %i %T@\n' | sort &&
	find . -type f ! -name .lock -exec cksum {} + | sort); }
begin() { rm -rf "$data"; cp -a "$test_home/start" "$data"; }

# each STATUS COMMAND...
each() {
	each_status=$1
	shift
	tried=$tried$1:
	begin
	before=$(all)
	"$WIDERSPRUCH" "$@" --dry-run >"$test_home/.out" 2>"$test_home/.err"
	is "$*: the status" $? "$each_status"
	is "$*: nothing was written" "$(all)" "$before"
	if [ "$each_status" -eq 0 ]; then
		contains "$*: and that is said" "$(cat "$test_home/.out")" \
			"Nothing was written."
	else
		cp "$test_home/.err" "$test_home/.refused"
	fi
	"$WIDERSPRUCH" "$@" --dry-run --json >"$test_home/.out" 2>/dev/null
	is "$*: nor with --json" "$(all)" "$before"
	"$WIDERSPRUCH" "$@" >"$test_home/.out" 2>"$test_home/.err"
	is "$*: without it the same status" $? "$each_status"
	if [ "$each_status" -eq 0 ]; then
		ok "$*: and something is written" [ "$(all)" != "$before" ]
	else
		is "$*: and the same refusal" "$(cat "$test_home/.err")" \
			"$(cat "$test_home/.refused")"
	fi
}
tried=:
each 0 done Privat open-form send
each 0 skip Privat reason
each 0 untick Privat log-in
each 0 milestone Privat objected --on 2026-11-01
each 0 again Privat
each 0 note Privat Called them
each 0 close Privat --why enough
each 0 reopen Zu
each 0 undo Privat
each 0 undo Privat "$(grep -l "label: Privat" "$test_home"/start/accounts/*.yaml |
	xargs sed -n 's/.*- id: "*\([0-9a-f]*\).*/\1/p' | tail -n 1)"
each 0 remove Privat
each 0 remove Omar
each 0 import "$test_home/all.yaml"

each 1 done Privat nonsense
each 1 done Nobody log-in
each 2 milestone Privat nonsense
each 2 note Privat Hello --on nonsense
each 1 close Zu
each 1 reopen Privat
each 1 undo Zu nonsense
each 1 remove Maria
each 1 remove Nobody
printf 'format: 1\nid: [\n' >"$test_home/start/accounts/aaaaaaa1.yaml"
each 3 remove aaaaaaa1
each 3 done aaaaaaa1 log-in
rm "$test_home/start/accounts/aaaaaaa1.yaml"

# What was tried here are all that take it.
begin
for command in $("$WIDERSPRUCH" help | sed -n 's/^  \([a-z-]*\)  .*/\1/p'); do
	"$WIDERSPRUCH" help "$command" | grep -q -- --dry-run || continue
	contains "$command has its lines here" "$tried" ":$command:"
done
done_testing
