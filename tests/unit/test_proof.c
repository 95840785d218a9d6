/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Proofs: what is noted, what is kept, and whether it is still the same. */
#include <config.h>

#include "domain/proof.h"

#include "base/i18n.h"
#include "domain/status.h"
#include "lib/journals.h"
#include "lib/small_content.h"

static struct content content;

/* A folder, a store with one account, a clock that stands still, ids that
 * count. */
struct desk {
	struct deed_context d;
	struct store store;
	struct record *account;
	char *folder;
	unsigned ids;
};

static const char mail[] = "From: =?UTF-8?Q?B=C3=BCro?= <a@b.example>\r\n"
			   "Subject: Ihr Widerspruch\r\n"
			   "Date: Sat, 21 Nov 2026 09:12:05 +0100\r\n"
			   "Message-ID: <1@b.example>\r\n"
			   "\r\nText\r\n";

static date_instant read_now(void *data)
{
	(void)data;
	return 1795338725481230; /* 2026-11-22 */
}

static void make_id(void *data, char id[RECORD_ID_LENGTH + 1])
{
	snprintf(id, RECORD_ID_LENGTH + 1, "%08x",
		 ((struct desk *)data)->ids++);
}

static int set_up_all(void **state)
{
	(void)state;
	i18n_init("en", "/nonexistent");
	small_content(&content);
	return 0;
}

static int tear_down_all(void **state)
{
	(void)state;
	content_release(&content);
	return 0;
}

static int set_up(void **state)
{
	struct desk *desk = mem_alloc(sizeof(*desk));
	const struct deed_field fields[] = { { "label", "A" } };
	char *data;

	desk->folder = temp_new();
	data = temp_path(desk->folder, "data");
	desk->ids = 0xa0;
	assert_true(store_open(&desk->store, data, NULL));
	free(data);
	desk->d = (struct deed_context){
		.content = &content,
		.store = &desk->store,
		.today = { 2026, 11, 22 },
		.now = read_now,
		.make_id = make_id,
		.data = desk,
	};
	desk->account = deed_add_account(&desk->d, "facebook", fields, 1, NULL);
	assert_non_null(desk->account);
	*state = desk;
	return 0;
}

static int tear_down(void **state)
{
	struct desk *desk = *state;

	store_release(&desk->store);
	temp_remove(desk->folder);
	free(desk);
	return 0;
}

static void read_sample(const struct desk *desk, const char *name,
			const char *text, struct proof_file *file)
{
	char *path = temp_path(desk->folder, name);

	temp_puts(path, text);
	assert_true(proof_file_read(path, file, NULL));
	free(path);
}

static const struct entry *last_of(const struct desk *desk)
{
	const struct journal *j = &desk->account->journal;

	return &j->entries[j->count - 1];
}

static const char *text_of(const struct entry *e, const char *key)
{
	return yamldoc_get_text(e->map, key);
}

static const struct deed_day on_the_21st = { .day = { 2026, 11, 21 } };

