/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "lib/app_fixture.h"

#include <errno.h>

#include "base/fs.h"

/* Count the account files on the disk. */
static size_t files_in(const struct fixture *f, const char *folder)
{
	char *path = temp_path(f->data, folder);
	struct fs_names names;
	struct err err = ERR_INIT;
	size_t count;

	fs_names_init(&names);
	assert_true(fs_list(path, ".yaml", &names, &err));
	count = names.count;
	fs_names_release(&names);
	free(path);
	return count;
}

/* A file where the data's folder should be: no save can work. */
static void break_saving(const struct fixture *f)
{
	char *moved = mem_printf("%s.away", f->data);

	if (rename(f->data, moved) < 0 && errno != ENOENT)
		fail_msg("rename");
	temp_puts(f->data, "in the way");
	free(moved);
}

static void mend_saving(const struct fixture *f)
{
	char *moved = mem_printf("%s.away", f->data);

	assert_int_equal(unlink(f->data), 0);
	if (rename(moved, f->data) < 0 && errno != ENOENT)
		fail_msg("rename");
	free(moved);
}

static const struct entry *milestone_of(const struct record *r,
					const char *name)
{
	return journal_milestone(&r->journal, name, 1);
}

/* A disk that confirms nothing about folders, when asked to. */
static bool is_disk_silent;

int fsync(int fd)
{
	struct stat st;

	if (is_disk_silent && fstat(fd, &st) == 0 && S_ISDIR(st.st_mode)) {
		errno = EIO;
		return -1;
	}
	return 0;
}

/* Adding -------------------------------------------------------------- */

static void first_start_by_keys_alone(void **state)
{
	struct fixture f;
	struct record *account;

	(void)state;
	fixture_init(&f);
	is_at(&f, "welcome");
	press(&f, "Enter");
	sees(&f, "In which country is the account?");
	sees(&f, "> 1. Germany");
	sees(&f, "Type the number of your answer and Enter, or move to it and "
		 "press Enter.");
	press(&f, "Enter");
	sees(&f, "Which account is it?");
	sees(&f, "> 1. Alpha | The first.");
	press(&f, "1");
	sees(&f, "Which email address does the account run with?");
	type(&f, "maria@example.org");
	press(&f, "Enter");
	sees(&f, "What do you want to call this account?");
	type(&f, "Private");
	press(&f, "Enter");
	/* There is nobody to link with. */
	sees(&f, "Have you objected with this account already?");
	sees(&f, "> 1. No, not yet");
	press(&f, "Enter");
	account = account_of(&f, "alpha");
	assert_memory_equal(app_address(&f.app), "account/", 8);
	sees(&f, "Alpha Private");
	sees(&f, "> [ ] Open the form");
	assert_string_equal(record_field(account, "mail"), "maria@example.org");
	assert_string_equal(record_field(account, "country"), "de");
	assert_non_null(record_field(account, "person"));
	assert_int_equal(account->pending_count, 0);
	assert_int_equal(files_in(&f, "accounts"), 1);
	assert_int_equal(files_in(&f, "people"), 1);
	/* The questions are behind us: back is the overview. */
	press(&f, "Esc");
	is_at(&f, "home");
	assert_int_equal(f.app.visit_count, 1);
	/* Found again tomorrow. */
	fixture_reopen(&f);
	is_at(&f, "home");
	sees(&f, "Alpha Private");
	fixture_release(&f);
}

static void says_what_was_done_before(void **state)
{
	struct fixture f;
	struct record *account;
	const struct entry *e;

	(void)state;
	fixture_init(&f);
	press(&f, "a Enter 1 Enter Enter 2");
	sees(&f, "When did you object, roughly?");
	type(&f, "soon");
	press(&f, "Enter");
	sees(&f, "could not be understood as a day");
	press(&f, "Ctrl-U");
	type(&f, "2031");
	press(&f, "Enter");
	sees(&f, "still to come");
	press(&f, "Ctrl-U");
	type(&f, "spring 2025");
	press(&f, "Enter");
	sees(&f, "Was there an email in which Meta confirmed the objection?");
	press(&f, "1");
	account = account_of(&f, "alpha");
	e = milestone_of(account, "objected");
	assert_non_null(e);
	assert_int_equal(e->day.year, 2025);
	assert_int_equal(e->day.month, 5);
	assert_true(e->is_about);
	e = milestone_of(account, "confirmed");
	assert_non_null(e);
	assert_true(e->is_about);
	assert_int_equal(account->pending_count, 0);
	/* Without a mail there is no confirmation. */
	press(&f, "a Enter Enter 1 Enter");
	type(&f, "Other");
	press(&f, "Enter 3 2");
	type(&f, "May 2025");
	press(&f, "Enter 3");
	for (size_t i = 0; i < f.store.count; i++) {
		const char *label = record_field(f.store.records[i], "label");

		if (!label || strcmp(label, "Other") != 0)
			continue;
		e = milestone_of(f.store.records[i], "objected");
		assert_int_equal(e->day.month, 5);
		assert_int_equal(e->day.day, 0);
		assert_false(e->is_about);
		assert_null(milestone_of(f.store.records[i], "confirmed"));
	}
	fixture_release(&f);
}

