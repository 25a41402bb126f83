/* indexes.c: the indexes of all lists and dictionaries, by the address of the value that each belongs to. */
#include "verb/indexes.h"
#include "base/alloc.h"
#include "base/hash.h"

static _Thread_local struct {
    Index **slots; /* open addressing; NULL: free */
    uint64_t mask; /* their number less one, at least twice as many as indexes */
    Count count;
} indexes;

/* A mark about what we know of a value is no change of it: who only borrows it may set it. */
static void mark(const Value *owner, bool indexed)
{
    uint8_t *flags = &((Value *)(uintptr_t)owner)->flags;
    *flags = (uint8_t)(indexed ? *flags | FLAG_INDEXED : *flags & ~FLAG_INDEXED);
}

static uint64_t home_of(const Value *owner)
{
    return hash_i64((int64_t)(uintptr_t)owner) & indexes.mask;
}

/* The slot of the owner's index, or the free one where it would be. */
static uint64_t slot_of(const Value *owner)
{
    uint64_t at = home_of(owner);
    while (indexes.slots[at] && indexes.slots[at]->owner != owner)
        at = (at + 1) & indexes.mask;
    return at;
}

static bool make_room(void)
{
    uint64_t size = indexes.slots ? indexes.mask + 1 : 0, larger = size ? size * 2 : 64;
    if (size && (uint64_t)indexes.count * 2 < size)
        return true;
    Index **old = indexes.slots, **slots = allocate(larger * sizeof *slots);
    if (!slots)
        return false;
    memset(slots, 0, larger * sizeof *slots);
    indexes.slots = slots;
    indexes.mask = larger - 1;
    for (uint64_t i = 0; i < size; i++)
        if (old[i])
            slots[slot_of(old[i]->owner)] = old[i];
    deallocate(old);
    return true;
}

Index *index_of(const Value *owner)
{
    assert(owner->flags & FLAG_INDEXED);
    return indexes.slots[slot_of(owner)];
}

Index *new_index(const Value *owner, size_t size, void (*close)(Index *))
{
    assert(!(owner->flags & FLAG_INDEXED));
    Index *index = make_room() ? allocate(size) : NULL;
    if (!index)
        return NULL;
    memset(index, 0, size);
    *index = (Index){owner, close};
    indexes.slots[slot_of(owner)] = index;
    indexes.count++;
    mark(owner, true);
    return index;
}

static void free_index(Index *index)
{
    mark(index->owner, false);
    index->close(index);
    deallocate(index);
}

/* What lies behind in the same run moves up, so that no search ends too early. */
static void close_gap(uint64_t gap)
{
    indexes.slots[gap] = NULL;
    for (uint64_t at = (gap + 1) & indexes.mask; indexes.slots[at]; at = (at + 1) & indexes.mask) {
        uint64_t home = home_of(indexes.slots[at]->owner);
        if (((at - home) & indexes.mask) < ((at - gap) & indexes.mask))
            continue;
        indexes.slots[gap] = indexes.slots[at];
        indexes.slots[at] = NULL;
        gap = at;
    }
}

void forget_index(const Value *owner)
{
    if (!(owner->flags & FLAG_INDEXED))
        return;
    uint64_t at = slot_of(owner);
    free_index(indexes.slots[at]);
    close_gap(at);
    indexes.count--;
}

void close_indexes(void)
{
    for (uint64_t i = 0; indexes.slots && i <= indexes.mask; i++)
        if (indexes.slots[i])
            free_index(indexes.slots[i]);
    deallocate(indexes.slots);
    memset(&indexes, 0, sizeof indexes);
}
