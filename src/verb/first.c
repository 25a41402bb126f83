/* first.c: the simple questions and movements: count first last til where reverse rotate enlist. */
#include "kernel/kernel.h"
#include "verb/verb.h"

Value *count(Value *x)
{
    if (is_stored_table(x) && count_stored)
        return count_stored(x);
    CONSUME(x);
    return new_long(count_of(x));
}

/* The item at one end; of an empty list its null, of anything but a list, dictionary or table x itself. */
static Value *end_item(Value *x, bool at_end)
{
    CONSUME(x);
    const Value *list = is_dict(x) ? values_of(x) : x;
    if (is_dict(x) && is_dict(list))
        return raise_error(ERR_TYPE);
    if (!is_vector(list) && !is_table(list))
        return steal(&x);
    Count n = count_of(list);
    if (n)
        return item_of(list, at_end ? n - 1 : 0);
    return null_like(list);
}

Value *first(Value *x)
{
    return end_item(x, false);
}

Value *last(Value *x)
{
    return end_item(x, true);
}

Value *til(Value *x)
{
    CONSUME(x);
    if (!is_integer_atom(x))
        return raise_error(ERR_TYPE);
    int64_t n = integer_of(x);
    if (n < 0)
        return raise_error(ERR_DOMAIN);
    if (n > INT64_MAX / 16)
        return raise_error(ERR_LIMIT);
    enum { STRETCH = 1 << 22 }; /* items between two looks at Ctrl-C */
    OWNED Value *r = new_vector(TYPE_LONG, n);
    for (int64_t start = 0; r && start < n; start += STRETCH) {
        int64_t end = start + STRETCH < n ? start + STRETCH : n;
        for (int64_t i = start; i < end; i++)
            r->i64s[i] = i;
        if (!may_go_on())
            return NULL;
    }
    return steal(&r);
}

/* ── where ─────────────────────────────────────────────────────────────────────────────── */

static Value *where_true(const Value *x)
{
    int64_t hits;
    kernels->reduce->sum[CELL_U8](x->bytes, &hits, x->count);
    Value *r = new_vector_reserving(TYPE_LONG, hits, hits + PAST_POSITIONS);
    if (r)
        kernels->reduce->positions(x->u8s, r->i64s, x->count);
    return r;
}

/* Position i, counts[i] times. */
static Value *where_counts(const Value *counts)
{
    Count total = 0;
    for (Count i = 0; i < counts->count; i++) {
        int64_t times = counts->i64s[i];
        if (times == NULL_I64)
            continue;
        if (times < 0)
            return raise_error(ERR_DOMAIN);
        if (__builtin_add_overflow(total, times, &total) || total > INT64_MAX / 16)
            return raise_error(ERR_LIMIT);
    }
    Value *r = new_vector(TYPE_LONG, total);
    if (!r)
        return NULL;
    int64_t *out = r->i64s;
    for (Count i = 0; i < counts->count; i++)
        for (int64_t times = counts->i64s[i]; times > 0; times--)
            *out++ = i;
    return r;
}

Value *where(Value *x)
{
    CONSUME(x);
    if (is_dict(x)) {
        OWNED Value *at = where(retain(values_of(x)));
        return at ? gather(keys_of(x), at->i64s, at->count) : NULL;
    }
    if (x->type == TYPE_BOOLEAN)
        return where_true(x);
    OWNED Value *counts = is_vector(x) ? to_longs(x) : raise_error(ERR_TYPE);
    return counts ? where_counts(counts) : NULL;
}

/* ── reverse, rotate ───────────────────────────────────────────────────────────────────── */

#define REVERSE(T)                                                \
    static void reverse_##T(T *r, const T *x, Count n)            \
    {                                                             \
        for (Count i = 0; i < n; i++)                             \
            r[i] = x[n - 1 - i];                                  \
    }