static void asks_only_what_applies(void **state)
{
	struct fixture f;
	struct record *alpha, *beta;

	(void)state;
	fixture_init(&f);
	/* Nothing to object to: nothing is asked about it. */
	press(&f, "a Enter 3");
	is_at(&f, "add/label");
	press(&f, "Enter");
	sees(&f, "> [ ] Ask nothing of the bot");
	add_account(&f, "alpha", "Private");
	/* Gamma shares, but no objection counts there; Alpha's does. */
	press(&f, "a Enter Enter 2 Enter Enter");
	is_at(&f, "add/linked");
	sees(&f, "1. Alpha Private");
	sees_not(&f, "Gamma");
	sees(&f, "> 3. I do not know");
	press(&f, "1 1");
	alpha = account_of(&f, "alpha");
	beta = account_of(&f, "beta");
	assert_non_null(record_field(alpha, "linked"));
	assert_string_equal(record_field(alpha, "linked"),
			    record_field(beta, "linked"));
	assert_int_equal(alpha->pending_count, 0);
	/* With others that do, Gamma is not asked for them. */
	press(&f, "a Enter Enter 3");
	is_at(&f, "add/label");
	press(&f, "Enter");
	sees(&f, "> [ ] Ask nothing of the bot");
	fixture_release(&f);
}

/* Who forgot the day gets an honest status too. */
static void a_forgotten_day_is_asked_by_year(void **state)
{
	struct fixture f;
	const struct entry *e;

	(void)state;
	fixture_init(&f);
	press(&f, "a Enter 1 Enter Enter 2");
	sees(&f, "If you do not know, leave it empty: Enter goes on.");
	press(&f, "Enter");
	sees(&f, "In which year did you object?");
	sees(&f, "1. 2024");
	sees(&f, "3. 2026");
	sees(&f, "> 4. I do not know");
	press(&f, "2 Enter");
	e = milestone_of(account_of(&f, "alpha"), "objected");
	assert_int_equal(e->day.year, 2025);
	assert_int_equal(e->day.month, 0);
	/* What claims least: by now, roughly. */
	press(&f, "a Enter Enter 2 Enter Enter Enter 2 Enter Enter");
	sees(&f, "Was there an email");
	press(&f, "Enter");
	e = milestone_of(account_of(&f, "beta"), "objected");
	assert_int_equal(e->day.year, 2026);
	assert_int_equal(e->day.month, 0);
	assert_true(e->is_about);
	fixture_release(&f);
}

static void adds_someone_elses_account(void **state)
{
	struct fixture f;
	struct record *beta, *person;

	(void)state;
	fixture_init(&f);
	add_account(&f, "alpha", "Private");
	press(&f, "a");
	sees(&f, "Whose account is it?");
	sees(&f, "> 1. I myself");
	sees(&f, "2. Someone else");
	press(&f, "2");
	sees(&f, "What is this person's name?");
	press(&f, "Enter");
	sees(&f, "Type a name.");
	assert_true(f.app.is_alert);
	type(&f, " Omar ");
	press(&f, "Enter Enter 2 Enter Enter");
	/* No account of his is there to be linked with. */
	is_at(&f, "add/objected");
	press(&f, "1");
	beta = account_of(&f, "beta");
	person = store_find(&f.store, record_field(beta, "person"));
	assert_string_equal(record_field(person, "name"), "Omar");
	assert_int_equal(files_in(&f, "people"), 2);
	/* The next one is most likely his as well. */
	fixture_reopen(&f);
	press(&f, "a");
	sees(&f, "> 2. Omar");
	sees(&f, "3. Someone else");
	press(&f, "Enter");
	is_at(&f, "add/country");
	/* On a person's own page it is that one's. */
	press(&f, "Esc Esc");
	go_to(&f, "person",
	      store_find(&f.store,
			 record_field(account_of(&f, "alpha"), "person")));
	press(&f, "a");
	sees(&f, "> 1. I myself");
	fixture_release(&f);
}

static void adds_a_person(void **state)
{
	struct fixture f;
	const struct record *person = NULL;

	(void)state;
	fixture_init(&f);
	add_account(&f, "alpha", "Private");
	app_go(&f.app, "people");
	app_focus(&f.app, "do-add-person");
	press(&f, "Enter");
	is_at(&f, "add-person");
	sees(&f, "> Name = ");
	app_focus(&f.app, "save");
	press(&f, "Enter");
	sees(&f, "Type a name.");
	sees(&f, "> Name = ");
	type(&f, "Omar");
	press(&f, "Enter");
	type(&f, "Weg 2");
	press(&f, "Tab Enter");
	is_at(&f, "pick/residence");
	press(&f, "3 Enter Tab Enter 2");
	sees(&f, "Language of letters = Deutsch");
	/* What is half typed is kept, and leaving asks. */
	press(&f, "Esc");
	sees(&f, "Not saved; what you typed is kept");
	press(&f, "x");
	app_focus(&f.app, "action-add-person");
	press(&f, "Enter");
	sees(&f, "Name = Omar");
	press(&f, "Tab Tab Tab Tab Enter");
	for (size_t i = 0; i < f.store.count; i++) {
		const char *name = record_field(f.store.records[i], "name");

		if (name && strcmp(name, "Omar") == 0)
			person = f.store.records[i];
	}
	assert_non_null(person);
	assert_memory_equal(app_address(&f.app), "person/", 7);
	sees(&f, "Omar");
	sees(&f, "Lives in: Switzerland");
	sees(&f, "Language of letters: Deutsch");
	assert_string_equal(record_field(person, "address"), "Weg 2");
	assert_int_equal(person->pending_count, 0);
	assert_int_equal(files_in(&f, "people"), 2);
	assert_int_equal(f.app.form_count, 0);
	press(&f, "Esc");
	is_at(&f, "people");
	/* A part of a country that has no name here. */
	go_to(&f, "edit", person);
	form_set(app_form(&f.app), "residence", "at-9");
	app_focus(&f.app, "save");
	press(&f, "Enter");
	go_to(&f, "person", person);
	sees(&f, "Lives in: Austria (at-9)");
	fixture_release(&f);
}

