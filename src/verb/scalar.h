/* scalar.h: arithmetic on two atoms of the commonest types, without a table or an
 * allocation. Private to verb/. */
#pragma once
#include "base/longs.h"
#include "verb/elementwise.h"

static inline bool both_longs(const Value *x, const Value *y)
{
    return x->type == -TYPE_LONG && y->type == -TYPE_LONG;
}

/* Each a long or a float, in any combination. */
static inline bool both_numbers(const Value *x, const Value *y)
{
    return (x->type == -TYPE_FLOAT || x->type == -TYPE_LONG) &&
           (y->type == -TYPE_FLOAT || y->type == -TYPE_LONG);
}

static inline double number_of(const Value *x)
{
    return x->type == -TYPE_FLOAT ? x->f64 : x->i64 == NULL_I64 ? NAN : (double)x->i64;
}

/* The order of floats by which = < and <= are answered: <0 0 >0, null first, what is near
 * enough equal. */
static inline int order_numbers(const Value *x, const Value *y)
{
    double a = number_of(x), b = number_of(y);
    if (a == b || is_near(a, b) || (a != a && b != b))
        return 0;
    return a < b || a != a ? -1 : 1;
}

/* One of two consumed atoms, to be overwritten with the result; NULL: both have other
 * owners (and are released). */
static inline Value *scalar_slot(Value *x, Value *y)
{
    if (is_unshared(x)) {
        release(y);
        return x;
    }
    release(x);
    if (is_unshared(y))
        return y;
    release(y);
    return NULL;
}

static inline Value *scalar_long(Value *x, Value *y, int64_t result)
{
    Value *slot = scalar_slot(x, y);
    if (!slot)
        return new_long(result);
    slot->type = -TYPE_LONG;
    slot->i64 = result;
    return slot;
}

static inline Value *scalar_float(Value *x, Value *y, double result)
{
    Value *slot = scalar_slot(x, y);
    if (!slot)
        return new_float(result);
    slot->type = -TYPE_FLOAT;
    slot->f64 = result;
    return slot;
}

static inline Value *scalar_boolean(Value *x, Value *y, bool result)
{
    Value *slot = scalar_slot(x, y);
    if (!slot)
        return new_boolean(result);
    slot->type = -TYPE_BOOLEAN;
    slot->i64 = result;
    return slot;
}
