/* key.c: x!y: dictionaries, keyed tables, enumerations, internal functions; key; flip. */
#include "verb/verb.h"

/* ── keyed tables ──────────────────────────────────────────────────────────────────────── */

static Value *some_columns(const Value *table, Count from, Count n)
{
    OWNED Value *names = run_of(names_of(table), from, n);
    OWNED Value *columns = names ? new_vector(TYPE_MIXED, n) : NULL;
    for (Count i = 0; columns && i < n; i++)
        columns->items[i] = retain(columns_of(table)->items[from + i]);
    return columns ? new_table_of(steal(&names), steal(&columns)) : NULL;
}

static Value *unkey(Value *x)
{
    CONSUME(x);
    if (!is_keyed_table(x))
        return steal(&x);
    OWNED Value *names = join(retain(names_of(keys_of(x))), retain(names_of(values_of(x))));
    OWNED Value *columns = names ? new_vector(TYPE_MIXED, names->count) : NULL;
    Count keys = columns_of(keys_of(x))->count;
    for (Count i = 0; columns && i < names->count; i++)
        columns->items[i] = retain(i < keys ? columns_of(keys_of(x))->items[i] : columns_of(values_of(x))->items[i - keys]);
    return columns ? new_table_of(steal(&names), steal(&columns)) : NULL;
}

Value *enkey(Count n, Value *table)
{
    CONSUME(table);
    if (!is_table(table) && !is_keyed_table(table))
        return n == 0 && is_vector(table) ? steal(&table) : raise_error(ERR_TYPE);
    table = unkey(steal(&table));
    if (!table || n == 0)
        return steal(&table);
    Count columns = columns_of(table)->count;
    if (n < 0 || n >= columns)
        return raise_error(ERR_LENGTH);
    OWNED Value *keys = some_columns(table, 0, n);
    Value *values = keys ? some_columns(table, n, columns - n) : NULL;
    return values ? new_dict(steal(&keys), values) : NULL;
}

/* ── ! ─────────────────────────────────────────────────────────────────────────────────── */

static Value *enumeration_of(Symbol domain, const Value *positions)
{
    bool single = is_atom(positions);
    OWNED Value *at = single ? NULL : to_longs(positions);
    if (!single && !at)
        return NULL;
    Value *r = new_enum(domain, single ? -1 : at->count);
    if (r && single)
        r->i64 = integer_of(positions);
    else if (r)
        memcpy(r->i64s, at->i64s, (size_t)at->count * sizeof *at->i64s);
    return r;
}

Value *bang(Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    if (is_integer_atom(x)) {
        int64_t n = integer_of(x);
        if (n == NULL_I64)
            return display(steal(&y));
        return n < 0 ? call_internal(n < INT32_MIN ? INT32_MIN : (int)n, steal(&y)) : enkey(n, steal(&y));
    }
    if (is_symbol_atom(x) && (is_vector(y) || is_integer_atom(y)))
        return enumeration_of(domain_here(x->symbol), y);
    if (x->type == TYPE_SYMBOL && is_symbol_atom(y)) /* the columns of a table in files */
        return new_stored_dict(steal(&x), steal(&y));
    if (is_atom(x) || is_atom(y))
        return raise_error(ERR_TYPE);
    if (is_mixed(y) && !y->count && is_vector(x) && x->count) { /* `a`b!(): nothing under each key */
        y = enlist(steal(&y));
        y = y ? take(new_long(x->count), y) : NULL;
        return y ? new_dict(steal(&x), steal(&y)) : NULL;
    }
    return new_dict(steal(&x), steal(&y));
}

/* ── key ───────────────────────────────────────────────────────────────────────────────── */

Value *key(Value *x)
{
    CONSUME(x);
    if (is_dict(x))
        return retain(keys_of(x));
    if (is_integer_atom(x))
        return til(steal(&x));
    if (is_enum(x))
        return new_symbol(enum_domain(x));
    if (is_simple(x))
        return new_symbol_of_text(type_name(x->type));
    return raise_error(ERR_TYPE);
}

/* ── flip ──────────────────────────────────────────────────────────────────────────────── */

/* The common count of the lists among items; -1: no list, -2: they differ. */
static Count common_count(const Value *items)
{
    Count n = -1;
    for (Count i = 0; i < items->count; i++) {
        const Value *item = items->items[i];
        if (!is_vector(item) && !is_table(item) && !is_dict(item))
            continue;
        if (n >= 0 && n != count_of(item))
            return -2;
        n = count_of(item);
    }
    return n;
}

