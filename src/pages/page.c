/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "pages/page.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/text.h"

void page_init(struct page *page)
{
	memset(page, 0, sizeof(*page));
	arena_init(&page->arena);
	page->address = "";
	page->title = "";
}

void page_release(struct page *page)
{
	for (size_t i = 0; i < page->count; i++) {
		rich_release(&page->blocks[i].title);
		rich_release(&page->blocks[i].detail);
	}
	free(page->blocks);
	arena_release(&page->arena);
	memset(page, 0, sizeof(*page));
}

struct block *page_append(struct page *page, enum block_kind kind,
			  const char *id, const char *plain_title)
{
	struct block *block;

	MEM_GROW(page->blocks, page->count, page->capacity);
	block = &page->blocks[page->count];
	memset(block, 0, sizeof(*block));
	block->kind = kind;
	block->id = id ? arena_strdup(&page->arena, id)
		       : arena_printf(&page->arena, "b%zu", page->count);
	block->mark = MARK_NONE;
	block->enter = ACTION_NONE;
	rich_init(&block->title);
	rich_init(&block->detail);
	rich_set_plain(&block->title, plain_title ? plain_title : "");
	page->count++;
	return block;
}

struct block *page_append_url(struct page *page, const char *id,
			      const char *url)
{
	struct strbuf encoded;
	struct block *block;

	if (i18n_writes_utf8())
		return page_append(page, BLOCK_URL, id, url);
	strbuf_init(&encoded);
	text_percent_encode(&encoded, url);
	block = page_append(page, BLOCK_URL, id, encoded.s);
	strbuf_release(&encoded);
	return block;
}

void page_set_title(struct page *page, const char *title)
{
	page->title = arena_strdup(&page->arena, title);
}

bool page_has_action(const struct page *page, enum action action)
{
	for (size_t i = 0; i < page->action_count; i++)
		if (page->actions[i] == action)
			return true;
	return false;
}

void page_action(struct page *page, enum action action)
{
	/* Each action stands once, so there is always room for it. */
	if (action == ACTION_NONE || page_has_action(page, action))
		return;
	page->actions[page->action_count++] = action;
}

void page_drop_action(struct page *page, enum action action)
{
	size_t kept = 0;

	for (size_t i = 0; i < page->action_count; i++)
		if (page->actions[i] != action)
			page->actions[kept++] = page->actions[i];
	page->action_count = kept;
}

int page_find(const struct page *page, const char *id)
{
	if (!id)
		return -1;
	for (size_t i = 0; i < page->count; i++)
		if (strcmp(page->blocks[i].id, id) == 0)
			return (int)i;
	return -1;
}

bool block_is_active(const struct block *block)
{
	return block->enter != ACTION_NONE || block->kind == BLOCK_STEP ||
	       block->kind == BLOCK_FIELD;
}

const char *mark_words(enum mark mark)
{
	switch (mark) {
	case MARK_OPEN:
		/* TRANSLATORS: The state of a step or an account. */
		return C_("state", "open");
	case MARK_PART:
		return C_("state", "begun");
	case MARK_DONE:
		return C_("state", "done");
	case MARK_ATTENTION:
		return C_("state", "needs attention");
	case MARK_NONE:
		break;
	}
	return "";
}

const char *mark_sign(enum mark mark)
{
	switch (mark) {
	case MARK_OPEN:
		return "[ ]";
	case MARK_PART:
		return "[~]";
	case MARK_DONE:
		return "[x]";
	case MARK_ATTENTION:
		return "[!]";
	case MARK_NONE:
		break;
	}
	return "";
}
