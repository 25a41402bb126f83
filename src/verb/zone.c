/* zone.c: gtime and ltime: timestamps and datetimes between UTC and the wall of this time zone. */
#include "base/clock.h"
#include "base/longs.h"
#include "verb/verb.h"

typedef int64_t (*OffsetAt)(int64_t seconds);

static int64_t shift_timestamp(int64_t nanos, OffsetAt offset, int sign)
{
    if (nanos == NULL_I64 || nanos == INF_I64 || nanos == -INF_I64)
        return nanos;
    int64_t seconds = floor_div(nanos, NANOS_A_SECOND), shifted;
    return __builtin_add_overflow(nanos, sign * offset(seconds) * NANOS_A_SECOND, &shifted) ? nanos : shifted;
}

/* Beyond some centuries there are no rules of summer. */
static double shift_datetime(double days, OffsetAt offset, int sign)
{
    if (!(fabs(days) < 1e6))
        return days;
    return days + sign * (double)offset((int64_t)floor(days * (double)SECONDS_A_DAY)) / (double)SECONDS_A_DAY;
}

static Value *shift_vector(Value *x, OffsetAt offset, int sign)
{
    x = make_unshared(without_attribute(x));
    for (Count i = 0; x && i < x->count; i++) {
        if (x->type == TYPE_DATETIME)
            x->f64s[i] = shift_datetime(x->f64s[i], offset, sign);
        else
            x->i64s[i] = shift_timestamp(x->i64s[i], offset, sign);
    }
    return x;
}

static Value *shift(Value *x, Monad self, OffsetAt offset, int sign)
{
    if (x->type == TYPE_TIMESTAMP || x->type == TYPE_DATETIME)
        return shift_vector(x, offset, sign);
    if (x->type != -TYPE_TIMESTAMP && x->type != -TYPE_DATETIME) {
        if (is_mixed(x) || is_dict(x) || is_table(x))
            return map_monad(self, x);
        release(x);
        return raise_error(ERR_TYPE);
    }
    CONSUME(x);
    if (x->type == -TYPE_TIMESTAMP)
        return new_atom_like(x->type, shift_timestamp(x->i64, offset, sign));
    Value *result = new_float(shift_datetime(x->f64, offset, sign));
    if (result)
        result->type = -TYPE_DATETIME;
    return result;
}

Value *ltime(Value *x)
{
    return shift(x, ltime, zone_offset, 1);
}

Value *gtime(Value *x)
{
    return shift(x, gtime, zone_offset_of_local, -1);
}
