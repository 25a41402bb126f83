/* function.h: function values: making derived ones, naming lambdas. Private to lang/. */
#pragma once
#include "lang/ast.h"

Value *new_derived(int iterator, Value *f);  /* f' f/ ...: consumes f */
Value *new_iterator(int iterator);
Value *new_primitive(int verb);              /* what its name stands for */
Value *new_composition(Value *outer, Value *inner);
Value *new_projection(const Value *f, Value **args, int count); /* consumes each args[i] */

/* How many arguments f waits for; 0: any number (variadic: a list, enlist). */
int rank_of(const Value *f);
