/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "lib/unit.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>

#include "base/fs.h"
#include "base/mem.h"

enum { NOBODY = 65534, LIMIT = 1 << 20 };

/* A folder for each test, no umask in its way, and no wait without end. */
static int setup(void **state)
{
	alarm(60);
	umask(022);
	*state = temp_new();
	return 0;
}

static int teardown(void **state)
{
	temp_remove(*state);
	return 0;
}

static void assert_content(const char *path, const char *want)
{
	struct err err = ERR_INIT;
	struct strbuf out;

	strbuf_init(&out);
	assert_true(fs_read(path, LIMIT, &out, &err));
	assert_string_equal(out.s, want);
	strbuf_release(&out);
}

static mode_t mode_of(const char *path)
{
	struct stat st;

	assert_int_equal(lstat(path, &st), 0);
	return st.st_mode & 07777;
}

/* How many names, dot files too. */
static size_t count_names(const char *folder)
{
	char *pattern = mem_printf("ls -A '%s' | wc -l", folder);
	FILE *pipe = popen(pattern, "r");
	size_t n = 999;

	assert_non_null(pipe);
	assert_int_equal(fscanf(pipe, "%zu", &n), 1);
	pclose(pipe);
	free(pattern);
	return n;
}

static enum fs_outcome save(const char *path, const char *text, struct err *err)
{
	return fs_write(path, text, strlen(text), err);
}

static void writes_and_replaces(void **state)
{
	char *path = temp_path(*state, "file.yaml");
	struct err err = ERR_INIT;

	assert_int_equal(save(path, "one", &err), FS_SAVED);
	assert_content(path, "one");
	assert_int_equal(mode_of(path), 0600);
	assert_int_equal(save(path, "", &err), FS_SAVED);
	assert_content(path, "");
	assert_int_equal(save(path, "three", &err), FS_SAVED);
	assert_content(path, "three");
	assert_int_equal(err.kind, ERR_NONE);
	assert_int_equal(count_names(*state), 1);
	free(path);
}

static void writes_beside_where_we_stand(void **state)
{
	char *before = getcwd(NULL, 0);

	assert_int_equal(chdir(*state), 0);
	assert_int_equal(save("here", "x", NULL), FS_SAVED);
	assert_content("here", "x");
	assert_int_equal(chdir(before), 0);
	free(before);
}

/* What the next renameat2() meets. */
static enum { RENAME_AS_IS, RENAME_MEETS_ANOTHER, RENAME_UNKNOWN } rename_meets;
static bool link_is_unknown;

static void come_between(int folder, const char *name)
{
	int fd = openat(folder, name, O_WRONLY | O_CREAT | O_EXCL, 0644);

	assert_int_equal(write(fd, "theirs", 6), 6);
	close(fd);
}

/* In place of the C library's. */
int renameat2(int from, const char *old, int to, const char *new,
	      unsigned int how)
{
	if (rename_meets == RENAME_UNKNOWN) {
		errno = EINVAL;
		return -1;
	}
	if (rename_meets == RENAME_MEETS_ANOTHER)
		come_between(to, new);
	return (int)syscall(SYS_renameat2, from, old, to, new, how);
}

int linkat(int from, const char *old, int to, const char *new, int how)
{
	if (link_is_unknown) {
		errno = EPERM;
		return -1;
	}
	return (int)syscall(SYS_linkat, from, old, to, new, how);
}

static enum fs_outcome save_new(const char *path, struct err *err)
{
	return fs_write_new(path, "ours", 4, NULL, err);
}

static void writes_new_files_alone(void **state)
{
	char *path = temp_path(*state, "file");
	struct err err = ERR_INIT;

	assert_int_equal(save_new(path, &err), FS_SAVED);
	assert_content(path, "ours");
	assert_int_equal(save(path, "old", &err), FS_SAVED);
	assert_int_equal(save_new(path, &err), FS_FAILED);
	assert_int_equal(err.kind, ERR_REFUSED);
	assert_non_null(strstr(err.message, path));
	assert_content(path, "old");
	assert_int_equal(remove(path), 0);
	/* A link that leads nowhere is something, too. */
	assert_int_equal(symlink("nowhere", path), 0);
	assert_int_equal(save_new(path, &err), FS_FAILED);
	assert_int_equal(err.kind, ERR_REFUSED);
	assert_int_equal(save_new("", &err), FS_FAILED);
	assert_int_equal(err.kind, ERR_USAGE);
	assert_int_equal(count_names(*state), 1);
	free(path);
}

