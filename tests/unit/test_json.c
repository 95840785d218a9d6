/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The JSON of `--json`: golden files, and what each of them must obey. */
#include <config.h>

#include <jansson.h>

#include "lib/opened.h"

#include "base/text.h"
#include "print/json.h"

/* Keys in snake_case; no empty strings; nothing a terminal would obey. */
static void check_value(const json_t *value)
{
	if (json_is_string(value)) {
		const char *s = json_string_value(value);

		assert_true(*s);
		assert_true(text_is_printable(s, strlen(s), NULL));
	} else if (json_is_array(value)) {
		for (size_t i = 0; i < json_array_size(value); i++)
			check_value(json_array_get(value, i));
	} else if (json_is_object(value)) {
		/* jansson has no iterator over a constant object. */
		json_t *object = json_deep_copy(value);
		const char *key;
		json_t *item;

		json_object_foreach(object, key, item)
		{
			assert_int_equal(strspn(key,
						"abcdefghijklmnopqrstuvwxyz"
						"_"),
					 strlen(key));
			check_value(item);
		}
		json_decref(object);
	}
}

/* One text, one newline at its end, "format" first. */
static json_t *parse(const struct strbuf *text)
{
	json_error_t error;
	json_t *root = json_loads(text->s, JSON_REJECT_DUPLICATES, &error);

	if (!root)
		fail_msg("line %d: %s", error.line, error.text);
	assert_true(text->length > 1);
	assert_int_equal(text->s[text->length - 1], '\n');
	assert_int_not_equal(text->s[text->length - 2], '\n');
	assert_int_equal(json_integer_value(json_object_get(root, "format")),
			 JSON_FORMAT);
	assert_int_equal(strncmp(text->s, "{\n  \"format\": 1", 15), 0);
	check_value(root);
	return root;
}

static void check_text(const char *name, struct strbuf *text)
{
	json_decref(parse(text));
	golden_check(name, text->s);
	strbuf_release(text);
}

static void test_content(void **state)
{
	struct search_hits hits;
	struct strbuf out;
	struct opened o;

	(void)state;
	opened_init(&o, "tests/data/content-small", "content-own",
		    "store-small", "en");
	strbuf_init(&out);
	json_guides(&o.content, o.app.deed.language, &out);
	check_text("json/guides.json", &out);
	json_facts(&o.content, NULL, o.app.deed.language, &out);
	check_text("json/facts.json", &out);
	search_hits_init(&hits);
	content_search(&o.content, o.app.deed.language, "form", &hits);
	json_hits("form", &hits, &out);
	check_text("json/hits.json", &out);
	search_hits_release(&hits);
	json_diags(&o.diags, &out);
	check_text("json/findings.json", &out);
	opened_release(&o);
}

static void test_authorities(void **state)
{
	const struct authority *list[8];
	struct authority_for found;
	struct strbuf out;
	struct opened o;

	(void)state;
	opened_init(&o, "tests/data/content-small", NULL, NULL, "en");
	strbuf_init(&out);
	assert_true(o.content.authority_count <= LENGTH_OF(list));
	for (size_t i = 0; i < o.content.authority_count; i++)
		list[i] = &o.content.authorities[i];
	authority_for(&o.content, "de-by", &found);
	json_authorities(&o.content, o.app.deed.language, list,
			 o.content.authority_count, &found, &out);
	check_text("json/authorities.json", &out);
	authority_for_release(&found);
	json_authorities(&o.content, o.app.deed.language, NULL, 0, NULL, &out);
	json_decref(parse(&out));
	strbuf_release(&out);
	opened_release(&o);
}

static void test_page(void **state)
{
	struct strbuf out;
	struct opened o;
	struct page page;

	(void)state;
	opened_init(&o, "tests/data/content-small", NULL, "store-small", "en");
	strbuf_init(&out);
	page_build(&o.app, "step/7f3a9c1e/forum/open-form", &page);
	json_page(&page, &out);
	check_text("json/page.json", &out);
	page_release(&page);
	opened_release(&o);
}