static void asks_whose_it_is(void **state)
{
	struct fixture f;
	struct err err = ERR_INIT;
	const struct deed_field name = { "name", "Maria" };
	struct record *maria;

	(void)state;
	fixture_init(&f);
	add_account(&f, "alpha", "Private");
	maria = deed_add_person(&f.app.deed, &name, 1, &err);
	assert_non_null(maria);
	assert_int_equal(store_save(&f.store, maria, &err), STORE_SAVED);
	press(&f, "a");
	is_at(&f, "add/person");
	sees(&f, "I myself");
	sees(&f, "Maria");
	app_focus(&f.app, NULL);
	press(&f, "2 Enter 2 Enter Enter");
	/* Maria's account is not linked with another person's. */
	is_at(&f, "add/objected");
	press(&f, "1");
	assert_string_equal(record_field(account_of(&f, "beta"), "person"),
			    maria->id);
	fixture_release(&f);
}

static void back_keeps_the_answers(void **state)
{
	struct fixture f;

	(void)state;
	fixture_init(&f);
	press(&f, "a 2 Enter 2");
	type(&f, "no mail");
	press(&f, "Enter");
	sees(&f, "is no email address");
	is_at(&f, "add/mail");
	press(&f, "Ctrl-U");
	type(&f, "a@b");
	press(&f, "Esc");
	is_at(&f, "add/platform");
	sees(&f, "> 2. Beta");
	press(&f, "Esc");
	sees(&f, "> 2. Austria");
	press(&f, "Esc");
	is_at(&f, "welcome");
	/* Nothing was saved, and the draft is still there. */
	assert_int_equal(f.store.count, 0);
	press(&f, "a");
	sees(&f, "Your answers from before are kept.");
	sees(&f, "> 2. Austria");
	press(&f, "Enter Enter");
	sees(&f, "Email address = a@b");
	/* Leaving asks, the safe answer first. */
	press(&f, "Ctrl-C");
	is_at(&f, "confirm/quit");
	sees(&f, "> 1. No, stay");
	press(&f, "Enter");
	is_at(&f, "add/mail");
	assert_false(f.app.is_done);
	press(&f, "Ctrl-C 2");
	assert_true(f.app.is_done);
	fixture_release(&f);
}

/* Steps ------------------------------------------------------------------ */

static void ticks_and_unticks(void **state)
{
	struct fixture f;
	struct record *account;

	(void)state;
	fixture_init(&f);
	account = add_account(&f, "alpha", "Private");
	go_to(&f, "account", account);
	sees(&f, "> [ ] Open the form");
	press(&f, "Space");
	/* The row says it; the focus stays where it is. */
	sees(&f, "> [x] Open the form");
	assert_null(f.app.message);
	assert_int_equal(account->pending_count, 0);
	press(&f, "Down Space");
	sees(&f, "> [x] Check the mail address");
	press(&f, "Space");
	sees(&f, "> [ ] Check the mail address");
	press(&f, "s");
	sees_not(&f, "[ ] Check the mail address");
	assert_int_equal(
		journal_step(&account->journal, "alpha/mail", NULL, 0, 1)->kind,
		ENTRY_SKIPPED);
	/* Skipped, then ticked after all. */
	press(&f, "Space");
	sees(&f, "> [x] Check the mail address");
	/* On the step's own page words say it. */
	press(&f, "Down Enter");
	assert_memory_equal(app_address(&f.app), "step/", 5);
	press(&f, "Space");
	sees(&f, "> [x] Press Send");
	assert_null(f.app.message);
	assert_non_null(milestone_of(account, "objected"));
	/* Beside its row words say it. */
	press(&f, "Tab Enter");
	sees(&f, "This step is open again.");
	assert_null(milestone_of(account, "objected"));
	press(&f, "Enter");
	sees(&f, "Ticked off.");
	assert_non_null(milestone_of(account, "objected"));
	press(&f, "Home s Esc");
	assert_null(milestone_of(account, "objected"));
	fixture_reopen(&f);
	go_to(&f, "account", account_of(&f, "alpha"));
	sees(&f, "[x] Open the form");
	sees(&f, "[x] Check the mail address");
	sees_not(&f, "[x] Press Send");
	fixture_release(&f);
}

static void ticks_with_another_day(void **state)
{
	struct fixture f;
	struct record *account;
	const struct entry *e;

	(void)state;
	fixture_init(&f);
	account = add_account(&f, "alpha", "Private");
	go_to(&f, "account", account);
	press(&f, "Down Down t");
	sees(&f, "On which day was this done: Press Send?");
	type(&f, "nonsense");
	press(&f, "Enter");
	sees(&f, "could not be understood as a day");
	press(&f, "Ctrl-U");
	type(&f, "3 May 2025");
	press(&f, "Enter");
	sees(&f, "> [x] Press Send");
	e = milestone_of(account, "objected");
	assert_int_equal(e->day.day, 3);
	assert_int_equal(e->day.month, 5);
	assert_int_equal(account->pending_count, 0);
	/* The field is empty the next time; empty is today. */
	press(&f, "Up t");
	sees(&f, "Day, month or year = \n");
	press(&f, "Enter");
	e = journal_step(&account->journal, "alpha/mail", NULL, 0, 1);
	assert_int_equal(e->day.day, 22);
	fixture_release(&f);
}

