/* series.h: a series and what its features share; private to this folder.
 *
 * A feature is `void f(Series *s, const double *p, double *out)`: it reads the series and the shared
 * parts through the accessors below, which compute a part on its first use after a load. */
#pragma once
#include <stdbool.h>
#include <stdint.h>

#include "fresh/fft.h"
#include "fresh/fresh.h"
#include "fresh/loops.h"

/* Comparisons: tsfresh's are exact, the toolkit's are q's, which call values within 2^-43 equal. */
#define EXACT 0.0
#define TOLERANT 0x1p-43

enum { MAX_LAG = 40 };

/* Sums of the series and of its distances from the mean. */
typedef struct {
    double sum, mean, variance, deviation;
    double square, cube, fourth; /* sums of powers of the centred series */
    double min, max;             /* NaN if any value is */
    int64_t first_min, last_min, first_max, last_max;
} Moments;

/* Runs of equal values in the order of the values. */
typedef struct {
    int64_t distinct, recurring, recurring_points;
    double recurring_sum, recurring_points_sum;
} Repeats;

/* Line through (0, y[0]), (1, y[1]) ..; population moments, as scipy's linregress. */
typedef struct {
    double slope, intercept, rvalue, stderr_slope, pvalue;
} Line;

/* Those from CHUNK_SET on are in none of tsfresh's sets and computed only when asked for. */
typedef enum { CHUNK_MAX, CHUNK_MIN, CHUNK_MEAN, CHUNK_VAR, CHUNK_SET } ChunkKind;

typedef struct {
    int64_t length; /* 0: none yet */
    Line lines[CHUNK_SET];
} ChunkLines;

typedef struct {
    double low, high; /* quantiles; the key */
    bool filled;
    int64_t count;
    double mean, variance, mean_abs, variance_abs;
} Corridor;

/* Coefficients kept for the parameters they were asked for with; NULL if there are none. */
typedef struct {
    int degree, bins; /* 0 bins: none yet */
    double *coefficients;
} Friedrich;

typedef struct {
    int order; /* 0: none yet */
    double *params;
} Autoregression;

/* How the Dickey-Fuller test chooses its lags. */
typedef enum { LAG_AIC, LAG_BIC, LAG_T, LAG_NONE, LAG_CHOICES } AutoLag;

/* What is asked of a matrix profile: its smallest, largest, mean and quartiles. */
enum { PROFILE_VALUES = 6 };
typedef struct {
    bool filled;
    double threshold, windows; /* the key */
    double values[PROFILE_VALUES];
} ProfileSummary;

enum { WELCH_LENGTH = 256 };
enum { CWT_WIDTHS = 8, BENFORD_EXPONENTS = 640 };

/* Tables that do not depend on the series; they stay from load to load. */
typedef struct {
    FftPlans plans;
    double *log;          /* log[i], log[0] = 0 */
    int64_t log_count;
    double window[WELCH_LENGTH], window_power;
    int64_t window_length;
    double *wavelet[CWT_WIDTHS];
    int64_t wavelet_length[CWT_WIDTHS];
    double wavelet_width[CWT_WIDTHS];
    double decades[BENFORD_EXPONENTS][9];
    bool decade_known[BENFORD_EXPONENTS];
    void *recurrence; /* room for rows of bits, see entropy.c */
    size_t recurrence_size;
} Tables;

struct Series {
    const double *x;
    int64_t n;
    const double *hours; /* since x[0], or NULL */
    const double *list;  /* of the call, see FreshCall */
    int list_count;
    unsigned have; /* a bit for each shared part below */

    Moments moments;
    Repeats repeats;
    double *centred;   /* n: x - mean */
    double *sorted;    /* n: ascending, NaN last */
    uint32_t *order;   /* n: x[order[i]] == sorted[i] */
    FftComplex *spectrum; /* n/2+1 */
    double *magnitude;    /* n/2+1 */
    double lag_mean[MAX_LAG + 1]; /* mean of centred[i]*centred[i+lag] over the pairs there are */
    double *partial; /* partial_count of them */
    int64_t partial_count;
    double welch[WELCH_LENGTH / 2 + 1];
    int64_t welch_count;
    Line line, time_line; /* over the positions, over the hours */
    ChunkLines chunks[4];
    Corridor corridors[16];
    Friedrich friedrich;
    Autoregression ar;
    ProfileSummary profile;
    double dickey_fuller[LAG_CHOICES][3];

    double *scratch; /* 8*n + 1024 doubles, free to any feature, not kept */
    Tables tables;
    int64_t capacity;
    void *block;
};

typedef struct Series Series;

enum {
    HAVE_MOMENTS = 1 << 0, HAVE_POWERS = 1 << 1, HAVE_SORTED = 1 << 2, HAVE_REPEATS = 1 << 3,
    HAVE_SPECTRUM = 1 << 4, HAVE_LAGS = 1 << 5, HAVE_TIME_LINE = 1 << 6, HAVE_WELCH = 1 << 7,
    HAVE_LINE = 1 << 8, HAVE_DICKEY_FULLER = 1 << 9, /* and a bit for each choice of lags */
};

/* True the first time it is asked for `part` since the load: then the caller computes it. */
static inline bool is_missing(Series *s, unsigned part)
{
    bool missing = !(s->have & part);
    s->have |= part;
    return missing;
}

/* A parameter that counts steps: -1 if it is negative or null, n if it is larger than the series. */
static inline int64_t steps_in(const Series *s, double steps)
{
    return !(steps >= 0) ? -1 : steps > (double)s->n ? s->n : (int64_t)steps;
}

const Moments *moments(Series *s);       /* all but the powers; also fills s->centred */
const Moments *powers(Series *s);        /* all */
const double *sorted_values(Series *s);  /* also fills s->order */
const Repeats *repeats(Series *s);
double series_median(Series *s);
const FftComplex *spectrum(Series *s);   /* also fills s->magnitude */
const double *lag_means(Series *s);
const double *log_table(Series *s, int64_t up_to); /* log_table(s, n)[i] is log(i), i <= n */

/* a > b, a < b, a = b where values that differ by less than `slack` of the larger are equal. */
static inline bool is_equal(double a, double b, double slack)
{
    return a == b || fabs(a - b) <= slack * max_double(fabs(a), fabs(b)) * !isinf(a - b);
}

static inline bool is_above(double a, double b, double slack)
{
    return a > b && !(slack > 0 && is_equal(a, b, slack));
}

static inline bool is_below(double a, double b, double slack)
{
    return is_above(b, a, slack);
}
