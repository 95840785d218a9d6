#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What was typed is never passed over in silence: --json of every command is
# JSON or is refused, and what would have no effect is wrong usage.
. "$top_srcdir/tests/cli/transcript.sh"

command -v python3 >/dev/null || skip_all "python3 is not there to read JSON"

"$WIDERSPRUCH" add person --name Maria >/dev/null
"$WIDERSPRUCH" add forum --label Privat --country de --person Maria >/dev/null
"$WIDERSPRUCH" add forum --label Zwei --country de --person Maria >/dev/null
"$WIDERSPRUCH" export --output "$test_home/all.yaml" >/dev/null

# words COMMAND: one good call of it.
words() {
	case $1 in
	guides | facts | authority | people | accounts | due | todo | links | \
		letter | sessions | lint) ;;
	export) echo "--output $test_home/out.yaml" ;;
	show) echo forum ;;
	search) echo form ;;
	account | dossier | undo | redo | close | reopen | unlink | proof | \
		again | remove | restore | purge) echo "Privat --yes" ;;
	handout) echo Maria ;;
	add) echo forum ;;
	edit) echo "Privat --mail a@example.org" ;;
	link) echo "Privat Zwei" ;;
	done | skip | untick) echo "Privat log-in" ;;
	milestone) echo "Privat objected" ;;
	note) echo "Privat Hello" ;;
	import) echo "$test_home/all.yaml" ;;
	keep) echo came-back ;;
	*) ;;
	esac
}

is_json() {
	python3 -c 'import json, sys; json.load(sys.stdin)' <"$test_home/.out"
}

commands=$("$WIDERSPRUCH" help | sed -n '/^Commands:/,/^$/s/^  \([a-z-]*\).*/\1/p')
ok "help lists the commands" [ "$(echo "$commands" | wc -l)" -gt 30 ]
for command in $commands; do
	line=$(words "$command")
	"$WIDERSPRUCH" help "$command" | grep -q -- --yes ||
		line=${line% --yes}
	# shellcheck disable=SC2086
	"$WIDERSPRUCH" "$command" $line --json >"$test_home/.out" \
		2>"$test_home/.err"
	status=$?
	case $command in
	help | link-out)
		"$WIDERSPRUCH" "$command" form --json >"$test_home/.out" \
			2>"$test_home/.err"
		is "$command takes no --json" $? 2
		contains "$command says so" "$(cat "$test_home/.err")" \
			"\"$command\" takes no option --json."
		is "$command prints nothing" "$(cat "$test_home/.out")" ""
		;;
	keep)
		is "$command: refused" "$status" 1
		is "$command prints nothing" "$(cat "$test_home/.out")" ""
		;;
	*)
		# The small content lacks some words, and lint says so.
		is "$command --json: the status" "$status" \
			"$([ "$command" = lint ] && echo 1 || echo 0)"
		ok "$command --json is JSON" is_json
		;;
	esac
done

# refused WORDS COMMAND...: wrong usage that is said, and nothing is printed.
refused() {
	part=$1
	shift
	"$WIDERSPRUCH" "$@" >"$test_home/.out" 2>"$test_home/.err"
	is "$*: wrong usage" $? 2
	contains "$*: it is said" "$(cat "$test_home/.err")" "$part"
	is "$*: nothing is printed" "$(cat "$test_home/.out")" ""
}
refused "With --output, more has to be named" \
	letter --output "$test_home/x.txt"
refused "do not go together" due --ics --json
refused "do not go together" dossier Zwei --html --json
refused "do not go together" --help --json
refused "do not go together" --version --json
refused "do not go together" sessions --delete --json 12345678
refused "due ACCOUNT WHAT --set DAY" due Zwei nonsense
refused "not both" due Zwei --person nobody
refused "With --set, more has to be named" due --set 2027-01-01
refused "A person has no --person" add person --name Eva --person Maria
refused "belongs to a command" --html
refused "belongs to a command" --help --html
done_testing
