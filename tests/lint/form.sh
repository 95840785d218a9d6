#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What every source file has, and how long a file and a function may be.
# shellcheck source=lint.sh
. "$(dirname "$0")/lint.sh"

file_warn=400
file_most=600
function_warn=60
function_most=90

check_licence()
{
	sources | while read -r file; do
		head -n 1 "$file" |
			grep -qxF '/* SPDX-License-Identifier: GPL-3.0-or-later */' ||
			echo "$file:1: the first line names the licence"
	done
	find tests doc bootstrap .ci -type f 2>/dev/null |
		grep -vE '\.(c|h|am|md|yaml|txt|log|trs|o|in)$' |
		while read -r file; do
			case $(head -c 2 "$file") in
			'#!')
				head -n 3 "$file" | grep -q '^# SPDX-License-Identifier: GPL-3.0-or-later' ||
					echo "$file:2: the line below #! names the licence"
				;;
			esac
		done
}

check_guards()
{
	find src -name '*.h' | LC_ALL=C sort | while read -r file; do
		guard=WIDERSPRUCH_$(printf '%s' "${file#src/}" |
			tr 'a-z/.' 'A-Z__')
		grep -qx "#ifndef $guard" "$file" &&
			grep -qx "#define $guard" "$file" ||
			echo "$file: the guard is $guard"
	done
}

# <config.h> comes first, the file's own header second.
check_order()
{
	find src -name '*.c' | LC_ALL=C sort | while read -r file; do
		mapfile -t lines < <(grep -m 2 '^#include' "$file")
		[ "${lines[0]:-}" = '#include <config.h>' ] ||
			echo "$file: the first include is <config.h>"
		own=${file#src/}
		own=${own%.c}.h
		[ ! -f "src/$own" ] || [ "${lines[1]:-}" = "#include \"$own\"" ] ||
			echo "$file: the second include is \"$own\""
	done
}

check_space()
{
	find src tests -name '*.[ch]' -exec grep -Hn '[[:space:]]$' {} + |
		sed 's/^\([^:]*:[0-9]*\):.*/\1: space at the end of a line/'
}

# In this style a function's body opens and closes in column 1.
check_sizes()
{
	local files

	mapfile -t files < <(sources)
	LC_ALL=C awk -v fw="$file_warn" -v fm="$file_most" \
		-v uw="$function_warn" -v um="$function_most" '
function judge(where, what, lines, warn, most)
{
	if (lines > most)
		print where ": " what " has " lines " lines, at most " most
	else if (lines > warn)
		print "warning: " where ": " what " has " lines \
		      " lines, aim under " warn
}
FNR == 1 {
	if (file)
		judge(file, "the file", count, fw, fm)
	file = FILENAME
	start = 0
}
{ count = FNR }
/^[A-Za-z_].*\(/ && !/;$/ { name = $0 }
/^\{/ { start = FNR }
/^\}$/ && start {
	sub(/\(.*/, "", name)
	sub(/.*[ *]/, "", name)
	judge(FILENAME ":" start, name "()", FNR - start - 1, uw, um)
	start = 0
}
END { judge(file, "the file", count, fw, fm) }' "${files[@]}"
}

# Variables of file scope that can change, in libraries and program. What may
# stay: the language that libintl keeps for the process, what to do when memory
# has run out, the empty string, and what a signal handler can reach.
allowed_state='i18n\.o:state|mem\.o:failure_handler|strbuf\.o:nothing|term[a-z_]*\.o:[a-z_]*signal[a-z_]*|hangup\.o:hangup_state'

state_of() # ARCHIVE OR OBJECT...
{
	objdump -t "$@" 2>/dev/null | awk '
/file format/ { sub(/:.*/, ""); sub(/^.*(a-|\/)/, ""); file = $0 }
$3 == "O" && $4 ~ /^(\.data|\.bss|COMMON|\*COM\*)/ && $4 !~ /rel\.ro/ {
	print file ":" $NF
}' |
		grep -vE ':(__|\.L|_ODR|__odr_asan)' | grep -vxE "$allowed_state" |
		sed 's/$/: a variable that can change outside of a structure/'
}

check_state()
{
	state_of "$top_builddir"/lib*.a
}

lint 'every file names its licence' check_licence
planted 'a source without licence' check_licence 'src/main.c:1:' \
	"sed -i.bak 1d src/main.c && rm src/main.c.bak"
lint 'guards are named after the file' check_guards
planted 'a guard of another name' check_guards 'WIDERSPRUCH_BASE_ERR_H' \
	"sed -i.bak s/WIDERSPRUCH_BASE_ERR_H/ERR_H/ src/base/err.h"
lint 'includes begin with config.h and the own header' check_order
planted 'a source without config.h' check_order 'the first include' \
	"sed -i.bak /config.h/d src/base/err.c && rm src/base/err.c.bak"
lint 'no space at the end of a line' check_space
planted 'space at the end of a line' check_space 'err.h:' \
	"echo 'int x; ' >>src/base/err.h"
lint "files have at most $file_most lines, functions $function_most" \
	check_sizes
planted 'a long file' check_sizes 'base/err.c: the file has' \
	"yes '/* */' | head -n 600 >>src/base/err.c"
planted 'a long function' check_sizes 'planted() has 91 lines' \
	"{ echo 'static int planted(int a)'; echo '{'; yes '	a++;' |
		head -n 91; echo '}'; } >>src/base/err.h"
name='no state outside of structures'
if ! has objdump; then
	skip "$name" 'objdump is missing'
elif [ ! -f "$top_builddir/libbase.a" ]; then
	skip "$name" 'the libraries are not built'
else
	lint "$name" check_state
	printf 'int f(void);\nint f(void)\n{\n\tstatic int counter;\n\treturn ++counter;\n}\nconst char *const fine[] = { "a", "b" };\n' \
		>"$lint_tmp/planted.c"
	# The compiler may be several words, as "ccache gcc".
	# shellcheck disable=SC2086
	${CC:-cc} -c -o "$lint_tmp/planted.o" "$lint_tmp/planted.c"
	case $(state_of "$lint_tmp/planted.o") in
	*fine*) ok 'noticed: a counter of file scope' false ;;
	*planted.o:counter*) ok 'noticed: a counter of file scope' true ;;
	*) ok 'noticed: a counter of file scope' false ;;
	esac
fi

done_testing
