/* drop.c: x _ y: without some items, entries or columns; cut into pieces; and cut. */
#include "verb/verb.h"

static Value *drop_count(int64_t n, Value *y)
{
    CONSUME(y);
    Count length = count_of(y);
    if (n == NULL_I64 || n == 0)
        return steal(&y);
    if (n > 0)
        return n >= length ? run_of(y, 0, 0) : run_of(y, n, length - n);
    return n <= -length ? run_of(y, 0, 0) : run_of(y, 0, length + n);
}

/* x without the entries that `doomed` (one byte an entry) marks. */
static Value *drop_marked(const Value *x, const uint8_t *doomed)
{
    Count length = count_of(x), kept = 0;
    OWNED Value *at = new_vector(TYPE_LONG, length);
    if (!at)
        return NULL;
    for (Count i = 0; i < length; i++) {
        at->i64s[kept] = i;
        kept += !doomed[i];
    }
    return gather(x, at->i64s, kept);
}

static Value *drop_position(Value *x, int64_t at)
{
    CONSUME(x);
    Count length = count_of(x);
    if (at < 0 || at >= length)
        return steal(&x);
    OWNED Value *front = run_of(x, 0, at);
    Value *back = front ? run_of(x, at + 1, length - at - 1) : NULL;
    return back ? join(steal(&front), back) : NULL;
}

/* ── dictionaries and tables ───────────────────────────────────────────────────────────── */

/* keys: an atom, a list of keys, or for a keyed table a record or a table of keys. */
static Value *drop_keys(const Value *keys, const Value *dict)
{
    OWNED Value *at = find_in(keys_of(dict), keys);
    if (!at)
        return NULL;
    Count length = count_of(dict);
    OWNED Value *doomed = new_vector(TYPE_BOOLEAN, length);
    if (!doomed)
        return NULL;
    memset(doomed->u8s, 0, (size_t)length);
    const int64_t *found = is_atom(at) ? &at->i64 : at->i64s;
    Count n = is_atom(at) ? 1 : at->count;
    if (is_mixed(at) && n)
        return raise_error(ERR_TYPE);
    for (Count i = 0; i < n; i++)
        if (found[i] < length)
            doomed->u8s[found[i]] = 1;
    return drop_marked(dict, doomed->u8s);
}

static Value *drop_columns(const Value *names, const Value *table)
{
    const Value *all = names_of(table);
    OWNED Value *kept_names = new_vector(TYPE_SYMBOL, all->count);
    OWNED Value *kept = kept_names ? new_vector(TYPE_MIXED, all->count) : NULL;
    if (!kept)
        return NULL;
    Count n = 0;
    for (Count i = 0; i < all->count; i++) {
        if (find_symbol(names, all->symbols[i]) >= 0)
            continue;
        kept_names->symbols[n] = all->symbols[i];
        kept->items[n++] = retain(columns_of(table)->items[i]);
    }
    if (n == 0)
        return new_empty();
    kept_names = resize_vector(steal(&kept_names), n);
    kept = resize_vector(steal(&kept), n);
    return kept && kept_names ? new_table_of(steal(&kept_names), steal(&kept)) : NULL;
}

/* A keyed table loses columns by name, unless the names are keys of another kind. */
static Value *drop_from_dict(const Value *x, const Value *dict)
{
    if (!is_keyed_table(dict) || x->type != TYPE_SYMBOL)
        return drop_keys(x, dict);
    OWNED Value *values = drop_columns(x, values_of(dict));
    if (!values)
        return NULL;
    if (!is_table(values))
        return raise_error(ERR_TYPE);
    return new_dict(retain(keys_of(dict)), steal(&values));
}

/* ── cut ───────────────────────────────────────────────────────────────────────────────── */

Value *cut_at(const Value *places, const Value *list)
{
    Count length = count_of(list);
    OWNED Value *r = new_vector(TYPE_MIXED, places->count);
    if (!r)
        return NULL;
    for (Count i = 0; i < places->count; i++) {
        int64_t from = places->i64s[i], to = i + 1 < places->count ? places->i64s[i + 1] : length;
        if (from < 0 || from > length || from > to)
            return raise_error(ERR_DOMAIN);
        if (to > length)
            to = length;
        if (!(r->items[i] = run_of(list, from, to - from)))
            return NULL;
    }
    return steal(&r);
}

static bool is_list_or_table(const Value *x)
{
    return is_vector(x) || is_table(x);
}

Value *drop(Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    if (is_integer_atom(x)) {
        if (is_atom(y) || is_function(y))
            return raise_error(ERR_TYPE);
        return drop_count(integer_of(x), steal(&y));
    }
    if (is_table(y) && x->type == TYPE_SYMBOL)
        return drop_columns(x, y);
    if (is_dict(y) && !is_dict(x))
        return drop_from_dict(x, y);
    if (is_keyed_table(y) && is_dict(x))
        return drop_keys(x, y);
    if (is_dict(x))
        return is_vector(y) && !is_keyed_table(x) ? raise_error(ERR_TYPE) : drop_keys(y, x);
    if (is_list_or_table(x) && is_integer_atom(y))
        return drop_position(steal(&x), integer_of(y));
    if (!is_vector(x) || !is_list_or_table(y))
        return raise_error(ERR_TYPE);
    OWNED Value *places = to_longs(x);
    return places ? cut_at(places, y) : NULL;
}

/* n cut list: pieces of n items, the last perhaps shorter; other left arguments as _. */
Value *cut(Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    if (!is_integer_atom(x))
        return drop(steal(&x), steal(&y));
    int64_t n = integer_of(x);
    if (!is_list_or_table(y))
        return raise_error(ERR_TYPE);
    Count length = count_of(y);
    if (n <= 0)
        return raise_error(n == 0 ? ERR_LENGTH : ERR_DOMAIN);
    OWNED Value *places = new_vector(TYPE_LONG, length / n + (length % n != 0));
    if (!places)
        return NULL;
    for (Count i = 0; i < places->count; i++)
        places->i64s[i] = i * n;
    return cut_at(places, y);
}
