/* dyad.c: item by item, two arrays of one cell to a third of the same cell. */
#include "base/longs.h"
#include "kernel/kernel.h"
#include <math.h>

/* clang-format off: rows of a table, one loop a row */

#define DYAD(name, T, CELL)                                                          \
    static void name(const void *px, const void *py, void *pr, int64_t n)            \
    {                                                                                \
        const T *x = px, *y = py;                                                    \
        T *r = pr;                                                                   \
        EACH (int64_t i = 0; i < n; i++)                                             \
            r[i] = CELL(x[i], y[i]);                                                 \
    }

#define PLUS_I32(a, b)  STICKY_I32(a, b, (uint32_t)(a) + (uint32_t)(b))
#define PLUS_I64(a, b)  STICKY_I64(a, b, (uint64_t)(a) + (uint64_t)(b))
#define PLUS_F(a, b)    (a) + (b)
#define MINUS_I32(a, b) STICKY_I32(a, b, (uint32_t)(a) - (uint32_t)(b))
#define MINUS_I64(a, b) STICKY_I64(a, b, (uint64_t)(a) - (uint64_t)(b))
#define MINUS_F(a, b)   (a) - (b)
#define TIMES_I32(a, b) STICKY_I32(a, b, (uint32_t)(a) * (uint32_t)(b))
#define TIMES_I64(a, b) STICKY_I64(a, b, (uint64_t)(a) * (uint64_t)(b))
#define TIMES_F(a, b)   (a) * (b)
#define DIVIDE_F(a, b)  (a) / (b)

DYAD(plus_i32, int32_t, PLUS_I32)
DYAD(plus_i64, int64_t, PLUS_I64)
DYAD(plus_f32, float, PLUS_F)
DYAD(plus_f64, double, PLUS_F)
DYAD(minus_i32, int32_t, MINUS_I32)
DYAD(minus_i64, int64_t, MINUS_I64)
DYAD(minus_f32, float, MINUS_F)
DYAD(minus_f64, double, MINUS_F)
DYAD(times_i32, int32_t, TIMES_I32)
DYAD(times_i64, int64_t, TIMES_I64)
DYAD(times_f32, float, TIMES_F)
DYAD(times_f64, double, TIMES_F)
DYAD(divide_f64, double, DIVIDE_F)

/* A float null is less than everything, as INT64_MIN is among the integers. */
#define LESSER(a, b)    (a) < (b) ? (a) : (b)
#define GREATER(a, b)   (a) < (b) ? (b) : (a)
#define LESSER_F(a, b)  (((a) != (a)) | ((a) < (b))) ? (a) : (b)
#define GREATER_F(a, b) (((a) != (a)) | ((a) < (b))) ? (b) : (a)

DYAD(lesser_u8, uint8_t, LESSER)
DYAD(lesser_i16, int16_t, LESSER)
DYAD(lesser_i32, int32_t, LESSER)
DYAD(lesser_i64, int64_t, LESSER)
DYAD(lesser_f32, float, LESSER_F)
DYAD(lesser_f64, double, LESSER_F)
DYAD(greater_u8, uint8_t, GREATER)
DYAD(greater_i16, int16_t, GREATER)
DYAD(greater_i32, int32_t, GREATER)
DYAD(greater_i64, int64_t, GREATER)
DYAD(greater_f32, float, GREATER_F)
DYAD(greater_f64, double, GREATER_F)

#define FILL_U8(a, b)   (b)
#define FILL_CHAR(a, b) (b) == ' ' ? (a) : (b)
#define FILL_I16(a, b)  IS_NULL_I16(b) ? (a) : (b)
#define FILL_I32(a, b)  IS_NULL_I32(b) ? (a) : (b)
#define FILL_I64(a, b)  IS_NULL_I64(b) ? (a) : (b)
#define FILL_F(a, b)    (b) != (b) ? (a) : (b)

DYAD(fill_char, uint8_t, FILL_CHAR)
DYAD(fill_i16, int16_t, FILL_I16)
DYAD(fill_i32, int32_t, FILL_I32)
DYAD(fill_i64, int64_t, FILL_I64)
DYAD(fill_f32, float, FILL_F)
DYAD(fill_f64, double, FILL_F)

static void fill_u8(const void *px, const void *py, void *pr, int64_t n)
{
    (void)px;
    const uint8_t *y = py;
    uint8_t *r = pr;
    EACH (int64_t i = 0; i < n; i++)
        r[i] = y[i];
}

static inline int64_t xbar_cell_i64(int64_t a, int64_t b)
{
    if (IS_NULL_I64(a) || IS_NULL_I64(b) || a == 0)
        return INT64_MIN;
    return (int64_t)((uint64_t)b - (uint64_t)mod_longs(b, a)); /* -3 xbar 0W goes around */
}

#define DIV_F(a, b)  floor((a) / (b))
#define MOD_F(a, b)  (a) - (b) * floor((a) / (b))
#define XBAR_F(a, b) (a) * floor((b) / (a))

DYAD(div_i64, int64_t, div_longs)
DYAD(div_f64, double, DIV_F)
DYAD(mod_i64, int64_t, mod_longs)
DYAD(mod_f64, double, MOD_F)
DYAD(xbar_i64, int64_t, xbar_cell_i64)
DYAD(xbar_f64, double, XBAR_F)

/* As the manual says: exp y*log x, and so not always the last digit of pow. */
static inline double xexp_cell(double a, double b)
{
    if (!(a >= 0) || b != b)
        return NAN;
    return b == 0 ? 1 : exp(b * log(a));
}
#define XLOG_F(a, b) log(b) / log(a)
DYAD(xexp_f64, double, xexp_cell)
DYAD(xlog_f64, double, XLOG_F)

#define WIDEST(op) {[CELL_I64] = op##_i64, [CELL_F64] = op##_f64}

const DyadKernels KERNELS(dyad) = {
    .plus = {ARITHMETIC_CELLS(plus)}, .minus = {ARITHMETIC_CELLS(minus)}, .times = {ARITHMETIC_CELLS(times)},
    .divide = {[CELL_F64] = divide_f64},
    .lesser = {EVERY_CELL(lesser)}, .greater = {EVERY_CELL(greater)}, .fill = {EVERY_CELL(fill)}, .fill_char = fill_char,
    .div = WIDEST(div), .mod = WIDEST(mod), .xbar = WIDEST(xbar),
    .xexp = {[CELL_F64] = xexp_f64}, .xlog = {[CELL_F64] = xlog_f64},
};
