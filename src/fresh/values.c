/* values.c: features that look at the values once, in the order of time. */
#include "fresh/families.h"

void length(Series *s, const double *p, double *out)
{
    (void)p;
    *out = (double)s->n;
}

void sum_values(Series *s, const double *p, double *out)
{
    (void)p;
    *out = moments(s)->sum;
}

void mean(Series *s, const double *p, double *out)
{
    (void)p;
    *out = moments(s)->mean;
}

void variance(Series *s, const double *p, double *out)
{
    (void)p;
    *out = moments(s)->variance;
}

void standard_deviation(Series *s, const double *p, double *out)
{
    (void)p;
    *out = moments(s)->deviation;
}

void minimum(Series *s, const double *p, double *out)
{
    (void)p;
    *out = moments(s)->min;
}

void maximum(Series *s, const double *p, double *out)
{
    (void)p;
    *out = moments(s)->max;
}

void absolute_maximum(Series *s, const double *p, double *out)
{
    (void)p;
    const Moments *m = moments(s);
    *out = m->min == m->min ? max_double(fabs(m->min), fabs(m->max)) : NAN;
}

void abs_energy(Series *s, const double *p, double *out)
{
    (void)p;
    *out = sum_of_squares(s->x, s->n);
}

void root_mean_square(Series *s, const double *p, double *out)
{
    (void)p;
    *out = sqrt(sum_of_squares(s->x, s->n) / (double)s->n);
}

void variation_coefficient(Series *s, const double *p, double *out)
{
    (void)p;
    const Moments *m = moments(s);
    *out = m->mean != 0 ? m->deviation / m->mean : NAN;
}

void variance_larger_than_standard_deviation(Series *s, const double *p, double *out)
{
    (void)p;
    const Moments *m = moments(s);
    *out = m->variance > m->deviation;
}

void toolkit_variance_above(Series *s, const double *p, double *out)
{
    (void)p;
    *out = is_above(moments(s)->variance, 1, TOLERANT);
}

/* pandas calls sums below 1e-14 zero, and a series without spread symmetric and normal. */
static double without_noise(double sum)
{
    return fabs(sum) < 1e-14 ? 0 : sum;
}

void skewness(Series *s, const double *p, double *out)
{
    (void)p;
    const Moments *m = powers(s);
    double n = (double)s->n, m2 = without_noise(m->square), m3 = without_noise(m->cube);
    *out = s->n < 3 ? NAN : m2 == 0 ? 0 : n * sqrt(n - 1) / (n - 2) * (m3 / pow(m2, 1.5));
}

void toolkit_skewness(Series *s, const double *p, double *out)
{
    (void)p;
    const Moments *m = powers(s);
    double n = (double)s->n, sample = sqrt(m->square / (n - 1));
    *out = n * m->cube / (sample * sample * sample * (n - 1) * (n - 2));
}

static double excess_kurtosis(double n, double m2, double m4)
{
    if (n < 4)
        return NAN;
    double adjust = 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3));
    double above = without_noise(n * (n + 1) * (n - 1) * m4);
    double below = without_noise((n - 2) * (n - 3) * m2 * m2);
    return below == 0 ? 0 : above / below - adjust;
}

/* pandas leaves nulls out, here but not in the skewness that tsfresh gets from it. */
void kurtosis(Series *s, const double *p, double *out)
{
    (void)p;
    if (moments(s)->mean == s->moments.mean) {
        *out = excess_kurtosis((double)s->n, s->moments.square, powers(s)->fourth);
        return;
    }
    int64_t count = 0;
    for (int64_t i = 0; i < s->n; i++)
        if (s->x[i] == s->x[i])
            s->scratch[count++] = s->x[i];
    double level = mean_of(s->scratch, count);
    for (int64_t i = 0; i < count; i++)
        s->scratch[i] -= level;
    *out = excess_kurtosis((double)count, sum_of_squares(s->scratch, count),
                           sum_of_fourths(s->scratch, count));
}

