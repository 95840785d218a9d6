#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A folder that colleagues share: what each writes the others can read and
# change, whatever their umask; nothing that was private becomes public; and
# the entries say who made them. With root, as two users of one group.
# shellcheck source=../lib/tap.sh
. "${top_srcdir:?}/tests/lib/tap.sh"
: "${WIDERSPRUCH:?}"

cp -R "$top_srcdir/tests/data/content-small" "$test_home/content"
rm -f "$test_home/content/de/broken.yaml"
WIDERSPRUCH_CONTENT=$test_home/content
export WIDERSPRUCH_CONTENT
shared=$test_home/shared

# tree MODES: "0660 .lock" and so on, without the random names.
tree() {
	find "$1" -mindepth 1 -printf '%m %y %P\n' |
		sed 's/[0-9a-f]\{8\}\.yaml/ID.yaml/' | sort -u
}

w() { "$WIDERSPRUCH" --data "$shared" "$@"; }

for mode in 2770 0770 2750 0700; do
	for mask in 000 022 077; do
		rm -rf "$shared"
		mkdir "$shared"
		chmod "$mode" "$shared"
		(
			umask "$mask"
			w add forum --label One >/dev/null
			w note One Hello >/dev/null
			w remove One >/dev/null
			w restore One >/dev/null
		)
		case $mode in
		2770) folder=2770 file=660 ;;
		0770) folder=770 file=660 ;;
		# The system hands that bit down; it opens nothing.
		2750) folder=2700 file=600 ;;
		*) folder=700 file=600 ;;
		esac
		is "$mode, umask $mask: what is made has the folder's bits" \
			"$(tree "$shared")" "$(printf '%s\n' \
				"$file f .lock" \
				"$file f accounts/ID.yaml" \
				"$file f people/ID.yaml" \
				"$folder d accounts" \
				"$folder d people" \
				"$folder d trash" | sort)"
	done
done

# A file that its owner closed stays closed; one that was opened stays open.
rm -rf "$shared"
mkdir "$shared"
chmod 2770 "$shared"
w add forum --label One >/dev/null
for mode in 600 640 664; do
	chmod "$mode" "$shared"/accounts/*.yaml
	w note One Hello >/dev/null
	is "a file of mode $mode keeps it" \
		"$(stat -c %a "$shared"/accounts/*.yaml)" "$mode"
done
contains "who made an entry stands with it" \
	"$(cat "$shared"/accounts/*.yaml)" "by: $(id -un)"
contains "and in the history" "$(w account One --history)" \
	"By $(id -un)."
is "the overview does not speak of it" \
	"$(w --plain </dev/null; w accounts; w account One)" \
	"$(w --plain </dev/null | sed "/$(id -un)/d"; w accounts |
		sed "/$(id -un)/d"; w account One | sed "/$(id -un)/d")"

# What is exported into a shared folder is still for its owner alone.
w export --output "$shared/mine.yaml" >/dev/null
is "an export is private" "$(stat -c %a "$shared/mine.yaml")" 600
rm "$shared/mine.yaml"
# An import makes files like any other.
w export >"$test_home/all.yaml"
rm -rf "$shared"
mkdir "$shared"
chmod 2770 "$shared"
(umask 077 && w import "$test_home/all.yaml" >/dev/null)
is "what is imported is shared" "$(stat -c %a "$shared"/accounts/*.yaml)" 660

# Two users of one group, who can read nothing else of each other.
first=60101 second=60102 group=60100
as() { # UID COMMAND...
	as_uid=$1
	shift
	setpriv --reuid "$as_uid" --regid "$as_uid" --groups "$group" "$@"
}
# The build may lie where only its owner can go.
chmod 0711 "$test_home"
chmod -R a+rX "$test_home/content"
cp "$WIDERSPRUCH" "$test_home/program"
chmod 0755 "$test_home/program"
if [ "$(id -u)" -ne 0 ]; then
	skip "two users" "that takes root"
elif ! command -v setpriv >/dev/null || ! as $first true 2>/dev/null; then
	skip "two users" "setpriv is not there, or may not change the user"
elif ! as $first "$test_home/program" --version >/dev/null 2>&1; then
	skip "two users" "they cannot reach the program"
else
	WIDERSPRUCH=$test_home/program
	for mode in 2770 0770; do
		rm -rf "$shared"
		mkdir "$shared"
		chgrp "$group" "$shared"
		chmod "$mode" "$shared"
		as $first env HOME=/nonexistent "$WIDERSPRUCH" --data "$shared" \
			add forum --label One >/dev/null
		is "$mode: the group owns what is made" \
			"$(find "$shared" ! -group "$group")" ""
		as $second env HOME=/nonexistent sh -c 'umask 077
			"$1" --data "$2" note One "from the second"' - \
			"$WIDERSPRUCH" "$shared" >/dev/null
		is "$mode: the second can change it" $? 0
		is "$mode: the group still owns it" \
			"$(find "$shared" ! -group "$group")" ""
		# Both at once, many times.
		for n in 1 2 3 4 5 6; do
			for uid in $first $second; do
				as $uid env HOME=/nonexistent "$WIDERSPRUCH" \
					--data "$shared" note One \
					"note-$uid-$n" >/dev/null &
			done
		done
		wait
		is "$mode: nothing of both is lost" "$(as $first cat \
			"$shared"/accounts/*.yaml | grep -c 'text: note-')" 12
		as $second env HOME=/nonexistent "$WIDERSPRUCH" \
			--data "$shared" remove One >/dev/null
		as $first env HOME=/nonexistent "$WIDERSPRUCH" \
			--data "$shared" purge One --yes >/dev/null
		is "$mode: one removes, the other purges" $? 0
		is "$mode: and nothing is left but the tombstone" \
			"$(find "$shared" -name '*.yaml' -path '*/accounts/*' \
				-o -name '*.yaml' -path '*/trash/*')" ""
	done
fi
done_testing
