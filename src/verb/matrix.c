/* matrix.c: mmu inv lsq on float vectors and lists of float vectors, the large ones by LAPACK and BLAS. */
#include "verb/aggregate.h"
#include "verb/lapack.h"
#include "verb/solve.h"
#include <string.h>

/* Row after row. */
typedef struct {
    Value *cells; /* float vector */
    int rows, columns;
    bool flat; /* came as a vector, which is one row */
} Matrix;

static void close_matrix(Matrix *m)
{
    release(m->cells);
}
#define MATRIX __attribute__((cleanup(close_matrix))) Matrix

static bool new_matrix(Matrix *m, int64_t rows, int64_t columns)
{
    if (rows > INT32_MAX || columns > INT32_MAX)
        return raise_error(ERR_LIMIT);
    *m = (Matrix){new_vector(TYPE_FLOAT, rows * columns), (int)rows, (int)columns, false};
    return m->cells;
}

/* x stays the caller's; false: an error raised. */
static bool open_matrix(Matrix *m, const Value *x)
{
    if (x->type == TYPE_FLOAT) {
        if (x->count > INT32_MAX)
            return raise_error(ERR_LIMIT);
        *m = (Matrix){retain(x), 1, (int)x->count, true};
        return true;
    }
    if (!is_mixed(x) || !x->count || x->items[0]->type != TYPE_FLOAT)
        return raise_error(ERR_TYPE);
    Count columns = x->items[0]->count;
    for (Count i = 0; i < x->count; i++) {
        if (x->items[i]->type != TYPE_FLOAT)
            return raise_error(ERR_TYPE);
        if (x->items[i]->count != columns)
            return raise_error(ERR_LENGTH);
    }
    if (!new_matrix(m, x->count, columns))
        return false;
    for (Count i = 0; i < x->count; i++)
        memcpy(m->cells->f64s + i * columns, x->items[i]->f64s,
               (size_t)columns * sizeof(double));
    return true;
}

static Value *rows_of(const Matrix *m)
{
    OWNED Value *rows = new_vector(TYPE_MIXED, m->rows);
    for (int i = 0; rows && i < m->rows; i++) {
        if (!(rows->items[i] = new_vector(TYPE_FLOAT, m->columns)))
            return NULL;
        memcpy(rows->items[i]->f64s, m->cells->f64s + (int64_t)i * m->columns,
               (size_t)m->columns * sizeof(double));
    }
    return steal(&rows);
}

/* Worth loading a library for; a plain loop is as quick below it. */
enum { LARGE_PRODUCT = 32 * 32 * 32 };

static double dot(const double *x, int64_t step_x, const double *y, int64_t step_y, int n)
{
    double sum = 0;
    for (int64_t i = 0; i < n; i++)
        sum += x[i * step_x] * y[i * step_y];
    return sum;
}

/* By BLAS, some rows of the result at a time: Ctrl-C is asked for between them. Rows are the columns of Fortran, which
 * is told r' = y' x'. false: it was told to stop. */
static bool multiply_large(const Lapack *lapack, const Matrix *x, bool transposed, const Matrix *y, Matrix *r)
{
    const double one = 1, zero = 0, most = 1.6e10; /* multiplications at a time: about a second */
    double at_once = most / ((double)r->columns * x->columns);
    int step = at_once < 256 ? 256 : at_once < r->rows ? (int)at_once & ~255 : r->rows;
    for (int64_t row = 0; row < r->rows; row += step) {
        int rows = r->rows - row < step ? (int)(r->rows - row) : step;
        lapack->dgemm(transposed ? "T" : "N", "N", &r->columns, &rows, &x->columns, &one, y->cells->f64s, &y->columns,
                      x->cells->f64s + row * x->columns, &x->columns, &zero, r->cells->f64s + row * r->columns, &r->columns);
        if (!may_go_on())
            return false;
    }
    return true;
}

/* r = x times y, or times y transposed. */
static bool multiply(const Matrix *x, bool transposed, const Matrix *y, Matrix *r)
{
    const double *a = x->cells->f64s, *b = y->cells->f64s;
    int64_t step = transposed ? 1 : y->columns, next = transposed ? y->columns : 1;
    bool large = (double)r->rows * r->columns * x->columns >= LARGE_PRODUCT;
    const Lapack *lapack = large ? find_lapack() : NULL;
    if (lapack)
        return multiply_large(lapack, x, transposed, y, r);
    for (int64_t i = 0; i < r->rows; i++)
        for (int64_t j = 0; j < r->columns; j++)
            r->cells->f64s[i * r->columns + j] =
                dot(a + i * x->columns, 1, b + j * next, step, x->columns);
    return true;
}

