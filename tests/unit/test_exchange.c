/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Export and import: what must hold for all stores, tried on random ones, and
 * what is refused. A failure names its seed; EXCHANGE_SEED=n runs that alone.
 */
#include <config.h>

#include "accounts/exchange.h"

#include <sys/resource.h>

#include "lib/journals.h"

enum { SEEDS = 60, PEOPLE = 3, ACCOUNTS = 5, ENTRIES = 10, STORES = 3 };

static const struct date day = { 2026, 11, 22 };

/* Marsaglia's xorshift, 64 bits. */
static uint64_t generator;

static uint64_t draw(uint64_t below)
{
	generator ^= generator << 13;
	generator ^= generator >> 7;
	generator ^= generator << 17;
	return (generator >> 11) % below;
}

static void seed(uint64_t number)
{
	generator = (number + 1) * UINT64_C(0x9e3779b97f4a7c15);
	for (int i = 0; i < 8; i++)
		draw(2);
}

/* Folders ------------------------------------------------------------ */

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

static void put(const char *folder, const char *name, const char *text)
{
	char *path = temp_path(folder, name);
	char *above = mem_strndup(path, (size_t)(strrchr(path, '/') - path));
	struct err err = ERR_INIT;

	if (!fs_make_folder(above, 0700, &err))
		fail_msg("%s", err.message);
	temp_puts(path, text);
	free(above);
	free(path);
}

static bool is_there(const char *folder, const char *name)
{
	char *path = temp_path(folder, name);
	bool is = fs_exists(path);

	free(path);
	return is;
}

/* All files of a store with their bytes. Owned by the caller. */
static char *contents(const char *folder)
{
	static const char *const parts[] = { "people", "accounts", "trash",
					     "purged" };
	struct strbuf all;

	strbuf_init(&all);
	for (size_t i = 0; i < LENGTH_OF(parts); i++) {
		char *path = temp_path(folder, parts[i]);
		struct fs_names names;

		fs_names_init(&names);
		assert_true(fs_list(path, "", &names, NULL));
		for (size_t k = 0; k < names.count; k++) {
			char *file = temp_path(path, names.item[k]);

			strbuf_addf(&all, "== %s/%s\n", parts[i],
				    names.item[k]);
			assert_true(fs_read(file, YAMLDOC_SIZE, &all, NULL));
			free(file);
		}
		fs_names_release(&names);
		free(path);
	}
	return strbuf_detach(&all);
}

static void copy_store(const char *from, const char *to)
{
	static const char *const parts[] = { "people", "accounts", "trash",
					     "purged" };

	for (size_t i = 0; i < LENGTH_OF(parts); i++) {
		char *path = temp_path(from, parts[i]);
		struct fs_names names;

		fs_names_init(&names);
		assert_true(fs_list(path, "", &names, NULL));
		for (size_t k = 0; k < names.count; k++) {
			char *file = temp_path(path, names.item[k]);
			char *name = temp_path(parts[i], names.item[k]);
			struct strbuf bytes;

			strbuf_init(&bytes);
			assert_true(fs_read(file, YAMLDOC_SIZE, &bytes, NULL));
			put(to, name, bytes.s);
			strbuf_release(&bytes);
			free(name);
			free(file);
		}
		fs_names_release(&names);
		free(path);
	}
}

static void open_store(struct store *s, const char *folder)
{
	struct err err = ERR_INIT;

	if (!store_open(s, folder, &err))
		fail_msg("%s", err.message);
}

/* Random records ----------------------------------------------------- */

static void id_of(char id[9], bool is_person, unsigned number)
{
	snprintf(id, 9, "%c000000%u", is_person ? 'a' : 'b', number);
}

