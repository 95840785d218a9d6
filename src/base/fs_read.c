/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in a file. */
#include <config.h>

#include "base/fs.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "base/fs_parts.h"
#include "base/i18n.h"

/* Until `take` has had enough; false with an errno. */
static bool read_all(int fd, fs_taker *take, void *data, int *error)
{
	char bytes[16 * 1024];

	for (;;) {
		ssize_t n = read(fd, bytes, sizeof(bytes));

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			*error = errno;
		if (n <= 0)
			return n == 0;
		if (!take(data, bytes, (size_t)n))
			return true;
	}
}

/* What fs_read() takes. */
struct taking {
	struct strbuf *out;
	size_t left;
	bool is_too_much;
};

static bool take_some(void *data, const char *bytes, size_t length)
{
	struct taking *t = data;

	if (length > t->left) {
		t->is_too_much = true;
		return false;
	}
	t->left -= length;
	strbuf_add(t->out, bytes, length);
	return true;
}

void fs_size_words(size_t size, struct strbuf *out)
{
	enum { KILO = 1024, MEGA = 1024 * 1024 };

	if (size >= MEGA && size % MEGA == 0)
		strbuf_addf(out, _("%zu MB"), size / MEGA);
	else if (size >= KILO && size % KILO == 0)
		strbuf_addf(out, _("%zu kB"), size / KILO);
	else
		strbuf_addf(out, Q_("%zu byte", "%zu bytes", size), size);
}

static void say_too_large(const char *name, size_t limit, struct err *err)
{
	struct strbuf most;

	strbuf_init(&most);
	fs_size_words(limit, &most);
	err_set(err, ERR_DATA,
		/* TRANSLATORS: a file, and a size such as "32 MB". */
		_("%s is too large: more than %s are not read."), name, most.s);
	strbuf_release(&most);
}

bool fs_read_open(int fd, const char *name, size_t limit, struct strbuf *out,
		  struct err *err)
{
	struct taking t = { out, limit, false };
	size_t before = out->length;
	int error = 0;
	bool is_fine = read_all(fd, take_some, &t, &error);

	if (!is_fine)
		fs_fault(err, error, _("%s cannot be read."), name);
	else if (t.is_too_much)
		say_too_large(name, limit, err);
	if (is_fine && !t.is_too_much)
		return true;
	strbuf_truncate(out, before);
	return false;
}

/* To read it; -1 with `err`. */
static int open_file(const char *path, struct err *err)
{
	/* A pipe in place of the file must not make us wait. */
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	struct stat st;

	if (fd < 0 && errno == ENOENT) {
		err_set(err, ERR_IO, _("There is no file %s."), path);
	} else if (fd < 0 || fstat(fd, &st) != 0) {
		fs_fault(err, errno, _("%s cannot be read."), path);
	} else if (S_ISDIR(st.st_mode)) {
		err_set(err, ERR_IO, _("%s is a folder, not a file."), path);
	} else if (!S_ISREG(st.st_mode)) {
		err_set(err, ERR_DATA, _("%s is not a file."), path);
	} else {
		return fd;
	}
	if (fd >= 0)
		close(fd);
	return -1;
}

bool fs_read(const char *path, size_t limit, struct strbuf *out,
	     struct err *err)
{
	int fd = open_file(path, err);
	bool is_fine = fd >= 0 && fs_read_open(fd, path, limit, out, err);

	if (fd >= 0)
		close(fd);
	return is_fine;
}

bool fs_read_each(const char *path, fs_taker *take, void *data, struct err *err)
{
	int fd = open_file(path, err);
	int error = 0;
	bool is_fine = fd >= 0 && read_all(fd, take, data, &error);

	if (fd >= 0 && !is_fine)
		fs_fault(err, error, _("%s cannot be read."), path);
	if (fd >= 0)
		close(fd);
	return is_fine;
}
