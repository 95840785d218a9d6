/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading: guides, one guide, search, facts. */
#include <config.h>

#include "cli/cli.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "content/facts.h"
#include "content/reference.h"
#include "content/search.h"
#include "print/json.h"
#include "print/print.h"

enum { INDENT = 2 };

bool cmd_guides(const struct command_call *call, struct err *err)
{
	const struct deed_context *deed = &call->program->deed;
	struct strbuf text;
	bool is_fine;

	if (!call->is_json)
		return cli_print_page(call, "guides", err);
	strbuf_init(&text);
	json_guides(deed->content, deed->language, &text);
	is_fine = cli_print(&text, err);
	strbuf_release(&text);
	return is_fine;
}

bool cmd_show(const struct command_call *call, struct err *err)
{
	const struct content *c = call->program->deed.content;
	const char *name = call->words[0];
	struct reference reference;
	char *address;
	bool is_fine;

	/* What a search finds may be an authority. */
	if (reference_resolve(c, name, &reference) &&
	    (reference.kind == REFERENCE_AUTHORITIES ||
	     reference.kind == REFERENCE_AUTHORITY))
		return cli_print_page(call, name, err);
	if (!reference_resolve(c, name, &reference) || !reference.guide) {
		err_set(err, ERR_USAGE,
			_("There is no guide, step, section or way called "
			  "\"%s\". \"widerspruch guides\" lists the guides."),
			name);
		return false;
	}
	address = mem_printf("guide/%s", name);
	is_fine = cli_print_page(call, address, err);
	free(address);
	return is_fine;
}

/* A line of its own below what it belongs to. */
static void add_below(const struct command_call *call, const char *text,
		      struct strbuf *out)
{
	strbuf_pad(out, ' ', INDENT);
	cli_wrap(call, text, INDENT, out);
}

static void add_hits(const struct command_call *call,
		     const struct search_hits *hits, struct strbuf *out)
{
	for (size_t i = 0; i < hits->count; i++) {
		const struct search_hit *hit = &hits->item[i];

		char *title =
			*hit->guide && strcmp(hit->title, hit->guide)
				? mem_printf("%s (%s)", hit->title, hit->guide)
				: mem_strdup(hit->title);

		strbuf_addf(out, "%s\n", hit->reference);
		add_below(call, title, out);
		free(title);
		if (hit->snippet && *hit->snippet)
			add_below(call, hit->snippet, out);
	}
}

bool cmd_search(const struct command_call *call, struct err *err)
{
	const struct deed_context *deed = &call->program->deed;
	struct search_hits hits;
	struct strbuf words;
	struct strbuf text;
	bool is_fine;

	strbuf_init(&words);
	strbuf_init(&text);
	search_hits_init(&hits);
	for (int i = 0; i < call->count; i++)
		strbuf_addf(&words, "%s%s", i ? " " : "", call->words[i]);
	content_search(deed->content, deed->language, words.s, &hits);
	if (call->is_json)
		json_hits(words.s, &hits, &text);
	else
		add_hits(call, &hits, &text);
	is_fine = cli_print(&text, err);
	if (is_fine && !hits.count) {
		err_set(err, ERR_REFUSED,
			_("Nothing was found for \"%s\". Try fewer or shorter "
			  "words."),
			words.s);
		is_fine = false;
	}
	search_hits_release(&hits);
	strbuf_release(&text);
	strbuf_release(&words);
	return is_fine;
}

/* What the fact is: a link whole, an address line by line, or in words. */
static void add_value(const struct command_call *call, const struct fact *fact,
		      struct strbuf *out)
{
	const struct deed_context *deed = &call->program->deed;
	struct strbuf value;

	if (fact->kind == FACT_LINK) {
		strbuf_addf(out, "  %s\n", fact->url);
		return;
	}
	if (fact->kind == FACT_ADDRESS) {
		for (size_t i = 0; i < fact->lines.count; i++)
			add_below(call, fact->lines.item[i], out);
		return;
	}
	if (fact->kind == FACT_LAW)
		return;
	strbuf_init(&value);
	fact_value(deed->content, fact, deed->language, &value);
	add_below(call, value.s, out);
	strbuf_release(&value);
}

/* A fact on a few lines: id and title, value, age and doubt, sources. */
static void add_fact(const struct command_call *call, const struct fact *fact,
		     struct strbuf *out)
{
	const struct deed_context *deed = &call->program->deed;
	const struct content *c = deed->content;
	struct strbuf more;

	strbuf_init(&more);
	strbuf_addf(out, "%s\n", fact->id);
	add_below(call, content_say(c, &fact->title, deed->language, NULL),
		  out);
	add_value(call, fact, out);
	fact_standing(c, fact, deed->language, &more);
	if (more.length)
		add_below(call, more.s, out);
	strbuf_reset(&more);
	fact_sources(c, fact, &more);
	if (more.length) {
		/* TRANSLATORS: %s is a list of names. */
		char *sources = mem_printf(_("Sources: %s"), more.s);

		add_below(call, sources, out);
		free(sources);
	}
	strbuf_release(&more);
}

bool cmd_facts(const struct command_call *call, struct err *err)
{
	const struct deed_context *deed = &call->program->deed;
	const struct content *c = deed->content;
	const struct fact *one = NULL;
	struct strbuf text;
	bool is_fine;

	if (call->count) {
		one = content_fact(c, call->words[0]);
		if (!one) {
			err_set(err, ERR_USAGE,
				_("There is no fact \"%s\". \"widerspruch "
				  "facts\" "
				  "lists them."),
				call->words[0]);
			return false;
		}
	}
	strbuf_init(&text);
	if (call->is_json) {
		json_facts(c, one, deed->language, &text);
	} else {
		for (size_t i = 0; i < c->fact_count; i++)
			if (!one || one == &c->facts[i])
				add_fact(call, &c->facts[i], &text);
	}
	is_fine = cli_print(&text, err);
	strbuf_release(&text);
	return is_fine;
}
