/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Properties of journals that must hold for all of them, tried on random ones.
 * The generator is our own, so a seed gives the same journals everywhere; a
 * failure names its seed, and MERGE_SEED=n runs that one alone.
 */
#include <config.h>

#include "accounts/record.h"

#include "lib/journals.h"

enum { ROUNDS = 300, UNIVERSE = 24, REPLICAS = 4 };

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

static uint64_t last_seed;

/* For the reader of a failure. */
static int tell_seed(void **state)
{
	(void)state;
	printf("# seeds up to %d\n", (int)last_seed);
	return 0;
}

static void each_seed(void (*property)(void))
{
	const char *only = getenv("MERGE_SEED");

	for (uint64_t i = 0; i < ROUNDS; i++) {
		if (only && strtoull(only, NULL, 10) != i)
			continue;
		last_seed = i;
		seed(i);
		property();
	}
}

/* Random journals -------------------------------------------------- */

static void add_place(struct strbuf *yaml, unsigned number)
{
	strbuf_addf(yaml, "id: e%02u, at: \"2026-01-01T00:00:%02uZ\"", number,
		    number / 2);
}

/* An entry by its number; `variant` makes another one under the same id. The
 * keys stand in one order or the other. */
static void add_entry(struct strbuf *yaml, unsigned number, unsigned variant)
{
	static const char *const fields[] = { "mail", "label", "shoe" };
	static const char *const steps[] = { "f/a", "f/b", "f/c" };
	static const char *const marks[] = { "done", "skipped" };
	static const char *const milestones[] = { "objected", "confirmed" };
	bool is_turned = draw(2);
	uint64_t before = generator;

	strbuf_adds(yaml, "- {");
	if (!is_turned) {
		add_place(yaml, number);
		strbuf_adds(yaml, ", ");
	}
	/* The same entry whenever it is drawn. */
	generator = number * 7919u + variant * 104729u + 17u;
	for (int i = 0; i < 8; i++)
		draw(2);
	switch (draw(8)) {
	case 0:
	case 1:
		strbuf_addf(yaml, "is: set, field: %s, value: v%u",
			    fields[draw(3)], (unsigned)draw(3));
		break;
	case 2:
		strbuf_addf(yaml, "is: %s, step: %s, round: %u, milestone: %s",
			    marks[draw(2)], steps[draw(3)],
			    (unsigned)draw(3) + 1, milestones[draw(2)]);
		break;
	case 3:
		strbuf_addf(yaml, "is: round, round: %u",
			    (unsigned)draw(3) + 1);
		break;
	case 4:
		strbuf_addf(yaml, "is: hologram, what: [%u, {b: 1, a: no}]",
			    (unsigned)draw(3));
		break;
	default:
		/* Of earlier and later ones, of itself, of none. */
		strbuf_adds(yaml, "is: undone, undoes: [");
		for (uint64_t left = draw(3) + 1; left; left--)
			strbuf_addf(yaml, "e%02u%s",
				    (unsigned)draw(UNIVERSE + 2),
				    left > 1 ? ", " : "");
		strbuf_addc(yaml, ']');
	}
	if (is_turned) {
		strbuf_adds(yaml, ", ");
		add_place(yaml, number);
	}
	strbuf_adds(yaml, "}\n");
	generator = before;
}

static void random_journal(struct journal *j)
{
	struct strbuf yaml;
	uint64_t percent = draw(100);

	strbuf_init(&yaml);
	for (unsigned i = 0; i < UNIVERSE; i++) {
		unsigned variant = draw(10) ? 0 : (unsigned)draw(3);

		if (draw(100) <= percent)
			add_entry(&yaml, i, variant);
	}
	journal_from(j, yaml.length ? yaml.s : "[]\n");
	strbuf_release(&yaml);
}

static void copy(struct journal *to, const struct journal *from)
{
	journal_init(to);
	journal_merge(to, from);
}

static void assert_same(const struct journal *a, const struct journal *b)
{
	char *text = journal_text(b);

	assert_text_equal(journal_text(a), text);
	free(text);
	assert_int_equal(a->count, b->count);
	for (size_t i = 0; i < a->count; i++) {
		assert_int_equal(a->entries[i].is_live, b->entries[i].is_live);
		assert_int_equal(a->entries[i].is_in_cycle,
				 b->entries[i].is_in_cycle);
	}
	assert_int_equal(a->conflict_count, b->conflict_count);
	for (size_t i = 0; i < a->conflict_count; i++)
		assert_string_equal(a->conflicts[i], b->conflicts[i]);
	assert_int_equal(journal_round(a), journal_round(b));
}

