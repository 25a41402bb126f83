/* replace.c: x with the items at i replaced by v, one level deep: what amend and upsert stand on.
 * Simple vectors keep their type: anything else is 'type. In place when unshared. */
#include "verb/key_index.h"
#include "verb/lookup.h"
#include "verb/verb.h"

static bool is_single(const Value *v)
{
    return is_atom(v) || is_function(v) || is_dict(v);
}

/* ── simple vectors ────────────────────────────────────────────────────────────────────── */

#define SCATTER(T)                                                                               \
    static void scatter_##T(T *x, const int64_t *at, Count n, const T *v, int step)              \
    {                                                                                            \
        for (Count k = 0; k < n; k++)                                                            \
            x[at[k]] = v[k * step];                                                              \
    }
SCATTER(uint8_t)
SCATTER(uint16_t)
SCATTER(uint32_t)
SCATTER(uint64_t)
SCATTER(Guid)

/* v as atom or vector of x's type, or NULL with 'type. */
static Value *fitting(const Value *x, Value *v)
{
    CONSUME(v);
    if (is_enum(x) && !(is_enum(v) && enum_domain(v) == enum_domain(x))) {
        v = enumerate(enum_domain(x), steal(&v));
        return !v || is_enum(v) ? steal(&v) : raise_error(ERR_TYPE); /* lists of symbols are no items */
    }
    if (x->type == TYPE_SYMBOL && is_enum(v) && !(v = plain_symbols(steal(&v)))) /* a foreign key may hold no symbols */
        return NULL;
    if (is_mixed(v) && !v->count)
        return new_list_like(x, 0);
    if (is_mixed(v) && !(v = collapse(steal(&v))))
        return NULL;
    return v->type == x->type || v->type == -x->type ? steal(&v) : raise_error(ERR_TYPE);
}

static Value *replace_in_simple(Value *x, const int64_t *at, Count n, Value *v)
{
    CONSUME(x);
    v = fitting(x, v);
    CONSUME(v);
    if (!v)
        return NULL;
    if (!is_atom(v) && v->count != n)
        return raise_error(ERR_LENGTH);
    Attribute kept = x->attribute == ATTR_GROUPED ? ATTR_GROUPED : ATTR_NONE;
    if (!(x = make_unshared(steal(&x))))
        return NULL;
    x->attribute = (int8_t)kept;
    const void *from = is_atom(v) ? raw_of(v) : v->bytes;
    int step = !is_atom(v);
    switch (item_size(x->type)) {
    case 1: scatter_uint8_t(x->u8s, at, n, from, step); break;
    case 2: scatter_uint16_t((uint16_t *)x->i16s, at, n, from, step); break;
    case 4: scatter_uint32_t((uint32_t *)x->i32s, at, n, from, step); break;
    case 8: scatter_uint64_t((uint64_t *)x->i64s, at, n, from, step); break;
    case 16: scatter_Guid(x->guids, at, n, from, step); break;
    }
    return steal(&x);
}

/* ── mixed lists ───────────────────────────────────────────────────────────────────────── */

/* A mixed list whose items have become atoms of one type is a vector again. The ends tell most others apart. */
static Value *collapse_if_alike(Value *x)
{
    const Value *first = x->count ? x->items[0] : NULL, *last = first ? x->items[x->count - 1] : NULL;
    bool alike = first && first->type == last->type && (is_atom(first) || is_dict(first));
    return alike ? collapse(x) : x;
}

/* `one`: v is a single item, whatever it is. */
static Value *replace_in_mixed(Value *x, const int64_t *at, Count n, Value *v, bool one)
{
    CONSUME(x);
    CONSUME(v);
    if (!one && count_of(v) != n)
        return raise_error(ERR_LENGTH);
    if (!(x = make_unshared(steal(&x))))
        return NULL;
    x->attribute = ATTR_NONE;
    for (Count k = 0; k < n; k++) {
        Value *item = one ? retain(v) : item_of(v, k);
        if (!item)
            return NULL;
        store_item(x, at[k], item);
    }
    return collapse_if_alike(steal(&x));
}

static Value *replace_each(Value *x, const Value *i, Value *v);

static Value *replace_in_list(Value *x, const Value *i, Value *v)
{
    CONSUME(x);
    CONSUME(v);
    bool one = is_integer_atom(i);
    if (!one && is_mixed(i))
        return replace_each(steal(&x), i, steal(&v));
    if (!one && !is_integer_list(i))
        return raise_error(ERR_TYPE);
    OWNED Value *list = one ? NULL : to_longs(i);
    if (!one && !list)
        return NULL;
    int64_t position = one ? integer_of(i) : 0;
    const int64_t *at = one ? &position : list->i64s;
    Count n = one ? 1 : list->count;
    for (Count k = 0; k < n; k++)
        if ((uint64_t)at[k] >= (uint64_t)x->count)
            return raise_error(ERR_LENGTH);
    if (is_mixed(x))
        return replace_in_mixed(steal(&x), at, n, steal(&v), one || is_single(v));
    if (one && !is_atom(v))
        return raise_error(ERR_TYPE);
    return replace_in_simple(steal(&x), at, n, steal(&v));
}

