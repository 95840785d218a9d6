/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "accounts/store.h"

#include <dirent.h>
#include <time.h>

#include "accounts/store_drafts.h"
#include "lib/journals.h"

/* A folder for each test, in *state. */
static int set_up(void **state)
{
	umask(022);
	*state = temp_new();
	return 0;
}

static int tear_down(void **state)
{
	temp_remove(*state);
	return 0;
}

static void open_store(struct store *s, const char *folder)
{
	struct err err = ERR_INIT;

	if (!store_open(s, folder, &err))
		fail_msg("%s", err.message);
}

static const date_instant now = 1795338725481230;

static void note(struct record *r, const char *id, const char *text)
{
	const char *const pairs[] = { "text", text, NULL };
	const struct entry_draft draft = { .id = id, .now = now, .is = "note" };

	assert_non_null(record_add(r, &draft, pairs));
}

static void set(struct record *r, const char *id, const char *field,
		const char *value)
{
	const char *const pairs[] = { "field", field, "value", value, NULL };
	const struct entry_draft draft = { .id = id, .now = now, .is = "set" };

	assert_non_null(record_add(r, &draft, pairs));
}

static struct record *add(struct store *s, const char *id)
{
	struct record *r = record_new(RECORD_ACCOUNT, id, "instagram");

	set(r, "00000001", "label", "Privat");
	store_add(s, r);
	return r;
}

static void assert_save(struct store *s, struct record *r,
			enum store_outcome expected)
{
	struct err err = ERR_INIT;
	enum store_outcome outcome = store_save(s, r, &err);

	if (outcome != expected)
		fail_msg("outcome %d, not %d: %s", outcome, expected,
			 err.message);
	if (outcome == STORE_FAILED) {
		assert_non_null(r->unsaved);
		assert_string_equal(r->unsaved, err.message);
	} else {
		assert_null(r->unsaved);
		assert_int_equal(r->pending_count, 0);
	}
}

static char *path_of(const char *folder, const char *name)
{
	return temp_path(folder, name);
}

static bool is_there(const char *folder, const char *name)
{
	char *path = path_of(folder, name);
	bool is = fs_exists(path);

	free(path);
	return is;
}

static void put(const char *folder, const char *name, const char *text)
{
	char *path = path_of(folder, name);
	char *slash = strrchr(path, '/');

	*slash = '\0';
	mkdir(path, 0700);
	*slash = '/';
	temp_puts(path, text);
	free(path);
}

static char *get(const char *folder, const char *name)
{
	char *path = path_of(folder, name);
	struct strbuf text;

	strbuf_init(&text);
	if (!fs_read(path, YAMLDOC_SIZE, &text, NULL))
		fail_msg("%s is not there", path);
	free(path);
	return strbuf_detach(&text);
}

static void move_file(const char *folder, const char *from, const char *to)
{
	char *a = path_of(folder, from);
	char *b = path_of(folder, to);

	assert_int_equal(rename(a, b), 0);
	free(a);
	free(b);
}

static void delete_file(const char *folder, const char *name)
{
	char *path = path_of(folder, name);

	assert_int_equal(unlink(path), 0);
	free(path);
}

static void assert_mode(const char *folder, const char *name, mode_t mode)
{
	char *path = path_of(folder, name);
	struct stat st;

	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 07777, mode);
	free(path);
}

static size_t count_files(const char *folder)
{
	DIR *dir = opendir(folder);
	size_t count = 0;

	while (dir && readdir(dir))
		count++;
	if (dir)
		closedir(dir);
	return dir ? count - 2 : 0;
}

#define ACCOUNT(id)                                                            \
	"format: 1\nid: " id "\nplatform: instagram\nlabel: Laden\njournal:\n" \
	"  - id: aaaaaaaa\n    at: 2026-01-02T03:04:05Z\n    is: set\n"        \
	"    field: label\n    value: Laden\n"

static const char fine[] = ACCOUNT("7f3a9c1e");

/* Opening ---------------------------------------------------------- */

static void nothing_there_is_an_empty_store(void **state)
{
	char *folder = path_of(*state, "none");
	struct store s;

	open_store(&s, folder);
	assert_int_equal(s.count, 0);
	assert_false(store_refresh(&s));
	store_release(&s);
	assert_int_equal(count_files(*state), 0);
	free(folder);
}

static void what_is_no_folder_is_an_error(void **state)
{
	char *path = path_of(*state, "file");
	struct err err = ERR_INIT;
	struct store s;

	temp_puts(path, "x");
	assert_false(store_open(&s, path, &err));
	assert_int_equal(err.kind, ERR_IO);
	store_release(&s);
	free(path);
}

static void reading_leaves_no_trace(void **state)
{
	struct store s;

	put(*state, "accounts/7f3a9c1e.yaml", fine);
	open_store(&s, *state);
	assert_int_equal(s.count, 1);
	assert_int_equal(s.records[0]->state, RECORD_FINE);
	assert_string_equal(record_label(s.records[0]), "Laden");
	store_release(&s);
	assert_int_equal(count_files(*state), 1);
}

static void a_zeroed_store_can_be_released(void **state)
{
	struct store s = { .folder = NULL };

	(void)state;
	store_release(&s);
}

static void people_come_first_in_order(void **state)
{
	struct store s;

	put(*state, "accounts/bbbbbbbb.yaml", ACCOUNT("bbbbbbbb"));
	put(*state, "accounts/aaaaaaaa.yaml", ACCOUNT("aaaaaaaa"));
	put(*state, "people/cccccccc.yaml", "format: 1\nid: cccccccc\n");
	open_store(&s, *state);
	assert_int_equal(s.count, 3);
	assert_string_equal(s.records[0]->id, "cccccccc");
	assert_int_equal(s.records[0]->kind, RECORD_PERSON);
	assert_string_equal(s.records[1]->id, "aaaaaaaa");
	assert_string_equal(s.records[2]->id, "bbbbbbbb");
	store_release(&s);
}

