/* lags.c: a series against itself some steps later. */
#include <stdlib.h>

#include "fresh/families.h"

/* p: lag */
void autocorrelation(Series *s, const double *p, double *out)
{
    int64_t lag = steps_in(s, p[0]), pairs = s->n - lag;
    double v = moments(s)->variance;
    *out = NAN;
    if (lag < 0 || pairs <= 0 || !(fabs(v) > 1e-8))
        return;
    double covariance = lag <= MAX_LAG
                            ? lag_means(s)[lag]
                            : sum_of_products(s->centred, s->centred + lag, pairs) / (double)pairs;
    *out = covariance / v;
}

/* p: lag */
void toolkit_autocorrelation(Series *s, const double *p, double *out)
{
    int64_t lag = steps_in(s, p[0]), pairs = s->n - lag;
    double v = moments(s)->variance;
    *out = NAN;
    if (lag == 0)
        *out = 1;
    else if (lag > 0 && pairs > 0)
        *out = sum_of_products(s->centred, s->centred + lag, pairs) / (double)pairs / v;
}

/* The autocorrelations of lag 1 up to n-1 or `max_lag`, in scratch; returns how many, 0 if the series has
 * next to no variance. */
static int64_t correlations(Series *s, int64_t max_lag)
{
    int64_t count = min_int(max_lag, s->n - 1);
    if (fabs(moments(s)->variance) < 1e-10)
        return 0;
    for (int64_t lag = 1; lag <= count; lag++) {
        int64_t pairs = s->n - lag;
        double covariance = lag <= MAX_LAG
                                ? lag_means(s)[lag]
                                : sum_of_products(s->centred, s->centred + lag, pairs) / (double)pairs;
        s->scratch[lag - 1] = covariance / lag_means(s)[0];
    }
    return max_int(count, 0);
}

/* Where there is nothing to aggregate: 0 for a series that does not vary, which has correlations of 0. */
static double without_correlations(Series *s)
{
    return s->n == 1 || fabs(moments(s)->variance) < 1e-10 ? 0 : NAN;
}

/* p: f_agg, maxlag */
void agg_autocorrelation(Series *s, const double *p, double *out)
{
    static const Aggregate how[] = {AGGREGATE_MEAN, AGGREGATE_MEDIAN, AGGREGATE_VAR, AGGREGATE_STD,
                                    AGGREGATE_MIN, AGGREGATE_MAX, AGGREGATE_SUM};
    *out = NAN;
    if (s->n == 0)
        return;
    int64_t count = correlations(s, steps_in(s, p[1]));
    *out = count > 0 ? aggregate(s->scratch, count, how[(int)p[0]]) : without_correlations(s);
}

/* mean, variance, median, dev; the lags are those that statsmodels chooses */
void toolkit_agg_autocorrelation(Series *s, const double *p, double *out)
{
    (void)p;
    out[0] = out[1] = out[2] = out[3] = NAN;
    if (s->n == 0)
        return;
    int64_t count = correlations(s, (int64_t)(10 * log10((double)s->n)));
    if (count == 0) {
        out[0] = out[1] = out[2] = out[3] = without_correlations(s);
        return;
    }
    out[0] = mean_of(s->scratch, count);
    out[1] = variance_of(s->scratch, count, out[0]);
    out[2] = median_of(s->scratch, count);
    out[3] = sqrt(out[1]);
}

static double lag_mean_at(Series *s, int64_t lag)
{
    int64_t pairs = s->n - lag;
    return lag <= MAX_LAG ? lag_means(s)[lag]
                          : sum_of_products(s->centred, s->centred + lag, pairs) / (double)pairs;
}

/* Levinson's recursion over the lag means, all lags up to `last` < n/2 or more. NULL: out of memory. */
static const double *partial_correlations(Series *s, int64_t last)
{
    if (last < s->partial_count)
        return s->partial;
    int64_t count = max_int(last + 1, min_int(MAX_LAG + 1, s->n));
    double *partial = realloc(s->partial, (size_t)count * sizeof *partial);
    if (!partial)
        return NULL;
    s->partial = partial;
    s->partial_count = count;
    double *c = s->scratch, *phi = c + count, *was = phi + count;
    for (int64_t lag = 0; lag < count; lag++)
        c[lag] = lag_mean_at(s, lag);
    double left = c[0];
    partial[0] = 1;
    for (int64_t k = 1; k < count; k++) {
        double rest = c[k];
        for (int64_t j = 1; j < k; j++)
            rest -= was[j] * c[k - j];
        partial[k] = phi[k] = rest / left;
        for (int64_t j = 1; j < k; j++)
            phi[j] = was[j] - phi[k] * was[k - j];
        memcpy(was + 1, phi + 1, (size_t)k * sizeof *was);
        left *= 1 - phi[k] * phi[k];
    }
    return partial;
}

/* Lags from n/2 on are not defined. */
static double partial_at(Series *s, int64_t lag)
{
    bool known = s->n > 1 && s->n / 2 - 1 > 0 && lag >= 0 && lag < s->n / 2;
    const double *partial = known ? partial_correlations(s, lag) : NULL;
    return partial ? partial[lag] : NAN;
}

/* p: lag */
void partial_autocorrelation(Series *s, const double *p, double *out)
{
    *out = partial_at(s, steps_in(s, p[0]));
}

/* p: lag, how many; all null unless all are defined */
void toolkit_partial_autocorrelation(Series *s, const double *p, double *out)
{
    int64_t count = (int64_t)p[0];
    for (int64_t lag = 1; lag <= count; lag++)
        out[lag - 1] = 2 * count < s->n ? partial_at(s, lag) : NAN;
}

static double mean_of_triples(const Series *s, int64_t lag)
{
    int64_t count = s->n - 2 * lag;
    const double *x = s->x;
    for (int64_t i = 0; i < count; i++)
        s->scratch[i] = x[i + 2 * lag] * x[i + lag] * x[i];
    return mean_of(s->scratch, count);
}

/* p: lag */
void c3(Series *s, const double *p, double *out)
{
    int64_t lag = steps_in(s, p[0]);
    *out = lag < 0 ? NAN : 2 * lag >= s->n ? 0 : mean_of_triples(s, lag);
}

void toolkit_c3(Series *s, const double *p, double *out)
{
    int64_t lag = steps_in(s, p[0]);
    *out = lag < 0 || 2 * lag >= s->n ? NAN : mean_of_triples(s, lag);
}

/* p: lag */
void time_reversal_asymmetry_statistic(Series *s, const double *p, double *out)
{
    int64_t lag = steps_in(s, p[0]), count = s->n - 2 * lag;
    const double *x = s->x;
    *out = lag < 0 ? NAN : 0;
    if (lag < 0 || count <= 0)
        return;
    for (int64_t i = 0; i < count; i++) {
        double first = x[i], middle = x[i + lag], last = x[i + 2 * lag];
        s->scratch[i] = last * last * middle - middle * first * first;
    }
    *out = mean_of(s->scratch, count);
}

/* The same with the middle factored out, which differs when values are huge or infinite. */
void toolkit_time_reversal(Series *s, const double *p, double *out)
{
    int64_t lag = steps_in(s, p[0]), count = s->n - 2 * lag;
    const double *x = s->x;
    *out = lag < 0 ? NAN : 0;
    if (lag < 0 || count <= 0)
        return;
    for (int64_t i = 0; i < count; i++)
        s->scratch[i] = x[i + lag] * (x[i + 2 * lag] * x[i + 2 * lag] - x[i] * x[i]);
    *out = mean_of(s->scratch, count);
}