static void test_milestone_and_proof(void **state)
{
	struct desk *desk = *state;
	struct proof_file file;
	struct proof proof = { .milestone = MILESTONE_CONFIRMED,
			       .when = on_the_21st,
			       .case_number = "4711" };
	const struct entry *e, *shown;
	struct strbuf words;
	size_t count = desk->account->journal.count;

	read_sample(desk, "Mail.EML", mail, &file);
	assert_true(file.is_mail);
	assert_string_equal(file.name, "Mail.EML");
	/* sha256sum's own word. */
	assert_int_equal(strlen(file.sha256), HASH_DIGITS);
	proof.file = &file;
	proof.from = file.eml.from;
	proof.subject = file.eml.subject;
	proof.message_id = file.eml.message_id;
	assert_int_equal(deed_proof(&desk->d, desk->account, &proof, NULL,
				    NULL),
			 FS_SAVED);
	assert_int_equal(desk->account->journal.count, count + 2);
	e = last_of(desk);
	assert_int_equal(e->kind, ENTRY_PROOF);
	shown = proof_shows(&desk->account->journal, e);
	assert_non_null(shown);
	assert_string_equal(shown->milestone, "confirmed");
	assert_int_equal(shown->day.day, 21);
	assert_int_equal(e->day.day, 21);
	assert_string_equal(text_of(e, "from"), "Büro <a@b.example>");
	assert_string_equal(text_of(e, "message_id"), "<1@b.example>");
	assert_string_equal(text_of(e, "sha256"), file.sha256);
	assert_string_equal(text_of(e, "file"), "Mail.EML");
	assert_string_equal(text_of(e, "case"), "4711");
	assert_null(text_of(e, "copy"));
	strbuf_init(&words);
	entry_words(&content, e, 0, &words);
	assert_string_equal(words.s,
			    "proof: from Büro <a@b.example>, “Ihr "
			    "Widerspruch”, case number 4711, file Mail.EML");
	strbuf_release(&words);
	assert_int_equal(proof_check(&desk->d, desk->account, e, NULL, NULL),
			 PROOF_NO_COPY);
	proof_file_release(&file);
}

static void test_entry_that_is_there(void **state)
{
	struct desk *desk = *state;
	const struct deed_day may = { .day = { 2026, 5, 0 } };
	const struct deed_day in_may = { .day = { 2026, 5, 9 } };
	struct proof proof = { .milestone = MILESTONE_OBJECTED,
			       .when = in_may,
			       .case_number = "1" };
	const struct entry *shown;
	size_t count, i = 0;

	assert_true(deed_milestone(&desk->d, desk->account, MILESTONE_OBJECTED,
				   may, NULL));
	count = desk->account->journal.count;
	/* That month holds the day: no second objection. */
	assert_int_equal(deed_proof(&desk->d, desk->account, &proof, NULL,
				    NULL),
			 FS_SAVED);
	assert_int_equal(desk->account->journal.count, count + 1);
	shown = proof_shows(&desk->account->journal, last_of(desk));
	assert_int_equal(shown->day.month, 5);
	assert_ptr_equal(proof_next(&desk->account->journal, shown->id, &i),
			 last_of(desk));
	assert_null(proof_next(&desk->account->journal, shown->id, &i));
	/* Another day is another one. */
	proof.when = on_the_21st;
	deed_proof(&desk->d, desk->account, &proof, NULL, NULL);
	assert_int_equal(desk->account->journal.count, count + 3);
	/* Nothing of it: the round as a whole. */
	proof.milestone = MILESTONE_NONE;
	deed_proof(&desk->d, desk->account, &proof, NULL, NULL);
	assert_int_equal(desk->account->journal.count, count + 4);
	assert_null(proof_shows(&desk->account->journal, last_of(desk)));
}

static char *slurp(const char *path)
{
	struct strbuf bytes;

	strbuf_init(&bytes);
	assert_true(fs_read(path, 4096, &bytes, NULL));
	return strbuf_detach(&bytes);
}

/* With a copy; where it lies. */
static char *keep(struct desk *desk, const struct proof *proof)
{
	struct err err = ERR_INIT;
	char *path = NULL;

	if (deed_proof(&desk->d, desk->account, proof, &path, &err) != FS_SAVED)
		fail_msg("%s", err.message);
	return path;
}