/* The same entry whenever it is drawn, but for its variants. */
static void add_entry(struct strbuf *yaml, unsigned record, unsigned number,
		      unsigned variant)
{
	static const char *const fields[] = { "label", "mail", "shoe" };
	uint64_t before = generator;

	seed(record * 7919u + number * 131u + variant * 104729u);
	strbuf_addf(yaml, "  - {id: e%07u, at: \"2026-01-01T00:00:%02uZ\", ",
		    number, number * 2);
	switch (draw(6)) {
	case 0:
	case 1:
		strbuf_addf(yaml, "is: set, field: %s, value: \"v %u: #no\"",
			    fields[draw(3)], (unsigned)draw(3));
		break;
	case 2:
		strbuf_addf(yaml, "is: done, step: forum/a, round: %u",
			    (unsigned)draw(3) + 1);
		break;
	case 3:
		strbuf_addf(yaml, "is: hologram, by: mäx, what: [%u, {a: no}]",
			    (unsigned)draw(3));
		break;
	case 4:
		strbuf_adds(yaml, "is: note, text: \"one\\ntwo\\n\", odd: ~");
		break;
	default:
		strbuf_addf(yaml, "is: undone, undoes: [e%07u, gone]",
			    (unsigned)draw(ENTRIES));
	}
	strbuf_adds(yaml, "}\n");
	generator = before;
}

/* A file as somebody else's program, or a hand, may have left it. */
static void random_file(struct strbuf *yaml, bool is_person, unsigned number)
{
	unsigned record = number + (is_person ? 100 : 200);
	uint64_t percent = draw(101);
	char id[9];

	id_of(id, is_person, number);
	strbuf_addf(yaml, "format: 1\nid: %s\n", id);
	if (!is_person)
		strbuf_adds(yaml, "platform: forum\n");
	if (!is_person && draw(2)) {
		id_of(id, true, number % PEOPLE);
		strbuf_addf(yaml, "person: %s\n", id);
	}
	if (draw(3) == 0)
		strbuf_addf(yaml, "hand: edited %u\n", (unsigned)draw(2));
	strbuf_adds(yaml, "journal:\n");
	for (unsigned i = 0; i < ENTRIES; i++)
		if (draw(100) < percent)
			add_entry(yaml, record, i,
				  draw(8) ? 0 : 1 + (unsigned)draw(2));
}

static void random_store(const char *folder, bool with_trash)
{
	for (unsigned i = 0; i < PEOPLE + ACCOUNTS; i++) {
		bool is_person = i < PEOPLE;
		unsigned number = is_person ? i : i - PEOPLE;
		struct strbuf text;
		char id[9];
		char *name;
		uint64_t where = draw(with_trash ? 10 : 7);

		if (where < 2)
			continue;
		id_of(id, is_person, number);
		strbuf_init(&text);
		if (where == 9)
			strbuf_addf(&text, "id: \"%s\"\nday: 2026-11-01\n", id);
		else
			random_file(&text, is_person, number);
		name = mem_printf("%s/%s.yaml",
				  where == 9   ? "purged"
				  : where >= 7 ? "trash"
				  : is_person  ? "people"
					       : "accounts",
				  id);
		put(folder, name, text.s);
		free(name);
		strbuf_release(&text);
	}
}

/* Exports and imports ------------------------------------------------ */

/* Owned by the caller. */
static char *export_all(const char *folder)
{
	struct exchange_choice choice;
	struct err err = ERR_INIT;
	struct strbuf out;
	struct store s;

	strbuf_init(&out);
	open_store(&s, folder);
	exchange_choice_init(&choice, &s);
	exchange_choose_all(&choice);
	if (!exchange_write(&choice, day, &out, &err))
		fail_msg("%s", err.message);
	exchange_choice_release(&choice);
	store_release(&s);
	return strbuf_detach(&out);
}

static void read_whole(struct exchange *x, const char *bytes)
{
	struct err err = ERR_INIT;

	if (!exchange_read(x, bytes, strlen(bytes), "x.yaml", &err))
		fail_msg("%s", err.message);
}

/* The first `most` records of it, as if it had ended there. */
static void import_some(const char *folder, const char *bytes, size_t most,
			bool with_purged)
{
	struct exchange x;
	struct store s;

	open_store(&s, folder);
	read_whole(&x, bytes);
	for (size_t i = 0; i < x.count && i < most; i++)
		if (!exchange_take(&x.item[i], "x.yaml", &s, with_purged))
			fail_msg("%s", x.item[i].fault);
	exchange_release(&x);
	store_release(&s);
}

static void import_all(const char *folder, const char *bytes, bool with_purged)
{
	import_some(folder, bytes, (size_t)-1, with_purged);
}

static void assert_same_stores(const char *a, const char *b)
{
	char *text = contents(b);

	assert_text_equal(contents(a), text);
	free(text);
}

