/* linalg.h: small least squares problems. Matrices of observations are column after column. */
#pragma once
#include <stdbool.h>
#include <stdint.h>

/* Householder's triangularization of the first `columns` of `all` columns; the rest (right sides)
 * is turned along. Row k < columns then holds R's row k and the right sides' k-th component. */
void triangularize(double *a, int64_t rows, int columns, int all);

/* The shortest x of those that bring |a x - b| to its minimum, singular values below `cutoff` times the
 * largest taken as 0. Destroys a and b. False if any value is not finite, or when out of memory. */
bool least_squares(double *a, double *b, int64_t rows, int columns, double cutoff, double *x);

/* Cholesky's lower triangle of the n first rows and columns of the Gram matrix g (rows of length `stride`),
 * in place; then right-hand rows can be reduced with it. False where a pivot has lost more than
 * six digits to cancellation: then the observations themselves must be triangularized. */
bool cholesky_row(double *g, int stride, int row);
