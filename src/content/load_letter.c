/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "content/loader.h"

#include <string.h>

#include "base/i18n.h"
#include "content/letter_field.h"
#include "content/schema.h"

static const char *const wants[] = { "required", "optional", NULL };

/* `account.mail: required` and the like. */
static void read_needs(struct reader *r, const struct yamldoc_node *node,
		       void *owner)
{
	const struct yamldoc_node *child;
	struct letter *letter = owner;

	if (!schema_is(r, node, YAMLDOC_MAP))
		return;
	letter->needs = arena_array(&r->content->arena, node->count,
				    sizeof(*letter->needs));
	for (child = node->first; child; child = child->next) {
		int want = schema_choice(r, child, wants);

		if (want < 0)
			continue;
		letter->needs[letter->need_count++] = (struct letter_need){
			.field = reader_copy(r, child->key),
			.place = reader_key_place(r, child),
			.is_required = want == 0,
		};
	}
}

static const struct schema_field paragraph_fields[] = {
	{ .key = "id",
	  .kind = SCHEMA_ID,
	  .is_required = true,
	  .offset = offsetof(struct letter_paragraph, id) },
	{ .key = "when",
	  .kind = SCHEMA_CHOICE,
	  .choices = letter_conditions,
	  .offset = offsetof(struct letter_paragraph, when) },
	{ .key = "text",
	  .kind = SCHEMA_WORDS,
	  .is_required = true,
	  .offset = offsetof(struct letter_paragraph, text) },
	{ .kind = SCHEMA_END },
};

static const struct schema paragraph_schema = {
	.fields = paragraph_fields,
	.size = sizeof(struct letter_paragraph),
	.place = offsetof(struct letter_paragraph, place),
};

static void read_body(struct reader *r, const struct yamldoc_node *node,
		      void *owner)
{
	struct letter *letter = owner;

	letter->body = schema_read_list(r, node, &paragraph_schema,
					&letter->body_count);
}

static void translate_body(struct reader *r, const struct yamldoc_node *node,
			   void *owner)
{
	struct letter *letter = owner;

	schema_translate_list(r, node, &paragraph_schema, "body", letter->body,
			      letter->body_count);
}

/* A company's address, or the authority of the account's holder. */
static void read_to(struct reader *r, const struct yamldoc_node *node,
		    void *owner)
{
	struct letter *letter = owner;
	const char *to = schema_text(r, node);

	if (!to)
		return;
	letter->to = reader_copy(r, to);
	if (strcmp(to, "authority") != 0)
		reader_use(r, USE_ADDRESS, to, strlen(to),
			   reader_place(r, node));
}

static const struct schema_field letter_fields_of_file[] = {
	{ .key = "id",
	  .kind = SCHEMA_ID,
	  .is_required = true,
	  .offset = offsetof(struct letter, id) },
	{ .key = "title",
	  .kind = SCHEMA_LINE,
	  .is_required = true,
	  .offset = offsetof(struct letter, title) },
	{ .key = "to",
	  .kind = SCHEMA_OTHER,
	  .is_required = true,
	  .read = read_to },
	{ .key = "subject",
	  .kind = SCHEMA_LINE,
	  .is_required = true,
	  .offset = offsetof(struct letter, subject) },
	{ .key = "needs", .kind = SCHEMA_OTHER, .read = read_needs },
	{ .key = "body",
	  .kind = SCHEMA_OTHER,
	  .is_required = true,
	  .read = read_body,
	  .translate = translate_body },
	{ .kind = SCHEMA_END },
};

static struct letter *find(struct content *c, const char *id)
{
	size_t i;

	for (i = 0; i < c->letter_count; i++)
		if (!strcmp(c->letters[i].id, id))
			return &c->letters[i];
	return NULL;
}

static void mark_broken(struct content *c, struct letter *letter,
			const char *fault)
{
	letter->is_broken = true;
	letter->fault = fault;
	letter->need_count = letter->body_count = 0;
	if (!letter->title.in[c->reference])
		letter->title.in[c->reference] = letter->id;
}

static void start(struct reader *r, const char *id)
{
	r->is_letter = true;
	r->guide = "letter";
	r->where = arena_printf(&r->content->arena, "letter/%s", id);
	r->part = (struct place){ r->file, 1, 1 };
}

void load_letter(struct reader *r, const char *id)
{
	struct content *c = r->content;
	struct letter letter = {
		.place = { r->file, 1, 1 },
		.is_local = r->is_local,
	};
	struct letter *slot = find(c, id);
	const char *fault;

	start(r, id);
	r->document = &letter;
	if (r->root) {
		schema_read(r, r->root, letter_fields_of_file, &letter);
		load_check_id(r, id);
	}
	letter.id = reader_copy(r, id);
	fault = reader_fault(r);
	if (fault)
		mark_broken(c, &letter, fault);
	if (!slot) {
		MEM_GROW(c->letters, c->letter_count, c->letter_capacity);
		slot = &c->letters[c->letter_count++];
	}
	*slot = letter;
}

void load_letter_words(struct reader *r, const char *id)
{
	struct letter *letter = find(r->content, id);

	if (!letter || !r->root)
		return;
	start(r, id);
	r->document = letter;
	schema_translate(r, r->root, letter_fields_of_file, letter);
}