void toolkit_kurtosis(Series *s, const double *p, double *out)
{
    (void)p;
    const Moments *m = powers(s);
    double n = (double)s->n;
    double shape = m->fourth / (m->square * m->square);
    *out = (n - 1) / ((n - 2) * (n - 3)) * (3 * (1 - n) + n * (n + 1) * shape);
}

/* The steps x[i+1]-x[i], in scratch; returns how many. */
static int64_t steps_of(Series *s)
{
    for (int64_t i = 1; i < s->n; i++)
        s->scratch[i - 1] = s->x[i] - s->x[i - 1];
    return max_int(s->n - 1, 0);
}

void absolute_sum_of_changes(Series *s, const double *p, double *out)
{
    (void)p;
    int64_t steps = steps_of(s);
    *out = sum_of_abs(s->scratch, steps);
}

void mean_abs_change(Series *s, const double *p, double *out)
{
    (void)p;
    int64_t steps = steps_of(s);
    *out = sum_of_abs(s->scratch, steps) / (double)steps;
}

void mean_change(Series *s, const double *p, double *out)
{
    (void)p;
    *out = s->n > 1 ? (s->x[s->n - 1] - s->x[0]) / (double)(s->n - 1) : NAN;
}

void mean_second_derivative_central(Series *s, const double *p, double *out)
{
    (void)p;
    const double *x = s->x;
    int64_t n = s->n;
    *out = n > 2 ? (x[n - 1] - x[n - 2] - x[1] + x[0]) / (double)(2 * (n - 2)) : NAN;
}

/* The mean of the terms, which the ends alone cannot give when a value is infinite. */
void toolkit_second_derivative(Series *s, const double *p, double *out)
{
    (void)p;
    int64_t count = max_int(s->n - 2, 0);
    for (int64_t i = 0; i < count; i++)
        s->scratch[i] = 0.5 * (s->x[i + 2] + s->x[i]) - s->x[i + 1];
    *out = mean_of(s->scratch, count);
}

/* p: normalize */
void cid_ce(Series *s, const double *p, double *out)
{
    double scale = p[0] != 0 ? moments(s)->deviation : 1;
    if (scale == 0) {
        *out = 0;
        return;
    }
    int64_t steps = steps_of(s);
    for (int64_t i = 0; i < steps; i++)
        s->scratch[i] /= scale;
    *out = sqrt(sum_of_squares(s->scratch, steps));
}

static int64_t count_beyond(const Series *s, double level, double sign, double slack)
{
    int64_t count = 0;
    for (int64_t i = 0; i < s->n; i++)
        count += is_above(sign * s->x[i], sign * level, slack);
    return count;
}

static int64_t longest_beyond(const Series *s, double level, double sign, double slack)
{
    int64_t longest = 0, run = 0;
    for (int64_t i = 0; i < s->n; i++) {
        run = is_above(sign * s->x[i], sign * level, slack) ? run + 1 : 0;
        longest = max_int(longest, run);
    }
    return longest;
}

/* sign 1 for above, -1 for below; EXACT for tsfresh, TOLERANT for the toolkit. */
#define DEFINE_AGAINST_MEAN(NAME, COUNT, SIGN, SLACK)                                              \
    void NAME(Series *s, const double *p, double *out)                                             \
    {                                                                                              \
        (void)p;                                                                                   \
        *out = (double)COUNT(s, moments(s)->mean, SIGN, SLACK);                                    \
    }
DEFINE_AGAINST_MEAN(count_above_mean, count_beyond, 1, EXACT)
DEFINE_AGAINST_MEAN(count_below_mean, count_beyond, -1, EXACT)
DEFINE_AGAINST_MEAN(longest_strike_above_mean, longest_beyond, 1, EXACT)
DEFINE_AGAINST_MEAN(longest_strike_below_mean, longest_beyond, -1, EXACT)
DEFINE_AGAINST_MEAN(toolkit_count_above_mean, count_beyond, 1, TOLERANT)
DEFINE_AGAINST_MEAN(toolkit_count_below_mean, count_beyond, -1, TOLERANT)
DEFINE_AGAINST_MEAN(toolkit_longest_above, longest_beyond, 1, TOLERANT)
DEFINE_AGAINST_MEAN(toolkit_longest_below, longest_beyond, -1, TOLERANT)

