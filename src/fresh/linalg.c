/* linalg.c: see linalg.h. */
#include "fresh/linalg.h"

#include <stdlib.h>

#include "fresh/loops.h"

enum { MAX_SWEEPS = 60 };

/* Reflects column k below the diagonal onto it; the reflector is left in the column for apply. */
static double reflect(double *column, int64_t k, int64_t rows)
{
    double norm = sqrt(sum_of_squares(column + k, rows - k));
    double target = column[k] > 0 ? -norm : norm;
    column[k] -= target;
    return target;
}

void triangularize(double *a, int64_t rows, int columns, int all)
{
    for (int k = 0; k < columns && k < rows; k++) {
        double *pivot = a + k * rows;
        double target = reflect(pivot, k, rows), power = sum_of_squares(pivot + k, rows - k);
        for (int j = k + 1; j < all && power > 0; j++) {
            double *column = a + j * rows;
            double turn = 2 * sum_of_products(pivot + k, column + k, rows - k) / power;
            for (int64_t i = k; i < rows; i++)
                column[i] -= turn * pivot[i];
        }
        pivot[k] = target;
        for (int64_t i = k + 1; i < rows; i++)
            pivot[i] = 0;
    }
}

static void rotate_columns(double *x, double *y, int64_t n, double c, double s)
{
    for (int64_t i = 0; i < n; i++) {
        double u = x[i], v = y[i];
        x[i] = c * u - s * v;
        y[i] = s * u + c * v;
    }
}

/* One-sided Jacobi: turns pairs of columns until all are orthogonal; a becomes U diag(sigma), and v,
 * which starts as the identity, V. */
static void orthogonalize(double *a, int64_t rows, int64_t stride, int columns, double *v)
{
    for (int sweep = 0, turned = 1; turned && sweep < MAX_SWEEPS; sweep++) {
        turned = 0;
        for (int p = 0; p < columns; p++)
            for (int q = p + 1; q < columns; q++) {
                double *x = a + p * stride, *y = a + q * stride;
                double xx = sum_of_squares(x, rows), yy = sum_of_squares(y, rows);
                double xy = sum_of_products(x, y, rows);
                if (!(fabs(xy) > 1e-16 * sqrt(xx * yy)))
                    continue;
                turned = 1;
                double zeta = (yy - xx) / (2 * xy);
                double t = copysign(1, zeta) / (fabs(zeta) + sqrt(1 + zeta * zeta));
                double c = 1 / sqrt(1 + t * t);
                rotate_columns(x, y, rows, c, c * t);
                rotate_columns(v + p * columns, v + q * columns, columns, c, c * t);
            }
    }
}

static bool all_finite(const double *x, int64_t n)
{
    for (int64_t i = 0; i < n; i++)
        if (!isfinite(x[i]))
            return false;
    return true;
}

/* x from a = U diag(sigma), the singular values sigma[k] of which are the lengths of its columns. */
static void solve_orthogonal(const double *a, const double *b, int64_t rows, int64_t used, int columns,
                             const double *v, double *sigma, double cutoff, double *x)
{
    double largest = 0;
    for (int k = 0; k < columns; k++) {
        sigma[k] = sqrt(sum_of_squares(a + k * rows, used));
        largest = max_double(largest, sigma[k]);
    }
    memset(x, 0, (size_t)columns * sizeof *x);
    for (int k = 0; k < columns; k++) {
        if (!(sigma[k] > cutoff * largest))
            continue;
        double along = sum_of_products(a + k * rows, b, used) / (sigma[k] * sigma[k]);
        for (int i = 0; i < columns; i++)
            x[i] += along * v[k * columns + i];
    }
}

bool least_squares(double *a, double *b, int64_t rows, int columns, double cutoff, double *x)
{
    if (!all_finite(a, rows * columns) || !all_finite(b, rows))
        return false;
    double *v = calloc((size_t)(columns * columns + columns), sizeof *v);
    if (!v)
        return false;
    int64_t used = rows;
    if (rows > columns && b == a + rows * columns) { /* b turns along as one more column */
        triangularize(a, rows, columns, columns + 1);
        used = columns;
    }
    for (int k = 0; k < columns; k++)
        v[k * columns + k] = 1;
    orthogonalize(a, used, rows, columns, v);
    solve_orthogonal(a, b, rows, used, columns, v, v + columns * columns, cutoff, x);
    free(v);
    return true;
}

bool cholesky_row(double *g, int stride, int row)
{
    double *r = g + row * stride, whole = r[row];
    for (int j = 0; j <= row; j++) {
        const double *c = g + j * stride;
        double rest = r[j];
        for (int k = 0; k < j; k++)
            rest -= r[k] * c[k];
        if (j == row) {
            if (!(rest > 1e-6 * whole))
                return false;
            r[j] = sqrt(rest);
        } else {
            r[j] = rest / c[j];
        }
    }
    return true;
}
