/* join.c: x,y, what x,:y does, and raze. Appending to an unshared list is in place and amortised. */
#include "verb/list_index.h"
#include "verb/lookup.h"
#include "verb/verb.h"

/* ── lists ─────────────────────────────────────────────────────────────────────────────── */

static Attribute attribute_after(const Value *x, const Value *item)
{
    switch ((Attribute)x->attribute) {
    case ATTR_GROUPED: return ATTR_GROUPED;
    case ATTR_SORTED: return x->count == 0 || compare_items(x, x->count - 1, item, 0) <= 0 ? ATTR_SORTED : ATTR_NONE;
    case ATTR_UNIQUE:
    case ATTR_PARTED:
    case ATTR_NONE: break;
    }
    return ATTR_NONE;
}

static bool has_item(const Value *x, const Value *item)
{
    Count at = indexed_position(x, item);
    return at >= 0 ? at < x->count : find_item(x, item) >= 0;
}

static bool stays_unique(const Value *x, const Value *y)
{
    OWNED Value *firsts = NULL;
    OWNED Value *classes = classify(y, &firsts);
    OWNED Value *found = classes && firsts->count == y->count ? membership(y, x) : NULL;
    return found && !memchr(found->u8s, 1, (size_t)found->count);
}

/* What a list's attribute becomes when y's items follow: s, u and g stay while they are true. */
static Attribute joined_attribute(const Value *x, const Value *y)
{
    if (x->attribute == ATTR_NONE || count_of(y) == 0)
        return (Attribute)x->attribute;
    if (x->attribute == ATTR_GROUPED)
        return ATTR_GROUPED;
    if (is_atom(y)) {
        OWNED Value *one = enlist(retain(y));
        return !one ? ATTR_NONE : x->attribute == ATTR_UNIQUE ? (has_item(x, y) ? ATTR_NONE : ATTR_UNIQUE)
                                                              : attribute_after(x, one);
    }
    if (x->attribute == ATTR_SORTED)
        return is_ascending(y) && attribute_after(x, y) == ATTR_SORTED ? ATTR_SORTED : ATTR_NONE;
    return x->attribute == ATTR_UNIQUE && stays_unique(x, y) ? ATTR_UNIQUE : ATTR_NONE;
}

/* Same storage on both sides: y's bytes behind x's. y is an atom or a vector. */
static Value *append_simple(Value *x, const Value *y)
{
    Count n = x->count, more = is_atom(y) ? 1 : y->count;
    size_t width = (size_t)item_size(x->type);
    bool explains = error_pending(); /* what is joined is about an error, which stays */
    Attribute attribute = joined_attribute(x, y);
    if (!explains && error_pending() && take_error() != ERR_WSFULL) /* without memory to check it, it is given up */
        context->interrupted = 1;                                   /* who stopped the check means what runs */
    if (is_unshared(x) && !(x->flags & FLAG_MAPPED)) {
        x = resize_vector(x, n + more);
    } else {
        Value *copy = new_list_like(x, n + more);
        if (copy)
            memcpy(copy->bytes, x->bytes, (size_t)n * width);
        release(x);
        x = copy;
    }
    if (!x)
        return NULL;
    memcpy(x->bytes + (size_t)n * width, is_atom(y) ? raw_of(y) : (const void *)y->bytes, (size_t)more * width);
    x->attribute = (int8_t)attribute; /* not set_attribute: the index of x goes on being about its first items */
    return x;
}

/* y's items (y itself when it is no list) behind the items of a mixed list. */
static Value *append_mixed(Value *x, const Value *y)
{
    Count n = x->count, more = is_vector(y) || is_table(y) ? count_of(y) : 1;
    x = make_unshared(x);
    if (!x || !(x = resize_vector(x, n + more)))
        return NULL;
    for (Count i = 0; i < more; i++) {
        if (!(x->items[n + i] = is_vector(y) || is_table(y) ? item_of(y, i) : retain(y))) {
            release(x);
            return NULL;
        }
    }
    return x;
}

static bool same_base_type(const Value *x, const Value *y)
{
    int type = base_type(x->type), other = base_type(y->type);
    if (type != other || type == TYPE_MIXED || type >= TYPE_TABLE)
        return false;
    return !is_enum(x) || enum_domain(x) == enum_domain(y);
}

