/* gather.c: copying items out of lists, tables and dictionaries: by position and by run.
 * The building blocks of the other list primitives; not themselves primitives. */
#include "verb/verb.h"

const void *raw_of(const Value *atom)
{
    return atom->type == -TYPE_GUID ? (const void *)atom->guids : (const void *)&atom->u8;
}

Value *without_attribute(Value *x)
{
    return x && x->attribute ? set_attribute(make_unshared(x), ATTR_NONE) : x;
}

int nesting_of(const Value *x)
{
    int depth = 0;
    for (; is_vector(x); x = x->items[0]) {
        depth++;
        if (!is_mixed(x) || x->count == 0)
            break;
    }
    return depth;
}

Value *plain_symbols(Value *x)
{
    return x && is_enum(x) ? unenumerate(x) : x;
}

Value *new_list_like(const Value *x, Count n)
{
    return is_enum(x) ? new_enum(enum_domain(x), n) : new_vector(base_type(x->type), n);
}

/* ── by position ───────────────────────────────────────────────────────────────────────── */

/* An index below zero is a huge unsigned one, so one comparison finds both ends. */
#define GATHER(T)                                                                                    \
    static void gather_##T(T *r, const T *x, uint64_t count, const int64_t *at, Count n, const T *null) \
    {                                                                                                \
        for (Count i = 0; i < n; i++)                                                                \
            r[i] = (uint64_t)at[i] < count ? x[at[i]] : *null;                                       \
    }
GATHER(uint8_t)
GATHER(uint16_t)
GATHER(uint32_t)
GATHER(uint64_t)
GATHER(Guid)

static Value *gather_simple(const Value *x, const int64_t *at, Count n)
{
    OWNED Value *null = null_of_type(-x->type);
    if (!null && !is_enum(x))
        return NULL;
    Value *r = new_list_like(x, n);
    if (!r)
        return NULL;
    static const int64_t null_index = NULL_I64;
    const void *raw = is_enum(x) ? (const void *)&null_index : raw_of(null);
    uint64_t count = (uint64_t)x->count;
    switch (item_size(x->type)) {
    case 1: gather_uint8_t(r->u8s, x->u8s, count, at, n, raw); break;
    case 2: gather_uint16_t((uint16_t *)r->i16s, (const uint16_t *)x->i16s, count, at, n, raw); break;
    case 4: gather_uint32_t((uint32_t *)r->i32s, (const uint32_t *)x->i32s, count, at, n, raw); break;
    case 8: gather_uint64_t((uint64_t *)r->i64s, (const uint64_t *)x->i64s, count, at, n, raw); break;
    case 16: gather_Guid(r->guids, x->guids, count, at, n, raw); break;
    }
    return r;
}

static Value *gather_mixed(const Value *x, const int64_t *at, Count n)
{
    OWNED Value *null = NULL;
    OWNED Value *r = new_vector(TYPE_MIXED, n);
    if (!r)
        return NULL;
    for (Count i = 0; i < n; i++) {
        bool inside = (uint64_t)at[i] < (uint64_t)x->count;
        if (!inside && !null && !(null = null_like(x)))
            return NULL;
        r->items[i] = retain(inside ? x->items[at[i]] : null);
    }
    return collapse(steal(&r));
}

static Value *gather_columns(const Value *columns, const int64_t *at, Count n)
{
    OWNED Value *r = new_vector(TYPE_MIXED, columns->count);
    if (!r)
        return NULL;
    for (Count i = 0; i < columns->count; i++)
        if (!(r->items[i] = gather(columns->items[i], at, n)))
            return NULL;
    return steal(&r);
}

Value *gather(const Value *x, const int64_t *at, Count n)
{
    if (is_table(x)) {
        Value *columns = gather_columns(columns_of(x), at, n);
        return columns ? new_table_of(retain(names_of(x)), columns) : NULL;
    }
    if (is_dict(x)) {
        OWNED Value *keys = gather(keys_of(x), at, n);
        Value *values = keys ? gather(values_of(x), at, n) : NULL;
        return values ? new_dict(steal(&keys), values) : NULL;
    }
    if (!is_vector(x))
        return raise_error(ERR_TYPE);
    return is_mixed(x) ? gather_mixed(x, at, n) : gather_simple(x, at, n);
}

Value *nulls_like(const Value *list, Count n)
{
    OWNED Value *outside = new_vector(TYPE_LONG, n);
    for (Count i = 0; outside && i < n; i++)
        outside->i64s[i] = -1;
    return outside ? gather(list, outside->i64s, n) : NULL;
}

/* ── by run ────────────────────────────────────────────────────────────────────────────── */

static Value *slice_list(const Value *x, Count from, Count n)
{
    Value *r = new_list_like(x, n);
    if (!r)
        return NULL;
    if (is_mixed(x)) {
        for (Count i = 0; i < n; i++)
            r->items[i] = retain(x->items[from + i]);
        return collapse(r);
    }
    size_t width = (size_t)item_size(x->type);
    memcpy(r->bytes, x->bytes + (size_t)from * width, (size_t)n * width);
    return r;
}

static Value *slice_table(const Value *x, Count from, Count n)
{
    const Value *columns = columns_of(x);
    OWNED Value *r = new_vector(TYPE_MIXED, columns->count);
    if (!r)
        return NULL;
    for (Count i = 0; i < columns->count; i++)
        if (!(r->items[i] = run_of(columns->items[i], from, n)))
            return NULL;
    return new_table_of(retain(names_of(x)), steal(&r));
}

Value *run_of(const Value *x, Count from, Count n)
{
    if (is_table(x))
        return slice_table(x, from, n);
    if (is_dict(x)) {
        OWNED Value *keys = run_of(keys_of(x), from, n);
        Value *values = keys ? run_of(values_of(x), from, n) : NULL;
        return values ? new_dict(steal(&keys), values) : NULL;
    }
    if (!is_vector(x))
        return raise_error(ERR_TYPE);
    return slice_list(x, from, n);
}

/* ── positions ─────────────────────────────────────────────────────────────────────────── */

Value *to_longs(const Value *x)
{
    if (x->type == TYPE_LONG)
        return retain(x);
    bool integers = x->type == TYPE_BOOLEAN || x->type == TYPE_BYTE || x->type == TYPE_SHORT || x->type == TYPE_INT;
    if (!integers && !(is_mixed(x) && x->count == 0))
        return raise_error(ERR_TYPE);
    Value *r = new_vector(TYPE_LONG, x->count);
    if (!r)
        return NULL;
    int64_t *out = r->i64s;
    switch (storage_of(x->type)) {
    case STORE_U8:
        for (Count i = 0; i < x->count; i++)
            out[i] = x->u8s[i];
        break;
    case STORE_I16:
        for (Count i = 0; i < x->count; i++)
            out[i] = x->i16s[i] == NULL_I16 ? NULL_I64 : x->i16s[i];
        break;
    case STORE_I32:
        for (Count i = 0; i < x->count; i++)
            out[i] = x->i32s[i] == NULL_I32 ? NULL_I64 : x->i32s[i];
        break;
    default: /* an empty mixed list */
        break;
    }
    return r;
}
