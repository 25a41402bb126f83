/* in_place.h: what changing variables in place has in common. Private to verb/. */
#pragma once
#include "value/value.h"

Value *add_to_column(Value *column, Value *more); /* behind it; consumes both */

/* Records, of the columns' types and in their order, each at the row of its key, new keys behind. The table has rows and
 * is no step function. false: an error raised, and the table is as it was. */
bool upsert_in_place(Value **keyed, const Value *keys, const Value *values);
/* The row that a key has, all its columns simple; cells: a mixed list of atoms of their types. false: as above. */
bool replace_row(Value **keyed, Count row, const Value *cells);
