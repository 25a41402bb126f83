/* index.c: x[i] and x[i;j;..] of lists, dictionaries and tables. Applying functions is the language's. */
#include "verb/verb.h"

static bool is_whole_axis(const Value *i)
{
    return is_identity(i) || is_hole(i);
}

/* f(x, item) for each item of i, collapsed. */
static Value *index_each(const Value *x, const Value *i)
{
    if (!enter_depth())
        return NULL;
    Count n = count_of(i);
    OWNED Value *r = new_vector(TYPE_MIXED, n);
    for (Count k = 0; r && k < n; k++) {
        Value *item = item_of(i, k);
        if (!item || !(r->items[k] = index_at(x, item))) {
            release(steal(&r));
            break;
        }
    }
    leave_depth();
    return r ? collapse(steal(&r)) : NULL;
}

/* ── lists ─────────────────────────────────────────────────────────────────────────────── */

static Value *item_or_null(const Value *x, int64_t i)
{
    return i >= 0 && i < count_of(x) ? item_of(x, i) : null_like(x);
}

static Value *index_by_dict(const Value *x, const Value *i)
{
    Value *values = index_at(x, retain(values_of(i)));
    return values ? new_dict(retain(keys_of(i)), values) : NULL;
}

static Value *index_by_columns(const Value *x, const Value *i)
{
    OWNED Value *columns = index_each(x, columns_of(i));
    return columns ? new_table_of(retain(names_of(i)), to_mixed(steal(&columns))) : NULL;
}

/* Positions into a list or rows of a table. */
static Value *index_rows(const Value *x, const Value *i)
{
    if (is_integer_list(i)) {
        OWNED Value *at = to_longs(i);
        return at ? gather(x, at->i64s, at->count) : NULL;
    }
    if (is_mixed(i))
        return i->count ? index_each(x, i) : run_of(x, 0, 0);
    if (is_dict(i))
        return index_by_dict(x, i);
    if (is_table(i))
        return index_by_columns(x, i);
    return raise_error(ERR_TYPE);
}

static Value *index_list(const Value *x, const Value *i)
{
    return is_integer_atom(i) ? item_or_null(x, integer_of(i)) : index_rows(x, i);
}

/* ── tables ────────────────────────────────────────────────────────────────────────────── */

static Value *column_named(const Value *table, Symbol name)
{
    const Value *column = find_column(table, name);
    return column ? retain(column) : raise_bytes(bytes_of_symbol(name));
}

static Value *columns_named(const Value *table, const Value *names)
{
    OWNED Value *r = new_vector(TYPE_MIXED, names->count);
    for (Count k = 0; r && k < names->count; k++)
        if (!(r->items[k] = column_named(table, names->symbols[k])))
            return NULL;
    return steal(&r);
}

static Value *index_table(const Value *x, const Value *i)
{
    if (is_symbol_atom(i))
        return column_named(x, i->symbol);
    if (i->type == TYPE_SYMBOL)
        return columns_named(x, i);
    return index_list(x, i);
}

/* ── dictionaries ──────────────────────────────────────────────────────────────────────── */

Value *key_positions(const Value *dict, const Value *i)
{
    if (dict->attribute == ATTR_SORTED)
        return bin(retain(keys_of(dict)), retain(i));
    return find_key_rows(dict, i);
}

/* What a missing key gives: of a dictionary of tables a table without rows. */
static Value *missing_value(const Value *values)
{
    bool tables = is_mixed(values) && values->count && is_table(values->items[0]);
    return tables ? run_of(values->items[0], 0, 0) : null_like(values);
}

static Value *index_dict(const Value *x, const Value *i)
{
    const Value *values = values_of(x);
    if (has_plain_keys(x, i)) {
        Count at = position_of_key(x, i);
        return at < count_of(values) ? item_of(values, at) : missing_value(values);
    }
    if (is_mixed(i) && is_simple(keys_of(x)) && i->count)
        return index_each(x, i);
    OWNED Value *at = key_positions(x, i);
    return at ? index_at(values, steal(&at)) : NULL;
}

Value *index_at(const Value *x, Value *i)
{
    CONSUME(i);
    if (is_whole_axis(i))
        return retain(x);
    if (is_dict(x))
        return index_dict(x, i);
    if (is_table(x))
        return index_table(x, i);
    if (is_vector(x))
        return index_list(x, i);
    return raise_error(ERR_TYPE);
}

/* ── at depth ──────────────────────────────────────────────────────────────────────────── */

