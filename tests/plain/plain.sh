# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# A conversation in plain mode, compared with the one on file.
#
#     . "$top_srcdir/tests/plain/plain.sh"
#     talk --width 40 <<'END'
#     1
#     2 tick
#     END
#     compare
#
# What was typed is written behind the prompts it answered, where a person
# would see it; the program itself writes nothing of it.

. "$top_srcdir/tests/cli/transcript.sh"
# Read by `compare`.
# shellcheck disable=SC2034
expected_folder=$top_srcdir/tests/plain/expected

# The accounts of tests/data, so that there is something to talk about.
with_accounts() {
	rm -rf "$XDG_DATA_HOME"
	mkdir -p "$XDG_DATA_HOME"
	cp -R "$top_srcdir/tests/data/store-small" "$XDG_DATA_HOME/widerspruch"
	chmod -R u+rwX "$XDG_DATA_HOME"
}

# Nothing below a blank but line ends, and no DEL.
has_no_codes() {
	! LC_ALL=C grep -q "$(printf '[\001-\011\013-\037\177]')" "$@"
}

# What a conversation before was interrupted in is not offered, unless
# $keep_sessions is set.
forget_sessions() {
	[ -n "${keep_sessions:-}" ] || rm -rf "$XDG_STATE_HOME"
}

# talk OPTION... <LINES
talk() {
	forget_sessions
	cat >"$test_home/.in"
	"$WIDERSPRUCH" --plain "$@" <"$test_home/.in" >"$test_home/.out" \
		2>"$test_home/.err"
	status=$?
	{
		echo "\$ widerspruch --plain${1:+ $*}"
		awk -v typed="$test_home/.in" '
			$0 == "> " {
				if ((getline line <typed) > 0)
					print "> " line
				else
					print "> (the input ends)"
				next
			}
			{ print }' "$test_home/.out"
		sed 's/^/2> /' "$test_home/.err"
		[ "$status" -eq 0 ] || echo "exit $status"
	} >>"$transcript"
	ok "no codes: --plain${1:+ $*}" has_no_codes "$test_home/.out" \
		"$test_home/.err"
}
