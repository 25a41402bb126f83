/* check.c: features against reference values.
 *
 *     fresh-check toolkit|tsfresh series.csv expected.csv [-v|-w]
 *     fresh-check edges
 *
 * edges: every feature on awkward lengths and values, in a workspace that has seen other series and
 * features first and in one that has not, must give the same bits (and nothing for the sanitizers).
 *
 * series.csv is id,time (seconds),column ..; expected.csv id,<column>_<feature> .. (toolkit) or
 * <column>__<feature> .. (tsfresh), an empty field for a null; both may be gzipped. Every expected
 * column must be one that the library makes. Prints the columns with values out of tolerance; fails if
 * any has more of them than is known and explained (allowance() below).
 * -v: every value out of tolerance. -w: columns with noise, which no two programs agree on, and the columns
 * nearest to their tolerance as well. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "fresh/fresh.h"
#include "fresh/linalg.h"

enum { MAX_LINE = 1 << 20, MAX_COLUMNS = 8192, MAX_INPUTS = 16, MAX_WIDTH = 4096 };

/* One id's series of each input column. */
typedef struct {
    char id[64];
    double start, *hours; /* the first time in seconds, and the times since */
    double *values[MAX_INPUTS];
    int64_t count, room;
} Sample;

typedef struct {
    char input[MAX_INPUTS][64];
    int inputs;
    Sample *samples;
    int count;
} Data;

/* What an expected column is: value `place` of a call on an input column. */
typedef struct {
    char name[FRESH_MAX_NAME];
    FreshCall call;
    double list[64];
    int input, place;
    int bad, noise, seen;
    double worst, nearest;      /* relative error of the values out; share of the tolerance of those in */
} Column;

static char line[MAX_LINE];

static void fail(const char *what, const char *name)
{
    fprintf(stderr, "fresh-check: %s %s\n", what, name);
    exit(2);
}

/* The next field of a CSV line, in place; quotes doubled inside quotes. NULL at the end. */
static char *next_field(char **rest)
{
    char *start = *rest, *out = start, *in = start;
    bool quoted = false;
    if (!start)
        return NULL;
    for (; *in && (quoted || (*in != ',' && *in != '\n' && *in != '\r')); in++) {
        if (*in != '"')
            *out++ = *in;
        else if (quoted && in[1] == '"')
            *out++ = *in++;
        else
            quoted = !quoted;
    }
    *rest = *in == ',' ? in + 1 : NULL;
    *out = 0;
    return start;
}

static double number(const char *text)
{
    return *text ? strtod(text, NULL) : NAN;
}

static Sample *sample_named(Data *d, const char *id)
{
    if (d->count && strcmp(d->samples[d->count - 1].id, id) == 0)
        return d->samples + d->count - 1;
    for (int i = 0; i < d->count; i++)
        if (strcmp(d->samples[i].id, id) == 0)
            return d->samples + i;
    d->samples = realloc(d->samples, (size_t)(d->count + 1) * sizeof *d->samples);
    Sample *s = d->samples + d->count++;
    memset(s, 0, sizeof *s);
    snprintf(s->id, sizeof s->id, "%s", id);
    return s;
}

static void read_data(const char *path, Data *d)
{
    gzFile f = gzopen(path, "r");
    if (!f || !gzgets(f, line, MAX_LINE))
        fail("cannot read", path);
    char *rest = line, *field;
    for (int i = 0; (field = next_field(&rest)); i++)
        if (i > 1)
            snprintf(d->input[d->inputs++], sizeof d->input[0], "%s", field);
    while (gzgets(f, line, MAX_LINE)) {
        rest = line;
        Sample *s = sample_named(d, next_field(&rest));
        double time = number(next_field(&rest));
        if (s->count == 0)
            s->start = time;
        if (s->count == s->room) {
            s->room = s->room ? 2 * s->room : 64;
            s->hours = realloc(s->hours, (size_t)s->room * sizeof(double));
            for (int c = 0; c < d->inputs; c++)
                s->values[c] = realloc(s->values[c], (size_t)s->room * sizeof(double));
        }
        s->hours[s->count] = (time - s->start) / 3600;
        for (int c = 0; c < d->inputs; c++)
            s->values[c][s->count] = number(next_field(&rest));
        s->count++;
    }
    gzclose(f);
}

