/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "lib/content_dir.h"

/* What bad content gives is in tests/content/bad.sh; this is about what is
 * there afterwards. */

static int setup(void **state)
{
	struct loaded *l = mem_alloc(sizeof(*l));

	loaded_init(l);
	*state = l;
	return 0;
}

static int teardown(void **state)
{
	loaded_release(*state);
	free(*state);
	return 0;
}

static void load(struct loaded *l, const char *languages)
{
	assert_true(loaded_load(l, languages));
}

static void test_a_platform_is_read(void **state)
{
	struct loaded *l = *state;
	const struct guide *g;
	const struct step *s;

	load(l, NULL);
	assert_int_equal(l->diags.count, 0);
	g = content_guide(&l->content, "plat");
	assert_int_equal(g->kind, GUIDE_PLATFORM);
	assert_int_equal(g->order, 10);
	assert_int_equal(g->objection, OBJECTION_OWN);
	assert_string_equal(g->shares, "firm");
	assert_false(g->is_local || g->is_broken);
	assert_int_equal(g->section_count, 1);
	assert_int_equal(g->sections[0].point_count, 2);
	assert_string_equal(g->sections[0].points[1].in[0], "zwei");
	assert_string_equal(g->sections[0].points[1].in[1], "two");
	assert_int_equal(g->sections[0].see.count, 3);
	assert_int_equal(g->sections[0].place.line, 9);
	assert_int_equal(g->sections[0].place.column, 5);
	s = &g->steps[0];
	assert_string_equal(s->reference, "plat/open");
	assert_string_equal(s->todo.in[0], "Öffnen");
	assert_string_equal(s->todo.in[1], "Open");
	assert_string_equal(s->link, "form");
	assert_int_equal(s->menu.count, 2);
	assert_string_equal(s->menu.in[0].labels.item[1], "Menü");
	assert_int_equal(s->menu.seen.month, 5);
	assert_int_equal(s->trouble_count, 1);
	assert_string_equal(s->troubles[0].say.in[1], "Look.");
	assert_string_equal(s->troubles[0].go, "topic/more");
	assert_int_equal(s->rev, 2);
	assert_int_equal(s->rev_in[0], 0);
	assert_int_equal(s->rev_in[1], 2);
	assert_int_equal(g->steps[1].rev, 1);
	assert_int_equal(g->steps[1].milestone, MILESTONE_OBJECTED);
	assert_string_equal(g->paths[0].how, "browser");
	assert_int_equal(g->paths[0].step_count, 2);
	assert_ptr_equal(g->paths[0].steps[1], &g->steps[1]);
}

static void test_a_question_and_a_letter_are_read(void **state)
{
	struct loaded *l = *state;
	const struct guide *g;
	const struct letter *letter;

	load(l, NULL);
	g = content_guide(&l->content, "ask");
	assert_true(g->is_about_account);
	assert_int_equal(g->node_count, 2);
	assert_string_equal(g->nodes[0].options[0].record, "confirmed");
	assert_string_equal(g->nodes[0].options[1].node, "second");
	assert_string_equal(g->nodes[0].options[1].label.in[1], "No");
	assert_string_equal(g->nodes[1].options[0].go, "plat");
	letter = content_letter(&l->content, "firm");
	assert_string_equal(letter->to, "firm");
	assert_int_equal(letter->need_count, 2);
	assert_string_equal(letter->needs[0].field, "account.mail");
	assert_true(letter->needs[0].is_required);
	assert_false(letter->needs[1].is_required);
	assert_int_equal(letter->body_count, 2);
	assert_int_equal(letter->body[0].when.count, 0);
	assert_int_equal(letter->body[1].when.count, 1);
	assert_string_equal(letter->body[1].when.item[0], "objected");
	assert_string_equal(letter->body[1].text.in[1],
			    "Regards, {person.name}");
}