static void keeps_new_files_private(void **state)
{
	char *path = temp_path(*state, "file");

	umask(0);
	assert_int_equal(chmod(*state, 02775), 0);
	assert_int_equal(save_new(path, NULL), FS_SAVED);
	assert_int_equal(mode_of(path), 0600);
	free(path);
}

static void expands_the_name_of_a_new_file(void **state)
{
	char *want = temp_path(*state, "file");
	char *path = NULL;

	setenv("HOME", *state, 1);
	assert_int_equal(fs_write_new("~/file", "x", 1, &path, NULL), FS_SAVED);
	assert_string_equal(path, want);
	assert_content(want, "x");
	free(path);
	free(want);
}

/* Whoever comes between the look and the renaming keeps what is theirs. */
static void loses_no_file_that_comes_meanwhile(void **state)
{
	char *path = temp_path(*state, "file");
	struct err err = ERR_INIT;

	rename_meets = RENAME_MEETS_ANOTHER;
	assert_int_equal(save_new(path, &err), FS_FAILED);
	rename_meets = RENAME_AS_IS;
	assert_int_equal(err.kind, ERR_REFUSED);
	assert_content(path, "theirs");
	assert_int_equal(count_names(*state), 1);
	free(path);
}

/* Some file systems know no such renaming, and some no second name. */
static void writes_new_files_everywhere(void **state)
{
	char *path = temp_path(*state, "file");

	rename_meets = RENAME_UNKNOWN;
	for (int i = 0; i < 2; i++) {
		link_is_unknown = i == 1;
		assert_int_equal(save_new(path, NULL), FS_SAVED);
		assert_content(path, "ours");
		assert_int_equal(count_names(*state), 1);
		assert_int_equal(remove(path), 0);
	}
	link_is_unknown = false;
	rename_meets = RENAME_AS_IS;
	free(path);
}

static void keeps_the_mode(void **state)
{
	static const mode_t modes[] = { 0600, 0640, 0644, 0660, 0400, 0755 };
	char *path = temp_path(*state, "file");
	size_t i;

	assert_int_equal(save(path, "x", NULL), FS_SAVED);
	for (i = 0; i < LENGTH_OF(modes); i++) {
		assert_int_equal(chmod(path, modes[i]), 0);
		assert_int_equal(save(path, "y", NULL), FS_SAVED);
		assert_int_equal(mode_of(path), modes[i]);
	}
	/* but never set-user-id */
	assert_int_equal(chmod(path, 04755), 0);
	assert_int_equal(save(path, "y", NULL), FS_SAVED);
	assert_int_equal(mode_of(path), 0755);
	free(path);
}

static void shares_in_a_shared_folder(void **state)
{
	static const struct {
		mode_t folder;
		mode_t file;
		bool is_shared;
	} rows[] = {
		{ 0700, 0600, false }, { 0755, 0600, false },
		{ 0750, 0600, false }, { 0770, 0660, true },
		{ 02770, 0660, true }, { 0730, 0620, true },
		{ 0777, 0660, true },
	};
	size_t i;

	for (i = 0; i < LENGTH_OF(rows); i++) {
		char *path = temp_path(*state, "file");
		char *lockfile = temp_path(*state, ".lock");
		struct fs_lock lock;

		assert_int_equal(chmod(*state, rows[i].folder), 0);
		assert_int_equal(fs_is_shared(*state), rows[i].is_shared);
		/* A umask takes nothing away from the group here. */
		umask(077);
		assert_int_equal(save(path, "x", NULL), FS_SAVED);
		assert_true(fs_lock(&lock, lockfile, NULL));
		umask(022);
		fs_unlock(&lock);
		assert_int_equal(mode_of(path), rows[i].file);
		assert_int_equal(mode_of(lockfile), rows[i].file);
		unlink(path);
		unlink(lockfile);
		free(path);
		free(lockfile);
	}
	assert_false(fs_is_shared("/nonexistent"));
}

