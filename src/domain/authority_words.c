/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "domain/authority_words.h"

#include "base/i18n.h"

const char *authority_demands_words(void)
{
	return _("What it asks for, as reported");
}

const char *authority_demand_words(enum demand demand)
{
	switch (demand) {
	case DEMAND_OWN_LANGUAGE:
		return _("It wants complaints in its own language.");
	case DEMAND_WRITING:
		return _("It wants complaints in writing.");
	case DEMAND_OWN_FORM:
		return _("It has a template of its own for complaints.");
	case DEMAND_SIGNATURE:
		return _("An email to it needs a qualified electronic "
			 "signature.");
	case DEMAND_NO_MAIL:
		return _("An email does not count there as a complaint.");
	case DEMAND_REGISTERED_MAIL:
		return _("It wants complaints by registered mail.");
	case DEMAND_LOGIN:
		return _("Its form on the web asks for an electronic identity "
			 "of the country.");
	case DEMAND_COMPANY_FIRST:
		return _("It wants you to turn to the company first.");
	case DEMAND_PUBLIC:
		return _("What is sent to it becomes a public document.");
	case DEMAND_COUNT:
		break;
	}
	return "";
}

void authority_languages_words(const struct content *c,
			       const struct authority *a, int language,
			       struct strbuf *out)
{
	struct strbuf names;

	strbuf_init(&names);
	for (size_t i = 0; i < a->languages.count; i++) {
		const struct tongue *tongue =
			content_tongue(c, a->languages.item[i]);
		const char *name =
			tongue ? content_say(c, &tongue->name, language, NULL)
			       : "";

		strbuf_addf(&names, "%s%s", i ? ", " : "",
			    *name ? name : a->languages.item[i]);
	}
	if (names.length)
		/* TRANSLATORS: %s is one language or several. */
		strbuf_addf(out, _("Language: %s"), names.s);
	else
		strbuf_adds(out,
			    _("No source says in which language to write."));
	strbuf_release(&names);
}

const char *authority_no_form_words(const struct authority *a)
{
	return a->complaint ? ""
			    : _("No address of a form for complaints is known. "
				"Start from the website, or write.");
}