static void what_cannot_be_read_is_listed_and_never_touched(void **state)
{
	static const struct {
		const char *name, *text, *word;
		bool has_id;
	} cases[] = {
		{ "accounts/7f3a9c1e.yaml", "format: 1\nid: [", "yaml:", true },
		{ "accounts/7f3a9c1e.yaml", "", "", true },
		{ "accounts/7f3a9c1e.yaml", ACCOUNT("7f3a9c1f"), ":2: ", true },
		{ "people/7f3a9c1e.yaml", ACCOUNT("7f3a9c1e"), ":3: ", true },
		{ "accounts/7f3a9c1e.sync-conflict-2026.yaml", fine,
		  "not an id", false },
		{ "accounts/7F3A9C1E.yaml", fine, "not an id", false },
		{ "trash/copy.yaml", fine, "not an id", false },
		{ "trash/7f3a9c1e.yaml", "format: 1\nid: x\nplatform: y\n",
		  ":2: ", true },
	};

	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		struct err err = ERR_INIT;
		struct store s;
		struct record *r;
		struct date today = { 2026, 11, 22 };

		put(*state, cases[i].name, cases[i].text);
		open_store(&s, *state);
		assert_int_equal(s.count, 1);
		r = s.records[0];
		assert_int_equal(r->state, RECORD_UNREADABLE);
		if (!strstr(r->fault, cases[i].word) ||
		    !strstr(r->fault, cases[i].name))
			fail_msg("case %zu: %s", i, r->fault);
		assert_ptr_equal(store_find(&s, "7f3a9c1e"),
				 cases[i].has_id ? r : NULL);
		assert_save(&s, r, STORE_FAILED);
		assert_false(store_remove(&s, r, &err));
		assert_false(store_restore(&s, r, &err));
		assert_false(store_purge(&s, r, today, &err));
		assert_text_equal(get(*state, cases[i].name), cases[i].text);
		store_release(&s);
		delete_file(*state, cases[i].name);
	}
}

/* The name goes to terminals. */
static void an_odd_name_is_listed_clean(void **state)
{
	struct store s;

	put(*state, "accounts/a\x1b[2J\a\nb.yaml", fine);
	open_store(&s, *state);
	assert_int_equal(s.count, 1);
	assert_string_equal(record_label(s.records[0]), "a[2J b.yaml");
	assert_null(strpbrk(s.records[0]->fault, "\x1b\a\n"));
	assert_false(store_refresh(&s));
	store_release(&s);
}

static void a_link_that_leads_nowhere_is_listed(void **state)
{
	char *link = path_of(*state, "accounts/7f3a9c1e.yaml");
	struct store s;

	put(*state, "accounts/other", "");
	assert_int_equal(symlink("nowhere", link), 0);
	open_store(&s, *state);
	assert_int_equal(s.count, 1);
	assert_int_equal(s.records[0]->state, RECORD_UNREADABLE);
	assert_non_null(strstr(s.records[0]->fault, "7f3a9c1e.yaml"));
	assert_save(&s, s.records[0], STORE_FAILED);
	assert_false(is_there(*state, "accounts/nowhere"));
	store_release(&s);
	free(link);
}

static void a_newer_format_is_never_written(void **state)
{
	static const char newer[] = "format: 9\nid: 7f3a9c1e\n"
				    "platform: instagram\nlabel: x\n";
	struct err err = ERR_INIT;
	struct store s;

	put(*state, "accounts/7f3a9c1e.yaml", newer);
	open_store(&s, *state);
	assert_int_equal(s.records[0]->state, RECORD_NEWER);
	note(s.records[0], "00000002", "x");
	assert_save(&s, s.records[0], STORE_FAILED);
	assert_false(store_remove(&s, s.records[0], &err));
	assert_text_equal(get(*state, "accounts/7f3a9c1e.yaml"), newer);
	store_release(&s);
}

/* Saving ----------------------------------------------------------- */

static void a_save_makes_private_folders_and_files(void **state)
{
	char *folder = path_of(*state, "share/widerspruch");
	struct store s;
	struct record *r;
	char *text;

	umask(0);
	open_store(&s, folder);
	r = add(&s, "7f3a9c1e");
	assert_true(r->is_new);
	assert_save(&s, r, STORE_SAVED);
	assert_false(r->is_new);
	assert_mode(*state, "share/widerspruch", 0700);
	assert_mode(*state, "share/widerspruch/accounts", 0700);
	assert_mode(*state, "share/widerspruch/accounts/7f3a9c1e.yaml", 0600);
	assert_mode(*state, "share/widerspruch/.lock", 0600);
	text = get(folder, "accounts/7f3a9c1e.yaml");
	assert_text_equal(record_text(r), text);
	free(text);
	store_release(&s);
	/* And it is found again. */
	open_store(&s, folder);
	assert_int_equal(s.count, 1);
	assert_string_equal(record_label(s.records[0]), "Privat");
	store_release(&s);
	free(folder);
}

static void a_shared_folder_stays_shared(void **state)
{
	struct err err = ERR_INIT;
	struct store s;
	struct record *r;

	umask(077);
	chmod(*state, 02770);
	open_store(&s, *state);
	assert_true(s.is_shared);
	r = add(&s, "7f3a9c1e");
	assert_save(&s, r, STORE_SAVED);
	assert_mode(*state, "accounts", 02770);
	assert_mode(*state, "accounts/7f3a9c1e.yaml", 0660);
	assert_mode(*state, ".lock", 0660);
	assert_true(store_remove(&s, r, &err));
	assert_mode(*state, "trash", 02770);
	store_release(&s);
}

static void nothing_new_is_nothing_written(void **state)
{
	static const char with_comment[] = "# mine\n" ACCOUNT("7f3a9c1e");
	struct store s;

	put(*state, "accounts/7f3a9c1e.yaml", with_comment);
	open_store(&s, *state);
	assert_save(&s, s.records[0], STORE_SAVED);
	assert_text_equal(get(*state, "accounts/7f3a9c1e.yaml"), with_comment);
	store_release(&s);
}

