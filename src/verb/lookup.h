/* lookup.h: hashing whole lists: where the items of one list are in another, and which items are equal.
 * Private to verb/. Both lists are of one simple type (symbols and one enumeration alike), or both mixed. */
#pragma once
#include "value/value.h"

/* Long vector: the first position in x of each item of y; count x when absent. */
Value *positions_in(const Value *x, const Value *y);
/* classify of a list; see lists.h. With ids NULL only the first positions are made. */
bool classify_list(const Value *x, Value **ids, Value **firsts);
/* The records that `items` stands for (a table, a dictionary, a list of values or of records, an atom) as a
 * table with the columns of `table`, in its order. */
Value *records_of(const Value *table, const Value *items);

static inline bool is_symbolic(const Value *x) /* symbols, enumerated or not */
{
    return x->type == TYPE_SYMBOL || x->type == -TYPE_SYMBOL || is_enum(x);
}
