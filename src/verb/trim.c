/* trim.c: trim ltrim rtrim: vectors without the nulls at their ends. */
#include "verb/verb.h"

static Value *trim_ends(bool left, bool right, Monad self, Value *x)
{
    if (is_mixed(x) || is_dict(x) || is_table(x))
        return map_monad(self, x);
    if (is_atom(x))
        return x;
    if (!is_simple(x)) {
        release(x);
        return raise_error(ERR_TYPE);
    }
    Count start = 0, end = x->count;
    while (left && start < end && is_null_at(x, start))
        start++;
    while (right && end > start && is_null_at(x, end - 1))
        end--;
    if (start == 0 && end == x->count)
        return x;
    CONSUME(x);
    return run_of(x, start, end - start);
}

Value *trim(Value *x)
{
    return trim_ends(true, true, trim, x);
}

Value *ltrim(Value *x)
{
    return trim_ends(true, false, ltrim, x);
}

Value *rtrim(Value *x)
{
    return trim_ends(false, true, rtrim, x);
}