/* The group's bits are for the folder's group, whoever writes. */
static void takes_the_folders_group(void **state)
{
	char *path = temp_path(*state, "file");
	struct stat st;

	if (geteuid() != 0) {
		free(path);
		skip();
	}
	assert_int_equal(chown(*state, 0, 12345), 0);
	assert_int_equal(chmod(*state, 0770), 0);
	assert_int_equal(save(path, "x", NULL), FS_SAVED);
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_gid, 12345);
	/* And an existing file keeps its own. */
	assert_int_equal(chown(path, 0, 12346), 0);
	assert_int_equal(save(path, "y", NULL), FS_SAVED);
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_gid, 12346);
	assert_int_equal(st.st_mode & 0777, 0660);
	/* Who may not give the group gives its bits to nobody. */
	assert_int_equal(chmod(*state, 0777), 0);
	assert_int_equal(seteuid(NOBODY), 0);
	assert_int_equal(save(path, "z", NULL), FS_SAVED);
	assert_int_equal(seteuid(0), 0);
	assert_int_equal(stat(path, &st), 0);
	assert_int_not_equal(st.st_gid, 12346);
	assert_int_equal(st.st_mode & 0777, 0600);
	free(path);
}

static void follows_links(void **state)
{
	static const char *const links[] = { "to", "sub/back", "chain" };
	char *sub = temp_path(*state, "sub");
	char *file = temp_path(sub, "file");
	size_t i;

	assert_int_equal(mkdir(sub, 0700), 0);
	for (i = 0; i < LENGTH_OF(links); i++) {
		char *link = temp_path(*state, links[i]);
		struct stat st;

		if (i == 0)
			assert_int_equal(symlink("sub/file", link), 0);
		else if (i == 1)
			assert_int_equal(symlink("../sub/file", link), 0);
		else
			assert_int_equal(symlink("to", link), 0);
		/* The first time there is no file behind it yet. */
		assert_int_equal(save(link, links[i], NULL), FS_SAVED);
		assert_content(file, links[i]);
		assert_int_equal(lstat(link, &st), 0);
		assert_true(S_ISLNK(st.st_mode));
		free(link);
	}
	assert_int_equal(count_names(sub), 2);
	free(sub);
	free(file);
}

/* A call that must fail, what it says, and the folder unchanged. */
static void assert_not_saved(const char *path, const char *words)
{
	struct err err = ERR_INIT;

	assert_int_equal(save(path, "new", &err), FS_FAILED);
	assert_int_equal(err.kind, ERR_IO);
	if (!strstr(err.message, words) || !strstr(err.message, path))
		fail_msg("%s", err.message);
}

static void refuses_what_is_no_file(void **state)
{
	char *folder = temp_path(*state, "folder");
	char *fifo = temp_path(*state, "fifo");
	char *circle = temp_path(*state, "circle");
	char *below = temp_path(fifo, "below");
	char *missing = temp_path(*state, "missing/file");
	char *name = mem_alloc(300);
	char *lengthy;

	memset(name, 'n', 299);
	lengthy = temp_path(*state, name);
	assert_int_equal(mkdir(folder, 0700), 0);
	assert_int_equal(mkfifo(fifo, 0600), 0);
	assert_int_equal(symlink("circle", circle), 0);
	assert_not_saved(folder, "It is a folder");
	assert_not_saved(fifo, "It is not a file");
	assert_not_saved(circle, "circle");
	assert_not_saved(below, "not a folder");
	assert_not_saved(missing, "is not there");
	assert_not_saved(lengthy, "too long");
	assert_int_equal(count_names(*state), 3);
	free(folder);
	free(fifo);
	free(circle);
	free(below);
	free(missing);
	free(name);
	free(lengthy);
}

static void takes_the_longest_name(void **state)
{
	char name[256];
	char *path;

	memset(name, 'n', 255);
	name[255] = '\0';
	path = temp_path(*state, name);
	assert_int_equal(save(path, "x", NULL), FS_SAVED);
	assert_content(path, "x");
	assert_int_equal(count_names(*state), 1);
	free(path);
}

