/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "pages/build.h"

#include <string.h>

#include "base/i18n.h"
#include "pages/ask.h"
#include "pages/letter_work.h"
#include "pages/paper_work.h"
#include "pages/proof_work.h"

/* The table of pages. */
static const struct page_info pages[] = {
	{ "home", page_home, NULL, NULL, NULL },
	{ "welcome", page_welcome, NULL, NULL, NULL },
	{ "guides", page_guides, NULL, NULL, NULL },
	{ "guide", page_guide, NULL, NULL, NULL },
	{ "question", page_question, NULL, question_answer, NULL },
	{ "propose", page_propose, NULL, propose_answer, NULL },
	{ "account", page_account, NULL, NULL, NULL },
	{ "step", page_step, NULL, NULL, NULL },
	{ "history", page_history, NULL, NULL, NULL },
	{ "people", page_people, NULL, NULL, NULL },
	{ "person", page_person, NULL, NULL, NULL },
	{ "trash", page_trash, NULL, NULL, NULL },
	{ "problems", page_problems, NULL, NULL, NULL },
	{ "results", page_results, NULL, NULL, NULL },
	{ "help", page_help, NULL, NULL, NULL },
	{ "actions", page_actions, NULL, NULL, NULL },
	{ "letter", page_letter, letter_open, letter_answer, letter_save },
	{ "letter-view", page_letter_view, letter_view_open, letter_view_answer,
	  NULL },
	{ "letter-for", page_letter_for, NULL, NULL, NULL },
	{ "dossier", page_dossier, dossier_open, dossier_answer, NULL },
	{ "handout", page_handout, handout_open, handout_answer, NULL },
	{ "proof", page_proof, proof_open, proof_answer, proof_save },
	{ "qr", page_qr, NULL, NULL, NULL },
	{ "authorities", page_authorities, NULL, NULL, NULL },
	{ "authority", page_authority, NULL, NULL, NULL },
	{ "add", page_add, add_open, add_answer, NULL },
	{ "add-person", page_add_person, add_person_open, NULL,
	  add_person_save },
	{ "edit", page_edit, edit_open, NULL, edit_save },
	{ "note", page_note, note_open, NULL, note_save },
	{ "when", page_when, when_open, when_answer, NULL },
	{ "pick", page_pick, NULL, pick_answer, NULL },
	{ "confirm", page_confirm, NULL, confirm_answer, NULL },
	{ "milestone", page_milestone, milestone_open, milestone_answer, NULL },
	{ "path", page_path, NULL, path_answer, NULL },
	{ "link", page_link, NULL, link_answer, NULL },
	{ "search", page_search, search_open, search_answer, NULL },
	{ "settings", page_settings, NULL, NULL, NULL },
	{ "setting", page_setting, NULL, setting_answer, NULL },
	{ "sessions", page_sessions, NULL, NULL, NULL },
	{ "session", page_session, NULL, session_answer, NULL },
	{ "typed", page_typed, NULL, NULL, NULL },
	{ "language", page_language, NULL, language_answer, NULL },
	{ "export", page_export, export_open, export_answer, NULL },
	{ "import", page_import, import_open, import_answer, NULL },
	{ "accounts", page_accounts, NULL, NULL, NULL },
	{ "links", page_links, NULL, NULL, NULL },
	{ "todo", page_todo, NULL, NULL, NULL },
	{ "due", page_due, due_open, due_answer, NULL },
	{ "notice", page_notice, NULL, notice_answer, NULL },
};

const struct page_info *page_info(const char *address)
{
	size_t length = strcspn(address, "/");

	for (size_t i = 0; i < sizeof(pages) / sizeof(pages[0]); i++)
		if (strlen(pages[i].name) == length &&
		    strncmp(pages[i].name, address, length) == 0)
			return &pages[i];
	return NULL;
}

const char *page_argument(const char *address)
{
	const char *slash = strchr(address, '/');

	return slash ? slash + 1 : "";
}

void page_build(const struct app *app, const char *address, struct page *page)
{
	const struct page_info *info = page_info(address);

	page_init(page);
	page->address = arena_strdup(&page->arena, address);
	page->is_plain = app->is_plain;
	if (info) {
		info->build(app, page_argument(address), page);
		build_languages(app, page);
		return;
	}
	page_set_title(page, _("Not found"));
	page_append(page, BLOCK_TEXT, "missing",
		    _("There is no such page. Esc goes back."));
}
