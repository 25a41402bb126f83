/* sorting.h: how lists are put in order, below asc and iasc. Private to verb/. All orders are stable. */
#pragma once
#include "value/value.h"

/* Any list, item against item. */
Value *grade_by_comparing(const Value *x, bool descending);
/* A symbol vector, ascending: by radix of what the names begin with. */
Value *grade_names(const Value *names);
/* A vector of integers, floats or characters, by radix. */
Value *grade_simple(const Value *x, bool descending);
Value *sort_simple(Value *x, bool descending);