/* Properties --------------------------------------------------------- */

static void each_seed(char *folder, void (*property)(const char *folder))
{
	const char *only = getenv("EXCHANGE_SEED");

	for (uint64_t i = 0; i < SEEDS; i++) {
		char *own = mem_printf("%s/%d", folder, (int)i);

		if (only && strtoull(only, NULL, 10) != i) {
			free(own);
			continue;
		}
		printf("# seed %d\n", (int)i);
		seed(i);
		property(own);
		free(own);
	}
}

/* As this version would write each file itself. */
static void assert_holds_all_of(const char *folder, const char *source)
{
	struct store s, other;

	open_store(&s, folder);
	open_store(&other, source);
	for (size_t i = 0; i < other.count; i++) {
		struct record *r = store_find(&s, other.records[i]->id);
		char *text = record_text(other.records[i]);

		if (exchange_is_fit(other.records[i])) {
			assert_non_null(r);
			assert_int_equal(r->state, RECORD_FINE);
			assert_int_equal(r->hand_edits, 0);
			assert_text_equal(record_text(r), text);
		} else {
			assert_null(r);
		}
		free(text);
	}
	store_release(&s);
	store_release(&other);
}

static void an_empty_store_gets_all(const char *folder)
{
	char *from = temp_path(folder, "from");
	char *to = temp_path(folder, "to");
	char *bytes, *again;

	random_store(from, true);
	bytes = export_all(from);
	import_all(to, bytes, false);
	assert_holds_all_of(to, from);
	again = export_all(to);
	assert_string_equal(again, bytes);
	assert_false(is_there(to, "trash"));
	assert_false(is_there(to, "purged"));
	free(again);
	free(bytes);
	free(from);
	free(to);
}

/* Three exports into one store, in two orders, some of them twice. */
static void order_and_repetition_do_not_matter(const char *folder)
{
	char *one = temp_path(folder, "one");
	char *other = temp_path(folder, "other");
	char *bytes[STORES];
	bool with_purged = draw(2);

	random_store(one, true);
	copy_store(one, other);
	for (int i = 0; i < STORES; i++) {
		char *from = mem_printf("%s/from-%d", folder, i);

		random_store(from, true);
		bytes[i] = export_all(from);
		free(from);
	}
	for (int i = 0; i < STORES; i++)
		import_all(one, bytes[i], with_purged);
	for (int i = 0; i < 2 * STORES; i++)
		import_all(other, bytes[draw(STORES)], with_purged);
	for (int i = STORES - 1; i >= 0; i--)
		import_all(other, bytes[i], with_purged);
	assert_same_stores(one, other);
	for (int i = 0; i < STORES; i++)
		free(bytes[i]);
	free(one);
	free(other);
}

static void what_was_cut_short_is_completed(const char *folder)
{
	char *one = temp_path(folder, "one");
	char *from = temp_path(folder, "from");
	bool with_purged = draw(2);
	char *bytes;
	struct exchange x;

	random_store(one, true);
	random_store(from, true);
	bytes = export_all(from);
	read_whole(&x, bytes);
	for (size_t i = 0; i <= x.count; i++) {
		char *other = mem_printf("%s/cut-%d", folder, (int)i);
		char *whole = mem_printf("%s/whole-%d", folder, (int)i);

		copy_store(one, other);
		copy_store(one, whole);
		import_some(other, bytes, i, with_purged);
		import_all(other, bytes, with_purged);
		import_all(whole, bytes, with_purged);
		assert_same_stores(other, whole);
		free(whole);
		free(other);
	}
	exchange_release(&x);
	free(bytes);
	free(one);
	free(from);
}

/* Every entry of `before` is there still, and in the same place. */
static void assert_nothing_lost(const struct store *before,
				const struct store *after)
{
	for (size_t i = 0; i < before->count; i++) {
		const struct record *a = before->records[i];
		const struct record *b = store_find(after, a->id);

		assert_non_null(b);
		assert_int_equal(a->state, b->state);
		for (size_t k = 0; k < a->journal.count; k++)
			assert_non_null(journal_find(&b->journal,
						     a->journal.entries[k].id));
	}
}

