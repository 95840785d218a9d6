#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A file includes its own layer or a lower one; each library has one adapter.
# shellcheck source=lint.sh
. "$(dirname "$0")/lint.sh"

# Layers of the same rank never see each other.
check_layers()
{
	find src -name '*.[ch]' -exec grep -Hn '^[[:space:]]*#[[:space:]]*include[[:space:]]*"' {} + |
		awk -F: '
BEGIN {
	split("base 1 content 2 accounts 3 domain 4 pages 5 print 6 " \
	      "handoff 6 tui 7 plain 7 cli 7", list, " ")
	for (i = 1; list[i] != ""; i += 2)
		rank[list[i]] = list[i + 1]
}
{
	split($1, path, "/")
	own = path[3] == "" ? "main" : path[2]
	match($3, /"[^"]*"/)
	header = substr($3, RSTART + 1, RLENGTH - 2)
	split(header, other, "/")
	where = $1 ":" $2 ": "
	if (own != "main" && !(own in rank))
		print where "the folder " own " is no layer that is known"
	else if (!(other[1] in rank))
		print where "\"" header "\" does not begin with a layer"
	else if (own != "main" && own != other[1] && \
		 rank[other[1]] >= rank[own])
		print where own " includes " header ", which is not below it"
}'
}

# LIBRARY HEADERS PLACE: who may include what.
check_adapters()
{
	local name headers place

	while read -r name headers place; do
		code | grep -E ":[[:space:]]*#[[:space:]]*include[[:space:]]*<($headers)>" |
			grep -vE "^($place):" |
			sed "s/^\([^:]*:[0-9]*\):.*/\1: $name has its adapter elsewhere/"
	done <<-'LIST'
		curses (n?curses(w?/.*)?|term|termcap|panel|form|menu)\.h src/tui/term\.c
		libyaml yaml\.h src/base/yamldoc\.c
		libintl libintl\.h src/base/i18n[a-z_]*\.[ch]
		libunistring uni(case|conv|ctype|gbrk|lbrk|name|norm|stdio|str|types|wbrk|width)\.h src/base/text[a-z_]*\.[ch]
		libmd (md[245]|rmd160|sha1|sha2|sha256|sha512)\.h src/base/hash\.c
		jansson jansson[a-z_]*\.h src/print/[a-z_]+\.[ch]
		qrencode qrencode\.h src/handoff/qr\.c
	LIST
}

lint 'a file includes its own layer or a lower one' check_layers
planted 'base that includes pages' check_layers 'base includes pages/page.h' \
	"echo '#include \"pages/page.h\"' >>src/base/err.c"
planted 'print that includes tui' check_layers 'print includes tui/term.h' \
	"echo '#include \"tui/term.h\"' >>src/print/print.h"
planted 'a front end that includes another' check_layers \
	'tui includes cli/cli.h' \
	"echo '#include \"cli/cli.h\"' >>src/tui/loop.h"
planted 'the plain mode that includes the full screen' check_layers \
	'plain includes tui/term.h' \
	"echo '#include \"tui/term.h\"' >>src/plain/session.c"
planted 'a header named without its layer' check_layers \
	'does not begin with a layer' \
	"echo '#include \"err.h\"' >>src/base/err.h"

lint 'each library is included by its adapter alone' check_adapters
for fault in 'pages/page.h <curses.h> curses' 'tui/loop.h <ncursesw/curses.h> curses' \
	'content/load.h <yaml.h> libyaml' 'cli/cli.h <libintl.h> libintl' \
	'tui/layout.h <unistr.h> libunistring' 'base/strbuf.h <uniwidth.h> libunistring' \
	'cli/cli.h <jansson.h> jansson' 'accounts/store.h <sha2.h> libmd' 'handoff/qr.h <qrencode.h> qrencode'; do
	read -r file header library <<<"$fault"
	planted "$library's $header in src/$file" check_adapters \
		"$library has its adapter elsewhere" \
		"echo '#include $header' >>src/$file"
done

done_testing
