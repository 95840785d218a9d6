/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * app - the state of a running program, without any front end.
 *
 * Update and render are apart: app_update() changes state and returns an
 * effect, app_perform() carries it out (only that touches the disk) and feeds
 * the outcome back, app_page() describes the screen from `const struct app`.
 *
 * Where the user is, is a stack of visits. A visit's address names a page and
 * its argument, so it can be written down:
 *
 *     home  welcome  guides  guide/facebook  guide/facebook/path/menu
 *     question/no-mail  question/no-mail/spam  question/no-mail/spam/7f3a9c1e
 *     propose/no-mail/spam/found (shall it be noted?), …/found/7f3a9c1e
 *     account/7f3a9c1e  step/7f3a9c1e/facebook/send  history/7f3a9c1e
 *     add/country add/platform … (the questions that lead to an account)
 *     add-person
 *     edit/7f3a9c1e  note/7f3a9c1e  when/7f3a9c1e/facebook/send
 *     pick/FIELD  confirm/ACTION/ARGUMENT  milestone/7f3a9c1e
 *     milestone/7f3a9c1e/received (and on which day)
 *     path/7f3a9c1e  link/7f3a9c1e  search  results/WORDS  actions  help
 *     settings  setting/marks
 *     language  people  person/1b22e07a  trash  problems
 *     letter/7f3a9c1e letter/7f3a9c1e/objection letter-view/7f3a9c1e/objection
 *     letter-for/objection (for which account?)
 *     proof/7f3a9c1e  dossier/7f3a9c1e  handout/1b22e07a
 *     authorities  authority/de-by (an authority or a region)
 *     accounts accounts/due accounts/overdue  links links/1b22e07a  todo
 *     due  due/7f3a9c1e  due/7f3a9c1e/answer  notice/7f3a9c1e/NOTICE
 *     qr/https://… (an address of the web), qr/dark/https://…
 *     export  export/7f3a9c1e  import  import/plan  import/done
 *     sessions  session/5c0e11a2 (left by an interrupted run)  typed
 */
#ifndef WIDERSPRUCH_PAGES_APP_H
#define WIDERSPRUCH_PAGES_APP_H

#include "base/err.h"
#include "domain/deed.h"
#include "domain/document.h"
#include "domain/letter.h"
#include "pages/action.h"
#include "pages/choices.h"
#include "pages/page.h"

struct visit {
	char *address;
	char *focus; /* id of a block, NULL: the page's first */
	char *item;  /* while that is the row of the actions, where it was
		      * before: what they are about */
	char *title; /* as it was shown last; NULL: not known */
};

/* The id of the row that leads to all actions, the last of every page on a
 * screen but theirs: arrow keys, Enter and Esc alone reach everything. */
#define APP_ACTIONS_ROW "do-actions"

struct exchange; /* a file being imported: accounts/exchange.h */
struct sessions; /* what interrupted runs left: sessions.h */
struct form;	 /* a half-filled form or the answers so far: form.h */

enum effect_kind {
	EFFECT_NONE,
	EFFECT_SAVE,   /* the records named in `records` */
	EFFECT_REMOVE, /* records[0] to trash/ */
	EFFECT_RESTORE,
	EFFECT_PURGE,
	EFFECT_KEEP,
	EFFECT_LANGUAGE, /* `text`: reload content and interface */
	EFFECT_CHOICE,	 /* `text`: a setting and its value */
	EFFECT_COPY,	 /* `text` to the clipboard of the terminal */
	EFFECT_BROWSE,	 /* open the address `text` */
	EFFECT_EXPORT,	 /* records[0], or all, into the file `text` */
	EFFECT_LOOK,   /* at the file `text`, for what importing it would do */
	EFFECT_IMPORT, /* what was looked at; "purged": that, too */
	EFFECT_EDITOR, /* `text`: "ACCOUNT/LETTER", own words to be edited */
	EFFECT_LETTER, /* `text`: "FORMAT/ACCOUNT/LETTER", to be written */
	EFFECT_PAPER,  /* `text`: "FORMAT/PAGE/RECORD", to be written */
	EFFECT_PROOF,  /* `text`: "read/ACCOUNT" and so on: proof_work.h */
	EFFECT_REDRAW,
	EFFECT_RESUME,	/* go on with the session `text` */
	EFFECT_DISPOSE, /* delete what the session `text` left */
	EFFECT_HANGUP,	/* the terminal is gone: keep everything and leave */
	EFFECT_QUIT,
};

