/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "domain/proof.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "accounts/store_proofs.h"
#include "base/i18n.h"
#include "base/text.h"
#include "domain/deed_entry.h"

/* Files ---------------------------------------------------------------------- */

static char *last_part(const char *path)
{
	const char *slash = strrchr(path, '/');

	return text_line(slash ? slash + 1 : path);
}

/* What is read of a file: its hash, and a mail's header. */
struct taking {
	struct hash *hash;
	struct strbuf head;
	bool is_empty;
};

static bool take(void *data, const char *bytes, size_t length)
{
	struct taking *t = data;
	const size_t room = EML_HEAD_MAX - t->head.length;

	hash_add(t->hash, bytes, length);
	strbuf_add(&t->head, bytes, length < room ? length : room);
	t->is_empty = false;
	return true;
}

static bool hash_file(const char *path, char sha256[HASH_DIGITS + 1],
		      struct taking *t, struct err *err)
{
	bool is_fine;

	*t = (struct taking){ .hash = hash_new(), .is_empty = true };
	strbuf_init(&t->head);
	is_fine = fs_read_each(path, take, t, err);
	hash_end(t->hash, sha256);
	return is_fine;
}

bool proof_file_read(const char *typed, struct proof_file *out, struct err *err)
{
	struct taking t;
	bool is_fine;

	*out = (struct proof_file){ .path = fs_expand(typed) };
	out->name = last_part(out->path);
	if (!*out->path) {
		err_set(err, ERR_USAGE, "%s", _("Type the name of a file."));
		return false;
	}
	is_fine = hash_file(out->path, out->sha256, &t, err);
	if (is_fine && t.is_empty) {
		err_set(err, ERR_DATA,
			_("%s is empty, so it shows nothing. Save the mail or "
			  "the screenshot anew."),
			out->path);
		is_fine = false;
	}
	out->is_mail = is_fine && eml_read(t.head.s, t.head.length, &out->eml);
	strbuf_release(&t.head);
	return is_fine;
}

void proof_file_release(struct proof_file *file)
{
	free(file->path);
	free(file->name);
	eml_release(&file->eml);
	*file = (struct proof_file){ .path = NULL };
}

/* The ending of a copy: that of the file, where it is a usual one. */
static void find_ending(const struct proof_file *file, char ending[16])
{
	const char *dot = strrchr(file->name, '.');

	if (dot && strlen(dot + 1) < 16) {
		size_t i;

		for (i = 0; dot[1 + i]; i++)
			ending[i] = (char)tolower((unsigned char)dot[1 + i]);
		ending[i] = '\0';
		if (store_ending_is_valid(ending))
			return;
	}
	snprintf(ending, 16, "%s", file->is_mail ? "eml" : "bin");
}

/* Noting --------------------------------------------------------------------- */

const struct entry *proof_entry_of(const struct record *account,
				   enum milestone milestone, struct date day)
{
	const struct journal *j = &account->journal;
	const int round = journal_round(j);
	const char *name = milestone_name(milestone);
	const struct entry *found = NULL;

	for (size_t i = 0; name && i < j->count; i++) {
		const struct entry *e = &j->entries[i];

		if (e->round != round || !e->milestone ||
		    strcmp(e->milestone, name) != 0 || !entry_reaches(e))
			continue;
		if (!date_is_set(day) ||
		    (date_compare(date_first(e->day), date_first(day)) <= 0 &&
		     date_compare(date_last(day), date_last(e->day)) <= 0))
			found = e;
	}
	return found;
}

/* Words of one line, that can be shown. */
static bool is_fit(const char *text, struct err *err)
{
	const size_t length = text ? strlen(text) : 0;

	if (length == 0)
		return true;
	if (length > PROOF_WORDS_MAX)
		err_set(err, ERR_USAGE,
			_("Sender, subject and numbers are short: these words "
			  "are longer than %d bytes."),
			PROOF_WORDS_MAX);
	else if (!text_is_utf8(text, length, NULL) ||
		 !text_is_printable(text, length, NULL) ||
		 strpbrk(text, "\n\t"))
		err_set(err, ERR_USAGE, "%s",
			_("There are characters in these words that cannot be "
			  "shown."));
	else
		return true;
	return false;
}

static bool has_text(const char *text)
{
	return text && text[strspn(text, " ")];
}

static bool is_allowed(const struct deed_context *d,
		       const struct record *account, const struct proof *proof,
		       struct err *err)
{
	const struct entry *of =
		proof->of ? journal_find(&account->journal, proof->of) : NULL;

