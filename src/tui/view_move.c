/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/view.h"

#include "base/i18n.h"
#include "tui/view_parts.h"

static int first_line(const struct view *view, int block)
{
	return layout_first(&view->layout, block);
}

static int last_line(const struct view *view, int block)
{
	int height = layout_height(&view->layout, block);

	return first_line(view, block) + (height > 0 ? height - 1 : 0);
}

/* The first line that is not in sight any more. */
static int end_line(const struct view *view)
{
	return view->top + view->at.body_count;
}

static int top_max(const struct view *view)
{
	int max = (int)view->layout.count - view->at.body_count;

	return max > 0 ? max : 0;
}

static void set_top(struct view *view, int top)
{
	if (top > top_max(view))
		top = top_max(view);
	view->top = top > 0 ? top : 0;
}

static bool is_tall(const struct view *view, int block)
{
	return layout_height(&view->layout, block) > view->at.body_count;
}

static int caret_line(const struct view *view, int block)
{
	int end = last_line(view, block) + 1;

	for (int i = first_line(view, block); i < end; i++)
		if (view->layout.lines[i].has_caret)
			return i;
	return -1;
}

/* As little as needed to have the focused block in sight, or of a tall one
 * something. */
static void reveal_block(struct view *view)
{
	int first, last;

	set_top(view, view->top);
	if (view->focus < 0)
		return;
	first = first_line(view, view->focus);
	last = last_line(view, view->focus);
	if (is_tall(view, view->focus)) {
		if (last < view->top || first >= end_line(view))
			set_top(view, first);
	} else if (first < view->top) {
		set_top(view, first);
	} else if (last >= end_line(view)) {
		set_top(view, last + 1 - view->at.body_count);
	}
}

static void focus_on(struct view *view, struct app *app,
		     const struct page *page, int block)
{
	view->focus = block;
	app_focus(app, page->blocks[block].id);
}

/* A tall block that comes into sight from above shows its end. */
static void focus_from(struct view *view, struct app *app,
		       const struct page *page, int block)
{
	bool is_above = block < view->focus;
	int last = last_line(view, block);

	if (is_above && is_tall(view, block) && last < view->top)
		set_top(view, last + 1 - view->at.body_count);
	focus_on(view, app, page, block);
	reveal_block(view);
	/* An empty line above the very first block need not stay hidden. */
	if (block == 0 && !is_tall(view, block))
		set_top(view, 0);
}

static void say_end(struct app *app)
{
	app_say(app, false, "%s", _("This is the end of the page."));
}

static void say_start(struct app *app)
{
	app_say(app, false, "%s", _("This is the beginning of the page."));
}

static void move_first(struct view *view, struct app *app,
		       const struct page *page)
{
	if (view->focus == 0 && view->top == 0)
		say_start(app);
	focus_on(view, app, page, 0);
	set_top(view, 0);
}

static void move_last(struct view *view, struct app *app,
		      const struct page *page)
{
	int last = (int)page->count - 1;

	if (view->focus == last && view->top == top_max(view))
		say_end(app);
	focus_on(view, app, page, last);
	set_top(view, top_max(view));
}

/* Against an end for the second time: on to the other. Not at once, or who
 * hears the page could not tell where it ends. */
static void move_past(struct view *view, struct app *app,
		      const struct page *page, enum action action)
{
	const bool is_again = view->at_end == action;

	view->at_end = is_again ? ACTION_NONE : action;
	if (is_again && action == ACTION_NEXT)
		move_first(view, app, page);
	else if (is_again)
		move_last(view, app, page);
	else if (action == ACTION_NEXT)
		app_say(app, false, "%s",
			/* TRANSLATORS: After the key that goes on was pressed
			 * at the end; at most 40 columns. */
			_("End of the page; once more for the top."));
	else
		app_say(app, false, "%s",
			/* TRANSLATORS: At most 40 columns. */
			_("Top of the page; once more for the end."));
}

static void move_next(struct view *view, struct app *app,
		      const struct page *page)
{
	if (last_line(view, view->focus) >= end_line(view))
		set_top(view, view->top + 1);
	else if (view->focus + 1 < (int)page->count)
		focus_from(view, app, page, view->focus + 1);
	else
		move_past(view, app, page, ACTION_NEXT);
}

static void move_previous(struct view *view, struct app *app,
			  const struct page *page)
{
	if (first_line(view, view->focus) < view->top)
		set_top(view, view->top - 1);
	else if (view->focus > 0)
		focus_from(view, app, page, view->focus - 1);
	else
		move_past(view, app, page, ACTION_PREVIOUS);
}

