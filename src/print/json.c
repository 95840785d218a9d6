/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "print/json.h"

#include "content/facts.h"
#include "print/json_value.h"

static const char *guide_kind_name(enum guide_kind kind)
{
	switch (kind) {
	case GUIDE_PLATFORM:
		return "platform";
	case GUIDE_TOPIC:
		return "topic";
	case GUIDE_QUESTION:
		return "question";
	}
	return NULL;
}

static const char *objection_name(const struct guide *g)
{
	if (g->kind != GUIDE_PLATFORM)
		return NULL;
	switch (g->objection) {
	case OBJECTION_NONE:
		return "none";
	case OBJECTION_OWN:
		return "own";
	case OBJECTION_FOLLOWS:
		return "follows";
	}
	return NULL;
}

static json_t *guide_value(const struct content *c, int language,
			   const struct guide *g)
{
	json_t *o = json_object();

	value_put_text(o, "id", g->id);
	value_put_text(o, "kind", guide_kind_name(g->kind));
	value_put_words(o, "title", c, language, &g->title);
	value_put_words(o, "summary", c, language, &g->summary);
	value_put_number(o, "order", g->order);
	value_put_text(o, "objection", objection_name(g));
	value_put_text(o, "follows", g->follows);
	value_put_flag(o, "local", g->is_local);
	value_put_text(o, "error", g->is_broken ? g->fault : NULL);
	return o;
}

void json_guides(const struct content *c, int language, struct strbuf *out)
{
	json_t *root = value_start();
	json_t *list = json_array();
	size_t i;

	value_put_date(root, "content_day", c->day);
	value_put_text(root, "language", content_language_id(c, language));
	for (i = 0; i < c->guide_count; i++)
		json_array_append_new(list,
				      guide_value(c, language, &c->guides[i]));
	value_put(root, "guides", list);
	value_print(root, out);
}

/* Pages -------------------------------------------------------------- */

static const char *block_kind_name(enum block_kind kind)
{
	static const char *const names[] = {
		[BLOCK_HEADING] = "heading", [BLOCK_TEXT] = "text",
		[BLOCK_POINT] = "point",     [BLOCK_CAUTION] = "caution",
		[BLOCK_URL] = "url",	     [BLOCK_LINES] = "lines",
		[BLOCK_ITEM] = "item",	     [BLOCK_STEP] = "step",
		[BLOCK_CHOICE] = "choice",   [BLOCK_FIELD] = "field",
		[BLOCK_PICK] = "pick",	     [BLOCK_BUTTON] = "button",
		[BLOCK_CODE] = "code",
	};

	return names[kind];
}

static const char *mark_name(enum mark mark)
{
	static const char *const names[] = {
		[MARK_NONE] = NULL,
		[MARK_OPEN] = "open",
		[MARK_PART] = "part",
		[MARK_DONE] = "done",
		[MARK_ATTENTION] = "attention",
	};

	return names[mark];
}

static json_t *block_value(const struct block *b)
{
	json_t *o = json_object();

	value_put_text(o, "kind", block_kind_name(b->kind));
	value_put_text(o, "id", b->id);
	value_put_text(o, "mark", mark_name(b->mark));
	value_put_text(o, "title", b->title.text);
	value_put_text(o, "detail", b->detail.text);
	value_put_number(o, "indent", b->indent);
	value_put_text(o, "action",
		       b->enter ? action_info(b->enter)->name : NULL);
	value_put_text(o, "target", b->target);
	value_put_text(o, "value", b->value);
	if (b->lines)
		value_put_text(o, "lines", b->lines);
	value_put_text(o, "alert", b->alert);
	return o;
}

void json_page(const struct page *page, struct strbuf *out)
{
	json_t *root = value_start();
	json_t *o = json_object();
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < page->count; i++)
		json_array_append_new(list, block_value(&page->blocks[i]));
	value_put_text(o, "address", page->address);
	value_put_text(o, "title", page->title);
	value_put(o, "blocks", list);
	value_put(root, "page", o);
	value_print(root, out);
}

