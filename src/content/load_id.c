/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "content/loader.h"

#include <string.h>

#include "base/i18n.h"
#include "content/schema.h"

void load_check_id(struct reader *r, const char *id)
{
	const struct yamldoc_node *node = yamldoc_get(r->root, "id");
	struct place place = { r->file, 0, 0 };

	if (!schema_is_id(id))
		reader_error(r, place, "bad-id",
			     _("\"%s\" is no id. Name the file with lower-case "
			       "letters a to z, digits and hyphens."),
			     id);
	else if (schema_is_reserved(id) || !strcmp(id, "authorities") ||
		 !strcmp(id, "authority"))
		reader_error(r, place, "reserved-id",
			     _("\"%s\" has a meaning of its own in references. "
			       "Choose another id."),
			     id);
	else if (node && node->kind == YAMLDOC_SCALAR &&
		 schema_is_id(node->text) && strcmp(node->text, id) != 0)
		reader_error(r, reader_place(r, node), "bad-id",
			     _("The id \"%s\" is not the name of this file; "
			       "both must be the same."),
			     node->text);
}
