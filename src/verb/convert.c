/* convert.c: arrays of one simple type as arrays of another.
 *
 * Blocks of items are widened to long or double, changed there, and narrowed: a reader per storage, a
 * change per class of pair, a writer per storage, instead of a loop for each of 17 x 17 pairs. */
#include "verb/convert.h"
#include "codec/codec.h"

#define NANOS_A_SECOND 1000000000LL
#define NANOS_A_DAY (86400 * NANOS_A_SECOND)

enum { BLOCK = 512 };

static bool is_float_type(int type)
{
    return type == TYPE_REAL || type == TYPE_FLOAT || type == TYPE_DATETIME;
}

static bool is_temporal_type(int type)
{
    return type >= TYPE_TIMESTAMP && type <= TYPE_TIME;
}

bool can_convert(int from, int to)
{
    if (from == to)
        return true;
    bool stiff = from == TYPE_SYMBOL || from == TYPE_GUID || to == TYPE_SYMBOL || to == TYPE_GUID;
    return !stiff && from > 0 && to > 0 && from < TYPE_ENUM && to < TYPE_ENUM;
}

/* ── readers and writers ───────────────────────────────────────────────────────────────── */

static void read_longs(int type, const void *source, Count start, int64_t *block, Count count)
{
    switch (storage_of(type)) {
    case STORE_U8:
        for (Count i = 0; i < count; i++)
            block[i] = ((const uint8_t *)source)[start + i];
        break;
    case STORE_I16:
        for (Count i = 0; i < count; i++) {
            int16_t n = ((const int16_t *)source)[start + i];
            block[i] = n == NULL_I16 ? NULL_I64 : n;
        }
        break;
    case STORE_I32:
        for (Count i = 0; i < count; i++) {
            int32_t n = ((const int32_t *)source)[start + i];
            block[i] = n == NULL_I32 ? NULL_I64 : n;
        }
        break;
    case STORE_I64: memcpy(block, (const int64_t *)source + start, (size_t)count * sizeof *block); break;
    case STORE_ITEM: case STORE_GUID: case STORE_F32: case STORE_F64: case STORE_SYMBOL: unreachable();
    }
}

static void read_doubles(int type, const void *source, Count start, double *block, Count count)
{
    if (type == TYPE_REAL)
        for (Count i = 0; i < count; i++)
            block[i] = (double)((const float *)source)[start + i];
    else
        memcpy(block, (const double *)source + start, (size_t)count * sizeof *block);
}

static int32_t saturate_i32(int64_t n)
{
    return n == NULL_I64 ? NULL_I32 : n > INF_I32 ? INF_I32 : n < -INF_I32 ? -INF_I32 : (int32_t)n;
}

static int16_t saturate_i16(int64_t n)
{
    return n == NULL_I64 ? NULL_I16 : n > INF_I16 ? INF_I16 : n < -INF_I16 ? -INF_I16 : (int16_t)n;
}

static void write_longs(int type, void *target, Count start, const int64_t *block, Count count)
{
    switch (storage_of(type)) {
    case STORE_U8: /* the low byte of the int */
        for (Count i = 0; i < count; i++)
            ((uint8_t *)target)[start + i] =
                type == TYPE_BOOLEAN ? block[i] != 0 : (uint8_t)saturate_i32(block[i]);
        break;
    case STORE_I16:
        for (Count i = 0; i < count; i++)
            ((int16_t *)target)[start + i] = saturate_i16(block[i]);
        break;
    case STORE_I32:
        for (Count i = 0; i < count; i++)
            ((int32_t *)target)[start + i] = saturate_i32(block[i]);
        break;
    case STORE_I64: memcpy((int64_t *)target + start, block, (size_t)count * sizeof *block); break;
    case STORE_ITEM: case STORE_GUID: case STORE_F32: case STORE_F64: case STORE_SYMBOL: unreachable();
    }
}

static void write_doubles(int type, void *target, Count start, const double *block, Count count)
{
    if (type == TYPE_REAL)
        for (Count i = 0; i < count; i++)
            ((float *)target)[start + i] = (float)block[i];
    else
        memcpy((double *)target + start, block, (size_t)count * sizeof *block);
}

/* ── numbers ───────────────────────────────────────────────────────────────────────────── */

