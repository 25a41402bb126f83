/* langevin.c: Friedrich's polynomial of the drift of a Langevin process, and its largest root. */
#include <complex.h>
#include <stdlib.h>

#include "fresh/families.h"
#include "fresh/linalg.h"

/* Mean value and mean next step of the values in each bin, and the bins' quantiles, one more. */
typedef struct {
    double *edges, *value, *step, *values, *steps;
    int count;
} Drift;

static int bin_of(const double *edges, int bins, double value)
{
    int low = 1, high = bins;
    while (low < high) {
        int middle = (low + high) / 2;
        if (edges[middle] < value)
            low = middle + 1;
        else
            high = middle;
    }
    return low - 1;
}

static void fill_drift(const Series *s, int bins, Drift *drift)
{
    for (int i = 0; i < 4 * bins; i++)
        drift->value[i] = 0;
    for (int64_t i = 0; i + 1 < s->n; i++) {
        if (s->x[i] != s->x[i])
            continue;
        int bin = bin_of(drift->edges, bins, s->x[i]);
        drift->value[bin] += s->x[i];
        drift->values[bin]++;
        if (s->x[i + 1] == s->x[i + 1]) {
            drift->step[bin] += s->x[i + 1] - s->x[i];
            drift->steps[bin]++;
        }
    }
    for (int i = 0; i < bins; i++) {
        if (drift->steps[i] == 0)
            continue;
        drift->value[drift->count] = drift->value[i] / drift->values[i];
        drift->step[drift->count++] = drift->step[i] / drift->steps[i];
    }
}

/* Quantiles of the series without its last value and nulls. False if two are equal. */
static bool find_edges(Series *s, int bins, double *edges)
{
    const double *v = sorted_values(s);
    double *rest = s->scratch;
    int64_t count = 0;
    for (int64_t i = 0; i < s->n; i++)
        if (s->order[i] != s->n - 1 && v[i] == v[i])
            rest[count++] = v[i];
    if (count == 0)
        return false;
    for (int i = 0; i <= bins; i++) {
        edges[i] = quantile_of(rest, count, i == bins ? 1 : i * (1 / (double)bins));
        if (edges[i] != edges[i] || (i && edges[i] == edges[i - 1]))
            return false;
    }
    return true;
}

/* Least squares polynomial, highest power first, with columns scaled to length 1. */
static bool fit_polynomial(const Drift *drift, int degree, double *coefficients)
{
    int rows = drift->count, columns = degree + 1;
    double *a = malloc(((size_t)rows * (size_t)(columns + 1) + (size_t)columns) * sizeof *a);
    if (!a)
        return false;
    double *right = a + columns * rows, *scale = right + rows;
    for (int i = 0; i < rows; i++) {
        double power = 1;
        for (int j = degree; j >= 0; j--, power *= drift->value[i])
            a[j * rows + i] = power;
    }
    for (int j = 0; j < columns; j++) {
        scale[j] = sqrt(sum_of_squares(a + j * rows, rows));
        for (int i = 0; i < rows; i++)
            a[j * rows + i] /= scale[j];
    }
    memcpy(right, drift->step, (size_t)rows * sizeof *right);
    bool solved = least_squares(a, right, rows, columns, rows * 0x1p-52, coefficients);
    for (int j = 0; j < columns && solved; j++)
        coefficients[j] /= scale[j];
    free(a);
    return solved;
}

static bool fit_drift(Series *s, int degree, int bins, double *coefficients)
{
    Drift drift = {.edges = malloc((5 * (size_t)bins + 1) * sizeof(double))};
    if (!drift.edges)
        return false;
    drift.value = drift.edges + bins + 1;
    drift.step = drift.value + bins;
    drift.values = drift.step + bins;
    drift.steps = drift.values + bins;
    bool fitted = find_edges(s, bins, drift.edges);
    if (fitted) {
        fill_drift(s, bins, &drift);
        fitted = fit_polynomial(&drift, degree, coefficients);
    }
    free(drift.edges);
    return fitted;
}

/* NULL when out of memory, or where tsfresh refuses: a polynomial of no degree, no bins. */
static const double *friedrich(Series *s, double degree, double bins)
{
    Friedrich *f = &s->friedrich;
    if (!(degree >= 1 && degree <= INT16_MAX && bins >= 1 && bins <= INT32_MAX / 8))
        return NULL;
    if (f->bins == (int)bins && f->degree == (int)degree)
        return f->coefficients;
    f->bins = 0;
    double *coefficients = realloc(f->coefficients, (size_t)(degree + 1) * sizeof *coefficients);
    if (!coefficients)
        return NULL;
    f->coefficients = coefficients;
    f->bins = (int)bins;
    f->degree = (int)degree;
    if (!fit_drift(s, f->degree, f->bins, coefficients))
        for (int j = 0; j <= f->degree; j++)
            coefficients[j] = NAN;
    return coefficients;
}

/* p: coeff, m, r */
void friedrich_coefficients(Series *s, const double *p, double *out)
{
    const double *c = p[0] >= 0 && p[0] <= p[1] ? friedrich(s, p[1], p[2]) : NULL;
    *out = c ? c[(int)p[0]] : NAN;
}

/* Aberth's iteration: all roots of a polynomial with leading coefficient c[0] != 0 at once. */
static void find_roots(const double *c, int degree, double complex *roots)
{
    double radius = 0;
    for (int i = 1; i <= degree; i++)
        radius = max_double(radius, pow(fabs(c[i] / c[0]), 1.0 / i));
    for (int i = 0; i < degree; i++)
        roots[i] = radius * cexp(I * (2 * M_PI * i / degree + 0.4));
    for (int round = 0; round < 200; round++) {
        double moved = 0;
        for (int i = 0; i < degree; i++) {
            double complex value = c[0], slope = 0, others = 0;
            for (int k = 1; k <= degree; k++) {
                slope = slope * roots[i] + value;
                value = value * roots[i] + c[k];
            }
            if (value == 0)
                continue;
            for (int k = 0; k < degree; k++)
                if (k != i && roots[k] != roots[i])
                    others += 1 / (roots[i] - roots[k]);
            double complex ratio = value / slope, change = ratio / (1 - ratio * others);
            if (!isfinite(cabs(change)))
                continue;
            roots[i] -= change;
            moved = max_double(moved, cabs(change) / max_double(cabs(roots[i]), 1e-300));
        }
        if (moved < 1e-12) /* the next step, cubed, would change nothing */
            break;
    }
}

/* The largest real part of the roots. Leading zeros lower the degree, trailing ones are roots 0. */
static double largest_root(const double *c, int degree)
{
    int zeros = 0;
    for (; degree > 0 && c[0] == 0; degree--)
        c++;
    for (; degree > 0 && c[degree] == 0; degree--)
        zeros++;
    double complex *roots = malloc((size_t)(degree + 1) * sizeof *roots);
    if (!roots || degree + zeros == 0) {
        free(roots);
        return NAN;
    }
    find_roots(c, degree, roots);
    double largest = zeros ? 0 : -INFINITY;
    for (int i = 0; i < degree; i++)
        largest = max_double(creal(roots[i]), largest);
    free(roots);
    return largest;
}

/* p: m, r */
void max_langevin_fixed_point(Series *s, const double *p, double *out)
{
    const double *c = friedrich(s, p[0], p[1]);
    *out = c && c[0] == c[0] ? largest_root(c, (int)p[0]) : NAN;
}
