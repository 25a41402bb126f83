/* langevin.c: Friedrich's polynomial of the drift of a Langevin process, and its largest root. */
#include <complex.h>

#include "fresh/families.h"
#include "fresh/linalg.h"

enum { MAX_BINS = 100 };

/* Mean value and mean next step of the values in each bin; `edges` are bins+1 quantiles. */
typedef struct {
    double value[MAX_BINS], step[MAX_BINS];
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

static void fill_drift(const Series *s, const double *edges, int bins, Drift *drift)
{
    double value[MAX_BINS] = {0}, step[MAX_BINS] = {0}, values[MAX_BINS] = {0}, steps[MAX_BINS] = {0};
    for (int64_t i = 0; i + 1 < s->n; i++) {
        if (s->x[i] != s->x[i])
            continue;
        int bin = bin_of(edges, bins, s->x[i]);
        value[bin] += s->x[i];
        values[bin]++;
        if (s->x[i + 1] == s->x[i + 1]) {
            step[bin] += s->x[i + 1] - s->x[i];
            steps[bin]++;
        }
    }
    drift->count = 0;
    for (int i = 0; i < bins; i++) {
        if (steps[i] == 0)
            continue;
        drift->value[drift->count] = value[i] / values[i];
        drift->step[drift->count++] = step[i] / steps[i];
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
    double a[MAX_BINS * (MAX_POLYNOMIAL + 2)], scale[MAX_POLYNOMIAL + 1];
    int rows = drift->count, columns = degree + 1;
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
    double *right = a + columns * rows;
    memcpy(right, drift->step, (size_t)rows * sizeof *right);
    if (!least_squares(a, right, rows, columns, rows * 0x1p-52, coefficients))
        return false;
    for (int j = 0; j < columns; j++)
        coefficients[j] /= scale[j];
    return true;
}

static const double *friedrich(Series *s, int degree, int bins)
{
    Friedrich *f = &s->friedrich;
    if (f->bins == bins && f->degree == degree)
        return f->coefficients;
    f->bins = bins;
    f->degree = degree;
    Drift drift;
    double edges[MAX_BINS + 1];
    bool fitted = false;
    if (find_edges(s, bins, edges)) {
        fill_drift(s, edges, bins, &drift);
        fitted = fit_polynomial(&drift, degree, f->coefficients);
    }
    for (int j = 0; j <= degree && !fitted; j++)
        f->coefficients[j] = NAN;
    return f->coefficients;
}

static bool is_supported(double degree, double bins)
{
    return degree >= 1 && degree <= MAX_POLYNOMIAL && bins >= 1 && bins <= MAX_BINS;
}

/* p: coeff, m, r */
void friedrich_coefficients(Series *s, const double *p, double *out)
{
    bool known = is_supported(p[1], p[2]) && p[0] >= 0 && p[0] <= p[1];
    *out = known ? friedrich(s, (int)p[1], (int)p[2])[(int)p[0]] : NAN;
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

/* p: m, r */
void max_langevin_fixed_point(Series *s, const double *p, double *out)
{
    *out = NAN;
    if (!is_supported(p[0], p[1]))
        return;
    const double *c = friedrich(s, (int)p[0], (int)p[1]);
    int degree = (int)p[0], zeros = 0;
    while (degree > 0 && c[0] == 0) { /* leading zeros lower the degree, trailing ones are roots 0 */
        c++;
        degree--;
    }
    while (degree > 0 && c[degree] == 0) {
        degree--;
        zeros++;
    }
    if (c[0] != c[0] || degree + zeros == 0)
        return;
    double complex roots[MAX_POLYNOMIAL];
    find_roots(c, degree, roots);
    *out = zeros ? 0 : -INFINITY;
    for (int i = 0; i < degree; i++)
        *out = max_double(creal(roots[i]), *out);
}
