/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of content.h that is about languages. */
#include <config.h>

#include "content/content.h"

#include <string.h>

static int find(const struct content *c, const char *id, size_t length,
		bool is_loaded)
{
	int i;

	for (i = 0; i < c->language_count; i++)
		if (strlen(c->language[i].id) == length &&
		    !memcmp(c->language[i].id, id, length) &&
		    (!is_loaded || c->language[i].is_loaded))
			return i;
	return -1;
}

int content_language(const struct content *c, const char *id)
{
	return find(c, id, strlen(id), false);
}

static const struct language *language_at(const struct content *c, int language)
{
	return language >= 0 && language < c->language_count
		       ? &c->language[language]
		       : NULL;
}

const char *content_language_id(const struct content *c, int language)
{
	const struct language *found = language_at(c, language);

	return found && found->id ? found->id : "";
}

const char *content_language_name(const struct content *c, int language)
{
	const struct language *found = language_at(c, language);

	return found && found->name ? found->name : "";
}

/* A locale's name is language[_territory][.charset][@modifier]. Tried: all but
 * the charset, without the territory, without the modifier, the language. */
int content_match_language(const struct content *c, const char *entry,
			   size_t length, bool is_loaded)
{
	const char *end = entry + length;
	const char *modifier = memchr(entry, '@', length);
	size_t language = strcspn(entry, "_.@:");
	size_t locale = strcspn(entry, ".@:");
	char name[64];
	size_t n, i;
	int found = -1;
	struct {
		size_t stem;
		bool has_modifier;
	} tries[] = {
		{ locale, true },
		{ language, true },
		{ locale, false },
		{ language, false },
	};

	for (i = 0; i < sizeof(tries) / sizeof(*tries) && found < 0; i++) {
		if (tries[i].has_modifier && !modifier)
			continue;
		if (length >= sizeof(name) || tries[i].stem > length)
			return -1;
		n = tries[i].stem;
		memcpy(name, entry, n);
		if (tries[i].has_modifier) {
			memcpy(name + n, modifier, (size_t)(end - modifier));
			n += (size_t)(end - modifier);
		}
		found = find(c, name, n, is_loaded);
	}
	return found;
}

int content_choose_language(const struct content *c, const char *list)
{
	while (list && *list) {
		size_t length = strcspn(list, ":");
		int found = content_match_language(c, list, length, true);

		if (found >= 0)
			return found;
		list += length + (list[length] == ':');
	}
	return c->reference;
}

/* Fallbacks may lead over several languages, but not in a circle: each is
 * looked at once at most. */
const char *content_say(const struct content *c, const struct words *words,
			int language, int *said_in)
{
	int at = language;
	int left = c->language_count;

	while (at >= 0 && at < CONTENT_LANGUAGES && !words->in[at] &&
	       left-- > 0) {
		const char *next = at < c->language_count
					   ? c->language[at].fallback
					   : NULL;

		at = next ? content_language(c, next) : c->reference;
	}
	if (at < 0 || at >= CONTENT_LANGUAGES || !words->in[at])
		at = c->reference;
	if (said_in)
		*said_in = at;
	return words->in[at] ? words->in[at] : "";
}

bool words_are_set(const struct words *words)
{
	int i;

	for (i = 0; i < CONTENT_LANGUAGES; i++)
		if (words->in[i])
			return true;
	return false;
}