static void test_facts_are_read(void **state)
{
	struct loaded *l = *state;
	const struct content *c = &l->content;
	const struct fact *f;

	load(l, NULL);
	f = content_fact(c, "form");
	assert_string_equal(f->url, "https://example.org/form");
	assert_int_equal(f->state, LINK_CONFIRMED);
	assert_int_equal(f->seen.day, 26);
	assert_int_equal(f->review.month, 6);
	assert_string_equal(f->instead, "form-old");
	assert_string_equal(f->title.in[1], "Form");
	assert_int_equal(f->place.line, 4);
	assert_int_equal(f->place.column, 3);
	assert_false(date_is_set(content_fact(c, "form-old")->seen));
	f = content_fact(c, "users");
	assert_true(f->value > 273999999 && f->value < 274000001);
	assert_int_equal(f->bound, BOUND_AT_LEAST);
	f = content_fact(c, "firm");
	assert_int_equal(f->lines.count, 2);
	f = content_fact(c, "gdpr");
	assert_int_equal(f->answer.months, 1);
	assert_int_equal(f->extension.months, 2);
	assert_string_equal(f->complaint, "authority");
	assert_string_equal(f->articles[0].says.in[0],
			    "Antwort in einem Monat.");
	assert_string_equal(content_country(c, "at")->name.in[1], "Austria");
}

/* However they are written, paragraphs come out alike. */
static void test_paragraphs_are_normalised(void **state)
{
	static const char *const texts[] = {
		"|\n      Ein Satz\n      geht weiter.\n\n\n      Noch "
		"einer.\n",
		"|-\n      Ein Satz\n      geht weiter.\n     \n      Noch "
		"einer.",
		"|+\n      Ein Satz geht weiter.\n\n      Noch einer.\n\n\n",
		">\n      Ein Satz\n      geht weiter.\n\n      Noch einer.\n",
		"\"Ein Satz geht weiter.\\n\\nNoch einer.\"\n",
		"'Ein Satz\n      geht weiter.\n\n      Noch einer.'\n",
		"Ein Satz\n      geht weiter.\n\n      Noch einer.\n",
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH_OF(texts); i++) {
		struct loaded l;
		char *text = mem_printf("id: topic\nkind: topic\ntitle: >\n"
					"  Ein\n  Thema\nsummary: |\n  Ein\n"
					"  Satz.\nsections:\n  - id: more\n"
					"    title: Mehr\n    text: %s",
					texts[i]);
		const struct guide *g;

		loaded_init(&l);
		content_dir_put(l.dir, "de/topic.yaml", text);
		load(&l, NULL);
		assert_int_equal(l.diags.count, 0);
		g = content_guide(&l.content, "topic");
		assert_string_equal(g->title.in[0], "Ein Thema");
		assert_string_equal(g->summary.in[0], "Ein Satz.");
		assert_string_equal(g->sections[0].text.in[0],
				    "Ein Satz geht weiter.\n\nNoch einer.");
		loaded_release(&l);
		free(text);
	}
}

static void test_only_wanted_languages_are_loaded(void **state)
{
	static const struct {
		const char *languages;
		const char *title; /* in English; NULL: not loaded */
	} cases[] = {
		{ NULL, "Topic" },
		{ "en", "Topic" },
		{ "en_GB.UTF-8", "Topic" },
		{ "de_AT:en", "Topic" },
		{ "de", NULL },
		{ "fr", NULL },
		{ "", NULL },
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH_OF(cases); i++) {
		struct loaded l;
		const struct guide *g;

		loaded_init(&l);
		load(&l, cases[i].languages);
		g = content_guide(&l.content, "topic");
		assert_string_equal(g->title.in[0], "Thema");
		assert_true(l.content.language[0].is_loaded);
		assert_int_equal(l.content.language[1].is_loaded,
				 !!cases[i].title);
		if (cases[i].title)
			assert_string_equal(g->title.in[1], cases[i].title);
		else
			assert_null(g->title.in[1]);
		assert_int_equal(l.diags.count, 0);
		loaded_release(&l);
	}
}

static void test_fallbacks_are_loaded_too(void **state)
{
	struct loaded *l = *state;

	content_dir_put(l->dir, "content.yaml",
			"format: 1\n"
			"day: 2026-11-22\n"
			"reference: de\n"
			"languages:\n"
			"  de: {name: Deutsch}\n"
			"  en: {name: English}\n"
			"  fr: {name: Français, fallback: en}\n");
	load(l, "fr");
	assert_true(l->content.language[1].is_loaded);
	assert_string_equal(
		content_say(&l->content,
			    &content_guide(&l->content, "topic")->title, 2,
			    NULL),
		"Topic");
}