/* Dot product of vectors, product of matrices; a vector is a row on the left and a column
 * on the right. */
Value *mmu(Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    MATRIX a = {0};
    MATRIX b = {0};
    MATRIX product = {0};
    if (!open_matrix(&a, x) || !open_matrix(&b, y))
        return NULL;
    if (a.columns != (b.flat ? b.columns : b.rows))
        return raise_error(ERR_LENGTH);
    if (a.flat && b.flat)
        return new_float(dot(a.cells->f64s, 1, b.cells->f64s, 1, a.columns));
    if (!new_matrix(&product, a.rows, b.flat ? 1 : b.columns))
        return NULL;
    if (!multiply(&a, b.flat, &b, &product))
        return NULL;
    return a.flat || b.flat ? steal(&product.cells) : rows_of(&product);
}

/* The inverse of the transposed is the transposed inverse. false: an error raised. */
static bool invert_large(Matrix *m, int *singular)
{
    const Lapack *lapack = find_lapack();
    if (!lapack)
        return raise_text("inv: libopenblas.so.0 is not installed");
    int size = m->rows < 1024 ? m->rows * 64 : m->rows;
    OWNED Value *pivots = new_vector(TYPE_INT, m->rows);
    OWNED Value *work = pivots ? new_vector(TYPE_FLOAT, size) : NULL;
    if (!work)
        return false;
    double *cells = m->cells->f64s;
    lapack->dgetrf(&m->rows, &m->rows, cells, &m->rows, pivots->i32s, singular);
    if (!may_go_on())
        return false;
    if (!*singular)
        lapack->dgetri(&m->rows, cells, &m->rows, pivots->i32s, work->f64s, &size, singular);
    return may_go_on();
}

/* By LU decomposition; the inverse of a singular matrix is null. */
Value *inv(Value *x)
{
    CONSUME(x);
    MATRIX m = {0};
    int singular = 0;
    if (!open_matrix(&m, x))
        return NULL;
    if (m.flat || m.rows != m.columns)
        return raise_error(ERR_LENGTH);
    if (m.rows < LARGE_MATRIX)
        singular = !invert_small(m.cells->f64s, m.rows);
    else if (!invert_large(&m, &singular))
        return NULL;
    for (Count i = 0; singular && i < m.cells->count; i++)
        m.cells->f64s[i] = NAN;
    return rows_of(&m);
}

/* Each row of `right` is a right-hand side, and so a column to Fortran. false: an error raised. */
static bool solve_large(const Matrix *square, Matrix *right)
{
    const Lapack *lapack = find_lapack();
    if (!lapack)
        return raise_text("lsq: libopenblas.so.0 is not installed");
    int dependent = 0;
    lapack->dposv("U", &square->rows, &right->rows, square->cells->f64s, &square->rows, right->cells->f64s,
                  &square->rows, &dependent);
    return !dependent || raise_error(ERR_DOMAIN);
}

/* The z for which x - z mmu y is least: z (y yT) = x yT, y yT by Cholesky decomposition. */
Value *lsq(Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    MATRIX a = {0};
    MATRIX b = {0};
    MATRIX square = {0};
    MATRIX right = {0};
    if (!open_matrix(&a, x) || !open_matrix(&b, y))
        return NULL;
    if (a.flat || b.flat)
        return raise_error(ERR_TYPE);
    if (a.columns != b.columns)
        return raise_error(ERR_LENGTH);
    if (!new_matrix(&square, b.rows, b.rows) || !new_matrix(&right, a.rows, b.rows))
        return NULL;
    if (!multiply(&b, true, &b, &square) || !multiply(&a, true, &b, &right))
        return NULL;
    if (b.rows >= LARGE_MATRIX)
        return solve_large(&square, &right) ? rows_of(&right) : NULL;
    return solve_small(square.cells->f64s, b.rows, right.cells->f64s, a.rows) ? rows_of(&right) : raise_error(ERR_DOMAIN);
}
