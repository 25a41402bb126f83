/* replace.c: x with the items at i replaced by v, one level deep: what amend and upsert stand on. Lists, and the door.
 * Simple vectors keep their type: anything else is 'type. In place when unshared. */
#include "verb/replace.h"
#include "verb/verb.h"

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
    if (is_enum(x) && !(is_enum(v) && enum_domain(v) == enum_domain(x)))
        return items_of_domain(enum_domain(x), steal(&v));
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

Value *replace_each(Value *x, const Value *i, Value *v)
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
