#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Calls that the program does without, or makes in few places.
# shellcheck source=lint.sh
. "$(dirname "$0")/lint.sh"

said() # WHY
{
	sed "s|^\([^:]*:[0-9]*\):[[:space:]]*\(.*\)|\1: $1: \2|"
}

# Reads code on stdin and prints where NAMES are used outside of PLACE.
outside() # NAMES, PLACE, WHY
{
	grep -E "^[^:]*:[0-9]*:(.*[^A-Za-z0-9_.>])?($1)\b" |
		grep -vE "^($2):" |
		said "$3"
}

calls_outside() # NAMES, PLACE, WHY
{
	grep -E "^[^:]*:[0-9]*:(.*[^A-Za-z0-9_.>])?($1)[[:space:]]*\(" |
		grep -vE "^($2):" |
		said "$3"
}

nowhere='-'

check_unsafe()
{
	code | calls_outside \
		'strcpy|stpcpy|strcat|strncat|sprintf|vsprintf|gets|strtok|alloca|tmpnam|mktemp|tempnam|rand|srand' \
		"$nowhere" 'not used here'
	code | calls_outside 'yaml_parser_load|leaveok' "$nowhere" \
		'has known faults'
}

# Memory goes through base/mem, which aborts where none is left.
check_memory()
{
	code | calls_outside 'malloc|calloc|realloc|reallocarray|strdup|strndup|v?asprintf' \
		'src/base/(mem|strbuf)\.c' 'only base/mem allocates'
}

check_leaving()
{
	code | calls_outside 'exit|_exit|_Exit|quick_exit' \
		'src/main\.c|src/cli/[a-z_]+\.c|src/handoff/run\.c' \
		'errors go up'
	code | calls_outside 'abort|assert' \
		'src/base/(mem|strbuf)\.c' 'errors go up'
}

check_clock()
{
	code | calls_outside \
		'time|clock_gettime|gettimeofday|clock|timespec_get|ftime' \
		'src/cli/program\.c' 'today is a parameter'
}

check_environment()
{
	code | calls_outside 'getenv|secure_getenv|setenv|putenv|unsetenv' \
		'src/main\.c|src/cli/(program|cmd_lint)\.c|src/base/(i18n|fs)[a-z_]*\.c|src/tui/term\.c|src/handoff/(copy|editor|open|run)\.c' \
		'the environment is read elsewhere'
}

# Lower layers hand text up; they never print.
check_printing()
{
	code | calls_outside 'printf|vprintf|puts|putchar|perror' \
		'src/main\.c' 'goes through print_out()'
	code | outside 'stdout|stderr|stdin' \
		'src/(cli/[a-z_]+|tui/term|base/mem|main)\.c' \
		'a stream is handed in'
}

check_processes()
{
	code | calls_outside \
		'system|popen|fork|vfork|execl|execle|execlp|execv|execve|execvp|execvpe|posix_spawn|posix_spawnp|dlopen' \
		'src/handoff/[a-z_]+\.c' 'starts no other program'
}

check_network()
{
	code | calls_outside \
		'socket|socketpair|getaddrinfo|gethostby[a-z_]+|getnameinfo|sendto|recvfrom|sendmsg|recvmsg|inet_[a-z]+' \
		"$nowhere" 'the program opens no socket'
	code | grep -E ':[[:space:]]*#[[:space:]]*include[[:space:]]*<(sys/socket|sys/un|netdb|netinet/[a-z]+|arpa/[a-z]+|resolv|curl/curl)\.h>' |
		said 'the program opens no socket'
}

append() # FILE, CODE
{
	printf "printf '%%s\\\\n' '%s' >>%s" "$2" "$1"
}

lint 'no call without a bound, none with known faults' check_unsafe
planted 'strcpy()' check_unsafe 'strcpy' \
	"$(append src/content/content.h 'static void f(char *a) { strcpy (a, "b"); }')"
planted 'a call behind a comment' check_unsafe 'sprintf' \
	"$(append src/content/content.h '/* sprintf(x) */ int f = sprintf(a, "b");')"
planted 'leaveok()' check_unsafe 'leaveok' \
	"$(append src/tui/term.h '	leaveok(win, TRUE);')"

lint 'memory comes from base/mem' check_memory
planted 'malloc()' check_memory 'malloc' \
	"$(append src/tui/canvas.h '	p = malloc(3);')"

lint 'only main and the command line leave' check_leaving
planted 'exit() in a lower layer' check_leaving 'exit(1)' \
	"$(append src/accounts/store.h '	exit(1);')"

lint 'only the command line reads the clock' check_clock
planted 'time() in a lower layer' check_clock 'time(NULL)' \
	"$(append src/domain/status.h '	now = time(NULL);')"

lint 'the environment is read in few places' check_environment
planted 'getenv() in a page' check_environment 'getenv' \
	"$(append src/pages/page.h '	s = getenv("HOME");')"

lint 'lower layers never print' check_printing
planted 'printf() in a page' check_printing 'printf' \
	"$(append src/pages/page.h '	printf("%%d", 3);')"
planted 'stderr in a lower layer' check_printing 'stderr' \
	"$(append src/accounts/store.h '	fprintf(stderr, "x");')"

lint 'no other program is started' check_processes
planted 'system()' check_processes 'system' \
	"$(append src/cli/cli.h '	system("ls");')"

lint 'no call into the network' check_network
planted 'socket()' check_network 'socket' \
	"$(append src/base/fs.h '	fd = socket(AF_INET, SOCK_STREAM, 0);')"
planted '<netdb.h>' check_network 'the program opens no socket' \
	"$(append src/base/fs.h '#include <netdb.h>')"

# What is linked says it once more.
forbidden='socket|socketpair|connect|bind|listen|accept4?|getaddrinfo|gethostby[a-z_]+|getnameinfo|sendto|recvfrom|sendmsg|recvmsg|system|popen'
imports() # PROGRAM
{
	nm -D --undefined-only "$1" | sed 's/.* U //; s/@.*//' |
		grep -xE "$forbidden"
}

name='the linked program imports nothing of the network'
program=${WIDERSPRUCH:-$top_builddir/widerspruch}
if ! has nm; then
	skip "$name" 'nm is missing'
elif [ ! -x "$program" ]; then
	skip "$name" 'the program is not built'
else
	if found=$(imports "$program"); then
		ok "$name" false
		printf '%s\n' "$found" | note
	else
		ok "$name" true
	fi
	printf '#include <sys/socket.h>\nint main(void)\n{\n\treturn socket(AF_INET, SOCK_STREAM, 0) < 0;\n}\n' \
		>"$lint_tmp/socket.c"
	# The compiler may be several words, as "ccache gcc".
	# shellcheck disable=SC2086
	if ${CC:-cc} -o "$lint_tmp/socket" "$lint_tmp/socket.c" 2>/dev/null &&
		imports "$lint_tmp/socket" | grep -qx socket; then
		ok 'noticed: a program that imports socket' true
	else
		ok 'noticed: a program that imports socket' false
	fi
fi

done_testing