enum { EFFECT_RECORDS_MAX = 16, EFFECT_TEXT_MAX = 2048 };

/* What is to be done outside; ids, so nothing dangles. */
struct effect {
	enum effect_kind kind;
	char records[EFFECT_RECORDS_MAX][RECORD_ID_LENGTH + 1];
	size_t record_count;
	char text[EFFECT_TEXT_MAX + 1];
};

/*
 * What the machine around can do, lent by main and the front end, for pages
 * know neither a terminal nor other programs. What is NULL cannot be done.
 * The functions that fail say why.
 */
struct app_outside {
	void *terminal; /* for the front end's own two */
	bool (*copy)(void *terminal, const char *text, struct err *err);
	bool (*browse)(void *terminal, const char *url, struct err *err);
	bool (*can_browse)(void);
	/* The QR code of a text, in half blocks or with '#', for a terminal
	 * that writes light on dark or dark on light; lines of one width. */
	bool (*draw_code)(const char *text, bool is_ascii, bool is_dark,
			  struct strbuf *out, struct err *err);
	/*
	 * An editor on our terminal: `text` goes in and what came of it comes
	 * out; meanwhile it lies in `path`, a new file in a folder of its own.
	 * False: where `has_words`, something new stands in that folder.
	 */
	bool (*edit)(void *terminal, const char *path, struct strbuf *text,
		     bool *has_words, struct err *err);
	bool (*can_edit)(void);
	/* A letter as it is written to a file, appended to `out`. */
	void (*write_letter)(const struct letter_filled *letter,
			     enum letter_format format, date_instant at,
			     struct strbuf *out);
	/* The same of a document, as a page to print or as text. */
	void (*write_document)(const struct document *d, bool is_html,
			       struct strbuf *out);
};

struct app {
	struct deed_context deed; /* content, store, language, clock */
	struct diags *diags;	  /* what loading the content found */
	/* How the user wants it; what reading that found, NULL: nothing. Set
	 * by main. */
	struct choices choices;
	const struct diags *choice_faults;
	const char *choice_file; /* NULL: there is none to write to */
	/* Reads the content anew in other languages (EFFECT_LANGUAGE);
	 * false leaves everything as it is. Set by main. */
	bool (*change_language)(struct app *app, const char *language,
				struct err *err);
	void *owner; /* for change_language */
	struct app_outside outside;
	/* The day as of now, asked for before each action: the program may
	 * run past midnight. NULL: deed.today stays. Set by main. */
	struct date (*read_today)(void);
	struct visit *visits; /* the stack; the last is shown */
	size_t visit_count, visit_capacity;
	/* Half-filled forms, each with the address it belongs to. They
	 * outlive leaving their page: form.h. */
	struct form **forms;
	size_t form_count, form_capacity;
	char *search;		 /* the last words searched for */
	struct exchange *import; /* owned; NULL: none was looked at */
	int number; /* digits typed so far at a question with many answers */
	/* Said until the next key; NULL: nothing. An alert takes the cursor
	 * to the message line. */
	char *message;
	bool is_alert;
	/* Changes of this session, for the undo key: record and entry. */
	struct app_change {
		char record[RECORD_ID_LENGTH + 1];
		char entry[RECORD_ID_LENGTH + 1];
		unsigned group; /* changes made at once go back at once */
	} * changes;
	size_t change_count, change_capacity;
	size_t undone; /* how many of them, from the end, are taken back */
	unsigned group;
	bool is_done; /* the program is to end */
	/* Where this session is kept for the next start, and what has changed
	 * since it was written: keep.h. NULL: nothing is kept. */
	struct sessions *sessions;
	struct app_keeping {
		bool is_moved;	 /* to another page, or more than typing */
		char *typed_in;	 /* id of a field; NULL: nothing was typed */
		bool has_left;	 /* … the field meanwhile */
		bool has_failed; /* said that nothing can be kept */
		bool is_kept;	 /* all of it, at the end */
	} keeping;
	bool has_said_lock; /* that the file system knows no locks */
	/* Lines are typed and read, not keys and a screen: pages say nothing
	 * of keys and cursor then. Set by the front end. */
	bool is_plain;
};