static void test_a_broken_guide_is_kept_with_its_fault(void **state)
{
	struct loaded *l = *state;
	const struct guide *g;
	char *fault;

	content_dir_put(l->dir, "de/plat.yaml",
			"id: plat\n"
			"kind: platform\n"
			"title: Plattform\n"
			"summary: Ein Satz.\n"
			"order: 5\n"
			"objection: own\n"
			"steps:\n"
			"  - id: send\n"
			"    do: Senden\n"
			"    milestone: sent\n"
			"paths:\n"
			"  - id: form\n"
			"    title: Weg\n"
			"    how: app\n"
			"    steps: [send]\n");
	content_dir_put(l->dir, "de/topic.yaml", "id: [\n");
	load(l, NULL);
	g = content_guide(&l->content, "plat");
	assert_true(g->is_broken);
	fault = mem_printf(
		"%s/de/plat.yaml:10:16: \"milestone\" takes one of: ", l->dir);
	assert_memory_equal(g->fault, fault, strlen(fault));
	free(fault);
	assert_string_equal(g->title.in[0], "Plattform");
	assert_int_equal(g->kind, GUIDE_PLATFORM);
	assert_int_equal(g->order, 5);
	assert_int_equal(g->step_count + g->path_count + g->section_count, 0);
	assert_null(g->title.in[1]);

	g = content_guide(&l->content, "topic");
	assert_true(g->is_broken);
	assert_string_equal(g->title.in[0], "topic");
	assert_string_equal(g->id, "topic");

	assert_false(content_guide(&l->content, "ask")->is_broken);
}

static void test_faulty_markup_breaks_nothing(void **state)
{
	struct loaded *l = *state;
	const struct guide *g;

	content_dir_put(l->dir, "de/topic.yaml",
			"id: topic\n"
			"kind: topic\n"
			"title: Thema\n"
			"summary: Ein *Satz.\n"
			"sections:\n"
			"  - id: more\n"
			"    title: Mehr\n"
			"    text: Mehr dazu.\n");
	load(l, NULL);
	assert_int_equal(l->diags.errors, 1);
	g = content_guide(&l->content, "topic");
	assert_false(g->is_broken);
	assert_string_equal(g->summary.in[0], "Ein *Satz.");
	assert_string_equal(g->summary.in[1], "A sentence.");
}

static void test_a_broken_translation_breaks_only_itself(void **state)
{
	struct loaded *l = *state;
	const struct guide *g;
	int said = -1;

	content_dir_put(l->dir, "en/plat.yaml", "title: \"Platform\n");
	content_dir_put(l->dir, "en/topic.yaml",
			"title: Topic\n"
			"summary: [no, words]\n"
			"sections:\n"
			"  more:\n"
			"    title: More\n"
			"    texxt: Nothing.\n");
	load(l, NULL);
	g = content_guide(&l->content, "plat");
	assert_false(g->is_broken);
	assert_string_equal(content_say(&l->content, &g->title, 1, &said),
			    "Plattform");
	assert_int_equal(said, 0);
	assert_int_equal(g->steps[0].rev_in[1], 0);
	g = content_guide(&l->content, "topic");
	assert_string_equal(content_say(&l->content, &g->title, 1, &said),
			    "Topic");
	assert_int_equal(said, 1);
	assert_string_equal(content_say(&l->content, &g->summary, 1, NULL),
			    "Ein Satz.");
	assert_string_equal(g->sections[0].title.in[1], "More");
	assert_null(g->sections[0].text.in[1]);
	assert_string_equal(content_guide(&l->content, "ask")->title.in[1],
			    "Question");
}

static void test_a_faulty_list_is_not_half_translated(void **state)
{
	struct loaded *l = *state;
	const struct section *s;

	content_dir_put(l->dir, "en/plat.yaml",
			"sections:\n"
			"  what:\n"
			"    points:\n"
			"      - one\n"
			"      - [two]\n");
	load(l, NULL);
	s = &content_guide(&l->content, "plat")->sections[0];
	assert_string_equal(s->points[0].in[0], "eins");
	assert_null(s->points[0].in[1]);
	assert_null(s->points[1].in[1]);
}

