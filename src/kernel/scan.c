/* scan.c: running results, over all items so far or over the last `window` of them. */
#include "kernel/kernel.h"
#include <math.h>

/* clang-format off: rows of a table, one loop a row */

#define RUNNING(name, T, START, STEP)                          \
    static void name(const void *px, void *pr, int64_t n)      \
    {                                                          \
        const T *x = px;                                       \
        T *r = pr, last = START;                               \
        for (int64_t i = 0; i < n; i++)                        \
            r[i] = last = STEP(last, x[i]);                    \
    }

#define ADD_I32(a, b) IS_NULL_I32(b) ? (a) : (int32_t)((uint32_t)(a) + (uint32_t)(b))
#define ADD_I64(a, b) IS_NULL_I64(b) ? (a) : (int64_t)((uint64_t)(a) + (uint64_t)(b))
#define ADD_F(a, b)   (b) != (b) ? (a) : (a) + (b)
#define MULTIPLY_I32(a, b) IS_NULL_I32(b) ? (a) : (int32_t)((uint32_t)(a) * (uint32_t)(b))
#define MULTIPLY_I64(a, b) IS_NULL_I64(b) ? (a) : (int64_t)((uint64_t)(a) * (uint64_t)(b))
#define MULTIPLY_F(a, b)   (b) != (b) ? (a) : (a) * (b)
RUNNING(sums_i32, int32_t, 0, ADD_I32)
RUNNING(sums_i64, int64_t, 0, ADD_I64)
RUNNING(sums_f32, float, 0, ADD_F)
RUNNING(sums_f64, double, 0, ADD_F)
RUNNING(prds_i32, int32_t, 1, MULTIPLY_I32)
RUNNING(prds_i64, int64_t, 1, MULTIPLY_I64)
RUNNING(prds_f32, float, 1, MULTIPLY_F)
RUNNING(prds_f64, double, 1, MULTIPLY_F)

/* Nulls are passed over: the float ones because their comparisons are false. */
#define LOWER(a, b)      (b) < (a) ? (b) : (a)
#define LOWER_I16(a, b)  !IS_NULL_I16(b) && (b) < (a) ? (b) : (a)
#define LOWER_I32(a, b)  !IS_NULL_I32(b) && (b) < (a) ? (b) : (a)
#define LOWER_I64(a, b)  !IS_NULL_I64(b) && (b) < (a) ? (b) : (a)
#define HIGHER(a, b)     (b) > (a) ? (b) : (a)
RUNNING(mins_u8, uint8_t, UINT8_MAX, LOWER)
RUNNING(mins_i16, int16_t, INT16_MAX, LOWER_I16)
RUNNING(mins_i32, int32_t, INT32_MAX, LOWER_I32)
RUNNING(mins_i64, int64_t, INT64_MAX, LOWER_I64)
RUNNING(mins_f32, float, INFINITY, LOWER)
RUNNING(mins_f64, double, INFINITY, LOWER)
RUNNING(maxs_u8, uint8_t, 0, HIGHER)
RUNNING(maxs_i16, int16_t, -INT16_MAX, HIGHER)
RUNNING(maxs_i32, int32_t, -INT32_MAX, HIGHER)
RUNNING(maxs_i64, int64_t, -INT64_MAX, HIGHER)
RUNNING(maxs_f32, float, -INFINITY, HIGHER)
RUNNING(maxs_f64, double, -INFINITY, HIGHER)

#define KEEP_U8(a, b)   (b)
#define KEEP_CHAR(a, b) (b) == ' ' ? (a) : (b)
#define KEEP_I16(a, b)  IS_NULL_I16(b) ? (a) : (b)
#define KEEP_I32(a, b)  IS_NULL_I32(b) ? (a) : (b)
#define KEEP_I64(a, b)  IS_NULL_I64(b) ? (a) : (b)
#define KEEP_F(a, b)    (b) != (b) ? (a) : (b)
RUNNING(fills_u8, uint8_t, 0, KEEP_U8)
RUNNING(fills_char, uint8_t, ' ', KEEP_CHAR)
RUNNING(fills_i16, int16_t, INT16_MIN, KEEP_I16)
RUNNING(fills_i32, int32_t, INT32_MIN, KEEP_I32)
RUNNING(fills_i64, int64_t, INT64_MIN, KEEP_I64)
RUNNING(fills_f32, float, NAN, KEEP_F)
RUNNING(fills_f64, double, NAN, KEEP_F)

#define NEIGHBOURS(name, T, CELL)                              \
    static void name(const void *px, void *pr, int64_t n)      \
    {                                                          \
        const T *x = px;                                       \
        T *r = pr;                                             \
        if (n > 0)                                             \
            r[0] = x[0];                                       \
        EACH (int64_t i = 1; i < n; i++)                       \
            r[i] = CELL(x[i], x[i - 1]);                       \
    }
