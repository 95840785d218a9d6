#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every string reaches the translators, and every catalogue is complete.
# shellcheck source=lint.sh
. "$(dirname "$0")/lint.sh"

for tool in xgettext msgmerge msgfmt; do
	has $tool || skip_all "$tool is missing"
done

listed()
{
	sed 's/#.*//; s/[[:space:]]*$//; /^$/d' locale/POTFILES.in
}

# Files with _( N_( C_( or Q_( but for their definitions.
translated()
{
	code | grep -vE ':[0-9]+:[[:space:]]*#[[:space:]]*define' |
		grep -E ':([^A-Za-z0-9_]|.*[^A-Za-z0-9_])(_|N_|C_|Q_)\(' |
		cut -d: -f1 | LC_ALL=C sort -u
}

check_potfiles()
{
	comm -13 <(listed | LC_ALL=C sort -u) <(translated) |
		sed 's|$|: has strings and is not in locale/POTFILES.in|'
	listed | while read -r file; do
		[ -f "$file" ] || echo "locale/POTFILES.in: no file $file"
	done
	listed | LC_ALL=C sort | uniq -d |
		sed 's|^|locale/POTFILES.in: listed twice: |'
}

languages()
{
	sed 's/#.*//' locale/LINGUAS
}

# What xgettext finds today against what is translated, so that a catalogue
# that fell behind the source is noticed too.
check_catalogues()
{
	local language counts options

	read -ra options <<<"$(sed -n '/^XGETTEXT_OPTIONS/,/[^\\]$/p' locale/Makevars |
		sed 's/^XGETTEXT_OPTIONS *=//; s/\\$//' | tr '\n' ' ')"
	xgettext "${options[@]}" -D . -f locale/POTFILES.in -F \
		-o "$lint_tmp/now.pot" 2>&1 | grep -E 'error|warning'
	for language in $(languages); do
		if [ ! -f "locale/$language.po" ]; then
			echo "locale/$language.po: is missing"
			continue
		fi
		counts=$(msgmerge --quiet --no-fuzzy-matching \
			"locale/$language.po" "$lint_tmp/now.pot" 2>&1 |
			LC_ALL=C msgfmt --check --statistics -o /dev/null - 2>&1)
		case $counts in
		*fuzzy* | *untranslated* | *error* | *warning* | '')
			echo "locale/$language.po: $counts"
			msgmerge --quiet --no-fuzzy-matching \
				"locale/$language.po" "$lint_tmp/now.pot" |
				msgattrib --untranslated --no-wrap |
				grep -E '^(#:|msgid "..*")' | tail -n 20
			;;
		esac
	done
}

lint 'every file with strings is listed for translation' check_potfiles
planted 'strings in a file that is not listed' check_potfiles 'src/new.c' \
	"echo 'const char *f(void) { return _(\"x\"); }' >src/new.c"
planted 'a listed file that is gone' check_potfiles 'no file src/gone.c' \
	"echo src/gone.c >>locale/POTFILES.in"

lint 'the catalogues are complete and sound' check_catalogues
planted 'a string without translation' check_catalogues \
	'New, not translated.' \
	"echo 'const char *f(void) { return _(\"New, not translated.\"); }' >>src/cli/cli.c"
planted 'a translation that loses its format' check_catalogues 'error' \
	"printf '%s\n' 'void f(void); void f(void) { printf(_(\"%s new\"), \"\"); }' >>src/cli/cli.c
	printf '\n#, c-format\nmsgid \"%%s new\"\nmsgstr \"neu %%d\"\n' >>locale/de.po"

done_testing