static void nothing_here_is_lost(const char *folder)
{
	char *here = temp_path(folder, "here");
	char *kept = temp_path(folder, "kept");
	char *from = temp_path(folder, "from");
	bool with_purged = draw(2);
	struct store before, after;
	char *bytes;

	random_store(here, true);
	copy_store(here, kept);
	random_store(from, false);
	bytes = export_all(from);
	import_all(here, bytes, with_purged);
	open_store(&before, kept);
	open_store(&after, here);
	assert_nothing_lost(&before, &after);
	store_release(&before);
	store_release(&after);
	free(bytes);
	free(here);
	free(kept);
	free(from);
}

static void the_purged_stays_away(const char *folder)
{
	char *here = temp_path(folder, "here");
	char *from = temp_path(folder, "from");
	char *bytes;

	random_store(here, true);
	random_store(from, false);
	bytes = export_all(from);
	for (unsigned i = 0; i < PEOPLE + ACCOUNTS; i++) {
		bool is_person = i < PEOPLE;
		char id[9];
		char *live, *tombstone, *source;
		bool was_purged;

		id_of(id, is_person, is_person ? i : i - PEOPLE);
		live = mem_printf("%s/%s.yaml",
				  is_person ? "people" : "accounts", id);
		tombstone = mem_printf("purged/%s.yaml", id);
		source = temp_path(from, live);
		was_purged = is_there(here, tombstone);
		import_all(here, bytes, false);
		if (was_purged) {
			assert_true(is_there(here, tombstone));
			assert_false(is_there(here, live));
			import_all(here, bytes, true);
			assert_int_equal(is_there(here, live),
					 fs_exists(source));
			assert_int_equal(is_there(here, tombstone),
					 !fs_exists(source));
		}
		free(live);
		free(tombstone);
		free(source);
	}
	free(bytes);
	free(here);
	free(from);
}

static void round_trip(void **state)
{
	each_seed(*state, an_empty_store_gets_all);
}

static void any_order(void **state)
{
	each_seed(*state, order_and_repetition_do_not_matter);
}

static void interrupted(void **state)
{
	each_seed(*state, what_was_cut_short_is_completed);
}

static void not_lost(void **state)
{
	each_seed(*state, nothing_here_is_lost);
}

static void tombstones(void **state)
{
	each_seed(*state, the_purged_stays_away);
}

/* What a plan says, and what becomes of it ---------------------------- */

#define ENTRY(id, second)                                                      \
	"  - {id: \"" id "\", at: \"2026-01-01T00:00:0" second                 \
	"Z\", is: note, text: " id "}\n"

#define ACCOUNT(id, journal)                                                   \
	"format: 1\nid: \"" id "\"\nplatform: forum\njournal:\n" journal

#define IN_LIST(id, more, journal)                                             \
	"  - format: 1\n    id: \"" id "\"\n" more "    journal:\n" journal

static void plan(struct exchange *x, struct store *s, const char *bytes,
		 bool with_purged)
{
	read_whole(x, bytes);
	exchange_plan(x, s, with_purged);
}

