/* reduce.c: an array to one number.
 *
 * The order of float additions, which users can see in the last digits: eight lanes, item i to lane i mod 8, as
 * far as whole rows of eight go; then lane 0 + lane 1 + ... + lane 7; then the rest from left to right. */
#include "kernel/kernel.h"
#include <math.h>
#include <string.h>

/* clang-format off: rows of a table, one loop a row */

enum { LANES = 8 };

static double fold_lanes(const double *lane)
{
    double total = lane[0];
    for (int k = 1; k < LANES; k++)
        total += lane[k];
    return total;
}

#define SUM_FLOAT(name, T)                                            \
    static void name(const void *px, void *pr, int64_t n)             \
    {                                                                 \
        const T *x = px;                                              \
        double lane[LANES] = {0}, total;                              \
        int64_t i = 0;                                                \
        for (; i + LANES <= n; i += LANES)                            \
            for (int k = 0; k < LANES; k++)                           \
                lane[k] += x[i + k] == x[i + k] ? (double)x[i + k] : 0; \
        total = fold_lanes(lane);                                     \
        for (; i < n; i++)                                            \
            total += x[i] == x[i] ? (double)x[i] : 0;                 \
        *(double *)pr = total;                                        \
    }
SUM_FLOAT(sum_f32, float)
SUM_FLOAT(sum_f64, double)

#define SUM_INTEGER(c, T, IS_NULL)                                \
    static void sum_##c(const void *px, void *pr, int64_t n)      \
    {                                                             \
        const T *x = px;                                          \
        uint64_t total = 0;                                       \
        for (int64_t i = 0; i < n; i++)                           \
            total += IS_NULL(x[i]) ? 0 : (uint64_t)(int64_t)x[i]; \
        *(int64_t *)pr = (int64_t)total;                          \
    }
SUM_INTEGER(u8, uint8_t, IS_NULL_U8)
SUM_INTEGER(i16, int16_t, IS_NULL_I16)
SUM_INTEGER(i32, int32_t, IS_NULL_I32)
SUM_INTEGER(i64, int64_t, IS_NULL_I64)

static double cross(const double *x, const double *y, double a, double b, int64_t n)
{
    double lane[LANES] = {0}, total;
    int64_t i = 0;
    for (; i + LANES <= n; i += LANES)
        for (int k = 0; k < LANES; k++) {
            double p = (x[i + k] - a) * (y[i + k] - b);
            lane[k] += ((x[i + k] == x[i + k]) & (y[i + k] == y[i + k])) ? p : 0;
        }
    total = fold_lanes(lane);
    for (; i < n; i++)
        total += ((x[i] == x[i]) & (y[i] == y[i])) ? (x[i] - a) * (y[i] - b) : 0;
    return total;
}

static double dot(const double *x, const double *y, int64_t n)
{
    return cross(x, y, 0, 0, n);
}

static void product_i64(const void *px, void *pr, int64_t n)
{
    const int64_t *x = px;
    uint64_t total = 1;
    for (int64_t i = 0; i < n; i++)
        total *= IS_NULL_I64(x[i]) ? 1 : (uint64_t)x[i];
    *(int64_t *)pr = (int64_t)total;
}

/* From left to right. */
static void product_f64(const void *px, void *pr, int64_t n)
{
    const double *x = px;
    double total = 1;
    for (int64_t i = 0; i < n; i++)
        total *= x[i] == x[i] ? x[i] : 1;
    *(double *)pr = total;
}

/* Lanes here too: the compiler may not reorder float comparisons, and order does not matter. */
#define EXTREME(name, T, START, BETTER, IS_NULL)                                   \
    static void name(const void *px, void *pr, int64_t n)                          \
    {                                                                              \
        const T *x = px;                                                           \
        T lane[LANES], best = START;                                               \
        for (int k = 0; k < LANES; k++)                                            \
            lane[k] = START;                                                       \
        int64_t i = 0;                                                             \
        for (; i + LANES <= n; i += LANES)                                         \
            for (int k = 0; k < LANES; k++)                                        \
                lane[k] = !IS_NULL(x[i + k]) && x[i + k] BETTER lane[k] ? x[i + k] : lane[k]; \
        for (; i < n; i++)                                                         \
            best = !IS_NULL(x[i]) && x[i] BETTER best ? x[i] : best;               \
        for (int k = 0; k < LANES; k++)                                            \
            best = lane[k] BETTER best ? lane[k] : best;                           \
        *(T *)pr = best;                                                           \
    }
