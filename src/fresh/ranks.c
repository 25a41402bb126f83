/* ranks.c: features of the sorted values. */
#include "fresh/families.h"

void median(Series *s, const double *p, double *out)
{
    (void)p;
    *out = series_median(s);
}

/* p: q */
void quantile(Series *s, const double *p, double *out)
{
    const double *v = sorted_values(s);
    bool has_null = s->n && v[s->n - 1] != v[s->n - 1];
    *out = has_null ? NAN : quantile_of(v, s->n, p[0]);
}

void has_duplicate(Series *s, const double *p, double *out)
{
    (void)p;
    *out = repeats(s)->distinct != s->n;
}

static bool is_repeated(const Series *s, double value, double slack)
{
    int64_t count = 0;
    for (int64_t i = 0; i < s->n; i++)
        count += is_equal(s->x[i], value, slack);
    return count > 1;
}

#define DEFINE_IS_REPEATED(NAME, VALUE, SLACK)                                                     \
    void NAME(Series *s, const double *p, double *out)                                             \
    {                                                                                              \
        (void)p;                                                                                   \
        *out = is_repeated(s, moments(s)->VALUE, SLACK);                                           \
    }
DEFINE_IS_REPEATED(has_duplicate_max, max, EXACT)
DEFINE_IS_REPEATED(has_duplicate_min, min, EXACT)
DEFINE_IS_REPEATED(toolkit_has_duplicate_max, max, TOLERANT)
DEFINE_IS_REPEATED(toolkit_has_duplicate_min, min, TOLERANT)

void percentage_of_reoccurring_values_to_all_values(Series *s, const double *p, double *out)
{
    (void)p;
    const Repeats *r = repeats(s);
    *out = (double)r->recurring / (double)r->distinct;
}

void percentage_of_reoccurring_datapoints_to_all_datapoints(Series *s, const double *p, double *out)
{
    (void)p;
    *out = (double)repeats(s)->recurring_points / (double)s->n;
}

void toolkit_recurring_sum(Series *s, const double *p, double *out)
{
    (void)p;
    *out = repeats(s)->recurring_sum;
}

void toolkit_recurring_points_sum(Series *s, const double *p, double *out)
{
    (void)p;
    *out = repeats(s)->recurring_points_sum;
}

/* tsfresh multiplies every value by its count or by 0, which leaves no number of an infinite one. */
void sum_of_reoccurring_values(Series *s, const double *p, double *out)
{
    (void)p;
    *out = isfinite(moments(s)->max - s->moments.min) ? repeats(s)->recurring_sum : NAN;
}

void sum_of_reoccurring_data_points(Series *s, const double *p, double *out)
{
    (void)p;
    *out = isfinite(moments(s)->max - s->moments.min) ? repeats(s)->recurring_points_sum : NAN;
}

void ratio_value_number_to_time_series_length(Series *s, const double *p, double *out)
{
    (void)p;
    *out = (double)repeats(s)->distinct / (double)s->n;
}

/* p: number_of_maxima. The largest absolute values are at the two ends of the order. */
void mean_n_absolute_max(Series *s, const double *p, double *out)
{
    const double *v = sorted_values(s);
    int64_t count = (int64_t)p[0], low = 0, high = s->n - 1;
    *out = NAN;
    if (count < 1 || s->n <= count || v[high] != v[high])
        return;
    for (int64_t i = 0; i < count; i++)
        s->scratch[i] = fabs(v[low]) > fabs(v[high]) ? fabs(v[low++]) : fabs(v[high--]);
    *out = mean_of(s->scratch, count);
}

/* The steps both ends of which lie in [low, high], into `steps`; returns how many. */
static int64_t steps_inside(const Series *s, double low, double high, double *steps)
{
    int64_t count = 0;
    bool was = false;
    for (int64_t i = 0; i < s->n; i++) {
        bool is = (s->x[i] >= low) & (s->x[i] <= high);
        steps[count] = i ? s->x[i] - s->x[i - 1] : 0;
        count += is & was;
        was = is;
    }
    return count;
}