static void a_plan_says_what_will_be(void **state)
{
	const char *bytes = "format: 1\naccounts:\n" IN_LIST(
		"b0000001", "    platform: forum\n",
		"    " ENTRY("x", "1") "    " ENTRY("y", "2"))
		IN_LIST("b0000002", "    platform: forum\n",
			"    " ENTRY("x", "1")) IN_LIST("b0000003",
							"    platform: forum\n",
							"    " ENTRY("x", "1"))
			IN_LIST("b0000004", "    platform: forum\n",
				"    " ENTRY("x", "1"))
				IN_LIST("b0000005", "    platform: forum\n",
					"    " ENTRY("x", "1"));
	struct exchange x;
	struct store s;
	char *before, *after;

	put(*state, "accounts/b0000001.yaml",
	    ACCOUNT("b0000001", ENTRY("x", "1")));
	put(*state, "accounts/b0000002.yaml",
	    ACCOUNT("b0000002", ENTRY("x", "1")));
	put(*state, "purged/b0000003.yaml", "id: b0000003\nday: 2026-11-01\n");
	put(*state, "trash/b0000004.yaml",
	    ACCOUNT("b0000004", ENTRY("y", "2")));
	before = contents(*state);
	open_store(&s, *state);
	for (int round = 0; round < 2; round++) {
		if (!round)
			plan(&x, &s, bytes, false);
		else
			assert_true(exchange_take_all(&x, &s, false));
		assert_int_equal(x.count, 5);
		assert_int_equal(x.item[0].fate, EXCHANGE_MERGED);
		assert_int_equal(x.item[0].merge.added, 1);
		assert_int_equal(x.item[1].fate, EXCHANGE_UNCHANGED);
		assert_int_equal(x.item[2].fate, EXCHANGE_HELD_BACK);
		assert_int_equal(x.item[2].merge.purged.day, 1);
		assert_int_equal(x.item[3].fate, EXCHANGE_MERGED);
		assert_true(x.item[3].merge.is_in_trash);
		assert_int_equal(x.item[4].fate, EXCHANGE_NEW);
		assert_int_equal(x.item[4].merge.added, 1);
		after = contents(*state);
		if (!round)
			assert_string_equal(after, before);
		else
			assert_string_not_equal(after, before);
		free(after);
	}
	/* The open store knows it all, too. */
	assert_int_equal(store_find(&s, "b0000001")->journal.count, 2);
	assert_non_null(store_find(&s, "b0000005"));
	assert_false(store_refresh(&s));
	exchange_release(&x);
	plan(&x, &s, bytes, true);
	assert_int_equal(x.item[2].fate, EXCHANGE_NEW);
	assert_true(x.item[2].merge.is_lifted);
	assert_true(is_there(*state, "trash/b0000004.yaml"));
	assert_false(is_there(*state, "accounts/b0000004.yaml"));
	exchange_release(&x);
	store_release(&s);
	free(before);
}

/* What is not saved yet goes along, behind what came in. */
static void pending_entries_stay(void **state)
{
	const char *const pairs[] = { "text", "mine", NULL };
	const struct entry_draft draft = { .id = "77777777",
					   .now = 5,
					   .is = "note" };
	struct exchange x;
	struct store s;
	struct record *r;

	put(*state, "accounts/b0000001.yaml",
	    ACCOUNT("b0000001", ENTRY("x", "1")));
	open_store(&s, *state);
	r = store_find(&s, "b0000001");
	assert_non_null(record_add(r, &draft, pairs));
	read_whole(&x, ACCOUNT("b0000001", ENTRY("y", "9")));
	assert_true(exchange_take_all(&x, &s, false));
	assert_int_equal(r->journal.count, 3);
	assert_int_equal(r->pending_count, 0);
	assert_string_equal(r->journal.entries[2].id, "77777777");
	exchange_release(&x);
	store_release(&s);
	open_store(&s, *state);
	assert_int_equal(store_find(&s, "b0000001")->journal.count, 3);
	store_release(&s);
}

/* Not the same as before where the disk refuses it. */
static void a_full_disk_changes_nothing(void **state)
{
	const char *const pairs[] = { "text", "mine", NULL };
	const struct entry_draft draft = { .id = "77777777",
					   .now = 5,
					   .is = "note" };
	struct exchange x;
	struct record *r;
	struct store s;
	struct rlimit limit;

	put(*state, "accounts/b0000001.yaml",
	    ACCOUNT("b0000001", ENTRY("x", "1")));
	open_store(&s, *state);
	r = store_find(&s, "b0000001");
	assert_non_null(record_add(r, &draft, pairs));
	read_whole(&x, "format: 1\naccounts:\n" IN_LIST("b0000001",
							"    platform: forum\n",
							"    " ENTRY("y", "9"))
			       IN_LIST("b0000002", "    platform: forum\n",
				       "    " ENTRY("x", "1")));
	getrlimit(RLIMIT_FSIZE, &limit);
	setrlimit(RLIMIT_FSIZE, &(struct rlimit){ 1, limit.rlim_max });
	assert_false(exchange_take_all(&x, &s, false));
	setrlimit(RLIMIT_FSIZE, &limit);
	assert_int_equal(exchange_fates(&x, EXCHANGE_FAILED), 2);
	assert_int_equal(r->journal.count, 2);
	assert_int_equal(r->pending_count, 1);
	assert_null(store_find(&s, "b0000002"));
	assert_true(exchange_take_all(&x, &s, false));
	assert_int_equal(r->journal.count, 3);
	exchange_release(&x);
	store_release(&s);
}

