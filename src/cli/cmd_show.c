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

static void add_hits(const struct search_hits *hits, struct strbuf *out)
{
	for (size_t i = 0; i < hits->count; i++) {
		const struct search_hit *hit = &hits->item[i];

		strbuf_addf(out, "%s\n  %s", hit->reference, hit->title);
		if (strcmp(hit->title, hit->guide) != 0)
			strbuf_addf(out, " (%s)", hit->guide);
		strbuf_addc(out, '\n');
		if (hit->snippet && *hit->snippet)
			strbuf_addf(out, "  %s\n", hit->snippet);
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
		add_hits(&hits, &text);
	is_fine = cli_print(&text, err);
	if (is_fine && !hits.count && !call->is_json) {
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

/* A fact on a few lines: id and title, value, age and doubt, sources. */
static void add_fact(const struct deed_context *deed, const struct fact *fact,
		     struct strbuf *out)
{
	const struct content *c = deed->content;
	struct strbuf value;
	struct strbuf more;

	strbuf_init(&value);
	strbuf_init(&more);
	fact_value(c, fact, deed->language, &value);
	strbuf_addf(out, "%s\n", fact->id);
	strbuf_addf(out, "  %s\n",
		    content_say(c, &fact->title, deed->language, NULL));
	if (fact->kind == FACT_LINK)
		strbuf_addf(out, "  %s\n", fact->url);
	else if (fact->kind == FACT_ADDRESS)
		for (size_t i = 0; i < fact->lines.count; i++)
			strbuf_addf(out, "  %s\n", fact->lines.item[i]);
	else if (fact->kind != FACT_LAW)
		strbuf_addf(out, "  %s\n", value.s);
	fact_standing(c, fact, deed->language, &more);
	if (more.length)
		strbuf_addf(out, "  %s\n", more.s);
	strbuf_reset(&more);
	fact_sources(c, fact, &more);
	if (more.length) {
		strbuf_adds(out, "  ");
		/* TRANSLATORS: %s is a list of names. */
		strbuf_addf(out, _("Sources: %s"), more.s);
		strbuf_addc(out, '\n');
	}
	strbuf_release(&value);
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
				add_fact(deed, &c->facts[i], &text);
	}
	is_fine = cli_print(&text, err);
	strbuf_release(&text);
	return is_fine;
}
