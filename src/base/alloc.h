/* alloc.h: where memory comes from: mimalloc in a release build, malloc otherwise.
 * Blocks may be freed by any thread. Knows nothing of values. */
#pragma once
#include <stddef.h>
#include <stdint.h>

void *allocate(size_t size);                   /* NULL when out of memory or over the limit */
void *reallocate(void *block, size_t size);    /* the same; the old block survives a failure */
void *reallocate_unlimited(void *block, size_t size); /* NULL only when the system has no more */
void *reallocate_or_abort(void *block, size_t size);  /* for bookkeeping that cannot fail */
void deallocate(void *block);                  /* NULL is fine */
size_t usable_size(const void *block);         /* what the block really holds */

/* Counters behind \w: bytes in use by this process's blocks, their peak, the limit (0: none). */
typedef struct {
    int64_t used, peak, limit;
    int64_t fail_after; /* torture: the k-th allocation from now fails; 0: never */
} AllocStats;
AllocStats *alloc_stats(void);

int64_t return_memory(void); /* gives free pages back to the system; how many bytes of it were resident */
/* Large blocks that were freed are kept for the next ones: how many bytes, and their return to the system. */
int64_t spare_bytes(void);
void free_spare_blocks(void);
