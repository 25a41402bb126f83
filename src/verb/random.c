/* random.c: n?x, -n?x, 0N?x and rand: two 16-bit multiply-with-carry generators, so that
 * scripts written for kdb+ repeat their published results. */
#include "verb/aggregate.h"
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

enum { START_SEED = -314159, DISCARDED = 1000, BLOCK = 256 };

static void step(void)
{
    uint32_t z = context->random_z, w = context->random_w;
    context->random_z = 36969 * (z & 65535) + (z >> 16);
    context->random_w = 18000 * (w & 65535) + (w >> 16);
}

int64_t random_state(void)
{
    return (int64_t)((uint64_t)context->random_z << 32 | context->random_w);
}

void seed_random(int64_t seed)
{
    if (seed != (int32_t)seed) {
        context->random_z = (uint32_t)(seed >> 32);
        context->random_w = (uint32_t)seed;
        return;
    }
    context->seed = seed;
    context->random_z = context->random_w = (uint32_t)seed;
    for (int i = 0; i < DISCARDED; i++)
        step();
}

uint32_t draw_random(void)
{
    if (!context->random_z &&
        !context->random_w) /* nothing was drawn yet; both 0 would stay 0 for ever */
        seed_random(START_SEED);
    uint32_t u = (context->random_z & 65535) << 16 | (context->random_w & 65535);
    step();
    return u;
}

/* Of 0..limit-1: the low bits that limit-1 needs, drawn again while they reach limit. */
static int64_t draw_below(int64_t limit)
{
    uint64_t mask = (uint64_t)limit - 1;
    for (int shift = 1; shift < 64; shift *= 2)
        mask |= mask >> shift;
    for (;;) {
        uint64_t u = draw_random();
        if (mask > UINT32_MAX)
            u = u << 32 | draw_random();
        u &= mask;
        if (u < (uint64_t)limit)
            return (int64_t)u;
    }
}

/* As draw_below for what 32 bits can tell apart; beyond, one draw is scaled, whatever falls between. */
static int64_t roll_below(int64_t limit)
{
    return limit > INT64_C(1) << 32 ? (int64_t)(draw_random() * 0x1p-32 * (double)limit) : draw_below(limit);
}

/* The next n draws; the generator's words stay in registers meanwhile. */
static void draw_many(uint32_t *draws, Count n)
{
    if (n)
        *draws = draw_random();
    uint32_t z = context->random_z, w = context->random_w;
    for (Count i = 1; i < n; i++) {
        draws[i] = (z & 65535) << 16 | (w & 65535);
        z = 36969 * (z & 65535) + (z >> 16);
        w = 18000 * (w & 65535) + (w >> 16);
    }
    context->random_z = z;
    context->random_w = w;
}

/* ── rolls: values of an atom's type ── */

static Value *roll_floats(Count n, const Value *x)
{
    double range = float_of(x);
    uint32_t draws[BLOCK];
    Value *result = new_vector(-x->type, n);
    for (Count from = 0; result && from < n; from += BLOCK) {
        Count count = n - from < BLOCK ? n - from : BLOCK;
        draw_many(draws, count);
        for (Count i = 0; i < count; i++)
            if (x->type == -TYPE_REAL)
                result->f32s[from + i] = (float)(draws[i] * 0x1p-32 * range);
            else
                result->f64s[from + i] = draws[i] * 0x1p-32 * range;
    }
    return result;
}

/* n?0D0 and the like: any time of a day. 0: not a time. */
static int64_t units_in_a_day(int type)
{
    switch (type) {
    case -TYPE_TIMESPAN: return 86400000000000;
    case -TYPE_MINUTE: return 1440;
    case -TYPE_SECOND: return 86400;
    case -TYPE_TIME: return 86400000;
    default: return 0;
    }
}

/* Below x; of a number 0, of all its type's values; of a time 0, of a day. */
static Value *roll_integers(Count n, const Value *x)
{
    int64_t limit = integer_of(x);
    if (!limit)
        limit = units_in_a_day(x->type);
    if (limit < 0)
        return raise_error(limit == NULL_I64 ? ERR_TYPE : ERR_LENGTH);
    Cell cell = cell_of(x->type);
    bool everything = !limit && x->type >= -TYPE_LONG, wide = cell == CELL_I64;
    Value *result = new_vector(-x->type, n);
    for (Count i = 0; result && i < n; i++) {
        int64_t v = limit         ? roll_below(limit)
                    : !everything ? 0
                    : wide        ? (int64_t)((uint64_t)draw_random() << 32 | draw_random())
                                  : draw_random();
        if (cell == CELL_U8)
            result->u8s[i] = (uint8_t)v;
        else if (cell == CELL_I16)
            result->i16s[i] = (int16_t)v;
        else if (cell == CELL_I32)
            result->i32s[i] = (int32_t)v;
        else
            result->i64s[i] = v;
    }
    return result;
}

