/* kernel.h: loops over raw arrays, compiled once per instruction set. Knows no values, no errors, no memory.
 *
 * Each file of this room fills one table; the tables of an instruction set make a `Kernels`.
 * Nulls: the least integer of a signed type, any NaN of a float. Unsigned bytes have none.
 * Wherever a result array is written, it may be one of the argument arrays itself. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What a loop runs over. */
typedef enum { CELL_U8, CELL_I16, CELL_I32, CELL_I64, CELL_F32, CELL_F64, CELLS } Cell;

typedef void (*Loop1)(const void *x, void *r, int64_t n);
typedef void (*Loop2)(const void *x, const void *y, void *r, int64_t n);

/* Null to null, otherwise the nearest value: integers wrap when narrowed, floats saturate. */
typedef struct {
    Loop1 to[CELLS][CELLS]; /* [from][to]; the same on both sides copies */
} ConvertKernels;

/* Results have the cell of the arguments; NULL where an operation has no such instance. */
typedef struct {
    Loop2 plus[CELLS], minus[CELLS], times[CELLS], divide[CELLS];
    Loop2 lesser[CELLS], greater[CELLS], fill[CELLS];
    Loop2 div[CELLS], mod[CELLS], xbar[CELLS], xexp[CELLS], xlog[CELLS];
    Loop2 fill_char;        /* u8, where the null is a blank */
} DyadKernels;

/* Results are u8, 0 or 1. Floats compare with the tolerance 2 xexp -43. */
typedef struct {
    Loop2 equal[CELLS], unequal[CELLS];
    Loop2 less[CELLS], up_to[CELLS]; /* swap the arguments for > and >= */
} CompareKernels;

typedef struct {
    Loop1 neg[CELLS], abs[CELLS];                  /* same cell */
    Loop1 floor, ceiling;                          /* f64 to i64 */
    Loop1 signum[CELLS];                           /* to i32 */
    Loop1 not[CELLS], null[CELLS];                 /* to u8 */
    Loop1 null_char;
    Loop1 reciprocal, sqrt, exp, log, sin, cos, tan, asin, acos, atan; /* f64 to f64 */
} MonadKernels;

typedef struct {
    /* Nulls count as 0. Integers: into int64_t, wrapping. Floats: into double, see reduce.c for the order. */
    Loop1 sum[CELLS];
    Loop1 product[CELLS];   /* of i64 and f64: nulls count as 1; one of the same cell */
    Loop1 min[CELLS], max[CELLS]; /* one of the same cell; nulls are skipped, the infinity when nothing is left */
    int64_t (*count_valid[CELLS])(const void *x, int64_t n);
    /* Sum of (x-a)*(y-b) over the pairs without null, in the order of sum. */
    double (*cross)(const double *x, const double *y, double a, double b, int64_t n);
    double (*dot)(const double *x, const double *y, int64_t n); /* as cross, with a and b 0 */
    bool (*any[CELLS])(const void *x, int64_t n);
    bool (*all[CELLS])(const void *x, int64_t n);
    /* Where the ones of an array of 0 and 1 are, ascending; writes up to PAST_POSITIONS items more than there are ones. */
    void (*positions)(const uint8_t *x, int64_t *r, int64_t n);
} ReduceKernels;
enum { PAST_POSITIONS = 4 };

/* Running results: item i depends on items 0..i. */
typedef struct {
    Loop1 sums[CELLS], prds[CELLS], mins[CELLS], maxs[CELLS], fills[CELLS];
    Loop1 fills_char;
    Loop1 deltas[CELLS], ratios;     /* r must not be x */
    /* Results of the last `window` items; r must not be x. */
    void (*msum[CELLS])(const void *x, void *r, int64_t n, int64_t window);
    void (*mmin[CELLS])(const void *x, void *r, int64_t n, int64_t window);
    void (*mmax[CELLS])(const void *x, void *r, int64_t n, int64_t window);
} ScanKernels;

typedef struct {
    const char *name;
    const ConvertKernels *convert;
    const DyadKernels *dyad;
    const CompareKernels *compare;
    const MonadKernels *monad;
    const ReduceKernels *reduce;
    const ScanKernels *scan;
} Kernels;

/* Those of this machine; PEACH_KERNELS=baseline (or another name) in the environment overrides. Chosen before main. */
extern const Kernels *kernels;
/* All that this machine can run, for tests; NULL past the last. */
const Kernels *kernels_at(int i);

/* Differ by less than 2 xexp -43 times the larger magnitude: never true of an infinity, a null, or one zero. */
static inline int is_near(double a, double b)
{
    double p = __builtin_fabs(a), q = __builtin_fabs(b), larger = p > q ? p : q;
    return __builtin_fabs(a - b) < 0x1p-43 * larger;
}

/* ── for the files of this room ────────────────────────────────────────────────────────── */

#ifdef __clang__
#define EACH for /* clang finds out by itself */
#else
#define EACH _Pragma("GCC ivdep") for /* no dependence between the items */
#endif

#define KERNEL_NAME_(table, group) table##_##group
#define KERNEL_NAME(table, group)  KERNEL_NAME_(table, group)
#define KERNELS(group)             KERNEL_NAME(KERNEL_TABLE, group) /* the table a file fills */

#define DECLARE_KERNELS(table)                   \
    extern const ConvertKernels table##_convert; \
    extern const DyadKernels table##_dyad;       \
    extern const CompareKernels table##_compare; \
    extern const MonadKernels table##_monad;     \
    extern const ReduceKernels table##_reduce;   \
    extern const ScanKernels table##_scan;
DECLARE_KERNELS(kernels_baseline)
DECLARE_KERNELS(kernels_avx2)

#define IS_NULL_U8(a)  ((void)(a), false)
#define IS_NULL_I16(a) ((a) == INT16_MIN)
#define IS_NULL_I32(a) ((a) == INT32_MIN)
#define IS_NULL_I64(a) ((a) == INT64_MIN)
#define IS_NULL_F32(a) ((a) != (a))
#define IS_NULL_F64(a) ((a) != (a))

/* What comes of two integers: null of a null, else `sum`, which is unsigned because integers wrap around in q. */
#define STICKY_I32(a, b, sum) (IS_NULL_I32(a) || IS_NULL_I32(b) ? INT32_MIN : (int32_t)(sum))
#define STICKY_I64(a, b, sum) (IS_NULL_I64(a) || IS_NULL_I64(b) ? INT64_MIN : (int64_t)(sum))

/* A row of a table of loops: those named op_i32 ... */
#define ARITHMETIC_CELLS(op) [CELL_I32] = op##_i32, [CELL_I64] = op##_i64, [CELL_F32] = op##_f32, [CELL_F64] = op##_f64
#define SIGNED_CELLS(op)     [CELL_I16] = op##_i16, ARITHMETIC_CELLS(op)
#define EVERY_CELL(op)       [CELL_U8] = op##_u8, SIGNED_CELLS(op)