/* Merging ---------------------------------------------------------- */

static void merge_is_idempotent(void)
{
	struct journal a, b, ab;

	random_journal(&a);
	random_journal(&b);
	copy(&ab, &a);
	assert_same(&ab, &a);
	journal_merge(&ab, &a);
	assert_same(&ab, &a);
	journal_merge(&ab, &b);
	journal_merge(&a, &b);
	assert_same(&ab, &a);
	journal_merge(&ab, &b);
	journal_merge(&ab, &a);
	assert_same(&ab, &a);
	journal_release(&a);
	journal_release(&b);
	journal_release(&ab);
}

static char *canonical(const struct entry *e)
{
	struct strbuf text;

	strbuf_init(&text);
	yamldoc_write(&text, e->map, 0, true);
	return strbuf_detach(&text);
}

/* Every id under which there are two entries is told, and no other; and the
 * greater one counts. */
static void assert_conflicts(const struct journal *all,
			     const struct journal *parts, size_t count)
{
	size_t conflicts = 0;

	for (size_t i = 0; i < all->count; i++) {
		char *kept = canonical(&all->entries[i]);
		bool is_conflict = false;

		for (size_t k = 0; k < count; k++) {
			const struct entry *e =
				journal_find(&parts[k], all->entries[i].id);
			char *text = e ? canonical(e) : mem_strdup(kept);

			assert_true(strcmp(text, kept) <= 0);
			is_conflict |= strcmp(text, kept) != 0;
			free(text);
		}
		conflicts += is_conflict;
		free(kept);
	}
	assert_int_equal(all->conflict_count, conflicts);
}

/* All in any order, and in any grouping. */
static void merge_is_free_of_order(void)
{
	struct journal j[REPLICAS], one, other, pair;
	int order[REPLICAS];

	for (int i = 0; i < REPLICAS; i++) {
		random_journal(&j[i]);
		order[i] = i;
	}
	for (int i = REPLICAS - 1; i > 0; i--) {
		int k = (int)draw((uint64_t)i + 1);
		int kept = order[i];

		order[i] = order[k];
		order[k] = kept;
	}
	journal_init(&one);
	journal_init(&other);
	for (int i = 0; i < REPLICAS; i++) {
		journal_merge(&one, &j[i]);
		journal_merge(&other, &j[order[i]]);
	}
	assert_same(&one, &other);
	assert_conflicts(&one, j, REPLICAS);
	/* (a + b) + (c + d), the groups in the other order. */
	copy(&pair, &j[2]);
	journal_merge(&pair, &j[3]);
	journal_merge(&j[0], &j[1]);
	journal_merge(&pair, &j[0]);
	assert_same(&one, &pair);
	for (int i = 0; i < REPLICAS; i++)
		journal_release(&j[i]);
	journal_release(&one);
	journal_release(&other);
	journal_release(&pair);
}

/* Whoever gives to whom, and how often: in the end all hold the same. */
static void replicas_converge(void)
{
	struct journal j[REPLICAS];

	for (int i = 0; i < REPLICAS; i++)
		random_journal(&j[i]);
	for (int i = 0; i < 3 * REPLICAS; i++) {
		uint64_t to = draw(REPLICAS);
		uint64_t from = (to + 1 + draw(REPLICAS - 1)) % REPLICAS;

		journal_merge(&j[to], &j[from]);
	}
	/* Once round the ring and once more, so that all has been passed on. */
	for (int i = 0; i < 2 * REPLICAS; i++)
		journal_merge(&j[(i + 1) % REPLICAS], &j[i % REPLICAS]);
	for (int i = 1; i < REPLICAS; i++) {
		char *text = journal_text(&j[0]);

		assert_text_equal(journal_text(&j[i]), text);
		free(text);
	}
	for (int i = 0; i < REPLICAS; i++)
		journal_release(&j[i]);
}

static void writing_and_reading_change_nothing(void)
{
	struct journal j, again;
	char *text;

	random_journal(&j);
	text = journal_text(&j);
	journal_from(&again, text);
	assert_int_equal(again.conflict_count, 0);
	again.conflict_count = 0;
	j.conflict_count = 0;
	assert_same(&j, &again);
	free(text);
	journal_release(&j);
	journal_release(&again);
}

/* What follows ----------------------------------------------------- */

/* The rules once more, worked out in the plainest way. */
struct plain {
	size_t count;
	bool leads[UNIVERSE][UNIVERSE]; /* a undoes b, over others too */
	bool undoes[UNIVERSE][UNIVERSE];
	int live[UNIVERSE]; /* -1: not known yet */
};

