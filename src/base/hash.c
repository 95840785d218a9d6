/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "base/hash.h"

#include <stdint.h>
#include <stdlib.h>

#include <sha2.h>

#include "base/mem.h"

struct hash {
	SHA2_CTX context;
};

struct hash *hash_new(void)
{
	struct hash *hash = mem_alloc(sizeof(*hash));

	SHA256Init(&hash->context);
	return hash;
}

void hash_add(struct hash *hash, const void *bytes, size_t length)
{
	SHA256Update(&hash->context, bytes, length);
}

void hash_end(struct hash *hash, char out[HASH_DIGITS + 1])
{
	static const char digits[] = "0123456789abcdef";
	uint8_t digest[SHA256_DIGEST_LENGTH];

	SHA256Final(digest, &hash->context);
	for (size_t i = 0; i < sizeof(digest); i++) {
		out[2 * i] = digits[digest[i] >> 4];
		out[2 * i + 1] = digits[digest[i] & 15];
	}
	out[HASH_DIGITS] = '\0';
	free(hash);
}

void hash_sha256(const void *bytes, size_t length, char out[HASH_DIGITS + 1])
{
	struct hash *hash = hash_new();

	hash_add(hash, bytes, length);
	hash_end(hash, out);
}
