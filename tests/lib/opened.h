/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * opened - content and accounts from tests/data/, and an app over them.
 *
 * Nothing here writes; the day is 22 November 2026.
 */
#ifndef WIDERSPRUCH_TESTS_OPENED_H
#define WIDERSPRUCH_TESTS_OPENED_H

#include "lib/golden.h"

#include "base/i18n.h"
#include "content/load.h"
#include "pages/app.h"
#include "pages/build.h"

struct opened {
	struct content content;
	struct diags diags;
	struct store store;
	struct app app;
	unsigned made; /* ids given so far */
};

static inline date_instant opened_now(void *data)
{
	date_instant now;

	(void)data;
	if (!date_instant_parse("2026-11-22T10:00:00.000000Z", &now))
		abort();
	return now;
}

static inline void opened_make_id(void *data, char id[RECORD_ID_LENGTH + 1])
{
	struct opened *o = data;

	snprintf(id, RECORD_ID_LENGTH + 1, "%08x", 0xd0000000u + ++o->made);
}

/* `content` is a folder below the source folder, `overlay` and `store` are
 * below tests/data/ or NULL. `language` is one of the content's. */
static inline void opened_init(struct opened *o, const char *content,
			       const char *overlay, const char *store,
			       const char *language)
{
	char *own = overlay ? golden_path(overlay) : NULL;
	char *data = golden_path(store ? store : "no-store");
	struct err err = ERR_INIT;
	struct deed_context deed = {
		.content = &o->content,
		.store = &o->store,
		.today = { 2026, 11, 22 },
		.now = opened_now,
		.make_id = opened_make_id,
		.data = o,
	};

	memset(o, 0, sizeof(*o));
	content_init(&o->content);
	diags_init(&o->diags);
	if (!content_load(&o->content, content, own, NULL, &o->diags, &err) ||
	    !store_open(&o->store, data, &err))
		fail_msg("%s", err.message);
	deed.language = content_language(&o->content, language);
	assert_true(deed.language >= 0);
	app_init(&o->app, &deed, &o->diags);
	free(own);
	free(data);
}

static inline void opened_release(struct opened *o)
{
	app_release(&o->app);
	store_release(&o->store);
	diags_release(&o->diags);
	content_release(&o->content);
}

#endif
