/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * choices - how a user wants the program to look, sound and be typed to.
 *
 * They stand in $XDG_CONFIG_HOME/widerspruch/config.yaml, which a person may
 * write by hand:
 *
 *     marks: words
 *     width: 40
 *     keys:
 *       copy: y
 *       undo: [u, Ctrl-Z]
 *
 * A faulty setting is reported with its place and falls back to its default;
 * the others count. Arrow keys, Enter and Esc keep their meaning whatever the
 * file says, so nobody locks himself out. What a flag or the environment says
 * goes before the file; the callers see to that. Not here: what a user did,
 * which is data (accounts/).
 */
#ifndef WIDERSPRUCH_PAGES_CHOICES_H
#define WIDERSPRUCH_PAGES_CHOICES_H

#include "base/diag.h"
#include "base/err.h"
#include "base/fs.h"
#include "pages/keymap.h"

/* The settings that have one of several values, or a number. */
enum choice_id {
	CHOICE_PLAIN,
	CHOICE_WIDTH, /* columns; 0: the screen's, and plain mode unwrapped */
	CHOICE_MARKS,
	CHOICE_FOCUS,
	CHOICE_COLOURS,
	CHOICE_CURSOR,
	CHOICE_ESCAPE_DELAY, /* milliseconds */
	CHOICE_ASCII,
	CHOICE_COUNT
};

/* Their values. */
enum { CHOICE_NO, CHOICE_YES };
enum { MARKS_SIGNS, MARKS_WORDS };
enum { FOCUS_HIGHLIGHT, FOCUS_MARK };
enum { COLOURS_AUTO, COLOURS_NONE, COLOURS_CONTRAST };
enum { CURSOR_VISIBLE, CURSOR_HIDDEN };

enum { CHOICE_LANGUAGE_MAX = 63 };

/* A plain value: copied as it is, nothing to release. */
struct choices {
	int value[CHOICE_COUNT];
	/* A list as in LANGUAGE, "de@leicht:de"; "": the environment's. */
	char language[CHOICE_LANGUAGE_MAX + 1];
	int language_line, language_column; /* where the file says so */
	struct keymap keys;
};

enum { CHOICE_VALUES_MAX = 3 };

struct choice_info {
	const char *name; /* in the file */
	/* By its value, as in the file; none: a number. */
	const char *values[CHOICE_VALUES_MAX + 1];
	int least, most; /* of a number */
	int standard;	 /* without a file */
};

const struct choice_info *choice_info(enum choice_id id);

void choices_init(struct choices *choices); /* the defaults */

/*
 * Read the file at `path` over what `choices` holds; one that does not exist
 * says nothing. What is wrong with it is reported as an error with its place
 * (rules "setting", "key", and those of yamldoc.h). A file that is no YAML
 * changes nothing.
 */
void choices_read(struct choices *choices, const char *path,
		  struct diags *diags);

/*
 * Write one setting, whose value needs no quotes, into the file at `path`, or into a new one, and leave all
 * else in it as it is, remarks and order too. FS_FAILED and a reason where the
 * file cannot be changed by a single line; nothing was written then.
 */
enum fs_outcome choices_write(const char *path, const char *name,
			      const char *value, struct err *err);

/* Which languages there are, is known when the content is: a list of which it
 * has none is reported then. */
struct content;
void choices_check_language(const struct choices *choices,
			    const struct content *content, const char *path,
			    struct diags *diags);

#endif
