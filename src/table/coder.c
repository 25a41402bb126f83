/* coder.c: numbering the distinct items of one list: each item becomes a 64-bit word, words are
 * looked up in a direct table when their range is small, else in an open-addressing hash table. */
#include "base/alloc.h"
#include "base/hash.h"
#include "table/coder.h"
#include "table/columns.h"

enum { BLOCK = 1024, SMALL_RANGE = 1 << 16, FEW_ROWS = 4 };

/* The word of an item decides alone when `exact`; else (mixed lists, tables, guids) it is a hash and
 * the items themselves are compared. */
typedef struct {
    const Value *list;   /* the items that got codes */
    bool exact;
    int64_t base, range; /* of a direct table; range 0: hashed */
    int32_t *direct;     /* code+1 of word base+k */
    int64_t *slots;      /* code+1; a power of two of them */
    int64_t mask;
    int64_t *words;      /* of each code */
    Count *firsts;       /* first row of each code */
    Count count, capacity;
} Coder;

static void close_coder(Coder *coder)
{
    deallocate(coder->direct);
    deallocate(coder->slots);
    deallocate(coder->words);
    deallocate(coder->firsts);
}
#define CODER __attribute__((cleanup(close_coder))) Coder

/* ── words ── */

static int64_t word_of_float(double f)
{
    int64_t word;
    f = isnan(f) ? (double)NAN : f + 0.0; /* one NaN; -0 is 0 */
    memcpy(&word, &f, sizeof word);
    return word;
}

static int64_t word_of_item(const Value *list, Count i)
{
    if (!is_table(list))
        return (int64_t)hash_value(list->items[i]);
    uint64_t hash = 0;
    const Value *columns = columns_of(list);
    for (Count c = 0; c < columns->count; c++) {
        OWNED Value *item = item_of(columns->items[c], i);
        hash = hash * 31 + (item ? hash_value(item) : 0);
    }
    return (int64_t)hash;
}

#define WORDS(expression)                                                                        \
    for (Count i = 0; i < count; i++)                                                            \
        words[i] = (int64_t)(expression);                                                        \
    return

/* Integers of all widths share words, so that an int key finds a long one. */
static void fill_words(const Value *list, Count from, Count count, int64_t *words)
{
    switch (storage_of(list->type)) {
    case STORE_U8: WORDS(list->u8s[from + i]);
    case STORE_I16: WORDS(list->i16s[from + i] == NULL_I16 ? NULL_I64 : list->i16s[from + i]);
    case STORE_I32: WORDS(list->i32s[from + i] == NULL_I32 ? NULL_I64 : list->i32s[from + i]);
    case STORE_I64: WORDS(list->i64s[from + i]);
    case STORE_F32: WORDS(word_of_float(list->f32s[from + i]));
    case STORE_F64: WORDS(word_of_float(list->f64s[from + i]));
    case STORE_SYMBOL: WORDS((intptr_t)list->symbols[from + i]);
    case STORE_GUID: WORDS(hash_bytes(&list->guids[from + i], sizeof(Guid)));
    case STORE_ITEM: WORDS(word_of_item(list, from + i));
    }
}

static bool same_row(const Value *x, Count i, const Value *y, Count j)
{
    if (storage_of(x->type) == STORE_GUID)
        return !memcmp(&x->guids[i], &y->guids[j], sizeof(Guid));
    if (!is_table(x))
        return values_identical(x->items[i], y->items[j]);
    OWNED Value *a = item_of(x, i);
    OWNED Value *b = item_of(y, j);
    return a && b && values_identical(a, b);
}

/* ── the table ── */

static bool out_of_memory(void)
{
    return raise_error(ERR_WSFULL) != NULL;
}

static bool make_direct(Coder *coder)
{
    int64_t words[BLOCK], low = INF_I64, high = NULL_I64;
    for (Count from = 0; from < coder->list->count; from += BLOCK) {
        Count count = coder->list->count - from < BLOCK ? coder->list->count - from : BLOCK;
        fill_words(coder->list, from, count, words);
        for (Count i = 0; i < count; i++) {
            low = words[i] < low ? words[i] : low;
            high = words[i] > high ? words[i] : high;
        }
    }
    uint64_t range = (uint64_t)high - (uint64_t)low;
    if (low > high || range >= (uint64_t)(SMALL_RANGE + coder->list->count) || range >= INT32_MAX)
        return true;
    coder->direct = allocate((range + 1) * sizeof *coder->direct);
    if (!coder->direct)
        return out_of_memory();
    memset(coder->direct, 0, (range + 1) * sizeof *coder->direct);
    coder->base = low;
    coder->range = (int64_t)range + 1;
    return true;
}

