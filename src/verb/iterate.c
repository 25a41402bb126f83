/* iterate.c: what atomic primitives do with lists, dictionaries and tables: go in, item
 * by item. */
#include "verb/elementwise.h"

/* Item i as an own value, stolen when nobody else will miss it. */
static Value *take_item(Value *list, Count i)
{
    if (is_mixed(list) && is_unshared(list))
        return steal(&list->items[i]);
    return item_of(list, i);
}

/* The results of f on every item, not collapsed. */
static Value *map_items(Monad f, Value *list)
{
    CONSUME(list);
    Count count = count_of(list);
    OWNED Value *result = new_vector(TYPE_MIXED, count);
    for (Count i = 0; result && i < count; i++) {
        Value *item = may_do_item(i) ? take_item(list, i) : NULL;
        if (!item || !(result->items[i] = f(item)))
            return NULL;
    }
    return steal(&result);
}

static Value *map_monad_inside(Monad f, Value *x)
{
    CONSUME(x);
    if (is_mixed(x))
        return collapse(map_items(f, steal(&x)));
    if (is_table(x)) {
        Value *columns = map_items(f, retain(columns_of(x)));
        return columns ? new_table_of(retain(names_of(x)), columns) : NULL;
    }
    if (is_dict(x)) {
        Value *values = f(retain(values_of(x)));
        return values ? new_dict(retain(keys_of(x)), values) : NULL;
    }
    return raise_error(ERR_TYPE);
}

Value *map_monad(Monad f, Value *x)
{
    if (!enter_depth()) {
        release(x);
        return NULL;
    }
    Value *result = map_monad_inside(f, x);
    leave_depth();
    return result;
}

/* ── two arguments ── */

enum { ITERATE_X = 1, ITERATE_Y = 2 };

static Value *map_pairs(Dyad f, Value *x, Value *y, int sides)
{
    CONSUME(x);
    CONSUME(y);
    Count count = count_of(sides & ITERATE_X ? x : y);
    if (sides == (ITERATE_X | ITERATE_Y) && count != count_of(y))
        return raise_error(ERR_LENGTH);
    OWNED Value *result = new_vector(TYPE_MIXED, count);
    for (Count i = 0; result && i < count; i++) {
        if (!may_do_item(i))
            return NULL;
        OWNED Value *a = sides & ITERATE_X ? take_item(x, i) : retain(x);
        OWNED Value *b = a && sides & ITERATE_Y ? take_item(y, i) : a ? retain(y) : NULL;
        if (!b || !(result->items[i] = f(steal(&a), steal(&b))))
            return NULL;
    }
    return steal(&result);
}

/* One side's columns or values, so that a dictionary, a table and a list all iterate
 * alike. */
static Value *inside_of(const Value *x)
{
    return retain(is_table(x) ? columns_of(x) : is_dict(x) ? values_of(x) : x);
}

static Value *map_side(Dyad f, Value *x, Value *y, int side)
{
    CONSUME(x);
    CONSUME(y);
    const Value *shape = side == ITERATE_X ? x : y;
    if (is_vector(shape))
        return collapse(map_pairs(f, steal(&x), steal(&y), side));
    if (!is_dict(shape) && !is_table(shape))
        return raise_error(ERR_TYPE);
    Value *a = side == ITERATE_X ? inside_of(x) : retain(x);
    Value *b = side == ITERATE_Y ? inside_of(y) : retain(y);
    if (is_dict(shape)) {
        Value *values = f(a, b);
        return values ? new_dict(retain(keys_of(shape)), values) : NULL;
    }
    Value *columns = map_pairs(f, a, b, side);
    return columns ? new_table_of(retain(names_of(shape)), columns) : NULL;
}

static Value *guarded_side(Dyad f, Value *x, Value *y, int side)
{
    if (!enter_depth()) {
        release(x);
        release(y);
        return NULL;
    }
    Value *result = map_side(f, x, y, side);
    leave_depth();
    return result;
}

Value *map_dyad_right(Dyad f, Value *x, Value *y)
{
    return guarded_side(f, x, y, ITERATE_Y);
}

Value *map_dyad_left(Dyad f, Value *x, Value *y)
{
    return guarded_side(f, x, y, ITERATE_X);
}

/* ── two dictionaries: the union of their keys ── */

static Value *append_items(Value *x, const Value *y, const Count *position, Count extra,
                           Monad change)
{
    x = make_unshared(to_mixed(x));
    Count count = x ? x->count : 0;
    if (!x || !(x = resize_vector(x, count + extra)))
        return NULL;
    for (Count i = 0, at = count; i < count_of(y); i++) {
        if (position[i] >= 0)
            continue;
        Value *item = item_of(y, i);
        if (!item || !(x->items[at++] = change ? change(item) : item)) {
            release(x);
            return NULL;
        }
    }
    return x;
}

/* What stands for an entry that is not there: an atom, so that it compares with a list too. */
static Value *missing_entry(const Value *values)
{
    OWNED Value *null = null_like(values);
    return null && is_simple(null) ? null_like(null) : steal(&null);
}

/* y's entries go into x's: joined by f where x has the key; else alone, negated if f
 * subtracts, or, of a question, against the null. */
