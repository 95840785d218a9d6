/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * small_content - four platforms and a topic, for the tests of the domain.
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
			  "  de: {name: Deutsch}\n"
			  "next:\n"
			  "  overdue: limits/late\n"
			  "  refused: limits\n"
			  "write:\n"
			  "  overdue: remind\n" },
	{ "facts.yaml", "blocs:\n"
			"  eu: [de, at]\n"
			"sources:\n"
			"  someone: {name: Jemand}\n"
			"dates:\n"
			"  training-start:\n"
			"    on: 2025-05-27\n"
			"    countries: [eu]\n"
			"    sources: [someone]\n"
			"  first-wave:\n"
			"    on: 2024\n"
			"    sources: [someone]\n"
			"addresses:\n"
			"  firm:\n"
			"    lines: [Firma, Dublin]\n"
			"    state: reported\n"
			"    sources: [someone]\n"
			"laws:\n"
			"  gdpr:\n"
			"    answer: 1 month\n"
			"    extension: 2 months\n"
			"    complaint: authority\n"
			"    articles: [12-3]\n"
			"    sources: [someone]\n"
			"countries:\n"
			"  eu: {form: yes, law: gdpr}\n"
			"  ch: {form: yes}\n"
			"  us: {form: no}\n"
			"  at-9: {}\n" },
	{ "de/facts.yaml", "dates:\n"
			   "  training-start:\n"
			   "    title: Beginn\n"
			   "  first-wave:\n"
			   "    title: Anfang\n"
			   "addresses:\n"
			   "  firm:\n"
			   "    title: Die Firma\n"
			   "laws:\n"
			   "  gdpr:\n"
			   "    title: DSGVO\n"
			   "    articles:\n"
			   "      12-3:\n"
			   "        title: Artikel 12\n"
			   "countries:\n"
			   "  ch: Schweiz\n"
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
			      "training: [training-start]\n"
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
			       "training: [training-start]\n"
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
	{ "de/threads.yaml", "id: threads\n"
			     "kind: platform\n"
			     "title: Threads\n"
			     "summary: Fünf.\n"
			     "order: 25\n"
			     "objection: {follows: instagram}\n"
			     "shares: meta\n"
			     "training: [training-start]\n"
			     "steps:\n"
			     "  - id: there\n"
			     "    do: Dort widersprechen\n"
			     "paths:\n"
			     "  - id: via\n"
			     "    title: Dort\n"
			     "    when: Immer.\n"
			     "    how: app\n"
			     "    steps: [there]\n" },
	{ "de/notices.yaml", "notices:\n"
			     "  - id: old-ones\n"
			     "    day: 2025-08-07\n"
			     "    objected-by: first-wave\n"
			     "    title: Alt\n"
			     "    text: Ein alter Widerspruch.\n"
			     "    question: Noch einmal?\n"
			     "    answers:\n"
			     "      - id: again\n"
			     "        label: Ja\n"
			     "        go: limits\n"
			     "      - id: keep\n"
			     "        label: Nein\n"
			     "  - id: swiss\n"
			     "    day: 2025-08\n"
			     "    platforms: [instagram]\n"
			     "    countries: [ch]\n"
			     "    title: Schweiz\n"
			     "    text: Etwas.\n"
			     "    question: Gelesen?\n"
			     "    answers:\n"
			     "      - id: read\n"
			     "        label: Ja\n" },
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
			    "      Nichts.\n"
			    "  - id: late\n"
			    "    title: Spät\n"
			    "    text: |\n"
			    "      Erinnern.\n" },
	{ "de/letters/remind.yaml", "id: remind\n"
				    "title: Erinnerung\n"
				    "summary: Sechs.\n"
				    "order: 10\n"
				    "to: firm\n"
				    "law: gdpr\n"
				    "fits: [unanswered]\n"
				    "subject: Erinnerung\n"
				    "body:\n"
				    "  - id: all\n"
				    "    text: Antworten Sie.\n" },
};

/* Loads it, from a folder of its own that is gone afterwards. */
static inline void small_content(struct content *c)
{
	char *folder = temp_new();
	char *de = temp_path(folder, "de");
	char *letters = temp_path(de, "letters");
	struct diags diags;
	struct err err = ERR_INIT;

	mkdir(de, 0700);
	mkdir(letters, 0700);
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
	free(letters);
	free(de);
	temp_remove(folder);
}

#endif