/* Root may write anywhere, so it becomes somebody else. */
static void leaves_a_read_only_folder_alone(void **state)
{
	char *path = temp_path(*state, "file");
	uid_t user = geteuid();

	assert_int_equal(save(path, "old", NULL), FS_SAVED);
	assert_int_equal(chmod(path, 0644), 0);
	assert_int_equal(chmod(*state, 0555), 0);
	if (user == 0)
		assert_int_equal(seteuid(NOBODY), 0);
	assert_not_saved(path, "does not allow it");
	assert_content(path, "old");
	assert_int_equal(fs_remove(path, NULL), FS_FAILED);
	assert_int_equal(fs_move(path, "/tmp/elsewhere", NULL), FS_FAILED);
	if (user == 0)
		assert_int_equal(seteuid(0), 0);
	assert_int_equal(chmod(*state, 0700), 0);
	assert_int_equal(count_names(*state), 1);
	free(path);
}

/* Beyond ulimit -f: an error, not the death of the program. */
static void survives_a_size_limit(void **state)
{
	static char large[64 * 1024];
	char *path = temp_path(*state, "file");
	struct rlimit before;
	struct rlimit small;
	struct sigaction handler;
	struct err err = ERR_INIT;
	enum fs_outcome outcome;

	assert_int_equal(save(path, "old", NULL), FS_SAVED);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
	small = before;
	small.rlim_cur = 4096;
	memset(large, 'x', sizeof(large));
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
	outcome = fs_write(path, large, sizeof(large), &err);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
	assert_int_equal(outcome, FS_FAILED);
	assert_non_null(strstr(err.message, "ulimit"));
	assert_content(path, "old");
	assert_int_equal(count_names(*state), 1);
	/* The signal is as it was. */
	assert_int_equal(sigaction(SIGXFSZ, NULL, &handler), 0);
	assert_true(handler.sa_handler == SIG_DFL);
	free(path);
}

static void removes_only_what_is_stale(void **state)
{
	static const struct {
		const char *name;
		bool stays;
	} rows[] = {
		{ ".a.yaml.tmp-0123456789ab", false },
		{ "..tmp-0123456789ab", false },
		{ ".read-only.tmp-ffffffffffff", false },
		{ ".alive.tmp-0123456789ab", true },
		{ ".tmp-0123456789ab", true },
		{ ".a.yaml.tmp-0123456789aB", true },
		{ ".a.yaml.tmp-0123456789a", true },
		{ ".a.yaml.tmp-0123456789abc", true },
		{ "a.yaml.tmp-0123456789ab", true },
		{ ".syncthing.a.yaml.tmp", true },
		{ "a.yaml", true },
		{ ".x", true },
	};
	char *folder = temp_path(*state, ".folder.tmp-0123456789ab");
	char *link = temp_path(*state, ".link.tmp-0123456789ab");
	struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
	int alive;
	char *path;
	size_t i;

	for (i = 0; i < LENGTH_OF(rows); i++) {
		path = temp_path(*state, rows[i].name);
		temp_puts(path, "x");
		chmod(path, strstr(path, "read-only") ? 0400 : 0600);
		free(path);
	}
	assert_int_equal(mkdir(folder, 0700), 0);
	assert_int_equal(symlink("a.yaml", link), 0);
	path = temp_path(*state, ".alive.tmp-0123456789ab");
	alive = open(path, O_RDWR);
	assert_int_equal(fcntl(alive, F_OFD_SETLK, &whole), 0);
	fs_remove_stale(*state);
	close(alive);
	free(path);
	for (i = 0; i < LENGTH_OF(rows); i++) {
		path = temp_path(*state, rows[i].name);
		if (fs_exists(path) != rows[i].stays)
			fail_msg("%s", rows[i].name);
		free(path);
	}
	assert_true(fs_exists(folder));
	assert_true(fs_exists(link));
	fs_remove_stale("/nonexistent");
	free(folder);
	free(link);
}

