#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The manual page names every command and option of the tables, no others.
# shellcheck source=lint.sh
. "$(dirname "$0")/lint.sh"

commands_of_the_table()
{
	sed -n '/ commands\[\] = {/,/^};/s/^\t\t\.name = "\([a-z-]*\)",.*/\1/p' \
		src/cli/*.c
}

# "-L --lang LIST", "--about"
options_of_the_table()
{
	sed -n '/ options\[OPTION_COUNT\] = {/,/^};/p' src/cli/options.c |
		tr -d '\n' | sed 's/\[OPTION_/\n&/g' |
		sed -n 's/^\[OPTION_[A-Z]*\] = { *"\([a-z-]*\)", *\([^,]*\), *\([^,]*\),.*/\2 --\1 \3/p' |
		sed "s/^'\(.\)'/-\1/; s/^0 //; s/N_(\"\([^\"]*\)\")/\1/; s/ NULL\$//"
}

section() # NAME
{
	sed -n "/^\.Sh $1\$/,/^\.Sh /p" doc/widerspruch.1
}

commands_of_the_manual()
{
	section COMMANDS | sed -n 's/^\.It Ic \([a-z-]*\).*/\1/p'
}

# ".It Fl L , Fl -lang Ar LIST"
options_of_the_manual()
{
	section OPTIONS | sed -n 's/^\.It \(Fl .*\)/\1/p' |
		sed 's/Fl /-/g; s/ , / /; s/ Ar / /'
}

compare() # WHAT, TABLE, MANUAL
{
	[ -n "$2" ] || echo "src/cli: no $1 found in the table"
	comm -23 <(sort -u <<<"$2") <(sort -u <<<"$3") |
		sed "s/^/doc\/widerspruch.1: $1 missing: /"
	comm -13 <(sort -u <<<"$2") <(sort -u <<<"$3") |
		sed "s/^/doc\/widerspruch.1: no such $1: /"
}

check_commands()
{
	compare command "$(commands_of_the_table)" "$(commands_of_the_manual)"
}

check_options()
{
	compare option "$(options_of_the_table)" "$(options_of_the_manual)"
}

# "done ACCOUNTSTEP", without what only shows what may be left out or repeated
usages_of_the_table()
{
	sed -n '/ commands\[\] = {/,/^};/p' src/cli/commands.c | awk -F'"' '
		/\.name = "/ { name = $2 }
		/\.usage = / { print name " " $2 }' | tr -d '[]|.' |
		awk '{ name = $1; $1 = ""; gsub(/ /, ""); print name " " $0 }'
}

usages_of_the_manual()
{
	section COMMANDS | sed -n 's/^\.It Ic //p' |
		sed -E 's/ Fl -/ --/g; s/ (Ar|Cm|Op|Ns)\>//g' | tr -d '|.' |
		awk '{ name = $1; $1 = ""; gsub(/ /, ""); print name " " $0 }'
}

check_usages()
{
	compare usage "$(usages_of_the_table)" "$(usages_of_the_manual)"
}

check_manual()
{
	mandoc -Tlint -W warning doc/widerspruch.1
}

lint 'the manual page names the commands' check_commands
planted 'a command that the manual page lacks' check_commands \
	'command missing: planted' \
	"sed -i.bak 's/\.name = \"undo\"/.name = \"planted\"/' src/cli/commands.c"
planted 'a command that is gone' check_commands 'no such command: undo' \
	"sed -i.bak 's/\.name = \"undo\"/.name = \"planted\"/' src/cli/commands.c"
lint 'the manual page says how each command is called' check_usages
planted 'a usage that the manual page lacks' check_usages \
	'usage missing: untick ACCOUNTPLANTED' \
	"sed -i.bak '/\"untick\"/,/usage/s/STEP\.\.\./PLANTED/' src/cli/commands.c"
lint 'the manual page names the options' check_options
planted 'an option that the manual page lacks' check_options \
	'option missing: --planted' \
	"sed -i.bak 's/{ \"about\",/{ \"planted\",/' src/cli/options.c"
if has mandoc; then
	lint 'the manual page is sound' check_manual
	planted 'an unknown macro in the manual page' check_manual 'Xyz' \
		"echo '.Xyz' >>doc/widerspruch.1"
else
	skip 'the manual page is sound' 'mandoc is missing'
fi

done_testing
