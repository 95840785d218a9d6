/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "base/hash.h"

#include <stdint.h>

#include <sha2.h>

void hash_sha256(const void *bytes, size_t length, char out[HASH_DIGITS + 1])
{
	static const char digits[] = "0123456789abcdef";
	uint8_t digest[SHA256_DIGEST_LENGTH];
	SHA2_CTX context;

	SHA256Init(&context);
	SHA256Update(&context, bytes, length);
	SHA256Final(digest, &context);
	for (size_t i = 0; i < sizeof(digest); i++) {
		out[2 * i] = digits[digest[i] >> 4];
		out[2 * i + 1] = digits[digest[i] & 15];
	}
	out[HASH_DIGITS] = '\0';
}