static void two_sessions_keep_both_their_entries(void **state)
{
	struct store a, b;
	struct record *ra, *rb;
	char *text, *both;

	put(*state, "accounts/7f3a9c1e.yaml", fine);
	open_store(&a, *state);
	open_store(&b, *state);
	ra = store_find(&a, "7f3a9c1e");
	rb = store_find(&b, "7f3a9c1e");
	note(ra, "0000000a", "mine");
	note(rb, "0000000b", "yours");
	assert_save(&a, ra, STORE_SAVED);
	assert_save(&b, rb, STORE_SAVED);
	assert_non_null(journal_find(&rb->journal, "0000000a"));
	assert_non_null(journal_find(&rb->journal, "0000000b"));
	/* Later than all that the file held. */
	assert_true(journal_find(&rb->journal, "0000000b")->at >
		    journal_find(&rb->journal, "0000000a")->at);
	assert_null(journal_find(&ra->journal, "0000000b"));
	assert_true(store_refresh(&a));
	assert_ptr_equal(ra, store_find(&a, "7f3a9c1e"));
	text = get(*state, "accounts/7f3a9c1e.yaml");
	both = record_text(ra);
	assert_string_equal(both, text);
	free(both);
	assert_text_equal(record_text(rb), text);
	free(text);
	assert_false(store_refresh(&a));
	store_release(&a);
	store_release(&b);
}

static void what_was_deleted_by_hand_stays_deleted(void **state)
{
	struct store s;
	struct record *r;

	open_store(&s, *state);
	r = add(&s, "7f3a9c1e");
	note(r, "0000000a", "x");
	assert_save(&s, r, STORE_SAVED);
	put(*state, "accounts/7f3a9c1e.yaml", fine);
	note(r, "0000000b", "y");
	assert_save(&s, r, STORE_SAVED);
	assert_null(journal_find(&r->journal, "0000000a"));
	assert_non_null(journal_find(&r->journal, "0000000b"));
	assert_non_null(journal_find(&r->journal, "aaaaaaaa"));
	store_release(&s);
}

static void a_hand_edit_is_written_down_with_the_next_save(void **state)
{
	struct store s;
	struct record *r;
	char *text;

	put(*state, "accounts/7f3a9c1e.yaml",
	    "format: 1\nid: 7f3a9c1e\nplatform: instagram\nlabel: Hand\n");
	open_store(&s, *state);
	r = s.records[0];
	assert_int_equal(r->hand_edits, 1);
	assert_int_equal(r->pending_count, 0);
	assert_save(&s, r, STORE_SAVED);
	assert_int_equal(r->hand_edits, 0);
	text = get(*state, "accounts/7f3a9c1e.yaml");
	assert_non_null(strstr(text, "    value: Hand\n"));
	free(text);
	store_release(&s);
}

static void a_file_that_broke_meanwhile_is_left_alone(void **state)
{
	struct store s;
	struct record *r;

	put(*state, "accounts/7f3a9c1e.yaml", fine);
	open_store(&s, *state);
	r = s.records[0];
	note(r, "0000000a", "x");
	put(*state, "accounts/7f3a9c1e.yaml", "half a fi");
	assert_save(&s, r, STORE_FAILED);
	assert_text_equal(get(*state, "accounts/7f3a9c1e.yaml"), "half a fi");
	assert_int_equal(r->pending_count, 1);
	assert_int_equal(r->state, RECORD_UNREADABLE);
	/* Mended, it takes what was pending. */
	put(*state, "accounts/7f3a9c1e.yaml", fine);
	assert_save(&s, r, STORE_SAVED);
	assert_int_equal(r->state, RECORD_FINE);
	assert_non_null(journal_find(&r->journal, "0000000a"));
	assert_non_null(journal_find(&r->journal, "aaaaaaaa"));
	store_release(&s);
}

static void what_could_not_be_read_again_is_not_written(void **state)
{
	struct store s;
	struct record *r;
	char *large = mem_alloc(YAMLDOC_SIZE + 1);

	memset(large, 'x', YAMLDOC_SIZE);
	put(*state, "accounts/7f3a9c1e.yaml", fine);
	open_store(&s, *state);
	r = s.records[0];
	note(r, "0000000a", large);
	assert_save(&s, r, STORE_FAILED);
	assert_text_equal(get(*state, "accounts/7f3a9c1e.yaml"), fine);
	free(large);
	store_release(&s);
}

static void a_gone_file_is_written_anew(void **state)
{
	struct store s;
	struct record *r;

	put(*state, "accounts/7f3a9c1e.yaml", fine);
	open_store(&s, *state);
	r = s.records[0];
	note(r, "0000000a", "x");
	delete_file(*state, "accounts/7f3a9c1e.yaml");
	assert_false(store_refresh(&s)); /* something is pending */
	assert_ptr_equal(store_find(&s, "7f3a9c1e"), r);
	assert_save(&s, r, STORE_ANEW);
	store_release(&s);
	open_store(&s, *state);
	assert_int_equal(s.records[0]->journal.count, 2);
	assert_string_equal(record_label(s.records[0]), "Laden");
	store_release(&s);
}

static void a_file_moved_to_the_trash_is_saved_there(void **state)
{
	struct store s;
	struct record *r;

	put(*state, "accounts/7f3a9c1e.yaml", fine);
	open_store(&s, *state);
	r = s.records[0];
	note(r, "0000000a", "x");
	put(*state, "trash/other", "");
	move_file(*state, "accounts/7f3a9c1e.yaml", "trash/7f3a9c1e.yaml");
	assert_save(&s, r, STORE_IN_TRASH);
	assert_int_equal(r->state, RECORD_REMOVED);
	assert_non_null(strstr(r->path, "/trash/7f3a9c1e.yaml"));
	assert_false(is_there(*state, "accounts/7f3a9c1e.yaml"));
	store_release(&s);
	open_store(&s, *state);
	assert_int_equal(s.records[0]->state, RECORD_REMOVED);
	assert_int_equal(s.records[0]->journal.count, 2);
	store_release(&s);
}

static void a_purged_record_is_not_written_again(void **state)
{
	struct store s;
	struct record *r;

	put(*state, "accounts/7f3a9c1e.yaml", fine);
	open_store(&s, *state);
	r = s.records[0];
	note(r, "0000000a", "x");
	delete_file(*state, "accounts/7f3a9c1e.yaml");
	put(*state, "purged/7f3a9c1e.yaml", "id: 7f3a9c1e\nday: 2026-11-01\n");
	assert_save(&s, r, STORE_FAILED);
	assert_int_equal(r->pending_count, 1);
	assert_false(is_there(*state, "accounts/7f3a9c1e.yaml"));
	store_release(&s);
}

