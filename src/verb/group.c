/* group.c: which items are equal: distinct, group, and classes for the tables room. */
#include "verb/lookup.h"
#include "verb/verb.h"

/* Rows are classed column by column: pairs of class numbers are numbers again. */
static bool classify_rows(const Value *columns, Value **ids, Value **firsts)
{
    if (!classify_list(columns->items[0], ids, firsts))
        return false;
    for (Count c = 1; c < columns->count; c++) {
        OWNED Value *so_far = steal(ids);
        OWNED Value *more = NULL;
        OWNED Value *more_firsts = NULL;
        release(steal(firsts));
        if (!classify_list(columns->items[c], &more, &more_firsts))
            return false;
        for (Count i = 0; i < more->count; i++)
            so_far->i64s[i] = so_far->i64s[i] * more_firsts->count + more->i64s[i];
        if (!classify_list(so_far, ids, firsts))
            return false;
    }
    return true;
}

static bool classify_any(const Value *x, Value **ids, Value **firsts)
{
    if (is_table(x)) {
        Value *own_ids = NULL;
        bool done = classify_rows(columns_of(x), &own_ids, firsts);
        if (ids && done)
            *ids = own_ids;
        else
            release(own_ids);
        return done;
    }
    if (is_vector(x))
        return classify_list(x, ids, firsts);
    raise_error(ERR_TYPE);
    return false;
}

Value *classify(const Value *x, Value **firsts)
{
    Value *ids = NULL;
    return classify_any(x, &ids, firsts) ? ids : NULL;
}

Value *distinct(Value *x)
{
    CONSUME(x);
    if (is_dict(x) && !is_keyed_table(x))
        return distinct(retain(values_of(x)));
    if (is_keyed_table(x))
        return distinct(enkey(0, steal(&x)));
    OWNED Value *firsts = NULL;
    if (!classify_any(x, NULL, &firsts))
        return NULL;
    if (firsts->count == count_of(x))
        return without_attribute(steal(&x));
    return gather(x, firsts->i64s, firsts->count);
}

Value *class_positions(const Value *classes, Count class_count)
{
    OWNED Value *counts = new_vector(TYPE_LONG, class_count);
    OWNED Value *r = counts ? new_vector(TYPE_MIXED, class_count) : NULL;
    if (!r)
        return NULL;
    int64_t *at = counts->i64s;
    memset(at, 0, (size_t)class_count * sizeof *at);
    for (Count i = 0; i < classes->count; i++)
        at[classes->i64s[i]]++;
    for (Count c = 0; c < class_count; c++) {
        if (!(r->items[c] = new_vector(TYPE_LONG, at[c])))
            return NULL;
        at[c] = 0;
    }
    for (Count i = 0; i < classes->count; i++) {
        int64_t c = classes->i64s[i];
        r->items[c]->i64s[at[c]++] = i;
    }
    return steal(&r);
}

/* Positions of a dictionary's values as lists of its keys. */
static Value *group_dict(const Value *dict)
{
    OWNED Value *by_position = group(retain(values_of(dict)));
    if (!by_position)
        return NULL;
    const Value *positions = values_of(by_position);
    OWNED Value *r = new_vector(TYPE_MIXED, positions->count);
    for (Count i = 0; r && i < positions->count; i++)
        if (!(r->items[i] = gather(keys_of(dict), positions->items[i]->i64s, positions->items[i]->count)))
            return NULL;
    return r ? new_dict(retain(keys_of(by_position)), steal(&r)) : NULL;
}

Value *group(Value *x)
{
    CONSUME(x);
    if (is_dict(x))
        return is_dict(values_of(x)) ? raise_error(ERR_TYPE) : group_dict(x);
    OWNED Value *firsts = NULL;
    OWNED Value *classes = classify(x, &firsts);
    OWNED Value *keys = classes ? gather(x, firsts->i64s, firsts->count) : NULL;
    Value *values = keys ? class_positions(classes, firsts->count) : NULL;
    return values ? new_dict(steal(&keys), values) : NULL;
}