static void test_a_translation_cannot_change_the_structure(void **state)
{
	struct loaded *l = *state;
	const struct guide *g;

	content_dir_put(l->dir, "en/plat.yaml",
			"objection: none\n"
			"steps:\n"
			"  send:\n"
			"    do: Send\n"
			"    milestone: confirmed\n"
			"    caution: Only here.\n"
			"  more:\n"
			"    do: More\n"
			"paths:\n"
			"  form:\n"
			"    steps: [send]\n");
	load(l, NULL);
	g = content_guide(&l->content, "plat");
	assert_int_equal(g->objection, OBJECTION_OWN);
	assert_int_equal(g->step_count, 2);
	assert_int_equal(g->steps[1].milestone, MILESTONE_OBJECTED);
	assert_string_equal(g->steps[1].todo.in[1], "Send");
	assert_false(words_are_set(&g->steps[1].caution));
	assert_int_equal(g->paths[0].step_count, 2);
}

static void test_older_words_say_which_revision(void **state)
{
	struct loaded *l = *state;

	content_dir_put(l->dir, "en/plat.yaml",
			"steps:\n"
			"  open:\n"
			"    do: Open\n");
	load(l, NULL);
	assert_int_equal(content_guide(&l->content, "plat")->steps[0].rev_in[1],
			 1);
	assert_int_equal(content_guide(&l->content, "plat")->steps[1].rev_in[1],
			 0);
}

static void test_faulty_facts_are_left_out(void **state)
{
	struct loaded *l = *state;
	const struct content *c = &l->content;

	content_dir_put(l->dir, "facts.yaml",
			"sources:\n"
			"  paper: {name: Zeitung}\n"
			"links:\n"
			"  form: {state: confirmed, sources: [paper]}\n"
			"  form-old: {url: \"https://e.org/\", state: sure,\n"
			"    seen: soon, sources: [paper]}\n"
			"dates:\n"
			"  start: {on: 2025-05-27, sources: [paper]}\n"
			"laws:\n"
			"  gdpr: {answer: soon, extension: 2 months, sources: "
			"[paper]}\n"
			"countries:\n"
			"  de: {law: gdpr, form: yes}\n");
	load(l, NULL);
	assert_null(content_fact(c, "form"));
	assert_null(content_fact(c, "gdpr"));
	assert_null(content_law_of(c, "de"));
	assert_non_null(content_fact(c, "start"));
	/* Never more certain than what could be read. */
	assert_int_equal(content_fact(c, "form-old")->state, LINK_UNVERIFIED);
	assert_false(date_is_set(content_fact(c, "form-old")->seen));
	assert_false(content_guide(c, "plat")->is_broken);
}

static void test_the_users_folder_lies_over(void **state)
{
	struct loaded *l = *state;
	const struct content *c = &l->content;
	const struct guide *g;

	content_dir_put(
		l->dir, "mine/facts.yaml",
		"links:\n"
		"  form: {url: \"https://mine.org/\", state: confirmed,\n"
		"    seen: 2026-01, sources: [paper]}\n"
		"  mine: {url: \"https://mine.org/2\", state: confirmed,\n"
		"    sources: [paper]}\n");
	content_dir_put(l->dir, "mine/de/facts.yaml",
			"links:\n"
			"  mine:\n"
			"    title: Meins\n");
	content_dir_put(l->dir, "mine/de/topic.yaml",
			"id: topic\n"
			"kind: topic\n"
			"title: Mein Thema\n"
			"summary: Mein Satz.\n");
	content_dir_put(l->dir, "mine/de/extra.yaml",
			"id: extra\n"
			"kind: topic\n"
			"title: Mehr\n"
			"summary: Ein Satz.\n");
	content_dir_put(l->dir, "mine/en/ask.yaml", "title: My question\n");
	load(l, NULL);

	assert_string_equal(content_fact(c, "form")->url, "https://mine.org/");
	assert_true(content_fact(c, "form")->is_local);
	assert_string_equal(content_fact(c, "form")->title.in[1], "Form");
	assert_false(content_fact(c, "form-old")->is_local);
	assert_string_equal(content_fact(c, "mine")->title.in[0], "Meins");

	g = content_guide(c, "topic");
	assert_true(g->is_local);
	assert_string_equal(g->title.in[0], "Mein Thema");
	/* The installed translation is of the installed guide. */
	assert_null(g->title.in[1]);
	assert_int_equal(g->section_count, 0);
	assert_true(content_guide(c, "extra")->is_local);

	g = content_guide(c, "ask");
	assert_false(g->is_local);
	assert_string_equal(g->title.in[1], "My question");
	assert_null(g->nodes[0].ask.in[1]);
	assert_false(content_guide(c, "plat")->is_local);
	assert_int_equal(c->guide_count, 4);
}

