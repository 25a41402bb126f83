/* replace_dict.c: values of a dictionary or rows of a keyed table replaced, by key; new keys go behind. */
#include "verb/indexes.h"
#include "verb/lookup.h"
#include "verb/replace.h"
#include "verb/verb.h"

/* ── room for new keys ─────────────────────────────────────────────────────────────────── */

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

/* ── keys ──────────────────────────────────────────────────────────────────────────────── */

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
            forget_index(x);
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
    forget_index(x);
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

Value *replace_in_dict(Value *x, const Value *i, Value *v)
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