typedef struct {
    char name[FRESH_MAX_NAME];
    FreshCall call;
    int place;
} Known;

/* Every usual toolkit column. */
static int list_toolkit(Known *known)
{
    int count = 0;
    for (int i = 0; i < fresh_feature_count(FRESH_TOOLKIT); i++) {
        FreshCall calls[64];
        int made = fresh_usual_calls(fresh_feature(FRESH_TOOLKIT, i), calls, 64);
        for (int c = 0; c < made; c++)
            for (int w = 0; w < fresh_width(calls + c); w++) {
                known[count] = (Known){.call = calls[c], .place = w};
                fresh_column(calls + c, w, known[count].name, sizeof known->name);
                count++;
            }
    }
    return count;
}

static bool find_toolkit(const char *name, Column *column)
{
    static Known known[MAX_COLUMNS];
    static int count;
    if (!count)
        count = list_toolkit(known);
    for (int i = 0; i < count; i++)
        if (strcmp(known[i].name, name) == 0) {
            column->call = known[i].call;
            column->place = known[i].place;
            return true;
        }
    return false;
}

/* 2 and 2.0 are the same parameter. */
static bool means_the_same(const char *name, const FreshCall *call)
{
    FreshCall other;
    double list[64];
    return fresh_parse_column(name, &other, list, 64) && other.feature == call->feature
           && memcmp(other.params, call->params, sizeof other.params) == 0
           && other.list_count == call->list_count
           && (!call->list || memcmp(list, call->list, (size_t)call->list_count * sizeof *list) == 0);
}

static void find_column(const Data *d, FreshNames names, const char *field, Column *column)
{
    snprintf(column->name, sizeof column->name, "%s", field);
    for (int c = 0; c < d->inputs; c++) {
        size_t n = strlen(d->input[c]);
        const char *feature = field + n + (names == FRESH_TSFRESH ? 2 : 1);
        if (strncmp(field, d->input[c], n) != 0 || field[n] != '_')
            continue;
        column->input = c;
        if (names == FRESH_TOOLKIT ? find_toolkit(feature, column)
                                   : fresh_parse_column(feature, &column->call, column->list, 64)) {
            char again[FRESH_MAX_NAME];
            fresh_column(&column->call, column->place, again, sizeof again);
            if (strcmp(again, feature) != 0 && !means_the_same(again, &column->call))
                fail("a column reads back as", again);
            return;
        }
    }
    fail("unknown column", field);
}

/* How far a value may be off. Counts and truth values: not at all. */
static double tolerance(const Column *c, double expected, double largest)
{
    static const char *loose[] = {"kurtosis", "skewness", "augFuller", "augmented_dickey", "partial_auto",
                                  "partAuto", "ar_coefficient", "friedrich", "langevin"};
    double relative = 1e-9;
    if (fresh_type(c->call.feature) != 'f' || strstr(c->name, "usedlag"))
        return 0;
    for (size_t i = 0; i < sizeof loose / sizeof *loose; i++)
        if (strstr(c->name, loose[i]))
            relative = 1e-8;
    double off = relative * fmax(fabs(expected), 1e-3 * largest);
    if (strstr(c->name, "time_reversal") || strstr(c->name, "treverse")) /* what cubes leave */
        off = fmax(off, 1e-15 * largest * largest * largest);
    if (strstr(c->name, "matrix_profile")) /* the root of a difference from 1 */
        off = fmax(off, 1e-12 / fmax(fabs(expected), 1e-6));
    if (strstr(c->name, "stderr")) /* of an exact fit */
        off = fmax(off, 1e-8 * largest);
    return off;
}

/* How many values of a column may be off: peaks of wavelets among equal values, which rounding makes. */
static int allowance(const Column *c)
{
    bool peaks = strstr(c->name, "wt_peaks") || strstr(c->name, "CwtPeaks");
    return peaks ? (int)ceil(0.01 * c->seen) : 0;
}

static bool is_named(const Column *c, const char *const *names)
{
    while (*names && !strstr(c->name, *names))
        names++;
    return *names != NULL;
}