static Value *as_list(Value *x)
{
    return is_vector(x) ? x : is_atom(x) ? enlist(x) : new_list(1, x);
}

static Value *join_lists(Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    if (is_vector(x) && same_base_type(x, y))
        return append_simple(steal(&x), y);
    if (is_vector(x) && is_mixed(x) && x->count)
        return append_mixed(steal(&x), y);
    bool lists = is_vector(x) || is_vector(y);
    if (lists && is_symbolic(x) && is_symbolic(y) && (x->type != y->type || is_enum(x))) {
        if (!same_base_type(x, y)) {
            Value *symbols = plain_symbols(steal(&x));
            Value *more = symbols ? plain_symbols(steal(&y)) : NULL;
            if (!more) {
                release(symbols);
                return NULL;
            }
            return join_lists(symbols, more);
        }
    }
    if (!(x = as_list(steal(&x))))
        return NULL;
    if (is_simple(x) && same_base_type(x, y))
        return append_simple(steal(&x), y);
    if (x->count == 0)
        return is_table(y) ? steal(&y) : as_list(steal(&y));
    if ((is_vector(y) || is_table(y)) && count_of(y) == 0)
        return steal(&x);
    x = to_mixed(steal(&x));
    return x ? append_mixed(steal(&x), y) : NULL;
}

/* ── dictionaries ──────────────────────────────────────────────────────────────────────── */

/* Values of y go over those of the same key in x; new keys behind. */
static Value *join_dicts(Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    if (count_of(x) == 0 && !is_table(keys_of(x)))
        return steal(&y);
    const Value *values = values_of(x), *more = values_of(y);
    if (is_simple(values) && is_vector(more) && more->count && !same_base_type(values, more)) {
        Value *mixed = to_mixed(retain(values)), *loose = mixed ? new_dict(retain(keys_of(x)), mixed) : NULL;
        if (!loose)
            return NULL;
        release(x);
        x = loose;
    }
    return replace_at(steal(&x), keys_of(y), retain(values_of(y)));
}

/* ── tables ────────────────────────────────────────────────────────────────────────────── */

/* y's columns in the order of x's; 'mismatch when the names differ. A dictionary is a record. */
static Value *matching_columns(const Value *x, const Value *y)
{
    const Value *names = names_of(x), *given = is_table(y) ? names_of(y) : keys_of(y);
    OWNED Value *r = new_vector(TYPE_MIXED, names->count);
    if (!r)
        return NULL;
    if (given->type != TYPE_SYMBOL || given->count != names->count)
        return raise_error(ERR_MISMATCH);
    for (Count i = 0; i < names->count; i++) {
        Count at = find_symbol(given, names->symbols[i]);
        if (at < 0)
            return raise_error(ERR_MISMATCH);
        if (is_table(y)) {
            r->items[i] = retain(columns_of(y)->items[at]);
        } else {
            Value *item = item_of(values_of(y), at);
            r->items[i] = item ? enlist(item) : NULL;
        }
        if (!r->items[i])
            return NULL;
    }
    return steal(&r);
}

static bool has_symbol_keys(const Value *x)
{
    return is_dict(x) && keys_of(x)->type == TYPE_SYMBOL;
}

/* A keyed table with the rows of a table (keyed or not) or one record over it. */
static Value *join_keyed(Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    if (has_symbol_keys(y) && !(y = enlist(steal(&y))))
        return NULL;
    if (is_table(y)) {
        OWNED Value *names = join(retain(names_of(keys_of(x))), retain(names_of(values_of(x))));
        if (!names || !(y = take(retain(names), steal(&y))) || !(y = enkey(names_of(keys_of(x))->count, steal(&y))))
            return NULL;
    }
    if (!is_keyed_table(y))
        return raise_error(ERR_TYPE);
    return replace_at(steal(&x), keys_of(y), retain(values_of(y)));
}

