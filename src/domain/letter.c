/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "domain/letter.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "content/letter_field.h"
#include "content/markup.h"
#include "domain/deed_entry.h"
#include "domain/letter_facts.h"
#include "domain/letter_recipient.h"

/* Stands for what must be known and is not. */
static const char missing[] = "[…]";

struct filling {
	const struct deed_context *d;
	const struct letter_draft *draft;
	struct letter_filled *out;
};

const struct record *letter_person(const struct deed_context *d,
				   const struct record *account)
{
	const char *id = record_field(account, "person");

	return id ? store_find(d->store, id) : NULL;
}

void letter_parties(const struct deed_context *d, const struct record *record,
		    const struct record **account, const struct record **person)
{
	const bool is_account = record->kind == RECORD_ACCOUNT;

	*account = is_account ? record : NULL;
	*person = is_account ? letter_person(d, record) : record;
}

int letter_language(const struct content *c, const struct record *person,
		    int other)
{
	const char *id = person ? record_field(person, "language") : NULL;
	int language = id ? content_language(c, id) : -1;

	return language >= 0 ? language : other;
}

const struct authority *
letter_recipient_authority(const struct content *c,
			   const struct letter_draft *draft)
{
	return letter_is_to_authority(draft->letter)
		       ? letter_authority(c, draft->person)
		       : NULL;
}

const char *letter_draft_words(void)
{
	return _("This is a draft and no legal advice.");
}

/* What is needed -------------------------------------------------------- */

/* Some fields stand in for the mail of an account that has none. */
static bool is_needed(struct filling *f, const struct letter_need *need)
{
	return need->is_required ||
	       (need->is_for_mail &&
		!letter_value(f->d, f->draft, "account.mail", &f->out->arena));
}

static bool is_required(struct filling *f, const char *field,
			const struct letter_ask **ask)
{
	const struct letter *letter = f->draft->letter;

	*ask = NULL;
	for (size_t i = 0; i < letter->ask_count; i++) {
		if (strncmp(field, LETTER_OWN, strlen(LETTER_OWN)) != 0 ||
		    strcmp(field + strlen(LETTER_OWN), letter->asks[i].id) != 0)
			continue;
		*ask = &letter->asks[i];
		return !letter->asks[i].is_optional;
	}
	for (size_t i = 0; i < letter->need_count; i++)
		if (!strcmp(letter->needs[i].field, field))
			return is_needed(f, &letter->needs[i]);
	return false;
}

/* Once each. */
static void add_gap(struct letter_filled *out, const char *field,
		    const struct letter_ask *ask)
{
	for (size_t i = 0; i < out->gap_count; i++)
		if (!strcmp(out->gaps[i].field, field))
			return;
	MEM_GROW(out->gaps, out->gap_count, out->gap_capacity);
	out->gaps[out->gap_count++] = (struct letter_gap){
		.field = arena_strdup(&out->arena, field),
		.ask = ask,
	};
}

static void check_field(struct filling *f, const char *field)
{
	struct letter_filled *out = f->out;
	const struct letter_ask *ask;

	if (!is_required(f, field, &ask) ||
	    letter_value(f->d, f->draft, field, &out->arena))
		return;
	add_gap(out, field, ask);
}

static void find_gaps(struct filling *f)
{
	const struct letter *letter = f->draft->letter;

	for (size_t i = 0; i < letter->need_count; i++)
		check_field(f, letter->needs[i].field);
	if (letter_is_to_authority(letter) &&
	    !letter_authority(f->d->content, f->draft->person))
		add_gap(f->out, "person.residence", NULL);
	for (size_t i = 0; i < letter->ask_count; i++)
		check_field(f, arena_printf(&f->out->arena, LETTER_OWN "%s",
					    letter->asks[i].id));
}

/* Words ----------------------------------------------------------------- */

struct scan {
	struct filling *filling;
	const char *text;  /* the content's, with markup */
	size_t at;	   /* how much of it is taken over */
	struct strbuf out; /* the same with the fields filled in */
	bool is_left_out;  /* it names something optional that is not known */
};

/* So that a name with a brace in it stays one. */
static void add_escaped(struct strbuf *out, const char *value)
{
	for (; *value; value++) {
		if (*value == '{' || *value == '*')
			strbuf_addc(out, '\\');
		strbuf_addc(out, *value);
	}
}

