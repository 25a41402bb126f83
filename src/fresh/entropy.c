/* entropy.c: how surprising a series is: entropies of histograms and of recurring stretches.
 *
 * Recurrence: bit j of row i says that x[i] and x[j] are at most r apart. Rows come from the sorted
 * values: the window of values within r slides along them, one bit changes a step. A stretch of m
 * values recurs where m rows, each shifted by one more bit, all have a 1; so counting is AND and
 * popcount, 64 pairs at a time. */
#include <stdlib.h>

#include "fresh/families.h"

enum { FEW_BINS = 1024, MAX_SHIFTED = 16, MAX_STORED_ROWS = 16384, MAX_KEPT_BYTES = 4 << 20 };

/* numpy's histogram: an estimate of the bin, corrected by comparing with the bin's edges. */
static int64_t histogram_bin(double x, double low, double high, int64_t bins)
{
    double step = (high - low) / (double)bins;
    int64_t at = (int64_t)((x - low) * ((double)bins / (high - low)));
    at = max_int(0, min_int(at, bins - 1));
    double upper = at == bins - 1 ? high : (double)(at + 1) * step + low;
    if (x < (double)at * step + low)
        return max_int(at - 1, 0);
    return x >= upper && at != bins - 1 ? at + 1 : at;
}

/* -sum p log p of counts that add up to n. */
static double entropy_of_counts(const int32_t *counts, int64_t bins, int64_t n)
{
    double total = 0;
    for (int64_t i = 0; i < bins; i++)
        if (counts[i]) {
            double share = (double)counts[i] / (double)n;
            total -= share * log(share);
        }
    return total + 0.0; /* not -0 */
}

/* Room for counts of 0: `few` if that is enough, else memory that the caller frees; NULL: out of memory. */
static int32_t *new_counts(int64_t bins, int32_t few[FEW_BINS])
{
    if (bins > FEW_BINS)
        return calloc((size_t)bins, sizeof *few);
    memset(few, 0, (size_t)bins * sizeof *few);
    return few;
}

double histogram_entropy(const double *x, int64_t n, double wanted)
{
    double low = n ? x[0] : NAN, high = low;
    for (int64_t i = 0; i < n; i++) {
        low = x[i] < low || x[i] != x[i] ? x[i] : low;
        high = x[i] > high || x[i] != x[i] ? x[i] : high;
    }
    if (!isfinite(high - low) || !(wanted >= 1 && wanted <= INT32_MAX))
        return NAN;
    if (high == low) {
        low -= 0.5;
        high += 0.5;
    }
    int64_t bins = (int64_t)wanted;
    int32_t few[FEW_BINS], *counts = new_counts(bins, few);
    if (!counts)
        return NAN;
    for (int64_t i = 0; i < n; i++)
        counts[histogram_bin(x[i], low, high, bins)]++;
    double entropy = entropy_of_counts(counts, bins, n);
    if (counts != few)
        free(counts);
    return entropy;
}

/* p: max_bins */
void binned_entropy(Series *s, const double *p, double *out)
{
    *out = histogram_entropy(s->x, s->n, p[0]);
}

/* p: numBins; a value is in bin floor numBins*(x-min)%max-min, the largest in the last, and a value that
 * has no place between the extremes in one of its own. */
void toolkit_binned_entropy(Series *s, const double *p, double *out)
{
    double low = moments(s)->min, range = moments(s)->max - low;
    *out = range == 0 ? 0 : NAN;
    if (!(p[0] >= 1 && p[0] < INT32_MAX) || !(range > 0))
        return;
    int64_t bins = (int64_t)p[0];
    int32_t few[FEW_BINS], *counts = new_counts(bins + 1, few);
    if (!counts)
        return;
    for (int64_t i = 0; i < s->n; i++) {
        double place = p[0] * ((s->x[i] - low) / range);
        counts[place == place ? min_int(bins - 1, (int64_t)place) : bins]++;
    }
    *out = entropy_of_counts(counts, bins + 1, s->n);
    if (counts != few)
        free(counts);
}

/* Rows of recurrence bits; row i is at bits + i % kept * words, its last word is 0. */
typedef struct {
    const double *x;
    int64_t n, words, kept;
    double reach;
    uint64_t *bits;
} Recurrence;

static uint64_t *row_of(const Recurrence *r, int64_t i)
{
    return r->bits + i % r->kept * r->words;
}