/* Four bytes a draw, the least first. */
static void draw_bytes(uint8_t *bytes, int64_t n)
{
    uint32_t u = 0;
    for (int64_t i = 0; i < n; i++) {
        u = i % 4 ? u >> 8 : draw_random();
        bytes[i] = (uint8_t)u;
    }
}

static Value *roll_bytes(Count n, int type)
{
    Value *result = new_vector(type, n);
    if (!result)
        return NULL;
    draw_bytes((uint8_t *)result->bytes, n * item_size(type));
    for (Count i = 0; type == TYPE_BOOLEAN && i < n; i++)
        result->u8s[i] &= 1;
    return result;
}

static Value *roll_chars(Count n)
{
    Value *result = new_vector(TYPE_CHAR, n);
    for (Count i = 0; result && i < n; i++)
        result->u8s[i] = (uint8_t)('a' + draw_random() % 26);
    return result;
}

/* How many letters `3 asks for; 0: an error raised. */
static int letters_asked(Symbol s)
{
    if (symbol_length(s) != 1 || s[0] < '0' || s[0] > '9')
        return raise_error(ERR_TYPE), 0;
    if (s[0] == '0' || s[0] == '9')
        return raise_error(ERR_LENGTH), 0;
    return s[0] - '0';
}

static Symbol draw_symbol(int letters)
{
    char name[8];
    uint32_t u = draw_random();
    for (int i = 0; i < letters; i++)
        name[i] = (char)('a' + (u >> 4 * i & 15));
    return intern((Bytes){name, letters});
}

static Value *roll_symbols(Count n, Symbol s)
{
    int letters = letters_asked(s);
    Value *result = letters ? new_vector(TYPE_SYMBOL, n) : NULL;
    for (Count i = 0; result && i < n; i++)
        result->symbols[i] = draw_symbol(letters);
    return result;
}

static Value *roll_atom(Count n, const Value *x)
{
    switch (x->type) {
    case -TYPE_REAL:
    case -TYPE_FLOAT:
    case -TYPE_DATETIME:
        return roll_floats(n, x);
    case -TYPE_BOOLEAN:
        return roll_bytes(n, TYPE_BOOLEAN);
    case -TYPE_GUID:
        return roll_bytes(n, TYPE_GUID);
    case -TYPE_BYTE:
        return x->u8 ? roll_integers(n, x) : roll_bytes(n, TYPE_BYTE);
    case -TYPE_CHAR:
        return roll_chars(n);
    case -TYPE_SYMBOL:
        return roll_symbols(n, x->symbol);
    }
    return is_enum(x) ? raise_error(ERR_TYPE) : roll_integers(n, x);
}

/* ── deals: no item twice ── */

/* What a shuffle of til m has moved, so far: slots that differ from their index. */
typedef struct {
    int64_t *keys, *values; /* key -1: free */
    uint64_t mask;
} Moved;

static int64_t *moved_slot(const Moved *moved, int64_t key)
{
    uint64_t at = (uint64_t)key * UINT64_C(0x9e3779b97f4a7c15) >> 20;
    while (moved->keys[at & moved->mask] != key && moved->keys[at & moved->mask] != -1)
        at++;
    at &= moved->mask;
    if (moved->keys[at] == -1) {
        moved->keys[at] = key;
        moved->values[at] = key;
    }
    return &moved->values[at];
}

/* The first n of a forward shuffle of til m, without making til m. */
static Value *deal_sparse(Count n, int64_t m)
{
    Count size = 16;
    while (size < 4 * n)
        size *= 2;
    OWNED Value *keys = new_vector(TYPE_LONG, size);
    OWNED Value *values = keys ? new_vector(TYPE_LONG, size) : NULL;
    Value *result = values ? new_vector(TYPE_LONG, n) : NULL;
    if (!result)
        return NULL;
    memset(keys->bytes, 0xff, (size_t)size * 8);
    Moved moved = {keys->i64s, values->i64s, (uint64_t)size - 1};
    for (Count k = 0; k < n; k++) {
        int64_t *other = moved_slot(&moved, k + draw_below(m - k)),
                *own = moved_slot(&moved, k);
        result->i64s[k] = *other;
        *other = *own;
    }
    return result;
}