/* Choosing ----------------------------------------------------------- */

static void accounts_bring_their_people(void **state)
{
	struct exchange_choice choice;
	struct store s;

	put(*state, "people/a0000001.yaml", "format: 1\nid: a0000001\n");
	put(*state, "people/a0000002.yaml", "format: 1\nid: a0000002\n");
	put(*state, "accounts/b0000001.yaml",
	    "format: 1\nid: b0000001\nplatform: forum\nperson: a0000001\n");
	put(*state, "accounts/b0000002.yaml",
	    "format: 1\nid: b0000002\nplatform: forum\nperson: a0000001\n");
	put(*state, "accounts/b0000003.yaml",
	    "format: 2\nid: b0000003\nplatform: forum\nperson: a0000001\n");
	put(*state, "trash/b0000004.yaml",
	    "format: 1\nid: b0000004\nplatform: forum\nperson: a0000001\n");
	open_store(&s, *state);
	exchange_choice_init(&choice, &s);
	exchange_choose(&choice, store_find(&s, "b0000001"));
	assert_int_equal(exchange_count(&choice, RECORD_PERSON), 1);
	assert_int_equal(exchange_count(&choice, RECORD_ACCOUNT), 1);
	exchange_choose(&choice, store_find(&s, "a0000001"));
	assert_int_equal(exchange_count(&choice, RECORD_PERSON), 1);
	assert_int_equal(exchange_count(&choice, RECORD_ACCOUNT), 2);
	exchange_choose_all(&choice);
	assert_int_equal(exchange_count(&choice, RECORD_PERSON), 2);
	assert_int_equal(exchange_count(&choice, RECORD_ACCOUNT), 2);
	exchange_choice_release(&choice);
	store_release(&s);
}

/* Refused ------------------------------------------------------------ */

