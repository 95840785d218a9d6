#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A calendar program reads what `due --ics` writes, and a second import updates
# what the first one brought.
. "$top_srcdir/tests/lib/tap.sh"

WIDERSPRUCH_CONTENT=$top_srcdir/tests/data/content-small
export WIDERSPRUCH_CONTENT

"$WIDERSPRUCH" add forum --label 'Büro; a, b \ c' --country de >/dev/null 2>&1
"$WIDERSPRUCH" done 'Büro; a, b \ c' send >/dev/null 2>&1
"$WIDERSPRUCH" due --ics >"$test_home/one.ics" 2>/dev/null

lines_end_with_crlf() {
	awk '!/\r$/ { exit 1 }' "$1"
}
lines_are_short() {
	LC_ALL=C awk '{ sub(/\r$/, "") } length($0) > 75 { exit 1 }' "$1"
}

ok "there are events" grep -q '^BEGIN:VEVENT' "$test_home/one.ics"
ok "every line ends with CRLF" lines_end_with_crlf "$test_home/one.ics"
ok "no line is longer than 75 bytes" lines_are_short "$test_home/one.ics"
ok "folded lines are valid UTF-8" \
	iconv -f UTF-8 -t UTF-8 "$test_home/one.ics" -o /dev/null
contains "what has a meaning in RFC 5545 is escaped" \
	"$(cat "$test_home/one.ics")" 'Büro\; a\, b \\ c'

# Two accounts without any name of their own are told apart.
for _ in 1 2; do
	"$WIDERSPRUCH" --data "$test_home/two" add forum --country de |
		sed 's/added: \([0-9a-f]*\).*/\1/' >"$test_home/id"
	"$WIDERSPRUCH" --data "$test_home/two" done "$(cat "$test_home/id")" \
		send >/dev/null
done
is "namesakes have names of their own" \
	"$("$WIDERSPRUCH" --data "$test_home/two" due --ics |
		grep '^SUMMARY' | sort | uniq -d)" ""

# In khal: a calendar of files, looked at through its own listing.
khal_setup() {
	mkdir "$test_home/calendar"
	cat >"$test_home/khal.conf" <<END
[calendars]
[[one]]
path = $test_home/calendar
type = calendar
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[default]
default_calendar = one
[sqlite]
path = $test_home/khal.db
END
}
in_khal() {
	khal -c "$test_home/khal.conf" "$@"
}
# "2026-12-22 Forum Büro: answer from Meta", one event a line.
listed() {
	in_khal list --day-format '' --format '{start-date} {title}{alarm-symbol}' \
		2026-11-01 400d 2>/dev/null | sed '/^$/d'
}
answer_days() {
	listed | grep 'answer from Meta' | cut -d' ' -f1
}

if command -v khal >/dev/null 2>&1; then
	khal_setup
	ok "khal reads it" \
		sh -c "khal -c '$test_home/khal.conf' import --batch '$test_home/one.ics' >'$test_home/khal.out' 2>&1"
	is "khal does not complain" "$(cat "$test_home/khal.out")" ""
	count=$(listed | wc -l)
	is "khal lists every event" "$count" \
		"$(grep -c '^BEGIN:VEVENT' "$test_home/one.ics")"
	is "the answer is on its day" "$(answer_days)" 2026-12-22
	contains "the account's name arrives as it is" "$(listed)" \
		'Büro; a, b \ c'
	contains "each has an alarm" "$(listed | head -n 1)" '⏰'
	"$WIDERSPRUCH" due 'Büro; a, b \ c' answer --set 2027-01-04 \
		>/dev/null 2>&1
	"$WIDERSPRUCH" due --ics >"$test_home/two.ics"
	in_khal import --batch "$test_home/two.ics" >/dev/null 2>&1
	is "a second import adds none" "$(listed | wc -l)" "$count"
	is "a second import moves the day" "$(answer_days)" 2027-01-04
else
	skip "khal reads it, and a second import updates" "khal is not installed"
fi

done_testing