static void test_copy(void **state)
{
	struct desk *desk = *state;
	struct proof_file file;
	struct proof proof = { .when = on_the_21st, .with_copy = true };
	char *path = NULL, *other = NULL, *bytes;
	struct err err = ERR_INIT;
	struct stat st;
	const struct entry *e;

	read_sample(desk, "Mail.EML", mail, &file);
	proof.file = &file;
	path = keep(desk, &proof);
	e = last_of(desk);
	assert_string_equal(text_of(e, "copy"), "eml");
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	bytes = slurp(path);
	assert_string_equal(bytes, mail);
	free(bytes);
	assert_int_equal(proof_check(&desk->d, desk->account, e, &other, NULL),
			 PROOF_SAME);
	assert_string_equal(path, other);
	free(other);
	temp_puts(path, "something else");
	assert_int_equal(proof_check(&desk->d, desk->account, e, NULL, NULL),
			 PROOF_CHANGED);
	unlink(path);
	assert_int_equal(proof_check(&desk->d, desk->account, e, NULL, NULL),
			 PROOF_MISSING);
	mkdir(path, 0700);
	assert_int_equal(proof_check(&desk->d, desk->account, e, NULL, &err),
			 PROOF_UNREADABLE);
	assert_int_equal(err.kind, ERR_IO);
	rmdir(path);
	free(path);
	proof_file_release(&file);
}

/* What lies there already is never written over. */
static void test_copy_in_the_way(void **state)
{
	struct desk *desk = *state;
	struct proof_file file;
	struct proof proof = { .milestone = MILESTONE_RECEIVED,
			       .when = on_the_21st,
			       .with_copy = true };
	size_t count = desk->account->journal.count;
	struct err err = ERR_INIT;
	char *path, *bytes;

	read_sample(desk, "shot.png", "\x89PNG", &file);
	assert_false(file.is_mail);
	proof.file = &file;
	path = mem_printf("%s/data/proofs", desk->folder);
	fs_make_folder(path, 0700, NULL);
	free(path);
	path = mem_printf("%s/data/proofs/%s", desk->folder, desk->account->id);
	fs_make_folder(path, 0700, NULL);
	free(path);
	path = mem_printf("%s/data/proofs/%s/%08x.png", desk->folder,
			  desk->account->id, desk->ids);
	temp_puts(path, "mine");
	assert_int_equal(deed_proof(&desk->d, desk->account, &proof, NULL,
				    &err),
			 FS_FAILED);
	assert_non_null(strstr(err.message, "holds something else"));
	assert_int_equal(desk->account->journal.count, count);
	bytes = slurp(path);
	assert_string_equal(bytes, "mine");
	free(bytes);
	free(path);
	proof_file_release(&file);
}

static void test_purge(void **state)
{
	struct desk *desk = *state;
	struct proof_file file;
	struct proof proof = { .when = on_the_21st, .with_copy = true };
	char *path = NULL;

	read_sample(desk, "a", mail, &file);
	proof.file = &file;
	path = keep(desk, &proof);
	assert_int_equal(store_save(&desk->store, desk->account, NULL),
			 STORE_SAVED);
	assert_non_null(strstr(path, ".eml"));
	assert_true(fs_exists(path));
	/* In the trash it stays. */
	assert_true(store_remove(&desk->store, desk->account, NULL));
	assert_true(fs_exists(path));
	assert_true(
		store_purge(&desk->store, desk->account, desk->d.today, NULL));
	assert_false(fs_exists(path));
	free(path);
	proof_file_release(&file);
}

/* A journal from elsewhere names no file outside of its folder. */
static void test_names(void **state)
{
	struct desk *desk = *state;
	static const char *const endings[] = { "../../x",     "",  "EML", "a/b",
					       "longer-than", ".", "e.l" };

	for (size_t i = 0; i < LENGTH_OF(endings); i++) {
		const char *const pairs[] = { "copy", endings[i], NULL };
		const struct entry_draft draft = { .id = "0c9f41d2",
						   .now = read_now(NULL),
						   .is = "proof" };
		const struct entry *e =
			record_add(desk->account, &draft, pairs);

		assert_non_null(e);
		assert_null(proof_kept_path(&desk->d, desk->account, e));
		assert_int_equal(proof_check(&desk->d, desk->account, e, NULL,
					     NULL),
				 PROOF_NO_COPY);
	}
}

