/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "content/loader.h"

#include <string.h>

#include "base/i18n.h"
#include "content/letter_field.h"
#include "content/schema.h"

static const char *const wants[] = { "required", "optional", "without-mail",
				     NULL };

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
			.is_for_mail = want == 2,
		};
	}
}

/* One condition, or several that must all hold. */
static void read_conditions(struct reader *r, const struct yamldoc_node *node,
			    struct id_list *out)
{
	const struct yamldoc_node *child =
		node->kind == YAMLDOC_LIST ? node->first : node;
	size_t most = node->kind == YAMLDOC_LIST ? node->count : 1;

	out->item = arena_array(&r->content->arena, most, sizeof(*out->item));
	for (; child && out->count < most; child = child->next) {
		int i = schema_choice(r, child, letter_conditions);

		if (i >= 0)
			out->item[out->count++] = letter_conditions[i];
		if (child == node)
			break;
	}
}

static void read_when(struct reader *r, const struct yamldoc_node *node,
		      void *owner)
{
	struct letter_paragraph *paragraph = owner;

	read_conditions(r, node, &paragraph->when);
}

static const struct schema_field paragraph_fields[] = {
	{ .key = "id",
	  .kind = SCHEMA_ID,
	  .is_required = true,
	  .offset = offsetof(struct letter_paragraph, id) },
	{ .key = "when", .kind = SCHEMA_OTHER, .read = read_when },
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

static const struct schema_field suggestion_fields[] = {
	{ .key = "id",
	  .kind = SCHEMA_ID,
	  .is_required = true,
	  .offset = offsetof(struct letter_suggestion, id) },
	{ .key = "text",
	  .kind = SCHEMA_LINE,
	  .is_required = true,
	  .offset = offsetof(struct letter_suggestion, text) },
	{ .kind = SCHEMA_END },
};

static const struct schema suggestion_schema = {
	.fields = suggestion_fields,
	.size = sizeof(struct letter_suggestion),
	.place = offsetof(struct letter_suggestion, place),
};

static void read_suggestions(struct reader *r, const struct yamldoc_node *node,
			     void *owner)
{
	struct letter_ask *ask = owner;

	ask->suggestions = schema_read_list(r, node, &suggestion_schema,
					    &ask->suggestion_count);
}

static void translate_suggestions(struct reader *r,
				  const struct yamldoc_node *node, void *owner)
{
	struct letter_ask *ask = owner;

	schema_translate_list(r, node, &suggestion_schema, "suggestions",
			      ask->suggestions, ask->suggestion_count);
}

static const struct schema_field ask_fields[] = {
	{ .key = "id",
	  .kind = SCHEMA_ID,
	  .is_required = true,
	  .offset = offsetof(struct letter_ask, id) },
	{ .key = "title",
	  .kind = SCHEMA_LINE,
	  .is_required = true,
	  .offset = offsetof(struct letter_ask, title) },
	{ .key = "text",
	  .kind = SCHEMA_WORDS,
	  .offset = offsetof(struct letter_ask, text) },
	{ .key = "optional",
	  .kind = SCHEMA_YES_NO,
	  .offset = offsetof(struct letter_ask, is_optional) },
	{ .key = "suggestions",
	  .kind = SCHEMA_OTHER,
	  .read = read_suggestions,
	  .translate = translate_suggestions },
	{ .kind = SCHEMA_END },
};

static const struct schema ask_schema = {
	.fields = ask_fields,
	.size = sizeof(struct letter_ask),
	.place = offsetof(struct letter_ask, place),
};

static void read_asks(struct reader *r, const struct yamldoc_node *node,
		      void *owner)
{
	struct letter *letter = owner;

	letter->asks =
		schema_read_list(r, node, &ask_schema, &letter->ask_count);
	if (letter->ask_count > CONTENT_ASKS_MAX)
		reader_error(r, reader_key_place(r, node), "bad-value",
			     _("A letter asks for at most %d things."),
			     CONTENT_ASKS_MAX);
}

static void translate_asks(struct reader *r, const struct yamldoc_node *node,
			   void *owner)
{
	struct letter *letter = owner;

	schema_translate_list(r, node, &ask_schema, "asks", letter->asks,
			      letter->ask_count);
}

static void read_fits(struct reader *r, const struct yamldoc_node *node,
		      void *owner)
{
	struct letter *letter = owner;

	read_conditions(r, node, &letter->fits);
}

/* A company's address, the authority of the account's holder, or someone whom
 * the writer knows. */
static void read_to(struct reader *r, const struct yamldoc_node *node,
		    void *owner)
{
	struct letter *letter = owner;
	const char *to = schema_text(r, node);

	if (!to)
		return;
	letter->to = reader_copy(r, to);
	if (strcmp(to, LETTER_TO_AUTHORITY) != 0 &&
	    strcmp(to, LETTER_TO_SOMEONE) != 0)
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
	{ .key = "summary",
	  .kind = SCHEMA_LINE,
	  .offset = offsetof(struct letter, summary) },
	{ .key = "note",
	  .kind = SCHEMA_WORDS,
	  .offset = offsetof(struct letter, note) },
	{ .key = "order",
	  .kind = SCHEMA_NUMBER,
	  .offset = offsetof(struct letter, order) },
	{ .key = "law",
	  .kind = SCHEMA_USE,
	  .use = USE_LAW,
	  .offset = offsetof(struct letter, law) },
	{ .key = "countries",
	  .kind = SCHEMA_USES,
	  .use = USE_COUNTRY,
	  .offset = offsetof(struct letter, countries) },
	{ .key = "platforms",
	  .kind = SCHEMA_USES,
	  .use = USE_PLATFORM,
	  .offset = offsetof(struct letter, platforms) },
	{ .key = "fits", .kind = SCHEMA_OTHER, .read = read_fits },
	{ .key = "needs", .kind = SCHEMA_OTHER, .read = read_needs },
	{ .key = "asks",
	  .kind = SCHEMA_OTHER,
	  .read = read_asks,
	  .translate = translate_asks },
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
	letter->need_count = letter->body_count = letter->ask_count = 0;
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
