/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include <stdlib.h>

#include "domain/proof.h"
#include "print/json.h"
#include "print/json_value.h"

static const char *state_name(enum proof_state state)
{
	static const char *const names[] = {
		[PROOF_NO_COPY] = "no-copy",	   [PROOF_SAME] = "same",
		[PROOF_CHANGED] = "changed",	   [PROOF_MISSING] = "missing",
		[PROOF_UNREADABLE] = "unreadable",
	};

	return names[state];
}

void json_proofs(const struct deed_context *d, const struct record *account,
		 bool with_check, struct strbuf *out)
{
	static const char *const keys[] = { "of",	 "file",    "sha256",
					    "from",	 "subject", "case",
					    "message_id" };
	json_t *root = value_start();
	json_t *list = json_array();

	value_put_text(root, "account", account->id);
	for (size_t i = 0; i < account->journal.count; i++) {
		const struct entry *e = &account->journal.entries[i];
		json_t *o;
		char *path;

		if (e->kind != ENTRY_PROOF || !e->is_live)
			continue;
		o = json_object();
		path = proof_kept_path(d, account, e);
		value_put_text(o, "id", e->id);
		value_put_date(o, "day", e->day);
		value_put_flag(o, "about", e->is_about);
		for (size_t k = 0; k < sizeof(keys) / sizeof(keys[0]); k++)
			value_put_text(o, keys[k],
				       yamldoc_get_text(e->map, keys[k]));
		value_put_text(o, "copy", path);
		value_put_text(o, "check",
			       with_check
				       ? state_name(proof_check(d, account, e,
								NULL, NULL))
				       : NULL);
		json_array_append_new(list, o);
		free(path);
	}
	value_put(root, "proofs", list);
	value_print(root, out);
}

static const char *kind_name(enum document_kind kind)
{
	static const char *const names[] = {
		[DOCUMENT_HEADING] = "heading", [DOCUMENT_TEXT] = "text",
		[DOCUMENT_STRONG] = "strong",	[DOCUMENT_POINT] = "point",
		[DOCUMENT_LINES] = "lines",	[DOCUMENT_ASIDE] = "aside",
		[DOCUMENT_SIGNED] = "signed",	[DOCUMENT_HEAD] = "head",
		[DOCUMENT_ROW] = "row",		[DOCUMENT_FACT] = "fact",
		[DOCUMENT_BREAK] = "break",
	};

	return names[kind];
}

void json_document(const struct document *d, struct strbuf *out)
{
	json_t *root = value_start();
	json_t *o = json_object();
	json_t *list = json_array();

	value_put_text(o, "title", d->title);
	value_put_text(o, "lang", d->language);
	for (size_t i = 0; i < d->count; i++) {
		const struct document_block *block = &d->blocks[i];
		json_t *b = json_object();

		value_put_text(b, "kind", kind_name(block->kind));
		if (block->cell_count)
			value_put_list(b, "cells", block->cell,
				       block->cell_count);
		else
			value_put_text(b, "text", block->text);
		json_array_append_new(list, b);
	}
	value_put(o, "blocks", list);
	value_put(root, "document", o);
	value_print(root, out);
}