REVERSE(uint8_t)
REVERSE(uint16_t)
REVERSE(uint32_t)
REVERSE(uint64_t)
REVERSE(Guid)

static Value *reverse_list(const Value *x)
{
    Value *r = new_list_like(x, x->count);
    if (!r)
        return NULL;
    Count n = x->count;
    switch (item_size(x->type)) {
    case 1: reverse_uint8_t(r->u8s, x->u8s, n); break;
    case 2: reverse_uint16_t((uint16_t *)r->i16s, (const uint16_t *)x->i16s, n); break;
    case 4: reverse_uint32_t((uint32_t *)r->i32s, (const uint32_t *)x->i32s, n); break;
    case 8: reverse_uint64_t((uint64_t *)r->i64s, (const uint64_t *)x->i64s, n); break;
    case 16: reverse_Guid(r->guids, x->guids, n); break;
    }
    for (Count i = 0; is_mixed(r) && i < n; i++)
        retain(r->items[i]);
    return r;
}

static Value *map_columns(const Value *table, Value *(*f)(Value *column))
{
    const Value *columns = columns_of(table);
    OWNED Value *r = new_vector(TYPE_MIXED, columns->count);
    if (!r)
        return NULL;
    for (Count i = 0; i < columns->count; i++)
        if (!(r->items[i] = f(retain(columns->items[i]))))
            return NULL;
    return new_table_of(retain(names_of(table)), steal(&r));
}

Value *reverse(Value *x)
{
    CONSUME(x);
    if (is_table(x))
        return map_columns(x, reverse);
    if (is_dict(x)) {
        OWNED Value *keys = reverse(retain(keys_of(x)));
        Value *values = keys ? reverse(retain(values_of(x))) : NULL;
        return values ? new_dict(steal(&keys), values) : NULL;
    }
    return is_vector(x) ? reverse_list(x) : steal(&x);
}

/* n rotate list: the first n items moved to the end (n<0: the last -n to the front). */
Value *rotate(Value *n, Value *list)
{
    CONSUME(n);
    CONSUME(list);
    if (!is_integer_atom(n) || is_atom(list) || is_function(list))
        return raise_error(ERR_TYPE);
    Count length = count_of(list);
    if (length < 2)
        return without_attribute(steal(&list));
    Count head = integer_of(n) % length;
    if (head < 0)
        head += length;
    OWNED Value *front = run_of(list, head, length - head);
    Value *back = front ? run_of(list, 0, head) : NULL;
    return back ? join(steal(&front), back) : NULL;
}

/* ── enlist ────────────────────────────────────────────────────────────────────────────── */

static Value *enlist_atom(const Value *x)
{
    Value *r = new_list_like(x, 1);
    if (r)
        memcpy(r->bytes, raw_of(x), (size_t)item_size(x->type));
    return r;
}

/* A dictionary with symbol keys as a table of one row. */
static Value *enlist_row(const Value *x)
{
    OWNED Value *columns = new_vector(TYPE_MIXED, count_of(x));
    if (!columns)
        return NULL;
    for (Count i = 0; i < columns->count; i++) {
        Value *item = item_of(values_of(x), i);
        if (!item || !(columns->items[i] = enlist(item)))
            return NULL;
    }
    return new_table_of(without_attribute(retain(keys_of(x))), steal(&columns));
}

Value *enlist(Value *x)
{
    CONSUME(x);
    if (is_atom(x))
        return enlist_atom(x);
    if (is_dict(x) && keys_of(x)->type == TYPE_SYMBOL && is_vector(values_of(x)))
        return enlist_row(x);
    return new_list(1, steal(&x));
}

Value *enlist_many(Value **args, int n)
{
    CONSUME_ARGS(args, n);
    Value *r = new_vector(TYPE_MIXED, n);
    if (!r)
        return NULL;
    for (int i = 0; i < n; i++)
        r->items[i] = steal(&args[i]);
    return collapse(r);
}
