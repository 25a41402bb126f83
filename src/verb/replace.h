/* replace.h: the parts of replacing items that lists, tables and dictionaries have each their own of. Private to verb/.
 *
 * All consume x and v; x changes in place when nobody else holds it. NULL: an error raised, and x is gone. */
#pragma once
#include "value/value.h"

static inline bool is_single(const Value *v) /* goes to every place, rather than its items one to each */
{
    return is_atom(v) || is_function(v) || is_dict(v);
}

/* Each item of a nested list of indices in turn. */
Value *replace_each(Value *x, const Value *i, Value *v);
Value *replace_in_table(Value *x, const Value *i, Value *v);
Value *replace_in_dict(Value *x, const Value *i, Value *v); /* keys that it lacks go behind */

/* The columns of a table, for change in place; it loses its attribute. NULL: an error raised, and *table is no table any
 * more: release it. */
Value **own_columns(Value **table);