/* A ramp, or two values in turn: what spectra and peaks leave of it is rounding. */
static bool is_exact(const double *x, int64_t n)
{
    bool ramp = true, turns = true;
    for (int64_t i = 2; i < n; i++) {
        ramp = ramp && x[i] - x[i - 1] == x[i - 1] - x[i - 2];
        turns = turns && x[i] == x[i - 2];
    }
    return ramp || turns;
}

static bool has_ties(const double *x, int64_t n)
{
    for (int64_t i = 0; i < n; i++)
        for (int64_t k = 0; k < i; k++)
            if (x[i] == x[k])
                return true;
    return false;
}

/* The norm of the inverse of the upper triangle that the first rows of a's columns hold. */
static double inverse_norm(const double *a, int64_t rows, int columns)
{
    double square = 0, inverse[128];
    for (int j = 0; j < columns; j++)
        for (int i = j; i >= 0; i--) {
            double rest = i == j;
            for (int k = i + 1; k <= j; k++)
                rest -= a[k * rows + i] * inverse[k];
            inverse[i] = rest / a[i * rows + i];
            square += inverse[i] * inverse[i];
        }
    return sqrt(square);
}

/* A regression of y (the last column) that says little: its columns depend on one another, beyond a condition
 * of 1e10, or explain y to six digits, so that the reference has but a few of what they leave. */
static bool is_degenerate(double *a, int64_t rows, int columns)
{
    double norm = 0, all = 0, rest = 0, *y = a + columns * rows;
    for (int64_t i = 0; i < columns * rows; i++)
        norm += a[i] * a[i];
    for (int64_t i = 0; i < rows; i++)
        all += y[i] * y[i];
    triangularize(a, rows, columns, columns + 1);
    for (int64_t i = columns; i < rows; i++)
        rest += y[i] * y[i];
    double condition = sqrt(norm) * inverse_norm(a, rows, columns);
    return !(condition < 1e10 && rest > 1e-12 * all && all > 0);
}

/* A constant, y some steps ago, and (unless `level` is NULL) the level before the step. */
static bool is_noisy_regression(const double *y, const double *level, int64_t n, int lags)
{
    int64_t rows = n - lags;
    int columns = 0;
    if (rows <= lags + 2 || lags > 120)
        return true;
    double *a = malloc((size_t)(rows * (lags + 3)) * sizeof *a);
    for (int64_t t = 0; t < rows; t++)
        a[t] = 1;
    columns++;
    if (level)
        memcpy(a + columns++ * rows, level + lags, (size_t)rows * sizeof *a);
    for (int i = 1; i <= lags; i++)
        memcpy(a + columns++ * rows, y + lags - i, (size_t)rows * sizeof *a);
    memcpy(a + columns * rows, y + lags, (size_t)rows * sizeof *a);
    bool noisy = is_degenerate(a, rows, columns);
    free(a);
    return noisy;
}

static bool is_noisy_fit(const Column *c, const double *x, int64_t n)
{
    if (strstr(c->name, "ar_coefficient"))
        return is_noisy_regression(x, NULL, n, (int)c->call.params[1]);
    double *steps = malloc((size_t)n * sizeof *steps);
    for (int64_t i = 1; i < n; i++)
        steps[i - 1] = x[i] - x[i - 1];
    int lags = (int)fmax(0, fmin(ceil(12 * pow((double)n / 100, 0.25)), (double)(n / 2 - 2)));
    bool noisy = is_noisy_regression(steps, x, n - 1, lags);
    free(steps);
    return noisy;
}

/* A null, or values that stay: scipy transforms them by FFT if that seems quicker, which leaves peaks of its
 * own. */
static bool has_null_or_plateau(const double *x, int64_t n)
{
    for (int64_t i = 0; i < n; i++)
        if (x[i] != x[i] || (i && x[i] == x[i - 1]))
            return true;
    return false;
}

/* All values next to each other, far from 0: a polynomial of them keeps no digits. */
static bool is_distant(const double *x, int64_t n)
{
    double low = INFINITY, high = -INFINITY;
    for (int64_t i = 0; i < n; i++) {
        low = fmin(low, x[i]);
        high = fmax(high, x[i]);
    }
    return high - low < 0.01 * fmax(fabs(low), fabs(high));
}

