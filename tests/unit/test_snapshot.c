/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "lib/app_fixture.h"

#include "base/i18n.h"
#include "pages/keep.h"

/* Every page there is; "*" stands for the first account. The plain mode's walk
 * looks that no page of the table is forgotten. */
static const char *const addresses[] = {
	"guides",
	"guide/alpha",
	"guide/alpha/path/form",
	"guide/alpha/open",
	"account/*",
	"step/*/alpha/open",
	"history/*",
	"add/country",
	"add/platform",
	"add/mail",
	"add-person",
	"edit/*",
	"note/*",
	"when/*/alpha/open",
	"confirm/remove/*",
	"confirm/quit",
	"milestone/*",
	"milestone/*/received",
	"path/*",
	"link/*",
	"search",
	"results/alpha form",
	"actions",
	"help",
	"language",
	"people",
	"trash",
	"problems",
	"qr/https://example.org",
};

void __real_page_build(const struct app *app, const char *address,
		       struct page *page);
void __wrap_page_build(const struct app *app, const char *address,
		       struct page *page);

static size_t built;

void __wrap_page_build(const struct app *app, const char *address,
		       struct page *page)
{
	built++;
	__real_page_build(app, address, page);
}

struct kept {
	struct fixture f;
	struct sessions sessions;
	char *folder;
};

static void start(struct kept *k)
{
	sessions_init(&k->sessions, k->folder, k->f.data);
	k->f.app.sessions = &k->sessions;
	app_offer_sessions(&k->f.app);
}

static void kept_init(struct kept *k)
{
	fixture_init(&k->f);
	add_account(&k->f, "alpha", "One");
	add_account(&k->f, "beta", "Two");
	k->folder = temp_path(k->f.folder, "state/sessions");
	fixture_reopen(&k->f);
	start(k);
}

/* The program dies: nothing is tidied up. */
static void die(struct kept *k)
{
	sessions_release(&k->sessions);
	fixture_reopen(&k->f);
	start(k);
}

static void kept_release(struct kept *k)
{
	sessions_release(&k->sessions);
	free(k->folder);
	fixture_release(&k->f);
}

/* As the front ends do it. */
static void keys(struct kept *k, const char *names)
{
	press(&k->f, names);
	app_keep(&k->f.app);
}

static void words(struct kept *k, const char *text)
{
	type(&k->f, text);
	app_keep(&k->f.app);
}

static size_t count_files(const struct kept *k)
{
	struct fs_names names;
	size_t count;

	fs_names_init(&names);
	assert_true(fs_list(k->folder, "", &names, NULL));
	count = names.count;
	fs_names_release(&names);
	return count;
}

/* The only file there is; owned by the caller. */
static char *only_file(const struct kept *k)
{
	struct fs_names names;
	char *path;

	fs_names_init(&names);
	assert_true(fs_list(k->folder, "", &names, NULL));
	assert_int_equal(names.count, 1);
	path = fs_join(k->folder, names.item[0]);
	fs_names_release(&names);
	return path;
}

static char *content_of(const char *path)
{
	struct strbuf text;

	strbuf_init(&text);
	assert_true(fs_read(path, 1 << 20, &text, NULL));
	return strbuf_detach(&text);
}

static void hang_up(struct kept *k)
{
	struct key key = { .kind = KEY_PRESS_HANGUP };

	press_key(&k->f, &key);
	assert_true(k->f.app.is_done);
	die(k);
}

static char *address_in(const struct kept *k, const char *pattern)
{
	const char *star = strchr(pattern, '*');

	return star ? mem_printf("%.*s%s%s", (int)(star - pattern), pattern,
				 account_of(&k->f, "alpha")->id, star + 1)
		    : mem_strdup(pattern);
}

static size_t caret_of(const struct app *app)
{
	struct page page;
	int index;
	size_t caret;

	app_page(app, &page);
	index = app_focus_index(app, &page);
	caret = index < 0 ? 0 : page.blocks[index].caret;
	page_release(&page);
	return caret;
}

/* Whatever is on the last row of the page is focused, text is typed where text
 * is typed, and after a hang-up it is all the same. */
