#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Each layer links with the layers below it alone: without ncurses, and
# without jansson below print. Every object counts, not only what a test uses.
# shellcheck source=lint.sh
. "$(dirname "$0")/lint.sh"

[ -f "$top_builddir/Makefile" ] || skip_all 'there is no build folder'
read -ra cc <<<"$(make_value CC)"
read -ra flags <<<"$(make_value CFLAGS) $(make_value EXTRA_CFLAGS) $(make_value LDFLAGS)"
read -ra base <<<"$(make_value YAML_LIBS) $(make_value UNISTRING_LIBS) $(make_value MD_LIBS) $(make_value LIBINTL) $(make_value LIBS)"
read -ra jansson <<<"$(make_value JANSSON_LIBS)"
read -ra qrencode <<<"$(make_value QRENCODE_LIBS)"
read -ra ncurses <<<"$(make_value NCURSES_LIBS)"
[ "${#cc[@]}" -gt 0 ] || skip_all 'GNU make is missing'

printf 'int main(void)\n{\n\treturn 0;\n}\n' >"$lint_tmp/main.c"

link_whole() # ARCHIVE... -- LIBRARY...
{
	local archives=()

	while [ "$1" != -- ]; do
		archives+=("$1")
		shift
	done
	shift
	"${cc[@]}" "${flags[@]}" -o "$lint_tmp/program" "$lint_tmp/main.c" \
		-Wl,--whole-archive "${archives[@]}" -Wl,--no-whole-archive \
		"$@" 2>&1
}

link_whole -- >/dev/null || skip_all 'the linker knows no --whole-archive'

below=()
libraries=("${base[@]}")
for layer in base content accounts domain pages print handoff tui; do
	below+=("$top_builddir/lib$layer.a")
	name="$layer links with what is below it"
	[ "$layer" = print ] && libraries+=("${jansson[@]}")
	[ "$layer" = handoff ] && libraries+=("${qrencode[@]}")
	[ "$layer" = tui ] && libraries+=("${ncurses[@]}")
	if [ ! -f "$top_builddir/lib$layer.a" ]; then
		skip "$name" "lib$layer.a is not built"
	elif errors=$(link_whole "${below[@]}" -- "${libraries[@]}"); then
		ok "$name" true
	else
		ok "$name" false
		printf '%s\n' "$errors" | grep -o 'undefined reference.*' |
			sort -u | note
	fi
done

# The command line sees everything but the full screen.
name='cli links without tui and without ncurses'
below=("${below[@]:0:7}" "$top_builddir/libcli.a")
if [ ! -f "$top_builddir/libcli.a" ]; then
	skip "$name" 'libcli.a is not built'
elif errors=$(link_whole "${below[@]}" -- "${base[@]}" "${jansson[@]}" \
	"${qrencode[@]}"); then
	ok "$name" true
else
	ok "$name" false
	printf '%s\n' "$errors" | grep -o 'undefined reference.*' | sort -u |
		note
fi

# So does the plain mode, which sees no other front end.
name='plain links without tui, cli and handoff'
if [ ! -f "$top_builddir/libplain.a" ]; then
	skip "$name" 'libplain.a is not built'
elif errors=$(link_whole "${below[@]:0:6}" "$top_builddir/libplain.a" -- \
	"${base[@]}" "${jansson[@]}"); then
	ok "$name" true
else
	ok "$name" false
	printf '%s\n' "$errors" | grep -o 'undefined reference.*' | sort -u |
		note
fi

# Can it fail? A copy of base with a call into ncurses, and one into pages.
for call in initscr page_release; do
	printf 'void %s(void);\nvoid planted(void);\nvoid planted(void)\n{\n\t%s();\n}\n' \
		"$call" "$call" >"$lint_tmp/planted.c"
	cp "$top_builddir/libbase.a" "$lint_tmp/libplanted.a" &&
		"${cc[@]}" "${flags[@]}" -w -c -o "$lint_tmp/planted.o" \
			"$lint_tmp/planted.c" &&
		ar rs "$lint_tmp/libplanted.a" "$lint_tmp/planted.o" 2>/dev/null
	errors=$(link_whole "$lint_tmp/libplanted.a" -- "${base[@]}")
	case $errors in
	*"$call"*) ok "noticed: base that calls $call" true ;;
	*) ok "noticed: base that calls $call" false ;;
	esac
done

done_testing