/* What a writer that was killed really leaves is what is removed. */
static void removes_what_a_dead_writer_left(void **state)
{
	char *path = temp_path(*state, "file");
	struct rlimit small = { 4096, 4096 };
	pid_t child;
	int status;

	child = fork();
	if (child == 0) {
		static char large[64 * 1024];
		struct sigaction die = { .sa_handler = SIG_DFL };

		setrlimit(RLIMIT_CORE, &(struct rlimit){ 0, 0 });
		setrlimit(RLIMIT_FSIZE, &small);
		sigaction(SIGXFSZ, &die, NULL);
		/* As fs_write() does, up to the write that kills. */
		path = temp_path(*state, ".file.tmp-00112233aabb");
		status = open(path, O_RDWR | O_CREAT | O_EXCL, 0600);
		(void)fcntl(status, F_OFD_SETLK,
			    &(struct flock){ .l_type = F_WRLCK });
		(void)!write(status, large, sizeof(large));
		(void)!write(status, large, sizeof(large));
		_exit(0);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFSIGNALED(status));
	assert_int_equal(count_names(*state), 1);
	assert_int_equal(save(path, "x", NULL), FS_SAVED);
	fs_remove_stale(*state);
	assert_int_equal(count_names(*state), 1);
	assert_content(path, "x");
	free(path);
}

static void reads_within_limits(void **state)
{
	char *path = temp_path(*state, "file");
	char *fifo = temp_path(*state, "fifo");
	struct err err = ERR_INIT;
	struct strbuf out;

	strbuf_init(&out);
	strbuf_adds(&out, "before ");
	temp_write(path, "a\0b", 3);
	assert_true(fs_read(path, 3, &out, &err));
	assert_int_equal(out.length, 10);
	assert_memory_equal(out.s, "before a\0b", 11);

	assert_false(fs_read(path, 2, &out, &err));
	assert_int_equal(out.length, 10);
	assert_int_equal(err.kind, ERR_DATA);
	assert_non_null(strstr(err.message, "more than 2 bytes"));
	assert_int_equal(truncate(path, 3 << 20), 0);
	assert_false(fs_read(path, 2 << 20, &out, &err));
	assert_non_null(strstr(err.message, "more than 2 MB"));
	assert_false(fs_read(path, 64 << 10, &out, &err));
	assert_non_null(strstr(err.message, "more than 64 kB"));

	assert_false(fs_read("/nonexistent/x", 9, &out, &err));
	assert_string_equal(err.message, "There is no file /nonexistent/x.");
	assert_false(fs_read(*state, 9, &out, &err));
	assert_non_null(strstr(err.message, "is a folder, not a file."));
	assert_int_equal(mkfifo(fifo, 0600), 0);
	assert_false(fs_read(fifo, 9, &out, &err));
	assert_non_null(strstr(err.message, "is not a file."));
	assert_int_equal(out.length, 10);
	strbuf_release(&out);
	free(path);
	free(fifo);
}

static void makes_folders(void **state)
{
	char *deep = temp_path(*state, "a/b/c");
	char *slash = temp_path(*state, "d//e/");
	char *above = temp_path(*state, "a");
	char *file = temp_path(*state, "file");
	char *below = temp_path(file, "x");
	struct err err = ERR_INIT;

	assert_true(fs_make_folder(deep, 0700, &err));
	assert_int_equal(mode_of(deep), 0700);
	assert_int_equal(mode_of(above), 0700);
	assert_int_equal(chmod(deep, 0750), 0);
	assert_true(fs_make_folder(deep, 0700, &err));
	assert_int_equal(mode_of(deep), 0750);
	assert_true(fs_make_folder(slash, 0777, &err));
	assert_int_equal(mode_of(slash), 0755);
	assert_true(fs_make_folder("/", 0700, &err));
	assert_int_equal(err.kind, ERR_NONE);

	temp_puts(file, "x");
	assert_false(fs_make_folder(file, 0700, &err));
	assert_non_null(strstr(err.message, "not a folder"));
	assert_false(fs_make_folder(below, 0700, &err));
	assert_false(fs_make_folder("", 0700, &err));
	free(deep);
	free(slash);
	free(above);
	free(file);
	free(below);
}