static bool is_live_plainly(struct plain *p, size_t i)
{
	if (p->live[i] >= 0)
		return p->live[i];
	p->live[i] = 1;
	if (p->leads[i][i]) {
		p->live[i] = 0;
		return false;
	}
	for (size_t k = 0; k < p->count; k++) {
		if (p->undoes[k][i] && is_live_plainly(p, k))
			p->live[i] = 0;
	}
	return p->live[i];
}

static void work_out(struct plain *p, const struct journal *j)
{
	*p = (struct plain){ .count = j->count };
	for (size_t a = 0; a < j->count; a++) {
		p->live[a] = -1;
		for (size_t b = 0; b < j->count; b++) {
			const struct entry *e = &j->entries[a];

			for (size_t k = 0; k < e->undoes_count; k++) {
				if (strcmp(e->undoes[k], j->entries[b].id) == 0)
					p->undoes[a][b] = true;
			}
			p->leads[a][b] = p->undoes[a][b];
		}
	}
	for (size_t via = 0; via < j->count; via++)
		for (size_t a = 0; a < j->count; a++)
			for (size_t b = 0; b < j->count; b++)
				p->leads[a][b] |=
					p->leads[a][via] && p->leads[via][b];
}

static void undos_agree_with_the_plain_rules(void)
{
	struct journal j;
	struct plain p;

	random_journal(&j);
	work_out(&p, &j);
	for (size_t i = 0; i < j.count; i++) {
		assert_int_equal(j.entries[i].is_in_cycle, p.leads[i][i]);
		assert_int_equal(j.entries[i].is_live, is_live_plainly(&p, i));
	}
	journal_release(&j);
}

static void folds_and_rounds_agree_with_the_plain_rules(void)
{
	static const char *const fields[] = { "mail", "label", "shoe" };
	struct journal j;
	int round = 1;

	random_journal(&j);
	for (size_t f = 0; f < LENGTH_OF(fields); f++) {
		const char *value = NULL;
		const char *folded = journal_field(&j, fields[f], NULL);
		struct date end = { 9999, 12, 31 };

		for (size_t i = 0; i < j.count; i++) {
			const struct entry *e = &j.entries[i];

			if (e->is_live && e->kind == ENTRY_SET &&
			    strcmp(e->field, fields[f]) == 0)
				value = e->value;
		}
		assert_string_equal(value ? value : "", folded ? folded : "");
		/* All in one day: its end is now. */
		folded = journal_field_on(&j, fields[f], end);
		assert_string_equal(value ? value : "", folded ? folded : "");
	}
	for (size_t i = 0; i < j.count; i++) {
		const struct entry *e = &j.entries[i];

		if (e->is_live && e->kind != ENTRY_UNKNOWN && e->round > round)
			round = e->round;
	}
	assert_int_equal(journal_round(&j), round);
	journal_release(&j);
}

/* Undo, redo ------------------------------------------------------- */

static unsigned next_id;

static void fresh_id(char id[RECORD_ID_LENGTH + 1])
{
	snprintf(id, RECORD_ID_LENGTH + 1, "%08x", ++next_id * 2654435761u);
}

static void record_undone(struct record *r, const char *const *ids,
			  size_t count)
{
	char id[RECORD_ID_LENGTH + 1];
	const struct entry_draft draft = {
		.id = id,
		.now = 7,
		.is = "undone",
		.undoes = ids,
		.undoes_count = count,
	};

	fresh_id(id);
	assert_non_null(record_add(r, &draft, NULL));
}

static void record_random(struct record *r, date_instant now)
{
	static const char *const fields[] = { "mail", "label" };
	static const char *const steps[] = { "f/a", "f/b" };
	char id[RECORD_ID_LENGTH + 1];
	const char *const set[] = { "field", fields[draw(2)], "value",
				    draw(4) ? "x" : "y", NULL };
	const char *const tick[] = { "step", steps[draw(2)], NULL };
	bool is_set = draw(2);
	const struct entry_draft draft = {
		.id = id,
		.now = now,
		.is = is_set	? "set"
		      : draw(3) ? "done"
				: "skipped",
	};

	fresh_id(id);
	assert_non_null(record_add(r, &draft, is_set ? set : tick));
}