static void every_page_comes_back(void **state)
{
	size_t fields = 0;

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(addresses); i++) {
		struct kept k;
		char *address, *before, *after;
		size_t caret;

		kept_init(&k);
		address = address_in(&k, addresses[i]);
		if (strncmp(address, "add/", 4) == 0)
			app_update(&k.f.app, ACTION_ADD, NULL, &k.f.effect);
		app_go(&k.f.app, address);
		if (!app_is_typing(&k.f.app))
			keys(&k, "Tab");
		if (app_is_typing(&k.f.app)) {
			words(&k, "G\303\274nter \"x\": # y");
			keys(&k, "Left Left");
			fields++;
		} else {
			keys(&k, "Down");
		}
		app_hush(&k.f.app);
		before = screen(&k.f.app);
		caret = caret_of(&k.f.app);
		hang_up(&k);
		sees(&k.f, "Do you want to go on there?");
		keys(&k, "1");
		is_at(&k.f, address);
		sees(&k.f, "You are back where you were.");
		app_hush(&k.f.app);
		after = screen(&k.f.app);
		assert_string_equal(after, before);
		assert_int_equal(caret_of(&k.f.app), caret);
		free(before);
		free(after);
		free(address);
		kept_release(&k);
	}
	print_message("# %zu pages, %zu with text\n", LENGTH_OF(addresses),
		      fields);
	assert_true(fields >= 4);
}

/* Esc goes back through the same pages as before. */
static void the_way_back_comes_back(void **state)
{
	struct kept k;

	(void)state;
	kept_init(&k);
	go_to(&k.f, "account", account_of(&k.f, "beta"));
	keys(&k, "h");
	keys(&k, "n");
	words(&k, "half");
	hang_up(&k);
	keys(&k, "1");
	sees(&k.f, "= half");
	keys(&k, "Esc");
	sees(&k.f, "history, newest first");
	keys(&k, "Esc Esc");
	is_at(&k.f, "home");
	kept_release(&k);
}

static void picked_values_come_back(void **state)
{
	struct kept k;

	(void)state;
	kept_init(&k);
	go_to(&k.f, "edit", account_of(&k.f, "alpha"));
	app_focus(&k.f.app, "country");
	keys(&k, "Enter");
	app_focus(&k.f.app, "answer-ch");
	keys(&k, "Enter");
	sees(&k.f, "Switzerland");
	keys(&k, "Enter");
	is_at(&k.f, "pick/country");
	hang_up(&k);
	/* Under the question is the page that it is about. */
	sees(&k.f, "Change Alpha One");
	keys(&k, "1");
	is_at(&k.f, "pick/country");
	keys(&k, "Esc");
	sees(&k.f, "Switzerland");
	app_focus(&k.f.app, "save");
	keys(&k, "Enter");
	assert_string_equal(record_field(account_of(&k.f, "alpha"), "country"),
			    "ch");
	kept_release(&k);
}

/* What was proposed when the questions began is neither lost nor a draft. */
static void answers_come_back(void **state)
{
	struct kept k;

	(void)state;
	kept_init(&k);
	keys(&k, "a");
	app_go(&k.f.app, "add/mail");
	words(&k, "a@b.example");
	hang_up(&k);
	keys(&k, "1");
	is_at(&k.f, "add/mail");
	assert_string_equal(form_value(app_form_at(&k.f.app, "add"), "country"),
			    "de");
	assert_string_equal(form_value(app_form_at(&k.f.app, "add"), "mail"),
			    "a@b.example");
	kept_release(&k);
}

/* Writing ----------------------------------------------------------------- */

static void only_leaving_writes(void **state)
{
	struct kept k;
	char *path, *before, *after;

	(void)state;
	kept_init(&k);
	assert_int_equal(count_files(&k), 0);
	keys(&k, "Down");
	keys(&k, "Down Up Tab");
	assert_int_equal(count_files(&k), 0);
	go_to(&k.f, "note", account_of(&k.f, "alpha"));
	app_keep(&k.f.app);
	path = only_file(&k);
	before = content_of(path);
	/* Moving about without having typed. */
	keys(&k, "Down");
	keys(&k, "Up");
	after = content_of(path);
	assert_string_equal(after, before);
	free(after);
	/* Typing does not write; leaving the field does. */
	words(&k, "half");
	after = content_of(path);
	assert_string_equal(after, before);
	free(after);
	keys(&k, "Down");
	after = content_of(path);
	assert_non_null(strstr(after, "value: half"));
	free(before);
	before = after;
	keys(&k, "Up");
	after = content_of(path);
	assert_string_equal(after, before);
	free(after);
	free(before);
	free(path);
	kept_release(&k);
}

