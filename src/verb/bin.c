/* bin.c: binary search: x bin y, the last item not above y; x binr y, the first not below. */
#include "verb/lookup.h"
#include "verb/verb.h"

typedef enum { LAST_NOT_ABOVE, FIRST_NOT_BELOW } Side;

/* ── raw vectors ───────────────────────────────────────────────────────────────────────── */

/* Searches run LANES at a time in lock step, because each is a chain of cache misses and together they overlap.
 * `behind`: the answer lies behind this item. */
enum { LANES = 16 };
#define SEARCH(NAME, T, NOT_ABOVE_, BELOW_)                                                    \
    static void lanes_##NAME(const T *x, Count n, const T *y, Count m, Side side, int64_t *r)  \
    {                                                                                          \
        const T *base[LANES];                                                                  \
        for (Count k = 0; k < m; k++)                                                          \
            base[k] = x;                                                                       \
        for (; n > 1; n -= n / 2)                                                              \
            for (Count k = 0; k < m; k++) {                                                    \
                const T *middle = base[k] + n / 2 - 1;                                         \
                bool behind = side == LAST_NOT_ABOVE ? NOT_ABOVE_(*middle, y[k]) : BELOW_(*middle, y[k]); \
                base[k] += behind ? n / 2 : 0;                                                 \
                __builtin_prefetch(base[k] + (n - n / 2) / 2 - 1);                             \
            }                                                                                  \
        for (Count k = 0; k < m; k++) {                                                        \
            bool behind = side == LAST_NOT_ABOVE ? NOT_ABOVE_(*base[k], y[k]) : BELOW_(*base[k], y[k]); \
            r[k] = base[k] - x + behind - (side == LAST_NOT_ABOVE);                            \
        }                                                                                      \
    }                                                                                          \
    static void search_##NAME(const T *x, Count n, const T *y, Count m, Side side, int64_t *r) \
    {                                                                                          \
        for (Count j = 0; j < m; j += LANES)                                                   \
            lanes_##NAME(x, n, y + j, m - j < LANES ? m - j : LANES, side, r + j);             \
    }
#define NOT_ABOVE(a, b)       ((a) <= (b))
#define BELOW(a, b)           ((a) < (b))
#define FLOAT_NOT_ABOVE(a, b) ((a) <= (b) || isnan(a))
#define FLOAT_BELOW(a, b)     ((a) < (b) || (isnan(a) && !isnan(b)))
#define SYMBOL_NOT_ABOVE(a, b) (symbol_compare(a, b) <= 0)
#define SYMBOL_BELOW(a, b)    (symbol_compare(a, b) < 0)
#define GUID_NOT_ABOVE(a, b)  (memcmp(&(a), &(b), sizeof(Guid)) <= 0)
#define GUID_BELOW(a, b)      (memcmp(&(a), &(b), sizeof(Guid)) < 0)
SEARCH(u8, uint8_t, NOT_ABOVE, BELOW)
SEARCH(i16, int16_t, NOT_ABOVE, BELOW)
SEARCH(i32, int32_t, NOT_ABOVE, BELOW)
SEARCH(i64, int64_t, NOT_ABOVE, BELOW)
SEARCH(f32, float, FLOAT_NOT_ABOVE, FLOAT_BELOW)
SEARCH(f64, double, FLOAT_NOT_ABOVE, FLOAT_BELOW)
SEARCH(symbol, Symbol, SYMBOL_NOT_ABOVE, SYMBOL_BELOW)
SEARCH(guid, Guid, GUID_NOT_ABOVE, GUID_BELOW)

static void search_simple(const Value *x, const void *y, Count m, Side side, int64_t *r)
{
    Count n = x->count;
    if (n == 0) {
        for (Count j = 0; j < m; j++)
            r[j] = side == LAST_NOT_ABOVE ? -1 : 0;
        return;
    }
    switch (storage_of(x->type)) {
    case STORE_U8: search_u8(x->u8s, n, y, m, side, r); break;
    case STORE_I16: search_i16(x->i16s, n, y, m, side, r); break;
    case STORE_I32: search_i32(x->i32s, n, y, m, side, r); break;
    case STORE_I64: search_i64(x->i64s, n, y, m, side, r); break;
    case STORE_F32: search_f32(x->f32s, n, y, m, side, r); break;
    case STORE_F64: search_f64(x->f64s, n, y, m, side, r); break;
    case STORE_SYMBOL: search_symbol(x->symbols, n, y, m, side, r); break;
    case STORE_GUID: search_guid(x->guids, n, y, m, side, r); break;
    case STORE_ITEM: unreachable();
    }
}

static int64_t search_items(const Value *x, const Value *y, Side side)
{
    Count low = 0, high = x->count;
    while (low < high) {
        Count middle = low + (high - low) / 2;
        int order = compare_values(x->items[middle], y);
        if (order < 0 || (order == 0 && side == LAST_NOT_ABOVE))
            low = middle + 1;
        else
            high = middle;
    }
    return side == LAST_NOT_ABOVE ? low - 1 : low;
}

/* ── lists ─────────────────────────────────────────────────────────────────────────────── */

static Value *search(const Value *x, const Value *y, Side side);

