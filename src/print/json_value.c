/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "print/json_value.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "content/markup.h"
#include "print/json.h"

json_t *value_start(void)
{
	json_t *root;

	/* Running out of memory ends the program (mem.h), so no function of
	 * jansson called from here fails. */
	json_set_alloc_funcs(mem_alloc, free);
	root = json_object();
	value_put_number(root, "format", JSON_FORMAT);
	return root;
}

/* JSON is UTF-8. A terminal of another charset gets escapes, which survive
 * the transliteration. */
void value_print(json_t *root, struct strbuf *out)
{
	size_t flags = JSON_INDENT(2) | JSON_REAL_PRECISION(12);
	char *text;

	if (!i18n_writes_utf8())
		flags |= JSON_ENSURE_ASCII;
	text = json_dumps(root, flags);
	strbuf_adds(out, text ? text : "null");
	strbuf_addc(out, '\n');
	free(text);
	json_decref(root);
}

json_t *value_text(const char *text)
{
	struct strbuf clean;
	json_t *value;

	if (!text || !*text)
		return json_null();
	strbuf_init(&clean);
	text_clean(&clean, text, strlen(text), true);
	value = json_stringn(clean.s, clean.length);
	strbuf_release(&clean);
	return value;
}

void value_put(json_t *object, const char *key, json_t *value)
{
	json_object_set_new(object, key, value);
}

void value_put_text(json_t *object, const char *key, const char *text)
{
	value_put(object, key, value_text(text));
}

void value_put_flag(json_t *object, const char *key, bool flag)
{
	value_put(object, key, json_boolean(flag));
}

void value_put_number(json_t *object, const char *key, long number)
{
	value_put(object, key, json_integer(number));
}

void value_put_date(json_t *object, const char *key, struct date date)
{
	struct strbuf text;

	strbuf_init(&text);
	date_format(date, &text);
	value_put_text(object, key, text.s);
	strbuf_release(&text);
}

void value_put_words(json_t *object, const char *key, const struct content *c,
		     int language, const struct words *words)
{
	struct rich rich;

	rich_init(&rich);
	markup_expand(c, language, content_say(c, words, language, NULL),
		      &rich);
	value_put_text(object, key, rich.text);
	rich_release(&rich);
}

void value_put_list(json_t *object, const char *key, const char *const *item,
		    size_t count)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < count; i++)
		json_array_append_new(list, value_text(item[i]));
	value_put(object, key, list);
}