/* p: t */
void count_above(Series *s, const double *p, double *out)
{
    int64_t count = 0;
    for (int64_t i = 0; i < s->n; i++)
        count += s->x[i] >= p[0];
    *out = (double)count / (double)s->n;
}

void count_below(Series *s, const double *p, double *out)
{
    int64_t count = 0;
    for (int64_t i = 0; i < s->n; i++)
        count += s->x[i] <= p[0];
    *out = (double)count / (double)s->n;
}

static double count_equal(const Series *s, double value, double slack)
{
    int64_t count = 0;
    for (int64_t i = 0; i < s->n; i++)
        count += value == value ? is_equal(s->x[i], value, slack) : s->x[i] != s->x[i];
    return (double)count;
}

/* p: value; a null counts the nulls */
void value_count(Series *s, const double *p, double *out)
{
    *out = count_equal(s, p[0], EXACT);
}

void toolkit_value_count(Series *s, const double *p, double *out)
{
    *out = count_equal(s, p[0], TOLERANT);
}

/* p: max, min */
void range_count(Series *s, const double *p, double *out)
{
    int64_t count = 0;
    for (int64_t i = 0; i < s->n; i++)
        count += s->x[i] >= p[1] && s->x[i] < p[0];
    *out = (double)count;
}

/* p: minVal, maxVal */
void toolkit_range_count(Series *s, const double *p, double *out)
{
    int64_t count = 0;
    for (int64_t i = 0; i < s->n; i++)
        count += !is_below(s->x[i], p[0], TOLERANT) && is_below(s->x[i], p[1], TOLERANT);
    *out = (double)count;
}

static double count_crossings(const Series *s, double level, double slack)
{
    int64_t count = 0;
    bool was = s->n && is_above(s->x[0], level, slack);
    for (int64_t i = 1; i < s->n; i++) {
        bool is = is_above(s->x[i], level, slack);
        count += is != was;
        was = is;
    }
    return (double)count;
}

/* p: m */
void number_crossing_m(Series *s, const double *p, double *out)
{
    *out = count_crossings(s, p[0], EXACT);
}

void toolkit_crossings(Series *s, const double *p, double *out)
{
    *out = count_crossings(s, p[0], TOLERANT);
}

static bool is_peak(const double *x, int64_t support, double slack)
{
    for (int64_t k = 1; k <= support; k++)
        if (!is_above(*x, x[-k], slack) || !is_above(*x, x[k], slack))
            return false;
    return true;
}

static double count_peaks(const Series *s, double support, double slack)
{
    int64_t count = 0, reach = steps_in(s, support);
    if (reach < 1)
        return NAN;
    for (int64_t i = reach; i < s->n - reach; i++)
        count += is_peak(s->x + i, reach, slack);
    return (double)count;
}

/* p: n, the neighbours on each side that a peak is higher than */
void number_peaks(Series *s, const double *p, double *out)
{
    *out = count_peaks(s, p[0], EXACT);
}

void toolkit_peaks(Series *s, const double *p, double *out)
{
    *out = count_peaks(s, p[0], TOLERANT);
}

static double range_of(Series *s)
{
    return moments(s)->max - moments(s)->min;
}

/* p: r */
void large_standard_deviation(Series *s, const double *p, double *out)
{
    *out = moments(s)->deviation > p[0] * range_of(s);
}

void toolkit_largest_deviation(Series *s, const double *p, double *out)
{
    *out = is_above(moments(s)->deviation, p[0] * range_of(s), TOLERANT);
}

void symmetry_looking(Series *s, const double *p, double *out)
{
    *out = fabs(moments(s)->mean - series_median(s)) < p[0] * range_of(s);
}

