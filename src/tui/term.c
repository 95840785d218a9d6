/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/term.h"

#include <curses.h>
#include <errno.h>
#include <langinfo.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "handoff/copy.h"
#include "tui/charset.h"
#include "tui/keyboard.h"
#include "tui/looks.h"
#include "tui/term_signals.h"

/* <term.h> has a macro for every capability. */
#undef columns
#undef lines

enum { ESCAPE_MS_MAX = 10000 };

struct terminal {
	SCREEN *screen;
	struct keyboard keyboard;
	struct canvas shown; /* what was put on the screen last */
	attr_t attributes[ROLE_COUNT];
	short pairs[ROLE_COUNT];
	struct choices choices; /* that it is set to */
	bool is_stale;		/* what stands there looks otherwise now */
	bool is_gone;		/* the terminal has gone, or we are to end */
};

/* A capability by its terminfo name; NULL when the terminal lacks it. */
static const char *info(const char *name)
{
	const char *s = tigetstr(name);

	return s == (char *)-1 ? NULL : s;
}

/* Roles ---------------------------------------------------------------- */

/* https://no-color.org: set and not empty. It goes before the configuration. */
static bool wants_colours(const struct choices *choices)
{
	const char *no = getenv("NO_COLOR");

	return (!no || !*no) && choices->value[CHOICE_COLOURS] != COLOURS_NONE;
}

/* How many there are to use. What is not coloured is the terminal's own, which
 * not all can go back to. */
static int count_colours(const struct choices *choices)
{
	const bool is_contrast =
		choices->value[CHOICE_COLOURS] == COLOURS_CONTRAST;

	if (!wants_colours(choices) || !has_colors() || start_color() != OK)
		return 0;
	return use_default_colors() == OK || is_contrast ? COLORS : 0;
}

static attr_t attributes_of(const struct look *look)
{
	return (look->is_bold ? A_BOLD : A_NORMAL) |
	       (look->is_underlined ? A_UNDERLINE : A_NORMAL) |
	       (look->is_reverse ? A_REVERSE : A_NORMAL);
}

static void set_looks(struct terminal *term, const struct choices *choices)
{
	const bool is_contrast =
		choices->value[CHOICE_COLOURS] == COLOURS_CONTRAST;
	const int colours = count_colours(choices);

	for (int role = 0; role < ROLE_COUNT; role++) {
		const struct look look =
			look_of((enum role)role, colours, is_contrast);

		term->attributes[role] = attributes_of(&look);
		term->pairs[role] = 0;
		if (colours < 8 || (look.colour < 0 && look.background < 0))
			continue;
		init_pair((short)(role + 1), (short)look.colour,
			  (short)look.background);
		term->pairs[role] = (short)(role + 1);
	}
}

/* Output --------------------------------------------------------------- */

static void put_row(struct terminal *term, const struct canvas *canvas, int row)
{
	const struct cell *cells = canvas_row(canvas, row);
	int rows, columns;

	getmaxyx(stdscr, rows, columns);
	if (row >= rows)
		return;
	for (int i = 0; i < canvas->columns && i < columns; i++) {
		bool is_wide = i + 1 < canvas->columns && !cells[i + 1].text[0];
		wchar_t text[CCHARW_MAX + 1] = L" ";
		cchar_t c;

		if (!cells[i].text[0])
			continue;
		charset_wide(cells[i].text, is_wide ? 2 : 1, text, CCHARW_MAX);
		/* A wide one may have come out narrow. */
		if (is_wide && wcwidth(text[0]) < 2)
			mvaddch(row, i + 1,
				' ' | COLOR_PAIR(term->pairs[cells[i].role]));
		setcchar(&c, text, term->attributes[cells[i].role],
			 term->pairs[cells[i].role], NULL);
		mvadd_wch(row, i, &c);
	}
}

static bool is_same_row(const struct canvas *a, const struct canvas *b, int row)
{
	return memcmp(canvas_row(a, row), canvas_row(b, row),
		      (size_t)a->columns * sizeof(struct cell)) == 0;
}

/* The cursor is moved last, so that doupdate() leaves it there. */
static void stage(const struct canvas *canvas)
{
	move(canvas->cursor_row, canvas->cursor_column);
	wnoutrefresh(stdscr);
}

static void keep(struct terminal *term, const struct canvas *canvas)
{
	size_t count = (size_t)canvas->rows * (size_t)canvas->columns;

	if (term->shown.rows != canvas->rows ||
	    term->shown.columns != canvas->columns)
		canvas_resize(&term->shown, canvas->rows, canvas->columns);
	memcpy(term->shown.cells, canvas->cells, count * sizeof(struct cell));
	term->shown.cursor_row = canvas->cursor_row;
	term->shown.cursor_column = canvas->cursor_column;
}

/* Pasted text is marked as such where the terminal's description has it, so
 * that no letter of it is a command. */
static void mark_pastes(bool is_on)
{
	const char *capability = info(is_on ? "BE" : "BD");

	if (!info("PS") || !info("PE") || !info("BE") || !info("BD"))
		return;
	putp(capability);
	fflush(stdout);
}

