/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/keyboard.h"

#include <errno.h>
#include <poll.h>
#include <unistd.h>

#include "tui/term_signals.h"

static const struct {
	const char *capability;
	enum key_kind kind;
} keys[] = {
	{ "kcuu1", KEY_PRESS_UP },     { "kcud1", KEY_PRESS_DOWN },
	{ "kcub1", KEY_PRESS_LEFT },   { "kcuf1", KEY_PRESS_RIGHT },
	{ "khome", KEY_PRESS_HOME },   { "kend", KEY_PRESS_END },
	{ "kpp", KEY_PRESS_PAGE_UP },  { "knp", KEY_PRESS_PAGE_DOWN },
	{ "kdch1", KEY_PRESS_DELETE }, { "kbs", KEY_PRESS_BACKSPACE },
	{ "kcbt", KEY_PRESS_BACKTAB }, { "kent", KEY_PRESS_ENTER },
	{ "PS", KEY_PRESS_PASTE },     { "PE", KEY_PRESS_PASTE_END },
};

/* End of file, or an error (EIO), is a line that has dropped; it would come
 * again for ever. */
static void read_more(struct keyboard *keyboard)
{
	char bytes[INPUT_BYTES];
	ssize_t n = read(keyboard->fd, bytes, input_room(&keyboard->input));

	if (n > 0)
		input_feed(&keyboard->input, bytes, (size_t)n);
	else if (n == 0 || (errno != EINTR && errno != EAGAIN))
		keyboard->is_gone = true;
}

void keyboard_init(struct keyboard *keyboard, int fd, const char *charset,
		   int escape_ms, const char *(*info)(const char *name))
{
	keyboard->fd = fd;
	keyboard->is_gone = false;
	keyboard->escape_ms = escape_ms;
	input_init(&keyboard->input, charset);
	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
		input_add_sequence(&keyboard->input, info(keys[i].capability),
				   keys[i].kind);
}

bool keyboard_is_ahead(const struct keyboard *keyboard)
{
	struct pollfd ready = { .fd = keyboard->fd, .events = POLLIN };

	return input_has_key(&keyboard->input) || poll(&ready, 1, 0) > 0;
}

bool keyboard_read(struct keyboard *keyboard, struct key *key)
{
	while (!keyboard->is_gone) {
		int ready;

		if (input_take(&keyboard->input, key))
			return true;
		ready = signals_wait(keyboard->fd,
				     input_patience(&keyboard->input,
						    keyboard->escape_ms));
		if (ready == 0)
			return false;
		if (ready > 0)
			read_more(keyboard);
		else if (input_expire(&keyboard->input, key))
			return true;
	}
	return false;
}
