/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "content/search.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "content/authority.h"
#include "content/markup.h"

enum { SNIPPET_COLUMNS = 72, RANK_TITLE = 0, RANK_TEXT = 1 };

void search_hits_init(struct search_hits *hits)
{
	*hits = (struct search_hits){ .count = 0 };
}

void search_hits_release(struct search_hits *hits)
{
	size_t i;

	for (i = 0; i < hits->count; i++) {
		free(hits->item[i].reference);
		free(hits->item[i].title);
		free(hits->item[i].guide);
		free(hits->item[i].snippet);
	}
	free(hits->item);
	search_hits_init(hits);
}

struct search {
	const struct content *content;
	int language;
	char **words; /* folded, each without blanks */
	size_t word_count;
	struct search_hits *hits;
	const struct guide *guide; /* NULL: a letter */
	struct rich rich;
	/* Of the place that is looked at: its title and all its other words. */
	struct strbuf title, text;
};

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n';
}

static void split(struct search *s, const char *words)
{
	char *folded = text_fold(words);
	size_t capacity = 0;
	const char *at = folded;

	for (;;) {
		size_t length = 0;

		while (is_blank(*at))
			at++;
		while (at[length] && !is_blank(at[length]))
			length++;
		if (!length)
			break;
		MEM_GROW(s->words, s->word_count, capacity);
		s->words[s->word_count++] = mem_strndup(at, length);
		at += length;
	}
	free(folded);
}

/* Plain words of `words`, behind a blank. */
static void add(struct search *s, struct strbuf *out, const struct words *words)
{
	const char *text = content_say(s->content, words, s->language, NULL);

	if (!*text)
		return;
	markup_expand(s->content, s->language, text, &s->rich);
	if (out->length)
		strbuf_addc(out, ' ');
	strbuf_adds(out, s->rich.text);
}

static void add_all(struct search *s, const struct words *words, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		add(s, &s->text, &words[i]);
}

static void start(struct search *s, const struct words *title)
{
	strbuf_reset(&s->title);
	strbuf_reset(&s->text);
	add(s, &s->title, title);
}

static bool has_all(const struct search *s, const char *folded)
{
	size_t i;

	for (i = 0; i < s->word_count; i++)
		if (!strstr(folded, s->words[i]))
			return false;
	return true;
}

/* Has the blank-separated piece one of the words in it? */
static bool is_hit(const struct search *s, const char *piece, size_t length)
{
	char *copy = mem_strndup(piece, length);
	char *folded = text_fold(copy);
	bool found = false;
	size_t i;

	for (i = 0; i < s->word_count && !found; i++)
		found = strstr(folded, s->words[i]);
	free(copy);
	free(folded);
	return found;
}

static size_t find_hit(const struct search *s, const char *text)
{
	size_t at = 0;

	while (text[at]) {
		size_t length = strcspn(text + at, " \n");

		if (length && is_hit(s, text + at, length))
			return at;
		at += length;
		at += strspn(text + at, " \n");
	}
	return 0;
}

/* Up to `count` words before `at`. */
static size_t words_before(const char *text, size_t at, int count)
{
	while (at && count--) {
		while (at && is_blank(text[at - 1]))
			at--;
		while (at && !is_blank(text[at - 1]))
			at--;
	}
	return at;
}

/* One line around the first hit, cut at words. */
static char *snippet_of(const struct search *s, const char *text)
{
	size_t from = words_before(text, find_hit(s, text), 4);
	struct strbuf line, out;
	size_t fits;

	strbuf_init(&line);
	strbuf_init(&out);
	text_clean(&line, text + from, strlen(text + from), false);
	fits = text_fit_words(line.s, line.length, SNIPPET_COLUMNS);
	while (fits && is_blank(line.s[fits - 1]))
		fits--;
	if (from)
		strbuf_adds(&out, "… ");
	strbuf_add(&out, line.s, fits);
	if (fits < line.length)
		strbuf_adds(&out, " …");
	strbuf_release(&line);
	return strbuf_detach(&out);
}

static char *plain(struct search *s, const struct words *words)
{
	struct strbuf out;

	strbuf_init(&out);
	add(s, &out, words);
	return strbuf_detach(&out);
}

/* The place that was started, if all the words are in it. Takes nothing. */
static void look(struct search *s, const char *reference)
{
	struct search_hits *hits = s->hits;
	char *title = text_fold(s->title.s);
	char *text = text_fold(s->text.s);
	char *all = mem_printf("%s\n%s", title, text);
	bool is_title = has_all(s, title);

	if (is_title || has_all(s, all)) {
		MEM_GROW(hits->item, hits->count, hits->capacity);
		hits->item[hits->count++] = (struct search_hit){
			.reference = mem_strdup(reference),
			.title = mem_strdup(s->title.s),
			.guide = s->guide ? plain(s, &s->guide->title)
					  : mem_strdup(""),
			.snippet = snippet_of(s, s->text.s),
			.rank = is_title ? RANK_TITLE : RANK_TEXT,
		};
	}
	free(title);
	free(text);
	free(all);
}

static void look_below(struct search *s, const char *between, const char *id)
{
	char *reference = mem_printf("%s/%s%s", s->guide->id, between, id);

	look(s, reference);
	free(reference);
}