static Value *index_next(const Value *x, Value **indices, int count);

/* The rest of the indices into each item of a list, row of a table or value of a dictionary. */
static Value *index_items(const Value *x, Value **rest, int count)
{
    if (is_dict(x)) {
        OWNED Value *values = index_items(values_of(x), rest, count);
        return values ? new_dict(retain(keys_of(x)), steal(&values)) : NULL;
    }
    Count n = count_of(x);
    OWNED Value *r = new_vector(TYPE_MIXED, n);
    for (Count k = 0; r && k < n; k++) {
        OWNED Value *item = item_of(x, k);
        if (!item || !(r->items[k] = index_next(item, rest, count)))
            return NULL;
    }
    return r ? collapse(steal(&r)) : NULL;
}

/* Rows and columns of a table without making a dictionary of each row. */
static Value *index_table_cells(const Value *x, const Value *rows, const Value *names)
{
    if (is_symbol_atom(names)) {
        OWNED Value *column = column_named(x, names->symbol);
        return column ? index_at(column, retain(rows)) : NULL;
    }
    OWNED Value *columns = columns_named(x, names);
    for (Count k = 0; columns && k < columns->count; k++) {
        Value *cells = index_at(columns->items[k], retain(rows));
        if (!cells)
            return NULL;
        release(columns->items[k]);
        columns->items[k] = cells;
    }
    if (!columns || is_integer_atom(rows))
        return columns ? collapse(steal(&columns)) : NULL;
    return flip(steal(&columns));
}

static bool selects_cells(const Value *x, Value **indices, int count)
{
    const Value *rows = indices[0], *names = count > 1 ? indices[1] : NULL;
    return is_table(x) && count == 2 && (is_symbol_atom(names) || names->type == TYPE_SYMBOL) &&
           (is_whole_axis(rows) || is_integer_atom(rows) || is_integer_list(rows));
}

/* The language applies what is no list; indices are borrowed. */
static Value *apply_to_all(const Value *x, Value **indices, int count)
{
    OWNED Value *args = new_vector(TYPE_MIXED, count);
    if (!args)
        return NULL;
    for (int k = 0; k < count; k++)
        args->items[k] = retain(indices[k]);
    args->count = 0; /* the call takes them */
    return context->apply(x, args->items, count);
}

/* A list of indices selects an item for each: the rest applies to these. */
static Value *index_list_of_indices(const Value *x, Value **indices, int count)
{
    const Value *first = indices[0];
    if (!is_mixed(first)) {
        OWNED Value *next = index_at(x, retain(first));
        return next ? index_items(next, indices + 1, count - 1) : NULL;
    }
    OWNED Value *r = new_vector(TYPE_MIXED, first->count);
    OWNED Value *path = new_vector(TYPE_MIXED, count);
    if (!r || !path)
        return NULL;
    for (int k = 1; k < count; k++)
        path->items[k] = retain(indices[k]);
    for (Count i = 0; i < first->count; i++) {
        release(path->items[0]);
        path->items[0] = retain(first->items[i]);
        if (!(r->items[i] = index_next(x, path->items, count)))
            return NULL;
    }
    return collapse(steal(&r));
}

/* count>0 indices, borrowed. */
static Value *index_next(const Value *x, Value **indices, int count)
{
    const Value *first = indices[0];
    if (is_function(x))
        return apply_to_all(x, indices, count);
    if (is_atom(x)) /* numbers at depth are no handles */
        return raise_error(ERR_RANK);
    if (count == 1)
        return index_at(x, retain(first));
    if (selects_cells(x, indices, count))
        return index_table_cells(x, first, indices[1]);
    if (is_whole_axis(first))
        return index_items(x, indices + 1, count - 1);
    OWNED Value *at = is_dict(x) && !is_atom(first) ? key_positions(x, first) : NULL;
    if (error_pending())
        return NULL;
    bool one_key = at && is_atom(at);
    if (!is_atom(first) && !one_key)
        return index_list_of_indices(x, indices, count);
    OWNED Value *next = one_key ? index_at(values_of(x), retain(at)) : index_at(x, retain(first));
    return next ? index_next(next, indices + 1, count - 1) : NULL;
}

Value *index_depth(const Value *x, Value **indices, int count)
{
    CONSUME_ARGS(indices, count);
    if (!enter_depth())
        return NULL;
    Value *r = count ? index_next(x, indices, count) : retain(x);
    leave_depth();
    return r;
}
