/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * page - a screen as data.
 *
 * A page is an ordered list of blocks. It knows no width, no colour and no
 * terminal; the full screen lays it out (tui/layout.h), print turns it into
 * text. Every block is a stop for the focus. A block's id is unique on its
 * page and stable, so that the focus survives a redraw, a tick and a change
 * of language.
 */
#ifndef WIDERSPRUCH_PAGES_PAGE_H
#define WIDERSPRUCH_PAGES_PAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/mem.h"
#include "content/markup.h"
#include "domain/status.h"
#include "pages/action.h"

enum block_kind {
	BLOCK_HEADING,
	BLOCK_TEXT,    /* one paragraph */
	BLOCK_POINT,   /* an item of a list: "- " before it */
	BLOCK_CAUTION, /* stands out by a word before it, not by colour */
	BLOCK_URL,     /* alone on its line, unbroken, in `title` */
	BLOCK_LINES,   /* an address: lines that are not joined */
	BLOCK_CODE,    /* a QR code: `lines`, shown whole or not at all */
	BLOCK_ITEM,    /* leads somewhere */
	BLOCK_STEP,    /* can be ticked */
	BLOCK_CHOICE,  /* one of numbered answers to the page's question */
	BLOCK_FIELD,   /* text is typed here */
	BLOCK_PICK,    /* a form's value, chosen on a page of its own */
	BLOCK_BUTTON,  /* does `enter` */
};

struct block {
	enum block_kind kind;
	const char *id;
	enum mark mark;	    /* drawn as [ ] [~] [x] [!] */
	struct rich title;  /* the row's words */
	struct rich detail; /* paragraphs under it, or "" */
	int indent;	    /* levels, of 2 columns each */
	bool is_spaced;	    /* an empty line stands before it */
	enum action enter;  /* what Enter does here; ACTION_NONE: nothing */
	const char *target; /* for ACTION_OPEN: a page's address; else the
			     * action's argument: "RECORD", "RECORD/STEP", or
			     * an answer's value; NULL: the page's own */
	const char *alert;  /* "not saved: …", said on the row; NULL: none */
	/* Of FIELD and PICK, UTF-8. Of a URL, the command that prints it
	 * whole; NULL: there is none. */
	const char *value;
	size_t caret;	   /* of FIELD: byte offset of the insertion point */
	int number;	   /* of CHOICE, from 1 */
	bool is_default;   /* of CHOICE: Enter takes it */
	const char *lines; /* of CODE, each ended, all of one width; `title`
			     * says what they show */
};

struct page {
	struct arena arena;   /* owns ids, targets, values, title */
	const char *address;  /* "account/7f3a9c1e": see app.h */
	bool is_plain;	      /* for lines, not for a screen: app.h */
	const char *title;    /* line 1, plain words */
	struct block *blocks; /* owned */
	size_t count, capacity;
	/* The page's actions, most important first: the key line shows as
	 * many as fit, the actions page all of them. */
	enum action actions[ACTION_COUNT];
	size_t action_count;
	const char *first; /* id of the block that gets the focus at first */
	/* What Enter does on this page, for the key line ("choose"); NULL:
	 * the words of ACTION_OPEN. */
	const char *enter_brief;
};

void page_init(struct page *page);
void page_release(struct page *page);

/* Building. The returned block is valid until the next one is added; strings
 * are copied into the page's arena. `id` may be NULL for "b" and a number. */
struct block *page_append(struct page *page, enum block_kind kind,
			  const char *id, const char *plain_title);
/* A web address, as the terminal can show it. */
struct block *page_append_url(struct page *page, const char *id,
			      const char *url);
void page_set_title(struct page *page, const char *title);
/* Once each; a second time changes nothing. */
void page_action(struct page *page, enum action action);
void page_drop_action(struct page *page, enum action action);
bool page_has_action(const struct page *page, enum action action);

/* Index of the block with that id, or -1. */
int page_find(const struct page *page, const char *id);
/* Does Enter or Space do something here? Tab stops there. */
bool block_is_active(const struct block *block);
/* A line of text for "where am I", without the mark's brackets: "done", … */
const char *mark_words(enum mark mark);
/* "[x]" and so on; "" for MARK_NONE. */
const char *mark_sign(enum mark mark);

#endif
