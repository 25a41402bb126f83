/* key_index.c: hash indexes of the keys of dictionaries that are looked into often.
 *
 * An index belongs to the dictionary, not to the key list: nobody changes a list that a dictionary holds.
 * FLAG_INDEXED on the dictionary says that the entry under its address is about it and not about a
 * predecessor in the same memory. Indexes are a cache: losing one costs a scan. */
#include "verb/key_index.h"
#include "base/alloc.h"
#include "base/hash.h"
#include "verb/list_index.h"
#include "verb/lists.h"

enum {
    CACHE_SIZE = 64,
    SMALL_COUNT = 32,  /* keys that are scanned faster than hashed */
    PATIENCE = 4,      /* an index is built when so many times the keys have been scanned */
};

typedef struct {
    const Value *dict, *keys; /* what it is about; keys is the list or the key column */
    Count count;              /* keys in the index */
    int64_t scanned;          /* items scanned for want of an index */
    int64_t *slots;           /* position + 1; 0: free; NULL: not built */
    uint64_t mask;
} KeyIndex;

static _Thread_local KeyIndex cache[CACHE_SIZE];

/* ── one index ─────────────────────────────────────────────────────────────────────────── */

static void clear_index(KeyIndex *index)
{
    deallocate(index->slots);
    *index = (KeyIndex){0};
}

/* Of equal keys the first counts, so a later one is not entered. */
static void enter_key(KeyIndex *index, Count i)
{
    uint64_t at = hash_item(index->keys, i) & index->mask;
    while (index->slots[at]) {
        if (compare_items(index->keys, index->slots[at] - 1, index->keys, i) == 0)
            return;
        at = (at + 1) & index->mask;
    }
    index->slots[at] = i + 1;
}

/* false: no memory, which is no error for a cache. */
static bool build_index(KeyIndex *index)
{
    uint64_t size = 64;
    while (size < (uint64_t)index->keys->count * 3)
        size *= 2;
    deallocate(index->slots);
    index->slots = allocate(size * sizeof *index->slots);
    if (!index->slots)
        return false;
    memset(index->slots, 0, size * sizeof *index->slots);
    index->mask = size - 1;
    index->count = index->keys->count;
    for (Count i = 0; i < index->count; i++)
        enter_key(index, i);
    return true;
}

/* Of the longs, times and symbols that most dictionaries have. */
static Count look_up_i64(const KeyIndex *index, int64_t key)
{
    uint64_t at = hash_i64(key) & index->mask;
    while (index->slots[at]) {
        if (index->keys->i64s[index->slots[at] - 1] == key)
            return index->slots[at] - 1;
        at = (at + 1) & index->mask;
    }
    return index->count;
}

static Count look_up(const KeyIndex *index, const Value *key)
{
    Storage storage = storage_of(key->type);
    if (storage == STORE_I64 || storage == STORE_SYMBOL)
        return look_up_i64(index, key->i64);
    uint64_t at = hash_item(key, 0) & index->mask;
    while (index->slots[at]) {
        if (is_item(index->keys, index->slots[at] - 1, key))
            return index->slots[at] - 1;
        at = (at + 1) & index->mask;
    }
    return index->count;
}

/* ── the cache ─────────────────────────────────────────────────────────────────────────── */

static const Value *key_list(const Value *dict)
{
    const Value *keys = keys_of(dict);
    return is_table(keys) ? columns_of(keys)->items[0] : keys;
}

static KeyIndex *cached(const Value *dict)
{
    return &cache[hash_i64((int64_t)(uintptr_t)dict) % CACHE_SIZE];
}

static bool is_about(const KeyIndex *index, const Value *dict, const Value *keys)
{
    return dict->flags & FLAG_INDEXED && index->dict == dict && index->keys == keys;
}

Count position_of_key(const Value *dict, const Value *key)
{
    const Value *keys = key_list(dict);
    Count n = keys->count;
    KeyIndex *index = cached(dict);
    if (index->slots && index->count == n && is_about(index, dict, keys))
        return look_up(index, key);
    if (n > SMALL_COUNT && !is_about(index, dict, keys)) {
        clear_index(index);
        *index = (KeyIndex){.dict = dict, .keys = keys};
        ((Value *)(uintptr_t)dict)->flags |= FLAG_INDEXED;
    }
    if (n > SMALL_COUNT) {
        index->scanned += n;
        if (index->scanned > PATIENCE * n && build_index(index))
            return look_up(index, key);
    }
    Count at = find_item(keys, key);
    return at < 0 ? n : at;
}

void note_appended_keys(Value *dict)
{
    KeyIndex *index = cached(dict);
    const Value *keys = key_list(dict);
    if (!(dict->flags & FLAG_INDEXED) || index->dict != dict || !index->slots || index->count > keys->count)
        return;
    index->keys = keys;
    if ((uint64_t)keys->count * 2 > index->mask) {
        build_index(index);
        return;
    }
    while (index->count < keys->count)
        enter_key(index, index->count++);
}

bool has_plain_keys(const Value *dict, const Value *key)
{
    const Value *keys = keys_of(dict);
    if (is_table(keys)) {
        if (columns_of(keys)->count != 1)
            return false;
        keys = columns_of(keys)->items[0];
    }
    return is_simple(keys) && key->type == -keys->type && !is_enum(key) && dict->attribute != ATTR_SORTED;
}

/* A few records of a keyed table with one key column are looked up one by one. */
static Value *find_few_records(const Value *keyed, const Value *records)
{
    const Value *items = columns_of(records)->items[0];
    OWNED Value *at = new_vector(TYPE_LONG, items->count);
    for (Count i = 0; at && i < items->count; i++) {
        OWNED Value *item = item_of(items, i);
        if (!item)
            return NULL;
        at->i64s[i] = position_of_key(keyed, item);
    }
    return steal(&at);
}

/* Whether keys are some records of the one plain key column, many fewer than there are keys. */
static bool are_few_records(const Value *dict, const Value *keys)
{
    enum { FEW = 16 };
    if (!is_keyed_table(dict) || !is_table(keys) || columns_of(keys)->count != 1 ||
        names_of(keys)->symbols[0] != names_of(keys_of(dict))->symbols[0])
        return false;
    const Value *items = columns_of(keys)->items[0];
    if (!is_simple(items) || !items->count || items->count > count_of(dict) / FEW)
        return false;
    const Value like = {.type = (int8_t)-items->type}; /* only its type is looked at */
    return has_plain_keys(dict, &like);
}

Value *find_key_rows(const Value *dict, const Value *keys)
{
    return are_few_records(dict, keys) ? find_few_records(dict, keys) : find_in(keys_of(dict), keys);
}

void forget_keys(Value *dict)
{
    dict->flags &= (uint8_t)~FLAG_INDEXED;
}

void close_key_indexes(void)
{
    for (int i = 0; i < CACHE_SIZE; i++)
        clear_index(&cache[i]);
}
