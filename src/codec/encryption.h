/* encryption.h: AES-256-CBC and HMAC-SHA256 for packed_file.c, under the master key. Private to codec/. */
#pragma once
#include "codec/codec.h"

enum { KEY_LENGTH = 32, CIPHER_BLOCK = 16, SEAL_LENGTH = 32 };
enum { SEALED_MORE = 2 * CIPHER_BLOCK + SEAL_LENGTH }; /* at most so much longer than what is sealed */

bool new_key(uint8_t *key);                                     /* at random */
/* An initial vector, the text encrypted, and a seal over both and over `number`, which says what it is. */
bool seal_bytes(Buffer *out, Bytes text, const uint8_t *key, int64_t number);
/* The text at `out`, which has room for sealed.length; its length, or -1, no error: key, bytes or number are not those. */
int64_t unseal_bytes(char *out, Bytes sealed, const uint8_t *key, int64_t number);