#define MINUS_I32(a, b) STICKY_I32(a, b, (uint32_t)(a) - (uint32_t)(b))
#define MINUS_I64(a, b) STICKY_I64(a, b, (uint64_t)(a) - (uint64_t)(b))
#define MINUS_F(a, b)   (a) - (b)
#define DIVIDE_F(a, b)  (a) / (b)
NEIGHBOURS(deltas_i32, int32_t, MINUS_I32)
NEIGHBOURS(deltas_i64, int64_t, MINUS_I64)
NEIGHBOURS(deltas_f32, float, MINUS_F)
NEIGHBOURS(deltas_f64, double, MINUS_F)
NEIGHBOURS(ratios, double, DIVIDE_F)

/* Windows without subtraction, so that neither an infinity nor a rounding error outlives its window: the array is
 * cut into blocks of `window` items, and a window is the tail of one block joined with the head of the next. The
 * tail that begins at item i waits in r[i+window-1], where its window ends. */
#define WINDOW(name, T, NEUTRAL, VALUE, JOIN)                                               \
    static void name(const void *px, void *pr, int64_t n, int64_t window)                   \
    {                                                                                       \
        const T *x = px;                                                                    \
        T *r = pr;                                                                          \
        for (int64_t start = 0; start + window <= n; start += window) {                     \
            T tail = NEUTRAL;                                                               \
            for (int64_t i = start + window - 1; i > start; i--) {                          \
                tail = JOIN(VALUE(x[i]), tail);                                             \
                if (i + window - 1 < n)                                                     \
                    r[i + window - 1] = tail;                                               \
            }                                                                               \
        }                                                                                   \
        T head = NEUTRAL;                                                                   \
        for (int64_t i = 0, left = 0; i < n; i++, left--) {                                 \
            if (left == 0) {                                                                \
                head = NEUTRAL;                                                             \
                left = window;                                                              \
            }                                                                               \
            head = JOIN(head, VALUE(x[i]));                                                 \
            r[i] = i < window || left == 1 ? head : JOIN(r[i], head);                       \
        }                                                                                   \
    }
#define SAME(a)       (a)
#define OR_0_I32(a)   (IS_NULL_I32(a) ? 0 : (a))
#define OR_0_I64(a)   (IS_NULL_I64(a) ? 0 : (a))
#define OR_0_F(a)     ((a) != (a) ? 0 : (a))
#define JOIN_I32(a, b) (int32_t)((uint32_t)(a) + (uint32_t)(b))
#define JOIN_I64(a, b) (int64_t)((uint64_t)(a) + (uint64_t)(b))
#define JOIN_F(a, b)   (a) + (b)
WINDOW(msum_i32, int32_t, 0, OR_0_I32, JOIN_I32)
WINDOW(msum_i64, int64_t, 0, OR_0_I64, JOIN_I64)
WINDOW(msum_f32, float, 0, OR_0_F, JOIN_F)
WINDOW(msum_f64, double, 0, OR_0_F, JOIN_F)

/* Nulls: the least item for mmin, no item for mmax. */
#define OR_LOWEST(a)  ((a) != (a) ? -INFINITY : (a))
#define LEAST_F(a, b) (((a) != (a)) | ((a) < (b))) ? (a) : (b)
WINDOW(mmin_u8, uint8_t, UINT8_MAX, SAME, LOWER)
WINDOW(mmin_i16, int16_t, INT16_MAX, SAME, LOWER)
WINDOW(mmin_i32, int32_t, INT32_MAX, SAME, LOWER)
WINDOW(mmin_i64, int64_t, INT64_MAX, SAME, LOWER)
WINDOW(mmin_f32, float, INFINITY, SAME, LEAST_F)
WINDOW(mmin_f64, double, INFINITY, SAME, LEAST_F)
WINDOW(mmax_u8, uint8_t, 0, SAME, HIGHER)
WINDOW(mmax_i16, int16_t, -INT16_MAX, SAME, HIGHER)
WINDOW(mmax_i32, int32_t, -INT32_MAX, SAME, HIGHER)
WINDOW(mmax_i64, int64_t, -INT64_MAX, SAME, HIGHER)
WINDOW(mmax_f32, float, -INFINITY, OR_LOWEST, HIGHER)
WINDOW(mmax_f64, double, -INFINITY, OR_LOWEST, HIGHER)

const ScanKernels KERNELS(scan) = {
    .sums = {ARITHMETIC_CELLS(sums)}, .prds = {ARITHMETIC_CELLS(prds)}, .mins = {EVERY_CELL(mins)}, .maxs = {EVERY_CELL(maxs)},
    .fills = {EVERY_CELL(fills)}, .fills_char = fills_char,
    .deltas = {ARITHMETIC_CELLS(deltas)}, .ratios = ratios,
    .msum = {ARITHMETIC_CELLS(msum)}, .mmin = {EVERY_CELL(mmin)}, .mmax = {EVERY_CELL(mmax)},
};
