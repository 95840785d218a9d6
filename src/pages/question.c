/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "pages/question.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "pages/ask.h"
#include "pages/part.h"

/* The only field of the form: "node=option", each behind a blank. */
#define ANSWERS "answers"

/* Finding --------------------------------------------------------------- */

/* Takes the first part of a path off it; owned by the caller. */
static char *take_part(const char **path)
{
	size_t length = strcspn(*path, "/");
	char *part = mem_strndup(*path, length);

	*path += length;
	if (**path)
		++*path;
	return part;
}

static bool find_node(const struct app *app, const char **path,
		      struct question *out)
{
	char *guide = take_part(path);
	char *node = take_part(path);

	*out = (struct question){
		.guide = content_guide(app->deed.content, guide),
	};
	if (out->guide && out->guide->node_count)
		out->node = *node ? guide_node(out->guide, node)
				  : &out->guide->nodes[0];
	free(guide);
	free(node);
	return out->node != NULL;
}

static void find_account(const struct app *app, const char *id,
			 struct question *out)
{
	const struct record *account = *id ? build_record(app, id, NULL) : NULL;

	if (account && account->kind == RECORD_ACCOUNT &&
	    record_is_usable(account))
		out->account = account;
}

bool question_find(const struct app *app, const char *argument,
		   struct question *out)
{
	if (!find_node(app, &argument, out))
		return false;
	find_account(app, argument, out);
	return true;
}

static const struct option *option_of(const struct node *node, const char *id,
				      size_t length)
{
	for (size_t i = 0; i < node->option_count; i++)
		if (strlen(node->options[i].id) == length &&
		    strncmp(node->options[i].id, id, length) == 0)
			return &node->options[i];
	return NULL;
}

bool question_find_option(const struct app *app, const char *argument,
			  struct question *out)
{
	char *option;

	if (!find_node(app, &argument, out))
		return false;
	option = take_part(&argument);
	out->option = option_of(out->node, option, strlen(option));
	free(option);
	find_account(app, argument, out);
	return out->option != NULL;
}

/* Answers --------------------------------------------------------------- */

/* Where the node's answer stands among all; "" when there is none. */
static const char *answer_in(const char *answers, const char *node)
{
	const size_t length = strlen(node);

	while (*answers) {
		const char *token = answers + strspn(answers, " ");
		const size_t n = strcspn(token, " ");

		if (strncmp(token, node, length) == 0 && token[length] == '=')
			return token + length + 1;
		answers = token + n;
	}
	return "";
}

static char *form_address(const struct guide *guide)
{
	return mem_printf("question/%s", guide->id);
}

const struct option *question_kept(const struct app *app,
				   const struct guide *guide,
				   const struct node *node)
{
	char *address = form_address(guide);
	const char *answer =
		answer_in(form_value(app_form_at(app, address), ANSWERS),
			  node->id);

	free(address);
	return option_of(node, answer, strcspn(answer, " "));
}

void question_keep(struct app *app, const struct question *q)
{
	char *address = form_address(q->guide);
	struct form *form = app_form_open(app, address);
	struct strbuf all;

	free(address);
	if (!form_field(form, ANSWERS))
		form_add(form, ANSWERS, FIELD_PICKED, "");
	strbuf_init(&all);
	for (size_t i = 0; i < q->guide->node_count; i++) {
		const struct node *node = &q->guide->nodes[i];
		const struct option *kept =
			node == q->node ? q->option
					: question_kept(app, q->guide, node);

		if (kept)
			strbuf_addf(&all, " %s=%s", node->id, kept->id);
	}
	form_set(form, ANSWERS, all.s);
	strbuf_release(&all);
}

/* Going on --------------------------------------------------------------- */

bool question_follow(struct app *app, const struct question *q)
{
	const struct option *option = q->option;
	const char *address = NULL;
	struct arena arena;

	if (!option->node && !option->go)
		return false;
	arena_init(&arena);
	if (option->node && q->account)
		address =
			arena_printf(&arena, "question/%s/%s/%s", q->guide->id,
				     option->node, q->account->id);
	else if (option->node)
		address = arena_printf(&arena, "question/%s/%s", q->guide->id,
				       option->node);
	else
		address = part_address(&arena, app, option->go, q->account);
	if (address)
		app_go(app, address);
	else
		app_say(app, true, _("That is no longer there."));
	arena_release(&arena);
	return true;
}

bool question_can_note(const struct app *app, const struct record *account)
{
	const struct guide *guide =
		account->platform
			? content_guide(app->deed.content, account->platform)
			: NULL;

	return account->kind == RECORD_ACCOUNT && record_is_usable(account) &&
	       !journal_closed(&account->journal) &&
	       (!guide || guide->objection != OBJECTION_NONE);
}

void question_noted(struct app *app, const struct record *account)
{
	static const char proposal[] = "propose/";
	const char *address = app_address(app);
	struct question q;
	char *shown;

	if (strncmp(address, proposal, strlen(proposal)) != 0 ||
	    !question_find_option(app, page_argument(address), &q))
		return;
	app_back(app);
	q.account = account;
	if (question_follow(app, &q))
		return;
	shown = mem_printf("account/%s", account->id);
	app_go(app, shown);
	free(shown);
}
