/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dossier and hand-out as text and as a page, compared with
 * tests/data/dossier/. */
#include <config.h>

#include "lib/journals.h"
#include "lib/opened.h"

#include "domain/dossier.h"
#include "domain/handout.h"
#include "print/document.h"

static const char *const languages[] = { "en", "de" };

/* `what` is "dossier" or "handout". */
static void check(const char *what, const char *id, const char *language)
{
	const bool is_dossier = !strcmp(what, "dossier");
	struct opened o;
	struct document d;
	struct strbuf out;
	const struct record *r;

	strbuf_init(&out);
	i18n_set_language(language);
	if (strcmp(i18n_language(), language) != 0)
		skip();
	opened_init(&o, "tests/data/content-small", NULL, "store-proof",
		    language);
	r = store_find(&o.store, id);
	assert_non_null(r);
	if (is_dossier)
		dossier_make(&o.app.deed, r, &d);
	else
		handout_make(&o.app.deed, r, &d);
	for (int is_html = 0; is_html < 2; is_html++) {
		char *name = mem_printf("dossier/%s-%s.%s.%s", what, id,
					language, is_html ? "html" : "txt");

		strbuf_reset(&out);
		document_write(&d, is_html, &out);
		golden_check(name, out.s);
		free(name);
	}
	document_release(&d);
	opened_release(&o);
	strbuf_release(&out);
}

static void test_papers(void **state)
{
	static const char *const papers[][2] = {
		{ "dossier", "7f3a9c1e" }, /* with proofs of all kinds */
		{ "dossier", "9e8d7c6b" }, /* nothing noted, nothing known */
		{ "handout", "1b22e07a" },
		{ "handout", "2c33f18b" }, /* no residence, no account */
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(papers); i++)
		for (size_t k = 0; k < LENGTH_OF(languages); k++)
			check(papers[i][0], papers[i][1], languages[k]);
}

/* Words that were taken back, private notes and markup. */
static void test_left_out(void **state)
{
	struct opened o;
	struct document d;
	struct strbuf out;

	(void)state;
	strbuf_init(&out);
	i18n_set_language("en");
	opened_init(&o, "tests/data/content-small", NULL, "store-proof", "en");
	dossier_make(&o.app.deed, store_find(&o.store, "7f3a9c1e"), &d);
	document_write(&d, true, &out);
	assert_null(strstr(out.s, "only for me"));
	assert_null(strstr(out.s, "taken back"));
	assert_null(strstr(out.s, "<script"));
	assert_non_null(strstr(out.s, "&lt;script&gt;"));
	document_release(&d);
	opened_release(&o);
	strbuf_release(&out);
}

/* The dossier of an account with this journal, as text; owned by the caller. */
static char *dossier_of(const char *journal)
{
	struct opened o;
	struct document d;
	struct strbuf out;
	struct record *r;

	strbuf_init(&out);
	i18n_set_language("en");
	opened_init(&o, "tests/data/content-small", NULL, "store-proof", "en");
	r = store_find(&o.store, "7f3a9c1e");
	journal_release(&r->journal);
	journal_from(&r->journal, journal);
	dossier_make(&o.app.deed, r, &d);
	document_write(&d, false, &out);
	document_release(&d);
	opened_release(&o);
	return strbuf_detach(&out);
}

static size_t times(const char *text, const char *part)
{
	size_t count = 0;

	while ((text = strstr(text, part))) {
		count++;
		text += strlen(part);
	}
	return count;
}

#define PROOF(id, second, more)                                                \
	"- {id: " id ", at: 2026-11-20T10:00:" second "Z, is: proof" more "}"  \
	"\n"

/* A proof of a proof has a row of its own and one number; so has one that is
 * said to prove itself. */
static void test_each_proof_once(void **state)
{
	static const struct {
		const char *journal;
		size_t proofs;
	} cases[] = {
		{ PROOF("a", "01", ", subject: only-a"), 1 },
		{ PROOF("a", "01", ", subject: only-a")
			  PROOF("b", "02", ", of: a")
				  PROOF("c", "03", ", of: a")
					  PROOF("d", "04", ", of: a"),
		  4 },
		{ PROOF("a", "01", ", of: a, subject: only-a"), 1 },
		{ PROOF("a", "01", ", of: b, subject: only-a")
			  PROOF("b", "02", ", of: a"),
		  2 },
		{ "- {id: m, at: 2026-11-20T09:00:00Z, is: milestone, kind: "
		  "objected}\n" PROOF("a", "01", ", of: m, subject: only-a")
			  PROOF("b", "02", ", of: a"),
		  2 },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		char *text = dossier_of(cases[i].journal);
		char *last = mem_printf("\nProof %zu\n", cases[i].proofs);
		char *more = mem_printf("\nProof %zu\n", cases[i].proofs + 1);

		assert_int_equal(times(text, last), 1);
		assert_int_equal(times(text, more), 0);
		/* Its row may name it, and its own heading does. */
		assert_true(times(text, "only-a") >= 1);
		free(more);
		free(last);
		free(text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_papers),
		cmocka_unit_test(test_left_out),
		cmocka_unit_test(test_each_proof_once),
	};

	const char *localedir = getenv("WIDERSPRUCH_LOCALEDIR");

	golden_start();
	i18n_init("en", localedir ? localedir : LOCALEDIR);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
