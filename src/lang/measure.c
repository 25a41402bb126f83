/* measure.c: how long things take and how much memory they use: \t \ts \w .Q.ts .Q.gc. */
#include "base/alloc.h"
#include "base/clock.h"
#include "lang/verbs.h"
#include <unistd.h>

static Value *two_longs(int64_t x, int64_t y)
{
    Value *pair = new_vector(TYPE_LONG, 2);
    if (pair) {
        pair->i64s[0] = x;
        pair->i64s[1] = y;
    }
    return pair;
}

/* "100 expression" after \t: how often. */
static int64_t repetitions(Bytes *rest)
{
    int64_t times = 1;
    if (!rest->length || rest->data[0] != ':')
        return times;
    int64_t digits = 1;
    while (digits < rest->length && rest->data[digits] >= '0' && rest->data[digits] <= '9')
        digits++;
    read_number((Bytes){rest->data + 1, digits - 1}, &times);
    *rest = stripped((Bytes){rest->data + digits, rest->length - digits});
    return times;
}

static bool run_repeatedly(Bytes rest, int64_t *nanos)
{
    int64_t times = repetitions(&rest), start = clock_monotonic();
    for (int64_t i = 0; i < times; i++) {
        Value *result = evaluate_text(rest, empty_symbol, 1);
        if (!result)
            return false;
        release(result);
    }
    *nanos = clock_monotonic() - start;
    return true;
}

Value *(*timer_command)(Bytes rest);

Value *time_command(Bytes rest)
{
    int64_t nanos, number;
    if (!rest.length || read_number(rest, &number))
        return timer_command ? timer_command(rest) : rest.length ? identity() : new_int(0);
    return run_repeatedly(rest, &nanos) ? new_long(nanos / 1000000) : NULL;
}

/* Time and space since begin_measure, which returned what to give back. */
typedef struct {
    int64_t start, used, peak;
} Measure;

static Measure begin_measure(void)
{
    AllocStats *stats = alloc_stats();
    Measure m = {clock_monotonic(), stats->used, stats->peak};
    stats->peak = stats->used;
    return m;
}

/* (milliseconds; bytes) */
static Value *end_measure(Measure m)
{
    AllocStats *stats = alloc_stats();
    int64_t milliseconds = (clock_monotonic() - m.start) / 1000000, bytes = stats->peak - m.used;
    stats->peak = stats->peak > m.peak ? stats->peak : m.peak;
    return two_longs(milliseconds, bytes);
}

Value *time_space_command(Bytes rest)
{
    int64_t nanos;
    Measure m = begin_measure();
    OWNED Value *pair = run_repeatedly(rest, &nanos) ? end_measure(m) : NULL;
    return steal(&pair);
}

/* .Q.ts[f;args] */
Value *apply_measured(Value *f, Value *args)
{
    Measure m = begin_measure();
    Value *result = dot_(f, args);
    return result ? new_pair(end_measure(m), result) : NULL;
}

/* .Q.gc[] */
Value *collect_garbage(Value *x)
{
    release(x);
    free_spare_values();
    return new_long(return_memory());
}

/* ── \w ── */

/* More is no memory that a machine has, so it is read as 0. */
#define MOST_MEGABYTES (INT64_C(1) << 36)

/* \w 0 and 1: symbols and their bytes; \w n raises a limit of n megabytes that -w began. */
static Value *limit_memory(Bytes rest)
{
    AllocStats *stats = alloc_stats();
    int64_t limit, symbol_bytes, symbols = count_symbols(&symbol_bytes);
    if (!read_number(rest, &limit) || limit < 0)
        return raise_error(ERR_TYPE);
    if (limit <= 1 || limit > MOST_MEGABYTES)
        return two_longs(symbols, symbol_bytes);
    if (!stats->limit)
        return raise_text("-w init via cmd line");
    if (limit << 20 > stats->limit)
        stats->limit = limit << 20;
    return new_long(stats->limit);
}

Value *memory_command(Bytes rest)
{
    if (rest.length)
        return limit_memory(rest);
    AllocStats *stats = alloc_stats();
    Value *figures = new_vector(TYPE_LONG, 6);
    if (figures) {
        const int64_t pages = sysconf(_SC_PHYS_PAGES), page = sysconf(_SC_PAGESIZE);
        const int64_t values[] = {stats->used, stats->used + spare_bytes(), stats->peak, stats->limit, 0, pages * page};
        memcpy(figures->i64s, values, sizeof values);
    }
    return figures;
}
