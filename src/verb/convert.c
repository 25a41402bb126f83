/* convert.c: arrays of one simple type as arrays of another.
 *
 * What widens is one loop of kernel/. The rest goes through blocks of longs or doubles: times are changed there, and
 * integers saturate on their way to fewer bits, where the kernels wrap. */
#include "verb/convert.h"
#include "base/clock.h"
#include "base/longs.h"
#include "codec/codec.h"
#include "verb/elementwise.h"

enum { BLOCK = 512 };

static bool is_float_type(int type)
{
    return type == TYPE_REAL || type == TYPE_FLOAT || type == TYPE_DATETIME;
}

bool can_convert(int from, int to)
{
    if (from == to)
        return true;
    bool stiff = from == TYPE_SYMBOL || from == TYPE_GUID || to == TYPE_SYMBOL || to == TYPE_GUID;
    return !stiff && from > 0 && to > 0 && from < TYPE_ENUM && to < TYPE_ENUM;
}

/* ── narrow integers ───────────────────────────────────────────────────────────────────── */

static int32_t saturate_i32(int64_t n)
{
    return n == NULL_I64 ? NULL_I32 : n > INF_I32 ? INF_I32 : n < -INF_I32 ? -INF_I32 : (int32_t)n;
}

static int16_t saturate_i16(int64_t n)
{
    return n == NULL_I64 ? NULL_I16 : n > INF_I16 ? INF_I16 : n < -INF_I16 ? -INF_I16 : (int16_t)n;
}

static void narrow_longs(int type, const int64_t *longs, void *target, Count count)
{
    switch (cell_of(type)) {
    case CELL_U8: /* the low byte of the int */
        for (Count i = 0; i < count; i++)
            ((uint8_t *)target)[i] = type == TYPE_BOOLEAN ? longs[i] != 0 : (uint8_t)saturate_i32(longs[i]);
        return;
    case CELL_I16:
        for (Count i = 0; i < count; i++)
            ((int16_t *)target)[i] = saturate_i16(longs[i]);
        return;
    case CELL_I32:
        for (Count i = 0; i < count; i++)
            ((int32_t *)target)[i] = saturate_i32(longs[i]);
        return;
    case CELL_I64: memcpy(target, longs, (size_t)count * sizeof *longs); return;
    case CELL_F32: case CELL_F64: case CELLS: break;
    }
    unreachable();
}

/* ── times ─────────────────────────────────────────────────────────────────────────────── */

/* Every temporal value is so many days and nanoseconds; a time of day may have more than a day's. */
typedef struct {
    int64_t days, nanos;
} Moment;

static int64_t nanos_a_unit(int type)
{
    return type == TYPE_MINUTE ? 60 * NANOS_A_SECOND
           : type == TYPE_SECOND ? NANOS_A_SECOND
           : type == TYPE_TIME   ? 1000000
                                 : 1;
}

static int64_t months_of_days(int64_t days)
{
    int year, month, day;
    civil_of_days(days, &year, &month, &day);
    return (year - 2000) * 12 + month - 1;
}

static Moment moment_of(int type, int64_t raw)
{
    if (type == TYPE_TIMESTAMP) {
        Moment m;
        clock_split(raw, &m.days, &m.nanos);
        return m;
    }
    if (type == TYPE_DATE)
        return (Moment){raw, 0};
    if (type == TYPE_MONTH) {
        int64_t year = floor_div(raw, 12);
        return (Moment){days_of_civil(2000 + year, (int)(raw - year * 12) + 1, 1), 0};
    }
    int64_t nanos;
    if (__builtin_mul_overflow(raw, nanos_a_unit(type), &nanos))
        return (Moment){0, raw < 0 ? -INF_I64 : INF_I64};
    return (Moment){0, nanos};
}

/* A datetime counts milliseconds; finer digits of its double are noise. */
static Moment moment_of_datetime(double datetime)
{
    double days = floor(datetime);
    return (Moment){(int64_t)days, llround((datetime - days) * 86400000.0) * 1000000};
}

static int64_t raw_of_moment(int type, Moment m)
{
    int64_t raw;
    switch (type) {
    case TYPE_TIMESTAMP:
        return clock_join(m.days, m.nanos, &raw) ? raw : m.days < 0 ? -INF_I64 : INF_I64;
    case TYPE_DATE: return m.days + floor_div(m.nanos, NANOS_A_DAY);
    case TYPE_MONTH: return months_of_days(m.days + floor_div(m.nanos, NANOS_A_DAY));
    default: return floor_div(m.nanos, nanos_a_unit(type));
    }
}

