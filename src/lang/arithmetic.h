/* arithmetic.h: what the code runner knows of two longs by itself. Private to lang/. */
#pragma once
#include "base/longs.h"
#include "lang/code.h"
#include "value/atoms.h"

static inline bool has_long_result(Arithmetic verb)
{
    return verb >= PLUS && verb <= MOD;
}

static inline int64_t calculate(Arithmetic verb, int64_t a, int64_t b)
{
    switch (verb) {
    case PLUS: return add_longs(a, b);
    case MINUS: return subtract_longs(a, b);
    case TIMES: return multiply_longs(a, b);
    case DIV: return div_longs(a, b);
    case MOD: return mod_longs(a, b);
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