/* `deed` is copied; what it points at must outlive the app. Opens the home
 * page, or "welcome" where there is no account yet. */
void app_init(struct app *app, const struct deed_context *deed,
	      struct diags *diags);
void app_release(struct app *app);

/* Go to a page (a new visit; "home" empties the stack), to a block on it, and
 * back: false on the first page, where nothing happens. */
void app_go(struct app *app, const char *address);
void app_focus(struct app *app, const char *block);
bool app_back(struct app *app);
/* From the row of the actions back to the item that they are about. */
void app_focus_item(struct app *app);
/* A new visit, without preparing the page; and back to the first page. A page
 * with a form that is in the stack already moves to its top. */
void app_push(struct app *app, const char *address);
void app_go_home(struct app *app);
/* Leave every page of the stack whose address has the part `part`, and drop
 * such forms: for a record that is gone, or a form that is done. The first
 * page stays. */
void app_leave(struct app *app, const char *part);
/* Every visit gets the title that it lacks, and the one being shown its own
 * anew: what was left is not built again only to be named. */
void app_title(struct app *app);
/* The titles may be others by now: another language, another name. */
void app_forget_titles(struct app *app);
const char *app_address(const struct app *app);
/* The focused block's id; NULL: the page's first. */
const char *app_focused(const struct app *app);

/* The page being shown, with the actions of every page and, for a screen, the
 * row that leads to them; `page` is initialised by this. */
void app_page(const struct app *app, struct page *page);
/* The page under it in the stack, with the focus it was left with (may be
 * NULL) or, where that was on the row of the actions, the one before: what the
 * actions page is about. False when there is none, and then
 * `page` is an empty page. Its actions done on the actions page (a block's
 * `enter`, or their keys) close that page and act on this one. */
bool app_page_below(const struct app *app, struct page *page,
		    const char **focus);
/* Index of the focused block on the page being shown: the focus, else the
 * page's first, else 0; -1 when the page has no blocks. */
int app_focus_index(const struct app *app, const struct page *page);

/*
 * Do `action` at the focused block. `argument` overrides the block's target
 * where the action comes from elsewhere (the actions page, the command line);
 * usually NULL. The last message is cleared first.
 */
void app_update(struct app *app, enum action action, const char *argument,
		struct effect *effect);

/*
 * A key. In a text field text is typed and the line edited; elsewhere the
 * key's action is done. Returns the action when it is a moving one, which is
 * the view's to do (ACTION_NONE otherwise).
 */
enum action app_key(struct app *app, const struct key *key,
		    struct effect *effect);
/* The same for a front end that holds the page it shows: `page`, built since
 * the last change. A move then builds nothing. */
enum action app_key_on(struct app *app, const struct page *page,
		       const struct key *key, struct effect *effect);

/* Carry out an effect and say how it went. */
void app_perform(struct app *app, const struct effect *effect);

/* Say something on the message line. */
void app_say(struct app *app, bool is_alert, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Take back what was said. */
void app_hush(struct app *app);

/* Are there changes that could not be saved? */
bool app_has_unsaved(const struct app *app);

/* Something was typed into the field, or its caret was moved. */
void app_typed_in(struct app *app, const char *field);

/* Text pasted at once: into the field that has the focus, with line ends as
 * ", " in an address and as blanks elsewhere; outside of a field nothing is
 * done but to say so. */
void app_paste(struct app *app, const char *text);

/* Is the focus in a text field? Then the keys type. */
bool app_is_typing(const struct app *app);

#endif
