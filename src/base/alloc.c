/* alloc.c: the allocator behind alloc.h, with the counters of \w. */
#include "base/alloc.h"
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
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
    void *block = may_allocate(size) ? RAW_ALLOC(size) : NULL;
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

void *reallocate_or_abort(void *block, size_t size)
{
    int64_t before = block ? (int64_t)RAW_USABLE(block) : 0;
    void *moved = RAW_REALLOC(block, size);
    if (!moved) {
        fputs("peach: out of memory\n", stderr);
        abort();
    }
    stats.used -= before;
    return count_in(moved);
}

void deallocate(void *block)
{
    if (!block)
        return;
    stats.used -= (int64_t)RAW_USABLE(block);
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
    RAW_TRIM();
    int64_t returned = before - resident_bytes();
    return returned > 0 ? returned : 0;
}
