/* match.c: sameness, order and hash of whole values. */
#include "base/hash.h"
#include "value/value.h"

/* ── sameness ── */

/* q's comparison tolerance: equal when they differ by less than 2^-43 of the larger. */
static bool tolerant_equal(double a, double b)
{
    if (a == b || (isnan(a) && isnan(b)))
        return true;
    double larger = fabs(a) > fabs(b) ? fabs(a) : fabs(b);
    return isfinite(larger) && fabs(a - b) <= larger * 0x1p-43;
}

static bool same_float(double a, double b, bool exact)
{
    return exact ? a == b || (isnan(a) && isnan(b)) : tolerant_equal(a, b);
}

static bool same_symbols_of_enum(const Value *x, const Value *y)
{
    return enum_domain(x) == enum_domain(y);
}

static bool same_vector(const Value *x, const Value *y, bool exact)
{
    if (x->count != y->count || (is_enum(x) && !same_symbols_of_enum(x, y)))
        return false;
    switch (storage_of(x->type)) {
    case STORE_F32:
        for (Count i = 0; i < x->count; i++)
            if (!same_float(x->f32s[i], y->f32s[i], exact))
                return false;
        return true;
    case STORE_F64:
        for (Count i = 0; i < x->count; i++)
            if (!same_float(x->f64s[i], y->f64s[i], exact))
                return false;
        return true;
    case STORE_U8:
    case STORE_I16:
    case STORE_I32:
    case STORE_I64:
    case STORE_GUID:
    case STORE_SYMBOL:
    case STORE_ITEM: break;
    }
    return !memcmp(x->bytes, y->bytes, (size_t)(x->count * item_size(x->type)));
}

static bool same_atom(const Value *x, const Value *y, bool exact)
{
    switch (storage_of(x->type)) {
    case STORE_U8: return x->u8 == y->u8;
    case STORE_I16: return x->i16 == y->i16;
    case STORE_I32: return x->i32 == y->i32;
    case STORE_F32: return same_float(x->f32, y->f32, exact);
    case STORE_F64: return same_float(x->f64, y->f64, exact);
    case STORE_GUID: return !memcmp(&x->guids[0], &y->guids[0], sizeof(Guid));
    case STORE_I64: return x->i64 == y->i64 && (!is_enum(x) || same_symbols_of_enum(x, y));
    case STORE_SYMBOL: return x->symbol == y->symbol;
    case STORE_ITEM: break;
    }
    return x->symbol == y->symbol;
}

static bool same(const Value *x, const Value *y, bool exact);

static bool same_items(const Value *x, const Value *y, bool exact)
{
    if (x->count != y->count)
        return false;
    if (is_too_deep())
        return false;
    context->depth++;
    bool all = true;
    for (Count i = 0; all && i < x->count; i++)
        all = same(x->items[i], y->items[i], exact);
    context->depth--;
    return all;
}

static bool same(const Value *x, const Value *y, bool exact)
{
    if (x == y)
        return true;
    if (x->type != y->type)
        return false;
    if (is_atom(x))
        return same_atom(x, y, exact);
    if (is_simple(x))
        return same_vector(x, y, exact);
    if (is_table(x))
        return same(x->dict, y->dict, exact);
    if (x->type >= TYPE_UNARY && x->type <= TYPE_ITERATOR)
        return x->i64 == y->i64;
    if (x->type == TYPE_FOREIGN)
        return x->count > 1 && y->count > 1 && x->items[1] == y->items[1];
    if (x->type == TYPE_LAMBDA)
        return same(x->items[0], y->items[0], exact) && same(x->items[5], y->items[5], exact);
    return same_items(x, y, exact);
}

bool values_match(const Value *x, const Value *y)
{
    return same(x, y, false);
}

bool values_identical(const Value *x, const Value *y)
{
    return same(x, y, true);
}

/* ── order ── */

#define ORDER(a, b) ((a) < (b) ? -1 : (a) > (b))

static int order_floats(double a, double b)
{
    if (isnan(a) || isnan(b))
        return isnan(a) ? (isnan(b) ? 0 : -1) : 1;
    return ORDER(a, b);
}