/* Terminals without a second screen keep what stands on them: at least the
 * prompt gets a clean line. GNU screen is one by default, although its
 * description says otherwise. */
static void leave_screen(void)
{
	mark_pastes(false);
	move(LINES - 1, 0);
	clrtoeol();
	refresh();
	endwin();
}

/* Size and suspending -------------------------------------------------- */

/* What the kernel says; a serial line says nothing, and terminfo knows. */
static void update_size(void)
{
	struct winsize size;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) < 0 || !size.ws_row ||
	    !size.ws_col)
		return;
	if (size.ws_row == LINES && size.ws_col == COLS)
		return;
	resize_term(size.ws_row, size.ws_col);
	clearok(curscr, TRUE);
}

static void suspend(struct terminal *term, struct key *key)
{
	memset(key, 0, sizeof(*key));
	leave_screen();
	signals_stop(STDIN_FILENO);
	/* Told to end while it was stopped: the screen is the shell's now. */
	if (signals_take(SIGNAL_HANGUP)) {
		term->is_gone = true;
		key->kind = KEY_PRESS_HANGUP;
		return;
	}
	mark_pastes(true);
	update_size();
	term_redraw(term);
	key->kind = KEY_PRESS_RESIZE;
}

/* Keys ----------------------------------------------------------------- */

/* What signals say, as a key; false when they say nothing for the caller. */
static bool take_signal(struct terminal *term, struct key *key)
{
	if (signals_take(SIGNAL_HANGUP))
		term->is_gone = true;
	if (term->is_gone) {
		key->kind = KEY_PRESS_HANGUP;
		return true;
	}
	if (signals_take(SIGNAL_STOP)) {
		suspend(term, key);
		return true;
	}
	if (signals_take(SIGNAL_CONTINUE)) {
		/* The shell had the terminal meanwhile, and its modes. */
		reset_prog_mode();
		mark_pastes(true);
		update_size();
		term_redraw(term);
		key->kind = KEY_PRESS_RESIZE;
		return true;
	}
	if (signals_take(SIGNAL_RESIZE)) {
		update_size();
		key->kind = KEY_PRESS_RESIZE;
		return true;
	}
	if (signals_take(SIGNAL_INTERRUPT)) {
		key->kind = KEY_PRESS_CTRL;
		key->text[0] = 'c';
		return true;
	}
	return false;
}

/* curses writes in the charset of the C library's locale. Where that is not
 * the terminal's, because the machine lacks the locale, ASCII is safe. */
static const char *output_charset(void)
{
	if (strcasecmp(nl_langinfo(CODESET), i18n_charset()) != 0)
		return "ASCII";
	return i18n_is_utf8() ? NULL : i18n_charset();
}

static int escape_delay(const struct choices *choices)
{
	const int chosen = choices->value[CHOICE_ESCAPE_DELAY];
	const char *s = getenv("ESCDELAY");
	char *end;
	long ms;

	if (!s || !*s)
		return chosen;
	ms = strtol(s, &end, 10);
	return *end || ms < 0 || ms > ESCAPE_MS_MAX ? chosen : (int)ms;
}

/* Is the terminal known, and can it place a cursor? Asked before curses is
 * opened, for initscr() would print and exit, and newterm() takes a "dumb"
 * terminal and loses memory on an unknown one. */
static bool check_description(const char *name, struct err *err)
{
	int status = 0;
	bool can_move;

	if (setupterm(NULL, STDOUT_FILENO, &status) != OK) {
		err_set(err, ERR_REFUSED,
			_("This machine does not know the terminal \"%s\". "
			  "Try: TERM=xterm-256color"),
			name);
		return false;
	}
	can_move = info("cup") != NULL;
	del_curterm(cur_term);
	if (!can_move)
		err_set(err, ERR_REFUSED,
			_("The terminal \"%s\" cannot place a cursor, which "
			  "the full screen needs."),
			name);
	return can_move;
}

static bool check_terminal(struct termios *modes, struct err *err)
{
	const char *name = getenv("TERM");

	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) {
		err_set(err, ERR_REFUSED, "%s",
			_("The full screen needs a terminal for input and "
			  "output."));
		return false;
	}
	if (!name || !*name) {
		err_set(err, ERR_REFUSED, "%s",
			_("The full screen needs to know the terminal, but "
			  "$TERM is not set. Try: TERM=xterm-256color"));
		return false;
	}
	if (tcgetattr(STDIN_FILENO, modes) < 0) {
		err_set(err, ERR_REFUSED, _("The terminal does not answer: %s"),
			strerror(errno));
		return false;
	}
	return check_description(name, err);
}

/* A terminal that cannot hide its cursor shows it. */
static void set_choices(struct terminal *term, const struct choices *choices)
{
	term->choices = *choices;
	term->keyboard.escape_ms = escape_delay(choices);
	curs_set(choices->value[CHOICE_CURSOR] == CURSOR_VISIBLE ? 1 : 0);
	set_looks(term, choices);
	term->is_stale = true;
}

