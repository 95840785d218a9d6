#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A web address on its way out: alone on a line, and into a browser.
. "$top_srcdir/tests/cli/transcript.sh"

unset BROWSER DISPLAY WAYLAND_DISPLAY TMUX STY
run link-out form
run link-out forum/open-form
run link-out forum/send
run link-out users
run link-out nowhere
run link-out
run link-out form --open
run link-out form --copy
run link-out form --look round
run link-out form --json --yes

# The fake browser writes what it gets; no shell reads the address.
cat >"$test_home/browser" <<'END'
#!/bin/sh
printf 'browser: %s\n' "$@"
END
chmod +x "$test_home/browser"
BROWSER=$test_home/browser
export BROWSER
run link-out form --open
BROWSER="$test_home/not-there:$test_home/browser --new %s end"
run link-out form --open
BROWSER="$test_home/browser; echo"
run link-out form --open
run help link-out
compare
