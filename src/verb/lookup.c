/* lookup.c: hashing whole lists. Small integer ranges are addressed directly, everything else goes through
 * open addressing on the raw storage. */
#include "verb/lookup.h"
#include "base/alloc.h"
#include "base/hash.h"

/* ── the table ─────────────────────────────────────────────────────────────────────────── */

typedef struct {
    uint64_t key;
    int64_t entry; /* position or class, from 1; 0: free */
} HashSlot;

typedef struct {
    HashSlot *slots;
    uint64_t mask;
    int64_t limit; /* entries that it may hold */
    int shift;
} HashTable;

enum { HASH_BLOCK = 32, SMALL_TABLE_BITS = 10 };

static inline uint64_t place_of(const HashTable *table, uint64_t key)
{
    return (key ^ key >> 32) * 0x9e3779b97f4a7c15u >> table->shift;
}

static bool open_table(HashTable *table, int bits)
{
    size_t size = sizeof(HashSlot) << bits;
    table->slots = allocate(size);
    if (!table->slots) {
        raise_error(ERR_WSFULL);
        return false;
    }
    memset(table->slots, 0, size);
    table->mask = (UINT64_C(1) << bits) - 1;
    table->limit = (int64_t)(INT64_C(3) << bits) / 4;
    table->shift = 64 - bits;
    return true;
}

static void close_table(HashTable *table)
{
    deallocate(table->slots);
}
#define HASH_TABLE __attribute__((cleanup(close_table))) HashTable

static int bits_for(int64_t entries)
{
    int bits = SMALL_TABLE_BITS;
    while ((INT64_C(3) << bits) / 4 < entries)
        bits++;
    return bits;
}

static bool grow_table(HashTable *table)
{
    HashTable larger;
    if (!open_table(&larger, 64 - table->shift + 2))
        return false;
    for (uint64_t i = 0; i <= table->mask; i++) {
        if (!table->slots[i].entry)
            continue;
        uint64_t at = place_of(&larger, table->slots[i].key);
        while (larger.slots[at].entry)
            at = (at + 1) & larger.mask;
        larger.slots[at] = table->slots[i];
    }
    close_table(table);
    *table = larger;
    return true;
}

/* ── keys ──────────────────────────────────────────────────────────────────────────────── */

/* One NaN, one zero. */
static inline uint64_t key_of_f64(double f)
{
    uint64_t bits;
    f += 0.0;
    memcpy(&bits, &f, sizeof bits);
    return f == f ? bits : UINT64_C(0x7ff8000000000000);
}

static inline uint64_t key_of_f32(float f)
{
    return key_of_f64((double)f);
}

static inline uint64_t key_of_guid(const Guid *g)
{
    uint64_t half[2];
    memcpy(half, g, sizeof half);
    return half[0] ^ (half[1] * 0xff51afd7ed558ccdu);
}

#define ALWAYS(x, i, y, j) true
#define STOP               context->interrupted

#define NAME i32
#define SOURCE int32_t
#define KEY(x, i) ((uint64_t)(uint32_t)(x)[i])
#define SAME ALWAYS
#include "kernel/list_hash.inc"

#define NAME i64
#define SOURCE int64_t
#define KEY(x, i) ((uint64_t)(x)[i])
#define SAME ALWAYS
#include "kernel/list_hash.inc"

#define NAME f32
#define SOURCE float
#define KEY(x, i) key_of_f32((x)[i])
#define SAME ALWAYS
#include "kernel/list_hash.inc"

#define NAME f64
#define SOURCE double
#define KEY(x, i) key_of_f64((x)[i])
#define SAME ALWAYS
#include "kernel/list_hash.inc"

#define NAME guid
#define SOURCE Guid
#define KEY(x, i) key_of_guid(&(x)[i])
#define SAME(x, i, y, j) (!memcmp(&(x)[i], &(y)[j], sizeof(Guid)))
#include "kernel/list_hash.inc"

typedef Value *ItemPointer;
#define NAME items
#define SOURCE ItemPointer
#define KEY(x, i) hash_value((x)[i])
#define SAME(x, i, y, j) values_identical((x)[i], (y)[j])
#include "kernel/list_hash.inc"

/* ── small ranges ──────────────────────────────────────────────────────────────────────── */

/* Integers of a vector less `low`, all below `size`: an address into a table. */
typedef struct {
    int64_t low, size;
} Range;

