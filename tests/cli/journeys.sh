#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What becomes of an objection, with the clock moved.
. "$top_srcdir/tests/cli/transcript.sh"

on() {
	WIDERSPRUCH_TODAY=$1
	note "it is $1"
}

# How one account stands, what comes next, and what is due.
look() {
	run accounts
	run todo
	run due
}

start() {
	rm -rf "$XDG_DATA_HOME"
	note "$1"
}

start "a smooth one"
on 2026-11-02
run add forum --label Privat --mail maria@example.org --country de
run done Privat log-in open-form send
look
on 2026-11-03
run milestone Privat confirmed
look
run account Privat
on 2027-11-05
look

start "no mail after two days, then silence"
on 2026-11-02
run add forum --label Privat --mail maria@example.org --country de
run done Privat log-in open-form send
on 2026-11-04
look
on 2026-12-02
look
on 2026-12-03
look
run account Privat
on 2026-12-04
run milestone Privat reminded
look
on 2026-12-18
look
run milestone Privat complained
look
run milestone Privat decided
look

start "refused"
on 2026-11-02
run add forum --label Privat --mail maria@example.org --country de
run done Privat log-in open-form send
on 2026-11-20
run milestone Privat refused
look
run account Privat

start "received, then put off"
on 2026-11-02
run add forum --label Privat --mail maria@example.org --country de
run done Privat log-in open-form send
run milestone Privat received --on 2026-11-02
on 2026-11-28
run milestone Privat extended
look
on 2027-02-03
look

start "asked for a reason, and for a code"
on 2026-11-02
run add forum --label Privat --mail maria@example.org --country de
run done Privat log-in open-form send
run milestone Privat code-asked
look
run milestone Privat reason-asked
look

start "spring 2025, roughly, with and without an email"
on 2026-11-22
run add forum --label Mit --mail maria@example.org --country de
run milestone Mit objected --on "spring 2025"
run milestone Mit confirmed --on "spring 2025"
run add forum --label Ohne --mail maria@example.net --country de
run milestone Ohne objected --on "spring 2025"
look
run account Mit
run account Ohne

start "2024, without a proof"
run add forum --label Alt --mail maria@example.org --country de
run milestone Alt objected --on 2024
look
run account Alt

start "another address, and once more"
on 2026-11-02
run add forum --label Privat --mail maria@example.org --country de
run done Privat log-in open-form send
run milestone Privat confirmed --on 2026-11-02
on 2026-11-10
run edit Privat --mail maria@example.net
look
run again Privat
run done Privat log-in open-form send
look
run account Privat

start "no country, and one without a law"
run add forum --label Nirgends
run done Nirgends log-in open-form send
run add forum --label Fern --country zz
run done Fern log-in open-form send
look

start "the step that was ticked gets another name"
on 2026-11-02
run add forum --label Privat --mail maria@example.org --country de
run done Privat log-in open-form send
forum=$WIDERSPRUCH_CONTENT/de/forum.yaml
sed -i -e 's/- id: send$/- id: dispatch\n    was: [forum\/send]/' \
	-e '/steps: \[/s/send/dispatch/' "$forum"
sed -i 's/^  send:/  dispatch:/' "$WIDERSPRUCH_CONTENT"/*/forum.yaml
look
run account Privat

note "it moves to another way"
sed -i -e 's/steps: \[log-in, open-form, reason, dispatch/steps: [log-in, open-form, reason/' "$forum"
run accounts
run account Privat

note "and then it is gone"
awk '/- id: dispatch/ { skip = 1 } /- id: mail-came/ { skip = 0 } !skip' \
	"$forum" | sed 's/, dispatch//; s/forum.send/forum\/log-in/' >"$forum.new"
mv "$forum.new" "$forum"
run lint "$WIDERSPRUCH_CONTENT"
run accounts
run account Privat
compare