/* Names every live undo that holds down what the latest took back. */
static bool redo(struct record *r)
{
	const struct journal *j = &r->journal;
	const struct entry *undo = journal_redoable(j);
	const char *ids[UNIVERSE * 4];
	size_t count = 0;

	if (!undo)
		return false;
	for (size_t i = 0; i < j->count; i++) {
		const struct entry *e = &j->entries[i];

		if (e->is_live && e->kind == ENTRY_UNDONE &&
		    strcmp(e->undoes[0], undo->undoes[0]) == 0)
			ids[count++] = e->id;
	}
	record_undone(r, ids, count);
	return true;
}

/* What counts, undos aside. */
static char *live_ids(const struct record *r)
{
	struct strbuf ids;

	strbuf_init(&ids);
	for (size_t i = 0; i < r->journal.count; i++) {
		const struct entry *e = &r->journal.entries[i];

		if (e->is_live && e->kind != ENTRY_UNDONE)
			strbuf_adds(&ids, e->id);
	}
	return strbuf_detach(&ids);
}

static void redo_takes_undo_back(void)
{
	struct record *r = record_new(RECORD_ACCOUNT, "7f3a9c1e", "instagram");
	char *trail[UNIVERSE];
	size_t steps = 0;

	for (uint64_t left = draw(8) + 1; left; left--)
		record_random(r, (date_instant)draw(1000));
	/* All the way back, and all the way forth again. */
	while (journal_undoable(&r->journal)) {
		const char *ids[] = { journal_undoable(&r->journal)->id };

		trail[steps++] = live_ids(r);
		record_undone(r, ids, 1);
	}
	while (steps) {
		assert_true(redo(r));
		steps--;
		assert_text_equal(live_ids(r), trail[steps]);
		free(trail[steps]);
	}
	assert_null(journal_redoable(&r->journal));
	record_free(r);
}

/* Files ------------------------------------------------------------ */

static struct record *read_file(const char *text)
{
	struct record *r = record_new(RECORD_ACCOUNT, "7f3a9c1e", NULL);

	if (!record_read(r, text, strlen(text), "file"))
		fail_msg("%s", r->fault);
	return r;
}

static struct record *random_record(void)
{
	struct record *r = record_new(RECORD_ACCOUNT, "7f3a9c1e", "instagram");

	random_journal(&r->journal);
	return r;
}

static void files_are_read_as_they_were_written(void)
{
	struct record *r = random_record();
	char *text = record_text(r);
	struct record *again = read_file(text);

	assert_int_equal(again->hand_edits, 0);
	assert_text_equal(record_text(again), text);
	free(text);
	record_free(r);
	record_free(again);
}

/* Change, add or delete a line of the head. */
static char *edit_by_hand(const char *text)
{
	static const char *const lines[] = { "mail: hand\n", "label: foot\n",
					     "mail: v1\n", "new: line\n", "" };
	const char *from = strstr(text, "platform: instagram\n") + 20;
	const char *to = from;
	const char *line = lines[draw(LENGTH_OF(lines))];
	struct strbuf out;

	/* The head's lines go that would be there twice, or all but one. */
	strbuf_init(&out);
	strbuf_add(&out, text, (size_t)(from - text));
	strbuf_adds(&out, line);
	while (*to && strncmp(to, "journal:", 8) != 0) {
		const char *end = strchr(to, '\n') + 1;
		size_t key = strcspn(to, ":");

		if (strncmp(line, to, key + 1) != 0 && draw(3))
			strbuf_add(&out, to, (size_t)(end - to));
		to = end;
	}
	strbuf_adds(&out, to);
	return strbuf_detach(&out);
}

static void two_readers_make_the_same_of_a_hand_edit(void)
{
	struct record *r = random_record();
	char *text = record_text(r);
	char *edited = edit_by_hand(text);
	struct record *a = read_file(edited);
	struct record *b = read_file(edited);
	struct record *written;
	char *saved = record_text(a);

	assert_int_equal(a->hand_edits, b->hand_edits);
	assert_text_equal(record_text(b), saved);
	/* Written down, it is an edit no more. */
	written = read_file(saved);
	assert_int_equal(written->hand_edits, 0);
	assert_text_equal(record_text(written), saved);
	/* One has it written, the other just read: the same again, also with
	 * the file as it was before. */
	journal_merge(&b->journal, &written->journal);
	journal_merge(&b->journal, &r->journal);
	assert_text_equal(record_text(b), saved);
	assert_int_equal(b->journal.conflict_count, 0);
	free(text);
	free(edited);
	free(saved);
	record_free(r);
	record_free(a);
	record_free(b);
	record_free(written);
}