static void search_sections(struct search *s, const struct guide *g)
{
	size_t i;

	for (i = 0; i < g->section_count; i++) {
		const struct section *at = &g->sections[i];

		start(s, &at->title);
		add(s, &s->text, &at->text);
		add_all(s, at->points, at->point_count);
		add(s, &s->text, &at->caution);
		look_below(s, "", at->id);
	}
}

static void search_steps(struct search *s, const struct guide *g)
{
	size_t i, k;

	for (i = 0; i < g->step_count; i++) {
		const struct step *at = &g->steps[i];

		start(s, &at->todo);
		add(s, &s->text, &at->text);
		add_all(s, at->points, at->point_count);
		add(s, &s->text, &at->caution);
		add(s, &s->text, &at->why);
		for (k = 0; k < at->trouble_count; k++) {
			add(s, &s->text, &at->troubles[k].symptom);
			add(s, &s->text, &at->troubles[k].say);
		}
		look_below(s, "", at->id);
	}
}

static void search_ways(struct search *s, const struct guide *g)
{
	size_t i, k;

	for (i = 0; i < g->path_count; i++) {
		start(s, &g->paths[i].title);
		add(s, &s->text, &g->paths[i].when);
		look_below(s, "path/", g->paths[i].id);
	}
	for (i = 0; i < g->node_count; i++) {
		start(s, &g->nodes[i].ask);
		for (k = 0; k < g->nodes[i].option_count; k++)
			add(s, &s->text, &g->nodes[i].options[k].label);
		look_below(s, "node/", g->nodes[i].id);
	}
}

static void search_guide(struct search *s, const struct guide *g)
{
	s->guide = g;
	start(s, &g->title);
	add(s, &s->text, &g->summary);
	add(s, &s->text, &g->lead);
	look(s, g->id);
	search_sections(s, g);
	search_steps(s, g);
	search_ways(s, g);
}

static void search_letter(struct search *s, const struct letter *letter)
{
	char *reference = mem_printf("letter/%s", letter->id);
	size_t i;

	s->guide = NULL;
	start(s, &letter->title);
	add(s, &s->text, &letter->subject);
	for (i = 0; i < letter->body_count; i++)
		add(s, &s->text, &letter->body[i].text);
	look(s, reference);
	free(reference);
}

static void add_text(struct strbuf *out, const char *text)
{
	if (!text)
		return;
	if (out->length)
		strbuf_addc(out, ' ');
	strbuf_adds(out, text);
}

/* In every language that is loaded: who reads English may type "Bayern". */
static void add_names(struct search *s, const struct country *country)
{
	int k;

	if (!country)
		return;
	for (k = 0; k < s->content->language_count; k++)
		add_text(&s->text, country->name.in[k]);
}

/* By its name, and by its country and the part of it. */
static void search_authority(struct search *s, const struct authority *a)
{
	struct search_hits *hits = s->hits;
	const size_t before = hits->count;
	const struct country *region = content_country(s->content, a->region);
	const struct country *country;
	char whole[3] = "";
	char *reference;

	s->guide = NULL;
	strbuf_reset(&s->title);
	strbuf_reset(&s->text);
	add_text(&s->title, a->name);
	add_names(s, region);
	memcpy(whole, a->region, 2);
	country = content_country(s->content, whole);
	if (country != region)
		add_names(s, country);
	add_text(&s->text, a->english);
	reference = mem_printf("authority/%s", a->id);
	look(s, reference);
	free(reference);
	if (hits->count == before)
		return;
	hits->item[before].is_authority = true;
	free(hits->item[before].snippet);
	hits->item[before].snippet = mem_strdup("");
	if (!region)
		return;
	free(hits->item[before].guide);
	hits->item[before].guide = plain(s, &region->name);
}

/* Titles first; what has the same rank stays in its order. */
static void sort(struct search_hits *hits)
{
	struct search_hit *sorted;
	size_t i, count = 0;
	int rank;

	if (!hits->count)
		return;
	sorted = mem_realloc_array(NULL, hits->count, sizeof(*sorted));
	for (rank = RANK_TITLE; rank <= RANK_TEXT; rank++)
		for (i = 0; i < hits->count; i++)
			if (hits->item[i].rank == rank)
				sorted[count++] = hits->item[i];
	free(hits->item);
	hits->item = sorted;
	hits->capacity = hits->count;
}

void content_search(const struct content *c, int language, const char *words,
		    struct search_hits *hits)
{
	struct search s = {
		.content = c,
		.language = language,
		.hits = hits,
	};
	size_t i;

	rich_init(&s.rich);
	strbuf_init(&s.title);
	strbuf_init(&s.text);
	split(&s, words);
	for (i = 0; s.word_count && i < c->guide_count; i++)
		search_guide(&s, &c->guides[i]);
	for (i = 0; s.word_count && i < c->letter_count; i++)
		search_letter(&s, &c->letters[i]);
	for (i = 0; s.word_count && i < c->authority_count; i++)
		search_authority(&s, &c->authorities[i]);
	sort(hits);
	for (i = 0; i < s.word_count; i++)
		free(s.words[i]);
	free(s.words);
	strbuf_release(&s.title);
	strbuf_release(&s.text);
	rich_release(&s.rich);
}