static void undoes_and_redoes(void **state)
{
	struct fixture f;
	struct record *alpha, *beta;

	(void)state;
	fixture_init(&f);
	alpha = add_account(&f, "alpha", "Private");
	beta = add_account(&f, "beta", NULL);
	press(&f, "u");
	sees(&f, "Nothing has been changed since the program was started.");
	go_to(&f, "account", alpha);
	press(&f, "Space Down Space");
	go_to(&f, "account", beta);
	press(&f, "Space");
	/* Over all accounts, the latest first. */
	press(&f, "u");
	sees(&f, "Taken back: Press Send, done. (Beta");
	sees(&f, "[ ] Press Send");
	press(&f, "u");
	sees(&f, "Taken back: Check the mail address, done. (Alpha Private)");
	press(&f, "r");
	sees(&f, "Back again: Check the mail address, done. (Alpha Private)");
	press(&f, "r");
	sees(&f, "Back again: Press Send, done. (Beta");
	sees(&f, "[x] Press Send");
	press(&f, "r");
	sees(&f, "There is nothing to make again.");
	/* An untick is a change like any other. */
	press(&f, "Space");
	sees(&f, "[ ] Press Send");
	press(&f, "u");
	sees(&f, "[x] Press Send");
	sees(&f, "Back again: Press Send, done.");
	press(&f, "r");
	sees(&f, "[ ] Press Send");
	sees(&f, "Taken back: Press Send, done.");
	press(&f, "u u u u u");
	sees(&f, "Nothing has been changed");
	assert_int_equal(alpha->pending_count, 0);
	assert_int_equal(beta->pending_count, 0);
	/* After a new change what was taken back cannot come again. */
	press(&f, "Space r");
	sees(&f, "There is nothing to make again.");
	fixture_reopen(&f);
	alpha = account_of(&f, "alpha");
	assert_null(journal_step(&alpha->journal, "alpha/open", NULL, 0, 1));
	fixture_release(&f);
}

static void what_goes_together_comes_back_together(void **state)
{
	struct fixture f;
	struct record *account;

	(void)state;
	fixture_init(&f);
	account = add_account(&f, "alpha", "Private");
	go_to(&f, "account", account);
	press(&f, "e");
	press(&f, "Ctrl-U");
	type(&f, "Work");
	press(&f, "Enter");
	type(&f, "w@example.org");
	app_focus(&f.app, "save");
	press(&f, "Enter");
	assert_string_equal(record_field(account, "label"), "Work");
	press(&f, "u");
	assert_string_equal(record_field(account, "label"), "Private");
	assert_null(record_field(account, "mail"));
	press(&f, "r");
	assert_string_equal(record_field(account, "label"), "Work");
	assert_string_equal(record_field(account, "mail"), "w@example.org");
	fixture_release(&f);
}

/* Saving ------------------------------------------------------------------ */

static void a_failed_save_is_said_and_tried_again(void **state)
{
	struct fixture f;
	struct record *account;

	(void)state;
	fixture_init(&f);
	account = add_account(&f, "alpha", "Private");
	go_to(&f, "account", account);
	break_saving(&f);
	press(&f, "Space");
	sees(&f, "> [x] Open the form");
	sees(&f, "[!] not saved");
	assert_true(app_has_unsaved(&f.app));
	assert_int_equal(account->pending_count, 1);
	/* What claims success is taken back, though the row says it too. */
	press(&f, "n");
	type(&f, "Called them");
	app_focus(&f.app, "save");
	press(&f, "Enter");
	assert_memory_equal(app_address(&f.app), "account/", 8);
	sees(&f, "Called them [!] not saved");
	sees(&f, "-- ! Alpha Private, not saved:");
	sees_not(&f, "stands in the history");
	press(&f, "u");
	sees(&f, "-- ! Alpha Private, not saved:");
	/* Where the row says nothing of it, the message line does. */
	app_focus(&f.app, "step-mail");
	press(&f, "e Ctrl-U");
	type(&f, "Other");
	app_focus(&f.app, "save");
	press(&f, "Enter");
	sees(&f, "-- ! Alpha Other, not saved:");
	press(&f, "u");
	/* Leaving asks. */
	press(&f, "q");
	is_at(&f, "confirm/quit");
	sees(&f, "Not everything could be saved.");
	sees(&f, "> 1. No, stay");
	press(&f, "Enter");
	assert_false(f.app.is_done);
	press(&f, "q 2");
	assert_false(f.app.is_done);
	assert_true(app_has_unsaved(&f.app));
	/* Elsewhere the message line says it. */
	press(&f, "g");
	app_update(&f.app, ACTION_SAVE_AGAIN, NULL, &f.effect);
	app_perform(&f.app, &f.effect);
	sees(&f, "not saved:");
	assert_true(f.app.is_alert);
	press(&f, "Esc");
	mend_saving(&f);
	app_update(&f.app, ACTION_SAVE_AGAIN, NULL, &f.effect);
	app_perform(&f.app, &f.effect);
	sees(&f, "Everything is saved now.");
	sees_not(&f, "[!] not saved");
	assert_false(app_has_unsaved(&f.app));
	app_update(&f.app, ACTION_SAVE_AGAIN, NULL, &f.effect);
	sees(&f, "Everything is saved.");
	press(&f, "q");
	assert_true(f.app.is_done);
	fixture_reopen(&f);
	account = account_of(&f, "alpha");
	assert_non_null(
		journal_step(&account->journal, "alpha/open", NULL, 0, 1));
	fixture_release(&f);
}

