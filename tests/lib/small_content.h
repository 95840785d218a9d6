/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * small_content - two platforms and a topic, for the tests of the domain.
 */
#ifndef WIDERSPRUCH_TESTS_SMALL_CONTENT_H
#define WIDERSPRUCH_TESTS_SMALL_CONTENT_H

#include "content/load.h"
#include "lib/unit.h"

static const struct small_file {
	const char *name, *text;
} small_files[] = {
	{ "content.yaml", "format: 1\n"
			  "day: 2026-11-22\n"
			  "reference: de\n"
			  "languages:\n"
			  "  de: {name: Deutsch}\n" },
	{ "facts.yaml", "blocs:\n"
			"  eu: [de, at]\n"
			"countries:\n"
			"  eu: {form: yes}\n"
			"  us: {form: no}\n"
			"  at-9: {}\n" },
	{ "de/facts.yaml", "countries:\n"
			   "  eu: Europa\n"
			   "  de: Deutschland\n"
			   "  at: Österreich\n"
			   "  us: USA\n"
			   "  at-9: Wien\n" },
	{ "de/facebook.yaml", "id: facebook\n"
			      "kind: platform\n"
			      "title: Facebook\n"
			      "summary: Eins.\n"
			      "order: 10\n"
			      "objection: own\n"
			      "shares: meta\n"
			      "was: [fb]\n"
			      "steps:\n"
			      "  - id: open-form\n"
			      "    do: Das *Formular* öffnen\n"
			      "    was: [facebook/open]\n"
			      "  - id: mail\n"
			      "    do: Die Adresse prüfen\n"
			      "    optional: yes\n"
			      "  - id: send\n"
			      "    do: Auf Senden tippen\n"
			      "    milestone: objected\n"
			      "    rev: 2\n"
			      "    changed: Die Frage ist neu.\n"
			      "  - id: answer\n"
			      "    do: Die Mail ablegen\n"
			      "    milestone: confirmed\n"
			      "    rev: 3\n"
			      "    changed: Anders.\n"
			      "    again: yes\n"
			      "  - id: menu\n"
			      "    do: Das Menü öffnen\n"
			      "paths:\n"
			      "  - id: form\n"
			      "    title: Formular\n"
			      "    when: Immer.\n"
			      "    how: browser\n"
			      "    steps: [open-form, mail, send, answer]\n"
			      "  - id: menu-path\n"
			      "    title: Menü\n"
			      "    when: Sonst.\n"
			      "    how: app\n"
			      "    steps: [menu, send]\n" },
	{ "de/instagram.yaml", "id: instagram\n"
			       "kind: platform\n"
			       "title: Instagram\n"
			       "summary: Zwei.\n"
			       "order: 20\n"
			       "objection: own\n"
			       "shares: meta\n"
			       "steps:\n"
			       "  - id: send\n"
			       "    do: Senden\n"
			       "    milestone: objected\n"
			       "paths:\n"
			       "  - id: form\n"
			       "    title: Formular\n"
			       "    when: Immer.\n"
			       "    how: browser\n"
			       "    steps: [send]\n" },
	{ "de/whatsapp.yaml", "id: whatsapp\n"
			      "kind: platform\n"
			      "title: WhatsApp\n"
			      "summary: Drei.\n"
			      "order: 30\n"
			      "objection: none\n"
			      "steps:\n"
			      "  - id: avoid\n"
			      "    do: Nichts schreiben\n"
			      "  - id: mute\n"
			      "    do: Stumm schalten\n"
			      "    optional: yes\n"
			      "paths:\n"
			      "  - id: precautions\n"
			      "    title: Vorkehrungen\n"
			      "    when: Immer.\n"
			      "    how: app\n"
			      "    steps: [avoid, mute]\n" },
	{ "de/limits.yaml", "id: limits\n"
			    "kind: topic\n"
			    "title: Grenzen\n"
			    "summary: Vier.\n"
			    "order: 40\n"
			    "sections:\n"
			    "  - id: what\n"
			    "    title: Was\n"
			    "    text: |\n"
			    "      Nichts.\n" },
};

/* Loads it, from a folder of its own that is gone afterwards. */
static inline void small_content(struct content *c)
{
	char *folder = temp_new();
	char *de = temp_path(folder, "de");
	struct diags diags;
	struct err err = ERR_INIT;

	mkdir(de, 0700);
	for (size_t i = 0; i < LENGTH_OF(small_files); i++) {
		char *path = temp_path(folder, small_files[i].name);

		temp_puts(path, small_files[i].text);
		free(path);
	}
	diags_init(&diags);
	content_init(c);
	if (!content_load(c, folder, NULL, NULL, &diags, &err))
		fail_msg("%s", err.message);
	for (size_t i = 0; i < diags.count; i++)
		fail_msg("%s:%d: %s", diags.item[i].file, diags.item[i].line,
			 diags.item[i].message);
	diags_release(&diags);
	free(de);
	temp_remove(folder);
}

#endif