static bool is_integer_store(const Value *list)
{
    if (!is_simple(list))
        return false;
    Storage store = storage_of(list->type);
    return store == STORE_U8 || store == STORE_I16 || store == STORE_I32 || store == STORE_I64;
}

static bool grow_slots(Coder *coder, int64_t slots)
{
    int64_t *fresh = allocate((size_t)slots * sizeof *fresh);
    if (!fresh)
        return out_of_memory();
    memset(fresh, 0, (size_t)slots * sizeof *fresh);
    for (Count code = 0; code < coder->count; code++) {
        int64_t at = (int64_t)(hash_i64(coder->words[code]) & (uint64_t)(slots - 1));
        while (fresh[at])
            at = (at + 1) & (slots - 1);
        fresh[at] = code + 1;
    }
    deallocate(coder->slots);
    coder->slots = fresh;
    coder->mask = slots - 1;
    return true;
}

static bool open_coder(Coder *coder, const Value *list)
{
    *coder = (Coder){.list = list};
    coder->exact = is_simple(list) && storage_of(list->type) != STORE_GUID;
    if (is_integer_store(list) && !make_direct(coder))
        return false;
    return coder->range || grow_slots(coder, 256);
}

static bool add_code(Coder *coder, int64_t word, Count row)
{
    if (coder->count == coder->capacity) {
        Count capacity = coder->capacity ? coder->capacity * 2 : 256;
        int64_t *words = reallocate(coder->words, (size_t)capacity * sizeof *words);
        if (words)
            coder->words = words;
        Count *firsts = words ? reallocate(coder->firsts, (size_t)capacity * sizeof *firsts) : NULL;
        if (!firsts)
            return out_of_memory();
        coder->firsts = firsts;
        coder->capacity = capacity;
    }
    coder->words[coder->count] = word;
    coder->firsts[coder->count++] = row;
    return true;
}

/* The slot where the item is, or would be. */
static int64_t *find_slot(const Coder *coder, int64_t word, const Value *list, Count row)
{
    uint64_t at = hash_i64(word) & (uint64_t)coder->mask;
    for (;; at = (at + 1) & (uint64_t)coder->mask) {
        int64_t code = coder->slots[at] - 1;
        if (code < 0 || (coder->words[code] == word &&
                         (coder->exact || same_row(coder->list, coder->firsts[code], list, row))))
            return &coder->slots[at];
    }
}

/* Code of an item of the coder's own list, a new one at first sight; -1: an error is raised. */
static int64_t code_of(Coder *coder, int64_t word, Count row)
{
    if (coder->range) {
        int32_t *code = &coder->direct[word - coder->base];
        if (!*code) {
            if (!add_code(coder, word, row))
                return -1;
            *code = (int32_t)coder->count;
        }
        return *code - 1;
    }
    int64_t *slot = find_slot(coder, word, coder->list, row);
    if (*slot)
        return *slot - 1;
    if (!add_code(coder, word, row))
        return -1;
    *slot = coder->count;
    if (coder->count * 2 > coder->mask && !grow_slots(coder, (coder->mask + 1) * 4))
        return -1;
    return coder->count - 1;
}

static bool add_items(Coder *coder, int64_t *codes)
{
    int64_t words[BLOCK];
    Count total = count_of(coder->list);
    for (Count from = 0; from < total; from += BLOCK) {
        Count count = total - from < BLOCK ? total - from : BLOCK;
        fill_words(coder->list, from, count, words);
        for (Count i = 0; i < count; i++)
            if ((codes[from + i] = code_of(coder, words[i], from + i)) < 0)
                return false;
    }
    return true;
}

static int64_t look_up(const Coder *coder, int64_t word, const Value *list, Count row)
{
    if (!coder->range)
        return *find_slot(coder, word, list, row) - 1;
    uint64_t at = (uint64_t)word - (uint64_t)coder->base;
    return at < (uint64_t)coder->range ? coder->direct[at] - 1 : -1;
}

static void find_items(const Coder *coder, const Value *list, int64_t *codes)
{
    int64_t words[BLOCK];
    Count total = count_of(list);
    for (Count from = 0; from < total; from += BLOCK) {
        Count count = total - from < BLOCK ? total - from : BLOCK;
        fill_words(list, from, count, words);
        for (Count i = 0; i < count; i++)
            codes[from + i] = look_up(coder, words[i], list, from + i);
    }
}

/* ── columns ── */

/* An enumeration stands for itself only against the same enumeration. */
static bool share_domain(const Value *x, const Value *y)
{
    return is_enum(x) && is_enum(y) && enum_domain(x) == enum_domain(y);
}

static bool is_whole(int type)
{
    return type >= TYPE_BOOLEAN && type <= TYPE_LONG && type != TYPE_GUID;
}

