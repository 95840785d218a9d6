/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * lint - what only the whole content shows.
 *
 * The rules, by the names that stand in findings. Those marked L are seen
 * while a file is read (load.h), so that loading reports them; the others,
 * here. Errors:
 *
 *     yaml                      L  no YAML, or YAML that is refused
 *     alias                     L  an anchor or alias
 *     size                      L  too large or nested too deeply
 *     duplicate-key             L  a key twice in one map
 *     unknown-key               L  a key that is not in the schema
 *     missing-key               L  a key that must be there is not, or a
 *                                  situation that `next` leads nowhere from
 *     bad-value                 L  a wrong type, format or choice
 *     bad-id                    L  no id, or not the name of its file
 *     duplicate-id              L  an id twice; a former name in use again;
 *                                  two authorities for one place
 *     reserved-id               L  an id that references need themselves
 *     flow-words                L  words inside { } or [ ]
 *     markup                    L  a brace or asterisk open, a bad escape
 *     rev-without-changed       L  one of the two without the other
 *     structure-in-translation  L  a key of the reference language alone
 *     points-length             L  a translated list of another length
 *     dangling-reference           a reference, step or node to nothing
 *     dangling-fact                a fact, article or country to nothing
 *     dangling-source              a source that is not there
 *     letter-field                 a field unknown, or not under `needs`
 *     dead-end                     a trouble, option, node, path, section,
 *                                  authority or notice that helps nobody
 *
 * Warnings:
 *
 *     comment-behind-words      L  a comment that may be meant as words
 *     missing-words             L  in the reference language an error
 *     rev-lags                  L  words of an earlier revision
 *     older-than-installed      L  the user's fact is the older one
 *     unreachable                  a step in no path, a node nothing leads to
 *     review-due                   a fact or authority past its review
 *     no-authority                 a law's country without an authority
 *
 * A topic that nothing leads to is fine, since all guides are listed.
 */
#ifndef WIDERSPRUCH_CONTENT_LINT_H
#define WIDERSPRUCH_CONTENT_LINT_H

#include "content/content.h"

/*
 * Adds findings about `c`, loaded with all languages, as of `today`, to those
 * that loading it gave, and sorts them by place. What leads into a broken
 * guide, or names a fact that is there but faulty, is not reported again.
 */
void content_lint(const struct content *c, struct date today,
		  struct diags *diags);

#endif
