#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every letter in both languages, word for word, as it is in the content; and
# into files, kept, noted, never over another file.

. "$top_srcdir/tests/cli/transcript.sh"
WIDERSPRUCH_CONTENT=$top_srcdir/content

run letter
run --lang de letter
run letter objection
run add person --name 'Maria Müller-Lüdenscheidt' --address 'Weg 1, 12345 Berlin' --residence de-be --letters de
run add facebook --mail maria@example.org --country de --label Privat
run letter objection
run letter nothing
run letter reminder Privat
run letter objection-uk

printf '%s\n' 'Auf meinen Bildern sind meine Kinder.' '' 'Das *reicht* {mir}.' \
	>"$test_home/grounds"
printf '%s\n' '#: name' 'Toni' '#: picture' 'Das Gruppenfoto auf Instagram.' \
	>"$test_home/picture"
printf '%s\n' '#: course' 'Ich habe das Formular benutzt.' '#: grounds' \
	'Meine Kinder sind zu sehen.' >"$test_home/course"
printf '%s\n' '#: grounds' 'Niemand hat mich gefragt.' >"$test_home/third"

both() { # LETTER ARGUMENT...
	for language in de en; do
		run --lang "$language" letter "$@"
	done
}

note 'Nothing has happened yet'
both objection Privat --words "$test_home/grounds"
both access
both third-party --words "$test_home/third"
both friend --words "$test_home/picture"

note 'Sent, and no answer'
run milestone Privat objected --on 2026-10-01
both reminder
both erasure
both complaint

note 'Shown on the screen, received, asked for a reason'
run milestone Privat shown --on 2026-10-01
both reminder
run milestone Privat received --on 2026-10-02
run milestone Privat reason-asked --on 2026-10-08
both reminder
both complaint

note 'More time, then a reminder'
run milestone Privat extended --on 2026-10-20
run milestone Privat reminded --on 2026-11-05
both reminder
both complaint

note 'Refused'
run milestone Privat refused --on 2026-11-10
both objection --words "$test_home/grounds"
both reasons
both complaint --words "$test_home/course"

note 'The United Kingdom and Switzerland'
run edit Privat --country gb
both objection-uk
run letter complaint
run edit Privat --country ch
both objection-ch --words "$test_home/grounds"
run edit Privat --country us
run letter objection
both friend --words "$test_home/picture"

note 'A person who lives elsewhere than their account'
run edit Privat --country de
run edit 'Maria Müller-Lüdenscheidt' --residence ch
run letter complaint
run --lang de letter complaint
run edit 'Maria Müller-Lüdenscheidt' --residence us
run letter complaint
run edit 'Maria Müller-Lüdenscheidt' --residence de-be

note 'An authority with wishes of its own'
run edit 'Maria Müller-Lüdenscheidt' --residence bg
run --lang de letter complaint
run --json letter complaint
run edit 'Maria Müller-Lüdenscheidt' --residence de-be

note 'By phone number alone'
run edit Privat --mail ''
run letter access
run edit Privat --profile maria.m
run --lang de letter access
run edit Privat --mail maria@example.org --profile ''

note 'As a mail and as a page'
run letter access --eml
run letter access --html
run letter access --eml --html

note 'Into files'
cd "$test_home" || exit 1
run letter access --output access.txt
run letter access --output access.txt
run letter access --eml --output access.eml
run --json letter access --html --output access.html
run letter access --output nowhere/access.txt
run letter friend --words picture --output friend.txt
run --json letter reminder
run account Privat --history
ok 'the file is what was printed' \
	sh -c '"$WIDERSPRUCH" letter access | cmp - "$1"' sh access.txt
kept=$(find "$XDG_DATA_HOME/widerspruch/letters" -name '*-access-*.txt')
ok 'so is the kept one' cmp access.txt "$kept"
is 'nobody else can read it' "$(stat -c %a "$kept")" 600
is 'nor enter its folder' "$(stat -c %a "$(dirname "$kept")")" 700
is 'the history names its hash' \
	"$(grep -h -A3 'letter: access' "$XDG_DATA_HOME"/widerspruch/accounts/* |
		sed -n 's/.*sha256: //p')" \
	"$(sha256sum "$kept" | sed 's/ .*//')"
"$WIDERSPRUCH" remove Privat >/dev/null
ok 'in the trash it is still there' [ -e "$kept" ]
"$WIDERSPRUCH" purge Privat --yes >/dev/null
ok 'purging takes it along' [ ! -e "$(dirname "$kept")" ]

note 'Someone without an account'
cd - >/dev/null || exit 1
run letter friend --words "$test_home/picture"
run letter objection
run add person --name 'Toni Test' --residence ch
run letter friend --words "$test_home/picture"
run letter third-party --person Toni
run letter third-party --person 'Toni Test' --words "$test_home/third"
run --lang de letter third-party --person 'Toni Test'
run edit 'Toni Test' --residence at
run letter third-party --person 'Toni Test' --words "$test_home/third"
run letter reminder --person 'Toni Test'
run edit 'Toni Test' --address 'Gasse 2, 1010 Wien'
run letter third-party --person 'Toni Test' --words "$test_home/third"
run --json letter third-party --person 'Toni Test' \
	--words "$test_home/third"
run letter third-party --person 'Toni Test' --words "$test_home/third" \
	--output "$test_home/toni.txt"
run letter third-party Toni --person 'Toni Test'
run letter third-party --person 'Toni Test' --words "$test_home/third" --eml
kept=$(find "$XDG_DATA_HOME/widerspruch/letters" -name '*-third-party-*.txt')
ok 'the person keeps a copy' cmp "$test_home/toni.txt" "$kept"
ok 'and the journal names it' grep -q 'letter: third-party' \
	"$XDG_DATA_HOME"/widerspruch/people/*
run remove 'Toni Test'
run purge 'Toni Test' --yes
ok 'purging the person takes it along' [ ! -e "$(dirname "$kept")" ]

compare
