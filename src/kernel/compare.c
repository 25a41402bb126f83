/* compare.c: two arrays of one cell to an array of booleans.
 * Reals are compared as floats: there is no f32 here. */
#include "kernel/kernel.h"

/* clang-format off: rows of a table, one loop a row */

#define COMPARE(name, T, CELL)                                                       \
    static void name(const void *px, const void *py, void *pr, int64_t n)            \
    {                                                                                \
        const T *x = px, *y = py;                                                    \
        uint8_t *r = pr;                                                             \
        EACH (int64_t i = 0; i < n; i++)                                             \
            r[i] = CELL(x[i], y[i]);                                                 \
    }

#define EQUAL(a, b)   (a) == (b)
#define UNEQUAL(a, b) (a) != (b)
#define LESS(a, b)    (a) < (b)
#define UP_TO(a, b)   (a) <= (b)

#define INTEGER(c, T)             \
    COMPARE(equal_##c, T, EQUAL)     \
    COMPARE(unequal_##c, T, UNEQUAL) \
    COMPARE(less_##c, T, LESS)       \
    COMPARE(up_to_##c, T, UP_TO)
INTEGER(u8, uint8_t)
INTEGER(i16, int16_t)
INTEGER(i32, int32_t)
INTEGER(i64, int64_t)

#define EQUAL_F(a, b)   ((a) == (b)) | is_near(a, b) | (((a) != (a)) & ((b) != (b)))
#define UNEQUAL_F(a, b) !(EQUAL_F(a, b))
#define BEFORE(a, b)    (((a) < (b)) | (((a) != (a)) & ((b) == (b))))
#define LESS_F(a, b)    BEFORE(a, b) & !is_near(a, b)
#define UP_TO_F(a, b)   BEFORE(a, b) | (EQUAL_F(a, b))
COMPARE(equal_f64, double, EQUAL_F)
COMPARE(unequal_f64, double, UNEQUAL_F)
COMPARE(less_f64, double, LESS_F)
COMPARE(up_to_f64, double, UP_TO_F)

#define ROW(op) \
    {[CELL_U8] = op##_u8, [CELL_I16] = op##_i16, [CELL_I32] = op##_i32, [CELL_I64] = op##_i64, [CELL_F64] = op##_f64}
const CompareKernels KERNELS(compare) = {
    .equal = ROW(equal), .unequal = ROW(unequal), .less = ROW(less), .up_to = ROW(up_to),
};
