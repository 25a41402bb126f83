/* rows.c: repeating, joining and laying items over columns by row number. */
#include "table/columns.h"
#include "verb/verb.h"

Value *count_up(Count count)
{
    Value *rows = new_vector(TYPE_LONG, count);
    for (Count i = 0; rows && i < count; i++)
        rows->i64s[i] = i;
    return rows;
}

Value *take_rows(const Value *list, const Value *rows)
{
    return gather(list, rows->i64s, rows->count);
}

#define FILL(T)                                                 \
    static void fill_##T(T *items, Count n, T item)             \
    {                                                           \
        for (Count i = 0; i < n; i++)                           \
            items[i] = item;                                    \
    }
FILL(uint8_t)
FILL(int16_t)
FILL(int32_t)
FILL(int64_t)
FILL(Guid)

static void fill_vector(Value *vector, const Value *atom)
{
    Count n = vector->count;
    switch (item_size(vector->type)) {
    case 1: fill_uint8_t(vector->u8s, n, atom->u8); break;
    case 2: fill_int16_t(vector->i16s, n, atom->i16); break;
    case 4: fill_int32_t(vector->i32s, n, atom->i32); break;
    case 8: fill_int64_t(vector->i64s, n, atom->i64); break;
    case 16: fill_Guid(vector->guids, n, atom->guids[0]); break;
    }
}

Value *repeat_value(Value *x, Count count)
{
    CONSUME(x);
    if (!x)
        return NULL;
    if (is_atom(x)) {
        Value *vector = new_list_like(x, count);
        if (vector)
            fill_vector(vector, x);
        return vector;
    }
    Value *list = new_vector(TYPE_MIXED, count);
    for (Count i = 0; list && i < count; i++)
        list->items[i] = retain(x);
    return is_dict(x) && count ? collapse(list) : list;
}

static bool same_kind(const Value *x, const Value *y)
{
    return x->type == y->type && is_vector(x) && (!is_enum(x) || enum_domain(x) == enum_domain(y));
}

static Value *join_tables(Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    OWNED Value *columns = new_vector(TYPE_MIXED, columns_of(x)->count);
    for (Count c = 0; columns && c < columns->count; c++) {
        const Value *more = find_column(y, names_of(x)->symbols[c]);
        if (!more)
            return raise_error(ERR_MISMATCH);
        if (!(columns->items[c] = join_columns(retain(columns_of(x)->items[c]), retain(more))))
            return NULL;
    }
    return columns ? new_table_of(retain(names_of(x)), steal(&columns)) : NULL;
}

/* NULL for either: NULL. */
static Value *neither(Value *x, Value *y)
{
    release(x);
    release(y);
    return NULL;
}

Value *join_columns(Value *x, Value *y)
{
    if (!x || !y)
        return neither(x, y);
    if (is_table(x) && is_table(y))
        return join_tables(x, y);
    if (same_kind(x, y))
        return join(x, y);
    if (is_vector(y) && !count_of(x)) {
        release(x);
        return y;
    }
    if (count_of(y) == 0) {
        release(y);
        return x;
    }
    Value *mixed = to_mixed(x), *more = to_mixed(y);
    return mixed && more ? join(mixed, more) : neither(mixed, more);
}

static Value *overlay_mixed(Value *x, Value *rows, Value *y)
{
    CONSUME(rows);
    CONSUME(y);
    Value *result = to_mixed(x);
    result = result ? make_unshared(result) : NULL;
    for (Count i = 0; result && i < rows->count; i++) {
        Value *item = item_of(y, i);
        if (!item) {
            release(result);
            return NULL;
        }
        release(result->items[rows->i64s[i]]);
        result->items[rows->i64s[i]] = item;
    }
    return result ? collapse(result) : NULL;
}

Value *overlay_rows(Value *x, Value *rows, Value *y)
{
    if (!same_kind(x, y) || is_mixed(x))
        return overlay_mixed(x, rows, y);
    CONSUME(rows);
    CONSUME(y);
    x = make_unshared(x);
    if (!x)
        return NULL;
    x->attribute = ATTR_NONE;
    int64_t width = item_size(x->type);
    for (Count i = 0; i < rows->count; i++)
        memcpy(x->bytes + rows->i64s[i] * width, y->bytes + i * width, (size_t)width);
    return x;
}