static void take_name(void *data, const char *name, size_t length,
		      size_t offset)
{
	struct scan *scan = data;
	struct filling *f = scan->filling;
	const struct letter_ask *ask;
	const char *field, *value;

	if (!letter_field_is_meant(name, length))
		return;
	field = arena_strndup(&f->out->arena, name, length);
	value = letter_value(f->d, f->draft, field, &f->out->arena);
	if (!value && is_required(f, field, &ask))
		value = missing;
	if (!value) {
		scan->is_left_out = true;
		return;
	}
	/* The braces go with the name. */
	strbuf_add(&scan->out, scan->text + scan->at, offset - 1 - scan->at);
	add_escaped(&scan->out, value);
	scan->at = offset + length + 1;
}

/* False where the text is left out. */
static bool expand(struct filling *f, const struct words *words,
		   struct rich *rich)
{
	struct scan scan = {
		.filling = f,
		.text = content_say(f->d->content, words, f->draft->language,
				    NULL),
	};

	strbuf_init(&scan.out);
	/* Faulty markup is shown as it stands, like everywhere. */
	markup_scan(scan.text, take_name, &scan, NULL, NULL);
	strbuf_adds(&scan.out, scan.text + scan.at);
	if (!scan.is_left_out)
		markup_expand(f->d->content, f->draft->language, scan.out.s,
			      rich);
	strbuf_release(&scan.out);
	return !scan.is_left_out;
}

static void add_part(struct letter_filled *out, bool is_lines, const char *text)
{
	if (!*text)
		return;
	MEM_GROW(out->parts, out->part_count, out->part_capacity);
	out->parts[out->part_count++] = (struct letter_part){
		.is_lines = is_lines,
		.text = arena_strdup(&out->arena, text),
	};
}

/* Nothing but an address? Then its lines say it all. */
static bool is_address(struct filling *f, const struct rich *rich,
		       const char *text)
{
	for (size_t i = 0; i < rich->fact_count; i++)
		if (rich->facts[i]->kind == FACT_ADDRESS &&
		    !strcmp(text,
			    content_say(f->d->content, &rich->facts[i]->title,
					f->draft->language, NULL)))
			return true;
	return false;
}

/* Paragraph by paragraph; the addresses it names below them. */
static void add_paragraphs(struct filling *f, const struct rich *rich)
{
	struct letter_filled *out = f->out;

	for (const char *s = rich->text; *s;) {
		const char *end = strstr(s, "\n\n");
		size_t length = end ? (size_t)(end - s) : strlen(s);
		const char *text = arena_strndup(&out->arena, s, length);

		if (!is_address(f, rich, text))
			add_part(out, false, text);
		s += length;
		s += strspn(s, "\n");
	}
	for (size_t i = 0; i < rich->fact_count; i++) {
		const struct fact *fact = rich->facts[i];

		if (fact->kind == FACT_ADDRESS)
			add_part(out, true,
				 letter_join_lines(&out->arena, &fact->lines));
		else if (fact->url)
			add_part(out, true, fact->url);
	}
}

static void fill_body(struct filling *f)
{
	const struct letter *letter = f->draft->letter;
	const struct letter_facts facts = { f->d->content, f->draft->account,
					    f->d->today };

	for (size_t i = 0; i < letter->body_count; i++) {
		const struct letter_paragraph *paragraph = &letter->body[i];
		struct rich rich;

		if (!letter_conditions_hold(&facts, &paragraph->when))
			continue;
		rich_init(&rich);
		if (expand(f, &paragraph->text, &rich))
			add_paragraphs(f, &rich);
		rich_release(&rich);
	}
}

/* Head -------------------------------------------------------------------- */

/* A copy for one line of a letter: clean, on one line, no blanks around. */
static const char *line_of(struct arena *arena, const char *text)
{
	char *clean = text_line(text ? text : "");
	const char *s = clean + strspn(clean, " ");
	size_t length = strlen(s);
	const char *line;

	while (length > 0 && s[length - 1] == ' ')
		length--;
	line = arena_strndup(arena, s, length);
	free(clean);
	return line;
}

/* A postal address is typed on one line, with commas. */
static const char *sender_of(struct filling *f)
{
	struct arena *arena = &f->out->arena;
	const char *address =
		letter_value(f->d, f->draft, "person.address", arena);
	const char *lines;
	struct strbuf out;

	strbuf_init(&out);
	strbuf_adds(&out, f->out->name);
	for (const char *s = address ? address : ""; *s;) {
		size_t length = strcspn(s, ",\n");
		const char *line =
			line_of(arena, arena_strndup(arena, s, length));

		if (*line)
			strbuf_addf(&out, "%s%s", out.length ? "\n" : "", line);
		s += length + (s[length] != '\0');
	}
	lines = arena_strdup(arena, out.s);
	strbuf_release(&out);
	return lines;
}