#define RANGE(T)                                                             \
    static Range range_of_##T(const T *x, Count n)                           \
    {                                                                        \
        T low = x[0], high = x[0];                                           \
        for (Count i = 1; i < n; i++) {                                      \
            low = x[i] < low ? x[i] : low;                                   \
            high = x[i] > high ? x[i] : high;                                \
        }                                                                    \
        uint64_t span = (uint64_t)(int64_t)high - (uint64_t)(int64_t)low;    \
        return (Range){low, span < INT64_MAX ? (int64_t)span + 1 : INT64_MAX}; \
    }
RANGE(int16_t)
RANGE(int32_t)
RANGE(int64_t)

enum { SMALL_RANGE = 1 << 16 };

/* Whether the integers of x fit a table that is cheaper to clear than to hash n items. */
static bool has_small_range(const Value *x, Count n, Range *range)
{
    switch (storage_of(x->type)) {
    case STORE_U8: *range = (Range){0, 256}; return true;
    case STORE_I16: *range = range_of_int16_t(x->i16s, x->count); return true;
    case STORE_I32: *range = range_of_int32_t(x->i32s, x->count); break;
    case STORE_I64: *range = range_of_int64_t(x->i64s, x->count); break;
    default: return false;
    }
    return range->size <= 2 * n || (range->size <= SMALL_RANGE && n > 1024);
}

#define DIRECT(T)                                                                                            \
    static void find_direct_##T(const T *x, Count n, const T *y, Count m, int64_t *r, int64_t *table, Range range) \
    {                                                                                                        \
        for (Count i = n; i-- > 0;)                                                                          \
            table[x[i] - range.low] = i;                                                                     \
        for (Count j = 0; j < m; j++) {                                                                      \
            uint64_t at = (uint64_t)(int64_t)y[j] - (uint64_t)range.low;                                     \
            r[j] = at < (uint64_t)range.size ? table[at] : n;                                                \
        }                                                                                                    \
    }                                                                                                        \
    static Count classify_direct_##T(const T *x, Count n, int64_t *ids, int64_t *firsts, int64_t *table, Range range) \
    {                                                                                                        \
        Count classes = 0;                                                                                   \
        for (Count i = 0; i < n; i++) {                                                                      \
            int64_t *slot = &table[x[i] - range.low];                                                        \
            if (*slot < 0) {                                                                                 \
                firsts[classes] = i;                                                                         \
                *slot = classes++;                                                                           \
            }                                                                                                \
            if (ids)                                                                                         \
                ids[i] = *slot;                                                                              \
        }                                                                                                    \
        return classes;                                                                                      \
    }
DIRECT(uint8_t)
DIRECT(int16_t)
DIRECT(int32_t)
DIRECT(int64_t)

static int64_t *new_direct_table(Range range, int64_t fill)
{
    int64_t *table = allocate((size_t)range.size * sizeof *table);
    if (!table) {
        raise_error(ERR_WSFULL);
        return NULL;
    }
    for (int64_t i = 0; i < range.size; i++)
        table[i] = fill;
    return table;
}

static bool find_direct(const Value *x, const Value *y, int64_t *r, Range range)
{
    int64_t *table = new_direct_table(range, x->count);
    if (!table)
        return false;
    switch (item_size(x->type)) {
    case 1: find_direct_uint8_t(x->u8s, x->count, y->u8s, y->count, r, table, range); break;
    case 2: find_direct_int16_t(x->i16s, x->count, y->i16s, y->count, r, table, range); break;
    case 4: find_direct_int32_t(x->i32s, x->count, y->i32s, y->count, r, table, range); break;
    case 8: find_direct_int64_t(x->i64s, x->count, y->i64s, y->count, r, table, range); break;
    }
    deallocate(table);
    return true;
}

static Count classify_direct(const Value *x, int64_t *ids, int64_t *firsts, Range range)
{
    int64_t *table = new_direct_table(range, -1);
    if (!table)
        return -1;
    Count classes = 0;
    switch (item_size(x->type)) {
    case 1: classes = classify_direct_uint8_t(x->u8s, x->count, ids, firsts, table, range); break;
    case 2: classes = classify_direct_int16_t(x->i16s, x->count, ids, firsts, table, range); break;
    case 4: classes = classify_direct_int32_t(x->i32s, x->count, ids, firsts, table, range); break;
    case 8: classes = classify_direct_int64_t(x->i64s, x->count, ids, firsts, table, range); break;
    }
    deallocate(table);
    return classes;
}