static bool is_special(int64_t n)
{
    return n == NULL_I64 || n == INF_I64 || n == -INF_I64;
}

/* Infinities of ints arrive unwidened. */
static int64_t special_of(int type, int64_t raw)
{
    if (raw == NULL_I64 || storage_of(type) != STORE_I32)
        return raw;
    return raw == INF_I32 ? INF_I64 : raw == -INF_I32 ? -INF_I64 : raw;
}

/* From one unit to another that it is a multiple of: how many; 0: not so. */
static int64_t ratio_of_units(int from, int to)
{
    if (from == TYPE_DATE && to == TYPE_TIMESTAMP)
        return NANOS_A_DAY;
    return from > TYPE_TIMESPAN && to >= TYPE_TIMESPAN && nanos_a_unit(from) >= nanos_a_unit(to)
               ? nanos_a_unit(from) / nanos_a_unit(to) : 0;
}

static void scale_times(int64_t ratio, const int64_t *times, int64_t *result, Count count)
{
    int64_t limit = INT64_MAX / ratio < INF_I32 ? INT64_MAX / ratio : INF_I32 - 1; /* what is scaled is of 32 bits */
    for (Count i = 0; i < count; i++)
        result[i] = times[i] == NULL_I64  ? NULL_I64
                    : times[i] > limit    ? INF_I64
                    : times[i] < -limit   ? -INF_I64
                                          : times[i] * ratio;
}

static void times_to_times(int from, int to, const int64_t *times, int64_t *result, Count count)
{
    int64_t ratio = ratio_of_units(from, to);
    if (ratio) {
        scale_times(ratio, times, result, count);
        return;
    }
    for (Count i = 0; i < count; i++) {
        int64_t raw = special_of(from, times[i]);
        result[i] = is_special(raw) ? raw : raw_of_moment(to, moment_of(from, raw));
    }
}

static void times_to_datetimes(int from, const int64_t *times, double *datetimes, Count count)
{
    for (Count i = 0; i < count; i++) {
        int64_t raw = special_of(from, times[i]);
        Moment m = is_special(raw) ? (Moment){0, 0} : moment_of(from, raw);
        datetimes[i] = raw == NULL_I64   ? (double)NAN
                       : raw == INF_I64  ? (double)INFINITY
                       : raw == -INF_I64 ? -(double)INFINITY
                                         : (double)m.days + (double)m.nanos / (double)NANOS_A_DAY;
    }
}

static void datetimes_to_times(int to, const double *datetimes, int64_t *times, Count count)
{
    for (Count i = 0; i < count; i++) {
        double f = datetimes[i];
        times[i] = isnan(f) ? NULL_I64
                   : fabs(f) < 1e12 ? raw_of_moment(to, moment_of_datetime(f))
                                    : f < 0 ? -INF_I64 : INF_I64;
    }
}

/* ── the pairs ─────────────────────────────────────────────────────────────────────────── */

/* Items of a block, widened. */
typedef union {
    int64_t longs[BLOCK];
    double doubles[BLOCK];
} Wide;

static void convert_times(int from, const Wide *x, int to, Wide *r, Count count)
{
    if (from == TYPE_DATETIME)
        datetimes_to_times(to, x->doubles, r->longs, count);
    else if (to == TYPE_DATETIME)
        times_to_datetimes(from, x->longs, r->doubles, count);
    else
        times_to_times(from, to, x->longs, r->longs, count);
}

static void convert_block(int from, const char *source, int to, char *target, Count count)
{
    SCRATCH Wide wide;
    SCRATCH Wide result;
    bool floats = is_float_type(from);
    kernels->convert->to[cell_of(from)][floats ? CELL_F64 : CELL_I64](source, &wide, count);
    if (is_temporal_type(from) && is_temporal_type(to))
        convert_times(from, &wide, to, &result, count);
    else if (floats && to == TYPE_BOOLEAN)
        for (Count i = 0; i < count; i++)
            result.longs[i] = wide.doubles[i] != 0;
    else
        kernels->convert->to[floats ? CELL_F64 : CELL_I64][CELL_I64](&wide, &result, count);
    if (to == TYPE_DATETIME)
        memcpy(target, &result, (size_t)count * sizeof *result.doubles);
    else
        narrow_longs(to, result.longs, target, count);
}

