#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The supervisory authorities: all, the one in charge, and out of the terminal.
. "$top_srcdir/tests/cli/transcript.sh"

run authority
run authority de-by
run --lang de authority at
run --width 40 authority de
run authority de-xx
run authority zz
run authority xx
run authority eu
run authority de at
run --json authority de-by
run --json authority zz
run search aufsicht
run --lang de search oesterreich
run --lang de search österreich
run link-out authority/de-by
run link-out authority/de-be
run link-out authority/xx
run show authority/de-bund
run show authorities
run add person --name Maria --residence de-by
run add person --name Tom --residence de-xx

# None at all: the guides go without, and the command says so.
rm "$test_home/content/authorities.yaml"
run authority
run authority at
compare