static void leaving_can_lose_what_is_not_saved(void **state)
{
	struct fixture f;

	(void)state;
	fixture_init(&f);
	go_to(&f, "account", add_account(&f, "alpha", "Private"));
	break_saving(&f);
	press(&f, "Space q 3");
	assert_true(f.app.is_done);
	mend_saving(&f);
	fixture_release(&f);
}

static void two_sessions_keep_both_ticks(void **state)
{
	struct fixture f;
	struct store other;
	struct deed_context deed;
	struct record *theirs, *mine;
	struct err err = ERR_INIT;
	const struct deed_day today = { .day = DATE_NONE };

	(void)state;
	fixture_init(&f);
	mine = add_account(&f, "alpha", "Private");
	go_to(&f, "account", mine);
	assert_true(store_open(&other, f.data, &err));
	deed = f.app.deed;
	deed.store = &other;
	theirs = store_find(&other, mine->id);
	assert_true(deed_done(&deed, theirs, "alpha/mail", today, &err));
	assert_int_equal(store_save(&other, theirs, &err), STORE_SAVED);
	press(&f, "Space");
	sees(&f, "[x] Open the form");
	sees(&f, "[x] Check the mail address");
	/* Ctrl-L shows what others did without a change of one's own. */
	assert_true(deed_done(&deed, theirs, "alpha/send", today, &err));
	assert_int_equal(store_save(&other, theirs, &err), STORE_SAVED);
	sees(&f, "[ ] Press Send");
	press(&f, "Ctrl-L");
	sees(&f, "[x] Press Send");
	store_release(&other);
	fixture_release(&f);
}

/* Forms -------------------------------------------------------------------- */

static void forms_keep_drafts(void **state)
{
	struct fixture f;
	struct record *account;

	(void)state;
	fixture_init(&f);
	account = add_account(&f, "alpha", "Private");
	go_to(&f, "account", account);
	press(&f, "e");
	sees(&f, "> Name = Private");
	sees(&f, "Country = Germany");
	sees(&f, "Way to object = With the form");
	sees_not(&f, "Person");
	type(&f, " two");
	/* Enter goes to the next field and saves nothing. */
	press(&f, "Enter");
	sees(&f, "> Email address");
	press(&f, "Esc");
	sees(&f, "Not saved; what you typed is kept");
	assert_string_equal(record_field(account, "label"), "Private");
	press(&f, "e");
	sees(&f, "This is your draft from before, not saved yet.");
	sees(&f, "Name = Private two");
	/* A picked field has a page of its own and comes back. */
	press(&f, "Tab Tab Enter");
	is_at(&f, "pick/country");
	press(&f, "2 Enter");
	sees(&f, "> Country = Austria");
	assert_string_equal(record_field(account, "country"), "de");
	press(&f, "Tab Enter");
	is_at(&f, "pick/path");
	press(&f, "2");
	sees(&f, "> Way to object = By letter");
	/* A bad mail address: said, and the focus is on it. */
	press(&f, "Up Up");
	type(&f, "nobody");
	press(&f, "Tab Tab Tab Tab Enter");
	sees(&f, "is no email address");
	assert_true(f.app.is_alert);
	sees(&f, "> Email address = nobody");
	assert_string_equal(record_field(account, "label"), "Private");
	press(&f, "Ctrl-U");
	press(&f, "Tab Tab Tab Tab Enter");
	assert_memory_equal(app_address(&f.app), "account/", 8);
	sees(&f, "Private two");
	sees(&f, "Write a letter");
	assert_string_equal(record_field(account, "country"), "at");
	assert_string_equal(record_field(account, "path"), "paper");
	assert_null(record_field(account, "mail"));
	assert_int_equal(account->pending_count, 0);
	assert_int_equal(f.app.form_count, 0);
	fixture_release(&f);
}

static void discarding_asks_when_something_was_typed(void **state)
{
	struct fixture f;
	struct record *account;

	(void)state;
	fixture_init(&f);
	account = add_account(&f, "alpha", "Private");
	go_to(&f, "account", account);
	press(&f, "e");
	app_focus(&f.app, "discard");
	press(&f, "Enter");
	assert_memory_equal(app_address(&f.app), "account/", 8);
	press(&f, "e");
	type(&f, "x");
	app_focus(&f.app, "discard");
	press(&f, "Enter");
	sees(&f, "> 1. No, back to the form");
	press(&f, "1");
	sees(&f, "Name = Privatex");
	press(&f, "Enter 2");
	assert_memory_equal(app_address(&f.app), "account/", 8);
	press(&f, "e");
	sees(&f, "Name = Private\n");
	fixture_release(&f);
}

static void edits_a_person(void **state)
{
	struct fixture f;
	struct record *account, *person;

	(void)state;
	fixture_init(&f);
	account = add_account(&f, "alpha", "Private");
	person = store_find(&f.store, record_field(account, "person"));
	go_to(&f, "person", person);
	press(&f, "e");
	type(&f, "Maria");
	press(&f, "Tab Tab Enter");
	is_at(&f, "pick/residence");
	press(&f, "3 Enter");
	sees(&f, "Lives in = Switzerland");
	press(&f, "Tab Enter 2");
	sees(&f, "Language of letters = Deutsch");
	press(&f, "Tab Enter");
	assert_string_equal(record_field(person, "name"), "Maria");
	assert_string_equal(record_field(person, "residence"), "ch");
	assert_string_equal(record_field(person, "language"), "de");
	assert_int_equal(person->pending_count, 0);
	fixture_release(&f);
}

