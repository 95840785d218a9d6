#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every header compiles alone, with all warnings, and twice.
# shellcheck source=lint.sh
. "$(dirname "$0")/lint.sh"

[ -f "$top_builddir/Makefile" ] || skip_all 'there is no build folder'
read -ra cc <<<"$(make_value CC)"
read -ra flags <<<"$(make_value CFLAGS) $(make_value WARN_CFLAGS)"
read -ra libraries <<<"$(make_value YAML_CFLAGS) $(make_value NCURSES_CFLAGS) $(make_value JANSSON_CFLAGS)"
[ "${#cc[@]}" -gt 0 ] || skip_all 'GNU make is missing'

check_headers()
{
	local header

	while read -r header; do
		printf '#include "%s"\n#include "%s"\n' "$header" "$header" |
			"${cc[@]}" "${flags[@]}" "${libraries[@]}" -Werror \
				-Isrc -fsyntax-only -x c - 2>&1
	done < <(cd src && find . -name '*.h' | sed 's|^\./||' | LC_ALL=C sort)
}

lint 'every header compiles alone' check_headers
planted 'a header that needs another' check_headers 'cli/cli.h' \
	"sed -i.bak '/#include/d' src/cli/cli.h"
planted 'a header without its guard' check_headers 'base/err.h' \
	"sed -i.bak '/WIDERSPRUCH_BASE_ERR_H/d; /^#endif/d' src/base/err.h"

done_testing