static void a_taken_id_is_not_taken_over(void **state)
{
	struct store s;
	struct record *r;

	open_store(&s, *state);
	put(*state, "accounts/7f3a9c1e.yaml", fine);
	r = add(&s, "7f3a9c1e");
	assert_save(&s, r, STORE_FAILED);
	assert_text_equal(get(*state, "accounts/7f3a9c1e.yaml"), fine);
	store_release(&s);
}

static void a_new_person_is_saved_with_the_account(void **state)
{
	struct record *person = record_new(RECORD_PERSON, "0a0a0a0a", NULL);
	struct store s;
	struct record *r;

	open_store(&s, *state);
	store_add(&s, person);
	r = add(&s, "7f3a9c1e");
	set(r, "00000002", "person", "0a0a0a0a");
	assert_save(&s, r, STORE_SAVED);
	assert_false(person->is_new);
	assert_true(is_there(*state, "people/0a0a0a0a.yaml"));
	store_release(&s);
}

static void a_save_that_fails_keeps_all_pending(void **state)
{
	char *path = path_of(*state, "accounts");
	struct store s;
	struct record *r;

	open_store(&s, *state);
	r = add(&s, "7f3a9c1e");
	temp_puts(path, "in the way");
	assert_save(&s, r, STORE_FAILED);
	assert_int_equal(r->pending_count, 1);
	assert_true(r->is_new);
	unlink(path);
	assert_save(&s, r, STORE_SAVED);
	assert_true(is_there(*state, "accounts/7f3a9c1e.yaml"));
	free(path);
	store_release(&s);
}

static void a_symbolic_link_is_written_through(void **state)
{
	char *link = path_of(*state, "accounts/7f3a9c1e.yaml");
	struct store s;
	struct record *r;
	struct err err = ERR_INIT;
	struct stat st;
	char *text;

	put(*state, "elsewhere/file.yaml", fine);
	put(*state, "accounts/other", "");
	assert_int_equal(symlink("../elsewhere/file.yaml", link), 0);
	open_store(&s, *state);
	r = s.records[0];
	note(r, "0000000a", "x");
	assert_save(&s, r, STORE_SAVED);
	assert_int_equal(lstat(link, &st), 0);
	assert_true(S_ISLNK(st.st_mode));
	text = get(*state, "elsewhere/file.yaml");
	assert_non_null(strstr(text, "0000000a"));
	free(text);
	/* The link cannot move as it is, for it would lead nowhere. */
	assert_true(store_remove(&s, r, &err));
	text = get(*state, "trash/7f3a9c1e.yaml");
	assert_non_null(strstr(text, "0000000a"));
	free(text);
	store_release(&s);
	free(link);
}

/* Trash and purge -------------------------------------------------- */

static void remove_and_restore(void **state)
{
	struct store s;
	struct record *r;
	struct err err = ERR_INIT;

	put(*state, "accounts/7f3a9c1e.yaml", fine);
	open_store(&s, *state);
	r = s.records[0];
	assert_true(store_remove(&s, r, &err));
	assert_int_equal(r->state, RECORD_REMOVED);
	assert_false(is_there(*state, "accounts/7f3a9c1e.yaml"));
	/* Moved as it was, bytes and all. */
	assert_text_equal(get(*state, "trash/7f3a9c1e.yaml"), fine);
	assert_ptr_equal(store_find(&s, "7f3a9c1e"), r);
	assert_false(store_refresh(&s));
	assert_true(store_restore(&s, r, &err));
	assert_int_equal(r->state, RECORD_FINE);
	assert_false(is_there(*state, "trash/7f3a9c1e.yaml"));
	assert_text_equal(get(*state, "accounts/7f3a9c1e.yaml"), fine);
	assert_int_equal(err.kind, ERR_NONE);
	store_release(&s);
}

static void what_is_pending_goes_along(void **state)
{
	struct store s;
	struct record *r;

	put(*state, "accounts/7f3a9c1e.yaml", fine);
	open_store(&s, *state);
	r = s.records[0];
	note(r, "0000000a", "x");
	assert_true(store_remove(&s, r, NULL));
	assert_int_equal(r->pending_count, 0);
	assert_false(is_there(*state, "accounts/7f3a9c1e.yaml"));
	store_release(&s);
	open_store(&s, *state);
	assert_non_null(journal_find(&s.records[0]->journal, "0000000a"));
	store_release(&s);
}

static void in_both_places_is_merged_into_accounts(void **state)
{
	struct store s;
	struct record *r;
	struct err err = ERR_INIT;

	put(*state, "accounts/7f3a9c1e.yaml", fine);
	put(*state, "trash/7f3a9c1e.yaml",
	    "format: 1\nid: 7f3a9c1e\nplatform: instagram\njournal:\n"
	    "  - id: bbbbbbbb\n    at: 2026-01-02T03:04:06Z\n    is: note\n");
	open_store(&s, *state);
	assert_int_equal(s.count, 1);
	r = s.records[0];
	assert_int_equal(r->state, RECORD_FINE);
	assert_int_equal(r->journal.count, 2);
	/* The head of each is compared with its own journal only. */
	assert_int_equal(r->hand_edits, 0);
	assert_string_equal(record_label(r), "Laden");
	assert_true(is_there(*state, "trash/7f3a9c1e.yaml"));
	assert_save(&s, r, STORE_SAVED);
	assert_false(is_there(*state, "trash/7f3a9c1e.yaml"));
	store_release(&s);
	open_store(&s, *state);
	assert_int_equal(s.records[0]->journal.count, 2);
	/* Removing merges into the trash. */
	put(*state, "trash/7f3a9c1e.yaml",
	    "format: 1\nid: 7f3a9c1e\nplatform: instagram\njournal:\n"
	    "  - id: cccccccc\n    at: 2026-01-02T03:04:06Z\n    is: note\n");
	assert_true(store_remove(&s, s.records[0], &err));
	store_release(&s);
	open_store(&s, *state);
	assert_int_equal(s.records[0]->state, RECORD_REMOVED);
	assert_int_equal(s.records[0]->journal.count, 3);
	store_release(&s);
}

