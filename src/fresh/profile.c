/* profile.c: stretches of a series that look like a query, and like one another (the matrix profile of
 * Yeh and others, 2016).
 *
 * The profile follows the matrixprofile package, from which tsfresh takes it: Pearson's correlation of each
 * stretch with the most similar one more than a quarter of its length away, diagonal by diagonal, each
 * covariance from the one before. Means and norms of the stretches are compensated sums. */
#include <stdlib.h>

#include "fresh/families.h"

/* ---- a query */

static bool all_finite(const double *x, int64_t n)
{
    for (int64_t i = 0; i < n; i++)
        if (!isfinite(x[i]))
            return false;
    return true;
}

static bool is_constant(const double *x, int64_t n)
{
    for (int64_t i = 1; i < n; i++)
        if (x[i] != x[0])
            return false;
    return true;
}

/* Squared distance; infinite where a value is not finite. */
static double plain_distance(const double *x, const double *query, int64_t n)
{
    double sum = 0;
    for (int64_t i = 0; i < n; i++)
        sum += (x[i] - query[i]) * (x[i] - query[i]);
    return sum == sum ? sum : INFINITY;
}

/* The same after both have been centred and scaled to deviation 1; between a constant and anything else, n.
 * `centred` is the centred query, `power` its sum of squares. */
static double scaled_distance(const double *x, const double *centred, double power, int64_t n)
{
    double mean = mean_of(x, n), products = 0, squares = 0;
    if (!all_finite(x, n))
        return INFINITY;
    bool flat = is_constant(x, n);
    if (flat || power == 0)
        return flat && power == 0 ? 0 : (double)n;
    for (int64_t i = 0; i < n; i++) {
        products += (x[i] - mean) * centred[i];
        squares += (x[i] - mean) * (x[i] - mean);
    }
    double norms = max_double(sqrt(squares * power), 1e-14); /* smaller ones count as so large */
    return 2 * (double)n * (1 - min_double(1, products / norms));
}

/* p: normalize, query (the list), threshold. Null without a query, or one of fewer than 3 values or more
 * than the series has. */
void query_similarity_count(Series *s, const double *p, double *out)
{
    int64_t m = s->list_count, count = 0;
    const double *query = s->list;
    *out = NAN;
    if (!query || m < 3 || m > s->n)
        return;
    *out = 0;
    if (!all_finite(query, m))
        return;
    double *centred = s->scratch, mean = mean_of(query, m);
    for (int64_t i = 0; i < m; i++)
        centred[i] = query[i] - mean;
    double power = is_constant(query, m) ? 0 : sum_of_squares(centred, m);
    for (int64_t i = 0; i + m <= s->n; i++) {
        double square = p[0] != 0 ? scaled_distance(s->x + i, centred, power, m)
                                  : plain_distance(s->x + i, query, m);
        count += sqrt(square) <= p[2];
    }
    *out = (double)count;
}

/* ---- the matrix profile */

/* A sum and what its roundings have lost. */
typedef struct {
    double sum, lost;
} Compensated;

static void add(Compensated *c, double x)
{
    double sum = c->sum + x, part = sum - c->sum;
    c->lost += (c->sum - (sum - part)) + (x - part);
    c->sum = sum;
}

static void subtract(Compensated *c, double x)
{
    double sum = c->sum - x, part = sum - c->sum;
    c->lost += (c->sum - (sum - part)) - (x + part);
    c->sum = sum;
}

/* What rounding takes from the square of x. */
static double square_error(double x, double square)
{
    double wide = (0x1p27 + 1) * x, high = wide - (wide - x), low = x - high;
    return low * low - (((square - high * high) - high * low) - high * low);
}

typedef struct {
    const double *x;
    int64_t window, count; /* stretches */
    double *mean, *scale;  /* of each stretch: mean, 1 over the norm of the centred one (0: constant) */
    double *half, *both;   /* what a step changes of a covariance */
    double *best;          /* correlation with the most similar stretch */
} Profile;

static void fill_means(Profile *p)
{
    int64_t w = p->window;
    Compensated c = {p->x[0], 0};
    for (int64_t i = 1; i < w; i++)
        add(&c, p->x[i]);
    p->mean[0] = (c.sum + c.lost) / (double)w;
    for (int64_t i = 1; i < p->count; i++) {
        subtract(&c, p->x[i - 1]);
        add(&c, p->x[i + w - 1]);
        p->mean[i] = (c.sum + c.lost) / (double)w;
    }
}

static void fill_scales(Profile *p)
{
    for (int64_t i = 0; i < p->count; i++) {
        Compensated c = {0};
        for (int64_t k = i; k < i + p->window; k++) {
            double distance = p->x[k] - p->mean[i], square = distance * distance;
            add(&c, square);
            c.lost += square_error(distance, square);
        }
        double power = c.sum + c.lost;
        p->scale[i] = power == 0 ? 0 : 1 / sqrt(power);
    }
}