static void fill_head(struct filling *f)
{
	struct letter_filled *out = f->out;
	struct arena *arena = &out->arena;
	struct rich rich;

	out->name = line_of(arena,
			    letter_value(f->d, f->draft, "person.name", arena));
	out->mail = line_of(arena, letter_value(f->d, f->draft, "account.mail",
						arena));
	out->sender = sender_of(f);
	out->recipient = letter_recipient(f->d->content, f->draft->letter,
					  f->draft->person, arena);
	out->day = letter_value(f->d, f->draft, "today", arena);
	rich_init(&rich);
	out->subject =
		line_of(arena, expand(f, &f->draft->letter->subject, &rich)
				       ? rich.text
				       : "");
	rich_release(&rich);
}

void letter_fill(const struct deed_context *d, const struct letter_draft *draft,
		 struct letter_filled *out)
{
	struct filling f = { .d = d, .draft = draft, .out = out };

	*out = (struct letter_filled){
		.id = draft->letter->id,
		.is_note = !strcmp(draft->letter->to, LETTER_TO_SOMEONE),
	};
	arena_init(&out->arena);
	out->language = arena_strdup(&out->arena,
				     d->content->language[draft->language].id);
	i18n_guest_begin(out->language);
	find_gaps(&f);
	fill_head(&f);
	fill_body(&f);
	i18n_guest_end();
}

const char *letter_ending(enum letter_format format)
{
	static const char *const endings[LETTER_FORMATS] = {
		[LETTER_TEXT] = "txt",
		[LETTER_EML] = "eml",
		[LETTER_HTML] = "html",
	};

	return format < LETTER_FORMATS ? endings[format] : "";
}

void letter_filled_release(struct letter_filled *f)
{
	arena_release(&f->arena);
	free(f->parts);
	free(f->gaps);
	*f = (struct letter_filled){ .part_count = 0 };
}

const char *letter_gap_words(const struct deed_context *d,
			     const struct letter_gap *gap)
{
	static const struct {
		const char *field, *words;
	} known[] = {
		{ "account.mail", N_("the email address of the account") },
		{ "account.profile",
		  N_("the email address of the account, or the name of its "
		     "profile") },
		{ "account.country", N_("the country of the account") },
		{ "account.label", N_("the name of the account") },
		{ "person.name", N_("your name") },
		{ "person.address", N_("your postal address") },
		{ "person.residence", N_("where you live, with the part of the "
					 "country where each has an "
					 "authority of its own") },
		{ "objected-on", N_("the day of the objection") },
		{ "shown-on", N_("the day of the confirmation on the screen") },
		{ "received-on",
		  N_("the day on which Meta confirmed receipt") },
		{ "reason-asked-on",
		  N_("the day on which Meta asked for a reason") },
		{ "confirmed-on", N_("the day of the confirmation") },
		{ "refused-on", N_("the day of the refusal") },
		{ "extended-on", N_("the day on which Meta asked for time") },
		{ "reminded-on", N_("the day of the reminder") },
	};

	if (gap->ask)
		return content_say(d->content, &gap->ask->title, d->language,
				   NULL);
	for (size_t i = 0; i < ARRAY_SIZE(known); i++)
		if (!strcmp(known[i].field, gap->field))
			return _(known[i].words);
	return gap->field;
}

bool deed_letter(const struct deed_context *d, struct record *record,
		 const struct letter_filled *letter, const char *sha256,
		 struct err *err)
{
	const char *const pairs[] = { "letter", letter->id,
				      "lang",	letter->language,
				      "sha256", sha256,
				      NULL };

	return deed_is_allowed(record, err) &&
	       deed_note_down(d, record, entry_kind_name(ENTRY_LETTER),
			      (struct deed_day){ .day = d->today }, pairs, err);
}

/* Digits of the hash in a name: enough that no two letters of one day meet. */
enum { NAME_DIGITS = 16 };

char *letter_name_to_keep(const char *letter, struct date day,
			  const char *sha256)
{
	struct strbuf name;

	strbuf_init(&name);
	date_format(day, &name);
	strbuf_addf(&name, "-%s-%.*s", letter, NAME_DIGITS, sha256);
	return strbuf_detach(&name);
}

/* What stands in a file may be anything, and becomes a part of a path. */
static bool is_plain(const char *s, size_t least)
{
	return s && strlen(s) >= least &&
	       s[strspn(s, "abcdefghijklmnopqrstuvwxyz0123456789-")] == '\0';
}

char *letter_kept_name(const struct entry *e)
{
	const char *letter = yamldoc_get_text(e->map, "letter");
	const char *sha256 = yamldoc_get_text(e->map, "sha256");

	if (!is_plain(letter, 1) || !is_plain(sha256, NAME_DIGITS) ||
	    !date_is_whole(e->day))
		return NULL;
	return letter_name_to_keep(letter, e->day, sha256);
}