/* What was typed is not thrown away by a slip. */
/* However many pages there are to go back to. */
static void a_move_builds_only_what_is_shown(void **state)
{
	struct kept k;

	(void)state;
	kept_init(&k);
	keys(&k, "g");
	for (int i = 0; i < 40; i++) {
		char *address = mem_printf("results/alpha %d", i);

		built = 0;
		app_go(&k.f.app, address);
		app_keep(&k.f.app);
		assert_true(built <= 1);
		free(address);
	}
	assert_int_equal(k.f.app.visit_count, 42);
	built = 0;
	keys(&k, "Down w");
	assert_true(built <= 6);
	sees(&k.f, "Search: alpha 37, Search: alpha 38, Search: alpha 39: ");
	/* An account that gets another name is called by it further down, */
	app_go(&k.f.app, "home");
	go_to(&k.f, "account", account_of(&k.f, "alpha"));
	keys(&k, "h");
	go_to(&k.f, "edit", account_of(&k.f, "alpha"));
	words(&k, "x");
	app_focus(&k.f.app, "save");
	keys(&k, "Enter w");
	sees(&k.f, ", Alpha Onex, Alpha Onex - history, newest first: item");
	/* and as before when that is taken back; */
	keys(&k, "u w");
	sees(&k.f, ", Alpha One, Alpha One - history, newest first: item");
	/* and all of them otherwise in another language. */
	keys(&k, "l 2 w");
	sees(&k.f, ", Alpha-Netz One, Alpha-Netz One - history");
	kept_release(&k);
}

static void deleting_a_draft_asks(void **state)
{
	struct kept k;

	(void)state;
	kept_init(&k);
	go_to(&k.f, "note", account_of(&k.f, "alpha"));
	words(&k, "half");
	hang_up(&k);
	keys(&k, "3");
	sees(&k.f, "Shall what was not saved be thrown away?");
	keys(&k, "1");
	sees(&k.f, "Do you want to go on there?");
	assert_int_equal(count_files(&k), 1);
	keys(&k, "3");
	keys(&k, "2");
	is_at(&k.f, "home");
	sees(&k.f, "It is deleted.");
	assert_int_equal(count_files(&k), 0);
	kept_release(&k);
}

/* A paste comes at once, on one line. */
static void a_paste_goes_into_the_field(void **state)
{
	struct kept k;
	char *person, *big;

	(void)state;
	kept_init(&k);
	app_paste(&k.f.app, "q");
	sees(&k.f, "what was pasted is not used");
	is_at(&k.f, "home");
	person = mem_printf("edit/%s",
			    record_field(account_of(&k.f, "alpha"), "person"));
	app_go(&k.f.app, person);
	app_focus(&k.f.app, "address");
	app_paste(&k.f.app, "Weg 1\r\n12345 Ort\033[31m\n");
	sees(&k.f, "= Weg 1, 12345 Ort[31m");
	app_keep(&k.f.app);
	app_focus(&k.f.app, "name");
	app_paste(&k.f.app, "A\nB\tC");
	sees(&k.f, "= A B C");
	keys(&k, "Left");
	app_paste(&k.f.app, "\314\201");
	big = mem_alloc(FIELD_BYTES_MAX + 2);
	memset(big, 'x', FIELD_BYTES_MAX + 1);
	app_paste(&k.f.app, big);
	sees(&k.f, "too long");
	hang_up(&k);
	keys(&k, "1");
	sees(&k.f, "= A B \314\201C");
	free(big);
	free(person);
	kept_release(&k);
}

/* Going on from the middle of another draft of the same form. */
static void neither_draft_is_lost(void **state)
{
	struct kept k;

	(void)state;
	kept_init(&k);
	go_to(&k.f, "note", account_of(&k.f, "alpha"));
	words(&k, "the first");
	hang_up(&k);
	keys(&k, "2");
	go_to(&k.f, "note", account_of(&k.f, "alpha"));
	words(&k, "the second");
	keys(&k, "Esc");
	app_go(&k.f.app, "sessions");
	keys(&k, "Enter");
	keys(&k, "1");
	is_at(&k.f, "typed");
	sees(&k.f, "the second");
	keys(&k, "Esc");
	sees(&k.f, "= the first");
	kept_release(&k);
}

static void a_clean_end_leaves_nothing(void **state)
{
	struct kept k;

	(void)state;
	kept_init(&k);
	keys(&k, "g");
	assert_int_equal(count_files(&k), 1);
	keys(&k, "q");
	assert_true(k.f.app.is_done);
	assert_int_equal(count_files(&k), 0);
	die(&k);
	is_at(&k.f, "home");
	/* An untouched start is nothing to go on with either. */
	hang_up(&k);
	is_at(&k.f, "home");
	assert_int_equal(count_files(&k), 0);
	/* Back at the beginning, there is nothing any more. */
	keys(&k, "g");
	keys(&k, "Esc");
	assert_int_equal(count_files(&k), 0);
	kept_release(&k);
}

