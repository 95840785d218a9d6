/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * saver - one change of the store, for the fault tests to break.
 *
 *     saver FOLDER note ID TEXT     add a note to an account, made if missing
 *     saver FOLDER remove|restore|purge|keep ID
 *     saver FOLDER letter ID TEXT   keep a letter of the name "brief"
 *     saver FOLDER proof ID TEXT    keep the copy of a proof, "0c9f41d2.eml"
 *     saver FOLDER list             each record: id, state, its notes
 *
 * Between reading and saving it says "loaded" and, with SAVER_WAIT set, waits
 * for a line; with SAVER_MEANWHILE set, that file takes the account's place, as
 * if another session had saved. A save that fails is tried once more with SAVER_RETRY set. Two
 * calls of access() mark where in a trace the change begins and ends. With
 * SAVER_SHORT=n no write() takes more than n bytes.
 */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "accounts/store.h"
#include "accounts/store_letters.h"
#include "accounts/store_proofs.h"
#include "base/i18n.h"

ssize_t __real_write(int fd, const void *bytes, size_t n);
ssize_t __wrap_write(int fd, const void *bytes, size_t n);

ssize_t __wrap_write(int fd, const void *bytes, size_t n)
{
	const char *most = getenv("SAVER_SHORT");

	if (most && strtoul(most, NULL, 10) < n)
		n = strtoul(most, NULL, 10);
	return __real_write(fd, bytes, n);
}

static void mark(const char *name)
{
	if (access(name, F_OK) == 0)
		abort();
}

static void say(const char *text)
{
	puts(text);
	fflush(stdout);
}

static void wait_for_line(const struct record *r)
{
	const char *meanwhile = getenv("SAVER_MEANWHILE");
	char line[16];

	say("loaded");
	if (getenv("SAVER_WAIT") && !fgets(line, sizeof(line), stdin))
		exit(3);
	if (meanwhile && rename(meanwhile, r->path) != 0)
		exit(4);
}

static const char *const states[] = {
	[RECORD_FINE] = "fine",		  [RECORD_UNREADABLE] = "unreadable",
	[RECORD_NEWER] = "newer",	  [RECORD_REMOVED] = "removed",
	[RECORD_CAME_BACK] = "came-back",
};

static void list(const struct store *s)
{
	for (size_t i = 0; i < s->count; i++) {
		const struct record *r = s->records[i];

		printf("%s %s", r->id, states[r->state]);
		for (size_t k = 0; k < r->journal.count; k++) {
			if (r->journal.entries[k].kind == ENTRY_NOTE)
				printf(" %s", r->journal.entries[k].text);
		}
		putchar('\n');
	}
}

static void add_note(struct record *r, const char *text)
{
	const char *const pairs[] = { "text", text, NULL };
	char id[RECORD_ID_LENGTH + 1];
	const struct entry_draft draft = { .id = id,
					   .now = 1795338725481230,
					   .is = "note" };
	unsigned hash = 5381;

	for (const char *s = text; *s; s++)
		hash = hash * 33 + (unsigned char)*s;
	snprintf(id, sizeof(id), "%08x", hash);
	if (!record_add(r, &draft, pairs))
		abort();
}

static bool save(struct store *s, struct record *r)
{
	static const char *const words[] = {
		[STORE_FAILED] = "failed",
		[STORE_SAVED] = "saved",
		[STORE_UNCONFIRMED] = "unconfirmed",
		[STORE_IN_TRASH] = "in-trash",
		[STORE_ANEW] = "anew",
	};
	struct err err = ERR_INIT;
	enum store_outcome outcome = store_save(s, r, &err);

	printf("%s%s%s\n", words[outcome], *err.message ? ": " : "",
	       err.message);
	fflush(stdout);
	/* What the person sees on the row agrees. */
	if ((outcome == STORE_FAILED) !=
		    (r->unsaved && *r->unsaved && r->pending_count) ||
	    (outcome != STORE_FAILED && r->pending_count))
		abort();
	return outcome != STORE_FAILED;
}

