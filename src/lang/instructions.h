/* instructions.h: the instructions that run outside the loop of vm.c. Private to lang/.
 * Operands lie in order, the top of the stack first, and are consumed; the result is the expression's value. */
#pragma once
#include "lang/code.h"
#include "value/value.h"

/* assign.c: x f:y and x[i]f:y on what a variable holds, in place when nobody else holds it; on failure the variable is
 * what it was. Globals go by their slot. */
typedef struct {
    const Value *f;        /* borrowed; NULL: replace */
    Arithmetic arithmetic; /* that f is, if it is one */
    int indices;
    bool is_used;          /* else any value will do */
} Assignment;

Value *assign_through(Value **variable, const Value *f, Value *y);
Value *assign_through_global(int slot, const Value *f, Value *y);
Value *amend_variable(Value **variable, Value **operands, Assignment how);
Value *amend_global(int slot, Value **operands, Assignment how);

/* query.c: operands are the values of the names in the template, and the table. */
Value *run_query(const Value *template, Value **operands);