static void fill_rows_by_order(const Recurrence *r, const double *sorted, const uint32_t *order,
                               uint64_t *window)
{
    memset(window, 0, (size_t)r->words * sizeof *window);
    int64_t low = 0, high = 0;
    for (int64_t k = 0; k < r->n; k++) {
        for (; high < r->n && sorted[high] - sorted[k] <= r->reach; high++)
            window[order[high] >> 6] |= (uint64_t)1 << (order[high] & 63);
        for (; sorted[k] - sorted[low] > r->reach; low++)
            window[order[low] >> 6] &= ~((uint64_t)1 << (order[low] & 63));
        memcpy(row_of(r, order[k]), window, (size_t)r->words * sizeof *window);
    }
}

static void fill_row(const Recurrence *r, int64_t i)
{
    uint64_t *row = row_of(r, i);
    memset(row, 0, (size_t)r->words * sizeof *row);
    for (int64_t j = 0; j < r->n; j++)
        row[j >> 6] |= (uint64_t)(fabs(r->x[i] - r->x[j]) <= r->reach) << (j & 63);
}

/* Clears `all` but the bits that `row`, `shift` > 0 steps on, has too. */
WIDE static void match_row(uint64_t *all, const uint64_t *row, int shift, int64_t words)
{
    for (int64_t w = 0; w < words; w++)
        all[w] &= row[w] >> shift | row[w + 1] << (64 - shift);
}

/* How many of the bits of `all` the row `shift` steps on has too, and how many of those the row after
 * it has. Rows have no bits behind the last value, so shifted ones have none behind the last stretch. */
static inline __attribute__((always_inline)) void match_words(const uint64_t *all, const uint64_t *row,
                                                             const uint64_t *next, int shift,
                                                             int64_t words, int64_t counts[2])
{
    int64_t shorter = 0, longer = 0;
    for (int64_t w = 0; w < words; w++) {
        uint64_t both = all[w] & (row[w] >> shift | row[w + 1] << 1 << (63 - shift));
        uint64_t three = both & (next[w] >> (shift + 1) | next[w + 1] << (63 - shift));
        shorter += __builtin_popcountll(both);
        longer += __builtin_popcountll(three);
    }
    counts[0] = shorter;
    counts[1] = longer;
}

typedef void CountMatches(const uint64_t *all, const uint64_t *row, const uint64_t *next, int shift, int64_t words,
                          int64_t counts[2]);

WIDE static void count_matches(const uint64_t *all, const uint64_t *row, const uint64_t *next, int shift,
                               int64_t words, int64_t counts[2])
{
    match_words(all, row, next, shift, words, counts);
}

COUNTS_BITS static void count_matches_at_once(const uint64_t *all, const uint64_t *row, const uint64_t *next,
                                              int shift, int64_t words, int64_t counts[2])
{
    match_words(all, row, next, shift, words, counts);
}

/* For stretches of m and of m+1 values: recurrences in all, and the sum of the logs of the share of
 * stretches that each one recurs in. */
typedef struct {
    double matches[2], logs[2];
} Matches;

/* `extra` holds two rows: the bits that all rows but the last two of a stretch share, and a row of 0 to
 * stand for the one past the end. */
static void count_stretches(Series *s, const Recurrence *r, int m, uint64_t *extra, Matches *found)
{
    const double *logs = log_table(s, r->n);
    CountMatches *count = HAS_BIT_COUNT() ? count_matches_at_once : count_matches;
    bool stored = r->kept == r->n;
    int64_t shorter = r->n - m + 1, longer = r->n - m, counts[2], words = r->words - 1;
    uint64_t *all = extra, *none = extra + r->words;
    memset(none, 0, (size_t)r->words * sizeof *none);
    for (int64_t i = 0; !stored && i < min_int(m, r->n); i++)
        fill_row(r, i);
    for (int64_t i = 0; i < shorter; i++) {
        if (!stored && i + m < r->n)
            fill_row(r, i + m);
        const uint64_t *first = row_of(r, i), *next = i + m < r->n ? row_of(r, i + m) : none;
        if (m > 2)
            memcpy(all, first, (size_t)r->words * sizeof *all);
        for (int shift = 1; shift < m - 1; shift++)
            match_row(all, row_of(r, i + shift), shift, words);
        count(m > 2 ? all : first, row_of(r, i + m - 1), next, m - 1, words, counts);
        found->matches[0] += (double)counts[0];
        found->logs[0] += logs[counts[0]] - logs[shorter];
        if (i < longer) {
            found->matches[1] += (double)counts[1];
            found->logs[1] += logs[counts[1]] - logs[longer];
        }
    }
}