static Value *deal_indices(Count n, int64_t m)
{
    if (n > m)
        return raise_error(ERR_LENGTH);
    if (m > 1024 && n < m / 16)
        return deal_sparse(n, m);
    Value *all = new_vector(TYPE_LONG, m);
    for (int64_t i = 0; all && i < m; i++)
        all->i64s[i] = i;
    for (Count k = 0; all && k < n; k++) {
        int64_t at = k + draw_below(m - k), swap = all->i64s[k];
        all->i64s[k] = all->i64s[at];
        all->i64s[at] = swap;
    }
    return all ? resize_vector(all, n) : NULL;
}

/* Not of the seed: two processes that deal guids never meet. */
static Value *deal_guids(Count n)
{
    Value *result = new_vector(TYPE_GUID, n);
    for (int64_t done = 0, size = result ? n * (int64_t)sizeof(Guid) : 0; done < size;) {
        ssize_t got = getrandom(result->bytes + done, (size_t)(size - done), 0);
        if (got < 0) {
            release(result);
            return raise_error(ERR_OS);
        }
        done += got;
    }
    return result;
}

static int order_pointers(const void *x, const void *y)
{
    uintptr_t a = (uintptr_t) * (const Symbol *)x, b = (uintptr_t) * (const Symbol *)y;
    return (a > b) - (a < b);
}

/* Rolls until enough distinct names are there, in the order of their first appearance. */
static Value *deal_symbols(Count n, Symbol s)
{
    int letters = letters_asked(s);
    if (!letters)
        return NULL;
    if (n > INT64_C(1) << 4 * letters)
        return raise_error(ERR_LENGTH);
    OWNED Value *sorted = new_vector(TYPE_SYMBOL, n);
    Value *result = sorted ? new_vector(TYPE_SYMBOL, n) : NULL;
    Count settled = 0, count = 0; /* of `sorted`: ordered, and in all */
    while (result && count < n) {
        Symbol name = draw_symbol(letters);
        bool known = bsearch(&name, sorted->symbols, (size_t)settled, sizeof name,
                             order_pointers) != NULL;
        for (Count i = settled; !known && i < count; i++)
            known = sorted->symbols[i] == name;
        if (known)
            continue;
        sorted->symbols[count] = result->symbols[count] = name;
        count++;
        if (count - settled > 64 + settled / 16) {
            qsort(sorted->symbols, (size_t)count, sizeof name, order_pointers);
            settled = count;
        }
    }
    return result;
}

static Value *deal_atom(Count n, const Value *x)
{
    if (x->type == -TYPE_GUID)
        return deal_guids(n);
    if (x->type == -TYPE_SYMBOL)
        return deal_symbols(n, x->symbol);
    if (!is_integer_atom(x) || x->type == -TYPE_BOOLEAN || integer_of(x) < 0)
        return raise_error(ERR_TYPE);
    if (!integer_of(x) && n)
        return roll_integers(n, x); /* of 2 xexp 64 longs hardly two are the same */
    Value *dealt = deal_indices(n, integer_of(x));
    return dealt ? bring_raw(-x->type, dealt) : NULL;
}

/* ── items of a list ── */

static Value *roll_list(Count n, bool deal, const Value *list)
{
    Count count = count_of(list);
    if (!count && n)
        return raise_error(ERR_LENGTH);
    OWNED Value *indices = deal ? deal_indices(n, count) : new_vector(TYPE_LONG, n);
    for (Count i = 0; indices && !deal && i < n; i++)
        indices->i64s[i] = draw_below(count);
    const Value *items = is_dict(list) ? values_of(list) : list;
    return indices ? gather(items, indices->i64s, n) : NULL;
}

/* n?x: n at random, with repetition; -n?x without; 0N?x: all of x in random order. */
Value *roll(Value *n, Value *x)
{
    CONSUME(n);
    CONSUME(x);
    if (!is_integer_atom(n) || is_function(x))
        return raise_error(ERR_TYPE);
    int64_t count = integer_of(n);
    bool permute = count == NULL_I64, deal = count < 0;
    if (permute && is_atom(x) && (!is_integer_atom(x) || integer_of(x) < 0))
        return raise_error(ERR_TYPE);
    count = permute ? is_atom(x) ? integer_of(x) : count_of(x) : deal ? -count : count;
    if (!is_atom(x))
        return roll_list(count, deal, x);
    return deal ? deal_atom(count, x) : roll_atom(count, x);
}

Value *rand_(Value *x)
{
    Value *count = new_long(1);
    Value *one = count ? roll(count, x) : (release(x), NULL);
    Value *item = one ? item_of(one, 0) : NULL;
    release(one);
    return item;
}
