#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# --json is JSON, on every list, and carries machine names.
. "$top_srcdir/tests/cli/transcript.sh"

command -v python3 >/dev/null || skip_all "python3 is not there to read JSON"

read_json() {
	"$WIDERSPRUCH" --json "$@" 2>"$test_home/.err" |
		python3 -c "import json, sys; d = json.load(sys.stdin); print($query)"
}

"$WIDERSPRUCH" add forum --label Privat --country de >"$test_home/.out"
id=$(last_id)
"$WIDERSPRUCH" done Privat log-in --on 2025-05 --about >/dev/null

query='[g["id"] for g in d["guides"]]'
contains "guides" "$(read_json guides)" "'forum'"
query='d["page"]["address"]'
is "show" "$(read_json show forum)" guide/forum
query="[b['target'] for b in d['page']['blocks'] if b['id'].startswith('node-')
	and b['target']][:3]"
is "show questions" "$(read_json show ask)" \
	"['guide/forum/path/form', 'guide/ask/node/second', 'guide/ask/node/mail']"
query='[h["reference"] for h in d["hits"]]'
contains "search" "$(read_json --lang de search formular)" forum
query='[f["url"] for f in d["facts"] if f["id"] == "form"]'
contains "facts" "$(read_json facts)" https://
query='len(d["facts"])'
is "one fact" "$(read_json facts form)" 1
query='len(d["people"])'
is "people" "$(read_json people)" 1
query='d["accounts"][0]["id"]'
is "accounts" "$(read_json accounts)" "$id"
query='d["accounts"][0]["status"]'
is "a status is a machine's name in any language" \
	"$(read_json --lang de accounts)" in-progress
query='[(s["state"], s["day"], s["about"]) for s in d["account"]["steps"]][0]'
is "account" "$(read_json account Privat)" "('done', '2025-05', True)"
query='d["accounts"][0]["id"]'
is "without a command" "$(read_json)" "$id"

# What a command changed: the id, and where the account stands then.
query='(d["format"], d["id"], d["status"])'
changes() {
	is "$*" "$(read_json "$@")" "(1, '$id', '$expected')"
}
expected=in-progress
changes done "$id" open-form
changes skip "$id" reason
changes untick "$id" reason
changes note "$id" hello
changes edit "$id" --label Zuhause
changes undo "$id"
changes redo "$id"
expected=objected
changes milestone "$id" objected
expected=not-started
changes again "$id"
expected=closed
changes close "$id"
expected=not-started
changes reopen "$id"
changes remove "$id"
changes restore "$id"
"$WIDERSPRUCH" add forum --label Zwei --country de >"$test_home/.out"
two=$(last_id)
changes link "$id" "$two"
changes unlink "$id"
query='(d["id"] != "", d["status"])'
is "add" "$(read_json add forum --label Drei)" "(True, 'not-started')"
is "add a person" "$(read_json add person --name Inge)" "(True, None)"
query='(d["id"], d["status"])'
is "purge" "$(read_json purge "$two" --yes)" "('$two', None)"

"$WIDERSPRUCH" --json search nowhere-to-be-found >"$test_home/.out" 2>/dev/null
is "a search without hits says so by its status" "$?" 1
query='d["hits"]'
is "and is JSON still" "$(read_json search nowhere-to-be-found)" "[]"
query='[f["rule"] for f in d["findings"] if f["severity"] == "error"]'
is "lint" "$(read_json lint "$test_home/content")" "['missing-words']"
done_testing