static void the_whole_file_is_refused(void **state)
{
	static const struct {
		const char *bytes;
		const char *message;
	} rows[] = {
		{ "", "x.yaml:1: The file is empty." },
		{ "[1, 2]", "x.yaml:1: This is no file of this program." },
		{ "hello: 1\n", "x.yaml:1: This is neither" },
		{ "format: 2\npeople: []\n", "x.yaml:1: This was written by a "
					     "newer version" },
		{ "format: x\npeople: []\n", "x.yaml:1: The file has no" },
		{ "people: []\n", "x.yaml:1: The file has no" },
		{ "format: 1\npeople: {a: b}\n", "x.yaml:2: \"people\" must" },
		{ "format: 1\naccounts: no\n", "x.yaml:2: \"accounts\" must" },
		{ "format: 1\npeople: []\naccounts: []\npeople: []\n",
		  "x.yaml:4: " },
		{ "format: 1\npeople: &a []\n", "x.yaml:2: Anchors" },
		{ "format: 1\npeople:\n  - a: \"\\e[31m\"\n",
		  "x.yaml:3: An escape" },
		{ "format: 1\npeople:\n  - a: \x1b[31m\n", "x.yaml:3: An "
							   "invisible" },
		{ "format: 1\npeople: [", "x.yaml:" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(rows); i++) {
		struct err err = ERR_INIT;
		struct exchange x;

		assert_false(exchange_read(&x, rows[i].bytes,
					   strlen(rows[i].bytes), "x.yaml",
					   &err));
		assert_int_equal(err.kind, ERR_DATA);
		if (strncmp(err.message, rows[i].message,
			    strlen(rows[i].message)) != 0)
			fail_msg("\"%s\" is not \"%s...\"", err.message,
				 rows[i].message);
		exchange_release(&x);
	}
}

static void huge_and_deep_is_refused(void **state)
{
	const size_t length = 1024 * 1024;
	char *deep = mem_alloc(length + 1);
	char *huge = mem_alloc(YAMLDOC_LARGE_SIZE + 2);
	struct err err = ERR_INIT;
	struct exchange x;

	(void)state;
	memset(deep, '[', length);
	assert_false(exchange_read(&x, deep, length, "x.yaml", &err));
	assert_non_null(strstr(err.message, "x.yaml:1: "));
	exchange_release(&x);
	memset(huge, 'x', YAMLDOC_LARGE_SIZE + 1);
	assert_false(exchange_read(&x, huge, YAMLDOC_LARGE_SIZE + 1, "x.yaml",
				   &err));
	assert_non_null(strstr(err.message, "32 megabytes"));
	exchange_release(&x);
	free(deep);
	free(huge);
}

/* Each beside one that is fine, and that one is taken. */
static void a_bad_record_is_left_and_the_rest_goes_on(void **state)
{
	static const struct {
		const char *bytes;
		const char *fault;
	} rows[] = {
		{ "  - nonsense\n", "x.yaml:3: A record needs" },
		{ "  - format: 1\n    id: ../../../tmp/x\n",
		  "x.yaml:4: A record needs" },
		{ "  - format: 1\n    id: \"B0000001\"\n",
		  "x.yaml:4: A record needs" },
		{ "  - format: 1\n    id: [b0000001]\n",
		  "x.yaml:4: A record needs" },
		{ "  - format: 1\n    id: b0000001\n",
		  "x.yaml:3: The account has no \"platform\"." },
		{ "  - format: 2\n    id: b0000001\n    platform: forum\n",
		  "x.yaml:3: This was written by a newer" },
		{ "  - format: 1\n    id: b0000001\n    platform: forum\n"
		  "    label: a\n    label: b\n",
		  "x.yaml:7: " },
		{ "  - format: 1\n    id: b0000001\n    platform: forum\n"
		  "    journal: no\n",
		  "x.yaml:6: The journal must be a list" },
		{ "  - format: 1\n    id: b0000001\n    platform: forum\n"
		  "    journal:\n    - {id: x, is: note}\n",
		  "x.yaml:7: This entry has no \"at\"." },
		{ "  - format: 1\n    id: b0000007\n    platform: other\n",
		  "x.yaml:3: \"platform\" is \"other\" there, but \"forum\" "
		  "here" },
		{ "  - format: 1\n    id: a0000007\n    platform: forum\n",
		  "x.yaml:3: The id a0000007 is that of a person here" },
		{ "  - format: 1\n    id: b0000008\n    platform: forum\n",
		  "x.yaml:3: The file cannot be read, so it is not touched" },
		{ "  - format: 1\n    id: b0000009\n    platform: forum\n",
		  "x.yaml:3: " },
	};
	struct exchange x;
	struct store s;

	put(*state, "accounts/b0000007.yaml", ACCOUNT("b0000007", ""));
	put(*state, "accounts/b0000008.yaml", "journal: [");
	put(*state, "accounts/b0000009.yaml",
	    "format: 2\nid: b0000009\nplatform: forum\n");
	put(*state, "people/a0000007.yaml", "format: 1\nid: a0000007\n");
	open_store(&s, *state);
	for (size_t i = 0; i < LENGTH_OF(rows); i++) {
		char *bytes =
			mem_printf("format: 1\naccounts:\n%s%s", rows[i].bytes,
				   IN_LIST("b0000006", "    platform: forum\n",
					   "    " ENTRY("x", "1")));

		for (int is_done = 0; is_done < 2; is_done++) {
			plan(&x, &s, bytes, false);
			if (is_done)
				assert_false(exchange_take_all(&x, &s, false));
			assert_int_equal(x.count, 2);
			assert_int_equal(x.item[0].fate, EXCHANGE_LEFT);
			if (strncmp(x.item[0].fault, rows[i].fault,
				    strlen(rows[i].fault)) != 0)
				fail_msg("\"%s\" is not \"%s...\"",
					 x.item[0].fault, rows[i].fault);
			assert_int_equal(x.item[1].fate,
					 is_done || i ? x.item[1].fate
						      : EXCHANGE_NEW);
			exchange_release(&x);
		}
		free(bytes);
	}
	assert_non_null(store_find(&s, "b0000006"));
	assert_false(is_there(*state, "accounts/b0000001.yaml"));
	store_release(&s);
}

static void a_person_has_no_place_where_an_account_is(void **state)
{
	struct exchange x;
	struct store s;
	char *before, *after;

	put(*state, "accounts/b0000001.yaml", ACCOUNT("b0000001", ""));
	put(*state, "trash/b0000002.yaml", ACCOUNT("b0000002", ""));
	before = contents(*state);
	open_store(&s, *state);
	read_whole(&x, "format: 1\npeople:\n- {format: 1, id: b0000001}\n"
		       "- {format: 1, id: b0000002}\n");
	assert_false(exchange_take_all(&x, &s, true));
	assert_int_equal(exchange_fates(&x, EXCHANGE_LEFT), 2);
	assert_non_null(strstr(x.item[0].fault, "x.yaml:3: The id b0000001 is "
						"that of an account here"));
	after = contents(*state);
	assert_string_equal(after, before);
	free(after);
	free(before);
	exchange_release(&x);
	store_release(&s);
}

static void what_stands_twice_is_united(void **state)
{
	struct exchange x;

	(void)state;
	read_whole(&x,
		   "format: 1\npeople:\n- {format: 1, id: b0000002}\n"
		   "accounts:\n" IN_LIST("b0000001", "    platform: forum\n",
					 "    " ENTRY("x", "1"))
			   IN_LIST("b0000002", "    platform: forum\n",
				   "    " ENTRY("x", "1"))
				   IN_LIST("b0000001", "    platform: forum\n",
					   "    " ENTRY("y", "1"))
					   IN_LIST("b0000001",
						   "    platform: tv\n",
						   "    " ENTRY("z", "1")));
	assert_int_equal(x.count, 4);
	assert_int_equal(x.item[1].record->journal.count, 2);
	assert_non_null(strstr(x.item[2].fault, "that of a person in the same "
						"file"));
	assert_non_null(strstr(x.item[3].fault, "two platforms"));
	exchange_release(&x);
}

static void keys_that_are_not_known_are_named(void **state)
{
	struct exchange x;

	(void)state;
	read_whole(&x, "format: 1\npeople: []\nletters: [1]\n");
	assert_int_equal(x.count, 1);
	assert_string_equal(x.item[0].fault,
			    "x.yaml:3: \"letters\" is not known here, so it "
			    "is left out.");
	exchange_release(&x);
}

/* From another machine, with what its owner changed by hand. */
static void a_file_of_its_own_is_taken(void **state)
{
	struct exchange x;
	struct record *r;
	struct store s;

	put(*state, "accounts/b0000001.yaml",
	    "format: 1\nid: b0000001\nplatform: forum\nlabel: old\nmail: "
	    "a@b\njournal:\n"
	    "  - {id: s, at: \"2026-01-01T00:00:01Z\", is: set, field: label,"
	    " value: old}\n"
	    "  - {id: t, at: \"2026-01-01T00:00:05Z\", is: set, field: mail,"
	    " value: a@b}\n");
	open_store(&s, *state);
	read_whole(&x,
		   "format: 1\nid: b0000001\nplatform: forum\nlabel: by hand\n"
		   "journal:\n  - {id: s, at: \"2026-01-01T00:00:01Z\", is: "
		   "set, field: label, value: old}\n");
	assert_int_equal(x.count, 1);
	/* Its head is compared with its own journal: "mail" is not taken out,
	 * for there it never was. */
	assert_true(exchange_take_all(&x, &s, false));
	r = store_find(&s, "b0000001");
	assert_string_equal(record_field(r, "label"), "by hand");
	assert_string_equal(record_field(r, "mail"), "a@b");
	exchange_release(&x);
	read_whole(&x, "format: 1\nid: a0000001\nname: Maria\n");
	assert_int_equal(x.item[0].kind, RECORD_PERSON);
	assert_true(exchange_take_all(&x, &s, false));
	assert_true(is_there(*state, "people/a0000001.yaml"));
	exchange_release(&x);
	store_release(&s);
}

#define test(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		test(round_trip),
		test(any_order),
		test(interrupted),
		test(not_lost),
		test(tombstones),
		test(a_plan_says_what_will_be),
		test(pending_entries_stay),
		test(a_full_disk_changes_nothing),
		test(accounts_bring_their_people),
		test(the_whole_file_is_refused),
		test(huge_and_deep_is_refused),
		test(a_bad_record_is_left_and_the_rest_goes_on),
		test(a_person_has_no_place_where_an_account_is),
		test(what_stands_twice_is_united),
		test(keys_that_are_not_known_are_named),
		test(a_file_of_its_own_is_taken),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
