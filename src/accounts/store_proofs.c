/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "accounts/store_proofs.h"

#include <stdlib.h>
#include <string.h>

#include "accounts/store_kept.h"
#include "base/i18n.h"
#include "base/mem.h"

enum { ENDING_MAX = 8 };

static const char shelf[] = "proofs";

bool store_ending_is_valid(const char *ending)
{
	const size_t length = strlen(ending);

	return length > 0 && length <= ENDING_MAX &&
	       strspn(ending, "abcdefghijklmnopqrstuvwxyz0123456789") == length;
}

/* A journal may be written by hand, or come from elsewhere: its words name no
 * file outside of the folder. */
static char *name_of(const char *entry, const char *ending)
{
	if (!record_id_is_valid(entry) || !store_ending_is_valid(ending))
		return NULL;
	return mem_printf("%s.%s", entry, ending);
}

char *store_proof_path(const struct store *s, const struct record *account,
		       const char *entry, const char *ending)
{
	char *name = name_of(entry, ending);
	char *path = name ? store_kept_path(s, shelf, account, name) : NULL;

	free(name);
	return path;
}

enum fs_outcome store_keep_proof(struct store *s, const struct record *account,
				 const char *entry, const char *ending,
				 const struct strbuf *bytes, char **path,
				 struct err *err)
{
	char *name = name_of(entry, ending);
	enum fs_outcome outcome = FS_FAILED;

	if (name)
		outcome = store_keep_file(s, shelf, account, name, bytes->s,
					  bytes->length, path, err);
	else
		err_set(err, ERR_REFUSED,
			_("No file can be named \"%s.%s\" here."), entry,
			ending);
	free(name);
	return outcome;
}

bool store_delete_proofs(const struct store *s, const struct record *account,
			 struct err *err)
{
	return store_delete_kept(s, shelf, account, err);
}
