# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# What the tests share that visit every page: the real content, and a home
# with accounts and a file that cannot be read. Source it after pty.sh.

WIDERSPRUCH_CONTENT=$top_srcdir/content
export WIDERSPRUCH_CONTENT
unset TMUX STY DISPLAY WAYLAND_DISPLAY BROWSER

walked=$test_home/walked
mkdir -p "$walked/data"
XDG_DATA_HOME=$walked/data "$program" add facebook --label Privat \
	--mail maria@example.org >/dev/null
XDG_DATA_HOME=$walked/data "$program" add instagram --label Verein >/dev/null
XDG_DATA_HOME=$walked/data "$program" add whatsapp --label Alt >/dev/null
printf 'format: 1\nid: deadbeef\nplatform: facebook\njournal: [\n' \
	>"$walked/data/widerspruch/accounts/deadbeef.yaml"