/* The angle of a component that is rounding noise. */
static bool is_noisy_angle(const Column *c, FreshSeries *s, const double *x, int64_t n)
{
    double total = 0, magnitude = 0;
    const char *coefficient = strstr(c->name, "coeff_");
    if (!strstr(c->name, "angle") || !coefficient)
        return false;
    for (const char *next = coefficient; next; next = strstr(next + 1, "coeff_"))
        coefficient = next;
    FreshCall call = {.feature = fresh_find(FRESH_TSFRESH, "fft_coefficient"),
                      .params = {2, atof(coefficient + strlen("coeff_"))}};
    fresh_eval(s, &call, &magnitude);
    for (int64_t i = 0; i < n; i++)
        total += fabs(x[i]);
    return !(magnitude > 1e-9 * total);
}

static double value_at(FreshSeries *s, const char *feature, double param)
{
    FreshCall call = {.feature = fresh_find(FRESH_TSFRESH, feature), .params = {param}};
    double value;
    fresh_eval(s, &call, &value);
    return value;
}

/* A component of the spectrum on the edge of a bin, as those of exact periods are. */
static bool is_on_edge(FreshSeries *s, double bins)
{
    double power[129], low = INFINITY, high = -INFINITY;
    for (int k = 0; k < 129; k++) { /* null beyond the spectrum of a short series */
        power[k] = value_at(s, "spkt_welch_density", k);
        low = fmin(low, power[k]);
        high = fmax(high, power[k]);
    }
    for (int k = 0; k < 129; k++) {
        double place = (power[k] - low) / (high - low) * bins;
        if (fabs(place - round(place)) < 1e-9 * bins && place > 0.5 && place < bins - 0.5)
            return true;
    }
    return false;
}

/* An earlier partial correlation of 1: what is left to explain, which the rest are divided by, is
 * rounding. */
static bool is_explained(FreshSeries *s, double lag)
{
    for (int k = 1; k < lag; k++)
        if (!(fabs(1 - fabs(value_at(s, "partial_autocorrelation", k))) > 1e-9))
            return true;
    return false;
}

/* What rounding decides, so that no two programs agree: regressions of dependent columns, exact fits, spectra
 * of constants and on the edges of bins, lags after a full explanation, roots where the leading coefficient is
 * nearly 0, peaks of plateaus; and the order that numpy gives to more than 16 values with ties. Asked only of
 * values out of tolerance. */
static bool is_noise(const Column *c, FreshSeries *s, double value, double largest, const double *x,
                     int64_t n)
{
    static const char *const regressions[] = {"dickey", "augFuller", "ar_coefficient", NULL};
    static const char *const spectra[] = {"fourier_entropy", "fft_aggregated", "fftAggreg", "langevin", NULL};
    static const char *const polynomials[] = {"friedrich", "langevin", NULL};
    static const char *const peaks[] = {"cwt_peaks", "CwtPeaks", NULL};
    return (is_named(c, regressions) && is_noisy_fit(c, x, n))
           || ((is_named(c, spectra) || is_named(c, peaks)) && is_exact(x, n))
           || (is_named(c, peaks) && has_null_or_plateau(x, n))
           || (is_named(c, polynomials) && is_distant(x, n))
           || (strstr(c->name, "fourier_entropy") && is_on_edge(s, c->call.params[0]))
           || (strstr(c->name, "partial_auto") && is_explained(s, c->call.params[0]))
           || (strstr(c->name, "langevin") && fabs(value) > 1e6 * largest)
           || (strstr(c->name, "permutation") && c->call.params[0] > 16 && has_ties(x, n))
           || is_noisy_angle(c, s, x, n);
}

static bool same(const Column *c, double a, double b, double off)
{
    if (strstr(c->name, "angle"))
        return (a != a && b != b) || fabs(remainder(a - b, 360)) <= off;
    return (a != a && b != b) || a == b || fabs(a - b) <= off;
}

