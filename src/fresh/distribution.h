/* distribution.h: the distribution functions that p-values are read from. */
#pragma once

/* P(Z <= x), standard normal. */
double normal_cdf(double x);
/* P(|T| >= |t|), Student's t. */
double student_two_sided(double t, double freedom);
/* The regularized incomplete beta function I_x(a, b). */
double incomplete_beta(double a, double b, double x);