static void test_records(void **state)
{
	static const struct {
		const char *store;
		const char *account;
		const char *people_file, *accounts_file, *account_file;
	} rows[] = {
		{ "store-small", "7f3a9c1e", "json/people.json",
		  "json/accounts.json", "json/account.json" },
		{ "store-odd", "00000005", "json/people-odd.json",
		  "json/accounts-odd.json", "json/account-odd.json" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(rows); i++) {
		struct strbuf out;
		struct opened o;

		opened_init(&o, "tests/data/content-small", NULL, rows[i].store,
			    "en");
		strbuf_init(&out);
		json_people(&o.app.deed, NULL, JSON_ALL, &out);
		check_text(rows[i].people_file, &out);
		json_accounts(&o.app.deed, NULL, JSON_ALL, &out);
		check_text(rows[i].accounts_file, &out);
		json_account(&o.app.deed, store_find(&o.store, rows[i].account),
			     &out);
		check_text(rows[i].account_file, &out);
		opened_release(&o);
	}
}

/* The list that is asked for, no more; none is an empty list. */
static void test_counts(void **state)
{
	struct record *two[2];
	struct strbuf out;
	struct opened o;
	json_t *root;

	(void)state;
	opened_init(&o, "tests/data/content-small", NULL, "store-small", "en");
	two[0] = store_find(&o.store, "9e8d7c6b");
	two[1] = store_find(&o.store, "7f3a9c1e");
	strbuf_init(&out);
	json_accounts(&o.app.deed, two, 2, &out);
	root = parse(&out);
	assert_int_equal(json_array_size(json_object_get(root, "accounts")), 2);
	assert_string_equal(
		json_string_value(json_object_get(
			json_array_get(json_object_get(root, "accounts"), 0),
			"id")),
		"9e8d7c6b");
	json_decref(root);
	strbuf_reset(&out);
	json_accounts(&o.app.deed, NULL, 0, &out);
	root = parse(&out);
	assert_int_equal(json_array_size(json_object_get(root, "accounts")), 0);
	json_decref(root);
	strbuf_release(&out);
	opened_release(&o);
}

/* Words follow the language; names, days and keys do not. */
static void test_language(void **state)
{
	static const char *const keys[] = { "id", "status", "since", "path",
					    "platform" };
	const char *titles[2];
	json_t *root[2];
	struct opened o[2];

	(void)state;
	for (int i = 0; i < 2; i++) {
		struct strbuf out;

		opened_init(&o[i], "tests/data/content-small", NULL,
			    "store-small", i ? "de" : "en");
		strbuf_init(&out);
		json_account(&o[i].app.deed,
			     store_find(&o[i].store, "3d07aa11"), &out);
		root[i] = parse(&out);
		strbuf_release(&out);
	}
	for (size_t k = 0; k < LENGTH_OF(keys); k++)
		assert_true(json_equal(
			json_object_get(json_object_get(root[0], "account"),
					keys[k]),
			json_object_get(json_object_get(root[1], "account"),
					keys[k])));
	for (int i = 0; i < 2; i++)
		titles[i] = json_string_value(json_object_get(
			json_array_get(
				json_object_get(json_object_get(root[i],
								"account"),
						"steps"),
				0),
			"title"));
	assert_string_equal(titles[0], "Go to the objection in the app");
	assert_string_equal(titles[1], "In der App zum Widerspruch gehen");
	for (int i = 0; i < 2; i++) {
		json_decref(root[i]);
		opened_release(&o[i]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_content),
		cmocka_unit_test(test_authorities),
		cmocka_unit_test(test_page),
		cmocka_unit_test(test_records),
		cmocka_unit_test(test_counts),
		cmocka_unit_test(test_language),
	};

	golden_start();
	i18n_init("en", LOCALEDIR);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
