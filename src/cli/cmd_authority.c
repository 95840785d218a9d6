/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The supervisory authorities: all, or the one in charge. */
#include <config.h>

#include "cli/cli.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "pages/build.h"
#include "print/json.h"

static bool print_all(const struct command_call *call, struct err *err)
{
	const struct deed_context *deed = &call->program->deed;
	const struct content *c = deed->content;
	const struct authority **list;
	struct strbuf text;
	bool is_fine;

	list = mem_realloc_array(NULL, c->authority_count + 1, sizeof(*list));
	for (size_t i = 0; i < c->authority_count; i++)
		list[i] = &c->authorities[i];
	strbuf_init(&text);
	json_authorities(c, deed->language, list, c->authority_count, NULL,
			 &text);
	is_fine = cli_print(&text, err);
	strbuf_release(&text);
	free(list);
	return is_fine;
}

/* The one of that name, or those in charge in that region. */
static bool print_some(const struct command_call *call, const char *name,
		       struct err *err)
{
	const struct deed_context *deed = &call->program->deed;
	const struct authority *one = content_authority(deed->content, name);
	struct authority_for found;
	struct strbuf text;
	bool is_fine;

	authority_for(deed->content, one ? one->region : name, &found);
	if (!one)
		one = found.own;
	strbuf_init(&text);
	json_authorities(deed->content, deed->language,
			 one ? &one : found.parts, one ? 1 : found.part_count,
			 &found, &text);
	is_fine = cli_print(&text, err);
	strbuf_release(&text);
	authority_for_release(&found);
	return is_fine;
}

bool cmd_authority(const struct command_call *call, struct err *err)
{
	const struct content *c = call->program->deed.content;
	const char *name = call->count ? call->words[0] : NULL;
	char *address;
	bool is_fine;

	if (!name)
		return call->is_json ? print_all(call, err)
				     : cli_print_page(call, "authorities", err);
	if (!content_authority(c, name) && !authority_is_region(c, name)) {
		err_set(err, ERR_USAGE,
			_("There is no authority and no country \"%s\". "
			  "\"widerspruch authority\" lists them; a country is "
			  "two small letters such as \"at\", a part of one "
			  "\"de-by\"."),
			name);
		return false;
	}
	if (call->is_json)
		return print_some(call, name, err);
	address = mem_printf("authority/%s", name);
	is_fine = cli_print_page(call, address, err);
	free(address);
	return is_fine;
}