/* The same for stretches of any length: along each diagonal, from its end, how many values have been near
 * in a row. `near` holds 2n counts. */
static void count_long_stretches(Series *s, double reach, int64_t m, double *near, Matches *found)
{
    const double *x = s->x, *logs = log_table(s, s->n);
    int64_t n = s->n, longer = n - m;
    double *shorts = near, *longs = near + n;
    memset(near, 0, 2 * (size_t)n * sizeof *near);
    for (int64_t apart = 0; apart < n; apart++)
        for (int64_t i = n - apart - 1, run = 0; i >= 0; i--) {
            run = fabs(x[i] - x[i + apart]) <= reach ? run + 1 : 0;
            shorts[i] += run >= m;
            longs[i] += run > m;
            if (apart) {
                shorts[i + apart] += run >= m;
                longs[i + apart] += run > m;
            }
        }
    for (int64_t i = 0; i <= longer; i++) {
        found->matches[0] += shorts[i];
        found->logs[0] += logs[(int64_t)shorts[i]] - logs[longer + 1];
        if (i == longer)
            break;
        found->matches[1] += longs[i];
        found->logs[1] += logs[(int64_t)longs[i]] - logs[longer];
    }
}

/* Memory that stays with the workspace: new pages for every series would cost more than its bits. */
static void *kept_bytes(Series *s, size_t size)
{
    Tables *t = &s->tables;
    if (size > t->recurrence_size) {
        free(t->recurrence);
        t->recurrence = malloc(size);
        t->recurrence_size = t->recurrence ? size : 0;
    }
    return t->recurrence;
}

/* False when out of memory. The stored rows are n*n/8 bytes: long series make theirs as they go. */
static bool find_recurrences(Series *s, int64_t length, double reach, Matches *found)
{
    if (length > MAX_SHIFTED) {
        *found = (Matches){0};
        count_long_stretches(s, reach, length, s->scratch, found);
        return true;
    }
    int m = (int)length;
    Recurrence r = {.x = s->x, .n = s->n, .words = (s->n + 63) / 64 + 1, .reach = reach};
    r.kept = s->n <= MAX_STORED_ROWS ? s->n : m + 1;
    *found = (Matches){0};
    size_t size = (size_t)((r.kept + 2) * r.words) * sizeof *r.bits;
    r.bits = size <= MAX_KEPT_BYTES ? kept_bytes(s, size) : malloc(size);
    if (!r.bits)
        return false;
    uint64_t *extra = r.bits + r.kept * r.words;
    if (r.kept == r.n) {
        const double *v = sorted_values(s);
        fill_rows_by_order(&r, v, s->order, extra);
    }
    count_stretches(s, &r, m, extra, found);
    if (size > MAX_KEPT_BYTES)
        free(r.bits);
    return true;
}

/* p: m, r */
void approximate_entropy(Series *s, const double *p, double *out)
{
    int64_t m = steps_in(s, p[0]);
    double n = (double)s->n;
    Matches found;
    *out = s->n <= m + 1 ? 0 : NAN;
    if (s->n <= m + 1 || m < 1 || !(p[1] >= 0) || moments(s)->deviation != s->moments.deviation
        || !find_recurrences(s, m, p[1] * s->moments.deviation, &found))
        return;
    double shorter = n - (double)m + 1, longer = n - (double)m;
    *out = fabs(found.logs[0] / shorter - found.logs[1] / longer);
}

/* Stretches of 2 and 3 values, a fifth of the deviation apart; without those that match themselves. */
void sample_entropy(Series *s, const double *p, double *out)
{
    (void)p;
    Matches found;
    *out = NAN;
    if (s->n < 3 || moments(s)->min != s->moments.min
        || !find_recurrences(s, 2, 0.2 * s->moments.deviation, &found))
        return;
    double shorter = (double)(s->n - 1), longer = (double)(s->n - 2);
    *out = -log((found.matches[1] - longer) / (found.matches[0] - shorter));
}
