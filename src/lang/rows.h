/* rows.h: tables under ,' ,\: and ,/: go column by column. Private to lang/. */
#pragma once
#include "value/value.h"

/* t,'u of two simple tables of one length. */
Value *join_sideways(const Value *x, const Value *y);

/* t,\:y and, from the right, y,/:t: y a record, or a keyed table in which the rows look for theirs. */
bool joins_rows(const Value *table, const Value *y, bool from_right);
Value *join_rows(const Value *table, const Value *y, bool from_right);
