/* set.c: lists as sets: union inter except; and cross. */
#include "verb/verb.h"

Value *union_(Value *x, Value *y)
{
    Value *both = join(x, y);
    return both && is_atom(both) ? both : both ? distinct(both) : NULL;
}

/* Items of x that are (or are not) items of y. */
static Value *chosen(Value *x, Value *y, bool wanted)
{
    CONSUME(x);
    CONSUME(y);
    if (is_dict(x) && !is_keyed_table(x))
        return chosen(retain(values_of(x)), steal(&y), wanted);
    bool row = is_table(x) && is_dict(y) && keys_of(y)->type == TYPE_SYMBOL;
    if (is_dict(y) && !is_keyed_table(y) && !row)
        return chosen(steal(&x), retain(values_of(y)), wanted);
    if ((is_keyed_table(x) || is_keyed_table(y)) &&
        (!(x = enkey(0, steal(&x))) || !(y = enkey(0, steal(&y)))))
        return NULL;
    if (!is_vector(x) && !is_table(x))
        return raise_error(ERR_TYPE);
    if (!is_vector(y) && !is_table(y) && !(y = enlist(steal(&y))))
        return NULL;
    /* Vectors must be of one type, as in has it. */
    OWNED Value *found = is_simple(x) && is_simple(y) ? in_(retain(x), retain(y)) : membership(x, y);
    if (!found)
        return NULL;
    for (Count i = 0; !wanted && i < found->count; i++)
        found->u8s[i] = !found->u8s[i];
    OWNED Value *at = where(steal(&found));
    if (!at)
        return NULL;
    return at->count == count_of(x) ? without_attribute(steal(&x)) : gather(x, at->i64s, at->count);
}

Value *inter(Value *x, Value *y)
{
    return chosen(x, y, true);
}

Value *except(Value *x, Value *y)
{
    return chosen(x, y, false);
}

/* ── cross ─────────────────────────────────────────────────────────────────────────────── */

/* For n items against m: 0 0 .. 0 1 1 .. and 0 1 .. m-1 0 1 .. */
static bool cross_positions(Count n, Count m, Value **left, Value **right)
{
    Count total;
    if (__builtin_mul_overflow(n, m, &total)) {
        raise_error(ERR_WSFULL);
        return false;
    }
    OWNED Value *i = new_vector(TYPE_LONG, total);
    OWNED Value *j = i ? new_vector(TYPE_LONG, total) : NULL;
    if (!j)
        return false;
    for (Count k = 0, a = 0; a < n; a++)
        for (Count b = 0; b < m; b++, k++) {
            i->i64s[k] = a;
            j->i64s[k] = b;
        }
    *left = steal(&i);
    *right = steal(&j);
    return true;
}

/* A column of both is y's. */
static Value *join_columns(const Value *x, const Value *y)
{
    Value *columns = join(retain(x->dict), retain(y->dict));
    return columns ? new_table(columns) : NULL;
}

static Value *join_pairs(const Value *x, const Value *y)
{
    if (is_table(x) && is_table(y))
        return join_columns(x, y);
    Count n = count_of(x);
    OWNED Value *r = new_vector(TYPE_MIXED, n);
    for (Count k = 0; r && k < n; k++) {
        Value *left = may_do_item(k) ? item_of(x, k) : NULL, *right = left ? item_of(y, k) : NULL;
        if (!right || !(r->items[k] = join(left, right))) {
            release(right ? NULL : left);
            return NULL;
        }
    }
    return r ? collapse(steal(&r)) : NULL;
}

static Value *cross_dicts(const Value *x, const Value *y)
{
    OWNED Value *keys = cross(retain(keys_of(x)), retain(keys_of(y)));
    Value *values = keys ? cross(retain(values_of(x)), retain(values_of(y))) : NULL;
    return values ? new_dict(steal(&keys), values) : NULL;
}

Value *cross(Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    if (is_dict(x) && is_dict(y))
        return cross_dicts(x, y);
    if (!(x = is_atom(x) || is_function(x) || is_dict(x) ? enlist(steal(&x)) : steal(&x)) ||
        !(y = is_atom(y) || is_function(y) || is_dict(y) ? enlist(steal(&y)) : steal(&y)))
        return NULL;
    OWNED Value *i = NULL;
    OWNED Value *j = NULL;
    if (!cross_positions(count_of(x), count_of(y), &i, &j))
        return NULL;
    OWNED Value *left = gather(x, i->i64s, i->count);
    OWNED Value *right = left ? gather(y, j->i64s, j->count) : NULL;
    return right ? join_pairs(left, right) : NULL;
}