static void it_is_kept_or_deleted_as_told(void **state)
{
	struct kept k;

	(void)state;
	kept_init(&k);
	keys(&k, "g");
	hang_up(&k);
	keys(&k, "2");
	is_at(&k.f, "home");
	sees(&k.f, "It is kept");
	sees(&k.f, "1 interrupted session");
	assert_int_equal(count_files(&k), 1);
	/* Another one beside it. */
	keys(&k, "?");
	hang_up(&k);
	is_at(&k.f, "sessions");
	sees(&k.f, "Help");
	sees(&k.f, "Guides");
	keys(&k, "Enter");
	keys(&k, "3");
	sees(&k.f, "It is deleted.");
	assert_int_equal(count_files(&k), 1);
	is_at(&k.f, "sessions");
	keys(&k, "Enter");
	keys(&k, "1");
	is_at(&k.f, "guides");
	/* Taken over: the file is this session's now. */
	assert_int_equal(count_files(&k), 1);
	keys(&k, "q");
	assert_int_equal(count_files(&k), 0);
	kept_release(&k);
}

/* Two at once: one's file is not offered to the other while it lives, and none
 * can be taken twice. */
static void two_at_once(void **state)
{
	struct kept a;
	struct sessions other;
	struct strbuf bytes;
	struct err err = ERR_INIT;

	(void)state;
	kept_init(&a);
	keys(&a, "g");
	sessions_init(&other, a.folder, a.f.data);
	assert_true(sessions_look(&other, NULL));
	assert_int_equal(other.count, 1);
	assert_int_equal(other.items[0].state, SESSION_RUNNING);
	assert_int_equal(sessions_offered(&other), 0);
	strbuf_init(&bytes);
	assert_false(session_files_take(&other.files, other.items[0].file->id,
					&bytes, &err));
	assert_non_null(strstr(err.message, "open elsewhere"));
	assert_false(session_files_remove(&other.files, other.items[0].file->id,
					  &err));
	/* It goes on writing, and is still held. */
	keys(&a, "?");
	assert_true(sessions_look(&other, NULL));
	assert_int_equal(other.items[0].state, SESSION_RUNNING);
	/* Its end. */
	session_files_release(&a.sessions.files);
	session_files_init(&a.sessions.files, a.folder);
	assert_true(sessions_look(&other, NULL));
	assert_int_equal(other.items[0].state, SESSION_READY);
	assert_true(session_files_take(&other.files, other.items[0].file->id,
				       &bytes, &err));
	assert_true(sessions_look(&a.sessions, NULL));
	assert_int_equal(a.sessions.items[0].state, SESSION_RUNNING);
	strbuf_release(&bytes);
	sessions_release(&other);
	kept_release(&a);
}

/* Another data folder's sessions are not this one's. */
static void other_data(void **state)
{
	struct sessions other;
	struct kept k;

	(void)state;
	kept_init(&k);
	keys(&k, "g");
	session_files_release(&k.sessions.files);
	session_files_init(&k.sessions.files, k.folder);
	sessions_init(&other, k.folder, "/somewhere/else");
	assert_true(sessions_look(&other, NULL));
	assert_int_equal(other.items[0].state, SESSION_ELSEWHERE);
	assert_int_equal(sessions_offered(&other), 0);
	sessions_release(&other);
	kept_release(&k);
}

/* What has gone meanwhile -------------------------------------------------- */

static void the_account_is_gone(void **state)
{
	struct kept k;
	struct err err = ERR_INIT;
	struct record *account;

	(void)state;
	kept_init(&k);
	account = account_of(&k.f, "alpha");
	go_to(&k.f, "account", account);
	go_to(&k.f, "note", account);
	words(&k, "half a note");
	hang_up(&k);
	/* By hand, so that nothing tells the session. */
	account = account_of(&k.f, "alpha");
	assert_true(store_remove(&k.f.store, account, &err));
	unlink(account->path);
	die(&k);
	keys(&k, "1");
	is_at(&k.f, "typed");
	sees(&k.f, "half a note");
	sees(&k.f, "has gone");
	keys(&k, "Esc");
	is_at(&k.f, "home");
	sees(&k.f, "Text you typed whose page has gone");
	/* Leaving asks; it survives one more hang-up. */
	keys(&k, "q");
	is_at(&k.f, "confirm/quit");
	keys(&k, "1");
	hang_up(&k);
	keys(&k, "1");
	sees(&k.f, "Text you typed whose page has gone");
	app_go(&k.f.app, "typed");
	sees(&k.f, "half a note");
	keys(&k, "End Up Enter 2");
	is_at(&k.f, "typed");
	sees_not(&k.f, "half a note");
	kept_release(&k);
}

