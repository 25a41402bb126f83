/* longs.h: arithmetic of q on two 64-bit integers: INT64_MIN is null and gives null, the rest goes around. And floor_div. */
#pragma once
#include <stdint.h>

/* The greatest whole number not above n%by, of plain numbers; by > 0. */
static inline int64_t floor_div(int64_t n, int64_t by)
{
    return n / by - (n % by < 0);
}

static inline int is_null_long(int64_t a)
{
    return a == INT64_MIN;
}

static inline int64_t add_longs(int64_t a, int64_t b)
{
    return is_null_long(a) || is_null_long(b) ? INT64_MIN : (int64_t)((uint64_t)a + (uint64_t)b);
}

static inline int64_t subtract_longs(int64_t a, int64_t b)
{
    return is_null_long(a) || is_null_long(b) ? INT64_MIN : (int64_t)((uint64_t)a - (uint64_t)b);
}

static inline int64_t multiply_longs(int64_t a, int64_t b)
{
    return is_null_long(a) || is_null_long(b) ? INT64_MIN : (int64_t)((uint64_t)a * (uint64_t)b);
}

/* The greatest whole number not above a%b. By zero: the infinity of a's sign, as % has it. */
static inline int64_t div_longs(int64_t a, int64_t b)
{
    if (is_null_long(a) || is_null_long(b))
        return INT64_MIN;
    if (b == 0)
        return a > 0 ? INT64_MAX : a < 0 ? -INT64_MAX : INT64_MIN;
    if (b == -1)
        return -a;
    int64_t q = a / b;
    return q - ((a % b != 0) & ((a < 0) != (b < 0)));
}

/* The sign of the result is that of b; nothing is left of a division by zero. */
static inline int64_t mod_longs(int64_t a, int64_t b)
{
    if (is_null_long(a) || is_null_long(b) || b == 0)
        return INT64_MIN;
    if (b == -1)
        return 0;
    int64_t m = a % b;
    return m && (m < 0) != (b < 0) ? m + b : m;
}
