/* solve.h: inverses and systems of small matrices in plain loops, row after row; solve.c says why. Private to verb/. */
#pragma once
#include <stdbool.h>

enum { LARGE_MATRIX = 32 }; /* rows from which LAPACK does it */

/* In place, by LU decomposition with row exchanges; n < LARGE_MATRIX. false: it is singular. */
bool invert_small(double *cells, int n);

/* Each of `count` rows of `rights` by the solution of square z = row; square is symmetric and is lost.
 * false: it is not positive definite. */
bool solve_small(double *square, int n, double *rights, int count);