static void the_step_is_gone(void **state)
{
	struct kept k;
	char *path, *text, *address;

	(void)state;
	kept_init(&k);
	address = address_in(&k, "step/*/alpha/open");
	app_go(&k.f.app, address);
	keys(&k, "Down");
	hang_up(&k);
	path = only_file(&k);
	text = content_of(path);
	memcpy(strstr(text, "/open") + 1, "oxen", 4);
	temp_puts(path, text);
	die(&k);
	keys(&k, "1");
	free(address);
	address = address_in(&k, "account/*");
	is_at(&k.f, address);
	sees(&k.f, "no longer there");
	free(address);
	free(text);
	free(path);
	kept_release(&k);
}

/* A field that no version of the form has any more, and a caret inside of a
 * character. */
static void the_field_is_gone(void **state)
{
	struct kept k;
	char *path, *text, *address;

	(void)state;
	kept_init(&k);
	go_to(&k.f, "note", account_of(&k.f, "alpha"));
	words(&k, "\303\274b");
	hang_up(&k);
	path = only_file(&k);
	address = address_in(&k, "note/*");
	text = mem_printf("format: 1\nvisits:\n  - address: %s\n"
			  "forms:\n  - address: %s\n    fields:\n"
			  "      - id: text\n        value: \303\274b\n"
			  "        caret: 1\n        is-changed: true\n"
			  "      - id: mood\n        value: fine\n"
			  "        is-changed: true\n",
			  address, address);
	temp_puts(path, text);
	die(&k);
	keys(&k, "1");
	is_at(&k.f, "typed");
	sees(&k.f, "fine");
	keys(&k, "Esc");
	is_at(&k.f, address);
	sees(&k.f, "= \303\274b");
	assert_int_equal(caret_of(&k.f.app), 2);
	free(address);
	free(text);
	free(path);
	kept_release(&k);
}

/* Files -------------------------------------------------------------------- */

static void odd_files_are_named_and_left(void **state)
{
	static const struct {
		const char *id, *text, *words;
		enum session_state state;
	} cases[] = {
		{ "00000001", "format: 2\nwishes: many\n", "newer",
		  SESSION_NEWER },
		{ "00000002", "", ".yaml:1: The file is empty",
		  SESSION_DAMAGED },
		{ "00000003", "format: 1\nvisits: home\n",
		  ".yaml:2: \"visits\"", SESSION_DAMAGED },
		{ "00000004", "format: 1\nvisits:\n  - focus: x\n",
		  ".yaml:3: \"address\"", SESSION_DAMAGED },
		{ "00000005", "format: 1\nvisits: [", ".yaml:2",
		  SESSION_DAMAGED },
		{ "00000006", "- 1\n", "\"format\" is missing",
		  SESSION_DAMAGED },
		{ "00000007",
		  "format: 1\nforms:\n  - address: add\n    fields: 7\n",
		  ".yaml:4: \"fields\"", SESSION_DAMAGED },
		/* Before there was a title, an instant, a front end. */
		{ "00000008", "format: 0\nvisits:\n  - address: guides\n",
		  "Session 00000008", SESSION_READY },
	};
	struct kept k;

	(void)state;
	kept_init(&k);
	keys(&k, "g");
	session_files_drop(&k.sessions.files);
	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		char *name = mem_printf("%s.yaml", cases[i].id);
		char *path = fs_join(k.folder, name);

		temp_puts(path, cases[i].text);
		free(path);
		free(name);
	}
	die(&k);
	is_at(&k.f, "session/00000008");
	keys(&k, "1");
	is_at(&k.f, "guides");
	app_go(&k.f.app, "home");
	sees(&k.f, "7 sessions cannot be gone on with");
	app_go(&k.f.app, "sessions");
	for (size_t i = 0; i < LENGTH_OF(cases) - 1; i++) {
		const struct session_left *left =
			sessions_find(&k.sessions, cases[i].id);

		assert_non_null(left);
		assert_int_equal(left->state, cases[i].state);
		sees(&k.f, cases[i].words);
	}
	/* All are there still; one is deleted when it is asked for. */
	assert_int_equal(count_files(&k), LENGTH_OF(cases));
	app_go(&k.f.app, "session/00000002");
	sees(&k.f, "Shall it be deleted?");
	keys(&k, "2");
	assert_null(sessions_find(&k.sessions, "00000002"));
	kept_release(&k);
}

