/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * hash - SHA-256 (FIPS 180-4) of bytes. The only user of libmd.
 */
#ifndef WIDERSPRUCH_BASE_HASH_H
#define WIDERSPRUCH_BASE_HASH_H

#include <stddef.h>

enum { HASH_DIGITS = 64 };

/* One that grows; hash_end() frees it. */
struct hash;
struct hash *hash_new(void);
void hash_add(struct hash *hash, const void *bytes, size_t length);
void hash_end(struct hash *hash, char out[HASH_DIGITS + 1]);

/* The same at once. Both give lower-case hexadecimal digits, ended by NUL. */
void hash_sha256(const void *bytes, size_t length, char out[HASH_DIGITS + 1]);

#endif
