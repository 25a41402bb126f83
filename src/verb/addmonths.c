/* addmonths.c: .Q.addmonths: the same day of a later month; what that month lacks spills into the next. */
#include "codec/codec.h"
#include "verb/verb.h"

Value *addmonths(Value *x, Value *y)
{
    if (is_vector(x) || is_vector(y))
        return map_dyad(addmonths, x, y);
    CONSUME(x);
    CONSUME(y);
    int year, month, day;
    if (x->type != -TYPE_DATE || !is_integer_atom(y))
        return raise_error(ERR_TYPE);
    int64_t more = integer_of(y);
    if (x->i32 == NULL_I32 || more == NULL_I64)
        return null_of_type(TYPE_DATE);
    if (more > 120000 || more < -120000)
        return raise_error(ERR_LIMIT);
    civil_of_days(x->i32, &year, &month, &day);
    int64_t months = (int64_t)year * 12 + month - 1 + more;
    return new_atom_like(-TYPE_DATE, days_of_civil(months / 12, (int)(months % 12) + 1, 1) + day - 1);
}