static void partners_that_differ_are_never_merged(void **state)
{
	struct store s;
	struct record *r;
	static const char other[] =
		"format: 1\nid: 7f3a9c1e\nplatform: facebook\n";

	put(*state, "accounts/7f3a9c1e.yaml", fine);
	put(*state, "trash/7f3a9c1e.yaml", other);
	open_store(&s, *state);
	assert_int_equal(s.count, 1);
	r = s.records[0];
	assert_int_equal(r->state, RECORD_UNREADABLE);
	assert_non_null(strstr(r->fault, "trash/7f3a9c1e.yaml:3: "));
	assert_save(&s, r, STORE_FAILED);
	assert_text_equal(get(*state, "accounts/7f3a9c1e.yaml"), fine);
	assert_text_equal(get(*state, "trash/7f3a9c1e.yaml"), other);
	store_release(&s);
}

static void purge_leaves_a_tombstone(void **state)
{
	struct date today = { 2026, 11, 22 };
	struct store s;
	struct err err = ERR_INIT;

	put(*state, "accounts/7f3a9c1e.yaml", fine);
	put(*state, "trash/7f3a9c1e.yaml", fine);
	open_store(&s, *state);
	assert_true(store_purge(&s, s.records[0], today, &err));
	assert_int_equal(s.count, 0);
	assert_false(is_there(*state, "accounts/7f3a9c1e.yaml"));
	assert_false(is_there(*state, "trash/7f3a9c1e.yaml"));
	assert_text_equal(get(*state, "purged/7f3a9c1e.yaml"),
			  "id: 7f3a9c1e\nkind: account\nday: 2026-11-22\n");
	store_release(&s);
	open_store(&s, *state);
	assert_int_equal(s.count, 0);
	store_release(&s);
}

/* What a failed editor left is listed, and purged with its account alone. */
static void drafts_are_listed_and_purged(void **state)
{
	struct store_drafts drafts;
	struct store_draft draft, other;
	struct store s;
	struct err err = ERR_INIT;

	put(*state, "accounts/7f3a9c1e.yaml", fine);
	put(*state, "drafts/no-draft", "x");
	put(*state, "drafts/0badcafe-abc124/.swap", "x");
	open_store(&s, *state);
	store_drafts_init(&drafts);
	assert_true(store_draft_begin(&s, s.records[0], &draft, &err));
	assert_true(store_draft_begin(&s, s.records[0], &other, &err));
	temp_puts(draft.path, "words");
	temp_puts(other.path, "words");
	assert_true(store_drafts_look(&drafts, s.folder, &err));
	assert_int_equal(drafts.count, 3);
	assert_string_equal(drafts.items[0].name, "0badcafe-abc124");
	assert_false(drafts.items[0].is_open);
	assert_true(drafts.items[1].is_open && drafts.items[2].is_open);
	assert_false(store_draft_remove(s.folder, drafts.items[1].name, &err));

	store_draft_end(&draft, false);
	store_draft_end(&other, true);
	assert_true(store_drafts_look(&drafts, s.folder, &err));
	assert_int_equal(drafts.count, 2);
	assert_string_equal(drafts.items[1].account, "7f3a9c1e");
	assert_false(drafts.items[1].is_open);
	assert_true(fs_exists(drafts.items[1].path));

	assert_true(store_purge(&s, s.records[0], (struct date){ 2026, 11, 22 },
				&err));
	assert_true(store_drafts_look(&drafts, s.folder, &err));
	assert_int_equal(drafts.count, 1);
	assert_true(store_draft_remove(s.folder, "0badcafe-abc124", &err));
	assert_true(store_drafts_look(&drafts, s.folder, &err));
	assert_int_equal(drafts.count, 0);
	store_drafts_release(&drafts);
	store_release(&s);
}

static void a_purged_file_that_came_back(void **state)
{
	struct date today = { 2026, 11, 22 };
	struct store s;
	struct record *r;
	struct err err = ERR_INIT;

	put(*state, "purged/7f3a9c1e.yaml", "id: 7f3a9c1e\nday: 2026-05\n");
	put(*state, "accounts/7f3a9c1e.yaml", fine);
	open_store(&s, *state);
	r = s.records[0];
	assert_int_equal(r->state, RECORD_CAME_BACK);
	assert_int_equal(r->purged.year, 2026);
	assert_int_equal(r->purged.month, 5);
	assert_true(store_keep(&s, r, &err));
	assert_int_equal(r->state, RECORD_FINE);
	assert_false(is_there(*state, "purged/7f3a9c1e.yaml"));
	assert_string_equal(record_label(r), "Laden");
	/* Again, and purged again; a broken tombstone is one all the same. */
	put(*state, "purged/7f3a9c1e.yaml", "day: [");
	assert_true(store_refresh(&s));
	assert_int_equal(r->state, RECORD_CAME_BACK);
	assert_false(date_is_set(r->purged));
	assert_true(store_purge(&s, r, today, &err));
	assert_false(is_there(*state, "accounts/7f3a9c1e.yaml"));
	store_release(&s);
}

static void purge_follows_a_link(void **state)
{
	char *link = path_of(*state, "accounts/7f3a9c1e.yaml");
	struct date today = { 2026, 11, 22 };
	struct store s;

	put(*state, "elsewhere/file.yaml", fine);
	put(*state, "accounts/other", "");
	assert_int_equal(symlink("../elsewhere/file.yaml", link), 0);
	open_store(&s, *state);
	assert_true(store_purge(&s, s.records[0], today, NULL));
	assert_false(is_there(*state, "elsewhere/file.yaml"));
	store_release(&s);
	free(link);
}

/* What a link names would outlive a purge otherwise. */
static void remove_follows_a_link(void **state)
{
	struct date today = { 2026, 11, 22 };
	char *link = path_of(*state, "accounts/7f3a9c1e.yaml");
	struct store s;
	struct err err = ERR_INIT;

	put(*state, "accounts/none", "");
	put(*state, "elsewhere/real.yaml", fine);
	assert_int_equal(symlink("../elsewhere/real.yaml", link), 0);
	open_store(&s, *state);
	assert_true(store_remove(&s, s.records[0], &err));
	assert_false(is_there(*state, "elsewhere/real.yaml"));
	assert_true(is_there(*state, "trash/7f3a9c1e.yaml"));
	assert_true(store_purge(&s, s.records[0], today, &err));
	assert_false(is_there(*state, "trash/7f3a9c1e.yaml"));
	store_release(&s);
	free(link);
}