static Value *repeated(const Value *x, Count n)
{
    OWNED Value *times = new_long(n);
    return times ? take(steal(&times), retain(x)) : NULL;
}

/* A dictionary of columns as a table; atoms are repeated. */
static Value *flip_dict(const Value *x)
{
    if (keys_of(x)->type != TYPE_SYMBOL || !is_vector(values_of(x)))
        return raise_error(ERR_TYPE);
    OWNED Value *columns = make_unshared(to_mixed(retain(values_of(x))));
    Count n = columns ? common_count(columns) : 0;
    if (!columns)
        return NULL;
    if (n < 0)
        return raise_error(n == -1 ? ERR_RANK : ERR_LENGTH);
    for (Count i = 0; i < columns->count; i++) {
        if (!is_atom(columns->items[i]) && !is_function(columns->items[i]))
            continue;
        Value *column = repeated(columns->items[i], n);
        if (!column)
            return NULL;
        release(columns->items[i]);
        columns->items[i] = column;
    }
    return new_table_of(without_attribute(retain(keys_of(x))), steal(&columns));
}

#define TRANSPOSE(T)                                                                  \
    static void transpose_##T(const Value *x, Value *r, Count n)                      \
    {                                                                                 \
        for (Count i = 0; i < x->count; i++) {                                        \
            const T *from = (const T *)(const void *)x->items[i]->bytes;              \
            for (Count j = 0; j < n; j++)                                             \
                ((T *)(void *)r->items[j]->bytes)[i] = from[j];                       \
        }                                                                             \
    }
TRANSPOSE(uint8_t)
TRANSPOSE(uint16_t)
TRANSPOSE(uint32_t)
TRANSPOSE(uint64_t)
TRANSPOSE(Guid)

/* Rows of one simple type. */
static Value *flip_simple(const Value *x, Count n)
{
    OWNED Value *r = new_vector(TYPE_MIXED, n);
    for (Count j = 0; r && j < n; j++)
        if (!(r->items[j] = new_list_like(x->items[0], x->count)))
            return NULL;
    if (!r)
        return NULL;
    switch (item_size(x->items[0]->type)) {
    case 1: transpose_uint8_t(x, r, n); break;
    case 2: transpose_uint16_t(x, r, n); break;
    case 4: transpose_uint32_t(x, r, n); break;
    case 8: transpose_uint64_t(x, r, n); break;
    case 16: transpose_Guid(x, r, n); break;
    }
    return steal(&r);
}

static bool is_matrix(const Value *x)
{
    const Value *first = x->items[0];
    for (Count i = 0; i < x->count; i++)
        if (!is_simple(x->items[i]) || x->items[i]->type != first->type || is_enum(first))
            return false;
    return true;
}

static Value *flip_items(const Value *x, Count n)
{
    OWNED Value *r = new_vector(TYPE_MIXED, n);
    for (Count j = 0; r && j < n; j++) {
        OWNED Value *row = new_vector(TYPE_MIXED, x->count);
        for (Count i = 0; row && i < x->count; i++) {
            const Value *item = x->items[i];
            bool list = is_vector(item) || is_table(item) || is_dict(item);
            if (!(row->items[i] = list ? item_of(item, j) : retain(item)))
                return NULL;
        }
        if (!row || !(r->items[j] = collapse(steal(&row))))
            return NULL;
    }
    return steal(&r);
}

Value *flip(Value *x)
{
    CONSUME(x);
    if (is_table(x))
        return retain(x->dict);
    if (is_keyed_table(x))
        return raise_error(ERR_NYI);
    if (is_stored_dict(x))
        return new_stored_table(retain(keys_of(x)), retain(stored_where(x)));
    if (is_dict(x))
        return flip_dict(x);
    if (!is_mixed(x))
        return raise_error(is_vector(x) ? ERR_RANK : ERR_TYPE);
    if (x->count == 0)
        return steal(&x);
    Count n = common_count(x);
    if (n < 0)
        return raise_error(n == -1 ? ERR_RANK : ERR_LENGTH);
    return is_matrix(x) ? flip_simple(x, n) : flip_items(x, n);
}
