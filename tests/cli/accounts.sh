#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# People and accounts: add, edit, link, list.
. "$top_srcdir/tests/cli/transcript.sh"

run accounts
run people
run accounts --removed
run people --removed
run accounts --json
run add forum --label Privat --mail maria@example.org --country de
forum=$(last_id)
run people
run add forum --label Laden --mail laden@example.org --country AT --path app
shop=$(last_id)
run add bote
run add nowhere
run add forum --country xx
run add forum --mail no-address
run add forum --path nowhere
run accounts
run accounts --status not-started
run accounts --status refused
run accounts --status foo
run edit Privat --mail maria@example.net --label Zuhause
run edit Zuhause
run edit Zuhause --name Maria
run edit nobody --name Maria
run edit Zuhause --country mars
run add person --name "Oma Inge" --residence de --letters de
grandma=$(last_id)
run edit "Oma Inge" --label Inge
run edit "Oma Inge" --address "Weg 1
20095 Hamburg"
run add forum --person "Oma Inge" --label Inge
run people
run accounts --person "Oma Inge"
run link Zuhause Zuhause
run link Zuhause Laden
run add forum --label Drittes --person "$(sed -n "s/^person: \"*\([0-9a-f]*\).*/\1/p" \
	"$XDG_DATA_HOME/widerspruch/accounts/$shop.yaml")"
run link Zuhause Drittes
run link Zuhause Inge
run link Zuhause bote
run account Laden
run unlink Laden
run unlink Laden
run account "Oma Inge/forum"
run account ''
run account nobody
run add forum
note "a long name pads no other, and --width wraps"
long=$(printf 'word %.0s' 1 2 3 4 5 6 7 8 9 10)
run edit Drittes --label "$long"
run accounts
run accounts --width 40
run edit Zuhause --label "$(printf '%201s' '' | tr ' ' x)"
note "the file of Laden" sed -e '/^ *- id:/d' -e '/at: /d' -e 's/"//g' \
	"$XDG_DATA_HOME/widerspruch/accounts/$shop.yaml"
note "modes" stat -c '%a %F' "$XDG_DATA_HOME/widerspruch" \
	"$XDG_DATA_HOME/widerspruch/accounts" \
	"$XDG_DATA_HOME/widerspruch/accounts/$forum.yaml" \
	"$XDG_DATA_HOME/widerspruch/people/$grandma.yaml"
compare
