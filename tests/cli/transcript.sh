# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# A command line session, compared with the one on file.
#
#     . "$top_srcdir/tests/cli/transcript.sh"
#     run guides
#     run_in "some input" lint
#     compare
#
# `run` notes the command, what it printed, what it said on stderr (each line
# behind "2> ") and its exit status unless that is 0. Random ids become <1>,
# <2> … in the order they are met. UPDATE=1 writes the file anew.

. "$top_srcdir/tests/lib/tap.sh"

transcript=$test_home/.transcript
: >"$transcript"

# A small content of the tests' own, so that a better sentence in a guide
# breaks no test. Its broken guide is left out; errors.sh puts it back.
cp -R "$top_srcdir/tests/data/content-small" "$test_home/content"
chmod -R u+w "$test_home/content"
rm -f "$test_home/content/de/broken.yaml"
WIDERSPRUCH_CONTENT=$test_home/content
export WIDERSPRUCH_CONTENT

run() {
	{
		printf '$ widerspruch'
		for word in "$@"; do
			case $word in
			*[!A-Za-z0-9_./:@=,-]* | '') printf " '%s'" "$word" ;;
			*) printf ' %s' "$word" ;;
			esac
		done
		echo
	} >>"$transcript"
	"$WIDERSPRUCH" "$@" >"$test_home/.out" 2>"$test_home/.err" </dev/null
	status=$?
	{
		cat "$test_home/.out"
		sed 's/^/2> /' "$test_home/.err"
		[ "$status" -eq 0 ] || echo "exit $status"
	} >>"$transcript"
}

# A line of one's own in the transcript, such as what a file holds.
note() {
	printf '# %s\n' "$1" >>"$transcript"
	shift
	[ $# -eq 0 ] || "$@" >>"$transcript" 2>&1
}

# The id of the record that the last command added.
last_id() {
	sed -n 's/^added: \([0-9a-f]*\).*/\1/p' "$test_home/.out" | tail -n 1
}

plain_ids() {
	sed -e "s|$test_home|HOME|g" -e "s|$top_srcdir|SOURCE|g" "$1" |
		awk '
		# Known by its first digits alone, or whole: the same name.
		function name(id, other) {
			for (other in seen)
				if (index(id, other) == 1 || index(other, id) == 1)
					return "<" seen[other] ">"
			seen[id] = ++count
			return "<" count ">"
		}
		{
			line = $0; out = ""
			while (match(line, /[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]/)) {
				id = substr(line, RSTART, 8)
				before = substr(line, 1, RSTART - 1)
				after = substr(line, RSTART + 8, 1)
				if (after ~ /[0-9a-z]/ || before ~ /[0-9a-zA-Z-]$/) {
					out = out before id
				} else {
					out = out before name(id)
				}
				line = substr(line, RSTART + 8)
			}
			line = out line
			if (match(line, /^[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]*  /))
				line = name(substr(line, 1, RLENGTH - 2)) substr(line, RLENGTH - 1)
			# YAML quotes an id of digits alone.
			if (match(line, /^[^"]*[a-z]: "<[0-9]+>"$/))
				gsub(/"/, "", line)
			print line
		}'
}

# One test for each command of the session.
compare() {
	name=$(basename "$0" .sh)
	expected=${expected_folder:-$top_srcdir/tests/cli/expected}/$name.txt
	plain_ids "$transcript" >"$test_home/.plain"
	if [ -n "${UPDATE:-}" ]; then
		mkdir -p "$(dirname "$expected")"
		cp "$test_home/.plain" "$expected"
	fi
	mkdir "$test_home/.is" "$test_home/.was"
	for side in is was; do
		case $side in
		is) file=$test_home/.plain ;;
		was) file=$expected ;;
		esac
		awk -v dir="$test_home/.$side" '
			/^\$ / { n++ }
			{ print > (dir "/" sprintf("%03d", n)) }' "$file"
	done
	for file in "$test_home/.is"/* ; do
		part=$(basename "$file")
		is "$name: $(head -n 1 "$file")" "$(cat "$file")" \
			"$(cat "$test_home/.was/$part" 2>/dev/null)"
	done
	is "$name: as many commands as on file" \
		"$(find "$test_home/.is" -type f | wc -l)" \
		"$(find "$test_home/.was" -type f | wc -l)"
	done_testing
}