static void moves_and_removes(void **state)
{
	char *from = temp_path(*state, "from/file");
	char *to = temp_path(*state, "to/file");
	char *nowhere = temp_path(*state, "none/file");
	char *folders[] = { temp_path(*state, "from"),
			    temp_path(*state, "to") };
	struct err err = ERR_INIT;

	assert_int_equal(mkdir(folders[0], 0700), 0);
	assert_int_equal(mkdir(folders[1], 0700), 0);
	temp_puts(from, "x");
	assert_int_equal(fs_move(from, to, &err), FS_SAVED);
	assert_false(fs_exists(from));
	assert_content(to, "x");
	assert_int_equal(fs_move(from, to, &err), FS_FAILED);
	assert_non_null(strstr(err.message, from));
	assert_int_equal(fs_move(to, nowhere, &err), FS_FAILED);
	assert_content(to, "x");

	err = (struct err)ERR_INIT;
	assert_int_equal(fs_remove(to, &err), FS_SAVED);
	assert_false(fs_exists(to));
	assert_int_equal(fs_remove(to, &err), FS_SAVED);
	assert_int_equal(err.kind, ERR_NONE);
	assert_int_equal(fs_remove(folders[0], &err), FS_FAILED);
	free(from);
	free(to);
	free(nowhere);
	free(folders[0]);
	free(folders[1]);
}

static void removes_a_tree(void **state)
{
	char *folder = temp_path(*state, "tree");
	char *below = temp_path(folder, "below");
	char *outside = temp_path(*state, "outside");
	struct err err = ERR_INIT;

	assert_true(fs_remove_tree(folder, &err));
	assert_int_equal(mkdir(folder, 0700), 0);
	assert_int_equal(mkdir(below, 0700), 0);
	assert_int_equal(mkdir(outside, 0700), 0);
	for (int i = 0; i < 2; i++) {
		static const char *const names[] = { "letter~", ".swap" };
		char *one = temp_path(folder, names[i]);
		char *two = temp_path(below, names[i]);
		char *kept = temp_path(outside, names[i]);
		char *link = temp_path(folder, i ? "to-file" : "to-folder");

		temp_puts(one, "x");
		temp_puts(two, "x");
		temp_puts(kept, "x");
		assert_int_equal(symlink(i ? kept : outside, link), 0);
		free(link);
		free(kept);
		free(two);
		free(one);
	}
	assert_true(fs_remove_tree(folder, &err));
	assert_false(fs_exists(folder));
	assert_false(fs_holds_only(folder, "x", 1));
	assert_true(fs_holds_only(outside, "x", 1));
	assert_false(fs_holds_only(outside, "y", 1));
	assert_false(fs_holds_only(outside, "", 0));
	free(outside);
	free(below);
	free(folder);
}

static void lists_sorted_names(void **state)
{
	static const char *const names[] = { "b.yaml", "a.yaml", ".c.yaml",
					     "d.txt",  "B.yaml", ".yaml" };
	struct fs_names list;
	struct err err = ERR_INIT;
	size_t i;

	for (i = 0; i < LENGTH_OF(names); i++) {
		char *path = temp_path(*state, names[i]);

		temp_puts(path, "x");
		free(path);
	}
	fs_names_init(&list);
	assert_true(fs_list(*state, ".yaml", &list, &err));
	assert_int_equal(list.count, 3);
	assert_string_equal(list.item[0], "B.yaml");
	assert_string_equal(list.item[1], "a.yaml");
	assert_string_equal(list.item[2], "b.yaml");
	fs_names_release(&list);
	assert_true(fs_list("/nonexistent", "", &list, &err));
	assert_int_equal(list.count, 0);
	assert_false(fs_list("/dev/null", "", &list, &err));
	assert_int_equal(err.kind, ERR_IO);
	fs_names_release(&list);
}

