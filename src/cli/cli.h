/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * cli - the command line: a table of commands, each on a page of its own.
 *
 * Every page can be printed and every change made by a command. Results go to
 * stdout, errors to stderr as what, where, what to do. Exit status 0 fine,
 * 1 refused or lint errors, 2 wrong usage, 3 content or data partly
 * unreadable (the rest is printed).
 */
#ifndef WIDERSPRUCH_CLI_CLI_H
#define WIDERSPRUCH_CLI_CLI_H

#include <stdbool.h>

#include "cli/options.h"
#include "cli/program.h"
#include "cli/settings.h"

enum exit_status {
	EXIT_FINE = 0,
	EXIT_REFUSED = 1,
	EXIT_USAGE = 2,
	EXIT_UNREADABLE = 3,
};

enum { COMMAND_OPTIONS_MAX = 10 };

/* Hands a text to the clipboard of the terminal, as in struct app_outside. */
typedef bool cli_copier(void *terminal, const char *text, struct err *err);

struct command_call {
	struct program *program; /* NULL for commands that need none */
	cli_copier *copy;
	const struct arguments *arguments;
	struct settings *settings;
	char **words; /* after the command's name */
	int count;
	int width;
	bool is_json;
};

struct command {
	const char *name;
	const char *usage;   /* N_(): what stands behind the name */
	const char *summary; /* N_() */
	int least, most;     /* words it takes; most -1: any number */
	enum option_id options[COMMAND_OPTIONS_MAX];
	size_t option_count;
	/* --person, --status and --platform choose several accounts, in place
	 * of the first word: bulk.h. */
	bool takes_filter;
	bool prints_no_json;   /* --json is refused */
	bool needs_no_program; /* neither content nor data */
	bool needs_no_data;    /* goes on where no data can be read */
	/* ERR_NONE and true: fine. */
	bool (*run)(const struct command_call *call, struct err *err);
};

/* The table, ended by a NULL name. */
const struct command *cli_commands(void);
const struct command *cli_command(const char *name);

/* Run the command in `arguments`; returns the exit status. `copy` is what
 * --copy does. */
int cli_run(const struct arguments *arguments, struct settings *settings,
	    cli_copier *copy);

/* The overview, for a pipe. */
int cli_overview(struct program *program, const struct arguments *arguments);

/* A line on stderr. */
void cli_say(const char *message);
/* Say an error on stderr; returns its exit status, which is never that of
 * what went well. */
int cli_fail(const struct err *err);

/* Helpers of the commands ------------------------------------------- */

/* Print UTF-8 text on stdout in the terminal's charset. */
bool cli_print(const struct strbuf *text, struct err *err);
/* The same for a file of its own form: byte for byte, in UTF-8. */
bool cli_print_bytes(const struct strbuf *text, struct err *err);
/* Print the page at `address`. */
bool cli_print_page(const struct command_call *call, const char *address,
		    struct err *err);
/* "--on" and "--about". */
bool cli_day(const struct command_call *call, struct deed_day *day,
	     struct err *err);
/* The account named by the call's first word. */
struct record *cli_account(const struct command_call *call, struct err *err);
/* An account or a person, whichever the name fits; what it fits twice is
 * refused. */
struct record *cli_any(const struct command_call *call, const char *name,
		       bool with_removed, struct err *err);
/* After a change that was written: say what is to be known of it on stderr
 * (`err`: the disk did not confirm it), and take that out of `err`. */
void cli_written(const struct command_call *call, struct err *err);
/* Save what a command changed, and say the same. `err` is only touched where it
 * fails: where several are saved, what one of them had to say is not lost by
 * the next. */
bool cli_save(const struct command_call *call, struct record *r,
	      struct err *err);

/* "Facebook Privat", or a person's name. */
void cli_title(const struct command_call *call, const struct record *r,
	       struct strbuf *out);
/* Where an account stands today, in words. */
void cli_standing(const struct command_call *call, const struct record *account,
		  struct strbuf *out);
/* What was done: `line` for people, json_change() for programs. `r` is NULL
 * when it is gone. */
bool cli_reply(const struct command_call *call, const char *id,
	       const struct record *r, const char *line, struct err *err);
/* The one form of saying what was done to a record as a whole: "changed:
 * 7f3a9c1e (Facebook Privat)"; `more` (may be NULL) is a sentence behind it. */
bool cli_reply_record(const struct command_call *call, const char *verb,
		      const struct record *r, const char *more,
		      struct err *err);
/* Text wrapped to --width, each line ended; those behind the first begin with
 * `indent` blanks, which the first has been given. */
void cli_wrap(const struct command_call *call, const char *text, int indent,
	      struct strbuf *out);

/* Note a proof from the options: of a milestone, of an entry (its id) or of
 * neither; `file` may be NULL. cmd_proof.c. */
bool cli_proof(const struct command_call *call, struct record *r,
	       enum milestone milestone, const char *of, const char *file,
	       struct err *err);

/* The commands themselves, by file. */
typedef bool command_function(const struct command_call *call, struct err *err);
command_function cmd_guides, cmd_show, cmd_search, cmd_facts; /* cmd_show.c */
command_function cmd_authority;				  /* cmd_authority.c */
command_function cmd_people, cmd_accounts, cmd_account;	  /* cmd_list.c */
command_function cmd_add, cmd_edit, cmd_link, cmd_unlink; /* cmd_add.c */
command_function cmd_done, cmd_skip, cmd_untick, cmd_milestone, cmd_again,
	cmd_note, cmd_close, cmd_reopen, cmd_undo, cmd_redo; /* cmd_done.c */
command_function cmd_remove, cmd_restore, cmd_purge,
	cmd_keep;			       /* cmd_remove.c */
command_function cmd_due, cmd_todo, cmd_links; /* cmd_due.c */
command_function cmd_export, cmd_import;       /* cmd_exchange.c */
command_function cmd_sessions;		       /* cmd_sessions.c */
command_function cmd_letter;		       /* cmd_letter.c */
command_function cmd_proof;		       /* cmd_proof.c */
command_function cmd_dossier, cmd_handout;     /* cmd_paper.c */
command_function cmd_link_out;		       /* cmd_out.c */
command_function cmd_lint;		       /* cmd_lint.c */
command_function cmd_help;		       /* cmd_help.c */

/* "help accessibility": cmd_access.c. */
void cli_access_words(const struct keymap *keys, int width, struct strbuf *out);
/* "help keys": cmd_keys.c. `path` is the configuration's, or NULL. */
void cli_keys_words(const struct keymap *keys, const char *path, int width,
		    struct strbuf *out);
/* A paragraph of help, wrapped. */
void cli_add_words(struct strbuf *out, int width, const char *words);

#endif
