/* window.c: msum mavg mmin mmax mcount mdev over the last n items, and ema. */
#include "verb/aggregate.h"
#include <string.h>

static const char msum_types[] = "i.iiijef..niifnuvt";
static const char mavg_types[] = "f.ffffff..ffffffff";
static const char mdev_types[] = "f.fffffff.ffffffff";

typedef void (*WindowLoop)(const void *x, void *r, int64_t n, int64_t window);

/* n as a number; false: an error raised. */
static bool window_of(const Value *n, int64_t *window)
{
    if (!is_integer_atom(n))
        return raise_error(ERR_TYPE);
    *window = integer_of(n);
    return true;
}

/* Dictionaries' values and tables' columns have windows; a list of rows has them down its
 * columns. */
static Value *window_inside(Dyad self, Value *n, Value *x)
{
    CONSUME(n);
    CONSUME(x);
    if (is_table(x) || is_dict(x))
        return map_dyad_right(self, steal(&n), steal(&x));
    if (!is_mixed(x))
        return raise_error(ERR_TYPE);
    if (!x->count)
        return steal(&x);
    if (holds_atoms_only(x)) {
        Value *floats = floats_of_atoms(steal(&x));
        return floats ? self(steal(&n), floats) : NULL;
    }
    Value *columns = flip(steal(&x));
    if (columns && !is_mixed(columns))
        return release(columns), raise_error(ERR_TYPE);
    columns = columns ? map_dyad_right(self, steal(&n), columns) : NULL;
    return columns ? flip(columns) : NULL;
}

enum { STRETCH = 1 << 22 }; /* items between two looks at Ctrl-C */

/* The loop restarts where one of its own blocks of `window` items begins, so its results are the same; but those of the
 * window before it are then unfinished, and are kept. false: it was told to stop. */
static bool loop_in_stretches(WindowLoop loop, const Value *x, Value *result, int64_t window)
{
    int64_t width = item_size(x->type), lead = window * width, stretch = (STRETCH + window - 1) / window * window;
    OWNED Value *kept = new_vector(x->type, window);
    if (!kept)
        return false;
    loop(x->bytes, result->bytes, stretch < x->count ? stretch : x->count, window);
    for (int64_t at = stretch; at < x->count; at += stretch) {
        int64_t count = at + stretch < x->count ? stretch : x->count - at;
        char *before = result->bytes + at * width - lead;
        if (!may_go_on())
            return false;
        memcpy(kept->bytes, before, (size_t)lead);
        loop(x->bytes + at * width - lead, before, count + window, window);
        memcpy(before, kept->bytes, (size_t)lead);
    }
    return true;
}

static Value *run_window(WindowLoop loop, const Value *x, int64_t window)
{
    OWNED Value *result = new_vector(x->type, x->count);
    if (!result)
        return NULL;
    window = window < 1 ? 1 : window < x->count ? window : x->count > 0 ? x->count : 1;
    if (x->count <= STRETCH || window > x->count / 2)
        loop(x->bytes, result->bytes, x->count, window);
    else if (!loop_in_stretches(loop, x, result, window))
        return NULL;
    return may_go_on() ? steal(&result) : NULL;
}

Value *msum(Value *n, Value *x)
{
    if (!is_simple(x))
        return window_inside(msum, n, x);
    CONSUME(n);
    CONSUME(x);
    int64_t window = 0;
    if (!window_of(n, &window))
        return NULL;
    int type = result_type1(msum_types, x->type);
    if (type < 0)
        return raise_error(ERR_TYPE);
    x = bring_raw(type, x);
    Value *result = x ? run_window(kernels->scan->msum[cell_of(type)], x, window) : NULL;
    if (result && window < 1)
        memset(result->bytes, 0, (size_t)(result->count * item_size(type)));
    return result;
}

static Value *moving_extreme(Dyad self, const WindowLoop *loops, Value *n, Value *x)
{
    if (!is_simple(x))
        return window_inside(self, n, x);
    CONSUME(n);
    CONSUME(x);
    int64_t window = 0;
    if (!window_of(n, &window))
        return NULL;
    if (x->type == TYPE_GUID || x->type == TYPE_SYMBOL || is_enum(x))
        return raise_error(ERR_TYPE);
    return window < 1 ? steal(&x) : run_window(loops[cell_of(x->type)], x, window);
}

Value *mmin(Value *n, Value *x)
{
    return moving_extreme(mmin, kernels->scan->mmin, n, x);
}

Value *mmax(Value *n, Value *x)
{
    return moving_extreme(mmax, kernels->scan->mmax, n, x);
}

/* ── of the items that are not null ── */

/* How many there are in each window, as floats. */
static Value *counts_in_windows(const Value *floats, int64_t window)
{
    OWNED Value *valid = new_vector(TYPE_FLOAT, floats->count);
    for (Count i = 0; valid && i < floats->count; i++)
        valid->f64s[i] = !isnan(floats->f64s[i]);
    Value *counts =
        valid ? run_window(kernels->scan->msum[CELL_F64], valid, window) : NULL;
    if (counts && window < 1)
        memset(counts->bytes, 0, (size_t)counts->count * sizeof(double));
    return counts;
}

