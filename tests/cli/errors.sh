#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Wrong usage, broken content, unreadable data: the rest goes on.
. "$top_srcdir/tests/cli/transcript.sh"

data=$XDG_DATA_HOME/widerspruch
run nonsense
run --nonsense
run -Q guides
run guides too many
run show
run --width ten guides
run --lang
run accounts --on today
run accounts --data ""
run accounts --content ""
run --data=
run --content "$test_home/nowhere" guides
run --content "$test_home/nowhere" accounts

run add forum --label Privat
id=$(last_id)
printf 'format: 1\nid: [\n' >"$data/accounts/aaaaaaa1.yaml"
sed -e "s/$id/bbbbbbb2/" -e 's/^format: 1/format: 99/' -e 's/Privat/Neu/' \
	"$data/accounts/$id.yaml" >"$data/accounts/bbbbbbb2.yaml"
before=$(cksum "$data"/accounts/aaaaaaa1.yaml "$data"/accounts/bbbbbbb2.yaml)
run accounts
for words in guides "show forum/log-in" "search form" "facts form" \
	"authority de" sessions --version; do
	# shellcheck disable=SC2086
	run $words
done
run done aaaaaaa1 log-in
run done bbbbbbb2 log-in
run remove aaaaaaa1
run done Privat log-in
run
note "what is kept is there without any content"
for words in "accounts" "account Privat" "people" "export" "note Privat Hello" \
	"undo Privat" "--version" "guides --json" ""; do
	# shellcheck disable=SC2086
	run --content "$test_home/nowhere" $words
done
note "content needs no data"
home=$HOME data_home=$XDG_DATA_HOME
unset HOME XDG_DATA_HOME
run guides
run show forum/log-in
run facts form
run search form
run --version
run accounts
HOME=$home XDG_DATA_HOME=$data_home
export HOME XDG_DATA_HOME
after=$(cksum "$data"/accounts/aaaaaaa1.yaml "$data"/accounts/bbbbbbb2.yaml)
note "unreadable files are as they were: $([ "$before" = "$after" ] && echo yes)"

rm "$data/accounts/aaaaaaa1.yaml" "$data/accounts/bbbbbbb2.yaml"
note "a person and an account with one id"
printf 'format: 1\nid: %s\nname: Anna\n' "$id" >"$data/people/$id.yaml"
run accounts
run account "$id"
run done "$id" log-in
run
rm "$data/people/$id.yaml"
run account "$id"

cp "$top_srcdir/tests/data/content-small/de/broken.yaml" "$test_home/content/de"
run guides
run show broken
run lint "$test_home/content"
run lint "$test_home/nowhere"
run lint --json "$test_home/content"
compare
