/* list_radix.h: stable radix sorting of 64-bit unsigned keys, alone or with their positions. Raw loops for the
 * one file that sorts; scratch memory is the caller's. */
#pragma once
#include <stdint.h>
#include <string.h>

enum { RADIX_BITS = 11, RADIX_SIZE = 1 << RADIX_BITS };

typedef struct {
    uint64_t key;
    int64_t at;
} KeyAt;

/* One pass by the digit at `shift`: false when all keys share that digit and nothing was moved. */
#define RADIX_PASS(NAME, T, KEY)                                                       \
    static inline int radix_pass_##NAME(const T *from, T *to, int64_t n, int shift)    \
    {                                                                                  \
        int64_t counts[RADIX_SIZE];                                                    \
        memset(counts, 0, sizeof counts);                                              \
        for (int64_t i = 0; i < n; i++)                                                \
            counts[KEY(from[i]) >> shift & (RADIX_SIZE - 1)]++;                        \
        int64_t start = 0;                                                             \
        for (int d = 0; d < RADIX_SIZE; d++) {                                         \
            int64_t count = counts[d];                                                 \
            if (count == n)                                                            \
                return 0;                                                              \
            counts[d] = start;                                                         \
            start += count;                                                            \
        }                                                                              \
        for (int64_t i = 0; i < n; i++)                                                \
            to[counts[KEY(from[i]) >> shift & (RADIX_SIZE - 1)]++] = from[i];          \
        return 1;                                                                      \
    }                                                                                  \
    /* Sorts by the bits [low, high); the result lies in x or in scratch. */           \
    static inline T *radix_sort_##NAME(T *x, T *scratch, int64_t n, int low, int high) \
    {                                                                                  \
        for (int shift = low; shift < high; shift += RADIX_BITS) {                     \
            if (radix_pass_##NAME(x, scratch, n, shift)) {                             \
                T *moved = scratch;                                                    \
                scratch = x;                                                           \
                x = moved;                                                             \
            }                                                                          \
        }                                                                              \
        return x;                                                                      \
    }
#define KEY_ITSELF(item) (item)
#define KEY_OF_PAIR(item) ((item).key)
RADIX_PASS(keys, uint64_t, KEY_ITSELF)
RADIX_PASS(pairs, KeyAt, KEY_OF_PAIR)
#undef RADIX_PASS

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

/* Few keys: insertion, no tables. */
#define INSERTION_SORT(NAME, T, KEY)                       \
    static inline void insertion_sort_##NAME(T *x, int64_t n) \
    {                                                      \
        for (int64_t i = 1; i < n; i++) {                  \
            T item = x[i];                                 \
            int64_t j = i;                                 \
            for (; j > 0 && KEY(x[j - 1]) > KEY(item); j--) \
                x[j] = x[j - 1];                           \
            x[j] = item;                                   \
        }                                                  \
    }
INSERTION_SORT(keys, uint64_t, KEY_ITSELF)
INSERTION_SORT(pairs, KeyAt, KEY_OF_PAIR)
#undef INSERTION_SORT
#undef KEY_ITSELF
#undef KEY_OF_PAIR
