#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A proof line by line: a file is read, what it says is looked at, what it shows
# is chosen; then the dossier and a sheet to take home, into files.
# shellcheck source=plain.sh
. "${top_srcdir:?}/tests/plain/plain.sh"
with_accounts

printf '%s\n' 'From: Office <a@b.example>' 'Subject: Your objection' \
	'Date: Fri, 20 Nov 2026 09:12:05 +0100' 'Message-ID: <1@b.example>' \
	'' 'Text' >"$test_home/mail.eml"

# Nothing is claimed by Save alone; a file that is not there is named.
talk <<'END'
3 proof
save
1
~/gone.eml
2
1
~/mail.eml
2
save
8
2
9
1
7
4711
save
q
END
note 'for its owner alone' sh -c \
	'stat -c %a "$0"/data/widerspruch/proofs/*/*' "$test_home"

# Both entries stand in the history. They were one change, and go back as one.
talk <<'END'
3 h
<
3 proof
12
2
save
q
END
talk <<'END'
3 f
7
4712
8
4
save
undo
h
q
END

talk <<'END'
3
13
1
~/dossier
2
2
q
END
note 'for its owner alone' stat -c %a "$test_home/dossier.html"
note 'with its proof' grep -c '4711' "$test_home/dossier.html"

talk <<'END'
1
7
1
~/sheet
3
q
END
note 'for its owner alone' stat -c %a "$test_home/sheet.txt"
compare
