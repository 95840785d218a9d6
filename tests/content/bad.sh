#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# bad.sh [CASE]... - each file in bad/ spoils the content in base/ in one way.
# The findings must be those that the file names, word for word and in place.
#
# A case is the file that is put into the content, with lines for the test in
# its comments (at the end, so that they move nothing):
#
#     #: de/topic.yaml      where it goes; the first line
#     #- en/topic.yaml      this file is left out
#     #today 2027-06-01     the day of the check
#     #| content/de/topic.yaml:3:8: error: …    what is expected

. "$top_srcdir/tests/lib/tap.sh"

here=$top_srcdir/tests/content
check=$top_builddir/tests/content/check_content
cases=${*:-"$here/bad/*.yaml"}

# lines MARK FILE: what stands behind the mark
lines() {
	sed -n "s/^#$1 \{0,1\}//p" "$2"
}

# lay_out FILE: content/ and perhaps overlay/ in the current folder
lay_out() {
	rm -rf content overlay
	mkdir overlay
	cp -R "$here/base" content
	chmod -R u+w content
	target=content/$(lines : "$1")
	mkdir -p "$(dirname "$target")"
	cp "$1" "$target"
	lines - "$1" | while read -r name; do
		rm "content/$name"
	done
}

run() {
	today=$(lines today "$1")
	WIDERSPRUCH_TODAY=${today:-2026-11-22} "$check" content overlay 2>&1
}

cd "$test_home" || exit 1

cp -R "$here/base" content
is "the content that is spoilt is good" \
	"$(WIDERSPRUCH_TODAY=2026-11-22 "$check" content 2>&1)" ""

for file in $cases; do
	name=${file##*/}
	lay_out "$file"
	is "${name%.yaml}" "$(run "$file")" "$(lines '|' "$file")"
done

# Every rule that lint.h names has a case.
rules=$(sed -n '/Rules (/,/\./p' "$top_srcdir/src/content/lint.h" |
	sed 's/.*): *//' | grep -o '[a-z][a-z-]*' | grep -v '^[a-z]*$' |
	sort -u)
missing=
for rule in $rules yaml alias size markup; do
	grep -q "^#|.*\[$rule\]" "$here"/bad/*.yaml || missing="$missing $rule"
done
is "every rule has a bad example" "$missing" ""

done_testing
