#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Ticks, milestones, notes, rounds, undo and redo.
. "$top_srcdir/tests/cli/transcript.sh"

run add forum --label Privat --country de
run done Privat log-in
run done Privat open-form send --on 2025-05-26
run accounts
run done Privat nowhere
run done Privat log-in --on "the day before"
run done Privat log-in --on 2030-01-01
run skip Privat log-in
run done Privat open-form open-form
run untick Privat log-in log-in
run untick Privat log-in
run undo Privat
run redo Privat
run account Privat --history
run account Privat
run milestone Privat confirmed --on "spring 2025"
run milestone Privat confirmed --on 2025-06 --about
run milestone Privat dreamed
run add bote
run milestone Bote confirmed
run again Bote
run note Privat The hotline was of no help
run again Privat
run account Privat
run milestone Privat refused
run close Privat --why "moved away"
run close Privat
run accounts
run reopen Privat
run reopen Privat
run undo Privat
run undo Privat
run undo Privat 00000000
run redo Privat
run account Privat --history
compare
