/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "bench.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <yaml.h>

enum { FOLDERS_MAX = 8 };

/* libyaml's events, and nothing made of them. */
static void parse_file(const char *path)
{
	FILE *file = fopen(path, "r");
	yaml_parser_t parser;
	yaml_event_t event;
	int is_over = 0;

	if (!file || !yaml_parser_initialize(&parser))
		give_up(path, strerror(errno));
	yaml_parser_set_input_file(&parser, file);
	while (!is_over) {
		if (!yaml_parser_parse(&parser, &event))
			give_up(path, parser.problem);
		is_over = event.type == YAML_STREAM_END_EVENT;
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
	fclose(file);
}

static int visit(const char *path, const struct stat *st, int kind,
		 struct FTW *where)
{
	size_t length = strlen(path);

	(void)st;
	(void)where;
	if (kind == FTW_F && length > 5 && !strcmp(path + length - 5, ".yaml"))
		parse_file(path);
	return 0;
}

void floor_parse(const char *folder)
{
	if (nftw(folder, visit, FOLDERS_MAX, FTW_PHYS) != 0)
		give_up(folder, strerror(errno));
}

/* What a file costs that survives a power cut. */
void floor_save(const char *folder, const char *bytes, size_t length)
{
	int at = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	int fd =
		at < 0 ? -1
		       : openat(at, "floor.new",
				O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

	if (fd < 0 || write(fd, bytes, length) != (ssize_t)length ||
	    fsync(fd) != 0 || close(fd) != 0 ||
	    renameat(at, "floor.new", at, "floor") != 0 || fsync(at) != 0)
		give_up(folder, strerror(errno));
	close(at);
}
