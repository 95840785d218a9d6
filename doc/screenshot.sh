#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# screenshot.sh [PROGRAM] - take the pictures of the screen anew.
#
# Drives the program in tmux at 80x24 on a day of its own, writes what stands
# on the screen to doc/home.txt and doc/account.txt, and puts them into
# README.md between their markers. Without PROGRAM, the one that ./bootstrap
# builds.

set -eu
top=$(cd "$(dirname "$0")/.." && pwd)
program=$(realpath "${1:-$top/build/root/bin/widerspruch}")
work=$(mktemp -d)
tmux() { command tmux -S "$work/tmux" -f /dev/null "$@"; }
trap 'tmux kill-server 2>/dev/null || :; rm -rf "$work"' EXIT

run()
{
	env -i PATH="$PATH" HOME="$work" LC_ALL=C.UTF-8 LANGUAGE=en \
		${WIDERSPRUCH_CONTENT:+WIDERSPRUCH_CONTENT="$WIDERSPRUCH_CONTENT"} \
		WIDERSPRUCH_TODAY=2026-11-22 "$@"
}

# The account that `add` has just told: "added: 3d07f1a2 (Facebook Private)"
add()
{
	run "$program" add "$@" | sed -n 's/^added: \([0-9a-f]*\).*/\1/p'
}

screen()
{
	tmux capture-pane -p -t picture | sed 's/[[:space:]]*$//'
}

wait_for() # TEXT
{
	local tries=0

	until screen | grep -qF "$1"; do
		tries=$((tries + 1))
		if [ "$tries" -gt 100 ]; then
			echo "screenshot.sh: waited in vain for: $1" >&2
			screen >&2
			exit 1
		fi
		sleep 0.1
	done
}

# Blank lines at the end are kept: the screen is 24 lines high.
embed() # NAME
{
	awk -v name="$1" -v picture="$top/doc/$1.txt" '
$0 == "<!-- picture: " name " -->" {
	print
	print "```"
	while ((getline line < picture) > 0)
		print line
	print "```"
	hidden = 1
	next
}
$0 == "<!-- end -->" { hidden = 0 }
!hidden' "$top/README.md" >"$work/README.md"
	cat "$work/README.md" >"$top/README.md"
}

facebook=$(add facebook --label Private --mail maria@example.org)
instagram=$(add instagram --label Private --mail maria@example.org)
add whatsapp --label Phone >/dev/null
run "$program" link "$facebook" "$instagram" >/dev/null
run "$program" 'done' "$facebook" log-in open-form >/dev/null
run "$program" milestone "$instagram" objected >/dev/null

export -f run
export work program
tmux new-session -d -s picture -x 80 -y 24 \
	"bash -c 'run TERM=tmux-256color \"\$program\"'"
wait_for 'All guides'
screen >"$top/doc/home.txt"
tmux send-keys -t picture Enter
wait_for 'step 4 of 10. Way:'
screen >"$top/doc/account.txt"

embed home
embed account
