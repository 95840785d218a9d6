#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# remove, restore, purge, and what comes back after that.
. "$top_srcdir/tests/cli/transcript.sh"

data=$XDG_DATA_HOME/widerspruch
run add forum --label Privat
id=$(last_id)
run add bote --label Bote
cp "$data/accounts/$id.yaml" "$test_home/backup.yaml"
run remove Privat
run accounts
run accounts --removed
run done Privat log-in
run restore Privat
run accounts
run remove Privat
run purge Privat
run purge Privat --yes
run accounts --removed
note "the tombstone" cat "$data/purged/$id.yaml"
cp "$test_home/backup.yaml" "$data/accounts/$id.yaml"
run accounts
run done "$id" log-in
run keep "$id"
run accounts
run restore nobody
compare
