#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# real.sh - the content that is shipped has no errors, and no warnings but
# those in the file allowed (a line each, as they are printed).

. "$top_srcdir/tests/lib/tap.sh"

check=$top_builddir/tests/content/check_content
allowed=$top_srcdir/tests/content/allowed

# The day of the content's last check; a review falls due later by itself.
day=$(sed -n 's/^day: *//p' "$top_srcdir/content/content.yaml")

cd "$top_srcdir" || exit 1
findings=$(WIDERSPRUCH_TODAY=$day "$check" content 2>&1)
status=$?
is "the content has no findings but those allowed" \
	"$(printf '%s' "$findings" | grep -vxF -f "$allowed")" ""
is "the content has no errors" "$status" 0

for guide in content/de/*.yaml; do
	name=${guide##*/}
	ok "$name has its English words" test -f "content/en/$name"
done

done_testing