static void move_active(struct view *view, struct app *app,
			const struct page *page, int step)
{
	int block = view->focus + step;

	while (block >= 0 && block < (int)page->count &&
	       !block_is_active(&page->blocks[block]))
		block += step;
	if (block >= 0 && block < (int)page->count)
		focus_from(view, app, page, block);
	else if (step > 0)
		app_say(app, false, "%s",
			_("Below this there is nothing to choose."));
	else
		app_say(app, false, "%s",
			_("Above this there is nothing to choose."));
}

/* The focus goes along to what is read first now. What has its title out of
 * sight is not for Enter to open: then it is what begins below that. */
static void focus_top(struct view *view, struct app *app,
		      const struct page *page)
{
	const struct layout *layout = &view->layout;
	int end = end_line(view);
	int block = -1;

	for (int i = view->top; i < (int)layout->count && i < end; i++) {
		const struct line *line = &layout->lines[i];

		if (line->block < 0 || line->block == block)
			continue;
		block = line->block;
		if (line->is_first || !block_is_active(&page->blocks[block]))
			break;
	}
	if (block >= 0)
		focus_on(view, app, page, block);
}

/* One line stays in sight, so that the reader finds on. */
static int screen_step(const struct view *view)
{
	return view->at.body_count > 1 ? view->at.body_count - 1 : 1;
}

static void move_screen_down(struct view *view, struct app *app,
			     const struct page *page)
{
	int last = (int)page->count - 1;

	if (view->top < top_max(view)) {
		set_top(view, view->top + screen_step(view));
		focus_top(view, app, page);
	} else if (view->focus < last) {
		focus_on(view, app, page, last);
	} else {
		say_end(app);
	}
}

static void move_screen_up(struct view *view, struct app *app,
			   const struct page *page)
{
	if (view->top > 0) {
		set_top(view, view->top - screen_step(view));
		focus_top(view, app, page);
	} else if (view->focus > 0) {
		focus_on(view, app, page, 0);
	} else {
		say_start(app);
	}
}

/* Of a code for a camera every row. */
static void reveal_whole(struct view *view)
{
	int first = first_line(view, view->focus);
	int last = last_line(view, view->focus);

	if (!view->layout.lines[first].is_whole)
		return;
	if (last >= end_line(view))
		set_top(view, last + 1 - view->at.body_count);
	if (first < view->top)
		set_top(view, first);
}

void view_reveal(struct view *view)
{
	int caret;

	set_top(view, view->top);
	if (view_focus_line(view) < 0)
		reveal_block(view);
	if (view->focus >= 0)
		reveal_whole(view);
	caret = view->focus < 0 ? -1 : caret_line(view, view->focus);
	if (caret >= 0 && caret < view->top)
		set_top(view, caret);
	else if (caret >= end_line(view))
		set_top(view, caret + 1 - view->at.body_count);
}

int view_focus_line(const struct view *view)
{
	int first;

	if (view->focus < 0)
		return -1;
	first = first_line(view, view->focus);
	if (first < view->top)
		first = view->top;
	if (first > last_line(view, view->focus) || first >= end_line(view))
		return -1;
	return first;
}

int view_cursor_line(const struct view *view)
{
	int caret = view->focus < 0 ? -1 : caret_line(view, view->focus);

	if (caret >= view->top && caret < end_line(view))
		return caret;
	return view_focus_line(view);
}

void view_move(struct view *view, struct app *app, const struct page *page,
	       enum action action)
{
	if (view->focus < 0)
		return;
	/* The last message has gone and another may come. */
	view_deal_rows(view, app, page);
	set_top(view, view->top);
	if (action != view->at_end)
		view->at_end = ACTION_NONE;
	switch ((int)action) {
	case ACTION_NEXT:
		move_next(view, app, page);
		break;
	case ACTION_PREVIOUS:
		move_previous(view, app, page);
		break;
	case ACTION_NEXT_ACTIVE:
		move_active(view, app, page, 1);
		break;
	case ACTION_PREVIOUS_ACTIVE:
		move_active(view, app, page, -1);
		break;
	case ACTION_PAGE_DOWN:
		move_screen_down(view, app, page);
		break;
	case ACTION_PAGE_UP:
		move_screen_up(view, app, page);
		break;
	case ACTION_FIRST:
		move_first(view, app, page);
		break;
	case ACTION_LAST:
		move_last(view, app, page);
		break;
	default:
		break;
	}
	if (app->message) {
		view_deal_rows(view, app, page);
		reveal_block(view);
	}
}
