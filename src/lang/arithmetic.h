/* arithmetic.h: what the code runner knows of two longs by itself. Private to lang/. */
#pragma once
#include "lang/code.h"
#include "value/atoms.h"

static inline int64_t add_longs(int64_t a, int64_t b)
{
    return a == NULL_I64 || b == NULL_I64 ? NULL_I64 : (int64_t)((uint64_t)a + (uint64_t)b);
}

static inline int64_t subtract_longs(int64_t a, int64_t b)
{
    return a == NULL_I64 || b == NULL_I64 ? NULL_I64 : (int64_t)((uint64_t)a - (uint64_t)b);
}

static inline int64_t multiply_longs(int64_t a, int64_t b)
{
    return a == NULL_I64 || b == NULL_I64 ? NULL_I64 : (int64_t)((uint64_t)a * (uint64_t)b);
}

static inline bool has_long_result(Arithmetic verb)
{
    return verb >= PLUS && verb <= TIMES;
}

static inline bool is_comparison(Arithmetic verb)
{
    return verb >= LESS;
}

static inline int64_t calculate(Arithmetic verb, int64_t a, int64_t b)
{
    switch (verb) {
    case PLUS: return add_longs(a, b);
    case MINUS: return subtract_longs(a, b);
    case TIMES: return multiply_longs(a, b);
    default: unreachable();
    }
}

static inline bool holds_of(Arithmetic verb, int64_t a, int64_t b)
{
    switch (verb) {
    case LESS: return a < b;
    case MORE: return a > b;
    case AT_MOST: return a <= b;
    case AT_LEAST: return a >= b;
    case EQUAL: return a == b;
    case UNEQUAL: return a != b;
    default: unreachable();
    }
}

static inline bool both_longs(const Value *x, const Value *y)
{
    return x && y && x->type == -TYPE_LONG && y->type == -TYPE_LONG;
}