/* x as floats, ready for windows; NULL: an error raised. */
static Value *window_floats(const char *types, const Value *n, Value *x, int64_t *window)
{
    CONSUME(x);
    if (!window_of(n, window))
        return NULL;
    if (result_type1(types, x->type) < 0)
        return raise_error(ERR_TYPE);
    return bring_raw(TYPE_FLOAT, steal(&x));
}

Value *mcount(Value *n, Value *x)
{
    if (!is_simple(x))
        return window_inside(mcount, n, x);
    CONSUME(n);
    int64_t window = 0;
    if (!window_of(n, &window)) {
        release(x);
        return NULL;
    }
    Value *null = null_(x), *valid = null ? not_(null) : NULL;
    OWNED Value *floats = valid ? bring_raw(TYPE_FLOAT, valid) : NULL;
    for (Count i = 0; floats && i < floats->count; i++)
        floats->f64s[i] = floats->f64s[i] ? 1 : NAN;
    Value *counts = floats ? counts_in_windows(floats, window) : NULL;
    return counts ? bring_raw(TYPE_LONG, counts) : NULL;
}

Value *mavg(Value *n, Value *x)
{
    if (!is_simple(x))
        return window_inside(mavg, n, x);
    CONSUME(n);
    int64_t window = 0;
    OWNED Value *floats = window_floats(mavg_types, n, x, &window);
    OWNED Value *counts = floats ? counts_in_windows(floats, window) : NULL;
    Value *result =
        counts ? run_window(kernels->scan->msum[CELL_F64], floats, window) : NULL;
    for (Count i = 0; result && i < result->count; i++)
        result->f64s[i] = counts->f64s[i] ? result->f64s[i] / counts->f64s[i] : NAN;
    return result;
}

static bool are_whole(const Value *floats)
{
    for (Count i = 0; i < floats->count; i++)
        if (floats->f64s[i] != rint(floats->f64s[i]) && !isnan(floats->f64s[i]))
            return false;
    return true;
}

/* Items less their overall mean: the squares stay small. Whole numbers stay whole, and their sums exact: the deviation
 * of equal ones is 0. */
static Value *centred(const Value *floats)
{
    int64_t valid = kernels->reduce->count_valid[CELL_F64](floats->bytes, floats->count);
    double total;
    kernels->reduce->sum[CELL_F64](floats->bytes, &total, floats->count);
    double mean = isfinite(total) && valid ? total / (double)valid : 0;
    if (are_whole(floats))
        mean = rint(mean);
    Value *result = new_vector(TYPE_FLOAT, floats->count);
    for (Count i = 0; result && i < result->count; i++)
        result->f64s[i] = floats->f64s[i] - mean;
    return result;
}

Value *mdev(Value *n, Value *x)
{
    if (!is_simple(x))
        return window_inside(mdev, n, x);
    CONSUME(n);
    int64_t window = 0;
    OWNED Value *floats = window_floats(mdev_types, n, x, &window);
    OWNED Value *counts = floats ? counts_in_windows(floats, window) : NULL;
    OWNED Value *items = counts ? centred(floats) : NULL;
    OWNED Value *totals =
        items ? run_window(kernels->scan->msum[CELL_F64], items, window) : NULL;
    for (Count i = 0; totals && i < items->count; i++)
        items->f64s[i] *= items->f64s[i];
    Value *result =
        totals ? run_window(kernels->scan->msum[CELL_F64], items, window) : NULL;
    for (Count i = 0; result && i < result->count; i++) {
        double count = counts->f64s[i], mean = totals->f64s[i] / count;
        double variance = result->f64s[i] / count - mean * mean;
        result->f64s[i] = count ? sqrt(variance < 0 ? 0 : variance) : NAN;
    }
    return result;
}

/* ── ema ── */

/* r[i] is r[i-1]*(1-alpha) + alpha*x[i], from r[0] = x[0]. */
static void smooth(const double *alpha, bool many, const double *x, double *r, Count n)
{
    for (Count i = 0; i < n; i++) {
        double a = alpha[many ? i : 0];
        r[i] = i ? r[i - 1] * (1 - a) + a * x[i] : x[i];
    }
}

Value *ema(Value *alpha, Value *x)
{
    if (!is_simple(x))
        return window_inside(ema, alpha, x);
    CONSUME(alpha);
    CONSUME(x);
    if (!is_flat(alpha) || result_type1(mavg_types, alpha->type) < 0 ||
        result_type1(mavg_types, x->type) < 0)
        return raise_error(ERR_TYPE);
    if (!is_atom(alpha) && alpha->count != x->count)
        return raise_error(ERR_LENGTH);
    alpha = bring_raw(TYPE_FLOAT, alpha);
    x = alpha ? bring_raw(TYPE_FLOAT, x) : x;
    Value *result = alpha && x ? new_vector(TYPE_FLOAT, x->count) : NULL;
    if (result)
        smooth((const double *)cells_of(alpha), !is_atom(alpha), x->f64s, result->f64s,
               x->count);
    return result;
}