static bool note(struct store *s, const char *id, const char *text)
{
	struct record *r = store_find(s, id);
	bool is_fine;

	if (!r) {
		r = record_new(RECORD_ACCOUNT, id, "instagram");
		store_add(s, r);
	}
	wait_for_line(r);
	add_note(r, text);
	mark("/saver-begins");
	is_fine = save(s, r);
	mark("/saver-ends");
	if (!is_fine && getenv("SAVER_RETRY"))
		is_fine = save(s, r);
	return is_fine;
}

static enum fs_outcome keep_proof(struct store *s, const struct record *r,
				  const char *text, struct err *err)
{
	enum fs_outcome outcome;
	struct strbuf bytes;

	strbuf_init(&bytes);
	strbuf_adds(&bytes, text);
	outcome = store_keep_proof(s, r, "0c9f41d2", "eml", &bytes, NULL, err);
	strbuf_release(&bytes);
	return outcome;
}

static bool keep(struct store *s, bool is_letter, const char *id,
		 const char *text)
{
	static const char *const words[] = {
		[FS_FAILED] = "failed",
		[FS_SAVED] = "saved",
		[FS_UNCONFIRMED] = "unconfirmed",
	};
	const struct record *r = store_find(s, id);
	struct err err = ERR_INIT;
	enum fs_outcome outcome;

	if (!r)
		return false;
	wait_for_line(r);
	mark("/saver-begins");
	outcome = is_letter ? store_keep_letter(s, r, "brief", text,
						strlen(text), NULL, &err)
			    : keep_proof(s, r, text, &err);
	mark("/saver-ends");
	if (outcome != FS_SAVED && !*err.message)
		abort();
	printf("%s%s%s\n", words[outcome], *err.message ? ": " : "",
	       err.message);
	return outcome != FS_FAILED;
}

static bool move(struct store *s, const char *what, const char *id)
{
	struct date today = { 2026, 11, 22 };
	struct record *r = store_find(s, id);
	struct err err = ERR_INIT;
	bool is_fine = false;

	if (!r)
		return false;
	wait_for_line(r);
	mark("/saver-begins");
	if (strcmp(what, "remove") == 0)
		is_fine = store_remove(s, r, &err);
	else if (strcmp(what, "restore") == 0)
		is_fine = store_restore(s, r, &err);
	else if (strcmp(what, "purge") == 0)
		is_fine = store_purge(s, r, today, &err);
	else if (strcmp(what, "keep") == 0)
		is_fine = store_keep(s, r, &err);
	mark("/saver-ends");
	if (!is_fine && !*err.message)
		abort();
	printf("%s%s%s\n", is_fine ? "done" : "failed",
	       *err.message ? ": " : "", err.message);
	return is_fine;
}

int main(int argc, char **argv)
{
	struct err err = ERR_INIT;
	bool is_fine = true;
	struct store s;

	i18n_init("en", "/nonexistent");
	if (argc < 3)
		return 2;
	if (!store_open(&s, argv[1], &err)) {
		fprintf(stderr, "%s\n", err.message);
		is_fine = false;
	} else if (strcmp(argv[2], "list") == 0) {
		list(&s);
	} else if (strcmp(argv[2], "note") == 0 && argc == 5) {
		is_fine = note(&s, argv[3], argv[4]);
	} else if (strcmp(argv[2], "letter") == 0 && argc == 5) {
		is_fine = keep(&s, true, argv[3], argv[4]);
	} else if (strcmp(argv[2], "proof") == 0 && argc == 5) {
		is_fine = keep(&s, false, argv[3], argv[4]);
	} else if (argc == 4) {
		is_fine = move(&s, argv[2], argv[3]);
	} else {
		is_fine = false;
	}
	store_release(&s);
	return is_fine ? 0 : 1;
}
