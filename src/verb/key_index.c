/* key_index.c: hash indexes of the keys of dictionaries, and of keyed tables, that are looked into often.
 *
 * An index belongs to the dictionary, not to the key list: nobody changes a list that a dictionary holds. */
#include "base/alloc.h"
#include "base/hash.h"
#include "verb/indexes.h"
#include "verb/list_index.h"
#include "verb/lists.h"
#include "verb/lookup.h"

enum {
    SMALL_COUNT = 32,  /* keys that are scanned faster than hashed */
    PATIENCE = 4,      /* an index is built when so many times the keys have been scanned */
};

typedef struct {
    Index head;               /* of the dictionary */
    const Value *keys;        /* what it is about: the key list or the first key column */
    Count count;              /* keys in the index */
    int64_t scanned;          /* items scanned for want of an index */
    int64_t *slots;           /* position + 1; 0: free; NULL: not built */
    uint64_t mask;
} KeyIndex;

/* ── one index ─────────────────────────────────────────────────────────────────────────── */

static void close_key_index(Index *head)
{
    deallocate(((KeyIndex *)head)->slots);
}

/* The lists that make up keys: one, or those of the columns of a table. */
typedef struct {
    Value *const *lists;
    Count width;
} Keys;

static Keys keys_in(const Value *dict)
{
    if (!is_table(keys_of(dict)))
        return (Keys){&dict->items[0], 1};
    const Value *columns = columns_of(keys_of(dict));
    return (Keys){columns->items, columns->count};
}

static uint64_t hash_row(Keys keys, Count i)
{
    uint64_t hash = hash_item(keys.lists[0], i);
    for (Count c = 1; c < keys.width; c++)
        hash = hash * 31 + hash_item(keys.lists[c], i);
    return hash;
}

static bool are_same(Keys x, Count i, Keys y, Count j)
{
    for (Count c = 0; c < x.width; c++)
        if (compare_items(x.lists[c], i, y.lists[c], j))
            return false;
    return true;
}

/* Where row i of `wanted` is entered among `keys`, or would be. */
static int64_t *slot_of(const KeyIndex *index, Keys keys, Keys wanted, Count i)
{
    uint64_t at = hash_row(wanted, i) & index->mask;
    while (index->slots[at] && !are_same(keys, index->slots[at] - 1, wanted, i))
        at = (at + 1) & index->mask;
    return &index->slots[at];
}

/* Of equal keys the first counts, so a later one is not entered. */
static void enter_key(KeyIndex *index, Keys keys, Count i)
{
    int64_t *slot = slot_of(index, keys, keys, i);
    if (!*slot)
        *slot = i + 1;
}

/* false: no memory, which is no error for a cache. */
static bool build_index(KeyIndex *index)
{
    uint64_t size = 64;
    Keys keys = keys_in(index->head.owner);
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
        enter_key(index, keys, i);
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

/* ── the dictionary's ────────────────────────────────────────────────────────────────────── */

static KeyIndex *existing_index(const Value *dict)
{
    return dict->flags & FLAG_INDEXED ? (KeyIndex *)index_of(dict) : NULL;
}

/* NULL: there is none; when keys have been scanned often one is made. */
static const KeyIndex *whole_index(const Value *dict, const Value *keys)
{
    Count n = keys->count;
    KeyIndex *index = existing_index(dict);
    if (index && index->slots && index->count == n && index->keys == keys)
        return index;
    if (n <= SMALL_COUNT)
        return NULL;
    if (!index && !(index = (KeyIndex *)new_index(dict, sizeof *index, close_key_index)))
        return NULL;
    if (index->keys != keys) { /* not those that were scanned */
        deallocate(index->slots);
        *index = (KeyIndex){.head = index->head, .keys = keys};
    }
    index->scanned += n;
    return index->scanned > PATIENCE * n && build_index(index) ? index : NULL;
}

Count position_of_key(const Value *dict, const Value *key)
{
    const Value *keys = keys_in(dict).lists[0];
    const KeyIndex *index = whole_index(dict, keys);
    if (index)
        return look_up(index, key);
    Count at = find_item(keys, key);
    return at < 0 ? keys->count : at;
}

void note_appended_keys(Value *dict)
{
    KeyIndex *index = existing_index(dict);
    Keys keys = keys_in(dict);
    Count n = keys.lists[0]->count;
    if (!index || !index->slots || index->count > n)
        return;
    index->keys = keys.lists[0];
    if ((uint64_t)n * 2 > index->mask) {
        build_index(index);
        return;
    }
    while (index->count < n)
        enter_key(index, keys, index->count++);
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

/* Whether keys are records of the keyed table's plain key columns, many fewer than there are keys. */
static bool are_few_records(const Value *dict, const Value *keys)
{
    enum { FEW = 16 };
    if (!is_keyed_table(dict) || dict->attribute == ATTR_SORTED || !is_table(keys) ||
        !values_match(names_of(keys), names_of(keys_of(dict))))
        return false;
    Keys own = keys_in(dict), wanted = {columns_of(keys)->items, columns_of(keys)->count};
    for (Count c = 0; c < own.width; c++)
        if (!is_simple(own.lists[c]) || is_enum(own.lists[c]) || own.lists[c]->type != wanted.lists[c]->type)
            return false;
    return own.width && count_of(keys) && count_of(keys) <= count_of(dict) / FEW;
}

/* Positions of the rows of `wanted`, which are of the types of the keys. */
static Value *look_up_rows(const KeyIndex *index, Keys wanted)
{
    Keys keys = keys_in(index->head.owner);
    Value *at = new_vector(TYPE_LONG, wanted.lists[0]->count);
    for (Count i = 0; at && i < at->count; i++) {
        int64_t entry = *slot_of(index, keys, wanted, i);
        at->i64s[i] = entry ? entry - 1 : index->count;
    }
    return at;
}

/* One key of several columns, as atoms in a list. */
static bool is_record_key(const Value *dict, const Value *key)
{
    Keys own = keys_in(dict);
    if (!is_keyed_table(dict) || own.width < 2 || !is_vector(key) || key->count != own.width)
        return false;
    for (Count c = 0; c < own.width; c++)
        if ((is_mixed(key) ? key->items[c]->type : -key->type) != -own.lists[c]->type)
            return false;
    return true;
}

Value *find_key_rows(const Value *dict, const Value *keys)
{
    bool single = is_record_key(dict, keys);
    OWNED Value *records = single ? records_of(keys_of(dict), keys) : retain(keys);
    if (!records)
        return NULL;
    const KeyIndex *index = are_few_records(dict, records) ? whole_index(dict, keys_in(dict).lists[0]) : NULL;
    if (!index)
        return find_in(keys_of(dict), keys);
    OWNED Value *rows = look_up_rows(index, (Keys){columns_of(records)->items, columns_of(records)->count});
    return single && rows ? new_long(rows->i64s[0]) : steal(&rows);
}
