/* convert.c: from each cell to each other, nulls to nulls. */
#include "kernel/kernel.h"
#include <math.h>

/* clang-format off: rows of a table, one loop a row */

#define CONVERT(F, f, FROM, T, t, TO, null, CELL)                                              \
    static void f##_to_##t(const void *px, void *pr, int64_t n)                                 \
    {                                                                                           \
        const FROM *x = px;                                                                     \
        TO *r = pr;                                                                             \
        EACH (int64_t i = 0; i < n; i++)                                                        \
            r[i] = IS_NULL_##F(x[i]) ? null : CELL(x[i]);                                       \
    }

#define TO_U8(a)  (uint8_t)(a)
#define TO_I16(a) (int16_t)(a)
#define TO_I32(a) (int32_t)(a)
#define TO_I64(a) (int64_t)(a)
#define TO_F32(a) (float)(a)
#define TO_F64(a) (double)(a)

/* Bytes have no null: one that goes there is 0. */
#define FROM_INTEGER(F, f, FROM)                         \
    CONVERT(F, f, FROM, U8, u8, uint8_t, 0, TO_U8)         \
    CONVERT(F, f, FROM, I16, i16, int16_t, INT16_MIN, TO_I16) \
    CONVERT(F, f, FROM, I32, i32, int32_t, INT32_MIN, TO_I32) \
    CONVERT(F, f, FROM, I64, i64, int64_t, INT64_MIN, TO_I64) \
    CONVERT(F, f, FROM, F32, f32, float, NAN, TO_F32)    \
    CONVERT(F, f, FROM, F64, f64, double, NAN, TO_F64)
FROM_INTEGER(U8, u8, uint8_t)
FROM_INTEGER(I16, i16, int16_t)
FROM_INTEGER(I32, i32, int32_t)
FROM_INTEGER(I64, i64, int64_t)

/* Half goes up. Not floor(a + 0.5), which rounds before it cuts: it takes 2^52+1 to 2^52+2. */
static inline double nearest(double a)
{
    double whole = floor(a);
    return whole + (a - whole >= 0.5);
}

/* Saturates at the infinities; the bounds are exact doubles. */
#define NEAREST(a, T, least, most) \
    (nearest(a) <= (double)(least) ? (least) : nearest(a) >= (double)(most) ? (most) : (T)nearest(a))
#define NEAREST_U8(a)  (uint8_t)NEAREST(a, int64_t, INT64_MIN + 1, INT64_MAX)
#define NEAREST_I16(a) (int16_t)NEAREST(a, int32_t, -INT16_MAX, INT16_MAX)
#define NEAREST_I32(a) NEAREST(a, int32_t, -INT32_MAX, INT32_MAX)
#define NEAREST_I64(a) NEAREST(a, int64_t, INT64_MIN + 1, INT64_MAX)

#define FROM_FLOAT(F, f, FROM)                               \
    CONVERT(F, f, FROM, U8, u8, uint8_t, 0, NEAREST_U8)        \
    CONVERT(F, f, FROM, I16, i16, int16_t, INT16_MIN, NEAREST_I16) \
    CONVERT(F, f, FROM, I32, i32, int32_t, INT32_MIN, NEAREST_I32) \
    CONVERT(F, f, FROM, I64, i64, int64_t, INT64_MIN, NEAREST_I64) \
    CONVERT(F, f, FROM, F32, f32, float, NAN, TO_F32)        \
    CONVERT(F, f, FROM, F64, f64, double, NAN, TO_F64)
FROM_FLOAT(F32, f32, float)
FROM_FLOAT(F64, f64, double)

#define ROW(f) {f##_to_u8, f##_to_i16, f##_to_i32, f##_to_i64, f##_to_f32, f##_to_f64}
const ConvertKernels KERNELS(convert) = {
    .to = {
        [CELL_U8] = ROW(u8), [CELL_I16] = ROW(i16), [CELL_I32] = ROW(i32),
        [CELL_I64] = ROW(i64), [CELL_F32] = ROW(f32), [CELL_F64] = ROW(f64),
    },
};
