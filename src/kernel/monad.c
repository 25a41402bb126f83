/* monad.c: item by item, one array to another. */
#include "kernel/kernel.h"
#include <math.h>

/* clang-format off: rows of a table, one loop a row */

#define MONAD(name, T, R, CELL)                                   \
    static void name(const void *px, void *pr, int64_t n)         \
    {                                                             \
        const T *x = px;                                          \
        R *r = pr;                                                \
        EACH (int64_t i = 0; i < n; i++)                          \
            r[i] = CELL(x[i]);                                    \
    }

/* Nulls need no case: the least integer is its own negation when that wraps around. */
#define NEG_I16(a) (int16_t)(-(a))
#define NEG_I32(a) (int32_t)(0 - (uint32_t)(a))
#define NEG_I64(a) (int64_t)(0 - (uint64_t)(a))
#define NEG_F(a)   (-(a))
#define ABS_I16(a) (a) < 0 ? NEG_I16(a) : (a)
#define ABS_I32(a) (a) < 0 ? NEG_I32(a) : (a)
#define ABS_I64(a) (a) < 0 ? NEG_I64(a) : (a)

MONAD(neg_i16, int16_t, int16_t, NEG_I16)
MONAD(neg_i32, int32_t, int32_t, NEG_I32)
MONAD(neg_i64, int64_t, int64_t, NEG_I64)
MONAD(neg_f32, float, float, NEG_F)
MONAD(neg_f64, double, double, NEG_F)
MONAD(abs_i16, int16_t, int16_t, ABS_I16)
MONAD(abs_i32, int32_t, int32_t, ABS_I32)
MONAD(abs_i64, int64_t, int64_t, ABS_I64)
MONAD(abs_f32, float, float, fabsf)
MONAD(abs_f64, double, double, fabs)

/* A null is negative, of floats too. */
#define SIGNUM(a)   ((a) > 0) - ((a) < 0)
#define SIGNUM_F(a) ((a) > 0) - !((a) >= 0)
MONAD(signum_u8, uint8_t, int32_t, SIGNUM)
MONAD(signum_i16, int16_t, int32_t, SIGNUM)
MONAD(signum_i32, int32_t, int32_t, SIGNUM)
MONAD(signum_i64, int64_t, int32_t, SIGNUM)
MONAD(signum_f32, float, int32_t, SIGNUM_F)
MONAD(signum_f64, double, int32_t, SIGNUM_F)

#define NOT(a) (a) == 0
MONAD(not_u8, uint8_t, uint8_t, NOT)
MONAD(not_i16, int16_t, uint8_t, NOT)
MONAD(not_i32, int32_t, uint8_t, NOT)
MONAD(not_i64, int64_t, uint8_t, NOT)
MONAD(not_f32, float, uint8_t, NOT)
MONAD(not_f64, double, uint8_t, NOT)

#define NULL_CHAR(a) (a) == ' '
MONAD(null_char, uint8_t, uint8_t, NULL_CHAR)
MONAD(null_u8, uint8_t, uint8_t, IS_NULL_U8)
MONAD(null_i16, int16_t, uint8_t, IS_NULL_I16)
MONAD(null_i32, int32_t, uint8_t, IS_NULL_I32)
MONAD(null_i64, int64_t, uint8_t, IS_NULL_I64)
MONAD(null_f32, float, uint8_t, IS_NULL_F32)
MONAD(null_f64, double, uint8_t, IS_NULL_F64)

static inline int64_t whole(double a)
{
    return a != a ? INT64_MIN : a <= -0x1p63 ? -INT64_MAX : a >= 0x1p63 ? INT64_MAX : (int64_t)a;
}
#define FLOOR(a)   whole(floor(a))
#define CEILING(a) whole(ceil(a))
MONAD(floor_f64, double, int64_t, FLOOR)
MONAD(ceiling_f64, double, int64_t, CEILING)

#define RECIPROCAL(a) 1 / (a)
MONAD(reciprocal_f64, double, double, RECIPROCAL)
MONAD(sqrt_f64, double, double, sqrt)
MONAD(exp_f64, double, double, exp)
MONAD(log_f64, double, double, log)
MONAD(sin_f64, double, double, sin)
MONAD(cos_f64, double, double, cos)
MONAD(tan_f64, double, double, tan)
MONAD(asin_f64, double, double, asin)
MONAD(acos_f64, double, double, acos)
MONAD(atan_f64, double, double, atan)

const MonadKernels KERNELS(monad) = {
    .neg = {SIGNED_CELLS(neg)}, .abs = {SIGNED_CELLS(abs)}, .signum = {EVERY_CELL(signum)},
    .not = {EVERY_CELL(not)}, .null = {EVERY_CELL(null)}, .null_char = null_char,
    .floor = floor_f64, .ceiling = ceiling_f64,
    .reciprocal = reciprocal_f64, .sqrt = sqrt_f64, .exp = exp_f64, .log = log_f64,
    .sin = sin_f64, .cos = cos_f64, .tan = tan_f64, .asin = asin_f64, .acos = acos_f64, .atan = atan_f64,
};
