/* k_values.h: k.h beside value.h. A K and a Value are the same bytes under two names. */
#pragma once
#define K_NO_SHORTHAND
#include "k.h"
#include "value/value.h"

_Static_assert(offsetof(struct k0, n) == offsetof(Value, count), "k.h layout");
_Static_assert(offsetof(struct k0, G0) == offsetof(Value, bytes), "k.h layout");
_Static_assert(offsetof(struct k0, t) == offsetof(Value, type), "k.h layout");
_Static_assert(offsetof(struct k0, u) == offsetof(Value, attribute), "k.h layout");
_Static_assert(offsetof(struct k0, r) == offsetof(Value, extra_owners), "k.h layout");

static inline Value *value_of(K x)
{
    return (Value *)x;
}
static inline K k_of(Value *x)
{
    return (K)x;
}
