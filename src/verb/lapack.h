/* lapack.h: the four routines of BLAS and LAPACK that matrices need, found at run time.
 * Private to verb/.
 *
 * Fortran's: everything by address, matrices column by column (ours, row by row, are
 * transposed to them). */
#pragma once

typedef struct {
    void (*dgemm)(const char *op_a, const char *op_b, const int *m, const int *n,
                  const int *k, const double *alpha, const double *a, const int *lda,
                  const double *b, const int *ldb, const double *beta, double *c,
                  const int *ldc);
    void (*dgetrf)(const int *m, const int *n, double *a, const int *lda, int *pivots,
                   int *info);
    void (*dgetri)(const int *n, double *a, const int *lda, const int *pivots,
                   double *work, const int *size, int *info);
    void (*dposv)(const char *half, const int *n, const int *sides, double *a,
                  const int *lda, double *b, const int *ldb, int *info);
} Lapack;

/* Loaded on first use, since OpenBLAS starts its threads when it is loaded. NULL: not
 * installed. */
const Lapack *find_lapack(void);
