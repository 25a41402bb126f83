/* tests.c: the hypothesis tests that select features, with scipy's choice of method. */
#include <stdlib.h>

#include "fresh/distribution.h"
#include "fresh/fresh.h"
#include "fresh/loops.h"

typedef struct {
    double x, y;
} Pair;

static int compare_doubles(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static int compare_pairs(const void *a, const void *b)
{
    const Pair *p = a, *q = b;
    int by_x = (p->x > q->x) - (p->x < q->x);
    return by_x ? by_x : (p->y > q->y) - (p->y < q->y);
}

/* lgamma() would set the global signgam. */
static double log_factorial(double n)
{
    int sign;
    return lgamma_r(n + 1, &sign);
}

static double factorial(double n)
{
    return tgamma(n + 1);
}

static bool has_null(const double *x, int64_t n)
{
    for (int64_t i = 0; i < n; i++)
        if (x[i] != x[i])
            return true;
    return false;
}

/* What ties take from tau's sums, for runs of `count` equal values. */
typedef struct {
    double pairs, triples, weighted; /* c(c-1)/2, c(c-1)(c-2), c(c-1)(2c+5) */
} Ties;

static void add_run(Ties *t, double count)
{
    t->pairs += count * (count - 1) / 2;
    t->triples += count * (count - 1) * (count - 2);
    t->weighted += count * (count - 1) * (2 * count + 5);
}

static Ties count_ties(const double *sorted, int64_t n)
{
    Ties ties = {0};
    for (int64_t i = 0, end; i < n; i = end) {
        for (end = i + 1; end < n && sorted[end] == sorted[i];)
            end++;
        add_run(&ties, (double)(end - i));
    }
    return ties;
}

/* Sorts a and returns the number of pairs that were in the wrong order. */
static double count_inversions(double *a, double *spare, int64_t n)
{
    if (n < 2)
        return 0;
    int64_t half = n / 2, i = 0, j = half;
    double count = count_inversions(a, spare, half) + count_inversions(a + half, spare, n - half);
    memcpy(spare, a, (size_t)half * sizeof *a);
    for (int64_t k = 0; i < half; k++) {
        if (j < n && a[j] < spare[i]) {
            count += (double)(half - i);
            a[k] = a[j++];
        } else {
            a[k] = spare[i++];
        }
    }
    return count;
}

/* P(at most c or at least all-c discordant pairs) among n values in random order without ties:
 * Kendall's recurrence over n for the number of orders with so many inversions. */
static double kendall_exact(int64_t n, int64_t c, double *orders)
{
    if (n <= 2 || 4 * c == n * (n - 1))
        return 1;
    if (c <= 1 && n > 160)
        return 0;
    if (c <= 1)
        return 2 / factorial((double)(n - c));
    memset(orders, 0, (size_t)(c + 1) * sizeof *orders);
    orders[0] = orders[1] = 1;
    for (int64_t size = 3; size <= n; size++) {
        for (int64_t k = 1; k <= c; k++)
            orders[k] += orders[k - 1];
        for (int64_t k = c; k >= size; k--)
            orders[k] -= orders[k - size];
    }
    double total = 0;
    for (int64_t k = 0; k <= c; k++)
        total += orders[k];
    return max_double(0, min_double(1, 2 * total / factorial((double)n)));
}

static double kendall_asymptotic(double n, double score, const Ties *x, const Ties *y)
{
    double m = n * (n - 1);
    double variance = (m * (2 * n + 5) - x->weighted - y->weighted) / 18 + 2 * x->pairs * y->pairs / m
                      + x->triples * y->triples / (9 * m * (n - 2));
    return 2 * normal_cdf(-fabs(score) / sqrt(variance));
}

double fresh_kendall(const double *x, const double *y, int64_t n, bool exact_if_small, double *scratch)
{
    Pair *pairs = (Pair *)scratch;
    double *values = scratch + 2 * n, *spare = values + n, tied_both = 0;
    if (n < 2 || has_null(x, n) || has_null(y, n))
        return NAN;
    for (int64_t i = 0; i < n; i++)
        pairs[i] = (Pair){x[i], y[i]};
    qsort(pairs, (size_t)n, sizeof *pairs, compare_pairs);
    for (int64_t i = 0, end; i < n; i = end) {
        for (end = i + 1; end < n && compare_pairs(pairs + end, pairs + i) == 0;)
            end++;
        tied_both += (double)(end - i) * (double)(end - i - 1) / 2;
    }
    for (int64_t i = 0; i < n; i++)
        values[i] = pairs[i].x;
    Ties ties_x = count_ties(values, n);
    for (int64_t i = 0; i < n; i++)
        values[i] = pairs[i].y;
    double discordant = count_inversions(values, spare, n), all = (double)n * (double)(n - 1) / 2;
    Ties ties_y = count_ties(values, n);
    if (ties_x.pairs == all || ties_y.pairs == all)
        return NAN;
    double fewer = min_double(discordant, all - discordant);
    bool is_small = n <= 33 || (fewer <= 1 && n <= 170);
    if (exact_if_small && is_small && ties_x.pairs == 0 && ties_y.pairs == 0) {
        double orders[33 * 32 / 4 + 2];
        return kendall_exact(n, (int64_t)fewer, orders);
    }
    double score = all - ties_x.pairs - ties_y.pairs + tied_both - 2 * discordant;
    return kendall_asymptotic((double)n, score, &ties_x, &ties_y);
}

/* The largest distance between the two distributions of values; sorts x and y. */
static double largest_distance(double *x, int64_t nx, double *y, int64_t ny)
{
    qsort(x, (size_t)nx, sizeof *x, compare_doubles);
    qsort(y, (size_t)ny, sizeof *y, compare_doubles);
    double largest = 0;
    for (int64_t i = 0, j = 0; i < nx && j < ny;) {
        double value = min_double(x[i], y[j]);
        while (i < nx && x[i] == value)
            i++;
        while (j < ny && y[j] == value)
            j++;
        largest = max_double(largest, fabs((double)i / (double)nx - (double)j / (double)ny));
    }
    return largest;
}

/* P(D+ >= d), exactly (Birnbaum and Tingey). */
static double smirnov_tail(double n, double d)
{
    double total = 0, whole = log_factorial(n);
    for (double j = 0; j <= floor(n * (1 - d)); j++) {
        double below = d + j / n, above = 1 - below;
        if (above <= 0) {
            total += n == j ? pow(below, j - 1) : 0;
            continue;
        }
        double log_ways = whole - log_factorial(j) - log_factorial(n - j);
        total += exp(log_ways + (j - 1) * log(below) + (n - j) * log(above));
    }
    return d * total;
}

enum { MAX_DURBIN = 64 };

static void multiply(const double *a, const double *b, double *c, int m)
{
    for (int i = 0; i < m; i++)
        for (int j = 0; j < m; j++) {
            double sum = 0;
            for (int k = 0; k < m; k++)
                sum += a[i * m + k] * b[k * m + j];
            c[i * m + j] = sum;
        }
}

/* P(D < d) as a power of Durbin's matrix (Marsaglia, Tsang, Wang 2003); its numbers stay in range for
 * n <= 140 and n d^2 <= 4. */
static double durbin_cdf(int64_t n, double d)
{
    enum { ROOM = MAX_DURBIN * MAX_DURBIN };
    double base[ROOM] = {0}, power[ROOM], product[ROOM];
    int k = (int)((double)n * d) + 1, m = 2 * k - 1;
    double h = k - (double)n * d;
    for (int i = 0; i < m; i++)
        for (int j = 0; j < m; j++)
            base[i * m + j] = i - j + 1 < 0 ? 0 : 1;
    for (int i = 0; i < m; i++) {
        base[i * m] -= pow(h, i + 1);
        base[(m - 1) * m + i] -= pow(h, m - i);
    }
    base[(m - 1) * m] += 2 * h - 1 > 0 ? pow(2 * h - 1, m) : 0;
    for (int i = 0; i < m; i++)
        for (int j = 0; j <= i && j < m; j++)
            base[i * m + j] /= factorial(i - j + 1);
    for (int i = 0; i < m * m; i++)
        power[i] = i % (m + 1) == 0;
    for (int64_t left = n; left; left /= 2) {
        if (left % 2) {
            multiply(power, base, product, m);
            memcpy(power, product, sizeof *power * (size_t)(m * m));
        }
        multiply(base, base, product, m);
        memcpy(base, product, sizeof *base * (size_t)(m * m));
    }
    double result = power[(k - 1) * m + k - 1];
    for (int64_t i = 1; i <= n; i++)
        result *= (double)i / (double)n;
    return result;
}

/* Pelz and Good's (1976) series in 1/sqrt(n), the form of Simard and L'Ecuyer (2011). */
static double pelz_good_cdf(double n, double d)
{
    double z = sqrt(n) * d, z2 = z * z, z4 = z2 * z2, z6 = z4 * z2, pi2 = M_PI * M_PI;
    double k0 = 0, k1 = 0, k2 = 0, k3 = 0, k2_even = 0, k3_even = 0;
    for (int k = 0; k < 40; k++) { /* terms of k and -1-k are equal: each counts twice */
        double a = pi2 * (k + 0.5) * (k + 0.5), e = 2 * exp(-a / (2 * z2));
        k0 += e;
        k1 += (a - z2) * e;
        k2 += (6 * z6 + 2 * z4 + a * (2 * z4 - 5 * z2) + a * a * (1 - 2 * z2)) * e;
        k3 += (a * a * a * (5 - 30 * z2) + a * a * (-60 * z2 + 212 * z4) + a * (135 * z4 - 96 * z6) - 30 * z6
               - 90 * z4 * z4) * e;
        double b = pi2 * k * k, f = 2 * exp(-b / (2 * z2));
        k2_even += b * f;
        k3_even += (3 * b * z2 - b * b) * f;
    }
    double root = sqrt(M_PI / 2);
    k0 *= root / z;
    k1 *= root / (6 * z4);
    k2 = root * (k2 / (72 * z6 * z) - k2_even / (36 * z2 * z));
    k3 = root * (k3 / (6480 * z6 * z4) + k3_even / (108 * z6));
    return k0 + k1 / sqrt(n) + k2 / n + k3 / (n * sqrt(n));
}

/* P(D >= d) for n values against a continuous distribution. */
static double kolmogorov_tail(double n, double d)
{
    double square = n * d * d;
    if (d >= 1)
        return 0;
    if (d <= 0 || n * d <= 0.5)
        return 1;
    if (n * d >= n - 1 || d >= 0.5 || square > (n <= 140 ? 4 : 2.2))
        return min_double(1, 2 * smirnov_tail(n, d));
    double cdf = n <= 140 ? durbin_cdf((int64_t)n, d) : pelz_good_cdf(n, d);
    return max_double(0, min_double(1, 1 - cdf));
}

/* P(the two distributions are ever d or more apart) over all orders of nx and ny values: the chance of
 * having left the corridor, cell by cell. */
static double leave_chance(int64_t nx, int64_t ny, double d, double *row)
{
    double limit = d - 0.5 / ((double)nx * (double)ny); /* distances are multiples of twice the margin */
    for (int64_t i = 0; i <= nx; i++)
        for (int64_t j = 0; j <= ny; j++) {
            double apart = fabs((double)i / (double)nx - (double)j / (double)ny);
            if (apart >= limit)
                row[j] = 1;
            else if (i + j == 0)
                row[j] = 0;
            else
                row[j] = ((i ? (double)i * row[j] : 0) + (j ? (double)j * row[j - 1] : 0)) / (double)(i + j);
        }
    return row[ny];
}

double fresh_kolmogorov(const double *x, int64_t nx, const double *y, int64_t ny, FreshKs method,
                        double *scratch)
{
    if (nx == 0 || ny == 0 || has_null(x, nx) || has_null(y, ny))
        return NAN;
    double *a = scratch, *b = a + nx;
    memcpy(a, x, (size_t)nx * sizeof *a);
    memcpy(b, y, (size_t)ny * sizeof *b);
    double d = largest_distance(a, nx, b, ny), product = (double)nx * (double)ny;
    double effective = ceil(product / (double)(nx + ny));
    if (method == FRESH_KS_TOOLKIT || max_int(nx, ny) > 10000)
        return kolmogorov_tail(effective, d);
    return leave_chance(nx, ny, d, b + ny);
}

/* Numbers of orders of m and n values with each U, by the recurrence
 * w(m, n, u) = w(m-1, n, u-n) + w(m, n-1, u); P(U >= u). */
static double mann_whitney_exact(int64_t m, int64_t n, int64_t u)
{
    int64_t size = m * n + 1;
    double *w = calloc((size_t)((m + 1) * size), sizeof *w), all = 0, tail = 0;
    if (!w)
        return NAN;
    for (int64_t i = 0; i <= m; i++)
        w[i * size] = 1;
    for (int64_t j = 1; j <= n; j++)
        for (int64_t i = 1; i <= m; i++)
            for (int64_t k = size - 1; k >= j; k--)
                w[i * size + k] += w[(i - 1) * size + k - j];
    for (int64_t k = 0; k < size; k++) {
        all += w[m * size + k];
        tail += k >= u ? w[m * size + k] : 0;
    }
    free(w);
    return tail / all;
}

double fresh_mann_whitney(const double *x, int64_t nx, const double *y, int64_t ny, double *scratch)
{
    Pair *both = (Pair *)scratch;
    double n = (double)(nx + ny), ranks = 0, ties = 0;
    if (nx == 0 || ny == 0 || has_null(x, nx) || has_null(y, ny))
        return NAN;
    for (int64_t i = 0; i < nx + ny; i++)
        both[i] = (Pair){i < nx ? x[i] : y[i - nx], i < nx};
    qsort(both, (size_t)(nx + ny), sizeof *both, compare_pairs);
    for (int64_t i = 0, end; i < nx + ny; i = end) {
        double mine = both[i].y;
        for (end = i + 1; end < nx + ny && both[end].x == both[i].x; end++)
            mine += both[end].y;
        double count = (double)(end - i);
        ranks += mine * ((double)i + (count + 1) / 2);
        ties += count * count * count - count;
    }
    double pairs = (double)nx * (double)ny, u = ranks - (double)nx * (double)(nx + 1) / 2;
    double larger = max_double(u, pairs - u);
    if (min_int(nx, ny) <= 8 && ties == 0)
        return min_double(1, 2 * mann_whitney_exact(min_int(nx, ny), max_int(nx, ny), (int64_t)larger));
    double spread = sqrt(pairs / 12 * ((n + 1) - ties / (n * (n - 1))));
    return min_double(1, 2 * normal_cdf(-(larger - pairs / 2 - 0.5) / spread));
}

static double log_choose(double n, double k)
{
    return log_factorial(n) - log_factorial(k) - log_factorial(n - k);
}

double fresh_fisher(int64_t a, int64_t b, int64_t c, int64_t d)
{
    double row = (double)(a + b), other = (double)(c + d), column = (double)(a + c);
    if (row == 0 || other == 0 || column == 0 || b + d == 0)
        return 1;
    double whole = log_choose(row + other, column);
    double seen = log_choose(row, (double)a) + log_choose(other, (double)c) - whole, total = 0;
    for (double k = max_double(0, column - other); k <= min_double(row, column); k++) {
        double chance = log_choose(row, k) + log_choose(other, column - k) - whole;
        if (chance <= seen + 1e-7) /* as likely or less; rounding must not part equals */
            total += exp(chance);
    }
    return min_double(1, total);
}