static Value *search_each(const Value *x, const Value *y, Side side)
{
    if (y->count == 0)
        return new_vector(TYPE_LONG, 0);
    OWNED Value *r = new_vector(TYPE_MIXED, y->count);
    if (!r || !enter_depth())
        return NULL;
    for (Count i = 0; i < y->count; i++) {
        OWNED Value *item = item_of(y, i);
        if (!item || !(r->items[i] = search(x, item, side)))
            break;
    }
    leave_depth();
    return error_pending() ? NULL : collapse(steal(&r));
}

static Value *search_values(const Value *x, const Value *dict, Side side)
{
    Value *at = search(x, values_of(dict), side);
    return at ? new_dict(retain(keys_of(dict)), at) : NULL;
}

static Value *search_vector(const Value *x, const Value *y, Side side)
{
    if (is_mixed(y))
        return search_each(x, y, side);
    if (is_dict(y) && is_vector(values_of(y)))
        return search_values(x, y, side);
    if (is_enum(x) || is_enum(y)) {
        OWNED Value *plain = plain_symbols(retain(x));
        OWNED Value *wanted = plain ? plain_symbols(retain(y)) : NULL;
        return wanted ? search_vector(plain, wanted, side) : NULL;
    }
    if (y->type == -x->type) {
        Value *r = new_long(0);
        if (r)
            search_simple(x, raw_of(y), 1, side, &r->i64);
        return r;
    }
    if (y->type != x->type)
        return raise_error(ERR_TYPE);
    Value *r = new_vector(TYPE_LONG, y->count);
    if (r)
        search_simple(x, y->bytes, y->count, side, r->i64s);
    return r;
}

/* ── tables ────────────────────────────────────────────────────────────────────────────── */

/* Among the rows at ascending positions `at`, by the sorted column. */
static int64_t search_rows(const Value *column, const Value *at, const Value *wanted, Count j, Side side)
{
    Count low = 0, high = at->count;
    while (low < high) {
        Count middle = low + (high - low) / 2;
        int order = compare_items(column, at->i64s[middle], wanted, j);
        if (order < 0 || (order == 0 && side == LAST_NOT_ABOVE))
            low = middle + 1;
        else
            high = middle;
    }
    Count found = side == LAST_NOT_ABOVE ? low - 1 : low;
    return found < 0 || found >= at->count ? NULL_I64 : at->i64s[found];
}

static Value *leading_columns(const Value *table, Count n)
{
    Value *names = run_of(names_of(table), 0, n);
    return names ? take(names, retain(table)) : NULL;
}

/* All columns but the last must match; the last is searched among the rows that do. */
static Value *search_classes(const Value *x, const Value *wanted, Side side)
{
    Count last = names_of(x)->count - 1, m = count_of(wanted);
    OWNED Value *prefix = leading_columns(x, last);
    OWNED Value *wanted_prefix = prefix ? leading_columns(wanted, last) : NULL;
    OWNED Value *firsts = NULL;
    OWNED Value *classes = wanted_prefix ? classify(prefix, &firsts) : NULL;
    OWNED Value *rows = classes ? class_positions(classes, firsts->count) : NULL;
    OWNED Value *found = rows ? find_in(prefix, wanted_prefix) : NULL;
    OWNED Value *r = found ? new_vector(TYPE_LONG, m) : NULL;
    for (Count j = 0; r && j < m; j++) {
        int64_t at = found->i64s[j];
        r->i64s[j] = at >= classes->count ? NULL_I64
                                          : search_rows(columns_of(x)->items[last], rows->items[classes->i64s[at]],
                                                        columns_of(wanted)->items[last], j, side);
    }
    return steal(&r);
}

static Value *search_one_column(const Value *column, const Value *wanted, Side side)
{
    OWNED Value *length = new_long(column->count);
    OWNED Value *rows = length ? til(steal(&length)) : NULL;
    Value *r = rows ? new_vector(TYPE_LONG, wanted->count) : NULL;
    for (Count j = 0; r && j < wanted->count; j++)
        r->i64s[j] = search_rows(column, rows, wanted, j, side);
    return r;
}

static Value *search_table(const Value *x, const Value *y, Side side)
{
    Count last = names_of(x)->count - 1;
    OWNED Value *wanted = records_of(x, y);
    if (!wanted)
        return NULL;
    const Value *column = columns_of(x)->items[last], *sought = columns_of(wanted)->items[last];
    if (column->type != sought->type)
        return raise_error(ERR_TYPE);
    OWNED Value *r = last ? search_classes(x, wanted, side) : search_one_column(column, sought, side);
    return !r || is_table(y) || r->count != 1 ? steal(&r) : new_long(r->i64s[0]);
}

/* ── the verbs ─────────────────────────────────────────────────────────────────────────── */

static Value *search(const Value *x, const Value *y, Side side)
{
    if (is_dict(x)) {
        Value *at = search(values_of(x), y, side);
        return at ? index_at(keys_of(x), at) : NULL;
    }
    if (is_table(x))
        return search_table(x, y, side);
    if (!is_vector(x))
        return raise_error(ERR_TYPE);
    if (!is_mixed(x))
        return search_vector(x, y, side);
    bool nested = x->count && is_vector(x->items[0]);
    if (nested && is_mixed(y) && (y->count == 0 || is_vector(y->items[0])))
        return search_each(x, y, side);
    if (!nested && is_vector(y))
        return search_each(x, y, side);
    return new_long(search_items(x, y, side));
}

Value *bin(Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    return search(x, y, LAST_NOT_ABOVE);
}

Value *binr(Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    return search(x, y, FIRST_NOT_BELOW);
}
