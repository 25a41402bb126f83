/* series.c: loading a series and computing what its features share. */
#include "fresh/series.h"

#include <stdlib.h>

enum { SCRATCH_EXTRA = 1024 };

FreshSeries *fresh_new(void)
{
    return calloc(1, sizeof(Series));
}

void fresh_free(FreshSeries *s)
{
    if (!s)
        return;
    fft_close(&s->tables.plans);
    free(s->tables.log);
    free(s->tables.recurrence);
    for (int i = 0; i < CWT_WIDTHS; i++)
        free(s->tables.wavelet[i]);
    free(s->partial);
    free(s->ar.params);
    free(s->friedrich.coefficients);
    free(s->block);
    free(s);
}

/* One block for all the parts that grow with n; doubles first, so all are aligned. */
static bool reserve(Series *s, int64_t n)
{
    if (s->block && n <= s->capacity)
        return true;
    int64_t room = max_int(n + n / 4, 256);
    int64_t half = room / 2 + 1;
    size_t doubles = (size_t)(room + room + 2 * half + half + 8 * room + SCRATCH_EXTRA);
    double *block = malloc(doubles * sizeof(double) + (size_t)room * sizeof(uint32_t));
    if (!block)
        return false;
    free(s->block);
    s->block = block;
    s->capacity = room;
    s->centred = block;
    s->sorted = s->centred + room;
    s->spectrum = (FftComplex *)(s->sorted + room);
    s->magnitude = (double *)(s->spectrum + half);
    s->scratch = s->magnitude + half;
    s->order = (uint32_t *)(s->scratch + 8 * room + SCRATCH_EXTRA);
    return true;
}

bool fresh_load(FreshSeries *s, const double *x, int64_t n)
{
    if (n < 0 || n > INT32_MAX || !reserve(s, n))
        return false;
    s->x = x;
    s->n = n;
    s->have = 0;
    for (size_t i = 0; i < sizeof s->chunks / sizeof *s->chunks; i++)
        s->chunks[i].length = 0;
    for (size_t i = 0; i < sizeof s->corridors / sizeof *s->corridors; i++)
        s->corridors[i].filled = false;
    s->hours = NULL;
    s->friedrich.bins = 0;
    s->ar.order = 0;
    s->partial_count = 0;
    s->profile.filled = false;
    return log_table(s, max_int(n, WELCH_LENGTH)) != NULL;
}

void fresh_load_times(FreshSeries *s, const double *hours)
{
    s->hours = hours;
}

const double *log_table(Series *s, int64_t up_to)
{
    Tables *t = &s->tables;
    if (up_to < t->log_count)
        return t->log;
    int64_t count = up_to + up_to / 4 + 64;
    double *grown = realloc(t->log, (size_t)count * sizeof *grown);
    if (!grown)
        return NULL;
    grown[0] = 0;
    for (int64_t i = max_int(t->log_count, 1); i < count; i++)
        grown[i] = log((double)i);
    t->log = grown;
    t->log_count = count;
    return grown;
}

/* Positions are those of the values that equal the extreme; both ends in one look each way. */
static void find_extremes(const double *x, int64_t n, Moments *m)
{
    double low = x[0], high = x[0];
    bool has_nan = false;
    for (int64_t i = 0; i < n; i++) {
        low = min_double(x[i], low);
        high = max_double(x[i], high);
        has_nan |= x[i] != x[i];
    }
    m->first_min = m->first_max = 0;
    m->last_min = m->last_max = n - 1;
    if (has_nan) { /* as numpy's argmax: the first null is the extreme */
        m->min = m->max = NAN;
        while (x[m->first_min] == x[m->first_min])
            m->first_max = ++m->first_min;
        while (x[m->last_min] == x[m->last_min])
            m->last_max = --m->last_min;
        return;
    }
    m->min = low;
    m->max = high;
    while (x[m->first_min] != low)
        m->first_min++;
    while (x[m->first_max] != high)
        m->first_max++;
    while (x[m->last_min] != low)
        m->last_min--;
    while (x[m->last_max] != high)
        m->last_max--;
}

const Moments *moments(Series *s)
{
    Moments *m = &s->moments;
    if (!is_missing(s, HAVE_MOMENTS))
        return m;
    *m = (Moments){.mean = NAN, .variance = NAN, .deviation = NAN, .min = NAN, .max = NAN};
    if (s->n == 0)
        return m;
    m->sum = sum_of(s->x, s->n);
    m->mean = m->sum / (double)s->n;
    for (int64_t i = 0; i < s->n; i++)
        s->centred[i] = s->x[i] - m->mean;
    m->square = sum_of_squares(s->centred, s->n);
    m->variance = m->square / (double)s->n;
    m->deviation = sqrt(m->variance);
    find_extremes(s->x, s->n, m);
    return m;
}