/* One of the two places is a link to the other: it is the same file. */
static void a_link_between_the_places_loses_nothing(void **state)
{
	static const struct {
		const char *link, *to, *real;
		int what; /* 0 save, 1 remove, 2 restore */
		const char *end;
	} rows[] = {
		{ "trash", "../accounts", "accounts", 0, "accounts" },
		{ "trash", "../accounts", "accounts", 1, "trash" },
		{ "trash", "../accounts", "accounts", 2, "accounts" },
		{ "accounts", "../trash", "trash", 0, "accounts" },
		{ "accounts", "../trash", "trash", 1, "trash" },
		{ "accounts", "../trash", "trash", 2, "accounts" },
	};

	for (size_t i = 0; i < LENGTH_OF(rows); i++) {
		char *folder = path_of(*state, rows[i].link);
		char *link = fs_join(folder, "7f3a9c1e.yaml");
		char *to = fs_join(rows[i].to, "7f3a9c1e.yaml");
		char *real = fs_join(rows[i].real, "7f3a9c1e.yaml");
		char *end = fs_join(rows[i].end, "7f3a9c1e.yaml");
		struct err err = ERR_INIT;
		struct stat st;
		struct store s;
		char *text, *path;

		put(*state, real, fine);
		mkdir(folder, 0700);
		assert_int_equal(symlink(to, link), 0);
		open_store(&s, *state);
		assert_int_equal(s.count, 1);
		note(s.records[0], "0000000a", "kept");
		if (rows[i].what == 0)
			assert_save(&s, s.records[0], STORE_SAVED);
		else if (rows[i].what == 1)
			assert_true(store_remove(&s, s.records[0], &err));
		else
			assert_true(store_restore(&s, s.records[0], &err));
		store_release(&s);
		path = path_of(*state, end);
		assert_int_equal(lstat(path, &st), 0);
		assert_true(S_ISREG(st.st_mode));
		text = get(*state, end);
		assert_non_null(strstr(text, "text: kept"));
		assert_non_null(strstr(text, "value: Laden"));
		assert_int_equal(unlink(path), 0);
		/* The other place is empty. */
		assert_int_equal(lstat(link, &st), -1);
		assert_false(is_there(*state, real));
		free(text);
		free(path);
		free(folder);
		free(link);
		free(to);
		free(real);
		free(end);
	}
}

static void another_session_gave_the_person_an_account(void **state)
{
	struct date today = { 2026, 11, 22 };
	struct store s;
	struct record *person;
	struct err err = ERR_INIT;

	put(*state, "people/0a0a0a0a.yaml", "format: 1\nid: 0a0a0a0a\n");
	open_store(&s, *state);
	person = store_find(&s, "0a0a0a0a");
	assert_null(store_account_of(&s, person));
	put(*state, "accounts/7f3a9c1e.yaml",
	    "format: 1\nid: 7f3a9c1e\nplatform: instagram\n"
	    "person: 0a0a0a0a\n");
	assert_false(store_remove(&s, person, &err));
	assert_int_equal(err.kind, ERR_REFUSED);
	assert_non_null(store_account_of(&s, person));
	delete_file(*state, "accounts/7f3a9c1e.yaml");
	/* An unreadable account may be anybody's. */
	put(*state, "accounts/eeeeeeee.yaml", "broken: [");
	assert_false(store_purge(&s, person, today, &err));
	assert_int_equal(err.kind, ERR_REFUSED);
	assert_non_null(strstr(err.message, "accounts/eeeeeeee.yaml"));
	assert_true(is_there(*state, "people/0a0a0a0a.yaml"));
	assert_false(is_there(*state, "purged/0a0a0a0a.yaml"));
	delete_file(*state, "accounts/eeeeeeee.yaml");
	assert_true(store_purge(&s, person, today, &err));
	assert_false(is_there(*state, "people/0a0a0a0a.yaml"));
	store_release(&s);
}

/* Gone by hand while the list still shows it. */
static void purging_a_person_that_has_gone(void **state)
{
	struct date today = { 2026, 11, 22 };
	struct store s;
	struct err err = ERR_INIT;

	put(*state, "people/0a0a0a0a.yaml", "format: 1\nid: 0a0a0a0a\n");
	open_store(&s, *state);
	delete_file(*state, "people/0a0a0a0a.yaml");
	assert_true(store_purge(&s, s.records[0], today, &err));
	assert_int_equal(s.count, 0);
	assert_int_equal(s.gone_count, 0);
	store_release(&s);
}

/* Pages and commands name records by their ids, so one of two is not read: the
 * one in the trash, else the account. */
static void assert_twin(const struct record *r, const char *other)
{
	assert_int_equal(r->state, RECORD_UNREADABLE);
	assert_non_null(strstr(r->fault, r->path));
	assert_non_null(strstr(r->fault, other));
}

