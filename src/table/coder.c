/* coder.c: numbering the distinct items of one list: each item becomes a 64-bit word, words are
 * looked up in a direct table when their range is small, else in an open-addressing hash table. */
#include "base/alloc.h"
#include "base/hash.h"
#include "table/coder.h"

enum { SMALL_RANGE = 1 << 16 };

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

void fill_words(const Value *list, Count from, Count count, int64_t *words)
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

bool same_item(const Value *x, Count i, const Value *y, Count j)
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
    int64_t words[WORD_BLOCK], low = INF_I64, high = NULL_I64;
    for (Count from = 0; from < coder->list->count; from += WORD_BLOCK) {
        Count count = coder->list->count - from < WORD_BLOCK ? coder->list->count - from : WORD_BLOCK;
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
                         (coder->exact || same_item(coder->list, coder->firsts[code], list, row))))
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
    int64_t words[WORD_BLOCK];
    Count total = count_of(coder->list);
    for (Count from = 0; from < total; from += WORD_BLOCK) {
        Count count = total - from < WORD_BLOCK ? total - from : WORD_BLOCK;
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
    int64_t words[WORD_BLOCK];
    Count total = count_of(list);
    for (Count from = 0; from < total; from += WORD_BLOCK) {
        Count count = total - from < WORD_BLOCK ? total - from : WORD_BLOCK;
        fill_words(list, from, count, words);
        for (Count i = 0; i < count; i++)
            codes[from + i] = look_up(coder, words[i], list, from + i);
    }
}

/* ── the codes of a whole list ── */

void close_codes(Codes *codes)
{
    release(codes->own);
    release(codes->other);
    release(codes->firsts);
}

bool number_items(Codes *codes, const Value *own, const Value *other)
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
