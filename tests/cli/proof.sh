#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Proofs: from a mail, from a picture, by hand; copies; dossier and hand-out.
# shellcheck source=transcript.sh
. "${top_srcdir:?}/tests/cli/transcript.sh"

store=$test_home/data/widerspruch
mail=$test_home/mail.eml
printf '%s\r\n' 'From: =?UTF-8?Q?B=C3=BCro?= <a@b.example>' \
	'Subject: =?ISO-8859-1?Q?Best=E4tigung?=' \
	'Date: Fri, 20 Nov 2026 09:12:05 +0100' \
	'Message-ID: <1@b.example>' '' 'Text' >"$mail"
printf '\211PNG' >"$test_home/shot.PNG"
printf 'Subject: a\033]0;x\007\342\200\256b\n\n' >"$test_home/odd.eml"
: >"$test_home/empty"

run add person --name 'Maria Muster' --address 'Weg 1, 80331 München' \
	--residence de-by
run add forum --label Privat --mail maria@example.org --country de \
	--person 'Maria Muster'
run proof Privat
run milestone Privat objected --on 2026-09-01

# What the header says; nothing is taken for a confirmation by itself.
run proof Privat "$mail"
run undo Privat
run proof Privat "$mail" --of confirmed --copy-file --case 4711
run undo Privat
run redo Privat
run milestone Privat refused --proof "$test_home/shot.PNG" --on 2026-11-21
run proof Privat --of objected --on 2026-09-01 --from 'Ich' --subject Formular
run proof Privat "$test_home/odd.eml"
run proof Privat "$test_home/odd.eml" --on 2026-11-19
run proof Privat
run proof Privat --json
run account Privat --history

# Refused, and nothing noted.
run proof Privat "$test_home/empty"
run proof Privat "$test_home"
run proof Privat /dev/zero
run proof Privat "$test_home/gone"
run proof Privat --of nothing --case 1
run proof Privat --copy-file --case 1
run proof Privat --check --case 1
run proof Privat --case 1 --on 2027-01-01
run proof Privat --from "$(printf 'a\nb')"
run proof nobody

# The copies.
run proof Privat --check
note 'the copies are for their owner alone'
copy=$(find "$store/proofs" -type f)
note 'one file, and its mode' stat -c %a "$copy"
note 'its folder' stat -c %a "$(dirname "$copy")"
note 'the same bytes' cmp "$copy" "$mail"
echo more >>"$copy"
run proof Privat --check
rm "$copy"
run proof Privat --check --json
cp "$mail" "$copy"
run proof Privat --check

# On paper.
run dossier Privat
run handout 'Maria Muster'
run dossier Privat --lang de
run handout 'Maria Muster' --lang de
run dossier Privat --html
run dossier Privat --html --output "$test_home/d.html"
note 'for its owner alone' stat -c %a "$test_home/d.html"
run dossier Privat --output "$test_home/d.html"
run handout 'Maria Muster' --json
run dossier nobody

# What is deleted is deleted with its copies.
run remove Privat
note 'still there' ls "$store/proofs"
run dossier Privat
run purge Privat --yes
note 'nothing is left' find "$store/proofs" -mindepth 1
compare
