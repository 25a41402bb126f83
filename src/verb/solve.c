/* solve.c: LU and Cholesky decompositions of small matrices.
 *
 * LAPACK does this for larger ones. Here, because the last digits of the reference manual's examples of inv and lsq come
 * of this order of operations: LAPACK's gives others in three of them, and others again on other processors. Measured,
 * an inverse of 3 rows takes 0.3 us against 0.6, one of 8 rows 1.3 us both ways, one of 16 or 31 rows twice as long
 * as LAPACK's; and a process that needs no more is spared the library, 25 ms and 2.6 MB. */
#include "verb/solve.h"
#include <math.h>
#include <string.h>

static void swap_rows(double *cells, int n, int i, int j)
{
    double row[LARGE_MATRIX];
    size_t size = (size_t)n * sizeof *row;
    memcpy(row, cells + i * n, size);
    memcpy(cells + i * n, cells + j * n, size);
    memcpy(cells + j * n, row, size);
}

static int pivot_of(const double *cells, int n, int column)
{
    int best = column;
    for (int i = column + 1; i < n; i++)
        if (fabs(cells[i * n + column]) > fabs(cells[best * n + column]))
            best = i;
    return best;
}

/* L below the diagonal, U from it on; order[i] is where row i came from. */
static bool decompose(double *cells, int n, int *order)
{
    for (int i = 0; i < n; i++)
        order[i] = i;
    for (int k = 0; k < n; k++) {
        int pivot = pivot_of(cells, n, k), from = order[pivot];
        if (!(fabs(cells[pivot * n + k]) > 0))
            return false;
        if (pivot != k)
            swap_rows(cells, n, k, pivot);
        order[pivot] = order[k];
        order[k] = from;
        for (int i = k + 1; i < n; i++) {
            double factor = cells[i * n + k] /= cells[k * n + k];
            for (int j = k + 1; j < n; j++)
                cells[i * n + j] -= factor * cells[k * n + j];
        }
    }
    return true;
}

static void solve_decomposed(const double *lu, int n, double *y)
{
    for (int i = 0; i < n; i++)
        for (int j = 0; j < i; j++)
            y[i] -= lu[i * n + j] * y[j];
    for (int i = n - 1; i >= 0; i--) {
        for (int j = i + 1; j < n; j++)
            y[i] -= lu[i * n + j] * y[j];
        y[i] /= lu[i * n + i];
    }
}

bool invert_small(double *cells, int n)
{
    double lu[LARGE_MATRIX * LARGE_MATRIX], column[LARGE_MATRIX];
    int order[LARGE_MATRIX];
    memcpy(lu, cells, (size_t)n * (size_t)n * sizeof *lu);
    if (!decompose(lu, n, order))
        return false;
    for (int j = 0; j < n; j++) {
        for (int i = 0; i < n; i++)
            column[i] = order[i] == j;
        solve_decomposed(lu, n, column);
        for (int i = 0; i < n; i++)
            cells[i * n + j] = column[i];
    }
    return true;
}

/* The lower triangle becomes that whose product with its transposed the matrix was. */
static bool take_root(double *cells, int n)
{
    for (int j = 0; j < n; j++)
        for (int i = j; i < n; i++) {
            double *cell = &cells[i * n + j];
            for (int k = 0; k < j; k++)
                *cell -= cells[i * n + k] * cells[j * n + k];
            if (i > j)
                *cell /= cells[j * n + j];
            else if (!(*cell > 0))
                return false;
            else
                *cell = sqrt(*cell);
        }
    return true;
}

bool solve_small(double *square, int n, double *rights, int count)
{
    if (!take_root(square, n))
        return false;
    for (double *y = rights; count-- > 0; y += n) {
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++)
                y[i] -= square[i * n + k] * y[k];
            y[i] /= square[i * n + i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++)
                y[i] -= square[k * n + i] * y[k];
            y[i] /= square[i * n + i];
        }
    }
    return true;
}
