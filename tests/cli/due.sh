#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Dates: listed, explained, set by hand, taken back.
. "$top_srcdir/tests/cli/transcript.sh"

run due
run todo
run links
run add person --name "Otto Kurz"
run add forum --label Privat --mail maria@example.org --country de
run done Privat log-in open-form send --on 2026-10-30
run add forum --label Werkstatt --person "Otto Kurz" --country de
run done Werkstatt send --on 2026-11-21
run due
run due Privat
run due --person "Otto Kurz"
run due --person Nobody
run due Privat answer --set 2026-12-15
run due Privat
run due Privat --set 2027-03-01
run due Privat
run account Privat --history
run due Privat answer --set none
run due Privat own --set none
run due Privat
run due Privat tomorrow --set 2026-12-15
run due Privat answer --set soon
run due Privat answer --set 2026-12
run due Privat answer --set "spring 2027"
run due --set 2026-12-15
run due Nobody
run link Privat Werkstatt
run links
run links "Otto Kurz"
run links Nobody
run accounts --status overdue
run accounts --status objected
run accounts --status due
run due Privat --json
compare