#define NOTICE(id, answer)                                                     \
	"  - id: " id "\n"                                                     \
	"    day: 2025-08-07\n"                                                \
	"    platforms: [plat]\n"                                              \
	"    title: Neues\n"                                                   \
	"    text: |\n"                                                        \
	"      Etwas.\n\n"                                                     \
	"      Mehr.\n"                                                        \
	"    question: Und jetzt?\n"                                           \
	"    answers:\n"                                                       \
	"      - id: " answer "\n"                                             \
	"        label: Ja\n"                                                  \
	"        go: topic\n"

static void test_notices_are_read(void **state)
{
	struct loaded *l = *state;
	const struct content *c = &l->content;
	const struct notice *n;

	content_dir_put(l->dir, "de/notices.yaml",
			"notices:\n" NOTICE("news", "yes")
				NOTICE("more", "fine"));
	content_dir_put(l->dir, "en/notices.yaml",
			"notices:\n"
			"  news:\n"
			"    title: News\n"
			"    answers:\n"
			"      yes:\n"
			"        label: Yes\n");
	load(l, NULL);
	assert_int_equal(c->notice_count, 2);
	assert_null(content_notice(c, "nothing"));
	n = content_notice(c, "news");
	assert_int_equal(n->day.month, 8);
	assert_int_equal(n->platforms.count, 1);
	assert_int_equal(n->countries.count, 0);
	assert_null(n->objected_by);
	assert_string_equal(n->text.in[0], "Etwas.\n\nMehr.");
	assert_string_equal(n->title.in[1], "News");
	assert_null(n->question.in[1]);
	assert_int_equal(n->answer_count, 1);
	assert_string_equal(n->answers[0].label.in[1], "Yes");
	assert_string_equal(n->answers[0].go, "topic");
	/* It is no guide. */
	assert_null(content_guide(c, "notices"));
}

/* A question without its words would be worse than none. */
static void test_faulty_notices_are_left_out(void **state)
{
	struct loaded *l = *state;

	content_dir_put(l->dir, "de/notices.yaml",
			"notices:\n" NOTICE("news", "yes") "  - id: broken\n");
	load(l, NULL);
	assert_int_equal(l->content.notice_count, 0);
	assert_true(l->diags.errors > 0);
}

static void test_the_users_notices_lie_over(void **state)
{
	struct loaded *l = *state;
	const struct content *c = &l->content;

	content_dir_put(l->dir, "de/notices.yaml",
			"notices:\n" NOTICE("news", "yes"));
	content_dir_put(l->dir, "en/notices.yaml",
			"notices:\n"
			"  news:\n"
			"    title: News\n");
	content_dir_put(l->dir, "mine/de/notices.yaml",
			"notices:\n" NOTICE("mine", "yes"));
	load(l, NULL);
	assert_int_equal(c->notice_count, 1);
	assert_null(content_notice(c, "mine")->title.in[1]);
}

static void test_the_users_words_for_installed_notices(void **state)
{
	struct loaded *l = *state;

	content_dir_put(l->dir, "de/notices.yaml",
			"notices:\n" NOTICE("news", "yes"));
	content_dir_put(l->dir, "mine/en/notices.yaml",
			"notices:\n"
			"  news:\n"
			"    title: My news\n");
	load(l, NULL);
	assert_string_equal(content_notice(&l->content, "news")->title.in[1],
			    "My news");
}

static void test_where_accounts_lead(void **state)
{
	struct loaded *l = *state;

	content_dir_put(l->dir, "content.yaml",
			"format: 1\n"
			"day: 2026-11-22\n"
			"reference: de\n"
			"languages:\n"
			"  de: {name: Deutsch}\n"
			"next:\n"
			"  overdue: topic\n"
			"  nowhere: topic\n");
	load(l, NULL);
	assert_string_equal(l->content.next[SITUATION_OVERDUE], "topic");
	assert_null(l->content.next[SITUATION_REFUSED]);
	assert_int_equal(l->diags.errors, 1);
	for (int i = 0; i < SITUATION_COUNT; i++)
		assert_int_equal(situation_from_name(
					 situation_name((enum situation)i)),
				 i);
}

