/* in.c: whether items are in a list, and whether they lie between bounds: in, within. */
#include "verb/elementwise.h"
#include "verb/lookup.h"
#include "verb/verb.h"

/* ── in ────────────────────────────────────────────────────────────────────────────────── */

/* Positions, at any depth, as booleans: found or not. */
static Value *is_found(const Value *at, Count absent)
{
    if (is_atom(at))
        return new_boolean(at->i64 < absent);
    if (is_dict(at)) {
        Value *values = is_found(values_of(at), absent);
        return values ? new_dict(retain(keys_of(at)), values) : NULL;
    }
    if (is_mixed(at)) {
        OWNED Value *r = new_vector(TYPE_MIXED, at->count);
        for (Count i = 0; r && i < at->count; i++)
            if (!(r->items[i] = is_found(at->items[i], absent)))
                return NULL;
        return steal(&r);
    }
    Value *r = new_vector(TYPE_BOOLEAN, at->count);
    for (Count i = 0; r && i < at->count; i++)
        r->u8s[i] = at->i64s[i] < absent;
    return r;
}

static bool is_number(const Value *x)
{
    int type = base_type(x->type);
    return type > 0 && type < TYPE_ENUM && type != TYPE_GUID && type != TYPE_CHAR && type != TYPE_SYMBOL;
}

static inline bool is_same_number(double a, double b)
{
    return a == b || (isnan(a) && isnan(b));
}

/* One number on the right may be of another type. */
static Value *in_one_number(const Value *x, const Value *y)
{
    OWNED Value *one = item_of(y, 0);
    if (!one)
        return NULL;
    double wanted = float_of(one);
    if (is_atom(x))
        return new_boolean(is_same_number(float_of(x), wanted));
    OWNED Value *floats = bring_raw(TYPE_FLOAT, retain(x));
    Value *r = floats ? new_vector(TYPE_BOOLEAN, x->count) : NULL;
    for (Count i = 0; r && i < x->count; i++)
        r->u8s[i] = is_same_number(floats->f64s[i], wanted);
    return r;
}

Value *in_(Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    if (is_dict(y) && !is_keyed_table(y))
        return in_(steal(&x), retain(values_of(y)));
    if (is_keyed_table(y))
        return in_(steal(&x), retain(keys_of(y)));
    if (is_atom(y)) {
        Value *list = enlist(steal(&y));
        return list ? in_(steal(&x), list) : NULL;
    }
    bool same_type = x->type == y->type || x->type == -y->type;
    if (is_simple(y) && y->count == 1 && is_number(y) && is_number(x) && !same_type)
        return in_one_number(x, y);
    OWNED Value *at = find_in(y, x);
    return at ? is_found(at, count_of(y)) : NULL;
}

/* Items of different types are simply absent. */
Value *membership(const Value *x, const Value *y)
{
    bool unlike = is_simple(x) && is_simple(y) && x->type != y->type && !(is_symbolic(x) && is_symbolic(y));
    if (unlike || is_mixed(x) || is_mixed(y) || is_table(x) != is_table(y)) {
        OWNED Value *list = to_mixed(retain(y));
        OWNED Value *items = list ? to_mixed(retain(x)) : NULL;
        OWNED Value *at = items ? positions_in(list, items) : NULL;
        return at ? is_found(at, list->count) : NULL;
    }
    OWNED Value *at = find_in(y, x);
    return at ? is_found(at, count_of(y)) : NULL;
}

/* ── within ────────────────────────────────────────────────────────────────────────────── */

#define WITHIN(T)                                                                     \
    static void within_##T(const T *x, Count n, T low, T high, uint8_t *r)            \
    {                                                                                 \
        for (Count i = 0; i < n; i++)                                                 \
            r[i] = (x[i] >= low) & (x[i] <= high);                                    \
    }
WITHIN(uint8_t)
WITHIN(int16_t)
WITHIN(int32_t)
WITHIN(int64_t)

/* NaN is below every number, as in sorting: it lies within when the lower bound is NaN. */
#define WITHIN_FLOAT(T)                                                               \
    static void within_##T(const T *x, Count n, T low, T high, uint8_t *r)            \
    {                                                                                 \
        bool open_below = isnan(low);                                                 \
        for (Count i = 0; i < n; i++)                                                 \
            r[i] = isnan(x[i]) ? open_below : (open_below || x[i] >= low) && x[i] <= high; \
    }
WITHIN_FLOAT(float)
WITHIN_FLOAT(double)

/* x: integers or floats of one type with both bounds; false: not such. */
static bool within_bounds(const Value *x, const Value *bounds, uint8_t *r)
{
    const Value *b = bounds;
    Count n = is_atom(x) ? 1 : x->count;
    switch (storage_of(x->type)) {
    case STORE_U8: within_uint8_t(is_atom(x) ? &x->u8 : x->u8s, n, b->u8s[0], b->u8s[1], r); return true;
    case STORE_I16: within_int16_t(is_atom(x) ? &x->i16 : x->i16s, n, b->i16s[0], b->i16s[1], r); return true;
    case STORE_I32: within_int32_t(is_atom(x) ? &x->i32 : x->i32s, n, b->i32s[0], b->i32s[1], r); return true;
    case STORE_I64: within_int64_t(is_atom(x) ? &x->i64 : x->i64s, n, b->i64s[0], b->i64s[1], r); return true;
    case STORE_F32: within_float(is_atom(x) ? &x->f32 : x->f32s, n, b->f32s[0], b->f32s[1], r); return true;
    case STORE_F64: within_double(is_atom(x) ? &x->f64 : x->f64s, n, b->f64s[0], b->f64s[1], r); return true;
    case STORE_SYMBOL:
    case STORE_GUID:
    case STORE_ITEM: break;
    }
    return false;
}

Value *within(Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    if (is_atom(y) || is_function(y) || is_table(y))
        return raise_error(ERR_TYPE);
    if (count_of(y) != 2)
        return raise_error(ERR_LENGTH);
    int type = base_type(x->type);
    if (is_simple(y) && type == y->type && !is_enum(x)) {
        OWNED Value *r = is_atom(x) ? new_boolean(false) : new_vector(TYPE_BOOLEAN, x->count);
        if (!r)
            return NULL;
        if (within_bounds(x, y, is_atom(r) ? &r->u8 : r->u8s))
            return steal(&r);
    }
    OWNED Value *low = item_of(y, 0);
    OWNED Value *high = low ? item_of(y, 1) : NULL;
    OWNED Value *from = high ? at_least(retain(x), steal(&low)) : NULL;
    Value *to = from ? up_to(steal(&x), steal(&high)) : NULL;
    return to ? and_(steal(&from), to) : NULL;
}