/* A second process waits until we let go, and gets the lock then. */
static void locks_out_another_process(void **state)
{
	struct flock whole_file = { .l_type = F_WRLCK };
	char *path = temp_path(*state, "lock");
	struct fs_lock lock;
	int other;
	int pipes[2];
	char seen[3] = "";
	int status;
	pid_t child;

	assert_true(fs_lock(&lock, path, NULL));
	assert_false(lock.is_without);
	assert_int_equal(mode_of(path), 0600);
	assert_int_equal(pipe(pipes), 0);
	child = fork();
	if (child == 0) {
		struct flock whole = { .l_type = F_WRLCK };
		int fd = open(path, O_RDWR);
		struct fs_lock second;

		/* The lock belongs to the open file, which we inherited. */
		close(lock.fd);
		/* Not free now … */
		if (fcntl(fd, F_OFD_SETLK, &whole) == 0)
			_exit(1);
		(void)!write(pipes[1], "1", 1);
		/* … so this one waits. */
		if (!fs_lock(&second, path, NULL))
			_exit(2);
		(void)!write(pipes[1], "2", 1);
		fs_unlock(&second);
		_exit(0);
	}
	close(pipes[1]);
	assert_int_equal(read(pipes[0], seen, 1), 1);
	/* Closing another descriptor of the file lets go of nothing. */
	close(open(path, O_RDWR));
	other = open(path, O_RDWR);
	assert_int_equal(fcntl(other, F_OFD_SETLK, &whole_file), -1);
	close(other);
	fs_unlock(&lock);
	assert_int_equal(lock.fd, -1);
	assert_int_equal(read(pipes[0], seen + 1, 1), 1);
	assert_string_equal(seen, "12");
	close(pipes[0]);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(status, 0);
	assert_true(fs_exists(path));
	fs_unlock(&lock);
	free(path);
}

/* A holder that never lets go, such as one that was stopped. */
static void waits_for_a_lock_no_longer_than_it_says(void **state)
{
	char *path = temp_path(*state, "lock");
	struct fs_lock first, second;
	struct err err = ERR_INIT;
	time_t before;

	assert_true(fs_lock(&first, path, NULL));
	before = time(NULL);
	assert_false(fs_lock(&second, path, &err));
	assert_in_range(time(NULL) - before, 4, 8);
	assert_int_equal(second.fd, -1);
	assert_int_equal(err.kind, ERR_IO);
	assert_non_null(strstr(err.message, "5 seconds"));
	fs_unlock(&first);
	assert_true(fs_lock(&second, path, &err));
	fs_unlock(&second);
	free(path);
}

static void knows_its_own_temporary_files(void **state)
{
	static const struct {
		const char *name;
		bool is_ours;
	} rows[] = {
		{ ".hidden", false },
		{ ".DS_Store", false },
		{ "a.tmp-0123456789ab", false },
		{ ".a.tmp-0123456789", false },
		{ ".a.tmp-0123456789ab", true },
	};

	assert_false(fs_has_temporary("/nonexistent"));
	for (size_t i = 0; i < LENGTH_OF(rows); i++) {
		char *path = temp_path(*state, rows[i].name);

		temp_puts(path, "");
		assert_int_equal(fs_has_temporary(*state), rows[i].is_ours);
		unlink(path);
		free(path);
	}
}

static void refuses_odd_lock_files(void **state)
{
	char *path = temp_path(*state, "link");
	struct fs_lock lock;
	struct err err = ERR_INIT;

	assert_int_equal(symlink("elsewhere", path), 0);
	assert_false(fs_lock(&lock, path, &err));
	assert_int_equal(lock.fd, -1);
	assert_int_equal(err.kind, ERR_IO);
	assert_false(fs_lock(&lock, "/nonexistent/lock", &err));
	assert_non_null(strstr(err.message, "no such folder."));
	free(path);
}

