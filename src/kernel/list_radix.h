/* list_radix.h: stable radix sorting of 64-bit unsigned keys, alone or with their positions. Raw loops for the
 * one file that sorts; scratch memory is the caller's. STOP: asked at each large part, whether to leave the rest
 * unsorted. */
#pragma once
#include <stdint.h>
#include <string.h>

enum { RADIX_BITS = 9, RADIX_FEW = 40 /* so few keys are sorted by insertion */, RADIX_LARGE = 4096, RADIX_BLOCK = 1 << 20 };

typedef struct {
    uint64_t key;
    int64_t at;
} KeyAt;

/* Digits that leave about 16 keys in each part. */
static inline int radix_bits(int64_t n, int left)
{
    int bits = 63 - __builtin_clzll((uint64_t)n) - 4;
    bits = bits < 4 ? 4 : bits > RADIX_BITS ? RADIX_BITS : bits;
    return bits < left ? bits : left;
}

/* Sorts x by the bits [low, high) of its keys, highest digit first, so that the parts soon fit the caches.
 * The result lies in `other` if into_other, else in x; both are overwritten. */
#define RADIX_SORT(NAME, T, KEY)                                                                      \
    static void insert_##NAME(T *x, int64_t n)                                                        \
    {                                                                                                 \
        for (int64_t i = 1; i < n; i++) {                                                             \
            T item = x[i];                                                                            \
            int64_t j = i;                                                                            \
            for (; j > 0 && KEY(x[j - 1]) > KEY(item); j--)                                           \
                x[j] = x[j - 1];                                                                      \
            x[j] = item;                                                                              \
        }                                                                                             \
    }                                                                                                 \
    static void radix_sort_##NAME(T *x, T *other, int64_t n, int low, int high, int into_other)       \
    {                                                                                                 \
        if (n <= RADIX_FEW || high <= low) {                                                          \
            if (high > low)                                                                           \
                insert_##NAME(x, n);                                                                  \
            if (into_other)                                                                           \
                memcpy(other, x, (size_t)n * sizeof *x);                                              \
            return;                                                                                   \
        }                                                                                             \
        if (n > RADIX_LARGE && STOP)                                                                  \
            return;                                                                                   \
        int bits = radix_bits(n, high - low), shift = high - bits;                                    \
        uint64_t mask = (UINT64_C(1) << bits) - 1;                                                    \
        int64_t ends[1 << RADIX_BITS];                                                                \
        memset(ends, 0, sizeof *ends << bits);                                                        \
        for (int64_t base = 0, i = 0; base < n; base += RADIX_BLOCK) {                                \
            if (n > RADIX_BLOCK && STOP)                                                              \
                return;                                                                               \
            for (int64_t end = n - base < RADIX_BLOCK ? n : base + RADIX_BLOCK; i < end; i++)         \
                ends[KEY(x[i]) >> shift & mask]++;                                                    \
        }                                                                                             \
        if (ends[KEY(x[0]) >> shift & mask] == n) {                                                   \
            radix_sort_##NAME(x, other, n, low, shift, into_other);                                   \
            return;                                                                                   \
        }                                                                                             \
        int64_t start = 0;                                                                            \
        for (uint64_t d = 0; d <= mask; d++) {                                                        \
            int64_t count = ends[d];                                                                  \
            ends[d] = start;                                                                          \
            start += count;                                                                           \
        }                                                                                             \
        for (int64_t base = 0, i = 0; base < n; base += RADIX_BLOCK) {                                \
            if (n > RADIX_BLOCK && STOP)                                                              \
                return;                                                                               \
            for (int64_t end = n - base < RADIX_BLOCK ? n : base + RADIX_BLOCK; i < end; i++)         \
                other[ends[KEY(x[i]) >> shift & mask]++] = x[i];                                      \
        }                                                                                             \
        start = 0;                                                                                    \
        for (uint64_t d = 0; d <= mask; start = ends[d++])                                            \
            if (ends[d] > start)                                                                      \
                radix_sort_##NAME(other + start, x + start, ends[d] - start, low, shift, !into_other); \
    }
#define KEY_ITSELF(item)  (item)
#define KEY_OF_PAIR(item) ((item).key)
RADIX_SORT(keys, uint64_t, KEY_ITSELF)
RADIX_SORT(pairs, KeyAt, KEY_OF_PAIR)
#undef RADIX_SORT
#undef KEY_ITSELF
#undef KEY_OF_PAIR

/* Stable order of keys that are all below `size`: counts has room for size, at for n. */
static inline void counting_grade(const uint64_t *keys, int64_t n, int64_t *counts, int64_t size, int64_t *at)
{
    memset(counts, 0, (size_t)size * sizeof *counts);
    for (int64_t i = 0; i < n; i++)
        counts[keys[i]]++;
    int64_t start = 0;
    for (int64_t k = 0; k < size; k++) {
        int64_t count = counts[k];
        counts[k] = start;
        start += count;
    }
    for (int64_t i = 0; i < n; i++)
        at[counts[keys[i]]++] = i;
}

static inline void counting_sort(uint64_t *keys, int64_t n, int64_t *counts, int64_t size)
{
    memset(counts, 0, (size_t)size * sizeof *counts);
    for (int64_t i = 0; i < n; i++)
        counts[keys[i]]++;
    for (int64_t k = 0, i = 0; k < size; k++)
        for (int64_t count = counts[k]; count > 0; count--)
            keys[i++] = (uint64_t)k;
}
