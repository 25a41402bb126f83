/* loops.c: see loops.h. */
#include "loops.h"

/* Four doubles that the compiler keeps in as many registers as it needs. Eight running sums are two. */
typedef double Four __attribute__((vector_size(32)));
typedef double UnalignedFour __attribute__((vector_size(32), aligned(8), may_alias));
typedef int64_t FourBits __attribute__((vector_size(32)));
#define LOAD4(p) ((Four)*(const UnalignedFour *)(p)) /* a function would have to pass it in memory */
#define JOIN(a, b) (((a[0] + a[1]) + (a[2] + a[3])) + ((b[0] + b[1]) + (b[2] + b[3])))

/* A family of sums differs in its term only: TERM(i) for one value or four. The block is a function of
 * its own so that it, not the recursion, is compiled for several processors. */
#define DEFINE_SUM(NAME, TERM4, TERM1)                                                             \
    WIDE static double NAME##_block(const double *x, const double *y, int64_t n)                   \
    {                                                                                              \
        (void)y;                                                                                   \
        double rest = 0;                                                                           \
        int64_t i = 0;                                                                             \
        if (n >= 8) {                                                                              \
            Four low = TERM4(0), high = TERM4(4);                                                  \
            for (i = 8; i + 8 <= n; i += 8) {                                                      \
                low += TERM4(i);                                                                   \
                high += TERM4(i + 4);                                                              \
            }                                                                                      \
            rest = JOIN(low, high);                                                                \
        }                                                                                          \
        for (; i < n; i++)                                                                         \
            rest += TERM1(i);                                                                      \
        return rest;                                                                               \
    }                                                                                              \
    static double NAME##_halves(const double *x, const double *y, int64_t n)                       \
    {                                                                                              \
        if (n <= 128)                                                                              \
            return NAME##_block(x, y, n);                                                          \
        int64_t head = n / 2 - n / 2 % 8;                                                          \
        return NAME##_halves(x, y, head) + NAME##_halves(x + head, y ? y + head : y, n - head);    \
    }

#define PLAIN4(i) LOAD4(x + (i))
#define PLAIN1(i) x[i]
#define ABS4(i) ((Four)((FourBits)LOAD4(x + (i)) & INT64_MAX))
#define ABS1(i) fabs(x[i])
#define SQUARE4(i) (LOAD4(x + (i)) * LOAD4(x + (i)))
#define SQUARE1(i) (x[i] * x[i])
#define CUBE4(i) (SQUARE4(i) * LOAD4(x + (i)))
#define CUBE1(i) (x[i] * x[i] * x[i])
#define FOURTH4(i) (SQUARE4(i) * SQUARE4(i))
#define FOURTH1(i) ((x[i] * x[i]) * (x[i] * x[i]))
#define PRODUCT4(i) (LOAD4(x + (i)) * LOAD4(y + (i)))
#define PRODUCT1(i) (x[i] * y[i])

DEFINE_SUM(plain, PLAIN4, PLAIN1)
DEFINE_SUM(absolute, ABS4, ABS1)
DEFINE_SUM(square, SQUARE4, SQUARE1)
DEFINE_SUM(cube, CUBE4, CUBE1)
DEFINE_SUM(fourth, FOURTH4, FOURTH1)
DEFINE_SUM(product, PRODUCT4, PRODUCT1)

double sum_of(const double *x, int64_t n)
{
    return plain_halves(x, NULL, n);
}

double sum_of_abs(const double *x, int64_t n)
{
    return absolute_halves(x, NULL, n);
}

double sum_of_squares(const double *x, int64_t n)
{
    return square_halves(x, NULL, n);
}

double sum_of_cubes(const double *x, int64_t n)
{
    return cube_halves(x, NULL, n);
}

double sum_of_fourths(const double *x, int64_t n)
{
    return fourth_halves(x, NULL, n);
}

double sum_of_products(const double *x, const double *y, int64_t n)
{
    return product_halves(x, y, n);
}

double sum_of_ramp(const double *x, int64_t n)
{
    double part[4] = {0};
    int64_t i = 0;
    for (; i + 4 <= n; i += 4)
        for (int k = 0; k < 4; k++)
            part[k] += (double)(i + k) * x[i + k];
    for (; i < n; i++)
        part[0] += (double)i * x[i];
    return (part[0] + part[1]) + (part[2] + part[3]);
}

