/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * proof - what shows that something happened: a mail, a screenshot, a number.
 *
 * A proof belongs to an entry of the journal (`of`), or to its round as a whole
 * (absent). It names the file and its SHA-256, so that anyone can see later
 * whether a file is that very one; where the person wants it, a copy is kept
 * (store_proofs.h). What the header of a mail says is proposed and no more: it
 * says what its writer wanted, and the program never takes it for Meta's word.
 *
 *     is: proof, round, of (an entry's id), file (its name), sha256,
 *     copy (the ending of the copy, where there is one), message_id, from,
 *     subject, case
 */
#ifndef WIDERSPRUCH_DOMAIN_PROOF_H
#define WIDERSPRUCH_DOMAIN_PROOF_H

#include "base/eml.h"
#include "base/fs.h"
#include "base/hash.h"
#include "domain/deed.h"

enum {
	PROOF_COPY_MAX = 32 * 1024 * 1024, /* bytes of a file that is copied */
	PROOF_WORDS_MAX = 400,		   /* bytes of sender, subject, … */
};

/* A file that was read, whatever its size: its hash is that of the whole. Owns
 * what it holds. */
struct proof_file {
	char *path; /* as it was opened */
	char *name; /* its last part, clean and on one line */
	char sha256[HASH_DIGITS + 1];
	bool is_mail;
	struct eml eml; /* empty where it is no mail */
};

/* `typed` as a person types it (fs_expand()). False with `err`: not there, no
 * file, or empty. To be released in any case. */
bool proof_file_read(const char *typed, struct proof_file *out,
		     struct err *err);
void proof_file_release(struct proof_file *file);

/* Borrows everything; NULL and "" mean: none. */
struct proof {
	/* What it shows: an entry's id; or a milestone, which is noted first
	 * (proof_entry_of()); or neither: it belongs to the round. */
	const char *of;
	enum milestone milestone;
	struct deed_day when;
	const char *from, *subject, *message_id, *case_number;
	const struct proof_file *file;
	bool with_copy;
};

/*
 * The entry of the latest round that a proof of `milestone` belongs to: the
 * live one whose day is that one or holds it (DATE_NONE: any). NULL: there is
 * none, and deed_proof() notes one.
 */
const struct entry *proof_entry_of(const struct record *account,
				   enum milestone milestone, struct date day);

/*
 * Keep the copy, of a file that is as it was and not larger than
 * PROOF_COPY_MAX, and add the entries. The caller saves the account after that.
 * `path` (may be NULL) gets where the copy lies, owned by the caller. FS_FAILED
 * with `err`: nothing was noted; FS_UNCONFIRMED with `err`: the disk did not
 * confirm the copy.
 */
enum fs_outcome deed_proof(const struct deed_context *d, struct record *account,
			   const struct proof *proof, char **path,
			   struct err *err);

/* Reading them ------------------------------------------------------ */

/* The entry that it shows; NULL: its round as a whole. */
const struct entry *proof_shows(const struct journal *j, const struct entry *e);
/* The proofs of an entry, from `*i` on, which moves behind; live ones only.
 * NULL behind the last. Start with 0. */
const struct entry *proof_next(const struct journal *j, const char *of,
			       size_t *i);

enum proof_state {
	PROOF_NO_COPY, /* none was kept */
	PROOF_SAME,
	PROOF_CHANGED, /* its SHA-256 is another one */
	PROOF_MISSING,
	PROOF_UNREADABLE, /* `err` */
};

/* How the copy stands now. `path` (may be NULL) gets where it lies or should
 * lie, owned by the caller; NULL for PROOF_NO_COPY. */
enum proof_state proof_check(const struct deed_context *d,
			     const struct record *account,
			     const struct entry *e, char **path,
			     struct err *err);
/* "changed", "missing" …, in words for a list. */
const char *proof_state_words(enum proof_state state);
/* Where the copy lies or should lie; owned by the caller, NULL where none was
 * kept. */
char *proof_kept_path(const struct deed_context *d,
		      const struct record *account, const struct entry *e);

/* One line, lower case in English: "proof: from a@b.example, “Subject”, case
 * 123, file x.eml". */
void proof_words(const struct entry *e, struct strbuf *out);

#endif
