/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/input.h"

#include <string.h>

#include "tui/input_parse.h"

enum { SEQUENCE_MAX = 64 };

/* What the first bytes are, with what came before in mind. */
static enum input_verdict parse(struct input *input, struct input_parse *p)
{
	unsigned char c = p->bytes[0];

	if (input->is_in_sequence) {
		bool is_part = c >= 0x20 && c <= 0x7e;

		input->is_in_sequence = is_part && c < 0x40;
		p->used = is_part ? 1 : 0;
		return INPUT_NOTHING;
	}
	if (input->is_late && (c == '[' || c == 'O'))
		input->is_swallowing = true;
	input->is_late = false;
	if (!input->is_swallowing)
		return input_parse_first(input, p);
	if (input_parse_sequence(p) == INPUT_MORE)
		return INPUT_MORE;
	input->is_swallowing = false;
	memset(p->key, 0, sizeof(*p->key));
	return INPUT_NOTHING;
}

static void consume(struct input *input, size_t n)
{
	input->count -= n;
	memmove(input->bytes, input->bytes + n, input->count);
}

/* A sequence that does not end: what there is of it is let go. */
static void give_up(struct input *input)
{
	if (input->bytes[0] == INPUT_ESC &&
	    input_begins_string(input->bytes[1])) {
		input->count = 2;
		return;
	}
	input->is_in_sequence = true;
	input->is_swallowing = false;
	input->count = 0;
}

static bool take(struct input *input, struct key *key)
{
	while (input->count > 0) {
		struct input_parse p = {
			.bytes = input->bytes,
			.count = input->count,
			.key = key,
		};

		switch (parse(input, &p)) {
		case INPUT_MORE:
			if (input->count > SEQUENCE_MAX)
				give_up(input);
			return false;
		case INPUT_KEY:
			consume(input, p.used);
			return true;
		case INPUT_NOTHING:
			consume(input, p.used);
			break;
		}
	}
	return false;
}

void input_init(struct input *input, const char *charset)
{
	memset(input, 0, sizeof(*input));
	input->charset = charset;
}

void input_add_sequence(struct input *input, const char *bytes,
			enum key_kind kind)
{
	struct input_sequence *sequence;

	if (!bytes || bytes[0] != INPUT_ESC || strlen(bytes) < 2 ||
	    strlen(bytes) > INPUT_SEQUENCE_BYTES ||
	    input->sequence_count == INPUT_SEQUENCES)
		return;
	sequence = &input->sequences[input->sequence_count++];
	sequence->length = strlen(bytes);
	memcpy(sequence->bytes, bytes, sequence->length);
	sequence->kind = kind;
}

size_t input_room(const struct input *input)
{
	return INPUT_BYTES - input->count;
}

void input_feed(struct input *input, const char *bytes, size_t length)
{
	memcpy(input->bytes + input->count, bytes, length);
	input->count += length;
}

bool input_take(struct input *input, struct key *key)
{
	memset(key, 0, sizeof(*key));
	return take(input, key);
}

bool input_has_key(const struct input *input)
{
	struct input copy = *input;
	struct key key;

	return input_take(&copy, &key);
}

/* An Escape that may be a key, or a string of which the end is missing. */
static bool is_undecided(const struct input *input)
{
	if (!input->count || input->bytes[0] != INPUT_ESC)
		return false;
	return input->count == 1 ||
	       (input->bytes[1] != '[' && input->bytes[1] != 'O');
}

int input_patience(const struct input *input, int escape_ms)
{
	if (is_undecided(input))
		return escape_ms;
	return input->is_late && !input->count ? INPUT_LATE_MS : -1;
}

bool input_expire(struct input *input, struct key *key)
{
	memset(key, 0, sizeof(*key));
	input->is_late = false;
	if (!is_undecided(input))
		return false;
	if (input->count > 1 && input_begins_string(input->bytes[1])) {
		input->count = 0;
		return false;
	}
	consume(input, 1);
	key->kind = KEY_PRESS_ESC;
	input->is_late = true;
	return true;
}
