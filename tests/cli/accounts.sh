#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# People and accounts: add, edit, link, list.
. "$top_srcdir/tests/cli/transcript.sh"

run accounts
run add forum --label Privat --mail maria@example.org --country de
forum=$(last_id)
run people
run add forum --label Laden --mail laden@example.org --country at --path app
shop=$(last_id)
run add bote
run add nowhere
run add forum --country xx
run add forum --mail no-address
run add forum --path nowhere
run accounts
run accounts --status not-started
run edit Privat --mail maria@example.net --label Zuhause
run edit Zuhause
run edit Zuhause --name Maria
run edit Zuhause --country mars
run add person --name "Oma Inge" --residence de --letters de
grandma=$(last_id)
run edit "Oma Inge" --address "Weg 1
20095 Hamburg"
run add forum --person "Oma Inge" --label Inge
run people
run accounts --person "Oma Inge"
run link Zuhause Laden
run link Zuhause Inge
run link Zuhause bote
run account Laden
run unlink Laden
run unlink Laden
run account "Oma Inge/forum"
run account ''
run account nobody
note "the file of Laden" sed -e '/^ *- id:/d' -e '/at: /d' -e 's/"//g' \
	"$XDG_DATA_HOME/widerspruch/accounts/$shop.yaml"
note "modes" stat -c '%a %F' "$XDG_DATA_HOME/widerspruch" \
	"$XDG_DATA_HOME/widerspruch/accounts" \
	"$XDG_DATA_HOME/widerspruch/accounts/$forum.yaml" \
	"$XDG_DATA_HOME/widerspruch/people/$grandma.yaml"
compare
