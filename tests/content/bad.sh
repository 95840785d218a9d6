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

# lines MARK FILE: what stands behind the mark
lines() {
	sed -n "s/^#$1 \{0,1\}//p" "$2"
}

# lay_base: content/ and an empty overlay/ in the current folder. What is
# copied may be read-only.
lay_base() {
	rm -rf content overlay
	mkdir overlay
	cp -R "$here/base" content
	chmod -R u+w content
}

# lay_out FILE: the same, with the case in it
lay_out() {
	lay_base
	target=content/$(lines : "$1")
	mkdir -p "$(dirname "$target")"
	cat "$1" >"$target"
	lines - "$1" | while read -r name; do
		rm "content/$name"
	done
}

run() {
	today=$(lines today "$1")
	WIDERSPRUCH_TODAY=${today:-2026-11-22} "$check" content overlay 2>&1
}

cd "$test_home" || exit 1

lay_base
is "the content that is spoilt is good" \
	"$(WIDERSPRUCH_TODAY=2026-11-22 "$check" content 2>&1)" ""

[ "$#" -gt 0 ] || set -- "$here"/bad/*.yaml
for file; do
	name=${file##*/}
	lay_out "$file"
	is "${name%.yaml}" "$(run "$file")" "$(lines '|' "$file")"
done

# Every rule that lint.h names has a case, and there is no other.
named=$(sed -n 's/^ \*     \([a-z][a-z-]*\)  .*/\1/p' \
	"$top_srcdir/src/content/lint.h" | sort -u)
shown=$(sed -n 's/^#|.*\[\([a-z-]*\)\]$/\1/p' "$here"/bad/*.yaml | sort -u)
is "every rule has a bad example" "$shown" "$named"

done_testing
