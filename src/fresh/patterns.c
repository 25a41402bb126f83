/* patterns.c: order patterns, new words and first digits. */
#include <stdio.h>
#include <stdlib.h>

#include "fresh/families.h"

enum { NUMBERED_DIMENSION = 18, TABLE_DIMENSION = 7, TABLE_SIZE = 5040 }; /* 18! < 2^53 */

/* Numbers each stretch by the order of its values: the count of earlier values above the j-th, times
 * j!. Two stretches have the same number only if they have the same order. */
WIDE static void number_orders(const double *x, int64_t count, int dimension, double *code)
{
    memset(code, 0, (size_t)count * sizeof *code);
    double factorial = 1;
    for (int j = 1; j < dimension; j++) {
        for (int i = 0; i < j; i++) {
            for (int64_t k = 0; k < count; k++)
                code[k] += x[k + i] > x[k + j] ? factorial : 0;
        }
        factorial *= j + 1;
    }
}

static int compare_doubles(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* sum c log c over the counts of equal codes. */
static double sum_of_count_logs(Series *s, double *code, int64_t count, int dimension)
{
    const double *logs = log_table(s, count);
    double total = 0;
    if (dimension <= TABLE_DIMENSION) {
        int32_t table[TABLE_SIZE];
        int size = 1;
        for (int j = 2; j <= dimension; j++)
            size *= j;
        memset(table, 0, (size_t)size * sizeof *table);
        for (int64_t k = 0; k < count; k++)
            table[(int)code[k]]++;
        for (int i = 0; i < size; i++)
            total += table[i] * logs[table[i]];
        return total;
    }
    qsort(code, (size_t)count, sizeof *code, compare_doubles);
    for (int64_t i = 0, end; i < count; i = end) {
        for (end = i + 1; end < count && code[end] == code[i];)
            end++;
        total += (double)(end - i) * logs[end - i];
    }
    return total;
}

/* Ranks of the values of a stretch: equal ones in their order, as a stable sort would have them. */
static void rank_stretch(const double *x, int64_t dimension, uint32_t *ranks)
{
    for (int64_t i = 0; i < dimension; i++) {
        uint32_t rank = 0;
        for (int64_t k = 0; k < dimension; k++)
            rank += x[k] < x[i] || (x[k] == x[i] && k < i);
        ranks[i] = rank;
    }
}

static int compare_ranks(const void *a, const void *b, void *size)
{
    return memcmp(*(const uint32_t *const *)a, *(const uint32_t *const *)b, *(const size_t *)size);
}

/* sum c log c for stretches whose orders are too many to number; NaN when out of memory. */
static double sum_of_long_count_logs(Series *s, const double *x, int64_t count, int64_t dimension,
                                     int64_t tau)
{
    size_t size = (size_t)dimension * sizeof(uint32_t);
    uint32_t *ranks = malloc((size_t)count * size), **order = malloc((size_t)count * sizeof *order);
    const double *logs = log_table(s, count);
    double total = ranks && order ? 0 : NAN;
    for (int64_t k = 0; total == 0 && k < count; k++) {
        order[k] = ranks + k * dimension;
        rank_stretch(x + k * tau, dimension, order[k]);
    }
    if (total == 0)
        qsort_r(order, (size_t)count, sizeof *order, compare_ranks, &size);
    for (int64_t i = 0, end; total == total && i < count; i = end) {
        for (end = i + 1; end < count && memcmp(order[end], order[i], size) == 0;)
            end++;
        total += (double)(end - i) * logs[end - i];
    }
    free(ranks);
    free(order);
    return total;
}

/* p: dimension, tau. A stretch begins at every tau-th value, and its values are neighbours: tau is not
 * the distance between them, which it is in the literature. */
void permutation_entropy(Series *s, const double *p, double *out)
{
    int64_t dimension = steps_in(s, p[0]), tau = steps_in(s, p[1]);
    *out = NAN;
    if (dimension < 1 || p[0] > (double)s->n || tau < 1)
        return;
    double *x = s->scratch + s->n, total; /* a null comes after every number */
    for (int64_t i = 0; i < s->n; i++)
        x[i] = s->x[i] == s->x[i] ? s->x[i] : INFINITY;
    int64_t count = (s->n - dimension) / tau + 1;
    if (dimension > NUMBERED_DIMENSION) {
        total = sum_of_long_count_logs(s, x, count, dimension, tau);
    } else {
        number_orders(x, s->n - dimension + 1, (int)dimension, s->scratch);
        for (int64_t k = 0; tau > 1 && k < count; k++)
            s->scratch[k] = s->scratch[k * tau];
        total = sum_of_count_logs(s, s->scratch, count, (int)dimension);
    }
    *out = log((double)count) - total / (double)count;
    if (fabs(*out) < 1e-15)
        *out = 0;
}

/* The bin of each value among `bins` edges of equal distance, the first edge one above the minimum:
 * the first edge that is not below the value. */
static void symbolize(const Series *s, double low, double high, int64_t bins, uint32_t *symbol)
{
    double step = (high - low) / (double)bins, scale = step > 0 ? 1 / step : 0;
    for (int64_t i = 0; i < s->n; i++) {
        double x = s->x[i];
        int64_t at = (int64_t)max_double(0, min_double((x - low) * scale, (double)(bins - 1)));
        while (at > 0 && (double)at * step + low >= x)
            at--;
        while (at < bins - 1 && (double)(at + 1) * step + low < x)
            at++;
        symbol[i] = (uint32_t)at;
    }
}

/* The words seen so far are a tree: an edge (node, symbol) leads to the node of the longer word. The
 * edges are in an open hash table; key 0 is free, because nodes count from 1. */
typedef struct {
    uint64_t *keys;
    uint32_t *nodes;
    uint64_t mask;
} WordTree;

static uint64_t edge_slot(const WordTree *t, uint64_t key)
{
    uint64_t at = (key * 0x9e3779b97f4a7c15u) >> 32;
    while (t->keys[at & t->mask] && t->keys[at & t->mask] != key)
        at++;
    return at & t->mask;
}

static int64_t count_words(const WordTree *t, const uint32_t *symbol, int64_t n)
{
    int64_t words = 0;
    uint32_t node = 1;
    memset(t->keys, 0, (size_t)(t->mask + 1) * sizeof *t->keys);
    for (int64_t i = 0; i < n; i++) {
        uint64_t key = (uint64_t)node << 32 | symbol[i], at = edge_slot(t, key);
        if (t->keys[at]) {
            node = t->nodes[at];
            continue;
        }
        t->keys[at] = key;
        t->nodes[at] = (uint32_t)++words + 1;
        node = 1;
    }
    return words;
}

/* p: bins */
void lempel_ziv_complexity(Series *s, const double *p, double *out)
{
    double bins = p[0], low = moments(s)->min, high = s->moments.max;
    *out = NAN;
    if (!(bins >= 1 && bins <= UINT32_MAX) || s->n == 0)
        return;
    uint64_t slots = 64;
    while (slots < 2 * (uint64_t)s->n)
        slots *= 2;
    WordTree tree = {.mask = slots - 1, .keys = (uint64_t *)s->scratch};
    tree.nodes = (uint32_t *)(tree.keys + slots);
    uint32_t *symbol = tree.nodes + slots;
    if (isfinite(high - low))
        symbolize(s, low, high, (int64_t)bins, symbol);
    else /* no edges, one bin */
        memset(symbol, 0, (size_t)s->n * sizeof *symbol);
    *out = (double)count_words(&tree, symbol, s->n) / (double)s->n;
}

/* The nine doubles d * 10^exponent, as a decimal reader would read them. */
static const double *decade(Tables *t, int exponent)
{
    int at = exponent + 330;
    for (int d = 1; !t->decade_known[at] && d < 10; d++) {
        char text[16];
        snprintf(text, sizeof text, "%de%d", d, exponent);
        t->decades[at][d - 1] = strtod(text, NULL);
    }
    t->decade_known[at] = true;
    return t->decades[at];
}

/* First digit of the shortest decimal that reads back as x; 0 for 0. */
static int first_digit(Tables *t, double x)
{
    int binary, digit = 1;
    if (x == 0)
        return 0;
    frexp(x, &binary);
    int exponent = (int)floor((binary - 1) * 0.30102999566398120);
    if (exponent < 308 && x >= decade(t, exponent + 1)[0])
        exponent++;
    for (const double *start = decade(t, exponent); digit < 9 && x >= start[digit];)
        digit++;
    return digit;
}

/* Correlation of the shares of the first digits with Benford's. Null is 0, infinity the largest. */
void benford_correlation(Series *s, const double *p, double *out)
{
    (void)p;
    double count[10] = {0}, expected[9], seen[9];
    for (int64_t i = 0; i < s->n; i++) {
        double x = s->x[i] == s->x[i] ? fabs(s->x[i]) : 0;
        count[first_digit(&s->tables, isinf(x) ? 1.7976931348623157e308 : x)]++;
    }
    for (int d = 0; d < 9; d++) {
        expected[d] = log10(1 + 1 / (double)(d + 1));
        seen[d] = count[d + 1] / (double)s->n;
    }
    double a = mean_of(expected, 9), b = mean_of(seen, 9), aa = 0, bb = 0, ab = 0;
    for (int d = 0; d < 9; d++) {
        aa += (expected[d] - a) * (expected[d] - a);
        bb += (seen[d] - b) * (seen[d] - b);
        ab += (expected[d] - a) * (seen[d] - b);
    }
    *out = ab / sqrt(aa) / sqrt(bb);
}