void convert_items(int from, const void *source, int to, void *target, Count count)
{
    bool times = is_temporal_type(from) && is_temporal_type(to) && from != to;
    int64_t width = item_size(from), new_width = item_size(to);
    if (!times && to != TYPE_BOOLEAN && (cell_of(to) >= CELL_I64 || cell_of(from) == cell_of(to))) {
        kernels->convert->to[cell_of(from)][cell_of(to)](source, target, count);
        return;
    }
    for (Count start = 0; start < count; start += BLOCK)
        convert_block(from, (const char *)source + start * width, to, (char *)target + start * new_width,
                      count - start < BLOCK ? count - start : BLOCK);
}

Value *convert_simple(int to, Value *y)
{
    CONSUME(y);
    int from = base_type(y->type);
    if (from >= TYPE_ENUM)
        from = TYPE_LONG; /* the indices */
    if (from == to && !is_enum(y))
        return steal(&y);
    if (!can_convert(from, to))
        return raise_error(ERR_TYPE);
    if (is_atom(y)) {
        Value *atom = new_atom_like(-to, 0);
        if (atom)
            convert_items(from, &y->u8, to, &atom->u8, 1);
        return atom;
    }
    Value *vector = new_vector(to, y->count);
    if (vector)
        convert_items(from, y->bytes, to, vector->bytes, y->count);
    return vector;
}

/* ── parts ─────────────────────────────────────────────────────────────────────────────── */

int part_named(Symbol name)
{
    static const char *const names[] = {"year", "mm", "dd", "hh", "uu", "ss", "week"};
    for (int i = 0; i < (int)(sizeof names / sizeof *names); i++)
        if (!strcmp(name, names[i]))
            return i;
    return -1;
}

/* Times have no month, so their mm is the minute: time.mm is much written. */
static Part meant_part(int type, Part part)
{
    bool is_time = type == TYPE_TIMESPAN || type == TYPE_MINUTE || type == TYPE_SECOND || type == TYPE_TIME;
    return is_time && part == PART_MM ? PART_UU : part;
}

/* The table of the reference manual: which types have which parts. */
static bool has_part(int type, Part part)
{
    if (type == TYPE_TIMESTAMP || type == TYPE_DATETIME)
        return true;
    if (type == TYPE_MONTH)
        return part == PART_YEAR || part == PART_MM;
    bool of_day = part == PART_HH || part == PART_UU || part == PART_SS;
    return is_temporal_type(type) && (type == TYPE_DATE ? !of_day : of_day);
}

static int64_t part_of_moment(Part part, Moment m)
{
    int year, month, day;
    int64_t seconds = floor_div(m.nanos, NANOS_A_SECOND);
    civil_of_days(m.days, &year, &month, &day);
    switch (part) {
    case PART_YEAR: return year;
    case PART_MM: return month;
    case PART_DD: return day;
    case PART_HH: return floor_div(seconds, 3600);
    case PART_UU: return floor_div(seconds, 60) - floor_div(seconds, 3600) * 60;
    case PART_SS: return seconds - floor_div(seconds, 60) * 60;
    case PART_WEEK: /* day 0 was a Saturday, as \W counts them */
        return m.days - (m.days - context->week_offset - floor_div(m.days - context->week_offset, 7) * 7);
    }
    unreachable();
}

static void parts_of_items(Part part, int type, const void *source, int32_t *target, Count count)
{
    SCRATCH Wide wide;
    int64_t width = item_size(type);
    bool floats = type == TYPE_DATETIME;
    for (Count start = 0; start < count; start += BLOCK) {
        Count n = count - start < BLOCK ? count - start : BLOCK;
        kernels->convert->to[cell_of(type)][floats ? CELL_F64 : CELL_I64]((const char *)source + start * width, &wide, n);
        for (Count i = 0; i < n; i++) {
            bool none = floats ? !(fabs(wide.doubles[i]) < 1e9) : is_special(special_of(type, wide.longs[i]));
            Moment m = none     ? (Moment){0, 0}
                       : floats ? moment_of_datetime(wide.doubles[i])
                                : moment_of(type, wide.longs[i]);
            target[start + i] = none ? NULL_I32 : (int32_t)part_of_moment(part, m);
        }
    }
}

Value *part_of_simple(Part part, Value *y)
{
    CONSUME(y);
    int from = base_type(y->type), to = part == PART_WEEK ? TYPE_DATE : TYPE_INT;
    part = meant_part(from, part);
    if (!has_part(from, part))
        return raise_error(ERR_TYPE);
    Value *result = is_atom(y) ? new_atom_like(-to, 0) : new_vector(to, y->count);
    if (result)
        parts_of_items(part, from, is_atom(y) ? (const void *)&y->u8 : y->bytes,
                       is_atom(y) ? &result->i32 : result->i32s, is_atom(y) ? 1 : y->count);
    return result;
}
