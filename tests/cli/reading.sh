#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# guides, show, search, facts, in two languages and for a pipe.
. "$top_srcdir/tests/cli/transcript.sh"

run guides
run show forum
run show forum/send
run show forum/path/app
run show limits/rest
run --width 40 show limits
run --lang de show forum/open-form
run show nowhere
run show ask
run show ask/node/second
run --lang de --width 40 show ask
run search modell
run --lang de search "uber"
run search nothing-of-the-kind
run facts
run facts form
run facts nowhere
compare
