/* board.h: the page that the centre and one worker share.
 *
 * For each batch in flight it says which items nobody has begun. The worker takes the
 * next one from the front, the centre takes back from the end, both with one
 * compare-and-swap: so no item is ever run by two, a long item never holds others behind
 * it, and after a crash the page names the item that ran. */
#pragma once
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

enum { BOARD_SLOTS = 8 };

typedef struct {
    _Atomic uint64_t ranges[BOARD_SLOTS]; /* next << 32 | end: offsets in the batch */
    _Atomic int64_t began; /* clock_monotonic of the running item's start; 0: idle */
} Board;

typedef struct {
    uint32_t next, end;
} Range;

static inline Range unpack_range(uint64_t packed)
{
    return (Range){(uint32_t)(packed >> 32), (uint32_t)packed};
}

static inline uint64_t pack_range(Range r)
{
    return (uint64_t)r.next << 32 | r.end;
}

static inline void board_offer(Board *b, int slot, uint32_t count)
{
    atomic_store(&b->ranges[slot], pack_range((Range){0, count}));
}

static inline Range board_look(Board *b, int slot)
{
    return unpack_range(atomic_load(&b->ranges[slot]));
}

/* The worker: offset of the item to run now; -1: none is left. */
static inline int64_t board_begin(Board *b, int slot)
{
    uint64_t seen = atomic_load(&b->ranges[slot]);
    for (;;) {
        Range r = unpack_range(seen);
        if (r.next >= r.end)
            return -1;
        Range after = {r.next + 1, r.end};
        if (atomic_compare_exchange_weak(&b->ranges[slot], &seen, pack_range(after)))
            return r.next;
    }
}

/* The centre: takes what is not begun from offset `from` on; the new end, so that what
 * lies between it and the old end is the centre's again. */
static inline uint32_t board_take_back(Board *b, int slot, uint32_t from)
{
    uint64_t seen = atomic_load(&b->ranges[slot]);
    for (;;) {
        Range r = unpack_range(seen);
        uint32_t end = from > r.next ? from : r.next;
        if (end >= r.end)
            return r.end;
        if (atomic_compare_exchange_weak(&b->ranges[slot], &seen,
                                         pack_range((Range){r.next, end})))
            return end;
    }
}
