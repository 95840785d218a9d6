# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# What the tests share that visit every page: the real content, and a home
# with accounts and a file that cannot be read. Source it after pty.sh.

WIDERSPRUCH_CONTENT=$top_srcdir/content
export WIDERSPRUCH_CONTENT
# On a machine without an editor, too, letters offer one.
EDITOR=true
export EDITOR
unset TMUX STY DISPLAY WAYLAND_DISPLAY BROWSER

walked=$test_home/walked
records=$walked/data/widerspruch
mkdir -p "$walked/data"
in_walked() { XDG_DATA_HOME=$walked/data "$program" "$@" >/dev/null; }

# Their ids are random, but for one that a test wants to find.
rename_account() { # LABEL ID
	file=$(grep -l "^label: $1\$" "$records"/accounts/*.yaml)
	sed "s/^id: .*/id: $2/" "$file" >"$records/accounts/$2.yaml"
	rm "$file"
}

# One that is overdue, one of the days when objections were new, one of a
# platform that has nothing to object to.
in_walked add facebook --label Privat --mail maria@example.org --country de
in_walked milestone Privat objected --on 2026-10-01
in_walked add instagram --label Verein --country de
in_walked milestone Verein objected --on 2024-06
rename_account Verein 0000002b
in_walked add whatsapp --label Alt
in_walked export --output "$walked/all.yaml"
printf 'format: 1\nid: deadbeef\nplatform: facebook\njournal: [\n' \
	>"$records/accounts/deadbeef.yaml"

# The same with sessions that were interrupted: in a form, and in the form of
# an account that is gone.
cp -R "$walked" "$walked.left"
left=$walked.left/state/widerspruch/sessions
mkdir -p "$left"
leave_session() { # ID DAY ACCOUNT
	cat >"$left/$1.yaml" <<-END
		format: 1
		at: $2T21:30:00.000000Z
		front: screen
		visits:
		  - address: home
		    title: Widerspruch
		  - address: note/$3
		    title: "Notiz: Instagram Verein"
		    focus: text
		forms:
		  - address: note/$3
		    fields:
		      - id: text
		        kind: line
		        value: Half a note
		        caret: 4
		        is-changed: true
	END
}
leave_session 0000000a 2026-11-21 0000002b
leave_session 0000000b 2026-11-20 0000002f