/* Each item of a nested list of indices in turn. */
static Value *replace_each(Value *x, const Value *i, Value *v)
{
    CONSUME(x);
    CONSUME(v);
    bool single = is_single(v);
    if (!single && count_of(v) != i->count)
        return raise_error(ERR_LENGTH);
    for (Count k = 0; k < i->count; k++) {
        Value *item = single ? retain(v) : item_of(v, k);
        if (!item || !(x = replace_at(steal(&x), i->items[k], item)))
            return NULL;
    }
    return steal(&x);
}

/* ── growing ───────────────────────────────────────────────────────────────────────────── */

static Value *extend_vector(Value *x, Count more)
{
    OWNED Value *null = null_like(x);
    if (!null) {
        release(x);
        return NULL;
    }
    if (!(x = make_unshared(x)))
        return NULL;
    Count n = x->count;
    if (!(x = resize_vector(x, n + more)))
        return NULL;
    if (is_mixed(x)) {
        for (Count k = n; k < n + more; k++)
            x->items[k] = retain(null);
        return x;
    }
    size_t width = (size_t)item_size(x->type);
    for (Count k = n; k < n + more; k++)
        memcpy(x->bytes + (size_t)k * width, raw_of(null), width);
    return x;
}

/* The columns of an unshared table, for change in place; the table must be released on failure. */
static Value **own_columns(Value **table)
{
    Value *x = *table = make_unshared(steal(table));
    if (!x || !(x->dict = make_unshared(steal(&x->dict))))
        return NULL;
    x->attribute = ATTR_NONE;
    x->dict->items[1] = make_unshared(steal(&x->dict->items[1]));
    return x->dict->items[1] ? x->dict->items[1]->items : NULL;
}

/* x with `more` null items, rows or entries behind. */
static Value *extend(Value *x, Count more)
{
    CONSUME(x);
    if (is_simple(x) || is_mixed(x))
        return extend_vector(steal(&x), more);
    if (!is_table(x))
        return raise_error(ERR_TYPE);
    Count columns = names_of(x)->count;
    Value **column = own_columns(&x);
    for (Count c = 0; column && c < columns; c++)
        if (!(column[c] = extend(steal(&column[c]), more)))
            return NULL;
    return column ? steal(&x) : NULL;
}

/* ── tables ────────────────────────────────────────────────────────────────────────────── */

static Value *replace_column(Value *x, Symbol name, Value *v)
{
    CONSUME(x);
    CONSUME(v);
    Count rows = count_of(x);
    if (is_single(v)) {
        OWNED Value *n = new_long(rows);
        if (!n || !(v = take(steal(&n), steal(&v))))
            return NULL;
    }
    if (count_of(v) != rows)
        return raise_error(ERR_LENGTH);
    Count at = find_symbol(names_of(x), name);
    if (at >= 0) {
        Value **column = own_columns(&x);
        if (!column)
            return NULL;
        release(column[at]);
        column[at] = steal(&v);
        return steal(&x);
    }
    OWNED Value *last = new_symbol(name);
    OWNED Value *names = last ? join(retain(names_of(x)), steal(&last)) : NULL;
    OWNED Value *columns = new_list(1, steal(&v));
    if (!names || !columns || !(columns = join(retain(columns_of(x)), steal(&columns))))
        return NULL;
    return new_table_of(steal(&names), steal(&columns));
}

/* Rows at i: v is a table or dictionary of some columns, or a list with an item for each column. */
static Value *replace_rows(Value *x, const Value *i, Value *v)
{
    CONSUME(x);
    CONSUME(v);
    bool named = is_table(v) || is_dict(v);
    OWNED Value *names = retain(is_table(v) ? names_of(v) : is_dict(v) ? keys_of(v) : names_of(x));
    OWNED Value *items = is_table(v) ? retain(columns_of(v)) : is_dict(v) ? retain(values_of(v)) : retain(v);
    if (names->type != TYPE_SYMBOL || (!named && is_vector(v) && v->count != names->count))
        return raise_error(names->type != TYPE_SYMBOL ? ERR_TYPE : ERR_LENGTH);
    release(steal(&v));
    Value **column = own_columns(&x);
    for (Count k = 0; column && k < names->count; k++) {
        Count at = find_symbol(names_of(x), names->symbols[k]);
        if (at < 0)
            return raise_error(ERR_MISMATCH);
        Value *item = is_vector(items) ? item_of(items, k) : retain(items);
        if (!item || !(column[at] = replace_at(steal(&column[at]), i, item)))
            return NULL;
    }
    return column ? steal(&x) : NULL;
}