void toolkit_symmetric(Series *s, const double *p, double *out)
{
    *out = is_below(fabs(moments(s)->mean - series_median(s)), p[0] * range_of(s), TOLERANT);
}

static double share_beyond(Series *s, double r, double slack)
{
    double level = r * moments(s)->deviation;
    int64_t count = 0;
    for (int64_t i = 0; i < s->n; i++)
        count += is_above(fabs(s->centred[i]), level, slack);
    return (double)count / (double)s->n;
}

void ratio_beyond_r_sigma(Series *s, const double *p, double *out)
{
    *out = share_beyond(s, p[0], EXACT);
}

void toolkit_beyond_sigma(Series *s, const double *p, double *out)
{
    *out = share_beyond(s, p[0], TOLERANT);
}

#define DEFINE_LOCATION(NAME, POSITION)                                                            \
    void NAME(Series *s, const double *p, double *out)                                             \
    {                                                                                              \
        (void)p;                                                                                   \
        *out = s->n ? (double)(POSITION) / (double)s->n : NAN;                                     \
    }
DEFINE_LOCATION(first_location_of_maximum, moments(s)->first_max)
DEFINE_LOCATION(first_location_of_minimum, moments(s)->first_min)
DEFINE_LOCATION(toolkit_last_max, moments(s)->last_max)
DEFINE_LOCATION(toolkit_last_min, moments(s)->last_min)

void last_location_of_maximum(Series *s, const double *p, double *out)
{
    (void)p;
    *out = s->n ? 1 - (double)(s->n - 1 - moments(s)->last_max) / (double)s->n : NAN;
}

void last_location_of_minimum(Series *s, const double *p, double *out)
{
    (void)p;
    *out = s->n ? 1 - (double)(s->n - 1 - moments(s)->last_min) / (double)s->n : NAN;
}

/* First i with q of the mass of |x| in x[0..i]; n if the mass is not even a number. */
static int64_t mass_position(const Series *s, double q, double slack)
{
    double total = sum_of_abs(s->x, s->n), mass = 0;
    for (int64_t i = 0; i < s->n; i++) {
        mass += fabs(s->x[i]);
        double share = mass / total;
        if (share == share && !is_below(share, q, slack))
            return i;
    }
    return s->n;
}

/* p: q */
void index_mass_quantile(Series *s, const double *p, double *out)
{
    double total = sum_of_abs(s->x, s->n);
    int64_t at = mass_position(s, p[0], EXACT);
    if (total == 0 || s->n == 0)
        *out = NAN;
    else /* numpy's argmax of nothing true is 0 */
        *out = at < s->n ? (double)(at + 1) / (double)s->n : 1 / (double)s->n;
}

void toolkit_index_mass_quantile(Series *s, const double *p, double *out)
{
    *out = (double)(mass_position(s, p[0], TOLERANT) + 1) / (double)s->n;
}

/* p: num_segments, segment_focus; the first n mod segments are one longer */
void energy_ratio_by_chunks(Series *s, const double *p, double *out)
{
    int64_t segments = (int64_t)p[0], focus = (int64_t)p[1];
    if (segments < 1 || focus < 0 || focus >= segments) {
        *out = NAN;
        return;
    }
    int64_t length = s->n / segments, longer = s->n % segments;
    int64_t start = focus * length + min_int(focus, longer);
    *out = sum_of_squares(s->x + start, length + (focus < longer)) / sum_of_squares(s->x, s->n);
}

/* p: numSeg; borders at floor i*n/numSeg */
void toolkit_energy_ratio(Series *s, const double *p, double *out)
{
    int64_t segments = (int64_t)p[0];
    double total = sum_of_squares(s->x, s->n);
    for (int64_t i = 0; i < segments; i++) {
        int64_t start = i * s->n / segments, end = (i + 1) * s->n / segments;
        out[i] = sum_of_squares(s->x + start, end - start) / total;
    }
}
