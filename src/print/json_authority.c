/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "print/json.h"

#include "content/facts.h"
#include "print/json_value.h"

static void put_demands(json_t *o, const struct authority *a)
{
	json_t *list = json_array();
	int i;

	for (i = 0; i < DEMAND_COUNT; i++)
		if (authority_demands(a, (enum demand)i))
			json_array_append_new(list, value_text(demand_name(
							    (enum demand)i)));
	value_put(o, "demands", list);
}

json_t *value_authority(const struct content *c, int language,
			const struct authority *a)
{
	const struct country *region = content_country(c, a->region);
	json_t *o = json_object();

	value_put_text(o, "id", a->id);
	value_put_text(o, "region", a->region);
	if (region)
		value_put_words(o, "region_name", c, language, &region->name);
	else
		value_put_text(o, "region_name", NULL);
	value_put_flag(o, "aside", a->is_aside);
	value_put_text(o, "leads", a->leads);
	value_put_text(o, "name", a->name);
	value_put_text(o, "english", a->english);
	value_put_list(o, "lines", a->lines.item, a->lines.count);
	value_put_text(o, "phone", a->phone);
	value_put_text(o, "mail", a->mail);
	value_put_text(o, "website", a->website);
	value_put_text(o, "complaint", a->complaint);
	value_put_text(o, "complaint_too", a->complaint_too);
	value_put_list(o, "languages", a->languages.item, a->languages.count);
	put_demands(o, a);
	value_put_words(o, "note", c, language, &a->note);
	value_put_words(o, "doubt", c, language, &a->doubt);
	value_put_text(o, "state", link_state_name(a->state));
	value_put_date(o, "record", a->record);
	value_put_list(o, "sources", a->sources.item, a->sources.count);
	value_put_flag(o, "local", a->is_local);
	return o;
}

void json_authorities(const struct content *c, int language,
		      const struct authority *const *list, size_t count,
		      const struct authority_for *found, struct strbuf *out)
{
	json_t *root = value_start();
	json_t *array = json_array();
	size_t i;

	value_put_date(root, "content_day", c->day);
	value_put_text(root, "language", content_language_id(c, language));
	value_put_text(root, "leads_in_country",
		       found && found->leads_in_country
			       ? found->leads_in_country->id
			       : NULL);
	value_put_text(root, "leads_in_bloc",
		       found && found->leads_in_bloc ? found->leads_in_bloc->id
						     : NULL);
	for (i = 0; i < count; i++)
		json_array_append_new(array,
				      value_authority(c, language, list[i]));
	value_put(root, "authorities", array);
	value_print(root, out);
}