double mean_of(const double *x, int64_t n)
{
    return sum_of(x, n) / (double)n;
}

/* Blocks of squares around the mean, added in the order of sum_of(). */
WIDE static double spread_block(const double *x, double mean, int64_t n)
{
    double rest = 0;
    int64_t i = 0;
    if (n >= 8) {
        Four a = LOAD4(x) - mean, b = LOAD4(x + 4) - mean, low = a * a, high = b * b;
        for (i = 8; i + 8 <= n; i += 8) {
            a = LOAD4(x + i) - mean;
            b = LOAD4(x + i + 4) - mean;
            low += a * a;
            high += b * b;
        }
        rest = JOIN(low, high);
    }
    for (; i < n; i++)
        rest += (x[i] - mean) * (x[i] - mean);
    return rest;
}

static double spread_halves(const double *x, double mean, int64_t n)
{
    if (n <= 128)
        return spread_block(x, mean, n);
    int64_t head = n / 2 - n / 2 % 8;
    return spread_halves(x, mean, head) + spread_halves(x + head, mean, n - head);
}

double variance_of(const double *x, int64_t n, double mean)
{
    return spread_halves(x, mean, n) / (double)n;
}

static double middle_of_three(double a, double b, double c)
{
    return max_double(min_double(a, b), min_double(max_double(a, b), c));
}

/* Moves the values below the pivot (or, if `equal`, not above it) to the front; returns their number.
 * Every value is moved whether it is below or not: which it is cannot be predicted. */
static int64_t gather_below(double *x, int64_t n, double pivot, bool equal)
{
    int64_t below = 0;
    for (int64_t i = 0; i < n; i++) {
        double v = x[i];
        x[i] = x[below];
        x[below] = v;
        below += equal ? !(pivot < v) : v < pivot;
    }
    return below;
}

/* Quickselect; the values equal to the pivot are gathered only if they may hold the k-th. */
double select_kth(double *x, int64_t n, int64_t k)
{
    int64_t low = 0, high = n;
    while (high - low > 1) {
        double pivot = middle_of_three(x[low], x[low + (high - low) / 2], x[high - 1]);
        int64_t below = low + gather_below(x + low, high - low, pivot, false);
        if (k < below) {
            high = below;
            continue;
        }
        low = below + gather_below(x + below, high - below, pivot, true);
        if (k < low)
            break;
    }
    return x[k];
}

double median_of(double *x, int64_t n)
{
    if (n == 0)
        return NAN;
    double upper = select_kth(x, n, n / 2);
    if (n % 2)
        return upper;
    double lower = x[0];
    for (int64_t i = 1; i < n / 2; i++)
        lower = max_double(lower, x[i]);
    return 0.5 * (lower + upper);
}

double quantile_of(const double *sorted, int64_t n, double q)
{
    if (n == 0 || !(q >= 0 && q <= 1))
        return NAN;
    double place = q * (double)(n - 1);
    int64_t below = (int64_t)place;
    if (below >= n - 1)
        return sorted[n - 1];
    double part = place - (double)below, step = sorted[below + 1] - sorted[below];
    return part >= 0.5 ? sorted[below + 1] - step * (1 - part) : sorted[below] + step * part;
}

/* The largest of sign*x, times sign; NaN if any is. */
static double largest_of(const double *x, int64_t n, double sign)
{
    double largest = sign * x[0];
    for (int64_t i = 1; i < n; i++)
        largest = !(largest >= sign * x[i]) && largest == largest ? sign * x[i] : largest;
    return sign * largest;
}

double aggregate(double *x, int64_t n, Aggregate how)
{
    double mean = mean_of(x, n);
    switch (how) {
    case AGGREGATE_MEAN:
        return mean;
    case AGGREGATE_MEDIAN:
        return mean == mean ? median_of(x, n) : NAN;
    case AGGREGATE_VAR:
        return variance_of(x, n, mean);
    case AGGREGATE_STD:
        return sqrt(variance_of(x, n, mean));
    case AGGREGATE_MIN:
        return largest_of(x, n, -1);
    case AGGREGATE_MAX:
        return largest_of(x, n, 1);
    case AGGREGATE_SUM:
        return sum_of(x, n);
    }
    return NAN;
}
