/* SPDX-License-Identifier: GPL-3.0-or-later */
/* notices.yaml: a list in the reference language, a map of words elsewhere. */
#include <config.h>

#include "content/loader.h"

#include "content/schema.h"

static const struct schema_field answer_fields[] = {
	{ .key = "id",
	  .kind = SCHEMA_ID,
	  .is_required = true,
	  .offset = offsetof(struct notice_answer, id) },
	{ .key = "label",
	  .kind = SCHEMA_LINE,
	  .is_required = true,
	  .offset = offsetof(struct notice_answer, label) },
	{ .key = "go",
	  .kind = SCHEMA_USE,
	  .use = USE_REFERENCE,
	  .offset = offsetof(struct notice_answer, go) },
	{ .kind = SCHEMA_END },
};

static const struct schema answer_schema = {
	.fields = answer_fields,
	.size = sizeof(struct notice_answer),
	.place = offsetof(struct notice_answer, place),
};

static void read_answers(struct reader *r, const struct yamldoc_node *node,
			 void *owner)
{
	struct notice *notice = owner;

	notice->answers = schema_read_list(r, node, &answer_schema,
					   &notice->answer_count);
}

static void translate_answers(struct reader *r, const struct yamldoc_node *node,
			      void *owner)
{
	struct notice *notice = owner;

	schema_translate_list(r, node, &answer_schema, "answers",
			      notice->answers, notice->answer_count);
}

#define IN_NOTICE(name, sort, member)                                          \
	.key = name, .kind = sort, .offset = offsetof(struct notice, member)

static const struct schema_field notice_fields[] = {
	{ IN_NOTICE("id", SCHEMA_ID, id), .is_required = true },
	{ IN_NOTICE("day", SCHEMA_DATE, day), .is_required = true },
	{ IN_NOTICE("platforms", SCHEMA_USES, platforms), .use = USE_PLATFORM },
	{ IN_NOTICE("countries", SCHEMA_USES, countries), .use = USE_COUNTRY },
	{ IN_NOTICE("objected-by", SCHEMA_USE, objected_by), .use = USE_DATE },
	{ IN_NOTICE("title", SCHEMA_LINE, title), .is_required = true },
	{ IN_NOTICE("text", SCHEMA_WORDS, text), .is_required = true },
	{ IN_NOTICE("question", SCHEMA_LINE, question), .is_required = true },
	{ IN_NOTICE("go", SCHEMA_USE, go), .use = USE_REFERENCE },
	{ IN_NOTICE("sources", SCHEMA_USES, sources), .use = USE_SOURCE },
	{ .key = "answers",
	  .kind = SCHEMA_OTHER,
	  .is_required = true,
	  .read = read_answers,
	  .translate = translate_answers },
	{ .kind = SCHEMA_END },
};

static const struct schema notice_schema = {
	.fields = notice_fields,
	.size = sizeof(struct notice),
	.place = offsetof(struct notice, place),
};

static void read_notices(struct reader *r, const struct yamldoc_node *node,
			 void *owner)
{
	struct content *c = owner;

	c->notices =
		schema_read_list(r, node, &notice_schema, &c->notice_count);
}

static void translate_notices(struct reader *r, const struct yamldoc_node *node,
			      void *owner)
{
	struct content *c = owner;

	schema_translate_list(r, node, &notice_schema, "notices", c->notices,
			      c->notice_count);
}

static const struct schema_field file_fields[] = {
	{ .key = "notices",
	  .kind = SCHEMA_OTHER,
	  .is_required = true,
	  .read = read_notices,
	  .translate = translate_notices },
	{ .kind = SCHEMA_END },
};

/* A question without its words would be worse than none. */
void load_notices(struct reader *r)
{
	struct content *c = r->content;

	r->where = "notices";
	schema_read(r, r->root, file_fields, c);
	if (reader_fault(r)) {
		c->notices = NULL;
		c->notice_count = 0;
	}
}

void load_notice_words(struct reader *r)
{
	r->where = "notices";
	r->part = (struct place){ r->file, 1, 1 };
	if (r->content->notice_count)
		schema_translate(r, r->root, file_fields, r->content);
}