/* Both columns in a form whose words compare; own. 'type: they cannot be equal. */
static bool make_comparable(const Value *x, const Value *y, Value **own, Value **other)
{
    bool shared = share_domain(x, y);
    *own = shared ? retain(x) : plain_symbols(retain(x));
    *other = shared ? retain(y) : plain_symbols(retain(y));
    if (!*own || !*other)
        return false;
    int a = (*own)->type, b = (*other)->type;
    if (a == b || (is_whole(a) && is_whole(b)))
        return true;
    if ((a == TYPE_REAL && b == TYPE_FLOAT) || (a == TYPE_FLOAT && b == TYPE_REAL))
        return true;
    if (a && b && count_of(*own) && count_of(*other))
        return raise_error(ERR_TYPE) != NULL;
    *own = to_mixed(*own);
    *other = *own ? to_mixed(*other) : *other;
    return *own && *other;
}

typedef struct {
    Value *own, *other; /* codes of the own list's items, and of the other list's or -1 */
    Value *firsts;
} Codes;
#define CODES __attribute__((cleanup(close_codes))) Codes

static void close_codes(Codes *codes)
{
    release(codes->own);
    release(codes->other);
    release(codes->firsts);
}

static bool number_items(Codes *codes, const Value *own, const Value *other)
{
    CODER coder = {0};
    codes->own = new_vector(TYPE_LONG, count_of(own));
    codes->other = other ? new_vector(TYPE_LONG, count_of(other)) : NULL;
    if (!codes->own || (other && !codes->other))
        return false;
    if (!open_coder(&coder, own) || !add_items(&coder, codes->own->i64s))
        return false;
    if (other)
        find_items(&coder, other, codes->other->i64s);
    codes->firsts = new_vector(TYPE_LONG, coder.count);
    if (codes->firsts && coder.count)
        memcpy(codes->firsts->i64s, coder.firsts, (size_t)coder.count * sizeof *coder.firsts);
    return codes->firsts != NULL;
}

static bool number_column(Codes *codes, const Value *own, const Value *other)
{
    if (!other)
        return number_items(codes, own, NULL);
    OWNED Value *x = NULL;
    OWNED Value *y = NULL;
    return make_comparable(own, other, &x, &y) && number_items(codes, x, y);
}

/* (id, code) as one number; -1 stays. Into ids, which nobody else holds. */
static void pair_up(Value *ids, const Value *codes, Count width)
{
    for (Count i = 0; ids && i < ids->count; i++)
        ids->i64s[i] = ids->i64s[i] < 0 || codes->i64s[i] < 0 ? -1 : ids->i64s[i] * width + codes->i64s[i];
}

/* The numbers of the rows so far in `all`, told apart by one more column. */
static bool add_column(Codes *all, const Value *own, const Value *other)
{
    CODES column = {0};
    if (!number_column(&column, own, other))
        return false;
    if (!all->own) {
        *all = column;
        column = (Codes){0};
        return true;
    }
    pair_up(all->own, column.own, column.firsts->count);
    pair_up(all->other, column.other, column.firsts->count);
    CODES pairs = {0};
    if (!number_items(&pairs, all->own, all->other))
        return false;
    Codes old = *all;
    *all = pairs;
    pairs = old;
    return true;
}

static bool number_rows(Codes *all, const Value *keys, const Value *columns)
{
    for (Count c = 0; c < keys->count; c++)
        if (!add_column(all, keys->items[c], columns ? columns->items[c] : NULL))
            return false;
    return true;
}

/* ── groups ── */

void close_groups(Groups *groups)
{
    release(groups->ids);
    release(groups->firsts);
    release(groups->rows);
    release(groups->starts);
    *groups = (Groups){0};
}

/* Without keys all rows are one group. */
static bool group_all(Groups *groups, Count row_count)
{
    groups->ids = repeat_value(new_long(0), row_count);
    groups->firsts = count_up(row_count > 0);
    return groups->ids && groups->firsts;
}

bool group_rows(Groups *groups, const Value *columns, Count row_count)
{
    *groups = (Groups){0};
    if (!columns->count)
        return group_all(groups, row_count);
    CODES all = {0};
    if (!number_rows(&all, columns, NULL))
        return false;
    groups->ids = steal(&all.own);
    groups->firsts = steal(&all.firsts);
    return true;
}

Value *find_groups(const Value *columns, Count row_count, const Value *keys, Count key_count, Groups *groups)
{
    *groups = (Groups){0};
    assert(columns->count == keys->count);
    if (!keys->count)
        return group_all(groups, key_count) ? repeat_value(new_long(key_count ? 0 : -1), row_count) : NULL;
    CODES all = {0};
    if (!number_rows(&all, keys, columns))
        return NULL;
    groups->ids = steal(&all.own);
    groups->firsts = steal(&all.firsts);
    return steal(&all.other);
}

