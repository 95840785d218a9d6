/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * letter_call - what a call of "letter" is about, and what it says beside the
 * letter. For cmd_letter.c alone.
 */
#ifndef WIDERSPRUCH_CLI_LETTER_CALL_H
#define WIDERSPRUCH_CLI_LETTER_CALL_H

#include "cli/cli.h"
#include "domain/letter.h"

/* The account that is named, or the person; the only account, or the only
 * person, where none is. NULL with `err`. */
struct record *letter_call_record(const struct command_call *call,
				  struct err *err);
/* The letter that is named; NULL with `err` where there is none, or it is not
 * for that account or person. */
const struct letter *letter_call_letter(const struct command_call *call,
					const struct record *account,
					const struct record *person,
					struct err *err);

/* What to know when sending it, on stderr, so that the letter stays clean: that
 * it is a draft, its note, and what its authority asks for. */
void letter_call_say(const struct command_call *call,
		     const struct letter_draft *draft);

/* Words of the content without their markup. */
void letter_call_plain(const struct deed_context *d, const struct words *words,
		       struct strbuf *out);

#endif
