/* take.c: x#y: leading or trailing items, reshaping, selection by key, attributes; and sublist. */
#include "verb/verb.h"

/* ── runs around a list ────────────────────────────────────────────────────────────────── */

/* n items of y beginning at `from`, going around its end as often as needed; nulls when y is empty. */
static Value *take_run(const Value *y, Count from, Count n)
{
    Count length = count_of(y);
    if (n > INT64_MAX / 16)
        return raise_error(ERR_LIMIT);
    if (n == 0 || from + n <= length)
        return run_of(y, n ? from : 0, n);
    OWNED Value *at = new_vector(TYPE_LONG, n);
    if (!at)
        return NULL;
    for (Count i = 0, p = from; i < n; i++) {
        at->i64s[i] = p;
        if (++p >= length)
            p = 0;
    }
    return gather(y, at->i64s, n);
}

static Value *take_count(int64_t n, const Value *y)
{
    Count length = count_of(y);
    if (n == NULL_I64 || n == INT64_MIN + 1)
        return raise_error(ERR_DOMAIN);
    if (n >= 0)
        return take_run(y, 0, n);
    Count from = length ? length - 1 - (-n - 1) % length : 0;
    return take_run(y, from, -n);
}

/* ── reshape ───────────────────────────────────────────────────────────────────────────── */

/* The block of shape dims[0..rank) whose first item is *position of y; moves *position past it. */
static Value *reshape_block(const int64_t *dims, Count rank, const Value *y, Count *position)
{
    Count length = count_of(y);
    if (rank == 1) {
        Value *r = take_run(y, *position, dims[0]);
        *position = length ? (*position + dims[0]) % length : 0;
        return r;
    }
    OWNED Value *r = new_vector(TYPE_MIXED, dims[0]);
    if (!r)
        return NULL;
    for (Count i = 0; i < dims[0]; i++)
        if (!(r->items[i] = reshape_block(dims + 1, rank - 1, y, position)))
            return NULL;
    return steal(&r);
}

/* rows 0N: as many rows of `columns` as y fills, the last perhaps shorter. */
static Value *reshape_rows(int64_t columns, const Value *y)
{
    Count length = count_of(y);
    if (columns <= 0)
        return raise_error(ERR_DOMAIN);
    Count rows = length / columns + (length % columns != 0);
    OWNED Value *r = new_vector(TYPE_MIXED, rows);
    if (!r)
        return NULL;
    for (Count i = 0, from = 0; i < rows; i++, from += columns)
        if (!(r->items[i] = run_of(y, from, length - from < columns ? length - from : columns)))
            return NULL;
    return steal(&r);
}

/* columns 0N: `rows` rows whose lengths differ by one at most. */
static Value *reshape_columns(int64_t rows, const Value *y)
{
    Count length = count_of(y);
    if (rows < 0)
        return raise_error(ERR_DOMAIN);
    OWNED Value *r = new_vector(TYPE_MIXED, rows);
    if (!r)
        return NULL;
    for (Count i = 0, from = 0; i < rows; i++) {
        Count to = (Count)((__int128)(i + 1) * length / rows);
        if (!(r->items[i] = run_of(y, from, to - from)))
            return NULL;
        from = to;
    }
    return steal(&r);
}

static Value *reshape(const Value *dims, const Value *y)
{
    const int64_t *d = dims->i64s;
    if (dims->count == 2 && d[0] == NULL_I64 && d[1] != NULL_I64)
        return reshape_rows(d[1], y);
    if (dims->count == 2 && d[1] == NULL_I64 && d[0] != NULL_I64)
        return reshape_columns(d[0], y);
    if (dims->count == 0)
        return count_of(y) ? item_of(y, 0) : null_like(y);
    for (Count i = 0; i < dims->count; i++)
        if (d[i] < 0 || (d[i] == 0 && dims->count > 2 && i + 1 < dims->count))
            return raise_error(ERR_DOMAIN);
    Count position = 0, total = 1;
    for (Count i = 0; i < dims->count; i++)
        if (__builtin_mul_overflow(total, d[i] ? d[i] : 1, &total) || total > INT64_MAX >> 16)
            return raise_error(ERR_LIMIT);
    return reshape_block(d, dims->count, y, &position);
}

