/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dossier and hand-out: what stands in them, and where to write them. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "domain/dossier.h"
#include "domain/handout.h"
#include "pages/ask.h"
#include "pages/paper_work.h"
#include "pages/part.h"

static bool is_readable(const struct record *r, enum record_kind kind)
{
	return r && r->kind == kind && r->state != RECORD_UNREADABLE;
}

bool paper_make(const struct app *app, const char *address,
		struct document *out)
{
	const struct record *r =
		build_record(app, page_argument(address), NULL);
	const bool is_dossier = !strncmp(address, "dossier/", 8);

	if (!is_readable(r, is_dossier ? RECORD_ACCOUNT : RECORD_PERSON))
		return false;
	if (is_dossier)
		dossier_make(&app->deed, r, out);
	else
		handout_make(&app->deed, r, out);
	return true;
}

/* Opening ------------------------------------------------------------------ */

static void open_form(struct app *app, const char *address, char *name)
{
	struct form *form = app_form_open(app, address);
	char *file = mem_printf("~/%s", name);

	if (form->count == 0)
		form_add(form, "file", FIELD_LINE, file);
	free(file);
	free(name);
}

void dossier_open(struct app *app, const char *argument)
{
	const struct record *r = build_record(app, argument, NULL);
	char *address = mem_printf("dossier/%s", argument);

	if (is_readable(r, RECORD_ACCOUNT))
		open_form(app, address, dossier_file_name(&app->deed, r));
	free(address);
}

void handout_open(struct app *app, const char *argument)
{
	const struct record *r = build_record(app, argument, NULL);
	char *address = mem_printf("handout/%s", argument);

	if (is_readable(r, RECORD_PERSON))
		open_form(app, address, handout_file_name(&app->deed));
	free(address);
}

/* The page ----------------------------------------------------------------- */

/* A row of a table: its first two cells, and the others below. */
static void add_row(struct page *page, const struct document_block *head,
		    const struct document_block *row, const char *id)
{
	struct strbuf title, detail;

	strbuf_init(&title);
	strbuf_init(&detail);
	for (size_t i = 0; i < row->cell_count; i++) {
		if (i < 2)
			strbuf_addf(&title, "%s%s", i ? ", " : "",
				    row->cell[i]);
		else
			strbuf_addf(&detail, "%s%s: %s",
				    detail.length ? ". " : "",
				    head && i < head->cell_count ? head->cell[i]
								 : "",
				    row->cell[i]);
	}
	part_detail(page_append(page, BLOCK_POINT, id, title.s), detail.s);
	strbuf_release(&detail);
	strbuf_release(&title);
}

static void add_block(struct page *page, const struct document_block *block,
		      const struct document_block *head, size_t index)
{
	const char *id = arena_printf(&page->arena, "line-%zu", index);

	switch (block->kind) {
	case DOCUMENT_HEADING:
		part_heading(page, id, block->text);
		break;
	case DOCUMENT_TEXT:
	case DOCUMENT_STRONG:
	case DOCUMENT_ASIDE:
	case DOCUMENT_SIGNED:
		part_text(page, id, block->text);
		break;
	case DOCUMENT_POINT:
		page_append(page, BLOCK_POINT, id, block->text);
		break;
	case DOCUMENT_LINES:
		page_append(page, BLOCK_LINES, id, block->text)->is_spaced =
			true;
		break;
	case DOCUMENT_FACT:
		page_append(page, BLOCK_POINT, id,
			    arena_printf(&page->arena, "%s: %s", block->cell[0],
					 block->cell[1]));
		break;
	case DOCUMENT_ROW:
		add_row(page, head, block, id);
		break;
	case DOCUMENT_HEAD:
	case DOCUMENT_BREAK:
		break;
	}
}

static void add_document(struct page *page, const struct document *d)
{
	const struct document_block *head = NULL;

	/* The first heading is the page's title. */
	for (size_t i = 1; i < d->count; i++) {
		if (d->blocks[i].kind == DOCUMENT_HEAD)
			head = &d->blocks[i];
		add_block(page, &d->blocks[i], head, i);
	}
}

static void add_out(struct page *page, const struct app *app)
{
	const struct form *form = app_form_at(app, page->address);
	struct block *block;

	part_heading(page, "out", _("Write it to a file"));
	block = ask_line(page, form, "file", _("File, without its ending"));
	part_detail(block, _("A new file, readable by you alone. It holds "
			     "everything above; give it only to whom it "
			     "concerns."));
	part_do(page, "out-html", _("Write it as a page to print (.html)"),
		ACTION_ANSWER, "html");
	part_do(page, "out-txt", _("Write it as text (.txt)"), ACTION_ANSWER,
		"txt");
	page->enter_brief = _("continue");
}

static void build_paper(const struct app *app, struct page *page)
{
	struct document d;

	if (!paper_make(app, page->address, &d)) {
		part_missing(page, _("Not found"),
			     _("There is no such account or person."));
		return;
	}
	page_set_title(page, d.title);
	add_document(page, &d);
	add_out(page, app);
	document_release(&d);
}

void page_dossier(const struct app *app, const char *argument,
		  struct page *page)
{
	(void)argument;
	build_paper(app, page);
}

void page_handout(const struct app *app, const char *argument,
		  struct page *page)
{
	(void)argument;
	build_paper(app, page);
}

static void want(struct effect *effect, const char *format, const char *page,
		 const char *argument)
{
	effect->kind = EFFECT_PAPER;
	snprintf(effect->text, sizeof(effect->text), "%s/%s/%s", format, page,
		 argument);
}

void dossier_answer(struct app *app, const char *argument, const char *value,
		    struct effect *effect)
{
	(void)app;
	want(effect, value, "dossier", argument);
}

void handout_answer(struct app *app, const char *argument, const char *value,
		    struct effect *effect)
{
	(void)app;
	want(effect, value, "handout", argument);
}
