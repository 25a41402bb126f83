/* aggregate.h: what aggregates, statistics and running results share. Private to verb/.
 */
#pragma once
#include "verb/elementwise.h"

/* Nothing is null that is not an atom. */
bool is_null_atom(const Value *x);
/* A dictionary of the results of `self`, column by column. Consumes. */
Value *aggregate_columns(Monad self, Value *table);
/* Of a mixed list: is each of its items an atom? */
bool holds_atoms_only(const Value *list);
/* Such a list of numeric atoms as floats; 'type. Consumes. */
Value *floats_of_atoms(Value *list);
