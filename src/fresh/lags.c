/* lags.c: a series against itself some steps later. */
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

/* Mean, median, variance of the autocorrelations of lag 1 up to n-1 or `max_lag`; of zeros if there
 * is next to no variance. */
static void aggregate_lags(Series *s, int64_t max_lag, double out[3])
{
    double v = moments(s)->variance;
    int64_t count = min_int(max_lag, s->n - 1);
    double *correlation = s->scratch;
    bool is_flat = fabs(v) < 1e-10 || s->n == 1;
    out[0] = out[1] = out[2] = is_flat ? 0 : NAN;
    if (is_flat || count < 1)
        return;
    for (int64_t lag = 1; lag <= count; lag++) {
        int64_t pairs = s->n - lag;
        double covariance = lag <= MAX_LAG
                                ? lag_means(s)[lag]
                                : sum_of_products(s->centred, s->centred + lag, pairs) / (double)pairs;
        correlation[lag - 1] = covariance / lag_means(s)[0];
    }
    out[0] = mean_of(correlation, count);
    out[2] = variance_of(correlation, count, out[0]);
    out[1] = median_of(correlation, count);
}

/* p: f_agg (mean, median, var), maxlag */
void agg_autocorrelation(Series *s, const double *p, double *out)
{
    double all[3] = {NAN, NAN, NAN};
    if (s->n > 0)
        aggregate_lags(s, steps_in(s, p[1]), all);
    *out = all[(int)p[0]];
}

/* mean, variance, median, dev; the lags are those that statsmodels chooses */
void toolkit_agg_autocorrelation(Series *s, const double *p, double *out)
{
    (void)p;
    double all[3] = {NAN, NAN, NAN};
    if (s->n > 0)
        aggregate_lags(s, (int64_t)(10 * log10((double)s->n)), all);
    out[0] = all[0];
    out[1] = all[2];
    out[2] = all[1];
    out[3] = sqrt(all[2]);
}

/* Levinson's recursion over the lag means, all lags up to MAX_LAG at once. */
static const double *partial_correlations(Series *s)
{
    double *partial = s->partial;
    if (!is_missing(s, HAVE_PARTIAL))
        return partial;
    const double *c = lag_means(s);
    double phi[MAX_LAG + 1] = {0}, was[MAX_LAG + 1] = {0}, left = c[0];
    partial[0] = 1;
    for (int k = 1; k <= MAX_LAG; k++) {
        double rest = c[k];
        for (int j = 1; j < k; j++)
            rest -= was[j] * c[k - j];
        partial[k] = phi[k] = rest / left;
        for (int j = 1; j < k; j++)
            phi[j] = was[j] - phi[k] * was[k - j];
        memcpy(was, phi, sizeof was);
        left *= 1 - phi[k] * phi[k];
    }
    return partial;
}

/* Lags from n/2 on are not defined. */
static double partial_at(Series *s, int64_t lag)
{
    bool known = s->n > 1 && s->n / 2 - 1 > 0 && lag >= 0 && lag < s->n / 2 && lag <= MAX_LAG;
    return known ? partial_correlations(s)[lag] : NAN;
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