static void purging_reaches_them(void **state)
{
	struct kept k;
	const char *id;
	char *path, *text;

	(void)state;
	kept_init(&k);
	go_to(&k.f, "account", account_of(&k.f, "beta"));
	go_to(&k.f, "note", account_of(&k.f, "alpha"));
	words(&k, "a secret");
	hang_up(&k);
	keys(&k, "2");
	path = only_file(&k);
	text = content_of(path);
	assert_non_null(strstr(text, "a secret"));
	free(text);
	id = account_of(&k.f, "alpha")->id;
	text = mem_printf("confirm/purge/%s", id);
	app_go(&k.f.app, text);
	keys(&k, "2");
	sees(&k.f, "is deleted here");
	free(text);
	text = content_of(path);
	assert_null(strstr(text, "a secret"));
	assert_null(strstr(text, "Alpha One"));
	assert_non_null(strstr(text, "Beta Two"));
	free(text);
	free(path);
	kept_release(&k);
}

/* Changes that could not be saved ------------------------------------------ */

static void unsaved_changes_are_saved_by_the_next(void **state)
{
	struct kept k;
	char *folder, *path;
	struct entry_draft draft = { .id = "0000abcd", .is = "note" };
	const char *const pairs[] = { "text", "not to be lost", NULL };

	(void)state;
	kept_init(&k);
	folder = temp_path(k.f.data, "accounts");
	draft.now = k.f.now;
	assert_non_null(record_add(account_of(&k.f, "alpha"), &draft, pairs));
	account_of(&k.f, "alpha")->unsaved = mem_strdup("The disk is full.");
	/* The hang-up tries once more, so the folder refuses. */
	path = temp_path(k.f.data, "kept-away");
	assert_int_equal(rename(folder, path), 0);
	temp_puts(folder, "in the way");
	{
		struct key key = { .kind = KEY_PRESS_HANGUP };

		press_key(&k.f, &key);
	}
	unlink(folder);
	assert_int_equal(rename(path, folder), 0);
	die(&k);
	sees(&k.f, "Changes that could not be saved");
	keys(&k, "1");
	sees(&k.f, "is saved now");
	assert_false(app_has_unsaved(&k.f.app));
	fixture_reopen(&k.f);
	assert_non_null(
		journal_find(&account_of(&k.f, "alpha")->journal, "0000abcd"));
	free(path);
	free(folder);
	kept_release(&k);
}

/* Where it cannot be written, it is said once and goes on. */
static void a_folder_that_refuses(void **state)
{
	struct kept k;
	char *above;

	(void)state;
	kept_init(&k);
	above = temp_path(k.f.folder, "state");
	temp_puts(above, "in the way");
	keys(&k, "g");
	sees(&k.f, "cannot be kept for the next start");
	keys(&k, "?");
	sees_not(&k.f, "cannot be kept");
	keys(&k, "Esc Esc q");
	assert_true(k.f.app.is_done);
	free(above);
	kept_release(&k);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_page_comes_back),
		cmocka_unit_test(the_way_back_comes_back),
		cmocka_unit_test(picked_values_come_back),
		cmocka_unit_test(answers_come_back),
		cmocka_unit_test(only_leaving_writes),
		cmocka_unit_test(a_move_builds_only_what_is_shown),
		cmocka_unit_test(deleting_a_draft_asks),
		cmocka_unit_test(a_paste_goes_into_the_field),
		cmocka_unit_test(neither_draft_is_lost),
		cmocka_unit_test(a_clean_end_leaves_nothing),
		cmocka_unit_test(it_is_kept_or_deleted_as_told),
		cmocka_unit_test(two_at_once),
		cmocka_unit_test(other_data),
		cmocka_unit_test(the_account_is_gone),
		cmocka_unit_test(the_step_is_gone),
		cmocka_unit_test(the_field_is_gone),
		cmocka_unit_test(odd_files_are_named_and_left),
		cmocka_unit_test(purging_reaches_them),
		cmocka_unit_test(unsaved_changes_are_saved_by_the_next),
		cmocka_unit_test(a_folder_that_refuses),
	};

	i18n_init("en", LOCALEDIR);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
