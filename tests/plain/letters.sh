#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Letters line by line: what an authority asks for stands where the letter is
# written; where the law is not known there is none, and it is said why; and who
# has no account has letters too.
# shellcheck source=plain.sh
. "${top_srcdir:?}/tests/plain/plain.sh"
with_accounts

mkdir "$WIDERSPRUCH_CONTENT/de/letters"
cat >"$WIDERSPRUCH_CONTENT/de/letters/complain.yaml" <<'END'
id: complain
title: Eine Beschwerde
to: authority
law: law
note: Leg alles bei.
needs:
  account.mail: required
subject: Beschwerde
body:
  - id: hello
    text: Es geht um {account.mail}.
END
cat >"$WIDERSPRUCH_CONTENT/de/letters/ask.yaml" <<'END'
id: ask
title: Eine Bitte
to: someone
needs:
  person.name: required
subject: Bitte
body:
  - id: hello
    text: Bitte hilf mir.
  - id: name
    text: |
      {person.name}
END

"$WIDERSPRUCH" edit 'Maria Muster' --residence at >/dev/null
# Of an account: the letter, its page and what it says, in German.
talk --lang de <<'END'
3
9
2
3
q
END

# Where no law is known there is no complaint.
"$WIDERSPRUCH" edit 'Maria Muster' --residence zz >/dev/null
talk <<'END'
3
9
q
END

# Of a person, who has it in the history then.
talk <<'END'
people
1
7
1
2
2
<
<
<
9
q
END
compare