static void test_when_the_training_started(void **state)
{
	struct loaded *l = *state;

	content_dir_put(l->dir, "de/plat.yaml",
			"id: plat\n"
			"kind: platform\n"
			"title: Plattform\n"
			"summary: Ein Satz.\n"
			"objection: own\n"
			"training: [start, later]\n");
	load(l, NULL);
	assert_int_equal(content_guide(&l->content, "plat")->training.count, 2);
}

static void test_a_broken_guide_of_the_users_is_shown_as_theirs(void **state)
{
	struct loaded *l = *state;
	const struct guide *g;

	content_dir_put(l->dir, "mine/de/topic.yaml", "id: topic\n");
	load(l, NULL);
	g = content_guide(&l->content, "topic");
	assert_true(g->is_local && g->is_broken);
	assert_int_equal(l->content.guide_count, 3);
}

static void test_unusable_content_is_refused(void **state)
{
	static const struct {
		const char *settings; /* NULL: no content.yaml */
		const char *says;
	} cases[] = {
		{ NULL, "There is no file" },
		{ "", "empty" },
		{ "format: [\n", "There is no content to be read" },
		{ "format: 2\nday: 2026-11-22\nreference: de\n"
		  "languages: {de: {name: A}}\n",
		  "format 2" },
		{ "format: 1\nday: 2026-11-22\n"
		  "languages: {de: {name: A}}\n",
		  "reference language" },
		{ "format: 1\nday: 2026-11-22\nreference: de\n"
		  "languages: {}\n",
		  "reference language" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH_OF(cases); i++) {
		struct err err = ERR_INIT;
		struct loaded l;

		loaded_init(&l);
		if (cases[i].settings) {
			content_dir_put(l.dir, "content.yaml",
					cases[i].settings);
		} else {
			char *path = temp_path(l.dir, "content.yaml");

			assert_int_equal(remove(path), 0);
			free(path);
		}
		assert_false(content_load(&l.content, l.dir, NULL, NULL,
					  &l.diags, &err));
		assert_int_equal(err.kind, ERR_DATA);
		assert_non_null(strstr(err.message, cases[i].says));
		assert_non_null(strstr(err.message, l.dir));
		loaded_release(&l);
	}
}

static void test_settings_may_lack_what_is_not_vital(void **state)
{
	struct loaded *l = *state;

	content_dir_put(l->dir, "content.yaml",
			"format: 1\nreference: de\n"
			"languages: {de: {name: Deutsch}}\n");
	load(l, NULL);
	assert_false(date_is_set(l->content.day));
	assert_int_equal(l->diags.errors, 1);
	assert_non_null(content_guide(&l->content, "plat"));
}

static void test_a_slash_behind_the_folder_is_no_matter(void **state)
{
	struct loaded *l = *state;
	char *dir = mem_printf("%s//", l->dir);

	assert_true(
		content_load(&l->content, dir, NULL, NULL, &l->diags, NULL));
	assert_string_equal(l->content.folder, l->dir);
	free(dir);
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(test_a_platform_is_read),
		CASE(test_a_question_and_a_letter_are_read),
		CASE(test_facts_are_read),
		CASE(test_paragraphs_are_normalised),
		CASE(test_only_wanted_languages_are_loaded),
		CASE(test_fallbacks_are_loaded_too),
		CASE(test_a_broken_guide_is_kept_with_its_fault),
		CASE(test_faulty_markup_breaks_nothing),
		CASE(test_a_broken_translation_breaks_only_itself),
		CASE(test_a_faulty_list_is_not_half_translated),
		CASE(test_a_translation_cannot_change_the_structure),
		CASE(test_older_words_say_which_revision),
		CASE(test_faulty_facts_are_left_out),
		CASE(test_the_users_folder_lies_over),
		CASE(test_notices_are_read),
		CASE(test_faulty_notices_are_left_out),
		CASE(test_the_users_notices_lie_over),
		CASE(test_the_users_words_for_installed_notices),
		CASE(test_where_accounts_lead),
		CASE(test_when_the_training_started),
		CASE(test_a_broken_guide_of_the_users_is_shown_as_theirs),
		CASE(test_unusable_content_is_refused),
		CASE(test_settings_may_lack_what_is_not_vital),
		CASE(test_a_slash_behind_the_folder_is_no_matter),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