static void one_id_for_a_person_and_an_account(void **state)
{
	static const char person[] = "format: 1\nid: 7f3a9c1e\nname: M\n";
	struct store s;
	struct err err = ERR_INIT;

	put(*state, "accounts/7f3a9c1e.yaml", fine);
	put(*state, "people/7f3a9c1e.yaml", person);
	open_store(&s, *state);
	assert_int_equal(s.count, 2);
	assert_int_equal(s.records[0]->state, RECORD_FINE);
	assert_twin(s.records[1], "/people/7f3a9c1e.yaml");
	assert_ptr_equal(store_find(&s, "7f3a9c1e"), s.records[0]);
	assert_false(store_refresh(&s));
	/* Neither is lost or written. */
	assert_false(store_remove(&s, s.records[1], &err));
	assert_int_equal(err.kind, ERR_DATA);
	assert_false(store_remove(&s, s.records[0], &err));
	assert_text_equal(get(*state, "people/7f3a9c1e.yaml"), person);
	assert_text_equal(get(*state, "accounts/7f3a9c1e.yaml"), fine);
	/* Moved away by hand, and back. */
	put(*state, "trash/other", "");
	move_file(*state, "people/7f3a9c1e.yaml", "trash/7f3a9c1e.yaml");
	assert_true(store_refresh(&s));
	assert_twin(s.records[0], "/accounts/7f3a9c1e.yaml");
	assert_int_equal(s.records[1]->state, RECORD_FINE);
	assert_ptr_equal(store_find(&s, "7f3a9c1e"), s.records[1]);
	assert_false(store_refresh(&s));
	assert_false(store_restore(&s, s.records[0], &err));
	/* There is one place in the trash, and it is taken. */
	assert_false(store_remove(&s, s.records[1], &err));
	assert_int_equal(err.kind, ERR_REFUSED);
	assert_text_equal(get(*state, "trash/7f3a9c1e.yaml"), person);
	move_file(*state, "trash/7f3a9c1e.yaml", "away.yaml");
	assert_true(store_refresh(&s));
	assert_int_equal(s.count, 1);
	assert_int_equal(s.records[0]->state, RECORD_FINE);
	store_release(&s);
}

/* An account that is new here, whose id a person got meanwhile. */
static void a_new_record_gets_no_twin(void **state)
{
	struct store s;
	struct err err = ERR_INIT;
	struct record *r;

	open_store(&s, *state);
	r = add(&s, "7f3a9c1e");
	put(*state, "people/7f3a9c1e.yaml", "format: 1\nid: 7f3a9c1e\n");
	assert_int_equal(store_save(&s, r, &err), STORE_FAILED);
	assert_int_equal(err.kind, ERR_REFUSED);
	assert_false(is_there(*state, "accounts/7f3a9c1e.yaml"));
	store_release(&s);
}

/* A tombstone is of one of them; of both, where both were purged. */
static void a_person_is_purged_and_not_the_account_of_that_id(void **state)
{
	static const char person[] = "format: 1\nid: 7f3a9c1e\nname: M\n";
	struct date today = { 2026, 11, 22 };
	struct err err = ERR_INIT;
	struct store s;

	put(*state, "people/7f3a9c1e.yaml", person);
	open_store(&s, *state);
	assert_true(store_purge(&s, s.records[0], today, &err));
	assert_int_equal(s.count, 0);
	put(*state, "accounts/7f3a9c1e.yaml", fine);
	assert_true(store_refresh(&s));
	assert_int_equal(s.count, 1);
	assert_int_equal(s.records[0]->kind, RECORD_ACCOUNT);
	assert_int_equal(s.records[0]->state, RECORD_FINE);
	note(s.records[0], "0000000a", "x");
	assert_save(&s, s.records[0], STORE_SAVED);
	assert_true(store_purge(&s, s.records[0], today, &err));
	assert_text_equal(get(*state, "purged/7f3a9c1e.yaml"),
			  "id: 7f3a9c1e\nkind: both\nday: 2026-11-22\n");
	/* Keeping one says nothing of the other. */
	put(*state, "accounts/7f3a9c1e.yaml", fine);
	assert_true(store_refresh(&s));
	assert_int_equal(s.records[0]->state, RECORD_CAME_BACK);
	assert_true(store_keep(&s, s.records[0], &err));
	assert_int_equal(s.records[0]->state, RECORD_FINE);
	assert_false(store_refresh(&s));
	move_file(*state, "accounts/7f3a9c1e.yaml", "away.yaml");
	put(*state, "people/7f3a9c1e.yaml", person);
	assert_true(store_refresh(&s));
	assert_int_equal(s.records[0]->kind, RECORD_PERSON);
	assert_int_equal(s.records[0]->state, RECORD_CAME_BACK);
	assert_true(store_keep(&s, s.records[0], &err));
	assert_false(is_there(*state, "purged/7f3a9c1e.yaml"));
	store_release(&s);
}

static void a_person_with_accounts_stays(void **state)
{
	struct date today = { 2026, 11, 22 };
	struct store s;
	struct record *person, *r;
	struct err err = ERR_INIT;

	put(*state, "people/0a0a0a0a.yaml", "format: 1\nid: 0a0a0a0a\n");
	open_store(&s, *state);
	r = add(&s, "7f3a9c1e");
	set(r, "00000002", "person", "0a0a0a0a");
	assert_save(&s, r, STORE_SAVED);
	person = store_find(&s, "0a0a0a0a");
	assert_false(store_remove(&s, person, &err));
	assert_int_equal(err.kind, ERR_REFUSED);
	assert_false(store_purge(&s, person, today, &err));
	assert_true(store_remove(&s, r, NULL));
	assert_true(store_remove(&s, person, &err));
	store_release(&s);
	/* In the trash a person is told from an account by the file. */
	open_store(&s, *state);
	person = store_find(&s, "0a0a0a0a");
	assert_int_equal(person->kind, RECORD_PERSON);
	assert_int_equal(person->state, RECORD_REMOVED);
	assert_true(store_restore(&s, person, NULL));
	assert_true(is_there(*state, "people/0a0a0a0a.yaml"));
	store_release(&s);
}

static void removing_what_was_never_saved(void **state)
{
	struct store s;
	struct record *r;

	open_store(&s, *state);
	r = add(&s, "7f3a9c1e");
	assert_true(store_remove(&s, r, NULL));
	assert_int_equal(s.count, 0);
	assert_int_equal(count_files(*state), 0);
	store_release(&s);
}

static void removing_what_has_gone(void **state)
{
	struct store s;
	struct err err = ERR_INIT;

	put(*state, "accounts/7f3a9c1e.yaml", fine);
	open_store(&s, *state);
	delete_file(*state, "accounts/7f3a9c1e.yaml");
	assert_false(store_remove(&s, s.records[0], &err));
	assert_int_equal(err.kind, ERR_REFUSED);
	assert_true(store_refresh(&s));
	assert_int_equal(s.count, 0);
	store_release(&s);
}

/* Refreshing ------------------------------------------------------- */