/* The country first, and then the part of it that has an authority. */
static void the_authority_hangs_on_where_one_lives(void **state)
{
	struct fixture f;
	struct record *account, *person;

	(void)state;
	fixture_init(&f);
	account = add_account(&f, "alpha", "Private");
	person = store_find(&f.store, record_field(account, "person"));
	go_to(&f, "person", person);
	sees(&f, "The supervisory authority in charge");
	sees(&f, "Say where.");
	app_focus(&f.app, "do-residence");
	press(&f, "Enter");
	sees(&f, "Lives in = not stated");
	press(&f, "Down Down Enter");
	is_at(&f, "pick/residence");
	app_focus(&f.app, "answer-de");
	press(&f, "Enter");
	is_at(&f, "pick/residence/de");
	sees(&f, "In which part of the country?");
	/* Leaving it says the country, and no more. */
	press(&f, "Esc");
	sees(&f, "Lives in = Germany");
	press(&f, "Enter Enter");
	is_at(&f, "pick/residence/de");
	app_focus(&f.app, "answer-de-hh");
	press(&f, "Enter");
	sees(&f, "Lives in = Hamburg (Germany)");
	/* The country again keeps the part until another one is chosen. */
	press(&f, "Enter Enter Esc");
	sees(&f, "Lives in = Hamburg (Germany)");
	press(&f, "Enter Enter");
	app_focus(&f.app, "answer-de-by");
	press(&f, "Enter");
	app_focus(&f.app, "save");
	press(&f, "Enter");
	assert_string_equal(record_field(person, "residence"), "de-by");
	assert_int_equal(person->pending_count, 0);
	go_to(&f, "person", person);
	sees(&f, "Lives in: Bavaria (Germany)");
	sees(&f, "Haus");
	app_focus(&f.app, "do-authority");
	press(&f, "Enter");
	is_at(&f, "authority/de-by");
	sees(&f, "Supervisory authority: Bavaria (Germany)");
	/* Copied is what the focus is on, or the address for complaints. */
	f.is_quiet = true;
	press(&f, "c");
	assert_string_equal(f.effect.text, "https://example.org/by");
	app_focus(&f.app, "leader-de-hh");
	press(&f, "c");
	assert_string_equal(f.effect.text, "https://example.org/hh/form");
	fixture_release(&f);
}

static void notes_and_milestones(void **state)
{
	struct fixture f;
	struct record *account;
	const struct entry *e;

	(void)state;
	fixture_init(&f);
	account = add_account(&f, "alpha", "Private");
	go_to(&f, "account", account);
	press(&f, "n");
	app_focus(&f.app, "save");
	press(&f, "Enter");
	sees(&f, "There is no note yet.");
	assert_string_equal(app_focused(&f.app), "text");
	type(&f, "Called them.");
	press(&f, "Enter");
	type(&f, "2026-11-20");
	press(&f, "Enter Enter");
	sees(&f, "The note stands in the history now.");
	assert_int_equal(account->pending_count, 0);
	press(&f, "m");
	sees(&f, "> What happened?");
	/* Nothing is claimed by Enter alone. */
	press(&f, "Enter");
	sees(&f, "Type the number of your answer, or move to it first.");
	assert_true(f.app.is_alert);
	press(&f, "6");
	sees(&f, "> 6. Meta has refused the objection");
	press(&f, "Enter");
	sees(&f, "on which day was that?");
	press(&f, "Esc");
	sees(&f, "> 6. Meta has refused the objection");
	press(&f, "Enter");
	type(&f, "yesterday");
	press(&f, "Enter");
	assert_memory_equal(app_address(&f.app), "account/", 8);
	e = milestone_of(account, "refused");
	assert_non_null(e);
	assert_int_equal(e->day.day, 21);
	assert_int_equal(account->pending_count, 0);
	press(&f, "u");
	assert_null(milestone_of(account, "refused"));
	fixture_release(&f);
}

/* The rest ------------------------------------------------------------------ */

static void do_action(struct fixture *f, enum action action)
{
	app_update(&f->app, action, NULL, &f->effect);
	app_perform(&f->app, &f->effect);
}

static void links_and_unlinks(void **state)
{
	struct fixture f;
	struct record *alpha, *beta;

	(void)state;
	fixture_init(&f);
	alpha = add_account(&f, "alpha", "Private");
	go_to(&f, "account", alpha);
	press(&f, "k");
	sees(&f, "There is no other account that could be in the same");
	beta = add_account(&f, "beta", "Second");
	press(&f, "k");
	sees(&f, "> 2. Leave it as it is");
	press(&f, "Enter");
	assert_null(record_field(alpha, "linked"));
	press(&f, "k 1");
	assert_string_equal(record_field(alpha, "linked"),
			    record_field(beta, "linked"));
	assert_int_equal(alpha->pending_count + beta->pending_count, 0);
	press(&f, "u");
	assert_null(record_field(alpha, "linked"));
	assert_null(record_field(beta, "linked"));
	press(&f, "r");
	assert_non_null(record_field(beta, "linked"));
	press(&f, "k 2");
	assert_null(record_field(alpha, "linked"));
	do_action(&f, ACTION_UNLINK);
	sees(&f, "This account is linked to no other.");
	fixture_release(&f);
}