/* The head says what was written by hand, once it has been read. */
static void a_hand_edit_is_what_counts(void)
{
	struct record *r = random_record();
	char *text = record_text(r);
	char *edited = edit_by_hand(text);
	struct record *a = read_file(edited);
	char *saved = record_text(a);
	size_t lines[2] = { 0, 0 };

	for (const char *s = edited; strncmp(s, "journal:", 8) && *s;
	     s = strchr(s, '\n') + 1)
		lines[0]++;
	for (const char *s = saved; strncmp(s, "journal:", 8) && *s;
	     s = strchr(s, '\n') + 1) {
		size_t length = (size_t)(strchr(s, '\n') + 1 - s);
		char *line = mem_strndup(s, length);

		lines[1]++;
		assert_non_null(strstr(edited, line));
		free(line);
	}
	assert_int_equal(lines[0], lines[1]);
	free(text);
	free(edited);
	free(saved);
	record_free(r);
	record_free(a);
}

/* Sessions that save to one file, in any order, with any clocks. */
static void sessions_lose_nothing(void)
{
	char *disk = NULL;
	struct record *session[3];
	size_t made = 0;
	struct record *last;

	for (size_t i = 0; i < LENGTH_OF(session); i++)
		session[i] =
			record_new(RECORD_ACCOUNT, "7f3a9c1e", "instagram");
	for (int i = 0; i < 20; i++) {
		struct record *r = session[draw(LENGTH_OF(session))];

		if (draw(3)) {
			record_random(r, (date_instant)draw(100) + 1);
			made++;
			continue;
		}
		if (disk) {
			struct record *fresh = read_file(disk);
			date_instant held = journal_latest(&fresh->journal);

			record_rebase(r, fresh);
			for (size_t k = 0; k < r->pending_count; k++)
				assert_true(
					journal_find(&r->journal, r->pending[k])
						->at > held);
			record_free(fresh);
		}
		free(disk);
		disk = record_text(r);
		record_clear_pending(r);
	}
	for (size_t i = 0; i < LENGTH_OF(session); i++) {
		struct record *fresh =
			disk ? read_file(disk)
			     : record_new(RECORD_ACCOUNT, "7f3a9c1e", NULL);

		record_rebase(session[i], fresh);
		record_free(fresh);
		free(disk);
		disk = record_text(session[i]);
	}
	last = read_file(disk);
	assert_int_equal(last->journal.count, made);
	assert_int_equal(last->hand_edits, 0);
	for (size_t i = 1; i < made; i++)
		assert_true(last->journal.entries[i].at >
			    last->journal.entries[i - 1].at);
	record_free(last);
	free(disk);
	for (size_t i = 0; i < LENGTH_OF(session); i++)
		record_free(session[i]);
}

#define PROPERTY(name)                                                         \
	static void test_##name(void **state)                                  \
	{                                                                      \
		(void)state;                                                   \
		each_seed(name);                                               \
	}

PROPERTY(merge_is_idempotent)
PROPERTY(merge_is_free_of_order)
PROPERTY(replicas_converge)
PROPERTY(writing_and_reading_change_nothing)
PROPERTY(undos_agree_with_the_plain_rules)
PROPERTY(folds_and_rounds_agree_with_the_plain_rules)
PROPERTY(redo_takes_undo_back)
PROPERTY(files_are_read_as_they_were_written)
PROPERTY(two_readers_make_the_same_of_a_hand_edit)
PROPERTY(a_hand_edit_is_what_counts)
PROPERTY(sessions_lose_nothing)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(test_merge_is_idempotent, tell_seed),
		cmocka_unit_test_teardown(test_merge_is_free_of_order,
					  tell_seed),
		cmocka_unit_test_teardown(test_replicas_converge, tell_seed),
		cmocka_unit_test_teardown(
			test_writing_and_reading_change_nothing, tell_seed),
		cmocka_unit_test_teardown(test_undos_agree_with_the_plain_rules,
					  tell_seed),
		cmocka_unit_test_teardown(
			test_folds_and_rounds_agree_with_the_plain_rules,
			tell_seed),
		cmocka_unit_test_teardown(test_redo_takes_undo_back, tell_seed),
		cmocka_unit_test_teardown(
			test_files_are_read_as_they_were_written, tell_seed),
		cmocka_unit_test_teardown(
			test_two_readers_make_the_same_of_a_hand_edit,
			tell_seed),
		cmocka_unit_test_teardown(test_a_hand_edit_is_what_counts,
					  tell_seed),
		cmocka_unit_test_teardown(test_sessions_lose_nothing,
					  tell_seed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