static void fill_steps(Profile *p)
{
    int64_t w = p->window;
    p->half[0] = p->both[0] = 0;
    for (int64_t i = 1; i < p->count; i++) {
        double in = p->x[i + w - 1], gone = p->x[i - 1];
        p->half[i] = 0.5 * (in - gone);
        p->both[i] = (in - p->mean[i]) + (gone - p->mean[i - 1]);
    }
}

static void follow_diagonal(Profile *p, int64_t apart)
{
    double covariance = 0;
    for (int64_t i = apart; i < apart + p->window; i++)
        covariance += (p->x[i] - p->mean[apart]) * (p->x[i - apart] - p->mean[0]);
    for (int64_t i = 0, k = apart; k < p->count; i++, k++) {
        covariance += p->half[i] * p->both[k] + p->half[k] * p->both[i];
        double correlation = covariance * p->scale[i] * p->scale[k];
        p->best[i] = correlation > p->best[i] ? correlation : p->best[i];
        p->best[k] = correlation > p->best[k] ? correlation : p->best[k];
    }
}

/* Fills p->best, at most 1, and returns the largest. The vectors have room for the series. */
static double correlate(Profile *p, const Series *s, int64_t window)
{
    double largest = -1;
    p->window = window;
    p->count = s->n - window + 1;
    fill_means(p);
    fill_scales(p);
    fill_steps(p);
    for (int64_t i = 0; i < p->count; i++)
        p->best[i] = -1;
    for (int64_t apart = (window + 3) / 4 + 1; apart < p->count; apart++)
        follow_diagonal(p, apart);
    for (int64_t i = 0; i < p->count; i++) {
        p->best[i] = min_double(p->best[i], 1);
        largest = max_double(largest, p->best[i]);
    }
    return largest;
}

/* Doubles the window from 8 while the most similar stretches correlate above the threshold, then widens it
 * by twentieths until they no longer do. False if 8 is too wide. */
static bool widen_window(Profile *p, const Series *s, double threshold)
{
    int64_t found = 0, window = 8;
    double largest = INFINITY;
    for (; window <= s->n / 2 && !(largest < threshold); window *= 2) {
        largest = correlate(p, s, window);
        found = largest > threshold ? window : found;
    }
    largest = INFINITY;
    for (int step = 0; found && step < 20 && !(largest < threshold); step++) {
        double wider = step < 19 ? 0.05 + step * 0.05 + 1 : 2;
        window = (int64_t)floor(wider * (double)found);
        largest = correlate(p, s, window + window % 2);
    }
    return found > 0;
}

/* Smallest, largest, mean, median and quartiles of the distances that belong to the correlations. */
static void summarize(Profile *p, double values[PROFILE_VALUES])
{
    int64_t n = p->count;
    double *distance = p->best;
    for (int64_t i = 0; i < n; i++)
        distance[i] = sqrt(2 * (double)p->window * (1 - distance[i]));
    double mean = mean_of(distance, n), quartile[3];
    for (int i = 0; i < 3; i++) {
        double place = 0.25 * (i + 1) * (double)(n - 1), part = place - floor(place);
        double low = select_kth(distance, n, (int64_t)place);
        double high = part > 0 ? select_kth(distance, n, (int64_t)place + 1) : low;
        quartile[i] = part < 0.5 ? low + (high - low) * part : high - (high - low) * (1 - part);
    }
    values[0] = select_kth(distance, n, 0);
    values[1] = select_kth(distance, n, n - 1);
    values[2] = mean;
    values[3] = quartile[1];
    values[4] = quartile[0];
    values[5] = quartile[2];
}

static void fill_summary(Series *s, double threshold, double windows, double values[PROFILE_VALUES])
{
    Profile p = {.x = s->x};
    p.mean = s->scratch;
    p.scale = p.mean + s->n;
    p.half = p.scale + s->n;
    p.both = p.half + s->n;
    p.best = p.both + s->n;
    for (int i = 0; i < PROFILE_VALUES; i++)
        values[i] = NAN;
    if (windows == windows) {
        if (!(windows >= 4 && windows <= (double)s->n))
            return;
        correlate(&p, s, (int64_t)windows);
    } else if (!widen_window(&p, s, threshold)) {
        return;
    }
    if (p.count > 1)
        summarize(&p, values);
}

/* p: feature (min max mean median 25 75), threshold, windows (null: found by the threshold) */
void matrix_profile(Series *s, const double *p, double *out)
{
    ProfileSummary *known = &s->profile;
    bool same = known->filled && known->threshold == p[1]
                && (known->windows == p[2] || (known->windows != known->windows && p[2] != p[2]));
    if (!same) {
        *known = (ProfileSummary){.filled = true, .threshold = p[1], .windows = p[2]};
        fill_summary(s, p[1], p[2], known->values);
    }
    *out = known->values[(int)p[0]];
}