static void check_row(FreshSeries *s, const Sample *sample, Column *columns, int count, char *rest,
                      bool verbose)
{
    static double out[MAX_WIDTH];
    int loaded = -1;
    double largest = 0;
    for (int i = 0; i < count; i++) {
        Column *c = columns + i;
        const double *x = sample->values[c->input];
        double expected = number(next_field(&rest));
        if (loaded != c->input) {
            fresh_load(s, x, sample->count);
            fresh_load_times(s, sample->hours);
            largest = 0;
            for (int64_t k = 0; k < sample->count; k++)
                largest = fmax(largest, fabs(x[k]));
            loaded = c->input;
        }
        fresh_eval(s, &c->call, out);
        double value = out[c->place], off = tolerance(c, expected, largest);
        c->seen++;
        if (same(c, value, expected, off)) {
            if (off > 0 && fabs(value - expected) <= off)
                c->nearest = fmax(c->nearest, fabs(value - expected) / off);
            continue;
        }
        if (is_noise(c, s, value, largest, x, sample->count)) {
            c->noise++;
            continue;
        }
        c->bad++;
        c->worst = fmax(c->worst, fabs(value - expected) / fmax(fabs(expected), 1e-300));
        if (verbose)
            printf("  %s %s: %.17g, expected %.17g\n", sample->id, c->name, value, expected);
    }
}

/* Parameters that no set has, large ones among them. */
static const char *const unusual[] = {
    "agg_autocorrelation__f_agg_\"sum\"__maxlag_300", "agg_autocorrelation__f_agg_\"min\"__maxlag_1",
    "agg_linear_trend__attr_\"pvalue\"__chunk_len_7__f_agg_\"median\"",
    "agg_linear_trend__attr_\"slope\"__chunk_len_3__f_agg_\"std\"",
    "approximate_entropy__m_1__r_0.2", "approximate_entropy__m_16__r_0.2", "approximate_entropy__m_17__r_2.5",
    "ar_coefficient__coeff_41__k_60", "augmented_dickey_fuller__attr_\"teststat\"__autolag_\"BIC\"",
    "augmented_dickey_fuller__attr_\"pvalue\"__autolag_\"t-stat\"",
    "augmented_dickey_fuller__attr_\"usedlag\"__autolag_\"None\"", "binned_entropy__max_bins_5000",
    "change_quantiles__f_agg_\"median\"__isabs_True__qh_0.9__ql_0.1",
    "cwt_coefficients__coeff_3__w_0.7__widths_(0.7, 300)", "cwt_coefficients__coeff_3__w_300__widths_(0.7, 300)",
    "fourier_entropy__bins_3000", "friedrich_coefficients__coeff_12__m_12__r_500",
    "lempel_ziv_complexity__bins_4000000000", "linear_trend_timewise__attr_\"slope\"",
    "matrix_profile__feature_\"75\"__threshold_0.9", "matrix_profile__feature_\"mean\"__windows_6",
    "max_langevin_fixed_point__m_9__r_200", "number_cwt_peaks__n_40", "partial_autocorrelation__lag_200",
    "permutation_entropy__dimension_18__tau_1", "permutation_entropy__dimension_30__tau_2",
    "query_similarity_count__normalize_False__query_[0, 1, 0, 2]__threshold_1",
    "query_similarity_count__query_[0.0, 1.0, 0.5]__threshold_0.5",
};
enum { UNUSUAL = sizeof unusual / sizeof *unusual };

static int list_calls(FreshCall *calls, int room)
{
    static double lists[UNUSUAL][8];
    int count = 0;
    for (int names = FRESH_TOOLKIT; names <= FRESH_TSFRESH; names++)
        for (int i = 0; i < fresh_feature_count((FreshNames)names); i++)
            count += fresh_usual_calls(fresh_feature((FreshNames)names, i), calls + count, room - count);
    for (int i = 0; i < UNUSUAL; i++)
        if (!fresh_parse_column(unusual[i], calls + count++, lists[i], 8))
            fail("cannot parse", unusual[i]);
    return count;
}

/* Kinds of values: waves, whole numbers, one value, with a null, with an infinity, huge, tiny. */
static double awkward(int kind, int i, int n)
{
    double wave = sin(i * 0.7) + 0.01 * i;
    double kinds[] = {wave, (double)(i * 7 % 5), 3.25, i == n / 2 ? NAN : wave, i == n / 3 ? -INFINITY : wave,
                      wave * 1e200, wave * 1e-200};
    return kinds[kind];
}