static void finds_xdg_folders(void **state)
{
	static const struct {
		const char *home, *xdg;
		const char *want;
	} rows[] = {
		{ "/h", NULL, "/h/.local/share" },
		{ "/h/", NULL, "/h/.local/share" },
		{ "/h", "", "/h/.local/share" },
		{ "/h", "relative", "/h/.local/share" },
		{ "/h", "/x", "/x" },
		{ NULL, "/x", "/x" },
		{ NULL, NULL, NULL },
		{ "", NULL, NULL },
		{ "relative", NULL, NULL },
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH_OF(rows); i++) {
		struct err err = ERR_INIT;
		char *path;

		unsetenv("HOME");
		unsetenv("XDG_DATA_HOME");
		if (rows[i].home)
			setenv("HOME", rows[i].home, 1);
		if (rows[i].xdg)
			setenv("XDG_DATA_HOME", rows[i].xdg, 1);
		path = fs_xdg("XDG_DATA_HOME", "~/.local/share", &err);
		if (rows[i].want)
			assert_string_equal(path, rows[i].want);
		else
			assert_null(path);
		assert_int_equal(err.kind, rows[i].want ? ERR_NONE : ERR_USAGE);
		free(path);
	}
}

#define FS_TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

/* The lock goes with the file: who opens it sees whether its writer lives. */
static void holds_what_it_writes(void **state)
{
	char *path = temp_path(*state, "held");
	char *link = temp_path(*state, "link");
	struct fs_lock held = { .fd = -1 };
	struct fs_lock other;

	assert_int_equal(fs_hold(path, true, &other), FS_GONE);
	assert_int_equal(fs_write_held(path, "one", 3, false, &held, NULL),
			 FS_SAVED);
	assert_int_equal(mode_of(path), 0600);
	assert_int_equal(fs_hold(path, true, &other), FS_IN_USE);
	assert_int_equal(other.fd, -1);
	assert_int_equal(fs_hold(path, false, &other), FS_IN_USE);
	/* A new file in its place is held from the start. */
	assert_int_equal(fs_write_held(path, "two", 3, true, &held, NULL),
			 FS_SAVED);
	assert_int_equal(fs_hold(path, true, &other), FS_IN_USE);
	assert_content(path, "two");
	assert_int_equal(count_names(*state), 1);
	fs_unlock(&held);
	assert_int_equal(fs_hold(path, false, &other), FS_HELD);
	assert_int_equal(fs_hold(path, true, &held), FS_IN_USE);
	fs_unlock(&other);
	/* Looking does not hinder looking. */
	assert_int_equal(fs_hold(path, true, &other), FS_HELD);
	assert_int_equal(fs_hold(path, true, &held), FS_HELD);
	fs_unlock(&other);
	fs_unlock(&held);
	/* A link is replaced, and what it names is left alone. */
	assert_int_equal(symlink(path, link), 0);
	assert_int_equal(fs_hold(link, true, &other), FS_GONE);
	assert_int_equal(fs_write_held(link, "three", 5, false, &held, NULL),
			 FS_SAVED);
	assert_content(path, "two");
	assert_content(link, "three");
	fs_unlock(&held);
	free(link);
	free(path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		FS_TEST(writes_and_replaces),
		FS_TEST(holds_what_it_writes),
		FS_TEST(writes_beside_where_we_stand),
		FS_TEST(writes_new_files_alone),
		FS_TEST(keeps_new_files_private),
		FS_TEST(expands_the_name_of_a_new_file),
		FS_TEST(loses_no_file_that_comes_meanwhile),
		FS_TEST(writes_new_files_everywhere),
		FS_TEST(keeps_the_mode),
		FS_TEST(shares_in_a_shared_folder),
		FS_TEST(takes_the_folders_group),
		FS_TEST(follows_links),
		FS_TEST(refuses_what_is_no_file),
		FS_TEST(takes_the_longest_name),
		FS_TEST(leaves_a_read_only_folder_alone),
		FS_TEST(survives_a_size_limit),
		FS_TEST(removes_only_what_is_stale),
		FS_TEST(removes_what_a_dead_writer_left),
		FS_TEST(reads_within_limits),
		FS_TEST(makes_folders),
		FS_TEST(moves_and_removes),
		FS_TEST(removes_a_tree),
		FS_TEST(lists_sorted_names),
		FS_TEST(locks_out_another_process),
		FS_TEST(waits_for_a_lock_no_longer_than_it_says),
		FS_TEST(knows_its_own_temporary_files),
		FS_TEST(refuses_odd_lock_files),
		FS_TEST(finds_xdg_folders),
	};

	return cmocka_run_group_tests_name("fs", tests, NULL, NULL);
}