EXTREME(min_u8, uint8_t, UINT8_MAX, <, IS_NULL_U8)
EXTREME(min_i16, int16_t, INT16_MAX, <, IS_NULL_I16)
EXTREME(min_i32, int32_t, INT32_MAX, <, IS_NULL_I32)
EXTREME(min_i64, int64_t, INT64_MAX, <, IS_NULL_I64)
EXTREME(max_u8, uint8_t, 0, >, IS_NULL_U8)
EXTREME(max_i16, int16_t, -INT16_MAX, >, IS_NULL_I16)
EXTREME(max_i32, int32_t, -INT32_MAX, >, IS_NULL_I32)
EXTREME(max_i64, int64_t, -INT64_MAX, >, IS_NULL_I64)
/* A comparison with a float null is false: it needs no test of its own. */
#define NEVER(a) false
EXTREME(min_f32, float, INFINITY, <, NEVER)
EXTREME(min_f64, double, INFINITY, <, NEVER)
EXTREME(max_f32, float, -INFINITY, >, NEVER)
EXTREME(max_f64, double, -INFINITY, >, NEVER)

/* any and all look at a block without a branch in it, which the compiler makes vectors of, then ask. */
enum { BLOCK = 256 };

#define QUESTIONS(c, T, IS_NULL)                                \
    static int64_t count_valid_##c(const void *px, int64_t n)   \
    {                                                           \
        const T *x = px;                                        \
        int64_t count = 0;                                      \
        for (int64_t i = 0; i < n; i++)                         \
            count += !IS_NULL(x[i]);                            \
        return count;                                           \
    }                                                           \
    static bool any_##c(const void *px, int64_t n)              \
    {                                                           \
        const T *x = px;                                        \
        for (int64_t i = 0, end; i < n; i = end) {              \
            T found = 0;                                        \
            end = n - i > BLOCK ? i + BLOCK : n;                \
            for (int64_t k = i; k < end; k++)                   \
                found = x[k] != 0 ? 1 : found;                  \
            if (found != 0)                                     \
                return true;                                    \
        }                                                       \
        return false;                                           \
    }                                                           \
    static bool all_##c(const void *px, int64_t n)              \
    {                                                           \
        const T *x = px;                                        \
        for (int64_t i = 0, end; i < n; i = end) {              \
            T missing = 0;                                      \
            end = n - i > BLOCK ? i + BLOCK : n;                \
            for (int64_t k = i; k < end; k++)                   \
                missing = x[k] == 0 ? 1 : missing;              \
            if (missing != 0)                                   \
                return false;                                   \
        }                                                       \
        return true;                                            \
    }
QUESTIONS(u8, uint8_t, IS_NULL_U8)
QUESTIONS(i16, int16_t, IS_NULL_I16)
QUESTIONS(i32, int32_t, IS_NULL_I32)
QUESTIONS(i64, int64_t, IS_NULL_I64)
QUESTIONS(f32, float, IS_NULL_F32)
QUESTIONS(f64, double, IS_NULL_F64)

/* Four booleans as four bits tell how many are true, and how far the position of each is from that of the first. */
static const uint8_t ones[16] = {0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4};
static const int64_t ahead[16][4] = {
    {0}, {0}, {1}, {0, 1}, {2}, {0, 2}, {1, 2}, {0, 1, 2}, {3}, {0, 3}, {1, 3}, {0, 1, 3}, {2, 3}, {0, 2, 3}, {1, 2, 3}, {0, 1, 2, 3},
};

static inline int64_t *place_four(int64_t *out, int64_t first, unsigned bits)
{
    for (int k = 0; k < 4; k++)
        out[k] = first + ahead[bits][k];
    return out + ones[bits];
}

static void positions(const uint8_t *x, int64_t *r, int64_t n)
{
    int64_t i = 0;
    for (; i + 8 <= n; i += 8) {
        uint64_t eight;
        memcpy(&eight, x + i, sizeof eight);
        if (!eight)
            continue;
        unsigned bits = (unsigned)(eight * UINT64_C(0x0102040810204080) >> 56); /* the first is the lowest */
        r = place_four(r, i, bits & 15);
        r = place_four(r, i + 4, bits >> 4);
    }
    for (; i < n; i++)
        if (x[i])
            *r++ = i;
}

const ReduceKernels KERNELS(reduce) = {
    .sum = {EVERY_CELL(sum)}, .min = {EVERY_CELL(min)}, .max = {EVERY_CELL(max)},
    .product = {[CELL_I64] = product_i64, [CELL_F64] = product_f64},
    .count_valid = {EVERY_CELL(count_valid)}, .any = {EVERY_CELL(any)}, .all = {EVERY_CELL(all)},
    .cross = cross, .dot = dot, .positions = positions,
};
