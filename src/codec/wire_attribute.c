/* wire_attribute.c: an attribute that comes from outside is a claim; these check it in one pass. */
#include "base/alloc.h"
#include "base/hash.h"
#include "codec/wire.h"

static bool is_sorted(const Value *x)
{
    for (Count i = 1; i < x->count; i++)
        if (compare_items(x, i - 1, x, i) > 0)
            return false;
    return true;
}

typedef struct {
    uint32_t *places; /* 1 + index of an item, 0: free */
    uint64_t mask;
} ItemSet;

/* false: an equal item is there already. */
static bool add_item(ItemSet *set, const Value *x, Count i)
{
    size_t width = (size_t)item_size(x->type);
    const char *item = x->bytes + (size_t)i * width;
    uint64_t at = hash_bytes(item, width) & set->mask;
    for (; set->places[at]; at = (at + 1) & set->mask)
        if (!memcmp(x->bytes + (set->places[at] - 1) * width, item, width))
            return false;
    set->places[at] = (uint32_t)i + 1;
    return true;
}

/* No item occurs twice; with `in_runs`, not in two places. */
static bool is_distinct(const Value *x, bool in_runs)
{
    size_t width = (size_t)item_size(x->type);
    uint32_t few[64]; /* enough for the columns of most tables, which then need no memory to be checked */
    uint64_t capacity = 16;
    while (capacity < (uint64_t)x->count * 2)
        capacity *= 2;
    bool is_few = capacity <= sizeof few / sizeof *few;
    ItemSet set = {is_few ? few : allocate(capacity * sizeof *set.places), capacity - 1};
    if (!set.places)
        return false;
    memset(set.places, 0, capacity * sizeof *set.places);
    bool distinct = true;
    for (Count i = 0; distinct && i < x->count; i++)
        if (!(in_runs && i && !memcmp(x->bytes + (size_t)i * width, x->bytes + (size_t)(i - 1) * width, width)))
            distinct = add_item(&set, x, i);
    if (!is_few)
        deallocate(set.places);
    return distinct;
}

/* Equal floats may differ in their bytes, so these are not looked at. */
static bool has_plain_bytes(const Value *x)
{
    return storage_of(x->type) != STORE_F32 && storage_of(x->type) != STORE_F64 && x->count < UINT32_MAX;
}

bool holds_attribute(const Value *x, int attribute)
{
    switch (attribute) {
    case ATTR_SORTED: return is_sorted(x);
    case ATTR_UNIQUE: return has_plain_bytes(x) && is_distinct(x, false);
    case ATTR_PARTED: return has_plain_bytes(x) && is_distinct(x, true);
    case ATTR_GROUPED: return true;
    }
    return false;
}