static Value *replace_in_table(Value *x, const Value *i, Value *v)
{
    if (is_symbol_atom(i))
        return replace_column(x, i->symbol, v);
    if (i->type != TYPE_SYMBOL)
        return replace_rows(x, i, v);
    CONSUME(x);
    CONSUME(v);
    if (!is_single(v) && count_of(v) != i->count)
        return raise_error(ERR_LENGTH);
    for (Count k = 0; k < i->count; k++) {
        Value *column = is_single(v) ? retain(v) : item_of(v, k);
        if (!column || !(x = replace_column(steal(&x), i->symbols[k], column)))
            return NULL;
    }
    return steal(&x);
}

/* ── dictionaries ──────────────────────────────────────────────────────────────────────── */

/* One new key; a list of lists keeps the key whole. */
static Value *append_key(Value *keys, const Value *key)
{
    if (is_table(keys)) {
        Value *record = records_of(keys, key);
        return record ? append(keys, record) : (release(keys), NULL);
    }
    if (!is_mixed(keys) || (keys->count == 0 && is_atom(key)))
        return join(keys, retain(key));
    Value *one = new_list(1, retain(key));
    return one ? join(keys, one) : (release(keys), NULL);
}

static Value *replace_one_key(Value *x, Count at, const Value *key, Value *v)
{
    CONSUME(x);
    CONSUME(v);
    Count n = count_of(x);
    if (!(x = make_unshared(steal(&x))))
        return NULL;
    if (at >= n) {
        at = n;
        if (x->attribute == ATTR_SORTED)
            return raise_text("step");
        if (is_simple(values_of(x)) && v->type != -values_of(x)->type && !is_enum(values_of(x)))
            return raise_error(ERR_TYPE);
        if (!(x->items[0] = append_key(steal(&x->items[0]), key)) || !(x->items[1] = extend(steal(&x->items[1]), 1)))
            return NULL;
        if (is_atom(key))
            note_appended_keys(x);
        else
            forget_keys(x);
    }
    const Value position = {.type = -TYPE_LONG, .i64 = at}; /* one that needs no memory */
    if (!(x->items[1] = replace_at(steal(&x->items[1]), &position, steal(&v))))
        return NULL;
    return steal(&x);
}

/* Keys not yet there are appended once each, in order; `at` gets their positions. */
static Value *append_missing(Value *x, const Value *keys, Value *at)
{
    CONSUME(x);
    OWNED Value *first = number_new_keys(at, keys, count_of(x));
    if (!first || !first->count)
        return first ? steal(&x) : NULL;
    if (x->attribute == ATTR_SORTED)
        return raise_text("step");
    OWNED Value *more = gather(keys, first->i64s, first->count);
    if (!more || !(x = make_unshared(steal(&x))))
        return NULL;
    forget_keys(x);
    if (!(x->items[0] = join(steal(&x->items[0]), steal(&more))) ||
        !(x->items[1] = extend(steal(&x->items[1]), first->count)))
        return NULL;
    return steal(&x);
}

static Value *replace_keys(Value *x, const Value *keys, Value *at, Value *v)
{
    CONSUME(x);
    CONSUME(v);
    OWNED Value *positions = make_unshared(at);
    if (!positions || !(x = append_missing(steal(&x), keys, positions)) || !(x = make_unshared(steal(&x))))
        return NULL;
    if (!(x->items[1] = replace_at(steal(&x->items[1]), positions, steal(&v))))
        return NULL;
    return steal(&x);
}

static Value *replace_in_dict(Value *x, const Value *i, Value *v)
{
    CONSUME(x);
    CONSUME(v);
    if (is_atom(i) && has_plain_keys(x, i)) {
        Count position = position_of_key(x, i);
        return replace_one_key(steal(&x), position, i, steal(&v));
    }
    OWNED Value *at = find_key_rows(x, i);
    if (!at)
        return NULL;
    if (is_atom(at))
        return replace_one_key(steal(&x), at->i64, i, steal(&v));
    if (is_dict(at)) /* keys given by a dictionary */
        return raise_error(ERR_TYPE);
    if (is_mixed(at) && at->count)
        return replace_each(steal(&x), i, steal(&v));
    OWNED Value *keys = is_keyed_table(x) ? records_of(keys_of(x), i) : retain(i);
    return keys ? replace_keys(steal(&x), keys, steal(&at), steal(&v)) : NULL;
}

/* ── the door ──────────────────────────────────────────────────────────────────────────── */

Value *replace_at(Value *x, const Value *i, Value *v)
{
    CONSUME(x);
    CONSUME(v);
    if (is_identity(i) || is_hole(i)) {
        OWNED Value *n = is_dict(x) ? retain(keys_of(x)) : new_long(count_of(x));
        OWNED Value *all = !n ? NULL : is_dict(x) ? steal(&n) : til(steal(&n));
        return all ? replace_at(steal(&x), all, steal(&v)) : NULL;
    }
    if (is_table(x))
        return replace_in_table(steal(&x), i, steal(&v));
    if (is_dict(x))
        return replace_in_dict(steal(&x), i, steal(&v));
    if (is_vector(x))
        return replace_in_list(steal(&x), i, steal(&v));
    return raise_error(ERR_TYPE);
}
