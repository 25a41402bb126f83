/* arithmetic.h: see families.h. */
#pragma once
#include "value/value.h"

/* plus.c: x&y, x|y and x^y have words too */
Value *plus(Value *x, Value *y);
Value *minus(Value *x, Value *y);
Value *times(Value *x, Value *y);
Value *divide(Value *x, Value *y);
Value *and_(Value *x, Value *y);
Value *or_(Value *x, Value *y);
Value *fill(Value *x, Value *y);

/* compare.c: = <> < <= > >= ~ */
Value *equal(Value *x, Value *y);
Value *unequal(Value *x, Value *y);
Value *less(Value *x, Value *y);
Value *up_to(Value *x, Value *y);
Value *greater(Value *x, Value *y);
Value *at_least(Value *x, Value *y);
Value *match(Value *x, Value *y);