void json_hits(const char *words, const struct search_hits *hits,
	       struct strbuf *out)
{
	json_t *root = value_start();
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < hits->count; i++) {
		json_t *o = json_object();

		value_put_text(o, "reference", hits->item[i].reference);
		value_put_text(o, "title", hits->item[i].title);
		value_put_text(o, "guide", hits->item[i].guide);
		value_put_text(o, "snippet", hits->item[i].snippet);
		json_array_append_new(list, o);
	}
	value_put_text(root, "words", words);
	value_put(root, "hits", list);
	value_print(root, out);
}

/* Facts -------------------------------------------------------------- */

static const char *bound_name(enum figure_bound bound)
{
	switch (bound) {
	case BOUND_EXACT:
		return "exact";
	case BOUND_AT_LEAST:
		return "at-least";
	case BOUND_AT_MOST:
		return "at-most";
	case BOUND_ABOUT:
		return "about";
	}
	return NULL;
}

static json_t *sources_value(const struct content *c, const struct fact *fact)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < fact->sources.count; i++) {
		const char *id = fact->sources.item[i];
		const struct source *source = content_source(c, id);
		json_t *o = json_object();

		value_put_text(o, "id", id);
		value_put_text(o, "name", source ? source->name : NULL);
		value_put_text(o, "url", source ? source->url : NULL);
		value_put_date(o, "seen", source ? source->seen : DATE_NONE);
		json_array_append_new(list, o);
	}
	return list;
}

static json_t *number_value(const struct fact *fact)
{
	if (fact->kind != FACT_FIGURE)
		return json_null();
	if (!fact->decimals)
		return json_integer((json_int_t)fact->value);
	return json_real(fact->value);
}

static json_t *fact_object(const struct content *c, int language,
			   const struct fact *fact)
{
	const bool has_state =
		fact->kind == FACT_LINK || fact->kind == FACT_ADDRESS;
	json_t *o = json_object();
	struct strbuf value;

	strbuf_init(&value);
	fact_value(c, fact, language, &value);
	value_put_text(o, "id", fact->id);
	value_put_text(o, "kind", fact_kind_name(fact->kind));
	value_put_words(o, "title", c, language, &fact->title);
	value_put_text(o, "value", value.s);
	value_put_words(o, "doubt", c, language, &fact->doubt);
	value_put_text(o, "state",
		       has_state ? link_state_name(fact->state) : NULL);
	value_put_date(o, "seen", fact->seen);
	value_put_date(o, "review", fact->review);
	value_put_text(o, "url", fact->url);
	value_put_list(o, "lines", fact->lines.item, fact->lines.count);
	value_put_date(o, "on", fact->on);
	value_put_flag(o, "about", fact->is_about);
	value_put(o, "number", number_value(fact));
	value_put_text(o, "bound",
		       fact->kind == FACT_FIGURE ? bound_name(fact->bound)
						 : NULL);
	value_put_list(o, "countries", fact->countries.item,
		       fact->countries.count);
	value_put(o, "sources", sources_value(c, fact));
	value_put_flag(o, "local", fact->is_local);
	strbuf_release(&value);
	return o;
}

void json_facts(const struct content *c, const struct fact *only, int language,
		struct strbuf *out)
{
	json_t *root = value_start();
	json_t *list = json_array();
	size_t i;

	value_put_date(root, "content_day", c->day);
	value_put_text(root, "language", content_language_id(c, language));
	for (i = 0; i < c->fact_count; i++)
		if (!only || only == &c->facts[i])
			json_array_append_new(list, fact_object(c, language,
								&c->facts[i]));
	value_put(root, "facts", list);
	value_print(root, out);
}

void json_diags(const struct diags *diags, struct strbuf *out)
{
	json_t *root = value_start();
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < diags->count; i++) {
		const struct diag *d = &diags->item[i];
		json_t *o = json_object();

		value_put_text(o, "file", d->file);
		value_put(o, "line",
			  d->line ? json_integer(d->line) : json_null());
		value_put(o, "column",
			  d->column ? json_integer(d->column) : json_null());
		value_put_text(o, "severity",
			       d->severity == DIAG_ERROR ? "error" : "warning");
		value_put_text(o, "rule", d->rule);
		value_put_text(o, "message", d->message);
		json_array_append_new(list, o);
	}
	value_put(root, "errors", json_integer((json_int_t)diags->errors));
	value_put(root, "findings", list);
	value_print(root, out);
}