/* ── choosing ──────────────────────────────────────────────────────────────────────────── */

static bool find_hashed(const Value *x, const Value *y, int64_t *r)
{
    HASH_TABLE table = {0};
    Count n = x->count, m = y->count;
    if (!open_table(&table, bits_for(n)))
        return false;
    switch (storage_of(x->type)) {
    case STORE_I32: find_i32(x->i32s, n, y->i32s, m, r, &table); break;
    case STORE_SYMBOL:
    case STORE_I64: find_i64(x->i64s, n, y->i64s, m, r, &table); break;
    case STORE_F32: find_f32(x->f32s, n, y->f32s, m, r, &table); break;
    case STORE_F64: find_f64(x->f64s, n, y->f64s, m, r, &table); break;
    case STORE_GUID: find_guid(x->guids, n, y->guids, m, r, &table); break;
    case STORE_ITEM: find_items(x->items, n, y->items, m, r, &table); break;
    case STORE_U8:
    case STORE_I16: unreachable();
    }
    return may_go_on();
}

/* A few items are looked for one by one: no table pays for itself. */
static void find_one_by_one(const Value *x, const Value *y, int64_t *r)
{
    for (Count j = 0; j < y->count; j++) {
        Count i = 0;
        while (i < x->count && compare_items(x, i, y, j))
            i++;
        r[j] = i;
    }
}

static bool find_items_one_by_one(const Value *x, const Value *y, int64_t *r)
{
    for (Count j = 0; j < y->count; j++) {
        if (!may_do_item(j))
            return false;
        Count i = 0;
        while (i < x->count && !values_identical(x->items[i], y->items[j]))
            i++;
        r[j] = i;
    }
    return true;
}

Value *positions_in(const Value *x, const Value *y)
{
    Value *r = new_vector(TYPE_LONG, y->count);
    if (!r)
        return NULL;
    Range range;
    bool done = true;
    if (x->count == 0 || y->count == 0)
        for (Count i = 0; i < r->count; i++)
            r->i64s[i] = 0;
    else if (is_mixed(x) && (x->count < 8 || y->count < 2))
        done = find_items_one_by_one(x, y, r->i64s);
    else if (!is_mixed(x) && (x->count < 8 || y->count < 2))
        find_one_by_one(x, y, r->i64s);
    else if (has_small_range(x, x->count + y->count, &range))
        done = find_direct(x, y, r->i64s, range);
    else
        done = find_hashed(x, y, r->i64s);
    if (done)
        return r;
    release(r);
    return NULL;
}

static Count classify_hashed(const Value *x, int64_t *ids, int64_t *firsts)
{
    HASH_TABLE table = {0};
    if (!open_table(&table, SMALL_TABLE_BITS))
        return -1;
    Count n = x->count;
    switch (storage_of(x->type)) {
    case STORE_I32: return classify_i32(x->i32s, n, ids, firsts, &table);
    case STORE_SYMBOL:
    case STORE_I64: return classify_i64(x->i64s, n, ids, firsts, &table);
    case STORE_F32: return classify_f32(x->f32s, n, ids, firsts, &table);
    case STORE_F64: return classify_f64(x->f64s, n, ids, firsts, &table);
    case STORE_GUID: return classify_guid(x->guids, n, ids, firsts, &table);
    case STORE_ITEM: return classify_items(x->items, n, ids, firsts, &table);
    case STORE_U8:
    case STORE_I16: break;
    }
    unreachable();
}

bool classify_list(const Value *x, Value **ids, Value **firsts)
{
    OWNED Value *numbers = ids ? new_vector(TYPE_LONG, x->count) : NULL;
    OWNED Value *starts = new_vector(TYPE_LONG, x->count);
    if (!starts || (ids && !numbers))
        return false;
    int64_t *number = ids ? numbers->i64s : NULL;
    Range range;
    Count classes = 0;
    if (x->count)
        classes = has_small_range(x, x->count, &range) ? classify_direct(x, number, starts->i64s, range)
                                                       : classify_hashed(x, number, starts->i64s);
    if (classes < 0 && !error_pending())
        return may_go_on(); /* false: it was told to stop */
    if (classes < 0 || !(starts = resize_vector(steal(&starts), classes)))
        return false;
    if (ids)
        *ids = steal(&numbers);
    *firsts = steal(&starts);
    return true;
}