static Value *merge_values(Dyad f, const Value *x, const Value *y, const Count *position,
                           Count extra, bool question)
{
    Count own = count_of(x);
    OWNED Value *values =
        append_items(retain(x), y, position, extra, f == minus ? neg : NULL);
    OWNED Value *missing = question ? missing_entry(x) : NULL;
    OWNED Value *joined = new_vector(TYPE_BOOLEAN, values ? values->count : 0);
    if (!values || !joined || (question && !missing))
        return NULL;
    memset(joined->bytes, 0, (size_t)joined->count);
    for (Count i = 0; i < count_of(y); i++) {
        Count at = position[i];
        if (at < 0)
            continue;
        Value *item = item_of(y, i);
        if (!item || !(values->items[at] = f(steal(&values->items[at]), item)))
            return NULL;
        joined->u8s[at] = 1;
    }
    for (Count i = 0; question && i < values->count; i++) {
        if (joined->u8s[i])
            continue;
        Value *item = steal(&values->items[i]);
        values->items[i] = i < own ? f(item, retain(missing)) : f(retain(missing), item);
        if (!values->items[i])
            return NULL;
    }
    return collapse(steal(&values));
}

/* Position of each key among those of another dictionary, or its count. Lists of unlike depth meet item by item. */
static Value *find_keys(const Value *keys, const Value *wanted)
{
    Value *found = keys->type == wanted->type ? find_in(keys, wanted) : NULL;
    if (error_pending() || (found && found->type == TYPE_LONG))
        return found;
    release(found);
    OWNED Value *position = new_vector(TYPE_LONG, count_of(wanted));
    for (Count i = 0; position && i < position->count; i++) {
        OWNED Value *key = item_of(wanted, i);
        if (!key)
            return NULL;
        Count at = find_item(keys, key);
        position->i64s[i] = at < 0 ? count_of(keys) : at;
    }
    return steal(&position);
}

static Value *merge_dicts(Dyad f, const Value *x, const Value *y, bool question)
{
    if (values_identical(keys_of(x), keys_of(y))) {
        Value *values = f(retain(values_of(x)), retain(values_of(y)));
        return values ? new_dict(retain(keys_of(x)), values) : NULL;
    }
    if (is_table(keys_of(x)) != is_table(keys_of(y)))
        return raise_error(ERR_TYPE);
    Count known = count_of(x), extra = 0;
    OWNED Value *position = find_keys(keys_of(x), keys_of(y));
    for (Count i = 0; position && i < position->count; i++)
        if (position->i64s[i] == known) {
            position->i64s[i] = -1;
            extra++;
        }
    OWNED Value *keys = position ? collapse(append_items(retain(keys_of(x)), keys_of(y),
                                                         position->i64s, extra, NULL))
                                 : NULL;
    OWNED Value *values = keys ? merge_values(f, values_of(x), values_of(y),
                                              position->i64s, extra, question)
                               : NULL;
    if (values && is_table(values_of(x)) && is_table(values_of(y)) && !is_table(values))
        return raise_error(ERR_MISMATCH);               /* rows of unlike columns make no table */
    return values ? new_dict(steal(&keys), steal(&values)) : NULL;
}

/* Tables go together column by column, by name; a dictionary beside a table is one row
 * for all. */
static Value *merge_tables(Dyad f, const Value *x, const Value *y, bool question)
{
    const Value *dx = is_table(x) ? x->dict : x, *dy = is_table(y) ? y->dict : y;
    Value *merged = merge_dicts(f, dx, dy, question);
    return merged ? new_table(merged) : NULL;
}

static Value *map_dyad_inside(Dyad f, Value *x, Value *y, bool question)
{
    CONSUME(x);
    CONSUME(y);
    bool dict_x = is_dict(x), dict_y = is_dict(y);
    if (is_function(x) || is_function(y))
        return raise_error(ERR_TYPE);
    if (dict_x && dict_y)
        return merge_dicts(f, x, y, question);
    if ((is_table(x) || dict_x) && (is_table(y) || dict_y)) {
        if (is_keyed_table(x) || is_keyed_table(y))
            return raise_error(ERR_TYPE);
        return merge_tables(f, x, y, question);
    }
    if (dict_x || is_table(x))
        return map_side(f, steal(&x), steal(&y), ITERATE_X);
    if (dict_y || is_table(y))
        return map_side(f, steal(&x), steal(&y), ITERATE_Y);
    int sides = (is_vector(x) ? ITERATE_X : 0) | (is_vector(y) ? ITERATE_Y : 0);
    return sides ? collapse(map_pairs(f, steal(&x), steal(&y), sides))
                 : raise_error(ERR_TYPE);
}

static Value *map_dyad_guarded(Dyad f, Value *x, Value *y, bool question)
{
    if (!enter_depth()) {
        release(x);
        release(y);
        return NULL;
    }
    Value *result = map_dyad_inside(f, x, y, question);
    leave_depth();
    return result;
}

Value *map_dyad(Dyad f, Value *x, Value *y)
{
    return map_dyad_guarded(f, x, y, false);
}

Value *map_question(Dyad f, Value *x, Value *y)
{
    return map_dyad_guarded(f, x, y, true);
}