struct terminal *term_open(const struct choices *choices, struct err *err)
{
	struct termios modes;
	struct terminal *term;
	SCREEN *screen;

	if (!check_terminal(&modes, err))
		return NULL;
	screen = newterm(NULL, stdout, stdin);
	if (!screen) {
		err_set(err, ERR_REFUSED, "%s",
			_("The terminal will not do for the full screen."));
		return NULL;
	}
	/* After curses has set handlers of its own. */
	signals_install();
	signals_rescue_with(STDOUT_FILENO, &modes, info);
	term = mem_alloc(sizeof(*term));
	term->screen = screen;
	raw();
	noecho();
	nonl();
	keypad(stdscr, TRUE);
	/* A key that waits must not leave half a screen. */
	typeahead(-1);
	idlok(stdscr, TRUE);
	mark_pastes(true);
	keyboard_init(&term->keyboard, STDIN_FILENO,
		      i18n_is_utf8() ? NULL : i18n_charset(),
		      escape_delay(choices), info);
	set_choices(term, choices);
	update_size();
	canvas_init(&term->shown, LINES, COLS);
	return term;
}

void term_set(struct terminal *term, const struct choices *choices)
{
	if (memcmp(term->choices.value, choices->value,
		   sizeof(choices->value)) != 0)
		set_choices(term, choices);
}

void term_close(struct terminal *term)
{
	if (!isendwin())
		leave_screen();
	delscreen(term->screen);
	canvas_release(&term->shown);
	signals_remove();
	free(term);
}

void term_size(const struct terminal *term, int *rows, int *columns)
{
	(void)term;
	getmaxyx(stdscr, *rows, *columns);
}

const char *term_charset(const struct terminal *term)
{
	(void)term;
	return output_charset();
}

void term_show(struct terminal *term, const struct canvas *canvas)
{
	bool is_new = term->shown.rows != canvas->rows ||
		      term->shown.columns != canvas->columns;

	if (is_new)
		erase();
	for (int row = 0; row < canvas->rows; row++)
		if (is_new || term->is_stale ||
		    !is_same_row(canvas, &term->shown, row))
			put_row(term, canvas, row);
	term->is_stale = false;
	keep(term, canvas);
	stage(canvas);
}

void term_redraw(struct terminal *term)
{
	for (int row = 0; row < term->shown.rows; row++)
		put_row(term, &term->shown, row);
	clearok(curscr, TRUE);
	stage(&term->shown);
	doupdate();
}

void term_lend(struct terminal *term)
{
	(void)term;
	leave_screen();
}

void term_take_back(struct terminal *term)
{
	reset_prog_mode();
	mark_pastes(true);
	update_size();
	term_redraw(term);
}

static bool refuse_copy(struct err *err)
{
	err_set(err, ERR_REFUSED, "%s",
		_("This terminal is not known to take a copy. Mark the "
		  "address with the mouse, or show it as a QR code."));
	return false;
}

/* Where no terminal is open, its description is read for this alone. */
static bool copy_to(bool is_open, const char *text, struct err *err)
{
	const char *ms;
	struct strbuf bytes;
	bool is_sent = true;
	int status;

	if (!is_open && (!isatty(STDOUT_FILENO) ||
			 setupterm(NULL, STDOUT_FILENO, &status) != OK))
		return refuse_copy(err);
	ms = info("Ms");
	strbuf_init(&bytes);
	switch (copy_way(ms != NULL)) {
	case COPY_DIRECT:
		copy_base64(text, &bytes);
		putp(tiparm(ms, "c", bytes.s));
		break;
	case COPY_SCREEN:
		copy_screen_sequence(text, &bytes);
		fwrite(bytes.s, 1, bytes.length, stdout);
		break;
	case COPY_TMUX:
	case COPY_NONE:
		is_sent = refuse_copy(err);
		break;
	}
	fflush(stdout);
	strbuf_release(&bytes);
	if (!is_open)
		del_curterm(cur_term);
	return is_sent;
}

bool term_copy(struct terminal *term, const char *text, struct err *err)
{
	if (copy_way(false) == COPY_TMUX)
		return copy_through_tmux(text, err);
	return copy_to(term != NULL, text, err);
}

void term_key(struct terminal *term, struct key *key)
{
	memset(key, 0, sizeof(*key));
	while (!take_signal(term, key)) {
		/* Who holds a key down on a slow line is to see where it
		 * ended, not every screen on the way. */
		if (!keyboard_is_ahead(&term->keyboard))
			doupdate();
		if (!keyboard_read(&term->keyboard, key)) {
			term->is_gone |= term->keyboard.is_gone;
			continue;
		}
		if (key->kind != KEY_PRESS_CTRL || key->text[0] != 'z' ||
		    keymap_action(&term->choices.keys, key) != ACTION_NONE)
			return;
		suspend(term, key);
		return;
	}
}
