/* loops.h: sums over double vectors whose order of addition is part of the contract.
 *
 * sum(t): eight running sums of every eighth term, joined as ((0+1)+(2+3))+((4+5)+(6+7)), then the
 * up to seven terms that are left; vectors over 128 terms are halved first (the first half a
 * multiple of eight) and the halves added. It is numpy's order, loses little accuracy, and does
 * not depend on the width of the processor's registers. */
#pragma once
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* Where a loop profits from wide registers: compiled for AVX2 too, chosen when loaded. Every
 * version gives the same bits, because nothing may be reordered or contracted. */
#if defined __x86_64__ && defined __gnu_linux__ && !defined __SANITIZE_ADDRESS__ && !defined __clang__
#define WIDE __attribute__((target_clones("avx2", "default")))
/* The same where bits are counted: a function of its own for processors that count those of several words
 * at once, which no clone can ask for. */
#define COUNTS_BITS __attribute__((target("avx512f,avx512vl,avx512vpopcntdq")))
#define HAS_BIT_COUNT() (__builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vpopcntdq"))
#else
#define WIDE
#define COUNTS_BITS
#define HAS_BIT_COUNT() false
#endif

double sum_of(const double *x, int64_t n);
double sum_of_abs(const double *x, int64_t n);
double sum_of_squares(const double *x, int64_t n);
double sum_of_cubes(const double *x, int64_t n);
double sum_of_fourths(const double *x, int64_t n);
double sum_of_products(const double *x, const double *y, int64_t n);
/* sum i*x[i] */
double sum_of_ramp(const double *x, int64_t n);

double mean_of(const double *x, int64_t n);
/* Population variance around the given mean: the mean of the squared distances. */
double variance_of(const double *x, int64_t n, double mean);
/* Middle value, or the mean of the two middle ones; reorders x. NaN if n is 0. */
double median_of(double *x, int64_t n);

/* The aggregates that parameters called f_agg name. n > 0; reorders x. */
typedef enum {
    AGGREGATE_MEAN, AGGREGATE_MEDIAN, AGGREGATE_VAR, AGGREGATE_STD,
    AGGREGATE_MIN, AGGREGATE_MAX, AGGREGATE_SUM,
} Aggregate;
double aggregate(double *x, int64_t n, Aggregate how);

/* Reorders x so that x[k] is the k-th smallest, from 0, and none before it is larger; gives it. */
double select_kth(double *x, int64_t n, int64_t k);

/* Quantile of sorted values by linear interpolation, from the nearer neighbour (numpy's rounding). */
double quantile_of(const double *sorted, int64_t n, double q);

static inline double min_double(double a, double b)
{
    return a < b ? a : b;
}

static inline double max_double(double a, double b)
{
    return a > b ? a : b;
}

static inline int64_t min_int(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

static inline int64_t max_int(int64_t a, int64_t b)
{
    return a > b ? a : b;
}