	if (!deed_is_allowed(account, err) ||
	    !deed_day_is_past(d, proof->when, err) ||
	    !is_fit(proof->from, err) || !is_fit(proof->subject, err) ||
	    !is_fit(proof->message_id, err) || !is_fit(proof->case_number, err))
		return false;
	if (!proof->file && !has_text(proof->from) &&
	    !has_text(proof->subject) && !has_text(proof->message_id) &&
	    !has_text(proof->case_number))
		err_set(err, ERR_USAGE, "%s",
			_("There is nothing to show it with yet. Name a file, "
			  "a sender, a subject or a case number."));
	else if (proof->of && (!of || !of->is_live))
		err_set(err, ERR_REFUSED,
			_("There is no entry \"%s\" that counts."), proof->of);
	else
		return true;
	return false;
}

/* The id of what it shows, in `own`; "" for the round. The milestone is noted
 * where it is not there yet. */
static bool find_shown(const struct deed_context *d, struct record *account,
		       const struct proof *proof,
		       char own[RECORD_ID_LENGTH + 1], struct err *err)
{
	const struct entry *e = NULL;
	const struct journal *j = &account->journal;

	own[0] = '\0';
	if (proof->milestone == MILESTONE_NONE)
		return true;
	e = proof_entry_of(account, proof->milestone, proof->when.day);
	if (!e &&
	    !deed_milestone(d, account, proof->milestone, proof->when, err))
		return false;
	/* The entry just made is the last one. */
	if (!e)
		e = &j->entries[j->count - 1];
	snprintf(own, RECORD_ID_LENGTH + 1, "%s", e->id);
	return true;
}

static bool note(const struct deed_context *d, struct record *account,
		 const struct proof *proof, const char *id, const char *of,
		 const char *ending, struct err *err)
{
	const struct proof_file *file = proof->file;
	char round[12];
	const struct {
		const char *key, *value;
	} all[] = {
		{ "round", round },
		{ "of", of },
		{ "file", file ? file->name : NULL },
		{ "sha256", file ? file->sha256 : NULL },
		{ "copy", ending },
		{ "message_id", proof->message_id },
		{ "from", proof->from },
		{ "subject", proof->subject },
		{ "case", proof->case_number },
	};
	const char *pairs[2 * ARRAY_SIZE(all) + 1];
	size_t n = 0;

	snprintf(round, sizeof(round), "%d", journal_round(&account->journal));
	for (size_t i = 0; i < ARRAY_SIZE(all); i++) {
		if (!has_text(all[i].value))
			continue;
		pairs[n++] = all[i].key;
		pairs[n++] = all[i].value;
	}
	pairs[n] = NULL;
	return deed_note_down_as(d, account, id, entry_kind_name(ENTRY_PROOF),
				 proof->when, pairs, err);
}

/* Its bytes, which must be those that were read. */
static bool read_for_copy(const struct proof_file *file, struct strbuf *bytes,
			  struct err *err)
{
	char sha256[HASH_DIGITS + 1];
	struct strbuf most;
	struct stat st;

	if (stat(file->path, &st) == 0 && st.st_size > PROOF_COPY_MAX) {
		strbuf_init(&most);
		fs_size_words(PROOF_COPY_MAX, &most);
		err_set(err, ERR_REFUSED,
			/* TRANSLATORS: a file, and a size such as "32 MB". */
			_("%s is too large for a copy here: more than %s. Note "
			  "it without a copy, and keep the file yourself."),
			file->path, most.s);
		strbuf_release(&most);
		return false;
	}
	if (!fs_read(file->path, PROOF_COPY_MAX, bytes, err))
		return false;
	hash_sha256(bytes->s, bytes->length, sha256);
	if (!strcmp(sha256, file->sha256))
		return true;
	err_set(err, ERR_REFUSED,
		_("%s has changed since it was read. Read it again, then note "
		  "it."),
		file->path);
	return false;
}

static enum fs_outcome keep_copy(const struct deed_context *d,
				 const struct record *account,
				 const struct proof_file *file, const char *id,
				 const char *ending, char **path,
				 struct err *err)
{
	enum fs_outcome outcome = FS_FAILED;
	struct strbuf bytes;

	strbuf_init(&bytes);
	if (read_for_copy(file, &bytes, err))
		outcome = store_keep_proof(d->store, account, id, ending,
					   &bytes, path, err);
	strbuf_release(&bytes);
	return outcome;
}

enum fs_outcome deed_proof(const struct deed_context *d, struct record *account,
			   const struct proof *proof, char **path,
			   struct err *err)
{
	char id[RECORD_ID_LENGTH + 1], of[RECORD_ID_LENGTH + 1];
	char group[RECORD_ID_LENGTH + 1];
	struct deed_context at_once = *d;
	enum fs_outcome outcome = FS_SAVED;
	char ending[16] = "";
	char *own = NULL;