static void refuse(struct desk *desk, const struct proof *proof,
		   const char *why)
{
	struct err err = ERR_INIT;
	size_t count = desk->account->journal.count;

	assert_int_equal(deed_proof(&desk->d, desk->account, proof, NULL, &err),
			 FS_FAILED);
	if (!strstr(err.message, why))
		fail_msg("%s", err.message);
	assert_int_equal(desk->account->journal.count, count);
}

static void test_refused(void **state)
{
	struct desk *desk = *state;
	char much[PROOF_WORDS_MAX + 2];

	memset(much, 'a', sizeof(much) - 1);
	much[sizeof(much) - 1] = '\0';
	refuse(desk, &(struct proof){ .from = " " }, "nothing to show");
	refuse(desk, &(struct proof){ .from = much }, "longer than");
	refuse(desk, &(struct proof){ .subject = "a\x1b[0m" }, "cannot be");
	refuse(desk, &(struct proof){ .subject = "a\nb" }, "cannot be");
	refuse(desk, &(struct proof){ .case_number = "\xff" }, "cannot be");
	refuse(desk, &(struct proof){ .case_number = "1", .of = "deadbeef" },
	       "no entry");
	refuse(desk,
	       &(struct proof){ .case_number = "1",
				.when = { .day = { 2027, 1, 1 } } },
	       "still to come");
}

static void refuse_file(const char *path, const char *why)
{
	struct err err = ERR_INIT;
	struct proof_file file;

	assert_false(proof_file_read(path, &file, &err));
	if (!strstr(err.message, why))
		fail_msg("%s: %s", path, err.message);
	proof_file_release(&file);
}

static void test_odd_files(void **state)
{
	struct desk *desk = *state;
	char *empty = temp_path(desk->folder, "empty");
	char *pipe = temp_path(desk->folder, "pipe");
	char *large = temp_path(desk->folder, "large");
	struct proof_file file;
	struct err err = ERR_INIT;

	temp_puts(empty, "");
	assert_int_equal(mkfifo(pipe, 0600), 0);
	temp_puts(large, "From: a\n\n");
	/* Only a copy of it is too much. */
	assert_int_equal(truncate(large, PROOF_COPY_MAX + 1), 0);
	assert_true(proof_file_read(large, &file, &err));
	assert_true(file.is_mail);
	assert_string_equal(file.eml.from, "a");
	refuse(desk,
	       &(struct proof){ .milestone = MILESTONE_CONFIRMED,
				.when = on_the_21st,
				.file = &file,
				.with_copy = true },
	       "more than 32 MB");
	assert_int_equal(deed_proof(&desk->d, desk->account,
				    &(struct proof){
					    .milestone = MILESTONE_CONFIRMED,
					    .when = on_the_21st,
					    .file = &file },
				    NULL, &err),
			 FS_SAVED);
	assert_string_equal(text_of(last_of(desk), "sha256"), file.sha256);
	/* What changed after it was read is not copied. */
	assert_int_equal(truncate(large, 9), 0);
	refuse(desk,
	       &(struct proof){ .milestone = MILESTONE_CONFIRMED,
				.when = on_the_21st,
				.file = &file,
				.with_copy = true },
	       "has changed");
	proof_file_release(&file);
	refuse_file("", "Type the name");
	refuse_file(desk->folder, "is a folder");
	refuse_file("/nonexistent/file", "There is no file");
	refuse_file("/dev/zero", "is not a file");
	refuse_file(pipe, "is not a file");
	refuse_file(empty, "is empty");
	free(empty);
	free(pipe);
	free(large);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		TEST(test_milestone_and_proof),
		TEST(test_entry_that_is_there),
		TEST(test_copy),
		TEST(test_copy_in_the_way),
		TEST(test_purge),
		TEST(test_names),
		TEST(test_refused),
		TEST(test_odd_files),
	};

	return cmocka_run_group_tests(tests, set_up_all, tear_down_all);
}