static void refresh_sees_what_others_did(void **state)
{
	struct store s;
	struct record *r;

	put(*state, "accounts/7f3a9c1e.yaml", fine);
	open_store(&s, *state);
	r = s.records[0];
	assert_false(store_refresh(&s));
	put(*state, "accounts/00000000.yaml", ACCOUNT("00000000"));
	assert_true(store_refresh(&s));
	assert_int_equal(s.count, 2);
	assert_string_equal(s.records[0]->id, "00000000");
	assert_ptr_equal(s.records[1], r);
	put(*state, "trash/other", "");
	move_file(*state, "accounts/7f3a9c1e.yaml", "trash/7f3a9c1e.yaml");
	assert_true(store_refresh(&s));
	assert_int_equal(r->state, RECORD_REMOVED);
	delete_file(*state, "trash/7f3a9c1e.yaml");
	assert_true(store_refresh(&s));
	assert_int_equal(s.count, 1);
	assert_string_equal(record_label(r), "Laden"); /* still in memory */
	/* It comes back at its old place. */
	put(*state, "accounts/7f3a9c1e.yaml", fine);
	assert_true(store_refresh(&s));
	assert_ptr_equal(store_find(&s, "7f3a9c1e"), r);
	assert_int_equal(r->state, RECORD_FINE);
	put(*state, "accounts/7f3a9c1e.yaml", "broken: [");
	assert_true(store_refresh(&s));
	assert_int_equal(r->state, RECORD_UNREADABLE);
	put(*state, "accounts/7f3a9c1e.yaml", fine);
	assert_true(store_refresh(&s));
	assert_int_equal(r->state, RECORD_FINE);
	assert_null(r->fault);
	store_release(&s);
}

static void refresh_keeps_what_is_pending(void **state)
{
	struct store s;
	struct record *r;

	put(*state, "accounts/7f3a9c1e.yaml", fine);
	open_store(&s, *state);
	r = s.records[0];
	note(r, "0000000a", "x");
	put(*state, "accounts/7f3a9c1e.yaml",
	    ACCOUNT("7f3a9c1e") "  - id: bbbbbbbb\n"
				"    at: 2027-01-02T03:04:05Z\n"
				"    is: note\n");
	assert_true(store_refresh(&s));
	assert_int_equal(r->journal.count, 3);
	assert_int_equal(r->pending_count, 1);
	assert_string_equal(r->journal.entries[2].id, "0000000a");
	assert_save(&s, r, STORE_SAVED);
	store_release(&s);
}

static void leftovers_of_dead_writers_are_swept_up(void **state)
{
	static const char leftover[] =
		"accounts/.7f3a9c1e.yaml.tmp-0123456789ab";
	struct store s;

	put(*state, "accounts/7f3a9c1e.yaml", fine);
	put(*state, leftover, "half");
	/* Nobody ever wrote here, so it is not ours. */
	open_store(&s, *state);
	assert_true(is_there(*state, leftover));
	store_release(&s);
	put(*state, ".lock", "");
	open_store(&s, *state);
	assert_false(is_there(*state, leftover));
	assert_int_equal(s.count, 1);
	store_release(&s);
}

/* Others leave files with a dot, too; opening waits for nobody then. */
static void hidden_files_of_others_are_no_leftovers(void **state)
{
	char *path = path_of(*state, ".lock");
	struct fs_lock lock;
	struct store s;
	struct record *r;
	time_t before = time(NULL);

	put(*state, "accounts/7f3a9c1e.yaml", fine);
	put(*state, "accounts/.hidden", "");
	assert_true(fs_lock(&lock, path, NULL));
	open_store(&s, *state);
	assert_in_range(time(NULL) - before, 0, 3);
	/* A save does not get the lock; the change stays to be saved. */
	r = s.records[0];
	note(r, "0000000a", "x");
	assert_save(&s, r, STORE_FAILED);
	assert_int_equal(r->pending_count, 1);
	fs_unlock(&lock);
	assert_save(&s, r, STORE_SAVED);
	store_release(&s);
	free(path);
}

#define test(function)                                                         \
	cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		test(nothing_there_is_an_empty_store),
		test(what_is_no_folder_is_an_error),
		test(reading_leaves_no_trace),
		test(a_zeroed_store_can_be_released),
		test(people_come_first_in_order),
		test(what_cannot_be_read_is_listed_and_never_touched),
		test(an_odd_name_is_listed_clean),
		test(a_link_that_leads_nowhere_is_listed),
		test(a_newer_format_is_never_written),
		test(a_save_makes_private_folders_and_files),
		test(a_shared_folder_stays_shared),
		test(nothing_new_is_nothing_written),
		test(two_sessions_keep_both_their_entries),
		test(what_was_deleted_by_hand_stays_deleted),
		test(a_hand_edit_is_written_down_with_the_next_save),
		test(a_file_that_broke_meanwhile_is_left_alone),
		test(what_could_not_be_read_again_is_not_written),
		test(a_gone_file_is_written_anew),
		test(a_file_moved_to_the_trash_is_saved_there),
		test(a_purged_record_is_not_written_again),
		test(a_taken_id_is_not_taken_over),
		test(a_new_person_is_saved_with_the_account),
		test(a_save_that_fails_keeps_all_pending),
		test(a_symbolic_link_is_written_through),
		test(remove_and_restore),
		test(what_is_pending_goes_along),
		test(in_both_places_is_merged_into_accounts),
		test(partners_that_differ_are_never_merged),
		test(purge_leaves_a_tombstone),
		test(drafts_are_listed_and_purged),
		test(a_purged_file_that_came_back),
		test(purge_follows_a_link),
		test(remove_follows_a_link),
		test(a_link_between_the_places_loses_nothing),
		test(another_session_gave_the_person_an_account),
		test(purging_a_person_that_has_gone),
		test(one_id_for_a_person_and_an_account),
		test(a_new_record_gets_no_twin),
		test(a_person_is_purged_and_not_the_account_of_that_id),
		test(a_person_with_accounts_stays),
		test(removing_what_was_never_saved),
		test(removing_what_has_gone),
		test(refresh_sees_what_others_did),
		test(refresh_keeps_what_is_pending),
		test(leftovers_of_dead_writers_are_swept_up),
		test(hidden_files_of_others_are_no_leftovers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