	if (!is_allowed(d, account, proof, err))
		return FS_FAILED;
	deed_make_id(d, account, id);
	/* With the milestone that it shows it is one change. */
	if (!d->group && proof->milestone != MILESTONE_NONE &&
	    !proof_entry_of(account, proof->milestone, proof->when.day)) {
		deed_make_id(d, account, group);
		at_once.group = group;
	}
	/* The copy first: the journal never names one that is not there. */
	if (proof->file && proof->with_copy) {
		find_ending(proof->file, ending);
		outcome = keep_copy(d, account, proof->file, id, ending, &own,
				    err);
	}
	if (outcome != FS_FAILED &&
	    (!find_shown(&at_once, account, proof, of, err) ||
	     !note(&at_once, account, proof, id, proof->of ? proof->of : of,
		   ending, err))) {
		/* Nobody asks for it any more. */
		if (own)
			fs_remove(own, NULL);
		outcome = FS_FAILED;
	}
	if (path && outcome != FS_FAILED)
		*path = own;
	else
		free(own);
	return outcome;
}

/* Reading them --------------------------------------------------------------- */

const struct entry *proof_shows(const struct journal *j, const struct entry *e)
{
	const char *of = yamldoc_get_text(e->map, "of");

	return of ? journal_find(j, of) : NULL;
}

const struct entry *proof_next(const struct journal *j, const char *of,
			       size_t *i)
{
	while (*i < j->count) {
		const struct entry *e = &j->entries[(*i)++];
		const char *its = yamldoc_get_text(e->map, "of");

		if (e->kind == ENTRY_PROOF && e->is_live && its &&
		    !strcmp(its, of))
			return e;
	}
	return NULL;
}

char *proof_kept_path(const struct deed_context *d,
		      const struct record *account, const struct entry *e)
{
	const char *ending = yamldoc_get_text(e->map, "copy");

	return ending ? store_proof_path(d->store, account, e->id, ending)
		      : NULL;
}

const char *proof_state_words(enum proof_state state)
{
	switch (state) {
	case PROOF_NO_COPY:
		return _("no copy was kept");
	case PROOF_SAME:
		return _("the copy is as it was");
	case PROOF_CHANGED:
		return _("the copy has changed");
	case PROOF_MISSING:
		return _("the copy is gone");
	case PROOF_UNREADABLE:
		return _("the copy cannot be read");
	}
	return "";
}

enum proof_state proof_check(const struct deed_context *d,
			     const struct record *account,
			     const struct entry *e, char **path,
			     struct err *err)
{
	const char *sha256 = yamldoc_get_text(e->map, "sha256");
	char *own = proof_kept_path(d, account, e);
	enum proof_state state = PROOF_NO_COPY;
	char digits[HASH_DIGITS + 1];
	struct taking t;

	if (own && !fs_exists(own)) {
		state = PROOF_MISSING;
	} else if (own && !hash_file(own, digits, &t, err)) {
		state = PROOF_UNREADABLE;
		strbuf_release(&t.head);
	} else if (own) {
		state = sha256 && !strcmp(sha256, digits) ? PROOF_SAME
							  : PROOF_CHANGED;
		strbuf_release(&t.head);
	}
	if (path)
		*path = own;
	else
		free(own);
	return state;
}

/* A further part of a list. */
static void __attribute__((format(printf, 2, 3)))
add_part(struct strbuf *list, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	strbuf_adds(list, list->length ? ", " : "");
	strbuf_vaddf(list, format, args);
	va_end(args);
}

void proof_words(const struct entry *e, struct strbuf *out)
{
	const char *from = yamldoc_get_text(e->map, "from");
	const char *subject = yamldoc_get_text(e->map, "subject");
	const char *number = yamldoc_get_text(e->map, "case");
	const char *file = yamldoc_get_text(e->map, "file");
	struct strbuf list;

	strbuf_init(&list);
	if (has_text(from))
		/* TRANSLATORS: %s is the sender of a mail. */
		add_part(&list, _("from %s"), from);
	if (has_text(subject))
		/* TRANSLATORS: %s is the subject of a mail. */
		add_part(&list, _("“%s”"), subject);
	if (has_text(number))
		add_part(&list, _("case number %s"), number);
	if (has_text(file))
		add_part(&list, _("file %s"), file);
	/* TRANSLATORS: %s is a list: sender, subject, case number, file. */
	strbuf_addf(out, _("proof: %s"),
		    list.length ? list.s
				: _("without sender, number and file"));
	strbuf_release(&list);
}