/* To the nearest, halves up; beyond 2^52 every double is whole. */
static int64_t round_to_long(double f)
{
    if (isnan(f))
        return NULL_I64;
    if (f >= 9223372036854775807.0)
        return INF_I64;
    if (f <= -9223372036854775807.0)
        return -INF_I64;
    return (int64_t)(fabs(f) < 4503599627370496.0 ? floor(f + 0.5) : f);
}

static void longs_to_doubles(const int64_t *longs, double *doubles, Count count)
{
    for (Count i = 0; i < count; i++)
        doubles[i] = longs[i] == NULL_I64 ? (double)NAN : (double)longs[i];
}

static void doubles_to_longs(const double *doubles, int64_t *longs, Count count)
{
    for (Count i = 0; i < count; i++)
        longs[i] = round_to_long(doubles[i]);
}

/* ── times ─────────────────────────────────────────────────────────────────────────────── */

/* Every temporal value is so many days and nanoseconds; a time of day may have more than a day's. */
typedef struct {
    int64_t days, nanos;
} Moment;

static int64_t floor_div(int64_t n, int64_t by)
{
    return n / by - (n % by < 0);
}

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
        int64_t days = floor_div(raw, NANOS_A_DAY);
        return (Moment){days, raw - days * NANOS_A_DAY};
    }
    if (type == TYPE_DATE)
        return (Moment){raw, 0};
    if (type == TYPE_MONTH) {
        int64_t year = floor_div(raw, 12);
        return (Moment){days_of_civil(2000 + year, (int)(raw - year * 12) + 1, 1), 0};
    }
    return (Moment){0, raw * nanos_a_unit(type)};
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
        if (__builtin_mul_overflow(m.days, NANOS_A_DAY, &raw) || __builtin_add_overflow(raw, m.nanos, &raw))
            return m.days < 0 ? -INF_I64 : INF_I64;
        return raw;
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

static void times_to_times(int from, int to, int64_t *block, Count count)
{
    for (Count i = 0; i < count; i++) {
        int64_t raw = special_of(from, block[i]);
        block[i] = is_special(raw) ? raw : raw_of_moment(to, moment_of(from, raw));
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
        times[i] = fabs(f) < 1e12 ? raw_of_moment(to, moment_of_datetime(f)) : round_to_long(f);
    }
}

/* ── the pairs ─────────────────────────────────────────────────────────────────────────── */

static void convert_block(int from, const void *source, int to, void *target, Count start, Count count)
{
    int64_t longs[BLOCK];
    double doubles[BLOCK];
    bool times = is_temporal_type(from) && is_temporal_type(to) && from != to;
    if (is_float_type(from)) {
        read_doubles(from, source, start, doubles, count);
        if (is_float_type(to)) {
            write_doubles(to, target, start, doubles, count);
            return;
        }
        if (to == TYPE_BOOLEAN)
            for (Count i = 0; i < count; i++)
                longs[i] = doubles[i] != 0;
        else if (times)
            datetimes_to_times(to, doubles, longs, count);
        else
            doubles_to_longs(doubles, longs, count);
    } else {
        read_longs(from, source, start, longs, count);
        if (is_float_type(to)) {
            if (times)
                times_to_datetimes(from, longs, doubles, count);
            else
                longs_to_doubles(longs, doubles, count);
            write_doubles(to, target, start, doubles, count);
            return;
        }
        if (times)
            times_to_times(from, to, longs, count);
    }
    write_longs(to, target, start, longs, count);
}

void convert_items(int from, const void *source, int to, void *target, Count count)
{
    if (storage_of(from) == storage_of(to) && (from == to || (!is_temporal_type(from) && to != TYPE_BOOLEAN))) {
        memcpy(target, source, (size_t)(count * item_size(from)));
        return;
    }
    for (Count start = 0; start < count; start += BLOCK)
        convert_block(from, source, to, target, start, count - start < BLOCK ? count - start : BLOCK);
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
    int64_t longs[BLOCK];
    double doubles[BLOCK];
    for (Count start = 0; start < count; start += BLOCK) {
        Count n = count - start < BLOCK ? count - start : BLOCK;
        if (type == TYPE_DATETIME)
            read_doubles(type, source, start, doubles, n);
        else
            read_longs(type, source, start, longs, n);
        for (Count i = 0; i < n; i++) {
            bool none = type == TYPE_DATETIME ? !(fabs(doubles[i]) < 1e9) : is_special(special_of(type, longs[i]));
            Moment m = none                    ? (Moment){0, 0}
                       : type == TYPE_DATETIME ? moment_of_datetime(doubles[i])
                                               : moment_of(type, longs[i]);
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
