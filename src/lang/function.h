/* function.h: function values: making derived ones, naming lambdas. Private to lang/. */
#pragma once
#include "lang/ast.h"

Value *new_derived(int iterator, Value *f);  /* f' f/ ...: consumes f */
Value *new_iterator(int iterator);
Value *new_primitive(int verb);              /* what its name stands for */
Value *new_composition(Value *outer, Value *inner);
Value *new_projection(const Value *f, Value **args, int count); /* consumes each args[i] */

/* The lambda whose assignment is being compiled, and those inside it, get the name: `f`, `f@`. */
void name_assigned(Value *top_lambda, Symbol name);
Value *locals_without_params(const Value *locals, const Value *params);

/* How many arguments f waits for; 0: any number (variadic: a list, enlist). */
int rank_of(const Value *f);