static void removes_restores_and_purges(void **state)
{
	struct fixture f;
	struct record *alpha;
	char id[RECORD_ID_LENGTH + 1];

	(void)state;
	fixture_init(&f);
	alpha = add_account(&f, "alpha", "Private");
	memcpy(id, alpha->id, sizeof(id));
	fixture_reopen(&f);
	go_to(&f, "account", account_of(&f, "alpha"));
	do_action(&f, ACTION_RESTORE);
	sees(&f, "This is not in the trash.");
	do_action(&f, ACTION_REMOVE);
	sees(&f, "> 1. No, leave it as it is");
	press(&f, "Enter");
	assert_int_equal(files_in(&f, "trash"), 0);
	do_action(&f, ACTION_REMOVE);
	press(&f, "2");
	is_at(&f, "home");
	sees(&f, "is in the trash now and can be brought back");
	assert_int_equal(files_in(&f, "trash"), 1);
	assert_int_equal(files_in(&f, "accounts"), 0);
	/* What is there cannot be ticked. */
	go_to(&f, "account", store_find(&f.store, id));
	press(&f, "n");
	sees(&f, "This is in the trash. Bring it back first.");
	press(&f, "Esc");
	app_update(&f.app, ACTION_RESTORE, id, &f.effect);
	app_perform(&f.app, &f.effect);
	sees(&f, "is back from the trash.");
	assert_int_equal(files_in(&f, "accounts"), 1);
	go_to(&f, "account", store_find(&f.store, id));
	press(&f, "Space e");
	type(&f, "draft");
	app_go(&f.app, "home");
	go_to(&f, "account", store_find(&f.store, id));
	do_action(&f, ACTION_PURGE);
	sees(&f, "> 1. No, leave it as it is");
	press(&f, "2");
	is_at(&f, "home");
	sees(&f, "Copies in backups or under version control");
	assert_null(store_find(&f.store, id));
	assert_int_equal(files_in(&f, "accounts"), 0);
	assert_int_equal(files_in(&f, "purged"), 1);
	/* Its draft is gone, and the undo key says that it is. */
	assert_int_equal(f.app.form_count, 0);
	press(&f, "u");
	sees(&f, "That account is no longer there.");
	fixture_release(&f);
}

/* Done, but the disk did not say so: that is worth more than the praise. */
static void what_the_disk_does_not_confirm_is_said(void **state)
{
	struct fixture f;
	char *folder;

	(void)state;
	fixture_init(&f);
	add_account(&f, "alpha", "Private");
	fixture_reopen(&f);
	folder = temp_path(f.data, "purged");
	mkdir(folder, 0700);
	go_to(&f, "account", account_of(&f, "alpha"));
	do_action(&f, ACTION_PURGE);
	is_disk_silent = true;
	press(&f, "2");
	is_disk_silent = false;
	sees(&f, "did not confirm it");
	assert_true(f.app.is_alert);
	assert_int_equal(files_in(&f, "accounts"), 0);
	assert_int_equal(files_in(&f, "purged"), 1);
	free(folder);
	fixture_release(&f);
}

static void that_there_are_no_locks_is_said_once(void **state)
{
	struct fixture f;

	(void)state;
	fixture_init(&f);
	add_account(&f, "alpha", "Private");
	fixture_reopen(&f);
	go_to(&f, "account", account_of(&f, "alpha"));
	do_action(&f, ACTION_REMOVE);
	f.store.is_without_lock = true;
	press(&f, "2");
	sees(&f, "is in the trash now and can be brought back");
	sees(&f, "This file system knows no locks.");
	press(&f, "u");
	assert_true(f.app.has_said_lock);
	assert_true(!f.app.message || !strstr(f.app.message, "locks"));
	fixture_release(&f);
}

static void closes_reopens_and_objects_again(void **state)
{
	struct fixture f;
	struct record *account;

	(void)state;
	fixture_init(&f);
	account = add_account(&f, "alpha", "Private");
	go_to(&f, "account", account);
	press(&f, "Space");
	do_action(&f, ACTION_REOPEN);
	sees(&f, "This account is not closed.");
	do_action(&f, ACTION_CLOSE);
	press(&f, "2");
	assert_non_null(journal_closed(&account->journal));
	do_action(&f, ACTION_AGAIN);
	sees(&f, "This account is closed; open it again first.");
	do_action(&f, ACTION_REOPEN);
	assert_null(journal_closed(&account->journal));
	do_action(&f, ACTION_AGAIN);
	press(&f, "1");
	assert_int_equal(journal_round(&account->journal), 1);
	do_action(&f, ACTION_AGAIN);
	press(&f, "2");
	assert_int_equal(journal_round(&account->journal), 2);
	sees(&f, "[ ] Open the form");
	assert_int_equal(account->pending_count, 0);
	press(&f, "u");
	assert_int_equal(journal_round(&account->journal), 1);
	sees(&f, "[x] Open the form");
	fixture_release(&f);
}

static void chooses_a_path(void **state)
{
	struct fixture f;
	struct record *account;

	(void)state;
	fixture_init(&f);
	account = add_account(&f, "alpha", "Private");
	go_to(&f, "account", account);
	press(&f, "p");
	sees(&f, "> 1. With the form | You can log in.");
	press(&f, "2");
	sees(&f, "[ ] Write a letter");
	assert_string_equal(record_field(account, "path"), "paper");
	press(&f, "p");
	sees(&f, "> 2. By letter");
	press(&f, "Esc");
	go_to(&f, "account", add_account(&f, "beta", NULL));
	press(&f, "p");
	sees(&f, "There is only this one way here.");
	go_to(&f, "account", add_account(&f, "gamma", NULL));
	press(&f, "m");
	sees(&f, "There is nothing to object to here");
	fixture_release(&f);
}

