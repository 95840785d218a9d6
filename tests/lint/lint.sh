# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# lint.sh - what the lint tests share; read in, not run.
#
# A check is a function that runs in a source tree and prints one finding a
# line, nothing where all is well. `lint` runs it over the real tree;
# `planted` over a copy with a fault put in, to show that it can fail.

set -u
: "${top_srcdir:=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)}"
: "${top_builddir:=$PWD}"
# shellcheck source=../lib/tap.sh
. "$top_srcdir/tests/lib/tap.sh"
lint_tmp=$test_home

note()
{
	sed 's/^/# /'
}

has()
{
	command -v "$1" >/dev/null 2>&1
}

# Ok where FUNCTION, run in the real tree, prints nothing. Lines that begin
# with "warning:" are shown and do not count.
lint() # NAME, FUNCTION
{
	local findings

	findings=$(cd "$top_srcdir" && "$2" 2>&1)
	if printf '%s\n' "$findings" | grep -v '^warning:' | grep -q .; then
		ok "$1" false
	else
		ok "$1" true
	fi
	[ -z "$findings" ] || printf '%s\n' "$findings" | note
}

# A copy of what the checks read; its folder is printed.
tree_copy()
{
	local copy

	copy=$(mktemp -d "$lint_tmp/tree.XXXXXX") || return 1
	(cd "$top_srcdir" && tar -cf - --exclude='*.o' --exclude='*.gmo' \
		src locale tests doc ./*.am ./*.md configure.ac) |
		(cd "$copy" && tar -xf -) || return 1
	chmod -R u+w "$copy"
	printf '%s\n' "$copy"
}

# Ok where FUNCTION names EXPECTED in a copy of the tree in which COMMANDS
# were run.
planted() # NAME, FUNCTION, EXPECTED, COMMANDS
{
	local copy findings

	if ! copy=$(tree_copy) || ! (cd "$copy" && eval "$4"); then
		ok "$1: the fault could not be planted" false
		return
	fi
	findings=$(cd "$copy" && "$2" 2>&1 | grep -v '^warning:')
	rm -rf "$copy"
	case $findings in
	*"$3"*) ok "noticed: $1" true ;;
	*)
		ok "noticed: $1" false
		printf 'expected: %s\n%s\n' "$3" "$findings" | note
		;;
	esac
}

# The value of a variable of the built Makefile.
make_value() # NAME
{
	# shellcheck disable=SC2016
	printf 'include Makefile\n$(info value: $(%s))\n%s\n' "$1" \
		'.PHONY: value-only
value-only: ; @:' |
		env -u MAKEFLAGS -u MFLAGS -u MAKELEVEL \
			"${MAKE:-make}" -C "$top_builddir" -s \
			--no-print-directory -f - value-only 2>/dev/null |
		sed -n 's/^value: //p' | tail -n 1
}

# The C code of the files named, as FILE:LINE:CODE, without comments and with
# empty strings.
code_of() # FILE...
{
	LC_ALL=C awk '
FNR == 1 { comment = 0 }
{
	out = ""
	s = $0
	while (s != "") {
		if (comment) {
			at = index(s, "*/")
			if (!at) {
				s = ""
				break
			}
			s = substr(s, at + 2)
			comment = 0
			out = out " "
			continue
		}
		if (!match(s, /\/\*|\/\/|"|\047/)) {
			out = out s
			break
		}
		out = out substr(s, 1, RSTART - 1)
		found = substr(s, RSTART, RLENGTH)
		s = substr(s, RSTART + RLENGTH)
		if (found == "/*")
			comment = 1
		else if (found == "//")
			break
		else {
			body = found == "\"" ? "^([^\"\\\\]|\\\\.)*\"" : \
				"^([^\047\\\\]|\\\\.)*\047"
			if (match(s, body))
				s = substr(s, RLENGTH + 1)
			out = out found found
		}
	}
	# A header named in quotes is no string.
	if ($0 ~ /^[ \t]*#[ \t]*include/)
		out = $0
	print FILENAME ":" FNR ":" out
}' "$@"
}

sources()
{
	find src -name '*.[ch]' | LC_ALL=C sort
}

code()
{
	local files

	mapfile -t files < <(sources)
	code_of "${files[@]}"
}
