/* alloc.c: the allocator behind alloc.h, with the counters of \w. */
#include "base/alloc.h"
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#ifdef USE_MIMALLOC
#include <mimalloc.h>
#define RAW_ALLOC     mi_malloc
#define RAW_REALLOC   mi_realloc
#define RAW_FREE      mi_free
#define RAW_USABLE(p) mi_usable_size(p)
#define RAW_TRIM()    mi_collect(true)
#else
#define RAW_ALLOC     malloc
#define RAW_REALLOC   realloc
#define RAW_FREE      free
#define RAW_USABLE(p) malloc_usable_size((void *)(uintptr_t)(p))
#define RAW_TRIM()    malloc_trim(0)
#endif

/* First touch of a block this large is 16 times faster in huge pages. */
enum { HUGE_FROM = 2 << 20 };

static _Thread_local AllocStats stats;

AllocStats *alloc_stats(void)
{
    return &stats;
}

/* ── spare blocks ──────────────────────────────────────────────────────────────────────────
 * The pages of a new large block cost more than what most vector operations do with it, so the large blocks that
 * were freed last are kept, oldest first, for the next ones of about their size. */

#ifdef __SANITIZE_ADDRESS__
enum { MAX_SPARE = 0 }; /* so that a use after free is seen */
#else
enum { MAX_SPARE = 8 };
#endif
#define MAX_SPARE_BYTES ((size_t)384 << 20)

static _Thread_local struct {
    void *blocks[MAX_SPARE + 1];
    size_t sizes[MAX_SPARE + 1];
    int count;
    size_t bytes;
} spare;

static void *take_spare(int at)
{
    void *block = spare.blocks[at];
    spare.bytes -= spare.sizes[at];
    spare.count--;
    memmove(&spare.blocks[at], &spare.blocks[at + 1], (size_t)(spare.count - at) * sizeof *spare.blocks);
    memmove(&spare.sizes[at], &spare.sizes[at + 1], (size_t)(spare.count - at) * sizeof *spare.sizes);
    return block;
}

/* The latest that is large enough and wastes little. */
static void *find_spare(size_t size)
{
    for (int i = spare.count; i-- > 0;)
        if (spare.sizes[i] >= size && spare.sizes[i] - size <= size / 8)
            return take_spare(i);
    return NULL;
}

static void keep_spare(void *block, size_t size)
{
    while (spare.count && (spare.count == MAX_SPARE || spare.bytes + size > MAX_SPARE_BYTES))
        RAW_FREE(take_spare(0));
    spare.blocks[spare.count] = block;
    spare.sizes[spare.count++] = size;
    spare.bytes += size;
}

int64_t spare_bytes(void)
{
    return (int64_t)spare.bytes;
}

void free_spare_blocks(void)
{
    while (spare.count)
        RAW_FREE(take_spare(0));
}

/* ── the allocator ── */

static int may_allocate(size_t size)
{
    if (stats.fail_after && --stats.fail_after == 0)
        return 0;
    return !stats.limit || stats.used + (int64_t)size <= stats.limit;
}

static void *count_in(void *block)
{
    stats.used += (int64_t)RAW_USABLE(block);
    if (stats.used > stats.peak)
        stats.peak = stats.used;
    return block;
}

static void advise_huge(void *block, size_t size)
{
    if (size < HUGE_FROM)
        return;
    uintptr_t start = ((uintptr_t)block + 4095) & ~(uintptr_t)4095;
    madvise((void *)start, size - (start - (uintptr_t)block), MADV_HUGEPAGE);
}

void *allocate(size_t size)
{
    if (!may_allocate(size))
        return NULL;
    void *block = size < HUGE_FROM ? NULL : find_spare(size);
    if (block)
        return count_in(block);
    block = RAW_ALLOC(size);
    if (!block && spare.count) {
        free_spare_blocks();
        block = RAW_ALLOC(size);
    }
    if (!block)
        return NULL;
    advise_huge(block, size);
    return count_in(block);
}

void *reallocate(void *block, size_t size)
{
    if (!may_allocate(size))
        return NULL;
    int64_t before = block ? (int64_t)RAW_USABLE(block) : 0;
    void *moved = RAW_REALLOC(block, size);
    if (!moved)
        return NULL;
    advise_huge(moved, size);
    stats.used -= before;
    return count_in(moved);
}

void *reallocate_unlimited(void *block, size_t size)
{
    int64_t before = block ? (int64_t)RAW_USABLE(block) : 0;
    void *moved = RAW_REALLOC(block, size);
    if (!moved)
        return NULL;
    stats.used -= before;
    return count_in(moved);
}

void *reallocate_or_abort(void *block, size_t size)
{
    void *moved = reallocate_unlimited(block, size);
    if (!moved) {
        fputs("peach: out of memory\n", stderr);
        abort();
    }
    return moved;
}

void deallocate(void *block)
{
    if (!block)
        return;
    size_t size = RAW_USABLE(block);
    stats.used -= (int64_t)size;
    if (size >= HUGE_FROM && size <= MAX_SPARE_BYTES && MAX_SPARE > 0)
        keep_spare(block, size);
    else
        RAW_FREE(block);
}

size_t usable_size(const void *block)
{
    return RAW_USABLE(block);
}

static int64_t resident_bytes(void)
{
    long long all = 0, resident = 0;
    FILE *f = fopen("/proc/self/statm", "r");
    if (f && fscanf(f, "%lld %lld", &all, &resident) != 2)
        resident = 0;
    if (f)
        fclose(f);
    return resident * sysconf(_SC_PAGESIZE);
}

int64_t return_memory(void)
{
    int64_t before = resident_bytes();
    free_spare_blocks();
    RAW_TRIM();
    int64_t returned = before - resident_bytes();
    return returned > 0 ? returned : 0;
}
