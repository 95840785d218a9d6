/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "pages/file_out.h"

#include <stdlib.h>
#include <string.h>

#include "base/fs.h"
#include "base/i18n.h"
#include "base/mem.h"

char *file_out_name(const char *typed, const char *ending, struct err *err)
{
	char *path = fs_expand(typed);
	const size_t length = strlen(path);
	const size_t tail = strlen(ending) + 1;
	char *file;

	if (length == 0 || path[length - 1] == '/') {
		err_set(err, ERR_USAGE, "%s", _("Type the name of a file."));
		free(path);
		return NULL;
	}
	if (length > tail && path[length - tail] == '.' &&
	    !strcmp(path + length - tail + 1, ending))
		return path;
	file = mem_printf("%s.%s", path, ending);
	free(path);
	return file;
}
