/* hash.h: fast hashing of bytes and integers (xxhash). Not for secrets. */
#pragma once
#include <stddef.h>
#include <stdint.h>

uint64_t hash_bytes(const void *data, size_t length);

/* A full-avalanche mix of one 64-bit key. */
static inline uint64_t hash_i64(int64_t key)
{
    uint64_t h = (uint64_t)key;
    h = (h ^ (h >> 32)) * 0xd6e8feb86659fd93u;
    h = (h ^ (h >> 32)) * 0xd6e8feb86659fd93u;
    return h ^ (h >> 32);
}