Value *join(Value *x, Value *y)
{
    if ((x->flags | y->flags) & FLAG_STORED) { /* an item of a list: what raze joins */
        Value *args[2] = {x, y};
        if (!open_stored_args(NULL, args, 2))
            return NULL;
        x = args[0];
        y = args[1];
    }
    CONSUME(x);
    CONSUME(y);
    if (is_table(x) && (is_table(y) || has_symbol_keys(y))) {
        Value *more = matching_columns(x, y);
        return more ? append_columns(steal(&x), more, join) : NULL;
    }
    if (is_keyed_table(x) && (is_table(y) || is_dict(y)))
        return join_keyed(steal(&x), steal(&y));
    if (is_dict(x) && is_dict(y))
        return join_dicts(steal(&x), steal(&y));
    if (is_dict(x) || is_dict(y)) {
        const Value *list = is_dict(x) ? y : x;
        if (is_vector(list) && list->count == 0)
            return is_dict(x) ? steal(&x) : enlist(steal(&y));
        if (!is_mixed(list))
            return raise_error(ERR_TYPE);
    }
    if (is_table(x)) {
        if (is_vector(y) && y->count == 0)
            return steal(&x);
        x = to_mixed(steal(&x));
        return x ? collapse(join_lists(steal(&x), steal(&y))) : NULL;
    }
    return join_lists(steal(&x), steal(&y));
}

/* ── append ────────────────────────────────────────────────────────────────────────────── */

static Value *append_one(Value *list, Value *item)
{
    Count n = list->count;
    list = make_unshared(list);
    list = list ? resize_vector(list, n + 1) : NULL;
    if (list)
        list->items[n] = item;
    else
        release(item);
    return list;
}

static Value *append_to_list(Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    if (is_enum(x) && !same_base_type(x, y) && (is_symbolic(y) || count_of(y))) {
        if (!(y = items_of_domain(enum_domain(x), steal(&y))))
            return NULL;
        return join_lists(steal(&x), steal(&y));
    }
    if (is_mixed(x)) {
        bool whole = x->count && is_vector(x->items[0]) && is_vector(y) &&
                     !(is_mixed(y) && y->count && is_vector(y->items[0]));
        if (!whole)
            return join_lists(steal(&x), steal(&y));
        return append_one(steal(&x), steal(&y));
    }
    if (is_enum(y) && !is_enum(x) && !(y = plain_symbols(steal(&y))))
        return NULL;
    bool fits = same_base_type(x, y) || (is_vector(y) && count_of(y) == 0);
    return fits ? join_lists(steal(&x), steal(&y)) : raise_error(ERR_TYPE);
}

Value *append(Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    if (is_table(x))
        return append_rows(steal(&x), steal(&y));
    if (is_keyed_table(x))
        return upsert_rows(steal(&x), steal(&y));
    if (is_vector(x) && !is_dict(y) && !is_table(y))
        return append_to_list(steal(&x), steal(&y));
    if (is_dict(x) && is_dict(y) && !is_keyed_table(y) && count_of(x))
        return replace_at(steal(&x), keys_of(y), retain(values_of(y)));
    return join(steal(&x), steal(&y));
}

/* ── raze ──────────────────────────────────────────────────────────────────────────────── */

/* Vectors and atoms of one simple type, in one pass; NULL without error: not such. */
static Value *raze_simple(const Value *x)
{
    Count total = 0;
    const Value *first = x->items[0];
    for (Count i = 0; i < x->count; i++) {
        if (!same_base_type(first, x->items[i]))
            return NULL;
        total += is_atom(x->items[i]) ? 1 : x->items[i]->count;
    }
    Value *r = new_list_like(first, total);
    if (!r)
        return NULL;
    char *to = r->bytes;
    size_t width = (size_t)item_size(r->type);
    for (Count i = 0; i < x->count; i++) {
        const Value *item = x->items[i];
        size_t size = (is_atom(item) ? 1 : (size_t)item->count) * width;
        memcpy(to, is_atom(item) ? raw_of(item) : (const void *)item->bytes, size);
        to += size;
    }
    return r;
}

Value *raze(Value *x)
{
    CONSUME(x);
    if (is_dict(x))
        return raze(retain(values_of(x)));
    if (is_table(x) && count_of(x)) /* dictionaries of the same keys, joined: the last */
        return item_of(x, count_of(x) - 1);
    if (is_atom(x))
        return enlist(steal(&x));
    if (!is_mixed(x) || x->count == 0)
        return steal(&x);
    Value *simple = raze_simple(x);
    if (simple || error_pending())
        return simple;
    OWNED Value *r = retain(x->items[0]);
    for (Count i = 1; i < x->count; i++)
        if (!may_do_item(i) || !(r = join(steal(&r), retain(x->items[i]))))
            return NULL;
    return is_atom(r) ? enlist(steal(&r)) : steal(&r);
}
