#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every test runs, and every file is in the distribution.
# shellcheck source=lint.sh
. "$(dirname "$0")/lint.sh"

[ -f "$top_builddir/Makefile" ] || skip_all 'there is no build folder'
tests=" $(make_value TESTS) "
[ "$tests" != '  ' ] || skip_all 'GNU make is missing'
# shellcheck disable=SC2034
# The Makefile names sources as it was configured: "../src/x" where that was
# said by a relative path.
distributed=" $(make_value DISTFILES) "
source_folder=$(make_value top_srcdir)

# Unit tests are programs, the others scripts; what is only read in (lib/,
# lint.sh) has no #! line.
check_tests_run()
{
	local file name

	find tests -name 'test_*.c' -o -name '*.sh' | LC_ALL=C sort |
		while read -r file; do
			case $file in
			*.c) name=${file%.c} ;;
			tests/without-cmocka.sh) continue ;;
			*)
				[ "$(head -c 2 "$file")" = '#!' ] || continue
				name=$file
				;;
			esac
			case $tests in
			*" $name "* | *" $name\$(EXEEXT) "*) ;;
			*) echo "$file: does not run, it is in no tests/*.am" ;;
			esac
		done
}

files_of_the_project()
{
	git -c core.quotePath=false ls-files --cached --others \
		--exclude-standard | while read -r file; do
		[ -f "$file" ] && printf '%s\n' "$file"
	done
}

check_distribution()
{
	local file folder

	files_of_the_project | LC_ALL=C sort -u | while read -r file; do
		case $file in
		locale/* | .ci/* | .gitignore | .github/*) continue ;;
		esac
		folder=$file
		while :; do
			case $distributed in
			*" $folder "* | *" \$(srcdir)/$folder "* | *" $top_srcdir/$folder "* | \
				*" $source_folder/$folder "*)
				continue 2 ;;
			esac
			case $folder in
			*/*) folder=${folder%/*} ;;
			*) break ;;
			esac
		done
		echo "$file: is not in the distribution"
	done
}

# The tree in HACKING.md: names behind two spaces, layer by layer.
modules_of_the_map()
{
	sed -n '/^## The tree/,/^## How/p' HACKING.md | awk '
/^src\/[a-z]+\// { split($1, path, "/"); layer = path[2]; next }
/^[^ ]/ { layer = "" }
layer && /^  [a-z]/ {
	sub(/^  /, "")
	sub(/   .*/, "")
	sub(/  .*/, "")
	while (match($0, /[a-z0-9_]+/)) {
		print layer "/" substr($0, RSTART, RLENGTH)
		$0 = substr($0, RSTART + RLENGTH)
	}
}' | LC_ALL=C sort -u
}

modules_of_the_source()
{
	(cd src && find . -mindepth 2 -name '*.[ch]') |
		sed 's|^\./||; s/\.[ch]$//' | LC_ALL=C sort -u
}

check_map()
{
	LC_ALL=C comm -13 <(modules_of_the_map) <(modules_of_the_source) |
		sed 's/^/HACKING.md: the tree lacks src\//'
	LC_ALL=C comm -23 <(modules_of_the_map) <(modules_of_the_source) |
		sed 's/^/HACKING.md: there is no src\//'
}

lint 'HACKING.md names every module' check_map
planted 'a module that HACKING.md lacks' check_map 'lacks src/base/planted' \
	': >src/base/planted.c'
planted 'a module that is gone' check_map 'there is no src/base/err' \
	'rm src/base/err.[ch]'

# What is expected must not depend on where it was written down.
check_places()
{
	find src content doc locale tests -type f \
		\( -name '*.[chyt]*' -o -name '*.sh' -o -name '*.po' \) \
		! -name '*.log' ! -name '*.trs' \
		-exec grep -HnF -- "$top_srcdir/" {} + | cut -d: -f1,2 |
		sed "s|$|: names the folder $top_srcdir|"
}

lint 'no file names the folder that it was made in' check_places
planted 'expected text with a folder in it' check_places \
	'tests/planted.txt:1: names the folder' \
	'echo "$top_srcdir/content" >tests/planted.txt'

lint 'every test runs' check_tests_run
planted 'a test program that is not listed' check_tests_run \
	'tests/unit/test_planted.c' \
	"mkdir -p tests/unit && : >tests/unit/test_planted.c"
planted 'a test script that is not listed' check_tests_run \
	'tests/cli/planted.sh' \
	"mkdir -p tests/cli && echo '#!/bin/sh' >tests/cli/planted.sh"

name='every file is in the distribution'
if has git && [ -e "$top_srcdir/.git" ] &&
	git -C "$top_srcdir" rev-parse --git-dir >/dev/null 2>&1; then
	lint "$name" check_distribution
	planted 'a file that is not in the distribution' check_distribution \
		'src/planted.h' 'git init -q . && : >src/planted.h'
else
	skip "$name" 'this is no git checkout'
fi

done_testing
