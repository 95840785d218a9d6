/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Export and import as a user goes through them. */
#include <config.h>

#include "lib/app_fixture.h"

#include "base/fs.h"

static void act(struct fixture *f, enum action action, const char *argument)
{
	struct effect effect;

	app_update(&f->app, action, argument, &effect);
	app_perform(&f->app, &effect);
}

static bool page_says(const struct fixture *f, const char *words)
{
	struct page page;
	bool is_said = false;

	app_page(&f->app, &page);
	for (size_t i = 0; i < page.count; i++)
		is_said |= strstr(page.blocks[i].title.text, words) != NULL;
	page_release(&page);
	return is_said;
}

/* A fixture with an account, and its export in `path`. */
static char *export_all(struct fixture *f)
{
	struct stat st;
	char *path;

	fixture_init(f);
	add_account(f, "alpha", "One");
	app_go(&f->app, "home");
	path = temp_path(f->folder, "out.yaml");
	act(f, ACTION_EXPORT, NULL);
	assert_string_equal(app_address(&f->app), "export");
	assert_true(page_says(f, "In it: 1 person, 1 account."));
	act(f, ACTION_ANSWER, "");
	assert_false(fs_exists(path));
	act(f, ACTION_ANSWER, path);
	assert_string_equal(app_address(&f->app), "home");
	assert_non_null(strstr(f->app.message, "personal data"));
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	return path;
}

static void an_export_never_replaces_a_file(void **state)
{
	struct fixture f;
	struct stat before, after;
	char *path = export_all(&f);

	(void)state;
	stat(path, &before);
	act(&f, ACTION_EXPORT, NULL);
	act(&f, ACTION_ANSWER, path);
	assert_string_equal(app_address(&f.app), "export");
	assert_true(f.app.is_alert);
	stat(path, &after);
	assert_int_equal(before.st_ino, after.st_ino);
	free(path);
	fixture_release(&f);
}

static void an_account_is_exported_from_its_page(void **state)
{
	struct fixture f;
	char *address;

	(void)state;
	fixture_init(&f);
	add_account(&f, "alpha", "One");
	add_account(&f, "beta", "Two");
	address = mem_printf("account/%s", account_of(&f, "beta")->id);
	app_go(&f.app, address);
	act(&f, ACTION_EXPORT, NULL);
	assert_true(page_says(&f, "In it: 1 person, 1 account."));
	free(address);
	fixture_release(&f);
}

static void an_import_is_shown_and_asked_first(void **state)
{
	struct fixture f;
	char *path = export_all(&f);
	struct record *r = account_of(&f, "alpha");
	char id[RECORD_ID_LENGTH + 1];
	struct err err = ERR_INIT;

	(void)state;
	memcpy(id, r->id, sizeof(id));
	act(&f, ACTION_IMPORT, NULL);
	act(&f, ACTION_ANSWER, "/nowhere");
	assert_string_equal(app_address(&f.app), "import");
	assert_true(f.app.is_alert);
	act(&f, ACTION_ANSWER, path);
	assert_string_equal(app_address(&f.app), "import/plan");
	assert_true(page_says(&f, "There is nothing to do"));
	act(&f, ACTION_HOME, NULL);

	assert_true(store_purge(&f.store, r, f.app.deed.today, &err));
	act(&f, ACTION_IMPORT, NULL);
	act(&f, ACTION_ANSWER, path);
	assert_true(page_says(&f, "held back: Alpha One"));
	act(&f, ACTION_ANSWER, "no");
	assert_null(store_find(&f.store, id));
	assert_string_equal(app_address(&f.app), "import");
	act(&f, ACTION_ANSWER, path);
	act(&f, ACTION_ANSWER, "purged");
	assert_string_equal(app_address(&f.app), "import/done");
	assert_non_null(store_find(&f.store, id));
	assert_int_equal(store_find(&f.store, id)->state, RECORD_FINE);
	assert_true(page_says(&f, "What taking in"));
	/* Back does not lead to a question that is answered. */
	act(&f, ACTION_BACK, NULL);
	assert_string_equal(app_address(&f.app), "home");
	free(path);
	fixture_release(&f);
}

static void what_cannot_be_taken_in_is_marked(void **state)
{
	struct fixture f;
	char *path = export_all(&f);

	(void)state;
	temp_puts(path, "format: 1\npeople:\n- {format: 1, id: a0000001}\n"
			"- {format: 1, id: no}\n");
	act(&f, ACTION_IMPORT, NULL);
	act(&f, ACTION_ANSWER, path);
	assert_true(page_says(&f, "1 new, 1 left out."));
	act(&f, ACTION_ANSWER, "yes");
	assert_true(f.app.is_alert);
	assert_non_null(store_find(&f.store, "a0000001"));
	assert_true(page_says(&f, "out.yaml:4: "));
	free(path);
	fixture_release(&f);
}

/* As from a session of before: there is nothing to be shown. */
static void a_plan_without_a_file_says_so(void **state)
{
	struct fixture f;

	(void)state;
	fixture_init(&f);
	app_go(&f.app, "import/plan");
	assert_true(page_says(&f, "No file has been looked at."));
	act(&f, ACTION_ANSWER, "yes");
	assert_true(f.app.is_alert);
	app_go(&f.app, "export/0badc0de");
	assert_true(page_says(&f, "no longer there"));
	fixture_release(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_export_never_replaces_a_file),
		cmocka_unit_test(an_account_is_exported_from_its_page),
		cmocka_unit_test(an_import_is_shown_and_asked_first),
		cmocka_unit_test(what_cannot_be_taken_in_is_marked),
		cmocka_unit_test(a_plan_without_a_file_says_so),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