/* ── looking up a few rows: a scan is cheaper than a table of all keys ── */

typedef struct {
    Value *own, *other; /* mixed lists of comparable columns */
} Pair;

static bool open_pair(Pair *pair, const Value *keys, const Value *columns)
{
    pair->own = new_vector(TYPE_MIXED, keys->count);
    pair->other = pair->own ? new_vector(TYPE_MIXED, keys->count) : NULL;
    for (Count c = 0; pair->other && c < keys->count; c++)
        if (!make_comparable(keys->items[c], columns->items[c], &pair->own->items[c], &pair->other->items[c]))
            return false;
    return pair->other != NULL;
}

static bool same_in(const Value *x, Count i, const Value *y, Count j)
{
    int64_t a, b;
    fill_words(x, i, 1, &a);
    fill_words(y, j, 1, &b);
    return a == b && ((is_simple(x) && storage_of(x->type) != STORE_GUID) || same_row(x, i, y, j));
}

static bool same_in_all(const Pair *pair, Count own, Count other)
{
    for (Count c = 0; c < pair->own->count; c++)
        if (!same_in(pair->own->items[c], own, pair->other->items[c], other))
            return false;
    return true;
}

static int64_t scan_for(const Pair *pair, Count row, Count key_count)
{
    int64_t words[BLOCK], wanted;
    fill_words(pair->other->items[0], row, 1, &wanted);
    for (Count from = 0; from < key_count; from += BLOCK) {
        Count count = key_count - from < BLOCK ? key_count - from : BLOCK;
        fill_words(pair->own->items[0], from, count, words);
        for (Count i = 0; i < count; i++)
            if (words[i] == wanted && same_in_all(pair, from + i, row))
                return from + i;
    }
    return NULL_I64;
}

static Value *scan_rows(const Value *columns, Count row_count, const Value *keys, Count key_count)
{
    Pair pair = {0};
    bool opened = open_pair(&pair, keys, columns);
    OWNED Value *own = pair.own;
    OWNED Value *other = pair.other;
    Value *found = opened ? new_vector(TYPE_LONG, row_count) : NULL;
    for (Count i = 0; found && i < row_count; i++)
        found->i64s[i] = scan_for(&pair, i, key_count);
    return found;
}

Value *match_rows(const Value *columns, Count row_count, const Value *keys, Count key_count)
{
    if (row_count <= FEW_ROWS && keys->count)
        return scan_rows(columns, row_count, keys, key_count);
    GROUPS groups = {0};
    Value *found = find_groups(columns, row_count, keys, key_count, &groups);
    for (Count i = 0; found && i < row_count; i++)
        found->i64s[i] = found->i64s[i] < 0 ? NULL_I64 : groups.firsts->i64s[found->i64s[i]];
    return found;
}

/* The groups' first rows, ascending by key: the first column weighs most. */
static Value *grade_firsts(const Value *columns, const Value *firsts)
{
    Value *rows = retain(firsts);
    for (Count c = columns->count - 1; rows && c >= 0; c--) {
        OWNED Value *before = rows;
        OWNED Value *column = take_rows(columns->items[c], before);
        OWNED Value *order = column ? grade(column, false) : NULL;
        rows = order ? take_rows(before, order) : NULL;
    }
    return rows;
}

bool sort_groups(Groups *groups, const Value *columns)
{
    OWNED Value *firsts = grade_firsts(columns, groups->firsts);
    OWNED Value *renamed = firsts ? new_vector(TYPE_LONG, firsts->count) : NULL;
    if (!renamed)
        return false;
    for (Count k = 0; k < firsts->count; k++)
        renamed->i64s[groups->ids->i64s[firsts->i64s[k]]] = k;
    Value *ids = take_rows(renamed, groups->ids);
    if (!ids)
        return false;
    release(groups->ids);
    release(groups->firsts);
    groups->ids = ids;
    groups->firsts = steal(&firsts);
    return true;
}

bool arrange_groups(Groups *groups)
{
    Count count = group_count(groups), rows = groups->ids->count;
    const int64_t *ids = groups->ids->i64s;
    groups->starts = repeat_value(new_long(0), count + 1);
    groups->rows = new_vector(TYPE_LONG, rows);
    OWNED Value *next = groups->starts ? new_vector(TYPE_LONG, count + 1) : NULL;
    if (!groups->rows || !next)
        return false;
    int64_t *starts = groups->starts->i64s;
    for (Count i = 0; i < rows; i++)
        starts[ids[i] + 1]++;
    for (Count g = 0; g < count; g++)
        starts[g + 1] += starts[g];
    memcpy(next->i64s, starts, (size_t)(count + 1) * sizeof *starts);
    for (Count i = 0; i < rows; i++)
        groups->rows->i64s[next->i64s[ids[i]]++] = i;
    return true;
}