const Moments *powers(Series *s)
{
    moments(s);
    if (is_missing(s, HAVE_POWERS) && s->n) {
        s->moments.cube = sum_of_cubes(s->centred, s->n);
        s->moments.fourth = sum_of_fourths(s->centred, s->n);
    }
    return &s->moments;
}

/* Doubles as integers of the same order, their index beside them. */
typedef struct {
    uint64_t key;
    uint64_t at;
} Keyed;

static inline uint64_t key_of(double x)
{
    uint64_t bits;
    if (x != x)
        return UINT64_MAX;
    memcpy(&bits, &x, sizeof bits);
    return bits ^ (-(bits >> 63) | (uint64_t)1 << 63);
}

static void insertion_sort(Keyed *a, int64_t n)
{
    for (int64_t i = 1; i < n; i++) {
        Keyed v = a[i];
        int64_t j = i;
        for (; j > 0 && a[j - 1].key > v.key; j--)
            a[j] = a[j - 1];
        a[j] = v;
    }
}

/* Stable; `spare` holds n/2. The choice between the heads is arithmetic: it cannot be predicted. */
static void merge_sort(Keyed *a, Keyed *spare, int64_t n)
{
    if (n <= 12) {
        insertion_sort(a, n);
        return;
    }
    int64_t half = n / 2;
    merge_sort(a, spare, half);
    merge_sort(a + half, spare, n - half);
    memcpy(spare, a, (size_t)half * sizeof *a);
    int64_t i = 0, j = half, k = 0;
    while (i < half && j < n) {
        bool right = a[j].key < spare[i].key;
        a[k++] = *(right ? a + j : spare + i);
        j += right;
        i += !right;
    }
    memcpy(a + k, spare + i, (size_t)(half - i) * sizeof *a);
}

const double *sorted_values(Series *s)
{
    if (!is_missing(s, HAVE_SORTED))
        return s->sorted;
    Keyed *keyed = (Keyed *)s->scratch;
    for (int64_t i = 0; i < s->n; i++)
        keyed[i] = (Keyed){key_of(s->x[i]), (uint64_t)i};
    merge_sort(keyed, keyed + s->n, s->n);
    for (int64_t i = 0; i < s->n; i++) {
        s->order[i] = (uint32_t)keyed[i].at;
        s->sorted[i] = s->x[keyed[i].at];
    }
    return s->sorted;
}

double series_median(Series *s)
{
    const double *v = sorted_values(s);
    int64_t n = s->n;
    if (n == 0 || v[n - 1] != v[n - 1])
        return NAN;
    return n % 2 ? v[n / 2] : 0.5 * (v[n / 2 - 1] + v[n / 2]);
}

const Repeats *repeats(Series *s)
{
    Repeats *r = &s->repeats;
    if (!is_missing(s, HAVE_REPEATS))
        return r;
    *r = (Repeats){0};
    const double *v = sorted_values(s);
    for (int64_t i = 0, end; i < s->n; i = end) {
        for (end = i + 1; end < s->n && (v[end] == v[i] || v[i] != v[i]);)
            end++;
        r->distinct++;
        if (v[i] != v[i]) { /* the nulls are one value, but no value that recurs */
            r->recurring += end - i > 1;
            continue;
        }
        if (end - i == 1)
            continue;
        r->recurring++;
        r->recurring_points += end - i;
        r->recurring_sum += v[i];
        r->recurring_points_sum += v[i] * (double)(end - i);
    }
    return r;
}

const FftComplex *spectrum(Series *s)
{
    if (!is_missing(s, HAVE_SPECTRUM) || s->n == 0)
        return s->spectrum;
    bool done = fft_real(&s->tables.plans, s->x, s->n, s->spectrum);
    for (int64_t k = 0; k <= s->n / 2; k++) {
        if (!done)
            s->spectrum[k] = (FftComplex){NAN, NAN};
        s->magnitude[k] = hypot(s->spectrum[k].re, s->spectrum[k].im);
    }
    return s->spectrum;
}

const double *lag_means(Series *s)
{
    if (!is_missing(s, HAVE_LAGS))
        return s->lag_mean;
    moments(s);
    for (int64_t lag = 0; lag <= MAX_LAG; lag++) {
        int64_t pairs = s->n - lag;
        s->lag_mean[lag] =
            pairs > 0 ? sum_of_products(s->centred, s->centred + lag, pairs) / (double)pairs : NAN;
    }
    return s->lag_mean;
}