int compare_items(const Value *x, Count i, const Value *y, Count j)
{
    switch (storage_of(x->type)) {
    case STORE_U8: return ORDER(x->u8s[i], y->u8s[j]);
    case STORE_I16: return ORDER(x->i16s[i], y->i16s[j]);
    case STORE_I32: return ORDER(x->i32s[i], y->i32s[j]);
    case STORE_I64: return ORDER(x->i64s[i], y->i64s[j]);
    case STORE_F32: return order_floats(x->f32s[i], y->f32s[j]);
    case STORE_F64: return order_floats(x->f64s[i], y->f64s[j]);
    case STORE_SYMBOL: return symbol_compare(x->symbols[i], y->symbols[j]);
    case STORE_GUID: return memcmp(&x->guids[i], &y->guids[j], sizeof(Guid));
    case STORE_ITEM: break;
    }
    return compare_values(x->items[i], y->items[j]);
}

static int compare_atoms(const Value *x, const Value *y)
{
    switch (storage_of(x->type)) {
    case STORE_U8: return ORDER(x->u8, y->u8);
    case STORE_I16: return ORDER(x->i16, y->i16);
    case STORE_I32: return ORDER(x->i32, y->i32);
    case STORE_I64: return ORDER(x->i64, y->i64);
    case STORE_F32: return order_floats(x->f32, y->f32);
    case STORE_F64: return order_floats(x->f64, y->f64);
    case STORE_SYMBOL: return symbol_compare(x->symbol, y->symbol);
    case STORE_GUID: return memcmp(&x->guids[0], &y->guids[0], sizeof(Guid));
    case STORE_ITEM: break;
    }
    return 0;
}

static int compare_lists(const Value *x, const Value *y)
{
    if (is_too_deep())
        return 0;
    context->depth++;
    Count shorter = x->count < y->count ? x->count : y->count;
    int order = 0;
    for (Count i = 0; !order && i < shorter; i++)
        order = compare_items(x, i, y, i);
    context->depth--;
    return order ? order : ORDER(x->count, y->count);
}

int compare_values(const Value *x, const Value *y)
{
    if (x->type != y->type) /* by type number, an atom before lists of its type */
        return base_type(x->type) != base_type(y->type) ? ORDER(base_type(x->type), base_type(y->type))
                                                        : ORDER(x->type, y->type);
    if (is_atom(x))
        return compare_atoms(x, y);
    if (is_vector(x))
        return compare_lists(x, y);
    if (is_table(x))
        return compare_values(x->dict, y->dict);
    if (is_dict(x)) {
        int order = compare_values(keys_of(x), keys_of(y));
        return order ? order : compare_values(values_of(x), values_of(y));
    }
    return ORDER(x->i64, y->i64);
}

/* ── hash ── */

static uint64_t hash_float(double f)
{
    if (isnan(f))
        return 0x7ff8;
    f = f == 0 ? 0 : f; /* -0.0 is 0.0 */
    int64_t bits;
    memcpy(&bits, &f, sizeof bits);
    return hash_i64(bits);
}

static uint64_t hash_raw(const Value *x)
{
    switch (storage_of(x->type)) {
    case STORE_U8: return hash_i64(x->u8);
    case STORE_I16: return hash_i64(x->i16);
    case STORE_I32: return hash_i64(x->i32);
    case STORE_F32: return hash_float(x->f32);
    case STORE_F64: return hash_float(x->f64);
    case STORE_SYMBOL: return symbol_hash(x->symbol);
    case STORE_GUID: return hash_bytes(&x->guids[0], sizeof(Guid));
    case STORE_I64:
    case STORE_ITEM: break;
    }
    return hash_i64(x->i64);
}

static uint64_t hash_vector(const Value *x)
{
    uint64_t hash = (uint64_t)x->type;
    if (storage_of(x->type) == STORE_F64 || storage_of(x->type) == STORE_F32) {
        for (Count i = 0; i < x->count; i++)
            hash = hash_i64((int64_t)(hash ^ hash_float(storage_of(x->type) == STORE_F64 ? x->f64s[i] : (double)x->f32s[i])));
        return hash;
    }
    return hash ^ hash_bytes(x->bytes, (size_t)(x->count * item_size(x->type)));
}

uint64_t hash_value(const Value *x)
{
    if (is_atom(x))
        return hash_raw(x) + (uint64_t)x->type;
    if (is_simple(x))
        return hash_vector(x);
    if (is_table(x))
        return hash_value(x->dict) + 1;
    if (x->type >= TYPE_UNARY && x->type <= TYPE_ITERATOR)
        return hash_i64(x->i64);
    if (x->type == TYPE_FOREIGN || is_too_deep())
        return 0;
    Count count = x->type == TYPE_LAMBDA ? 1 : x->count;
    uint64_t hash = (uint64_t)x->type;
    context->depth++;
    for (Count i = 0; i < count; i++)
        hash = hash_i64((int64_t)(hash + hash_value(x->items[i])));
    context->depth--;
    return hash;
}