static int check_series(FreshSeries *used, const double *x, int n, const FreshCall *calls, int count)
{
    static double first[MAX_WIDTH], second[MAX_WIDTH];
    int bad = 0;
    fresh_load(used, x, n);
    fresh_load_times(used, x);
    for (int c = count - 1; c >= 0; c--) {
        int width = fresh_width(calls + c);
        FreshSeries *alone = fresh_new();
        fresh_load(alone, x, n);
        fresh_load_times(alone, x);
        fresh_eval(used, calls + c, first);
        fresh_eval(alone, calls + c, second);
        fresh_free(alone);
        for (int w = 0; w < width; w++)
            if (first[w] != second[w] && (first[w] == first[w] || second[w] == second[w])) {
                char name[FRESH_MAX_NAME];
                fresh_column(calls + c, w, name, sizeof name);
                printf("%s of %d points: %.17g, then %.17g\n", name, n, first[w], second[w]);
                bad++;
            }
    }
    return bad;
}

static int check_edges(void)
{
    static FreshCall calls[MAX_COLUMNS];
    static const int lengths[] = {0, 1, 2, 3, 4, 5, 7, 8, 12, 13, 20, 31, 64, 65, 129, 256, 257, 509};
    static double x[512];
    int count = list_calls(calls, MAX_COLUMNS), bad = 0, series = 0;
    FreshSeries *used = fresh_new();
    for (int kind = 0; kind < 7; kind++)
        for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++, series++) {
            for (int k = 0; k < lengths[i]; k++)
                x[k] = awkward(kind, k, lengths[i]);
            bad += check_series(used, x, lengths[i], calls, count);
        }
    fresh_free(used);
    printf("edges: %d series, %d calls each, %d values differ\n", series, count, bad);
    return bad > 0;
}

static int by_nearest(const void *a, const void *b)
{
    double x = ((const Column *)a)->nearest, y = ((const Column *)b)->nearest;
    return (x < y) - (x > y);
}

static void print_nearest(Column *columns, int count)
{
    qsort(columns, (size_t)count, sizeof *columns, by_nearest);
    printf("nearest to their tolerance:\n");
    for (int i = 0; i < count && i < 10; i++)
        printf("  %5.1f%%  %s\n", 100 * columns[i].nearest, columns[i].name);
}

/* The table of columns with values out; returns how many have too many. */
static int print_columns(const Column *columns, int count, bool with_noise, const char *path, int rows)
{
    int values = 0, bad = 0, noise = 0, wrong = 0;
    for (int i = 0; i < count; i++) {
        const Column *c = columns + i;
        values += c->seen;
        bad += c->bad;
        noise += c->noise;
        wrong += c->bad > allowance(c);
        if (c->bad || (with_noise && c->noise))
            printf("%6d of %d out, %d allowed, worst %.2g; %d more noise: %s\n", c->bad, c->seen,
                   allowance(c), c->worst, c->noise, c->name);
    }
    printf("%s: %d series, %d values, %d out of tolerance and %d more noise; %d columns wrong\n", path, rows,
           values, bad, noise, wrong);
    return wrong;
}

int main(int argc, char **argv)
{
    static Data data;
    static Column columns[MAX_COLUMNS];
    if (argc == 2 && strcmp(argv[1], "edges") == 0)
        return check_edges();
    if (argc < 4)
        fail("usage:", "fresh-check toolkit|tsfresh series.csv expected.csv [-v|-w]");
    FreshNames names = strcmp(argv[1], "toolkit") == 0 ? FRESH_TOOLKIT : FRESH_TSFRESH;
    bool verbose = argc > 4 && strcmp(argv[4], "-v") == 0, wide = argc > 4 && strcmp(argv[4], "-w") == 0;
    read_data(argv[2], &data);
    gzFile f = gzopen(argv[3], "r");
    if (!f || !gzgets(f, line, MAX_LINE))
        fail("cannot read", argv[3]);
    char *rest = line, *field;
    int count = 0, rows = 0;
    next_field(&rest);
    while ((field = next_field(&rest)))
        find_column(&data, names, field, columns + count++);
    FreshSeries *s = fresh_new();
    for (; gzgets(f, line, MAX_LINE); rows++) {
        rest = line;
        const char *id = next_field(&rest);
        check_row(s, sample_named(&data, id), columns, count, rest, verbose);
    }
    gzclose(f);
    fresh_free(s);
    int wrong = print_columns(columns, count, wide, argv[3], rows);
    if (wide)
        print_nearest(columns, count);
    return wrong > 0;
}