/* ── by key ────────────────────────────────────────────────────────────────────────────── */

static Value *take_columns(const Value *names, const Value *table)
{
    OWNED Value *columns = new_vector(TYPE_MIXED, names->count);
    if (!columns)
        return NULL;
    for (Count i = 0; i < names->count; i++) {
        const Value *column = find_column(table, names->symbols[i]);
        if (!column)
            return raise_bytes(bytes_of_symbol(names->symbols[i]));
        columns->items[i] = retain(column);
    }
    return new_table_of(without_attribute(retain(names)), steal(&columns));
}

static Value *take_keys(const Value *keys, const Value *dict)
{
    OWNED Value *at = find_in(keys_of(dict), keys);
    if (!at || !is_simple(at))
        return at ? raise_error(ERR_TYPE) : NULL;
    if (!is_table(keys)) {
        Value *values = gather(values_of(dict), at->i64s, at->count);
        return values ? new_dict(without_attribute(retain(keys)), values) : NULL;
    }
    Count found = 0; /* of a keyed table: the matching rows only */
    at = make_unshared(steal(&at));
    for (Count i = 0, total = count_of(dict); at && i < at->count; i++)
        if (at->i64s[i] < total)
            at->i64s[found++] = at->i64s[i];
    return at ? gather(dict, at->i64s, found) : NULL;
}

static Value *take_attribute(Symbol name, Value *y)
{
    static const struct { char letter; Attribute attribute; } letters[] = {
        {'\0', ATTR_NONE}, {'s', ATTR_SORTED}, {'u', ATTR_UNIQUE}, {'p', ATTR_PARTED}, {'g', ATTR_GROUPED}};
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
        if (symbol_length(name) == !!letters[i].letter && name[0] == letters[i].letter)
            return claim_attribute(y, letters[i].attribute);
    release(y);
    return raise_error(ERR_TYPE);
}

Value *take(Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    if (is_symbol_atom(x))
        return take_attribute(x->symbol, steal(&y));
    if (is_table(y) && x->type == TYPE_SYMBOL)
        return take_columns(x, y);
    if (is_dict(y) && !is_atom(x))
        return take_keys(x, y);
    bool single = is_atom(y) || is_function(y);
    OWNED Value *list = single ? enlist(steal(&y)) : steal(&y);
    if (!list)
        return NULL;
    if (is_integer_atom(x))
        return take_count(integer_of(x), list);
    OWNED Value *dims = is_vector(x) ? to_longs(x) : raise_error(ERR_TYPE);
    return dims ? reshape(dims, list) : NULL;
}

/* ── sublist ───────────────────────────────────────────────────────────────────────────── */

Value *sublist(Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    Count length = count_of(y), from = 0, n;
    if (is_atom(y) || is_function(y))
        return raise_error(ERR_TYPE);
    if (is_integer_atom(x)) {
        n = integer_of(x);
        if (n < 0 && n != NULL_I64) {
            n = -n < length ? -n : length;
            from = length - n;
        }
    } else {
        OWNED Value *pair = is_vector(x) ? to_longs(x) : raise_error(ERR_TYPE);
        if (!pair)
            return NULL;
        if (pair->count != 2)
            return raise_error(ERR_LENGTH);
        from = pair->i64s[0] < 0 ? 0 : pair->i64s[0] > length ? length : pair->i64s[0];
        n = pair->i64s[1];
    }
    n = n < 0 ? 0 : n > length - from ? length - from : n;
    return n == length ? steal(&y) : run_of(y, from, n);
}
