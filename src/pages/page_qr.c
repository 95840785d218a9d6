/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An address as a QR code, for the camera of a phone where the user is logged
 * in. "qr/https://…" looks as most terminals need it, "qr/LOOK/https://…" as
 * the table says.
 */
#include <config.h>

#include "pages/build.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "content/facts.h"
#include "pages/part.h"

struct look {
	const char *name;
	bool is_ascii, is_dark;
	const char *swapped, *redrawn; /* the looks that differ in one */
};

static const struct look looks[] = {
	{ "light", false, false, "dark", "light-ascii" },
	{ "dark", false, true, "light", "dark-ascii" },
	{ "light-ascii", true, false, "dark-ascii", "light" },
	{ "dark-ascii", true, true, "light-ascii", "dark" },
};

/* The look that `*argument` begins with, which is skipped then. Half blocks
 * need a terminal that has them. */
static const struct look *take_look(const char **argument)
{
	size_t length = strcspn(*argument, "/");

	for (size_t i = 0; i < ARRAY_SIZE(looks); i++) {
		if (strlen(looks[i].name) != length ||
		    strncmp(looks[i].name, *argument, length) != 0 ||
		    (*argument)[length] != '/')
			continue;
		*argument += length + 1;
		return &looks[i];
	}
	return &looks[i18n_writes_utf8() ? 0 : 2];
}

/* A fact's id stands for its address. */
static const char *resolve(const struct app *app, const char *what)
{
	const struct fact *fact = content_fact(app->deed.content, what);

	if (strncmp(what, "http", 4) == 0)
		return what;
	return fact && fact->kind == FACT_LINK ? fact->url : NULL;
}

static void add_code(struct page *page, const char *lines)
{
	int rows = 0;
	struct block *b;

	for (const char *s = lines; *s; s++)
		rows += *s == '\n';
	b = page_append(page, BLOCK_CODE, "code",
			arena_printf(&page->arena,
				     _("QR code, %d columns wide and %d rows "
				       "high."),
				     text_width(lines, strcspn(lines, "\n")),
				     rows));
	b->lines = arena_strdup(&page->arena, lines);
	b->is_spaced = true;
	page->first = b->id;
}

static void add_look(struct page *page, const char *id, const char *title,
		     const char *look, const char *url)
{
	part_do(page, id, title, ACTION_QR,
		arena_printf(&page->arena, "%s/%s", look, url));
}

static void fill(struct page *page, const struct app *app,
		 const struct look *look, const char *url)
{
	struct err err = ERR_INIT;
	struct strbuf lines;

	strbuf_init(&lines);
	page_append_url(page, "url", url);
	if (!app->outside.draw_code)
		part_text(page, "fault",
			  _("No QR code can be made here. Copy the address "
			    "instead."));
	else if (!app->outside.draw_code(url, look->is_ascii, look->is_dark,
					 &lines, &err))
		part_text(page, "fault", err.message);
	else
		add_code(page, lines.s);
	strbuf_release(&lines);
	add_look(page, "do-swap", _("Swap dark and light"), look->swapped, url);
	page->blocks[page->count - 1].is_spaced = true;
	add_look(page, "do-redraw",
		 look->is_ascii ? _("Draw it with blocks")
				: _("Draw it with the sign #"),
		 look->redrawn, url);
	part_do(page, "do-copy", _("Copy the address"), ACTION_COPY, url);
	part_text(page, "more",
		  _("Hold the camera of a phone in front of it. Where it is "
		    "not read, swap dark and light, or draw it another way. "
		    "A smaller font makes more room."));
}

void page_qr(const struct app *app, const char *argument, struct page *page)
{
	const struct look *look = take_look(&argument);
	const char *url = resolve(app, argument);

	if (!url) {
		part_missing(page, _("No such address"),
			     _("There is no web address of this name."));
		return;
	}
	page_set_title(page, _("QR code"));
	fill(page, app, look, url);
	page_action(page, ACTION_OPEN);
	page_action(page, ACTION_QR);
	page_action(page, ACTION_COPY);
}