/* What another session does meanwhile. */
static void says_where_a_save_went(void **state)
{
	struct fixture f;
	struct store other;
	struct record *account;
	struct err err = ERR_INIT;

	(void)state;
	fixture_init(&f);
	account = add_account(&f, "alpha", "Private");
	go_to(&f, "account", account);
	assert_int_equal(unlink(account->path), 0);
	press(&f, "Space");
	sees(&f, "The file of Alpha Private had gone meanwhile.");
	assert_true(f.app.is_alert);
	assert_int_equal(files_in(&f, "accounts"), 1);
	assert_true(store_open(&other, f.data, &err));
	assert_true(
		store_remove(&other, store_find(&other, account->id), &err));
	press(&f, "Space");
	sees(&f, "Alpha Private had been put in the trash meanwhile.");
	assert_int_equal(files_in(&f, "accounts"), 0);
	assert_int_equal(files_in(&f, "trash"), 1);
	store_release(&other);
	fixture_release(&f);
}

static void proposes_what_is_likely(void **state)
{
	struct fixture f;

	(void)state;
	fixture_init(&f);
	app_go(&f.app, "guide/beta");
	press(&f, "a 2 Enter");
	sees(&f, "> 2. Beta");
	press(&f, "Enter Enter Enter Enter");
	/* The next account is most likely in the same country. */
	press(&f, "g a Enter");
	sees(&f, "> 2. Austria");
	press(&f, "a");
	sees(&f, "You are adding an account just now.");
	/* Nothing was answered, so leaving does not ask. */
	press(&f, "q");
	assert_true(f.app.is_done);
	fixture_release(&f);
}

/* Every action that does nothing on a page says so; none crashes. */
static void every_action_answers_everywhere(void **state)
{
	static const char *const addresses[] = {
		"home",
		"guides",
		"guide/alpha",
		"help",
		"people",
		"trash",
		"language",
		"search",
		"actions",
		"add/country",
		"add/mail",
		"results/words",
		"problems",
		"no-such",
		"confirm/quit",
		"authorities",
		"authority/at",
		"authority/xx",
		"pick/residence/de",
		"pick/country",
		"add/person",
		"add/year",
		"add-person",
		"account/ffffffff",
		"step/ffffffff/alpha/send",
		/* An account that is there. */
		"account/00000002",
		"step/00000002/alpha/send",
		"history/00000002",
		"person/00000001",
		"edit/00000002",
		"note/00000002",
		"when/00000002/alpha/send",
		"milestone/00000002",
		"path/00000002",
		"link/00000002",
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(addresses); i++) {
		for (int a = ACTION_OPEN; a < ACTION_COUNT; a++) {
			struct fixture f;
			char *before, *after;

			fixture_init(&f);
			add_account(&f, "alpha", "Private");
			app_go(&f.app, "guides");
			app_go(&f.app, addresses[i]);
			app_hush(&f.app);
			before = screen(&f.app);
			app_update(&f.app, (enum action)a, NULL, &f.effect);
			after = screen(&f.app);
			if (strcmp(before, after) == 0 &&
			    f.effect.kind == EFFECT_NONE)
				fail_msg("%s on %s is silent",
					 action_info((enum action)a)->name,
					 addresses[i]);
			free(before);
			free(after);
			app_perform(&f.app, &f.effect);
			fixture_release(&f);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(first_start_by_keys_alone),
		cmocka_unit_test(says_what_was_done_before),
		cmocka_unit_test(asks_only_what_applies),
		cmocka_unit_test(a_forgotten_day_is_asked_by_year),
		cmocka_unit_test(asks_whose_it_is),
		cmocka_unit_test(adds_someone_elses_account),
		cmocka_unit_test(adds_a_person),
		cmocka_unit_test(back_keeps_the_answers),
		cmocka_unit_test(ticks_and_unticks),
		cmocka_unit_test(ticks_with_another_day),
		cmocka_unit_test(undoes_and_redoes),
		cmocka_unit_test(what_goes_together_comes_back_together),
		cmocka_unit_test(a_failed_save_is_said_and_tried_again),
		cmocka_unit_test(leaving_can_lose_what_is_not_saved),
		cmocka_unit_test(two_sessions_keep_both_ticks),
		cmocka_unit_test(forms_keep_drafts),
		cmocka_unit_test(discarding_asks_when_something_was_typed),
		cmocka_unit_test(edits_a_person),
		cmocka_unit_test(the_authority_hangs_on_where_one_lives),
		cmocka_unit_test(notes_and_milestones),
		cmocka_unit_test(links_and_unlinks),
		cmocka_unit_test(removes_restores_and_purges),
		cmocka_unit_test(what_the_disk_does_not_confirm_is_said),
		cmocka_unit_test(that_there_are_no_locks_is_said_once),
		cmocka_unit_test(closes_reopens_and_objects_again),
		cmocka_unit_test(chooses_a_path),
		cmocka_unit_test(proposes_what_is_likely),
		cmocka_unit_test(says_where_a_save_went),
		cmocka_unit_test(every_action_answers_everywhere),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
