# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# What the fault tests share. Source it after tap.sh.
#
# $data is the folder; $start holds what it is like before each fault.

: "${top_srcdir:?}" "${top_builddir:?}" "${test_home:?}"
saver=$top_builddir/tests/faults/saver
# shellcheck disable=SC2034 # for those who read this in
id=7f3a9c1e
# A leak check does not work under ptrace.
ASAN_OPTIONS=detect_leaks=0
export ASAN_OPTIONS
data=$test_home/d
start=$test_home/start
[ -x "$saver" ] || skip_all "the saver is not built"

# The calls that a change of the disk is made of.
calls=openat,mkdir,write,read,fsync,close,rename,renameat,renameat2,fcntl,\
fchmod,fchown,chmod,unlink,unlinkat,newfstatat,getdents64,getrandom

need_strace() {
	command -v strace >/dev/null || skip_all "strace is not there"
	strace -qq -o /dev/null true 2>/dev/null ||
		skip_all "strace may not trace here"
}

# Keep $data as the beginning of each fault.
keep_start() {
	rm -rf "$start"
	cp -a "$data" "$start"
}

begin() {
	rm -rf "$data"
	[ ! -d "$start" ] || cp -a "$start" "$data"
}

listed() { "$saver" "$data" list; }

# points COMMAND...: run it once from $start and print each system call of
# the change as NAME:N, N being how often that call came since the program
# began, as strace counts.
points() {
	begin
	strace -qq -o "$test_home/trace" -e "trace=$calls,access" \
		"$saver" "$data" "$@" >/dev/null || return
	awk '
		/^access\("\/saver-begins"/ { on = 1; next }
		/^access\("\/saver-ends"/ { on = 0; next }
		{ name = $0; sub(/\(.*/, "", name); n[name]++ }
		# What it says on stdout is none of the store.
		on && !/^write\(1,/ { print name ":" n[name] }
	' "$test_home/trace"
}

# Leftovers: anything but whole files. Prints them.
leftovers() {
	find "$data" -mindepth 1 -name '.*' ! -path "$data/.lock"
	find "$data" -type f ! -name '*.yaml' ! -path "$data/.lock"
}

# check WHAT COMMAND...: say what failed and count it, so that hundreds of
# points make one line of TAP.
failed=0
check() {
	check_what=$1
	shift
	"$@" || {
		failed=$((failed + 1))
		echo "# $check_what"
	}
}
