/* sort.c: grading and sorting: asc desc iasc idesc rank xrank. */
#include "verb/sorting.h"
#include "verb/verb.h"

/* ── grade ─────────────────────────────────────────────────────────────────────────────── */

/* Symbols are classed first, so that names are compared once for each distinct pair. */
static Value *grade_symbols(const Value *x, bool descending)
{
    OWNED Value *firsts = NULL;
    OWNED Value *classes = classify(x, &firsts);
    OWNED Value *names = classes ? gather(x, firsts->i64s, firsts->count) : NULL;
    OWNED Value *order = names ? grade_names(names) : NULL;
    OWNED Value *ranks = order ? make_unshared(steal(&firsts)) : NULL;
    if (!ranks)
        return NULL;
    for (Count c = 0; c < order->count; c++)
        ranks->i64s[order->i64s[c]] = c;
    for (Count i = 0; i < classes->count; i++)
        classes->i64s[i] = ranks->i64s[classes->i64s[i]];
    return grade_simple(classes, descending);
}

/* Last column first: each pass is stable, so the earlier columns win. */
static Value *grade_rows(const Value *columns, bool descending)
{
    OWNED Value *order = NULL;
    for (Count c = columns->count; c-- > 0;) {
        OWNED Value *column = order ? gather(columns->items[c], order->i64s, order->count) : retain(columns->items[c]);
        OWNED Value *pass = column ? grade(column, descending) : NULL;
        if (!pass)
            return NULL;
        if (!order) {
            order = steal(&pass);
            continue;
        }
        Value *next = gather(order, pass->i64s, pass->count);
        if (!next)
            return NULL;
        release(order);
        order = next;
    }
    return steal(&order);
}

static Value *positions_up_to(Count n)
{
    OWNED Value *count = new_long(n);
    return count ? til(steal(&count)) : NULL;
}

Value *grade(const Value *x, bool descending)
{
    if (is_table(x))
        return grade_rows(columns_of(x), descending);
    if (!is_vector(x))
        return raise_error(ERR_TYPE);
    if (x->count < 2 || (!descending && x->attribute == ATTR_SORTED))
        return positions_up_to(x->count);
    if (is_enum(x)) {
        OWNED Value *symbols = plain_symbols(retain(x));
        return symbols ? grade(symbols, descending) : NULL;
    }
    if (x->type == TYPE_SYMBOL)
        return grade_symbols(x, descending);
    if (is_mixed(x) || x->type == TYPE_GUID)
        return grade_by_comparing(x, descending);
    return grade_simple(x, descending);
}

/* ── sort ──────────────────────────────────────────────────────────────────────────────── */

static Value *sort_graded(Value *x, bool descending)
{
    CONSUME(x);
    OWNED Value *order = grade(x, descending);
    return order ? gather(x, order->i64s, order->count) : NULL;
}

static Value *sort_list(Value *x, bool descending)
{
    CONSUME(x);
    if (!descending && is_ascending(x))
        return claim_attribute(steal(&x), ATTR_SORTED);
    if (is_mixed(x) || is_enum(x) || x->type == TYPE_SYMBOL || x->type == TYPE_GUID)
        x = sort_graded(steal(&x), descending);
    else
        x = sort_simple(steal(&x), descending);
    return x ? set_attribute(steal(&x), descending ? ATTR_NONE : ATTR_SORTED) : NULL;
}

/* By values; a keyed table by its columns that are no keys. */
static Value *sort_dict(Value *x, bool descending)
{
    CONSUME(x);
    OWNED Value *order = grade(values_of(x), descending);
    OWNED Value *sorted = order ? gather(x, order->i64s, order->count) : NULL;
    if (!sorted || descending || !is_keyed_table(sorted))
        return steal(&sorted);
    OWNED Value *values = claim_attribute(retain(values_of(sorted)), ATTR_SORTED);
    return values ? new_dict(retain(keys_of(sorted)), steal(&values)) : NULL;
}

static Value *sort(Value *x, bool descending)
{
    CONSUME(x);
    if (is_table(x)) {
        x = sort_graded(steal(&x), descending);
        return x && !descending ? claim_attribute(steal(&x), ATTR_SORTED) : steal(&x);
    }
    if (is_dict(x))
        return sort_dict(steal(&x), descending);
    return is_vector(x) ? sort_list(steal(&x), descending) : raise_error(is_atom(x) ? ERR_RANK : ERR_TYPE);
}

Value *asc(Value *x)
{
    return sort(x, false);
}

Value *desc(Value *x)
{
    return sort(x, true);
}

/* ── grades as primitives ──────────────────────────────────────────────────────────────── */

static Value *grade_any(Value *x, bool descending)
{
    CONSUME(x);
    if (is_dict(x)) {
        OWNED Value *order = grade(values_of(x), descending);
        return order ? gather(keys_of(x), order->i64s, order->count) : NULL;
    }
    return is_atom(x) ? raise_error(ERR_RANK) : grade(x, descending);
}

Value *iasc(Value *x)
{
    return grade_any(x, false);
}

Value *idesc(Value *x)
{
    return grade_any(x, true);
}

Value *rank(Value *x)
{
    CONSUME(x);
    OWNED Value *order = is_dict(x) ? grade(values_of(x), false) : grade_any(steal(&x), false);
    if (!order)
        return NULL;
    Value *r = new_vector(TYPE_LONG, order->count);
    for (Count i = 0; r && i < order->count; i++)
        r->i64s[order->i64s[i]] = i;
    return r;
}

/* n xrank x: into n buckets of nearly one size by rank. */
Value *xrank(Value *n, Value *x)
{
    CONSUME(n);
    CONSUME(x);
    if (!is_integer_atom(n))
        return raise_error(ERR_TYPE);
    int64_t buckets = integer_of(n);
    OWNED Value *ranks = rank(steal(&x));
    for (Count i = 0; ranks && i < ranks->count; i++)
        ranks->i64s[i] = (int64_t)((__int128)ranks->i64s[i] * buckets / ranks->count);
    return steal(&ranks);
}
