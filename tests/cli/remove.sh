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
note "the tombstone" sed "s/\"//g" "$data/purged/$id.yaml"
cp "$test_home/backup.yaml" "$data/accounts/$id.yaml"
run accounts
run done "$id" log-in
run keep "$id"
run accounts
run restore nobody
run restore "$id"
note "a name that fits two accounts and a person takes none of them away"
run add forum --label Omar
run add bote --label Omar
run add person --name Omar
for words in "remove Omar" "purge omar --yes"; do
	# The candidates come in the order of their ids, which is random.
	# shellcheck disable=SC2086
	"$WIDERSPRUCH" $words >/dev/null 2>&1
	note "$words: exit $?"
done
run add person --name Bote
run purge Bote --yes
compare