static void to_abs(double *x, int64_t n)
{
    for (int64_t i = 0; i < n; i++)
        x[i] = fabs(x[i]);
}

/* The steps inside the corridor between two quantiles, in scratch. */
static int64_t steps_between(Series *s, double low, double high)
{
    const double *v = sorted_values(s);
    int64_t valid = s->n;
    while (valid > 0 && v[valid - 1] != v[valid - 1])
        valid--;
    double from = quantile_of(v, valid, low), to = quantile_of(v, valid, high);
    return from == to ? 0 : steps_inside(s, from, to, s->scratch);
}

/* The corridor between two quantiles, computed once for its four usual aggregates. */
static const Corridor *corridor_of(Series *s, double low, double high)
{
    enum { SLOTS = sizeof s->corridors / sizeof *s->corridors };
    int slot = 0;
    while (slot < SLOTS - 1 && s->corridors[slot].filled
           && !(s->corridors[slot].low == low && s->corridors[slot].high == high))
        slot++;
    Corridor *c = s->corridors + slot;
    if (c->filled && c->low == low && c->high == high)
        return c;
    *c = (Corridor){.low = low, .high = high, .filled = true};
    c->count = steps_between(s, low, high);
    if (c->count == 0)
        return c;
    c->mean = mean_of(s->scratch, c->count);
    c->variance = variance_of(s->scratch, c->count, c->mean);
    to_abs(s->scratch, c->count);
    c->mean_abs = mean_of(s->scratch, c->count);
    c->variance_abs = variance_of(s->scratch, c->count, c->mean_abs);
    return c;
}

/* Aggregates that none of the sets has. */
static double unusual_change(Series *s, double low, double high, bool absolute, Aggregate how)
{
    int64_t count = steps_between(s, low, high);
    if (count == 0)
        return 0;
    if (absolute)
        to_abs(s->scratch, count);
    return aggregate(s->scratch, count, how);
}

/* p: f_agg (mean, var, median, std, min, max, sum), isabs, qh, ql */
void change_quantiles(Series *s, const double *p, double *out)
{
    static const Aggregate unusual[] = {AGGREGATE_MEDIAN, AGGREGATE_STD, AGGREGATE_MIN, AGGREGATE_MAX,
                                        AGGREGATE_SUM};
    *out = 0;
    if (p[3] >= p[2])
        return;
    if (p[0] >= 2) {
        *out = unusual_change(s, p[3], p[2], p[1] != 0, unusual[(int)p[0] - 2]);
        return;
    }
    const Corridor *c = corridor_of(s, p[3], p[2]);
    if (p[1] != 0)
        *out = p[0] == 0 ? c->mean_abs : c->variance_abs;
    else
        *out = p[0] == 0 ? c->mean : c->variance;
}

/* p: lowerQuant, upperQuant, isAbs; max min mean variance median stdev of the steps inside */
void toolkit_change_quantiles(Series *s, const double *p, double *out)
{
    const double *v = sorted_values(s);
    double low = quantile_of(v, s->n, p[0]), high = quantile_of(v, s->n, p[1]);
    double *steps = s->scratch;
    int64_t count = steps_inside(s, low - TOLERANT * fabs(low), high + TOLERANT * fabs(high), steps);
    if (p[2] != 0)
        to_abs(steps, count);
    out[0] = -INFINITY;
    out[1] = INFINITY;
    for (int64_t i = 0; i < count; i++) {
        out[0] = max_double(out[0], steps[i]);
        out[1] = min_double(out[1], steps[i]);
    }
    out[2] = mean_of(steps, count);
    out[3] = variance_of(steps, count, out[2]);
    out[4] = median_of(steps, count);
    out[5] = sqrt(out[3]);
}
